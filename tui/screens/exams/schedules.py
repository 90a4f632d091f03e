"""F3: the exams of a period, as a list and as a calendar of days and grade levels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from textual.containers import Vertical
from textual.widget import Widget

from data.exams import periods, schedules
from data.exams.records import Period, Schedule, SchedulePlan
from data.school import structure
from data.school.records import Choice
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, date_text, isolated, ngettext
from tui.screens.exams import exam_views
from tui.screens.shell.base import RasdScreen
from tui.screens.shell.period_choice import ChoosePeriod
from tui.widgets.dialogs import Confirm, FormDialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.frame import Said
from tui.widgets.grid.grid import Column, Grid

NEEDS_AN_EXAM = ("edit", "marks", "populate", "delete", "earlier", "later")
CLOSED_BY_LOCK = ("new", "edit", "populate", "delete", "earlier", "later")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the screen shows of one period."""

    period: Period | None = None
    periods: Sequence[Period] = ()
    exams: dict[int, Schedule] = field(default_factory=dict)
    levels: Sequence[Choice] = ()
    known: bool = True


def read(db: Any, who: Any, period_id: int | None) -> Shown:
    """Read one period's exams; without a period, of the one that is or was latest. Called in a thread."""
    found = periods.list_periods(db, who)
    period = next((period for period in found if period.id == period_id), None) or exam_views.nearest(found)
    if period is None:
        return Shown()
    exams = {exam.id: exam for exam in schedules.list_schedules(db, who, period_id=period.id)}
    return Shown(period, found, exams, structure.choices(db, who, "grade_levels"))


