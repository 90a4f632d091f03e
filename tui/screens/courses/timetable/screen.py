"""F6: the week of a course is changed: slots are added, carried about, resized, deleted, and all of it taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from data.courses import timetables
from data.courses.records import Course, CourseFile, DoubleUse, Slot, SlotPlan
from data.db.errors import CHANGED, RuleError
from tui import keys
from tui.app.places import Place
from tui.keys import Key
from tui.language.i18n import _, isolated
from tui.language.refusals import rule_sentence
from tui.screens.courses import roster
from tui.screens.courses.timetable import course_actions, slot_actions, views
from tui.screens.courses.timetable.conflict_lists import DoublesDialog
from tui.screens.courses.timetable.slot_in_hand import Held, Judged, clock, judge, own_conflict
from tui.screens.courses.timetable.undo import Change, SeatTaken, SlotChange, course_of, undo
from tui.screens.courses.timetable.week_grid import SlotWeek
from tui.screens.courses.timetable.week_screen import CourseWeeks
from tui.screens.shell.latest_read import Newest
from tui.widgets.frame import FootLine
from tui.widgets.grid.grid import Grid
from tui.widgets.said import Said
from tui.widgets.week.week import WeekGrid

NEEDS_A_COURSE = ("course", "people", "delete")


class TimetableScreen(CourseWeeks):
    """The keys of a course's week: a slot is taken into the hand, carried, and put down where nobody is hurt."""

    SCOPE: ClassVar[str] = "timetable"

    def __init__(self) -> None:
        super().__init__()
        self.done: list[Change] = []
        self._judging = Newest(self)

    def frame(self) -> None:
        """Where we are, and the keys; those of the hand while it holds a slot."""
        super().frame()
        if self.week.held:
            arrows = "".join(keys.show_key(key) for key in ("up", "down", "left", "right"))
            told = [(arrows, _("Carry")), ("+ -", _("Resize")), (keys.show_key("enter"), _("Put down"))]
            self.query_one(FootLine).show_keys([*told, (keys.show_key("escape"), _("Back"))])

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        return self._missing(key.name) if key.scope == self.SCOPE else ""

    def _missing(self, name: str) -> str:
        in_week = self.week.has_focus
        if self.file is None and (name in NEEDS_A_COURSE or (in_week and name == "new")):
            reading = self.which is None or self.courses.cursor_key is not None
            none = _("There is no course here yet. Ins in the list adds one.")
            return _("This course is still being read. Try again in a moment.") if reading else none
        needs_slot = name in ("hold", "edit") or (in_week and name == "delete")
        if needs_slot and not (self.current or self.week.held):
            return _("There is no lesson under the cursor. Enter goes into the week, Ins adds a lesson there.")
        if name == "undo" and not self.done:
            return _("Nothing was changed here that could be taken back.")
        return ""

    # --- keys -------------------------------------------------------------------------------------

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter on a course goes into its week."""
        self.week.focus()

    def on_week_grid_chosen(self, event: WeekGrid.Chosen) -> None:
        """Enter in the week: put down, change, or add."""
        self.action_do("timetable.edit" if self.week.held or self.current else "timetable.new")

    def key_escape(self) -> None:
        """Esc takes a refusal away, else the held slot back, else goes back to the list."""
        refused = bool(self.query_one("#refusal", Said).text)
        super().key_escape()
        if refused:
            return
        if self.week.held:
            self.finish()
        elif self.week.has_focus:
            self.to_list()

    def finish(self) -> None:
        """Who leaves takes nothing along: a held slot goes back."""
        if held := self.week.held:
            self.release()
            self.draw()
            self.week.move_to(held.slot.unique_id)

    def action_new(self) -> None:
        """A new slot at the cursor; in the list a new course."""
        if self.week.has_focus and self.file:
            day, minute = self.week.place
            self.flow(self._edit_slot(None, slot_actions.first_plan(self.file, str(day), clock(minute))))
        else:
            self.flow(self._edit_course(None))

    def action_edit(self) -> None:
        """Put the held slot down, or change the one under the cursor."""
        if self.week.held:
            self.flow(self._put_down(self.week.held))
        elif slot := self.current:
            self.flow(self._edit_slot(slot, slot.plan))

    def action_hold(self) -> None:
        """Take the slot under the cursor into the hand; with one in the hand, put it down."""
        if self.week.held:
            self.action_edit()
        elif slot := self.current:
            self.judged = None
            self.week.take(slot)
            self.frame()
            self.draw()

    def on_slot_week_carried(self, event: SlotWeek.Carried) -> None:
        """The held slot elsewhere, or of another length: see whom that would hurt."""
        self.warn("")
        self._judging.ask(judge, event.held.plan, event.held.slot.unique_id, then=self._judge)
        self.draw()

    def _judge(self, judged: Judged) -> None:
        if self.week.held and judged.plan == self.week.held.plan:
            self.judged = judged
            self.draw()

    def action_delete(self) -> None:
        """Delete the slot, which Ctrl+Z puts back; in the list the course, after asking once."""
        self.finish()
        slot, file = self.current, self.file
        if file and not self.week.has_focus:
            self.flow(self._delete_course(file))
        elif slot:
            said = _("Deleted: {when}. Ctrl+Z puts it back.", when=views.when(slot.plan))
            self.ask(timetables.delete_slot, slot.unique_id, then=lambda gone: self._done(SlotChange(gone, None), said))

    def action_undo(self) -> None:
        """Take back the latest change that was made here."""
        self.finish()
        change = self.done.pop()

        def failed(error: Exception) -> None:
            if getattr(error, "code", None) != CHANGED:
                self.done.append(change)
            self.refuse(error)
            self.reload()

        self.ask(undo, change, then=self._undone, failed=failed)

    def _undone(self, place: tuple[str, str]) -> None:
        self.wanted, self.wanted_slot = place
        self.say(_("Taken back."))
        self.reload()

    def action_course(self) -> None:
        """Change the course."""
        if self.file:
            self.flow(self._edit_course(self.file.course))

    def action_people(self) -> None:
        """Who holds the course, and who waits for it."""
        if self.file:
            self.flow(self._people(self.file.course))

    def action_doubles(self) -> None:
        """Rooms and teachers used twice at once."""
        self.flow(self._doubles(self.shown.doubles))

    def action_sort(self) -> None:
        """By the list's column under the cursor."""
        self.courses.sort_by(self.courses.cursor_column)

    def action_semester(self) -> None:
        """Other courses."""
        self.flow(self._choose_which())

    # --- flows ------------------------------------------------------------------------------------

    async def _put_down(self, held: Held) -> None:
        if held.plan == held.slot.plan:
            self.finish()
        elif conflict := own_conflict(held.plan, held.slot.unique_id, self.drawn.slots if self.drawn else ()):
            self.warn(rule_sentence("TIMETABLE_CONFLICT", timetables.told(conflict)))
        else:
            try:
                saved = await slot_actions.put_down(self, held)
            except RuleError as error:
                self.refuse(error)
                self.reload()
                return
            if saved:
                self.release()
                self._saved(*saved)

    async def _edit_slot(self, slot: Slot | None, plan: SlotPlan) -> None:
        if saved := await slot_actions.edit_slot(self, slot, plan, list(self.shown.courses.values())):
            self._saved(*saved)

    def _saved(self, change: SlotChange, judged: Judged) -> None:
        """Say what was saved, with the rooms and teachers that are used twice now."""
        assert change.after
        self.wanted, self.wanted_slot = change.after.plan.course_id, change.after.unique_id
        sentence = _("{when} is saved.", when=views.when(change.after.plan))
        self._done(change, " ".join([sentence, *views.warnings(judged)]), "warning" if judged.doubles else "success")

    def _done(self, change: Change, sentence: str, style: str = "success") -> None:
        """Say what became of it, and keep what would undo it."""
        self.done.append(change)
        self.say(sentence, style)
        self.reload()

    async def _edit_course(self, course: Course | None) -> None:
        if edit := await course_actions.edit_course(self, self.shown, course):
            self.wanted = edit.after.unique_id
            self._done(edit, _("{course} is saved.", course=isolated(edit.after.name)))

    async def _delete_course(self, file: CourseFile) -> None:
        if await course_actions.delete_course(self, file):
            self.done = [change for change in self.done if course_of(change) != file.course.id]
            self.say(_("{course} is deleted.", course=views.course_name(file.course)))
            self.reload()

    async def _people(self, course: Course) -> None:
        people = await self.wait(roster.read, course.id)
        dialog = roster.PeopleDialog(course, people, self.app.why_not_to("enrollment.write"))
        student = await self.app.push_screen_wait(dialog)
        self.done += [SeatTaken(course.id, change) for change in dialog.taken]
        if student:
            self.app.go(Place("courses", (student,)))

    async def _doubles(self, doubles: Sequence[DoubleUse]) -> None:
        if slot := await self.app.push_screen_wait(DoublesDialog(doubles)):
            self.wanted, self.wanted_slot = slot.plan.course_id, slot.unique_id
            self.week.focus()
            self.reload()

    async def _choose_which(self) -> None:
        if which := await course_actions.choose_which(self, self.shown):
            self.which = which
            self.reload()
