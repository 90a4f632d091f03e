"""The tables: made anew from their declaration, brought up to date by migrations.

Alembic is imported when a migration or a stamp is written: it takes a tenth of a second that no start needs.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Index, Table, inspect

from data.tables import rule_objects, tables_for

VERSION_TABLE = "alembic_version"


def _folder() -> Traversable:
    return files("data.migrations")


@cache
def revisions() -> tuple[str, ...]:
    """Return every revision this program knows, oldest first: a file's name begins with its number."""
    found = (entry.name for entry in (_folder() / "versions").iterdir())
    return tuple(sorted(name.partition("_")[0] for name in found if name[:1].isdigit()))


def head() -> str:
    """Return the newest revision this program knows."""
    return revisions()[-1]


def revision(connection: Connection) -> str | None:
    """Return the revision that the tables are stamped with; None without a stamp."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(sa.text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()


def create(connection: Connection) -> Iterator[list[str]]:
    """Make every table and index that is missing; yield for each table what was made.

    `rule_objects` comes first: a database that has it is ours, however early an installation ended.
    """
    present = set(inspect(connection).get_table_names())
    others = (table for table in tables_for(connection.dialect.name) if table is not rule_objects)
    for table in (rule_objects, *others):
        if table.name in present:
            yield [f"index {index.name}" for index in _create_indexes(connection, table)]
        else:
            table.create(connection)
            yield [f"table {table.name}"]


def _create_indexes(connection: Connection, table: Table) -> list[Index]:
    there = {index["name"] for index in inspect(connection).get_indexes(table.name)}
    lacking = [index for index in _indexes(table, connection.dialect.name) if index.name not in there]
    for index in lacking:
        index.create(connection)
    return lacking


def _indexes(table: Table, engine: str) -> list[Index]:
    """Return the indexes that a table has on `engine`; the others were given `ddl_if`."""
    return [index for index in table.indexes if getattr(index._ddl_if, "dialect", engine) in (engine, None)]


def stamp(connection: Connection) -> list[str]:
    """Note that the tables are as this program declares them."""
    if revision(connection) == head():
        return []
    with _scripts() as (context, scripts):
        context(connection).stamp(scripts, "head")
    return [f"revision {head()}"]


def migrate(connection: Connection) -> list[str]:
    """Bring older tables up to date; return the revisions that were run.

    The rules must be gone before: their triggers would refuse what a migration does, and their views stand on the
    tables that it rebuilds.
    """
    from alembic.operations import Operations

    old = revision(connection)
    with _scripts() as (context, scripts):
        migration = context(connection, fn=lambda at, _context: scripts._upgrade_revs("head", at))
        with Operations.context(migration):
            migration.run_migrations()
    return [f"revision {name}" for name in revisions() if name > (old or "")]


class _scripts:  # noqa: N801
    """Alembic's view of the revisions, as real files wherever the package lies."""

    def __enter__(self) -> tuple[Any, Any]:
        from alembic.runtime.migration import MigrationContext
        from alembic.script import ScriptDirectory

        self._files = as_file(_folder())
        scripts = ScriptDirectory(self._files.__enter__())
        return lambda connection, **opts: MigrationContext.configure(connection, opts=opts), scripts

    def __exit__(self, *error: Any) -> None:
        self._files.__exit__(*error)
