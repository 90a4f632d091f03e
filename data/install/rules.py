"""The rules: what the database holds against what the files say, and making the one like the other."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.tables import rule_objects
from data.install import turn
from data.install.exchange import Exchange, exchanging
from data.install.retrying import insist
from data.rules.files import RuleFile, plain, rule_files

Key = tuple[str, str]
"""An object's kind and name."""

RELEASE: Key = ("release", "rasd")
"""The row of `rule_objects` that tells which release applied rules last."""


@dataclass(frozen=True, slots=True)
class Held:
    """An object that the database holds.

    Attributes:
        text: Its statement without comments, from what the server gives back: of a trigger from its timing on, of a
            procedure its body, of a MySQL view as the server has rewritten it; None when this account is not shown it.
        table: The table that a trigger stands on, or "".
        more: What else the server tells: whether numbers are checked inside, with whose rights it runs, parameters.
        definer: The account with whose rights it runs, as `user@host`; "" on SQLite.
    """

    kind: str
    name: str
    text: str | None
    table: str
    more: str
    definer: str

    @property
    def digest(self) -> str:
        """The checksum of what the server made of it; the printed DDL computes the same in SQL (`MYSQL_DIGEST`)."""
        return sha256(_REWRITTEN.sub("", self.text or "").encode()).hexdigest()


_REWRITTEN = re.compile(r"[()` ]")
"""What a server adds to a view's text, and adds anew when a copy is loaded."""
_MYSQL_HELD = (
    """
SELECT 'trigger' AS kind, TRIGGER_NAME AS name, EVENT_OBJECT_TABLE AS on_table,
  CONCAT(ACTION_TIMING, ' ', EVENT_MANIPULATION, ' ON ', EVENT_OBJECT_TABLE, ' FOR EACH ROW ',
    ACTION_STATEMENT) AS body, IF(SQL_MODE LIKE '%STRICT%', 'strict', 'loose') AS more, DEFINER AS definer
FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()
""",
    """
SELECT 'view', TABLE_NAME, '', REPLACE(VIEW_DEFINITION, CONCAT('`', DATABASE(), '`.'), ''), SECURITY_TYPE, DEFINER
FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()
""",
    """
SELECT LOWER(r.ROUTINE_TYPE), r.ROUTINE_NAME, '', r.ROUTINE_DEFINITION,
  CONCAT(IF(r.SQL_MODE LIKE '%STRICT%', 'strict', 'loose'), ' ', r.SECURITY_TYPE, ' ',
    COALESCE((SELECT GROUP_CONCAT(CONCAT(p.PARAMETER_MODE, ' ', p.PARAMETER_NAME, ' ', p.DTD_IDENTIFIER)
      ORDER BY p.ORDINAL_POSITION) FROM information_schema.PARAMETERS p
      WHERE p.SPECIFIC_SCHEMA = r.ROUTINE_SCHEMA AND p.SPECIFIC_NAME = r.SPECIFIC_NAME
        AND p.ORDINAL_POSITION > 0), '')), r.DEFINER
FROM information_schema.ROUTINES r WHERE r.ROUTINE_SCHEMA = DATABASE()
""",
)
MYSQL_DIGEST = "SHA2(REPLACE(REPLACE(REPLACE(REPLACE({0}, '(', ''), ')', ''), '`', ''), ' ', ''), 256)"
_SQLITE_HELD = (
    "SELECT type, name, CASE type WHEN 'trigger' THEN tbl_name ELSE '' END, sql, '', '' FROM sqlite_master"
    " WHERE type IN ('trigger', 'view')",
)
_HEAD = re.compile(r"CREATE TRIGGER \w+ ")
_PARAMETERS = re.compile(r"CREATE PROCEDURE \w+ ?\((.*?)\) (?=BEGIN\b)")
# What only one of the two tells: the width of a whole number, and the characters of a text.
_BESIDE = re.compile(r"(?<=int)\(\d+\)|charactersetutf8mb4|collateutf8mb4_\w+?(?=,|$)")


