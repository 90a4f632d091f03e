"""Upgrading while others write: no write meets a database without its rules, and one upgrades at a time."""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pymysql
import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from data.db.engine import Database
from data.db.errors import Unavailable
from data.install import InTheWay, exchange, guards, install, preflight, rules, schema, state, upgrade, verify
from data.rules import files
from data.rules.findings import Finding
from tests.patience import PATIENCE
from tests.servers import PrivateServer

SCHOOL = (Path(__file__).parent / "sound_school.sql").read_text("utf-8").strip().split(";\n")
FORBIDDEN = (
    "UPDATE student_exam_scores SET score = 999 WHERE exam_schedule_id = 1",
    "INSERT INTO exam_schedules (exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
    " VALUES (2, 1, 1, '2026-11-02', 20)",
)
"""A mark above its maximum, and an exam in a locked period."""
ALL_DIFFER = "UPDATE rule_objects SET checksum = 'x' WHERE kind <> 'release'"
MARKS_DIFFER = f"{ALL_DIFFER} AND name LIKE 'trg_exam_sc%'"
BUSY = {1213, 1205, 1020, 1047, 1412}
"""A statement that was not kept for others' sake; 1412: the table's definition changed under it."""

_REVISION = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "9000", "%s"


def upgrade():
    connection = op.get_bind()
    there = {column["name"] for column in sa.inspect(connection).get_columns("student_exam_scores")}
    if "motto" not in there:
        op.add_column("student_exam_scores", sa.Column("motto", sa.String(20)))
    connection.exec_driver_sql("UPDATE student_exam_scores SET motto = 'x'")
"""


def school(url: str) -> Database:
    """Install, and type a little school."""
    db = Database(url)
    install(db)
    run(db, *SCHOOL)
    return db


def run(db: Database, *statements: str) -> None:
    """Run statements as the owner would by hand."""
    with db.engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
        connection.commit()


@pytest.fixture
def old(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A little school of the test's own."""
    server = None if engine == "sqlite" else request.getfixturevalue("mysql_server")
    db = school(server.create("upgraded") if server else f"sqlite:///{tmp_path}/s.db")
    yield db
    db.close()


@pytest.fixture
def one_more_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """A later release that changes the marks' table and fills a column; called when the school is made."""
    versions = tmp_path / "migrations" / "versions"
    shutil.copytree(Path(schema.__file__).parent.parent / "migrations" / "versions", versions)
    (versions / "9000_motto.py").write_text(_REVISION.replace("%s", schema.head()), "utf-8")

    def _released() -> None:
        monkeypatch.setattr(schema, "_folder", lambda: tmp_path / "migrations")
        schema.revisions.cache_clear()

    yield _released
    schema.revisions.cache_clear()


# --- between any two statements


