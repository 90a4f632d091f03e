"""Races on a cluster that are decided after a transaction is certified: no lock helps any more, only a common row."""

import time

import pymysql
import pytest

from tests.data.engines.test_races import last_open_period_deleted_against_policy
from tests.data.race import TRANSIENT, Outcome
from tests.data.race_school import little_school
from tests.galera import Cluster

pytestmark = [pytest.mark.races, pytest.mark.xdist_group("galera")]


@pytest.mark.parametrize("isolation", ["READ COMMITTED", "REPEATABLE READ"])
def test_a_policy_that_is_certified_right_after_the_deletion(cluster: Cluster, isolation: str) -> None:
    """It is kept as it stands, without its trigger, though the node has yet to carry the deletion out.

    The lock on what the trigger has read comes too late; the row that both write is what certification sees.
    """
    assert not any(_misses_the_deletion(cluster, "race_cluster", isolation) for _round in range(10))
    assert any(_misses_the_deletion(cluster, "race_cluster_unguarded", isolation) for _round in range(100))


def _misses_the_deletion(cluster: Cluster, name: str, isolation: str) -> bool:
    here, elsewhere = cluster.nodes[:2]
    with here.connect(name) as connection, connection.cursor() as cursor:
        cursor.execute("SET @rasd_test_asleep = 1")
        delete, policy, broken = last_open_period_deleted_against_policy(cursor, little_school(cursor))
        outcome = Outcome()
        with elsewhere.connect(name) as first, here.connect(name, autocommit=False) as second:
            for session in (first, second):
                session.cursor().execute("SET @rasd_test_asleep = 1")
                session.cursor().execute(f"SET SESSION TRANSACTION ISOLATION LEVEL {isolation}")
            # A read waits until the node has everything; a DELETE does not.
            first.cursor().execute("SELECT COUNT(*) FROM exam_periods")
            try:
                second.cursor().execute(*policy)
                first.cursor().execute(*delete)
                outcome.kept[0] = time.monotonic()
                outcome.asked[1] = time.monotonic()
                second.commit()
                outcome.kept[1] = time.monotonic()
            except pymysql.Error as error:
                assert error.args[0] in TRANSIENT, error
                return False
        return broken(cursor, outcome)
