"""What F6 shows: courses with their seats, and the week of the one under the cursor; nothing is changed here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from data.courses import catalogue
from data.courses.records import CourseFile, Slot
from data.db.errors import CHANGED, RuleError
from tui.app.places import Place
from tui.language.i18n import _
from tui.language.refusals import rule_sentence
from tui.screens.courses.timetable import views
from tui.screens.courses.timetable.reads import Shown, Which, read
from tui.screens.courses.timetable.slot_in_hand import Judged, stands
from tui.screens.courses.timetable.week_grid import SlotWeek
from tui.screens.shell.base import RasdScreen
from tui.screens.shell.latest_read import Newest
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said
from tui.widgets.week.week import WeekGrid

NARROW = 70
"""Columns from which the list stays beside the week while one is in the week."""


class CourseWeeks(RasdScreen):
    """Courses beside the week of the one under the cursor."""

    CSS_PATH: ClassVar[str] = "timetable.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.shown = Shown()
        self.drawn: CourseFile | None = None
        self.which: Which | None = None
        self.wanted = self.wanted_slot = ""
        self.judged: Judged | None = None
        self._looking = Newest(self)

    def body(self) -> Iterator[Widget]:
        """The courses, the week of one, and what is to be known of it and of the slot."""
        with Horizontal(id="sides"):
            with Vertical(id="course-side"):
                yield Said(id="term", classes="-muted")
                yield Grid(views.course_columns(()), id="courses")
            yield SlotWeek(id="week")
        yield Said(id="course", classes="-strong")
        yield Said(id="about")

    @property
    def courses(self) -> Grid:
        """The list."""
        return self.query_one("#courses", Grid)

    @property
    def week(self) -> SlotWeek:
        """The week of one course, and the hand over it."""
        return self.query_one("#week", SlotWeek)

    def tell(self) -> None:
        """Headings and everything shown, in the language spoken now."""
        self._write()
        self.draw()

    # --- where there is little room ---------------------------------------------------------------

    def on_resize(self) -> None:
        """The list yields to the week where both are too narrow, while one is in the week."""
        if self.query("#week"):
            self.set_class(self.size.width < NARROW and self.week.has_focus, "-week-only")

    def to_list(self) -> None:
        """Go back to the list."""
        self.remove_class("-week-only")
        self.courses.focus()

    def on_descendant_focus(self) -> None:
        """Into the week, or out of it."""
        self.on_resize()

    # --- reading ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`timetable/COURSE` shows that course's week."""
        self.wanted = args[0] if args else ""

    def reload(self) -> None:
        """Read the courses and the week anew; the cursors keep their places."""
        self.ask(read, self.which, self.wanted, tag="courses", then=self._keep, failed=self._lost)

    def _lost(self, error: Exception) -> None:
        """The course that was asked for is not there any more: say so, and show the others."""
        self.refuse(error)
        if self.wanted and isinstance(error, RuleError):
            self.wanted = ""
            self.reload()

    def _keep(self, shown: Shown) -> None:
        first, self.shown, self.which = self.which is None, shown, shown.which
        self._write()
        if self.wanted and not self.courses.move_to(self.wanted):
            self.courses.finding = ""
            self.courses.move_to(self.wanted)
        self.wanted = ""
        if first:
            self.to_list()
        self._look()

    def _write(self) -> None:
        rows = list(map(views.course_row, self.shown.courses.values()))
        grid = self.courses
        none = self.invite(_("No course here yet."), "timetable.new", _("Ins adds one."))
        grid.empty = f"{none} " + _("Ctrl+O shows another semester.")
        grid.set_columns(views.course_columns(rows))
        grid.show(rows if self.which else None)
        self.query_one("#term", Said).say(views.about_list(self.shown) if self.which else "")

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another course: its week."""
        self._look()

    def _look(self) -> None:
        key = self.courses.cursor_key
        if key is None:
            self._looking.ask(lambda *_nobody: None, then=self._show)
        else:
            self._looking.ask(catalogue.load_course, str(key), then=self._show)

    def _show(self, file: CourseFile | None) -> None:
        before, self.drawn = self.drawn, file
        other = before is None or file is None or file.course.id != before.course.id
        if file is not None and other:
            self.app.remember_place(Place("timetable", (file.course.id,)))
        held = self.week.held
        if held and (file is None or not stands(held.slot, file.slots)):
            self.release()
            self.wanted_slot = held.slot.unique_id
            if not other:
                self.warn(rule_sentence(CHANGED, {}))
        self.draw()
        if not self.week.move_to(self.wanted_slot) and other and file is not None and file.slots:
            self.week.move_to(file.slots[0].unique_id)
        self.wanted_slot = ""

    # --- what is seen -----------------------------------------------------------------------------

    @property
    def file(self) -> CourseFile | None:
        """The course under the list's cursor, once its week has come."""
        drawn = self.drawn
        return drawn if drawn and drawn.course.id == self.courses.cursor_key else None

    @property
    def current(self) -> Slot | None:
        """The slot under the week's cursor."""
        block, slots = self.week.current, self.file.slots if self.file else ()
        return next((slot for slot in slots if block is not None and slot.unique_id == block.key), None)

    def on_week_grid_moved(self, event: WeekGrid.Moved) -> None:
        """Another slot, or none."""
        self._tell_about()

    def draw(self) -> None:
        held, slots = self.week.held, self.drawn.slots if self.drawn else ()
        self.week.show(views.day_columns(), views.blocks(slots, held, self.judged, self.shown.doubles))
        if held:
            self.week.move_to(held.slot.unique_id)
        self.query_one("#course", Said).say(views.about_course(self.drawn.course) if self.drawn else "")
        self._tell_about()

    def _tell_about(self) -> None:
        self.query_one("#about", Said).say(self._about())

    def _about(self) -> str:
        if self.drawn is None:
            return ""
        if self.week.held:
            return views.about_held(self.week.held, self.judged, self.drawn.slots)
        if slot := self.current:
            return views.about_slot(slot, self.shown.doubles)
        put = _("Enter goes into the week, Ins puts one where the cursor is.")
        return "" if self.drawn.slots else self.invite(_("No lesson yet."), "timetable.new", put)

    def release(self) -> None:
        """Hold nothing any more."""
        self.judged = None
        self.week.release()
        self.frame()
