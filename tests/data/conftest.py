"""The school that the tests of the rules start from, and the databases that races are run in."""

from collections.abc import Iterator

import pytest

from data.db.engine import Database
from data.install import install
from tests import session_settings
from tests.data.marks.usual_form import install_usual_form
from tests.data.race import hold_open, take_locking_out
from tests.data.typed_school import School, begin_day
from tests.galera import Cluster
from tests.hand import Hand
from tests.servers import PrivateServer

pytest_generate_tests = session_settings.generate


@pytest.fixture(autouse=True)
def _its_own_day() -> None:
    begin_day()


@pytest.fixture
def school(hand: Hand) -> School:
    """A year, a semester, a level with one section and a subject, typed by hand."""
    return School(hand)


@pytest.fixture(scope="session")
def guarded(mysql_server: PrivateServer) -> Iterator[str]:
    """A database with every rule, its moments between reading and writing held open."""
    yield race_database(mysql_server, "race_guarded")


@pytest.fixture(scope="session")
def unguarded(mysql_server: PrivateServer) -> Iterator[str]:
    """The same with the rules' locking taken out."""
    yield race_database(mysql_server, "race_unguarded", guarded=False)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """Three nodes with every rule."""
    cluster = Cluster().start()
    race_database(cluster.nodes[0], "race_cluster")
    race_database(cluster.nodes[0], "race_cluster_unguarded", guarded=False)
    yield cluster
    cluster.stop()


def race_database(server: PrivateServer, name: str, *, guarded: bool = True) -> str:
    """Install the rules, or without their locking; hold the moments between reading and writing open."""
    database = Database(server.create(name))
    install(database)
    database.close()
    if not guarded:
        assert take_locking_out(server, name)
        install_usual_form(server, name)
    hold_open(server, name)
    return name
