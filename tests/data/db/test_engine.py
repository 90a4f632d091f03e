"""Whole transactions: retried, signed, and told plainly where the database cannot answer."""

import os
import signal
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pymysql
import pytest
import sqlalchemy as sa

from data.db.engine import CONSOLE, Actor, Database
from data.db.errors import RuleError, Unavailable
from data.db.tables import audit_trail, rule_session, subjects, users
from tests.data.staff import staff
from tests.data.typed_school import School
from tests.hand import Hand
from tests.patience import PATIENCE
from tests.servers import PrivateServer


def names(db: Database) -> list[str]:
    query = sa.select(subjects.c.name).order_by(subjects.c.id)
    return db.read(lambda connection: list(connection.execute(query).scalars()))


def add(name: str):
    return lambda connection: connection.execute(subjects.insert().values(name=name))


def signatures(db: Database) -> list[tuple[object, ...]]:
    query = sa.select(audit_trail.c.user_id, audit_trail.c.reason).order_by(audit_trail.c.id)
    return db.read(lambda connection: [tuple(row) for row in connection.execute(query)])


def rename_role(user_id: int, role: str):
    return lambda connection: connection.execute(users.update().where(users.c.id == user_id).values(role=role))


# --- Transactions


def test_a_read_keeps_nothing(database: Database):
    database.read(add("x"))
    assert names(database) == []


def test_a_write_keeps_all_or_nothing(database: Database):
    def work(connection):
        add("حساب")(connection)
        add("حساب")(connection)

    with pytest.raises(RuleError) as refused:
        database.write(None, work)
    assert refused.value.code == "DUPLICATE"
    assert refused.value.facts == {"key": "uq_subjects_name", "field": "name"}
    assert names(database) == []


def test_a_refusal_is_explained_afterwards(database: Database):
    database.write(None, add("حساب"))
    explain = {"DUPLICATE": lambda connection: {"count": connection.scalar(sa.select(sa.func.count(subjects.c.id)))}}
    with pytest.raises(RuleError) as refused:
        database.write(None, add("حساب"), explain=explain)
    assert refused.value.facts["count"] == 1


def test_a_refusal_stands_where_its_facts_cannot_be_had(database: Database):
    database.write(None, add("حساب"))

    def gone(connection):
        raise Unavailable("GONE")

    with pytest.raises(RuleError) as refused:
        database.write(None, add("حساب"), explain={"DUPLICATE": gone})
    assert refused.value.code == "DUPLICATE"


@pytest.mark.parametrize("value", ["\ud800", 2**70], ids=["half a character", "without end"])
def test_a_value_that_no_column_takes_is_refused(database: Database, value: object):
    work = add(value) if isinstance(value, str) else lambda c: c.execute(subjects.insert().values(id=value, name="x"))
    with pytest.raises(RuleError) as refused:
        database.write(None, work)
    assert refused.value.code == "VALIDATION_ERROR"


# --- Retries


