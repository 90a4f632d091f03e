"""What is closed keeps the policy it was judged by, whatever becomes of the policy and by whose hand."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand

EXCUSED = "بعذر"
GRADED = ("MONTHLY", "MIDTERM", "FINAL")


class Year:
    """Three periods with an exam of twenty each, and two students: 8 and 12 everywhere."""

    def __init__(self, school: School) -> None:
        self.school, self.hand = school, school.hand
        self.low, self.high = school.student(), school.student()
        self.periods = {kind: school.period(type=kind) for kind in GRADED}
        self.exams = {kind: self.exam(kind) for kind in GRADED}

    def exam(self, kind: str, **values: Any) -> int:
        exam = self.school.exam(self.periods[kind], **values)
        for student, score in ((self.low, 8), (self.high, 12)):
            self.school.mark(exam, student, score=score)
        return exam

    def policy(self, **values: Any) -> int:
        return self.school.insert("grading_policies", **({"academic_year_id": self.school.year} | values))

    def change(self, **values: Any) -> None:
        changes = ", ".join(f"{name} = ?" for name in values)
        self.hand.run(f"UPDATE grading_policies SET {changes}", *values.values())

    def lock(self, *kinds: str, locked: int = 1) -> None:
        for kind in kinds or GRADED:
            self.school.lock(self.periods[kind], locked)

    def passed(self, kind: str = "MONTHLY") -> int:
        query = "SELECT passed_count FROM v_exam_results_summary WHERE exam_schedule_id = ?"
        return self.hand.one(query, self.exams[kind])

    def totals(self) -> list[tuple[float | None, int | None]]:
        query = "SELECT total, is_passed FROM v_semester_grades_now ORDER BY enrollment_id"
        return [(None if total is None else float(total), passed) for total, passed in self.hand.rows(query)]

    def other(self) -> int:
        name = f"سنة {self.school.next()}"
        return self.school.insert("academic_years", name=name, start_date=day(-500), end_date=day(-300))

    def kept(self, kind: str = "MONTHLY") -> tuple[Any, ...] | None:
        query = "SELECT pass_percentage, policy FROM exam_policies WHERE exam_schedule_id = ?"
        return next(iter(self.hand.rows(query, self.exams[kind])), None)


@pytest.fixture
def year(school: School) -> Year:
    return Year(school)


def test_a_locked_sheet_keeps_who_passed(year: Year):
    year.policy()
    year.lock("MONTHLY")
    assert (year.passed("MONTHLY"), year.passed("FINAL")) == (1, 1)
    year.change(pass_percentage=40)
    assert (year.passed("MONTHLY"), year.passed("FINAL")) == (1, 2)
    year.change(pass_percentage=65)
    assert (year.passed("MONTHLY"), year.passed("FINAL")) == (1, 0)
    assert year.kept() == (50, "YEAR") and year.kept("FINAL") is None


def _insert(year: Year, policy: int) -> None:
    year.policy(grade_level_id=year.school.level, subject_id=year.school.subject, pass_percentage=30)


def _another_year(year: Year, policy: int) -> None:
    other = year.other()
    year.hand.run("UPDATE grading_policies SET academic_year_id = ? WHERE id = ?", other, policy)


def _into_the_year(year: Year, policy: int) -> None:
    scope = {"grade_level_id": year.school.level, "subject_id": year.school.subject}
    new = year.school.insert("grading_policies", academic_year_id=year.other(), pass_percentage=30, **scope)
    year.hand.run("UPDATE grading_policies SET academic_year_id = ? WHERE id = ?", year.school.year, new)


def _another_level(year: Year, policy: int) -> None:
    level = year.school.insert("grade_levels", name=f"آخر {year.school.next()}")
    year.hand.run("UPDATE grading_policies SET grade_level_id = ? WHERE id = ?", level, policy)


def _delete(year: Year, policy: int) -> None:
    year.hand.run("DELETE FROM grading_policies WHERE id = ?", policy)


def _replace(year: Year, policy: int) -> None:
    year.hand.run(
        "REPLACE INTO grading_policies (id, academic_year_id, pass_percentage) VALUES (?, ?, 30)",
        policy, year.school.year,
    )  # fmt: skip


def _replace_elsewhere(year: Year, policy: int) -> None:
    other = year.other()
    year.hand.run("REPLACE INTO grading_policies (id, academic_year_id) VALUES (?, ?)", policy, other)


def _update_over(year: Year, policy: int) -> None:
    other = year.other()
    new = year.school.insert("grading_policies", academic_year_id=other)
    if year.hand.engine == "sqlite":
        year.hand.run("UPDATE OR REPLACE grading_policies SET id = ? WHERE id = ?", policy, new)
    else:
        year.hand.run("DELETE FROM grading_policies")


def _upsert(year: Year, policy: int) -> None:
    also = {"sqlite": "ON CONFLICT DO UPDATE SET", "mysql": "ON DUPLICATE KEY UPDATE"}[year.hand.engine]
    year.hand.run(
        f"INSERT INTO grading_policies (academic_year_id, pass_percentage) VALUES (?, 60) {also} pass_percentage = 30",
        year.school.year,
    )


def _many_at_once(year: Year, policy: int) -> None:
    year.hand.run(
        "INSERT INTO grading_policies (academic_year_id, subject_id, grade_level_id, pass_percentage)"
        " VALUES (?, ?, NULL, 10), (?, NULL, ?, 20)",
        year.school.year, year.school.subject, year.school.year, year.school.level,
    )  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        _insert, _another_year, _into_the_year, _another_level, _delete, _replace, _replace_elsewhere, _update_over,
        _upsert, _many_at_once,
    ],
)  # fmt: skip
def test_every_way_to_change_a_policy(year: Year, change: Callable[[Year, int], None]):
    policy = year.policy(pass_percentage=61, final_weight=60)
    year.lock("MONTHLY", "MIDTERM")
    assert year.passed("FINAL") == 0
    change(year, policy)
    assert year.passed() == 0 and year.kept() == (61, "YEAR")
    assert year.passed("FINAL") > 0 and year.hand.rows("SELECT * FROM semester_policies") == []
    year.hand.run("DELETE FROM grading_policies")
    policy = year.policy(pass_percentage=61, final_weight=60)
    year.lock("FINAL")
    before = year.totals()
    change(year, policy)
    assert year.totals() == before and year.passed("FINAL") == 0
    assert year.hand.rows("SELECT pass_percentage, final_weight, policy FROM semester_policies") == [(61, 60, "YEAR")]


def test_what_holds_without_a_policy_is_kept_too(year: Year):
    year.lock()
    year.policy(pass_percentage=30, final_weight=90)
    assert year.passed() == 1 and year.kept() == (50, "NONE")
    names = "monthly_weight, midterm_weight, final_weight, pass_percentage, policy"
    assert year.hand.rows(f"SELECT {names} FROM semester_policies") == [(20, 30, 50, 50, "NONE")]


@pytest.mark.parametrize(
    ("scope", "policy"),
    [((), "YEAR"), (("level",), "LEVEL"), (("subject",), "SUBJECT"), (("level", "subject"), "LEVEL_SUBJECT")],
)
def test_which_policy_judged_is_told(year: Year, scope: tuple[str, ...], policy: str):
    columns = {"level": ("grade_level_id", year.school.level), "subject": ("subject_id", year.school.subject)}
    year.policy(pass_percentage=60, **dict(columns[name] for name in scope))
    told = "SELECT DISTINCT policy, total_policy, kept_at IS NULL, total_kept_at IS NULL FROM v_exam_policies"
    assert year.hand.rows(told) == [(policy, policy, 1, 1)]
    year.lock()
    year.hand.run("DELETE FROM grading_policies")
    assert year.hand.rows(told) == [(policy, policy, 0, 0)]
    assert year.kept() == (60, policy)


def test_absences_are_kept_with_the_exam_and_weights_with_the_semester(year: Year):
    policy = year.policy(excused_absence="ZERO")
    for kind in ("MONTHLY", "FINAL"):
        year.school.mark(year.exams[kind], year.low, is_present=0, absence_type=EXCUSED)
    year.lock("MONTHLY")
    assert year.totals()[0] == (12, 0)
    year.hand.run("UPDATE grading_policies SET excused_absence = 'LEFT_OUT' WHERE id = ?", policy)
    # The monthly exam stays a zero, the final one is left out with its weight.
    assert year.totals()[0] == (24, 0)
    year.change(monthly_weight=70)
    assert year.totals()[0] == (12, 0)
    year.lock("MIDTERM", "FINAL")
    year.change(monthly_weight=1, pass_percentage=0, excused_absence="ZERO")
    assert year.totals()[0] == (12, 0)


def test_a_diagnostic_period_keeps_its_own_and_holds_no_semester_open(year: Year):
    year.periods["DIAGNOSTIC"] = year.school.period(type="DIAGNOSTIC")
    year.exams["DIAGNOSTIC"] = year.exam("DIAGNOSTIC")
    year.policy()
    year.lock()
    before = year.totals()
    year.change(pass_percentage=40, final_weight=90)
    assert year.totals() == before and year.passed("DIAGNOSTIC") == 2
    year.lock("DIAGNOSTIC")
    year.change(pass_percentage=70)
    assert year.passed("DIAGNOSTIC") == 2 and year.kept("DIAGNOSTIC") == (40, "YEAR")


def test_a_reopened_period_is_judged_as_before_and_what_is_new_in_it_by_today(year: Year):
    year.policy()
    year.lock()
    year.change(pass_percentage=40, monthly_weight=0)
    before = year.totals()
    year.lock(locked=0)
    year.change(pass_percentage=70)
    assert year.passed() == 1 and year.totals() == before
    subject = year.school.insert("subjects", name="أحياء")
    year.exams["NEW"] = year.exam("MONTHLY", subject_id=subject)
    assert year.passed("NEW") == 0
    year.lock()
    year.change(pass_percentage=30)
    assert (year.passed(), year.passed("NEW")) == (1, 0)
    assert year.kept("NEW") == (70, "YEAR") and year.kept() == (50, "YEAR")


def test_what_is_filled_is_not_stale_after_the_policy_changes(year: Year):
    year.policy()
    year.lock()
    for name in ("sp_fill_final_exam_score", "sp_fill_final_exam_score_strict"):
        year.school.call(name, semester_id=year.school.semester, classroom_id=year.school.classroom)
        year.change(pass_percentage=10, monthly_weight=90)
        assert year.hand.rows("SELECT * FROM semester_grades_stale") == []
    stored = year.hand.rows("SELECT total, is_passed FROM semester_grades ORDER BY enrollment_id")
    assert [(float(total), passed) for total, passed in stored] == [(40, 0), (60, 1)]


def test_a_student_who_moves_is_judged_where_the_marks_were_made(year: Year):
    year.policy()
    year.lock()
    before = year.totals()
    other = year.school.section()
    year.hand.run("UPDATE enrollments SET classroom_id = ? WHERE id = ?", other, year.low)
    year.policy(grade_level_id=year.school.insert("grade_levels", name="آخر"), pass_percentage=90)
    year.change(pass_percentage=30)
    assert year.totals() == before


def test_only_the_year_of_the_policy_and_only_what_is_closed(year: Year):
    other = year.other()
    year.lock("MONTHLY")
    year.policy(academic_year_id=other)
    assert year.kept() is None
    year.school.call("sp_keep_policies", academic_year_id=year.school.year)
    assert year.kept() == (50, "NONE") and year.kept("FINAL") is None
    assert year.hand.rows("SELECT * FROM semester_policies") == []


def test_each_semester_keeps_its_own(year: Year):
    school = year.school
    second = school.insert("semesters", academic_year_id=school.year, name="٢", start_date=day(101), end_date=day(150))
    period = school.period(type="FINAL", semester_id=second, start_date=day(110), end_date=day(120))
    exam = school.exam(period, 115)
    year.lock()
    year.policy(final_weight=60)
    school.lock(period)
    year.change(final_weight=70)
    weights = "SELECT exam_schedule_id = ?, final_weight FROM v_exam_policies ORDER BY exam_schedule_id"
    assert year.hand.rows(weights, exam) == [(0, 50), (0, 50), (0, 50), (1, 60)]


def test_a_refused_policy_writes_nothing_down(year: Year):
    year.lock()
    insert = "INSERT INTO grading_policies (academic_year_id, pass_percentage) VALUES (?, 101)"
    assert year.hand.refused(insert, year.school.year) == "VALIDATION_ERROR"
    assert year.hand.refused("INSERT INTO grading_policies (academic_year_id) VALUES (99)") == "REFERENCE"
    assert year.kept() is None and year.hand.rows("SELECT * FROM semester_policies") == []


def test_what_was_written_down_goes_with_its_exam(year: Year):
    hand, empty = year.hand, year.school.exam(year.periods["MONTHLY"], 6)
    year.exams |= {"EMPTY": empty, "MOVED": year.school.exam(year.periods["MONTHLY"], 7)}
    year.lock()
    year.policy()
    year.lock(locked=0)
    assert year.kept("EMPTY") == year.kept("MOVED") == (50, "NONE")
    hand.run("UPDATE exam_schedules SET max_score = 30 WHERE id = ?", year.exams["MOVED"])
    assert year.kept("MOVED")
    hand.run("UPDATE exam_schedules SET exam_period_id = ? WHERE id = ?", year.periods["FINAL"], year.exams["MOVED"])
    assert year.kept("MOVED") is None
    hand.run("DELETE FROM exam_schedules WHERE id = ?", empty)
    assert year.kept("EMPTY") is None
    assert hand.one("SELECT COUNT(*) FROM exam_policies") == 3


@pytest.mark.parametrize("column", ["subject_id", "grade_level_id"])
def test_an_exam_that_goes_elsewhere_is_judged_anew(year: Year, column: str):
    exam = year.exams["EMPTY"] = year.school.exam(year.periods["MONTHLY"], 6)
    year.lock()
    year.policy()
    year.lock(locked=0)
    table = column.removesuffix("_id") + "s"
    other = year.school.insert(table, name="آخر")
    year.hand.run(f"UPDATE exam_schedules SET {column} = ? WHERE id = ?", other, exam)
    assert year.kept("EMPTY") is None


def test_a_replaced_exam_is_judged_anew(year: Year):
    exam = year.exams["EMPTY"] = year.school.exam(year.periods["MONTHLY"], 6)
    year.lock()
    year.policy()
    year.lock(locked=0)
    year.hand.run("DELETE FROM student_exam_scores WHERE exam_schedule_id = ?", exam)
    year.hand.run(
        "REPLACE INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
        " VALUES (?, ?, ?, ?, ?, 20)",
        exam, year.periods["FINAL"], year.school.subject, year.school.level, day(6),
    )  # fmt: skip
    assert year.kept("EMPTY") is None


@pytest.mark.parametrize("table", ["semesters", "grade_levels", "subjects"])
def test_what_was_written_down_goes_with_the_last_it_belongs_to(school: School, hand: Hand, table: str):
    semester = school.insert(
        "semesters", academic_year_id=school.year, name="آخر", start_date=day(101), end_date=day(150)
    )
    level, subject = school.insert("grade_levels", name="آخر"), school.insert("subjects", name="آخر")
    dates = {"start_date": day(110), "end_date": day(120)}
    period = school.period(type="FINAL", semester_id=semester, **dates)
    exam = school.exam(period, 115, grade_level_id=level, subject_id=subject)
    school.lock(period)
    school.insert("grading_policies", academic_year_id=school.year)
    assert hand.one("SELECT COUNT(*) FROM semester_policies") == 1
    made = {"semesters": semester, "grade_levels": level, "subjects": subject}[table]
    assert hand.refused(f"DELETE FROM {table} WHERE id = ?", made) == "REFERENCE"
    assert hand.one("SELECT COUNT(*) FROM semester_policies") == 1
    school.lock(period, 0)
    hand.run("DELETE FROM exam_schedules WHERE id = ?", exam)
    hand.run("DELETE FROM exam_periods WHERE id = ?", period)
    hand.run(f"DELETE FROM {table} WHERE id = ?", made)
    assert hand.one("SELECT COUNT(*) FROM semester_policies") == 0


def test_what_was_written_down_is_not_rewritten_by_hand(year: Year):
    if year.hand.engine == "mysql":
        pytest.skip("there the grants hold it: test_accounts")
    hand, school = year.hand, year.school
    exam = (
        "INSERT OR REPLACE INTO exam_policies"
        " (exam_schedule_id, pass_percentage, excused_absence, unexcused_absence, policy)"
        " VALUES (?, ?, 'LEFT_OUT', 'ZERO', 'NONE')"
    )
    semester = (
        "INSERT OR REPLACE INTO semester_policies (semester_id, grade_level_id, subject_id, monthly_weight,"
        " midterm_weight, final_weight, pass_percentage, policy) VALUES (?, ?, ?, 20, 30, ?, 50, 'NONE')"
    )
    place = (school.semester, school.level, school.subject)
    # Open: nothing is to be written down; closed: nothing but what holds, and once.
    assert hand.refused(exam, year.exams["MONTHLY"], 50) == hand.refused(semester, *place, 50) == "VALIDATION_ERROR"
    year.lock()
    for wrong in ((exam, year.exams["MONTHLY"], 40), (exam, 99, 50), (semester, *place, 60), (semester, 99, 1, 1, 50)):
        assert hand.refused(*wrong) == "VALIDATION_ERROR"
    year.lock("FINAL", locked=0)
    assert hand.refused(semester, *place, 50) == "VALIDATION_ERROR"
    year.lock("FINAL")
    hand.run(exam, year.exams["MONTHLY"], 50)
    hand.run(semester, *place, 50)
    year.policy(final_weight=70, pass_percentage=40)
    for again in ((exam, year.exams["MONTHLY"], 50), (exam, year.exams["MONTHLY"], 40), (semester, *place, 50)):
        assert hand.refused(*again) == "VALIDATION_ERROR"
    for table in ("exam_policies", "semester_policies"):
        assert hand.refused(f"UPDATE {table} SET pass_percentage = 1") == "VALIDATION_ERROR"
        assert hand.refused(f"DELETE FROM {table}") == "VALIDATION_ERROR"
    year.lock("FINAL", locked=0)
    hand.run("DELETE FROM semester_policies")
    assert hand.refused("DELETE FROM exam_policies") == "VALIDATION_ERROR"
    hand.run("DELETE FROM exam_policies WHERE exam_schedule_id = ?", year.exams["FINAL"])
