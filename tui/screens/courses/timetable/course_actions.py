"""Adding, changing and deleting a course, and choosing which ones are listed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data.courses import catalogue
from data.courses.records import Course, CourseFile, CoursePlan
from data.db.errors import RuleError
from data.school import structure
from tui.language.i18n import _, ngettext
from tui.screens.courses.timetable import forms, views
from tui.screens.courses.timetable.reads import Shown, Which
from tui.screens.courses.timetable.undo import CourseEdit
from tui.screens.shell.base import RasdScreen
from tui.widgets.dialogs import Confirm, FormDialog
from tui.widgets.forms.form import FieldSpec


async def edit_course(screen: RasdScreen, shown: Shown, course: Course | None) -> CourseEdit | None:
    """Ask for a new course, or for the changes of one, until it is saved or given up."""
    if not shown.colleges:
        screen.warn(_("A course needs a college. Make one first (F9)."))
        return None
    subjects = await screen.wait(structure.choices, "subjects")
    fields = forms.course_fields(shown.colleges, subjects, shown.semesters, new=course is None)
    plans: list[CoursePlan] = []

    async def save(values: dict[str, Any]) -> Mapping[str, str]:
        plan = forms.course_plan({"unique_id": course.id if course else "", **values})
        plans.append(plan)
        if course:
            return await screen.saved(catalogue.edit_course, course.id, plan)
        return await screen.saved(catalogue.create_course, plan)

    title = _("Change the course") if course else _("New course")
    values = forms.course_values(course.plan) if course else _blank(shown)
    if await screen.app.push_screen_wait(FormDialog(title, fields, values, save)):
        return CourseEdit(course.plan if course else None, plans[-1])
    return None


def _blank(shown: Shown) -> dict[str, Any]:
    """What the form of a new course begins with: what is listed."""
    only = shown.colleges[0].value if len(shown.colleges) == 1 else None
    college = shown.which.college_id or only
    return {"college_id": college, "semester_id": shown.which.semester_id, "is_active": True}


async def delete_course(screen: RasdScreen, file: CourseFile) -> bool:
    """Delete a course after asking once; True when it is gone. Who holds it is said above the foot line.

    Raises:
        RuleError: as `catalogue.delete_course`, but for IN_USE by students or sections.
    """
    body = [_("Its lessons go too. A course that somebody holds or waits for cannot be deleted.")]
    asked = Confirm(_("Delete {course}?", course=views.course_name(file.course)), body, _("Delete"), danger=True)
    if not await screen.app.push_screen_wait(asked):
        return False
    try:
        await screen.wait(catalogue.delete_course, file.course.id)
    except RuleError as error:
        if not (reason := _who_holds(file.course, error)):
            raise
        screen.warn(reason)
        return False
    return True


def _who_holds(course: Course, error: RuleError) -> str:
    """Why a course stays, where it stays because somebody holds it; empty otherwise."""
    name, count = views.course_name(course), error.facts.get("count") or 0
    match error.code, error.facts.get("by"):
        case "IN_USE", "student_course_mapping":
            return ngettext("{n} student holds {course}: Ctrl+R shows who.",
                            "{n} students hold {course}: Ctrl+R shows who.", count, course=name)  # fmt: skip
        case "IN_USE", "course_waiting":
            return ngettext("{n} student waits for {course}: Ctrl+R shows who.",
                            "{n} students wait for {course}: Ctrl+R shows who.", count, course=name)  # fmt: skip
        case "IN_USE", "classroom_courses":
            return ngettext("{n} section has {course} among its courses: F9 shows which.",
                            "{n} sections have {course} among their courses: F9 shows which.", count,
                            course=name)  # fmt: skip
    return ""


async def choose_which(screen: RasdScreen, shown: Shown) -> Which | None:
    """Ask which courses shall be listed."""
    semesters = [(0, _("All semesters")), *shown.semesters]
    colleges = [(0, _("All colleges")), *((college.value, college.label) for college in shown.colleges)]
    specs = [
        FieldSpec("semester", _("Semester"), "choice", required=True, choices=semesters),
        FieldSpec("college", _("College"), "choice", required=True, choices=colleges),
    ]
    values = {"semester": shown.which.semester_id or 0, "college": shown.which.college_id or 0}
    chosen = await screen.app.push_screen_wait(FormDialog(_("Which courses?"), specs, values, confirm=_("Show")))
    return Which(chosen["semester"] or None, chosen["college"] or None) if chosen else None
