"""In a right-to-left language every screen is the mirror of its left-to-right form, to the cell."""

from __future__ import annotations

from typing import Any

import pytest
from textual.geometry import Region
from textual.scroll_view import ScrollView

from tests.screens.conftest import SIZES, Opener, Person
from tui import i18n
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
    "results": ("f8",),
    "administration": ("f9",),
    "help": ("f1",),
    "palette": ("f10",),
    "go to": ("ctrl+g",),
}
"""What is looked at, and the keys that lead there from whatever was there before; Esc closes a dialog.

`onward` is the arrow away from where lines begin."""

Places = list[tuple[str, Region]]


def places(person: Person) -> Places:
    """Every widget of the screen and its bars, in the order of the document, and where each stands."""
    screen = person.app.screen
    found: Places = []
    for widget in screen.walk_children():
        geometry = screen._compositor.full_map.get(widget)
        if geometry is None:
            continue
        found.append((f"{type(widget).__name__}#{widget.id}", without_bar(widget, geometry.region)))
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


async def walk(person: Person) -> dict[str, Places]:
    """Go everywhere and note where everything stands."""
    found = {}
    for name, keys in STEPS.items():
        arrow = "right" if person.app.seen.direction == "ltr" else "left"
        await person.press(*(arrow if key == "onward" else key for key in keys))
        assert isinstance(person.app.screen, Mirrored)
        found[name] = places(person)
        if person.app.screen is not person.app.seen:
            await person.press("escape")
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_screen_and_dialog_is_the_mirror_image(open_app: Opener, monkeypatch, size: tuple[int, int]):
    """The same words in both directions, so that nothing but the direction differs; switched while it runs."""
    async with open_app("huda", size=size) as person:
        straight = await walk(person)
        monkeypatch.setattr(i18n, "language", lambda: "ar")
        for screen in person.app.screens():
            screen.retell()
        turned = await walk(person)
    for name, places_there in straight.items():
        expected = [(widget, mirrored(region, size[0])) for widget, region in places_there]
        assert turned[name] == expected, name
    assert min(map(len, straight.values())) > 3
    assert any(widget.startswith("bar of") for widget, _region in straight["help"])
