"""F2: the exam periods of the school, with their progress and their locks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from textual.widget import Widget

from data import periods, structure
from data.folding import fold
from data.records import LockPreview, Period
from tui import cleaners
from tui.i18n import N_, _, date_text, number, short_date
from tui.keys import Key
from tui.places import Place
from tui.screens.base import RasdScreen
from tui.screens.lock import LockDialog, closes
from tui.widgets.dialogs import AskReason, Confirm, FormDialog
from tui.widgets.form import FieldSpec
from tui.widgets.grid import Column, Grid, Row

TYPES = {
    "MONTHLY": N_("monthly"), "MIDTERM": N_("midterm"), "FINAL": N_("final"), "DIAGNOSTIC": N_("diagnostic"),
}  # fmt: skip
"""Kind of a period -> its name (msgid)."""

NEEDS_A_PERIOD = ("edit", "lock", "activate", "delete")
CLOSED_BY_LOCK = ("edit", "activate", "delete")


class PeriodsScreen(RasdScreen):
    """The list of periods; what can be done to one is done to the one under the cursor."""

    SCOPE = "periods"
    CSS = "PeriodsScreen Grid { padding: 0 1; }"

    def __init__(self) -> None:
        super().__init__()
        self.periods: dict[int, Period] = {}

    def body(self) -> Iterator[Widget]:
        """The list."""
        yield Grid([Column("name", "")], direction=self.direction, filter_on_type=True, fold=fold)

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        self.grid.set_columns(columns(self.direction))
        self.grid.empty = _("No exam period yet. Ins opens a new one.")
        self._show(list(self.periods.values()))

    def on_mount(self) -> None:
        """The keys go to the list."""
        super().on_mount()
        self.grid.focus()

    def reload(self) -> None:
        """Read the periods anew."""
        self.ask(periods.list_periods, tag="list", then=self._show)

    @property
    def grid(self) -> Grid:
        """The list."""
        return self.query_one(Grid)

    @property
    def current(self) -> Period | None:
        """The period under the cursor."""
        return self.periods.get(self.grid.cursor_key)  # type: ignore[arg-type]

    def _show(self, found: Sequence[Period]) -> None:
        self.periods = {period.id: period for period in found}
        self.grid.show([row(period, date.today()) for period in found])
        self._name_period()

    def _name_period(self) -> None:
        self.app.name_period(self.current.id if self.current else None, self.current.name if self.current else "")

    def on_grid_cursor_moved(self) -> None:
        """The period in work is the one under the cursor."""
        self._name_period()

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
            return _("“{name}” is locked. Unlock it first (Space).", name=self.current.name)
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
            then=lambda _none: self._done(then.format(name=period.name)),
        )

    def action_delete(self) -> None:
        """Delete, after asking once."""
        self.flow(self._delete(self.current))

    async def _edit(self, period: Period | None) -> None:
        semesters = await self.wait(structure.choices, "semesters")
        if not semesters:
            self.warn(_("A period lies in a semester, and there is none yet. Make years and semesters first (F9)."))
            return

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            given = [values[name] for name in ("name", "type", "semester_id", "start_date", "end_date")]
            return await self.saved(
                periods.save_period, *given, id=period.id if period else None, fields={"DUPLICATE": "name"}
            )

        title = _("Edit “{name}”", name=period.name) if period else _("New exam period")
        fields = form_fields([(choice.value, choice.label) for choice in semesters])
        dialog = FormDialog(title, fields, first_values(period), save, direction=self.direction)
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
        self._done(_("“{name}” is locked.", name=period.name))

    async def _unlock(self, period: Period) -> None:
        dialog = AskReason(
            _("Unlock “{name}”", name=period.name),
            [locked_sentence(period), _("Its marks can be changed again until it is locked. The reason is kept.")],
            confirm=_("Unlock"),
            required=True,
            cleaner=cleaners.line,
            direction=self.direction,
        )
        reason = await self.app.push_screen_wait(dialog)
        if reason is not None:
            await self.wait(periods.unlock_period, period.id, reason)
            self._done(_("“{name}” is open again.", name=period.name))

    async def _delete(self, period: Period) -> None:
        preview: LockPreview = await self.wait(periods.lock_preview, period.id)
        dialog = Confirm(
            _("Delete “{name}”?", name=period.name),
            [closes(preview, delete=True)],
            confirm=_("Delete"),
            danger=True,
            direction=self.direction,
        )
        if await self.app.push_screen_wait(dialog):
            await self.wait(periods.delete_period, period.id)
            self._done(_("“{name}” is deleted.", name=period.name))

    def _done(self, sentence: str) -> None:
        self.say(sentence)
        self.reload()


def columns(direction: str) -> list[Column]:
    """The list's columns."""
    return [
        Column("name", _("Period"), 20, weight=3),
        Column("type", _("Kind"), 9, priority=1),
        Column("from", _("From"), 10),
        Column("to", _("To"), 10, priority=2),
        Column("marks", _("Marks"), 13, base="ltr", align="end"),
        Column("state", _("State"), 12, weight=2, base="rtl" if direction == "rtl" else "ltr"),
    ]


def row(period: Period, today: date) -> Row:
    """A period as a row of the list."""
    sign, word, style = state(period, today)
    values = {
        "name": period.name,
        "type": _(TYPES[period.type]),
        "from": short_date(period.start_date),
        "to": short_date(period.end_date),
        "marks": f"{number(period.marked)}/{number(period.total)}",
        "state": f"{sign} {word}",
    }
    sort = {
        "from": period.start_date,
        "to": period.end_date,
        "marks": period.marked / period.total if period.total else None,
    }
    return Row(period.id, values, {"state": style, "name": "" if period.is_active else "muted"}, sort)


def state(period: Period, today: date) -> tuple[str, str, str]:
    """Return sign, words and style of where a period stands."""
    if period.is_locked:
        return "▣", _("locked {what}", what=_who_and_when(period)), "muted"
    if not period.is_active:
        return "–", _("inactive"), "muted"
    if period.start_date > today:
        return "○", _("coming"), ""
    return "●", _("open"), "success"


def locked_sentence(period: Period) -> str:
    """Say who locked a period, when and why, as far as it is known."""
    sentence = _("It was locked {what}.", what=_who_and_when(period, full=True))
    return f"{sentence} {_('Reason: {reason}', reason=period.lock_reason)}" if period.lock_reason else sentence


def _who_and_when(period: Period, full: bool = False) -> str:
    when = period.locked_at.date() if period.locked_at else None
    told = [date_text(when) if full else short_date(when), period.locked_by or ""]
    return _(", ").join(part for part in told if part)


def form_fields(semesters: Sequence[tuple[int, str]]) -> list[FieldSpec]:
    """The form of a period."""
    return [
        FieldSpec("name", _("Name"), required=True, max_length=100, cleaner=cleaners.line),
        FieldSpec("type", _("Kind"), "choice", required=True, choices=[(kind, _(TYPES[kind])) for kind in TYPES]),
        FieldSpec("semester_id", _("Semester"), "choice", required=True, choices=semesters),
        FieldSpec("start_date", _("From"), "date", required=True),
        FieldSpec("end_date", _("To"), "date", required=True),
    ]


def first_values(period: Period | None) -> dict[str, Any]:
    """What stands in the form at first."""
    if not period:
        return {"type": "MONTHLY"}
    return {name: getattr(period, name) for name in ("name", "type", "semester_id", "start_date", "end_date")}
