"""The editors in a running application: what is typed, selected and copied is logical, what is seen reads right."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any

import pytest
from textual import events
from textual.app import ComposeResult
from textual.pilot import Pilot
from textual.screen import Screen

from tests.screens.widgets.widget_samples import GridApp, plain_text
from tui.keys import TWINS
from tui.language import i18n
from tui.screens.shell import cleaners
from tui.terminal.cursor import FollowsFocus
from tui.text import set_mode
from tui.widgets.editors.editor import MOST
from tui.widgets.forms.fields import ChoiceField, Field, NoteField, PasswordField, TextField
from tui.widgets.mirror import Mirrored

NOTE = "غاب أحمد يوم 2026-09-15 بعذر طبي (صداع).\nرقم ولي الأمر 050-123-4567\nSee also C++ notes."
LONG = "بسم الله الرحمن الرحيم والصلاة والسلام على رسول الله"


class Turned(Mirrored, Screen[None]):
    """A screen in the direction of the language."""

    def __init__(self) -> None:
        super().__init__()
        self.direction = i18n.direction()


class FieldsApp(FollowsFocus[None]):
    """Fields under each other."""

    ENABLE_COMMAND_PALETTE = False
    CSS = "Screen { padding: 1; }"

    def __init__(self, language: str, *make: Callable[[], Field]) -> None:
        super().__init__()
        i18n.set_language(language)
        self.make = make
        self.seen: list[Any] = []

    def get_default_screen(self) -> Screen[None]:
        return Turned()

    def compose(self) -> ComposeResult:
        for make in self.make:
            yield make()

    def on_mount(self) -> None:
        self.fields[0].focus()

    @property
    def fields(self) -> list[Any]:
        return list(self.query(Field))

    def on_field_changed(self, event: Field.Changed) -> None:
        self.seen.append(event.field.value)

    def on_field_submitted(self, event: Field.Submitted) -> None:
        self.seen.append("Enter")

    def on_key(self, event: events.Key) -> None:
        """What no editor takes."""
        self.seen.append(event.key)


def name(**options: Any) -> Callable[[], Field]:
    return lambda: TextField("Name", **{"base": "rtl", "label_width": 8, **options})


def note(**options: Any) -> Callable[[], Field]:
    return lambda: NoteField("Note", **{"base": "rtl", "label_width": 8, **options})


async def paste(pilot: Pilot[None], text: str) -> None:
    """Text as a terminal's bracketed paste brings it."""
    pilot.app.focused.post_message(events.Paste(text))
    await pilot.pause()


async def strike(pilot: Pilot[None], *characters: str) -> None:
    """Characters as a terminal sends them, those too that the pilot has no name for."""
    for character in characters:
        pilot.app.focused.post_message(events.Key("unnamed", character))
    await pilot.pause()


def editor(app: FieldsApp, number: int = 0) -> Any:
    return app.fields[number].control_widget


async def test_arrows_go_where_the_eye_expects() -> None:
    app = FieldsApp("ar", name(), name(base="ltr"))
    async with app.run_test(size=(40, 8)) as pilot:
        await pilot.press(*"سلام", "left", "right", "right", "x")
        assert editor(app).typed == "سلxام"
        await pilot.press("home", "left", "delete", "end", "backspace")
        assert editor(app).typed == "سxا"
        await pilot.press("tab", *"abc", "left", "x", "ctrl+left", "shift+right", "y")
        assert editor(app, 1).typed == "ybxc"


async def test_the_cursor_stands_on_its_letter_and_at_the_end_in_the_empty_cell_to_the_left() -> None:
    app = FieldsApp("ar", name())
    async with app.run_test(size=(40, 8)) as pilot:
        await pilot.press(*"سلام")

        def cursor() -> tuple[str, int]:
            strip, column = editor(app).render_line(0), 0
            for segment in strip:
                if segment.style and segment.style.reverse:
                    return segment.text, column
                column += segment.cell_length
            return "", -1

        width = editor(app).content_size.width
        assert cursor() == (" ", width - 4)
        await pilot.press("right")
        assert cursor() == ("ﻡ", width - 3)
        await pilot.press("right")
        assert cursor() == ("ﻼ", width - 2)
        await pilot.press("right")
        assert cursor() == ("ﻼ", width - 2), "lam-alef is one cell with two places"
        assert app.cursor_position == editor(app).content_region.offset + (width - 2, 0)


