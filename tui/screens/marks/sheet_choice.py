"""F4, first step: period, exam, section, side by side; what is open and one's own first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget

from data.exams.records import Period, Schedule
from data.marks.records import Section
from tui.language.i18n import _, arabic_digits, direction, isolated, number, percent, short_date, today
from tui.screens.shell.section_names import shortened
from tui.widgets.frame import Panel
from tui.widgets.grid.columns import Column, widest
from tui.widgets.grid.grid import Grid, Row
from tui.widgets.said import Said

if TYPE_CHECKING:
    from data.db.engine import Actor, Database
    from tui.screens.shell.base import RasdScreen

OPEN, LOCKED, DONE, READ_ONLY = "○", "▣", "●", "–"


def sections_of(db: Database, who: Actor, exams: Sequence[int]) -> dict[int, Sequence[Section]]:
    """Read the sections of several exams; for a thread."""
    from data.marks import mark_sheets

    return {exam_id: mark_sheets.list_sections(db, who, exam_id) for exam_id in exams}


def in_order(periods: Sequence[Period], today: date) -> list[Period]:
    """Open periods first, those that have begun before those to come, the latest first; then the locked ones."""

    def place(period: Period) -> tuple[bool, bool, bool, int]:
        coming = period.start_date > today
        ordinal = period.start_date.toordinal()
        return period.is_locked, not period.is_active, coming, ordinal if coming else -ordinal

    return sorted(periods, key=place)


def exams_in_order(exams: Sequence[Schedule], sections: Mapping[int, Sequence[Section]], today: date) -> list[Schedule]:
    """One's own first, of those the ones that were sat and lack marks; then by date."""

    def place(exam: Schedule) -> tuple[bool, bool, bool, int]:
        known = sections.get(exam.id)
        mine = known is None or any(section.allowed for section in known)
        to_come = exam.exam_date > today
        ordinal = exam.exam_date.toordinal()
        return not mine, exam.marked >= exam.students, to_come, ordinal if to_come else -ordinal

    return sorted(exams, key=place)


