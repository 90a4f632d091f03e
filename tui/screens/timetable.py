"""F6: courses, and the week of each; slots are added, carried about, resized, deleted, and all of it taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import time
from typing import Any, ClassVar

from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from data import courses, structure, timetables, weeks
from data.course_records import Course, CourseFile, CoursePlan, DoubleUse, Slot, SlotPlan
from data.errors import CHANGED, RuleError
from data.folding import fold
from tui import keys
from tui.explain import rule_sentence
from tui.i18n import _, isolated
from tui.keys import Key
from tui.places import Place
from tui.screens import course_people, slot_form
from tui.screens import timetable_views as views
from tui.screens.base import RasdScreen
from tui.screens.held_slot import Held, Judged, clock, judge, minutes_of, own_conflict
from tui.screens.newest import Newest
from tui.screens.slot_changes import SlotChange, undo
from tui.screens.slot_dialogs import DoublesDialog, HurtDialog
from tui.screens.slot_week import SlotWeek
from tui.widgets.dialogs import Confirm, FormDialog
from tui.widgets.form import FieldSpec
from tui.widgets.frame import FootLine
from tui.widgets.grid import Grid
from tui.widgets.said import Said
from tui.widgets.week import WeekGrid
from tui.widgets.week_model import HOUR

NEEDS_A_COURSE = ("course", "people")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the screen shows of the timetable.

    Attributes:
        courses: those of the semester, by identifier, in the order of their codes.
        doubles: rooms and teachers used twice at once.
        semesters: what can be chosen, (id, label).
        semester_id: the one that is shown; None is all of them.
    """

    courses: Mapping[str, Course] = field(default_factory=dict)
    doubles: Sequence[DoubleUse] = ()
    semesters: Sequence[tuple[int, str]] = ()
    semester_id: int | None = None


def read(db: Any, who: Any, semester: tuple[int | None] | None, wanted: str) -> Shown:
    """Read the courses of a semester; called in a thread.

    Args:
        semester: the one to show, in a tuple; None is the one in work.
        wanted: a course that shall be among them; where it is not, its own semester is shown.
    """
    semester_id = weeks.current_semester(db) if semester is None else semester[0]
    found = {course.id: course for course in courses.list_courses(db, who, semester_id=semester_id)}
    if wanted and wanted not in found:
        semester_id = courses.load_course(db, who, wanted).course.plan.semester_id
        found = {course.id: course for course in courses.list_courses(db, who, semester_id=semester_id)}
    terms = [(term["id"], f"{term['name']} · {term['academic_year_id_label']}")
             for term in structure.list_items(db, who, "semesters")]  # fmt: skip
    return Shown(found, timetables.double_uses(db, who, semester_id), terms, semester_id)


