"""What a column can hold, told by its name: SQLite knows no length, and no driver says which choice was meant."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from data.errors import VALIDATION_ERROR, RuleError


def fit(table: sa.Table, values: Mapping[str, Any]) -> None:
    """Refuse a text that is longer than its column, and one that is none of a column's choices.

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
