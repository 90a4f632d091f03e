"""The ordering step against Unicode's own test files, and its tables against the data they are made from."""

import re
from collections.abc import Iterator
from pathlib import Path

import bidi as python_bidi
import pytest

from tests.unit.text import unicode_tables
from tui.text import tables
from tui.text.bidi import classes, first_strong, levels, mirror, order
from tui.text.properties import CLASSES, MIRROR

UNICODE = unicode_tables.UNICODE
TABLES = re.search(r"Unicode ([\d.]+)", str(tables.__doc__))[1]
"""The version that the tables are of; the system's data may be newer."""
BASES = {"0": 0, "1": 1}


def _character_cases() -> Iterator[tuple[str, str, int, list[int], list[int]]]:
    """Text, direction, paragraph level, levels (-1 where removed) and order of each case."""
    for line in (UNICODE / "BidiCharacterTest.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            codes, direction, level, expected, places = line.split(";")
            text = "".join(chr(int(code, 16)) for code in codes.split())
            found = [-1 if value == "x" else int(value) for value in expected.split()]
            yield text, direction, int(level), found, [int(place) for place in places.split()]


def test_every_case_of_bidi_character_test() -> None:
    count, wrong = 0, []
    for text, direction, level, expected, places in _character_cases():
        kinds = classes(text)
        base = BASES[direction] if direction in BASES else first_strong(kinds) or 0
        found = levels(kinds, base, text)
        count += 1
        if (base, found, order(found)) != (level, expected, places):
            wrong.append((text, direction, expected, found))
    assert count > 91_000
    assert wrong == []


def test_every_case_of_bidi_character_test_with_mirroring() -> None:
    mirrored = {chr(one): chr(other) for one, other in unicode_tables.pairs("BidiMirroring.txt").items()}
    for text, direction, level, expected, places in _character_cases():
        base = BASES.get(direction, level)
        found = levels(classes(text), base, text)
        drawn = "".join(mirror(text[at], found[at]) for at in order(found))
        assert drawn == "".join(mirrored.get(text[at], text[at]) if expected[at] & 1 else text[at] for at in places)


@pytest.mark.parametrize("base", [0, 1])
def test_order_is_python_bidis(base: int) -> None:
    """The other implementation orders right; it never mirrors and leaves controls in."""
    for text, *_ in list(_character_cases())[::23]:
        found = levels(classes(text), base, text)
        theirs = python_bidi.get_display(text, base_dir="LR"[base])
        theirs = "".join(char for char in theirs if CLASSES[ord(char)] not in "12345b")
        assert "".join(text[at] for at in order(found)) == theirs, text


def _class_cases(path: Path) -> Iterator[tuple[str, int, list[int], list[int]]]:
    """Classes, bit set of base directions, levels and order of each line of BidiTest."""
    expected: list[int] = []
    places: list[int] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("@Levels:"):
            expected = [-1 if value == "x" else int(value) for value in line[8:].split()]
        elif line.startswith("@Reorder:"):
            places = [int(place) for place in line[9:].split()]
        elif line and line[0] not in "#@":
            names, _, bits = line.partition(";")
            yield "".join(unicode_tables.CODES[name] for name in names.split()), int(bits, 16), expected, places


@pytest.mark.long
def test_every_case_of_bidi_test() -> None:
    count, wrong = 0, []
    for kinds, bits, expected, places in _class_cases(UNICODE / "BidiTest.txt"):
        bases = {first_strong(kinds) or 0} if bits & 1 else set()
        bases |= {base for bit, base in ((2, 0), (4, 1)) if bits & bit}
        count += bits.bit_count()
        for base in bases:
            found = levels(kinds, base)
            if found != expected or order(found) != places:
                wrong.append((kinds, base, expected, found))
    assert count > 770_000
    assert wrong == []


def test_tables_are_made_from_the_unicode_data() -> None:
    if unicode_tables.version() != TABLES:
        pytest.skip(f"they are of Unicode {TABLES}; this system's data are of {unicode_tables.version()}")
    assert Path(tables.__file__).read_text("utf-8") == unicode_tables.module()


def test_mirroring_is_unicodes() -> None:
    known = unicode_tables.assigned(TABLES)
    told = {one: other for one, other in unicode_tables.pairs("BidiMirroring.txt").items() if {one, other} <= known}
    assert {ord(one): ord(other) for one, other in MIRROR.items()} == told


def test_classes_are_unicodes() -> None:
    """Unicode's list by character, read without the tables; newer versions correct a few (U+1171E)."""
    if unicode_tables.version() != TABLES:
        pytest.skip(f"they are of Unicode {TABLES}; this system's data are of {unicode_tables.version()}")
    for line in (UNICODE / "UnicodeData.txt").read_text("utf-8").splitlines():
        code, name, _, _, bidi_class = line.split(";")[:5]
        if not re.search("First|Last", name):
            assert CLASSES[int(code, 16)] == unicode_tables.CODES[bidi_class], code


def test_the_deepest_level_is_125() -> None:
    assert levels("2" * 70 + "L", 0)[-1] == 126
    assert levels("2" * 62 + "6" * 2 + "R", 0)[-1] == 125
