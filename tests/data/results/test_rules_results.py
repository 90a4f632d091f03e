"""The summary of an exam, and the semester grades."""

from fractions import Fraction

import pytest

from tests.data.typed_school import School, day
from tests.hand import Hand, Refused

EXCUSED, UNEXCUSED = "بعذر", "بدون_عذر"
COLUMNS = "total_students, present_count, absent_count, excused_absent, unexcused_absent, avg_score, avg_percentage, passed_count, failed_count, ungraded_count"  # noqa: E501


def summary(school: School, exam: int) -> tuple:
    (row,) = school.hand.rows(f"SELECT {COLUMNS} FROM v_exam_results_summary WHERE exam_schedule_id = ?", exam)
    return tuple(float(value) if number in (5, 6) and value is not None else value for number, value in enumerate(row))


def test_an_exam_without_students(school: School):
    assert summary(school, school.exam(school.period())) == (0, 0, 0, 0, 0, None, None, 0, 0, 0)


def test_an_exam_with_everything(school: School):
    students = [school.student() for _ in range(7)]
    exam = school.exam(school.period())
    for enrollment, score in zip(students, (20, 10, 9.99, 0), strict=False):
        school.mark(exam, enrollment, score=score)
    school.mark(exam, students[4], is_present=0, absence_type=EXCUSED)
    school.mark(exam, students[5], is_present=0, absence_type=UNEXCUSED)
    assert summary(school, exam) == (7, 5, 2, 1, 1, 10.0, 49.99, 2, 2, 1)


def half_up(value: Fraction) -> float:
    return float(Fraction(int(value * 100 + Fraction(1, 2)), 100))


@pytest.mark.parametrize("marks", [[0.01, 0.02], [12.34, 12.35], [1, 2, 2], [19.99, 20, 0.01], [0.05, 0.1, 0.1, 0.1]])
@pytest.mark.parametrize("maximum", [20, 30, 7.77])
def test_averages_are_exact_and_rounded_half_up(school: School, hand: Hand, marks, maximum):
    marks = [mark for mark in marks if mark <= maximum]
    students = [school.student() for _ in marks]
    exam = school.exam(school.period(), max_score=maximum)
    for enrollment, mark in zip(students, marks, strict=True):
        school.mark(exam, enrollment, score=mark)
    if hand.engine == "mysql":
        hand.run("SET div_precision_increment = 0")
    exact = sum(Fraction(str(mark)) for mark in marks) / len(marks) if marks else None
    expected = (None, None) if exact is None else (half_up(exact), half_up(exact * 100 / Fraction(str(maximum))))
    assert summary(school, exam)[5:7] == expected


def test_the_most_specific_policy_says_who_passed(school: School, hand: Hand):
    enrollment = school.student()
    exam = school.exam(school.period())
    school.mark(exam, enrollment, score=11)
    outcomes = []
    scopes = ({}, {"grade_level_id": school.level}, {"subject_id": school.subject})
    both = {"grade_level_id": school.level, "subject_id": school.subject}
    for scope, percentage in zip((*scopes, both), (60, 55, 55.01, 10), strict=True):
        school.insert("grading_policies", academic_year_id=school.year, pass_percentage=percentage, **scope)
        outcomes.append(summary(school, exam)[7])
    assert outcomes == [0, 1, 0, 1]
    other = school.insert("subjects", name="آخر")
    hand.run("UPDATE grading_policies SET subject_id = ? WHERE subject_id IS NOT NULL", other)
    assert summary(school, exam)[7] == 1


GRADES = (
    "SELECT monthly_score, midterm_score, final_score, total, is_passed FROM semester_grades WHERE enrollment_id = ?"
)


def grades(school: School, enrollment: int) -> tuple | None:
    rows = school.hand.rows(GRADES, enrollment)
    return tuple(None if value is None else float(value) for value in rows[0]) if rows else None


def fill(school: School, strict: bool = False) -> None:
    name = "sp_fill_final_exam_score" + ("_strict" if strict else "")
    school.call(name, semester_id=school.semester, classroom_id=school.classroom)


def exams(school: School, *kinds: str) -> list[int]:
    made = []
    for number, kind in enumerate(kinds):
        made.append(school.exam(school.period(type=kind), number))
    return made


def test_parts_and_total(school: School):
    one, other = school.student(), school.student()
    first, second, middle, final, diagnostic = exams(school, "MONTHLY", "MONTHLY", "MIDTERM", "FINAL", "DIAGNOSTIC")
    for exam, score in ((first, 15), (second, 20), (middle, 10), (final, 12.5), (diagnostic, 1)):
        school.mark(exam, one, score=score)
        school.mark(exam, other, score=5)
    fill(school)
    assert grades(school, one) == (87.5, 50, 62.5, 63.75, 1)
    assert grades(school, other) == (25, 25, 25, 25, 0)
    school.mark(final, other, score=None)
    fill(school)
    assert grades(school, other) == (25, 25, None, None, None)


def test_without_an_exam_of_a_kind_there_is_no_total(school: School):
    enrollment = school.student()
    (final,) = exams(school, "FINAL")
    school.mark(final, enrollment, score=16)
    fill(school)
    assert grades(school, enrollment) == (None, None, 80, None, None)
    school.insert(
        "grading_policies", academic_year_id=school.year, monthly_weight=0, midterm_weight=0, pass_percentage=80
    )
    fill(school)
    assert grades(school, enrollment) == (None, None, 80, 80, 1)


