"""Every condition of the views that judge: which policy, which parts make a total, and what is stale."""

from typing import Any

import pytest

from data.db.tables import EXCUSED, UNEXCUSED
from tests.data.scripts import script
from tests.data.typed_school import School, day
from tests.hand import Hand

KINDS = ("MONTHLY", "MIDTERM", "FINAL")
SUMS = (
    "SELECT monthly_score, midterm_score, final_score, total, is_passed FROM v_semester_grades_now"
    " WHERE enrollment_id = ? AND subject_id = ?"
)
POLICY = "SELECT policy, pass_percentage, total_policy, final_weight FROM v_exam_policies WHERE exam_schedule_id = ?"


class Parts:
    """One student with an exam of twenty in each kind of period, all marked 10, 12, 14."""

    def __init__(self, school: School) -> None:
        self.school, self.student = school, school.student()
        self.periods = {kind: school.period(type=kind) for kind in KINDS}
        self.exams = {kind: school.exam(self.periods[kind], on) for on, kind in enumerate(KINDS)}
        for mark, exam in zip((10, 12, 14), self.exams.values(), strict=True):
            school.mark(exam, self.student, score=mark)

    def sums(self, subject: int | None = None) -> tuple[float | None, ...]:
        """Return the three parts, the total and whether it passes."""
        (row,) = self.school.hand.rows(SUMS, self.student, subject or self.school.subject)
        return tuple(None if value is None else float(value) for value in row)

    def without(self, kind: str) -> tuple[float | None, ...]:
        """Return the parts but that of one kind."""
        return tuple(None if one == kind else part for one, part in zip(KINDS, (50.0, 60.0, 70.0), strict=True))


@pytest.fixture
def parts(school: School) -> Parts:
    return Parts(school)


