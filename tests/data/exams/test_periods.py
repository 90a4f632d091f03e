"""Exam periods: progress, dates, locking, and why not."""

from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

from data.db.engine import Actor, Database
from data.db.errors import RuleError
from data.exams.periods import (
    delete_period,
    list_periods,
    lock_period,
    lock_preview,
    save_period,
    set_period_active,
    unlock_period,
)
from data.exams.records import LockPreview, MissingMarks, Period
from tests.data.staff import staff
from tests.data.typed_school import LONG, School, today

HOSTILE = "شهر [b]'\" \\ % {x} 😀"


@pytest.fixture
def admin(school: School) -> Actor:
    return staff(school)


def days(number: int) -> date:
    return today() + timedelta(days=number)


def make(db: Database, who: Actor, school: School, name: str = HOSTILE, first: int = -5, last: int = 5, **kw) -> int:
    return save_period(db, who, name, kw.pop("type", "MONTHLY"), school.semester, days(first), days(last), **kw)


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


def only(db: Database, who: Actor) -> Period:
    (period,) = list_periods(db, who)
    return period


def test_a_period_comes_back_as_it_was_made(database: Database, school: School, admin: Actor):
    id = make(database, admin, school)
    assert only(database, admin) == Period(
        id, school.year, "٢٠٢٦", school.semester, LONG, HOSTILE, "MONTHLY", days(-5), days(5), True, False, None, None,
        None, 0, 0, 0,
    )  # fmt: skip
    assert make(database, admin, school, "نهائي", 0, 1, type="FINAL", id=id) == id
    period = only(database, admin)
    assert (period.name, period.type, period.start_date, period.end_date) == ("نهائي", "FINAL", days(0), days(1))


def test_periods_of_a_year_from_the_newest(database: Database, school: School, admin: Actor):
    old, new = make(database, admin, school, "أ", -9, -8), make(database, admin, school, "ب", 3, 4)
    assert [period.id for period in list_periods(database, admin, school.year)] == [new, old]
    assert list_periods(database, admin, school.year + 1) == []


def test_progress_counts_marks_and_absences(database: Database, school: School, admin: Actor):
    first, second = school.student(), school.student()
    period = make(database, admin, school, first=-20, last=20)
    exam, other = school.exam(period), school.exam(period, on=6)
    school.mark(exam, first, score=0)
    school.mark(exam, second, is_present=0, absence_type="بعذر")
    school.mark(other, first, teacher_notes="x")
    shown = only(database, admin)
    assert (shown.exams, shown.marked, shown.total) == (2, 2, 4)


def test_what_locking_would_close(database: Database, school: School, admin: Actor):
    first = school.student()
    room = school.section()
    second = school.student(room)
    period = make(database, admin, school, first=-20, last=20)
    exam, other = school.exam(period), school.exam(period, on=6)
    school.mark(exam, first, score=3)
    school.mark(other, second, score=3)
    preview = lock_preview(database, admin, period)
    assert (preview.exams, preview.marks, preview.sections) == (2, 4, 2)
    assert {(m.exam_id, m.classroom_id, m.missing) for m in preview.missing} == {
        (exam, room, 1),
        (other, school.classroom, 1),
    }
    assert isinstance(preview.missing[0], MissingMarks)
    assert lock_preview(database, admin, 999) == LockPreview(0, 0, 0, [])


# --- Refusals and their facts


@pytest.mark.parametrize(
    ("first", "last", "field"), [(5, -5, "end_date"), (-101, 5, "start_date"), (-5, 101, "end_date")]
)
def test_dates_that_do_not_fit(database: Database, school: School, admin: Actor, first: int, last: int, field: str):
    refused = refusal(lambda: make(database, admin, school, first=first, last=last))
    assert (refused.code, refused.table, refused.facts["field"]) == ("VALIDATION_ERROR", "exam_periods", field)
    if first < last:
        assert refused.facts["semester"] == LONG
        assert (refused.facts["start_date"], refused.facts["end_date"]) == (days(-100), days(100))
    assert list_periods(database, admin) == []


def test_a_whole_semester_and_one_day_fit(database: Database, school: School, admin: Actor):
    make(database, admin, school, first=-100, last=100)
    make(database, admin, school, first=100, last=100)


def test_names_and_kinds_that_do_not_fit(database: Database, school: School, admin: Actor):
    assert refusal(lambda: make(database, admin, school, type="WEEKLY")).facts == {"field": "type"}
    make(database, admin, school, "ش" * 100)
    refused = refusal(lambda: make(database, admin, school, "ش" * 101))
    assert (refused.code, refused.facts) == ("VALIDATION_ERROR", {"field": "name", "longest": 100})
    assert refusal(lambda: make(database, admin, school, "\ud800")).code == "VALIDATION_ERROR"


def test_a_semester_that_is_not_there(database: Database, school: School, admin: Actor):
    refused = refusal(lambda: save_period(database, admin, "x", "FINAL", 99, days(0), days(1)))
    assert (refused.code, refused.table, refused.facts) == ("NOT_FOUND", "semesters", {"field": "semester_id"})


