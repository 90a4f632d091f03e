"""Where lines of logical text break: between words where that is possible."""

from __future__ import annotations

from tui.text.clean import Cluster

DOT = "·"


def breaks(found: list[Cluster], width: int) -> list[tuple[int, int]]:
    """Return the first cluster of each line and the one after its last; blanks at a break stand on neither.

    What brackets hold stays whole, and so do the parts of a list between middle dots, where that takes no more lines.

    Args:
        found: a paragraph's clusters in logical order.
        width: columns, at least 1.
    """
    anywhere = _lines(found, width, frozenset())
    if len(anywhere) == 1:
        return anywhere
    bracketed = _within_brackets(found)
    for inner in (bracketed | _within_parts(found), bracketed):
        between = _lines(found, width, inner)
        if len(between) <= len(anywhere):
            return between
    return anywhere


def _within_parts(found: list[Cluster]) -> frozenset[int]:
    """The blanks that end no part of a list."""
    after = {place + 1 for place, cluster in enumerate(found) if cluster.base == DOT}
    blanks = frozenset(place for place, cluster in enumerate(found) if cluster.base == " ")
    return blanks - after if after else frozenset()


def _within_brackets(found: list[Cluster]) -> frozenset[int]:
    blanks = [place for place, cluster in enumerate(found) if cluster.base == " "]
    inner: set[int] = set()
    opened: list[int] = []
    for place, cluster in enumerate(found):
        if cluster.base == "(":
            opened.append(place)
        elif cluster.base == ")" and opened:
            first = opened.pop()
            inner.update(blank for blank in blanks if first < blank < place)
    return frozenset(inner)


def _lines(found: list[Cluster], width: int, inner: frozenset[int]) -> list[tuple[int, int]]:
    lines = []
    start = 0
    while True:
        end = _reach(found, start, width)
        if end == len(found):
            return [*lines, (start, end)]
        end = _before_word(found, start, end, inner)
        lines.append((start, _without_blanks(found, start, end)))
        start = end
        while start < len(found) and found[start].base == " ":
            start += 1


def _before_word(found: list[Cluster], start: int, end: int, inner: frozenset[int]) -> int:
    """The last blank up to `end`, if possible none of `inner`; `end` itself where a word is longer than the line."""
    blanks = [place for place in range(start, end + 1) if found[place].base == " "]
    return next((place for place in reversed(blanks) if place not in inner), blanks[-1] if blanks else end)


def _without_blanks(found: list[Cluster], start: int, end: int) -> int:
    while end > start and found[end - 1].base == " ":
        end -= 1
    return end


def _reach(found: list[Cluster], start: int, width: int) -> int:
    """The cluster after the last that stands on a line from `start`; always at least one."""
    end, columns = start, 0
    while end < len(found) and (columns + found[end].width <= width or end == start):
        columns += found[end].width
        end += 1
    return end
