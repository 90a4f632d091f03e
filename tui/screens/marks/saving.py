"""The post of the mark sheets: takes drafts to the database, one transaction each, and brings the answers back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import monotonic

from textual.timer import Timer

from data.marks.records import Mark, Sheet
from tui.language.refusals import is_lost
from tui.screens.marks.model.draft import Refusal, Save, Theirs
from tui.screens.marks.model.outbox import SheetLine
from tui.screens.marks.model.parts import Part
from tui.screens.marks.model.sheet import SheetModel
from tui.screens.shell.base import RasdScreen

SheetKey = tuple[int, int]
Told = Callable[[SheetModel, int, Part | None], None]

PAUSES = (1.0, 2.0, 4.0, 8.0, 15.0)
"""Seconds between two tries while nobody answers."""
SLOW_SECONDS = 3.0
"""After so long without an answer a person is told."""


class MarkPost:
    """Sheets with something unsaved stay here, whatever is on the screen, until it is saved or given up.

    Args:
        screen: asks the database in threads, and outlives every sheet.
        told: called with (sheet, row id, part that was saved) after each answer.
    """

    def __init__(self, screen: RasdScreen, told: Told) -> None:
        self.screen, self.told = screen, told
        self.sheets: dict[SheetKey, SheetModel] = {}
        self._sent: dict[int, float] = {}
        self._tries = 0
        self._timer: Timer | None = None

    def open(self, sheet: Sheet) -> SheetModel:
        """The model of a sheet that was just read; what is unsaved in it from before is still there."""
        key = (sheet.exam.id, sheet.classroom_id)
        self.sheets = {at: model for at, model in self.sheets.items() if model.unsaved.all}
        if key in self.sheets:
            self.sheets[key].reload(sheet)
        else:
            self.sheets[key] = SheetModel(sheet)
        return self.sheets[key]

    @property
    def unsaved(self) -> int:
        """How many entries are saved nowhere but here."""
        return sum(model.unsaved.all for model in self.sheets.values())

    @property
    def unsaved_lines(self) -> list[tuple[SheetModel, SheetLine]]:
        """The rows with something that is saved nowhere but here; those that need a person first."""
        found = [(model, line) for model in self.sheets.values() for line in model.lines if line.drafts]
        return sorted(found, key=lambda one: not one[0].is_open(one[1].row.id))

    @property
    def slow(self) -> bool:
        """Whether something has been on its way for long."""
        return any(monotonic() - sent > SLOW_SECONDS for sent in self._sent.values())

    def send(self, probe: bool = False) -> None:
        """Send what is ready.

        Args:
            probe: try although nobody answered the last time.
        """
        for model in self.sheets.values():
            while save := model.next_save(probe):
                self._send(model, save)

    def _send(self, model: SheetModel, save: Save) -> None:
        from data.marks import mark_sheets

        self._sent[id(save)] = monotonic()
        self.screen.ask(
            mark_sheets.save_mark,
            save.row_id,
            save.old,
            save.new,
            then=partial(self._saved, model, save),
            failed=partial(self._failed, model, save),
        )

    # --- answers ----------------------------------------------------------------------------------

    def _saved(self, model: SheetModel, save: Save, stored: Mark) -> None:
        done = model.saved(save, stored)
        self._answered(model, save, save.part if done else None)

    def _failed(self, model: SheetModel, save: Save, error: Exception) -> None:
        code, reason = getattr(error, "code", ""), getattr(error, "reason", "")
        facts = dict(getattr(error, "facts", {}))
        if reason:
            self._unavailable(model, save, error)
            return
        if code == "CHANGED":
            model.changed(save, Theirs(facts["theirs"], facts.get("by"), facts.get("at")))
        else:
            model.refused(save, Refusal(code or "UNEXPECTED", facts or {"detail": f"{type(error).__name__} {error}"}))
        self._answered(model, save)

    def _answered(self, model: SheetModel, save: Save, saved: Part | None = None) -> None:
        self._sent.pop(id(save), None)
        self._tries = 0
        self.told(model, save.row_id, saved)
        self.send(probe=True)

    def _unavailable(self, model: SheetModel, save: Save, error: Exception) -> None:
        self._sent.pop(id(save), None)
        model.unavailable(save, getattr(error, "reason", ""))
        if is_lost(error):
            self.screen.app.lost()
        for line in model.lines:
            if line.drafts:
                self.told(model, line.row.id, None)
        self._try_later()

    def _try_later(self) -> None:
        if self._timer is None:
            pause = PAUSES[min(self._tries, len(PAUSES) - 1)]
            self._tries += 1
            self._timer = self.screen.app.set_timer(pause, self.try_now)

    def try_now(self) -> None:
        """Try once, though nobody answered the last time."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.send(probe=True)
