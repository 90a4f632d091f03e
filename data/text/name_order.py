"""In which order names stand: a key for each language is kept beside every name (`data.db.column_types.name_order`).

Arabic puts names in Arabic letters before those in Latin ones, English the other way round. Who speaks a language asks
before anything is read, so SQLAlchemy is not imported here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

_ARABIC = "_arabic"
_language = "ar"


def sort_names_in(language: str) -> None:
    """Let lists that are read from now on be sorted as this language has it: "ar", or any other."""
    global _language
    _language = language


def in_language(*columns: ColumnElement[Any]) -> tuple[ColumnElement[Any], ...]:
    """Return what to sort by: each column that sorts names as the language has it, the others as they are."""
    return tuple(map(_spoken, columns))


def _spoken(column: Any) -> Any:
    if _language != "ar" or not getattr(column, "name", "").endswith("_order"):
        return column
    return column.table.c.get(column.name + _ARABIC, column)
