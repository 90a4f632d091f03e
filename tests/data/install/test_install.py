"""Installing and upgrading: whole, repeatable, after any interruption, and never over what is not ours."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Engine

from data.db.column_types import COLLATION
from data.db.engine import Database
from data.db.errors import Unavailable
from data.db.tables import tables_for
from data.install import ddl, install, rules, schema, server, state, upgrade, verify
from tests.servers import PrivateServer


@pytest.fixture
def empty(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Database]:
    """An empty database of the test's own."""
    if engine == "sqlite":
        (tmp_path / "own.db").touch()
        db = Database(f"sqlite:///{tmp_path}/own.db")
    else:
        db = Database(request.getfixturevalue("mysql_server").create("own"))
    yield db
    db.close()


@pytest.fixture
def run(empty: Database) -> Callable[[str], list[sa.Row]]:
    """Run statements on it as its owner would by hand."""

    def _run(*statements: str) -> list[sa.Row]:
        with empty.engine.connect() as connection:
            for statement in statements:
                result = connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
            rows = list(result) if result.returns_rows else []
            connection.commit()
        return rows

    return _run


@pytest.fixture
def interrupt() -> Iterator[Callable[[int | None], Callable[[], int]]]:
    """End the work at the statement with that number, counted from now; returns how to ask how many there were."""
    left: list[int | None] = [None]

    def _at(number: int | None) -> Callable[[], int]:
        left[0] = number
        return lambda: (number or 0) - (left[0] or 0)

    def _before(connection: object, cursor: object, statement: str, *rest: object) -> None:
        if left[0] is not None:
            left[0] -= 1
            if left[0] < 0:
                raise KeyboardInterrupt(statement)

    event.listen(Engine, "before_cursor_execute", _before)
    yield _at
    event.remove(Engine, "before_cursor_execute", _before)


def _names(db: Database) -> set[str]:
    return {table.name for table in tables_for(db.name)}


# --- installing


def test_installing_makes_everything_and_repeating_changes_nothing(empty: Database) -> None:
    assert state(empty) == "empty"
    steps: list[tuple[int, int]] = []
    done = install(empty, lambda *at: steps.append(at))
    assert {f"table {name}" for name in _names(empty)} <= set(done)
    assert {f"{kind} {name}" for kind, name in rules.wanted(empty.name)} <= set(done)
    assert [at for at, _total in steps] == list(range(1, len(steps) + 1)) and steps[-1][0] == steps[-1][1]
    assert state(empty) == "current"
    assert verify(empty) == []
    assert install(empty) == [] and upgrade(empty) == []


@pytest.mark.parametrize("collation", ["latin1_swedish_ci", "utf8mb4_bin", "utf8mb4_unicode_ci"])
def test_any_default_collation_will_do(mysql_server: PrivateServer, collation: str) -> None:
    db = Database(mysql_server.create("own", collation))
    install(db)
    assert verify(db) == [] and install(db) == []
    assert COLLATION in db.read(lambda c: c.exec_driver_sql("SHOW CREATE TABLE students").one()[1])
    db.close()


def test_no_row_is_put_into_the_schools_tables_and_no_id_used_up(empty: Database, run: Callable) -> None:
    install(empty)
    for name in _names(empty) - {"rule_objects", "zone_offsets"}:
        assert run(f"SELECT COUNT(*) FROM {name}") == [(0,)], name
    run("INSERT INTO users (username, full_name, role, password_hash) VALUES ('a', 'أ', 'admin', 'x')")
    assert run("SELECT id FROM users") == [(1,)]


