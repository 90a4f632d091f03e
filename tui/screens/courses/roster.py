"""Who holds a course, and who waits for it: take an offer, pass it on, leave the list; go to a student."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Button

from data.courses import catalogue, registration, waitlist
from data.courses.records import Course, CourseChange, Enrollee, Waiting
from data.db.paging import Page
from tui.app.work import Working
from tui.language.i18n import _, day_label, local_moment, number, time_text
from tui.language.refusals import explain
from tui.screens.courses.timetable.conflict_lists import leave_room
from tui.screens.courses.timetable.views import course_name
from tui.screens.shell.namesakes import named
from tui.screens.shell.section_names import section_name, shortened
from tui.widgets.dialogs import Confirm, Dialog, button
from tui.widgets.grid.columns import widest
from tui.widgets.grid.grid import Column, Grid, Row, Window
from tui.widgets.said import Said

PAGE = 200
"""Students that are read at once."""


@dataclass(frozen=True, slots=True)
class People:
    """The first page of those who hold a course, and everybody who waits."""

    enrolled: Page[Enrollee]
    waiting: Sequence[Waiting]


def read(db: Any, who: Any, course_id: str) -> People:
    """Read who holds a course and who waits for it; called in a thread."""
    return People(catalogue.list_enrolled(db, who, course_id, PAGE), waitlist.list_waiting(db, who, course_id))


class PeopleDialog(Working, Dialog[str]):
    """Both lists of one course; answers the student to go to, or None.

    Args:
        course: whose people.
        people: what was read of them.
        why_not: why this person may not change the list; empty when they may.

    Attributes:
        taken: seats that were taken here, for who wants to undo that.
    """

    DEFAULT_CSS = """
    PeopleDialog > Panel { width: 96; }
    PeopleDialog Grid { height: auto; min-height: 2; }
    PeopleDialog #enrolled { margin: 0 0 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("insert,ctrl+n", "take", show=False),
        Binding("space", "pass_on", show=False),
        Binding("delete,ctrl+d", "take_out", show=False),
    ]

    def __init__(self, course: Course, people: People, why_not: str) -> None:
        super().__init__(course_name(course))
        self.course, self.people, self.why_not = course, people, why_not
        self.taken: list[CourseChange] = []
        self.window = Window(people.enrolled.total, self._ask_page, PAGE)

    def content(self) -> Sequence[Widget]:
        """Who is in, who waits, and what became of the latest change."""
        nobody, none = _("Nobody holds this course yet."), _("Nobody waits for this course.")
        nobody = nobody if self.why_not else f"{nobody} " + _("F5 enrolls a student.")
        return [
            Grid(enrolled_columns(self.people.enrolled.total), empty=nobody, id="enrolled"),
            Grid(waiting_columns(self.people.waiting), empty=none, id="waiting"),
            Said(_("Enter opens the student’s courses; Tab goes to the other list."), base=self.base, classes="-muted"),
            Said(id="said", base=self.base),
        ]

    def buttons(self) -> Sequence[Button]:
        """What can be done with who waits, and back."""
        change = [
            button(_("Enroll"), "take"), button(_("Pass the offer on"), "pass_on"), button(_("Take out"), "take_out"),
        ]  # fmt: skip
        return [*([] if self.why_not or not self.people.waiting else change), button(_("Close"), "cancel")]

    def on_mount(self) -> None:
        """Both lists; the cursor where there is somebody."""
        self._fill(self.people.enrolled)
        enrolled, queue = self.query_one("#enrolled", Grid), self.query_one("#waiting", Grid)
        for grid, part in ((enrolled, 30), (queue, 20)):
            leave_room(grid, part)
        enrolled.show(self.window)
        queue.show([waiting_row(one) for one in self.people.waiting])
        (enrolled if self.people.enrolled.total or not self.people.waiting else queue).focus()

    def press(self, button: str) -> None:
        """One of the buttons."""
        actions = {"take": self.action_take, "pass_on": self.action_pass_on, "take_out": self.action_take_out}
        actions.get(button, self.cancel)()

    def on_grid_row_selected(self, event: Grid.RowSelected) -> None:
        """Enter or a double click goes to the student."""
        event.stop()
        if isinstance(event.row_key, str):
            self.dismiss(event.row_key)

    def refuse(self, error: Exception) -> None:
        """Say what was refused, and show what stands."""
        self._say(explain(error), "-error")
        self._read()

    # --- the waiting list -------------------------------------------------------------------------

    @property
    def current(self) -> Waiting | None:
        """Who waits under the cursor; nobody while the keys go to those who hold the course."""
        if self.query_one("#enrolled", Grid).has_focus:
            return None
        key = self.query_one("#waiting", Grid).cursor_key
        return next((one for one in self.people.waiting if one.student_id == key), None)

    def action_take(self) -> None:
        """Enroll the student to whom a seat is offered, or for whom one is free."""
        one = self.current
        if reason := self._why_not(one):
            self._say(reason, "-error")
        elif one:
            then = partial(self._took, one)
            self.ask(registration.enroll, one.student_id, one.course_id, then=then)

    def _took(self, one: Waiting, change: CourseChange) -> None:
        self.taken.append(change)
        self._say(_("{student} holds the course now.", student=named(one.student, one.apart)), "-success")
        self._read()

    def action_pass_on(self) -> None:
        """Let the next one who fits have the offered seat."""
        one = self.current
        if reason := self._why_not(one):
            self._say(reason, "-error")
        elif one and one.offered_at is None:
            self._say(_("No seat is offered to {student} now.", student=named(one.student, one.apart)), "-error")
        elif one:
            said = _("{student} goes to the end of the list.", student=named(one.student, one.apart))
            self._change(said, waitlist.pass_on, one)

    def action_take_out(self) -> None:
        """Take the student out of the list, after asking once."""
        one = self.current
        if reason := self._why_not(one):
            self._say(reason, "-error")
        elif one:
            title = _("Take {student} out of the list?", student=named(one.student, one.apart))
            body = [_("The place in the list is lost; joining again begins at its end.")]
            asked = Confirm(title, body, _("Take out"), danger=True, direction=self.direction)
            self.app.push_screen(asked, lambda yes: self._take_out(one) if yes else None)

    def _take_out(self, one: Waiting) -> None:
        self._change(_("{student} waits no longer.", student=named(one.student, one.apart)), waitlist.leave, one)

    def _why_not(self, one: Waiting | None) -> str:
        elsewhere = _("Tab goes to who waits; only they can be enrolled, passed over or taken out here.")
        nobody = elsewhere if self.people.waiting else _("Nobody waits for this course.")
        return self.why_not or ("" if one else nobody)

    def _change(self, said: str, function: Callable[..., Any], one: Waiting) -> None:
        def then(offers: Sequence[Waiting]) -> None:
            new = [_("A seat is offered to {student}.", student=named(offer.student, offer.apart)) for offer in offers]
            self._say(" ".join([said, *new]), "-success")
            self._read()

        self.ask(function, one.student_id, one.course_id, then=then)

    def _read(self) -> None:
        self.ask(read, self.course.id, tag="people", then=self._show)

    def _show(self, people: People) -> None:
        self.people = people
        self.window = Window(people.enrolled.total, self._ask_page, PAGE)
        self._fill(people.enrolled)
        enrolled = self.query_one("#enrolled", Grid)
        enrolled.set_columns(enrolled_columns(people.enrolled.total))
        enrolled.show(self.window)
        queue = self.query_one("#waiting", Grid)
        queue.set_columns(waiting_columns(people.waiting))
        queue.show([waiting_row(one) for one in people.waiting])

    def _say(self, text: str, kind: str) -> None:
        said = self.query_one("#said", Said)
        said.set_classes(kind)
        said.say(text)

    # --- pages ------------------------------------------------------------------------------------

    def _ask_page(self, start: int, stop: int) -> None:
        page = partial(catalogue.list_enrolled, limit=stop - start, offset=start)
        self.ask(page, self.course.id, then=self._came)

    def _came(self, page: Page[Enrollee]) -> None:
        self._fill(page)
        self.query_one("#enrolled", Grid).show(self.window)

    def _fill(self, page: Page[Enrollee]) -> None:
        self.window.fill(page.offset, [enrolled_row(one) for one in page.rows])


