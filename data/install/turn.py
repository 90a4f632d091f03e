"""Who may change tables and rules: one at a time, on whichever node of a cluster.

`GET_LOCK` keeps others off one server and ends with its session, but each node of a cluster gives it. So whoever has it
also writes a row, and writes it again before each change of a table or a rule: nodes agree on the order of writes.
A row that stands still while its owner's node is this one, or for as long as anybody waits, has no owner any more.
"""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import sqlalchemy as sa
from sqlalchemy import Connection, event
from sqlalchemy.exc import DBAPIError

from data.db.errors import RuleError, Transient, Unavailable, translate
from data.db.tables import rule_objects

KIND = "turn"
"""The kind of the row in `rule_objects`."""
PATIENCE = 30.0
"""Seconds that one waits for another installation."""

_NAME = "rasd_turn"
_LOCK = "rasd_install"
_LOOK_EVERY = 0.5
_CHANGES = ("CREATE", "ALTER", "DROP", "RENAME")
_row = rule_objects.c


def alone_on_server(connection: Connection) -> None:
    """Wait for other installations on this server; SQLite's transaction keeps them off.

    Raises:
        Unavailable: `BUSY`, when another one takes longer than `PATIENCE`.
    """
    if connection.dialect.name == "mysql":
        connection.exec_driver_sql(f"SET SESSION lock_wait_timeout = {PATIENCE:.0f}")
        name = f"CONCAT('{_LOCK}:', MD5(DATABASE()))"
        if connection.exec_driver_sql(f"SELECT GET_LOCK({name}, {PATIENCE})").scalar_one() != 1:
            raise _busy("another installation is at work on this database")


@contextmanager
def taken(connection: Connection) -> Iterator[None]:
    """Hold the turn: the row is ours while this lasts, and each change of a table or a rule makes sure of it.

    Raises:
        Unavailable: `BUSY`, when somebody on another node has it, or has taken it over.
    """
    if connection.dialect.name == "sqlite":
        yield
        return
    token = secrets.token_hex(16)
    _take(connection, token)

    def again(_connection: Connection, cursor: object, statement: str, *_rest: object) -> None:
        if statement.lstrip().upper().startswith(_CHANGES):
            _write_again(cursor, token)

    event.listen(connection, "before_cursor_execute", again)
    try:
        yield
    finally:
        event.remove(connection, "before_cursor_execute", again)
        # What is broken or gone leaves its row, which the next one takes over.
        with suppress(DBAPIError, sa.exc.InvalidRequestError):
            connection.execute(rule_objects.delete().where(_row.name == _NAME, _row.checksum == token))
            connection.commit()


def _take(connection: Connection, token: str) -> None:
    node = _node(connection)
    if node:
        # Everything that other nodes have kept is to be seen, also by what writes.
        connection.exec_driver_sql("SET SESSION wsrep_sync_wait = 15")
    end, first = time.monotonic() + PATIENCE, None
    while True:
        standing = connection.execute(sa.select(_row.checksum, _row.installed).where(_row.name == _NAME)).first()
        connection.commit()
        seen = "" if standing is None else f"{standing.checksum} {standing.installed}"
        # Nobody is judged by one look.
        late = first is not None and time.monotonic() > end
        free = standing is None or _where(standing.installed) == node or (late and seen == first)
        if free and _write(connection, token, node, standing):
            return
        if late:
            raise _busy("another installation is at work on this database, on another node")
        first = first or seen
        time.sleep(_LOOK_EVERY)


def _write(connection: Connection, token: str, node: str, standing: sa.Row[tuple[str, str]] | None) -> bool:
    """Put our token into the row, if it still stands as it was seen; tell whether that was kept."""
    if standing is None:
        row = {"name": _NAME, "kind": KIND, "checksum": token, "installed": f"0 {node}"}
        statement: sa.Insert | sa.Update = rule_objects.insert().values(row)
    else:
        unmoved = _row.checksum == standing.checksum, _row.installed == standing.installed
        values = {"checksum": token, "installed": f"0 {node}"}
        statement = rule_objects.update().where(_row.name == _NAME, *unmoved).values(values)
    try:
        written = connection.execute(statement).rowcount == 1
        connection.commit()
    except DBAPIError as error:
        connection.rollback()
        if isinstance(translate(error), Transient | RuleError):
            return False
        raise
    return written


def _write_again(cursor: object, token: str) -> None:
    count = "CONCAT(SUBSTRING_INDEX(installed, ' ', 1) + 1, ' ', SUBSTRING_INDEX(installed, ' ', -1))"
    cursor.execute(  # type: ignore[attr-defined]
        f"UPDATE {rule_objects.name} SET installed = {count} WHERE name = '{_NAME}' AND checksum = '{token}'"
    )
    if cursor.rowcount != 1:  # type: ignore[attr-defined]
        raise _busy("another installation has taken over")


def _node(connection: Connection) -> str:
    """Return what names this node of a cluster; "" on a server that stands alone."""
    found = connection.exec_driver_sql("SHOW STATUS LIKE 'wsrep_gcomm_uuid'").first()
    return found[1] if found else ""


def _where(installed: str) -> str:
    return installed.partition(" ")[2]


def _busy(detail: str) -> Unavailable:
    return Unavailable("BUSY", detail)
