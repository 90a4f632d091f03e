"""The mark sheet's model: what every key does to a row, and what every answer of the database does to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from data.marks.records import Mark, Sheet, SheetRow
from tui.screens.marks.model.draft import Draft, Entry, Phase, Refusal, Save, Theirs
from tui.screens.marks.model.outbox import Outbox, SheetLine
from tui.screens.marks.model.parsing import score
from tui.screens.marks.model.parts import FIELDS, Part, differ, merged, scored, turned, values
from tui.screens.marks.model.running_totals import SoFar, so_far
from tui.screens.marks.model.undo import UndoStack

OPEN = (Phase.ASKING, Phase.REFUSED, Phase.CHANGED)


class Look(StrEnum):
    """What a cell says of its own state, besides nothing."""

    UNSAVED = "unsaved"
    SAVING = "saving"
    WAITING = "waiting"
    REFUSED = "refused"
    ASKING = "asking"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Unsaved:
    """How many entries are on their way, wait for the connection, need a person, or are held under the cursor."""

    saving: int
    waiting: int
    open: int
    held: int = 0

    @property
    def all(self) -> int:
        """Everything that would be lost if the program ended now."""
        return self.saving + self.waiting + self.open + self.held


class SheetModel:
    """One mark sheet.

    What is entered becomes a draft of one part of one row; drafts that are ready go through `outbox` one
    transaction each, and stay until the database has taken them.

    Args:
        sheet: as loaded.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.outbox = Outbox()
        self.undone = UndoStack()
        self.typing_in: tuple[int, Part] | None = None
        self.sheet = sheet
        self.reload(sheet)

    # --- what the screen asks ---------------------------------------------------------------------

    @property
    def lines(self) -> Iterable[SheetLine]:
        """The rows in the order of the sheet."""
        return self.outbox.lines.values()

    def line(self, row_id: int) -> SheetLine:
        """One row."""
        return self.outbox.lines[row_id]

    @property
    def blocked(self) -> str:
        """The code of what forbids any entry, empty where nothing does."""
        if self.sheet.is_locked:
            return "PERIOD_LOCKED"
        return "" if self.sheet.allowed else "NOT_ALLOWED"

    def look(self, row_id: int, part: Part) -> Look | None:
        """The state of a part of a row; None where it is saved."""
        line = self.line(row_id)
        draft = line.drafts.get(part)
        if draft is None:
            return None
        if draft.phase is not Phase.READY:
            return Look.UNSAVED if draft.phase is Phase.HELD else Look(draft.phase.value)
        if draft.refusal:
            return Look.REFUSED
        return Look.WAITING if self.outbox.away else Look.SAVING

    def is_open(self, row_id: int) -> bool:
        """Whether something in a row needs a person: it was refused, asks, or somebody else wrote there."""
        line = self.outbox.lines.get(row_id)
        return line is not None and any(draft.phase in OPEN for draft in line.drafts.values())

    @property
    def open_lines(self) -> list[SheetLine]:
        """The rows that need a person."""
        return [line for line in self.lines if self.is_open(line.row.id)]

    @property
    def so_far(self) -> SoFar:
        """The sum of what is saved."""
        stored = (line.stored for line in self.lines)
        return so_far(stored, self.sheet.exam.max_score, self.sheet.judged.pass_score)

    @property
    def unsaved(self) -> Unsaved:
        """What is not saved yet."""
        phases = [draft.phase for _line, _part, draft in self.outbox.drafts()]
        ready, held = phases.count(Phase.READY), phases.count(Phase.HELD)
        away = bool(self.outbox.away)
        return Unsaved(0 if away else ready, ready if away else 0, len(phases) - ready - held, held)

    # --- what a person does -----------------------------------------------------------------------

    def type_mark(self, row_id: int, text: str) -> bool:
        """A mark was typed, or cleared by typing nothing.

        Returns:
            False when it asks first: the student is absent, and a mark means presence.
        """
        line = self.line(row_id)
        self.typing_in = None
        value, refusal = score(text, self.sheet.exam.max_score)
        shown = line.shown()
        goal = scored(shown, value)
        if refusal and value is None:
            self._enter(line, Part.MARK, Draft(shown, shown, Phase.REFUSED, text, refusal))
        elif shown.is_present:
            self._enter(line, Part.MARK, Draft(goal, shown, Phase.READY, text, refusal))
        elif value is not None:
            self._enter(line, Part.MARK, Draft(goal, shown, Phase.ASKING, text, refusal))
            return False
        return True

    def turn(self, row_id: int) -> None:
        """Space: the next presence; it is saved when the cursor leaves the row."""
        line = self.line(row_id)
        held = line.drafts.get(Part.MARK)
        if held is None or held.phase is not Phase.HELD:
            before = line.stored if held and held.phase is not Phase.READY else line.shown()
            held = Draft(before, before, Phase.HELD)
        goal = turned(held.goal)
        if goal.is_present and held.before.is_present:
            goal = held.before
        self._enter(line, Part.MARK, Draft(goal, held.before, Phase.HELD))

    def write(self, row_id: int, part: Part, text: str | None) -> None:
        """The excuse or the note was written; empty takes it away."""
        line = self.line(row_id)
        self.typing_in = None
        shown = line.shown()
        goal = replace(shown, **{FIELDS[part][0]: text or None})
        self._enter(line, part, Draft(goal, shown, Phase.READY, text or ""))

    def leave(self, row_id: int) -> None:
        """The cursor leaves a row: what it held there is to be saved."""
        line = self.outbox.lines.get(row_id)
        draft = line.drafts.get(Part.MARK) if line else None
        if line and draft and draft.phase is Phase.HELD:
            self._enter(line, Part.MARK, replace(draft, phase=Phase.READY))

    def confirm(self, row_id: int) -> bool:
        """Enter on a row that asks: yes, it is present; yes, keep mine; once more, where the period is open again.

        Returns:
            whether there was a question.
        """
        line = self.line(row_id)
        asked = [part for part, draft in line.drafts.items() if self._asks(draft)]
        for part in asked:
            draft = line.drafts[part]
            goal = merged(line.stored, draft.goal, [part])
            above = draft.refusal if draft.phase is Phase.ASKING else None
            self._enter(line, part, Draft(goal, line.stored, Phase.READY, draft.typed, above))
        return bool(asked)

    def _asks(self, draft: Draft) -> bool:
        closed = draft.phase is Phase.REFUSED and draft.refusal is not None and draft.refusal.code == "PERIOD_LOCKED"
        return draft.phase in (Phase.ASKING, Phase.CHANGED) or (closed and not self.blocked)

    def give_up(self, row_id: int, *phases: Phase) -> bool:
        """Forget what stands open in a row (of `phases`, where given): the stored value is back. Whether there was."""
        line = self.line(row_id)
        wanted = phases or (Phase.HELD, *OPEN)
        open_parts = [part for part, draft in line.drafts.items() if draft.phase in wanted]
        for part in open_parts:
            self._forget(line, part)
        return bool(open_parts)

    def undo(self) -> int | Refusal:
        """Take back the latest change, as a new one.

        Returns:
            the id of its row, or why not: `NOTHING_TO_UNDO`, or `CHANGED` where somebody else wrote there since.
        """
        entry = self.undone.last
        if entry is None:
            return Refusal("NOTHING_TO_UNDO")
        line = self.outbox.lines.get(entry.row_id)
        self.undone.forget(entry)
        if line is None or values(line.settled(entry.part), entry.part) != values(entry.after, entry.part):
            return Refusal("CHANGED", {"name": line.row.name if line else ""})
        goal = merged(line.shown(), entry.before, [entry.part])
        earlier = line.drafts.get(entry.part)
        entries = earlier.entries if earlier else []
        undoes = None if entry in entries else entry
        self._put(
            line, entry.part, Draft(goal, goal, entries=[one for one in entries if one is not entry], undoes=undoes)
        )
        return entry.row_id

    # --- within -----------------------------------------------------------------------------------

    def _enter(self, line: SheetLine, part: Part, draft: Draft) -> None:
        """Put a draft in place; what is ready can be undone from now on."""
        earlier = line.drafts.get(part)
        draft.entries = list(earlier.entries) if earlier else []
        before = draft.entries[-1].after if draft.entries else line.settled(part)
        if draft.phase is Phase.READY and values(before, part) != values(draft.goal, part):
            draft.entries.append(Entry(line.row.id, part, before, draft.goal))
            self.undone.push(draft.entries[-1])
        self._put(line, part, draft)

    def _put(self, line: SheetLine, part: Part, draft: Draft) -> None:
        line.drafts[part] = draft
        if draft.phase is Phase.READY:
            self.outbox.hand_in(line, part)
        nothing_new = values(draft.goal, part) == values(line.stored, part) and not draft.refusal
        if nothing_new and draft.phase in (Phase.READY, Phase.HELD) and not self._on_its_way(line, part):
            self.outbox.drop(line, part)

    @staticmethod
    def _on_its_way(line: SheetLine, part: Part) -> bool:
        return line.sending is not None and line.sending.part is part

    def _forget(self, line: SheetLine, part: Part) -> None:
        self.undone.give_back(self.outbox.drop(line, part))

    # --- what the database answers ----------------------------------------------------------------

    def next_save(self, probe: bool = False) -> Save | None:
        """The next transaction to make; see `Outbox.next_save`."""
        return self.outbox.next_save(probe)

    def saved(self, save: Save, stored: Mark) -> bool:
        """A save was taken; whether nothing is left to be saved in that part of the row."""
        return self.outbox.saved(save, stored)

    def refused(self, save: Save, refusal: Refusal) -> None:
        """A rule refused a save; a locked period closes the sheet."""
        for entry in self.outbox.refused(save, refusal):
            self.undone.forget(entry)
        if refusal.code == "PERIOD_LOCKED":
            self.sheet = replace(self.sheet, is_locked=True)

    def changed(self, save: Save, theirs: Theirs) -> None:
        """Somebody else changed the row since it was read."""
        for entry in self.outbox.changed(save, theirs):
            self.undone.forget(entry)

    def unavailable(self, save: Save, reason: str) -> None:
        """The database did not answer."""
        self.outbox.unavailable(save, reason)

    # --- what others do ---------------------------------------------------------------------------

    @property
    def moment(self) -> int:
        """Now, in the outbox's own counting: ask before a read, and hand it in with what was read."""
        return self.outbox.moment

    def others_wrote(self, rows: Iterable[SheetRow], asked_at: int) -> tuple[list[int], bool]:
        """Take over what is stored now, but for what this person is just entering.

        Args:
            rows: as read.
            asked_at: the `moment` before they were read.

        Returns:
            the rows that look different now, and whether every row could be judged: one with a save on its way,
            or answered since, must be read again.
        """
        different, all_judged = [], True
        for row in rows:
            line = self.outbox.lines.get(row.id)
            if line is None:
                continue
            if line.sending is not None or line.settled_at > asked_at:
                all_judged = False
            elif self._take_over(line, row):
                different.append(row.id)
        return different, all_judged

    def _take_over(self, line: SheetLine, row: SheetRow) -> bool:
        line.row = row
        busy = set(line.drafts) | ({self.typing_in[1]} if self.typing_in and self.typing_in[0] == row.id else set())
        # What is entered was entered upon what was seen: its save must meet the difference and tell it.
        kept = [part for part in busy if differ(line.stored, row.mark, part)]
        stored = merged(row.mark, line.stored, kept)
        changed, line.stored = stored != line.stored, stored
        return changed

    def reload(self, sheet: Sheet, asked_at: int = 0) -> bool:
        """Take a whole sheet as read anew: rows that came, rows that went, the lock, the maximum.

        A row that went stays while something is entered or typed in it. Returns as `others_wrote` does, for its second.
        """
        self.sheet = sheet
        before = self.outbox.lines
        lines = {row.id: before.get(row.id) or SheetLine(row, row.mark) for row in sheet.rows}
        for row_id, line in before.items():
            typing = self.typing_in is not None and self.typing_in[0] == row_id
            if row_id not in lines and (line.drafts or line.sending or typing):
                lines[row_id] = line
        self.outbox.lines = lines
        return self.others_wrote(sheet.rows, asked_at)[1]
