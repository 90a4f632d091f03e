"""F8, as a principal uses it."""

import pytest

from tests.screens.conftest import LANGUAGES, SIZES
from tests.screens.looks import looks_the_same
from tui.i18n import isolated
from tui.text import visual
from tui.widgets.bars import Bars
from tui.widgets.grid import Grid
from tui.widgets.said import Said


async def test_the_period_that_is_on_is_summed_up(open_app):
    async with open_app("khalid", go="results", size=(120, 40)) as person:
        screen = person.app.screen
        totals = [summary.total_students for summary in screen.summaries.values()]
        whole = screen.query_one("#whole", Said).text
        assert whole.startswith(isolated("منتصف الفصل الأول"))
        assert f"{sum(totals):,} marks ·" in whole


async def test_the_counts_of_an_exam_add_up_and_its_distribution_is_drawn(open_app):
    async with open_app("khalid", go="results", size=(120, 40)) as person:
        screen = person.app.screen
        marked = next(s for s in screen.summaries.values() if s.passed_count)
        screen.query_one("#list", Grid).move_to(marked.exam.id)
        await person.settle()
        counts = [count for _label, count in screen.query_one("#distribution", Bars).bars]
        assert sum(counts) == marked.passed_count + marked.failed_count
        total = marked.passed_count + marked.failed_count + marked.ungraded_count + marked.absent_count
        assert total == marked.total_students


async def test_another_period_is_chosen_and_kept(open_app):
    async with open_app("khalid", go="results") as person:
        await person.press("space", "down", "enter")
        assert not person.app.screen.query_one("#whole", Said).text.startswith(isolated("منتصف الفصل الأول"))
        before = person.app.screen.period_id
        await person.press("f2", "f8")
        assert person.app.screen.period_id == before


async def test_an_english_sentence_stays_english_behind_an_arabic_name(open_app):
    async with open_app("khalid", go="results") as person:
        whole = person.app.screen.query_one("#whole", Said)
        first = whole.lines(whole.content_size.width)[0]
        assert first.startswith(visual("منتصف الفصل الأول")) and " · 54 exams · " in first


async def test_the_whole_distribution_and_whole_levels_are_seen_at_80_by_24(open_app):
    async with open_app("khalid", go="results", size=(80, 24)) as person:
        assert "90–100" in person.text
        assert visual("الثاني المتوسط") in person.text and visual("الثالث المتوسط") in person.text


async def test_a_place_opens_at_its_exam(open_app):
    async with open_app("khalid", go="results") as person:
        exam = list(person.app.screen.summaries)[-1]
    async with open_app("khalid", go=f"results/{exam}") as person:
        assert person.app.screen.query_one("#list", Grid).cursor_key == exam


async def test_the_language_changes_while_it_runs(open_app):
    async with open_app("khalid", go="results", size=(120, 40)) as person:
        assert "Subject" in person.text
        await person.press("ctrl+l")
        assert visual("المادة") in person.text
        assert "Subject" not in person.text and "highest" not in person.text


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_how_it_looks(snap_compare, school_file, tmp_path, fixed_today, lang, size):
    assert looks_the_same(snap_compare, school_file, tmp_path, user="khalid", go="results", lang=lang, size=size)
