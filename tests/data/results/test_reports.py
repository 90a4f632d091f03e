"""Results of every kind and scope, against a plain recomputation, the same on both engines to the last digit."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import pytest
import sqlalchemy as sa

from data.db.engine import CONSOLE, Database
from data.db.tables import ABSENCE_TYPES
from data.results.records import ResultLine, Scope
from data.results.reports import RESULT_SORTS, compare, list_results
from tests.data.results.figure_school import half_up
from tests.data.staff import assign, staff
from tests.data.typed_school import School, day

KINDS = ("year", "period", "exam", "subject", "level", "section", "student")
_ROWS = """
SELECT p.academic_year_id, p.id, x.id, x.subject_id, x.grade_level_id, e.classroom_id, e.student_id,
  s.score, s.is_present, s.absence_type, x.max_score, p.semester_id
FROM student_exam_scores s JOIN exam_schedules x ON x.id = s.exam_schedule_id
JOIN exam_periods p ON p.id = x.exam_period_id JOIN enrollments e ON e.id = s.enrollment_id
"""


def count_statements(db: Database) -> list[str]:
    """Collect the queries that are sent from now on."""
    sent: list[str] = []

    @sa.event.listens_for(db.engine, "before_cursor_execute")
    def _sent(connection, cursor, statement, parameters, context, many):
        if statement.startswith(("SELECT", "WITH")):
            sent.append(statement)

    return sent


class Marked:
    """Two years, two levels of two sections, two subjects; marks of all kinds, the same for the same seed."""

    def __init__(self, school: School) -> None:
        self.school, self.random = school, Random(7)
        self.before = school.insert("academic_years", name="٢٠٢٥", start_date=day(-600), end_date=day(-210))
        past = school.insert(
            "semesters", academic_year_id=self.before, name="أ", start_date=day(-600), end_date=day(-300)
        )
        self.levels = [school.level, school.insert("grade_levels", name="آخر", sort_order=1)]
        self.subjects = [school.subject, school.insert("subjects", name="أحياء", code="BIO")]
        self.sections = [school.classroom, *(school.section(level) for level in (*self.levels, self.levels[1]))]
        earlier = school.section(self.levels[0], self.before)
        for room in self.sections:
            names = [school.student(room) for _number in range(3)]
        del names[1:]
        school.enroll("S7", earlier, academic_year_id=self.before)
        school.insert("grading_policies", academic_year_id=school.year, pass_percentage=60.05)
        school.insert(
            "grading_policies", academic_year_id=school.year, subject_id=self.subjects[1], pass_percentage=33.33
        )
        self.periods = [school.period(), school.period(type="FINAL", name="نهائي", start_date=day(-30))]
        old = {"academic_year_id": self.before, "semester_id": past, "start_date": day(-500), "end_date": day(-400)}
        for period in (*self.periods, school.period(**old)):
            for level in self.levels:
                for subject in self.subjects:
                    on = 5 if period in self.periods else -450
                    self._mark(
                        school.exam(period, on, grade_level_id=level, subject_id=subject, max_score=self._whole())
                    )

    def _whole(self) -> float:
        return self.random.choice([3, 7.77, 20, 100, 0.06])

    def _mark(self, exam: int) -> None:
        whole = float(self.school.hand.one("SELECT max_score FROM exam_schedules WHERE id = ?", exam))
        for enrollment in self.school.sheet(exam):
            drawn = self.random.random()
            if drawn < 0.2:
                self.school.mark(exam, enrollment, is_present=0, absence_type=self.random.choice(ABSENCE_TYPES))
            elif drawn < 0.85:
                share = self.random.choice([0, 0.1, 0.3333, 0.5, 0.6005, 0.7, 0.9, 1, self.random.random()])
                self.school.mark(exam, enrollment, score=round(whole * share, 2))

    def rows(self) -> Iterator[dict[str, Any]]:
        names = (*KINDS, "score", "is_present", "absence_type", "max_score", "semester")
        for row in self.school.hand.rows(_ROWS):
            told = dict(zip(names, row, strict=True))
            for name in ("score", "max_score"):
                told[name] = None if told[name] is None else Decimal(str(told[name])).quantize(Decimal("0.01"))
            yield told

    def passes(self, row: dict[str, Any]) -> bool:
        if row["year"] != self.school.year:
            percentage = Decimal(50)
        else:
            percentage = Decimal("33.33") if row["subject"] == self.subjects[1] else Decimal("60.05")
        return shown(row) >= percentage


def expected(
    school: Marked, by: str, taught: set[tuple[int, int]] | None = None, **scope: Any
) -> dict[Any, tuple[Any, ...]]:
    """Every line by plain counting, of the (section, subject) `taught` or of all: `ResultLine` from `exams` on."""
    lines: dict[Any, list[dict[str, Any]]] = {}
    for row in school.rows():
        seen = taught is None or (row["section"], row["subject"]) in taught
        if seen and all(row[name] == value for name, value in scope.items()):
            lines.setdefault(row[by], []).append(row)
    return {key: counted(school, rows) for key, rows in lines.items()}


def counted(school: Marked, rows: list[dict[str, Any]]) -> tuple[Any, ...]:
    graded = [row for row in rows if row["is_present"] and row["score"] is not None]
    passed = sum(school.passes(row) for row in graded)
    absent = [row["absence_type"] for row in rows if not row["is_present"]]
    tenths = [0] * 10
    for row in graded:
        tenths[min(9, int(shown(row) // 10))] += 1
    return (
        len({row["exam"] for row in rows}), len(rows), passed, len(graded) - passed,
        len(rows) - len(graded) - len(absent), absent.count(ABSENCE_TYPES[0]), absent.count(ABSENCE_TYPES[1]),
        average(graded), tuple(tenths),
    )  # fmt: skip


def shown(row: dict[str, Any]) -> Decimal:
    """A mark's percentage, as it is judged."""
    return half_up(Fraction(row["score"]) * 100 / Fraction(row["max_score"]))


