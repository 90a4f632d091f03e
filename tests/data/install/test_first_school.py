"""A school that the first release made, upgraded: nothing is lost, and rows that break a later rule are named."""

from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
import sqlalchemy as sa

from data.db.engine import Database
from data.install import InTheWay, state, upgrade, verify
from tests.data.install import first_school

DERIVED = {
    "alembic_version", "rule_objects", "rule_locks", "course_locks", "course_seats", "student_name_words",
    "best_attempts", "user_results", "exam_results", "section_results",
}  # fmt: skip
"""What the rules and an upgrade keep by themselves."""
MAY_CHANGE: set[tuple[str, str]] = set()
"""Columns (table, column) to which a migration gives another value, as its docstring says."""


@pytest.fixture
def old(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Database]:
    """The first release's school."""
    url = (
        f"sqlite:///{tmp_path}/old.db" if engine == "sqlite" else request.getfixturevalue("mysql_server").create("old")
    )
    if engine == "sqlite":
        (tmp_path / "old.db").touch()
    db = Database(url)
    first_school.load(db)
    yield db
    db.close()


def type_in(db: Database, name: str) -> list[first_school.Line]:
    """Type the lines of a file with the school's rules in force; return those that must be found."""
    found = list(first_school.lines(name, db.name))
    with db.engine.connect() as connection:
        for line in found:
            connection.exec_driver_sql(line.statement, execution_options={"no_parameters": True})
        connection.commit()
    return [line for line in found if line.check]


Standing = dict[str, tuple[str, ...]]


def standing(db: Database) -> Standing:
    """Return each table's columns that hold something of their own."""
    with db.engine.connect() as connection:
        look = sa.inspect(connection)
        return {
            name: tuple(c["name"] for c in look.get_columns(name) if "computed" not in c)
            for name in look.get_table_names()
            if name not in DERIVED
        }


def digests(db: Database, tables: Standing) -> dict[str, tuple[int, str]]:
    """Return for each table how many rows it has and the digest of what stands in its columns."""
    found = {}
    with db.engine.connect() as connection:
        for table, columns in tables.items():
            kept = ", ".join(column for column in columns if (table, column) not in MAY_CHANGE)
            rows = sorted(
                repr([_plain(value) for value in row])
                for row in connection.exec_driver_sql(f"SELECT {kept} FROM {table}")
            )
            found[table] = len(rows), sha256("\n".join(rows).encode()).hexdigest()
    return found


def _plain(value: object) -> object:
    """A number of more places is the same number."""
    return value.normalize() if isinstance(value, Decimal) else value


def test_the_first_school_is_upgraded_without_loss(old: Database) -> None:
    assert state(old) == "old"
    tables = standing(old)
    before = digests(old, tables)
    assert all(before[name][0] for name in tables if not name.startswith("rule_"))
    upgrade(old)
    assert digests(old, tables) == before
    assert state(old) == "current" and upgrade(old) == []
    assert verify(old) == []


def test_rows_that_break_a_later_rule_are_kept_and_named(old: Database) -> None:
    expected = type_in(old, "breaks.sql")
    tables = standing(old)
    before = digests(old, tables)
    upgrade(old)
    assert digests(old, tables) == before
    told = {(f.facts.get("check"), f.name, f.facts.get("key"), f.code) for f in verify(old) if f.kind == "row"}
    lacking = [line for line in expected if (line.check, line.table, line.key, line.code) not in told]
    assert lacking == []


def test_rows_in_the_way_of_a_migration_are_named_and_nothing_changes(old: Database) -> None:
    expected = type_in(old, "in_the_way.sql")
    if not expected:
        pytest.skip("no row stands in the way of any migration on this engine")
    tables = standing(old)
    before = digests(old, tables)
    with pytest.raises(InTheWay) as refusal:
        upgrade(old)
    told = {(f.facts["check"], f.name, f.facts["key"], f.code) for f in refusal.value.findings}
    assert {(line.check, line.table, line.key, line.code) for line in expected} <= told
    assert (state(old), digests(old, tables)) == ("old", before)


def test_what_was_closed_before_the_upgrade_is_judged_by_the_policies_of_that_day(old: Database) -> None:
    upgrade(old)
    passed = (
        "SELECT v.exam_schedule_id, v.passed_count FROM v_exam_results_summary v"
        " JOIN exam_schedules x ON x.id = v.exam_schedule_id JOIN exam_periods p ON p.id = x.exam_period_id"
        " WHERE p.is_locked = {locked} ORDER BY v.exam_schedule_id"
    )
    with old.engine.begin() as connection:
        closed, still_open = (connection.exec_driver_sql(passed.format(locked=locked)).all() for locked in (1, 0))
        connection.exec_driver_sql("UPDATE grading_policies SET pass_percentage = 0")
        assert closed and connection.exec_driver_sql(passed.format(locked=1)).all() == closed
        assert connection.exec_driver_sql(passed.format(locked=0)).all() != still_open
        kept = connection.exec_driver_sql("SELECT COUNT(*) FROM exam_policies").scalar()
        assert kept == len(closed)
