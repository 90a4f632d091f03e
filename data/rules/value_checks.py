"""Which values a column does not take: what a trigger refuses in a new row, and what verifying finds in an old one."""

from typing import Any

from sqlalchemy import Boolean, Column, Date, DateTime, Enum, Integer, Numeric, SmallInteger, String, Table, Text, Time

from data.db.column_types import Mark

_FIRST_DAY = "1000-01-01"
"""The first day that MariaDB promises to keep."""


def columns_of(table: Table, engine: str) -> list[Column[Any]]:
    """Return the columns that a table has on `engine` and that can be written."""
    return [c for c in table.columns if c.info.get("engine", engine) == engine and c.computed is None]


def refused(column: Column[Any], engine: str, row: str = "") -> list[str]:
    """Return the conditions of values that a column does not take and that the engine may hold all the same.

    Args:
        engine: "mysql" keeps types, though an unknown member becomes an empty one, a date may be one that no month has,
            and a CHECK can be off; "sqlite" keeps any value in any column.
        row: What stands before the column's name, such as "NEW.".
    """
    return _REFUSED[engine](column, row + column.name)


def _refused_mysql(column: Column[Any], name: str) -> list[str]:
    kind = column.type
    if isinstance(kind, Boolean):
        return [f"{name} NOT IN (0, 1)"]
    if isinstance(kind, Enum):
        return [f"{name} = ''"]
    if isinstance(kind, Date | DateTime):
        # Of a day that is in no month nothing comes: sessions may store the 31st of February, and the day 0.
        return [f"{name} < '{_FIRST_DAY}'", f"NOT ({name} + INTERVAL 0 DAY <=> {name})"]
    if isinstance(kind, Time):
        return [f"{name} NOT BETWEEN '00:00:00' AND '23:59:59'"]
    return []


def _refused_sqlite(column: Column[Any], name: str) -> list[str]:
    kind = column.type
    if isinstance(kind, Boolean):
        return [f"{name} NOT IN (0, 1)"]
    if isinstance(kind, Enum):
        members = ", ".join(f"'{member}'" for member in kind.enums)
        return [f"{name} NOT IN ({members})"]
    if isinstance(kind, Mark | Numeric):
        most = f"{10 ** (kind.digits - 2) - 1}.99" if isinstance(kind, Mark) else ""
        # What is no number is none that is rounded either.
        return [f"round({name}, 2) <> {name}", *([f"abs({name}) > {most}"] if most else [])]
    if isinstance(kind, Integer):
        bits = 15 if isinstance(kind, SmallInteger) else 31
        # SQLite itself takes nothing but a whole number for the one that counts its rows.
        kind_of = f"typeof({name}) NOT IN ('integer', 'null')" if column.nullable else f"typeof({name}) <> 'integer'"
        kinds = [] if column.primary_key else [kind_of]
        return [*kinds, f"{name} NOT BETWEEN {-(2**bits)} AND {2**bits - 1}"]
    # A modifier makes SQLite count the day out: it takes 31 February as it stands otherwise.
    if isinstance(kind, DateTime):
        return [f"{name} IS NOT datetime({name}, '+0 seconds')", f"{name} < '{_FIRST_DAY}'"]
    if isinstance(kind, Date):
        return [f"{name} IS NOT date({name}, '+0 days')", f"{name} < '{_FIRST_DAY}'"]
    if isinstance(kind, Time):
        return [f"({name} IS NOT time({name}, '+0 seconds') AND {name} IS NOT strftime('%H:%M', {name}, '+0 seconds'))"]
    if isinstance(kind, String | Text):
        long = [f"length({name}) > {kind.length}"] if kind.length else []
        return [f"typeof({name}) NOT IN ('text', 'null')", *long]
    return []


_REFUSED = {"mysql": _refused_mysql, "sqlite": _refused_sqlite}
