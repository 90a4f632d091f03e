"""The mark sheet on a real database: what is typed is stored, and what is not stored is told."""

import os
import re
import shutil
import sqlite3
import time
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from textual import events

from data.db.engine import Actor, Database
from data.db.errors import Unavailable
from tests.hand import Hand
from tests.screens.marks.mark_school import NAMES, MarkSchool, make_app, opened, saved, screen_text, type_keys, until
from tests.servers import PrivateServer
from tui.screens.marks.model.parts import EXCUSED, UNEXCUSED, Part
from tui.screens.marks.model.sheet import Look
from tui.screens.marks.paste_preview import PasteDialog
from tui.screens.marks.sheet import MarkSheet
from tui.screens.marks.sheet_choice import MarkEntry
from tui.terminal.identity import Terminal
from tui.text import visual
from tui.widgets.dialogs import Confirm
from tui.widgets.frame import TopLine

FIRST, SECOND, THIRD, FOURTH = NAMES[0], NAMES[1], NAMES[2], NAMES[3]


@pytest.fixture
def school(hand: Hand) -> MarkSchool:
    return MarkSchool(hand)


def app_of(url: str, school: MarkSchool, folder: Path, who: Actor | None = None, language: str = "en"):
    return make_app(url, who or school.salma, school.go(), folder, language)


def names_in_order(sheet) -> list[str]:
    return [line.row.name for line in sheet.model.lines]


