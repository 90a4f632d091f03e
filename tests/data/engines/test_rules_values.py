"""What a column does not take is refused in every table, on both engines, whatever the session."""

from typing import Any

import pytest
from sqlalchemy import Boolean, Column, Date, DateTime, Enum, Integer, SmallInteger, String, Text, Time

from data.db.column_types import Mark
from data.db.tables import metadata
from data.rules.files import rule_files
from data.rules.value_checks import columns_of
from tests.data.typed_school import School
from tests.hand import Hand

KEPT_BY_THE_RULES = {
    "audit_trail", "best_attempts", "course_locks", "course_seats", "exam_policies", "exam_results", "rule_locks",
    "rule_noted", "rule_objects", "rule_session", "rule_settling", "section_results", "semester_grades",
    "semester_policies", "student_name_words", "user_results", "zone_offsets",
}  # fmt: skip
"""Nobody writes these but the rules and the installer."""
TABLES = sorted(metadata.tables.keys() - KEPT_BY_THE_RULES)
ON_A_SERVER = pytest.mark.parametrize("engine", ["mysql"], indirect=True)
BEYOND = (2**31, -(2**31) - 1)
"""What no column of whole numbers takes."""
MUTED = ("sql_notes = 0", "max_error_count = 0", "note_verbosity = ''")


@pytest.fixture
def full(school: School) -> School:
    """A school with one row at least in every table that a hand may write."""
    session = school.insert("exam_sessions", exam_name="x")
    user = school.insert("users", username="u", full_name="u", role="teacher", password_hash="x")
    enrollment, period = school.student(), school.period()
    student = school.hand.one("SELECT unique_id FROM students")
    school.exam(period)
    school.insert("exam_assignments", exam_session_id=session, enrollment_id=enrollment)
    school.insert("exam_session_periods", exam_session_id=session, exam_period_id=period)
    school.insert("teaching_assignments", user_id=user, classroom_id=school.classroom, subject_id=school.subject)
    school.insert("grading_policies", academic_year_id=school.year)
    school.insert("settings", name="color", value="green")
    for course in ("K1", "K2"):
        school.insert("courses", unique_id=course, name="م", course_code=course, college_id="C1", capacity=1)
    slot = {"course_id": "K1", "day": "Monday", "start_time": "09:00", "end_time": "10:00"}
    school.insert("course_timetables", unique_id="T1", **slot)
    school.insert("student_course_mapping", unique_id="M1", student_id=student, course_id="K1")
    school.insert("course_waiting", course_id="K2", student_id=student, place=1)
    school.insert("classroom_courses", classroom_id=school.classroom, course_id="K1")
    test = school.insert("exams", name="اختبار")
    section = school.insert("sections", exam_id=test, name="جزء")
    question = school.insert("questions", section_id=section, marks=2)
    attempt = school.insert("attempts", user_id=user, exam_id=test)
    school.insert("attempt_answers", attempt_id=attempt, question_id=question, is_correct=1)
    return school


@pytest.mark.parametrize("engine", ["mysql", "sqlite"])
def test_no_table_is_forgotten(engine: str) -> None:
    found: dict[tuple[str, str], set[str]] = {}
    for rule in rule_files(engine):
        found.setdefault((rule.table, rule.event), set()).update(rule.includes)
    needed = {"values", "session"} if engine == "mysql" else {"values"}
    for table in TABLES:
        for event in ("BEFORE INSERT", "BEFORE UPDATE"):
            assert needed <= found.get((table, event), set()), (table, event)


def test_every_table_is_tried(full: School, hand: Hand) -> None:
    for table in TABLES:
        assert hand.one(f"SELECT COUNT(*) FROM {table}"), table


_NO_DAYS = ("2026-13-01", "2026-02-30", "2026-02-00", "2026-00-01", "0999-12-31")
"""No month has these, or no engine promises to keep them."""


def _rounded(value: Any, engine: str) -> list[Any]:
    """Return a value that SQLite refuses and that MariaDB makes a whole one before any trigger, without a word."""
    return [value] * (engine == "sqlite")


def _wrong(column: Column[Any], engine: str) -> list[Any]:
    """Return values that the column does not take; none of them could be meant."""
    kind = column.type
    if isinstance(kind, Boolean):
        return [2, -1, *_rounded(0.6, engine)]
    if isinstance(kind, Enum):
        return ["", "GONE"]
    if isinstance(kind, Mark):
        return ["abc", "٧", "1,5", 1.005, "0.001", 10 ** (kind.digits - 2)]
    if isinstance(kind, SmallInteger):
        return ["abc", "٧", 32768, -32769, *_rounded(1.5, engine)]
    if isinstance(kind, Integer):
        return ["abc", "٧", 2**31, -(2**31) - 1, *_rounded(1.5, engine)]
    if isinstance(kind, DateTime):
        return ["tomorrow", "", *(f"{day} 10:00:00" for day in _NO_DAYS), *_rounded("2026-02-01 10:00:00.6", engine)]
    if isinstance(kind, Date):
        return ["tomorrow", "", "2026-02-01 10:00:00", *_NO_DAYS]
    if isinstance(kind, Time):
        return ["nine", "24:00:01", "-01:00:00", *_rounded("10:00:00.6", engine)]
    return [b"\xff"] * (engine == "sqlite") + ([] if isinstance(kind, Text) else ["x" * (kind.length + 1)])


