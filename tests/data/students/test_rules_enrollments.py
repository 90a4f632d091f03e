"""Enrollments: one ACTIVE a year, the section's year, and the sheets that follow who comes and leaves."""

import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand

pytestmark = pytest.mark.one_day

STATUS = "UPDATE enrollments SET status = ? WHERE id = ?"
MOVE = "UPDATE enrollments SET classroom_id = ? WHERE id = ?"


@pytest.fixture
def exams(school: School) -> dict[str, int]:
    """Exams of the level: past, of today, coming, and a coming one whose period is locked."""
    period, locked = school.period(), school.period()
    made = {"past": school.exam(period, -1), "today": school.exam(period, 0), "coming": school.exam(period, 1)}
    made["locked"] = school.exam(locked, 2)
    school.lock(locked)
    made["locked_period"] = locked
    return made


def sheets(school: School, exams: dict[str, int], enrollment: int) -> set[str]:
    return {name for name, exam in exams.items() if name != "locked_period" and enrollment in school.sheet(exam)}


def test_late_enrollment_by_insert(school: School, exams):
    assert sheets(school, exams, school.student()) == {"today", "coming"}
    assert sheets(school, exams, school.student(status="WITHDRAWN")) == set()


@pytest.mark.parametrize("status", ["WITHDRAWN", "TRANSFERRED", "GRADUATED"])
def test_leaving_and_returning(school: School, hand: Hand, exams, status):
    enrollment = school.student()
    school.mark(exams["today"], enrollment, score=9)
    hand.run(STATUS, status, enrollment)
    assert sheets(school, exams, enrollment) == {"today"}
    hand.run(STATUS, "ACTIVE", enrollment)
    assert sheets(school, exams, enrollment) == {"today", "coming"}
    assert school.stands(exams["today"], enrollment)[0] == 9


def test_leaving_is_never_refused_for_a_locked_period(school: School, hand: Hand, exams):
    enrollment = school.student()
    period = hand.one("SELECT exam_period_id FROM exam_schedules WHERE id = ?", exams["coming"])
    school.lock(period)
    hand.run(STATUS, "WITHDRAWN", enrollment)
    assert sheets(school, exams, enrollment) == {"today", "coming"}


def test_leaving_keeps_notes_absences_and_past_rows(school: School, hand: Hand):
    enrollment, period = school.student(), school.period()
    exams = {name: school.exam(period, on) for name, on in (("past", -1), ("noted", 1), ("absent", 2), ("empty", 3))}
    school.mark(exams["noted"], enrollment, teacher_notes="x")
    school.mark(exams["absent"], enrollment, is_present=0, absence_type="بعذر")
    hand.run(STATUS, "WITHDRAWN", enrollment)
    assert sheets(school, exams, enrollment) == {"past", "noted", "absent"}


def test_two_active_rows_are_refused(school: School, hand: Hand):
    one = school.student()
    student = hand.one("SELECT student_id FROM enrollments WHERE id = ?", one)
    insert = "INSERT INTO enrollments (student_id, classroom_id, academic_year_id) VALUES (?, ?, ?)"
    assert hand.refused(insert, student, school.section(), school.year) == "DUPLICATE"
    left = school.enroll(student, status="TRANSFERRED")
    assert hand.refused(STATUS, "ACTIVE", left) == "DUPLICATE"
    hand.run(STATUS, "WITHDRAWN", one)
    hand.run(STATUS, "ACTIVE", left)


def test_the_year_is_the_sections(school: School, hand: Hand):
    year = school.insert("academic_years", name="آخر", start_date=day(-200), end_date=day(160))
    enrollment = school.student()
    school.insert("students", unique_id="N", name="ن", college_id="C1")
    insert = "INSERT INTO enrollments (student_id, classroom_id, academic_year_id) VALUES ('N', ?, ?)"
    assert hand.refused(insert, school.classroom, year) == "VALIDATION_ERROR"
    assert hand.refused("UPDATE enrollments SET academic_year_id = ? WHERE id = ?", year, enrollment) == (
        "VALIDATION_ERROR"
    )
    assert hand.refused(MOVE, school.section(year=year), enrollment) == "VALIDATION_ERROR"
    assert hand.refused(insert, 9999, school.year) == "REFERENCE"
    assert hand.refused(insert.replace("'N'", "'none'"), school.classroom, school.year) == "REFERENCE"


