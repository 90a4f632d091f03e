"""Where lines of logical text break: between words where that is possible."""

from __future__ import annotations

from tui.text.clean import Cluster


def breaks(found: list[Cluster], width: int) -> list[tuple[int, int]]:
    """Return the first cluster of each line and the one after its last; blanks at a break stand on neither.

    Args:
        found: a paragraph's clusters in logical order.
        width: columns, at least 1.
    """
    lines = []
    start = 0
    while True:
        end = _reach(found, start, width)
        if end == len(found):
            return [*lines, (start, end)]
        end = _before_word(found, start, end)
        lines.append((start, _without_blanks(found, start, end)))
        start = end
        while start < len(found) and found[start].base == " ":
            start += 1


def _before_word(found: list[Cluster], start: int, end: int) -> int:
    """The last blank up to `end`; `end` itself where a word is longer than the line."""
    for place in range(end, start - 1, -1):
        if found[place].base == " ":
            return place
    return end


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