async def test_a_selection_of_logical_text_is_drawn_in_two_pieces_and_copied_as_it_is_stored() -> None:
    app = FieldsApp("en", name(base="auto", value="abc سلام 123 xyz"))
    async with app.run_test(size=(60, 8)) as pilot:
        control = editor(app)
        control.model.select(2, 11)
        control.refresh()
        await pilot.pause()
        first = control.render_line(0)._segments[0].style.bgcolor
        marked = [segment.style.bgcolor != first for segment in control.render_line(0)]
        assert [piece for piece, _same in groupby(marked)] == [False, True, False, True, False]
        await pilot.press("ctrl+insert")
        assert app.clipboard == "c سلام 12"
        await pilot.press("end", "shift+insert", "ctrl+a", "ctrl+" + TWINS["c"])
        assert app.clipboard == "abc سلام 123 xyzc سلام 12"
        await pilot.press("shift+delete", "ctrl+" + TWINS["v"], "ctrl+v")
        assert control.typed == "abc سلام 123 xyzc سلام 12" * 2
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert control.typed == "abc سلام 123 xyzc سلام 12"


async def test_undo_and_redo_by_words() -> None:
    app = FieldsApp("en", name(), note())
    async with app.run_test(size=(60, 10)) as pilot:
        for number in (0, 1):
            app.fields[number].focus()
            await pilot.press(*"one two", "ctrl+z")
            assert editor(app, number).typed == "one "
            await pilot.press("ctrl+z", "ctrl+y", "ctrl+y", "ctrl+w")
            assert editor(app, number).typed == "one "
            app.fields[number].write("other")
            await pilot.press("ctrl+z")
            assert editor(app, number).typed == "other", "nothing of another row comes back"


async def test_click_drag_and_double_click_find_their_characters() -> None:
    app = FieldsApp("ar", name(value="أحمد عبد الرحمن"), note(value=NOTE))
    async with app.run_test(size=(60, 12)) as pilot:
        control = editor(app)
        right = control.content_size.width - 1
        await pilot.click(control, offset=(right - 5, 0))
        assert control.model.cursor == 5
        await pilot.click(control, offset=(right - 6, 0), times=2)
        assert control.model.selected == "عبد"
        await pilot.click(control, offset=(right - 6, 0), times=3)
        assert control.model.selected == "أحمد عبد الرحمن"
        await pilot.mouse_down(control, offset=(right, 0))
        await pilot.hover(control, offset=(right - 4, 0))
        await pilot.mouse_up(control, offset=(right - 4, 0))
        assert control.model.selected == "أحمد"
        await pilot.click(control, offset=(0, 0))
        assert control.model.cursor == 15
        lines = editor(app, 1)
        await pilot.click(lines, offset=(lines.content_size.width - 1, 1), times=3)
        assert lines.model.selected == "رقم ولي الأمر 050-123-4567"


async def test_a_paste_of_several_lines() -> None:
    app = FieldsApp("en", name(), note(lines=4), lambda: PasswordField("Password"))
    async with app.run_test(size=(60, 14)) as pilot:
        await paste(pilot, "أحمد\r\nعلي\n")
        assert app.fields[0].value == "أحمد علي"
        await pilot.press("tab")
        await paste(pilot, "one\r\nثانٍ\n\nfour\n")
        assert app.fields[1].value == "one\nثانٍ\n\nfour"
        await pilot.press("tab")
        await paste(pilot, " se cret \n")
        assert app.fields[2].value == " se cret "
        assert "•" * 9 in "".join(plain_text(app))
        app.fields[1].write("")
        app.fields[1].focus()
        await pilot.pause()
        await paste(pilot, "كتاب " * 50_000)
        assert len(app.fields[1].control_widget.typed) == MOST and "room for 5" in "".join(plain_text(app))


async def test_presentation_forms_become_letters_and_hostile_characters_are_told() -> None:
    app = FieldsApp("en", name(cleaner=cleaners.line), note(cleaner=cleaners.note), name(max_length=3))
    async with app.run_test(size=(70, 16)) as pilot:
        for number in (0, 1):
            app.fields[number].focus()
            await pilot.pause()
            await strike(pilot, "س", "\ufefb", "م", "\u2067")
            assert "U+2067" in "\n".join(plain_text(app))
            assert editor(app, number).typed == "سلام"
            await paste(pilot, "\u202e\x1b")
            await pilot.pause()
            assert editor(app, number).typed == "سلام" and "U+202E U+001B" in "\n".join(plain_text(app))
        await pilot.press("tab")
        await pilot.pause()
        assert "\n".join(plain_text(app)).count("U+202E") == 2, "leaving the field does not take it back"
        await pilot.press("a", "b", "c", "d")
        await pilot.pause()
        assert app.fields[2].value == "abc" and "room for 3" in "\n".join(plain_text(app))


