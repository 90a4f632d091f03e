"""Rasd as it would be without a word to the terminal about bidi: `python -m tests.terminals.rasd …`, for contrast."""

from contextlib import nullcontext

from tui.__main__ import main
from tui.terminal import modes

if __name__ == "__main__":
    modes.bidi_off = nullcontext
    modes.keeping_bidi_off = lambda driver: driver
    main()
