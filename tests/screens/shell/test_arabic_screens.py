"""What a reader of Arabic meets on every screen: ranges run one way, and what heads a column is whole."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.screens.conftest import SIZES, Opener, Person
from tests.screens.shell.test_mirrored import STEPS, visits
from tui.text import visual
from tui.widgets.grid.grid import Grid

RANGE = re.compile(r"(?<![\d:/.-])(\d+(?::\d\d)?) ?– ?(\d+(?::\d\d)?)(?![\d:/.-])")
"""What is read from and to, as it stands on the screen, from left to right."""
DATA = ("calendar",)
"""Grids whose headings are names that a school gives."""


def order(moment: str) -> tuple[int, ...]:
    """Times and numbers as they follow each other."""
    return tuple(map(int, moment.split(":")))


def cut_headings(person: Person) -> list[str]:
    """The lines of headings that lack something."""
    lines = person.lines
    return [
        line
        for grid in person.app.screen.query(Grid)
        if grid.region.height and grid.id not in DATA and grid.model.placed
        for line in [lines[grid.content_region.y + grid._head - 1][grid.region.x : grid.region.right]]
        if "…" in line
    ]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_ranges_run_from_right_to_left_and_headings_are_whole(open_app: Opener, size: Any):
    told: list[tuple[str, ...]] = []
    async with open_app("huda", size=size, lang="ar") as person:
        async for name in visits(person, STEPS):
            found = RANGE.findall(person.text)
            assert all(order(left) > order(right) for left, right in found), (name, found)
            told += found
            assert not cut_headings(person), (name, cut_headings(person))
    assert any(":" in first for first, _last in told), "times"
    assert any(":" not in first for first, _last in told), "days and marks"


async def test_ranges_run_from_left_to_right_in_english(open_app: Opener):
    async with open_app("huda") as person:
        for key in ("f3", "f8"):
            await person.press(key)
            found = RANGE.findall(person.text)
            assert found and all(order(left) < order(right) for left, right in found), found


async def test_what_the_lists_of_mark_entry_cut_is_told_whole_below(open_app: Opener):
    async with open_app("huda", lang="ar") as person:
        await person.press("f4")
        exam = person.app.seen.query_one("#choose-exam", Grid)
        name = exam.model.view.row(exam.model.cursor).values["subject"]
        assert visual(name) in person.lines[-2] and visual("منتصف الفصل الأول") in person.lines[-2]
        await person.press("down")
        after = exam.model.view.row(exam.model.cursor).values["subject"]
        assert after != name and visual(after) in person.lines[-2]


async def test_an_exam_in_the_results_is_told_by_its_whole_level(open_app: Opener):
    async with open_app("huda", go="results", lang="ar") as person:
        grid = person.app.seen.query_one(Grid)
        place = next(placed for placed in grid.model.placed if placed.column.key == "detail")
        shown = {place.column.shorter(row.values["detail"]) for row in map(grid.model.view.row, range(18))}
        assert {"أول متوسط", "ثاني متوسط"} <= shown and all(len(text) <= place.width for text in shown)
