"""Bringing the tables and rules of a database up to date, and telling whether they are.

Sessions of others must not write meanwhile: on MySQL a rule that changes is gone for a moment.
"""

from collections.abc import Callable, Iterator

from sqlalchemy import Connection

from data import zones
from data.engine import Database
from data.errors import Unavailable
from data.install import lock_rows, name_words, rules, schema, sums
from data.install.call import call, procedures
from data.install.ddl import ddl
from data.install.session import changing
from data.install.state import EMPTY, FOREIGN, NEWER, judge, state
from data.install.verify import verify, verify_rules, verify_statistics
from data.tables import tables_for

__all__ = ["call", "ddl", "install", "procedures", "state", "upgrade", "verify", "verify_rules", "verify_statistics"]

Progress = Callable[[int, int], None]


def install(db: Database, progress: Progress | None = None) -> list[str]:
    """Make the tables and rules that an empty database lacks; after an interruption, those still lacking.

    Repeating it changes nothing. It puts no row into the tables of the school.

    Args:
        progress: Called with how many of the tables and rules are done, and how many there are.

    Returns:
        What was done, such as "table users"; empty when nothing was.

    Raises:
        Unavailable: `FOREIGN` (tables of our names that are not ours), `NEWER` (a later release was here), `OLD`
            (an older release's tables: `upgrade`), `TOO_OLD` (the server), or it cannot answer.
    """
    with changing(db) as connection:
        _refuse(connection, FOREIGN, NEWER)
        if schema.revision(connection) not in (None, schema.head()):
            raise Unavailable("OLD", f"revision {schema.revision(connection)}")
        return _done(_steps(connection), connection, progress)


def upgrade(db: Database, progress: Progress | None = None) -> list[str]:
    """Bring an older release's tables up to date without loss, and re-apply the rules that differ.

    Args:
        progress: As for `install`.

    Returns:
        What was done; empty when nothing was.

    Raises:
        Unavailable: as `install`, and `NOT_INSTALLED` when there is nothing to bring up to date.
    """
    with changing(db, rebuilding=True) as connection:
        _refuse(connection, EMPTY, FOREIGN, NEWER)
        migrated = []
        if schema.revision(connection) not in (None, schema.head()):
            rules.drop_all(connection)
            migrated = schema.migrate(connection) + schema.rebuild(connection)
        return migrated + _done(_steps(connection), connection, progress)


def _refuse(connection: Connection, *states: str) -> None:
    found = judge(connection)
    if found in states:
        raise Unavailable("NOT_INSTALLED" if found == EMPTY else found.upper())


def _steps(connection: Connection) -> Iterator[list[str]]:
    """Tables, rules, and last the stamp: what has it was finished."""
    yield from schema.create(connection)
    yield from rules.apply(connection)
    yield lock_rows.complete(connection)
    yield name_words.complete(connection)
    yield zones.complete(connection)
    yield sums.complete(connection)
    yield schema.stamp(connection)


def _done(steps: Iterator[list[str]], connection: Connection, progress: Progress | None) -> list[str]:
    engine = connection.dialect.name
    # One step for each table and rule, and for rules that are no more, lock rows, words, offsets, sums, and the stamp.
    total = len(tables_for(engine)) + len(rules.wanted(engine)) + 6
    done = []
    for number, step in enumerate(steps, 1):
        done += step
        if progress:
            progress(number, total)
    return done
