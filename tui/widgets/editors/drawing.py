"""Spots of an edited line as a strip, in the order in which the terminal is to get them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.editing.cells import EditedLine, Spot
from tui.text import mode
from tui.text.isolates import LRI, PDI

RLI = "\u2067"


def strip_of(line: EditedLine, styled: Mapping[Spot, Style], width: int, blank: Style) -> Strip:
    """Return spots of a line, in its reading order, as a strip of `width` columns; `blank` is the style of the rest."""
    drawn = [Segment(spot.glyph, styled[spot]) for spot in _as_sent(line, styled)]
    opening, closing = _isolate(line)
    drawn = [Segment(opening, blank), *drawn, Segment(closing, blank)]
    spare = Segment(" " * (width - sum(spot.width for spot in styled)), blank)
    return Strip([spare, *drawn] if line.from_right else [*drawn, spare], width).simplify()


def _as_sent(line: EditedLine, seen: Iterable[Spot]) -> list[Spot]:
    """From left to right, or in logical order for a terminal that orders text itself."""
    if mode() != "own":
        return sorted(seen, key=lambda spot: spot.start)
    return list(seen)[::-1] if line.from_right else list(seen)


def _isolate(line: EditedLine) -> tuple[str, str]:
    """What keeps a line together where the terminal orders text itself."""
    return (RLI if line.from_right else LRI, PDI) if mode() == "isolates" else ("", "")
