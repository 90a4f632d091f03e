"""The tables: made anew from their declaration, brought up to date by migrations."""

from collections.abc import Iterator
from pathlib import Path

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from data.tables import rule_objects, tables_for

_SCRIPTS = ScriptDirectory(Path(__file__).parent.parent / "migrations")

VERSION_TABLE = "alembic_version"


def head() -> str:
    """Return the newest revision this program knows."""
    return str(_SCRIPTS.get_current_head())


def known(revision: str) -> bool:
    """Tell whether this program knows a revision."""
    return revision in {script.revision for script in _SCRIPTS.walk_revisions()}


def create(connection: Connection) -> Iterator[str]:
    """Make every table and index that is missing; yield what was made.

    `rule_objects` comes first: a database that has it is ours, however early an installation ended.
    """
    tables = tables_for(connection.dialect.name)
    present = set(inspect(connection).get_table_names())
    for table in [rule_objects, *(table for table in tables if table is not rule_objects)]:
        if table.name not in present:
            table.create(connection)
            yield f"table {table.name}"
            continue
        indexes = {index["name"] for index in inspect(connection).get_indexes(table.name)}
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            if index.name not in indexes and _meant_for(index, connection):
                index.create(connection)
                yield f"index {index.name}"


def _meant_for(index: object, connection: Connection) -> bool:
    only = getattr(index, "_ddl_if", None)
    return only is None or only.dialect == connection.dialect.name


def stamp(connection: Connection) -> None:
    """Note that the tables are as this program declares them."""
    MigrationContext.configure(connection).stamp(_SCRIPTS, "head")