async def test_a_section_is_entered(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first, second, third, fourth, fifth = names_in_order(sheet)[:5]

        await type_keys(pilot, "18.5⏎٧٫٥⏎0⏎21⏎20⏎")
        await saved(pilot, sheet)
        assert [school.score(name) for name in (first, second, third, fourth, fifth)] == [18.5, 7.5, 0, None, 20]
        assert "more than 20, the exam’s maximum" in screen_text(pilot)
        assert sheet.model.look(school.row_id(fourth), Part.MARK) is Look.REFUSED
        assert "4 of 10 entered" in screen_text(pilot)

        await pilot.press("up", "up", "1", "9", "enter")
        await saved(pilot, sheet)
        assert school.score(fourth) == 19
        assert "maximum" not in screen_text(pilot)


async def test_a_minus_is_refused_and_never_lost(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first, second = names_in_order(sheet)[:2]
        await pilot.press("left")
        await type_keys(pilot, "-5⏎-٧⏎")
        await saved(pilot, sheet)
        assert (school.score(first), school.score(second)) == (None, None)
        assert screen_text(pilot).count("less than 0") == 2
        assert sheet.model.line(school.row_id(first)).drafts[Part.MARK].typed == "-5"
        assert "1 to settle" not in screen_text(pilot) and "2 to settle" in screen_text(pilot)


async def test_nothing_typed_is_dropped_into_another_number(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        names = names_in_order(sheet)
        for typed in ("١،٥", "1,000", "1 5", "o5", "5م", "ئ"):
            await type_keys(pilot, typed)
            assert sheet.grid.model.typing == typed
            await pilot.press("enter")
        await saved(pilot, sheet)
        assert [school.score(name) for name in names[:6]] == [1.5, None, None, None, None, None]
        text = screen_text(pilot)
        assert "thousands or decimals? Write 1000 or 1.000" in text and text.count("this is not a number") == 4
        await pilot.press("up", "backspace", "1", "2", "enter")
        await saved(pilot, sheet)
        assert school.score(names[5]) == 12


async def test_the_end_of_the_sheet_takes_no_digits_until_one_moves(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        last = names_in_order(sheet)[-1]
        await pilot.press("end")
        await type_keys(pilot, "18⏎7")
        assert "The sheet ends here" in screen_text(pilot)
        await type_keys(pilot, "⏎ 5")
        await paste(pilot, "3")
        await pilot.press("down", "4", "enter")
        await saved(pilot, sheet)
        assert school.score(last) == 18 and school.row(last)[1]
        await pilot.press("up", "down", "9", "enter")
        await saved(pilot, sheet)
        assert school.score(last) == 9


async def test_esc_goes_to_what_was_refused_before_it_leaves_the_sheet(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first = names_in_order(sheet)[0]
        await type_keys(pilot, "21⏎5⏎6⏎")
        await saved(pilot, sheet)
        await pilot.press("escape")
        assert sheet.display and sheet.grid.cursor_key == school.row_id(first)
        assert sheet.model.line(school.row_id(first)).drafts[Part.MARK].typed == "21"
        await pilot.press("escape")
        assert not sheet.model.open_lines and sheet.display
        await pilot.press("escape")
        await until(pilot, lambda: not sheet.display)


@pytest.mark.parametrize("leave", ["app.quit", "app.sign_out"])
async def test_leaving_with_a_refused_mark_says_whose_and_where(url, school, tmp_path, leave):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        await type_keys(pilot, "21")
        await app.run_action(f"do('{leave}')")
        await until(pilot, lambda: "Mathematics, Grade 2 / A" in screen_text(pilot))
        assert visual(names_in_order(sheet)[0]) in screen_text(pilot) and app.is_running
        assert app.who is not None


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_namesakes_are_told_apart_in_the_row_and_in_words(url, hand, tmp_path, size, language):
    school = MarkSchool(hand, names=("أحمد ناصر", "احمد ناصر", "سارة"))
    hand.run("UPDATE students SET number = '4711' WHERE unique_id = 'S01'")
    app = app_of(url, school, tmp_path, language=language)
    async with app.run_test(size=size) as pilot:
        sheet = await opened(pilot)
        assert [line.row.apart for line in sheet.model.lines] == ["4711", "S02", ""]
        lines = screen_text(pilot).splitlines()
        for name, apart in (("أحمد ناصر", "4711"), ("احمد ناصر", "S02")):
            assert any(visual(name) in line and apart in line for line in lines)
        await type_keys(pilot, "21⏎")
        await app.run_action("do('app.sign_out')")
        await until(pilot, lambda: screen_text(pilot).count("4711") == 2)


async def test_a_copied_name_says_by_which_way_it_went(url, school, tmp_path, monkeypatch):
    monkeypatch.setattr("tui.terminal.modes.known", lambda: Terminal("vte"))
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        name = names_in_order(sheet)[0]
        sheet.grid.move_to(sheet.grid.cursor_key, "name")
        await pilot.press("ctrl+c")
        assert app.clipboard == name and "takes no text from programs" in screen_text(pilot)
        monkeypatch.setattr("tui.terminal.modes.known", lambda: Terminal("", through="tmux"))
        monkeypatch.setattr("tui.terminal.clipboard.to_tmux", lambda text: text == name)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: "tmux’s buffer" in screen_text(pilot))


async def test_undo_while_typing_takes_back_what_is_typed_alone(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first, second = names_in_order(sheet)[:2]
        await type_keys(pilot, "18⏎1")
        await pilot.press("ctrl+z")
        await saved(pilot, sheet)
        assert sheet.grid.model.typing is None and school.score(first) == 18
        await type_keys(pilot, "1")
        await paste(pilot, "5")
        await pilot.press("enter")
        await saved(pilot, sheet)
        assert school.score(second) == 15


async def paste(pilot, text: str) -> None:
    """Text as a terminal's bracketed paste brings it."""
    pilot.app._driver.send_message(events.Paste(text))
    await pilot.pause()


async def test_a_pasted_column_is_shown_before_it_is_entered(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        names = names_in_order(sheet)
        await pilot.press("down", "space", "up")
        await saved(pilot, sheet)
        await paste(pilot, "١٧٫٥\r\n12\r\n\r\nwell done\r\n-3\r\n21\r\n9\t8\r\n7\r\n6\r\n5\r\n4\r\n3\r\n")
        await until(pilot, lambda: isinstance(app.screen, PasteDialog))
        text = screen_text(pilot)
        for told in ("17.50", "absent: stays absent", "stays as it is", "this is not a number", "less than 0"):
            assert told in text, told
        assert "more than 20" in text and text.count("no row left on this sheet") == 2
        assert "4 marks will be entered. 7 lines are left out." in text
        assert school.score(names[0]) is None
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, PasteDialog))
        await saved(pilot, sheet)
        assert [school.score(name) for name in names[:10]] == [17.5, 0, None, None, None, None, None, 7, 6, 5]
        await paste(pilot, "1\n2\n")
        await until(pilot, lambda: isinstance(app.screen, PasteDialog))
        await pilot.press("escape")
        assert sheet.model.unsaved.all == 0
        assert school.score(names[0]) == 17.5


async def test_one_pasted_word_is_typed_and_told_when_it_is_no_mark(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first, second = names_in_order(sheet)[:2]
        await paste(pilot, "well done")
        await pilot.press("enter")
        await paste(pilot, "٩\n")
        await pilot.press("enter")
        await saved(pilot, sheet)
        assert "this is not a number" in screen_text(pilot)
        assert (school.score(first), school.score(second)) == (None, 9)


@pytest.mark.parametrize("pasted", ["7", "7\n8\n9\n"])
@pytest.mark.parametrize(("who", "told"), [("viewer", "Read only"), ("salma", "Locked: nothing")])
async def test_a_closed_sheet_refuses_what_is_pasted(plain_school, tmp_path, who, told, pasted):
    url, school = plain_school
    app = app_of(url, school, tmp_path, getattr(school, who))
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        if who == "salma":
            school.lock()
            sheet.read_anew()
            await until(pilot, lambda: sheet.model.blocked)
        await paste(pilot, pasted)
        await until(pilot, lambda: told in screen_text(pilot))
        await pilot.press("down")
        assert sheet.model.unsaved.all == 0 and sheet.grid.model.typing is None
        assert not isinstance(app.screen, PasteDialog)


def burst(app, keys) -> None:
    """Keys as a slow line delivers them: all at once, before the first has done anything."""
    for key in keys:
        app._driver.send_message(events.Key(*key) if isinstance(key, tuple) else events.Key(key, key))


async def test_a_burst_of_keys_is_entered_in_its_order(plain_school, tmp_path):
    url, school = plain_school
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        names = names_in_order(sheet)
        enter, tab, space = ("enter", "\r"), ("tab", "\t"), ("space", " ")
        burst(
            app,
            [*"18", (".", "."), "5", enter, space, space, tab, *"ill", enter, *"7", enter, *"21", enter, *"17", enter],
        )
        await until(pilot, lambda: school.score(names[4]) == 17)
        await saved(pilot, sheet)
        assert [school.row(name)[:4] for name in names[:4]] == [
            (18.5, True, None, None),
            (0, False, EXCUSED, "ill"),
            (7, True, None, None),
            (None, True, None, None),
        ]
        assert sheet.model.look(school.row_id(names[3]), Part.MARK) is Look.REFUSED


async def test_presence_excuse_and_note(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first, second, third = names_in_order(sheet)[:3]

        await pilot.press("space", "down", "space", "space", "tab")
        await type_keys(pilot, "ill⏎")
        await saved(pilot, sheet)
        assert school.row(first) == (0, False, UNEXCUSED, None, None)
        assert school.row(second) == (0, False, EXCUSED, "ill", None)

        await pilot.press("tab")
        await type_keys(pilot, "asks [/b]⏎")
        await saved(pilot, sheet)
        assert school.row(third) == (None, True, None, None, "asks [/b]")

        await pilot.press("up", "up", "1", "1", "enter")
        assert "absent: Enter marks present" in screen_text(pilot)
        assert sheet.grid.cursor_key == school.row_id(second)
        await pilot.press("escape")
        assert sheet.model.unsaved.all == 0
        await pilot.press("1", "1", "enter", "enter")
        await saved(pilot, sheet)
        assert school.row(second) == (11, True, None, None, None)
        assert sheet.grid.cursor_key == school.row_id(third)


async def test_undo_goes_back_step_by_step(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first, second = names_in_order(sheet)[:2]
        await type_keys(pilot, "5⏎6⏎")
        await pilot.press("home", "space", "down")
        await saved(pilot, sheet)
        assert school.row(first)[:2] == (0, False)
        for expected in ((5, 6), (5, None), (None, None)):
            await pilot.press("ctrl+z")
            await saved(pilot, sheet)
            assert (school.score(first), school.score(second)) == expected
        await pilot.press("ctrl+z")
        assert "Nothing to undo" in screen_text(pilot)
        await pilot.press("2", "enter")
        await saved(pilot, sheet)
        school.write(first, score=9)
        await until(pilot, lambda: sheet.model.line(school.row_id(first)).shown().score == 9)
        await pilot.press("ctrl+ئ")
        assert "somebody else has changed" in screen_text(pilot)
        assert school.score(first) == 9


async def test_delete_clears_and_space_is_taken_back(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first = names_in_order(sheet)[0]
        await type_keys(pilot, "5⏎")
        await pilot.press("up", "1", "backspace", "escape", "delete")
        await saved(pilot, sheet)
        assert school.score(first) is None
        await pilot.press("space", "escape", "down")
        await saved(pilot, sheet)
        assert school.row(first)[:2] == (None, True)


async def test_two_people_and_one_mark(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first, second = names_in_order(sheet)[:2]
        await pilot.press("1")
        school.write(first, score=14)
        school.write(second, score=3)
        await until(pilot, lambda: sheet.model.line(school.row_id(second)).shown().score == 3)
        assert sheet.grid.model.typing == "1", "typing is not disturbed"

        await pilot.press("1", "enter")
        await until(pilot, lambda: sheet.model.look(school.row_id(first), Part.MARK) is Look.CHANGED)
        await pilot.pause()
        assert "entered 14" in screen_text(pilot)
        assert "Enter keeps yours, Del takes theirs" in screen_text(pilot)
        assert school.score(first) == 14
        await pilot.press("up", "enter")
        await saved(pilot, sheet)
        assert school.score(first) == 11

        await pilot.press("4")
        school.write(second, score=17)
        await pilot.press("enter")
        await until(pilot, lambda: sheet.model.look(school.row_id(second), Part.MARK) is Look.CHANGED)
        await pilot.press("up", "delete", "down")
        await saved(pilot, sheet)
        assert school.score(second) == 17
        assert sheet.model.unsaved.all == 0


async def test_who_changed_it_is_said(url, school, tmp_path, database):
    from data.marks import mark_sheets
    from data.marks.records import Mark

    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first = names_in_order(sheet)[0]
        await pilot.press("9")
        before = datetime.now()
        mark_sheets.save_mark(database, school.khalid, school.row_id(first), Mark(), Mark(Decimal(14)))
        await pilot.press("enter")
        await until(pilot, lambda: sheet.model.look(school.row_id(first), Part.MARK) is Look.CHANGED)
        await pilot.pause()
        # Its hour, with the day before it where midnight has passed meanwhile.
        told = re.search(r"Khalid entered 14, .*?(\d\d):\d\d", screen_text(pilot))
        assert told and int(told[1]) in {before.hour, datetime.now().hour}


async def test_a_period_locked_meanwhile_closes_the_sheet(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first, second = names_in_order(sheet)[:2]
        school.lock()
        await type_keys(pilot, "5⏎")
        await until(pilot, lambda: sheet.model.blocked)
        await pilot.pause()
        assert "not saved: the period is locked" in screen_text(pilot)
        assert "“First monthly” is locked" in screen_text(pilot)
        await pilot.press("7", "enter", "space")
        assert "Locked: nothing on this sheet can change." in screen_text(pilot)
        assert (school.score(first), school.row(second)[:2]) == (None, (None, True))

        school.lock(0)
        sheet.read_anew()
        await until(pilot, lambda: not sheet.model.blocked)
        await pilot.press("home", "enter")
        await saved(pilot, sheet)
        assert school.score(first) == 5


async def test_who_teaches_another_section_is_refused(url, school, tmp_path):
    app = app_of(url, school, tmp_path, school.samir)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query(MarkEntry) and app.screen.query_one(MarkEntry).sections)
        assert "Teacher may not do this: see marks." in screen_text(pilot)
        sections = app.screen.query_one(MarkEntry).grid("section").model.view
        assert [sections.row(at).values["name"] for at in range(2)] == ["B", "A"], "one's own first"


async def test_who_may_only_read_is_told(url, school, tmp_path):
    app = app_of(url, school, tmp_path, school.viewer)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        assert "You may read this sheet" in screen_text(pilot)
        await pilot.press("7")
        assert "Read only: these marks are not yours to enter." in screen_text(pilot)
        await pilot.press("enter", "space", "delete", "tab", "x")
        await saved(pilot, sheet)
        assert school.row(names_in_order(sheet)[0]) == (None, True, None, None, None)


async def test_from_the_period_to_the_sheet(url, school, tmp_path):
    app = make_app(url, school.salma, "grades", tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query(MarkEntry))
        entry = app.screen.query_one(MarkEntry)
        await until(pilot, lambda: entry.sections)
        assert "First monthly" in screen_text(pilot)
        assert entry.grid("section").model.view.row(0).key == school.section, "one's own section first"
        await pilot.press("enter")
        sheet = await opened(pilot)
        assert sheet.key == (school.exam, school.section)
        await pilot.press("escape")
        await until(pilot, lambda: entry.display)


async def test_what_is_unsaved_stays_when_another_sheet_is_opened(url, school, tmp_path):
    app = app_of(url, school, tmp_path, school.huda)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        row_id = school.row_id(names_in_order(sheet)[0])
        await type_keys(pilot, "21⏎")
        await saved(pilot, sheet)
        app.screen.open_sheet(school.exam, school.other)
        await until(pilot, lambda: sheet.key == (school.exam, school.other))
        assert app.unsaved == 1
        app.screen.open_sheet(school.exam, school.section)
        await until(pilot, lambda: sheet.key == (school.exam, school.section))
        await pilot.pause()
        assert sheet.model.look(row_id, Part.MARK) is Look.REFUSED
        assert "more than 20" in screen_text(pilot)


async def test_leaving_with_something_unsaved_asks_once(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        await type_keys(pilot, "21⏎22⏎")
        await saved(pilot, sheet)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        assert "2 entries are not saved. Leave?" in screen_text(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert app.is_running and sheet.model.unsaved.open == 2


async def test_what_is_typed_is_saved_when_one_goes_elsewhere_or_quits(url, school, tmp_path):
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first, second = names_in_order(sheet)[:2]
        await type_keys(pilot, "18")
        await pilot.press("f2")
        await until(pilot, lambda: school.score(first) == 18)
        await pilot.press("f4")
        await until(pilot, lambda: app.screen.query(MarkSheet) and sheet.grid.has_focus)
        await pilot.press("down", "tab", "o", "k", "ctrl+q")
        await until(pilot, lambda: not app.is_running)
    assert school.row(second)[4] == "ok"


async def test_what_is_typed_is_saved_when_the_terminal_goes(url, school, tmp_path, monkeypatch):
    """Nobody is asked, and an entry that is refused holds nothing up."""
    monkeypatch.setattr("tui.app.global_actions.end_at_last", lambda status, before: None)
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first, second, third = names_in_order(sheet)[:3]
        await type_keys(pilot, "18⏎21⏎17")
        app.hang_up(129)
        app.hang_up(143)
        await until(pilot, lambda: not app.is_running)
    assert app.return_value == 129
    assert [school.score(name) for name in (first, second, third)] == [18, None, 17]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("replaced", [False, True])
async def test_a_file_that_is_not_at_its_path_takes_no_marks(
    engine, url, school, tmp_path, monkeypatch, language, replaced
):
    """Nothing is told to be saved, what is typed stays, and all of it is saved when the file is back."""
    if engine != "sqlite":
        pytest.skip("a server looks after its files itself")
    monkeypatch.setattr("tui.app.connection.POLL_SECONDS", 0.05)
    monkeypatch.setattr("tui.screens.marks.saving.PAUSES", (0.05,))
    path, moved = Path(url.removeprefix("sqlite:///")), tmp_path / "moved.db"
    app = app_of(url, school, tmp_path, language=language)
    gone, back = {"en": ("✗ no connection", "● connected"), "ar": ("لا اتصال", "متصل")}[language]
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        first, second, third = names_in_order(sheet)[:3]
        await type_keys(pilot, "11⏎")
        await saved(pilot, sheet)
        os.rename(path, moved)
        await type_keys(pilot, "12⏎13⏎")
        await until(pilot, lambda: sheet.model.unsaved.all == 2 and not app.connected)
        assert visual(gone, "auto").strip() in screen_text(pilot)
        assert path.name not in os.listdir(tmp_path) and app.db.trouble == "NO_FILE"
        if replaced:
            shutil.copy(moved, path)
        else:
            os.rename(moved, path)
        await until(pilot, lambda: app.connected and not sheet.model.unsaved.all)
        await pilot.pause()
        assert visual(back, "auto").strip() in screen_text(pilot)
    with sqlite3.connect(path) as connection:
        stored = dict(connection.execute(
            "SELECT students.name, score FROM student_exam_scores AS mark JOIN enrollments ON enrollment_id ="
            " enrollments.id JOIN students ON student_id = students.unique_id"
        ).fetchall())  # fmt: skip
    assert [stored[name] for name in (first, second, third)] == [11, 12, 13]


@pytest.mark.parametrize(("reason", "seen"), [("FULL", "✗ cannot save"), ("READ_ONLY", "✗ cannot save"),
                                              ("BUSY", "✗ no connection"), ("NO_FILE", "✗ no connection")])  # fmt: skip
async def test_the_light_is_out_while_nothing_can_be_saved(url, school, tmp_path, monkeypatch, reason, seen):
    """Reading still goes well, so that nothing but the failed write tells of it."""
    once = Database._once

    def no_writes(self, work, begin, *, commit=False):
        if commit:
            raise Unavailable(reason)
        return once(self, work, begin, commit=commit)

    monkeypatch.setattr("tui.app.connection.POLL_SECONDS", 600)
    monkeypatch.setattr("tui.screens.marks.saving.PAUSES", (0.05,))
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(100, 24)) as pilot:
        sheet = await opened(pilot)
        with monkeypatch.context() as broken:
            broken.setattr(Database, "_once", no_writes)
            await type_keys(pilot, "12⏎")
            await until(pilot, lambda: seen in screen_text(pilot))
            assert sheet.model.unsaved.all == 1 and "● connected" not in screen_text(pilot)
        await until(pilot, lambda: not sheet.model.unsaved.all)
        app._look_again()
        await until(pilot, lambda: "● connected" in screen_text(pilot))
    assert school.score(names_in_order(sheet)[0]) == 12


async def test_in_arabic(url, school, tmp_path):
    app = app_of(url, school, tmp_path, language="ar")
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        await type_keys(pilot, "٢١⏎١٩⏎")
        await saved(pilot, sheet)
        text = screen_text(pilot)
        assert visual("أكثر من 20، وهي الدرجة العظمى", "rtl") in text
        assert visual("أحمد عبد الرحمن", "rtl") in text
        assert school.score(names_in_order(sheet)[1]) == 19
        await pilot.press("ctrl+l")
        await pilot.pause()
        assert "more than 20, the exam’s maximum" in screen_text(pilot)


# --- the connection goes and comes


@pytest.fixture
def own_server():
    server = PrivateServer("--innodb-flush-log-at-trx-commit=1").start()
    yield server
    server.stop()


async def test_marks_typed_while_the_server_is_away_are_saved_when_it_is_back(own_server, tmp_path):
    from data.db.engine import Database
    from data.install import install

    url = own_server.create("school")
    database = Database(url)
    install(database)
    database.close()
    school = MarkSchool(Hand("mysql", own_server.connect("school")))
    app = app_of(url, school, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        sheet = await opened(pilot)
        names = names_in_order(sheet)
        await type_keys(pilot, "1⏎2⏎")
        await saved(pilot, sheet)
        own_server.kill()
        await type_keys(pilot, "3⏎4⏎5⏎")
        await until(pilot, lambda: sheet.model.unsaved.waiting == 3)
        await until(pilot, lambda: "3 waiting" in screen_text(pilot))
        assert app.screen.query_one("#top", TopLine).condition.word == "no connection"
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("escape")
        await type_keys(pilot, "6⏎")
        own_server.start()
        school.hand = Hand("mysql", own_server.connect("school"))
        await until(pilot, lambda: not sheet.model.unsaved.all)
        assert [school.score(name) for name in names[:6]] == [1, 2, 3, 4, 5, 6]
        await until(pilot, lambda: "● saved" in screen_text(pilot))
        await until(pilot, lambda: app.screen.query_one("#top", TopLine).condition.word == "connected")


# --- how it looks


@pytest.fixture
def plain_school(sqlite_installed: Path, tmp_path: Path) -> tuple[str, MarkSchool]:
    import sqlite3

    path = tmp_path / "school.db"
    shutil.copy(sqlite_installed, path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    return f"sqlite:///{path}", MarkSchool(Hand("sqlite", connection))


@pytest.fixture
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLORTERM", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_ANIMATIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


async def every_look(pilot) -> None:
    """A saved, an absent, a refused, an asked and a typed mark."""
    sheet = await opened(pilot)
    await type_keys(pilot, "18.5⏎")
    await pilot.press("space", "space", "tab")
    await type_keys(pilot, "مريض⏎")
    await type_keys(pilot, "21⏎")
    await pilot.press("space", "down", "up", "9", "enter", "down")
    await type_keys(pilot, "0⏎12.5⏎")
    await saved(pilot, sheet)
    await type_keys(pilot, "7")
    await until(pilot, lambda: all(look.state != "saved" for look in sheet.grid.model.states.values()))
    await pilot.pause()


SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_how_a_sheet_looks(snap_compare, plain_terminal, plain_school, tmp_path, language, size):
    url, school = plain_school
    app = app_of(url, school, tmp_path, language=language)
    assert snap_compare(app, terminal_size=size, run_before=every_look)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_how_a_locked_sheet_looks(snap_compare, plain_terminal, plain_school, tmp_path, language, size):
    async def long_ago(pilot) -> None:
        sheet = await opened(pilot)
        assert sheet.period.locked_by == "Huda"
        sheet.period = replace(sheet.period, locked_at=datetime(2026, 9, 21, 9, 0))
        sheet.tell()
        await pilot.pause()

    url, school = plain_school
    school.lock(locked_by_user_id=school.huda.user_id)
    app = app_of(url, school, tmp_path, language=language)
    assert snap_compare(app, terminal_size=size, run_before=long_ago)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_how_the_choice_looks(snap_compare, plain_terminal, plain_school, tmp_path, language, size):
    async def ready(pilot) -> None:
        await until(pilot, lambda: pilot.app.screen.query(MarkEntry))
        await until(pilot, lambda: pilot.app.screen.query_one(MarkEntry).sections)
        await pilot.pause()

    url, school = plain_school
    app = make_app(url, school.salma, "grades", tmp_path, language)
    assert snap_compare(app, terminal_size=size, run_before=ready)
