"""Cells, widths, cutting and wrapping, hostile text, and the modes for terminals that order text themselves."""

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui import text as text_room
from tui.text import Line, fit, layout, mode, render, set_mode, visual, width, wrap

BASES = st.sampled_from(["auto", "rtl", "ltr"])
HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "ابلاهم َّ()[]<>«»12٣٤-/%+@.,؟abc \u0654\u200c\u200dﻻﷲ\u202e\u202a\u202c\u2066\u2068\u2069\u200f"
        ),
        st.sampled_from(
            "\x1b\x9b\x07\n\t\r\x85\u2028\u2029\ufeff\U000e0041\ud800\ue000漢한\u1161\U0001f468\U0001f3fb\ufe0f"
        ),
    ),
    max_size=40,
)
MANY = settings(max_examples=1500, deadline=None)


def _forbidden(char: str) -> bool:
    return unicodedata.category(char)[0] == "C" or unicodedata.category(char) in ("Zl", "Zp")


def _check(line: Line, text: str, *, whole: bool = True) -> None:
    assert not [char for char in line.text if _forbidden(char)]
    assert line.text == "".join(cell.glyph for cell in line.cells)
    assert line.width == sum(cell.width for cell in line.cells) == cell_len(line.text)
    for cell in line.cells:
        assert cell.width in (1, 2) and cell_len(cell.glyph) == cell.width and cell_len(cell.glyph[0]) == cell.width
    spans = sorted((cell.start, cell.end) for cell in line.cells)
    assert all(start < end for start, end in spans)
    assert all(before[1] == after[0] for before, after in zip(spans, spans[1:], strict=False))
    if whole and spans:
        assert (spans[0][0], spans[-1][1]) == (0, len(text))


@MANY
@given(HOSTILE, BASES)
@example("\u202e\u2066", "auto")
@example("\u2067ا\u2069ل\u2067ا\u2069", "rtl")
def test_cells_are_a_partition_of_the_text_and_no_control_comes_out(text: str, base: str) -> None:
    line = layout(text, base)
    _check(line, text)
    assert line.base == base or base == "auto"


@MANY
@given(HOSTILE, st.integers(-1, 30), BASES, st.sampled_from([None, "start", "end", "left", "right"]))
def test_fit_has_exactly_the_width(text: str, columns: int, base: str, align: str | None) -> None:
    drawn = fit(text, columns, base, align)
    assert cell_len(drawn) == max(0, columns)
    assert not [char for char in drawn if _forbidden(char)]
    assert ("…" in drawn) >= (layout(text, base).width > columns > 0)


@MANY
@given(HOSTILE, st.integers(1, 30), BASES)
def test_wrapped_lines_are_no_wider_and_lose_only_blanks(text: str, columns: int, base: str) -> None:
    lines = wrap(text, columns, base)
    assert len(lines) >= text.count("\n") + 1
    covered: set[int] = set()
    for line in lines:
        _check(line, text, whole=False)
        assert line.width <= columns or len(line.cells) == 1
        covered |= {place for cell in line.cells for place in range(cell.start, cell.end)}
    lost = {text[place] for place in range(len(text)) if place not in covered}
    assert not [char for char in lost if char != "\n" and layout(char).text.strip()]


def test_every_character_takes_as_many_columns_as_is_counted() -> None:
    for char in map(chr, range(0x110000)):
        if unicodedata.category(char) not in ("Cn", "Co"):
            line = layout(char)
            assert line.width == cell_len(line.text), ascii(char)
            assert not [glyph for glyph in line.text if _forbidden(glyph)], ascii(char)
    layout.cache_clear()


