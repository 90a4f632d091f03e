"""F5: find a student by part of a name, see where they are enrolled; enroll, move, withdraw and take back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from tui import keys
from tui.editing.recall import Recall
from tui.i18n import _
from tui.places import Place
from tui.screens.base import RasdScreen
from tui.screens.enrollment_views import (
    enrollment_columns,
    enrollment_row,
    found_text,
    student_columns,
    student_facts,
    student_row,
)
from tui.screens.open_offers import OpenOffers
from tui.screens.similar import CREATE, SimilarStudents
from tui.screens.student_form import section_fields, student_fields, student_plan
from tui.widgets.dialogs import Confirm, FormDialog, Validate
from tui.widgets.fields import Field, TextField
from tui.widgets.frame import Panel
from tui.widgets.grid import Grid, Window
from tui.widgets.said import Said

if TYPE_CHECKING:
    from data.records import Choice, Enrollment, Page, Student, StudentFile

PAGE = 50


class EnrollmentScreen(RasdScreen):
    """A list that finds as one types, and the file of the student under its cursor."""

    SCOPE: ClassVar[str] = "enrollment"
    CSS_PATH = "enrollment.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.term, self.student_id = "", ""
        self.finds: list[str] = []
        self.window: Window | None = None
        self.file: StudentFile | None = None

    def body(self) -> Iterator[Widget]:
        """The field to find by, what is found, and one student."""
        with Horizontal(id="halves"):
            with Vertical(id="finding"):
                yield Vertical(id="find-place")
                yield Said(id="found", classes="-muted")
                yield Grid(student_columns(), id="list")
            with Panel(id="student"):
                yield Said(id="name", classes="-strong")
                yield Said(id="facts")
                yield Grid(enrollment_columns(), id="enrollments")

    def tell(self) -> None:
        """Headings, and the student, in the language spoken now."""
        place = self.query_one("#find-place", Vertical)
        place.remove_children()
        find = TextField(
            _("Find"), value=self.term, label_width=8, direction=self.direction,
            placeholder=_("name, number or phone"), history=self.finds,
        )  # fmt: skip
        place.mount(find)
        self.call_after_refresh(find.focus)
        students, enrollments = self.query_one("#list", Grid), self.query_one("#enrollments", Grid)
        students.set_columns(student_columns())
        students.empty = _("Nobody is found. Insert adds a student.")
        enrollments.set_columns(enrollment_columns())
        enrollments.empty = _("Not enrolled yet: Space enrolls in a section.")
        self.query_one("#student", Panel).call_title(_("Student"))
        self._show_file()

    # --- finding ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`enrollment/STUDENT` opens that student's file."""
        self.student_id = args[0] if args else ""

    def reload(self) -> None:
        """Find again, and read the student's file again; the list keeps its place."""
        self._find(stay=True)
        if self.student_id:
            self._read(self.student_id)

    def on_field_changed(self, event: Field.Changed) -> None:
        """Find as one types."""
        if isinstance(event.field, TextField):
            self.term = event.field.text
            self._find()

    def on_field_submitted(self, event: Field.Submitted) -> None:
        """Enter goes to what was found."""
        self.query_one("#list", Grid).focus()

    def on_key(self, event: Any) -> None:
        """Down leaves the field for the list."""
        focused = self.focused
        if event.key == "down" and focused is not None and focused.id != "list" and not isinstance(focused, Grid):
            Recall(self.finds).keep(self.term)
            self.query_one("#list", Grid).focus()
            event.stop()

    def _find(self, *, stay: bool = False) -> None:
        """Find what is typed; `stay` reads the list anew as far as its cursor, which stays where it is."""
        from data import finding

        if stay and self.student_id and not self.term.strip():
            self.ask(finding.page_with, self.student_id, PAGE, tag="find", then=lambda page: self._found(page, stay))
            return
        pages = 1 + (self.query_one("#list", Grid).model.cursor // PAGE if stay else 0)
        self.ask(
            finding.find_students, self.term, pages * PAGE, 0, tag="find", then=lambda page: self._found(page, stay)
        )

    def _found(self, page: Page[Student], stay: bool) -> None:
        term, grid = self.term, self.query_one("#list", Grid)
        self.window = Window(page.total, lambda start, stop: self._ask_page(term, start, stop), PAGE)
        for start in range(0, len(page.rows), PAGE):
            self.window.fill(page.offset + start, [student_row(student) for student in page.rows[start : start + PAGE]])
        grid.show(self.window)
        self.query_one("#found", Said).say(found_text(page))
        if self.student_id and (stay or not term):
            grid.move_to(self.student_id)
        else:
            if page.rows:
                grid.move_to(page.rows[0].unique_id)
            self._look_at(grid.cursor_key)

    def _ask_page(self, term: str, start: int, stop: int) -> None:
        from data import finding

        def fill(page: Page[Student]) -> None:
            if self.window is not None and term == self.term:
                self.window.fill(start, [student_row(student) for student in page.rows])
                self.query_one("#list", Grid).show(self.window)

        self.ask(finding.find_students, term, stop - start, start, tag=f"find.{start}", then=fill)

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another student: their file."""
        if event.grid.id == "list":
            self._look_at(event.row_key)

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter on a student shows the courses; on an enrollment it moves."""
        self.action_do("enrollment.courses" if event.grid.id == "list" else "enrollment.enroll")

    def _look_at(self, key: object) -> None:
        if isinstance(key, str):
            self.student_id = key
            self._read(key)
        elif key is None:
            self.student_id, self.file = "", None
            self._show_file()

    # --- one student ------------------------------------------------------------------------------

    def _read(self, student_id: str) -> None:
        from data import enrollment

        self.ask(enrollment.load_student, student_id, tag="file", then=self._keep)

    def _keep(self, file: StudentFile) -> None:
        self.file = file
        self.app.remember_place(Place("enrollment", (file.plan.unique_id,)))
        self._show_file()

    def _show_file(self) -> None:
        name, facts = self.query_one("#name", Said), self.query_one("#facts", Said)
        grid = self.query_one("#enrollments", Grid)
        if self.file is None:
            name.say("")
            facts.say(_("Type a part of a name to find a student."))
            grid.show([])
            return
        name.say(self.file.plan.name)
        facts.say(student_facts(self.file))
        grid.show([enrollment_row(row) for row in self.file.enrollments])

    @property
    def current(self) -> Enrollment | None:
        """The enrollment that the keys act on: the one under the cursor there, else the active, else the newest."""
        rows = self.file.enrollments if self.file else ()
        grid = self.query_one("#enrollments", Grid)
        chosen = grid.cursor_key if grid.has_focus else None
        active = next((row for row in rows if row.status == "ACTIVE"), rows[0] if rows else None)
        return next((row for row in rows if row.id == chosen), active)

    def why_not(self, key: keys.Key) -> str:
        """Most keys need a student."""
        if reason := super().why_not(key):
            return reason
        if key.scope == "enrollment" and key.name not in ("new", "many", "offers") and self.file is None:
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
        from data import waiting

        if not (offers := await self.wait(waiting.list_offers)):
            self.warn(_("No seat is on offer."))
        elif student := await self.app.push_screen_wait(OpenOffers(offers)):
            self.app.go(Place("courses", (student,)))

    async def _create(self) -> None:
        from data import enrollment, finding

        instead = CREATE

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            nonlocal instead
            plan = student_plan(values)
            if errors := await self.saved(finding.similar_students, plan):
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
        from data import enrollment

        student_id = file.plan.unique_id

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            return await self.saved(
                enrollment.edit_student, student_id, student_plan({"unique_id": student_id} | values)
            )

        if saved := await self._student_form(_("Change the student"), file, save):
            self._changed(student_id, _("{name} is saved.", name=saved["name"]))

    async def _student_form(self, title: str, file: StudentFile | None, save: Validate) -> dict[str, Any] | None:
        from data import structure

        fields = student_fields(await self.wait(structure.choices, "colleges"), new=file is None)
        start = {field.name: getattr(file.plan, field.name) for field in fields} if file else {"status": "ACTIVE"}
        return await self.app.push_screen_wait(FormDialog(title, fields, start, save, direction=self.direction))

    async def _enroll(self) -> None:
        from data import enrollment, structure

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
        from data import enrollment

        assert self.file
        name, place = self.file.plan.name, f"{row.grade_level} · {row.section}"
        if row.status != "ACTIVE":
            await self.wait(enrollment.return_student, row.id)
            self._changed(self.file.plan.unique_id, _("{name} is back in {place}.", name=name, place=place))
            return
        body = [
            _("{name} leaves {place} today.", name=name, place=place),
            _("Marks stay; empty places on the sheets of coming exams go. Taking back puts them there again."),
        ]
        asked = Confirm(_("Withdraw?"), body, _("Withdraw"), danger=True, direction=self.direction)
        if await self.app.push_screen_wait(asked):
            await self.wait(enrollment.withdraw, row.id)
            self._changed(self.file.plan.unique_id, _("{name} is withdrawn.", name=name))

    def _changed(self, student_id: str, said: str) -> None:
        self.student_id = student_id
        self._read(student_id)
        self._find(stay=True)
        self.say(said)
