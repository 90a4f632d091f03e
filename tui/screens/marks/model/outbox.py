"""Drafts on their way: in the order they were entered, one at a time for each row, kept while nobody answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from data.marks.records import Mark, SheetRow
from tui.screens.marks.model.draft import Draft, Entry, Phase, Refusal, Save, Theirs
from tui.screens.marks.model.parts import Part, differ, merged, step, values

LANES = 4
"""Saves on their way at once, of different rows: a row that waits for a lock does not hold up the others."""


@dataclass
class SheetLine:
    """One row: what is stored, what is wanted, what is on its way.

    Attributes:
        row: as last read or written.
        stored: the same; but in a part that has a draft, as it was seen when that was entered.
        settled_at: the moment, in the outbox's own counting, of its latest answer.
    """

    row: SheetRow
    stored: Mark
    drafts: dict[Part, Draft] = field(default_factory=dict)
    sending: Save | None = None
    settled_at: int = 0

    def shown(self) -> Mark:
        """The row with what was entered."""
        shown = self.stored
        for part, draft in self.drafts.items():
            shown = merged(shown, draft.goal, [part])
        return shown

    def settled(self, part: Part) -> Mark:
        """The row as it will be in `part` when all that is ready has been taken."""
        draft = self.drafts.get(part)
        if draft and draft.phase is Phase.READY:
            return draft.goal
        return self.sending.new if self.sending and self.sending.part is part else self.stored


class Outbox:
    """Which draft is sent next, and what an answer does to it. Knows no connection: it is told."""

    def __init__(self) -> None:
        self.lines: dict[int, SheetLine] = {}
        self.away: str = ""  # why nobody answers, empty while somebody does
        self.moment = 0
        self._order: dict[tuple[int, Part], None] = {}

    @property
    def in_flight(self) -> int:
        """Saves that are not answered yet."""
        return sum(line.sending is not None for line in self.lines.values())

    def drafts(self) -> Iterator[tuple[SheetLine, Part, Draft]]:
        """Everything that is not saved."""
        for line in self.lines.values():
            for part, draft in line.drafts.items():
                yield line, part, draft

    def hand_in(self, line: SheetLine, part: Part) -> None:
        """A draft is ready: it goes behind all others that are."""
        line.drafts[part].phase = Phase.READY
        self._order.pop((line.row.id, part), None)
        self._order[line.row.id, part] = None

    def next_save(self, probe: bool = False) -> Save | None:
        """The next transaction to make now, noted as on its way; None where there is none.

        Args:
            probe: try one although nobody answered the last time.
        """
        if self.in_flight >= (1 if self.away else LANES) or (self.away and not probe):
            return None
        for row_id, part in list(self._order):
            line = self.lines[row_id]
            if line.sending is None and (save := self._save(line, part)):
                line.sending = save
                return save
        return None

    def _save(self, line: SheetLine, part: Part) -> Save | None:
        draft = line.drafts.get(part)
        if draft is None or draft.phase is not Phase.READY:
            self._order.pop((line.row.id, part), None)
            return None
        if part is Part.EXCUSE and line.stored.is_present and draft.goal.excuse_details:
            if not line.settled(Part.MARK).is_present:
                return None  # the absence goes first
            self._refuse(line, part, Refusal("EXCUSE_OF_PRESENT"))
            return None
        new = step(line.stored, merged(line.stored, draft.goal, [part]))
        return Save(line.row.id, part, line.stored, new, values(new, part) == values(draft.goal, part))

    # --- answers ----------------------------------------------------------------------------------

    def saved(self, save: Save, stored: Mark) -> bool:
        """The database took it, and `stored` is the row now; whether the part is done with."""
        line = self._answered(save, stored)
        draft = line.drafts.get(save.part)
        if draft is None:
            return True
        draft.reach(save.new, save.part)
        if draft.phase is not Phase.READY:
            return False
        wanted = values(draft.goal, save.part)
        if wanted == values(stored, save.part) or (save.last and wanted == values(save.new, save.part)):
            self.drop(line, save.part)
            return True
        return False

    def refused(self, save: Save, refusal: Refusal) -> list[Entry]:
        """A rule refused it: the draft stays and says why, unless something else was entered meanwhile.

        Returns:
            the changes that never came to be.
        """
        line = self._answered(save)
        draft = line.drafts.get(save.part)
        if draft is None:
            return []
        if draft.phase is Phase.READY and self._meant(draft, save):
            return self._refuse(line, save.part, refusal)
        return draft.lose(save.new, save.part)

    @staticmethod
    def _meant(draft: Draft, save: Save) -> bool:
        return not save.last or values(draft.goal, save.part) == values(save.new, save.part)

    def _refuse(self, line: SheetLine, part: Part, refusal: Refusal) -> list[Entry]:
        draft = line.drafts[part]
        draft.phase, draft.refusal = Phase.REFUSED, refusal
        self._order.pop((line.row.id, part), None)
        lost, draft.entries = draft.entries, []
        return lost

    def changed(self, save: Save, theirs: Theirs) -> list[Entry]:
        """Somebody else wrote the row: what they touched is told, what they did not is sent again upon theirs.

        Returns:
            the changes that never came to be.
        """
        before = self.lines[save.row_id].stored
        line = self._answered(save, theirs.mark)
        lost: list[Entry] = []
        for part, draft in list(line.drafts.items()):
            if values(draft.goal, part) == values(theirs.mark, part):
                self.drop(line, part)
            elif differ(before, theirs.mark, part):
                draft.phase, draft.theirs, draft.refusal = Phase.CHANGED, theirs, None
                lost += draft.entries
                draft.entries = []
        return lost

    def unavailable(self, save: Save, reason: str) -> None:
        """Nobody answered: it is kept and sent again; where it was kept after all, the same once more does no harm."""
        self.lines[save.row_id].sending = None
        self.away = reason

    def _answered(self, save: Save, stored: Mark | None = None) -> SheetLine:
        line = self.lines[save.row_id]
        if stored is not None:
            line.stored, line.row = stored, replace(line.row, mark=stored)
        line.sending, self.away = None, ""
        self.moment += 1
        line.settled_at = self.moment
        return line

    def drop(self, line: SheetLine, part: Part) -> Draft:
        """Forget a draft; what was read meanwhile is seen now."""
        self._order.pop((line.row.id, part), None)
        line.stored = merged(line.stored, line.row.mark, [part])
        return line.drafts.pop(part)
