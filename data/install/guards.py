"""Triggers that refuse every write while a migration has taken the rules away; SQLite's transaction needs none.

They go up while the rules still stand and down when the rules stand again, so no write meets neither. They replicate
with the tables and hold after an interruption, until the upgrade is repeated. What the upgrade itself writes passes:
its session knows a number that only those can read who may change the rules.
"""

import re
import secrets
from functools import partial

from sqlalchemy import Connection, inspect
from sqlalchemy.exc import DBAPIError

from data.db.errors import UPGRADE_RUNNING, Transient
from data.db.tables import rule_objects, tables_for
from data.install.retrying import insist
from data.install.rules import Held
from data.install.server import server

PREFIX = "rasd_upgrading_"
"""What the names of these triggers begin with."""

_EVENTS = ("INSERT", "UPDATE", "DELETE")
_NUMBER = re.compile(r"<=> (\d+)")


def stand(connection: Connection) -> bool:
    """Tell whether writers are held off."""
    return bool(_standing(connection))


def is_one(held: Held) -> bool:
    """Tell whether an object of the database is one of these triggers."""
    return held.kind == "trigger" and held.name.startswith(PREFIX)


def hold_off(connection: Connection) -> None:
    """Hold writers off every table that is there, also one made since.

    When that cannot be had, writers are let in again: the rules still stand.

    Raises:
        DBAPIError, Transient: a table is in use for longer than the session waits.
    """
    if connection.dialect.name == "sqlite":
        return
    standing = _standing(connection)
    number = next((found[1] for text in standing.values() if (found := _NUMBER.search(text))), None)
    number = number or str(secrets.randbits(62))
    connection.exec_driver_sql(f"SET @rasd_upgrading = {number}")
    try:
        for name, statement in _wanted(connection, number):
            if name not in standing:
                insist(connection, partial(_run, connection, statement))
    except (DBAPIError, Transient):
        if not standing:
            let_in(connection)
        raise


def let_in(connection: Connection) -> list[str]:
    """Let writers in again."""
    if connection.dialect.name == "mysql":
        for name in _standing(connection):
            insist(connection, partial(_run, connection, f"DROP TRIGGER IF EXISTS {name}"))
    return []


def _run(connection: Connection, statement: str) -> None:
    connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def _standing(connection: Connection) -> dict[str, str]:
    if connection.dialect.name == "sqlite":
        return {}
    query = (
        "SELECT TRIGGER_NAME, COALESCE(ACTION_STATEMENT, '') FROM information_schema.TRIGGERS"
        f" WHERE TRIGGER_SCHEMA = DATABASE() AND LEFT(TRIGGER_NAME, {len(PREFIX)}) = '{PREFIX}'"
    )
    return dict(connection.exec_driver_sql(query).all())


def _wanted(connection: Connection, number: str) -> list[tuple[str, str]]:
    there = set(inspect(connection).get_table_names())
    # What a node of a cluster has made before it lost it is made again.
    create = "CREATE OR REPLACE" if server(connection)[0] == "MariaDB" else "CREATE"
    names = [table.name for table in tables_for("mysql") if table is not rule_objects and table.name in there]
    return [
        (
            trigger := f"{PREFIX}{table}_{event.lower()}",
            f"{create} TRIGGER {trigger} BEFORE {event} ON {table} FOR EACH ROW BEGIN"
            f" IF NOT (@rasd_upgrading <=> {number}) THEN SIGNAL SQLSTATE '45000'"
            f" SET MESSAGE_TEXT = '{UPGRADE_RUNNING}: an upgrade is at work on this database'; END IF; END",
        )
        for table in names
        for event in _EVENTS
    ]
