"""Makes `tui/text/tables.py` from the Unicode data files.

Run it as `python -m tests.unit.text.unicode_tables > tui/text/tables.py`.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

UNICODE = Path("/usr/share/unicode")

CODES = {
    "L": "L", "R": "R", "AL": "A", "EN": "E", "ES": "P", "ET": "T", "AN": "N", "CS": "C", "NSM": "M", "BN": "b",
    "B": "B", "S": "S", "WS": "W", "ON": "O", "LRE": "1", "RLE": "2", "LRO": "3", "RLO": "4", "PDF": "5", "LRI": "6",
    "RLI": "7", "FSI": "8", "PDI": "9",
}  # fmt: skip
"""The bidi classes of UAX #9 and the sign that stands for each in a string of classes."""

_LONG = {"Left_To_Right": "L", "Right_To_Left": "R", "Arabic_Letter": "AL", "European_Terminator": "ET"}
_LONG |= {"Boundary_Neutral": "BN"}

_HEAD = '''"""Facts of Unicode {version}, made by `tests/unit/text/unicode_tables.py` from the Unicode data files."""

# Ranges are hexadecimal, a range of one without its end; the signs of the bidi classes are those of `bidi`.
'''


def lines(name: str) -> Iterator[tuple[int, int, str]]:
    """Yield first and last code point and property of each line of a data file (comments without `@missing`)."""
    for line in (UNICODE / name).read_text("utf-8").splitlines():
        line = line.removeprefix("# @missing: ")
        if match := re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line):
            yield int(match[1], 16), int(match[2] or match[1], 16), match[3]


def bidi_classes() -> dict[int, str]:
    """Return the sign of the bidi class of each code point that is not L."""
    classes: dict[int, str] = {}
    for first, last, name in lines("extracted/DerivedBidiClass.txt"):
        for code in range(first, last + 1):
            classes[code] = CODES[_LONG.get(name, name)]
    return {code: sign for code, sign in classes.items() if sign != "L"}


def joining() -> dict[int, str]:
    """Return the joining type of each code point that joins (D, R, L, C)."""
    found = {}
    for first, last, name in lines("extracted/DerivedJoiningType.txt"):
        if name in "DRLC":
            found |= dict.fromkeys(range(first, last + 1), name)
    return found


def pairs(name: str) -> dict[int, int]:
    """Return the second field of `BidiMirroring.txt` or `BidiBrackets.txt` by the first."""
    return {first: int(other, 16) for first, _, other in lines(name)}


def opening_brackets() -> list[int]:
    """Return the code points that open a bracket pair."""
    text = (UNICODE / "BidiBrackets.txt").read_text("utf-8")
    return [int(code, 16) for code in re.findall(r"^([0-9A-F]+); [0-9A-F]+; o", text, re.M)]


def assigned(until: str) -> set[int]:
    """Return the code points that a version of Unicode has, by the age that newer data give them."""
    numbers = [int(part) for part in until.split(".")[:2]]
    codes: set[int] = set()
    for first, last, age in re.findall(
        r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*; ([\d.]+)", (UNICODE / "DerivedAge.txt").read_text("utf-8"), re.M
    ):
        if [int(part) for part in age.split(".")] <= numbers:
            codes.update(range(int(first, 16), int(last or first, 16) + 1))
    return codes


def version() -> str:
    """Return the version of the data files."""
    head = (UNICODE / "extracted/DerivedBidiClass.txt").read_text("utf-8")
    return re.match(r"# DerivedBidiClass-([\d.]+)\.txt", head)[1]


def _ranges(values: dict[int, str]) -> dict[str, str]:
    """Return the ranges of each value, as text."""
    found: dict[str, list[list[int]]] = {}
    for code, value in sorted(values.items()):
        ranges = found.setdefault(value, [])
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return {
        value: " ".join(f"{a:x}" if a == b else f"{a:x}-{b:x}" for a, b in ranges)
        for value, ranges in sorted(found.items())
    }


def _wrapped(text: str) -> str:
    """Return `text` as adjacent string literals of at most 120 columns."""
    parts = textwrap.wrap(text, 108, break_on_hyphens=False)
    return "\n".join(f'        "{part}{" " if n < len(parts) - 1 else ""}"' for n, part in enumerate(parts))


def _mapping(name: str, doc: str, ranges: dict[str, str]) -> str:
    body = "\n".join(f'    "{value}": (\n{_wrapped(text)}\n    ),' for value, text in ranges.items())
    return f'\n{name} = {{\n{body}\n}}  # fmt: skip\n"""{doc}"""\n'


def _string(name: str, doc: str, text: str) -> str:
    return f'\n{name} = (\n{_wrapped(text).replace("        ", "    ")}\n)  # fmt: skip\n"""{doc}"""\n'


def module() -> str:
    """Return the text of `tui/text/tables.py`."""
    mirrored = " ".join(f"{a:x}-{b:x}" for a, b in sorted(pairs("BidiMirroring.txt").items()) if a < b)
    opening = " ".join(f"{code:x}" for code in opening_brackets())
    parts = [
        _HEAD.format(version=version()),
        _mapping("BIDI_CLASSES", "Code points by bidi class; L is the rest.", _ranges(bidi_classes())),
        _mapping("JOINING", "Code points by joining type; the others do not join.", _ranges(joining())),
        _string("MIRRORED", "Pairs of characters that mirror each other.", mirrored),
        _string("OPENING", "Brackets that open a pair; the other one is the mirror.", opening),
    ]
    return "".join(parts)


if __name__ == "__main__":
    print(module(), end="")
