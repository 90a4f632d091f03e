"""A school that came back from a dump, a copy or the binary log is a sound school, whatever its name and its host."""

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from data.db.engine import CONSOLE, Database
from data.install import install, rules, state, upgrade, verify, verify_server
from data.students.search import find_students
from tests.servers import PrivateServer

SCHOOL = (Path(__file__).parent / "sound_school.sql").read_text("utf-8").strip().split(";\n")


def school(url: str) -> Database:
    """Install, and type a little school."""
    db = Database(url)
    install(db)
    with db.engine.connect() as connection:
        for statement in SCHOOL:
            connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
        connection.commit()
    return db


def sound(db: Database) -> None:
    """Hold that the school is sound, finds its own students, and that a rule refuses."""
    assert state(db) == "current" and verify(db) == [] and upgrade(db) == []
    with db.engine.connect() as connection:
        connection.exec_driver_sql("INSERT INTO students (unique_id, name, college_id) VALUES ('new', 'زينب', 'c')")
        connection.commit()
    assert [student.unique_id for student in find_students(db, CONSOLE, "زينب").rows] == ["new"]
    assert verify(db) == []


# --- MariaDB


@pytest.fixture(scope="module")
def logging() -> Iterator[PrivateServer]:
    """A server that keeps a binary log, and on which another account than root may install."""
    server = PrivateServer("--log-bin=log", "--server-id=1", "--binlog-format=ROW").start()
    yield server
    server.stop()