def held(connection: Connection) -> dict[Key, Held]:
    """Return every trigger, view and procedure of the database, ours or not."""
    engine = connection.dialect.name
    found = {}
    for query in _MYSQL_HELD if engine == "mysql" else _SQLITE_HELD:
        rows = connection.exec_driver_sql(query, execution_options={"no_parameters": True})
        for kind, name, table, body, more, definer in rows:
            text = body if body is None else plain(body, engine)
            found[kind, name] = Held(kind, name, text, table, more, definer)
    return found


def wanted(engine: str) -> dict[Key, RuleFile]:
    """Return what should be installed on `engine`, in the order of installing."""
    return {
        (rule.kind, rule.name): rule for rule in rule_files(engine) if rule.kind in ("trigger", "view", "procedure")
    }


def noted(connection: Connection) -> dict[Key, sa.Row[tuple[str, ...]]]:
    """Return what `rule_objects` says was installed."""
    rows = connection.execute(sa.select(rule_objects).where(rule_objects.c.kind.not_in((RELEASE[0], turn.KIND))))
    return {(row.kind, row.name): row for row in rows}


def same(rule: RuleFile, there: Held | None, note: sa.Row[tuple[str, ...]] | None) -> bool:
    """Tell whether the database holds what `rule` does, whatever became of comments and blanks on the way there.

    What the server gives back as it was written is compared with the file. It rewrites a MySQL view, so of that the
    checksum counts that was noted when the file was applied. A procedure's text is shown to its owner and to who may
    read the server's own tables; for others its parameters count and the note.
    """
    if there is None or note is None or note.checksum != rule.checksum:
        return False
    if rule.engine == "sqlite":
        return there.text == rule.plain
    if rule.kind == "view":
        return there.more == "DEFINER" and note.installed == there.digest
    if rule.kind == "trigger":
        return there.more == "strict" and there.text == _HEAD.sub("", rule.plain)
    head = _PARAMETERS.match(rule.plain)
    if head is None or _squeezed(there.more) != _squeezed(f"strict definer {head[1]}"):
        return False
    return there.text in (None, rule.plain[head.end() :])


def _squeezed(text: str) -> str:
    return _BESIDE.sub("", text.lower().replace(" ", ""))


def apply(connection: Connection, doubtful: Set[str] = frozenset()) -> Iterator[list[str]]:
    """Make the database hold what the files say; yield for each object what was done. What is not ours stays.

    A rule is never gone while others write: it is exchanged, and what no file has any more goes last.

    Args:
        doubtful: Accounts whose rules are made anew with ours.
    """
    there, notes, files = held(connection), noted(connection), wanted(connection.dialect.name)
    exchange = exchanging(connection)
    put = []
    for key, rule in files.items():
        one = there.get(key)
        if one and one.definer not in doubtful and same(rule, one, notes.get(key)):
            yield []
            continue
        if one and one.table != rule.table:
            insist(connection, partial(_drop, connection, key))
        insist(connection, partial(_put, connection, exchange, rule))
        put.append(rule)
        yield [f"{rule.kind} {rule.name}"]
    # A view may be rewritten once more when what it reads is there.
    there = held(connection) if put else {}
    for rule in put:
        if rule.kind == "view" and rule.engine == "mysql":
            insist(connection, partial(_note, connection, rule, there[rule.kind, rule.name].digest))
    if put:
        insist(connection, partial(_note_release, connection))
    yield [insist(connection, partial(_drop, connection, key)) for key in notes.keys() - files.keys()]


def drop_all(connection: Connection) -> None:
    """Take every rule of ours out of the database."""
    for key in {**noted(connection), **wanted(connection.dialect.name)}:
        insist(connection, partial(_drop, connection, key))


def _put(connection: Connection, exchange: Exchange, rule: RuleFile) -> None:
    # A view is noted when all stand: an interruption leaves what differs to the next.
    _note(connection, rule, "?" if rule.kind == "view" else "")
    exchange(connection, rule)


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
