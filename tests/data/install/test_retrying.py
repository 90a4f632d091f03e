"""Changes of tables and rules that a node of a cluster did half before it took them away."""

from functools import partial
from importlib import import_module

import pytest
from pymysql.constants import ER
from sqlalchemy.exc import DBAPIError

from data.db.engine import Database
from data.db.errors import Transient
from data.install import guards
from tests.data.install.test_upgrading import school
from tests.servers import PrivateServer

insist = import_module("data.install.retrying")

DROP = "DROP TRIGGER trg_nobody_made"
CREATE = "CREATE TRIGGER trg_grading_policies_delete BEFORE DELETE ON grading_policies FOR EACH ROW DO 0"


@pytest.mark.parametrize(("statement", "code"), [(CREATE, ER.TRG_ALREADY_EXISTS), (DROP, ER.TRG_DOES_NOT_EXIST)])
def test_a_trigger_that_is_half_there_is_no_refusal(mysql_server: PrivateServer, statement: str, code: int) -> None:
    db = school(mysql_server.create("half"))
    with db.engine.connect() as connection:
        with pytest.raises(DBAPIError) as refusal:
            connection.exec_driver_sql(statement)
        assert refusal.value.orig.args[0] == code
        statements = iter([statement, statement, "DO 0"])
        insist.insist(connection, lambda: connection.exec_driver_sql(next(statements)))
        assert next(statements, None) is None
    db.close()


def test_one_that_stays_half_there_ends(mysql_server: PrivateServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(insist, "TRIES", 3)
    db = Database(mysql_server.create("half"))
    with db.engine.connect() as connection, pytest.raises(Transient):
        insist.insist(connection, partial(connection.exec_driver_sql, DROP))
    db.close()


def test_guards_that_are_half_there_are_put_up(mysql_server: PrivateServer, monkeypatch: pytest.MonkeyPatch) -> None:
    db = school(mysql_server.create("half"))
    with db.engine.connect() as connection:
        guards.hold_off(connection)
        with monkeypatch.context() as patch:
            # As they were looked for before the node lost the one that made them.
            patch.setattr(guards, "_standing", lambda _connection: {})
            guards.hold_off(connection)
        connection.exec_driver_sql("UPDATE grade_levels SET name = CONCAT(name, 'x')")
        guards.let_in(connection)
        assert not guards.stand(connection)
    db.close()
