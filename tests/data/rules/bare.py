"""Tables of a SQLite file without their rules: rows of any values, so that one kind of trigger is judged alone."""

from typing import Any

from sqlalchemy import Column, Computed, Integer, Numeric, Time

from data.db.column_types import Mark
from data.db.tables import metadata
from tests.hand import Hand


def strip(hand: Hand, kept: str | tuple[str, ...], table: str = "%") -> None:
    """Drop the triggers of a table, or of all, but those that begin with `kept`; no key or check stops a row."""
    listed = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE ?"
    for (name,) in hand.rows(listed, table):
        if not name.startswith(kept):
            hand.run(f"DROP TRIGGER {name}")
    for setting in ("foreign_keys = OFF", "ignore_check_constraints = ON"):
        hand.run(f"PRAGMA {setting}")


def columns(table: str) -> dict[str, Column[Any]]:
    """The columns of a table that a statement may write, its own number aside."""
    given = (c for c in metadata.tables[table].columns if c.name != "id" and c.info.get("engine") != "mysql")
    return {column.name: column for column in given if not isinstance(column.computed, Computed)}


def row(table: str, number: int) -> dict[str, Any]:
    """A whole row that has no value of one with another number."""
    return {"rowid": number} | {name: _value(c, number, at) for at, (name, c) in enumerate(columns(table).items())}


def _value(column: Column[Any], number: int, at: int) -> Any:
    if isinstance(column.type, Time):
        return f"{number:02}:{at:02}:00"
    return number * 100 + at if isinstance(column.type, Integer | Numeric | Mark) else f"{number}-v{at}"


def put(hand: Hand, table: str, values: dict[str, Any], how: str = "INSERT") -> None:
    """Put a row into a table."""
    hand.run(f"{how} INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})", *values.values())
