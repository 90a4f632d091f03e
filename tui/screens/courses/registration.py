"""A student's courses: the week, every course with its verdict; enroll, drop, swap, wait, and take back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, ClassVar

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from data.courses import registration, waitlist
from data.courses.records import CourseChange, Verdict, Waiting, Week
from data.db.errors import CHANGED, RuleError
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, isolated
from tui.screens.courses import registration_dialogs, verdict_views, week_views
from tui.screens.courses.registration_reads import Shown, head_text, read, week_text, why_not
from tui.screens.courses.verdict_views import course_name
from tui.screens.shell.namesakes import named
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said
from tui.widgets.week.week import WeekGrid

WIDE = 150
"""Columns from which the list says why."""
NAMED = 110
"""Columns from which the lessons of the week have their names."""
NEEDS_A_COURSE = ("enroll", "drop", "swap", "wait", "pass_on")


class StudentCoursesScreen(LeadsBack):
    """Courses by verdict beside the week into which the one under the cursor is drawn."""

    SCOPE: ClassVar[str] = "courses"
    CSS_PATH = "student_courses.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.student_id = ""
        self.shown: Shown | None = None
        self.semester: tuple[int | None] | None = None
        self.done: list[tuple[str, CourseChange]] = []

    def body(self) -> Iterator[Widget]:
        """Who, the courses, the week and the exams, and what is to be known of the course under the cursor."""
        yield Said(id="who", classes="-strong")
        yield Said(id="term", classes="-muted")
        with Horizontal(id="sides"):
            yield Grid(verdict_views.verdict_columns(False), id="verdicts")
            with Vertical(id="week-side"):
                yield WeekGrid(id="week")
                exams = Grid(week_views.exam_columns(()), id="exams")
                exams.display = False
                yield exams
        yield Said(id="about")

    def tell(self) -> None:
        """Headings and everything shown, in the language spoken now."""
        self._choose_columns()
        self._write()

    def on_resize(self) -> None:
        """The reasons come into the list, and names into the week, where there is room."""
        self._choose_columns()
        self._look()

    def _choose_columns(self) -> None:
        if self.query("#verdicts"):
            grid = self.query_one("#verdicts", Grid)
            grid.set_columns(verdict_views.verdict_columns(self.size.width >= WIDE))
            grid.empty = _("No course for this student in this semester.") if self.student_id else ""

    # --- reading ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`courses/STUDENT` shows that student's courses."""
        if args and args[0] != self.student_id:
            self.student_id, self.shown = args[0], None

    def reload(self) -> None:
        """Read everything anew; the list keeps its place."""
        if self.student_id:
            self.ask(read, self.student_id, self.semester, tag="courses", then=self._keep, failed=self._not_read)
        else:
            self._nobody()

    def _not_read(self, error: Exception) -> None:
        self.refuse(error)
        if self.shown is None:
            self._nobody()

    def _nobody(self) -> None:
        self.query_one("#verdicts", Grid).show([])
        self.query_one("#week", WeekGrid).show([], [])
        self.query_one("#exams", Grid).display = False
        for name, text in (("#who", _("Esc, then find a student.")), ("#term", ""), ("#about", "")):
            self.query_one(name, Said).say(text)

    def _keep(self, shown: Shown) -> None:
        first = self.shown is None
        self.shown = shown
        self._choose_columns()
        self.app.remember_place(Place("courses", (self.student_id,)))
        self._write()
        grid = self.query_one("#verdicts", Grid)
        if first:
            grid.focus()
            grid.action_edge(-1)

    def _write(self) -> None:
        shown = self.shown
        if shown is None:
            if self.student_id:
                self.query_one("#verdicts", Grid).show(None)
            else:
                self._nobody()
            return
        found = list(shown.verdicts.values())
        rows = [verdict_views.verdict_row(verdict, found, shown.week.days) for verdict in found]
        self.query_one("#verdicts", Grid).show(rows)
        self._write_exams(shown.week)
        self.query_one("#who", Said).say(head_text(shown))
        self.query_one("#term", Said).say(week_text(shown))
        self._look()

    def _write_exams(self, week: Week) -> None:
        exams = self.query_one("#exams", Grid)
        exams.display = bool(week.exams)
        exams.set_columns(week_views.exam_columns(week.exams))
        exams.show(week_views.exam_rows(week.exams))
        for exam_id, note in week_views.exam_notes(week.exams).items():
            exams.set_note(exam_id, note)

    # --- the course under the cursor --------------------------------------------------------------

    @property
    def current(self) -> Verdict | None:
        """The course under the list's cursor."""
        key = self.query_one("#verdicts", Grid).cursor_key
        return self.shown.verdicts.get(str(key)) if self.shown else None

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another course: draw it into the week."""
        if event.grid.id == "verdicts":
            self._look()

    def on_week_grid_moved(self, event: WeekGrid.Moved) -> None:
        """A lesson in the week: its course in the list."""
        block = event.week.current
        if event.week.has_focus and block is not None and block.look == "":
            self.query_one("#verdicts", Grid).move_to(block.key[0])  # type: ignore[index]

    def _look(self) -> None:
        if self.shown is None:
            return
        week, verdict = self.shown.week, self.current
        self.query_one("#week", WeekGrid).show(
            week_views.days_of(week, verdict), week_views.blocks_of(week, verdict, self.size.width >= NAMED)
        )
        self._lead_to(verdict)
        about = verdict_views.told(verdict, list(self.shown.verdicts.values()), week.days) if verdict else ""
        self.query_one("#about", Said).say(about)

    def _lead_to(self, verdict: Verdict | None) -> None:
        """Bring the first lesson of a course into sight, one that clashes before others."""
        if verdict is None or not verdict.slots or self.query_one("#week", WeekGrid).has_focus:
            return
        clashing = {(clash.day, clash.start) for clash in verdict.clashes}
        first = min(verdict.slots, key=lambda slot: (slot.plan.day, slot.plan.start_time) not in clashing)
        self.query_one("#week", WeekGrid).move_to((verdict.course.id, first.unique_id))

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.scope != self.SCOPE:
            return ""
        verdict = self.current
        if key.name in NEEDS_A_COURSE and verdict is None:
            return _("Choose a course in the list first.")
        if key.name == "undo" and not self._latest():
            return _("Nothing was changed here that could be taken back.")
        return why_not(key.name, verdict) if verdict else ""

    # --- keys -------------------------------------------------------------------------------------

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter on a course."""
        if event.grid.id == "verdicts":
            self.action_do("courses.enroll")

    def on_week_grid_chosen(self, event: WeekGrid.Chosen) -> None:
        """Enter in the week goes to the course in the list."""
        self.query_one("#verdicts", Grid).focus()

    def action_enroll(self) -> None:
        """Enroll where the course fits; otherwise ask what shall be done."""
        verdict = self.current
        if verdict is None:
            return
        if verdict.kind in ("fits", "offered"):
            self._enroll(verdict)
        else:
            self.flow(self._choose_way(verdict))

    def action_swap(self) -> None:
        """Choose what to drop, or what to take instead."""
        if self.current:
            self.flow(self._choose_way(self.current))

    def action_drop(self) -> None:
        """Drop a held course; give up a place in a waiting list."""
        verdict = self.current
        if verdict is None:
            return
        if verdict.kind == "held":
            self._change(_("Dropped {course}.", course=course_name(verdict)), registration.drop, verdict.course.id)
        else:
            self.flow(self._leave(verdict))

    def action_wait(self) -> None:
        """Join the waiting list, or leave it."""
        verdict = self.current
        if verdict and verdict.place is None:
            self._wait(verdict.course.id)
        elif verdict:
            self.flow(self._leave(verdict))

    def action_pass_on(self) -> None:
        """Let the next one have the offered seat."""
        verdict = self.current
        if verdict:
            course, student = verdict.course, self.student_id
            said = _("The seat in {course} is passed on.", course=course_name(verdict))
            self._write_down(waitlist.pass_on, student, course.id, then=lambda new: self._said(said, new, student))

    def action_undo(self) -> None:
        """Take back the latest change that was made here for this student."""
        entry = self._latest()
        if entry is None:
            return
        self.done.remove(entry)

        def failed(error: Exception) -> None:
            if getattr(error, "code", None) != CHANGED:
                self.done.append(entry)
            self._refused(error)

        self._write_down(
            registration.undo, entry[1], then=lambda change: self._said(_("Taken back."), change.offers, entry[0]),
            failed=failed,
        )  # fmt: skip

    def action_semester(self) -> None:
        """Another semester."""
        if self.shown:
            self.flow(self._choose_semester(self.shown))

    def back(self) -> Place:
        """The student who was found."""
        return Place("enrollment", (self.student_id,) if self.student_id else ())

    # --- writing ----------------------------------------------------------------------------------

    def _enroll(self, verdict: Verdict) -> None:
        said = _("Enrolled in {course}.", course=course_name(verdict))
        self._change(said, registration.enroll, verdict.course.id)

    def _change(self, said: str, function: Callable[..., CourseChange], *args: Any) -> None:
        """Change this student's courses, and keep what would undo it."""
        student = self.student_id

        def then(change: CourseChange) -> None:
            self.done.append((student, change))
            self._said(said, change.offers, student)

        self._write_down(function, student, *args, then=then)

    def _write_down(self, function: Callable[..., Any], *args: Any, then: Any, failed: Any = None) -> None:
        self.ask(function, *args, then=then, failed=failed or self._refused)

    def _refused(self, error: Exception) -> None:
        self.refuse(error)
        self.reload()

    def _said(self, said: str, offers: Sequence[Waiting], student: str) -> None:
        new = [
            _("A seat in {course} is offered to {student}.", course=isolated(offer.course_code),
              student=named(offer.student, offer.apart))
            for offer in offers if offer.student_id != student
        ]  # fmt: skip
        self.say(" ".join([said, *new]))
        self.reload()

    def _latest(self) -> tuple[str, CourseChange] | None:
        return next((entry for entry in reversed(self.done) if entry[0] == self.student_id), None)

    def _wait(self, course_id: str) -> None:
        def then(place: Waiting) -> None:
            offered = _("A seat in {course} was free: it is offered now.", course=isolated(place.course_code))
            waits = _("Waits for {course} at place {place}.", course=isolated(place.course_code), place=place.place)
            self.say(offered if place.offered_at else waits)
            self.reload()

        self._write_down(waitlist.join, self.student_id, course_id, then=then)

    async def _choose_way(self, verdict: Verdict) -> None:
        assert self.shown
        if way := await registration_dialogs.choose_way(self, self.shown, verdict):
            self._go(way)

    def _go(self, way: verdict_views.Way) -> None:
        assert self.shown
        new = self.shown.verdicts[way.new_id]
        if way.waits:
            self._wait(way.new_id)
        elif way.old_ids:
            dropped = _(", ").join(isolated(self.shown.verdicts[old].course.plan.course_code) for old in way.old_ids)
            said = _("Enrolled in {course}; dropped {codes}.", course=course_name(new), codes=dropped)
            self._change(said, registration.swap, way.old_ids, way.new_id)
        else:
            self._enroll(new)
        self.query_one("#verdicts", Grid).move_to(way.new_id)

    async def _leave(self, verdict: Verdict) -> None:
        student = self.student_id
        try:
            offers = await registration_dialogs.leave(self, student, verdict)
        except RuleError as refusal:
            self._refused(refusal)
            return
        if offers is not None:
            said = _("Waits for {course} no longer.", course=course_name(verdict))
            self._said(said, offers if verdict.offered else (), student)

    async def _choose_semester(self, shown: Shown) -> None:
        if chosen := await registration_dialogs.choose_semester(self, shown):
            self.semester = chosen
            self.reload()
