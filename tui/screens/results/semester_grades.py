"""The semester grades of a section: what each is made of, what no longer holds, and filling them again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from textual.widget import Widget

from data.exams import periods
from data.exams.records import Period
from data.results import semester_grades
from data.results.records import GradeRow, GradeSources, StaleSection
from data.school import structure
from data.school.records import Choice
from tui.app.places import Place
from tui.app.work import Cancelled, Job
from tui.keys import Key
from tui.language.i18n import _, isolated, ngettext, number, percent
from tui.screens.results import semester_grade_views as views
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.dialogs import Confirm, FormDialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.frame import FootLine, Panel
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said


class SemesterGradesScreen(LeadsBack):
    """Students and subjects of a section, and below them the marks of the grade under the cursor."""

    SCOPE: ClassVar[str] = "semester_grades"
    CSS = """
    SemesterGradesScreen #head, SemesterGradesScreen #counts { padding: 0 1; }
    SemesterGradesScreen #grades { height: 1fr; padding: 0 1; }
    SemesterGradesScreen #side { height: 8; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.semester_id: int | None = None
        self.classroom_id: int | None = None
        self.names: dict[str, dict[Any, str]] = {"semesters": {}, "sections": {}}
        self.rows: dict[Any, GradeRow] | None = None
        self.stale: Sequence[StaleSection] = ()
        self.sources: GradeSources | None = None
        self.job: Job | None = None

    def back(self) -> Place:
        """Semester grades are results."""
        return Place("results")

    def body(self) -> Iterator[Widget]:
        """Of whom, how many hold, the grades, and what one is made of."""
        yield Said(id="head", classes="-strong")
        yield Said(id="counts")
        yield Grid(views.grade_columns(), id="grades")
        with Panel(id="side"):
            yield Said(id="sources")

    @property
    def grid(self) -> Grid:
        """The grades."""
        return self.query_one("#grades", Grid)

    @property
    def current(self) -> GradeRow | None:
        """The grade under the cursor."""
        return self.rows.get(self.grid.cursor_key) if self.rows else None

    def tell(self) -> None:
        """Headings and everything shown, in the language spoken now."""
        self.grid.set_columns(views.grade_columns())
        self.grid.empty = _("No exams of this section in this semester yet. Space chooses another.")
        self.query_one("#side", Panel).call_title(_("Made of"))
        self._write()

    # --- reading ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`semester_grades/SECTION` opens at that section."""
        if args and args[0].isdecimal():
            self.classroom_id = int(args[0])

    def reload(self) -> None:
        """Read the grades anew, once it is known which."""
        self.grid.focus()
        if self.job is not None:
            return
        for what in ("semesters", "sections"):
            self.ask(structure.choices, what, tag=what, then=lambda found, what=what: self._keep_names(what, found))
        if self.semester_id is None:
            self.ask(periods.list_periods, tag="begin", then=self._begin)
        else:
            self._read()

    def _begin(self, found: Sequence[Period]) -> None:
        if found:
            marked = [period for period in found if period.marked]
            self.semester_id = max(marked or found, key=lambda one: (one.is_active, one.start_date)).semester_id
            self._read()
        else:
            self._keep(())

    def _keep_names(self, what: str, found: Sequence[Choice]) -> None:
        self.names[what] = {choice.value: choice.label for choice in found}
        if what == "sections" and self.classroom_id is None and found:
            self.classroom_id = next((choice.value for choice in found if choice.is_active), found[0].value)
            self._read()
        elif what == "sections" and not found:
            self._keep(())
        self._write()

    def _read(self) -> None:
        if self.semester_id is not None and self.classroom_id is not None:
            self.ask(semester_grades.list_grades, self.semester_id, self.classroom_id, tag="grades", then=self._keep)
            self.ask(semester_grades.list_stale, self.semester_id, tag="stale", then=self._keep_stale)

    def _keep(self, found: Sequence[GradeRow]) -> None:
        self.rows = {(row.enrollment_id, row.subject_id): row for row in found}
        self._write()
        self._look()

    def _keep_stale(self, found: Sequence[StaleSection]) -> None:
        self.stale = found
        self._write()

    def _look(self) -> None:
        row = self.current
        if row and self.semester_id is not None:
            self.ask(
                semester_grades.grade_sources, row.enrollment_id, row.subject_id, self.semester_id, tag="sources",
                then=self._keep_sources,
            )  # fmt: skip

    def _keep_sources(self, sources: GradeSources) -> None:
        self.sources = sources
        row = self.current
        self.query_one("#sources", Said).say(views.sources_text(row, sources) if row else "")

    # --- showing ----------------------------------------------------------------------------------

    def _write(self) -> None:
        section = self.names["sections"].get(self.classroom_id, "")
        semester = self.names["semesters"].get(self.semester_id, "")
        names = [isolated(name) for name in (section, semester) if name]
        self.query_one("#head", Said).say(" · ".join([*names, _("Semester grades")]))
        rows = self.rows or {}
        self.query_one("#counts", Said).say(views.counts_text(list(rows.values()), self.stale))
        self.grid.show(None if self.rows is None else [views.grade_row(key, row) for key, row in rows.items()])
        if self.sources and self.current:
            self._keep_sources(self.sources)

    def on_grid_cursor_moved(self) -> None:
        """Another grade: what it is made of."""
        self.sources = None
        self.query_one("#sources", Said).say("")
        self._look()

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.scope != self.SCOPE or key.name == "back":
            return ""
        if self.job is not None:
            return _("One moment: grades are being computed. Esc stops it.")
        if key.name == "refill" and not self.rows:
            return _("There are no grades to compute here. Space chooses another section.")
        if key.name == "refill_all" and not any(section.stale or section.new for section in self.stale):
            return _("Every grade of this semester holds.")
        return ""

    # --- keys -------------------------------------------------------------------------------------

    def action_section(self) -> None:
        """Another section or semester."""
        self.flow(self._choose())

    async def _choose(self) -> None:
        fields = [
            FieldSpec(name, title, "choice", required=True, choices=list(self.names[what].items()))
            for name, title, what in (("section", _("Section"), "sections"), ("semester", _("Semester"), "semesters"))
        ]
        start = {"section": self.classroom_id, "semester": self.semester_id}
        title = _("Which section and semester?")
        dialog = FormDialog(title, fields, start, confirm=_("Choose"), direction=self.direction)
        if chosen := await self.app.push_screen_wait(dialog):
            self.classroom_id, self.semester_id = chosen["section"], chosen["semester"]
            self.rows, self.sources = None, None
            self._write()
            self._read()

    def action_refill(self) -> None:
        """Compute this section's grades again."""
        self._refill([self.classroom_id])

    def action_refill_all(self) -> None:
        """Compute those of every section in which some no longer hold."""
        self.flow(self._ask_all())

    async def _ask_all(self) -> None:
        sections = [section for section in self.stale if section.stale or section.new]
        told = [
            ngettext("{n} section", "{n} sections", len(sections)),
            views.where_text(sections),
            _("What is computed again takes the place of what is stored; missing marks stay missing."),
        ]
        asked = Confirm(_("Compute these grades again?"), told, _("Compute"), direction=self.direction)
        if await self.app.push_screen_wait(asked):
            self._refill([section.classroom_id for section in sections])

    def _refill(self, classroom_ids: Sequence[Any]) -> None:
        self.job = self.ask(
            semester_grades.refill, self.semester_id, classroom_ids, then=self._filled, failed=self._failed,
            progress=self._filling,
        )  # fmt: skip

    def _filling(self, done: int, total: int) -> None:
        if self.job:
            told = _("Computing… {share} (Esc stops)", share=percent(done, total))
            self.query_one(FootLine).say(told, "strong", stays=True)

    def _filled(self, changed: int) -> None:
        self.job = None
        self.say(_("Computed; new or other than before: {n}.", n=number(changed)))
        self.reload()

    def _failed(self, error: Exception) -> None:
        self.job = None
        self.say("")
        if isinstance(error, Cancelled):
            self.say(_("Stopped: everything is as before."), "warning")
        else:
            self.refuse(error)
        self.reload()

    def key_escape(self) -> None:
        """Esc stops what is being computed; otherwise it goes back."""
        if self.job is not None:
            self.job.cancel()
        else:
            super().key_escape()
