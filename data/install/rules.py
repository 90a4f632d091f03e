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

RELEASE: Key = ("release", "rasd")
"""The row of `rule_objects` that tells which release applied rules last."""


@dataclass(frozen=True, slots=True)
class Held:
    """An object that the database holds.

    Attributes:
        text: The part of its statement that the server gives back as it was written; of a MySQL view, rewritten.
        table: The table that a trigger stands on, or "".
        digest: The checksum of all that the server tells of it.
    """

    kind: str
    name: str
    text: str
    table: str
    digest: str


# The last column is all that the server tells: text, parameters, and whether numbers are checked inside.
MYSQL_HELD = """
SELECT 'trigger' AS kind, TRIGGER_NAME AS name, EVENT_OBJECT_TABLE AS on_table,
  COALESCE(CONCAT(ACTION_TIMING, ' ', EVENT_MANIPULATION, ' ON ', EVENT_OBJECT_TABLE, ' FOR EACH ROW ',
    ACTION_STATEMENT), '') AS body, IF(SQL_MODE LIKE '%STRICT%', 'strict', 'loose') AS more
FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()
UNION ALL
SELECT 'view', TABLE_NAME, '', REPLACE(VIEW_DEFINITION, CONCAT('`', DATABASE(), '`.'), ''), SECURITY_TYPE
FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()
UNION ALL
SELECT LOWER(r.ROUTINE_TYPE), r.ROUTINE_NAME, '', COALESCE(r.ROUTINE_DEFINITION, ''),
  CONCAT(IF(r.SQL_MODE LIKE '%STRICT%', 'strict', 'loose'), ' ', r.SECURITY_TYPE, ' ',
    COALESCE((SELECT GROUP_CONCAT(CONCAT(p.PARAMETER_MODE, ' ', p.PARAMETER_NAME, ' ', p.DTD_IDENTIFIER)
      ORDER BY p.ORDINAL_POSITION) FROM information_schema.PARAMETERS p
      WHERE p.SPECIFIC_SCHEMA = r.ROUTINE_SCHEMA AND p.SPECIFIC_NAME = r.SPECIFIC_NAME
        AND p.ORDINAL_POSITION > 0), ''))
FROM information_schema.ROUTINES r WHERE r.ROUTINE_SCHEMA = DATABASE()
""".strip()
_SQLITE_HELD = (
    "SELECT type, name, CASE type WHEN 'trigger' THEN tbl_name ELSE '' END, sql, '' FROM sqlite_master"
    " WHERE type IN ('trigger', 'view')"
)


def held(connection: Connection) -> dict[Key, Held]:
    """Return every trigger, view and procedure of the database, ours or not."""
    query = MYSQL_HELD if connection.dialect.name == "mysql" else _SQLITE_HELD
    rows = connection.exec_driver_sql(query, execution_options={"no_parameters": True})
    found = [Held(kind, name, plain(body), table, digest(body, more)) for kind, name, table, body, more in rows]
    return {(one.kind, one.name): one for one in found}


def digest(body: str, more: str) -> str:
    """Return the checksum of what the server tells of an object; the printed DDL computes the same in SQL."""
    return sha256(f"{body}{more}".encode()).hexdigest()


def wanted(engine: str) -> dict[Key, RuleFile]:
    """Return what should be installed on `engine`, in the order of installing."""
    return {
        (rule.kind, rule.name): rule for rule in rule_files(engine) if rule.kind in ("trigger", "view", "procedure")
    }


def noted(connection: Connection) -> dict[Key, sa.Row[tuple[str, ...]]]:
    """Return what `rule_objects` says was installed."""
    rows = connection.execute(sa.select(rule_objects).where(rule_objects.c.kind != RELEASE[0]))
    return {(row.kind, row.name): row for row in rows}


def same(rule: RuleFile, there: Held | None, note: sa.Row[tuple[str, ...]] | None) -> bool:
    """Tell whether the database holds `rule` as its file has it.

    What the server gives back as written is compared with the file. It rewrites a MySQL view and a procedure's
    parameters, so there the checksum counts that was noted when the file was applied.
    """
    if there is None or note is None or (note.checksum, note.installed) != (rule.checksum, there.digest):
        return False
    rewritten = rule.engine == "mysql" and rule.kind == "view"
    return rewritten or bool(there.text) and plain(rule.statement).endswith(there.text)


def apply(connection: Connection) -> Iterator[list[str]]:
    """Make the database hold what the files say; yield for each object what was done. What is not ours stays."""
    there, notes, files = held(connection), noted(connection), wanted(connection.dialect.name)
    yield [_drop(connection, key) for key in notes.keys() - files.keys()]
    put = []
    for key, rule in files.items():
        if same(rule, there.get(key), notes.get(key)):
            yield []
            continue
        _drop(connection, key)
        _note(connection, rule, "")
        connection.exec_driver_sql(rule.statement, execution_options={"no_parameters": True})
        put.append(rule)
        yield [f"{rule.kind} {rule.name}"]
    # Views are rewritten when what they read is there, so they are read back at the end.
    there = held(connection) if put else {}
    for rule in put:
        _note(connection, rule, there[rule.kind, rule.name].digest)
    if put:
        _note_release(connection)


def drop_all(connection: Connection) -> None:
    """Take every rule of ours out of the database."""
    for key in {**noted(connection), **wanted(connection.dialect.name)}:
        _drop(connection, key)


def release() -> tuple[int, ...]:
    """Return the release of this program."""
    from importlib.metadata import version

    return _numbers(version("rasd"))


def release_noted(connection: Connection) -> tuple[int, ...]:
    """Return the release that applied rules last; () when none did."""
    found = connection.execute(sa.select(rule_objects.c.checksum).where(rule_objects.c.kind == RELEASE[0])).scalar()
    return _numbers(found or "")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _drop(connection: Connection, key: Key) -> str:
    kind, name = key
    connection.exec_driver_sql(f"DROP {kind.upper()} IF EXISTS {name}")
    connection.execute(rule_objects.delete().where(rule_objects.c.name == name))
    return f"dropped {kind} {name}"


def _note(connection: Connection, rule: RuleFile, installed: str) -> None:
    connection.execute(rule_objects.delete().where(rule_objects.c.name == rule.name))
    row = {"name": rule.name, "kind": rule.kind, "checksum": rule.checksum, "installed": installed}
    connection.execute(rule_objects.insert().values(row))


def _note_release(connection: Connection) -> None:
    kind, name = RELEASE
    connection.execute(rule_objects.delete().where(rule_objects.c.kind == kind))
    text = ".".join(str(number) for number in release())
    connection.execute(rule_objects.insert().values(name=name, kind=kind, checksum=text, installed=""))