def _null(column: Column[Any]) -> bool:
    return not column.nullable and not column.primary_key and not column.foreign_keys


def _is_text(column: Column[Any]) -> bool:
    return isinstance(column.type, String) and not isinstance(column.type, Enum)


def _columns(table: str, engine: str) -> list[Column[Any]]:
    columns = columns_of(metadata.tables[table], engine)
    # A key is looked at by what it refers to, and what another rule keeps as it is, by that rule.
    return [c for c in columns if not c.foreign_keys and not c.info.get("engine")]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("way", ["UPDATE", "INSERT"])
def test_a_column_takes_nothing_else(full: School, hand: Hand, engine: str, table: str, way: str) -> None:
    if engine == "mysql":
        hand.run("SET sql_mode = 'ALLOW_INVALID_DATES', check_constraint_checks = 0")
    else:
        hand.run("PRAGMA ignore_check_constraints = ON")
    before = hand.rows(f"SELECT * FROM {table}")
    names = [c.name for c in columns_of(metadata.tables[table], engine) if not c.info.get("engine")]
    tried = 0
    for column in _columns(table, engine):
        counts_rows = column.primary_key and isinstance(column.type, Integer)
        for value in BEYOND if counts_rows else _wrong(column, engine) + [None] * _null(column):
            copied = ", ".join("?" if name == column.name else name for name in names)
            sql = {
                "UPDATE": f"UPDATE {table} SET {column.name} = ?",
                "INSERT": f"INSERT INTO {table} ({', '.join(names)}) SELECT {copied} FROM {table}",
            }[way]
            # A missing text is told as the engine tells it, with the column's name.
            code = "CHECK" if value is None and _is_text(column) else "VALIDATION_ERROR"
            assert hand.refused(sql, value) == code, (column.name, value)
            tried += 1
    assert tried or not _columns(table, engine)[1:]
    assert hand.rows(f"SELECT * FROM {table}") == before


def _taken(column: Column[Any]) -> list[Any]:
    """Return values at the edge of what the column takes, whatever the rules say of the row."""
    kind = column.type
    nothing = [None] * column.nullable
    if isinstance(kind, Enum):
        return [*kind.enums, *nothing]
    if isinstance(kind, Boolean):
        return [0, 1, *nothing]
    return ["x" * kind.length, *nothing] if isinstance(kind, String) and not isinstance(kind, Text) else nothing


@pytest.mark.parametrize("table", TABLES)
def test_a_column_takes_what_it_should(full: School, hand: Hand, engine: str, table: str) -> None:
    names = [c.name for c in columns_of(metadata.tables[table], engine) if not c.info.get("engine")]
    key = next(c.name for c in metadata.tables[table].columns if c.primary_key)
    one = f"{key} = (SELECT k FROM (SELECT MIN({key}) AS k FROM {table}) old)"
    copy = f"INSERT INTO {table} ({', '.join(names)}) SELECT {{}} FROM (SELECT * FROM {table}) old"
    plain = hand.refused(copy.format(", ".join(names)))
    for column in _columns(table, engine):
        for value in _taken(column):
            copied = ", ".join("?" if name == column.name else name for name in names)
            # What makes another row of it is no duplicate, and who is absent needs a kind of absence.
            if not column.primary_key and column.name not in ("code", "is_present", "name", "username"):
                assert hand.refused(copy.format(copied), value) == plain, (column.name, value)
            if isinstance(value, str) and not isinstance(column.type, Enum) and not column.primary_key:
                assert hand.run(f"UPDATE {table} SET {column.name} = ? WHERE {one}", value) == 1, column.name


def _copied(table: str) -> str:
    """Return an INSERT of a table's own rows."""
    names = ", ".join(c.name for c in columns_of(metadata.tables[table], "mysql") if not c.info.get("engine"))
    return f"INSERT INTO {table} ({names}) SELECT {names} FROM {table}"


@ON_A_SERVER
@pytest.mark.parametrize("setting", MUTED)
def test_a_session_that_mutes_what_was_lost_is_refused(full: School, hand: Hand, setting: str) -> None:
    """Without the engine's conditions nobody can tell 1.005 from 1.01."""
    hand.run(f"SET {setting}")
    for table in TABLES:
        column = columns_of(metadata.tables[table], "mysql")[-1].name
        other = {"attempts": "started_at = '2026-01-01 10:00:00'"}.get(table, f"{column} = {column}")
        for sql in (f"UPDATE {table} SET {other}", _copied(table)):
            assert hand.refused(sql) == "VALIDATION_ERROR", sql


