"""What a grid tells its screen; each is handled by `on_grid_NAME`, and is an attribute of `Grid`."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from textual.message import Message


@dataclass
class GridMessage(Message, bubble=True):
    """Something happened in `grid`."""

    grid: Any

    @property
    def control(self) -> Any:
        """The grid it happened in."""
        return self.grid


@dataclass
class RowSelected(GridMessage, namespace="grid"):
    """Enter or a double click on a row."""

    row_key: Hashable
    column: str


@dataclass
class CursorMoved(GridMessage, namespace="grid"):
    """The cursor is on another row or column."""

    row_key: Hashable | None
    column: str


@dataclass
class Sorted(GridMessage, namespace="grid"):
    """A heading was clicked or `sort_by` called; a source of pages (`Window`) must be asked anew."""

    column: str | None
    descending: bool


@dataclass
class Found(GridMessage, namespace="grid"):
    """Something else is looked for; a source of pages (`Window`) must be asked anew."""

    text: str


@dataclass
class Copied(GridMessage, namespace="grid"):
    """The stored text of a cell is on the clipboard."""

    text: str
