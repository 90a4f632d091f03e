"""What the layer raises: a broken rule, or a database that cannot answer.

A refusal begins with a code, in the database and here; its prose is never parsed. See `docs/rules.md` for the codes.
"""

import re
import ssl
from collections.abc import Mapping
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from data.db.tables import metadata

DUPLICATE, NOT_FOUND, IN_USE = "DUPLICATE", "NOT_FOUND", "IN_USE"
NOT_ALLOWED, CHANGED = "NOT_ALLOWED", "CHANGED"
VALIDATION_ERROR = "VALIDATION_ERROR"
UPGRADE_RUNNING = "UPGRADE_RUNNING"
"""What every write is refused with while a migration has taken the rules away."""

_CODE = re.compile(r"^([A-Z]+(?:_[A-Z]+)+)\b")
_TABLE = re.compile(r"^\s*(?:INSERT(?: \w+)* INTO|REPLACE INTO|UPDATE|DELETE FROM)\s+`?\"?(\w+)", re.IGNORECASE)
_MYSQL_KEY = re.compile(r"for key '(?:\w+\.)?([^']+)'")
_MYSQL_CONSTRAINT = re.compile(r"CONSTRAINT [`.\w]*?`?(\w+)[`']? (?:FOREIGN|failed|is violated)")

_MYSQL_COLUMN = re.compile(r"[Cc]olumn '(\w+)'|[Ff]ield '(\w+)'")

_MYSQL_BAD_VALUE = {1048, 1153, 1264, 1265, 1292, 1364, 1366, 1406, 3819, 4025}
_MYSQL_TRANSIENT = {1213, 1205, 1020, 1467, 1047}
_CLUSTER_LOST = 1047
LOST = frozenset(("GONE", "BUSY", "CLUSTER", "NO_FILE"))
"""Reasons of `Unavailable` that may go by themselves."""
_MYSQL_LOST = {2006, 2013, 1180, 0, 1053, 1927}
_MYSQL_REASONS = {
    1044: "ACCESS", 1045: "ACCESS", 1142: "ACCESS", 1143: "ACCESS", 1227: "ACCESS", 1370: "ACCESS", 1251: "ACCESS",
    1698: "ACCOUNT_OF_SYSTEM", 4151: "ACCOUNT_LOCKED", 3118: "ACCOUNT_LOCKED", 1820: "PASSWORD_EXPIRED",
    1862: "PASSWORD_EXPIRED", 1130: "HOST", 1129: "HOST_BLOCKED", 3159: "TLS", 2026: "TLS",
    2059: "PLUGIN", 2061: "PLUGIN",
    1049: "NO_DATABASE", 1102: "NO_DATABASE", 1146: "NOT_INSTALLED", 1305: "NOT_INSTALLED",
    1449: "OWNER", 1356: "OWNER", 1665: "BINLOG",
    1290: "READ_ONLY", 1792: "READ_ONLY", 1836: "READ_ONLY", 1114: "FULL", 1021: "FULL", 1026: "FULL", 3: "FULL",
    1040: "BUSY", 1203: "BUSY", 1226: "BUSY", 1041: "BUSY",
}  # fmt: skip
_ENGINE_ERROR = 1030
_ENGINE_FULL = {"28", "122", "135", "136"}
"""What the server's storage engine calls a full disk, a quota that is used up, a full file or index."""
_SQLITE_REASONS = {
    "SQLITE_READONLY": "READ_ONLY", "SQLITE_FULL": "FULL", "SQLITE_BUSY": "BUSY", "SQLITE_LOCKED": "BUSY",
    "SQLITE_CANTOPEN": "NO_FILE", "SQLITE_IOERR": "NO_FILE", "SQLITE_PERM": "NO_FILE", "SQLITE_PROTOCOL": "BUSY",
    "SQLITE_NOTADB": "NOT_A_DATABASE", "SQLITE_CORRUPT": "CORRUPT",
}  # fmt: skip


