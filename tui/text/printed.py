"""Sentences and tables as a command prints them on a terminal: wrapped as logical text, then put in visual order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Literal

from tui.text.clean import kinds
from tui.text.layout import Base, fit, mode, width, wrap

Spoken = Literal["rtl", "ltr"]
_GAP = "  "


def base_of(text: str, spoken: Spoken) -> Base:
    """Return the direction of a sentence: the spoken language's where letters of it stand in it, else its own.

    A sentence that begins with a name of the other direction is one of the spoken language all the same.

    Args:
        text: logical text.
        spoken: the direction of the language that is spoken.
    """
    found = set(kinds(text))
    return spoken if found & set("RA" if spoken == "rtl" else "L") else "auto"


def sentence(text: str, columns: int, base: Base) -> list[str]:
    """Return the lines of one paragraph of `columns` columns; those from right to left end at the right edge.

    Blanks before it are an indent of each of its lines. What has nothing to put in order is one line, which the
    terminal goes on with on the next by itself, so that a long path is copied whole.

    Args:
        text: logical text without line breaks.
        columns: of the terminal.
        base: the direction of the paragraph, as `base_of` has it.
    """
    if base != "rtl" and not set(kinds(text)) & set("RA"):
        return [line.text for line in wrap(text, max(1, len(text)), "ltr")]
    rest = text.lstrip(" ")
    indent = min(len(text) - len(rest), max(0, columns - 20))
    lines = wrap(rest, columns - indent, base)
    if mode() != "own" or lines[0].base == "ltr":
        return [" " * indent + line.text for line in lines]
    return [(" " * (columns - indent - line.width) + line.text).rstrip() for line in lines]


def status(text: str, columns: int, base: Base) -> str:
    """Return one line that fills the width, so that it covers what stood there: for what is shown in place."""
    return fit(text, columns, base)


def table(rows: Sequence[Sequence[str]], columns: int, spoken: Spoken) -> list[str]:
    """Return the lines of a table, its first column where lines of the spoken language begin.

    Where it is wider than the terminal its widest columns are made narrower, and their texts go on below.

    Args:
        rows: logical texts, as many in each row.
        columns: of the terminal.
        spoken: the direction of the language that is spoken.
    """
    widths = [max(1, *map(width, texts)) for texts in zip(*rows, strict=True)]
    while sum(widths) + len(_GAP) * (len(widths) - 1) > columns and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return [line for row in rows for line in _row(row, widths, columns, spoken)]


def _row(row: Sequence[str], widths: list[int], columns: int, spoken: Spoken) -> list[str]:
    """The lines of one row; each cell is a paragraph of its own and stands at the start of its column."""
    mirrored = spoken == "rtl" and mode() == "own"
    cells = [
        [_padded(line.text, room - line.width, mirrored) for line in wrap(text, room, base_of(text, spoken))]
        for text, room in zip(row, widths, strict=True)
    ]
    step = -1 if mirrored else 1
    lines = []
    for parts in zip_longest(*cells):
        filled = [" " * room if part is None else part for part, room in zip(parts, widths, strict=True)]
        line = _GAP.join(filled[::step])
        lines.append(_padded(line, columns - sum(widths) - len(_GAP) * (len(widths) - 1), True) if mirrored else line)
    return [line if mirrored else line.rstrip() for line in lines]


def _padded(text: str, spare: int, at_the_right: bool) -> str:
    return " " * spare + text if at_the_right else text + " " * spare
