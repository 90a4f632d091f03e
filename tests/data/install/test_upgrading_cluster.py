"""Upgrading a cluster while others write on every node, and on two nodes at once."""

import threading

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from data.db.engine import Database
from data.db.errors import Unavailable
from data.install import cluster as servers_of
from data.install import turn, upgrade, verify
from tests.data.install.test_upgrading import MARKS_DIFFER, run, school, written_meanwhile
from tests.galera import Cluster


def test_writers_on_three_nodes_during_upgrades(cluster: Cluster) -> None:
    db = school(cluster.nodes[0].create("upgraded"))

    def work() -> None:
        run(db, MARKS_DIFFER)
        upgrade(db)

    assert written_meanwhile(cluster.nodes, "upgraded", work) == ([], [])
    db.close()


def test_a_node_that_lost_a_rule_is_told_and_mended_there(cluster: Cluster) -> None:
    school(cluster.nodes[0].create("upgraded")).close()
    first, last = (Database(node.url("upgraded")) for node in (cluster.nodes[0], cluster.nodes[2]))
    assert len(servers_of(first)) == len(cluster.nodes)
    # As a node that could not carry out a change of a rule: the others have it.
    run(last, "SET SESSION wsrep_on = OFF", "DROP TRIGGER trg_grading_policies_insert", "SET SESSION wsrep_on = ON")
    assert verify(first) == [] and upgrade(first) == []
    assert [(found.kind, found.name) for found in verify(last)] == [("missing", "trg_grading_policies_insert")]
    assert upgrade(last) == ["trigger trg_grading_policies_insert"]
    assert verify(last) == [] and verify(first) == []
    for db in (first, last):
        db.close()


def test_two_upgrades_at_once_on_two_nodes(cluster: Cluster) -> None:
    school(cluster.nodes[0].create("upgraded")).close()
    schools = [Database(node.url("upgraded")) for node in cluster.nodes[:2]]
    run(schools[0], MARKS_DIFFER)
    ends: list[object] = []

    def one(db: Database) -> None:
        try:
            ends.append(upgrade(db))
        except Exception as error:
            ends.append(error)

    threads = [threading.Thread(target=one, args=(db,)) for db in schools]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = [end for end in ends if isinstance(end, Exception)]
    assert all(isinstance(end, Unavailable) and end.reason == "BUSY" for end in told), ends
    assert len(told) < 2
    assert verify(schools[1]) == [] and upgrade(schools[1]) == []
    for db in schools:
        db.close()


def test_the_turn_of_one_on_another_node_is_waited_for(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    school(cluster.nodes[0].create("upgraded")).close()
    first, second = (Database(node.url("upgraded")) for node in cluster.nodes[:2])
    monkeypatch.setattr(turn, "PATIENCE", 0.0)
    with first.engine.connect() as connection, turn.taken(connection):
        standing = sa.select(turn._row.installed).where(turn._row.name == turn._NAME)
        counts = iter(range(1, 100))

        def moving(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            # The first one works on: its row is another one each time that the second looks.
            if "SELECT rule_objects.checksum" in statement:
                with first.engine.connect() as further:
                    further.exec_driver_sql(
                        f"UPDATE rule_objects SET installed = '{next(counts)} other' WHERE name = '{turn._NAME}'"
                    )
                    further.commit()

        event.listen(second.engine, "before_cursor_execute", moving)
        with second.engine.connect() as other, pytest.raises(Unavailable) as refusal, turn.taken(other):
            pass
        assert refusal.value.reason == "BUSY"
        event.remove(second.engine, "before_cursor_execute", moving)
        # It stands still: the second one takes over, and the first one notices before it changes anything.
        with second.engine.connect() as other, turn.taken(other):
            assert other.execute(standing).scalar_one().startswith("0 ")
            with pytest.raises(Unavailable) as refusal:
                connection.exec_driver_sql("CREATE TABLE never (id INT)")
            assert refusal.value.reason == "BUSY"
    assert not sa.inspect(second.engine).has_table("never")
    assert verify(second) == []
    for db in (first, second):
        db.close()
