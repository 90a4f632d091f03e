"""Putting a rule in place of what bears its name, so that no write meets neither."""

import re
from collections.abc import Callable

from sqlalchemy import Connection

from data.db.tables import rule_objects
from data.install.server import server
from data.rules.files import RuleFile

Exchange = Callable[[Connection, RuleFile], None]

_CREATE = re.compile(r"^CREATE (?=TRIGGER|VIEW|PROCEDURE)", re.IGNORECASE)


def exchanging(connection: Connection) -> Exchange:
    """Return how this server exchanges a rule."""
    product, _version = server(connection)
    return {"SQLite": _anew, "MariaDB": _replaced, "MySQL": _under_lock}[product]


def _anew(connection: Connection, rule: RuleFile) -> None:
    """Drop and create: SQLite's transaction keeps writers off, and a caller who sees neither is refused."""
    connection.exec_driver_sql(f"DROP {rule.kind.upper()} IF EXISTS {rule.name}")
    _run(connection, rule.statement)


def _replaced(connection: Connection, rule: RuleFile) -> None:
    """MariaDB exchanges any object in one statement."""
    _run(connection, _CREATE.sub("CREATE OR REPLACE ", rule.statement, count=1))


def _under_lock(connection: Connection, rule: RuleFile) -> None:
    """MySQL replaces views only; a trigger changes while its table is locked, and a call without a procedure fails."""
    if rule.kind == "view":
        _replaced(connection, rule)
    elif rule.kind == "procedure":
        _anew(connection, rule)
    else:
        connection.exec_driver_sql(f"LOCK TABLES {rule.table} WRITE, {rule_objects.name} WRITE")
        try:
            _anew(connection, rule)
        finally:
            connection.exec_driver_sql("UNLOCK TABLES")


def _run(connection: Connection, statement: str) -> None:
    connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