def test_all_parts(parts: Parts):
    assert parts.sums() == (50, 60, 70, 63, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_a_missing_mark_leaves_its_part_and_the_total_open(parts: Parts, kind: str):
    school = parts.school
    school.mark(parts.exams[kind], parts.student, score=None)
    assert parts.sums() == (*parts.without(kind), None, None)
    # Also beside one that is marked.
    school.mark(school.exam(parts.periods[kind], 7), parts.student, score=20)
    assert parts.sums() == (*parts.without(kind), None, None)


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_without_an_exam_leaves_the_total_open(parts: Parts, kind: str):
    school = parts.school
    school.mark(parts.exams[kind], parts.student, score=None)
    school.hand.run("DELETE FROM exam_schedules WHERE id = ?", parts.exams[kind])
    assert parts.sums() == (*parts.without(kind), None, None)
    weights = {f"{name.lower()}_weight": 0 if name == kind else 10 for name in KINDS}
    school.insert("grading_policies", academic_year_id=school.year, **weights)
    counted = [part for part in parts.without(kind) if part is not None]
    assert parts.sums() == (*parts.without(kind), sum(counted) / 2, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_that_is_left_out_goes_with_its_weight(parts: Parts, kind: str):
    school = parts.school
    school.insert(
        "grading_policies", academic_year_id=school.year, monthly_weight=10, midterm_weight=10, final_weight=10
    )
    school.mark(parts.exams[kind], parts.student, is_present=0, absence_type=EXCUSED)
    counted = [part for part in parts.without(kind) if part is not None]
    assert parts.sums() == (*parts.without(kind), sum(counted) / 2, 1)


def test_who_was_there_is_counted_whatever_the_policy_says_of_absences(parts: Parts):
    school = parts.school
    school.insert(
        "grading_policies", academic_year_id=school.year, excused_absence="ZERO", unexcused_absence="LEFT_OUT"
    )
    assert parts.sums() == (50, 60, 70, 63, 1)
    school.mark(parts.exams["MONTHLY"], parts.student, is_present=0, absence_type=UNEXCUSED)
    school.mark(parts.exams["MIDTERM"], parts.student, is_present=0, absence_type=EXCUSED)
    assert parts.sums() == (None, 0, 70, 43.75, 0)


def test_a_diagnostic_test_makes_no_grade(parts: Parts):
    school = parts.school
    subject = school.insert("subjects", name="آخر")
    exam = school.exam(school.period(type="DIAGNOSTIC"), 7, subject_id=subject)
    school.mark(exam, parts.student, score=10)
    assert school.hand.rows(SUMS, parts.student, subject) == []
    assert parts.sums() == (50, 60, 70, 63, 1)


def _scopes(school: School) -> dict[str, dict[str, Any]]:
    level, subject = school.level, school.subject
    return {
        "LEVEL_SUBJECT": {"grade_level_id": level, "subject_id": subject},
        "SUBJECT": {"subject_id": subject},
        "LEVEL": {"grade_level_id": level},
        "YEAR": {},
    }


def test_a_policy_of_another_place_judges_nothing(parts: Parts):
    school = parts.school
    level, subject = school.insert("grade_levels", name="آخر"), school.insert("subjects", name="آخر")
    other = school.insert("academic_years", name="أخرى", start_date=day(-500), end_date=day(-300))
    elsewhere = (
        {"grade_level_id": level, "subject_id": school.subject},
        {"grade_level_id": school.level, "subject_id": subject},
        {"grade_level_id": level}, {"subject_id": subject},
    )  # fmt: skip
    for scope in elsewhere:
        school.insert("grading_policies", academic_year_id=school.year, pass_percentage=90, **scope)
    for scope in _scopes(school).values():
        school.insert("grading_policies", academic_year_id=other, pass_percentage=90, **scope)
    exam = parts.exams["FINAL"]
    assert school.hand.rows(POLICY, exam) == [("NONE", 50, "NONE", 50)]
    for name, scope in reversed(_scopes(school).items()):
        number = {"YEAR": 51, "LEVEL": 52, "SUBJECT": 53, "LEVEL_SUBJECT": 54}[name]
        school.insert("grading_policies", academic_year_id=school.year, pass_percentage=number, **scope)
        assert school.hand.rows(POLICY, exam) == [(name, number, name, 50)]


def test_each_level_and_subject_keeps_its_own(parts: Parts):
    school = parts.school
    level, subject = school.insert("grade_levels", name="آخر"), school.insert("subjects", name="آخر")
    final, exams = parts.periods["FINAL"], {}
    for number, scope in enumerate(
        ({"grade_level_id": level}, {"subject_id": subject}, {"grade_level_id": level, "subject_id": subject})
    ):
        exams[school.exam(final, 10 + number, **scope)] = number
        school.insert("grading_policies", academic_year_id=school.year, pass_percentage=70 + number, **scope)
    for period in parts.periods.values():
        school.lock(period)
    told = "SELECT exam_schedule_id, pass_percentage, total_pass_percentage FROM v_exam_policies ORDER BY 1"
    before = school.hand.rows(told)
    assert [row[1:] for row in before if row[0] in exams] == [(70, 70), (71, 71), (72, 72)]
    school.hand.run("UPDATE grading_policies SET pass_percentage = 10")
    assert school.hand.rows(told) == before and len(before) == 6


def test_only_what_holds_is_written_down(parts: Parts, hand: Hand):
    if hand.engine == "mysql":
        pytest.skip("there the grants hold it: test_accounts")
    school = parts.school
    level, subject = school.insert("grade_levels", name="آخر"), school.insert("subjects", name="آخر")
    diagnostic = school.period(type="DIAGNOSTIC")
    school.exam(diagnostic, 9, subject_id=subject)
    for period in (*parts.periods.values(), diagnostic):
        school.lock(period)
    other = school.insert("semesters", academic_year_id=school.year, name="٢", start_date=day(101), end_date=day(150))
    right = {
        "exam_policies": (parts.exams["FINAL"], 50, "LEFT_OUT", "ZERO", "NONE"),
        "semester_policies": (school.semester, school.level, school.subject, 20, 30, 50, 50, "NONE"),
    }
    wrong = {
        "exam_policies": (98, 51, "ZERO", "LEFT_OUT", "YEAR"),
        "semester_policies": (other, level, subject, 21, 31, 51, 51, "YEAR"),
    }
    columns = {
        "exam_policies": "exam_schedule_id, pass_percentage, excused_absence, unexcused_absence, policy",
        "semester_policies": "semester_id, grade_level_id, subject_id, monthly_weight, midterm_weight, final_weight,"
        " pass_percentage, policy",
    }
    for table, values in right.items():
        insert = f"INSERT INTO {table} ({columns[table]}) VALUES ({', '.join('?' * len(values))})"
        for place, value in enumerate(wrong[table]):
            assert hand.refused(insert, *values[:place], value, *values[place + 1 :]) == "VALIDATION_ERROR", place
        hand.run(insert, *values)


def test_what_was_written_down_of_a_closed_semester_stays(parts: Parts, hand: Hand):
    school = parts.school
    level, subject = school.insert("grade_levels", name="آخر"), school.insert("subjects", name="آخر")
    final = parts.periods["FINAL"]
    gone = [school.exam(final, 8, subject_id=subject), school.exam(final, 9, grade_level_id=level)]
    second = school.insert("semesters", academic_year_id=school.year, name="٢", start_date=day(101), end_date=day(150))
    late = school.period(type="FINAL", semester_id=second, start_date=day(110), end_date=day(120))
    school.exam(late, 115)
    for period in (*parts.periods.values(), late):
        school.lock(period)
    school.insert("grading_policies", academic_year_id=school.year)
    school.lock(late, 0)
    school.lock(final, 0)
    for exam in gone:
        hand.run("DELETE FROM exam_schedules WHERE id = ?", exam)
    school.exam(school.period(type="DIAGNOSTIC"), 9, subject_id=subject)
    school.lock(final)
    told = "SELECT semester_id, grade_level_id, subject_id FROM semester_policies"
    left = (school.semester, school.level, school.subject)
    assert len(hand.rows(told)) == 4
    if hand.engine == "sqlite":
        assert hand.refused("DELETE FROM semester_policies WHERE (semester_id, grade_level_id, subject_id) = (?, ?, ?)",
                            *left) == "VALIDATION_ERROR"  # fmt: skip
        for column, value in (("subject_id", subject), ("grade_level_id", level), ("semester_id", second)):
            hand.run(f"DELETE FROM semester_policies WHERE {column} = ?", value)
        assert hand.rows(told) == [left]


def test_a_policy_keeps_what_is_closed_in_its_year(parts: Parts, hand: Hand):
    school = parts.school
    subject = school.insert("subjects", name="آخر")
    diagnostic = school.period(type="DIAGNOSTIC")
    school.exam(diagnostic, 9, subject_id=subject)
    year = school.insert("academic_years", name="ن", start_date=day(200), end_date=day(400))
    second = school.insert("semesters", academic_year_id=year, name="٢", start_date=day(201), end_date=day(300))
    late = school.period(academic_year_id=year, semester_id=second, start_date=day(210), end_date=day(220))
    school.exam(late, 215)
    for period in (*parts.periods.values(), diagnostic, late):
        school.lock(period)
    school.insert("grading_policies", academic_year_id=school.year)
    kept = "SELECT semester_id, grade_level_id, subject_id FROM semester_policies"
    assert hand.rows(kept) == [(school.semester, school.level, school.subject)]
    assert hand.one("SELECT COUNT(*) FROM exam_policies") == 4


def test_a_policy_may_come_between_a_scripts_statements(parts: Parts, hand: Hand):
    if hand.engine == "mysql":
        pytest.skip("there it is one statement")
    school = parts.school
    # The row that lets grades pass has the number of this year.
    school.insert("academic_years", id=0, name="ن", start_date=day(200), end_date=day(400))
    opening, *filling = script("sp_fill_final_exam_score", semester_id=school.semester, classroom_id=school.classroom)
    hand.run("BEGIN")
    hand.run(opening)
    school.insert("grading_policies", academic_year_id=0)
    assert hand.rows("SELECT table_name, row_id FROM rule_settling") == [("semester_grades", 0)]
    for statement in filling:
        hand.run(statement)
    hand.run("COMMIT")
    assert hand.rows("SELECT total FROM semester_grades") == [(63,)]


STALE = "SELECT subject_id, semester_id FROM semester_grades_stale"


def _fill(school: School) -> None:
    school.call("sp_fill_final_exam_score", semester_id=school.semester, classroom_id=school.classroom)


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_that_weighs_nothing_is_stale_alone(parts: Parts, hand: Hand, kind: str):
    school = parts.school
    school.insert("grading_policies", academic_year_id=school.year, **{f"{kind.lower()}_weight": 0})
    _fill(school)
    assert hand.rows(STALE) == []
    school.mark(parts.exams[kind], parts.student, score=3)
    assert hand.rows(STALE) == [(school.subject, school.semester)]


@pytest.mark.parametrize("change", ["monthly_weight = 21", "pass_percentage = 64"])
def test_the_same_parts_judged_otherwise_are_stale(parts: Parts, hand: Hand, change: str):
    school = parts.school
    school.insert("grading_policies", academic_year_id=school.year)
    _fill(school)
    assert hand.rows(STALE) == []
    hand.run(f"UPDATE grading_policies SET {change}")
    assert hand.rows(STALE) == [(school.subject, school.semester)]


def test_each_stored_grade_is_compared_with_its_own(parts: Parts, hand: Hand):
    school = parts.school
    subject = school.insert("subjects", name="آخر")
    second = school.insert("semesters", academic_year_id=school.year, name="٢", start_date=day(101), end_date=day(150))
    late = school.period(type="FINAL", semester_id=second, start_date=day(110), end_date=day(120))
    beside, later = school.exam(parts.periods["FINAL"], 8, subject_id=subject), school.exam(late, 115)
    school.mark(later, parts.student, score=20)
    for semester in (school.semester, second):
        school.call("sp_fill_final_exam_score", semester_id=semester, classroom_id=school.classroom)
    assert hand.rows(STALE) == []
    assert hand.one("SELECT COUNT(*) FROM semester_grades") == 3
    # Nothing is marked there, and nothing is left there: only the exam tells.
    assert school.stands(beside, parts.student) == (None, 1, None, None)
    hand.run("DELETE FROM exam_schedules WHERE id = ?", beside)
    assert hand.rows(STALE) == [(subject, school.semester)]
    school.mark(later, parts.student, score=19)
    assert sorted(hand.rows(STALE)) == sorted([(subject, school.semester), (school.subject, second)])


def test_who_was_absent_does_not_pass_where_nothing_is_needed(parts: Parts, hand: Hand):
    school, other = parts.school, parts.school.student()
    school.insert("grading_policies", academic_year_id=school.year, pass_percentage=0)
    final = parts.exams["FINAL"]
    school.mark(final, other, is_present=0, absence_type=UNEXCUSED)
    counts = "passed_count, failed_count, present_count, absent_count, excused_absent, unexcused_absent"
    summary = f"SELECT {counts} FROM v_exam_results_summary WHERE exam_schedule_id = ?"
    assert hand.rows(summary, final) == [(1, 0, 1, 1, 0, 1)]
    school.mark(final, other, absence_type=EXCUSED)
    assert hand.rows(summary, final) == [(1, 0, 1, 1, 1, 0)]
    school.mark(final, other, is_present=1)
    assert hand.rows(summary, final) == [(1, 0, 2, 0, 0, 0)]
    school.mark(final, other, score=0)
    assert hand.rows(summary, final) == [(2, 0, 2, 0, 0, 0)]
