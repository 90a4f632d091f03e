"""How the lists of courses are read: one query, by indexes, however many courses and mappings there are."""

from collections.abc import Callable
from datetime import time

import pytest
import sqlalchemy as sa

from data.courses.records import SlotPlan
from data.courses.timetables import who_is_hurt
from data.courses.verdicts import list_verdicts
from data.db.engine import CONSOLE, Database
from tests.data.courses.typed_courses import Courses
from tests.hand import Hand

pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
"""The planner that needs no statistics shows it; `benchmarks/verdicts.py` measures both at 100,000 mappings."""


@pytest.fixture
def steps(database: Database, hand: Hand) -> Callable[[Callable[[], object]], list[str]]:
    """What the engine does for the one SELECT of a piece of work."""

    def told(work: Callable[[], object]) -> list[str]:
        sent: list[tuple[str, tuple[object, ...]]] = []
        sa.event.listen(database.engine, "before_cursor_execute", lambda *given: sent.append(given[2:4]))
        work()
        [(statement, values)] = [one for one in sent if one[0].startswith("SELECT")]
        return [row[3] for row in hand.rows(f"EXPLAIN QUERY PLAN {statement}", *values)]

    return told


def test_verdicts_are_one_query(database: Database, hand: Hand, steps: Callable[..., list[str]]):
    """Each course is met once and by indexes; seats are counted in one pass over an index, not a course."""
    typed = Courses(hand)
    student, course = typed.student(), typed.course("Monday 09:00 10:00")
    typed.enroll(student, course)
    lines = steps(lambda: list_verdicts(database, CONSOLE, student))
    assert {" ".join(line.split()[:2]) for line in lines if line.startswith("SCAN")} == {
        "SCAN student_course_mapping", "SCAN course_waiting", "SCAN courses",
    }  # fmt: skip
    assert "SCAN student_course_mapping USING COVERING INDEX idx_student_course_conflict_check" in lines
    for table in ("students", "held", "queue", "course_timetables"):
        assert [line for line in lines if line.startswith(f"SEARCH {table} USING INDEX")], table


def test_whom_a_slot_hurts_is_found_from_the_slots_of_that_day(
    database: Database, hand: Hand, steps: Callable[..., list[str]]
):
    course = Courses(hand).course()
    lines = steps(lambda: who_is_hurt(database, CONSOLE, SlotPlan(course, "Monday", time(9), time(10))))
    assert "SEARCH course_timetables USING INDEX idx_course_timetables_conflict_lookup (day=?)" in lines
    assert {line for line in lines if line.startswith("SCAN")} <= {
        "SCAN each_clash", "SCAN (subquery-5)", "SCAN (subquery-6)",
    }  # fmt: skip
