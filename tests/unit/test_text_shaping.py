"""Letters join as FriBidi joins them."""

import itertools
import unicodedata
from pathlib import Path

import pytest

from tests.unit.fribidi import fribidi, reference, unmarked
from tui.text import layout, visual
from tui.text.shaping import FORMS

ALPHABET = [chr(code) for code in (*range(0x621, 0x63B), *range(0x641, 0x64B))]
LETTERS = [chr(code) for code in range(0x620, 0x700) if unicodedata.category(chr(code)) == "Lo"]
SAMPLES = Path(__file__).parent / "samples"


def _differing(lines: list[str]) -> list[tuple[str, str, str]]:
    drawn = [visual(line, "rtl") for line in lines]
    return [case for case in zip(lines, drawn, fribidi(lines), strict=True) if case[1] != case[2]]


def test_every_pair_of_letters() -> None:
    """All letters of the block, those of Persian, Kurdish, Urdu, Pashto and Uyghur too."""
    assert len(LETTERS) == 150
    assert _differing(["".join(pair) for pair in itertools.product(LETTERS, repeat=2)]) == []


def test_every_triple_of_the_alphabet() -> None:
    assert len(ALPHABET) == 36
    assert _differing(["".join(triple) for triple in itertools.product(ALPHABET, repeat=3)]) == []


def test_every_letter_between_letters_of_every_joining_type() -> None:
    sides = ["ب", "ا", "ء", "ل", "لا", "ـ", "ہ", "ں"]
    assert _differing(["".join(triple) for triple in itertools.product(sides, LETTERS, sides)]) == []


@pytest.mark.parametrize("base", ["rtl", "ltr"])
@pytest.mark.parametrize("file", ["names.txt", "notes.txt"])
def test_names_and_notes_as_schools_write_them(file: str, base: str) -> None:
    lines = (SAMPLES / file).read_text("utf-8").splitlines()
    assert len(set(lines)) == len(lines) > 150
    expected = reference(lines, base)
    wrong = [
        (line, visual(unmarked(line), base), drawn)
        for line, drawn in zip(lines, expected, strict=True)
        if visual(unmarked(line), base) != drawn
    ]
    assert wrong == []


def test_lam_alef_is_one_cell_with_two_places() -> None:
    for text, glyph in (("لا", "ﻻ"), ("بلا", "ﻼ"), ("لَا", "ﻻ\u064e"), ("لَّأ", "ﻷ\u064e\u0651")):
        cell = layout(text, "rtl").cells[0]
        assert cell.glyph == glyph
        assert (cell.start, cell.end, cell.width) == (len(text) - len(text.lstrip("ب")), len(text), 1)


def test_joiners_join_and_part() -> None:
    assert visual("1445ه\u200d", "rtl") == "ﻫ1445"
    assert visual("می\u200cخواهم", "rtl") == "ﻢﻫﺍﻮﺧﯽﻣ"
    assert visual("ل\u200cا", "rtl") == "ﺍﻝ"


def test_stored_presentation_forms_join_anew() -> None:
    assert visual("ﻻ", "rtl") == visual("لا", "rtl")
    assert visual("بﻻ", "rtl") == visual("بلا", "rtl")
    assert visual("ﻡﺣﻤﺪ", "rtl") == visual("محمد", "rtl")
    assert [(cell.start, cell.end) for cell in layout("بﻻ", "rtl").cells] == [(1, 2), (0, 1)]


def test_decomposed_letters_are_drawn_as_composed_ones() -> None:
    for text in ("أحمد", "الإسلام", "آمنة", "رؤوف", "شاطئ"):
        assert visual(unicodedata.normalize("NFD", text), "rtl") == visual(text, "rtl")


def test_a_form_is_one_of_the_letters_own() -> None:
    for letter, forms in FORMS.items():
        base = unicodedata.normalize("NFKC", letter)
        assert {unicodedata.normalize("NFKC", form) for form in forms} == {base}


def test_letters_turned_by_an_override_join_their_neighbours_all_the_same() -> None:
    assert visual("\u202dبب\u202c", "ltr") == "ﺐﺑ"
    assert visual("ب\u202dب\u202c", "rtl") == "ﺏﺏ"
