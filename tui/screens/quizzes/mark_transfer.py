"""Carrying a test to an exam's mark sheet: first what would become of each row, then all of it as one step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.widget import Widget

from data.db.errors import CHANGED
from data.exams import periods, schedules
from data.marks import mark_sheets
from data.quizzes import authoring, mark_transfer
from data.quizzes.records import Carried, CarryPlan
from tui.app.places import Place
from tui.app.work import Cancelled, Job
from tui.keys import Key
from tui.language.i18n import _, ngettext, percent
from tui.screens.quizzes import mark_transfer_views as views
from tui.screens.quizzes.exam_choice import ChooseExam
from tui.screens.shell.period_choice import ChoosePeriod
from tui.screens.shell.sub_screen import LeadsBack
from tui.widgets.dialogs import FormDialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.frame import FootLine
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said

ALL = 0
"""Stands for all sections in the choice of one."""


class CarryScreen(LeadsBack):
    """The preview as a list, and doing it; one Undo takes all of it back."""

    SCOPE: ClassVar[str] = "carry"
    CSS_PATH = "online_tests.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.test_id: int | None = None
        self.exam_id: int | None = None
        self.classroom_id: int | None = None
        self.replace = False
        self.plan: CarryPlan | None = None
        self.done: list[Carried] = []
        self.job: Job | None = None

    def body(self) -> Iterator[Widget]:
        """From where to where, how, the counts, and each row of the sheet."""
        yield Said(id="head", classes="-strong")
        yield Said(id="how", classes="-muted")
        yield Said(id="counts")
        yield Grid(views.carry_columns(), id="rows")

    @property
    def grid(self) -> Grid:
        """The rows."""
        return self.query_one("#rows", Grid)

    def tell(self) -> None:
        """Headings and everything shown, in the language spoken now."""
        self.grid.set_columns(views.carry_columns())
        self._write()

    # --- reading ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`carry/TEST/EXAM` shows what carrying that test to that exam's sheet would do."""
        test_id, exam_id = [*(int(arg) for arg in args if arg.isdecimal()), None, None][:2]
        if test_id != self.test_id or exam_id is not None:
            self.test_id, self.exam_id, self.classroom_id, self.plan = test_id, exam_id, None, None

    def reload(self) -> None:
        """Plan anew, unless the plan is being carried out."""
        self.grid.focus()
        if self.test_id is not None and self.exam_id is not None and self.job is None:
            self.ask(
                mark_transfer.plan_carry, self.test_id, self.exam_id, self.classroom_id, replace=self.replace,
                tag="plan", then=self._keep,
            )  # fmt: skip
        elif self.job is None:
            self._keep(None)

    def _keep(self, plan: CarryPlan | None) -> None:
        first, self.plan = self.plan is None, plan
        if plan:
            self.app.remember_place(Place("carry", (str(plan.test_id), str(plan.exam.id))))
        self._write()
        if first and plan:
            self.grid.action_edge(-1)

    def _write(self) -> None:
        plan = self.plan
        self.query_one("#head", Said).say(views.headline(plan) if plan else _("Carry a test to a mark sheet"))
        how = _("Marks that stand already are replaced.") if self.replace else _("Marks that stand already stay.")
        self.query_one("#how", Said).say(" ".join((how, _("Absences always stay."))) if plan else "")
        self.query_one("#counts", Said).say(views.counts_text(plan) if plan else "")
        chosen = self.test_id is not None and self.exam_id is not None
        nothing = _("Nobody is on this sheet yet.") if plan else _("No exam is chosen yet.")
        choose = _("Space chooses the exam whose sheet gets the marks.")
        self.grid.empty = nothing if plan else self.invite(nothing, "carry.exam", choose)
        self.grid.show(views.carry_rows(plan) if plan else None if chosen else [])

    def on_grid_row_selected(self) -> None:
        """Enter carries it out."""
        self.action_do("carry.carry")

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.scope != self.SCOPE or key.name == "back":
            return ""
        if self.job is not None:
            return _("One moment: marks are being written. Esc stops it.")
        if self.test_id is None:
            return _("Esc, then choose a test.")
        if key.name in ("carry", "replace", "section") and self.plan is None:
            return _("Choose the exam first (Space).")
        if key.name == "carry" and self.plan and not self.plan.gets:
            return _("Nothing here would be written. Ctrl+R replaces marks that stand, Space chooses another exam.")
        if key.name == "undo" and not self.done:
            return _("Nothing was changed here that could be taken back.")
        return ""

    # --- what is planned --------------------------------------------------------------------------

    def action_exam(self) -> None:
        """Another exam."""
        self.flow(self._choose_exam())

    def action_section(self) -> None:
        """One section, or all."""
        self.flow(self._choose_section())

    def action_replace(self) -> None:
        """Replace marks that stand, or leave them."""
        self.replace = not self.replace
        self.reload()

    async def _choose_exam(self) -> None:
        file = await self.wait(authoring.load_test, self.test_id)
        offered = await self.wait(periods.list_periods)
        period_id = self.plan.exam.exam_period_id if self.plan else self.app.period_id
        period_id = await self.app.push_screen_wait(ChoosePeriod(offered, period_id))
        if period_id is None:
            return
        exams = await self.wait(schedules.list_schedules, period_id)
        chosen = await self.app.push_screen_wait(ChooseExam(views.exam_rows(exams, file.test), self.exam_id))
        if chosen is not None:
            self.exam_id, self.classroom_id, self.plan = chosen, None, None
            self.reload()

    async def _choose_section(self) -> None:
        found = await self.wait(mark_sheets.list_sections, self.exam_id)
        choices = [(ALL, _("All sections")), *((one.classroom_id, one.name) for one in found)]
        fields = [FieldSpec("section", _("Section"), "choice", required=True, choices=choices)]
        start = {"section": self.classroom_id or ALL}
        dialog = FormDialog(_("Which section?"), fields, start, confirm=_("Choose"), direction=self.direction)
        if chosen := await self.app.push_screen_wait(dialog):
            self.classroom_id = chosen["section"] or None
            self.reload()

    # --- doing it ---------------------------------------------------------------------------------

    def action_carry(self) -> None:
        """Write what the preview shows."""
        if self.plan:
            self.job = self.ask(
                mark_transfer.carry, self.plan, then=self._carried, failed=self._failed, progress=self._writing
            )

    def _writing(self, done: int, total: int) -> None:
        if self.job:
            told = _("Writing… {share} (Esc stops)", share=percent(done, total))
            self.query_one(FootLine).say(told, "strong", stays=True)

    def _carried(self, carried: Carried) -> None:
        self.job = None
        self.done.append(carried)
        count = len(carried.changes)
        self.say(ngettext("{n} mark is written. Ctrl+Z takes it back.", "{n} marks are written. Ctrl+Z takes all back.",
                          count))  # fmt: skip
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
        """Put back what was carried last."""
        carried = self.done.pop()

        def failed(error: Exception) -> None:
            if getattr(error, "code", None) != CHANGED:
                self.done.append(carried)
            self._failed(error)

        self.job = self.ask(
            mark_transfer.undo_carry, carried, then=self._taken_back, failed=failed, progress=self._taking_back
        )

    def _taking_back(self, done: int, total: int) -> None:
        if self.job:
            told = _("Taking back… {share} (Esc stops)", share=percent(done, total))
            self.query_one(FootLine).say(told, "strong", stays=True)

    def _taken_back(self, carried: Carried) -> None:
        self.job = None
        self.say(ngettext("{n} taken back.", "{n} taken back.", len(carried.changes)))
        self.reload()

    def key_escape(self) -> None:
        """Esc stops what is being written; otherwise it goes back."""
        if self.job is not None:
            self.job.cancel()
        else:
            super().key_escape()
