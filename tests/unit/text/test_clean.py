"""What may be stored."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.text.characters import MAX_MARKS, Cleaned, clean, kind

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("ابلهمأئ َُّ\u0654\u0301ه\u200c\u200dﻻﷲ\u202e\u2066\u2069\ufeff\x1b\x9b\n\t\r e한\u1161"),
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("value", "text", "dropped"),
    [
        ("محمد علي", "محمد علي", ()),
        ("  محمد علي\n", "محمد علي", ()),
        ("a\x1b[31mb", "a[31mb", ("U+001B",)),
        ("a\x9b31mb\x7f", "a31mb", ("U+009B", "U+007F")),
        ("\u202eabc\u202c", "abc", ("U+202E", "U+202C")),
        ("\u2067abc\u2069\u200f", "abc", ("U+2067", "U+2069", "U+200F")),
        ("a\u200bb\ufeff\u2060\u00ad", "ab", ("U+200B", "U+FEFF", "U+2060", "U+00AD")),
        ("x\U000e0041\U000e007f", "x", ("U+E0041", "U+E007F")),
        ("\ue000\U0010ffff\u0378", "", ("U+E000", "U+10FFFF", "U+0378")),
        ("a\ud800b", "ab", ("U+D800",)),
        ("ﻻ ﷲ ﺍﻟﺤﻤﺪ", "لا الله الحمد", ()),
        ("ﺱ\ufe73ﺮ", "سر", ("U+FE73",)),
        ("أ", "أ", ()),
        ("می\u200cخواهم", "می\u200cخواهم", ()),
        ("\u200cمی\u200c خواهم\u200c", "می خواهم", ("U+200C",)),
        ("1445ه\u200d", "1445ه\u200d", ()),
        ("1445ه\u200d\u200c\u200d م", "1445ه\u200d م", ("U+200C", "U+200D")),
        ("بَ\u200d\u200cب", "بَ\u200cب", ("U+200D",)),
        ("ب\u200dب\U0001f468\u200d\U0001f469", "بب\U0001f468\U0001f469", ("U+200D",)),
        ("ب" + "\u064b\u064c\u064d\u064e\u064f\u0650", "ب\u064b\u064c\u064d\u064e", ("U+064F", "U+0650")),
        ("\u064eب \u064eب", "ب ب", ("U+064E",)),
        ("a\u00a0b\u3000\tc\u2003", "a b c", ()),
        ("a\nb", "a b", ()),
        ("a  b", "a  b", ()),
    ],
)
def test_clean(value: str, text: str, dropped: tuple[str, ...]) -> None:
    assert clean(value) == Cleaned(text, dropped)


def test_line_breaks_stay_where_they_may() -> None:
    assert clean("a\r\nب\u2028c\x85d\re\tf\n", multiline=True) == Cleaned("a\nب\nc\nd\ne f", ())


@settings(max_examples=1500, deadline=None)
@given(HOSTILE, st.booleans())
def test_what_is_stored_is_clean(value: str, multiline: bool) -> None:
    cleaned = clean(value, multiline=multiline)
    text = cleaned.text
    assert clean(text, multiline=multiline) == Cleaned(text, ())
    assert unicodedata.is_normalized("NFC", text)
    assert all(kind(char) in ("text", "mark", "joiner") or char == " " or (multiline and char == "\n") for char in text)
    assert text == text.strip()
    assert not any("\ufe70" <= char <= "\ufefc" for char in text)
    assert _most_marks(text) <= MAX_MARKS


def _most_marks(text: str) -> int:
    longest = run = 0
    for char in text:
        run = run + 1 if kind(char) == "mark" else 0
        longest = max(longest, run)
    return longest


@given(st.text(st.sampled_from("ابجدهوزحطيكلمنسعفصقرشتثخذضظغأإآةىءئؤ "), max_size=40))
def test_names_pass_unchanged(name: str) -> None:
    assert clean(name) == Cleaned(name.strip(), ())


@pytest.mark.parametrize("char", ["\u200c", "\u200d", "\u064b", "\u202e", "\u00a0", "ﷺ", "\x00", "\r"])
def test_a_long_run_is_cleaned(char: str) -> None:
    """How its cost grows is measured by `make bench BENCH=names`."""
    assert len(clean("ا" + char * 100_000 + "ا").text) < 2_000_000
