"""A figure is rounded once, half up, from exact numbers, and every page tells the same digits."""

import sqlite3
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.db.engine import CONSOLE, Database
from data.marks import rounding
from data.marks.mark_sheets import load_sheet
from data.results.records import Scope
from data.results.reports import list_results
from data.results.semester_grades import grade_sources, list_grades
from data.rules.files import rule_files
from tests.data.results.figure_school import Random, differences, filled, half_up
from tests.data.typed_school import School
from tests.hand import Hand
from tests.servers import PrivateServer

PARTS = "monthly_score, midterm_score, final_score, total, is_passed"


def told(school: School, source: str) -> tuple[str, ...]:
    """The figures of the only student, as they are printed."""
    (row,) = school.hand.rows(f"SELECT {PARTS} FROM {source}")
    return (*("–" if value is None else f"{Decimal(str(value)):.2f}" for value in row[:4]), bool(row[4]))


def marked(school: School, **kinds: list[tuple[float, float]]) -> int:
    """A student with marks of so many in exams of kinds."""
    student = school.student()
    for kind, marks in kinds.items():
        for score, maximum in marks:
            exam = school.exam(school.period(type=kind), max_score=maximum)
            school.mark(exam, student, score=score)
    return student


def test_a_tie_of_marks_and_a_total_of_the_parts_as_they_are_shown(database: Database, school: School):
    student = marked(
        school, MONTHLY=[(10, 30), (10, 30), (10, 30), (10.5, 20)], MIDTERM=[(62.9, 100)], FINAL=[(47, 100)]
    )
    figures_of = ("38.13", "62.90", "47.00", "50.00", True)
    assert told(school, "v_semester_grades_now") == figures_of
    for procedure in ("sp_fill_final_exam_score", "sp_fill_final_exam_score_strict"):
        school.call(procedure, semester_id=school.semester, classroom_id=school.classroom)
        assert told(school, "semester_grades") == figures_of
    assert school.hand.rows("SELECT * FROM semester_grades_stale") == []
    [row] = list_grades(database, CONSOLE, school.semester, school.classroom)
    assert row.now == row.stored and str(row.now.total) == "50.00" and row.now.is_passed
    sources = grade_sources(database, CONSOLE, student, school.subject, school.semester)
    assert [str(one.percentage) for one in sources.rows] == ["33.33", "33.33", "33.33", "52.50", "62.90", "47.00"]


@pytest.mark.parametrize(
    ("marks", "figure"),
    [
        ([(14.5, 30), (1.75, 60)], "25.63"),
        ([(10, 30), (10, 30), (10, 30), (10.5, 20)], "38.13"),
        ([(0.01, 999.99), (0.01, 0.01)], "50.00"),
        ([(1, 3), (2, 3)], "50.00"),
        ([(0.01, 200)], "0.01"),
        ([(0.01, 200.01)], "0.00"),
        ([(1, 7), (1, 11), (1, 13), (1, 17), (1, 19)], "8.44"),
    ],
)
def test_a_tie_is_rounded_up_on_every_page(database: Database, school: School, marks, figure):
    marked(school, MONTHLY=marks)
    assert told(school, "v_semester_grades_now")[0] == figure
    for kind in ("year", "subject", "level", "section", "student"):
        (line,) = list_results(database, CONSOLE, kind, Scope()).rows
        assert str(line.avg_percentage) == figure


@pytest.mark.parametrize(
    ("score", "maximum", "passes", "figure"),
    [
        (10, 20, 50, True),
        (9.99, 20, 50, False),
        (20, 30, 66.67, True),
        (19.99, 30, 66.67, False),
        (50, 100.01, 50, True),
        (62.49, 125, 50, False),
        (0, 20, 0, True),
        (0.01, 0.01, 100, True),
        (999.95, 999.99, 100, True),
        (999.94, 999.99, 100, False),
    ],
)
def test_a_mark_passes_by_the_percentage_that_is_shown(
    database: Database, school: School, score, maximum, passes, figure
):
    student = school.student()
    exam = school.exam(school.period(type="FINAL"), max_score=maximum)
    school.mark(exam, student, score=score)
    school.insert(
        "grading_policies", academic_year_id=school.year, pass_percentage=passes, monthly_weight=0, midterm_weight=0
    )
    shown = rounding.share(Decimal(str(score)), Decimal(str(maximum)))
    assert (shown >= Decimal(str(passes))) == figure
    assert school.hand.one("SELECT passed_count FROM v_exam_results_summary") == figure
    assert list_results(database, CONSOLE, "exam", Scope()).rows[0].passed == figure
    assert told(school, "v_semester_grades_now")[4] == figure
    sheet = load_sheet(database, CONSOLE, exam, school.classroom)
    assert (sheet.rows[0].mark.score >= sheet.judged.pass_score) == figure


