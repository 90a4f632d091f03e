"""In a right-to-left language every screen is the mirror of its left-to-right form, to the cell."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from pytest_textual_snapshot import SVGImageExtension
from syrupy.assertion import SnapshotAssertion
from textual.geometry import Region
from textual.scroll_view import ScrollView

from tests.screens.conftest import SIZES, Opener, Person, sign_in
from tests.screens.looks import side_by_side
from tui.app.app import RasdApp
from tui.config import ANYBODY, Config
from tui.language import i18n
from tui.language.i18n import language, set_language
from tui.text import visual
from tui.widgets.frame import Panel
from tui.widgets.grid.columns import GAP
from tui.widgets.grid.drawing import GUTTER
from tui.widgets.grid.grid import Grid
from tui.widgets.mirror import Mirrored, mirrored

STEPS = {
    "periods": ("f2",),
    "new period": ("f2", "insert"),
    "lock": ("f2", "space"),
    "schedules": ("f3",),
    "another period": ("f3", "ctrl+o"),
    "calendar": ("f3", "space"),
    "list again": ("f3", "space"),
    "new exam": ("f3", "insert"),
    "mark entry": ("f4", "escape", "escape", "escape"),
    "mark sheet": ("f4", "onward", "onward", "enter"),
    "excuse": ("tab",),
    "enrollment": ("f5",),
    "new student": ("f5", "insert"),
    "seats on offer": ("f5", "ctrl+o"),
    "courses of a student": ("f5", "down", "home", "enter", "home"),
    "ways out of a clash": ("end", "enter"),
    "another semester": ("ctrl+o",),
    "many at once": ("f5", "ctrl+t"),
    "which section": ("space",),
    "which list": ("insert",),
    "timetable": ("f6",),
    "students of a course": ("f6", "ctrl+r"),
    "used twice": ("f6", "ctrl+t"),
    "new lesson": ("f6", "enter", "insert"),
    "new course": ("f6", "escape", "insert"),
    "tests": ("f7", "home"),
    "questions": ("end", "enter", "down"),
    "attempt": ("f7", "ctrl+r", "end", "enter"),
    "leaderboard": ("f7", "ctrl+t"),
    "carrying": ("f7", "ctrl+o"),
    "results": ("f8",),
    "semester grades": ("ctrl+t",),
    "side by side": ("f8", "ctrl+r"),
    "committees": ("f9", "end", "up", "enter"),
    "spreading": ("space",),
    "administration": ("f9", "home"),
    "help": ("f1",),
    "palette": ("f10",),
    "go to": ("ctrl+g",),
}
"""What is looked at, and the keys that lead there from whatever was there before; Esc closes a dialog.

