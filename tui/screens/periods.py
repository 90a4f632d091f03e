"""F2: the exam periods of the school, with their progress and their locks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from textual.widget import Widget

from data import periods, structure
from data.folding import fold
from data.records import LockPreview, Period, School
from tui import cleaners
from tui.i18n import N_, Direction, _, date_text, isolated, ngettext, number, range_text, short_date
from tui.keys import Key
from tui.places import Place
from tui.screens import exam_views
from tui.screens.base import RasdScreen
from tui.screens.lock import LockDialog
from tui.widgets.dialogs import AskReason, Confirm, FormDialog
from tui.widgets.form import FieldSpec
from tui.widgets.frame import Said
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
    CSS_PATH = "periods.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.periods: dict[int, Period] = {}
        self.all_years = False

    def body(self) -> Iterator[Widget]:
        """The list, and under it a line about the period under the cursor."""
        yield Grid([Column("name", "")], direction=self.direction, filter_on_type=True, fold=fold)
        yield Said(id="about", classes="-muted")

    def tell(self) -> None:
        """Headings and rows in the language spoken now."""
        self.grid.set_columns(columns(self.direction, self.all_years))
        self.grid.empty = _("No exam period yet. Ins opens a new one.")
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
        at_first = not self.periods
        self.periods = {period.id: period for period in found}
        self._write()
        if at_first and (period := self.periods.get(self.app.period_id) or exam_views.nearest(found)):
            self.grid.move_to(period.id)
        self._name_current()

    def _write(self) -> None:
        calendar = self.app.school.calendar if self.app.school else "gregorian"
        self.grid.show([row(period, date.today(), calendar) for period in self.periods.values()])
        self._tell_current()

    def _tell_current(self) -> None:
        self.query_one("#about", Said).say(about(self.current, self.app.school) if self.current else "")

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
        fields = form_fields(by_year(semesters, self.app.school))
        dialog = FormDialog(title, fields, first_values(period, semesters), save, direction=self.direction)
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
            [locked_sentence(period), _("Its marks can be changed again until it is locked. The reason is kept.")],
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


def columns(direction: Direction, all_years: bool) -> list[Column]:
    """The list's columns; with the periods of all years also the year."""
    return [
        Column("name", _("Period"), 16, weight=2),
        *([Column("year", _("Year"), 9)] if all_years else []),
        Column("type", _("Kind"), 10, priority=1, base=direction),
        Column("from", _("From"), 9, base=direction),
        Column("to", _("To"), 9, base=direction, priority=2),
        Column("marks", _("Marks"), 11, base="ltr", align="end"),
        Column("state", _("State"), 14, weight=3, base=direction),
    ]


def row(period: Period, today: date, calendar: str) -> Row:
    """A period as a row of the list."""
    sign, word, style = state(period, today)
    values = {
        "name": period.name,
        "year": period.year_name,
        "type": _(TYPES[period.type]),
        "from": short_date(period.start_date, calendar),
        "to": short_date(period.end_date, calendar),
        "marks": f"{number(period.marked)}/{number(period.total)}",
        "state": f"{sign} {word}",
    }
    sort = {
        "from": period.start_date,
        "to": period.end_date,
        "marks": period.marked / period.total if period.total else None,
    }
    return Row(period.id, values, {"state": style, "name": "" if period.is_active else "muted"}, sort)


def about(period: Period, school: School | None) -> str:
    """Tell a period's days in the school's calendar, its semester, its exams, and its lock."""
    calendar = school.calendar if school else "gregorian"
    days = range_text(period.start_date, period.end_date, calendar)
    exams = ngettext("{n} exam", "{n} exams", period.exams)
    told = [period.semester_name, days, exams, locked_sentence(period) if period.is_locked else ""]
    return " · ".join(isolated(part) for part in told if part)


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


def by_year(semesters: Sequence[dict[str, Any]], school: School | None) -> list[tuple[int, str]]:
    """The semesters to choose from, each with its year; those of the current year first."""
    year = school.year_id if school else None
    ordered = sorted(semesters, key=lambda semester: semester["academic_year_id"] != year)
    return [(semester["id"], f"{semester['name']} · {semester['academic_year_id_label']}") for semester in ordered]


def first_values(period: Period | None, semesters: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What stands in the form at first: the period, or a monthly one in the semester of today."""
    if period:
        return {name: getattr(period, name) for name in ("name", "type", "semester_id", "start_date", "end_date")}
    today = date.today()
    now = (semester["id"] for semester in semesters if semester["start_date"] <= today <= semester["end_date"])
    return {"type": "MONTHLY", "semester_id": next(now, None)}