class SchedulesScreen(RasdScreen):
    """One period's exams; the list and the calendar show the same, and Space changes between them."""

    SCOPE = "schedules"
    CSS_PATH = "schedules.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.shown = Shown(known=False)
        self.period_id: int | None = None
        self.as_calendar = False
        self.last: SchedulePlan | None = None

    def on_place(self, *args: str) -> None:
        """The period to show."""
        self.period_id = int(args[0]) if args and args[0].isascii() and args[0].isdigit() else None

    def body(self) -> Iterator[Widget]:
        """The period's name, and both views."""
        yield Said(id="which", classes="-strong")
        with Vertical():
            yield Grid([Column("date", "")], id="list")
            yield Grid([Column("date", "")], finds="cell", id="calendar")
        yield Said(id="about", classes="-muted")

    def on_mount(self) -> None:
        """The list at first."""
        self._turn()

    def tell(self) -> None:
        """Headings, both views and the period's name in the language spoken now."""
        self._write()

    def reload(self) -> None:
        """Read the exams of the period in work anew."""
        wanted = self.period_id or self.app.period_id
        self.ask(read, wanted, tag="exams", then=self._show)

    def _show(self, shown: Shown) -> None:
        self.shown = shown
        period = shown.period
        self.period_id = period.id if period else None
        self.app.name_period(self.period_id, period.name if period else "")
        self._write()

    def _write(self) -> None:
        shown, period = self.shown, self.shown.period
        self.query_one("#which", Said).say(exam_views.headline(period))
        rows = exam_views.list_rows(shown.exams.values())
        self._fill("#list", exam_views.list_columns(rows), rows)
        days = exam_views.days(period, shown.exams.values())
        rows = exam_views.calendar_rows(days, shown.exams.values())
        self._fill("#calendar", exam_views.calendar_columns(shown.levels, days), rows)
        self._tell_current()

    def _fill(self, selector: str, columns: list[Column], rows: list[Any]) -> None:
        grid = self.query_one(selector, Grid)
        if self.shown.period:
            none, put = _("No exam in this period yet."), _("Ins puts one on the schedule.")
            grid.empty = none if self.shown.period.is_locked else self.invite(none, "schedules.new", put)
        else:
            grid.empty = self.invite(_("No exam period yet."), "periods.new", _("F2 opens one."))
        grid.set_columns(columns)
        grid.show(rows if self.shown.known else None)

    @property
    def grid(self) -> Grid:
        """The view that is seen."""
        return self.query_one("#calendar" if self.as_calendar else "#list", Grid)

    @property
    def current(self) -> Schedule | None:
        """The exam under the cursor; of several in one cell of the calendar, the first."""
        if not self.as_calendar:
            return self.shown.exams.get(self.grid.cursor_key)  # type: ignore[arg-type]
        return next((exam for exam in self.shown.exams.values() if self._at(exam) == self._cell), None)

    @property
    def _cell(self) -> tuple[Any, str]:
        return self.grid.cursor_key, self.grid.cursor_column

    @staticmethod
    def _at(exam: Schedule) -> tuple[date, str]:
        return exam.exam_date, str(exam.grade_level_id)

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing, then a lock."""
        if reason := super().why_not(key):
            return reason
        if key.scope != self.SCOPE:
            return ""
        period = self.shown.period
        if period is None and key.name != "view":
            return _("No exam period yet. F2 opens one.")
        if key.name in NEEDS_AN_EXAM and not self.current:
            return _("There is no exam under the cursor.")
        if key.name in CLOSED_BY_LOCK and period and period.is_locked:
            return _("“{name}” is locked. An administrator can unlock it (F2).", name=isolated(period.name))
        return ""

    def on_grid_cursor_moved(self) -> None:
        """Name the exam under the cursor whole."""
        self._tell_current()

    def _tell_current(self) -> None:
        self.query_one("#about", Said).say(exam_views.about(self.current))

    def on_grid_row_selected(self) -> None:
        """Enter edits; on an empty day of the calendar it makes a new exam there."""
        self.action_do("schedules.edit" if self.current else "schedules.new")

    # --- what its keys do -------------------------------------------------------------------------

    def action_view(self) -> None:
        """The other view, with the cursor on the same exam."""
        exam = self.current
        self.as_calendar = not self.as_calendar
        self._turn()
        if exam:
            self.grid.move_to(*(self._at(exam) if self.as_calendar else (exam.id,)))

    def _turn(self) -> None:
        self.query_one("#list").display = not self.as_calendar
        self.query_one("#calendar").display = self.as_calendar
        self.grid.focus()
        self._tell_current()

    def action_period(self) -> None:
        """Another period."""
        self.app.push_screen(ChoosePeriod(self.shown.periods, self.period_id), self._choose)

    def _choose(self, period_id: int | None) -> None:
        if period_id is not None:
            self.period_id = period_id
            self.app.remember_place(Place("schedules", (str(period_id),)))
            self.reload()

    def action_marks(self) -> None:
        """The mark sheets of the exam."""
        self.app.go(Place("grades", (str(self.current.id),)))

    def action_new(self) -> None:
        """A new exam."""
        self.flow(self._edit(None))

    def action_edit(self) -> None:
        """Change or move the exam."""
        self.flow(self._edit(self.current))

    def action_earlier(self) -> None:
        """The exam a day earlier."""
        self.flow(self._move(self.current, -1))

    def action_later(self) -> None:
        """The exam a day later."""
        self.flow(self._move(self.current, 1))

    def action_populate(self) -> None:
        """Put who is missing on the sheet."""
        self.ask(schedules.populate, self.current.id, then=self._populated)

    def _populated(self, added: int) -> None:
        nobody = _("Nobody was missing on the sheet.")
        self._done(ngettext("{n} student was added.", "{n} students were added.", added) if added else nobody)

    def action_delete(self) -> None:
        """Delete the exam, after asking once."""
        self.flow(self._delete(self.current))

    async def _edit(self, exam: Schedule | None) -> None:
        period = self.shown.period
        subjects = await self.wait(structure.choices, "subjects")
        if not subjects or not self.shown.levels:
            self.warn(_("An exam needs a subject and a grade level. Make them first (F9)."))
            return

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            plan = exam_views.plan(period.id, values)
            function, args = (
                (schedules.edit_schedule, (exam.id, plan)) if exam else (schedules.create_schedule, (plan,))
            )
            wrong = await self.saved(function, *args)
            self.last = self.last if wrong else plan
            return wrong

        title = _("Edit the exam") if exam else _("New exam in “{period}”", period=isolated(period.name))
        fields = form_fields(period, subjects, self.shown.levels)
        dialog = FormDialog(title, fields, self._first_values(exam), save, direction=self.direction)
        if await self.app.push_screen_wait(dialog):
            self._done(exam_views.on_the_sheet(self.answer))

    def _first_values(self, exam: Schedule | None) -> dict[str, Any]:
        if exam:
            return {name: getattr(exam, name) for name in SchedulePlan.__slots__}
        values = asdict(self.last) if self.last else {"max_score": exam_views.usual_maximum(self.shown.exams.values())}
        values |= {"subject_id": None, "exam_date": self.shown.period.start_date}
        if self.as_calendar and isinstance(self._cell[0], date):
            values["exam_date"] = self._cell[0]
            values["grade_level_id"] = int(self._cell[1]) if self._cell[1].isdigit() else values.get("grade_level_id")
        return values

    async def _move(self, exam: Schedule, by: int) -> None:
        plan = SchedulePlan(*(getattr(exam, name) for name in SchedulePlan.__slots__))
        day = exam.exam_date + timedelta(days=by)
        await self.wait(schedules.edit_schedule, exam.id, replace(plan, exam_date=day))
        self._done(_("{subject} is on {day} now.", subject=isolated(exam.subject), day=date_text(day)))

    async def _delete(self, exam: Schedule) -> None:
        dialog = Confirm(
            _("Delete the exam?"),
            [exam_views.name(exam), exam_views.leaves(exam.students)],
            confirm=_("Delete"),
            danger=True,
            direction=self.direction,
        )
        if await self.app.push_screen_wait(dialog):
            await self.wait(schedules.delete_schedule, exam.id)
            self._done(_("The exam is deleted."))

    def _done(self, sentence: str) -> None:
        self.say(sentence)
        self.reload()


def form_fields(period: Period, subjects: Sequence[Choice], levels: Sequence[Choice]) -> list[FieldSpec]:
    """The form of an exam."""
    return [
        FieldSpec("subject_id", _("Subject"), "choice", required=True, choices=_pairs(subjects)),
        FieldSpec("grade_level_id", _("Grade level"), "choice", required=True, choices=_pairs(levels)),
        FieldSpec("exam_date", _("Date"), "date", required=True, least=period.start_date, most=period.end_date),
        FieldSpec("max_score", _("Marks out of"), "number", required=True, most=999),
        FieldSpec("start_time", _("Begins at"), "time"),
        FieldSpec("duration_minutes", _("Minutes"), "number", least=1, most=600, whole=True),
    ]


def _pairs(choices: Sequence[Choice]) -> list[tuple[Any, str]]:
    return [(choice.value, choice.label) for choice in choices]