async def test_joiners_and_marks_are_typed_like_letters() -> None:
    app = FieldsApp("ar", name())
    async with app.run_test(size=(60, 8)) as pilot:
        await strike(pilot, *"می\u200cخواهم\u064e")
        await pilot.press("backspace", "backspace", "م")
        assert app.fields[0].value == "می\u200cخواهم"
        assert "ﯽﻣ" in plain_text(app)[1]


async def test_what_is_read_only_can_be_copied() -> None:
    app = FieldsApp("en", name(value="abc", read_only=True), note(value="a\nb", read_only=True))
    async with app.run_test(size=(60, 10)) as pilot:
        for number, text in enumerate(("abc", "a\nb")):
            app.fields[number].focus()
            await pilot.press("x", "backspace", "ctrl+a", "ctrl+x")
            assert app.clipboard == text == editor(app, number).typed


async def test_passwords_are_never_copied_and_folded_alike_on_every_terminal() -> None:
    app = FieldsApp("en", lambda: PasswordField("Password"))
    async with app.run_test(size=(60, 8)) as pilot:
        await pilot.press(*"one ", "\ufefb", "ctrl+a", "ctrl+c", "ctrl+x")
        assert app.fields[0].value == "one لا" and app.clipboard == ""


async def test_a_note_is_walked_through_by_lines() -> None:
    app = FieldsApp("ar", note(value=NOTE, lines=2))
    async with app.run_test(size=(44, 10)) as pilot:
        control = editor(app)
        model, lines = control.model, control.lines()
        await pilot.press("ctrl+home", "left", "left", "left")
        column = control.cursor_offset().x
        await pilot.press("down")
        assert lines.number(model.cursor) == 1 and control.cursor_offset() == (column, 1)
        await pilot.press("down", "down", "up", "up", "up")
        assert model.cursor == 3
        await pilot.press("end", "down", "home")
        assert model.cursor == lines.first(1)
        await pilot.press("pagedown", "pagedown", "pagedown", "shift+up")
        assert "\n" in model.selected and control.cursor_offset().y == 0
        await pilot.press("ctrl+end", "enter", "ي")
        assert app.fields[0].value == NOTE + "\nي"
        text = "\n".join(plain_text(app))
        assert "▴" in text and "▾" not in text


async def test_a_long_line_scrolls_from_the_right_and_back() -> None:
    app = FieldsApp("ar", name(value=LONG), name())
    async with app.run_test(size=(36, 8)) as pilot:
        control = editor(app)
        await pilot.pause()

        def seen() -> str:
            return control.render_line(0).text

        assert seen().startswith(" ") and not seen().rstrip().endswith("ﺑ")
        await pilot.press("home")
        assert seen().endswith("ﻢﺴﺑ")
        await pilot.press("end", "tab")
        await pilot.pause()
        assert seen().endswith("ﻢﺴﺑ"), "without the focus the beginning is seen"


async def test_what_the_mouse_copied_off_the_screen_is_turned_round() -> None:
    app = FieldsApp("en", name(), note())
    async with app.run_test(size=(60, 12)) as pilot:
        for number in (0, 1):
            app.fields[number].focus()
            await pilot.pause()
            await paste(pilot, "ﺮﺻﺎﻧ ءﺎﻤﺳﺃ\n")
            assert editor(app, number).typed == "أسماء ناصر"
        await paste(pilot, "\nﺪﻤﺣﺃ\nﻰﻠﻴﻟ")
        assert editor(app, 1).typed == "أسماء ناصر\nأحمد\nليلى"


async def test_up_and_down_bring_back_what_was_found_before() -> None:
    entries: list[str] = []
    app = FieldsApp("en", name(history=entries))
    async with app.run_test(size=(60, 8)) as pilot:
        field = app.fields[0]
        await pilot.press("down")
        assert app.seen == ["down"], "the screen may use a key that means nothing here"
        await pilot.press("a", "enter", "ctrl+a", "b", "enter", "ctrl+a", "c", "up")
        assert field.value == "b" and entries == ["a", "b"]
        await pilot.press("up", "up", "down", "down")
        assert field.value == "c"
        await pilot.press("down")
        assert app.seen[-1] == "down"


