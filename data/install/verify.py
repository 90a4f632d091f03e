"""Whether the database is as it should be: its rules, its tables, and every row."""

import re
from collections.abc import Iterator, Set
from itertools import islice

from sqlalchemy import Connection

from data.db.engine import Database
from data.db.errors import VALIDATION_ERROR, Unavailable
from data.db.tables import tables_for
from data.install import definers, guards, quiz_sums, rules
from data.install.state import EMPTY, FOREIGN, NEWER, judge, sees_rules
from data.install.structure import expected, structure
from data.install.values import Row, bad_values, dangling
from data.rules.files import checks
from data.rules.findings import Finding

MOST = 10_000
"""How many rows one question names; of more it says that there are more."""

_TOLD = "SHOW GLOBAL VARIABLES WHERE Variable_name IN ('log_bin', 'binlog_format', 'secure_timestamp')"
_FAULTS_TOLD = ("CHECK constraint failed", "NULL value in")
"""Faults of SQLite's own examination that `bad_values` names by their rows."""


def verify(db: Database) -> list[Finding]:
    """Compare the installed rules and tables with what they should be, and every row with every rule.

    Rows are looked at once the tables are whole.

    Returns:
        What was found: objects that are missing, changed or foreign, tables that differ, rows that break a rule
        (`name` is their table, `facts["key"]` their key, `facts["check"]` what found them).

    Raises:
        Unavailable: `NOT_INSTALLED`, `FOREIGN`, `NEWER`; `ACCESS` for an account that is not shown the rules.
    """
    return db.read(_verify)


def verify_rules(db: Database) -> list[Finding]:
    """Compare only the installed rules with what they should be: cheap enough for every start."""
    return db.read(lambda connection: list(_objects(connection)))


def verify_server(db: Database) -> list[Finding]:
    """Tell what ends every write in an error of the server, or makes its clock any session's own.

    Any account may ask; one that is shown little can tell little.
    """
    return db.read(lambda connection: list(_server(connection, rules.held(connection))))


def verify_statistics(db: Database) -> list[Finding]:
    """Add up every score, total and summary of online tests anew, and compare.

    Returns:
        One finding for each number that differs: `name` is its table, `facts` its key, column, and both numbers.

    Raises:
        Unavailable: `NOT_INSTALLED`, `FOREIGN`, `NEWER`.
    """
    return db.read(_verify_statistics)


def _verify_statistics(connection: Connection) -> list[Finding]:
    _judged(connection)
    return list(_sums(connection))


def _judged(connection: Connection) -> None:
    found = judge(connection)
    if found in (EMPTY, FOREIGN, NEWER):
        raise Unavailable("NOT_INSTALLED" if found == EMPTY else found.upper())


def _verify(connection: Connection) -> list[Finding]:
    _judged(connection)
    objects, tables = list(_objects(connection)), list(_tables(connection))
    if any(finding.facts.get("lacks") for finding in tables):
        return objects + tables
    return objects + tables + list(_rows(connection, {finding.name for finding in objects}))


def _objects(connection: Connection) -> Iterator[Finding]:
    if not sees_rules(connection):
        raise Unavailable("ACCESS", "this account is not shown triggers: verify with the owner's account")
    there, notes, files = rules.held(connection), rules.noted(connection), rules.wanted(connection.dialect.name)
    yield from _server(connection, there)
    ours = {table.name for table in tables_for(connection.dialect.name)}
    for key, rule in files.items():
        if key not in there:
            yield Finding("missing", rule.name, detail=f"{rule.kind} {rule.path}")
        elif not rules.same(rule, there[key], notes.get(key)):
            yield Finding("changed", rule.name, detail=f"{rule.kind} {rule.path}")
    for key, one in there.items():
        if guards.is_one(one):
            yield Finding("closed", one.table)
        elif key not in files and (one.kind != "trigger" or one.table in ours):
            yield Finding("foreign", one.name, detail=f"{one.kind} {one.table}".strip())


def _server(connection: Connection, there: dict[rules.Key, rules.Held]) -> Iterator[Finding]:
    """Name what the server itself would end every write with, or lets a session decide that the rules go by."""
    for owner, trouble in definers.doubtful(connection, there).items():
        yield Finding("owner", owner, detail=trouble)
    if connection.dialect.name == "mysql":
        told = dict(connection.exec_driver_sql(_TOLD).all())
        if told.get("log_bin") == "ON" and told.get("binlog_format") == "STATEMENT":
            yield Finding("binlog", "binlog_format", detail="STATEMENT")
        # Elsewhere an ordinary session cannot set its clock, and may not be asked to.
        if told.get("secure_timestamp", "NO") == "NO" and _follows_sessions(connection):
            yield Finding("clock", "sysdate-is-now")


def _follows_sessions(connection: Connection) -> bool:
    """Tell whether SYSDATE follows a session's own clock, as an option makes it that no variable tells."""
    connection.exec_driver_sql("SET timestamp = 1")
    try:
        return bool(connection.exec_driver_sql("SELECT SYSDATE() < '2000-01-01'").scalar())
    finally:
        connection.exec_driver_sql("SET timestamp = DEFAULT")


def _tables(connection: Connection) -> Iterator[Finding]:
    should = expected(connection.dialect.name)
    has = structure(connection, set(should))
    for name, lines in should.items():
        lacks = [line for line in lines if line not in has.get(name, [])]
        more = [line for line in has.get(name, []) if line not in lines]
        if lacks or more:
            detail = "; ".join([*(f"lacks {line}" for line in lacks), *(f"has {line}" for line in more)])
            yield Finding("table", name, detail=detail, facts={"lacks": lacks, "has": more})


def _rows(connection: Connection, broken: Set[str] = frozenset()) -> Iterator[Finding]:
    """Ask every question but those that read a view which is itself not as it should be."""
    for check in checks(connection.dialect.name):
        if broken & set(re.findall(r"\w+", check.statement)):
            continue
        rows = connection.exec_driver_sql(check.statement, execution_options={"no_parameters": True})
        yield from _told(check.name, ((table, str(key), code, "") for table, key, code in rows))
    yield from _told("values", bad_values(connection))
    yield from _told("references", dangling(connection))
    yield from _sums(connection)
    if connection.dialect.name == "sqlite":
        yield from _examination(connection)


def _told(check: str, rows: Iterator[Row]) -> Iterator[Finding]:
    for table, key, code, detail in islice(rows, MOST):
        yield Finding("row", table, code, detail, {"key": key, "check": check})
    if (further := next(rows, None)) is not None:
        yield Finding("row", further[0], further[2], "…", {"check": check, "more": True})


def _sums(connection: Connection) -> Iterator[Finding]:
    """Name each sum over online tests that is not what its parts add up to."""
    for table, key, column, stands, now in islice(quiz_sums.differences(connection), MOST):
        facts = {"key": key, "check": "sums", "column": column, "stands": stands, "now": now}
        yield Finding("sum", table, VALIDATION_ERROR, f"{column} {stands}, {now}", facts)


def _examination(connection: Connection) -> Iterator[Finding]:
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok" and not line.startswith(_FAULTS_TOLD):
            yield Finding("table", "", detail=line, facts={"lacks": []})
