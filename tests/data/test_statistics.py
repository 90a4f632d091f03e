"""Results: the same numbers on both engines, to the last digit."""

from decimal import Decimal

import pytest
import sqlalchemy as sa

from data.engine import Actor, Database
from data.errors import RuleError
from data.records import Distribution, ExamSummary
from data.statistics import distribution, exam_summary, period_summaries
from tests.data.school import School
from tests.data.staff import staff


@pytest.fixture
def viewer(school: School) -> Actor:
    return staff(school, "viewer")


def sheet(school: School, marks: list[object], period: int, **exam: object) -> int:
    """Add students to the section and an exam in which they have these marks; a string is an absence."""
    rows = [school.student() for _ in marks]
    made = school.exam(period, **exam)
    for enrollment, mark in zip(rows, marks, strict=True):
        values = {"is_present": 0, "absence_type": mark} if isinstance(mark, str) else {"score": mark}
        school.mark(made, enrollment, **values)
    return made


def count_statements(db: Database) -> list[str]:
    """Collect the queries that are sent from now on."""
    sent: list[str] = []

    @sa.event.listens_for(db.engine, "before_cursor_execute")
    def _sent(connection, cursor, statement, parameters, context, many):
        if statement.startswith(("SELECT", "WITH")):
            sent.append(statement)

    return sent


def test_the_summary_of_an_exam(database: Database, school: School, viewer: Actor):
    exam = sheet(school, [20, 10, 9.99, 0, None, "بعذر", "بدون_عذر", "بعذر"], school.period())
    summary = exam_summary(database, viewer, exam)
    assert summary == ExamSummary(
        summary.exam, total_students=8, present_count=5, absent_count=3, excused_absent=2, unexcused_absent=1,
        avg_score=Decimal("10.00"), avg_percentage=Decimal("49.99"), passed_count=2, failed_count=2, ungraded_count=1,
    )  # fmt: skip
    assert (summary.exam.id, summary.exam.students, summary.exam.marked) == (exam, 8, 7)
    assert summary.exam.max_score == Decimal("20.00")


def test_an_exam_without_students_or_marks_has_no_average(database: Database, school: School, viewer: Actor):
    empty = exam_summary(
        database, viewer, school.exam(school.period(), grade_level_id=school.insert("grade_levels", name="خال"))
    )
    assert (empty.total_students, empty.avg_score, empty.avg_percentage) == (0, None, None)
    unmarked = exam_summary(database, viewer, sheet(school, [None, "بعذر"], school.period()))
    assert (unmarked.total_students, unmarked.ungraded_count, unmarked.avg_score) == (2, 1, None)


def test_an_exam_that_is_not_there(database: Database, viewer: Actor):
    with pytest.raises(RuleError) as refused:
        exam_summary(database, viewer, 999)
    assert (refused.value.code, refused.value.table) == ("NOT_FOUND", "exam_schedules")
    assert period_summaries(database, viewer, 999) == []


def test_a_policy_decides_who_passes(database: Database, school: School, viewer: Actor):
    exam = sheet(school, [12, 12.01, 11.99], school.period())
    school.insert("grading_policies", academic_year_id=school.year, pass_percentage=60.05)
    assert exam_summary(database, viewer, exam).passed_count == 1
    school.insert("grading_policies", academic_year_id=school.year, subject_id=school.subject, pass_percentage=59.95)
    assert exam_summary(database, viewer, exam).passed_count == 3


def test_a_period_by_level_and_date_and_nothing_of_others(database: Database, school: School, viewer: Actor):
    period, other = school.period(), school.period()
    late = sheet(school, [4], period, on=9)
    early = school.exam(period, on=2)
    first_level = school.insert("grade_levels", name="أول", sort_order=-1)
    first = school.exam(period, on=12, grade_level_id=first_level)
    sheet(school, [5], other, on=3)
    assert [summary.exam.id for summary in period_summaries(database, viewer, period)] == [first, early, late]
    for summary in period_summaries(database, viewer, period):
        assert summary == exam_summary(database, viewer, summary.exam.id)


def test_a_period_costs_two_queries_and_only_its_own_exams(database: Database, school: School, viewer: Actor):
    period = school.period()
    for on in range(1, 5):
        school.exam(period, on=on)
    school.exam(school.period(), on=6)
    sent = count_statements(database)
    assert len(period_summaries(database, viewer, period)) == 4
    assert len(sent) == 2
    if database.name == "sqlite":
        values = [str(summary.exam.id) for summary in period_summaries(database, viewer, period)]
        sql = sent[1].replace("?, " * 3 + "?", ", ".join(values)).replace("?", "1")
        plan = "\n".join(row[3] for row in school.hand.rows(f"EXPLAIN QUERY PLAN {sql}"))
        # The view is made of these exams alone.
        assert "SEARCH x USING INTEGER PRIMARY KEY" in plan
        assert "SCAN x" not in plan


SPREADS = [
    (20, [0, 1.99, 2, 3.99, 18, 19.99, 20], [2, 2, 0, 0, 0, 0, 0, 0, 0, 3]),
    # Quotients that a float puts just below a whole number.
    (14.5, [4.35, 5.8, 8.7, 1.45], [0, 1, 0, 1, 1, 0, 1, 0, 0, 0]),
    (999.99, [999.98], [0] * 9 + [1]),
    (0.3, [0.03, 0.06, 0.09, 0.27], [0, 1, 1, 1, 0, 0, 0, 0, 0, 1]),
]


@pytest.mark.parametrize(("maximum", "marks", "counts"), SPREADS)
def test_each_mark_falls_into_its_tenth(database: Database, school: School, viewer: Actor, maximum, marks, counts):
    exam = sheet(school, [*marks, None, "بعذر"], school.period(), max_score=maximum)
    assert distribution(database, viewer, exam).counts == counts


def test_lowest_highest_and_average_are_exact(database: Database, school: School, viewer: Actor):
    exam = sheet(school, [0.01, 0.02, 19.99, "بعذر"], school.period())
    spread = distribution(database, viewer, exam)
    assert (spread.lowest, spread.highest, spread.average) == (Decimal("0.01"), Decimal("19.99"), Decimal("6.67"))
    assert spread.average == exam_summary(database, viewer, exam).avg_score


@pytest.mark.parametrize("marks", [[12.34, 12.35], [0, 0.01], [0.02, 0.03], [7.5, 7.49, 7.49, 7.5]])
def test_a_half_is_rounded_as_the_summary_rounds_it(database: Database, school: School, viewer: Actor, marks):
    exam = sheet(school, marks, school.period())
    assert distribution(database, viewer, exam).average == exam_summary(database, viewer, exam).avg_score


def test_one_section_alone(database: Database, school: School, viewer: Actor):
    other = school.section()
    here, there = school.student(), school.student(other)
    exam = school.exam(school.period())
    school.mark(exam, here, score=20)
    school.mark(exam, there, score=1)
    assert distribution(database, viewer, exam, other) == Distribution(
        [1, *[0] * 9], Decimal(1), Decimal(1), Decimal(1)
    )
    assert sum(distribution(database, viewer, exam).counts) == 2


def test_no_marks_no_distribution(database: Database, school: School, viewer: Actor):
    assert distribution(database, viewer, school.exam(school.period())) == Distribution([0] * 10, None, None, None)
