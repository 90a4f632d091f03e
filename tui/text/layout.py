"""From logical text to the cells of a line: cut and wrapped as logical text, then shaped and put in visual order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from tui.text import isolates
from tui.text.bidi import first_strong, mirror, order
from tui.text.bidi import levels as bidi_levels
from tui.text.breaks import breaks
from tui.text.clean import ZWJ, Cluster, clusters, kinds
from tui.text.shaping import shape

Base = Literal["auto", "rtl", "ltr"]
Mode = Literal["own", "isolates", "plain"]
Align = Literal["start", "end", "left", "right"]

ELLIPSIS = "…"
_PLAIN = re.compile("[A-Za-z](?:[A-Za-z0-9 ]*[A-Za-z0-9])?|[0-9]+(?:[.,][0-9]+)*|")
_OPENINGS = {"auto": "\u2068", "rtl": "\u2067", "ltr": "\u2066"}
_NO_RTL = frozenset("RAN247")
_ALL_RTL = frozenset("RAMWO")
_mode: Mode = "own"
_with_marks = True


class Cell(NamedTuple):
    """One place on the screen.

    Attributes:
        glyph: the character to draw, with its marks.
        start: first place in the logical text that it stands for.
        end: the place after the last.
        level: the embedding level; odd runs from right to left.
        width: columns, 1 or 2.
    """

    glyph: str
    start: int
    end: int
    level: int
    width: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands on the screen.

    Attributes:
        cells: from left to right.
        text: the visual string.
        width: columns.
        base: the base direction, never "auto".
    """

    cells: tuple[Cell, ...]
    text: str
    width: int
    base: Literal["rtl", "ltr"]


class _Paragraph(NamedTuple):
    """A paragraph's clusters in logical order, their levels, its own level and where it begins in the text."""

    clusters: list[Cluster]
    levels: list[int]
    level: int
    offset: int
    text: str
    base: Base


def set_mode(mode: Mode) -> None:
    """Choose who orders text: "own" we do; "isolates" the terminal, field by field; "plain" the terminal, unaided."""
    global _mode
    _mode = mode
    for cached in (layout, fit):
        cached.cache_clear()


def show_marks(shown: bool) -> None:
    """Choose whether marks are sent to the screen; without them nothing else moves."""
    global _with_marks
    _with_marks = shown
    for cached in (layout, fit):
        cached.cache_clear()


def mode() -> Mode:
    """Return who orders text now."""
    return _mode


@lru_cache(maxsize=16384)
def layout(text: str, base: Base = "auto") -> Line:
    """Return one line of logical text as cells; no control character comes out.

    Args:
        text: logical text of any origin.
        base: the field's direction; "auto" asks the first letter.
    """
    if _mode == "own" and _is_plain(text, base):
        cells = tuple(Cell(char, place, place + 1, 2 * (base == "rtl"), 1) for place, char in enumerate(text))
        return Line(cells, text, len(text), "rtl" if base == "rtl" else "ltr")
    paragraph = _analyse(text, base)
    return _line(paragraph, 0, len(paragraph.clusters))


def visual(text: str, base: Base = "auto") -> str:
    """Return one line of logical text as the terminal is to print it."""
    return layout(text, base).text


def width(text: str) -> int:
    """Return how many columns `text` takes as one line."""
    return layout(text).width


@lru_cache(maxsize=16384)
def fit(text: str, width: int, base: Base = "auto", align: Align | None = None) -> str:
    """Return visual text of exactly `width` columns, with an ellipsis at the logical end where it is too long.

    Args:
        text: logical text.
        width: columns.
        base: the field's direction.
        align: where shorter text stands; None is "start": the right for right-to-left text.
    """
    if width <= 0:
        return ""
    line = layout(text, base)
    if line.width > width:
        line = _cut(_analyse(text, base), width)
    spare = " " * (width - line.width)
    right = align == "right" or (align != "left" and (align == "end") != (line.base == "rtl"))
    return spare + line.text if right else line.text + spare


def wrap(text: str, width: int, base: Base = "auto") -> list[Line]:
    """Return the lines of `text` in `width` columns, broken between words where that is possible.

    Args:
        text: logical text; a newline begins a paragraph, which finds its own direction when `base` is "auto".
        width: columns, at least 1 (a character of two columns is alone on a line of one).
        base: the field's direction.
    """
    lines = []
    offset = 0
    for part in text.split("\n"):
        paragraph = _analyse(part, base, offset)
        lines += [_line(paragraph, start, end) for start, end in breaks(paragraph.clusters, max(1, width))]
        offset += len(part) + 1
    return lines