def test_no_division_of_the_session_is_in_a_figure(school: School, hand: Hand):
    if hand.engine == "sqlite":
        pytest.skip("a session of SQLite has no such setting")
    marked(school, MONTHLY=[(14.5, 30), (1.75, 60)], MIDTERM=[(62.9, 100)], FINAL=[(14.99, 29.98)])
    before = told(school, "v_semester_grades_now"), hand.rows("SELECT * FROM v_exam_results_summary")
    hand.run("SET div_precision_increment = 0")
    assert (told(school, "v_semester_grades_now"), hand.rows("SELECT * FROM v_exam_results_summary")) == before


# --- Random students, by fractions


@pytest.fixture(params=["sqlite", "mysql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/figures.db"
    server: PrivateServer = request.getfixturevalue("mysql_server")
    return server.create("figures")


def test_random_students_have_the_figures_of_fractions(empty: str):
    school = Random(20261128, 600)
    db = filled(empty, school)
    try:
        assert list(differences(db, school)) == []
    finally:
        db.close()


@given(st.lists(st.tuples(st.integers(0, 99999), st.integers(1, 99999)), min_size=1, max_size=12))
def test_any_marks_of_a_part_come_to_the_average_of_fractions(marks: list[tuple[int, int]]):
    marks = [(min(mark, maximum), maximum) for mark, maximum in marks]
    exact = half_up(sum(Fraction(mark * 100, maximum) for mark, maximum in marks) / len(marks))
    assert _part(marks) == exact == rounding.average(Fraction(mark * 100, maximum) for mark, maximum in marks)


def _part(marks: list[tuple[int, int]]) -> Decimal:
    """What SQLite's view of semester grades makes of the marks of one student."""
    connection = _little()
    with connection:
        connection.execute("DELETE FROM student_exam_scores")
        connection.execute("DELETE FROM v_exam_policies")
        for number, (mark, maximum) in enumerate(marks):
            connection.execute(
                "INSERT INTO v_exam_policies VALUES (?, 1, 1, 'MONTHLY', ?, 'ZERO', 'ZERO', 20, 30, 50, 50)",
                (number, maximum / 100),
            )
            connection.execute("INSERT INTO student_exam_scores VALUES (?, 1, ?, 1, NULL)", (number, mark / 100))
        (figure,) = connection.execute("SELECT monthly_score FROM v_semester_grades_now").fetchone()
    return Decimal(str(figure)).quantize(Decimal("0.01"))


_made: list[sqlite3.Connection] = []


def _little() -> sqlite3.Connection:
    """The view over tables that have only what it reads: some hundred examples are tried."""
    if not _made:
        connection = sqlite3.connect(":memory:")
        (view,) = (rule for rule in rule_files("sqlite") if rule.name == "v_semester_grades_now")
        connection.executescript(
            "CREATE TABLE v_exam_policies (exam_schedule_id, semester_id, subject_id, type, max_score, excused_absence,"
            " unexcused_absence, monthly_weight, midterm_weight, final_weight, total_pass_percentage);"
            "CREATE TABLE student_exam_scores (exam_schedule_id, enrollment_id, score, is_present, absence_type);"
            "CREATE TABLE enrollments (id INTEGER PRIMARY KEY, classroom_id);"
            f"INSERT INTO enrollments VALUES (1, 1); {view.statement};"
        )
        _made.append(connection)
    return _made[0]


@pytest.mark.parametrize("act", [rounding.half_up, lambda value: rounding.share(value, 100)])
def test_a_half_is_rounded_up(act: Callable[[Fraction], Decimal]):
    assert [str(act(Fraction(value))) for value in ("0.005", "0.004999999999999999999999", "0", "12.125")] == [
        "0.01", "0.00", "0.00", "12.13",
    ]  # fmt: skip
    assert rounding.average([]) is None
    assert str(rounding.share(1, 16, places=1)) == "6.3"