class TimetableScreen(RasdScreen):
    """Courses beside the week of the one under the cursor, in which a slot can be taken into the hand."""

    SCOPE: ClassVar[str] = "timetable"
    CSS_PATH = "timetable.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self.file: CourseFile | None = None
        self.semester: tuple[int | None] | None = None
        self.wanted = ""
        self.wanted_slot = ""
        self.held: Held | None = None
        self.judged: Judged | None = None
        self.done: list[SlotChange] = []
        self._judging = Newest(self)

    def body(self) -> Iterator[Widget]:
        """The courses, the week of one, and what is to be known of it and of the slot."""
        with Horizontal(id="sides"):
            with Vertical(id="course-side"):
                yield Said(id="term", classes="-muted")
                yield Grid(views.course_columns(()), filter_on_type=True, fold=fold, id="courses")
            yield SlotWeek(id="week")
        yield Said(id="course", classes="-strong")
        yield Said(id="about")

    def tell(self) -> None:
        """Headings and everything shown, in the language spoken now."""
        self._write()
        self._draw()

    def frame(self) -> None:
        """Where we are, and the keys; those of the hand while it holds a slot."""
        super().frame()
        if self.held:
            arrows = "".join(keys.show_key(key) for key in ("up", "down", "left", "right"))
            told = [(arrows, _("Carry")), ("+ -", _("Resize")), (keys.show_key("enter"), _("Put down"))]
            self.query_one(FootLine).show_keys([*told, (keys.show_key("escape"), _("Back"))])

    # --- reading ----------------------------------------------------------------------------------

    def on_place(self, *args: str) -> None:
        """`timetable/COURSE` shows that course's week."""
        self.wanted = args[0] if args else ""

    def reload(self) -> None:
        """Read the courses and the week anew; the cursors keep their places."""
        self.ask(read, self.semester, self.wanted, tag="courses", then=self._keep, failed=self._lost)

    def _lost(self, error: Exception) -> None:
        """The course that was asked for is not there any more: say so, and show the others."""
        self.refuse(error)
        if self.wanted and isinstance(error, RuleError):
            self.wanted = ""
            self.ask(read, self.semester, "", tag="courses", then=self._keep)

    def _keep(self, shown: Shown) -> None:
        first, self.shown = self.shown is None, shown
        self._write()
        grid = self.query_one("#courses", Grid)
        if self.wanted:
            self.semester = (shown.semester_id,)
            grid.move_to(self.wanted)
            self.wanted = ""
        if first:
            grid.focus()
        self._look()

    def _write(self) -> None:
        if self.shown is None:
            return
        grid, rows = self.query_one("#courses", Grid), list(map(views.course_row, self.shown.courses.values()))
        grid.empty = _("No course in this semester yet: Ins adds one, Ctrl+O shows another semester.")
        grid.set_columns(views.course_columns(rows))
        grid.show(rows)
        self.query_one("#term", Said).say(dict(self.shown.semesters).get(self.shown.semester_id, _("All semesters")))

    def on_grid_cursor_moved(self, event: Grid.CursorMoved) -> None:
        """Another course: its week."""
        self._look()

    def _look(self) -> None:
        key = self.query_one("#courses", Grid).cursor_key
        if key is None:
            self.ask(lambda *_nothing: None, tag="week", then=self._show_file)
        else:
            self.ask(courses.load_course, str(key), tag="week", then=self._show_file)

    def _show_file(self, file: CourseFile | None) -> None:
        other = file is None or self.file is None or file.course.id != self.file.course.id
        self.file = file
        if file is not None and other:
            self.app.remember_place(Place("timetable", (file.course.id,)))
        if self.held and (file is None or self.held.slot not in file.slots):
            self._release()
            if not other:
                self.warn(rule_sentence(CHANGED, {}))
        self._draw()
        week = self.query_one("#week", SlotWeek)
        if not week.move_to(self.wanted_slot) and other and file is not None and file.slots:
            week.move_to(file.slots[0].unique_id)
        self.wanted_slot = ""

    # --- what is seen -----------------------------------------------------------------------------

    @property
    def current(self) -> Slot | None:
        """The slot under the week's cursor."""
        block = self.query_one("#week", SlotWeek).current
        slots = self.file.slots if self.file else ()
        return next((slot for slot in slots if block is not None and slot.unique_id == block.key), None)

    @property
    def in_week(self) -> bool:
        """Whether the keys go to the week."""
        return self.query_one("#week", SlotWeek).has_focus

    def on_week_grid_moved(self, event: WeekGrid.Moved) -> None:
        """Another slot, or none."""
        self._tell_about()

    def on_descendant_focus(self) -> None:
        """The other side."""
        self._tell_about()

    def _draw(self) -> None:
        week, file = self.query_one("#week", SlotWeek), self.file
        slots, doubles = (file.slots if file else ()), (self.shown.doubles if self.shown else ())
        week.show(views.day_columns(), views.blocks(slots, self.held, self.judged, doubles))
        if self.held:
            week.move_to(self.held.slot.unique_id)
        self.query_one("#course", Said).say(views.about_course(file.course, slots) if file else "")
        self._tell_about()

    def _tell_about(self) -> None:
        self.query_one("#about", Said).say(self._about())

    def _about(self) -> str:
        if self.file is None or self.shown is None:
            return ""
        if self.held:
            return views.about_held(self.held, self.judged, self.file.slots)
        if slot := self.current:
            return views.about_slot(slot, self.shown.doubles)
        return (
            "" if self.file.slots else _("No lesson yet: Enter goes into the week, Ins puts one where the cursor is.")
        )

    def why_not(self, key: Key) -> str:
        """Rights, then what is missing."""
        if reason := super().why_not(key):
            return reason
        if key.scope != self.SCOPE:
            return ""
        needs_course = key.name in NEEDS_A_COURSE or (self.in_week and key.name == "new")
        if self.file is None and (needs_course or key.name == "delete"):
            return _("There is no course here yet. Ins in the list adds one.")
        if (key.name in ("hold", "edit") or (key.name == "delete" and self.in_week)) and not (
            self.current or self.held
        ):
            return _("There is no lesson under the cursor. Enter goes into the week, Ins adds a lesson there.")
        if key.name == "undo" and not self.done:
            return _("Nothing was changed here that could be taken back.")
        return ""

    # --- keys -------------------------------------------------------------------------------------

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter on a course goes into its week."""
        self.query_one("#week", SlotWeek).focus()

    def on_week_grid_chosen(self, event: WeekGrid.Chosen) -> None:
        """Enter in the week: put down, change, or add."""
        self.action_do("timetable.edit" if self.held or self.current else "timetable.new")

    def key_escape(self) -> None:
        """Esc takes a refusal away, else the held slot back, else goes back to the list."""
        refused = bool(self.query_one("#refusal", Said).text)
        super().key_escape()
        if refused:
            return
        if self.held:
            self._release()
            self._draw()
        elif self.in_week:
            self.query_one("#courses", Grid).focus()

    def finish(self) -> None:
        """Who leaves takes nothing along: a held slot goes back."""
        if self.held:
            self._release()
            self._draw()

    def action_new(self) -> None:
        """A new slot at the cursor; in the list a new course."""
        self.flow(self._new_slot(self.file) if self.in_week and self.file else self._edit_course(None))

    def action_edit(self) -> None:
        """Put the held slot down, or change the one under the cursor."""
        if self.held:
            self.flow(self._put_down(self.held))
        elif slot := self.current:
            self.flow(self._edit_slot(slot, slot.plan))

    def action_hold(self) -> None:
        """Take the slot under the cursor into the hand; with one in the hand, put it down."""
        if self.held:
            self.action_edit()
        elif slot := self.current:
            self.held, self.judged = Held(slot, slot.plan), None
            week = self.query_one("#week", SlotWeek)
            week.holding = True
            week.focus()
            self.frame()
            self._draw()

    def on_slot_week_carried(self, event: SlotWeek.Carried) -> None:
        """The held slot elsewhere, or of another length: see whom that would hurt."""
        if self.held is None:
            return
        self.warn("")
        held = self.held.carried(views.days(), event.days, event.minutes)
        self.held = held.resized(event.longer) if event.longer else held
        self._judging.ask(judge, self.held.plan, self.held.slot.unique_id, then=self._judge)
        self._draw()

    def _judge(self, judged: Judged) -> None:
        if self.held and judged.plan == self.held.plan:
            self.judged = judged
            self._draw()

    def _release(self) -> None:
        self.held = self.judged = None
        self.query_one("#week", SlotWeek).holding = False
        self.frame()

    def action_delete(self) -> None:
        """Delete the slot, which Ctrl+Z puts back; in the list the course, after asking once."""
        slot, file = self.current, self.file
        if file and not self.in_week:
            self.flow(self._delete_course(file))
        elif slot:
            said = _("Deleted: {when}. Ctrl+Z puts it back.", when=views.when(slot.plan))
            self.ask(timetables.delete_slot, slot.unique_id, then=lambda gone: self._done(SlotChange(gone, None), said))

    def action_undo(self) -> None:
        """Take back the latest change that was made here."""
        change = self.done.pop()

        def failed(error: Exception) -> None:
            if getattr(error, "code", None) != CHANGED:
                self.done.append(change)
            self.refuse(error)
            self.reload()

        self.ask(undo, change, then=lambda slot: self._undone(change, slot), failed=failed)

    def _undone(self, change: SlotChange, slot: Slot | None) -> None:
        kept = slot or change.after
        if kept:
            self.wanted, self.wanted_slot = kept.plan.course_id, kept.unique_id
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
        self.flow(self._doubles())

    def action_semester(self) -> None:
        """Another semester."""
        if self.shown:
            self.flow(self._choose_semester(self.shown))

    # --- slots ------------------------------------------------------------------------------------

    async def _put_down(self, held: Held) -> None:
        if held.plan == held.slot.plan:
            self._release()
            self._draw()
            return
        slot_id, slots = held.slot.unique_id, self.file.slots if self.file else ()
        if conflict := own_conflict(held.plan, slot_id, slots):
            self.warn(rule_sentence("TIMETABLE_CONFLICT", timetables.told(conflict)))
            return
        judged = await self.wait(judge, held.plan, slot_id)
        if judged.hurt.total:
            await self._show_hurt(judged, slot_id)
            return
        try:
            slot = await self.wait(timetables.change_slot, slot_id, held.slot.plan, held.plan)
        except RuleError as error:
            self.refuse(error)
            self.reload()
            return
        self._release()
        self._done(SlotChange(held.slot, slot), _("{when} is saved.", when=views.when(slot.plan)), judged)

    async def _show_hurt(self, judged: Judged, slot_id: str | None) -> None:
        if student := await self.app.push_screen_wait(HurtDialog(judged, slot_id)):
            self.app.go(Place("courses", (student,)))

    async def _new_slot(self, file: CourseFile) -> None:
        day, minute = self.query_one("#week", SlotWeek).place
        await self._edit_slot(None, first_plan(file, str(day), clock(minute)))

    async def _edit_slot(self, slot: Slot | None, plan: SlotPlan) -> None:
        teachers = await self.wait(structure.choices, "teachers")
        fields = slot_form.slot_fields(list(self.shown.courses.values()) if self.shown else [], teachers)
        values = {name: getattr(plan, name) for name in SlotPlan.__slots__}
        made: list[Judged] = []

        async def save(typed: dict[str, Any]) -> Mapping[str, str]:
            wrong = slot_form.wrong_times(typed["start_time"], typed["end_time"])
            return wrong or await self._save_slot(slot, slot_form.slot_plan(typed), made)

        title = _("Change the lesson") if slot else _("New lesson")
        if await self.app.push_screen_wait(FormDialog(title, fields, values, save)):
            after: Slot = self.answer
            self.wanted, self.wanted_slot = after.plan.course_id, after.unique_id
            said = _("{when} is saved.", when=views.when(after.plan))
            self._done(SlotChange(slot, after), said, made[-1])

    async def _save_slot(self, slot: Slot | None, plan: SlotPlan, made: list[Judged]) -> Mapping[str, str]:
        """Save what the form holds, unless students would be hurt: then show them, and say it in the form."""
        slot_id = slot.unique_id if slot else None
        judged = await self.wait(judge, plan, slot_id)
        made.append(judged)
        if judged.hurt.total:
            await self._show_hurt(judged, slot_id)
            return {"start_time": views.hurt_text(judged.hurt)}
        under = {"TIMETABLE_CONFLICT": "start_time", "TIMETABLE_UPDATE_BLOCKED": "start_time"}
        if slot:
            return await self.saved(timetables.change_slot, slot.unique_id, slot.plan, plan, fields=under)
        return await self.saved(timetables.add_slot, plan, fields=under)

    def _done(self, change: SlotChange, sentence: str, judged: Judged | None = None) -> None:
        """Say what was saved, with the rooms and teachers that are used twice now, and keep what would undo it."""
        self.done.append(change)
        warnings = views.warnings(judged) if judged else []
        self.say(" ".join([sentence, *warnings]), "warning" if warnings else "success")
        self.reload()

    # --- courses ----------------------------------------------------------------------------------

    async def _edit_course(self, course: Course | None) -> None:
        colleges = await self.wait(structure.choices, "colleges")
        subjects = await self.wait(structure.choices, "subjects")
        if not colleges:
            self.warn(_("A course needs a college. Make one first (F9)."))
            return
        shown = self.shown or Shown()
        fields = slot_form.course_fields(colleges, subjects, shown.semesters, new=course is None)
        only = colleges[0].value if len(colleges) == 1 else None
        blank = {"college_id": only, "semester_id": shown.semester_id, "is_active": True}
        plans: list[CoursePlan] = []

        async def save(values: dict[str, Any]) -> Mapping[str, str]:
            plan = slot_form.course_plan({"unique_id": course.id if course else "", **values})
            plans.append(plan)
            if course:
                return await self.saved(courses.edit_course, course.id, plan)
            return await self.saved(courses.create_course, plan)

        title = _("Change the course") if course else _("New course")
        values = slot_form.course_values(course.plan) if course else blank
        if await self.app.push_screen_wait(FormDialog(title, fields, values, save)):
            self.wanted = plans[-1].unique_id
            self.say(_("{course} is saved.", course=isolated(plans[-1].name)))
            self.reload()

    async def _delete_course(self, file: CourseFile) -> None:
        name = views.course_name(file.course)
        body = [_("Its lessons go too. A course that somebody holds or waits for cannot be deleted.")]
        asked = Confirm(_("Delete {course}?", course=name), body, _("Delete"), danger=True)
        if await self.app.push_screen_wait(asked):
            await self.wait(courses.delete_course, file.course.id)
            self.done = [change for change in self.done if not _is_of(change, file.course.id)]
            self.say(_("{course} is deleted.", course=name))
            self.reload()

    # --- lists ------------------------------------------------------------------------------------

    async def _people(self, course: Course) -> None:
        people = await self.wait(course_people.read, course.id)
        dialog = course_people.PeopleDialog(course, people, self.app.why_not_to("enrollment.write"))
        if student := await self.app.push_screen_wait(dialog):
            self.app.go(Place("courses", (student,)))

    async def _doubles(self) -> None:
        doubles = await self.wait(timetables.double_uses, self.shown.semester_id if self.shown else None)
        if slot := await self.app.push_screen_wait(DoublesDialog(doubles)):
            self.wanted, self.wanted_slot = slot.plan.course_id, slot.unique_id
            self.query_one("#week", SlotWeek).focus()
            self.reload()

    async def _choose_semester(self, shown: Shown) -> None:
        every = [(0, _("All semesters")), *shown.semesters]
        specs = [FieldSpec("semester", _("Semester"), "choice", required=True, choices=every)]
        dialog = FormDialog(_("Which semester?"), specs, {"semester": shown.semester_id or 0}, confirm=_("Show"))
        if chosen := await self.app.push_screen_wait(dialog):
            self.semester = (chosen["semester"] or None,)
            self.reload()


def first_plan(file: CourseFile, day: str, start: time) -> SlotPlan:
    """What the form of a new slot begins with: where the cursor is, as long as the course's others, in their room."""
    last = file.slots[-1] if file.slots else None
    end = clock(minutes_of(start) + (last.minutes if last else HOUR))
    plan = SlotPlan(file.course.id, day, start, end)
    return replace(plan, room=last.plan.room, teacher_user_id=last.plan.teacher_user_id) if last else plan


def _is_of(change: SlotChange, course_id: str) -> bool:
    return any(slot.plan.course_id == course_id for slot in (change.before, change.after) if slot)
