"""Semester grades: what each is made of, what no longer holds, filling them again."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from data.db.tables import EXCUSED, UNEXCUSED
from tests.screens.conftest import LANGUAGES, SIZES
from tests.screens.looks import looks_the_same
from tui.widgets.dialogs import Confirm
from tui.widgets.said import Said


def plain(text: str) -> str:
    return text.translate({0x2068: None, 0x2069: None})


def told(person, id: str) -> str:
    return plain(person.app.seen.query_one(id, Said).text)


def run(path: Path, sql: str, *values):
    with sqlite3.connect(path) as connection:
        return connection.execute(sql, values).fetchall()


@pytest.fixture
def uncomputed(school_file: Path) -> Path:
    """Nothing is stored yet, and no period is locked."""
    run(school_file, "DELETE FROM semester_grades")
    run(school_file, "UPDATE exam_periods SET is_locked = 0")
    return school_file


STORED = "SELECT count(*) FROM semester_grades"


def change_a_mark(path: Path, enrollment: int, subject: int, exam: int) -> None:
    """As somebody else would, so that a stored grade no longer holds."""
    run(path, "UPDATE student_exam_scores SET score = 1 WHERE enrollment_id = ? AND exam_schedule_id = ?",
        enrollment, exam)  # fmt: skip


async def test_a_grade_is_shown_with_its_sources_computed_and_stale_after_a_change(open_app, uncomputed):
    async with open_app("nadia", go="semester_grades", size=(120, 40)) as person:
        screen = person.app.seen
        assert run(uncomputed, STORED) == [(0,)] and "hold 0 ·" in told(person, "#counts")
        await person.press("ctrl+r")
        count = len(screen.rows)
        assert run(uncomputed, STORED) == [(count,)]
        assert f"new or other than before: {count}" in person.said
        assert f"hold {count} · stale 0 · not stored 0" in told(person, "#counts")
        row, sources = screen.current, screen.sources
        source = next(one for one in sources.rows if one.score is not None and one.score > 1)
        assert f"{source.period} · " in told(person, "#sources")
        assert f"/{source.max_score.normalize():f} = " in told(person, "#sources")
        change_a_mark(uncomputed, row.enrollment_id, row.subject_id, source.exam_id)
        screen.reload()
        await person.settle()
        assert screen.current.stale and f"hold {count - 1} · stale 1" in told(person, "#counts")
        assert "! stale" in person.text and " = 5.00%" in told(person, "#sources")
        await person.press("ctrl+r")
        assert "new or other than before: 1." in person.said and "stale 0" in told(person, "#counts")


async def test_all_stale_sections_are_computed_in_one_action(open_app, uncomputed):
    async with open_app("nadia", go="semester_grades") as person:
        screen = person.app.seen
        sections = len([one for one in screen.stale if one.new or one.stale])
        assert sections > 1
        await person.press("ctrl+t")
        assert isinstance(person.app.screen, Confirm) and f"{sections} sections" in person.text
        await person.press("escape")
        assert run(uncomputed, STORED) == [(0,)]
        await person.press("ctrl+t")
        await person.say_yes()
        await person.settle()
        assert run(uncomputed, STORED)[0][0] > len(screen.rows)
        assert not [one for one in screen.stale if one.new or one.stale]
        await person.press("ctrl+t")
        assert "Every grade of this semester holds." in person.said


async def test_a_missing_mark_and_an_absence_are_told_as_what_they_are(open_app, uncomputed):
    async with open_app("khalid", go="semester_grades") as person:
        screen = person.app.seen
        row = screen.current
        exam = screen.sources.rows[0].exam_id
        put = ("UPDATE student_exam_scores SET score = NULL, is_present = ?, absence_type = ? "
               "WHERE enrollment_id = ? AND exam_schedule_id = ?")  # fmt: skip
        seen = []
        for present, absence in ((1, None), (0, EXCUSED), (0, UNEXCUSED)):
            run(uncomputed, put, present, absence, row.enrollment_id, exam)
            screen.reload()
            await person.settle()
            seen.append(told(person, "#sources").splitlines()[3].rpartition(" 5 ")[2])
        assert "mark missing" in seen[0] and "excused · left out" in seen[1] and "absent · counts as zero" in seen[2]


@pytest.mark.parametrize(("lang", "until"), [("en", "policy, as it stood until"), ("ar", "كما كان الحال حتى")])
async def test_which_policy_judged_what_is_closed_is_told(open_app, school_file, lang, until):
    run(school_file, "UPDATE exam_periods SET is_locked = 1")
    run(school_file, "UPDATE grading_policies SET pass_percentage = 99, monthly_weight = 99")
    async with open_app("nadia", go="semester_grades", lang=lang, size=(120, 40)) as person:
        assert until in told(person, "#sources") and "99" not in told(person, "#sources")
    sheets = "SELECT s.exam_schedule_id, e.classroom_id FROM student_exam_scores s JOIN enrollments e"
    exam, room = run(school_file, f"{sheets} ON e.id = s.enrollment_id")[0]
    async with open_app("nadia", go=f"grades/{exam}/{room}", lang=lang, size=(120, 40)) as person:
        judged = told(person, "#so-far-judged")
        assert until in judged and "50%" in judged and "99" not in judged


async def test_who_only_reads_computes_nothing(open_app, uncomputed):
    async with open_app("khalid", go="results") as person:
        await person.press("ctrl+t")
        assert person.app.current_mode == "semester_grades" and person.app.seen.rows
        for key in ("ctrl+r", "ctrl+t"):
            await person.press(key)
            assert "may not do this" in person.said
        assert run(uncomputed, STORED) == [(0,)]
        await person.press("escape", "escape")
        assert person.app.current_mode == "results"


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_how_it_looks(snap_compare, school_file, tmp_path, fixed_today, lang, size):
    assert looks_the_same(
        snap_compare, school_file, tmp_path, user="nadia", go="semester_grades", lang=lang, size=size
    )  # fmt: skip
