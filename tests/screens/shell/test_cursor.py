"""The terminal's own cursor stands where the keys go, moved by the frame that shows it, in both directions."""

from __future__ import annotations

from typing import Any

import pytest
from textual.geometry import Offset

from tests.screens.conftest import SIZES, SMALL, Opener, Person
from tests.screens.shell.test_mirrored import OF_STUDENTS, STEPS, visits
from tui.language import i18n
from tui.terminal.cursor import caret_on
from tui.widgets.editors.editor import Editor
from tui.widgets.grid.grid import Grid


async def stand(person: Person, steps: dict[str, tuple[str, ...]], width: int) -> dict[str, tuple[str, Offset]]:
    """Go everywhere, and note what has the focus and where the cursor stands."""
    found = {}
    async for name in visits(person, steps):
        await person.until(lambda: person.app.cursor_position == caret_on(person.app.screen))  # the frame that is due
        screen, at = person.app.screen, person.app.cursor_position
        widget: Any = screen.focused
        assert widget is not None, name
        assert widget.region.contains_point(at), (name, widget, at)
        if isinstance(widget, Grid) and len(widget.model.view):
            line = person.lines[at.y]
            assert "▸" in line or "◂" in line, (name, at, line)
        assert 0 <= at.x < width
        row = widget.model.cursor if isinstance(widget, Grid) else ""  # a list keeps it from one visit to the next
        found[name] = (f"{type(widget).__name__}#{widget.id}@{row}", at)
    return found


def cell(person: Person, at: Offset) -> str:
    """What stands in a cell of the screen; a mark over a letter has none of its own."""
    return person.app.screen._compositor.render_strips()[at.y].crop(at.x, at.x + 1).text


@pytest.mark.parametrize(("user", "steps"), [("huda", STEPS), ("student", OF_STUDENTS)], ids=["staff", "student"])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_it_stands_on_what_is_active_on_every_screen(
    open_app: Opener, monkeypatch: pytest.MonkeyPatch, user: str, steps: dict[str, tuple[str, ...]], size: Any
):
    """The same words in both directions, so that the one is the mirror of the other; text keeps its own direction."""
    if user == "student" and size != SMALL:
        pytest.skip("a student's screens are the same, wider")
    async with open_app(user, size=size) as person:
        straight = await stand(person, steps, size[0])
        monkeypatch.setattr(i18n.direction, "__code__", (lambda: "rtl").__code__)  # wherever it is imported
        for screen in person.app.screens():
            screen.retell()
        await person.settle()
        if user == "huda":
            turned = await stand(person, steps, size[0])
            for name, (kind, at) in straight.items():
                same, there = turned[name]
                if same == kind and not kind.startswith(("LineEditor", "NoteEditor")):
                    assert there == (size[0] - 1 - at.x, at.y), name
            assert sum(turned[name][0] == kind for name, (kind, _at) in straight.items()) > len(straight) * 0.8


@pytest.mark.parametrize("lang", ["en", "ar"])
async def test_it_stands_where_the_next_letter_of_what_is_found_goes(open_app: Opener, lang: str):
    async with open_app("huda", go="periods", lang=lang) as person:
        for keys in (("م",), ("م", "ن"), ("م", "ن", "a")):
            await person.press(*keys)
            at = person.app.cursor_position
            assert cell(person, at) == "▏"
            await person.press("escape")
        row = person.app.cursor_position
        await person.press("م", "ن", "down")
        assert "▸" in person.lines[person.app.cursor_position.y] or "◂" in person.lines[person.app.cursor_position.y]
        await person.press("escape")
        assert person.app.cursor_position == row


@pytest.mark.parametrize("lang", ["en", "ar"])
async def test_it_stands_in_the_cell_that_is_typed_in(open_app: Opener, lang: str):
    async with open_app("huda", go="grades", lang=lang) as person:
        onward = "right" if lang == "en" else "left"
        await person.press(onward, onward, "enter")
        assert isinstance(person.app.focused, Grid) and person.app.focused.id == "marks"
        for typed in ("1", "8", ".", "5"):
            await person.press(typed)
            at = person.app.cursor_position
            assert cell(person, at) == "▏"
        before = person.app.cursor_position
        await person.press("enter")
        assert person.app.cursor_position.y == before.y + 1, "on the next row, without another key"


async def test_a_field_a_note_and_an_open_list(open_app: Opener):
    async with open_app("huda", go="schedules") as person:
        await person.press("insert", "down", "down")
        overlay = person.app.focused
        assert person.app.cursor_position.y == overlay.content_region.y + overlay.highlighted
        await person.press("escape", "escape", "f5")
        await person.type(*"احم")
        editor = person.app.focused
        assert isinstance(editor, Editor)
        before = person.app.cursor_position
        await person.press("د")
        assert person.app.cursor_position == before - (1, 0), "the next letter goes on its left"