def average(graded: list[dict[str, Any]]) -> Decimal | None:
    shares = [Fraction(row["score"]) * 100 / Fraction(row["max_score"]) for row in graded]
    return half_up(sum(shares) / len(graded)) if graded else None


def told(line: ResultLine) -> tuple[Any, ...]:
    return (
        line.exams, line.marks, line.passed, line.failed, line.ungraded, line.excused, line.unexcused,
        line.avg_percentage, line.counts,
    )  # fmt: skip


@pytest.fixture
def marked(school: School) -> Marked:
    return Marked(school)


def test_every_kind_and_scope_against_plain_counting(database: Database, marked: Marked):
    section, level, subject = marked.sections[2], marked.levels[1], marked.subjects[1]
    scopes = (
        (Scope(), {}),
        (Scope(year_id=marked.before), {"year": marked.before}),
        (
            Scope(semester_id=marked.school.semester, subject_id=subject),
            {"year": marked.school.year, "subject": subject},
        ),
        (Scope(period_id=marked.periods[1], grade_level_id=level), {"period": marked.periods[1], "level": level}),
        (Scope(classroom_id=section), {"section": section}),
        (Scope(student_id="S7"), {"student": "S7"}),
        (Scope(exam_id=3, classroom_id=section), {"exam": 3, "section": section}),
    )
    for scope, wanted in scopes:
        for by in KINDS:
            page = list_results(database, CONSOLE, by, scope)
            assert {line.key: told(line) for line in page.rows} == expected(marked, by, **wanted), (by, scope)
            assert page.total == len(page.rows)


def test_a_teacher_reads_the_results_of_what_is_assigned(database: Database, marked: Marked):
    teacher, other = staff(marked.school, "teacher"), staff(marked.school, "teacher")
    (first, _second, third, *_rest), (subject, another) = marked.sections, marked.subjects
    taught = {(first, subject), (third, another)}
    for section, of in taught:
        assign(marked.school, teacher, section, of)
    assign(marked.school, other, first, another)
    scopes = ((Scope(), {}), (Scope(classroom_id=third), {"section": third}), (Scope(exam_id=3), {"exam": 3}))
    for scope, wanted in scopes:
        for by in KINDS:
            page = list_results(database, teacher, by, scope)
            assert {line.key: told(line) for line in page.rows} == expected(marked, by, taught, **wanted), (by, scope)
    assert not list_results(database, staff(marked.school, "teacher"), "student", Scope()).rows
    sides = compare(database, teacher, "subject", Scope(classroom_id=first), Scope(classroom_id=third))
    assert {one.key: (one.one is None, one.other is None) for one in sides} == {
        subject: (False, True), another: (True, False)
    }  # fmt: skip


