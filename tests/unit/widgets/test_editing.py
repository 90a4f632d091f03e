"""The editor without a screen: its text is what a plain string would be, and every place of it has a cell."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.editing.cells import EditedLine, Lines, hidden, one_line
from tui.editing.model import Model
from tui.editing.places import after, before, word_after, word_before
from tui.editing.recall import Recall
from tui.keys import show_key
from tui.terminal.keyboard import KeyReader
from tui.text.clean import typed
from tui.widgets.editors.keys import COMMANDS, MOVES

PIECES = [
    "أحمد", "لا", "لأ", "سلام", "ل", "ا", "مُحَمَّد", "\u0651", "\u064e", "می\u200cخواهم", "1448ه\u200d", "\u200c",
    "\u200d", "Ahmad", "e\u0301", "x", "123", "٢٠٢٦", "10/5", "050-123-4567", "(5)", "[b]", "漢", "-", ".", " ", "  ",
    "\t", "\u202e", "\u2067", "\x1b", "\ufefb", "👩",
]  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
NOTES = st.lists(st.sampled_from([*PIECES, "\n"]), max_size=14).map("".join)
BASES = st.sampled_from(["auto", "rtl", "ltr"])


def places_of(text: str) -> list[int]:
    """Every place, found by walking."""
    found = [0]
    while found[-1] < len(text):
        found.append(after(text, found[-1]))
    return found


def check_line(line: EditedLine, text: str, start: int, end: int) -> None:
    """The spots partition the characters from `start` up to `end`, and columns add up."""
    ordered = sorted(line.spots[:-1], key=lambda spot: spot.start)
    edges = [start, *(spot.end for spot in ordered)]
    assert [spot.start for spot in ordered] == edges[:-1]
    assert (line.spots[-1].start, line.spots[-1].end) == (edges[-1], end)
    assert line.columns[-1] == sum(spot.width for spot in line.spots)


class TestCells:
    @given(LINES, BASES)
    def test_partition_the_line(self, text: str, base: Any) -> None:
        if text.strip("\u202e\u2067\u200c\u200d"):
            check_line(one_line(text, base), text, 0, len(text) + 1)

    @given(LINES, BASES, st.integers(2, 20))
    def test_the_cursor_is_always_in_sight_and_a_click_on_it_finds_it(self, text: str, base: Any, width: int) -> None:
        line, first = one_line(text, base), 0
        for place in [*places_of(text), 0, *reversed(places_of(text))]:
            first = line.scrolled(first, place, width)
            seen = line.seen(first, width)
            spot = line.spots[line.at(place)]
            assert spot in seen and sum(each.width for each in seen) <= width
            column = line.column(place, first, width)
            assert 0 <= column <= width - spot.width
            assert line.hit(column, first, width) == spot.start
            assert spot.start <= place < spot.end

    @given(LINES, BASES, st.integers(2, 20), st.integers(-3, 30))
    def test_a_click_anywhere_is_a_place_whose_cell_is_next_to_it(
        self, text: str, base: Any, width: int, column: int
    ) -> None:
        line = one_line(text, base)
        place = line.hit(column, 0, width)
        assert place in places_of(text)
        if 0 <= column < min(width, line.columns[-1]) and not line.from_right:
            assert line.column(place, 0, width) <= column

    @given(LINES)
    def test_dots_tell_nothing_but_how_much(self, text: str) -> None:
        line = hidden(text, "•")
        assert {spot.glyph for spot in line.spots[:-1]} <= {"•"}
        check_line(line, text, 0, len(text) + 1)
        assert [spot.start for spot in line.spots] == places_of(text)

    def test_arabic_begins_at_the_right_and_its_end_is_the_empty_cell_at_the_left(self) -> None:
        line = one_line("سلام", "rtl")
        assert line.from_right and [spot.start for spot in line.spots] == [0, 1, 3, 4]
        assert [line.column(place, 0, 10) for place in range(5)] == [9, 8, 8, 7, 6]

    def test_lam_alef_is_one_cell_with_two_places(self) -> None:
        line = one_line("لا", "rtl")
        assert [spot[:3] for spot in line.spots] == [("\ufefb", 0, 2), (" ", 2, 3)]
        assert places_of("لا") == [0, 1, 2]
        assert line.at(0) == line.at(1) == 0


class TestNotes:
    @given(NOTES, BASES, st.integers(2, 30))
    def test_lines_partition_the_text(self, text: str, base: Any, width: int) -> None:
        lines = Lines(text, width, base)
        assert lines.starts[0] == 0 and lines.starts == sorted(set(lines.starts))
        for number, (offset, line) in enumerate(lines):
            end = lines.starts[number + 1] if number + 1 < len(lines.starts) else len(text) + 1
            if line.spots[:-1]:
                check_line(line, text, line.start, end - offset)
            assert line.columns[-1] <= max(width, 3)

    @given(NOTES, BASES, st.integers(2, 30))
    def test_every_place_is_on_one_cell_and_a_click_on_it_finds_it(self, text: str, base: Any, width: int) -> None:
        lines = Lines(text, width, base)
        for place in places_of(text):
            number = lines.number(place)
            offset, line = lines[number]
            spot = line.spots[line.at(place - offset)]
            assert offset + spot.start <= place < offset + spot.end
            assert lines.hit(number, lines.column(place, width), width) == offset + spot.start
            assert lines.first(number) <= place <= max(lines.last(number), offset + line.spots[-1].end - 1)

    @given(NOTES, BASES, st.integers(2, 30), st.integers(0, 40), st.integers(-2, 40))
    def test_a_click_stays_on_its_line(self, text: str, base: Any, width: int, number: int, column: int) -> None:
        lines = Lines(text, width, base)
        number = min(number, len(lines) - 1)
        place = lines.hit(number, column, width)
        assert lines.number(place) == number and place in places_of(text)

    def test_blanks_at_a_break_are_behind_the_line(self) -> None:
        lines = Lines("aaa   bbb", 4, "ltr")
        assert lines.starts == [0, 6]
        assert [lines.number(place) for place in range(10)] == [0] * 6 + [1] * 4
        assert [lines.column(place, 4) for place in (2, 3, 5, 6)] == [2, 3, 3, 0]
        assert (lines.last(0), lines.last(1)) == (3, 9)

    def test_the_end_of_a_word_that_goes_on_below_is_its_last_letter(self) -> None:
        lines = Lines("aaaabb", 4, "ltr")
        assert lines.starts == [0, 3] and lines.last(0) == 2


class TestPlaces:
    @given(NOTES)
    def test_arrows_reach_every_place_in_both_directions(self, text: str) -> None:
        model = Model(text)
        walked = [model.cursor]
        while model.cursor:
            model.step(False)
            walked.append(model.cursor)
        assert walked[::-1] == places_of(text)
        for place in walked[::-1][1:]:
            model.step(True)
            assert model.cursor == place

    @given(NOTES)
    def test_a_place_is_before_every_letter_and_never_before_a_mark_of_one(self, text: str) -> None:
        found = set(places_of(text))
        for index, char in enumerate(text):
            if char.isalnum() or char in " \n":
                nothing_drawn = not text[:index].rpartition("\n")[2].strip("\u202e\u2067\u200c\u200d")
                assert nothing_drawn or index in found
            elif unicodedata.combining(char) and index and text[index - 1].isalnum():
                assert index not in found

    @given(NOTES)
    def test_words_are_left_for_good(self, text: str) -> None:
        place, seen = 0, []
        while place < len(text):
            seen.append(place)
            assert (place := word_after(text, place)) > seen[-1]
        while place:
            assert before(text, place) >= word_before(text, place) and word_before(text, place) < place
            place = word_before(text, place)

    def test_words(self) -> None:
        text = "مُحَمَّد می\u200cخواهم, don_t 12"
        starts = [text.index(word) for word in ("می", "don", "12")]
        assert [word_after(text, at) for at in (0, *starts)] == [*starts, len(text)]
        model = Model(text)
        model.move(3)
        model.select_word()
        assert model.selected == "مُحَمَّد"
        model.move(starts[0] + 4)
        model.select_word()
        assert model.selected == "می\u200cخواهم"


class Plain:
    """The same edits on a plain string, as naively as they can be written."""

    def __init__(self, text: str) -> None:
        self.text, self.cursor, self.anchor = text, len(text), len(text)

    def cut_to(self, start: int, end: int, new: str) -> None:
        self.text = self.text[:start] + new + self.text[end:]

    def letter_end(self, at: int) -> int:
        """Behind the letter at `at`, its marks and what is not drawn; marks behind a blank stand alone."""
        end, base = at, ""
        while end < len(self.text) and (self.text[end] != "\n" or end == at):
            char = self.text[end]
            joins = unicodedata.category(char) == "Cf" or (base not in ("", " ", "\t") and unicodedata.combining(char))
            if base and not joins:
                break
            base = base or ("" if unicodedata.category(char) == "Cf" else char)
            end += 1
            if char == "\n":
                break
        return end

    def do(self, name: str, model: Model, value: Any) -> None:
        """Do what the model is about to do, given where its cursor stands."""
        first, last = sorted((model.cursor, model.anchor))
        line = self.text.split("\n")
        at, start = model.cursor, 0
        while len(line[0]) + start < at:
            start += len(line.pop(0)) + 1
        chosen = first != last
        match name:
            case "insert":
                self.cut_to(first, last, value)
            case "backspace":
                self.cut_to(*((first, last) if chosen else (max(0, at - 1), at)), "")
            case "delete":
                self.cut_to(*((first, last) if chosen else (at, self.letter_end(at))), "")
            case "line on":
                self.cut_to(*((first, last) if chosen else (at, start + len(line[0]))), "")
            case "line back":
                self.cut_to(*((first, last) if chosen else (start, at)), "")


OPERATIONS = st.lists(
    st.one_of(
        st.tuples(st.just("insert"), st.sampled_from([*PIECES, "\n"])),
        st.tuples(st.sampled_from(["backspace", "delete", "line on", "line back"]), st.none()),
        st.tuples(st.just("move"), st.tuples(st.integers(0, 60), st.booleans())),
        st.tuples(st.just("step"), st.tuples(st.booleans(), st.booleans())),
        st.tuples(st.just("word"), st.tuples(st.booleans(), st.booleans())),
    ),
    max_size=25,
)


def operate(model: Model, name: str, value: Any) -> None:
    match name:
        case "insert":
            model.insert(value, keystroke=len(value) == 1)
        case "backspace":
            model.backspace()
        case "delete":
            model.delete()
        case "line on" | "line back":
            model.delete_line(forward=name == "line on")
        case "move":
            model.move(*value)
        case "step":
            model.step(*value)
        case "word":
            model.step_word(*value)


class TestEdits:
    @given(NOTES, OPERATIONS)
    def test_any_history_is_that_of_a_plain_string(self, text: str, operations: list[tuple[str, Any]]) -> None:
        model, plain = Model(text), Plain(text)
        texts = [text]
        for name, value in operations:
            plain.do(name, model, value)
            operate(model, name, value)
            assert model.text == plain.text
            assert model.cursor in places_of(model.text) and model.anchor in places_of(model.text)
            if model.text != texts[-1]:
                texts.append(model.text)
        last = model.text
        undone = [model.text]
        while model.history.done:
            model.undo()
            undone.append(model.text)
        assert model.text == text
        remaining = iter(texts[::-1])
        assert all(each in remaining for each in undone), "undo passes through texts that were there, in their order"
        while model.history.undone:
            model.redo()
            assert model.cursor in places_of(model.text)
        assert model.text == last

    def test_a_word_is_undone_as_one_and_a_move_begins_another(self) -> None:
        model = Model()
        for char in "سلام عليكم":
            model.insert(char, keystroke=True)
        model.undo()
        assert model.text == "سلام "
        model.redo()
        model.step(False)
        model.step(True)
        model.insert("!", keystroke=True)
        model.undo()
        assert model.text == "سلام عليكم"
        model.backspace()
        model.backspace()
        model.undo()
        assert (model.text, model.cursor) == ("سلام عليكم", 10)

    def test_delete_takes_the_letter_with_its_marks_and_backspace_one_of_them(self) -> None:
        model = Model("مُحَمَّد")
        model.backspace()
        model.backspace()
        assert model.text == "مُحَمَّ"[: len(model.text)] and len(model.text) == 6
        model.move(0)
        model.delete()
        assert model.text.startswith("حَ")

    def test_a_mark_that_comes_alone_joins_its_letter(self) -> None:
        model = Model()
        for char in "حَ":
            model.insert(char, keystroke=True)
        line = one_line(model.text, "rtl")
        assert len(line.spots) == 2 and line.spots[0][1:3] == (0, 2)

    def test_no_more_than_fits_and_never_half_a_letter(self) -> None:
        model = Model("abc", max_length=5)
        assert not model.insert("مُ" * 3) and model.text == "abcمُ"
        assert not model.insert("x") and model.text == "abcمُ"
        model.select(0, 3)
        assert model.insert("xyz") and model.text == "xyzمُ"

    def test_what_is_read_only_is_only_read(self) -> None:
        model = Model("abc", read_only=True)
        model.insert("x")
        model.backspace()
        model.delete_word(False)
        model.amend("y")
        model.undo()
        assert model.text == "abc"
        model.select(0, 2)
        assert model.selected == "ab"

    def test_passwords_have_no_words(self) -> None:
        model = Model("one two", secret=True)
        model.step_word(False)
        assert model.cursor == 0
        model.delete_word(True)
        assert model.text == ""

    def test_an_amended_text_can_be_had_back(self) -> None:
        model = Model("  x ")
        model.amend("x")
        model.undo()
        assert model.text == "  x "


class TestTyped:
    @pytest.mark.parametrize(
        ("text", "taken", "dropped"),
        [
            ("\ufefb", "لا", ()),
            ("\ufe8d\ufedf\ufec0\ufe92\ufec2", "الضبط", ()),
            ("ab\u202e\x1bc", "abc", ("\u202e", "\x1b")),
            ("a\r\nb\tc\u2028d", "a b c d", ()),
            ("می\u200c", "می\u200c", ()),
            ("a ", "a ", ()),
            ("\ue000\x85", " ", ("\ue000",)),
        ],
    )
    def test_takes_what_may_be_stored(self, text: str, taken: str, dropped: tuple[str, ...]) -> None:
        assert typed(text) == (taken, dropped)

    def test_notes_keep_their_lines(self) -> None:
        assert typed("a\r\nb\rc\u2029\td", multiline=True)[0] == "a\nb\nc\n d"

    @given(st.text())
    def test_twice_is_once(self, text: str) -> None:
        taken = typed(text)[0]
        assert typed(taken) == (taken, ())


class TestRecall:
    def test_walks_back_and_forth_and_returns_to_what_was_typed(self) -> None:
        entries = ["احمد", "علي"]
        recall = Recall(entries)
        recall.keep("احمد")
        recall.keep("  ")
        assert entries == ["علي", "احمد"]
        assert recall.later("x") is None
        assert recall.earlier("x") == "احمد"
        assert recall.earlier("احمد") == "علي"
        assert recall.earlier("علي") is None
        assert recall.later("علي") == "احمد"
        assert recall.later("احمد") == "x"
        assert recall.later("x") is None

    def test_a_change_begins_at_the_newest_again(self) -> None:
        recall = Recall(["a", "b"])
        recall.earlier("")
        assert recall.earlier("bc") == "b"
        assert recall.later("b") == "bc"


def test_the_page_about_typing_names_every_key() -> None:
    page = (Path(__file__).parents[3] / "docs" / "typing.md").read_text("utf-8")
    table = "\n".join(line for line in page.splitlines() if line.startswith("|"))
    named = [key for key in COMMANDS if key.isascii() and key.partition("+")[0] != "super"]
    plain = [key for key, (_move, selects) in MOVES.items() if not selects]
    assert [key for key in [*named, *plain] if key != "shift+backspace" and show_key(key) not in table] == []


@pytest.mark.parametrize(
    ("sent", "does"),
    [
        ("\x1b[2;5~", "copy"), ("\x1b[2^", "copy"), ("\x1b[3;2~", "cut"), ("\x1b[2;2~", "paste"),
        ("\x1b[2;6~", "paste"),
        ("\x1b[3;5~", "word on"), ("\x1b\x7f", "word back"), ("\x1b[127;5u", "word back"), ("\x17", "word back"),
        ("\x7f", "backspace"), ("\x1b[3~", "delete"), ("\x1a", "undo"), ("\x19", "redo"), ("\x03", "copy"),
        ("\x1b[1573;5u", None), ("\x1b[1572;5u", "copy"), ("\x1b[1585::118;5u", "paste"), ("\x1b[27;5;1574~", "undo"),
        ("\x1b[D", ("left", False)), ("\x1b[1;2C", ("right", True)), ("\x1b[1;5D", ("ctrl+left", False)),
        ("\x1b[1;6C", ("ctrl+right", True)), ("\x1b[H", ("home", False)), ("\x1b[1;2F", ("end", True)),
        ("\x1b[1;5H", ("ctrl+home", False)), ("\x1b[6~", ("pagedown", False)),
    ],
)  # fmt: skip
def test_what_a_terminal_sends_is_a_key_of_the_editors(sent: str, does: Any) -> None:
    (event,) = KeyReader().feed(sent)
    assert (COMMANDS | MOVES).get(event.key) == does
