"""What F5 says of students and of where they are enrolled; no Textual here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language.i18n import _, date_text, figures_text, isolated, number, one_calendar, today
from tui.screens.shell.section_names import section_name, shortened
from tui.screens.students.forms import STATUSES, STUDENT_STATUSES
from tui.widgets.grid.columns import widest
from tui.widgets.grid.grid import Column, Row

if TYPE_CHECKING:
    from data.db.paging import Page
    from data.students.records import Enrollment, Student, StudentFile


def student_columns() -> list[Column]:
    """The columns of what is found."""
    return [
        Column("name", _("Name"), width=24, weight=2, base="rtl", sortable=False),
        Column("section", _("Section"), width=12, weight=2, priority=1, shorter=shortened, sortable=False),
        Column("number", _("Number"), width=10, base="ltr", priority=2, sortable=False),
    ]


def student_row(student: Student) -> Row:
    """One student that was found."""
    place = section_name(student.grade_level, student.section)
    values = {"name": student.name, "section": place or "–", "number": student.number or student.unique_id}
    styles = {"section": "muted", "number": "muted"}
    return Row(student.unique_id, values, styles, asides={"name": student.apart})


def enrollment_columns() -> list[Column]:
    """The columns of a student's enrollments."""
    return [
        Column("year", _("Year"), width=7, sortable=False),
        Column("place", _("Section"), width=12, weight=2, shorter=shortened, sortable=False),
        Column("status", _("State"), min(10, widest(f"○ {_(name)}" for name in STATUSES.values())), 1, sortable=False),
        Column("since", _("From"), len(figures_text(today())), base="ltr", priority=1, shorter=one_calendar,
               sortable=False),
    ]  # fmt: skip


def enrollment_row(row: Enrollment) -> Row:
    """One enrollment."""
    active = row.status == "ACTIVE"
    sign = "● " if active else "○ "
    values = {
        "year": row.year,
        "place": section_name(row.grade_level, row.section),
        "status": sign + _(STATUSES[row.status]),
        "since": figures_text(row.enrolled_on),
    }
    return Row(row.id, values, {"status": "success" if active else "muted"})


def found_text(page: Page[Student]) -> str:
    """How many were found; of a search that was cut, that there are more."""
    if page.more:
        return _("More than {n} found: type more", n=number(page.total))
    return _("{n} found", n=number(page.total))


def student_facts(file: StudentFile) -> str:
    """What is kept of a student, a fact a line; nothing is said of what is not known."""
    plan = file.plan
    now = next((row for row in file.enrollments if row.status == "ACTIVE"), None)
    facts = [
        (_("Section"), section_name(now.grade_level, now.section) if now else ""),
        (_("Number"), plan.number or plan.unique_id),
        (_("Born"), date_text(plan.birth_date) if plan.birth_date else ""),
        (_("Guardian"), plan.guardian or ""),
        (_("Phone"), plan.phone or ""),
        (_("State"), "" if plan.status == "ACTIVE" else _(STUDENT_STATUSES[plan.status])),
    ]
    return "\n".join(f"{label}: {isolated(value)}" for label, value in facts if value)
