"""Years, semesters and periods start before they end, on both engines."""

import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand


@pytest.mark.parametrize("table", ["academic_years", "semesters"])
def test_start_before_end(school: School, hand: Hand, table):
    change = f"UPDATE {table} SET start_date = ?, end_date = ?"
    if table == "academic_years":
        hand.run("DELETE FROM semesters")
    assert hand.refused(change, day(2), day(1)) == "VALIDATION_ERROR"
    hand.run(change, day(1), day(1))
    parent = {"academic_year_id": school.year} if table == "semesters" else {}
    with pytest.raises(Exception, match="VALIDATION_ERROR"):
        school.insert(table, name="x", start_date=day(2), end_date=day(1), **parent)
    school.insert(table, name="x", start_date=day(2), end_date=day(2), **parent)


@pytest.mark.parametrize("table", ["academic_years", "semesters", "grade_levels", "classrooms"])
def test_ids_that_others_bear_are_kept(school: School, hand: Hand, table):
    school.student()
    school.exam(school.period())
    assert hand.refused(f"UPDATE {table} SET id = 4242") in ("VALIDATION_ERROR", "REFERENCE")


def test_defaults_are_enough(school: School, hand: Hand):
    enrollment = school.student()
    exam = school.exam(school.period())
    row = hand.rows(
        "SELECT is_present, score, absence_type, created_at IS NULL, updated_at IS NULL FROM student_exam_scores"
    )
    assert row == [(1, None, None, 0, 0)]
    assert hand.one("SELECT status FROM enrollments WHERE id = ?", enrollment) == "ACTIVE"
    assert hand.rows("SELECT is_locked, is_active, locked_at FROM exam_periods") == [(0, 1, None)]
    assert exam