def test_an_exam_left_outside(database: Database, school: School, admin: Actor):
    period = make(database, admin, school, first=-20, last=20)
    school.exam(period, on=7)
    refused = refusal(lambda: make(database, admin, school, first=-20, last=6, id=period))
    assert (refused.code, refused.facts) == ("EXAM_OUTSIDE_PERIOD", {"exam_date": days(7), "subject": "رياضيات"})


def test_a_period_with_exams_stays(database: Database, school: School, admin: Actor):
    period = make(database, admin, school, first=-20, last=20)
    exam = school.exam(period)
    refused = refusal(lambda: delete_period(database, admin, period))
    assert (refused.code, refused.table, refused.facts["count"]) == ("IN_USE", "exam_periods", 1)
    school.hand.run("DELETE FROM exam_schedules WHERE id = ?", exam)
    delete_period(database, admin, period)
    assert refusal(lambda: delete_period(database, admin, period)).code == "NOT_FOUND"


# --- Locking


def test_locking_stamps_and_unlocking_clears(database: Database, school: School, admin: Actor):
    period = make(database, admin, school)
    lock_period(database, admin, period, HOSTILE)
    shown = only(database, admin)
    assert (shown.is_locked, shown.locked_by, shown.lock_reason) == (True, admin.full_name, HOSTILE)
    assert abs(shown.locked_at - datetime.now(UTC).replace(tzinfo=None)) < timedelta(minutes=1)
    unlock_period(database, admin, period, "تصحيح")
    shown = only(database, admin)
    assert (shown.is_locked, shown.locked_at, shown.locked_by, shown.lock_reason) == (False, None, None, None)
    trail = school.hand.rows("SELECT column_name, new_value, user_id, reason FROM audit_trail ORDER BY id")
    assert ("is_locked", "1", admin.user_id, HOSTILE) in [(a, str(b), c, d) for a, b, c, d in trail]
    assert ("is_locked", "0", admin.user_id, "تصحيح") in [(a, str(b), c, d) for a, b, c, d in trail]


def test_a_locked_period_is_closed_and_says_so(database: Database, school: School, admin: Actor):
    period = make(database, admin, school)
    lock_period(database, admin, period, "انتهى")
    for act in (
        lambda: make(database, admin, school, "x", id=period),
        lambda: delete_period(database, admin, period),
        lambda: set_period_active(database, admin, period, False),
        lambda: lock_period(database, admin, period),
    ):
        refused = refusal(act)
        assert (refused.code, refused.facts["period"]) == ("PERIOD_LOCKED", HOSTILE)
        assert (refused.facts["locked_by"], refused.facts["reason"]) == (admin.full_name, "انتهى")


@pytest.mark.parametrize("reason", ["", "  ", "\u00a0\t"])
def test_unlocking_needs_a_reason(database: Database, school: School, admin: Actor, reason: str):
    period = make(database, admin, school)
    lock_period(database, admin, period)
    assert refusal(lambda: unlock_period(database, admin, period, reason)).code == "REASON_REQUIRED"
    assert only(database, admin).is_locked


def test_what_is_not_locked_is_not_unlocked(database: Database, school: School, admin: Actor):
    period = make(database, admin, school)
    assert refusal(lambda: unlock_period(database, admin, period, "x")).code == "NOT_FOUND"
    assert refusal(lambda: lock_period(database, admin, 999)).code == "NOT_FOUND"


def test_a_registrar_makes_and_does_not_lock(database: Database, school: School):
    registrar = staff(school, "registrar")
    period = make(database, registrar, school)
    set_period_active(database, registrar, period, False)
    assert not only(database, registrar).is_active
    refused = refusal(lambda: lock_period(database, registrar, period))
    assert refused.facts == {"action": "periods.lock", "role": "registrar"}


# --- What it costs


def queries(db: Database, act) -> list[str]:
    """Return the queries that `act` sends."""
    sent: list[str] = []

    def _sent(connection, cursor, statement, parameters, context, many):
        if statement.startswith("SELECT"):
            sent.append(statement % parameters if db.name == "mysql" else _filled(statement, parameters))

    sa.event.listen(db.engine, "before_cursor_execute", _sent)
    act()
    sa.event.remove(db.engine, "before_cursor_execute", _sent)
    return sent


def _filled(statement: str, values: tuple[object, ...]) -> str:
    for value in values:
        statement = statement.replace("?", str(value), 1)
    return statement


def test_a_list_is_one_query_and_reads_no_other_year(database: Database, school: School, admin: Actor):
    for number in range(3):
        school.exam(school.period(), on=number)
    (query,) = queries(database, lambda: list_periods(database, admin, school.year))
    explain = "EXPLAIN QUERY PLAN" if database.name == "sqlite" else "EXPLAIN"
    plan = school.hand.rows(f"{explain} {query}")
    if database.name == "sqlite":
        assert not [row[3] for row in plan if row[3].startswith("SCAN student_exam_scores")]
    assert len(queries(database, lambda: lock_preview(database, admin, school.period()))) == 2
    elsewhere = school.insert("academic_years", name="قديمة", start_date="2020-01-01", end_date="2020-12-31")
    assert list_periods(database, admin, elsewhere) == []
    assert len(list_periods(database, admin, school.year)) == 4
