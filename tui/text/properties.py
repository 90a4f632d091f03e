"""What Unicode says of a character, from `tables` in a form to look up."""

from __future__ import annotations

from collections.abc import Iterator

from tui.text import tables


def expand(ranges: str) -> Iterator[int]:
    """Yield the code points of a line of ranges as `tables` writes them."""
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


class _Classes(dict[int, str]):
    """Code point to class for `str.translate`; what the tables leave out is L."""

    def __missing__(self, code: int) -> str:
        return "L"


CLASSES: dict[int, str] = _Classes(
    (code, sign) for sign, ranges in tables.BIDI_CLASSES.items() for code in expand(ranges)
)
"""The sign of each code point's bidi class."""

MIRROR: dict[str, str] = {}
"""The mirrored character of each that has one (L4)."""
for _pair in tables.MIRRORED.split():
    _one, _other = (chr(int(code, 16)) for code in _pair.split("-"))
    MIRROR |= {_one: _other, _other: _one}

# Two pairs are canonically the same and close each other (BD16).
_SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}
CLOSING = {chr(code): MIRROR[chr(code)] for code in expand(tables.OPENING)}
CLOSING = {opening: _SAME.get(closing, closing) for opening, closing in CLOSING.items()}
CLOSERS = {closing: closing for closing in CLOSING.values()} | {"\u232a": "\u3009"}

JOINING: dict[str, str] = {chr(code): kind for kind, ranges in tables.JOINING.items() for code in expand(ranges)}
"""The joining type (D, R, L, C) of each character that joins."""