@ON_A_SERVER
@pytest.mark.parametrize("setting", ["foreign_key_checks", "unique_checks"])
def test_a_session_that_looks_at_no_keys_is_refused(full: School, hand: Hand, setting: str) -> None:
    hand.run(f"SET {setting} = 0")
    for table in TABLES:
        column = columns_of(metadata.tables[table], "mysql")[-1].name
        other = {"attempts": "started_at = '2026-01-01 10:00:00'"}.get(table, f"{column} = {column}")
        for sql in (f"UPDATE {table} SET {other}", _copied(table)):
            assert hand.refused(sql) == "VALIDATION_ERROR", sql
    if setting == "foreign_key_checks":
        parents = {c.column.table.name for t in TABLES for c in metadata.tables[t].foreign_keys}
        for table in sorted(parents & set(TABLES)):
            assert hand.refused(f"DELETE FROM {table}") == "VALIDATION_ERROR", table


@ON_A_SERVER
def test_conditions_of_rows_that_were_left_out_are_no_refusal(full: School, hand: Hand) -> None:
    """INSERT IGNORE notes each row that was there already; only what a row itself lost is refused."""
    insert = "INSERT IGNORE INTO settings (name, value) VALUES ('color', 'x'), "
    hand.run(insert + "('a', '1'), ('color', 'y'), ('b', '2')")
    assert hand.one("SELECT COUNT(*) FROM settings") == 3
    long = "n" * 65
    for rows in (f"('{long}', '')", "('color', ''), " * 40 + f"('{long}', '')"):
        assert hand.refused(insert + rows) == "VALIDATION_ERROR"
    if "NO_DUP_KEY_WARNINGS_WITH_IGNORE" in str(hand.rows("SHOW VARIABLES LIKE 'old_mode'")):
        return
    # No more are counted than the session keeps, so nobody can tell what came after these.
    assert hand.refused(insert + ", ".join(["('color', '')"] * 70) + ", ('c', '3')") == "VALIDATION_ERROR"


def test_a_locked_period_speaks_first(full: School, hand: Hand) -> None:
    full.lock(hand.one("SELECT id FROM exam_periods"))
    for sql in (
        "UPDATE student_exam_scores SET score = 1.005",
        "UPDATE exam_schedules SET max_score = 1.005",
        "INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id, score)"
        " SELECT exam_schedule_id, enrollment_id, 1.005 FROM student_exam_scores",
        "INSERT INTO exam_schedules (exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
        " SELECT exam_period_id, subject_id, grade_level_id, exam_date, 1.005 FROM exam_schedules",
    ):
        assert hand.refused(sql) == "PERIOD_LOCKED", sql


def test_what_mariadb_rounds_before_any_trigger(full: School, hand: Hand, engine: str) -> None:
    """A whole number's places and parts of a second: no condition tells of them, so nobody can refuse them there."""
    slot = {"start_time": "'09:00:00.4'", "end_time": "'10:00:00.4'"}
    mark = "INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id) SELECT x.id, e.id + 0.4 FROM"
    changes = {
        "UPDATE exam_schedules SET duration_minutes = 89.5": ("SELECT duration_minutes FROM exam_schedules", "90"),
        "UPDATE courses SET capacity = '2.5'": ("SELECT MAX(capacity) FROM courses", "3"),
        "UPDATE student_exam_scores SET is_present = 0.6": ("SELECT is_present FROM student_exam_scores", "1"),
        **{
            f"UPDATE course_timetables SET {name} = {time}": (f"SELECT {name} FROM course_timetables", time[1:9])
            for name, time in slot.items()
        },
        "UPDATE attempts SET finished_at = '2099-01-01 10:00:00.4'": (
            "SELECT finished_at FROM attempts", "2099-01-01 10:00:00",
        ),
    }  # fmt: skip
    for change, (query, stored) in changes.items():
        if engine == "sqlite":
            assert hand.refused(change) == "VALIDATION_ERROR", change
        else:
            hand.run(change)
            assert str(hand.one(f"SELECT CAST(({query}) AS CHAR)")) == stored, change
    hand.run("DELETE FROM student_exam_scores")
    if engine == "sqlite":
        assert hand.refused(f"{mark} exam_schedules x, enrollments e") == "REFERENCE"
    else:
        hand.run(f"{mark} exam_schedules x, enrollments e")
        assert hand.rows("SELECT enrollment_id FROM student_exam_scores") == hand.rows("SELECT id FROM enrollments")
