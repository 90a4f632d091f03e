"""Bringing the tables and rules of a database up to date, and telling whether they are.

Others may write meanwhile: a rule is exchanged and never gone, and while a migration is at work writers are held off.
"""

from collections.abc import Callable, Iterator
from functools import partial

from sqlalchemy import Connection

from data.db.engine import Database
from data.db.errors import Unavailable
from data.db.private_files import make_file
from data.db.tables import tables_for
from data.install import definers, guards, lock_rows, name_words, preflight, quiz_sums, rules, schema, turn
from data.install.call import call
from data.install.ddl import ddl
from data.install.preflight import InTheWay
from data.install.retrying import insist
from data.install.server import nodes
from data.install.session import changing
from data.install.state import EMPTY, FOREIGN, NEWER, judge, state
from data.install.verify import verify, verify_rules, verify_server, verify_statistics
from data.rules.procedures import procedures
from data.school import time_zones

__all__ = [
    "InTheWay", "call", "cluster", "ddl", "install", "procedures", "state", "upgrade", "verify", "verify_rules",
    "verify_server", "verify_statistics",
]  # fmt: skip

Progress = Callable[[int, int], None]


def install(db: Database, progress: Progress | None = None, group: str | None = None) -> list[str]:
    """Make the tables and rules that an empty database lacks; after an interruption, those still lacking.

    Repeating it changes nothing. It puts no row into the tables of the school. A SQLite file that is not there is made.

    Args:
        progress: Called with how many of the tables and rules are done, and how many there are.
        group: Who shares a file that is made; without one it is its user's alone.

    Returns:
        What was done, such as "table users"; empty when nothing was.

    Raises:
        Unavailable: `FOREIGN` (tables of our names that are not ours), `NEWER` (a later release was here), `OLD`
            (an older release's tables: `upgrade`), `TOO_OLD` (the server), or it cannot answer.
        LookupError: there is no such group.
    """
    _make_file(db, group)
    with changing(db) as connection:
        _refuse(connection, FOREIGN, NEWER)
        first = schema.create_first(connection)
        with turn.taken(connection):
            _refuse(connection, NEWER)
            if schema.revision(connection) not in (None, schema.head()):
                raise Unavailable("OLD", f"revision {schema.revision(connection)}")
            return first + _done(_steps(connection), connection, progress)


def upgrade(db: Database, progress: Progress | None = None) -> list[str]:
    """Bring an older release's tables up to date without loss, and re-apply the rules that differ.

    Whoever calls it looks at the data afterwards (`verify`): rows from before may break a new rule.

    Args:
        progress: As for `install`.

    Returns:
        What was done; empty when nothing was.

    Raises:
        InTheWay: rows that a migration cannot take; nothing was changed.
        Unavailable: as `install`, and `NOT_INSTALLED` when there is nothing to bring up to date.
    """
    with changing(db, rebuilding=True) as connection:
        _refuse(connection, EMPTY, FOREIGN, NEWER)
        with turn.taken(connection):
            _refuse(connection, NEWER)
            return _migrated(connection) + _done(_steps(connection), connection, progress)


def cluster(db: Database) -> list[str]:
    """Return the addresses of the servers of a cluster, each of which may lack what an upgrade did; else none.

    A server of a cluster that cannot carry out a change of a rule goes on without it, and without a word to the one
    that asked for the change: only `verify` on that very server tells.
    """
    with db.engine.connect() as connection:
        return nodes(connection)


def _migrated(connection: Connection) -> list[str]:
    """Run the migrations that are due, writers held off; a database without a stamp was never finished."""
    if schema.revision(connection) in (None, schema.head()):
        return []
    preflight.refuse(connection)
    guards.hold_off(connection)
    try:
        # Once more, for what was written in between.
        preflight.refuse(connection)
    except preflight.InTheWay:
        guards.let_in(connection)
        raise
    rules.drop_all(connection)
    return schema.migrate(connection) + schema.rebuild(connection)


def _make_file(db: Database, group: str | None) -> None:
    try:
        if db.path is not None:
            make_file(db.path, group)
    except OSError as error:
        raise Unavailable("NOT_MADE", f"{db.path}: {error.strerror}") from None


def _refuse(connection: Connection, *states: str) -> None:
    found = judge(connection)
    if found in states:
        raise Unavailable("NOT_INSTALLED" if found == EMPTY else found.upper())


def _steps(connection: Connection) -> Iterator[list[str]]:
    """Tables, rules, and last the stamp: what has it was finished."""
    yield from schema.create(connection)
    if guards.stand(connection):
        guards.hold_off(connection)
    yield from rules.apply(connection, definers.doubtful(connection).keys())
    for complete in (lock_rows.complete, name_words.complete, time_zones.complete, quiz_sums.complete):
        yield insist(connection, partial(complete, connection))
    yield schema.stamp(connection)
    yield guards.let_in(connection)


def _done(steps: Iterator[list[str]], connection: Connection, progress: Progress | None) -> list[str]:
    engine = connection.dialect.name
    # One step for each table and rule, and for old rules, lock rows, words, offsets, sums, the stamp, the guards.
    total = len(tables_for(engine)) + len(rules.wanted(engine)) + 7
    done = []
    for number, step in enumerate(steps, 1):
        done += step
        if progress:
            progress(number, total)
    return done
