"""F4: one mark sheet: the marks, what they come to so far, and where everything on its way is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from data.exams.records import Period
from data.marks.records import Mark, Sheet, SheetRow
from tui.language.i18n import _, date_text, isolated, ngettext, number, short_date, span_text
from tui.language.refusals import rule_sentence
from tui.screens.exams.policy_views import judged_text
from tui.screens.marks.grid import WIDE, MarkGrid, columns
from tui.screens.marks.model.draft import Refusal
from tui.screens.marks.model.parts import Part
from tui.screens.marks.model.sheet import SheetModel
from tui.screens.marks.note_fields import MarkFields
from tui.screens.marks.paste_preview import PasteDialog
from tui.screens.marks.saving import MarkPost
from tui.screens.marks.totals import MarkSums
from tui.screens.shell.namesakes import named
from tui.widgets.bars import Bars
from tui.widgets.frame import Condition, Panel, TopLine
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said

if TYPE_CHECKING:
    from data.db.engine import Actor, Database
    from tui.screens.shell.base import RasdScreen

POLL_SECONDS = 2.0
READ_ANEW = 15
"""Every so many polls the whole sheet is read: rows that went, the lock, the maximum."""
PANEL_FROM = 78
"""Columns from which the marks so far have a panel of their own."""
DATED_FROM = 116
"""Columns from which the line above the sheet has room for a day with its year."""


def read_sheet(db: Database, who: Actor, exam_id: int, classroom_id: int) -> tuple[Sheet, Period | None]:
    """Read a sheet, and its period where that is locked; for a thread."""
    from data.exams import periods
    from data.marks import mark_sheets

    sheet = mark_sheets.load_sheet(db, who, exam_id, classroom_id)
    if not sheet.is_locked:
        return sheet, None
    found = periods.list_periods(db, who)
    return sheet, next((period for period in found if period.id == sheet.exam.exam_period_id), None)


class MarkSheet(Vertical):
    """A sheet as a person works on it."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.model: SheetModel | None = None
        self.period: Period | None = None
        self._since: datetime | None = None
        self._polls = 0
        self._title = ""

    screen: RasdScreen

    def compose(self) -> Iterator[Widget]:
        """The exam, the marks beside what they come to, the excuse and the note."""
        yield TopLine(id="sheet-exam")
        yield Said(id="sheet-closed", classes="-warning")
        with Horizontal(id="sheet-table"):
            with Panel(id="sheet-marks"):
                yield MarkGrid(id="marks")
            with Panel(id="sheet-so-far"):
                yield MarkSums(id="so-far")
                yield Said(id="so-far-judged")
                yield Bars(id="so-far-bars")
        yield MarkFields(id="sheet-fields")

    def on_mount(self) -> None:
        """Post and poll as long as the application runs."""
        self.post = MarkPost(self.screen, self._answered)
        self.grid = self.query_one("#marks", MarkGrid)
        self.fields = self.query_one(MarkFields)
        self.grid.hand_in = self.send
        self.set_interval(POLL_SECONDS, self.poll)
        self.set_interval(1.0, self._show_condition)

    # --- opening ----------------------------------------------------------------------------------

    def open(self, found: tuple[Sheet, Period | None]) -> None:
        """Work on this sheet now."""
        sheet, self.period = found
        self.finish()
        self.model = self.post.open(sheet)
        self._since = _latest(sheet.rows)
        self._polls = READ_ANEW - 1 if self.model.unsaved.all else 0
        self.grid.open(self.model)
        self.tell()

    @property
    def key(self) -> tuple[int, int] | None:
        """The exam and the section that are open."""
        return (self.model.sheet.exam.id, self.model.sheet.classroom_id) if self.model else None

    def tell(self) -> None:
        """Say everything in the language spoken now."""
        self.fields.tell()
        self.query_one("#sheet-so-far", Panel).call_title(_("so far"))
        nobody = _("Nobody is on this sheet yet.")
        self.grid.empty = self.screen.invite(nobody, "schedules.populate", _("F3 completes it."))
        self._choose_columns()
        self.grid.show_all()
        self._show_place()
        self._show_sum()
        self._show_closed()
        self._show_fields()

    def on_resize(self) -> None:
        """The panel yields first, then columns of the marks."""
        self.query_one("#sheet-so-far").display = self.size.width >= PANEL_FROM
        self._choose_columns()
        self._show_place()

    def _choose_columns(self) -> None:
        self.grid.set_columns(columns(self.size.width >= WIDE))

    # --- what is said around the marks ------------------------------------------------------------

    def _show_place(self) -> None:
        if self.model is None:
            return
        exam = self.model.sheet.exam
        places = [
            exam.subject,
            exam.grade_level,
            _("Section {name}", name=isolated(self.model.sheet.section)),
            _("out of {max_score}", max_score=number(exam.max_score)),
            date_text(exam.exam_date) if self.size.width >= DATED_FROM else short_date(exam.exam_date),
        ]
        self.query_one("#sheet-exam", TopLine).tell(places, "")
        self._show_condition()

    def _show_condition(self) -> None:
        if self.model is not None:
            self.query_one("#sheet-exam", TopLine).tell(condition=self._condition())

    def _condition(self) -> Condition:
        unsaved = self.model.unsaved
        said = []
        if unsaved.open:
            said.append(("✗", ngettext("{n} to settle", "{n} to settle", unsaved.open), "error"))
        if unsaved.waiting:
            said.append(("⟳", ngettext("{n} waiting", "{n} waiting", unsaved.waiting), "warning"))
        elif unsaved.saving and self.post.slow:
            said.append(("⟳", _("no answer yet"), "warning"))
        elif unsaved.saving:
            said.append(("…", _("saving"), "muted"))
        elif unsaved.held:
            said.append(("*", _("not saved"), "warning"))
        if said:
            (sign, word, style), *others = said
            return Condition(sign, " · ".join([word, *(f"{sign} {word}" for sign, word, _style in others)]), style)
        if self.model.blocked:
            return Condition("▣", _("locked") if self.model.sheet.is_locked else _("read only"), "warning")
        return Condition("●", _("saved"), "success")

    def _show_sum(self) -> None:
        if self.model is None:
            return
        told = self.model.so_far
        title = _("{entered} of {total} entered", entered=number(told.entered), total=number(told.total))
        if title != self._title:
            self._title = title
            self.query_one("#sheet-marks", Panel).call_title(title)
        self.query_one(MarkSums).show(told)
        self.query_one("#so-far-judged", Said).say("\n".join(judged_text(self.model.sheet.judged)))
        bins = [(span_text(number(low), number(high)), count) for low, high, count in told.bins]
        self.query_one("#so-far-bars", Bars).show(bins)

    def _show_closed(self) -> None:
        self.query_one("#sheet-closed", Said).say("▣ " + self.closed if self.closed else "")
        self.fields.disabled = bool(self.closed)

    @property
    def closed(self) -> str:
        """Why the sheet takes no keys, as a sentence; empty when it does."""
        if self.model is None or not self.model.blocked:
            return ""
        if not self.model.sheet.is_locked:
            return _("You may read this sheet; its marks are entered by the teachers assigned to it.")
        period = self.period
        facts = {"period": self.model.sheet.exam.period_name}
        if period and period.is_locked:
            facts |= {"locked_by": period.locked_by, "locked_at": period.locked_at}
        return rule_sentence("PERIOD_LOCKED", facts)

    def _show_fields(self) -> None:
        row = self.grid.cursor_key
        line = self.model.outbox.lines.get(row) if self.model else None
        self.fields.show(row if line else None, line.shown() if line else Mark())

    # --- what a person does -----------------------------------------------------------------------

    def finish(self) -> None:
        """Hand in whatever is typed, in the cell or in a field, and send it."""
        if self.model is None:
            return
        for written in self.fields.take():
            self.on_mark_fields_written(written)
        self.grid.leave_cell()
        self.grid.leave_row()
        self.post.send()

    def send(self) -> None:
        """Send what is ready, and say where it is."""
        self.post.send()
        self._show_condition()
        self._show_fields()

    def on_mark_grid_blocked(self) -> None:
        """A key was tried in vain: say why."""
        if self.model is not None and self.model.sheet.is_locked:
            self.screen.say(_("Locked: nothing on this sheet can change."), "warning")
        elif self.closed:
            self.screen.say(_("Read only: these marks are not yours to enter."), "warning")

    def on_mark_grid_ended(self) -> None:
        """The last row: digits wait until one has moved, and what stands open is told."""
        if self.model is None:
            return
        told = [_("The sheet ends here: move on before you type.")]
        if unsettled := len(self.model.open_lines):
            told.append(ngettext("{n} to settle: Esc goes there.", "{n} to settle: Esc goes there.", unsettled))
        self.screen.say(" ".join(told), "warning")

    def on_mark_grid_column_pasted(self, event: MarkGrid.ColumnPasted) -> None:
        """Show what each row would become; enter it when that is wanted."""
        model = self.model

        def answered(wanted: bool | None) -> None:
            if wanted and model is self.model:
                self.grid.enter(event.lines)

        self.app.push_screen(PasteDialog(model, event.lines, direction=self.screen.direction), answered)

    def on_mark_grid_aside(self) -> None:
        """Tab: to the excuse of who is absent, otherwise to the note."""
        if self.grid.refused() or self.model is None or self.grid.cursor_key is None:
            return
        self._show_fields()
        self.fields.focus_first(absent=not self.model.line(self.grid.cursor_key).shown().is_present)

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another row: its excuse and note."""
        event.stop()
        self._show_fields()

    def on_mark_fields_written(self, event: MarkFields.Written) -> None:
        """An excuse or a note was written."""
        if self.model is None or event.row_id not in self.model.outbox.lines:
            return
        self.model.write(event.row_id, event.part, event.text)
        self.send()
        self.grid.show_row(event.row_id)

    def on_mark_fields_left(self, event: MarkFields.Left) -> None:
        """Back to the marks."""
        self.grid.focus()
        if event.down:
            self.grid.action_move(1)

    def on_mark_grid_undone(self, event: MarkGrid.Undone) -> None:
        """Say what undo did."""
        outcome = event.outcome
        if isinstance(outcome, Refusal) and outcome.code == "CHANGED":
            sentence = _("Not undone: somebody else has changed {name} since.", name=isolated(outcome.facts["name"]))
            self.screen.say(sentence, "warning")
        elif isinstance(outcome, Refusal):
            self.screen.say(_("Nothing to undo on this sheet."), "warning")
        else:
            row = self.model.line(outcome).row
            self.screen.say(_("Taken back: {name}", name=named(row.name, row.apart)), "strong")

    # --- what the database says -------------------------------------------------------------------

    def _answered(self, model: SheetModel, row_id: int, saved: Part | None) -> None:
        if model is not self.model:
            return
        self.grid.show_row(row_id, saved)
        self._show_condition()
        self._show_sum()
        if bool(self.closed) != self.fields.disabled:
            self._show_closed()

    def poll(self) -> None:
        """Ask what others did; now and then read the whole sheet."""
        if self.model is None or not self.screen.is_current or not self.display:
            return
        self._polls += 1
        if self._polls % READ_ANEW == 0 or self._since is None:
            self.read_anew()
            return
        from data.marks import mark_sheets

        model, asked_at = self.model, self.model.moment
        self.screen.ask(
            mark_sheets.sheet_changes,
            *self.key,
            self._since,
            tag="marks.poll",
            then=lambda rows: self._others_wrote(model, rows, asked_at),
            failed=self._poll_failed,
        )

    def _others_wrote(self, model: SheetModel, rows: Sequence[SheetRow], asked_at: int) -> None:
        if model is not self.model:
            return
        self._came_back()
        model.typing_in = self.grid.typing_at or self.fields.typing_at
        different, all_judged = model.others_wrote(rows, asked_at)
        if all_judged:
            self._since = _latest(rows) or self._since
        for row_id in different:
            self.grid.show_row(row_id)
        if different:
            self._show_sum()
            self._show_fields()

    def read_anew(self) -> None:
        """Read the whole sheet: students who came or went, the lock, the maximum."""
        if self.model is None:
            return
        model, asked_at = self.model, self.model.moment
        self.screen.ask(
            read_sheet,
            *self.key,
            tag="marks.poll",
            then=lambda found: self._read(model, found, asked_at),
            failed=self._poll_failed,
        )

    def _read(self, model: SheetModel, found: tuple[Sheet, Period | None], asked_at: int) -> None:
        if model is not self.model:
            return
        self._came_back()
        sheet, self.period = found
        before = (model.sheet, list(model.outbox.lines), model.moment)
        model.typing_in = self.grid.typing_at or self.fields.typing_at
        if model.reload(sheet, asked_at):
            self._since = _latest(sheet.rows)
        if before != (model.sheet, list(model.outbox.lines), asked_at):
            self.grid.show_all()
            self._show_place()
            self._show_closed()
            self._show_sum()
            self._show_fields()

    def _poll_failed(self, error: Exception) -> None:
        self.screen.poll_failed(error)

    def _came_back(self) -> None:
        if self.model and self.model.outbox.away:
            self.post.try_now()


def _latest(rows: Sequence[SheetRow]) -> datetime | None:
    return max((row.updated_at for row in rows), default=None)
