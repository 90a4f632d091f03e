"""Both engines for every test that touches data: an installed, empty school, anew for each test."""

import os
import shutil
import signal
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, settings

import tests.session_settings as session_settings_of
from tests.hand import Hand
from tests.servers import GivenServer, PrivateServer, in_memory

ENGINES = ("sqlite", "mysql")

# How long an example takes says nothing on a machine that is busy.
settings.register_profile("rasd", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rasd")

# Also SQLite's files, and those of programs that the tests start.
if "TMPDIR" not in os.environ and (memory := in_memory()):
    os.environ["TMPDIR"] = str(memory)
    tempfile.tempdir = None

# A run in the background ignores SIGINT, and so would every program that the tests interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_configure(config: pytest.Config) -> None:
    """Compile a catalogue that was edited since; once, before there are workers."""
    if not hasattr(config, "workerinput"):
        from tui.language.catalogue import compile_catalogues

        compile_catalogues(stale_only=True)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Run a test that expects what is so on one day again where midnight has passed meanwhile."""
    if not item.get_closest_marker("one_day"):
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    begun = date.today()
    reports = runtestprotocol(item, nextitem=nextitem, log=False)
    if date.today() != begun:
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.fixture(autouse=True)
def plain_habits() -> None:
    """Language, dates, numbers and the order of names as at the start, whatever school was open before."""
    from data.text.name_order import sort_names_in
    from tui.language.i18n import Customs, follow, set_language

    set_language("en")
    follow(Customs())
    sort_names_in("ar")


@pytest.fixture(scope="session")
def mysql_server() -> Iterator[PrivateServer]:
    """A private MariaDB server for this run (one for each worker), or the one whose address is given."""
    given = os.environ.get("RASD_TEST_URL")
    server = (GivenServer(given) if given else PrivateServer()).start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def mysql_installed(mysql_server: PrivateServer) -> str:
    """The URL of a database on the private server with every table and rule."""
    from data.db.engine import Database
    from data.install import install

    url = mysql_server.create("school")
    database = Database(url)
    install(database)
    database.close()
    return url


@pytest.fixture(scope="session")
def sqlite_installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with every table and rule, to copy from."""
    from data.db.engine import Database
    from data.install import install

    path = tmp_path_factory.mktemp("template") / "school.db"
    database = Database(f"sqlite:///{path}")
    install(database)
    database.close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    return path


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The engine's name: each test that asks for data runs on both."""
    return request.param


@pytest.fixture
def url(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an installed database without a row."""
    if engine == "sqlite":
        path = tmp_path / "school.db"
        shutil.copy(request.getfixturevalue("sqlite_installed"), path)
        return f"sqlite:///{path}"
    installed = request.getfixturevalue("mysql_installed")
    _empty(request.getfixturevalue("mysql_server"))
    return installed


@pytest.fixture
def database(url: str) -> Iterator["object"]:
    """The data layer's `Database` on that URL."""
    from data.db.engine import Database

    database = Database(url)
    yield database
    database.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that puts the rules' tests under what a session may set."""
    parser.addoption(
        "--session-settings", default="", help="run the rules' tests under these (tests/session_settings.py) or all"
    )


@pytest.fixture
def session_settings(request: pytest.FixtureRequest, engine: str) -> str:
    """The settings of each hand's session; none but for the rules' tests."""
    name = getattr(request, "param", session_settings_of.PLAIN)
    if name and not session_settings_of.names(engine, name):
        pytest.skip("a setting of the other engine")
    if name == "untrusted" and sqlite3.sqlite_version_info < (3, 41):
        pytest.skip("before 3.41 SQLite refuses every statement whose triggers read JSON")
    return name


@pytest.fixture
def open_hand(
    engine: str, session_settings: str, url: str, request: pytest.FixtureRequest
) -> Iterator[Callable[[], Hand]]:
    """Open further sessions of a stock client on the same database."""
    hands: list[Hand] = []

    def _open() -> Hand:
        if engine == "sqlite":
            connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None, timeout=10)
            connection.execute("PRAGMA foreign_keys = ON")
        else:
            connection = request.getfixturevalue("mysql_server").connect("school")
        hands.append(Hand(engine, connection))
        if session_settings:
            session_settings_of.apply(hands[-1], session_settings)
        return hands[-1]

    yield _open
    for hand in hands:
        hand.close()


@pytest.fixture
def hand(open_hand: Callable[[], Hand]) -> Hand:
    """One session of a stock client: statements as somebody would type them."""
    return open_hand()


def _empty(server: PrivateServer) -> None:
    """Empty every table that was used, but the record of what is installed; TRUNCATE fires no trigger.

    A table costs as much to empty when nothing was in it, and most tests use a few.
    """
    with server.connect("school") as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, auto_increment FROM information_schema.tables"
            " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
        )
        kept = ("rule_objects", "zone_offsets", "alembic_version")
        counted = {name: (at or 1) > 1 for name, at in cursor if name not in kept}
        cursor.execute(" UNION ALL ".join(f"SELECT '{name}', EXISTS (SELECT 1 FROM `{name}`)" for name in counted))
        used = [name for name, holds in cursor.fetchall() if holds or counted[name]]
        cursor.execute("SET foreign_key_checks = 0")
        for name in used:
            cursor.execute(f"TRUNCATE TABLE `{name}`")
