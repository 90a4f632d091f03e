"""The grid's model: what holds after any sequence of what people and databases do to it."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tui.widgets.columns import Column
from tui.widgets.edits import State
from tui.widgets.grid_model import GridModel
from tui.widgets.rows import Absent, Row, Window

COLUMNS = [
    Column("number", "#", 4, align="end", priority=2),
    Column("name", "Student", 20, weight=1),
    Column("mark", "Mark", 10, align="decimal", decimals=2, editable=True, kind="number"),
    Column("note", "Note", 10, editable=True, priority=1),
    Column("presence", "Presence", 10, editable=True, kind="choice"),
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
    @pytest.mark.parametrize(("typed", "text"), [("18.5", "18.5"), ("١٨٫٥", "18.5"), ("۱۸,۵", "18.5"), ("7.", "7")])
    def test_digits_of_three_scripts_are_one_number(self, typed: str, text: str) -> None:
        made = model()
        type_all(made, typed)
        edit = made.commit()
        assert edit is not None and (edit.old, edit.text) == ("0", text)

    def test_typing_what_is_stored_is_no_edit(self) -> None:
        made = model()
        type_all(made, "٠")
        assert made.commit() is None and not made.edits.pending

    def test_letters_do_not_begin_a_number(self) -> None:
        made = model()
        assert not made.type("q")
        assert made.typing is None

    def test_a_letter_within_a_number_is_swallowed(self) -> None:
        made = model()
        type_all(made, "1x2.5.")
        assert made.typing == "12.5"

    def test_a_choice_takes_no_typing(self) -> None:
        made = model()
        made.move_to(0, "presence")
        assert not made.type("1") and not made.rub_out()

    def test_esc_gives_the_stored_text_back(self) -> None:
        made = model()
        type_all(made, "9")
        made.give_up()
        assert made.typing is None and made.commit() is None

    def test_backspace_opens_what_is_there(self) -> None:
        made = model(20)
        made.move_to(15, "mark")
        made.rub_out()
        assert made.typing == "1"

    def test_an_empty_grid_takes_nothing(self) -> None:
        made = GridModel(COLUMNS)
        assert not made.type("1") and made.commit() is None and made.cursor_key is None
        assert made.undo() is None


class TestEdits:
    def test_refused_text_stays_until_it_is_put_right(self) -> None:
        made = model()
        type_all(made, "21")
        made.commit()
        made.set_state(0, "mark", State.REFUSED, "more than 20")
        made.show([row(key, "3") for key in range(5)])
        assert made.text(made.view.row(0), COLUMNS[2]) == "21"
        assert made.lines.notes(0) == ["more than 20"]
        made.move_to(0)
        type_all(made, "20")
        edit = made.commit()
        assert edit is not None and edit.old == "0", "the value that the database was last known to hold"
        assert made.lines.notes(0) == []

    def test_typed_while_saving_is_saved_after_it(self) -> None:
        made = model()
        first = made.propose(0, "mark", "7")
        made.set_state(0, "mark", State.SAVING)
        made.propose(0, "mark", "8")
        rest = made.acknowledge(0, "mark", first.text)
        assert rest is not None and (rest.old, rest.text) == ("7", "8")
        assert made.stored(0, "mark") == "7"
        assert made.acknowledge(0, "mark", "8") is None
        assert made.stored(0, "mark") == "8"

    def test_typing_the_old_value_drops_a_refused_edit(self) -> None:
        made = model()
        made.propose(1, "mark", "21")
        made.set_state(1, "mark", State.REFUSED, "no")
        assert made.propose(1, "mark", "1") is None
        assert made.state(1, "mark") is None and not made.edits.pending

    def test_typing_the_old_value_while_it_is_being_saved_is_an_edit(self) -> None:
        made = model()
        made.propose(1, "mark", "7")
        made.set_state(1, "mark", State.SAVING)
        assert made.propose(1, "mark", "1") is not None

    def test_undo_goes_back_through_what_was_saved(self) -> None:
        made = model()
        for text in ("7", "8"):
            made.propose(0, "mark", text)
            made.set_state(0, "mark", State.SAVED)
        for expected in ("7", "0"):
            edit = made.undo()
            assert edit is not None and edit.undoes and edit.text == expected
            made.set_state(0, "mark", State.SAVED)
            assert made.stored(0, "mark") == expected
        assert made.undo() is None

    def test_a_refused_undo_can_be_tried_again(self) -> None:
        made = model()
        made.propose(0, "mark", "7")
        made.set_state(0, "mark", State.SAVED)
        made.undo()
        made.set_state(0, "mark", State.REFUSED, "locked")
        made.move_to(0, "mark")
        made.give_up()
        assert made.undo() is not None

    def test_what_is_being_saved_cannot_be_taken_back_by_esc(self) -> None:
        made = model()
        made.propose(0, "mark", "7")
        made.set_state(0, "mark", State.SAVING)
        assert made.give_up() is None and made.edits.pending

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

    def test_tab_goes_through_edited_columns_only(self) -> None:
        made = model()
        assert made.across(1, editable=True) and made.column == "note"
        assert made.across(-1, editable=True) and made.column == "mark"
        assert not made.across(-1, editable=True)
        assert made.across(-1) and made.column == "name"


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


@settings(max_examples=200)
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
    """A person types, moves, filters and undoes while a database takes, refuses and refreshes."""

    @initialize(count=st.integers(0, 12))
    def begin(self, count: int) -> None:
        self.truth = {key: str(key % 7) for key in range(count)}
        self.first = dict(self.truth)
        self.sent: dict[int, str] = {}
        self.model = GridModel(COLUMNS)
        self.refresh()

    def refresh_rows(self) -> list[Row]:
        return [row(key, mark) for key, mark in self.truth.items()]

    @rule()
    def refresh(self) -> None:
        self.model.show(self.refresh_rows())

    @rule(by=st.integers(-15, 15))
    def move(self, by: int) -> None:
        self.model.commit()
        self.model.move(by)

    @rule(by=st.sampled_from([-1, 1]), editable=st.booleans())
    def across(self, by: int, editable: bool) -> None:
        self.model.commit()
        self.model.across(by, editable)

    @rule(width=st.integers(1, 120))
    def resize(self, width: int) -> None:
        self.model.resize(width)

    @rule(text=st.text("0123456789٣.x ", max_size=4))
    def type(self, text: str) -> None:
        type_all(self.model, text)

    @rule()
    def rub_out(self) -> None:
        self.model.rub_out()

    @rule()
    def give_up(self) -> None:
        self.model.give_up()

    @rule(text=st.sampled_from(["", "name", "1", "name 3"]))
    def filter(self, text: str) -> None:
        self.model.filter(text)

    @rule(column=st.sampled_from(["name", "mark"]))
    def sort(self, column: str) -> None:
        self.model.sort(column)

    @rule()
    def undo(self) -> None:
        self.model.undo()

    @precondition(lambda self: any(column == "mark" for _key, column in self.model.edits.pending))
    @rule(data=st.data(), fate=st.sampled_from([State.SAVED, State.REFUSED, State.WAITING, State.SAVING]))
    def answer(self, data: st.DataObject, fate: State) -> None:
        cells = sorted(cell for cell in self.model.edits.pending if cell[1] == "mark")
        key, column = data.draw(st.sampled_from(cells))
        text = self.model.edits.pending[key, column].text
        if fate is State.SAVED:
            self.truth[key] = text
        if fate is State.SAVING:
            self.sent[key] = text
        else:
            self.sent.pop(key, None)
        self.model.set_state(key, column, fate, "why" if fate is State.REFUSED else "")

    @precondition(lambda self: self.sent)
    @rule(data=st.data())
    def land(self, data: st.DataObject) -> None:
        """What was sent is stored, whatever was typed since."""
        key = data.draw(st.sampled_from(sorted(self.sent)))
        text = self.sent.pop(key)
        if (key, "mark") in self.model.edits.pending:
            self.truth[key] = text
            self.model.acknowledge(key, "mark", text)

    @invariant()
    def cursor_is_on_a_row_and_a_drawn_column(self) -> None:
        if not hasattr(self, "model"):
            return
        assert 0 <= self.model.cursor < max(1, len(self.model.view))
        assert self.model.column in {placed.column.key for placed in self.model.placed}

    @invariant()
    def pending_text_is_what_is_seen(self) -> None:
        if not hasattr(self, "model"):
            return
        for (key, column), edit in self.model.edits.pending.items():
            at = self.model.view.position(key)
            if at is not None:
                shown = self.model.text(self.model.view.row(at), next(c for c in COLUMNS if c.key == column))
                assert shown == edit.text

    @invariant()
    def what_is_not_pending_is_the_truth(self) -> None:
        if not hasattr(self, "model"):
            return
        for at in range(len(self.model.view)):
            seen = self.model.view.row(at)
            if (seen.key, "mark") not in self.model.edits.pending:
                assert self.model.text(seen, COLUMNS[2]) == self.truth[seen.key]

    @invariant()
    def lines_are_rows_and_notes(self) -> None:
        if hasattr(self, "model"):
            assert sum(note is None for _at, note in walk(self.model)) == len(self.model.view)

    def teardown(self) -> None:
        """Undoing everything that was saved gives the first values back."""
        if not hasattr(self, "model"):
            return
        self.model.filter("")
        for cell in list(self.model.edits.pending):
            self.model.edits.give_up(cell)
        for _ in range(len(self.model.edits.done)):
            edit = self.model.undo()
            if edit is not None and edit.column == "mark":
                self.truth[edit.row_key] = edit.text
                self.model.set_state(edit.row_key, edit.column, State.SAVED)
        assert self.truth == self.first


GridMachine.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestGridMachine = GridMachine.TestCase
