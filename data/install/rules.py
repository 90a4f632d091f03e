"""The rules: what the database holds against what the files say, and making the one like the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

import sqlalchemy as sa
from sqlalchemy import Connection

from data.rule_files import RuleFile, plain, rule_files
from data.tables import rule_objects

Key = tuple[str, str]
"""An object's kind and name."""


@dataclass(frozen=True, slots=True)
class Held:
    """An object that the database holds: its text as the server gives it back, and the table a trigger stands on."""

    kind: str
    name: str
    text: str
    table: str = ""


_MYSQL_HELD = (
    "SELECT 'trigger', TRIGGER_NAME, CONCAT(ACTION_TIMING, ' ', EVENT_MANIPULATION, ' ON ', EVENT_OBJECT_TABLE,"
    " ' FOR EACH ROW ', ACTION_STATEMENT), EVENT_OBJECT_TABLE"
    " FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()"
    " UNION ALL SELECT 'view', TABLE_NAME, REPLACE(VIEW_DEFINITION, CONCAT('`', DATABASE(), '`.'), ''), ''"
    " FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()"
    " UNION ALL SELECT LOWER(ROUTINE_TYPE), ROUTINE_NAME, COALESCE(ROUTINE_DEFINITION, ''), ''"
    " FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()"
)
_SQLITE_HELD = "SELECT type, name, sql, CASE type WHEN 'trigger' THEN tbl_name ELSE '' END FROM sqlite_master WHERE type IN ('trigger', 'view')"  # noqa: E501


def held(connection: Connection) -> dict[Key, Held]:
    """Return every trigger, view and procedure of the database, ours or not."""
    query = _MYSQL_HELD if connection.dialect.name == "mysql" else _SQLITE_HELD
    rows = connection.execution_options(no_parameters=True).exec_driver_sql(query)
    found = [Held(kind, name, plain(text), table) for kind, name, text, table in rows]
    return {(one.kind, one.name): one for one in found}


def wanted(engine: str) -> dict[Key, RuleFile]:
    """Return what should be installed on `engine`, in the order of installing."""
    return {(rule.kind, rule.name): rule for rule in rule_files(engine) if rule.kind != "script"}


def noted(connection: Connection) -> dict[Key, sa.Row]:
    """Return what `rule_objects` says was installed."""
    return {(row.kind, row.name): row for row in connection.execute(sa.select(rule_objects))}


def same(rule: RuleFile, there: Held | None, note: sa.Row | None) -> bool:
    """Tell whether the database holds `rule` as its file has it."""
    return (
        there is not None
        and note is not None
        and note.checksum == rule.checksum
        and note.installed == _digest(there.text)
    )


def apply(connection: Connection) -> Iterator[str]:
    """Make the database hold what the files say; yield what was done. What is not ours stays."""
    there, notes, files = held(connection), noted(connection), wanted(connection.dialect.name)
    for key in notes.keys() - files.keys():
        _drop(connection, key)
        connection.execute(rule_objects.delete().where(rule_objects.c.name == key[1]))
        connection.commit() if connection.dialect.name == "mysql" else None
        yield f"dropped {key[0]} {key[1]}"
    for key, rule in files.items():
        if not same(rule, there.get(key), notes.get(key)):
            _put(connection, key, rule)
            yield f"{key[0]} {key[1]}"


def _put(connection: Connection, key: Key, rule: RuleFile) -> None:
    _drop(connection, key)
    connection.execution_options(no_parameters=True).exec_driver_sql(rule.statement)
    text = held(connection)[key].text
    connection.execute(rule_objects.delete().where(rule_objects.c.name == rule.name))
    connection.execute(
        rule_objects.insert().values(name=rule.name, kind=rule.kind, checksum=rule.checksum, installed=_digest(text))
    )
    if connection.dialect.name == "mysql":
        connection.commit()


def _drop(connection: Connection, key: Key) -> None:
    connection.exec_driver_sql(f"DROP {key[0].upper()} IF EXISTS {key[1]}")


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