def test_to_another_section_of_the_level_marks_go_along(school: School, hand: Hand, exams):
    enrollment = school.student()
    school.mark(exams["today"], enrollment, score=5)
    hand.run(MOVE, school.section(), enrollment)
    assert sheets(school, exams, enrollment) == {"today", "coming"}
    assert school.stands(exams["today"], enrollment)[0] == 5


def test_to_another_level_empty_rows_are_exchanged(school: School, hand: Hand, exams):
    level = school.insert("grade_levels", name="آخر")
    there = school.exam(school.period(), 3, grade_level_id=level)
    enrollment, section = school.student(), school.section(level)
    school.mark(exams["today"], enrollment, score=5)
    assert hand.refused(MOVE, section, enrollment) == "VALIDATION_ERROR"
    school.mark(exams["today"], enrollment, score=None)
    hand.run(MOVE, section, enrollment)
    assert sheets(school, exams | {"there": there}, enrollment) == {"there"}
    school.mark(there, enrollment, score=20)


def test_to_another_level_while_an_empty_row_is_locked(school: School, hand: Hand, exams):
    level = school.insert("grade_levels", name="آخر")
    enrollment = school.student()
    school.lock(hand.one("SELECT exam_period_id FROM exam_schedules WHERE id = ?", exams["coming"]))
    assert hand.refused(MOVE, school.section(level), enrollment) == "PERIOD_LOCKED"
    assert sheets(school, exams, enrollment) == {"today", "coming"}


def test_the_row_of_a_student_with_marks_keeps_the_student(school: School, hand: Hand, exams):
    enrollment = school.student()
    school.insert("students", unique_id="N", name="ن", college_id="C1")
    change = "UPDATE enrollments SET student_id = 'N' WHERE id = ?"
    school.mark(exams["today"], enrollment, score=5)
    assert hand.refused(change, enrollment) == "VALIDATION_ERROR"
    school.mark(exams["today"], enrollment, score=None)
    hand.run(change, enrollment)


def test_deleting_takes_empty_rows_along(school: School, hand: Hand, exams):
    enrollment = school.student()
    delete = "DELETE FROM enrollments WHERE id = ?"
    school.mark(exams["today"], enrollment, score=5)
    assert hand.refused(delete, enrollment) == "REFERENCE"
    assert sheets(school, exams, enrollment) == {"today", "coming"}
    school.mark(exams["today"], enrollment, score=None)
    hand.run(delete, enrollment)
    assert sheets(school, exams, enrollment) == set()
    locked = school.student()
    school.lock(hand.one("SELECT exam_period_id FROM exam_schedules WHERE id = ?", exams["coming"]))
    assert hand.refused(delete, locked) == "PERIOD_LOCKED"


def test_a_section_with_students_keeps_its_level_and_year(school: School, hand: Hand):
    level = school.insert("grade_levels", name="آخر")
    change = "UPDATE classrooms SET grade_level_id = ? WHERE id = ?"
    enrollment = school.student(status="WITHDRAWN")
    assert hand.refused(change, level, school.classroom) == "VALIDATION_ERROR"
    hand.run("UPDATE classrooms SET name = 'ب' WHERE id = ?", school.classroom)
    hand.run("DELETE FROM enrollments WHERE id = ?", enrollment)
    hand.run(change, level, school.classroom)


def test_many_rows_in_one_statement(school: School, hand: Hand, exams):
    students = [school.student() for _ in range(3)]
    hand.run("UPDATE enrollments SET status = 'GRADUATED'")
    assert school.sheet(exams["coming"]) == []
    hand.run("UPDATE enrollments SET status = 'ACTIVE'")
    assert school.sheet(exams["coming"]) == students


def test_used_people_and_places_are_not_deleted(school: School, hand: Hand):
    school.student()
    school.exam(school.period())
    for table in ("students", "classrooms", "grade_levels", "academic_years", "colleges", "subjects"):
        assert hand.refused(f"DELETE FROM {table}") == "REFERENCE", table
