"""Rasd as it would be without a word to the terminal about bidi: `python -m tests.terminals.rasd …`, for contrast."""

from contextlib import nullcontext

from tui import terminal
from tui.__main__ import main

if __name__ == "__main__":
    terminal.bidi_off = nullcontext
    terminal.keeping_bidi_off = lambda driver: driver
    main()
