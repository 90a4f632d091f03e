"""Enrolling many students in many courses: first what would become of each pair, then all of it or what fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import events
from textual.widget import Widget

from data.courses import bulk_registration, registration
from data.courses.records import CourseChange, CoursesPlan, PlanResult
from data.db.errors import CHANGED, RuleError
from data.school import structure
from data.students.importing.files import Table
from tui import keys
from tui.app.places import Place
from tui.app.work import Cancelled, Job
from tui.keys import Key
from tui.language.i18n import _, isolated, ngettext, number, percent
from tui.language.refusals import explain
from tui.screens.courses.bulk_lists import list_fields, plan_list, table_of
from tui.screens.courses.bulk_views import FITS, HowMuch, about_pair, counts_text, pair_columns, pair_rows
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.dialogs import FormDialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.frame import FootLine
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said


@dataclass(frozen=True, slots=True)
class Source:
    """Where a plan comes from: its name, and the function of the data layer that makes it anew."""

    name: str
    function: Callable[..., CoursesPlan]
    args: tuple[Any, ...]


class CoursePlanScreen(LeadsBack):
    """The dry run as a list, and doing it; one Undo takes all of it back."""

    SCOPE: ClassVar[str] = "course_plan"
    CSS = """
    CoursePlanScreen #from, CoursePlanScreen #counts, CoursePlanScreen #about { padding: 0 1; }
    CoursePlanScreen #pairs { height: 1fr; }
    CoursePlanScreen #about { height: 4; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.source: Source | None = None
        self.plan: CoursesPlan | None = None
        self.done: list[CourseChange] = []
        self.job: Job | None = None
        self.values: dict[str, Any] = {}
        self.section: int | None = None
        self.table: Table | None = None

    def body(self) -> Iterator[Widget]:
        """Whom for what, the counts, each pair, and all that is to be known of the one under the cursor."""
        yield Said(id="from", classes="-strong")
        yield Said(id="counts")
        yield Grid(pair_columns(), id="pairs")
        yield Said(id="about")

    def tell(self) -> None:
        """Headings and everything shown, in the language spoken now."""
        grid = self.query_one("#pairs", Grid)
        grid.set_columns(pair_columns())
        self._write()

    def reload(self) -> None:
        """Plan anew, unless the plan is being carried out."""
        self.query_one("#pairs", Grid).focus()
        if self.source and self.job is None:
            self.ask(self.source.function, *self.source.args, tag="plan", then=self._keep)

    def _keep(self, plan: CoursesPlan) -> None:
        self.plan = plan
        self._write()

    def _write(self) -> None:
        plan = self.plan
        self.query_one("#from", Said).say(self.source.name if self.source else _("Enroll many students at once"))
        self.query_one("#counts", Said).say(counts_text(plan) if plan else "")
        grid = self.query_one("#pairs", Grid)
        none, choose = _("Nobody is in this plan."), _("Space takes a section with its courses, Ins a list or a file.")
        grid.empty = f"{none} {choose}" if plan else choose
        grid.show(pair_rows(plan) if plan else None if self.source else [])
        self._tell_current()

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another pair: its reason in full."""
        self._tell_current()

    def _tell_current(self) -> None:
        key = self.query_one("#pairs", Grid).cursor_key
        self.query_one("#about", Said).say(about_pair(self.plan, key) if self.plan and key is not None else "")

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter carries the plan out."""
        self.action_do("course_plan.enroll")

    def on_paste(self, event: events.Paste) -> None:
        """A pasted list, with the tabs of a table."""
        event.stop()
        if not self.why_not(keys.find("course_plan.list")):
            self.flow(self._take_paste(event.text.strip("\r\n")))

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.scope != self.SCOPE or key.name == "back":
            return ""
        if self.job is not None:
            return _("One moment: students are being enrolled. Esc stops it.")
        if key.name == "enroll" and not (self.plan and self.plan.fits):
            return _("Nothing here would be enrolled. Space takes a section, Ins a list or a file.")
        if key.name == "undo" and not self.done:
            return _("Nothing was changed here that could be taken back.")
        return ""

    # --- what is planned --------------------------------------------------------------------------

    def action_section(self) -> None:
        """A section, into the courses that it takes."""
        self.flow(self._choose_section())

    def action_list(self) -> None:
        """A list that is typed, pasted or in a file."""
        self.flow(self._ask_list(self.values))

    async def _choose_section(self) -> None:
        sections = [(choice.value, choice.label) for choice in await self.wait(structure.choices, "sections")]
        specs = [FieldSpec("section", _("Section"), "choice", required=True, choices=sections)]

        async def check(values: dict[str, Any]) -> Mapping[str, str]:
            return await self.saved(bulk_registration.plan_section, values["section"])

        dialog = FormDialog(_("Which section?"), specs, {"section": self.section}, check, confirm=_("Plan"))
        if chosen := await self.app.push_screen_wait(dialog):
            self.section = chosen["section"]
            self._planned(Source(dict(sections)[self.section], bulk_registration.plan_section, (self.section,)))

    async def _take_paste(self, text: str) -> None:
        """Plan what was pasted at once; where that is not enough, ask for the rest in the form."""
        values = {"pasted": text, "file": "", "courses": ""}
        if await self._read_list(values):
            await self._ask_list(values)
        else:
            self._list_planned(values)

    async def _ask_list(self, values: dict[str, Any]) -> None:
        dialog = FormDialog(_("A list or a file"), list_fields(), values, self._read_list, confirm=_("Plan"))
        if chosen := await self.app.push_screen_wait(dialog):
            self.values = chosen
            self._list_planned(chosen)

    async def _read_list(self, values: dict[str, Any]) -> Mapping[str, str]:
        """Read a list and plan it; sentences by field where that cannot be done."""
        if not values["file"] and not values["pasted"]:
            return {"pasted": _("Paste a list, or name a file.")}
        try:
            self.table = await self.wait_work(table_of, values)
        except OSError as error:
            return {"file": _("This file cannot be opened: {why}", why=isolated(error.strerror or str(error)))}
        except RuleError as refusal:
            return {"file" if values["file"] else "pasted": explain(refusal)}
        return await self.saved(plan_list, self.table, values["courses"] or "")

    def _list_planned(self, values: dict[str, Any]) -> None:
        name = isolated(values["file"]) if values["file"] else _("A pasted list")
        self._planned(Source(name, plan_list, (self.table, values["courses"] or "")))

    def _planned(self, source: Source) -> None:
        self.source = source
        self._keep(self.answer)
        self.query_one("#pairs", Grid).action_edge(-1)

    # --- doing it ---------------------------------------------------------------------------------

    def action_enroll(self) -> None:
        """Ask how, then do it."""
        if self.plan:
            self.flow(self._enroll(self.plan))

    async def _enroll(self, plan: CoursesPlan) -> None:
        answer = await self.app.push_screen_wait(HowMuch(plan))
        if answer is not None:
            self.job = self.ask(
                bulk_registration.apply_plan, plan, partial=answer == FITS, then=self._enrolled, failed=self._failed,
                progress=self._making,
            )  # fmt: skip

    def _making(self, done: int, total: int) -> None:
        share = percent(done, total)
        self.query_one(FootLine).say(_("Enrolling… {share} (Esc stops)", share=share), "strong", stays=True)

    def _enrolled(self, result: PlanResult) -> None:
        self.job = None
        if result.change.added:
            self.done.append(result.change)
        said = [ngettext("{n} enrolled.", "{n} enrolled.", len(result.change.added))]
        if result.refused:
            said.append(_("Refused meanwhile: {n}.", n=number(len(result.refused))))
        self.say(" ".join(said), "warning" if result.refused else "success")
        self.reload()

    def _failed(self, error: Exception) -> None:
        self.job = None
        self.say("")
        if isinstance(error, Cancelled):
            self.say(_("Stopped: everything is as before."), "warning")
        else:
            self.refuse(error)
        self.reload()

    def action_undo(self) -> None:
        """Take back all of the latest plan."""
        change = self.done.pop()

        def failed(error: Exception) -> None:
            if getattr(error, "code", None) != CHANGED:
                self.done.append(change)
            self._failed(error)

        self.job = self.ask(
            registration.undo, change, then=self._taken_back, failed=failed, progress=self._taking_back
        )

    def _taking_back(self, done: int, total: int) -> None:
        share = percent(done, total)
        self.query_one(FootLine).say(_("Taking back… {share} (Esc stops)", share=share), "strong", stays=True)

    def _taken_back(self, change: CourseChange) -> None:
        self.job = None
        self.say(ngettext("{n} taken back.", "{n} taken back.", len(change.dropped)))
        self.reload()

    def back(self) -> Place:
        """The students."""
        return Place("enrollment")

    def key_escape(self) -> None:
        """Esc stops what is being done; with nothing going on, it goes back to the students."""
        if self.job is None:
            super().key_escape()
        else:
            self.job.cancel()
