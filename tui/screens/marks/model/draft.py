"""What a person has entered in one part of one row and the database has not taken yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from data.marks.records import Mark
from tui.screens.marks.model.parts import Part, values


class Phase(StrEnum):
    """How far a draft is on its way."""

    HELD = "held"  # the cursor is still on it
    ASKING = "asking"  # it turns an absent student present: yes or no?
    READY = "ready"  # to be sent, or sent and not answered
    REFUSED = "refused"
    CHANGED = "changed"  # somebody else changed the same mark meanwhile


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something was not taken: a code and its facts, never a sentence."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Theirs:
    """What somebody else put there: the row as it is stored now, who and when (UTC), where that is known."""

    mark: Mark
    by: str | None = None
    at: datetime | None = None


@dataclass(eq=False)
class Entry:
    """One change that can be undone: a part of a row before and after it."""

    row_id: int
    part: Part
    before: Mark
    after: Mark


@dataclass(frozen=True, slots=True)
class Save:
    """One transaction to be made.

    Attributes:
        old: the whole row as it was last known.
        new: the whole row as it shall be.
        last: whether it ends the way to what the person wants.
    """

    row_id: int
    part: Part
    old: Mark
    new: Mark
    last: bool


@dataclass
class Draft:
    """What is wanted, how far it is, and what can be undone once it is there.

    Attributes:
        goal: the row as it shall be; only this part of it counts.
        before: the row as it was shown before, given back when the presence has gone all the way round.
        typed: what was typed, where that is no mark.
        entries: its changes on the undo stack.
        undoes: the change that this one takes back.
    """

    goal: Mark
    before: Mark
    phase: Phase = Phase.READY
    typed: str = ""
    refusal: Refusal | None = None
    theirs: Theirs | None = None
    entries: list[Entry] = field(default_factory=list)
    undoes: Entry | None = None

    def reach(self, mark: Mark, part: Part) -> None:
        """`mark` is stored: the changes up to it are no longer this draft's to take back."""
        reached = [at for at, entry in enumerate(self.entries) if values(entry.after, part) == values(mark, part)]
        if reached:
            del self.entries[: reached[-1] + 1]

    def lose(self, mark: Mark, part: Part) -> list[Entry]:
        """`mark` was refused: take the changes to it out, and return them."""
        lost = [entry for entry in self.entries if values(entry.after, part) == values(mark, part)]
        self.entries = [entry for entry in self.entries if entry not in lost]
        return lost
