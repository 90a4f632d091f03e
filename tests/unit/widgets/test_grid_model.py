"""The grid's model: what holds after any sequence of what people and databases do to it."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tui.widgets.grid.cell_states import CellState, State
from tui.widgets.grid.columns import Column
from tui.widgets.grid.model import GridModel
from tui.widgets.grid.rows import Absent, Row, Window

COLUMNS = [
    Column("number", "#", 4, align="end", priority=2),
    Column("name", "Student", 20, weight=1),
    Column("mark", "Mark", 10, align="decimal", decimals=2, editable=True),
    Column("note", "Note", 10, priority=1),
    Column("presence", "Presence", 10),
]


def row(key: int, mark: str = "", name: str = "") -> Row:
    return Row(key, {"number": str(key), "name": name or f"name {key}", "mark": mark, "presence": "present"})


def model(count: int = 5) -> GridModel:
    made = GridModel(COLUMNS)
    made.show([row(key, str(key)) for key in range(count)])
    made.move_to(0, "mark")
    return made


def type_all(made: GridModel, text: str) -> None:
    for character in text:
        made.type(character)


class TestTyping:
    @pytest.mark.parametrize("typed", ["18.5", "١٨٫٥", "۱۸,۵", "7.", "-5", "5-3", "1.2.3", "1x2.5x", "1 5", "١،٥", "q"])
    def test_nothing_that_is_typed_is_left_out(self, typed: str) -> None:
        made = model()
        type_all(made, typed)
        assert made.typing == typed

    def test_only_an_editable_cell_takes_typing(self) -> None:
        made = model()
        made.move_to(0, "presence")
        assert not made.type("1") and made.typing is None

    def test_an_empty_grid_takes_nothing(self) -> None:
        made = GridModel(COLUMNS)
        assert not made.type("1") and made.cursor_key is None


class TestStates:
    def test_a_state_and_its_note_stay_until_they_are_taken_away(self) -> None:
        made = model()
        made.set_state(0, "mark", State.REFUSED, "more than 20")
        made.show([row(key, "3") for key in range(5)])
        assert made.state(0, "mark") == CellState(State.REFUSED, "more than 20")
        assert made.lines.notes(0) == [("more than 20", 0)]
        made.set_state(0, "mark", None)
        assert made.state(0, "mark") is None and made.lines.notes(0) == []

    def test_a_note_takes_as_many_lines_as_it_needs(self) -> None:
        made = model()
        made.set_note(1, "more than twenty, the maximum of this exam")
        made.resize(24)
        assert made.lines.count == 5 + len(made.lines.notes(1)) and len(made.lines.notes(1)) == 3
        made.resize(80)
        assert len(made.lines.notes(1)) == 1

    def test_a_note_of_a_row_has_its_own_line(self) -> None:
        made = model()
        made.set_note(2, "look here")
        assert [made.lines.at(at).note for at in range(6)] == [None, None, None, 0, None, None]


class TestView:
    def test_sorts_numbers_as_numbers_and_nothing_last_both_ways(self) -> None:
        made = GridModel(COLUMNS)
        made.show([row(1, "9"), row(2, ""), row(3, "10"), row(4, "excused")])
        made.sort("mark")
        assert [made.view.row(at).key for at in range(4)] == [1, 3, 4, 2]
        made.sort("mark")
        assert [made.view.row(at).key for at in range(4)] == [4, 3, 1, 2]
        assert made.sort("mark") is None
        assert [made.view.row(at).key for at in range(4)] == [1, 2, 3, 4]

    def test_sorts_by_a_value_that_is_not_the_text(self) -> None:
        made = GridModel(COLUMNS)
        made.show([Row(1, {"name": "b"}, sort={"name": 2}), Row(2, {"name": "a"}, sort={"name": 1})])
        made.sort("name")
        assert made.view.row(0).key == 2

    def test_the_filter_wants_every_word_and_keeps_the_cursor(self) -> None:
        made = GridModel(COLUMNS, fold=lambda text: text.casefold().replace("أ", "ا"))
        made.show([row(1, name="أحمد ناصر"), row(2, name="احمد علي"), row(3, name="سارة")])
        made.move_to(2)
        made.filter("احمد")
        assert [made.view.row(at).key for at in range(len(made.view))] == [1, 2] and made.cursor_key == 2
        made.filter("ناصر احمد")
        assert made.cursor_key == 1
        made.filter("")
        assert len(made.view) == 3 and made.cursor_key == 1

    def test_the_cursor_comes_back_to_its_row_after_nothing_was_found(self) -> None:
        made = model()
        made.move_to(3)
        made.filter("nothing")
        assert made.cursor_key is None
        made.filter("nothing of that")
        made.filter("")
        assert made.cursor_key == 3

    def test_the_cursor_stays_on_its_row_when_rows_come_before_it(self) -> None:
        made = model()
        made.move_to(3)
        type_all(made, "1")
        made.show([row(key) for key in range(-5, 5)])
        assert made.cursor_key == 3 and made.typing == "1"

    def test_typing_ends_when_its_row_is_gone(self) -> None:
        made = model()
        made.move_to(4)
        type_all(made, "1")
        made.show([row(key) for key in range(3)])
        assert made.cursor_key == 2 and made.typing is None

    def test_narrow_screens_move_the_cursor_off_a_dropped_column(self) -> None:
        made = model()
        made.move_to(0, "note")
        made.resize(45)
        assert [placed.column.key for placed in made.placed] == ["name", "mark", "presence"]
        assert made.column == "mark"

    def test_across_stops_at_the_edges(self) -> None:
        made = model()
        assert made.across(1) and made.column == "note"
        assert made.across(1) and not made.across(1) and made.column == "presence"


class TestWindow:
    def test_asks_once_for_the_pages_that_are_looked_at(self) -> None:
        asked: list[tuple[int, int]] = []
        window = Window(100_000, lambda start, stop: asked.append((start, stop)), page=100)
        made = GridModel(COLUMNS)
        made.show(window)
        assert made.lines.count == 100_000
        assert isinstance(made.view.row(250).key, Absent) and isinstance(made.view.row(299).key, Absent)
        assert asked == [(200, 300)]
        window.fill(200, [row(key) for key in range(200, 300)])
        assert made.view.row(250).key == 250
        assert made.move_to(250) and made.cursor == 250

    def test_the_last_page_is_as_short_as_it_is(self) -> None:
        asked: list[tuple[int, int]] = []
        window = Window(150, lambda start, stop: asked.append((start, stop)), page=100)
        assert len(window[140:150]) == 10 and asked == [(100, 150)]
        with pytest.raises(IndexError):
            window[150]


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(1, 40), st.dictionaries(st.integers(0, 39), st.integers(1, 3), max_size=8))
def test_every_line_maps_back_to_its_row(count: int, noted: dict[int, int]) -> None:
    made = GridModel(COLUMNS)
    made.show([row(key) for key in range(count)])
    for key, notes in noted.items():
        for number in range(notes):
            made.set_state(key, COLUMNS[number + 2].key, State.REFUSED, f"note {number}")
    seen = list(walk(made))
    expected = [(at, note) for at in range(count) for note in [None, *range(noted.get(at, 0))]]
    assert seen == expected
    assert [made.lines.of(at) for at in range(count)] == [
        number for number, (_at, note) in enumerate(seen) if note is None
    ]


def walk(made: GridModel) -> Iterator[tuple[int, int | None]]:
    for number in range(made.lines.count):
        line = made.lines.at(number)
        assert line is not None
        yield line.position, line.note
    assert made.lines.at(made.lines.count) is None


class GridMachine(RuleBasedStateMachine):
    """A person types, moves, sorts and filters while states come and rows are refreshed."""

    @initialize(count=st.integers(0, 12))
    def begin(self, count: int) -> None:
        self.count = count
        self.states: dict[int, str] = {}
        self.model = GridModel(COLUMNS)
        self.refresh()

    @rule()
    def refresh(self) -> None:
        self.model.show([row(key, str(key % 7)) for key in range(self.count)])

    @rule(count=st.integers(0, 12))
    def come_and_go(self, count: int) -> None:
        before = self.model.cursor_key, self.model.typing
        self.count = count
        self.refresh()
        if self.model.cursor_key != before[0]:
            assert self.model.typing is None, "what was typed is never another row's"

    @rule(by=st.integers(-15, 15))
    def move(self, by: int) -> None:
        self.model.typing = None
        self.model.move(by)

    @rule(by=st.sampled_from([-1, 1]))
    def across(self, by: int) -> None:
        self.model.typing = None
        self.model.across(by)

    @rule(width=st.integers(1, 120))
    def resize(self, width: int) -> None:
        self.model.resize(width)

    @rule(text=st.text("0123456789٣.x -", max_size=4))
    def type(self, text: str) -> None:
        before = self.model.typing or ""
        type_all(self.model, text)
        if text and len(self.model.view) and self.model.cursor_column.editable:
            assert self.model.typing == before + text

    @rule(text=st.sampled_from(["", "name", "1", "name 3"]))
    def filter(self, text: str) -> None:
        self.model.filter(text)

    @rule(column=st.sampled_from(["name", "mark"]))
    def sort(self, column: str) -> None:
        self.model.sort(column)

    @precondition(lambda self: self.count)
    @rule(data=st.data(), state=st.sampled_from([None, *State]))
    def answer(self, data: st.DataObject, state: State | None) -> None:
        key = data.draw(st.integers(0, self.count - 1))
        note = f"why {key}" if state is State.REFUSED else ""
        self.model.set_state(key, "mark", state, note)
        self.states[key] = note

    @invariant()
    def cursor_is_on_a_row_and_a_drawn_column(self) -> None:
        if hasattr(self, "model"):
            assert 0 <= self.model.cursor < max(1, len(self.model.view))
            assert self.model.column in {placed.column.key for placed in self.model.placed}

    @invariant()
    def every_row_in_sight_has_its_notes_below_it(self) -> None:
        if not hasattr(self, "model"):
            return
        expected = []
        for at in range(len(self.model.view)):
            noted = bool(self.states.get(self.model.view.row(at).key))
            lines = len(self.model.lines.notes(at))
            assert bool(lines) == noted
            expected.extend([(at, None), *((at, number) for number in range(lines))])
        assert list(walk(self.model)) == expected


GridMachine.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestGridMachine = GridMachine.TestCase
