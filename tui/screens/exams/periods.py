"""F2: the exam periods of the school, with their progress and their locks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from textual.widget import Widget

from data.exams import periods
from data.exams.records import LockPreview, Period
from data.school import structure
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, isolated, ngettext
from tui.screens.exams import exam_views, period_views
from tui.screens.exams.period_lock import LockDialog
from tui.screens.shell import cleaners
from tui.screens.shell.base import RasdScreen
from tui.widgets.dialogs import AskReason, Confirm, FormDialog
from tui.widgets.frame import Said
from tui.widgets.grid.grid import Column, Grid

NEEDS_A_PERIOD = ("edit", "lock", "activate", "delete")
CLOSED_BY_LOCK = ("edit", "activate", "delete")


class PeriodsScreen(RasdScreen):
    """The list of periods; what can be done to one is done to the one under the cursor."""

    SCOPE = "periods"
    CSS_PATH = "periods.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.periods: dict[int, Period] = {}
        self.known = False
        self.all_years = False

    def body(self) -> Iterator[Widget]:
        """The list, and under it a line about the period under the cursor."""
        yield Grid([Column("name", "")], direction=self.direction)
        yield Said(id="about", classes="-muted")

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        limited = not self.all_years and self.app.school is not None and self.app.school.year_id is not None
        nothing = _("No exam period in this year yet.") if limited else _("No exam period yet.")
        self.grid.empty = self.invite(nothing, "periods.new", _("Ins opens a new one."))
        self._write()

    def on_mount(self) -> None:
        """The keys go to the list."""
        self.grid.focus()

    def reload(self) -> None:
        """Read the periods anew."""
        year = None if self.all_years or not self.app.school else self.app.school.year_id
        self.ask(periods.list_periods, year_id=year, tag="list", then=self._show)

    @property
    def grid(self) -> Grid:
        """The list."""
        return self.query_one(Grid)

    @property
    def current(self) -> Period | None:
        """The period under the cursor."""
        return self.periods.get(self.grid.cursor_key)  # type: ignore[arg-type]

    def _show(self, found: Sequence[Period]) -> None:
        at_first, self.known = not self.periods, True
        self.periods = {period.id: period for period in found}
        self._write()
        if at_first and (period := self.periods.get(self.app.period_id) or exam_views.nearest(found)):
            self.grid.move_to(period.id)
        self._name_current()

    def _write(self) -> None:
        rows = period_views.rows(self.periods.values())
        self.grid.set_columns(period_views.columns(self.direction, self.all_years, rows))
        self.grid.show(rows if self.known else None)
        self._tell_current()

    def _tell_current(self) -> None:
        self.query_one("#about", Said).say(period_views.about(self.current) if self.current else "")

    def _name_current(self) -> None:
        self.app.name_period(*(self.current.id, self.current.name) if self.current else (None, ""))

    def on_grid_cursor_moved(self) -> None:
        """The period in work is the one under the cursor."""
        self._tell_current()
        self._name_current()

    def on_grid_row_selected(self) -> None:
        """Enter edits."""
        self.action_do("periods.edit")

    def why_not(self, key: Key) -> str:
        """Rights, then an empty list, then a lock."""
        if reason := super().why_not(key):
            return reason
        if key.scope != self.SCOPE:
            return ""
        if key.name in NEEDS_A_PERIOD and not self.current:
            return _("There is no exam period under the cursor.")
        if key.name in CLOSED_BY_LOCK and self.current and self.current.is_locked:
            return _("“{name}” is locked. Unlock it first (Space).", name=isolated(self.current.name))
        if key.name == "delete" and self.current.exams:
            exams = ngettext("{n} exam", "{n} exams", self.current.exams)
            return _("“{name}” holds {exams}. Delete them first (F3).", name=isolated(self.current.name), exams=exams)
        return ""

    # --- what its keys do -------------------------------------------------------------------------

    def action_new(self) -> None:
        """A new period."""
        self.flow(self._edit(None))

    def action_edit(self) -> None:
        """Name, kind and dates."""
        self.flow(self._edit(self.current))

    def action_lock(self) -> None:
        """Lock, or unlock."""
        period = self.current
        self.flow(self._unlock(period) if period.is_locked else self._lock(period))

    def action_activate(self) -> None:
        """Offer the period first, or last."""
        period = self.current
        then = _("“{name}” is offered last now.") if period.is_active else _("“{name}” is offered first now.")
        self.ask(
            periods.set_period_active,
            period.id,
            not period.is_active,
            then=lambda _none: self._done(then.format(name=isolated(period.name))),
        )

    def action_years(self) -> None:
        """The periods of all years, or of this one."""
        self.all_years = not self.all_years
        self.tell()
        self.reload()

    def action_delete(self) -> None:
        """Delete, after asking once."""
        self.flow(self._delete(self.current))

    async def _edit(self, period: Period | None) -> None:
        semesters = await self.wait(structure.list_items, "semesters")
        if not semesters:
            self.warn(_("A period lies in a semester, and there is none yet. Make years and semesters first (F9)."))
            return

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            given = [values[name] for name in ("name", "type", "semester_id", "start_date", "end_date")]
            return await self.saved(periods.save_period, *given, id=period.id if period else None)

        title = _("Edit “{name}”", name=isolated(period.name)) if period else _("New exam period")
        fields = period_views.form_fields(period_views.by_year(semesters, self.app.school))
        dialog = FormDialog(title, fields, period_views.first_values(period, semesters), save, direction=self.direction)
        if await self.app.push_screen_wait(dialog):
            self._done(_("The period is saved."))

    async def _lock(self, period: Period) -> None:
        preview: LockPreview = await self.wait(periods.lock_preview, period.id)
        answer = await self.app.push_screen_wait(LockDialog(period.name, preview, direction=self.direction))
        if answer is None:
            return
        if answer.go_to:
            self.app.go(Place("grades", tuple(map(str, answer.go_to))))
            return
        await self.wait(periods.lock_period, period.id, answer.reason or None)
        self._done(_("“{name}” is locked.", name=isolated(period.name)))

    async def _unlock(self, period: Period) -> None:
        dialog = AskReason(
            _("Unlock “{name}”", name=isolated(period.name)),
            [
                period_views.locked_sentence(period),
                _("Its marks can be changed again until it is locked. The reason is kept."),
            ],
            confirm=_("Unlock"),
            required=True,
            cleaner=cleaners.line,
            direction=self.direction,
        )
        reason = await self.app.push_screen_wait(dialog)
        if reason is not None:
            await self.wait(periods.unlock_period, period.id, reason)
            self._done(_("“{name}” is open again.", name=isolated(period.name)))

    async def _delete(self, period: Period) -> None:
        dialog = Confirm(
            _("Delete “{name}”?", name=isolated(period.name)),
            [_("It holds no exam. It cannot be brought back.")],
            confirm=_("Delete"),
            danger=True,
            direction=self.direction,
        )
        if await self.app.push_screen_wait(dialog):
            await self.wait(periods.delete_period, period.id)
            self._done(_("“{name}” is deleted.", name=isolated(period.name)))

    def _done(self, sentence: str) -> None:
        self.say(sentence)
        self.reload()