def test_an_installation_interrupted_anywhere_is_finished_by_the_next(
    empty: Database, interrupt: Callable, request: pytest.FixtureRequest
) -> None:
    all_of_it = interrupt(10**6)
    install(empty)
    total = all_of_it()
    for number in range(1, total, total // 5):
        _empty_again(empty, request)
        interrupt(number)
        with pytest.raises(KeyboardInterrupt):
            install(empty)
        interrupt(None)
        assert state(empty) in ("empty", "partial")
        install(empty)
        assert install(empty) == [] and verify(empty) == [], number


def _empty_again(db: Database, request: pytest.FixtureRequest) -> None:
    db.close()
    if db.name == "mysql":
        request.getfixturevalue("mysql_server").create("own")
    else:
        for end in ("", "-wal", "-shm"):
            Path(f"{db.url.database}{end}").unlink(missing_ok=True)


def test_an_installation_that_is_killed_is_finished_by_the_next(empty: Database) -> None:
    code = (
        "import sys; from data.db.engine import Database; from data.install import install\n"
        "install(Database(sys.argv[1]), lambda done, total: print(done, flush=True))"
    )
    url = empty.url.render_as_string(hide_password=False)
    with subprocess.Popen([sys.executable, "-c", code, url], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for line in process.stdout:
            if line.strip() == "40":
                process.send_signal(signal.SIGKILL)
                break
        process.wait()
    assert process.returncode == -signal.SIGKILL
    install(empty)
    assert verify(empty) == [] and install(empty) == []


def test_two_who_install_at_once_both_end_well(empty: Database) -> None:
    ends: list[object] = []

    def one() -> None:
        db = Database(empty.url)
        try:
            ends.append(install(db))
        except Exception as error:
            ends.append(error)
        db.close()

    threads = [threading.Thread(target=one) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(bool(end) for end in ends) == [False, False, True], ends
    assert verify(empty) == []


# --- what is refused


def test_tables_of_others_are_left_alone(empty: Database, run: Callable) -> None:
    run("CREATE TABLE users (id INTEGER PRIMARY KEY, secret TEXT)", "INSERT INTO users VALUES (7, 'theirs')")
    assert state(empty) == "foreign"
    for work in (install, upgrade, verify):
        with pytest.raises(Unavailable) as refusal:
            work(empty)
        assert refusal.value.reason == "FOREIGN"
    assert run("SELECT * FROM users") == [(7, "theirs")]
    assert sa.inspect(empty.engine).get_table_names() == ["users"]


def test_tables_of_others_beside_ours_do_not_matter(empty: Database, run: Callable) -> None:
    run("CREATE TABLE their_own (id INTEGER PRIMARY KEY)")
    assert state(empty) == "empty"
    install(empty)
    assert verify(empty) == []


def test_a_newer_database_is_left_alone(empty: Database, run: Callable) -> None:
    install(empty)
    run("UPDATE alembic_version SET version_num = '9999'")
    assert state(empty) == "newer"
    for work in (install, upgrade, verify):
        with pytest.raises(Unavailable) as refusal:
            work(empty)
        assert refusal.value.reason == "NEWER"


def test_rules_of_a_newer_release_are_not_replaced(empty: Database, run: Callable) -> None:
    install(empty)
    run("UPDATE rule_objects SET checksum = '99.0.0' WHERE kind = 'release'")
    assert state(empty) == "current"
    run("DROP TRIGGER trg_exam_scores_gone")
    assert state(empty) == "newer"
    with pytest.raises(Unavailable):
        upgrade(empty)


def test_there_is_nothing_to_upgrade_in_an_empty_database(empty: Database) -> None:
    with pytest.raises(Unavailable) as refusal:
        upgrade(empty)
    assert refusal.value.reason == "NOT_INSTALLED"
    assert state(empty) == "empty"


def test_a_server_that_is_too_old_is_refused(empty: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    for product in server.LEAST:
        monkeypatch.setitem(server.LEAST, product, (99, 1))
    for work in (state, install, upgrade):
        with pytest.raises(Unavailable) as refusal:
            work(empty)
        assert refusal.value.reason == "TOO_OLD" and refusal.value.detail.split()[0] in server.LEAST
    assert sa.inspect(empty.engine).get_table_names() == []


@pytest.mark.parametrize(
    ("text", "told"),
    [("10.11.19-MariaDB-log", ("MariaDB", (10, 11, 19))), ("5.5.5-10.5.1-MariaDB", ("MariaDB", (10, 5, 1))),
     ("8.0.36", ("MySQL", (8, 0, 36))), ("5.7.44-log", ("MySQL", (5, 7, 44)))],
)  # fmt: skip
def test_a_servers_version_is_read_as_it_is_written(text: str, told: tuple) -> None:
    class Answering:
        class dialect:  # noqa: N801
            name = "mysql"

        def exec_driver_sql(self, query: str) -> "Answering":
            return self

        def scalar_one(self) -> str:
            return text

    assert server.server(Answering()) == told  # type: ignore[arg-type]


def test_a_binary_log_that_forbids_triggers_is_told() -> None:
    server = PrivateServer("--log-bin=log", "--server-id=1", "--binlog-format=ROW").start()
    try:
        server.create("own")
        with server.connect() as connection, connection.cursor() as cursor:
            cursor.execute("CREATE USER 'owner'@'%' IDENTIFIED BY 'x'")
            cursor.execute("GRANT ALL PRIVILEGES ON own.* TO 'owner'@'%'")
        db = Database(f"mysql+pymysql://owner:x@127.0.0.1:{server.port}/own")
        with pytest.raises(Unavailable) as refusal:
            install(db)
        assert refusal.value.reason == "ACCESS"
        assert "log_bin_trust_function_creators" in refusal.value.detail
        assert state(db) == "partial"
        with server.connect() as connection, connection.cursor() as cursor:
            cursor.execute("SET GLOBAL log_bin_trust_function_creators = 1")
        install(db)
        assert verify(db) == []
        db.close()
    finally:
        server.stop()


# --- healing and upgrading


def test_only_a_rule_that_differs_is_applied_again(empty: Database, run: Callable) -> None:
    install(empty)
    run("DROP TRIGGER trg_exam_scores_gone")
    assert state(empty) == "old"
    assert upgrade(empty) == ["trigger trg_exam_scores_gone"]
    run("DROP VIEW v_exam_results_summary", "CREATE VIEW v_exam_results_summary AS SELECT 1 AS one")
    assert state(empty) == "old"
    assert upgrade(empty) == ["view v_exam_results_summary"]
    assert state(empty) == "current" and verify(empty) == []


def _weaken(run: Callable, engine: str) -> None:
    body = "FOR EACH ROW BEGIN END" if engine == "mysql" else "BEGIN SELECT 1; END"
    run(
        "DROP TRIGGER trg_audit_trail_delete",
        f"CREATE TRIGGER trg_audit_trail_delete BEFORE DELETE ON audit_trail {body}",
    )


def test_a_rule_weakened_by_hand_is_restored(empty: Database, engine: str, run: Callable) -> None:
    install(empty)
    _weaken(run, engine)
    assert upgrade(empty) == ["trigger trg_audit_trail_delete"]
    assert verify(empty) == []


def test_a_forged_note_does_not_hide_a_weakened_trigger(empty: Database, run: Callable, engine: str) -> None:
    install(empty)
    body = " FOR EACH ROW BEGIN END" if engine == "mysql" else " BEGIN SELECT 1; END"
    run(
        "DROP TRIGGER trg_audit_trail_delete",
        "CREATE TRIGGER trg_audit_trail_delete BEFORE DELETE ON audit_trail" + body,
    )
    there = empty.read(rules.held)["trigger", "trg_audit_trail_delete"]
    run(f"UPDATE rule_objects SET installed = '{there.digest}' WHERE name = 'trg_audit_trail_delete'")
    assert state(empty) == "old"


def test_a_rule_that_no_file_has_any_more_goes_and_a_foreign_one_stays(
    empty: Database, engine: str, run: Callable
) -> None:
    install(empty)
    run(
        "CREATE VIEW ours_once AS SELECT 1 AS one",
        "CREATE VIEW theirs AS SELECT 1 AS one",
        "INSERT INTO rule_objects (name, kind, checksum, installed) VALUES ('ours_once', 'view', 'x', 'y')",
    )
    assert state(empty) == "old"
    assert upgrade(empty) == ["dropped view ours_once"]
    assert sa.inspect(empty.engine).get_view_names().count("theirs") == 1
    assert "ours_once" not in sa.inspect(empty.engine).get_view_names()


def test_an_index_that_is_gone_is_made_again(empty: Database, run: Callable, engine: str) -> None:
    install(empty)
    run("DROP INDEX idx_students_phone" + (" ON students" if engine == "mysql" else ""))
    assert install(empty) == ["index idx_students_phone"]
    assert verify(empty) == []


_FURTHER_REVISION = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "9000", "%s"


def upgrade():
    there = {column["name"] for column in sa.inspect(op.get_bind()).get_columns("exam_sessions")}
    with op.batch_alter_table("exam_sessions") as table:
        if "motto" not in there:
            table.add_column(sa.Column("motto", sa.String(20), server_default="none"))
        table.alter_column("exam_name", existing_type=sa.String(150), type_=sa.String(180), existing_nullable=False)
"""


@pytest.fixture
def one_more_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A later release, which has one more column in a table, and a wider one."""
    versions = tmp_path / "migrations" / "versions"
    shutil.copytree(Path(schema.__file__).parent.parent / "migrations" / "versions", versions)
    (versions / "9000_motto.py").write_text(_FURTHER_REVISION.replace("%s", schema.head()), "utf-8")
    schema.revisions.cache_clear()
    yield
    schema.revisions.cache_clear()


def test_an_upgrade_keeps_every_row_and_puts_the_rules_back(
    empty: Database, run: Callable, tmp_path: Path, one_more_revision: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(empty)
    run(
        "INSERT INTO exam_sessions (id, exam_name) VALUES (1, 'دور أول')",
        "INSERT INTO academic_years (id, name, start_date, end_date) VALUES (1, 'y', '2026-09-01', '2027-06-30')",
        "INSERT INTO semesters (id, academic_year_id, name, start_date, end_date)"
        " VALUES (1, 1, 's', '2026-09-01', '2027-01-31')",
        "INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)"
        " VALUES (1, 1, 1, 'p', 'FINAL', '2026-10-01', '2026-10-10')",
        "INSERT INTO exam_session_periods (exam_session_id, exam_period_id) VALUES (1, 1)",
    )
    monkeypatch.setattr(schema, "_folder", lambda: tmp_path / "migrations")
    schema.revisions.cache_clear()
    assert state(empty) == "old"
    with pytest.raises(Unavailable) as refusal:
        install(empty)
    assert refusal.value.reason == "OLD"
    done = upgrade(empty)
    assert done[0] == "revision 9000"
    assert {f"trigger {name}" for kind, name in rules.wanted(empty.name) if kind == "trigger"} <= set(done)
    assert state(empty) == "current" and upgrade(empty) == []
    assert run("SELECT exam_name, motto FROM exam_sessions") == [("دور أول", "none")]
    assert run("SELECT exam_session_id FROM exam_session_periods") == [(1,)]
    with pytest.raises(sa.exc.DBAPIError):
        run("DELETE FROM exam_sessions")


@pytest.mark.parametrize("number", [1, 40, 150])
def test_an_upgrade_interrupted_anywhere_is_finished_by_the_next(
    empty: Database,
    run: Callable,
    number: int,
    tmp_path: Path,
    one_more_revision: None,
    monkeypatch: pytest.MonkeyPatch,
    interrupt: Callable,
) -> None:
    install(empty)
    monkeypatch.setattr(schema, "_folder", lambda: tmp_path / "migrations")
    schema.revisions.cache_clear()
    interrupt(number)
    with pytest.raises(KeyboardInterrupt):
        upgrade(empty)
    interrupt(None)
    assert state(empty) == "old"
    upgrade(empty)
    assert state(empty) == "current"
    assert [finding.name for finding in verify(empty)] == ["exam_sessions"]


# --- the printed SQL


def _stock_client(db: Database, text: str) -> None:
    if db.name == "sqlite":
        command = ["sqlite3", "-bail", str(db.url.database)]
    else:
        account = ["-h127.0.0.1", f"-P{db.url.port}", "-uroot", str(db.url.database)]
        command = ["mariadb", "--no-defaults", "--default-character-set=utf8mb4", *account]
    subprocess.run(command, input=text.encode(), check=True, stdout=subprocess.DEVNULL)


def test_the_printed_sql_is_a_whole_installation(empty: Database, engine: str, run: Callable) -> None:
    if engine == "mysql":
        run("ALTER DATABASE own COLLATE latin1_swedish_ci")
    _stock_client(empty, ddl(engine))
    assert verify(empty) == []
    assert state(empty) == "current" and install(empty) == []


def test_a_look_at_the_state_is_cheap(database: Database) -> None:
    state(database)
    sent: list[str] = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda *told: sent.append(told[2]))
    state(database)
    assert len(sent) <= 12, sent


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear school, this is a letter and no database at all.\n" * 50)
    db = Database(f"sqlite:///{path}")
    for work in (state, install):
        with pytest.raises(Unavailable) as refusal:
            work(db)
        assert refusal.value.reason == "NOT_A_DATABASE"
    assert os.path.getsize(path) == 2750 - 50 and sqlite3.sqlite_version