class MarkEntry(Vertical):
    """Three lists beside each other; Enter goes on to the next and opens the sheet from the last.

    A line below names whole what is under their cursors.
    """

    @dataclass
    class Chosen(Message):
        """A section of an exam was chosen."""

        exam_id: int
        classroom_id: int

    screen: RasdScreen

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.periods: Sequence[Period] | None = None
        self.exams: Sequence[Schedule] | None = None
        self.exams_of: object = None
        self.sections: dict[int, Sequence[Section]] = {}
        self.wanted: int | None = None

    def compose(self) -> Iterator[Widget]:
        """The lists, and what is under their cursors."""
        with Horizontal():
            with Panel(id="entry-periods"):
                yield Grid(period_columns(), id="choose-period")
            with Panel(id="entry-exams"):
                yield Grid(exam_columns(), id="choose-exam")
            with Panel(id="entry-sections"):
                yield Grid(section_columns(), id="choose-section")
        yield Said(id="entry-whole", base=direction())

    def grid(self, name: str) -> Grid:
        """One of the lists: `period`, `exam` or `section`."""
        return self.query_one(f"#choose-{name}", Grid)

    def tell(self) -> None:
        """Say everything in the language spoken now."""
        names = {"period": _("Period"), "exam": _("Exam"), "section": _("Section")}
        made = {"period": period_columns, "exam": exam_columns, "section": section_columns}
        for name, title in names.items():
            self.query_one(f"#entry-{name}s", Panel).call_title(title)
            self.grid(name).set_columns(made[name]())
        invite = self.screen.invite
        self.grid("period").empty = invite(_("No exam period yet."), "periods.new", _("F2 opens one."))
        self._show_periods()
        self._show_exams()

    def reload(self) -> None:
        """Read the periods, and the exams of the one under the cursor, anew."""
        from data.exams import periods

        self.screen.ask(periods.list_periods, tag="entry.periods", then=self._periods_read)

    def start(self, exam_id: int | None = None) -> None:
        """Begin with the exam that was asked for, or where the cursor is."""
        self.wanted = exam_id
        (self.grid("exam") if self.exams else self.grid("period")).focus()

    # --- periods ------------------------------------------------------------------------------------

    def _periods_read(self, found: Sequence[Period]) -> None:
        self.periods = in_order(found, today())
        self._show_periods()
        if self.wanted is not None:
            from data.exams import schedules

            self.screen.ask(schedules.list_schedules, tag="entry.wanted", then=self._find_wanted)
            return
        if self.screen.app.period_id and not self.exams:
            self.grid("period").move_to(self.screen.app.period_id)
        self._read_exams()

    def _find_wanted(self, found: Sequence[Schedule]) -> None:
        period = next((exam.exam_period_id for exam in found if exam.id == self.wanted), None)
        if period is not None:
            self.grid("period").move_to(period)
        self._read_exams()

    def _show_periods(self) -> None:
        periods = self.periods
        self.grid("period").show(None if periods is None else [period_row(period) for period in periods])

    # --- exams --------------------------------------------------------------------------------------

    def _read_exams(self) -> None:
        """Read the exams of the period under the cursor; those of another one are not shown meanwhile."""
        from data.exams import schedules

        period_id = self.grid("period").cursor_key
        if period_id != self.exams_of:
            self.exams_of, self.exams, self.sections = period_id, None if isinstance(period_id, int) else (), {}
            self._show_exams()
        if isinstance(period_id, int) and self.periods is not None:
            name = next(period.name for period in self.periods if period.id == period_id)
            self.screen.app.name_period(period_id, name)
            self.screen.ask(schedules.list_schedules, period_id, tag="entry.exams", then=self._exams_read)

    def _exams_read(self, found: Sequence[Schedule]) -> None:
        if any(exam.exam_period_id != self.exams_of for exam in found):
            return  # the cursor is on another period by now
        self.exams = exams_in_order(found, self.sections, today())
        self._show_exams()
        if self.wanted is not None:
            self.grid("exam").move_to(self.wanted)
            self.grid("section").focus()
            self.wanted = None
        elif self.grid("period").has_focus and self.exams and self.first_time:
            self.grid("exam").focus()
        self.first_time = False
        every = [exam.id for exam in self.exams]
        self.screen.ask(sections_of, every, tag="entry.sections", then=self._sections_read)

    first_time = True

    def _sections_read(self, found: dict[int, Sequence[Section]]) -> None:
        if self.exams is None:
            return
        self.sections = found
        moved = self.exams != (ordered := exams_in_order(self.exams, found, today()))
        self.exams = ordered
        at_first = self.grid("exam").model.cursor == 0
        self._show_exams()
        if moved and at_first and self.exams and not self.grid("section").has_focus:
            self.grid("exam").move_to(self.exams[0].id)
            self._show_sections()

    def _show_exams(self) -> None:
        rows = [exam_row(exam, self.sections.get(exam.id)) for exam in self.exams or ()]
        none = self.screen.invite(_("No exam in this period yet."), "schedules.new", _("F3 adds exams."))
        self.grid("exam").empty = "" if self.exams_of is None else none
        self.grid("exam").set_columns(exam_columns(rows))
        self.grid("exam").show(None if self.exams is None else rows)
        self._show_sections()

    def _tell_whole(self) -> None:
        """Name the period and the exam under the cursors, which their lists may cut."""
        period = next((one for one in self.periods or () if one.id == self.grid("period").cursor_key), None)
        exam = next((one for one in self.exams or () if one.id == self.grid("exam").cursor_key), None)
        parts = [period.name] if period else []
        parts += [exam.subject, exam.grade_level, short_date(exam.exam_date)] if exam else []
        self.query_one("#entry-whole", Said).say(" · ".join(map(isolated, parts)), direction())

    # --- sections -----------------------------------------------------------------------------------

    def _show_sections(self) -> None:
        self._tell_whole()
        exam_id, nobody = self.grid("exam").cursor_key, _("Nobody is on this exam’s sheets yet.")
        completes = self.screen.invite(nobody, "schedules.populate", _("F3 completes them."))
        self.grid("section").empty = "" if exam_id is None else completes
        found = self.sections.get(exam_id) if isinstance(exam_id, int) else None if self.exams is None else ()
        mine_first = sorted(found or (), key=lambda section: not section.allowed)
        self.grid("section").show(None if found is None else [section_row(section) for section in mine_first])

    # --- keys ---------------------------------------------------------------------------------------

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another period: its exams; another exam: its sections."""
        event.stop()
        if event.grid.id == "choose-period":
            self._read_exams()
        elif event.grid.id == "choose-exam":
            self._show_sections()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter: on to the next list; from the section to its sheet."""
        event.stop()
        if event.grid.id == "choose-period":
            self.grid("exam").focus()
        elif event.grid.id == "choose-exam":
            self._from_exam(event.row_key)
        else:
            self.post_message(self.Chosen(self.grid("exam").cursor_key, event.row_key))

    def _from_exam(self, exam_id: object) -> None:
        """An exam with one section to work on opens at once."""
        found = self.sections.get(exam_id, ()) if isinstance(exam_id, int) else ()
        mine = [section for section in found if section.allowed]
        if len(mine) == 1:
            self.post_message(self.Chosen(exam_id, mine[0].classroom_id))
        else:
            self.grid("section").focus()

    def on_key(self, event: events.Key) -> None:
        """The arrows to the sides and Esc go from list to list."""
        names = ["period", "exam", "section"]
        at = next((at for at, name in enumerate(names) if self.grid(name).has_focus), None)
        towards = {"left": -1, "right": 1}.get(event.key, 0) * (-1 if self.screen.direction == "rtl" else 1)
        by = -1 if event.key == "escape" and at else towards
        if at is not None and by:
            event.stop()
            event.prevent_default()
            self.grid(names[max(0, min(at + by, 2))]).focus()