async def test_keys_of_the_screen_go_on_to_it() -> None:
    app = FieldsApp("en", name(value="x"), note(value="x"))
    async with app.run_test(size=(60, 10)) as pilot:
        for number in (0, 1):
            app.fields[number].focus()
            app.seen.clear()
            editor(app, number).model.move(1)  # nothing is selected: there is nothing to copy
            await pilot.press("escape", "f5", "insert", "ctrl+e", "ctrl+c", "ctrl+o")
            assert app.seen == ["escape", "f5", "insert", "ctrl+e", "ctrl+c", "ctrl+o"]
            assert app.fields[number].value == "x"


async def test_a_note_of_five_thousand_characters_is_laid_out_where_it_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    from tui.editing import cells

    wrapped: list[int] = []
    wrap = cells.wrap
    monkeypatch.setattr(cells, "wrap", lambda text, *rest: wrapped.append(len(text)) or wrap(text, *rest))
    app = FieldsApp("ar", note(value="\n".join([f"{number} {LONG}" for number in range(90)]), lines=5))
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        wrapped.clear()
        await pilot.press("س", "up", "م", "backspace")
        assert len(wrapped) <= 4 and max(wrapped) < 100


async def test_a_choice_is_found_by_typing_in_either_script() -> None:
    options = [(1, "الرياضيات"), (2, "أحياء"), (3, "Physics"), (4, "English Poetry")]
    app = FieldsApp("ar", lambda: ChoiceField("Subject", options=options))
    async with app.run_test(size=(60, 16)) as pilot:
        for keys, chosen in (("اح", 2), ("po", 4), ("ري", 1)):
            await pilot.press("down", *keys, "enter")
            await pilot.pause()
            assert app.fields[0].value == chosen


async def test_a_list_is_filtered_by_the_letters_that_a_terminal_sends_as_one() -> None:
    app = GridApp("ar")
    async with app.run_test(size=(80, 24)) as pilot:
        app.grid.move_to(0, "name")
        await strike(pilot, "\ufefb")
        assert app.grid.finding == "لا"
        assert [row.values["name"] for row in map(app.grid.model.view.row, (0, 1))] == ["بلال (ب) قاسم", "مُحَمَّد لافي"]


async def test_a_terminal_that_orders_text_itself_gets_it_in_logical_order() -> None:
    app = FieldsApp("ar", name(value="سلام (ب) x12"))
    set_mode("isolates")
    try:
        async with app.run_test(size=(40, 8)) as pilot:
            control = editor(app)
            await pilot.pause()
            width = control.content_size.width
            drawn = control.render_line(0)
            assert drawn.text.strip() == "\u2067سلام (ب) x12 \u2069" and drawn.cell_length == width
            await pilot.click(control, offset=(width - 2, 0))
            assert control.model.cursor == 1, "the terminal shows the second letter there"
    finally:
        set_mode("own")


FIELDS = {
    "en": [
        lambda: TextField("Name", label_width=10, value="أحمد (ب) عبد الله"),
        lambda: TextField("Find", label_width=10, placeholder="name, number or phone"),
        lambda: NoteField("Note", label_width=10, value=NOTE, lines=4),
        lambda: TextField("Code", label_width=10, base="ltr", value="MTH-1", read_only=True),
    ],
    "ar": [
        lambda: TextField("الاسم", label_width=10, base="rtl", value="أحمد (ب) عبد الله Omar 12"),
        lambda: TextField("بحث", label_width=10, placeholder="اسم أو رقم أو هاتف"),
        lambda: NoteField("ملاحظة", label_width=10, base="rtl", value=NOTE, lines=4),
        lambda: TextField("الرمز", label_width=10, base="ltr", value="MTH-1", read_only=True),
    ],
}


@pytest.mark.parametrize("focused", [0, 2])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_looks(snap_compare: Any, language: str, focused: int) -> None:
    async def select(pilot: Pilot[None]) -> None:
        control = editor(pilot.app, focused)
        control.focus()
        control.model.select(3, 14)
        control.refresh()

    assert snap_compare(FieldsApp(language, *FIELDS[language]), terminal_size=(60, 12), run_before=select)