def test_absences_as_the_policy_says(school: School, hand: Hand):
    excused, unexcused = school.student(), school.student()
    monthly, middle, final = exams(school, "MONTHLY", "MIDTERM", "FINAL")
    for exam in (monthly, middle):
        school.mark(exam, excused, score=10)
        school.mark(exam, unexcused, score=10)
    school.mark(final, excused, is_present=0, absence_type=EXCUSED)
    school.mark(final, unexcused, is_present=0, absence_type=UNEXCUSED)
    fill(school)
    assert grades(school, excused) == (50, 50, None, 50, 1)
    assert grades(school, unexcused) == (50, 50, 0, 25, 0)
    school.insert(
        "grading_policies", academic_year_id=school.year, excused_absence="ZERO", unexcused_absence="LEFT_OUT"
    )
    assert sorted(hand.rows("SELECT enrollment_id FROM semester_grades_stale")) == [(excused,), (unexcused,)]
    fill(school)
    assert grades(school, excused) == (50, 50, 0, 25, 0)
    assert grades(school, unexcused) == (50, 50, None, 50, 1)


def test_filling_is_repeated_and_works_while_locked(school: School, hand: Hand):
    enrollment = school.student()
    made = exams(school, "MONTHLY", "MIDTERM", "FINAL")
    for exam in made:
        school.mark(exam, enrollment, score=10)
    for _ in range(2):
        fill(school)
        fill(school, strict=True)
    hand.run("UPDATE exam_periods SET is_locked = 1")
    fill(school)
    assert hand.one("SELECT COUNT(*) FROM semester_grades") == 1
    assert hand.rows("SELECT * FROM semester_grades_stale") == []


def test_only_the_section_asked_for(school: School, hand: Hand):
    here, there = school.student(), school.student(school.section())
    (final,) = exams(school, "FINAL")
    for enrollment in (here, there):
        school.mark(final, enrollment, score=10)
    fill(school)
    assert grades(school, here) and not grades(school, there)


def test_strict_refuses_what_is_missing(school: School, hand: Hand):
    done, missing = school.student(), school.student()
    (final,) = exams(school, "FINAL")
    school.mark(final, done, score=10)
    with pytest.raises(Refused, match="MARKS_INCOMPLETE"):
        fill(school, strict=True)
    assert hand.one("SELECT COUNT(*) FROM semester_grades") == 0
    assert hand.refused("INSERT INTO semester_grades (enrollment_id, subject_id, semester_id) VALUES (1, 1, 1)")
    school.mark(final, missing, is_present=0, absence_type=EXCUSED)
    fill(school, strict=True)
    assert hand.one("SELECT COUNT(*) FROM semester_grades") == 2


def test_a_student_who_left_lacks_nothing(school: School, hand: Hand):
    stays, leaves = school.student(), school.student()
    final = school.exam(school.period(type="FINAL"), -1)
    school.mark(final, stays, score=10)
    hand.run("UPDATE enrollments SET status = 'WITHDRAWN' WHERE id = ?", leaves)
    fill(school, strict=True)
    assert grades(school, stays) and not grades(school, leaves)


def test_stale_after_a_mark_a_policy_and_a_deleted_exam(school: School, hand: Hand):
    enrollment = school.student()
    monthly, middle, final = exams(school, "MONTHLY", "MIDTERM", "FINAL")
    for exam in (monthly, middle, final):
        school.mark(exam, enrollment, score=10)
    fill(school)
    stale = "SELECT total, now_total FROM semester_grades_stale"
    assert hand.rows(stale) == []
    school.mark(final, enrollment, score=20)
    assert [tuple(map(float, row)) for row in hand.rows(stale)] == [(50, 75)]
    fill(school)
    assert hand.rows(stale) == []
    hand.run("DELETE FROM student_exam_scores")
    assert len(hand.rows(stale)) == 1
    fill(school)
    assert hand.one("SELECT COUNT(*) FROM semester_grades") == 0


def test_grades_are_not_typed_by_hand(school: School, hand: Hand):
    enrollment = school.student()
    (final,) = exams(school, "FINAL")
    school.mark(final, enrollment, score=10)
    insert = "INSERT INTO semester_grades (enrollment_id, subject_id, semester_id, total) VALUES (?, ?, ?, 99)"
    assert hand.refused(insert, enrollment, school.subject, school.semester) == "VALIDATION_ERROR"
    fill(school)
    assert hand.refused("UPDATE semester_grades SET total = 99") == "VALIDATION_ERROR"


@pytest.mark.parametrize("column", ["pass_percentage", "monthly_weight", "midterm_weight", "final_weight"])
def test_policies_with_wrong_numbers(school: School, hand: Hand, column):
    insert = f"INSERT INTO grading_policies (academic_year_id, {column}) VALUES (?, ?)"
    assert hand.refused(insert, school.year, -1) == "VALIDATION_ERROR"
    hand.run(insert, school.year, 100)
    assert hand.refused(f"UPDATE grading_policies SET {column} = -0.01") == "VALIDATION_ERROR"


def test_the_join_of_periods_sessions_and_assigned_students(school: School, hand: Hand):
    period = school.period()
    session = school.insert("exam_sessions", exam_name="النهائي")
    for _ in range(3):
        school.insert("exam_assignments", exam_session_id=session, enrollment_id=school.student())
    school.insert("exam_session_periods", exam_session_id=session, exam_period_id=period)
    rows = hand.rows(
        "SELECT l.id, p.name, s.exam_name, COUNT(a.id) FROM exam_session_periods l"
        " JOIN exam_periods p ON p.id = l.exam_period_id JOIN exam_sessions s ON s.id = l.exam_session_id"
        " LEFT JOIN exam_assignments a ON a.exam_session_id = s.id GROUP BY l.id, p.name, s.exam_name"
    )
    assert [row[2:] for row in rows] == [("النهائي", 3)]
    late = "INSERT INTO exam_sessions (exam_name, start_date, end_date) VALUES ('x', ?, ?)"
    assert hand.refused(late, day(2), day(1)) == "VALIDATION_ERROR"