def test_a_name_reads_from_the_right_and_keeps_its_places() -> None:
    cells = layout("علي (2)", "rtl").cells
    assert [cell.glyph for cell in cells] == ["(", "2", ")", " ", "ﻲ", "ﻠ", "ﻋ"]
    assert [(cell.start, cell.end, cell.level) for cell in cells] == [
        (6, 7, 1), (5, 6, 2), (4, 5, 1), (3, 4, 1), (2, 3, 1), (1, 2, 1), (0, 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "base", "drawn"),
    [
        ("a\x1b]0;x\x07b", "ltr", "a�]0;x�b"),
        ("a\x9b31mb", "auto", "a�31mb"),
        ("a\nb\tc", "ltr", "a b c"),
        ("\u202eabc", "ltr", "abc"),
        ("\u202eabc\u202c", "ltr", "cba"),
        ("abc\u2069\u202c", "ltr", "abc"),
        ("\u2067اب\u2069 c", "ltr", "ﺏﺍ c"),
        ("a\u200b\ufeff\u2060b", "ltr", "ab"),
        ("a\U000e0041b", "ltr", "ab"),
        ("\ue000\u0378\udcff", "ltr", "���"),
        ("\U0001f468\U0001f3fb\u200d\U0001f469", "ltr", "\U0001f468\U0001f469"),
        ("abc ا ", "rtl", " ﺍ abc"),
        ("ابج d ", "ltr", "ﺞﺑﺍ d "),
        ("\u064eب", "rtl", "ﺏ◌\u064e"),
        ("ب" + "\u064b" * 9, "rtl", "ﺏ" + "\u064b" * 4),
    ],
)
def test_old_rows_are_cleaned_on_the_screen(text: str, base: str, drawn: str) -> None:
    assert visual(text, base) == drawn


def test_the_ellipsis_stands_at_the_logical_end() -> None:
    assert fit("محمد عبد الله", 8, "rtl") == "…ﺐﻋ ﺪﻤﺤﻣ"
    assert fit("محمد عبد الله", 6, "rtl") == " …ﺪﻤﺤﻣ"
    assert fit("hello world", 6, "ltr") == "hello…"
    assert fit("hello world", 8, "rtl") == "…hello w"
    assert fit("محمد", 1, "rtl") == "…"
    assert fit("هاتف 050-123-4567", 12, "rtl") == "…050-12 ﻒﺗﺎﻫ"


def test_fit_stands_where_its_direction_begins() -> None:
    assert fit("علي", 5, "rtl") == "  ﻲﻠﻋ"
    assert fit("ali", 5, "rtl") == "  ali"
    assert fit("علي", 5) == "  ﻲﻠﻋ"
    assert fit("ali", 5) == "ali  "
    assert fit("علي", 5, "ltr") == "ﻲﻠﻋ  "
    assert fit("علي", 5, "rtl", "end") == fit("علي", 5, "rtl", "left") == "ﻲﻠﻋ  "
    assert fit("ali", 5, "ltr", "end") == fit("ali", 5, "ltr", "right") == "  ali"


def test_wrapping_comes_before_ordering() -> None:
    lines = wrap("غائب بعذر (تقرير طبي) يوم 12\nEnglish line", 12, "rtl")
    assert [line.text for line in lines] == [
        visual(part, "rtl") for part in ("غائب بعذر", "(تقرير طبي)", "يوم 12", "English line")
    ]
    assert [min(cell.start for cell in line.cells) for line in lines] == [0, 10, 22, 29]
    assert [line.text for line in wrap("abcdefgh", 3)] == ["abc", "def", "gh"]
    assert [line.width for line in wrap("", 5)] == [0]


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("الميلاد: 1 يونيو 2011 (29 جمادى الآخرة 1432)", 28, ["الميلاد: 1 يونيو 2011", "(29 جمادى الآخرة 1432)"]),
        ("F5 Enrollment · F6 The timetable · F7 Tests", 33, ["F5 Enrollment ·", "F6 The timetable · F7 Tests"]),
        ("F5 Enrollment · F6 The timetable · F7 Tests", 24, ["F5 Enrollment · F6 The", "timetable · F7 Tests"]),
        ("F5 القيد · F6 الجدول الدراسي · F7 نتائج", 29, ["F5 القيد ·", "F6 الجدول الدراسي · F7 نتائج"]),
        ("who (a name and another name) came", 12, ["who (a name", "and another", "name) came"]),
        ("it is (so it", 8, ["it is", "(so it"]),
        ("a (b) · one two", 11, ["a (b) ·", "one two"]),
    ],
)
def test_a_line_ends_within_brackets_or_within_a_part_of_a_list_only_where_it_must(
    text: str, columns: int, lines: list[str]
) -> None:
    assert [line.text for line in wrap(text, columns, "auto")] == [visual(part, "auto") for part in lines]


