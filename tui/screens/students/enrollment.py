"""F5: find a student by part of a name, see where they are enrolled; enroll, move, withdraw and take back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from data.courses import waitlist
from data.school import structure
from data.students import enrollment, search
from tui import keys
from tui.app.places import Place
from tui.editing.recall import Recall
from tui.language.i18n import _, isolated
from tui.screens.courses.seat_offers import OpenOffers
from tui.screens.shell.base import RasdScreen
from tui.screens.shell.section_names import section_name
from tui.screens.students.duplicates import CREATE, SimilarStudents
from tui.screens.students.enrollment_views import (
    enrollment_columns,
    enrollment_row,
    found_text,
    student_columns,
    student_facts,
    student_row,
)
from tui.screens.students.forms import section_fields, student_fields, student_plan
from tui.screens.students.found_students import StudentList
from tui.widgets.dialogs import Confirm, FormDialog, Validate
from tui.widgets.forms.fields import Field, TextField
from tui.widgets.frame import Panel
from tui.widgets.grid.grid import Grid, Window
from tui.widgets.said import Said

if TYPE_CHECKING:
    from data.db.paging import Page
    from data.school.records import Choice
    from data.students.records import Enrollment, Student, StudentFile

PAGE = 50
NEEDS_NOBODY = ("new", "many", "offers")
NEED_NO_FILE = (*NEEDS_NOBODY, "courses")
"""The keys that act without what is kept of a student."""


class EnrollmentScreen(RasdScreen):
    """A list that finds as one types, and the file of the student under its cursor."""

    SCOPE: ClassVar[str] = "enrollment"
    CSS_PATH = "enrollment.tcss"
    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self.term, self.wanted = "", ""
        self.finds: list[str] = []
        self.window: Window | None = None
        self.read: StudentFile | None = None
        self._put_off: keys.Key | None = None
        self.page: Page[Student] | None = None

    def body(self) -> Iterator[Widget]:
        """The field to find by, what is found, and one student."""
        with Horizontal(id="halves"):
            with Vertical(id="finding"):
                yield Vertical(id="find-place")
                yield Said(id="found", classes="-muted")
                yield StudentList(student_columns(), tells_finding=False, id="list")
            with Panel(id="student"):
                yield Said(id="name", classes="-strong")
                yield Said(id="facts")
                yield Grid(enrollment_columns(), id="enrollments")

    @property
    def students(self) -> StudentList:
        """The list of who is found."""
        return self.query_one(StudentList)

    @property
    def enrollments(self) -> Grid:
        """The enrollments of one student."""
        return self.query_one("#enrollments", Grid)

    @property
    def student_id(self) -> str:
        """The student under the list's cursor, whom the panel shows and the keys act on."""
        key = self.students.cursor_key
        return key if isinstance(key, str) else ""

    @property
    def file(self) -> StudentFile | None:
        """What is kept of that student, once it is read."""
        return self.read if self.read and self.read.plan.unique_id == self.student_id else None

    def tell(self) -> None:
        """Headings, and the student, in the language spoken now."""
        place, in_list = self.query_one("#find-place", Vertical), isinstance(self.focused, Grid)
        place.remove_children()
        find = TextField(
            _("Find"), value=self.term, label_width=8, direction=self.direction,
            placeholder=_("name, number or phone"), history=self.finds,
        )  # fmt: skip
        place.mount(find)
        if not in_list:
            self.call_after_refresh(find.focus)
        self.students.set_columns(student_columns())
        self.students.empty = self.invite(_("There are no students yet."), "enrollment.new", _("Ins adds one."))
        self.students.not_found = self.invite(_("Nobody is found."), "enrollment.new", _("Ins adds a student."))
        self.enrollments.set_columns(enrollment_columns())
        none = _("Not enrolled in a section yet.")
        self.enrollments.empty = self.invite(none, "enrollment.enroll", _("Space enrolls in one."))
        self.query_one("#student", Panel).call_title(_("Student"))
        self._tell_found()
        self._show_file()

    # --- finding ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`enrollment/STUDENT` opens that student's file."""
        self.wanted = args[0] if args else ""

    def reload(self) -> None:
        """Find again, and read the student's file again; the list keeps its place."""
        self._find(to=self.wanted or self.student_id, insist=bool(self.wanted))

    def on_field_changed(self, event: Field.Changed) -> None:
        """Find as one types."""
        if isinstance(event.field, TextField) and event.field.text != self.term:
            self.term = self.students.finding = event.field.text
            self._find(to="" if self.term.strip() else self.student_id)

    def on_grid_found(self, event: Grid.Found) -> None:
        """What is typed in the list stands in the field."""
        if event.grid is self.students and event.text != self.term:
            self.query_one("#find-place TextField", TextField).value = event.text

    def on_field_submitted(self, event: Field.Submitted) -> None:
        """Enter goes to what was found."""
        self.students.focus()

    def on_key(self, event: events.Key) -> None:
        """Down leaves the field for the list."""
        focused = self.focused
        if event.key == "down" and focused is not None and not isinstance(focused, Grid):
            Recall(self.finds).keep(self.term)
            self.students.focus()
            event.stop()

    def _find(self, *, to: str = "", insist: bool = False) -> None:
        """Find what is typed.

        Args:
            to: the student to whom the cursor goes, if found; otherwise it goes to the first.
            insist: find everybody where the student is not among those who are found.
        """
        term = self.term

        def then(page: Page[Student]) -> None:
            self._found(page, term, to, insist)

        if to and not term.strip():
            self.ask(search.page_with, to, PAGE, tag="find", then=then, failed=self._not_found)
            return
        pages = 1 + (self.students.model.cursor // PAGE if to else 0)
        self.ask(search.find_students, term, pages * PAGE, 0, tag="find", then=then, failed=self._not_found)

    def _not_found(self, error: Exception) -> None:
        self.students.found(came=False)
        self.refuse(error)

    def _found(self, page: Page[Student], term: str, to: str, insist: bool) -> None:
        grid = self.students
        if term != grid.finding:
            return  # more has been typed since
        self.window = Window(page.total, lambda start, stop: self._ask_page(term, start, stop), PAGE)
        for start in range(0, len(page.rows), PAGE):
            self.window.fill(page.offset + start, [student_row(student) for student in page.rows[start : start + PAGE]])
        grid.show(self.window)
        self.page = page
        self._tell_found()
        there = bool(to) and grid.move_to(to)
        if insist and not there and term.strip():
            self.query_one("#find-place TextField", TextField).value = self.term = grid.finding = ""
            self._find(to=to, insist=True)
            return
        self.wanted = ""
        if not to and page.rows:
            grid.move_to(page.rows[0].unique_id)
        self._look()
        grid.found()

    def _tell_found(self) -> None:
        if self.page is not None:
            self.query_one("#found", Said).say(found_text(self.page))

    def _ask_page(self, term: str, start: int, stop: int) -> None:
        def fill(page: Page[Student]) -> None:
            if self.window is not None and term == self.term:
                self.window.fill(start, [student_row(student) for student in page.rows])
                self.students.show(self.window)

        self.ask(search.find_students, term, stop - start, start, tag=f"find.{start}", then=fill)

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another student: their file."""
        if event.grid is self.students and (self.file is None or self._put_off):
            self._put_off = None
            self._look()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter on a student shows the courses; on an enrollment it moves."""
        self.action_do("enrollment.courses" if event.grid is self.students else "enrollment.enroll")

    # --- one student ------------------------------------------------------------------------------

    def _look(self) -> None:
        """Show the student under the cursor, and read what is kept of that student."""
        self._show_file()
        if self.student_id:
            self.ask(enrollment.load_student, self.student_id, tag="file", then=self._keep)

    def _keep(self, file: StudentFile) -> None:
        self.read = file
        if self.file is None:
            return
        self.app.remember_place(Place("enrollment", (file.plan.unique_id,)))
        self._show_file()
        key, self._put_off = self._put_off, None
        if key:
            self.action_do(key.id)

    def _show_file(self) -> None:
        """Say who is under the cursor; the rest as soon as it is read."""
        name, facts, grid = self.query_one("#name", Said), self.query_one("#facts", Said), self.enrollments
        if self.file:
            name.say(self.file.plan.name)
            facts.say(student_facts(self.file))
            self._show_enrollments(self.file.enrollments)
        elif self.student_id:
            name.say(self.students.model.view.row(self.students.model.cursor).values["name"])
            facts.say("")
            grid.show(None)
        else:
            name.say("")
            facts.say("" if self.students.reading else _("Type a part of a name to find a student."))
            grid.display = False
            return
        grid.display = True

    def _show_enrollments(self, rows: Sequence[Enrollment]) -> None:
        """The cursor begins at the one that counts: the active, else the newest."""
        grid = self.enrollments
        grid.show([enrollment_row(row) for row in rows])
        if rows and not grid.has_focus:
            grid.move_to(next((row for row in rows if row.status == "ACTIVE"), rows[0]).id)

    @property
    def current(self) -> Enrollment | None:
        """The enrollment under the cursor of the student's."""
        rows, key = (self.file.enrollments if self.file else ()), self.enrollments.cursor_key
        return next((row for row in rows if row.id == key), None)

    def _do(self, key: keys.Key) -> None:
        """What acts on a student waits until the student's file is read."""
        if key.scope == self.SCOPE and key.name not in NEED_NO_FILE and self.student_id and self.file is None:
            self._put_off = key
        else:
            super()._do(key)

    def why_not(self, key: keys.Key) -> str:
        """Most keys need a student."""
        if reason := super().why_not(key):
            return reason
        if key.scope == self.SCOPE and key.name not in NEEDS_NOBODY and not self.student_id:
            return _("Find a student first.")
        if key.id == "enrollment.leave" and self.current is None:
            return _("This student is not enrolled anywhere yet.")
        return ""

    # --- keys -------------------------------------------------------------------------------------

    def action_courses(self) -> None:
        """The student's week and courses."""
        self.app.go(Place("courses", (self.student_id,)))

    def action_many(self) -> None:
        """Many students into many courses."""
        self.app.go(Place("course_plan"))

    def action_offers(self) -> None:
        """Which seats are on offer, and to whom."""
        self.flow(self._offers())

    def action_new(self) -> None:
        """A new student."""
        self.flow(self._create())

    def action_edit(self) -> None:
        """Change what is kept of the student."""
        if self.file:
            self.flow(self._edit(self.file))

    def action_enroll(self) -> None:
        """Enroll in a section, or move to another."""
        self.flow(self._enroll())

    def action_leave(self) -> None:
        """Withdraw, or take back."""
        if self.current:
            self.flow(self._leave(self.current))

    async def _offers(self) -> None:
        if not (offers := await self.wait(waitlist.list_offers)):
            self.warn(_("No seat is on offer."))
        elif student := await self.app.push_screen_wait(OpenOffers(offers)):
            self.app.go(Place("courses", (student,)))

    async def _create(self) -> None:
        instead = CREATE

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            nonlocal instead
            plan = student_plan(values)
            if errors := await self.saved(search.similar_students, plan):
                return errors
            similar = self.answer
            chosen = await self.app.push_screen_wait(SimilarStudents(plan.name, similar)) if similar else CREATE
            if chosen is None:
                return {"name": _("Somebody of this name is here already.")}
            instead = chosen
            return {} if instead else await self.saved(enrollment.create_student, plan)

        saved = await self._student_form(_("New student"), None, save)
        if instead:
            self._changed(instead, _("This student was here already."))
        elif saved:
            self._changed(saved["unique_id"], _("{name} is saved.", name=saved["name"]))

    async def _edit(self, file: StudentFile) -> None:
        student_id = file.plan.unique_id

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            return await self.saved(
                enrollment.edit_student, student_id, student_plan({"unique_id": student_id} | values)
            )

        if saved := await self._student_form(_("Change the student"), file, save):
            self._changed(student_id, _("{name} is saved.", name=saved["name"]))

    async def _student_form(self, title: str, file: StudentFile | None, save: Validate) -> dict[str, Any] | None:
        fields = student_fields(await self.wait(structure.choices, "colleges"), new=file is None)
        start = {field.name: getattr(file.plan, field.name) for field in fields} if file else {"status": "ACTIVE"}
        return await self.app.push_screen_wait(FormDialog(title, fields, start, save, direction=self.direction))

    async def _enroll(self) -> None:
        assert self.file
        file, held = self.file, self._held()
        sections: Sequence[Choice] = await self.wait(structure.choices, "sections")

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            return await self.saved(enrollment.place, file.plan.unique_id, values["classroom_id"], values["on"])

        title = _("Move {name}", name=file.plan.name) if held else _("Enroll {name}", name=file.plan.name)
        start = {"classroom_id": held.classroom_id} if held else {}
        dialog = FormDialog(title, section_fields(sections), start, save, direction=self.direction)
        if await self.app.push_screen_wait(dialog):
            self._changed(file.plan.unique_id, _("{name} is enrolled.", name=file.plan.name))

    def _held(self) -> Enrollment | None:
        rows = self.file.enrollments if self.file else ()
        return next((row for row in rows if row.status == "ACTIVE"), None)

    async def _leave(self, row: Enrollment) -> None:
        assert self.file
        file = self.file
        name, place = file.plan.name, section_name(row.grade_level, row.section)
        if row.status != "ACTIVE":
            await self.wait(enrollment.return_student, row.id)
            self._changed(file.plan.unique_id, _("{name} is back in {place}.", name=name, place=place))
            return
        body = [
            _("From today on {name} is no longer in {place}.", name=isolated(name), place=isolated(place)),
            _("Marks stay; empty places on the sheets of coming exams go. Taking back puts them there again."),
        ]
        asked = Confirm(_("Withdraw?"), body, _("Withdraw"), danger=True, direction=self.direction)
        if await self.app.push_screen_wait(asked):
            await self.wait(enrollment.withdraw, row.id)
            self._changed(file.plan.unique_id, _("{name} is withdrawn.", name=name))

    def _changed(self, student_id: str, said: str) -> None:
        """Say what became of a student, whom the list marks and the panel shows from now on."""
        self.wanted = student_id
        self.reload()
        self.say(said)
