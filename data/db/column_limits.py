"""What a column can hold, told by its name: SQLite knows no length, and no driver says which choice was meant."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from data.db.column_types import Mark
from data.db.errors import VALIDATION_ERROR, RuleError

_SMALLEST = Decimal("0.01")


def fit(table: sa.Table, values: Mapping[str, Any]) -> None:
    """Refuse a text that is longer than its column, one that is none of its choices, and a number that it would round.

    Raises:
        RuleError: VALIDATION_ERROR with the facts `field` and, for a text, `longest` in characters.
    """
    for name, value in values.items():
        choices = getattr(table.c[name].type, "enums", None)
        if choices and value is not None and value not in choices:
            raise RuleError(VALIDATION_ERROR, table.name, {"field": name})
        longest = getattr(table.c[name].type, "length", None)
        if isinstance(value, str) and longest is not None and len(value) > longest:
            raise RuleError(VALIDATION_ERROR, table.name, {"field": name, "longest": longest})
        if isinstance(value, Decimal | int) and not _holds(table.c[name].type, value):
            raise RuleError(VALIDATION_ERROR, table.name, {"field": name, "value": value})


def _holds(type_: sa.types.TypeEngine[Any], value: Decimal | int) -> bool:
    if isinstance(type_, Mark):
        limit = Decimal(10) ** (type_.digits - 2)
        return Decimal(value).is_finite() and abs(value) < limit and Decimal(value) % _SMALLEST == 0
    if isinstance(type_, sa.Integer):
        limit = 2**15 if isinstance(type_, sa.SmallInteger) else 2**31
        return -limit <= value < limit
    return True
