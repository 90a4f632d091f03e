"""Who changed this: the record of changes, read."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

from data.db.engine import Actor, Database
from data.db.errors import RuleError
from data.marks.mark_sheets import load_sheet, save_mark
from data.marks.records import Mark
from data.school import audit
from data.school.audit import Change, list_changes
from tests.data.staff import staff
from tests.data.typed_school import School

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
    rows: list[Change] = []
    while page := list_changes(database, admin, limit=2, offset=len(rows)).rows:
        rows.extend(page)
    assert rows == list(everything.rows)


def test_a_list_reaches_so_many(database: Database, admin: Actor, changed: int, monkeypatch: pytest.MonkeyPatch):
    total = list_changes(database, admin).total
    assert not list_changes(database, admin).more
    monkeypatch.setattr(audit, "MOST", total - 1)
    cut = list_changes(database, admin, offset=total - 2)
    assert (len(cut.rows), cut.total, cut.more) == (1, total - 1, True)
    assert list_changes(database, admin, offset=total).rows == []


def test_what_a_row_refers_to_is_called_by_its_name(database: Database, school: School, admin: Actor):
    art = school.insert("subjects", name="فنون")
    school.insert("teaching_assignments", user_id=admin.user_id, classroom_id=school.classroom, subject_id=art)
    made = list_changes(database, admin, table="teaching_assignments").rows[0]
    assert (made.column_name, made.old_value, made.new_value) == ("user_id", None, admin.full_name)
    school.hand.run("UPDATE teaching_assignments SET subject_id = ?", school.subject)
    changed = list_changes(database, admin, table="teaching_assignments").rows[0]
    assert (changed.old_value, changed.new_value) == ("فنون", "رياضيات")
    school.hand.run("UPDATE subjects SET name = 'رسم' WHERE id = ?", art)
    told = list_changes(database, admin, table="subjects").rows
    assert [(row.name, row.old_value, row.new_value) for row in told][:2] == [
        ("رسم", "فنون", "رسم"),
        ("رسم", None, "فنون"),
    ]
    school.insert("students", unique_id="P1", name="هدى", college_id="C1")
    school.hand.run("UPDATE students SET phone = '5' WHERE unique_id = 'P1'")
    phone = list_changes(database, admin, table="students").rows[0]
    assert (phone.name, phone.column_name, phone.old_value, phone.new_value) == ("هدى", "phone", None, None)


def test_a_row_is_called_by_its_name(database: Database, school: School, admin: Actor, changed: int):
    student = school.hand.rows("SELECT name FROM students")[0][0]
    mark = list_changes(database, admin, table="student_exam_scores").rows[0]
    subject = school.hand.rows("SELECT name FROM subjects")[0][0]
    assert (mark.name, mark.of) == (student, subject)
    entered = list_changes(database, admin, table="enrollments").rows
    assert {row.name for row in entered} == {student}
    room = next(row.new_value for row in entered if row.column_name == "classroom_id")
    level, section = school.hand.rows("SELECT g.name, c.name FROM classrooms c JOIN grade_levels g"
                                      " ON g.id = c.grade_level_id WHERE c.id = ?", school.classroom)[0]  # fmt: skip
    assert room == f"{level} / {section}"
    (period,) = school.hand.rows("SELECT id, name FROM exam_periods")
    school.hand.run("UPDATE exam_periods SET is_locked = 1 WHERE id = ?", period[0])
    assert list_changes(database, admin, table="exam_periods").rows[0].name == period[1]
    exam = list_changes(database, admin, table="exam_schedules").rows[0]
    assert (exam.name, exam.of) == (level, subject)
    account = list_changes(database, admin, table="users").rows[0]
    assert account.name == admin.full_name


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