def _is_plain(text: str, base: Base) -> bool:
    """Whether text stands on the screen as it is stored."""
    if not text.isascii():
        return False
    return _PLAIN.fullmatch(text) is not None if base == "rtl" else text.isprintable()


def _analyse(text: str, base: Base, offset: int = 0) -> _Paragraph:
    found = clusters(text, ligatures=_mode == "own")
    signs = kinds(text)
    level = {"ltr": 0, "rtl": 1}.get(base, first_strong(signs) or 0)
    levels = levels_of(text, signs, level)
    return _Paragraph(found, [levels[cluster.at] for cluster in found], level, offset, text, base)


def levels_of(text: str, signs: str, level: int) -> list[int]:
    """The level of each character, with the parts isolated that would be torn apart."""
    if level == 0 and _NO_RTL.isdisjoint(signs):
        return [0] * len(signs)
    if level == 1 and _ALL_RTL.issuperset(signs):
        return [1] * len(signs)
    parts = isolates.find(text)
    if not parts:
        return bidi_levels(signs, level, text)
    found = bidi_levels(isolates.insert(signs, parts, "6", "9"), level, isolates.insert(text, parts))
    for number, (start, end) in reversed(list(enumerate(parts))):
        del found[end + 2 * number + 1], found[start + 2 * number]
    return found


def _line(paragraph: _Paragraph, start: int, end: int, rest: int | None = None) -> Line:
    """Clusters `start` to `end` as one line; `rest` is where the text begins that an ellipsis stands for."""
    found, levels = paragraph.clusters[start:end], paragraph.levels[start:end]
    offset = paragraph.offset
    cells = [
        Cell(glyph, cluster.start + offset, cluster.end + offset, level, cluster.width)
        for cluster, glyph, level in zip(found, _glyphs(found, levels), levels, strict=True)
    ]
    if rest is not None:
        cells.append(Cell(ELLIPSIS, rest + offset, len(paragraph.text) + offset, paragraph.level, 1))
    return _ordered(cells, paragraph) if _mode == "own" else _handed_over(cells, paragraph)


def _glyphs(found: list[Cluster], levels: list[int]) -> list[str]:
    if _mode != "own":
        return [cluster.base + _marks(cluster) + cluster.tail.replace(ZWJ, "") for cluster in found]
    shaped = zip(found, shape(found, levels, marks=_with_marks), levels, strict=True)
    return [mirror(glyph, level) + _marks(cluster) for cluster, glyph, level in shaped]


def _marks(cluster: Cluster) -> str:
    return cluster.marks if _with_marks else ""


def _ordered(cells: list[Cell], paragraph: _Paragraph) -> Line:
    """The line in visual order."""
    placed = tuple([cells[place] for place in order([cell.level for cell in cells])])
    return _made(placed, "".join([cell.glyph for cell in placed]), paragraph)


def _handed_over(cells: list[Cell], paragraph: _Paragraph) -> Line:
    """The line in logical order, for a terminal that orders text itself."""
    text = "".join(cell.glyph for cell in cells)
    if _mode == "isolates":
        text = _OPENINGS[paragraph.base] + _fenced(cells, paragraph) + isolates.PDI
    return _made(tuple(cells), text, paragraph)


def _fenced(cells: list[Cell], paragraph: _Paragraph) -> str:
    """The cells' text with the parts isolated that belong together; a part that is cut is closed at its cut."""
    parts = isolates.find(paragraph.text)
    starts, ends = ({part[side] + paragraph.offset for part in parts} for side in (0, 1))
    text, open_now = "", False
    for cell in cells:
        opens, closes = cell.start in starts, cell.end in ends
        text += isolates.LRI * opens + cell.glyph + isolates.PDI * (closes and (opens or open_now))
        open_now = (open_now or opens) and not closes
    return text + isolates.PDI * open_now


def _made(cells: tuple[Cell, ...], text: str, paragraph: _Paragraph) -> Line:
    return Line(cells, text, sum([cell.width for cell in cells]), "rtl" if paragraph.level else "ltr")


def _cut(paragraph: _Paragraph, width: int) -> Line:
    """As much of the text as stands in `width` columns with an ellipsis at its logical end."""
    found = paragraph.clusters
    end, columns = 0, 1
    while columns + found[end].width <= width:
        columns += found[end].width
        end += 1
    while end and found[end - 1].base == " ":
        end -= 1
    return _line(paragraph, 0, end, rest=found[end].start)