def client(server: PrivateServer, *words: str, given: bytes | None = None) -> bytes:
    """Run one of the stock clients as root."""
    account = ["--no-defaults", "-h127.0.0.1", f"-P{server.port}", "-uroot"]
    done = subprocess.run([words[0], *account, *words[1:]], input=given, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


UTF8 = "--default-character-set=utf8mb4"


@pytest.mark.parametrize("comments", ["--skip-comments", "--comments"])
def test_a_dump_loaded_under_another_name_and_dumped_again(
    logging: PrivateServer, mysql_server: PrivateServer, comments: str
) -> None:
    school(logging.create("dumped")).close()
    dump = client(logging, "mariadb-dump", UTF8, "--routines", "--triggers", "dumped")
    logging.create("copy")
    client(logging, "mariadb", UTF8, comments, "copy", given=dump)
    again = client(logging, "mariadb-dump", UTF8, "--routines", "copy")
    mysql_server.create("third")
    client(mysql_server, "mariadb", UTF8, comments, "third", given=again)
    for server, name in ((logging, "copy"), (mysql_server, "third")):
        db = Database(server.url(name))
        sound(db)
        db.close()
    db = Database(logging.url("dumped"))
    assert find_students(db, CONSOLE, "زينب").rows == [] and verify(db) == []
    db.close()


@pytest.mark.parametrize("comments", ["--skip-comments", "--comments"])
def test_the_binary_log_replayed_on_another_server(
    logging: PrivateServer, mysql_server: PrivateServer, comments: str
) -> None:
    with logging.connect() as connection, connection.cursor() as cursor:
        cursor.execute("RESET MASTER")
    school(logging.create("played")).close()
    logs = [str(path) for path in sorted((logging.folder / "data").glob("log.0*"))]
    written = subprocess.run(["mariadb-binlog", "--no-defaults", *logs], capture_output=True, check=True).stdout
    client(mysql_server, "mariadb", UTF8, "--binary-mode", comments, given=written)
    db = Database(mysql_server.url("played"))
    sound(db)
    db.close()


def test_a_rule_that_does_something_else_is_seen_through_comments(mysql_server: PrivateServer) -> None:
    db = school(mysql_server.create("own"))
    rule = rules.wanted("mysql")["trigger", "trg_audit_trail_delete"]
    weak = rule.statement.replace("BEGIN", "BEGIN /*!50000 IF 1 = 1 THEN DO 0; ELSE */", 1)
    weak = (
        weak.replace("CREATE TRIGGER", "CREATE OR REPLACE TRIGGER", 1).removesuffix("END") + "/*!50000 END IF; */ END"
    )
    with db.engine.connect() as connection:
        connection.exec_driver_sql(weak, execution_options={"no_parameters": True})
    assert [(finding.kind, finding.name) for finding in verify(db)] == [("changed", "trg_audit_trail_delete")]
    db.close()


# --- who asks, and who owns


def accounts(server: PrivateServer, *statements: str) -> None:
    """Run statements on accounts as root."""
    with server.connect() as connection, connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def as_account(server: PrivateServer, name: str) -> Database:
    """Return the school as another account sees it."""
    return Database(f"mysql+pymysql://{name}:x@127.0.0.1:{server.port}/own")


def test_an_account_with_all_rights_that_is_not_the_owner_finds_nothing(mysql_server: PrivateServer) -> None:
    school(mysql_server.create("own")).close()
    accounts(
        mysql_server, "CREATE OR REPLACE USER other@'%' IDENTIFIED BY 'x'", "GRANT ALL PRIVILEGES ON own.* TO other@'%'"
    )
    db = as_account(mysql_server, "other")
    assert verify(db) == [] and state(db) == "current" and upgrade(db) == []
    db.close()


@pytest.mark.parametrize("asking", ["root", "other"])
@pytest.mark.parametrize("trouble", ["gone", "rights"])
def test_an_owner_that_is_gone_or_lost_its_rights_is_told_and_replaced(
    mysql_server: PrivateServer, trouble: str, asking: str
) -> None:
    mysql_server.create("own")
    accounts(
        mysql_server,
        "CREATE OR REPLACE USER owner@'%' IDENTIFIED BY 'x'",
        "CREATE OR REPLACE USER other@'%' IDENTIFIED BY 'x'",
        "GRANT ALL PRIVILEGES ON own.* TO owner@'%'",
        "GRANT ALL PRIVILEGES ON own.* TO other@'%'",
    )
    school(as_account(mysql_server, "owner").url).close()
    db = Database(mysql_server.url("own")) if asking == "root" else as_account(mysql_server, "other")
    assert verify(db) == []
    accounts(
        mysql_server,
        "DROP USER owner@'%'" if trouble == "gone" else "REVOKE ALL PRIVILEGES ON own.* FROM owner@'%'",
    )
    with pytest.raises(Exception) as refusal:
        db.write(None, lambda c: c.exec_driver_sql("UPDATE student_exam_scores SET score = 19 WHERE score = 20"))
    assert refusal.value.reason in (("OWNER",) if trouble == "gone" else ("OWNER", "ACCESS"))
    told = [(finding.kind, finding.name, finding.detail) for finding in verify_server(db)]
    assert told == [("owner", "owner@%", trouble)]
    assert state(db) == "old"
    assert len(upgrade(db)) == len(rules.wanted("mysql"))
    assert verify(db) == [] and state(db) == "current"
    db.write(None, lambda c: c.exec_driver_sql("UPDATE student_exam_scores SET score = 19 WHERE score = 20"))
    db.close()


def test_a_binary_log_whose_format_refuses_writes_is_told(logging: PrivateServer) -> None:
    db = school(logging.create("own"))
    accounts(logging, "SET GLOBAL binlog_format = 'STATEMENT'")
    try:
        fresh = Database(db.url)
        with pytest.raises(Exception) as refusal:
            fresh.write(None, lambda c: c.exec_driver_sql("UPDATE student_exam_scores SET score = 19 WHERE score = 20"))
        assert refusal.value.reason == "BINLOG"
        (found,) = verify(fresh)
        assert (found.kind, found.name, found.detail) == ("binlog", "binlog_format", "STATEMENT")
        fresh.close()
    finally:
        accounts(logging, "SET GLOBAL binlog_format = 'ROW'")
    assert verify(db) == []
    db.close()


# --- SQLite


def test_sqlites_own_ways_of_copying(tmp_path: Path) -> None:
    school(f"sqlite:///{tmp_path}/one.db").close()
    dump = subprocess.run(["sqlite3", str(tmp_path / "one.db"), ".dump"], capture_output=True, check=True).stdout
    subprocess.run(["sqlite3", "-bail", str(tmp_path / "dumped.db")], input=dump, check=True)
    with closing(sqlite3.connect(tmp_path / "one.db")) as connection:
        connection.execute("VACUUM INTO ?", (str(tmp_path / "copied.db"),))
    for name in ("dumped", "copied"):
        db = Database(f"sqlite:///{tmp_path}/{name}.db")
        sound(db)
        db.close()


# --- what others put beside the school


STRANGE = {
    "sqlite": (
        "ALTER TABLE settings ADD COLUMN more",
        'ALTER TABLE settings ADD COLUMN "odd ""name" GEOMETRY(3, 4)',
        'CREATE TABLE "their ""own % table" (a REFERENCES students (unique_id))',
        "PRAGMA foreign_keys = OFF",
        'INSERT INTO "their ""own % table" VALUES (1)',
        'CREATE TABLE "their ""own % other" (a REFERENCES settings (value))',
        "CREATE VIEW broken AS SELECT absent FROM nowhere",
    ),
    "mysql": (
        "ALTER TABLE settings ADD COLUMN more INET6, ADD COLUMN place GEOMETRY, ADD COLUMN `odd ``name` UUID",
        "CREATE TABLE `their ``own % table` (a INET6, g GEOMETRY)",
        "CREATE TABLE fleeting (a INT)",
        "CREATE VIEW broken AS SELECT a FROM fleeting",
        "DROP TABLE fleeting",
    ),
}


def test_columns_tables_and_views_of_others_do_not_stop_the_look(
    engine: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    server = None if engine == "sqlite" else request.getfixturevalue("mysql_server")
    db = school(server.create("own") if server else f"sqlite:///{tmp_path}/own.db")
    connection = server.connect("own") if server else sqlite3.connect(tmp_path / "own.db")
    with closing(connection):
        for statement in STRANGE[engine]:
            connection.cursor().execute(statement)
        connection.commit()
    told = {(finding.kind, finding.name) for finding in verify(db)}
    assert told == {("table", "settings"), ("foreign", "broken")}
    assert state(db) == "current" and upgrade(db) == []
    db.close()


def test_a_server_whose_clock_a_session_sets_is_told() -> None:
    """No variable tells of that option; SYSDATE does, which the rules take today and all moments from."""
    server = PrivateServer("--sysdate-is-now").start()
    try:
        db = Database(server.create("own"))
        install(db)
        (found,) = verify_server(db)
        assert (found.kind, found.name) == ("clock", "sysdate-is-now")
        # The defaults of moments are a session's there too, and are told as such.
        assert found in verify(db) and {one.kind for one in verify(db)} == {"clock", "table"}
        now = "SELECT SYSDATE() > '2000-01-01', @@timestamp > 2e9 / 3"
        assert db.read(lambda connection: connection.exec_driver_sql(now).one()) == (1, 1)
        db.close()
    finally:
        server.stop()
