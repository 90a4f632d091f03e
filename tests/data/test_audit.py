"""Who changed this: the record of changes, read."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

from data.audit import list_changes
from data.engine import Actor, Database
from data.errors import RuleError
from data.records import Mark
from data.scores import load_sheet, save_mark
from tests.data.school import School
from tests.data.staff import staff

HOSTILE = "a[/b] '\"; -- \\ % _ \x1b]52;c;x\x07 \u202e 😀"


@pytest.fixture
def admin(school: School) -> Actor:
    return staff(school)


@pytest.fixture
def changed(database: Database, school: School, admin: Actor) -> int:
    """A row of a sheet that the administrator marked 7, and somebody else by hand 8.5 with a note."""
    school.student()
    row = load_sheet(database, admin, school.exam(school.period()), school.classroom).rows[0]
    save_mark(database, admin, row.id, row.mark, Mark(Decimal(7)), reason=HOSTILE)
    school.hand.run("UPDATE student_exam_scores SET score = 8.5, teacher_notes = ? WHERE id = ?", HOSTILE, row.id)
    return row.id


def test_changes_from_the_newest(database: Database, admin: Actor, changed: int):
    page = list_changes(database, admin, table="student_exam_scores", row_key=str(changed))
    told = {(c.column_name, c.old_value, c.new_value, c.by, c.reason) for c in page.rows[:2]}
    assert told == {("score", "7.00", "8.50", None, None), ("teacher_notes", None, HOSTILE, None, None)}
    first = page.rows[2]
    assert (first.column_name, first.old_value, first.new_value) == ("score", None, "7.00")
    assert (first.by, first.reason, first.row_key) == (admin.full_name, HOSTILE, str(changed))
    assert abs(first.at - datetime.now(UTC).replace(tzinfo=None)) < timedelta(minutes=1)
    assert first.account == "file" if database.name == "sqlite" else first.account.startswith("root@")
    assert (page.total, page.offset) == (3, 0)


def test_pages_hold_each_change_once(database: Database, admin: Actor, changed: int):
    everything = list_changes(database, admin)
    assert everything.total == len(everything.rows) > 3
    rows, before = [], None
    while page := list_changes(database, admin, before=before, limit=2).rows:
        rows.extend(page)
        before = page[-1].id
    assert rows == list(everything.rows)


def test_changes_of_one_person_and_of_a_time(database: Database, school: School, admin: Actor, changed: int):
    mine = list_changes(database, admin, user_id=admin.user_id)
    assert {change.by for change in mine.rows} == {admin.full_name}
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    total = list_changes(database, admin).total
    assert list_changes(database, admin, since=now - timedelta(hours=1)).total == total
    assert list_changes(database, admin, since=now + timedelta(hours=1)).rows == []
    assert list_changes(database, admin, until=now - timedelta(hours=1)).rows == []
    assert list_changes(database, admin, since=now - timedelta(hours=1), until=now + timedelta(hours=1)).total == total


@pytest.mark.parametrize("limits", [{"table": "' OR 1=1 --"}, {"row_key": "%"}, {"table": "users", "row_key": "x"}])
def test_nothing_is_found_by_what_is_not_there(database: Database, admin: Actor, changed: int, limits: dict[str, str]):
    page = list_changes(database, admin, **limits)
    assert (page.rows, page.total) == ([], 0)


def test_a_row_is_found_by_its_key(database: Database, school: School, admin: Actor, changed: int):
    sent = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda *given: sent.append(given[2:4]))
    list_changes(database, admin, table="student_exam_scores", row_key=str(changed))
    queries = [given for given in sent if given[0].startswith("SELECT")]
    assert len(queries) == 2
    if database.name == "sqlite":
        for sql, values in queries:
            plan = str(school.hand.rows(f"EXPLAIN QUERY PLAN {sql}", *values))
            assert "idx_audit_trail_row" in plan
            assert "SCAN audit_trail" not in plan


@pytest.mark.parametrize("role", ["registrar", "teacher", "viewer"])
def test_only_administrators_read_it(database: Database, school: School, role: str):
    with pytest.raises(RuleError) as refused:
        list_changes(database, staff(school, role))
    assert refused.value.facts == {"action": "audit.read", "role": role}
