"""F8, as a principal uses it."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from data.results import reports
from data.text.folding import fold
from tests.patience import PATIENCE
from tests.screens.conftest import LANGUAGES, SIZES
from tests.screens.looks import looks_the_same
from tui.app.places import Place
from tui.text import visual
from tui.widgets.bars import SHADED, Bars
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said

MARKED = "is_present AND score IS NOT NULL"


def plain(text: str) -> str:
    return text.translate({0x2068: None, 0x2069: None})


def told(person, id: str) -> str:
    return plain(person.app.seen.query_one(id, Said).text)


def one(path: Path, sql: str, *values):
    with sqlite3.connect(path) as connection:
        return connection.execute(sql, values).fetchone()


async def by(person, kind: str) -> None:
    """Add the same marks up by something else."""
    await person.press("space")
    person.app.screen.form.fields["by"].write(kind)
    person.app.screen.confirm()
    await person.settle()
    await person.settle()


async def test_the_period_that_is_on_is_summed_up_exam_by_exam(open_app, school_file):
    async with open_app("khalid", go="results", size=(120, 40)) as person:
        screen = person.app.seen
        period = screen.step.scope.period_id
        rows = one(school_file, "SELECT count(*) FROM student_exam_scores s JOIN exam_schedules e "
                                "ON e.id = s.exam_schedule_id WHERE e.exam_period_id = ?", period)[0]  # fmt: skip
        assert told(person, "#way").startswith("منتصف الفصل الأول › By exam · 54 found")
        assert told(person, "#whole").startswith(f"{rows:,} marks · average ")
        assert sum(line.marks for line in screen.grid.records.values()) <= rows


async def test_a_line_leads_down_to_what_it_is_made_of_and_esc_back_up(open_app, school_file):
    async with open_app("khalid", go="results") as person:
        screen, way = person.app.seen, []
        await person.press("ctrl+y", "end")
        for _step in range(4):
            line = screen.current
            way.append((screen.step.by, line.key))
            assert sum(line.counts) == line.passed + line.failed
            assert line.marks == line.passed + line.failed + line.ungraded + line.excused + line.unexcused
            await person.press("enter")
        assert [kind for kind, _key in way] == ["year", "period", "exam", "section"]
        keys = dict(way)
        assert screen.step.by == "student" and screen.step.scope.classroom_id == keys["section"]
        marked = one(school_file, "SELECT count(*) FROM student_exam_scores s JOIN enrollments e "
                     f"ON e.id = s.enrollment_id WHERE {MARKED} AND exam_schedule_id = ? AND classroom_id = ?",
                     keys["exam"], keys["section"])[0]  # fmt: skip
        section = screen.step.line
        assert marked == section.passed + section.failed
        for kind, key in reversed(way):
            await person.press("escape")
            assert (screen.step.by, screen.grid.cursor_key) == (kind, key), "the place is kept"
        await person.press("enter", "enter", "enter", "enter", "enter")
        assert person.app.current_mode == "grades", "a single mark stands on its sheet"


async def test_the_database_sorts_filters_and_pages(open_app):
    async with open_app("khalid", go="results", size=(120, 40)) as person:
        screen = person.app.seen
        await by(person, "student")
        assert screen.grid.total > 50 and len(screen.grid.records) == 50, "a page"
        await person.press("end")
        assert len(screen.grid.records) == screen.grid.total
        await person.press("home", *["right"] * 4, "ctrl+s")
        averages = [screen.grid.records[row.key].avg_percentage for row in map(screen.grid.model.view.row, range(50))]
        assert averages == sorted(averages) and averages[0] is not None
        await person.type(*"محمد")
        found = [line.label for line in screen.grid.records.values()]
        assert 0 < len(found) < 50 and all(fold("محمد") in fold(name) for name in found)
        await person.press("escape")
        await by(person, "subject")
        assert screen.grid.finding == "" and "By subject" in told(person, "#way")


async def test_the_marks_of_an_exam_are_opened_from_its_line_only(open_app):
    async with open_app("huda", go="results") as person:
        exam = person.app.seen.current.key
        await by(person, "level")
        await person.press("ctrl+e")
        assert "Only an exam has mark sheets" in person.said
        await by(person, "exam")
        await person.press("ctrl+e")
        assert person.app.current_mode == "grades"
    async with open_app("huda", go=f"results/{exam}") as person:
        assert person.app.seen.step.by == "section" and person.app.seen.step.scope.exam_id == exam
        await person.press("escape")
        assert person.app.seen.step.by == "exam"


async def test_another_period_is_chosen_and_kept(open_app):
    async with open_app("khalid", go="results") as person:
        await person.press("ctrl+o", "down", "enter")
        before = person.app.seen.trail
        assert not told(person, "#way").startswith("منتصف الفصل الأول")
        await person.press("f2", "f8")
        assert person.app.seen.trail == before


async def test_an_exam_says_by_which_policy_it_is_judged_and_what_is_closed_keeps_its_own(open_app, school_file):
    async with open_app("khalid", go="results", size=(80, 24)) as person:
        screen = person.app.seen
        await person.settle()
        assert told(person, "#judged") == "passes at 50% (10) · by the year’s policy"
        await by(person, "subject")
        assert told(person, "#judged") == "Each exam is judged by the policy that fits it."
        exam = one(school_file, "SELECT e.id FROM exam_schedules e JOIN exam_periods p ON p.id = e.exam_period_id "
                                "WHERE p.is_locked = 1 ORDER BY e.id")[0]  # fmt: skip
        with sqlite3.connect(school_file) as connection:
            connection.execute("UPDATE grading_policies SET pass_percentage = 45 WHERE grade_level_id IS NULL")
        person.app.go(Place("results", (str(exam),)))
        await person.settle()
        assert screen.step.scope.exam_id == exam
        assert told(person, "#judged").startswith("passes at 50% (10) · by the year’s policy, as it stood until ")


async def test_the_whole_distribution_and_the_ends_of_names_are_seen_at_80_by_24(open_app):
    async with open_app("khalid", go="results", size=(80, 24)) as person:
        await by(person, "section")
        assert "90–100" in person.text and visual("الثالث المتوسط / أ") in person.text
        drawn = [count for _label, count, *_rest in person.app.seen.query_one("#distribution", Bars).bars]
        assert drawn == list(person.app.seen.current.counts) and "█" in person.text


async def test_two_sections_are_told_apart_side_by_side_and_two_years_refused_as_one(open_app):
    async with open_app("khalid", go="comparison", size=(120, 40)) as person:
        await person.press("space")
        fields = person.app.screen.form.fields
        sections = [key for key, _label in fields["one"].options]
        fields["one"].write(sections[0])
        fields["other"].write(sections[0])
        person.app.screen.confirm()
        await person.settle()
        assert fields["other"].error
        fields["other"].write(sections[1])
        person.app.screen.confirm()
        await person.settle()
        await person.settle()
        screen = person.app.seen
        assert screen.lines and screen.sides[1].classroom_id == sections[1]
        bars = screen.query_one("#plot", Bars).bars
        assert [bar.value for bar in bars[:2]] == [
            float(side.avg_percentage or 0) for side in (screen.lines[0].one, screen.lines[0].other)
        ]
        assert SHADED in person.text and "█" in person.text, "without colours too"
        await person.press("ctrl+r")
        assert "Only years" in person.said
        await person.press("escape", "escape")
        assert person.app.current_mode == "results"


async def test_the_language_changes_while_it_runs(open_app):
    async with open_app("khalid", go="results", size=(120, 40)) as person:
        assert "Average %" in person.text
        await person.press("ctrl+l")
        assert visual("حسب الامتحان") in person.text
        assert "Average" not in person.text and "absent" not in person.text
        assert person.app.seen.query_one("#list", Grid).has_focus


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("place", ["results", "comparison"])
def test_how_it_looks(snap_compare, school_file, tmp_path, fixed_today, lang, size, place):
    keys = "space down down enter tab down down down enter tab enter" if place == "comparison" else ""
    assert looks_the_same(
        snap_compare, school_file, tmp_path, user="khalid", go=place, lang=lang, size=size, keys=keys
    )  # fmt: skip


async def test_enter_while_a_list_is_read_is_for_its_own_line(open_app, monkeypatch):
    slow, real = threading.Event(), reports.list_results

    def list_results(db, who, by, *args, **asked):
        if by == "section":
            slow.wait(PATIENCE)
        return real(db, who, by, *args, **asked)

    async with open_app("khalid", go="results") as person:
        screen = person.app.seen
        monkeypatch.setattr(reports, "list_results", list_results)
        try:
            await person.pilot.press("enter", "enter")
            assert [step.by for step in screen.trail] == ["exam", "section"]
        finally:
            slow.set()
        await person.until(lambda: screen.step.by == "student")
        await person.settle()
        assert screen.step.scope.classroom_id == screen.step.line.key
        assert screen.grid.total > 0


async def test_keys_wait_for_the_first_list(open_app):
    async with open_app("huda", go="results") as person:
        screen = person.app.seen
        screen.trail = []
        for name in ("by", "period", "marks", "deeper", "all"):
            screen.action_do(f"results.{name}")
            assert person.said == "The results are still being read. Try again in a moment."
