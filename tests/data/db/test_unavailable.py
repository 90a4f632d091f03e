"""What keeps a person from the database, as the server, the driver and the system really tell it, and in words."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from data.db.engine import Database
from data.db.errors import Unavailable
from data.db.tables import subjects
from tests.servers import PrivateServer
from tui.__main__ import cli
from tui.commands.reasons import UNAVAILABLE as COMMANDS
from tui.language.i18n import set_language
from tui.language.refusals import UNAVAILABLE, explain, is_lost

ONE = sa.text("SELECT 1")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("config", "data", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    monkeypatch.delenv("RASD_URL", raising=False)
    return tmp_path


def refused(url: str) -> Unavailable:
    with pytest.raises(Unavailable) as told:
        db = Database(url)
        try:
            db.read(lambda connection: connection.scalar(ONE))
        finally:
            db.close()
    return told.value


def told_by(*args: str) -> str:
    """The one line of a command that fails for it."""
    done = CliRunner().invoke(cli, args, prog_name="rasd")
    assert done.exit_code == 1, done.output
    [line] = done.stderr.splitlines()
    return line


# --- accounts of a server

ACCOUNTS = {
    "locked": ("IDENTIFIED BY 'x' ACCOUNT LOCK", "ACCOUNT_LOCKED", "has locked this account", "مقفل"),
    "expired": ("IDENTIFIED BY 'x' PASSWORD EXPIRE", "PASSWORD_EXPIRED", "has expired", "انتهت صلاحية"),
    "of_system": ("IDENTIFIED VIA unix_socket", "ACCOUNT_OF_SYSTEM", "own system only", "من نظام الخادم"),
    "wrong": ("IDENTIFIED BY 'other'", "ACCESS", "Check name, password and rights", "تحقّق"),
    "bare": ("IDENTIFIED BY 'x'", "ACCESS", "Check name, password and rights", "تحقّق"),
    "busy": ("IDENTIFIED BY 'x' WITH MAX_QUERIES_PER_HOUR 1", "BUSY", "busy with others", "مشغولة"),
    "elliptic": (
        "IDENTIFIED VIA ed25519 USING PASSWORD('x')",
        "PLUGIN",
        "by a way that Rasd cannot",
        "لا يستطيعها رصد",
    ),
}
"""Name -> how it is made, the reason, and words of each language."""


@pytest.mark.parametrize("name", ACCOUNTS)
def test_an_account_that_does_not_come_in_is_told_why(mysql_installed: str, mysql_server: PrivateServer, name: str):
    made, reason, en, ar = ACCOUNTS[name]
    with mysql_server.connect() as root, root.cursor() as cursor:
        if "ed25519" in made:
            try:
                cursor.execute("INSTALL SONAME 'auth_ed25519'")
            except Exception:
                cursor.execute("SELECT plugin_name FROM information_schema.plugins WHERE plugin_name = 'ed25519'")
                if not cursor.fetchall():
                    pytest.skip("this server has no such plug-in")
        cursor.execute(f"CREATE USER `{name}`@'%' {made}")
        if name != "bare":
            cursor.execute(f"GRANT ALL ON school.* TO `{name}`@'%'")
    url = mysql_installed.replace("root@", f"{name}:x@")
    try:
        error = refused(url)
        assert error.reason == reason
        assert en in explain(error)
        assert en in told_by("db", "verify", "--url", url, "--lang", "en")
        assert ar in told_by("user", "list", "--url", url, "--lang", "ar")
    finally:
        with mysql_server.connect() as root, root.cursor() as cursor:
            cursor.execute(f"DROP USER `{name}`@'%'")


def test_an_account_with_too_many_connections_is_told_as_busy(mysql_installed: str, mysql_server: PrivateServer):
    with mysql_server.connect() as root, root.cursor() as cursor:
        cursor.execute("CREATE USER few@'%' IDENTIFIED BY 'x' WITH MAX_USER_CONNECTIONS 1")
        cursor.execute("GRANT ALL ON school.* TO few@'%'")
        url = mysql_installed.replace("root@", "few:x@")
        first = Database(url)
        try:
            with first.engine.connect() as held:
                held.scalar(ONE)
                assert refused(url).reason == "BUSY"
        finally:
            first.close()
            cursor.execute("DROP USER few@'%'")


def test_a_server_with_too_many_connections_is_told_as_busy(mysql_installed: str, mysql_server: PrivateServer):
    held = []
    with mysql_server.connect() as root, root.cursor() as cursor:
        cursor.execute("SELECT @@max_connections")
        before = cursor.fetchone()[0]
        cursor.execute("CREATE USER clerk2@'%' IDENTIFIED BY 'x'")
        cursor.execute("GRANT ALL ON school.* TO clerk2@'%'")
        cursor.execute("SET GLOBAL max_connections = 10")
        url = mysql_installed.replace("root@", "clerk2:x@")
        try:
            with pytest.raises(Exception, match="Too many connections"):
                while len(held) < 20:
                    held.append(mysql_server.connect())
            assert refused(url).reason == "BUSY"
        finally:
            for connection in held:
                connection.close()
            cursor.execute(f"SET GLOBAL max_connections = {before}")
            cursor.execute("DROP USER clerk2@'%'")


# --- addresses

NONSENSE = [
    "compress=1", "named_pipe=1", "nothing=1", "ssl=1", "port=abc", "read_timeout=abc", "read_timeout=0",
    "connect_timeout=-1", "connect_timeout=99999999999", "charset=zz", "client_flag=x", "cursorclass=x", "conv=x",
    "read_default_file=/etc/passwd", "defer_connect=1", "auth_plugin_map=x", "init_command=nonsense", "local_infile=x",
    "max_allowed_packet=x", "sql_mode=zz", "autocommit=x", "db=nowhere", "a=b&a=c", "ssl_ca=a&ssl_ca=b",
]  # fmt: skip


@pytest.mark.parametrize("options", NONSENSE)
def test_nonsense_in_the_address_of_a_server_is_told_as_that(mysql_installed: str, options: str):
    error = refused(f"{mysql_installed}?{options}")
    assert error.reason in ("URL", "TLS") and "ssl_ca" in options or error.reason == "URL"
    assert told_by("db", "verify", "--url", f"{mysql_installed}?{options}", "--lang", "en")


FILES = ["nothing=1", "timeout=abc", "isolation_level=zz", "cached_statements=x", "factory=x", "detect_types=x"]


@pytest.mark.parametrize("options", FILES)
def test_nonsense_in_the_address_of_a_file_is_told_as_that(sqlite_installed: Path, options: str):
    assert refused(f"sqlite:///{sqlite_installed}?{options}").reason == "URL"


@pytest.mark.parametrize("url", [
    "sqlite://", "sqlite:///", "sqlite:///:memory:", "sqlite://host/x", "sqlite:///a\x00b", "", " ", "sqlite", "://",
    "sqlite:///file:/etc/hostname?vfs=nope&uri=true", "sqlite:///file:/etc/hostname?mode=zz&uri=true",
])  # fmt: skip
def test_what_is_no_address_is_told_as_that(url: str):
    assert refused(url).reason == "URL"


@pytest.mark.parametrize("options", ["ssl_ca=/nope", "ssl_ca=/etc/passwd", "ssl_verify_cert=1"])
def test_certificates_that_do_not_do_are_told_as_that(mysql_installed: str, options: str):
    error = refused(f"{mysql_installed}?{options}")
    assert error.reason == "TLS" and "encrypted connection" in explain(error)


@pytest.mark.parametrize("path", ["/tmp", "/dev/null", "/dev/zero", "/nope/school.db", "/" + "a" * 5000])
def test_what_is_no_file_is_told_as_that(path: str):
    assert refused(f"sqlite:///{path}").reason == "NO_FILE"


def test_a_file_that_cannot_be_made_is_told_with_its_path(tmp_path: Path):
    path = tmp_path / "none" / "school.db"
    line = told_by("--url", f"sqlite:///{path}", "db", "install")
    assert line == f"rasd: No school’s file can be made there: {path}: No such file or directory. " \
        "See that the folder is there and may be written."
    assert str(path) in told_by("--url", f"sqlite:///{path}", "db", "verify")
    assert not path.parent.exists()


# --- words


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("reason", UNAVAILABLE)
def test_every_reason_has_words_in_both_languages(reason: str, language: str):
    set_language(language)
    for sentence in (UNAVAILABLE[reason], COMMANDS.get(reason, UNAVAILABLE[reason])):
        words = explain(Unavailable(reason, "x"))
        assert ("\u0627" in words) == (language == "ar"), sentence


@pytest.mark.parametrize("reason", UNAVAILABLE)
def test_a_command_does_not_say_that_it_keeps_trying(reason: str):
    """Whoever runs it has typed nothing that stays, and it has ended."""
    from tui.commands.saying import explained

    told = explained(Unavailable(reason, "x"))
    assert not re.search("keeps trying|what you typed", told)
    passing = re.search("keeps trying|in a moment|until that ends", explain(Unavailable(reason)))
    assert is_lost(Unavailable(reason)) == bool(passing)


def test_a_server_that_does_not_run_is_told_by_every_command():
    url = "mysql+pymysql://rasd@127.0.0.1:1/school"
    commands = (["db", "verify"], ["db", "install"], ["db", "upgrade"], ["db", "demo"], ["user", "list"],
                ["db", "call", "sp_populate_exam_scores", "1"])  # fmt: skip
    for command in commands:
        assert "its server runs" in told_by(*command, "--url", url, "--lang", "en"), command


# --- files that are there, and are not


@pytest.fixture
def file(sqlite_installed: Path, tmp_path: Path) -> Path:
    path = tmp_path / "school.db"
    shutil.copy(sqlite_installed, path)
    return path


def add(name: str):
    return lambda connection: connection.execute(subjects.insert().values(name=name))


def names(db: Database) -> list[str]:
    return db.read(lambda connection: list(connection.scalars(sa.select(subjects.c.name).order_by(subjects.c.name))))


@contextmanager
def opened(path: Path) -> Iterator[Database]:
    db = Database(f"sqlite:///{path}")
    yield db
    db.close()


@pytest.mark.parametrize("replaced", [False, True])
def test_nothing_is_saved_into_a_file_that_is_not_at_its_path(file: Path, tmp_path: Path, replaced: bool):
    with opened(file) as db:
        db.write(None, add("a"))
        moved = tmp_path / "moved.db"
        file.rename(moved)
        if replaced:
            shutil.copy(moved, file)
        with pytest.raises(Unavailable) as told:
            db.write(None, add("b"))
        assert (told.value.reason, told.value.unknown, db.trouble) == ("NO_FILE", False, "NO_FILE")
        if not replaced:
            for _time in range(3):
                assert pytest.raises(Unavailable, names, db).value.reason == "NO_FILE"
            assert not file.exists(), "nothing is made by the way"
            moved.rename(file)
        assert names(db) == ["a"]
        db.write(None, add("c"))
        assert (names(db), db.trouble) == (["a", "c"], "")
    with sqlite3.connect(file) as connection:
        assert connection.execute("SELECT name FROM subjects ORDER BY name").fetchall() == [("a",), ("c",)]


def test_a_file_that_goes_during_a_write_takes_nothing(file: Path, tmp_path: Path):
    with opened(file) as db:

        def work(connection):
            add("a")(connection)
            file.rename(tmp_path / "moved.db")

        assert pytest.raises(Unavailable, db.write, None, work).value.reason == "NO_FILE"
        (tmp_path / "moved.db").rename(file)
        assert names(db) == []


def test_a_school_on_a_medium_that_cannot_be_written_is_read(file: Path, tmp_path: Path):
    """In a mount of its own, where this may be made; its file was left in write-ahead mode."""
    with opened(file) as db:
        db.write(None, add("a"))
    medium = tmp_path / "medium"
    medium.mkdir()
    shutil.move(file, medium / "school.db")
    script = (
        "import sys; from tests.data.db.test_unavailable import *\n"
        "with opened(Path(sys.argv[1])) as db:\n"
        "    assert names(db) == ['a']\n"
        "    assert pytest.raises(Unavailable, db.write, None, add('b')).value.reason == 'READ_ONLY'\n"
        "    assert db.trouble == 'READ_ONLY' and names(db) == ['a']\n"
        "print('read')"
    )
    mounted = f'mount --bind -o ro {medium} {medium} && mount -o remount,bind,ro {medium} && exec "$@"'
    command = ["unshare", "-m", "sh", "-c", mounted, "sh", sys.executable, "-c", script, str(medium / "school.db")]
    if os.geteuid() != 0 or subprocess.run(["unshare", "-m", "true"], check=False).returncode:
        pytest.skip("mounts may not be made here")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "read", done.stderr


def test_a_file_that_is_damaged_is_told_as_that(file: Path):
    raw = bytearray(file.read_bytes())
    raw[4096:] = os.urandom(len(raw) - 4096)
    file.write_bytes(raw)
    with opened(file) as db:
        assert pytest.raises(Unavailable, names, db).value.reason == "CORRUPT"


def test_a_file_that_grew_too_large_for_its_disk_is_told_as_full(file: Path):
    with opened(file) as db:
        sa.event.listen(db.engine, "connect", lambda driver, _: driver.execute("PRAGMA max_page_count = 1"))
        values = [{"name": f"{number:0100}"} for number in range(2000)]
        refusal = pytest.raises(Unavailable, db.write, None, lambda c: c.execute(subjects.insert(), values)).value
        assert (refusal.reason, db.trouble) == ("FULL", "FULL")
