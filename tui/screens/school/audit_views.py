"""Changes of the audit trail as rows and sentences; no Textual here."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time
from decimal import Decimal, InvalidOperation

from data.school.audit import Change
from data.school.settings import NAMES
from tui.language.i18n import (
    DAYS,
    N_,
    _,
    date_text,
    direction,
    isolated,
    local_moment,
    moment_text,
    number,
    short_date,
    time_text,
    weekday_name,
    zone_text,
)
from tui.screens.exams.period_views import TYPES
from tui.screens.marks.model.parts import EXCUSED, UNEXCUSED
from tui.screens.quizzes.quiz_views import moment_room
from tui.screens.school.admin_kinds import LABELS, VALUES
from tui.screens.students.forms import SEXES, STATUSES, STUDENT_STATUSES
from tui.widgets.grid.grid import Column, Row

TABLES = {
    "student_exam_scores": N_("Mark"),
    "exam_periods": N_("Exam period"),
    "exam_schedules": N_("Exam"),
    "enrollments": N_("Enrollment"),
    "students": N_("Student"),
    "student_course_mapping": N_("Courses"),
    "courses": N_("Course"),
    "course_timetables": N_("Lesson"),
    "course_waiting": N_("Waiting list"),
    "classroom_courses": N_("A section’s courses"),
    "exams": N_("Test"),
    "sections": N_("Part of a test"),
    "questions": N_("Question"),
    "exam_sessions": N_("Committees"),
    "exam_session_periods": N_("Periods of the committees"),
    "exam_assignments": N_("Seat"),
    "users": N_("Account"),
    "teaching_assignments": N_("Teaching assignments"),
    "grading_policies": N_("Grading policy"),
    "academic_years": N_("Year"),
    "semesters": N_("Semester"),
    "grade_levels": N_("Grade level"),
    "classrooms": N_("Section"),
    "subjects": N_("Subject"),
    "colleges": N_("College"),
    "settings": N_("Setting"),
}
"""Table whose changes are kept -> what a row of it is (msgid)."""

COLUMNS = {
    "absence_type": N_("Kind of absence"),
    "academic_year_id": N_("Year"),
    "birth_date": N_("Born"),
    "capacity": N_("Seats"),
    "choices": N_("Choices"),
    "classroom_id": N_("Section"),
    "code": N_("Code"),
    "college_id": N_("College"),
    "committee": N_("Committee"),
    "course_code": N_("Code"),
    "course_id": N_("Course"),
    "day": N_("Day"),
    "duration_minutes": N_("Minutes"),
    "end_date": N_("To"),
    "end_time": N_("Until"),
    "enrolled_on": N_("Enrolled on"),
    "enrollment_id": N_("Enrollment"),
    "exam_date": N_("Date"),
    "exam_id": N_("Test"),
    "exam_name": N_("Name"),
    "exam_period_id": N_("Exam period"),
    "exam_session_id": N_("Committees"),
    "exam_type": N_("Kind"),
    "excuse_details": N_("Excuse"),
    "excused_absence": N_("Excused"),
    "final_weight": N_("Final %"),
    "full_name": N_("Name"),
    "grade_level_id": N_("Grade level"),
    "guardian": N_("Guardian"),
    "is_active": N_("Active"),
    "is_locked": N_("Locked"),
    "is_open": N_("Open"),
    "is_present": N_("Present"),
    "left_on": N_("Left on"),
    "lock_reason": N_("Reason"),
    "marks": N_("Marks"),
    "max_score": N_("Marks out of"),
    "midterm_weight": N_("Midterm %"),
    "monthly_weight": N_("Monthly %"),
    "name": N_("Name"),
    "notes": N_("Note"),
    "number": N_("Number"),
    "pass_percentage": N_("Passes at %"),
    "password_hash": N_("Password"),
    "phone": N_("Phone"),
    "right_choice": N_("The right one"),
    "role": N_("Role"),
    "room": N_("Room"),
    "score": N_("Mark"),
    "seat": N_("Seat"),
    "seating_number": N_("Seating number"),
    "section_id": N_("Part of a test"),
    "semester_id": N_("Semester"),
    "sex": N_("Sex"),
    "sort_order": N_("Order"),
    "start_date": N_("From"),
    "start_time": N_("From"),
    "status": N_("State"),
    "student_id": N_("Student"),
    "subject_id": N_("Subject"),
    "teacher_notes": N_("Note"),
    "teacher_user_id": N_("Teacher"),
    "text": N_("Question"),
    "type": N_("Kind"),
    "unexcused_absence": N_("Unexcused"),
    "unique_id": N_("Identifier"),
    "user_id": N_("Teacher"),
    "username": N_("User name"),
    "value": N_("Value"),
    "year": N_("Year"),
}
"""Column -> what it holds (msgid)."""

DATES = ("birth_date", "end_date", "enrolled_on", "exam_date", "left_on", "start_date")
TIMES = ("end_time", "start_time")
FIGURES = ("final_weight", "marks", "max_score", "midterm_weight", "monthly_weight", "pass_percentage", "score")
WORDS = {
    EXCUSED: N_("excused"), UNEXCUSED: N_("unexcused"), **VALUES, **TYPES, **SEXES, **STUDENT_STATUSES, **STATUSES,
}  # fmt: skip
"""Stored word -> what it is called (msgid)."""
SETTINGS = {name: LABELS[name] for name in NAMES} | {"demo": N_("Demonstration school")}
"""Setting -> what it is called (msgid)."""
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
    if change.table_name == "settings":
        return _(SETTINGS.get(change.row_key, change.row_key))
    parts = (change.of, change.name) if change.table_name == "exam_schedules" else (change.name, change.of)
    return " · ".join(isolated(part) for part in parts if part) or isolated(change.row_key)


def became(change: Change) -> str:
    """What was, and what is; of what is private only that it changed."""
    if change.old_value is None and change.new_value is None:
        return _("changed")
    of_setting = change.table_name == "settings" and change.column_name == "value"
    column = change.row_key if of_setting else change.column_name
    old, new = (value_text(column, value) for value in (change.old_value, change.new_value))
    if change.old_value is None:
        return isolated(new)
    return _("from {old} to {new}", old=isolated(old), new=isolated(new))


def value_text(column: str, value: str | None) -> str:
    """A stored value of a column, or of a setting, in words."""
    if value is None or value == "":
        return NOTHING
    if column.startswith("is_") or column == "demo":
        return _("yes") if value == "1" else _("no")
    if column in FIGURES:
        with suppress(InvalidOperation):
            return number(Decimal(value))
    if column in DATES:
        with suppress(ValueError):
            return date_text(date.fromisoformat(value))
    if column in TIMES:
        with suppress(ValueError):
            return time_text(time.fromisoformat(value))
    if column == "zone":
        with suppress(LookupError):
            return zone_text(value)
    if column == "day" and value in DAYS:
        return weekday_name(DAYS.index(value))
    return _(WORDS[value]) if value in WORDS else value


def about(change: Change) -> str:
    """A change in whole sentences."""
    kind = _(TABLES.get(change.table_name, change.table_name))
    what = f"{kind}: {subject(change)} · {_(COLUMNS.get(change.column_name, change.column_name))}: {became(change)}"
    by = f"{moment_text(change.at)} · {who(change)}"
    reason = _("Reason: {reason}", reason=isolated(change.reason)) if change.reason else ""
    return "\n".join(filter(None, (what, by, reason)))
