"""F8: results by year, period, exam, subject, level, section and student, each list leading to what it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from textual.containers import Horizontal
from textual.widget import Widget

from data.db.paging import Page
from data.exams import periods, schedules
from data.exams.records import Period, Schedule
from data.marks.records import Judged
from data.results import reports
from data.results.records import ResultKind, ResultLine, Scope
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, isolated, number
from tui.screens.exams.policy_views import judged_text
from tui.screens.results import result_views as views
from tui.screens.shell.base import RasdScreen
from tui.screens.shell.paged import PagedGrid
from tui.screens.shell.period_choice import ChoosePeriod
from tui.widgets.bars import Bars
from tui.widgets.dialogs import FormDialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.frame import Panel
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said


@dataclass(frozen=True, slots=True)
class Step:
    """A list on the way down.

    Attributes:
        by: what its lines are.
        scope: which marks count.
        line: what the list is within, where it was come to from a line.
        place: the line that was gone down into, counted from 0.
    """

    by: ResultKind
    scope: Scope
    line: ResultLine | None = None
    place: int = 0


def read(db: Any, who: Any, *, step: Step, **asked: Any) -> Page[ResultLine]:
    """Read a page of a list."""
    return reports.list_results(db, who, step.by, step.scope, **asked)


class ResultsScreen(RasdScreen):
    """A list that the database sorts and filters; beside it how the marks of the line under the cursor are spread."""

    SCOPE: ClassVar[str] = "results"
    CSS_PATH = "results.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.trail: list[Step] = []
        self.exam_id: int | None = None
        self.judged: dict[int, Judged] = {}

    def body(self) -> Iterator[Widget]:
        """Within what, the list, and the line under the cursor."""
        yield Said(id="way", classes="-strong")
        yield Said(id="whole")
        yield Said(id="judged")
        with Horizontal(id="sides"):
            yield PagedGrid(views.line_columns("exam"), read, views.line_row, "name", shown=self._told, id="list")
            with Panel(id="one"):
                yield Said(id="name", classes="-strong")
                yield Said(id="facts")
                yield Bars(id="distribution")

    @property
    def grid(self) -> PagedGrid:
        """The list."""
        return self.query_one("#list", PagedGrid)

    @property
    def step(self) -> Step:
        """The list that is shown."""
        return self.trail[-1]

    @property
    def current(self) -> ResultLine | None:
        """The line under the cursor."""
        return self.grid.current

    def tell(self) -> None:
        """Headings, and everything shown, in the language spoken now."""
        exams = self.invite(_("No marks here yet."), "schedules.new", _("F3 puts exams on the schedule."))
        self.grid.empty = self.invite(exams, "sheet.enter", _("F4 enters marks."))
        self.query_one("#one", Panel).call_title(_("Distribution"))
        if self.trail:
            self.grid.retell(views.line_columns(self.step.by))
            self._told()

    # --- reading ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`results/EXAM` opens at that exam, by section."""
        if args and args[0].isdecimal():
            self.exam_id, self.trail = int(args[0]), []

    def reload(self) -> None:
        """Read the list anew; at first find out which."""
        self.grid.focus()
        if self.trail:
            self._read()
        elif self.exam_id is not None:
            self.ask(schedules.load_schedule, self.exam_id, tag="begin", then=self._begin_at)
        else:
            self.ask(periods.list_periods, tag="begin", then=self._begin)

    def _begin(self, found: Sequence[Period]) -> None:
        if found:
            self._show_period(_most_telling(found).id)
        else:
            self._go_to(Step("year", Scope()))

    def _begin_at(self, exam: Schedule) -> None:
        self._show_period(exam.exam_period_id, exam.id)

    def _show_period(self, period_id: int, exam_id: int | None = None) -> None:
        """Show a period by exam, or one of its exams by section, once it is known what the whole of it is."""
        by: ResultKind = "period" if exam_id is None else "exam"
        scope = Scope(period_id=period_id, exam_id=exam_id)

        def begin(page: Page[ResultLine]) -> None:
            line = page.rows[0] if page.rows else None
            self.trail = [Step("exam", Scope(period_id=period_id))] if exam_id else []
            self._go_to(Step(views.deeper(by, Scope()) or "exam", scope, line))

        self.ask(reports.list_results, by, scope, limit=1, tag="begin", then=begin)

    def _go_to(self, step: Step) -> None:
        self.trail.append(step)
        self.grid.finding = ""
        self._read(top=True)

    def _read(self, *, top: bool = False, at: int | None = None) -> None:
        self.judged = {}
        self.grid.read = partial(read, step=self.step)
        self.grid.set_columns(views.line_columns(self.step.by))
        self.grid.reload(top=top, at=at)

    # --- showing ----------------------------------------------------------------------------------

    def _told(self) -> None:
        way = [isolated(step.line.label) for step in self.trail if step.line]
        found = _("{n} found", n=number(self.grid.total))
        title = _(views.KINDS[self.step.by][0])
        self.query_one("#way", Said).say(" › ".join([*way, f"{title} · {found}"]))
        line = self.step.line
        self.query_one("#whole", Said).say(views.whole(line) if line else "")
        self._tell_current()

    def _tell_judged(self) -> None:
        """By which policy the exam under the cursor, or the one that the list is within, is judged."""
        exam = self._exam
        if exam is None:
            told = _("Each exam is judged by the policy that fits it.")
        elif exam in self.judged:
            told = " · ".join(map(isolated, judged_text(self.judged[exam])))
        else:
            told = ""
            self.ask(reports.judged_by, exam, tag="judged", then=partial(self._know_judged, exam))
        self.query_one("#judged", Said).say(told, self.direction)

    def _know_judged(self, exam: int, judged: Judged) -> None:
        self.judged[exam] = judged
        self._tell_judged()

    def _tell_current(self) -> None:
        self._tell_judged()
        line = self.current
        self.query_one("#name", Said).say(views.named(line) if line else "")
        self.query_one("#facts", Said).say(views.facts(line) if line else "")
        self.query_one("#distribution", Bars).show(views.tenths(line.counts) if line else [])

    def on_grid_cursor_moved(self) -> None:
        """Another line."""
        self._tell_current()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter shows what the line is made of."""
        self.action_do("results.deeper")

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.scope == self.SCOPE and not self.trail:
            return _("The results are still being read. Try again in a moment.")
        if key.id == "results.deeper" and self.current is None:
            return _("There is no line under the cursor.")
        if key.id == "results.marks" and self._exam is None:
            return _("Only an exam has mark sheets: go down to one, or list by exam.")
        return ""

    # --- keys -------------------------------------------------------------------------------------

    def action_deeper(self) -> None:
        """What the line under the cursor is made of; of a student's exam the mark sheet."""
        line, step = self.current, self.step
        if line is None:
            return
        by = views.deeper(step.by, step.scope)
        if by is None:
            self.action_do("results.marks")
            return
        self.trail[-1] = Step(step.by, step.scope, step.line, self.grid.model.cursor)
        self._go_to(Step(by, views.within(step.scope, step.by, line), line))

    def key_escape(self) -> None:
        """Esc takes a refusal off the screen; with none, it goes back up."""
        refused = bool(self.query_one("#refusal", Said).text)
        super().key_escape()
        if not refused:
            self.action_up()

    def action_up(self) -> None:
        """Back to the list that one came from."""
        if len(self.trail) > 1:
            self.trail.pop()
            self.grid.finding = ""
            self._read(at=self.step.place)

    def action_by(self) -> None:
        """The same marks, added up by something else."""
        self.flow(self._choose_by())

    async def _choose_by(self) -> None:
        offered = [(kind, _(title)) for kind, (title, _heading) in views.KINDS.items()]
        fields = [FieldSpec("by", _("List"), "choice", required=True, choices=offered)]
        dialog = FormDialog(
            _("Add up by what?"), fields, {"by": self.step.by}, confirm=_("Choose"), direction=self.direction
        )
        if chosen := await self.app.push_screen_wait(dialog):
            step = self.trail.pop()
            self._go_to(Step(chosen["by"], step.scope, step.line))

    def action_period(self) -> None:
        """Another exam period."""
        self.flow(self._choose_period())

    async def _choose_period(self) -> None:
        offered = await self.wait(periods.list_periods)
        period_id = await self.app.push_screen_wait(ChoosePeriod(offered, self.step.scope.period_id))
        if period_id is not None:
            self._show_period(period_id)

    def action_all(self) -> None:
        """Everything there is, by year."""
        self.trail = []
        self._go_to(Step("year", Scope()))

    @property
    def _exam(self) -> int | None:
        """The exam under the cursor, or the one that the list is within."""
        if self.step.by == "exam":
            return self.current.key if self.current else None
        return self.step.scope.exam_id

    def action_marks(self) -> None:
        """The mark sheets of the exam."""
        section = self.step.scope.classroom_id or (self.current and self.step.by == "section" and self.current.key)
        args = [str(self._exam), *([str(section)] if section else [])]
        self.app.go(Place("grades", tuple(args)))

    def action_sort(self) -> None:
        """By the column under the cursor."""
        if not self.grid.sort_here():
            self.warn(_("The list cannot be sorted by this column. ← and → choose another."))

    def action_compare(self) -> None:
        """Two sections or two years side by side."""
        self.app.go(Place("comparison"))

    def action_grades(self) -> None:
        """The semester grades of a section."""
        self.app.go(Place("semester_grades"))


def _most_telling(found: Sequence[Period]) -> Period:
    """The period that has marks and is nearest to being finished today, otherwise the newest."""
    marked = [period for period in found if period.marked]
    return max(marked or found, key=lambda period: (period.is_active, period.start_date))
