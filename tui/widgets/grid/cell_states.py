"""What a cell can be besides quiet, and why."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum

Cell = tuple[Hashable, str]
"""The key of a row and of a column."""


class State(StrEnum):
    """What became of what was entered in a cell."""

    DIRTY = "dirty"
    SAVING = "saving"
    SAVED = "saved"
    REFUSED = "refused"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class CellState:
    """The state of a cell, and the reason where there is one (logical text)."""

    state: State
    note: str = ""
