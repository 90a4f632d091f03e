"""Two students of one name: what tells them apart is with them in every list, and only where it is needed."""

from dataclasses import dataclass
from typing import Any

import pytest

from data.courses import bulk_registration, catalogue, waitlist
from data.db.engine import CONSOLE, Database
from data.marks.mark_sheets import load_sheet, sheet_changes
from data.quizzes import attempts, mark_transfer, statistics
from data.results import reports
from data.results.records import Scope
from data.results.semester_grades import list_grades
from data.school import structure
from data.school.accounts import list_users
from data.school.namesakes import told_apart
from data.seating import committees
from data.seating.records import CommitteeSize, SpreadRule
from data.students.search import find_students
from tests.data.typed_school import School

NAMES = ("أحمد ناصر", "احمد ناصر", "سارة")
"""The first two fold alike."""


@dataclass
class One:
    """A row of some list."""

    student_id: str
    student: str
    apart: Any = ""


@pytest.fixture
def namesakes(school: School) -> School:
    """Two namesakes and another in one section, with numbers; a third namesake in no section."""
    for at, name in enumerate(NAMES):
        school.insert("students", unique_id=f"2026-{at}", name=name, college_id="C1", number=f"70{at}")
        school.enroll(f"2026-{at}")
    school.insert("students", unique_id="2026-9", name="سارة", college_id="C1", number="709")
    return school


def apart(rows: Any) -> set[Any]:
    return {row.apart for row in rows if row.apart}


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("71", "72", ["71", "72"]),
        ("71", "٧١", ["2026-0", "2026-1"]),
        ("71", "7-1", ["2026-0", "2026-1"]),
        ("71", None, ["71", "2026-1"]),
        ("", None, ["2026-0", "2026-1"]),
    ],
)
def test_the_number_where_it_differs_otherwise_the_identifier(
    database: Database, school: School, one: str | None, other: str | None, told: list[str]
):
    for at, number in enumerate((one, other)):
        school.insert("students", unique_id=f"2026-{at}", name=NAMES[at], college_id="C1", number=number)
    records = [One(f"2026-{at}", NAMES[at]) for at in (0, 1)]
    with database.engine.begin() as connection:
        assert [row.apart for row in told_apart(connection, records)] == told
    assert [row.apart for row in find_students(database, CONSOLE, "").rows] == told


def test_who_has_no_namesake_in_the_list_needs_nothing(database: Database, namesakes: School):
    records = [One("2026-0", NAMES[0]), One("2026-2", NAMES[2])]
    with database.engine.begin() as connection:
        assert apart(told_apart(connection, records)) == set()
        assert apart(told_apart(connection, records, everywhere=True)) == {"700", "702"}
        assert told_apart(connection, []) == []


def test_a_mark_sheet_and_its_polls(database: Database, namesakes: School):
    exam = namesakes.exam(namesakes.period())
    assert apart(load_sheet(database, CONSOLE, exam, namesakes.classroom).rows) == {"700", "701"}
    assert apart(sheet_changes(database, CONSOLE, exam, namesakes.classroom, None)) == {"700", "701"}
    assert apart(reports.list_results(database, CONSOLE, "student", Scope()).rows) == {"700", "701", "702"}
    assert apart(list_grades(database, CONSOLE, namesakes.semester, namesakes.classroom)) <= {"700", "701"}


def test_pages_tell_namesakes_who_stand_on_other_pages(database: Database, namesakes: School):
    pages = [find_students(database, CONSOLE, "", 1, at).rows for at in range(4)]
    assert [apart(page) for page in pages] == [{"700"}, {"701"}, {"702"}, {"709"}]
    assert apart(find_students(database, CONSOLE, "احمد").rows) == {"700", "701"}


def test_seats(database: Database, namesakes: School):
    period = namesakes.period()
    namesakes.exam(period)
    session = namesakes.insert("exam_sessions", exam_name="دور")
    namesakes.insert("exam_session_periods", exam_session_id=session, exam_period_id=period)
    rule = SpreadRule((CommitteeSize("1", 9),), False)
    plan = committees.plan_spread(database, CONSOLE, session, rule)
    assert apart(one.sitter for one in plan.placed) == {"700", "701"}
    committees.spread(database, CONSOLE, plan)
    assert apart(committees.list_seats(database, CONSOLE, session).rows) == {"700", "701", "702"}


def test_courses(database: Database, namesakes: School):
    namesakes.insert("courses", unique_id="K", name="رسم", course_code="K", college_id="C1", capacity=1)
    plan = bulk_registration.plan_students(database, CONSOLE, ["2026-0", "2026-1"], ["K"])
    assert apart(plan.fits) | apart(one.pair for one in plan.refused) == {"700", "701"}
    namesakes.insert("student_course_mapping", unique_id="M", student_id="2026-0", course_id="K")
    assert apart(catalogue.list_enrolled(database, CONSOLE, "K").rows) == {"700"}
    for student in ("2026-1", "2026-2"):
        waitlist.join(database, CONSOLE, student, "K")
    assert apart(waitlist.list_waiting(database, CONSOLE, "K")) == set(), "nobody else of those names waits"


def test_accounts_have_their_user_name(database: Database, school: School):
    exam = school.insert("exams", name="اختبار")
    for at, name in enumerate(NAMES):
        user = school.insert("users", username=f"u{at}", full_name=name, role="teacher", password_hash="!")
        school.insert("attempts", user_id=user, exam_id=exam, status="submitted", finished_at="2026-01-01 00:00:00",
                      started_at="2026-01-01 00:00:00")  # fmt: skip
    for rows in (
        attempts.list_attempts(database, CONSOLE).rows,
        statistics.list_performers(database, CONSOLE).rows,
        statistics.list_leaders(database, CONSOLE, exam).rows,
        list_users(database, CONSOLE),
    ):
        assert apart(rows) == {"u0", "u1"}
    labels = [choice.label for choice in structure.choices(database, CONSOLE, "teachers")]
    assert labels == ["أحمد ناصر (u0)", "احمد ناصر (u1)", "سارة"]


def test_carrying_to_a_sheet(database: Database, namesakes: School):
    exam = namesakes.exam(namesakes.period())
    test = namesakes.insert("exams", name="اختبار")
    part = namesakes.insert("sections", exam_id=test, name="س")
    namesakes.insert("questions", section_id=part, marks=2)
    assert apart(mark_transfer.plan_carry(database, CONSOLE, test, exam).rows) == {"700", "701"}