class RuleError(Exception):
    """A refusal, by a rule of the database, a key, a reference or a role.

    Attributes:
        code: The rule's code, such as `PERIOD_LOCKED`, or `DUPLICATE`, `NOT_FOUND`, `IN_USE`, `NOT_ALLOWED`, `CHANGED`.
        table: The table that was written, or "".
        facts: What the refusal is about (names, dates, numbers), looked up in the database; for keys and references
            `key` is the constraint's name and `field` the column to look at, where the engine tells.
    """

    def __init__(self, code: str, table: str = "", facts: Mapping[str, Any] | None = None) -> None:
        super().__init__(code)
        self.code, self.table, self.facts = code, table, dict(facts or {})

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code} ({self.table}) {told}".strip()


class Unavailable(Exception):
    """The database cannot answer now.

    Attributes:
        reason: `GONE`, `BUSY`, `HELD` (another program lets nobody read the file), `CLUSTER` (a node without the
            others), `NO_FILE` (none at its path, or another one), `NOT_MADE` (no file can be made there), `READ_ONLY`,
            `FULL`, `ACCESS`, `ACCOUNT_OF_SYSTEM`, `ACCOUNT_LOCKED`, `PASSWORD_EXPIRED`, `HOST`, `HOST_BLOCKED`,
            `PLUGIN`, `TLS`, `NO_DATABASE`, `NOT_INSTALLED`, `NOT_A_DATABASE`, `CORRUPT`, `URL`, `DRIVER`, `UPGRADING`
            (an upgrade holds writers off), `OWNER` (the account that owns the rules is gone or lacks rights), `BINLOG`
            (the binary log's format refuses writes); from installing and checking also `TOO_OLD`, `FOREIGN`, `NEWER`,
            `OLD` and `IN_THE_WAY` (rows that a migration cannot take).
        unknown: True when a write was on its way and may have been kept.
        detail: The engine's own words, for a technician.
    """

    def __init__(self, reason: str, detail: str = "", *, unknown: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.detail, self.unknown = reason, detail, unknown


class Transient(Exception):
    """A deadlock, a lock wait or a failed certification: the transaction is gone and may be tried again, whole.

    Attributes:
        reason: What `Unavailable` says where trying again did not help.
    """

    def __init__(self, message: str, reason: str = "BUSY") -> None:
        super().__init__(message)
        self.reason = reason


def translate(error: DBAPIError) -> RuleError | Unavailable | Transient:
    """Return what a driver's error means; it is mapped by its code, never by its class or its prose."""
    original = error.orig
    table = _TABLE.match(error.statement or "")
    name = table[1] if table else ""
    if hasattr(original, "sqlite_errorname"):
        return _translate_sqlite(original, error.statement or "", name)
    return _translate_mysql(original, name)


def _translate_mysql(original: Any, table: str) -> RuleError | Unavailable | Transient:
    number = original.args[0] if original.args and isinstance(original.args[0], int) else 0
    message = str(original.args[1]) if len(original.args) > 1 else str(original)
    if number == 1644 and (code := _CODE.match(message)):
        return Unavailable("UPGRADING", message) if code[1] == UPGRADE_RUNNING else RuleError(code[1], table)
    if number == 1062:
        return RuleError(DUPLICATE, table, _named(table, _found(_MYSQL_KEY, message)))
    if number in (1451, 1217):
        return RuleError(IN_USE, table, {"key": _found(_MYSQL_CONSTRAINT, message)})
    if number in (1452, 1216):
        return RuleError(NOT_FOUND, table, _named(table, _found(_MYSQL_CONSTRAINT, message)))
    if number in _MYSQL_BAD_VALUE:
        return RuleError(VALIDATION_ERROR, table, _bad_value(message))
    # A node of a cluster that takes a session away while it reads a trigger calls the trigger misspelt.
    if number in _MYSQL_TRANSIENT or (number == 1064 and "'trg_" in message):
        return Transient(message, "CLUSTER" if number == _CLUSTER_LOST else "BUSY")
    if isinstance(getattr(original, "original_exception", None), ssl.SSLError):
        return Unavailable("TLS", message)
    if number == _ENGINE_ERROR:
        told = re.search(r"\d+", message)
        return Unavailable("FULL" if told is None or told[0] in _ENGINE_FULL else "DRIVER", message)
    reason = _MYSQL_REASONS.get(number, "GONE" if number in _MYSQL_LOST or 2000 <= number < 2100 else "DRIVER")
    return Unavailable(reason, message, unknown=number in _MYSQL_LOST)


def _found(pattern: re.Pattern[str], message: str) -> str:
    found = pattern.search(message)
    return next((group for group in found.groups() if group), "") if found else ""


def _bad_value(message: str) -> dict[str, str]:
    facts = {"key": _found(_MYSQL_CONSTRAINT, message), "field": _found(_MYSQL_COLUMN, message)}
    return {name: value for name, value in facts.items() if value}


@cache
def _keys(table: str) -> dict[str, tuple[str, ...]]:
    """The names of a table's keys and references, and the columns of each as they were declared."""
    if table not in metadata.tables:
        return {}
    found: dict[str, tuple[str, ...]] = {}
    here = metadata.tables[table]
    for part in (*here.constraints, *here.indexes):
        if isinstance(part, sa.UniqueConstraint | sa.ForeignKeyConstraint | sa.Index):
            found[str(part.name)] = tuple(column.name for column in part.columns)
    return found | {"PRIMARY": tuple(column.name for column in here.primary_key)}


def _named(table: str, key: str) -> dict[str, str]:
    """The facts of a key: its name, and the column that a person would change, the last of a key, first of a reference.

    A column computed from another stands for that one.
    """
    columns = _keys(table).get(key)
    if not columns:
        return {"key": key}
    field = columns[0] if key.startswith("fk_") else columns[-1]
    return {"key": key, "field": _SOURCES.get(field, field.removesuffix("_identity"))}


_SOURCES = {"subject_scope": "subject_id", "active_year": "student_id", "academic_year_id": "student_id"}


def _translate_sqlite(original: Any, statement: str, table: str) -> RuleError | Unavailable | Transient:
    name, message = original.sqlite_errorname, str(original)
    if name == "SQLITE_CONSTRAINT_TRIGGER" and (code := _CODE.match(message)):
        return RuleError(code[1], table)
    if name in ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID"):
        return RuleError(DUPLICATE, table, _named(table, _sqlite_key(table, message)))
    if name in ("SQLITE_CONSTRAINT_FOREIGNKEY", "SQLITE_CONSTRAINT_TRIGGER"):
        gone = statement.lstrip()[:6].upper() == "DELETE"
        return RuleError(IN_USE if gone else NOT_FOUND, table)
    if name.startswith("SQLITE_CONSTRAINT") or name in ("SQLITE_MISMATCH", "SQLITE_TOOBIG"):
        return RuleError(VALIDATION_ERROR, table, _sqlite_bad_value(message))
    if name == "SQLITE_ERROR" and message.startswith("no such table"):
        return Unavailable("NOT_INSTALLED", message)
    if name == "SQLITE_READONLY_DBMOVED":
        return Unavailable("NO_FILE", message)
    if name == "SQLITE_ERROR" and message.startswith(("no such access mode", "no such vfs", "no such cache mode")):
        return Unavailable("URL", message)
    base = "_".join(name.split("_")[:2])
    if base in ("SQLITE_BUSY", "SQLITE_LOCKED"):
        return Transient(message)
    return Unavailable(_SQLITE_REASONS.get(base, "DRIVER"), message)


def _sqlite_key(table: str, message: str) -> str:
    """The name of the key that a message tells by its columns ("users.username") or by its name ("index 'uq_…'")."""
    told = message.partition(": ")[2]
    if told.startswith("index "):
        return told[6:].strip("'")
    columns = tuple(name.partition(".")[2] for name in told.split(", "))
    return next((key for key, known in _keys(table).items() if known == columns), told)


def _sqlite_bad_value(message: str) -> dict[str, str]:
    """A missing value is told as "students.name", a broken CHECK by its name, which ends in the column's."""
    told = message.partition(": ")[2]
    return {"key": told, "field": told.rpartition(".")[2]} if "." in told else {"key": told}