def enrolled_columns(total: int) -> list[Column]:
    """Who holds the course, and in which section they are."""
    return [
        Column("student", _("Enrolled ({n})", n=number(total)), width=20, weight=2),
        Column("number", _("Number"), width=9, base="ltr", priority=1),
        Column("section", _("Section"), width=16, weight=1, shorter=shortened),
    ]


def enrolled_row(one: Enrollee) -> Row:
    """A student who holds the course."""
    section = section_name(one.grade_level, one.section) if one.section else ""
    values = {"student": one.name, "number": one.number or "", "section": section}
    return Row(one.student_id, values, asides={"student": one.apart})


def waiting_columns(people: Sequence[Waiting]) -> list[Column]:
    """Who waits, in order, and to whom a seat is offered."""
    return [
        Column("place", "#", width=3, base="ltr", align="end", sortable=False),
        Column("student", _("Waiting ({n})", n=number(len(people))), width=20, weight=2, sortable=False),
        Column("offer", _("Offer"), width=widest([_offer(one) for one in people], 12), sortable=False, told=True),
    ]


def waiting_row(one: Waiting) -> Row:
    """A student who waits; an offer is seen."""
    values = {"place": number(one.place), "student": one.student, "offer": _offer(one)}
    style = {"offer": "success"} if one.offered_at else {}
    return Row(one.student_id, values, style, asides={"student": one.apart})


def _offer(one: Waiting) -> str:
    if one.offered_at is None:
        return ""
    when = local_moment(one.offered_at)
    return f"{day_label(when.date())} {time_text(when.time())}"
