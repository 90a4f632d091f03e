"""F8: how a period's exams went: counts, averages, passes, and the distribution of each exam's marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.widget import Widget

from tui.i18n import _, as_percent, figures_text, isolated, number, short_date
from tui.places import Place
from tui.screens.base import RasdScreen
from tui.widgets.bars import Bars
from tui.widgets.frame import Panel
from tui.widgets.grid import Column, Grid, Row
from tui.widgets.said import Said

if TYPE_CHECKING:
    from data.records import Distribution, ExamSummary, Period

NOTHING = "–"


class ResultsScreen(RasdScreen):
    """A line for each exam of a period; beside it the exam under the cursor."""

    SCOPE: ClassVar[str] = "results"
    CSS_PATH = "results.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.period_id: int | None = None
        self.exam_id: int | None = None
        self.periods: Sequence[Period] = ()
        self.summaries: dict[int, ExamSummary] = {}
        self.marks: Distribution | None = None

    def body(self) -> Iterator[Widget]:
        """The period as a whole, its exams, and the exam under the cursor."""
        yield Said(id="whole")
        with Horizontal(id="exams"):
            yield Grid(columns(), filter_on_type=True, id="list")
            with Panel(id="one"):
                yield Said(id="exam-name", classes="-strong")
                yield Said(id="exam-counts")
                yield Bars(id="distribution")

    def tell(self) -> None:
        """Headings, and everything shown, in the language spoken now."""
        grid = self.query_one("#list", Grid)
        grid.set_columns(columns())
        grid.empty = _("No exams in this period yet: F3 puts them on the schedule.")
        self.query_one("#one", Panel).call_title(_("Distribution"))
        self._show()

    def on_place(self, *args: str) -> None:
        """`results/EXAM` opens at that exam."""
        self.exam_id = int(args[0]) if args and args[0].isdecimal() else None
        self.period_id = None

    def reload(self) -> None:
        """Read the periods, then the one that is shown."""
        from data import periods

        self.ask(periods.list_periods, tag="periods", then=self._choose)

    def _choose(self, found: Sequence[Period]) -> None:
        from data import statistics

        self.periods = found
        if self.exam_id and not self.period_id:
            self.ask(statistics.exam_summary, self.exam_id, tag="exam", then=self._show_period_of)
        elif found:
            self.show_period(self.period_id or _most_telling(found).id)
        else:
            self.query_one("#whole", Said).say(_("No exam period yet: F2 opens the first one."))

    def _show_period_of(self, summary: ExamSummary) -> None:
        self.show_period(summary.exam.exam_period_id)

    def show_period(self, period_id: int) -> None:
        """Show the results of a period."""
        from data import statistics

        self.period_id = period_id
        self.ask(statistics.period_summaries, period_id, tag="summaries", then=self._keep)

    def _keep(self, summaries: Sequence[ExamSummary]) -> None:
        self.summaries = {summary.exam.id: summary for summary in summaries}
        self._show()
        grid = self.query_one("#list", Grid)
        if self.exam_id in self.summaries:
            grid.move_to(self.exam_id)
        self._look_at(grid.cursor_key)

    def _show(self) -> None:
        self.query_one("#list", Grid).show([exam_row(summary) for summary in self.summaries.values()])
        period = next((period for period in self.periods if period.id == self.period_id), None)
        if period:
            whole = whole_period(period.name, list(self.summaries.values()))
            self.query_one("#whole", Said).say(whole, self.direction)
        self._name_exam()

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another exam: its distribution."""
        self._look_at(event.row_key)

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter opens the exam's mark sheets."""
        self.app.go(Place("grades", (str(event.row_key),)))

    def _look_at(self, exam_id: object) -> None:
        from data import statistics

        if isinstance(exam_id, int) and exam_id in self.summaries:
            if exam_id != self.exam_id:
                self.exam_id, self.marks = exam_id, None
            self._name_exam()
            self.ask(statistics.distribution, exam_id, tag="distribution", then=self._draw)

    def _name_exam(self) -> None:
        summary = self.summaries.get(self.exam_id or 0)
        exam = summary.exam if summary else None
        self.query_one("#exam-name", Said).say(f"{exam.subject} · {exam.grade_level}" if exam else "")
        if summary is None:
            self.marks = None
        self.query_one("#exam-counts", Said).say(exam_facts(summary, self.marks) if summary and self.marks else "")
        self.query_one("#distribution", Bars).show(tenths(self.marks.counts) if self.marks else [])

    def _draw(self, marks: Distribution) -> None:
        self.marks = marks
        self._name_exam()

    def action_period(self) -> None:
        """Choose another period."""
        from tui.screens.choose_period import ChoosePeriod

        self.app.push_screen(ChoosePeriod(self.periods, self.period_id), self._chosen)

    def _chosen(self, period_id: int | None) -> None:
        if period_id is not None:
            self.exam_id = None
            self.show_period(period_id)


