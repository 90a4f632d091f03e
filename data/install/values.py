"""Rows whose values no column would take, or that refer to rows that are not there: one query for each table."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Connection, Table

from data.db.errors import NOT_FOUND, VALIDATION_ERROR
from data.db.tables import tables_for
from data.rules.value_checks import columns_of, refused

Row = tuple[str, str, str, str]
"""Table, the row's key, code, and the column or reference that is wrong."""


def bad_values(connection: Connection) -> Iterator[Row]:
    """Yield the rows that hold what their column does not take, put there with the checks off."""
    engine = connection.dialect.name
    for table in tables_for(engine):
        wrong = {c.name: text for c in columns_of(table, engine) if (text := _refused(c, engine))}
        if not wrong:
            continue
        which = " ".join(f"WHEN {text} THEN '{name}'" for name, text in wrong.items())
        query = f"SELECT {_key(table)}, CASE {which} END FROM {table.name} WHERE {' OR '.join(wrong.values())}"
        for key, column in connection.exec_driver_sql(query, execution_options={"no_parameters": True}):
            yield table.name, str(key), VALIDATION_ERROR, column


def dangling(connection: Connection) -> Iterator[Row]:
    """Yield the rows that refer to a row that is not there."""
    if connection.dialect.name == "sqlite":
        yield from _dangling_sqlite(connection)
        return
    for table in tables_for("mysql"):
        for key in table.foreign_key_constraints:
            # A composite reference also ties copies; whether these lie is another question.
            element = key.elements[0]
            if getattr(key._ddl_if, "dialect", "mysql") == "mysql":
                yield from _dangling_mysql(connection, table, element.parent.name, element.column)


def _dangling_sqlite(connection: Connection) -> Iterator[Row]:
    for table in tables_for("sqlite"):
        dangle = connection.exec_driver_sql(f"PRAGMA foreign_key_check({table.name})").all()
        for _name, rowid, parent, _number in dangle:
            # A table without rowids does not tell which row.
            where = connection.exec_driver_sql(f"SELECT {_key(table)} FROM {table.name} WHERE rowid = ?", (rowid,))
            yield table.name, str(where.scalar()), NOT_FOUND, parent


def _dangling_mysql(connection: Connection, table: Table, column: str, target: Column[Any]) -> Iterator[Row]:
    query = (
        f"SELECT {_key(table)} FROM {table.name} child LEFT JOIN {target.table.name} parent"
        f" ON parent.{target.name} = child.{column} WHERE child.{column} IS NOT NULL AND parent.{target.name} IS NULL"
    )
    for (key,) in connection.exec_driver_sql(query.replace("SELECT ", "SELECT child.", 1)):
        yield table.name, str(key), NOT_FOUND, target.table.name


def _refused(column: Column[Any], engine: str) -> str:
    """Return the condition of a value that the column does not take, or "" where the engine would not hold one."""
    conditions = refused(column, engine)
    if engine == "sqlite" and not column.nullable:
        conditions.append(f"{column.name} IS NULL")
    return " OR ".join(conditions)


def _key(table: Table) -> str:
    return next(iter(table.primary_key.columns)).name