def period_columns() -> list[Column]:
    """The columns of the periods."""
    return [
        Column("state", "", 1),
        Column("name", _("Name"), 14, 1, base="rtl"),
        Column("done", "", 4, base="rtl" if arabic_digits() else "ltr", align="end", priority=1, told=True),
    ]


def period_row(period: Period) -> Row:
    """A period, its state as a sign, how far it is."""
    sign = LOCKED if period.is_locked else DONE if period.total and period.marked >= period.total else OPEN
    done = percent(period.marked, period.total)
    return Row(
        period.id, {"state": sign, "name": period.name, "done": done}, {"name": "muted"} if period.is_locked else {}
    )


def exam_columns(shown: Iterable[Row] = ()) -> list[Column]:
    """The columns of the exams; no date in `shown` is cut."""
    return [
        Column("state", "", 1),
        Column("subject", _("Subject"), 13, 2, base="rtl", shorter=shortened),
        Column("level", _("Level"), 12, 1, base="rtl", shorter=shortened),
        Column("date", _("Date"), widest((row.values["date"] for row in shown), 8), base=direction(), priority=2,
               told=True),
        Column("marks", _("Marks"), 7, base="ltr", align="end", priority=1),
    ]  # fmt: skip


def exam_row(exam: Schedule, sections: Sequence[Section] | None) -> Row:
    """An exam; one that is not one's own, or closed, is dim."""
    mine = sections is None or any(section.allowed for section in sections)
    done = exam.students and exam.marked >= exam.students
    sign = LOCKED if exam.is_locked else READ_ONLY if not mine else DONE if done else OPEN
    values = {
        "state": sign,
        "subject": exam.subject,
        "level": exam.grade_level,
        "date": short_date(exam.exam_date),
        "marks": f"{number(exam.marked)}/{number(exam.students)}",
    }
    dim = dict.fromkeys(values, "muted") if exam.is_locked or not mine else {}
    return Row(exam.id, values, dim, {"date": exam.exam_date.isoformat()})


def section_columns() -> list[Column]:
    """The columns of the sections."""
    return [
        Column("state", "", 1),
        Column("name", _("Name"), 4, 1, base="rtl"),
        Column("marks", _("Marks"), 7, base="ltr", align="end"),
    ]


def section_row(section: Section) -> Row:
    """A section with its progress; one that may only be read is dim."""
    done = section.total and section.marked >= section.total
    sign = READ_ONLY if not section.allowed else DONE if done else OPEN
    values = {"state": sign, "name": section.name, "marks": f"{number(section.marked)}/{number(section.total)}"}
    return Row(section.classroom_id, values, {} if section.allowed else dict.fromkeys(values, "muted"))
