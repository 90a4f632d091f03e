"""What a person has typed and the database has not yet confirmed; and what can be undone."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from enum import StrEnum

Cell = tuple[Hashable, str]


class State(StrEnum):
    """What a cell can be besides quiet."""

    DIRTY = "dirty"
    SAVING = "saving"
    SAVED = "saved"
    REFUSED = "refused"
    WAITING = "waiting"


SENT = {State.SAVING, State.WAITING}


@dataclass(frozen=True, slots=True)
class CellState:
    """The state of a cell, and the reason where there is one (logical text)."""

    state: State
    note: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of one cell.

    Attributes:
        row_key, column: the cell.
        old: the stored text before it, as last known.
        text: the text after it.
        undoes: the acknowledged edits that this one takes back, the latest first.
    """

    row_key: Hashable
    column: str
    old: str
    text: str
    undoes: tuple[Edit, ...] = ()

    @property
    def cell(self) -> Cell:
        """The cell it changes."""
        return (self.row_key, self.column)


class Edits:
    """Pending edits and states by cell, and the stack of acknowledged edits."""

    def __init__(self) -> None:
        self.pending: dict[Cell, Edit] = {}
        self.states: dict[Cell, CellState] = {}
        self.done: list[Edit] = []

    def put(self, edit: Edit) -> Edit | None:
        """Note a new edit; returns the one to be saved, or None where nothing is left to save.

        An edit of a cell with an edit pending keeps the older `old`: the database knows no other.
        """
        before = self.pending.get(edit.cell)
        state = self.states.get(edit.cell)
        sent = state is not None and state.state in SENT
        if before is None and edit.text == edit.old:
            return None
        if before is not None:
            if edit.text == before.text and sent:
                return None
            if edit.text == before.old and not sent:
                self.give_up(edit.cell)
                return None
            undoes = before.undoes + edit.undoes if edit.undoes else ()
            if not undoes:
                self._undo_again(before)
            edit = Edit(edit.row_key, edit.column, before.old, edit.text, undoes)
        self.pending[edit.cell] = edit
        self.states[edit.cell] = CellState(State.DIRTY)
        return edit

    def acknowledge(self, cell: Cell, text: str) -> tuple[Edit | None, Edit | None]:
        """The database took `text` for `cell`.

        Returns:
            the edit that is done, and the edit still to be saved where something else was typed meanwhile.
        """
        pending = self.pending.pop(cell, None)
        if pending is None:
            return None, None
        if pending.text != text:
            done = Edit(*cell, pending.old, text, _until(pending.undoes, text))
            self._remember(done)
            rest = Edit(*cell, text, pending.text, pending.undoes[len(done.undoes) :])
            self.pending[cell] = rest
            self.states[cell] = CellState(State.DIRTY)
            return done, rest
        self._remember(pending)
        self.states[cell] = CellState(State.SAVED)
        return pending, None

    def _remember(self, edit: Edit) -> None:
        if not edit.undoes:
            self.done.append(edit)

    def _undo_again(self, edit: Edit) -> None:
        """What an undo that does not happen would have taken back can be undone again."""
        self.done.extend(reversed(edit.undoes))

    def give_up(self, cell: Cell) -> Edit | None:
        """Forget what is pending in `cell`."""
        self.states.pop(cell, None)
        pending = self.pending.pop(cell, None)
        if pending is not None:
            self._undo_again(pending)
        return pending

    def undo(self) -> Edit | None:
        """Take the latest acknowledged edit back by a new edit, which is pending now; None if there is none."""
        if not self.done:
            return None
        last = self.done.pop()
        return self.put(Edit(last.row_key, last.column, last.text, last.old, undoes=(last,)))

    def notes(self) -> Iterator[tuple[Cell, str]]:
        """The cells with a reason to show, and the reason."""
        for cell, state in self.states.items():
            if state.note:
                yield cell, state.note


def _until(undoes: tuple[Edit, ...], text: str) -> tuple[Edit, ...]:
    """The edits taken back by the time the cell is back at `text`; none where it never is."""
    count = next((at for at, edit in enumerate(undoes, 1) if edit.old == text), 0)
    return undoes[:count]
