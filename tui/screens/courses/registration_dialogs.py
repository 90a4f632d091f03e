"""What a student's courses ask for: a way out, leaving a waiting list, another semester."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.courses import waitlist
from data.courses.records import Verdict, Waiting
from tui.language.i18n import _
from tui.screens.courses import verdict_views
from tui.screens.courses.alternatives import WaysDialog
from tui.screens.courses.registration_reads import Shown
from tui.screens.courses.verdict_views import course_name
from tui.screens.shell.base import RasdScreen
from tui.widgets.dialogs import Confirm, FormDialog
from tui.widgets.forms.form import FieldSpec


async def choose_way(screen: RasdScreen, shown: Shown, verdict: Verdict) -> verdict_views.Way | None:
    """Ask what shall be done about a course that is held, clashes or is full; None is nothing."""
    found = list(shown.verdicts.values())
    ways = verdict_views.ways_for(verdict, found)
    if not ways:
        screen.warn(
            _("Nothing else of this subject fits; there is nothing to swap {course} for.", course=course_name(verdict))
        )
        return None
    title = f"{verdict.course.plan.course_code} · {verdict.course.plan.name}"
    about = verdict_views.told(verdict, found, shown.week.days)
    return await screen.app.push_screen_wait(WaysDialog(title, about, ways))


async def leave(screen: RasdScreen, student_id: str, verdict: Verdict) -> Sequence[Waiting] | None:
    """Leave a course's waiting list after asking once.

    Returns:
        the offers that are open in the course now; None where the student stays in the list.

    Raises:
        RuleError: as `waitlist.leave`.
    """
    body = [_("The place in the list is lost; joining again begins at its end.")]
    title = _("Leave the waiting list of {course}?", course=course_name(verdict))
    if not await screen.app.push_screen_wait(Confirm(title, body, _("Leave"), danger=True)):
        return None
    return await screen.wait(waitlist.leave, student_id, verdict.course.id)


async def choose_semester(screen: RasdScreen, shown: Shown) -> tuple[int | None] | None:
    """Ask for the semester that is shown: None in a tuple is all of them, None no answer."""
    every: list[tuple[Any, str]] = [(0, _("All semesters")), *shown.semesters]
    specs = [FieldSpec("semester", _("Semester"), "choice", required=True, choices=every)]
    dialog = FormDialog(_("Which semester?"), specs, {"semester": shown.semester_id or 0}, confirm=_("Show"))
    chosen = await screen.app.push_screen_wait(dialog)
    return (chosen["semester"] or None,) if chosen else None