def columns() -> list[Column]:
    """The columns of the list, the least important going first on narrow screens."""
    return [
        Column("subject", _("Subject"), width=14, weight=3),
        Column("level", _("Grade level"), width=14, weight=2),
        Column("date", _("Date"), width=len(figures_text(date.today())), base="ltr", priority=4),
        Column("students", _("All"), width=5, base="ltr", align="end", priority=3),
        Column("absent", _("Absent"), width=6, base="ltr", align="end", priority=3),
        Column("average", _("Average %"), width=9, base="ltr", align="decimal", decimals=2),
        Column("passed", _("Passed"), width=6, base="ltr", align="end"),
        Column("failed", _("Failed"), width=6, base="ltr", align="end", priority=1),
        Column("ungraded", _("Unmarked"), width=8, base="ltr", align="end", priority=2),
    ]


def exam_row(summary: ExamSummary) -> Row:
    """One exam as a line."""
    exam, average = summary.exam, summary.avg_percentage
    counts = {
        "students": summary.total_students,
        "absent": summary.absent_count,
        "passed": summary.passed_count,
        "failed": summary.failed_count,
        "ungraded": summary.ungraded_count,
    }
    values = {
        "subject": exam.subject,
        "level": exam.grade_level,
        "date": figures_text(exam.exam_date),
        "average": NOTHING if average is None else number(average, 2),
    } | {name: number(count) for name, count in counts.items()}
    styles = {"ungraded": "warning"} if summary.ungraded_count else {"ungraded": "muted"}
    sort = {**counts, "date": exam.exam_date, "average": average if average is not None else Decimal(-1)}
    return Row(exam.id, values, styles, sort)


def whole_period(name: str, summaries: Sequence[ExamSummary]) -> str:
    """A period as a whole, in two lines: every exam's rows added up."""
    passed = sum(summary.passed_count for summary in summaries)
    failed = sum(summary.failed_count for summary in summaries)
    marked = [s for s in summaries if s.avg_percentage is not None]
    weight = sum(s.passed_count + s.failed_count for s in marked)
    total = sum(((s.avg_percentage or Decimal(0)) * (s.passed_count + s.failed_count) for s in marked), Decimal(0))
    average = as_percent(number(total / weight, 1)) if weight else NOTHING
    counts = _(
        "{exams} exams · {rows} marks · {absent} absent · {ungraded} unmarked",
        exams=number(len(summaries)),
        rows=number(sum(s.total_students for s in summaries)),
        absent=number(sum(s.absent_count for s in summaries)),
        ungraded=number(sum(s.ungraded_count for s in summaries)),
    )
    results = _(
        "average {average} · passed {passed} · failed {failed}",
        average=average,
        passed=number(passed),
        failed=number(failed),
    )
    return f"{isolated(name)} · {counts}\n{results}"


def exam_facts(summary: ExamSummary, marks: Distribution) -> str:
    """What the panel says of one exam, a fact a line."""
    exam, average = summary.exam, _mark(summary.avg_score)
    passed, failed = number(summary.passed_count), number(summary.failed_count)
    excused, unexcused = number(summary.excused_absent), number(summary.unexcused_absent)
    lines = [
        _("{date}, out of {most}", date=short_date(exam.exam_date), most=number(exam.max_score)),
        _("present {present} · average {average}", present=number(summary.present_count), average=average),
        _("highest {highest} · lowest {lowest}", highest=_mark(marks.highest), lowest=_mark(marks.lowest)),
        _("passed {passed} · failed {failed}", passed=passed, failed=failed),
        _("absent: {excused} excused, {unexcused} not", excused=excused, unexcused=unexcused),
    ]  # fmt: skip
    return "\n".join(lines)


def tenths(counts: Sequence[int]) -> list[tuple[str, int]]:
    """Label each tenth of the maximum by its percents."""
    labels = [f"{number(tenth * 10)}–{number(tenth * 10 + 9 + tenth // 9)}" for tenth in range(10)]
    return list(zip(labels, counts, strict=True))


def _mark(value: Decimal | None) -> str:
    return NOTHING if value is None else number(value)


def _most_telling(periods: Sequence[Period]) -> Period:
    """The period that has marks and is nearest to being finished today, otherwise the newest."""
    marked = [period for period in periods if period.marked]
    return max(marked or periods, key=lambda period: (period.is_active, period.start_date))