def test_each_paragraph_finds_its_own_direction() -> None:
    assert [line.base for line in wrap("abc\nعلي\n12", 9)] == ["ltr", "rtl", "ltr"]


def test_width_counts_columns() -> None:
    assert width("") == 0
    assert width("لا إله") == 5
    assert width("مُحَمَّد") == 4
    assert width("漢字") == 4
    assert width("\u202e\u200b") == 0


@pytest.fixture
def restored() -> Iterator[None]:
    yield
    set_mode("own")


@pytest.mark.usefixtures("restored")
def test_isolates_are_for_terminals_that_order_text_themselves() -> None:
    set_mode("isolates")
    assert mode() == "isolates"
    assert visual("محمد لا", "rtl") == "\u2067محمد لا\u2069"
    assert visual("abc", "ltr") == "\u2066abc\u2069"
    assert visual("(علي)") == "\u2068(علي)\u2069"
    assert visual("علي -5 و", "rtl") == "\u2067علي \u2066-5\u2069 و\u2069"
    assert visual("a\u202eb\x1b", "ltr") == "\u2066ab�\u2069"
    assert fit("محمد علي", 6, "rtl") == " \u2067محمد…\u2069"
    assert width("لا") == 2


@pytest.mark.usefixtures("restored")
def test_plain_is_cleaned_logical_text() -> None:
    set_mode("plain")
    assert visual("محمد (لا)\u202e\x07", "rtl") == "محمد (لا)�"
    assert [cell.start for cell in layout("علي", "rtl").cells] == [0, 1, 2]
    assert visual("می\u200cخ", "rtl") == "می\u200cخ"


@pytest.mark.usefixtures("restored")
@given(HOSTILE, BASES, st.sampled_from(["isolates", "plain"]), st.integers(0, 20))
@settings(max_examples=500, deadline=None)
def test_the_other_modes_let_no_control_through_either(text: str, base: str, chosen: str, columns: int) -> None:
    set_mode(chosen)
    allowed = "\u200c" + "\u2066\u2067\u2068\u2069" * (chosen == "isolates")
    for drawn in (visual(text, base), fit(text, columns, base)):
        assert not [char for char in drawn if _forbidden(char) and char not in allowed]
        assert sum(drawn.count(char) for char in "\u2066\u2067\u2068") == drawn.count("\u2069")
    assert cell_len(fit(text, columns, base)) == columns


def test_render_takes_lines_and_bytes_that_are_no_text() -> None:
    lines = ["محمد\n", "abc\r\n", "\n", b"\xff\xfe x\n".decode(errors="surrogateescape"), "علي"]
    assert list(render(lines, "rtl")) == ["ﺪﻤﺤﻣ\n", "abc\n", "\n", "x ��\n", "ﻲﻠﻋ"]


def test_the_room_offers_what_it_says() -> None:
    assert all(hasattr(text_room, name) for name in text_room.__all__)


@pytest.mark.parametrize(
    "part",
    ["\u2068{}\u2069", "\u202d{}\u202c", "({})", "01 {}", "+1 {}", "1.{}", "0-{}", "www.({}", "a@{}", "\u200c{}", "َ{}"],
)
def test_hostile_length_is_no_hostage(part: str) -> None:
    """5,000 of anything nested or in a row take moments, not minutes."""
    before, after = part.split("{}")
    for text in ("ا" + before * 5000 + after * 5000, "ا" + (before + after) * 5000):
        _check(layout.__wrapped__(text, "rtl"), text)
