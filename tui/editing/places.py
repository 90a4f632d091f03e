"""The places of a text where a cursor may stand: before each grapheme, and before each word."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache

from tui.text.clean import clusters

JOINERS = "\u200c\u200d"


@lru_cache(maxsize=256)
def line_places(line: str) -> tuple[int, ...]:
    """Return where the graphemes of one line begin, and its end.

    A grapheme is a letter with its marks and what is not drawn after it; lam and alef are two, though one cell.
    """
    starts = [cluster.start for cluster in clusters(line, ligatures=False)]
    return (*(starts or [0]), len(line)) if line else (0,)


def line_around(text: str, place: int) -> tuple[int, int]:
    """Return the first and the last place of the line (up to the newlines) on which `place` is."""
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end


def after(text: str, place: int) -> int:
    """Return the next place, the end of the text at its end."""
    start, end = line_around(text, place)
    if place == end:
        return min(place + 1, len(text))
    places = line_places(text[start:end])
    return start + places[bisect_right(places, place - start)]


def before(text: str, place: int) -> int:
    """Return the place before, 0 at the beginning."""
    start, end = line_around(text, place)
    if place == start:
        return max(0, place - 1)
    places = line_places(text[start:end])
    return start + places[bisect_left(places, place - start) - 1]


def at_or_after(text: str, index: int) -> int:
    """Return the first place that is not before `index`."""
    start, end = line_around(text, index)
    places = line_places(text[start:end])
    return start + places[bisect_left(places, index - start)]


def at_or_before(text: str, index: int) -> int:
    """Return the last place that is not after `index`."""
    start, end = line_around(text, index)
    places = line_places(text[start:end])
    return start + places[bisect_right(places, index - start) - 1]


def word_after(text: str, place: int) -> int:
    """Return where the next word begins, or the end of the text."""
    while place < len(text) and _is_wordy(text[place]):
        place += 1
    while place < len(text) and not _is_wordy(text[place]):
        place += 1
    return at_or_after(text, place)


def word_before(text: str, place: int) -> int:
    """Return where the word before `place` begins, or 0."""
    while place and not _is_wordy(text[place - 1]):
        place -= 1
    while place and _is_wordy(text[place - 1]):
        place -= 1
    return at_or_before(text, place)


def word_around(text: str, place: int) -> tuple[int, int]:
    """Return the ends of the word at `place`, or of the blanks or signs that stand there; never past a newline."""
    start, end = line_around(text, place)
    kind = _kind(text[place : place + 1]) if place < end else _kind(text[place - 1 : place])
    first = last = place
    while first > start and _kind(text[first - 1]) == kind:
        first -= 1
    while last < end and _kind(text[last]) == kind:
        last += 1
    return at_or_before(text, first), at_or_after(text, last)


def _is_wordy(char: str) -> bool:
    return char.isalnum() or char == "_" or char in JOINERS or unicodedata.category(char)[0] == "M"


def _kind(char: str) -> str:
    return "word" if char and _is_wordy(char) else "blank" if char.isspace() else "sign"
