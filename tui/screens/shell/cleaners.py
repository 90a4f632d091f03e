"""What fields of one line and of several keep of what was typed: what `data` may store."""

from __future__ import annotations

from data.text.characters import clean

Kept = tuple[str, tuple[str, ...]]


def line(text: str) -> Kept:
    """Return what of a line may be stored, and the characters dropped."""
    return _kept(text, multiline=False)


def note(text: str) -> Kept:
    """Return what of a note of several lines may be stored, and the characters dropped."""
    return _kept(text, multiline=True)


def _kept(text: str, multiline: bool) -> Kept:
    cleaned = clean(text, multiline=multiline)
    return cleaned.text, tuple(chr(int(name.removeprefix("U+"), 16)) for name in cleaned.dropped)
