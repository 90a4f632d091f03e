"""The pure parts of the widgets: typed numbers, days and times, columns, bars."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from data.text.numbers import Ambiguous, clock, day, is_hijri, number, signed, whole
from tui.widgets.bars import FULL, SHADED, Bar, plotted
from tui.widgets.grid import drawing
from tui.widgets.grid.cell_states import State
from tui.widgets.grid.columns import GAP, LEAST, Column, lay_out
from tui.widgets.grid.lines import Line
from tui.widgets.grid.model import GridModel
from tui.widgets.grid.rows import Row


def _exponent(value: Decimal) -> int:
    return int(value.as_tuple().exponent)


class TestNumber:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("", None),
            (" 7 ", Decimal(7)),
            ("١٨٫٥٠", Decimal("18.50")),
            ("۱۸,۵", Decimal("18.5")),
            (".5", Decimal("0.5")),
            ("5.", Decimal(5)),
            ("١٬٢٣٤٬٥٦٧٫٨", Decimal("1234567.8")),
            ("1'234", Decimal(1234)),
            ("١،٥", Decimal("1.5")),
            ("۱۸،۲۵", Decimal("18.25")),
            ("0,125", Decimal("0.125")),
            ("12.500", Decimal("12.5")),
            ("\u200f15\u200f", Decimal(15)),
        ],
    )
    def test_reads(self, text: str, value: Decimal | None) -> None:
        assert number(text) == value

    @pytest.mark.parametrize(
        "text",
        [
            "x",
            ".",
            "1.2.3",
            "1e5",
            "inf",
            "NaN",
            "-1",
            "1 2",
            "²",
            "１",
            "١٬٢",
            "١٢٣٤٬٥٦٧",
            "٬١٢٣",
            "١٬",
            "−1",
            "٥-",
            "1 000",
            "1_000",
            "1'23",
            "1'000٬000",
            "١،٢،٣",
            "1,000,000",
            "1,234.5",
            "5%",
            "+5",
            "5ب",
        ],
    )
    def test_refuses(self, text: str) -> None:
        with pytest.raises(ValueError):
            number(text)

    @pytest.mark.parametrize("text", ["1,000", "١،٠٠٠", "-12,500"])
    def test_a_comma_before_three_digits_is_nobodys_guess(self, text: str) -> None:
        with pytest.raises(Ambiguous) as either:
            signed(text)
        assert number(either.value.thousands) == 1000 * number(either.value.decimals)

    @given(st.text(st.sampled_from("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬،,.'’-−+ xب%_\n\u00a0"), max_size=9))
    def test_no_digit_and_no_sign_is_dropped(self, text: str) -> None:
        try:
            value = signed(text)
        except ValueError:
            return
        written = "".join(str(int(char)) for char in text if char.isdecimal())
        assert (value is None) == (not text.strip())
        assert value is None or int(written) == abs(value) * 10 ** -min(0, _exponent(value))
        assert value is None or value == 0 or (value < 0) == any(char in "-−" for char in text)

    def test_whole_numbers_of_commands_are_read_alike(self) -> None:
        assert (whole("٤٠٠"), whole("-7"), whole("5.0")) == (400, -7, 5)
        for text in ("", "1_0", "1,000", "5.5", "x"):
            with pytest.raises(ValueError):
                whole(text)

    @given(st.text(max_size=12))
    def test_never_another_exception(self, text: str) -> None:
        for read in (number, day, clock):
            try:
                read(text)
            except ValueError:
                continue


class TestDay:
    @pytest.mark.parametrize(
        "text",
        ["2026-09-15", "15/9/2026", "١٥/٩/٢٠٢٦", "2026.9.15", "1448-04-04", "4/4/1448", "۱۴۴۸-۰۴-۰۴"],
    )
    def test_both_calendars_in_both_orders(self, text: str) -> None:
        assert day(text) == date(2026, 9, 15)

    @pytest.mark.parametrize(
        "text", ["2026-02-30", "1448-13-01", "1200-01-01", "26-9-15", "2026-9", "x", "2026-09-2026", "9999-99-99"]
    )
    def test_refuses(self, text: str) -> None:
        with pytest.raises(ValueError):
            day(text)

    def test_knows_the_calendar_by_the_year(self) -> None:
        assert is_hijri("3/4/1448") and not is_hijri("2026-09-15") and not is_hijri("")


class TestClock:
    @pytest.mark.parametrize(
        ("text", "value"),
        [("9", time(9)), ("9:30", time(9, 30)), ("٠٩٫٣٠", time(9, 30)), ("0930", time(9, 30)), ("", None)],
    )
    def test_reads(self, text: str, value: time | None) -> None:
        assert clock(text) == value

    @pytest.mark.parametrize("text", ["24:00", "9:60", "9:5", "x", "123"])
    def test_refuses(self, text: str) -> None:
        with pytest.raises(ValueError):
            clock(text)


columns = st.lists(
    st.builds(
        Column,
        key=st.uuids().map(str),
        title=st.just(""),
        width=st.integers(LEAST, 30),
        weight=st.integers(0, 3),
        priority=st.integers(0, 3),
    ),
    min_size=1,
    max_size=8,
)


class TestColumns:
    @given(columns, st.integers(1, 160))
    def test_fit_and_fill(self, made: list[Column], width: int) -> None:
        placed = lay_out(made, width)
        total = sum(place.width for place in placed) + GAP * (len(placed) - 1)
        essential = [column for column in made if column.priority == 0]
        least = LEAST * len(placed) + GAP * (len(placed) - 1)
        assert total <= max(width, least)
        assert set(essential) <= {place.column for place in placed}
        if any(place.column.weight for place in placed) and width >= least:
            assert total == width

    def test_the_least_important_goes_first(self) -> None:
        made = [Column("a", "", 10), Column("b", "", 10, priority=1), Column("c", "", 10, priority=2)]
        assert [place.column.key for place in lay_out(made, 31)] == ["a", "b"]
        assert [place.column.key for place in lay_out(made, 32)] == ["a", "b", "c"]
        assert [place.column.key for place in lay_out(made, 12)] == ["a"]
        assert [place.width for place in lay_out(made, 5)] == [5]

    def test_what_is_left_over_completes_the_headings_first(self) -> None:
        made = [Column("name", "الاسم", 4, weight=1), Column("marks", "الدرجات", 5), Column("seat", "#", 3)]
        assert [place.width for place in lay_out(made, 14)] == [4, 5, 3]
        assert [place.width for place in lay_out(made, 15)] == [4, 6, 3]
        assert [place.width for place in lay_out(made, 17)] == [5, 7, 3]
        assert [place.width for place in lay_out(made, 30)] == [18, 7, 3]


TEXTS = st.text(st.characters() | st.sampled_from("أحمدلا ّ‮⁦\x1b[]/(5)123.-漢"), max_size=30)


class TestAsides:
    COLUMNS = [Column("name", "", 10, weight=1, base="rtl"), Column("number", "", 8, base="ltr", priority=1)]

    def drawn(self, width: int, direction: str) -> str:
        model = GridModel(self.COLUMNS)
        model.show([Row(1, {"name": "أحمد عبد الرحمن بن علي", "number": "2026-12"}, asides={"name": "2026-12"})])
        model.resize(width - drawing.GUTTER)
        pieces = drawing.body(model, Line(0), width, direction, False)
        assert sum(cell_len(piece.text) for piece in pieces) == width
        return "".join(piece.text for piece in pieces)

    @pytest.mark.parametrize("direction", ["ltr", "rtl"])
    def test_what_tells_a_row_apart_is_never_cut_and_never_told_twice(self, direction: str) -> None:
        assert self.drawn(40, direction).count("2026-12") == 1, "its own column"
        narrow = self.drawn(18, direction)
        assert "2026-12" in narrow and "…" in narrow
        assert (narrow.index("2026-12") < narrow.index("…")) == (direction == "rtl")


class TestShorter:
    def drawn(self, width: int) -> str:
        model = GridModel([Column("level", "", 8, weight=1, shorter=lambda text: text.replace("Grade ", "G"))])
        model.show([Row(1, {"level": "Grade 10 / A"})])
        model.resize(width)
        return "".join(piece.text for piece in drawing.body(model, Line(0), width + drawing.GUTTER, "ltr", False))

    def test_a_text_is_shortened_only_where_it_does_not_fit(self) -> None:
        assert "Grade 10 / A" in self.drawn(12)
        assert "G10 / A" in self.drawn(11) and "…" not in self.drawn(11)

    def test_a_column_that_shrank_shortens_every_text(self) -> None:
        model = GridModel([Column("level", "", 9, shorter=str.upper)])
        model.show([Row(1, {"level": "two"})])
        for width, shown in ((9, "two"), (8, "TWO")):
            model.resize(width)
            line = drawing.body(model, Line(0), width + drawing.GUTTER, "ltr", False)
            assert shown in "".join(piece.text for piece in line)


class TestDrawing:
    @given(TEXTS, TEXTS, TEXTS, st.integers(8, 90), st.sampled_from(["ltr", "rtl"]), st.sampled_from([None, *State]))
    def test_every_line_is_as_wide_as_its_columns(
        self, name: str, mark: str, note: str, width: int, direction: str, state: State | None
    ) -> None:
        model = GridModel(
            [
                Column("name", name, 10, weight=1),
                Column("mark", mark, 8, align="decimal", decimals=2, editable=True),
                Column("end", note, 6, align="end", priority=1),
            ]
        )
        model.show([Row(1, {"name": name, "mark": mark, "end": note})])
        model.resize(width - drawing.GUTTER)
        if state is not None:
            model.set_state(1, "mark", state, note)
        drawn = [drawing.header(model, direction)]
        drawn.append(drawing.body(model, Line(0), width, direction, True))
        widths = {sum(cell_len(piece.text) for piece in line) for line in drawn}
        least = drawing.GUTTER + 2 * LEAST + GAP
        assert widths == {max(width, least)}
        if model.lines.notes(0):
            line = drawing.body(model, Line(0, 0), width, direction, True)
            assert sum(cell_len(piece.text) for piece in line) <= max(width, drawing.GUTTER + 4)

    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.tuples(st.integers(0, 50), st.sampled_from([FULL, SHADED])), min_size=1, max_size=20),
           st.integers(1, 60))  # fmt: skip
    def test_bars_are_as_long_as_their_values(self, values: list[tuple[int, str]], cells: int) -> None:
        most = max(value for value, _marker in values)
        lines = plotted([Bar("", value, "", marker) for value, marker in values], most, cells)
        assert [len(line) for line in lines] == [cells] * len(values)
        for (value, marker), line in zip(values, lines, strict=True):
            long = len(line.rstrip())
            assert line.rstrip() == marker * long, "it begins at the start, and nothing else is drawn"
            assert bool(long) == bool(value)
            assert not value or abs(long - value / most * cells) <= 1.5
