"""Rows that count as one by a key over a folded column, which a school from before that key may hold."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, UniqueConstraint, inspect, select

from data.db.tables import tables_for
from data.rules.findings import Finding
from data.text.folding import fold_identity

_FOLDED = "_identity"


def alike(connection: Connection) -> Iterator[Finding]:
    """Yield every row whose identifier, code or name another row has in another spelling."""
    there = set(inspect(connection).get_table_names())
    for table in (table for table in tables_for(connection.dialect.name) if table.name in there):
        (key, *_others) = table.primary_key.columns
        for one in sorted(filter(_is_folded, table.constraints), key=lambda one: str(one.name)):
            columns = [table.c[column.name.removesuffix(_FOLDED)] for column in one.columns]
            held: dict[tuple[Any, ...], list[str]] = {}
            for row in connection.execute(select(key, *columns)):
                if None not in row:
                    held.setdefault(tuple(map(_folded, row[1:])), []).append(str(row[0]))
            for keys in (keys for keys in held.values() if len(keys) > 1):
                yield from (Finding("row", table.name, "DUPLICATE", facts=_facts(one, key)) for key in keys)


def _is_folded(one: Any) -> bool:
    return isinstance(one, UniqueConstraint) and any(column.name.endswith(_FOLDED) for column in one.columns)


def _folded(value: Any) -> Any:
    return fold_identity(value) if isinstance(value, str) else value


def _facts(one: UniqueConstraint, key: str) -> dict[str, str]:
    return {"key": key, "check": str(one.name)}