def test_an_exam_alone_is_what_its_summary_says(database: Database, marked: Marked):
    summary = marked.school.hand.rows(
        "SELECT exam_schedule_id, total_students, passed_count, failed_count, ungraded_count, excused_absent,"
        " unexcused_absent, avg_percentage FROM v_exam_results_summary WHERE total_students > 0"
    )
    lines = list_results(database, CONSOLE, "exam", Scope()).rows
    assert {line.key: told(line)[1:8] for line in lines} == {
        key: (*counts, None if share is None else Decimal(str(share)).quantize(Decimal("0.01")))
        for key, *counts, share in summary
    }


def test_names_and_the_order_that_a_school_knows(database: Database, marked: Marked):
    def names(by: str, scope: Scope | None = None, **asked: Any) -> list[tuple[str, str]]:
        page = list_results(database, CONSOLE, by, scope or Scope(), **asked)
        return [(line.label, line.detail) for line in page.rows]

    assert names("year") == [("٢٠٢٥", ""), ("٢٠٢٦", "")]
    assert [detail for _label, detail in names("period")] == ["٢٠٢٥", "٢٠٢٦", "٢٠٢٦"]
    assert names("subject") == [("أحياء", "BIO"), ("رياضيات", "")]
    final = names("exam", Scope(period_id=marked.periods[1], grade_level_id=marked.levels[1]))
    assert sorted(final) == [("أحياء", "آخر · نهائي"), ("رياضيات", "آخر · نهائي")]
    assert [label.startswith("آخر / ") for label, _year in names("section", Scope(year_id=marked.school.year))] == [
        False, False, True, True,
    ]  # fmt: skip
    assert names("subject", term="ري") == [("رياضيات", "")]
    assert len(names("student", term="طالِب")) == 12
    assert names("student", Scope(student_id="S99")) == []


def test_pages_are_sorted_by_the_database_in_one_query(database: Database, marked: Marked):
    for name in RESULT_SORTS:
        for sort in (name, f"-{name}"):
            _sorted_pages(database, sort)


def _sorted_pages(database: Database, sort: str) -> None:
    whole = list_results(database, CONSOLE, "student", Scope(), sort=sort).rows
    sent = count_statements(database)
    pages = [list_results(database, CONSOLE, "student", Scope(), sort=sort, limit=5, offset=at) for at in (0, 5, 10)]
    assert sum("totals" in statement for statement in sent) == len(pages)
    assert [line for page in pages for line in page.rows] == whole
    assert [(page.total, page.offset) for page in pages] == [(12, 0), (12, 5), (12, 10)]
    if sort not in ("name", "-name"):
        field = {"average": "avg_percentage"}.get(sort.lstrip("-"), sort.lstrip("-"))
        values = [getattr(line, field) for line in whole if getattr(line, field) is not None]
        assert values == sorted(values, reverse=sort.startswith("-"))


def test_two_sections_and_two_years_side_by_side(database: Database, marked: Marked):
    one, other = (Scope(classroom_id=room) for room in marked.sections[2:])
    lines = compare(database, CONSOLE, "subject", one, other)
    assert [line.label for line in lines] == ["أحياء", "رياضيات"]
    for line in lines:
        for side, room in ((line.one, marked.sections[2]), (line.other, marked.sections[3])):
            assert side is not None
            assert told(side) == expected(marked, "subject", section=room)[line.key]
    years = compare(database, CONSOLE, "level", Scope(year_id=marked.before), Scope(year_id=marked.school.year))
    assert {line.key: (line.one is None, line.other is None) for line in years} == {
        marked.levels[0]: (False, False),
        marked.levels[1]: (True, False),
    }


def test_a_sort_that_is_none_is_a_mistake(database: Database):
    with pytest.raises(KeyError):
        list_results(database, CONSOLE, "exam", Scope(), sort="colour")