`onward` is the arrow away from where lines begin, `back` the other one. A list stays on the row that it was left on:
where it matters whose screen follows, the way begins on the first row."""

OF_STUDENTS = {
    "own tests": ("f7",),
    "begin": ("end", "enter"),
    "paper": ("enter", "enter", "onward"),
    "hand in": ("ctrl+e",),
    "result": ("ctrl+e", "back", "enter"),
    "help": ("f1",),
}
"""The same for a student."""

Size = tuple[int, int]
Places = list[tuple[str, Region]]


def places(person: Person) -> Places:
    """Every widget of the screen, its title and its bars, in the order of the document, and where each stands."""
    screen = person.app.screen
    found: Places = []
    for widget in screen.walk_children():
        geometry = screen._compositor.full_map.get(widget)
        if geometry is None:
            continue
        found.append((f"{type(widget).__name__}#{widget.id}", without_bar(widget, geometry.region)))
        if isinstance(widget, Panel):
            at = geometry.region.x if widget.styles.border_title_align == "left" else geometry.region.right - 1
            found.append((f"title of #{widget.id}", Region(at, geometry.region.y, 1, 1)))
        if widget.show_vertical_scrollbar:
            bar = screen._compositor.full_map[widget.vertical_scrollbar]
            found.append((f"bar of {type(widget).__name__}#{widget.id}", bar.region))
    return found


def without_bar(widget: Any, region: Region) -> Region:
    """The region of a widget where its bar is not counted in: what draws for itself stands beside the bar."""
    if isinstance(widget, ScrollView) and widget.show_vertical_scrollbar and not widget.styles.border:
        own = widget.scrollbar_size_vertical
        at = region.x + (0 if widget.screen.direction == "ltr" else 0)
        return Region(at, region.y, region.width - own, region.height)
    return region


async def visits(person: Person, steps: dict[str, tuple[str, ...]]) -> AsyncIterator[str]:
    """Go everywhere; what is open over a screen is closed before the next step."""
    for name, keys in steps.items():
        onward, back = ("right", "left") if person.app.seen.direction == "ltr" else ("left", "right")
        await person.press(*({"onward": onward, "back": back}.get(key, key) for key in keys))
        yield name
        if person.app.screen is not person.app.seen:
            await person.press("escape")


async def walk(person: Person, steps: dict[str, tuple[str, ...]]) -> dict[str, Places]:
    """Go everywhere and note where everything stands."""
    found = {}
    async for name in visits(person, steps):
        assert isinstance(person.app.screen, Mirrored)
        found[name] = places(person)
    return found


@pytest.mark.parametrize(("user", "size"), [*(("huda", size) for size in SIZES), ("student", SIZES[0])], ids=str)
async def test_every_screen_and_dialog_is_the_mirror_image(open_app: Opener, monkeypatch, user: str, size: Size):
    """The same words in both directions, so that nothing but the direction differs; switched while it runs."""
    steps = STEPS if user == "huda" else OF_STUDENTS
    async with open_app(user, size=size) as person:
        straight = await walk(person, steps)
        monkeypatch.setattr(i18n.direction, "__code__", (lambda: "rtl").__code__)  # wherever it is imported
        for screen in person.app.screens():
            screen.retell()
        turned = await walk(person, steps)
    for name, places_there in straight.items():
        expected = [(widget, mirrored(region, size[0])) for widget, region in places_there]
        assert turned[name] == expected, name
    assert min(map(len, straight.values())) >= 3
    assert user != "huda" or any(widget.startswith("bar of") for widget, _region in straight["schedules"])


SHOWN = ("schedules", "calendar", "new exam", "mark entry", "mark sheet", "enrollment", "results", "administration")
"""What is kept as a picture of both directions."""


async def pictures(open_app: Opener, lang: str) -> dict[str, str]:
    """SVG of each of the screens in a language."""
    found = {}
    async with open_app("huda", lang=lang) as person:
        for name in SHOWN:
            arrow = "right" if lang == "en" else "left"
            await person.press(*(arrow if key == "onward" else key for key in STEPS[name]))
            found[name] = person.app.export_screenshot(title=name)
            if person.app.screen is not person.app.seen:
                await person.press("escape")
    return found


async def test_screens_in_both_directions_side_by_side(open_app: Opener, snapshot: SnapshotAssertion):
    english, arabic = await pictures(open_app, "en"), await pictures(open_app, "ar")
    for name in SHOWN:
        both = side_by_side(english[name], arabic[name])
        assert both == snapshot(name=name, extension_class=SVGImageExtension)


async def test_a_language_is_kept_for_each_person_and_for_the_machine(open_app: Opener):
    async with open_app("huda") as person:
        await person.press("ctrl+l")
    async with open_app() as person:
        person.app.lang_given = False
        set_language("en")
        person.app.speak_as(ANYBODY)
        assert language() == "ar", "the sign-in screen speaks as this machine last did"
        await person.press("ctrl+l")
        await sign_in(person, "huda")
        assert language() == "ar", "huda's own comes back with her"
        assert person.app.seen.direction == "rtl"


async def test_the_machine_speaks_at_the_start_as_it_last_did(open_app: Opener):
    async with open_app() as person:
        await person.press("ctrl+l")
        state = person.app.state
    set_language("en")
    app = RasdApp(Config(person.app.config.url, "en"), state=state)
    async with app.run_test(size=SIZES[0]) as pilot:
        await Person(app, pilot).settle()
        assert language() == "ar"
        assert visual("تسجيل الدخول") in Person(app, pilot).text
        app.exit()


async def test_a_dialog_that_is_open_while_the_language_changes_leaves_all_right_behind(open_app: Opener):
    async with open_app("huda", go="periods") as person:
        before = places(person)
        await person.press("insert", "ctrl+l")
        assert language() == "en", "a dialog is answered first"
        await person.press("escape", "ctrl+l", "ctrl+l")
        assert places(person) == before


async def test_a_click_finds_what_stands_there_in_a_mirrored_list(open_app: Opener):
    async with open_app("huda", go="schedules", lang="ar") as person:
        grid = person.app.seen.query_one("#list", Grid)
        assert grid.vertical_scrollbar.region.x == 1, "the bar stands at the left"
        for key in ("date", "subject", "marks"):
            placed = next(placed for placed in grid.model.placed if placed.column.key == key)
            at = GUTTER + sum(p.width + GAP for p in grid.model.placed[: grid.model.placed.index(placed)])
            await person.pilot.click(offset=(grid.content_region.right - 1 - at - grid.scrollbar_size_vertical, 5))
            await person.settle()
            assert grid.cursor_column == key


async def test_a_digit_of_any_script_goes_to_a_screen_by_number(open_app: Opener):
    async with open_app("huda", go="results") as person:
        for typed, place in (("2", "periods"), ("٨", "results"), ("۳", "schedules")):
            await person.press("ctrl+g", typed)
            assert person.app.current_mode == place
