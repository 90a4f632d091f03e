"""Facts of refused references: what is not there, and what still holds a row. SQLite tells neither."""

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.tables import metadata


def missing(connection: Connection, table: sa.Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return `field` and `value` of the first of `values` that refers to a row that is not there."""
    for column, target in _references(table):
        value = values.get(column.name)
        if value is not None and connection.execute(sa.select(target).where(target == value)).first() is None:
            return {"field": column.name, "value": value}
    return {}


def held(connection: Connection, table: sa.Table, key: Any, but: sa.Table | None = None) -> dict[str, Any]:
    """Return how many rows of the first table (but one) that refers to row `key` of `table` do so: `by` and `count`."""
    for other in metadata.sorted_tables:
        for column, target in _references(other):
            if other is not but and target.table is table and (count := _count(connection, column, key)):
                return {"by": other.name, "count": count}
    return {}


def _references(table: sa.Table) -> Iterator[tuple[sa.Column[Any], sa.Column[Any]]]:
    for constraint in table.foreign_key_constraints:
        if len(constraint.elements) == 1:
            yield constraint.elements[0].parent, constraint.elements[0].column


def _count(connection: Connection, column: sa.Column[Any], key: Any) -> int:
    return connection.execute(sa.select(sa.func.count()).where(column == key)).scalar_one()
