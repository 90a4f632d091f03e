"""Letters join as FriBidi joins them."""

import itertools
import unicodedata
from pathlib import Path

import pytest

from tests.unit.text.fribidi import fribidi, reference, unmarked
from tui.text import layout, show_marks, visual
from tui.text.clean import clusters
from tui.text.shaping import _COMPOSED, _NEAREST, FORMS, shape

ALPHABET = [chr(code) for code in (*range(0x621, 0x63B), *range(0x641, 0x64B))]
LETTERS = [chr(code) for code in range(0x620, 0x700) if unicodedata.category(chr(code)) == "Lo"]
SAMPLES = Path(__file__).parent / "samples"


def _differing(lines: list[str]) -> list[tuple[str, str, str]]:
    """Where ours is not FriBidi's, which leaves a letter without forms as it is."""
    drawn = [
        "".join(reversed(_as_fribidi(line))) if _COMPOSED.keys() & set(line) else visual(line, "rtl") for line in lines
    ]
    return [case for case in zip(lines, drawn, fribidi(lines), strict=True) if case[1] != case[2]]


def _as_fribidi(line: str) -> list[str]:
    found = clusters(line)
    glyphs = shape(found, [1] * len(found))
    return [cluster.base if cluster.base in _COMPOSED else glyph for cluster, glyph in zip(found, glyphs, strict=True)]


def _without_composed(drawn: str) -> str:
    for letter, forms in _NEAREST.items():
        for form in forms:
            drawn = drawn.replace(form, letter) if len(form) > 1 else drawn
    return drawn


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
    ours = [_without_composed(visual(unmarked(line), base)) for line in lines]
    assert [case for case in zip(lines, ours, expected, strict=True) if case[1] != case[2]] == []


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


def test_letters_without_forms_have_the_nearest_joined_look() -> None:
    assert visual("كێڵ", "rtl") == "ﻞ\u065aﯿ\u065aﻛ" and visual("ڵا", "rtl") == "ﺎﻟ\u065a"
    assert visual("پەروین", "rtl") == "ﻦﯾﻭﺭﻪﭘ" and visual("کڕەش", "rtl") == "ﺵەﺮ\u032cﮐ"


def test_one_that_stands_alone_is_itself() -> None:
    assert visual("اڵ", "rtl") == "ڵﺍ" and visual("ڕێ", "rtl") == "ێڕ"


def test_each_keeps_apart_from_every_other_letter_and_takes_one_cell() -> None:
    between = {
        letter: visual(f"ب{letter}ب", "rtl") for letter in LETTERS if letter not in FORMS or letter in "لیرتدنکحزس"
    }
    assert len(set(between.values())) == len(between)
    assert all(layout(f"ب{letter}ب", "rtl").width == 3 for letter in _COMPOSED)


def test_where_marks_are_left_away_they_stand_as_they_are() -> None:
    show_marks(False)
    try:
        assert visual("ڵێ", "rtl") == "ێڵ" and visual("بە", "rtl") == "ﻪﺑ"
    finally:
        show_marks(True)