def test_a_deadlock_is_tried_again_whole(database: Database, engine: str):
    if engine == "sqlite":
        pytest.skip("one writer: no deadlock")
    database.write(None, add("a"))
    database.write(None, add("b"))
    # By their ids: a search without a key waits for every row that it passes on MariaDB 11.8.
    own = database.read(lambda connection: dict(connection.execute(sa.select(subjects.c.name, subjects.c.id)).all()))
    both_hold, tries = threading.Barrier(2, timeout=PATIENCE), []

    def change(first: str, second: str) -> None:
        def work(connection):
            tries.append(first)
            connection.execute(subjects.update().where(subjects.c.id == own[first]).values(code=first + first))
            if len(tries) <= 2:
                both_hold.wait()
            connection.execute(subjects.update().where(subjects.c.id == own[second]).values(code=first + second))

        database.write(None, work)

    threads = [threading.Thread(target=change, args=pair) for pair in (("a", "b"), ("b", "a"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    codes = database.read(lambda connection: set(connection.execute(sa.select(subjects.c.code)).scalars()))
    assert len(tries) == 3
    assert codes in ({"ab", "aa"}, {"bb", "ba"})


def test_a_writer_waits_for_another(database: Database):
    began, asked, order = threading.Event(), threading.Event(), []

    def slow(connection):
        add("حساب")(connection)
        began.set()
        asked.wait(PATIENCE)
        order.append("slow")

    def sent(connection, cursor, statement, *rest):
        if began.is_set():
            asked.set()

    sa.event.listen(database.engine, "before_cursor_execute", sent)
    first = threading.Thread(target=database.write, args=(None, slow))
    first.start()
    assert began.wait(PATIENCE)
    with pytest.raises(RuleError) as refused:
        database.write(None, add("حساب"))
    first.join(PATIENCE)
    assert (refused.value.code, order) == ("DUPLICATE", ["slow"])


def test_what_changed_after_a_look_is_written_at_once_also_where_older_snapshots_are_refused(
    database: Database, engine: str, open_hand: Callable[[], Hand]
):
    """MariaDB 11.8 begins every session so: a repeatable read ends in 1020. Rasd reads what is committed."""
    if engine == "sqlite":
        pytest.skip("one writer: nothing changes after a look")
    other, look = open_hand(), "SELECT code FROM subjects WHERE name = 'a'"
    if not other.rows("SHOW VARIABLES LIKE 'innodb_snapshot_isolation'"):
        pytest.skip("not known to this server")
    database.write(None, add("a"))
    change, tries = "UPDATE subjects SET code = ? WHERE name = 'a'", []

    def work(connection):
        tries.append(1)
        connection.exec_driver_sql("SET SESSION innodb_snapshot_isolation = ON")
        connection.exec_driver_sql(look)
        other.run(change, "theirs")
        connection.execute(subjects.update().where(subjects.c.name == "a").values(code="ours"))

    database.write(None, work)
    assert (other.one(look), len(tries)) == ("ours", 1)
    database.engine.dispose()

    reader = open_hand()
    for setting in ("innodb_snapshot_isolation = ON", "TRANSACTION ISOLATION LEVEL REPEATABLE READ"):
        reader.run(f"SET SESSION {setting}")
    reader.run("BEGIN")
    assert reader.one(look) == "ours"
    other.run(change, "later")
    assert reader.refused(change, "stale") == "1020"


def test_a_broken_rule_is_never_tried_again(database: Database):
    tries = []

    def work(connection):
        tries.append(1)
        add("")(connection)
        add("")(connection)

    with pytest.raises(RuleError):
        database.write(None, work)
    assert len(tries) == 1


def own_id(connection) -> int:
    return connection.scalar(sa.text("SELECT CONNECTION_ID()"))


def kill(number: int, server: PrivateServer) -> None:
    with server.connect() as other, other.cursor() as cursor:
        cursor.execute(f"KILL {number}")


@pytest.fixture
def mysql_only(engine: str, request: pytest.FixtureRequest) -> PrivateServer:
    if engine == "sqlite":
        pytest.skip("a file is not a connection")
    return request.getfixturevalue("mysql_server")


def test_a_connection_lost_while_idle_is_not_noticed(database: Database, mysql_only: PrivateServer):
    database.write(None, add("a"))
    kill(database.read(own_id), mysql_only)
    assert names(database) == ["a"]
    kill(database.read(own_id), mysql_only)
    database.write(None, add("b"))
    assert names(database) == ["a", "b"]


def test_a_write_lost_before_its_end_is_tried_again_whole(database: Database, mysql_only: PrivateServer):
    tries = []

    def work(connection):
        tries.append(1)
        add("a")(connection)
        if len(tries) == 1:
            kill(own_id(connection), mysql_only)
        add("b")(connection)

    database.write(None, work)
    assert len(tries) == 2
    assert names(database) == ["a", "b"]


def test_a_write_lost_at_its_end_is_not_known(database: Database, mysql_only: PrivateServer):
    tries = []

    def work(connection):
        tries.append(1)
        add("a")(connection)
        kill(own_id(connection), mysql_only)

    with pytest.raises(Unavailable) as lost:
        database.write(None, work)
    assert (lost.value.reason, lost.value.unknown, len(tries)) == ("GONE", True, 1)


# --- Who is signed in


def test_the_audit_names_who_wrote_and_why(database: Database, school: School):
    who, other = staff(school), staff(school, "viewer")
    before = len(signatures(database))
    database.write(who, rename_role(other.user_id, "teacher"), reason="ترقية")
    assert signatures(database)[before:] == [(who.user_id, "ترقية")]


def test_no_name_is_left_over(database: Database, school: School):
    who, other = staff(school), staff(school, "viewer")
    database.write(who, rename_role(other.user_id, "teacher"), reason="سبب")
    with pytest.raises(RuleError):
        database.write(who, lambda connection: connection.execute(users.insert().values(username=who.username)))
    before = len(signatures(database))
    database.write(CONSOLE, rename_role(other.user_id, "viewer"))
    database.write(None, rename_role(other.user_id, "teacher"))
    school.hand.run("UPDATE users SET role = 'viewer' WHERE id = ?", other.user_id)
    database.write(who, rename_role(other.user_id, "teacher"))
    assert signatures(database)[before:] == [(None, None)] * 3 + [(who.user_id, None)]


def test_nobody_is_named_after_a_connection_was_lost(database: Database, school: School, mysql_only: PrivateServer):
    who, other = staff(school), staff(school, "viewer")
    database.write(who, rename_role(other.user_id, "teacher"))
    kill(database.read(own_id), mysql_only)
    before = len(signatures(database))
    database.write(who, rename_role(other.user_id, "viewer"), reason="r")
    assert signatures(database)[before:] == [(who.user_id, "r")]


def test_the_row_that_names_a_person_never_leaves_its_transaction(database: Database, school: School):
    if database.name != "sqlite":
        pytest.skip("a session variable there")
    who, other = staff(school), staff(school, "viewer")
    database.write(who, rename_role(other.user_id, "teacher"))
    assert database.read(lambda connection: connection.execute(sa.select(rule_session)).all()) == []


@pytest.mark.parametrize("change", ["role = 'viewer'", "is_active = 0"])
def test_whoever_was_demoted_or_closed_is_refused_at_the_next_write(database: Database, school: School, change: str):
    who = staff(school)
    database.write(who, add("a"))
    school.hand.run(f"UPDATE users SET {change} WHERE id = ?", who.user_id)
    with pytest.raises(RuleError) as refused:
        database.write(who, add("b"))
    assert (refused.value.code, refused.value.facts) == ("NOT_ALLOWED", {"action": "act", "role": "admin"})
    assert names(database)[-1] == "a"


def test_whoever_never_was_is_refused(database: Database):
    with pytest.raises(RuleError) as refused:
        database.write(Actor(99, "x", "x", "admin"), add("b"))
    assert refused.value.code == "NOT_ALLOWED"


# --- Databases that cannot answer


def reason(url: str, work=lambda connection: connection.execute(sa.select(users)).all()) -> str:
    db = Database(url)
    try:
        with pytest.raises(Unavailable) as told:
            db.read(work)
        return told.value.reason
    finally:
        db.close()


def test_not_installed(engine: str, tmp_path: Path, request: pytest.FixtureRequest):
    if engine == "sqlite":
        (tmp_path / "empty.db").touch()
        assert reason(f"sqlite:///{tmp_path}/empty.db") == "NOT_INSTALLED"
    else:
        assert reason(request.getfixturevalue("mysql_server").create("empty")) == "NOT_INSTALLED"


def test_a_file_that_is_no_database(tmp_path: Path):
    (tmp_path / "notes.txt").write_text("not a database, whatever its name may be " * 100)
    assert reason(f"sqlite:///{tmp_path}/notes.txt") == "NOT_A_DATABASE"


def test_a_folder_that_is_not_there(tmp_path: Path):
    assert reason(f"sqlite:///{tmp_path}/no/such/school.db") == "NO_FILE"


def test_no_such_database_and_no_such_account(mysql_server: PrivateServer):
    assert reason(mysql_server.url("nowhere")) == "NO_DATABASE"
    assert reason(mysql_server.url("mysql").replace("root@", "nobody:wrong@")) == "ACCESS"


@pytest.mark.parametrize("url", ["postgresql://x/y", "no url", "mysql+asyncmy://x/y"])
def test_a_url_of_something_else(url: str):
    with pytest.raises(Unavailable) as told:
        Database(url)
    assert told.value.reason == "URL"


SECRETS = [
    "mysql+pymysql://u:secret@h:secret/x", "mysql+pymysql://h:secret/x", "mysql+pymysql://u:secret@[::1/x",
    "mysql+pymysql://u:secret@h/x?connect_timeout=secret", "postgresql://u:secret@h/x", "u:secret@h",
    "mysql:/u:secret@h/x", "sqlite://u:secret@h/x", "mysql+pymysql://u:secret@127.0.0.1:1/x?charset=nothing",
    "mysql+pymysql://u:secret@127.0.0.1:1/x?nothing=1", "mysql+pymysql://u:secret@127.0.0.1:1/x",
]  # fmt: skip


@pytest.mark.parametrize("url", SECRETS)
def test_no_url_however_wrong_shows_its_password(url: str):
    with pytest.raises(Unavailable) as told:
        names(Database(url))
    assert told.value.reason == ("GONE" if url.endswith("127.0.0.1:1/x") else "URL")
    assert told.value.detail
    assert "secret" not in f"{told.value} {told.value.detail} {told.value!r}"


def test_a_read_only_file_is_read_and_not_written(sqlite_installed: Path):
    db = Database(f"sqlite:///file:{sqlite_installed}?mode=ro&uri=true")
    assert names(db) == []
    with pytest.raises(Unavailable) as told:
        db.write(None, add("a"))
    assert (told.value.reason, told.value.unknown) == ("READ_ONLY", False)
    db.close()


def test_a_read_only_server_is_read_and_not_written(mysql_installed: str, mysql_server: PrivateServer):
    with mysql_server.connect() as root, root.cursor() as cursor:
        cursor.execute("CREATE USER IF NOT EXISTS clerk@'%' IDENTIFIED BY 'clerk'")
        cursor.execute("GRANT SELECT, INSERT ON school.* TO clerk@'%'")
        cursor.execute("SET GLOBAL read_only = 1")
        db = Database(mysql_installed.replace("root@", "clerk:clerk@"))
        try:
            names(db)
            with pytest.raises(Unavailable) as told:
                db.write(None, add("a"))
            assert told.value.reason == "READ_ONLY"
        finally:
            cursor.execute("SET GLOBAL read_only = 0")
            db.close()


@pytest.fixture
def own_server():
    server = PrivateServer().start()
    server.create("school")
    yield server
    server.stop()


def test_a_server_that_stops_or_hangs_is_told_in_few_tries(own_server: PrivateServer, monkeypatch):
    db = Database(own_server.url("school") + "?read_timeout=1&connect_timeout=1")
    one = sa.text("SELECT 1")
    assert db.read(lambda connection: connection.scalar(one)) == 1
    assert own_server.process
    os.kill(own_server.process.pid, signal.SIGSTOP)
    _gone_in_few_tries(db, monkeypatch)
    os.kill(own_server.process.pid, signal.SIGCONT)
    assert db.read(lambda connection: connection.scalar(one)) == 1
    own_server.kill()
    _gone_in_few_tries(db, monkeypatch)
    own_server.start()
    assert db.read(lambda connection: connection.scalar(one)) == 1
    db.close()


def _gone_in_few_tries(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each waits for a second at most, as the URL says."""
    tries, reach, ask = [], pymysql.connections.Connection.connect, pymysql.connections.Connection.query

    def reaching(connection, sock=None):
        tries.append("connect")
        return reach(connection, sock)

    def asking(connection, sql, *rest, **more):
        tries.append(sql)
        return ask(connection, sql, *rest, **more)

    with monkeypatch.context() as counted:
        counted.setattr(pymysql.connections.Connection, "connect", reaching)
        counted.setattr(pymysql.connections.Connection, "query", asking)
        for act in (db.read, lambda work: db.write(None, work)):
            tries.clear()
            with pytest.raises(Unavailable) as told:
                act(lambda connection: connection.scalar(sa.text("SELECT 1")))
            assert (told.value.reason, told.value.unknown) == ("GONE", False)
            assert 1 <= len(tries) <= 4, tries


def test_a_file_held_by_another_writer_is_told_as_busy(database: Database):
    if database.name != "sqlite":
        pytest.skip("a lock on one row there")
    impatient = Database(database.url, patience=0.05)
    assert names(database) == []
    holder = sqlite3.connect(str(database.url.database), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable) as told:
        impatient.write(None, add("a"))
    assert (told.value.reason, told.value.unknown) == ("BUSY", False)
    assert names(impatient) == []
    holder.close()
    impatient.close()


def test_a_row_held_by_another_is_told_as_busy_in_time(database: Database, school: School, monkeypatch):
    if database.name == "sqlite":
        pytest.skip("one writer there")
    monkeypatch.setattr(database, "patience", 0.5)
    database.write(None, add("a"))
    school.hand.run("BEGIN")
    school.hand.run("UPDATE subjects SET code = 'x' WHERE name = 'a'")
    tries = []

    def work(connection):
        tries.append(1)
        connection.exec_driver_sql("SET SESSION innodb_lock_wait_timeout = 1")
        add("b")(connection)
        connection.execute(subjects.update().where(subjects.c.name == "a").values(code="y"))

    with pytest.raises(Unavailable) as told:
        database.write(None, work)
    assert (told.value.reason, told.value.unknown, len(tries)) == ("BUSY", False, 1)
    school.hand.run("ROLLBACK")
    assert "b" not in names(database)
    database.engine.dispose()
