"""Logical text on standard output and standard error: in visual order on a terminal, as it is in a pipe or a file."""

import os
import sys
from collections.abc import Callable, Sequence
from functools import cache
from types import ModuleType
from typing import TextIO

import click

from tui.config import bidi
from tui.language.i18n import Direction, direction

_COLUMNS = 80
"""Of a terminal that does not tell its width."""


def say(text: str, *, err: bool = False) -> None:
    """Print sentences, one a line, each in its own direction."""
    _print(shown(text, _stream(err)), err)


def say_page(text: str, *, err: bool = False) -> None:
    """Print lines that belong together, such as a help page: all in the direction of the language spoken now."""
    _print(shown(text, _stream(err), direction()), err)


def say_rows(rows: Sequence[Sequence[str]]) -> None:
    """Print rows: a table on a terminal; a line each in a pipe, the fields separated by tabs."""
    if rows and sys.stdout.isatty():
        _print("\n".join(_text().table(rows, columns(sys.stdout), direction())), err=False)
    else:
        for row in rows:
            _print(_plain("\t".join(row)), err=False)


def ask(label: str) -> str:
    """Ask at the terminal for what nobody is to see while it is typed, such as a password.

    Raises:
        click.Abort: nobody answers.
    """
    stream = sys.stderr
    off, back = switches(stream)
    lines = shown(f"{label}:", stream).split("\n")
    click.echo(off + "".join(f"{line}\n" for line in lines[:-1]), err=True, nl=False)
    try:
        return str(click.prompt(lines[-1].lstrip(" "), prompt_suffix=" ", hide_input=True, err=True))
    finally:
        click.echo(back, err=True, nl=False)


def progress(label: str) -> Callable[[int, int], None]:
    """Return a function (done, total) that shows how far a long work is: on a terminal, in place."""
    shown_percent = -1

    def show(done: int, total: int) -> None:
        nonlocal shown_percent
        percent = 100 * done // total if total else 100
        if percent != shown_percent and sys.stderr.isatty():
            shown_percent = percent
            off, back = switches(sys.stderr)
            end = f"\n{back}" if percent == 100 else ""
            line = _text().status(f"{label} {percent:3d} %", columns(sys.stderr), direction())
            click.echo(f"{off}\r{line}{end}", err=True, nl=False)

    return show


def shown(text: str, stream: TextIO, base: Direction | None = None) -> str:
    """Return logical text as it reads on a terminal, or as it is for a file or a pipe; never a control.

    Args:
        text: sentences, one a line.
        stream: where it goes.
        base: the direction of every line; None asks each sentence.
    """
    if not stream.isatty():
        return _plain(text)
    found, room = _text(), columns(stream)
    lines = [found.sentence(line, room, base or found.base_of(line, direction())) for line in text.split("\n")]
    return "\n".join(line for part in lines for line in part)


def switches(stream: TextIO) -> tuple[str, str]:
    """Return what to print before and after text on `stream`, so that a terminal does not order it once more."""
    if not stream.isatty() or bidi() != "own":
        return "", ""
    from tui.terminal.identity import find

    terminal = find()
    return terminal.off, terminal.back


def columns(stream: TextIO) -> int:
    """Return the width of the terminal behind `stream`; `COLUMNS` says it where it is set."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(stream.fileno()).columns or _COLUMNS
    except (OSError, ValueError):
        return _COLUMNS


def _plain(text: str) -> str:
    """Logical text for programs: without what only a screen heeds, and a control written as its number."""
    from data.text.characters import kind

    kinds = {char: kind(char) for char in set(text)}
    return "".join(ascii(char)[1:-1] if kinds[char] == "refused" else char for char in text if kinds[char] != "hidden")


def _print(text: str, err: bool) -> None:
    off, back = switches(_stream(err))
    click.echo(f"{off}{text}\n{back}", nl=False, err=err)


def _stream(err: bool) -> TextIO:
    return sys.stderr if err else sys.stdout


@cache
def _text() -> ModuleType:
    """What orders text, in the way that was chosen; imported when there is a terminal to print on."""
    from tui.terminal.identity import find
    from tui.text import printed, set_mode, show_marks

    set_mode(bidi())
    show_marks(find().marks)
    return printed
