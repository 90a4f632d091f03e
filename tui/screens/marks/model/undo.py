"""What was entered, in order, to be taken back from the end."""

from __future__ import annotations

from tui.screens.marks.model.draft import Draft, Entry
from tui.screens.marks.model.parts import values

LEVELS = 500


class UndoStack:
    """The changes of a sheet; one that never came to be is taken out as if it had not been entered."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def last(self) -> Entry | None:
        """The latest change."""
        return self._entries[-1] if self._entries else None

    def push(self, entry: Entry) -> None:
        """Note a change."""
        self._entries.append(entry)
        del self._entries[:-LEVELS]

    def forget(self, entry: Entry) -> None:
        """Take out a change that never came to be; the next one of its cell begins where it did."""
        if entry not in self._entries:
            return
        at = self._entries.index(entry)
        del self._entries[at]
        for later in self._entries[at:]:
            if (later.row_id, later.part) == (entry.row_id, entry.part):
                if values(later.before, later.part) == values(entry.after, entry.part):
                    later.before = entry.before
                return

    def give_back(self, draft: Draft) -> None:
        """A draft came to nothing: its changes are out, and what it would have taken back can be again."""
        for entry in draft.entries:
            self.forget(entry)
        draft.entries.clear()
        if draft.undoes is not None:
            self.push(draft.undoes)
            draft.undoes = None
