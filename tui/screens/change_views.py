"""Changes of the audit trail as rows and sentences; no Textual here."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal, InvalidOperation

from data.audit import Change
from tui.explain import ROLES
from tui.i18n import N_, _, date_text, direction, isolated, local_moment, moment_text, number, short_date, time_text
from tui.marks.parts import EXCUSED, UNEXCUSED
from tui.screens.student_form import STATUSES
from tui.screens.test_views import moment_room
from tui.widgets.grid import Column, Row

TABLES = {
    "student_exam_scores": N_("Mark"),
    "exam_periods": N_("Exam period"),
    "exam_schedules": N_("Exam"),
    "enrollments": N_("Enrollment"),
    "student_course_mapping": N_("Courses"),
    "users": N_("Account"),
    "questions": N_("Question"),
}
"""Table whose changes are kept -> what a row of it is (msgid)."""

COLUMNS = {
    "absence_type": N_("Kind of absence"),
    "academic_year_id": N_("Year"),
    "classroom_id": N_("Section"),
    "course_id": N_("Course"),
    "enrolled_on": N_("Enrolled on"),
    "exam_date": N_("Date"),
    "excuse_details": N_("Excuse"),
    "is_active": N_("Active"),
    "is_locked": N_("Locked"),
    "is_present": N_("Present"),
    "left_on": N_("Left on"),
    "lock_reason": N_("Reason"),
    "marks": N_("Marks"),
    "max_score": N_("Marks out of"),
    "role": N_("Role"),
    "score": N_("Mark"),
    "status": N_("State"),
    "student_id": N_("Student"),
    "teacher_notes": N_("Note"),
}
"""Column -> what it holds (msgid)."""

WORDS = {EXCUSED: N_("excused"), UNEXCUSED: N_("unexcused"), **STATUSES, **ROLES}
NOTHING = "–"


def change_columns() -> list[Column]:
    """When, who, of what, and what became of it."""
    return [
        Column("at", _("Moment"), width=moment_room(), base=direction(), sortable=False, told=True),
        Column("by", _("Who"), width=11, weight=1, base=direction(), sortable=False),
        Column("what", _("Of what"), width=16, weight=2, base=direction(), sortable=False),
        Column("change", _("Change"), width=18, weight=2, base=direction(), sortable=False),
    ]


def change_row(change: Change) -> Row:
    """One change."""
    local = local_moment(change.at)
    values = {
        "at": f"{short_date(local.date())} {time_text(local.time())}",
        "by": who(change),
        "what": subject(change),
        "change": f"{_(COLUMNS.get(change.column_name, change.column_name))}: {became(change)}",
    }
    return Row(change.id, values, {"at": "muted", "by": "" if change.by else "warning"})


def who(change: Change) -> str:
    """The person; for a change by other hands the account that wrote it."""
    return change.by or _("by hand: {account}", account=isolated(change.account))


def subject(change: Change) -> str:
    """Whose or which row it was."""
    parts = (change.of, change.name) if change.table_name == "exam_schedules" else (change.name, change.of)
    return " · ".join(isolated(part) for part in parts if part) or isolated(change.row_key)


def became(change: Change) -> str:
    """What was, and what is."""
    old, new = (value_text(change.column_name, value) for value in (change.old_value, change.new_value))
    if change.old_value is None:
        return isolated(new)
    return _("from {old} to {new}", old=isolated(old), new=isolated(new))


def value_text(column: str, value: str | None) -> str:
    """A stored value in words."""
    if value is None or value == "":
        return NOTHING
    if column.startswith("is_"):
        return _("yes") if value == "1" else _("no")
    if column in ("score", "max_score", "marks"):
        with suppress(InvalidOperation):
            return number(Decimal(value))
    if column in ("exam_date", "enrolled_on", "left_on"):
        with suppress(ValueError):
            return date_text(date.fromisoformat(value))
    return _(WORDS[value]) if value in WORDS else value


def about(change: Change) -> str:
    """A change in whole sentences."""
    kind = _(TABLES.get(change.table_name, change.table_name))
    what = f"{kind}: {subject(change)} · {_(COLUMNS.get(change.column_name, change.column_name))}: {became(change)}"
    by = f"{moment_text(change.at)} · {who(change)}"
    reason = _("Reason: {reason}", reason=isolated(change.reason)) if change.reason else ""
    return "\n".join(filter(None, (what, by, reason)))