class Intruder:
    """Another client, which tries what is forbidden before each statement of an upgrade."""

    def __init__(self, db: Database) -> None:
        self.codes: list[str] = []
        self.kept: list[str] = []
        self.inside = False
        if db.name == "sqlite":
            self.connection: Any = sqlite3.connect(str(db.url.database), isolation_level=None, timeout=0)
            self.connection.execute("PRAGMA foreign_keys = ON")
        else:
            # Whoever would have to wait is refused at once: the upgrade waits for this client, in the same thread.
            self.connection = pymysql.connect(
                host="127.0.0.1", port=db.url.port, user="root", database=db.url.database, autocommit=True,
                init_command="SET innodb_lock_wait_timeout = 0, lock_wait_timeout = 0",
            )  # fmt: skip

    def __call__(self, _connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        for forbidden in FORBIDDEN:
            try:
                self.connection.cursor().execute(forbidden)
            except (sqlite3.Error, pymysql.Error) as error:
                self.codes.append(str(error.args[-1]).split(":")[0])
            else:
                self.kept.append(statement)


@contextmanager
def intrusion(db: Database) -> Iterator[Intruder]:
    """Have somebody intrude on a school."""
    found = Intruder(db)
    event.listen(Engine, "before_cursor_execute", found)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", found)
        found.connection.close()


@pytest.fixture
def intruder(old: Database) -> Iterator[Intruder]:
    """Who intrudes on the school."""
    with intrusion(old) as found:
        yield found


def test_between_any_two_statements_every_rule_stands(old: Database, intruder: Intruder) -> None:
    run(old, ALL_DIFFER)
    done = upgrade(old)
    assert {f"{kind} {name}" for kind, name in rules.wanted(old.name)} <= set(done)
    assert intruder.kept == [] and len(intruder.codes) > len(rules.wanted(old.name))
    assert verify(old) == []


def test_a_migration_holds_writers_off(
    old: Database, one_more_revision: Callable[[], None], intruder: Intruder
) -> None:
    one_more_revision()
    assert "revision 9000" in upgrade(old)
    assert intruder.kept == []
    if old.name == "mysql":
        assert "UPGRADE_RUNNING" in intruder.codes
    assert intruder.codes[-1] in ("PERIOD_LOCKED", "database is locked")
    assert [finding.name for finding in verify(old)] == ["student_exam_scores"]


def test_as_mysql_exchanges_them(mysql_server: PrivateServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "server", lambda connection: ("MySQL", (8, 0)))
    db = school(mysql_server.create("upgraded"))
    with intrusion(db) as intruder:
        run(db, ALL_DIFFER)
        upgrade(db)
    assert intruder.kept == [] and intruder.codes.count("PERIOD_LOCKED") > len(rules.wanted("mysql"))
    assert verify(db) == []
    db.close()


def test_dropping_and_creating_would_let_them_in(mysql_server: PrivateServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_replaced", exchange._anew)
    db = school(mysql_server.create("upgraded"))
    with intrusion(db) as intruder:
        run(db, ALL_DIFFER)
        upgrade(db)
    assert intruder.kept
    assert {finding.facts["check"] for finding in verify(db)} >= {"mark_out_of_range"}
    db.close()


def test_writers_are_held_off_until_an_interrupted_upgrade_is_repeated(
    mysql_server: PrivateServer, one_more_revision: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    db = school(mysql_server.create("upgraded"))
    one_more_revision()
    with monkeypatch.context() as patch:
        patch.setattr(guards, "let_in", lambda connection: pytest.fail("interrupted"))
        with pytest.raises(pytest.fail.Exception):
            upgrade(db)
    assert state(db) == "old"
    assert {finding.kind for finding in verify(db)} == {"closed", "table"}
    with pytest.raises(Unavailable) as refusal:
        db.write(None, lambda connection: connection.exec_driver_sql(FORBIDDEN[0]))
    assert refusal.value.reason == "UPGRADING"
    assert upgrade(db) == []
    assert state(db) == "current"
    run(db, "UPDATE student_exam_scores SET score = 19 WHERE exam_schedule_id = 1")
    db.close()


# --- within a statement, and on several nodes


class Writer(threading.Thread):
    """A client that tries a forbidden statement each time that the upgrade is about to run one of its own."""

    def __init__(self, server: PrivateServer, name: str, statement: str) -> None:
        super().__init__(daemon=True)
        self.server, self.name_of_school, self.statement = server, name, statement
        self.turns, self.ready = threading.Semaphore(0), threading.Event()
        self.tried = 0
        self.kept: list[str] = []
        self.strange: list[str] = []
        self.stopped = False

    def run(self) -> None:
        with self.server.connect(self.name_of_school) as connection:
            # Waits until this node has the whole school.
            connection.cursor().execute("SELECT 1 FROM rule_objects")
            self.ready.set()
            while self.turns.acquire() and not self.stopped:
                self.tried += 1
                try:
                    connection.cursor().execute(self.statement)
                    self.kept.append(self.statement)
                except pymysql.Error as error:
                    # A node that takes a session away while it reads a trigger calls the trigger misspelt.
                    misread = error.args[0] == 1064 and "'trg_" in error.args[1]
                    if not misread and error.args[0] not in BUSY | {1644}:
                        self.strange.append(str(error))


def written_meanwhile(
    servers: Sequence[PrivateServer], name: str, work: Callable[[], object]
) -> tuple[list[str], list[str]]:
    """Run `work` while two clients on each server try what is forbidden; return what was kept, and what was strange."""
    writers = [Writer(server, name, statement) for server in servers for statement in FORBIDDEN]

    def about_to(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.lstrip().upper().startswith(("CREATE", "DROP", "ALTER", "UPDATE")):
            for writer in writers:
                writer.turns.release()

    for writer in writers:
        writer.start()
    for writer in writers:
        assert writer.ready.wait(PATIENCE)
    event.listen(Engine, "before_cursor_execute", about_to)
    try:
        work()
    finally:
        event.remove(Engine, "before_cursor_execute", about_to)
        for writer in writers:
            writer.stopped = True
            writer.turns.release()
        for writer in writers:
            writer.join()
    assert all(writer.tried for writer in writers)
    return [kept for writer in writers for kept in writer.kept], [told for writer in writers for told in writer.strange]


def test_two_who_write_during_upgrades(mysql_server: PrivateServer) -> None:
    db = school(mysql_server.create("upgraded"))

    def work() -> None:
        run(db, ALL_DIFFER)
        upgrade(db)

    for _ in range(3):
        assert written_meanwhile([mysql_server], "upgraded", work) == ([], [])
    assert verify(db) == []
    db.close()


def test_rows_in_the_way_of_a_migration_are_named_before_anything_changes(
    old: Database, one_more_revision: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        "-- Rule: r\n-- Codes: DUPLICATE\nSELECT 'students', unique_id, 'DUPLICATE' FROM students WHERE name = 'أحمد'"
    )
    checks = [files._parse(f"before/{number}_named.sql", text, old.name) for number in ("0002", "9000")]
    monkeypatch.setattr(preflight, "before", lambda engine: checks)
    one_more_revision()
    hold_off: list[object] = []
    monkeypatch.setattr(guards, "hold_off", hold_off.append)
    with pytest.raises(InTheWay) as refusal:
        upgrade(old)
    (found,) = refusal.value.findings
    assert (found.name, found.code, found.facts) == ("students", "DUPLICATE", {"key": "s1", "check": "9000_named"})
    assert (refusal.value.reason, hold_off) == ("IN_THE_WAY", [])
    monkeypatch.undo()
    schema.revisions.cache_clear()
    assert state(old) == "current" and verify(old) == []


def test_a_row_that_comes_in_the_way_meanwhile_lets_writers_in_again(
    mysql_server: PrivateServer, one_more_revision: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    db = school(mysql_server.create("upgraded"))
    one_more_revision()
    asked: list[object] = []

    def refuse(connection: object) -> None:
        asked.append(connection)
        if len(asked) == 2:
            raise InTheWay([Finding("row", "students", "DUPLICATE", facts={"key": "s1", "check": "c"})])

    monkeypatch.setattr(preflight, "refuse", refuse)
    with pytest.raises(InTheWay):
        upgrade(db)
    run(db, "UPDATE student_exam_scores SET score = 19 WHERE exam_schedule_id = 1")
    assert upgrade(db)[0] == "revision 9000"
    db.close()
