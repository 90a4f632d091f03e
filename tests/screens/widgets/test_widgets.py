"""The widgets in a running application: keys to messages, states to lines, nothing hostile to the terminal."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.events import AppBlur, AppFocus, Paste

from tests.screens.widgets.widget_samples import HOSTILE, VALUES, FrameApp, GridApp, plain_text, specs
from tui.language import i18n
from tui.text import visual
from tui.widgets.bars import Bars
from tui.widgets.dialogs import AskReason, Confirm, ErrorDialog, FormDialog
from tui.widgets.forms.fields import ChoiceField, DateField, NoteField, TextField
from tui.widgets.forms.form import FieldSpec, Form
from tui.widgets.frame import Condition, FootLine, Panel, Said, TopLine
from tui.widgets.grid.grid import Column, Grid, Row, State


def harmless(app: App[Any]) -> bool:
    """Whether no control, format, private or line-separating character stands on the screen."""
    return all(unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"} for c in "".join(plain_text(app)))


async def test_a_refusal_stands_under_its_row_until_it_is_put_right() -> None:
    app = GridApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.grid.update_row(0, {"mark": "21"})
        app.grid.set_state(0, "mark", State.REFUSED, "more than 20")
        await pilot.pause()
        lines = plain_text(app)
        assert "21 " in lines[2] and "✗" in lines[2] and "└ more than 20" in lines[3]
        app.grid.update_row(0, {"mark": "20"})
        app.grid.set_state(0, "mark", State.SAVED)
        await pilot.pause()
        lines = plain_text(app)
        assert "20" in lines[2] and "●" in lines[2] and "└" not in "".join(lines)


async def test_the_arrows_follow_the_eye_in_both_directions() -> None:
    app = GridApp("ar")
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.grid.direction == "rtl" and app.grid.cursor_column == "mark"
        await pilot.press("right")
        assert app.grid.cursor_column == "name"
        app.grid.direction = "ltr"
        await pilot.press("right")
        assert app.grid.cursor_column == "mark"


async def test_mirrored_the_first_column_stands_at_the_right() -> None:
    app = GridApp("ar")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        row = plain_text(app)[2]
        assert row.rstrip().endswith("◂") and row.split()[-2] == "1"
        assert row.index("18.50") < row.index("ﺪﻤﺣﺃ")


async def test_numbers_stand_on_their_point() -> None:
    for language in ("en", "ar"):
        app = GridApp(language)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            lines = ["".join(c for c in line if not unicodedata.combining(c)) for line in plain_text(app)]
            units = {lines[2].index("18.50") + 1, lines[4].index(" 7 ") + 1, lines[8].index("9.25")}
            assert len(units) == 1


async def test_filter_sort_and_click() -> None:
    app = GridApp(count=30)
    async with app.run_test(size=(80, 24)) as pilot:
        app.grid.move_to(1, "name")
        await pilot.press("z", "a")
        assert "Find: za" in plain_text(app)[1] and app.grid.cursor_key in {5, 12, 19, 26}
        await pilot.press("enter")
        assert isinstance(app.messages[-1], Grid.RowSelected)
        await pilot.press("escape")
        assert len(app.grid.model.view) == 30
        await pilot.click(Grid, offset=(8, 0))
        assert isinstance(app.messages[-1], Grid.Sorted) and app.messages[-1].column == "name"
        await pilot.click(Grid, offset=(8, 4))
        assert app.grid.model.cursor == 3


async def test_a_pasted_name_finds_its_row_though_it_was_copied_off_the_screen() -> None:
    app = GridApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.grid.post_message(Paste(visual("أحمد عبد الرحمن", "rtl") + "\n"))
        await pilot.pause()
        assert app.grid.finding == "أحمد عبد الرحمن" and len(app.grid.model.view) == 1


async def test_copies_what_is_stored() -> None:
    app = GridApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.grid.move_to(0, "name")
        await pilot.press("ctrl+c")
        assert app.clipboard == "أحمد عبد الرحمن"


async def test_pages_keep_the_cursor_and_its_note_in_sight() -> None:
    app = GridApp(count=200)
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press("pagedown", "pagedown", "down")
        app.grid.set_state(app.grid.cursor_key, "mark", State.REFUSED, "the last line")
        await pilot.pause()
        assert any("the last line" in line for line in plain_text(app))
        await pilot.press("end")
        await pilot.pause()
        assert any("200" in line for line in plain_text(app))


async def test_a_move_and_a_value_paint_their_lines_only(monkeypatch: pytest.MonkeyPatch) -> None:
    app = GridApp(count=60)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        painted: list[int] = []
        render = Grid.render_line
        monkeypatch.setattr(Grid, "render_line", lambda grid, y: painted.append(y) or render(grid, y))
        await pilot.press("down")
        assert set(painted) == {1, 2}
        painted.clear()
        app.grid.update_row(1, {"mark": "7"})
        await pilot.pause()
        assert set(painted) == {2}
        app.grid.set_state(0, "mark", State.REFUSED, "no")
        await pilot.pause()
        assert len(set(painted)) > 20, "a note moves all rows below"


async def test_states_are_told_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = GridApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.refuse()
        await pilot.pause()
        text = "".join(plain_text(app))
        assert "✗" in text and "⟳" in text and "…" in text
        cursor = [segment for segment in app.grid.render_line(1) if segment.style and segment.style.reverse]
        assert [segment.text.strip() for segment in cursor] == ["18.50"]


async def test_a_wide_column_says_the_word_of_a_state() -> None:
    class WideApp(App[None]):
        def compose(self) -> ComposeResult:
            yield Grid([Column("mark", "Mark", 30, editable=True, room=12)], direction="ltr")

    app = WideApp()
    async with app.run_test(size=(60, 10)) as pilot:
        grid = app.query_one(Grid)
        grid.show([Row(1, {"mark": "7"})])
        grid.set_state(1, "mark", State.WAITING)
        await pilot.pause()
        assert "⟳ waiting" in plain_text(app)[1]


async def test_an_arabic_field_reads_right_while_it_is_typed_in() -> None:
    class FieldApp(App[None]):
        def compose(self) -> ComposeResult:
            yield TextField("الاسم", base="rtl", direction="rtl")

    app = FieldApp()
    async with app.run_test(size=(40, 6)) as pilot:
        field = app.query_one(TextField)
        field.focus()
        await pilot.press(*"سلام", "left", "right", *"ا")
        assert field.value == "سلاام"
        line = plain_text(app)[0]
        assert "ﻡﺎﻼﺳ" in line.replace(" ", "") or "ﻡﺍﻼﺳ" in line.replace(" ", "")
        assert "ﻢﺳﻻﺍ" in line


async def test_what_cannot_be_stored_is_dropped_and_said() -> None:
    def cleaner(text: str) -> tuple[str, tuple[str, ...]]:
        return text.replace("\u202e", ""), ("\u202e",) if "\u202e" in text else ()

    class FieldApp(App[None]):
        def compose(self) -> ComposeResult:
            yield TextField("Name", cleaner=cleaner)
            yield NoteField("Note", cleaner=cleaner)

    app = FieldApp()
    async with app.run_test(size=(70, 12)) as pilot:
        for field in (app.query_one(TextField), app.query_one(NoteField)):
            field.write("a\u202eb")
            assert field.value == "ab"
            field.focus()
            await pilot.pause()
        await pilot.press("shift+tab")
        await pilot.pause()
        text = "\n".join(plain_text(app))
        assert text.count("U+202E") == 2 and harmless(app)


async def test_a_form_gives_typed_values_and_shows_the_first_error() -> None:
    class FormApp(App[None]):
        def compose(self) -> ComposeResult:
            yield Form(specs("en"), {**VALUES, "out_of": "101", "name": ""})

    app = FormApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        form = app.query_one(Form)
        assert not form.check()
        await pilot.pause()
        assert app.focused is form.fields["name"].control_widget
        text = "\n".join(plain_text(app))
        assert "✗ This is needed." in text and "✗ At most 100." in text
        form.fields["name"].write("x")
        form.fields["out_of"].write("٢٠٫٥")
        assert form.check()
        assert form.values() == {**VALUES, "name": "x", "out_of": Decimal("20.5")}


async def test_a_day_is_told_in_the_other_calendar() -> None:
    class FieldApp(App[None]):
        def compose(self) -> ComposeResult:
            yield DateField("Day")

    app = FieldApp()
    async with app.run_test(size=(60, 6)) as pilot:
        app.query_one(DateField).write("1448-04-04")
        await pilot.pause()
        assert "15 Sep 2026" in plain_text(app)[1]


async def test_a_choice_keeps_its_value_when_its_options_change() -> None:
    class FieldApp(App[None]):
        def compose(self) -> ComposeResult:
            yield ChoiceField("Kind", options=[(1, "a[/b]z"), (2, "two")], value=2)

    app = FieldApp()
    async with app.run_test(size=(60, 10)) as pilot:
        field = app.query_one(ChoiceField)
        await pilot.pause()
        assert field.value == 2 and "two" in plain_text(app)[0]
        field.set_options([(2, "second"), (3, "three")])
        await pilot.pause()
        assert field.value == 2 and "second" in plain_text(app)[0]
        field.set_options([(3, "three")])
        await pilot.pause()
        assert field.value is None


async def test_the_only_choice_of_what_is_needed_is_made() -> None:
    only = ((1, "2026/27"),)
    form = Form(
        [
            FieldSpec("year", "Year", "choice", required=True, choices=only),
            FieldSpec("level", "Level", "choice", choices=only),
        ]
    )

    class FormApp(App[None]):
        def compose(self) -> ComposeResult:
            yield form

    async with FormApp().run_test() as pilot:
        assert form.values() == {"year": 1, "level": None}
        form.focus_first()
        await pilot.pause()
        assert form.screen.focused is form.fields["level"].control_widget, "what is settled asks nothing"


async def test_dialogs_answer() -> None:
    app = FrameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        for dialog, keys, answer in (
            (Confirm("Lock?", ["x"], "Lock"), ["enter"], False),
            (Confirm("Lock?", ["x"], "Lock"), ["escape"], False),
            (Confirm("Delete?", ["x"], "Delete", danger=True), ["enter"], False),
            (Confirm("Delete?", ["x"], "Delete", danger=True), ["left", "enter"], True),
            (Confirm("حذف؟", ["x"], "حذف", direction="rtl"), ["right", "enter"], True),
            (AskReason("Why?", required=True), ["enter", "o", "k", "enter"], "ok"),
            (AskReason("Why?"), ["escape"], None),
            (AskReason("Why?"), ["o", "backspace", "escape"], None),
            (AskReason("Why?"), ["o", "escape", "left", "enter"], None),
            (AskReason("Why?"), ["o", "escape", "enter", "k", "enter"], "ok"),
            (AskReason("Why?"), ["o", "escape", "escape", "k", "enter"], "ok"),
            (ErrorDialog("No", ["x"], "details"), ["ctrl+c", "enter"], None),
        ):
            app.push_screen(dialog, app.answers.append)
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
            assert app.answers.pop() == answer
        assert app.clipboard == "No\nx\ndetails"


async def test_a_form_dialog_stays_until_its_values_pass() -> None:
    seen: list[dict[str, Any]] = []

    async def validate(values: dict[str, Any]) -> dict[str, str]:
        seen.append(values)
        return {"name": "taken", "": "not now"} if len(seen) == 1 else {}

    app = FrameApp(dialog=lambda: FormDialog("Period", [FieldSpec("name", "Name")], {"name": "x"}, validate))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        text = "\n".join(plain_text(app))
        assert "✗ taken" in text and "✗ not now" in text and not app.answers
        await pilot.press("y", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.answers == [{"name": "y"}], "what a field holds is typed over"


EVERY_KIND = [
    FieldSpec("text", "Text"), FieldSpec("note", "Note", "note"), FieldSpec("number", "Number", "number"),
    FieldSpec("date", "Date", "date"), FieldSpec("time", "Time", "time"), FieldSpec("check", "Check", "check"),
    FieldSpec("choice", "Choice", "choice", choices=[(1, "one"), (2, "two")]),
    FieldSpec("password", "Password", "password"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "keys"),
    [("text", "x"), ("note", "x"), ("number", "x"), ("date", "x"), ("time", "x"), ("password", "x"),
     ("check", "space"), ("choice", "down down enter")],
)  # fmt: skip
async def test_a_form_in_which_something_was_entered_is_not_dropped_by_esc_alone(name: str, keys: str) -> None:
    app = FrameApp()
    async with app.run_test(size=(80, 40)) as pilot:
        form = FormDialog("Period", EVERY_KIND)
        app.push_screen(form, app.answers.append)
        await pilot.pause()
        assert not form.altered
        form.form.fields[name].focus()
        await pilot.press(*keys.split())
        await pilot.pause()
        assert form.altered
        await pilot.press("escape")
        assert isinstance(app.screen, Confirm) and not app.answers
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is form and form.altered, "the safe answer is the first"
        await pilot.press("escape", "left", "enter")
        await pilot.pause()
        assert app.answers == [None]


async def test_the_cancel_button_is_an_answer() -> None:
    app = FrameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(AskReason("Why?"), app.answers.append)
        await pilot.pause()
        await pilot.press("o", "tab", "tab", "enter")
        await pilot.pause()
        assert app.answers == [None]


async def test_coming_to_a_filled_field_selects_what_it_holds() -> None:
    app = FrameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        form = FormDialog("P", [FieldSpec("a", "A"), FieldSpec("b", "B"), FieldSpec("n", "N", "note")],
                          {"a": "one", "b": "أحمد علي", "n": "line"})  # fmt: skip
        app.push_screen(form)
        await pilot.pause()
        await pilot.press("tab", "س", "tab", "x", "shift+tab", "shift+tab", "backspace")
        await pilot.pause()
        assert form.form.values() == {"a": "", "b": "س", "n": "linex"}
        await pilot.press("tab")
        app.post_message(AppBlur())
        await pilot.pause()
        form.form.fields["b"].control_widget.model.move(1)
        app.post_message(AppFocus())
        await pilot.pause()
        await pilot.press("ع")
        assert form.form.values()["b"] == "سع", "coming back to the terminal selects nothing"


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_no_empty_field_looks_filled(language: str) -> None:
    i18n.set_language(language)
    app = FrameApp()
    async with app.run_test(size=(80, 40)) as pilot:
        app.push_screen(FormDialog("P", [FieldSpec("first", "A"), *EVERY_KIND]))
        await pilot.pause()
        text = "\n".join(plain_text(app))
    assert re.search(r"\([^()\n]*2026-09-15[^()\n]*\)", text) and re.search(r"\([^()\n]*09:00[^()\n]*\)", text)
    assert "(" + visual(i18n._("choose")) + ")" in text


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
async def test_nothing_hostile_reaches_the_terminal(direction: str) -> None:
    every = "".join(HOSTILE)

    class HostileApp(App[None]):
        def compose(self) -> ComposeResult:
            yield TopLine(direction=direction)
            yield Panel(Said(every), Bars([(text, 3) for text in HOSTILE], direction=direction), title=every)
            yield Grid([Column("a", every, 30, weight=1), Column("b", "b", 20, editable=True)], direction=direction)
            yield FootLine(direction=direction)

        def on_mount(self) -> None:
            self.query_one(TopLine).tell(HOSTILE, every, Condition("●", every, "error"))
            self.query_one(FootLine).show_keys([(text, text) for text in HOSTILE[:5]])
            grid = self.query_one(Grid)
            grid.show([Row(text, {"a": text, "b": text}) for text in HOSTILE])
            for text in HOSTILE:
                grid.set_note(text, text)

    app = HostileApp()
    async with app.run_test(size=(80, 60)) as pilot:
        await pilot.pause()
        assert harmless(app) and "[/b]" in "".join(plain_text(app))
        app.query_one(FootLine).say(every)
        app.query_one(Grid).finding = "a[/b]"
        await pilot.pause()
        assert harmless(app)


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_nothing_hostile_comes_out_of_a_dialog(language: str) -> None:
    every = "".join(HOSTILE)
    fields = [
        FieldSpec("text", every, help=every),
        FieldSpec("note", every, "note", help=every),
        FieldSpec("number", every, "number"),
        FieldSpec("choice", every, "choice", choices=[(text, text) for text in HOSTILE]),
    ]
    values = {"text": every, "note": every, "number": every, "choice": HOSTILE[2]}
    app = FrameApp(language)
    async with app.run_test(size=(80, 40)) as pilot:
        for dialog in (
            Confirm(every, [every], every),
            AskReason(every, [every], label=every),
            ErrorDialog(every, [every], every),
            FormDialog(every, fields, values),
        ):
            app.push_screen(dialog)
            await pilot.pause()
            assert harmless(app)
            for field in app.screen.query(ChoiceField):
                field.control_widget.action_show_overlay()
                await pilot.pause()
                assert harmless(app)
                await pilot.press("escape")
            await pilot.press("tab", "tab")
            assert harmless(app)
            await pilot.press("escape")


class TopApp(App[None]):
    """A top line alone."""

    def compose(self) -> ComposeResult:
        yield TopLine(direction="ltr")


async def test_the_period_yields_before_the_school_and_the_person_is_whole() -> None:
    app = TopApp()
    async with app.run_test(size=(80, 24)) as pilot:
        top = app.query_one(TopLine)
        places = ["Al-Noor Model School", "2026/27", "Mid-term of the first semester, second sitting"]
        for person, kept in (("Huda (Administrator)", places[0]), ("H" * 25 + " (Administrator)", "Al-No")):
            top.tell(places, person, Condition("●", "connected", "success"))
            await pilot.pause()
            line = plain_text(app)[0]
            assert person in line and "connected" in line and kept in line and "2026/27" in line
            assert "Mid-te…" in line or "second sitting" not in line
        top.tell(places, "", Condition("●", "connected", "success"))
        await pilot.pause()
        assert "Al-Noor Model School · 2026/27 · Mid-term of the first" in plain_text(app)[0]
