"""The tables: made anew from their declaration, brought up to date by migrations.

Alembic is imported when a migration or a stamp is written: it takes a tenth of a second that no start needs.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Index, Table, inspect
from sqlalchemy.schema import CreateTable

from data.db.tables import rule_objects, tables_for
from data.install.values import columns_of
from data.rules.files import plain

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


def create_first(connection: Connection) -> list[str]:
    """Make the table by which a database is known as ours; return that it was made."""
    there = inspect(connection).has_table(rule_objects.name)
    connection.execute(sa.schema.CreateTable(rule_objects, if_not_exists=True))
    return [] if there else [f"table {rule_objects.name}"]


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


def rebuild(connection: Connection) -> list[str]:
    """Make SQLite's tables what they are declared to be, and return which were changed; references must be off.

    SQLite cannot change a column, a key or a check of a table that is there: the rows go over into a new one, with
    columns that are not ours. Rules must be gone before. On MySQL migrations do it.
    """
    if connection.dialect.name != "sqlite":
        return []
    held = dict(connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all())
    changed = []
    for table in tables_for("sqlite"):
        wanted = str(CreateTable(table).compile(dialect=connection.dialect))
        if table.name in held and plain(held[table.name]) != plain(wanted):
            _rebuild(connection, table, wanted)
            changed.append(f"table {table.name}")
    return changed


def _rebuild(connection: Connection, table: Table, wanted: str) -> None:
    new = f"rasd_new_{table.name}"
    there = {c["name"]: c for c in inspect(connection).get_columns(table.name)}
    foreign = [c for name, c in there.items() if name not in table.c and "computed" not in c]
    quoted = connection.dialect.identifier_preparer.quote_identifier
    ours = [c.name for c in columns_of(table, "sqlite") if c.name in there]
    names = ", ".join(ours + [quoted(c["name"]) for c in foreign])
    # As they were declared, whatever that means to others.
    kinds = dict(connection.exec_driver_sql(f"SELECT name, type FROM pragma_table_info('{table.name}')").all())
    numbered = inspect(connection).has_table("sqlite_sequence")
    last = f"SELECT seq FROM sqlite_sequence WHERE name = '{table.name}'"
    sequence = connection.exec_driver_sql(last).scalar() if numbered else None
    statements = (
        wanted.replace(f"CREATE TABLE {table.name} (", f"CREATE TABLE {new} (", 1),
        *(f"ALTER TABLE {new} ADD COLUMN {quoted(c['name'])} {kinds[c['name']]}" for c in foreign),
        f"INSERT INTO {new} ({names}) SELECT {names} FROM {table.name}",
        f"DROP TABLE {table.name}",
        f"ALTER TABLE {new} RENAME TO {table.name}",
    )
    for statement in statements:
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
    if sequence is not None:
        connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,))
        connection.exec_driver_sql("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table.name, sequence))


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

    Writers must be held off and the rules gone before: their triggers would refuse what a migration does, and their
    views stand on the tables that it rebuilds.
    """
    from alembic.operations import Operations

    old = revision(connection)
    with _scripts() as (context, scripts):
        migration = context(connection, fn=lambda at, _context: scripts._upgrade_revs("head", at))
        with _taking_every_day(connection), Operations.context(migration):
            migration.run_migrations()
    return [f"revision {name}" for name in revisions() if name > (old or "")]


@contextmanager
def _taking_every_day(connection: Connection) -> Iterator[None]:
    """Let the copy of a table hold the days, in no month, that a server took before the rules refused them."""
    if connection.dialect.name != "mysql":
        yield
        return
    mode = connection.exec_driver_sql("SELECT @@sql_mode").scalar()
    set_mode = "SET sql_mode = %s"
    connection.exec_driver_sql(set_mode, ("STRICT_ALL_TABLES,ALLOW_INVALID_DATES,NO_ENGINE_SUBSTITUTION",))
    try:
        yield
    finally:
        connection.exec_driver_sql(set_mode, (mode,))


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
