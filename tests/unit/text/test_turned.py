"""What was copied off the screen is what was stored, and what is logical already is left alone."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.text.characters import clean
from data.text.folding import fold
from tui.text import visual
from tui.text.turned import logical

SAMPLES = Path(__file__).parent / "samples"
LOST = re.compile("ل[\u064b-\u0652]+[اآأإ]|\u200c|@.*[.]$")
"""A mark between lam and alef stands on the ligature, a joiner nowhere; a full stop behind an address may be before."""


def lines(name: str) -> list[str]:
    text = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8").replace("⟦", "").replace("⟧", "")
    return [line for line in (clean(line).text for line in text.splitlines()) if re.search("[ء-ي]", line)]


@pytest.mark.parametrize("name", ["names", "notes"])
def test_every_sample_comes_back_as_it_was_stored(name: str) -> None:
    wrong = [line for line in lines(name) if clean(logical(visual(line, "rtl"))).text != line]
    assert [line for line in wrong if not LOST.search(line)] == []
    assert len(wrong) < 10 < len(lines(name))


def test_marks_that_moved_still_find_the_name() -> None:
    for line in lines("names"):
        if "\u200c" not in line:
            assert fold(clean(logical(visual(line, "rtl"))).text) == fold(line)


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("ﺮﺻﺎﻧ ءﺎﻤﺳﺃ", "أسماء ناصر"),
        ("  ﺪﻤﺣﺃ  ", "أحمد"),
        ("ﺭﺍﺩ", "دار"),
        ("ﻻ", "لا"),
        ("2 (ﻲﻧﺎﺜﻟﺍ) ﻪﻠﻟﺍ ﺪﺒﻋ", "عبد الله (الثاني) 2"),
        ("ﺪﻤﺣﺃ\r\nAli\nﻰﻠﻴﻟ\n", "أحمد\r\nAli\nليلى\n"),
    ],
)
def test_a_visual_line_is_turned_round(pasted: str, text: str) -> None:
    assert logical(pasted) == text


@pytest.mark.parametrize(
    "text", ["أحمد ناصر", "ﺃﺣﻤﺪ", "ﻣﺤﻤﺪ ﺑﻦ ﻋﻠﻲ", "Ahmad (B)", "", "١٥٫٥", "50 أحمد\nسطر", "2026-09-15"]
)
def test_what_is_in_the_order_of_reading_stays(text: str) -> None:
    assert logical(text) == text


@given(st.text(st.sampled_from("أحمدلاعبسي"), min_size=1, max_size=12))
def test_arabic_words_survive_the_way_over_the_screen(text: str) -> None:
    assert clean(logical(visual(text, "rtl"))).text == clean(text).text


@pytest.mark.parametrize("text", ["هێمن ئازاد ڕزگار", "گوڵاڵە ڕێبوار", "کڕێن", "پښتو ځوان"])
def test_letters_drawn_with_a_mark_come_back_as_themselves(text: str) -> None:
    assert logical(visual(text, "rtl")).replace("ه", "ە") == text.replace("ه", "ە")


@given(st.text(max_size=30))
def test_anything_can_be_pasted(text: str) -> None:
    assert isinstance(logical(text), str)
