"""A refusal's code and facts, as a sentence: what was refused, why, and what to do.

Each code has sentences from the fullest to the barest; the first whose `{facts}` are all known is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from string import Formatter
from typing import Any

from tui.config import ConfigError
from tui.language.i18n import DAYS, N_, NC_, _, date_text, isolated, moment_text, number, time_text, weekday_name

RULES: dict[str, tuple[str, ...]] = {
    "VALIDATION_ERROR": (
        N_("The last day, {last}, is before the first, {first}. Turn them round."),
        N_("“{semester}” is from {start_date} to {end_date}. Choose days within it."),
        N_("Marks stand in this exam already ({marked}), so its subject, level and period stay as they are."),
        N_("{student} holds {held_course} already, so there is nothing to wait for."),
        N_("Students have answered this question already ({answered}), so its choices and the right one stay."),
        N_("A question needs at least {fewest} choices, each of them different."),
        N_("These values do not fit together, or one of them is missing. Check the dates, times and numbers."),
    ),
    "TIMETABLE_CONFLICT": (
        N_("{course} already has a lesson then: {day} {start}–{end}. Choose another time."),
        N_("The course already has a lesson at that time. Choose another time."),
    ),
    "ENROLLMENT_CONFLICT": (
        N_("{course} ({day} {start}–{end}) clashes with {other_course} ({other_start}–{other_end}). Choose a course at another time, or drop {other_course}."),  # noqa: E501
        N_("{student} would have two lessons at once, with {other_course}: {day} {start}–{end}. Choose another semester, or leave it."),  # noqa: E501
        N_("{course} clashes with {other_course}: {day} {start}–{end}. Choose a course at another time."),
        N_("The course clashes with another one of this student. Choose a course at another time."),
    ),
    "INVALID_STUDENT": (
        N_("There is no student {student} any more. Search again."),
        N_("That student is not there any more. Search again."),
    ),
    "INVALID_COURSE": (
        N_("There is no course {course} any more. Choose another."),
        N_("That course is not there any more. Choose another."),
    ),
    "COLLEGE_CONSTRAINT": (
        N_("Students of another college hold {course} ({students}), {student} among them. Leave it in {student_college}, or take them out first."),  # noqa: E501
        N_("{student} holds {held_course} of {course_college} (courses held: {held}). Drop them before changing the college."),  # noqa: E501
        N_("{student} belongs to {student_college}, {course} to {course_college}. Choose a course of {student_college}."),  # noqa: E501
        N_("The student belongs to {student_college}, the course to {course_college}. Choose one of their college."),
        N_("Student and course belong to different colleges. Choose a course of the student’s college."),
    ),
    "TIMETABLE_UPDATE_BLOCKED": (
        N_("{student} would have two lessons at once, with {course}: {day} {start}–{end} (students hurt: {students}). Choose another time."),  # noqa: E501
        N_("{student} would have two lessons at once: {day} {start}–{end}. Choose another time."),
        N_("A student of this course would have two lessons at once. Choose another time."),
    ),
    "COURSE_FULL": (
        N_("Seats of {course} that are taken or offered already: {least}. The capacity cannot go below that."),
        N_("The free seats of {course} belong to those who wait and fit ({kept}). Choose another course, or the waiting list."),  # noqa: E501
        N_("{course} is full: of {capacity} seats {taken} are taken and {offered} offered to those who wait. Choose another course, or the waiting list."),  # noqa: E501
        N_("{course} is full: {taken} of {capacity} seats are taken, {waiting} waiting. Choose another course, or the waiting list."),  # noqa: E501
        N_("{course} is full: {capacity} of {capacity} seats are taken. Choose another course, or the waiting list."),
        N_("The course has no free seat. Choose another course, or the waiting list."),
    ),
    "SCORE_OUT_OF_RANGE": (
        N_("A mark here is from 0 to {max_score}; {score} was not saved. Correct it."),
        N_("A mark here is from 0 to {max_score}. Correct it."),
        N_("The mark is below 0 or above the exam’s maximum. Correct it."),
    ),
    "ABSENCE_TYPE_REQUIRED": (N_("An absence is excused or unexcused. Choose one of them."),),
    "PERIOD_LOCKED": (
        N_("“{period}” was locked by {locked_by} on {locked_at}. Ask an administrator to unlock it."),
        N_("“{period}” was locked on {locked_at}. Ask an administrator to unlock it."),
        N_("“{period}” is locked, so nothing in it can change. Ask an administrator to unlock it."),
        N_("The exam period is locked, so nothing in it can change. Ask an administrator to unlock it."),
    ),
    "EXAM_OUTSIDE_PERIOD": (
        N_("{exam_date} is outside “{period}”, {start_date} to {end_date}. Choose a day within it."),
        N_("“{period}” is from {start_date} to {end_date}. Choose a day within it."),
        N_("“{subject}” on {exam_date} would be outside the period. Move the exam, or keep that day."),
        N_("The exam’s date is outside its period. Choose a day within it, or change the period’s dates."),
    ),
    "EXAM_CONFLICT": (
        N_("{grade_level} sits {subject} from {exam_date}, {start}, to {end_date}, {end}. Choose another time or day."),
        N_("{grade_level} already sits {subject} on {exam_date}, {start}–{end}. Choose another time or day."),
        N_("{grade_level} already sits {subject} on {exam_date}. Choose another time or day."),
        N_("This grade level already has an exam at that time. Choose another time or day."),
    ),
    "EXAM_HAS_MARKS": (
        N_("Marks are already entered for {subject}, {grade_level} ({marked}). Take them out, or leave the exam."),
        N_("Marks or absences are already entered for this exam. Take them out first, or leave the exam as it is."),
    ),
    "MAX_SCORE_TOO_LOW": (
        N_("The maximum cannot go below {highest}, a mark that is already entered. Choose a higher one."),
        N_("A mark that is already entered is above this maximum. Choose a higher one."),
    ),
    "MARKS_INCOMPLETE": (
        N_("In {section} marks are still missing ({missing}). Enter them first: {exams}"),
        N_("Marks are still missing ({missing}). Enter them first: {exams}"),
        N_("Marks are still missing. Enter them first."),
    ),
    "ATTEMPT_SUBMITTED": (N_("This attempt was handed in and is closed. Start a new one instead."),),
    "AUDIT_CLOSED": (N_("The record of changes can be neither changed nor deleted."),),
    "DUPLICATE": (
        N_("The student is in {grade_level} / {section} already this year. Move the student instead."),
        N_("{student} sits there already: {committee}, seat {seat}. Choose another one."),
        N_("{student} waits for {course} already, at place {place}."),
        N_("{student} holds {course} already."),
        N_("“{value}” is already there. Choose another, or open the one that is there."),
        N_("This is already there once. Choose another name or number, or open the one that is there."),
    ),
    "NOT_FOUND": (N_("This is not there any more; somebody may have deleted it. Open the list again."),),
    "IN_USE": (
        N_("This is still in use by {count} others. Take it out there first."),
        N_("This is still in use elsewhere, so it cannot be deleted. Take it out there first."),
    ),
    "NOT_ALLOWED": (
        N_("{role} may not do this: {action}. Ask somebody who may, or an administrator."),
        N_("You may not do this. Ask somebody who may, or an administrator."),
    ),
    "CHANGED": (
        N_("{by} changed the mark of {student} in the meantime ({at}). Nothing was written; look at it again."),
        N_("The mark of {student} was changed in the meantime. Nothing was written; look at it again."),
        N_("{by} changed this in the meantime ({at}). Look at it again before you save."),
        N_("Somebody changed this in the meantime. Look at it again before you save."),
    ),
    "BAD_FILE": (
        N_("Line {line} cannot be read as a line of a table. Put it right, or take the list in anew."),
        N_("This list cannot be read. It needs one student a line, by identifier or number, and a column of courses where none is chosen."),  # noqa: E501
    ),
    "SIGN_IN_FAILED": (N_("Name or password is wrong, or the account is closed. Try again, or ask an administrator."),),
    "LAST_ADMIN": (N_("This is the last active administrator. Make another person administrator first."),),
    "WEAK_PASSWORD": (
        N_("A password needs at least {shortest} characters. Choose a longer one."),
        N_("The password is too short. Choose a longer one."),
    ),
    "REASON_REQUIRED": (N_("Unlocking needs a reason; it is kept in the record of changes. Write one."),),
}  # fmt: skip

UNAVAILABLE: dict[str, str] = {
    "GONE": N_("The database does not answer. Rasd keeps trying; what you typed stays."),
    "BUSY": N_("The database is busy with others. Try again in a moment."),
    "HELD": N_("Another program holds the file {detail} and lets nobody read it. Rasd keeps trying; close that program, or choose another way below."),  # noqa: E501
    "CLUSTER": N_("This server has lost the others of its cluster and answers nothing until they are back. Rasd keeps trying; what you typed stays. Tell whoever looks after the servers."),  # noqa: E501
    "NO_FILE": N_("The school’s file cannot be reached, or another one lies in its place, so nothing is saved. Put it back; Rasd keeps trying, and what you typed stays."),  # noqa: E501
    "NOT_MADE": N_("No school’s file can be made there: {detail}. See that the folder is there and may be written."),
    "UPGRADING": N_("The database is being upgraded and takes no changes until that ends. What you typed stays."),
    "OWNER": N_("The account that owns the rules is gone from the server or has lost rights. Run: rasd db upgrade"),
    "BINLOG": N_("The server’s binary log refuses what Rasd writes. Set binlog_format to ROW or MIXED on the server."),
    "IN_THE_WAY": N_("These rows stand in the way of the upgrade, and nothing was changed: {detail}"),
    "READ_ONLY": N_("The database is read-only now, so nothing can be saved. Ask whoever looks after it."),
    "FULL": N_("The database’s disk is full, so nothing can be saved. Ask whoever looks after it."),
    "ACCESS": N_("The database refuses this account. Check name, password and rights: {detail}"),
    "ACCOUNT_OF_SYSTEM": N_("This account signs in through the server’s own system only, without a password. Ask whoever looks after it for an account with a password."),  # noqa: E501
    "ACCOUNT_LOCKED": N_("The server has locked this account. Ask whoever looks after it to unlock it."),
    "PASSWORD_EXPIRED": N_("The password of this account has expired on the server. Ask whoever looks after it for a new one, and write that into the connection."),  # noqa: E501
    "HOST": N_("The server takes no connections from this machine. Ask whoever looks after it to allow them."),
    "HOST_BLOCKED": N_("The server has shut this machine out after many failed connections. Ask whoever looks after it to run: mariadb-admin flush-hosts"),  # noqa: E501
    "PLUGIN": N_("This account signs in by a way that Rasd cannot: {detail}. Install what is named there, or ask for an account with an ordinary password."),  # noqa: E501
    "TLS": N_("No encrypted connection to the server comes about: {detail}. Check the certificates, and what the address says of ssl."),  # noqa: E501
    "NO_DATABASE": N_("There is no database of that name on the server. Check the connection."),
    "NOT_INSTALLED": N_("The database has no tables of Rasd. Run: rasd db install"),
    "NOT_A_DATABASE": N_("That file is not a database. Choose another file."),
    "CORRUPT": N_("The database file is damaged. Restore the latest backup."),
    "TOO_OLD": N_("{detail} is too old. Rasd needs MariaDB 10.6, MySQL 8.0 or SQLite 3.38, or newer."),
    "FOREIGN": N_("The database has tables of the same names that are not Rasd’s. Choose another, empty database."),
    "NEWER": N_("A newer Rasd has worked on this database. Use that release, or a newer one."),
    "OLD": N_("The database is of an older Rasd ({detail}). Make a backup, then run: rasd db upgrade"),
    "URL": N_("That is no address of a database. Write sqlite:///FILE or mysql+pymysql://USER@SERVER/NAME."),
    "DRIVER": N_("The database answered in a way Rasd does not know: {detail}"),
}
EXAMS_TOLD = 3
UNKNOWN_END = N_("It is not known whether the last change was kept. Look before you repeat it.")
UNEXPECTED = N_("Something went wrong that Rasd did not expect: {detail}. What you typed stays.")

ROLES = {
    "admin": N_("Administrator"), "registrar": N_("Registrar"), "teacher": N_("Teacher"), "viewer": N_("Viewer"),
    "student": NC_("role", "Student"),
}  # fmt: skip
"""Role -> its name (msgid)."""

ACTIONS = {
    "act": N_("work with this account"),
    "periods.read": N_("see exam periods"),
    "periods.write": N_("change exam periods"),
    "periods.lock": N_("lock and unlock exam periods"),
    "schedules.read": N_("see exam schedules"),
    "schedules.write": N_("change exam schedules"),
    "marks.read": N_("see marks"),
    "marks.write": N_("enter these marks"),
    "students.read": N_("see students"),
    "students.write": N_("change students"),
    "enrollment.write": N_("enroll, move and withdraw students"),
    "courses.read": N_("see courses and timetables"),
    "courses.write": N_("change courses and timetables"),
    "structure.read": N_("see years, levels and sections"),
    "structure.write": N_("change years, levels and sections"),
    "users.read": N_("see accounts"),
    "users.write": N_("change accounts"),
    "results.read": N_("see results"),
    "grades.write": N_("compute semester grades"),
    "tests.read": N_("see tests and attempts"),
    "tests.write": N_("write tests"),
    "tests.take": N_("take tests"),
    "committees.read": N_("see committees and seats"),
    "committees.write": N_("change committees and seats"),
    "audit.read": N_("see the record of changes"),
    "import": N_("import files"),
}
"""Permission -> what it is (msgid)."""


def explain(error: Exception) -> str:
    """Return what a refusal or failure means, as logical text in the user's language."""
    code = getattr(error, "code", None)
    if isinstance(code, str) and code in RULES:
        return rule_sentence(code, getattr(error, "facts", {}))
    if isinstance(error, ConfigError):
        return str(error)
    reason = getattr(error, "reason", None)
    if isinstance(reason, str) and reason in UNAVAILABLE:
        return _unavailable(reason, getattr(error, "detail", ""), getattr(error, "unknown", False))
    return _(UNEXPECTED, detail=f"{type(error).__name__} {error}".strip())


def rule_sentence(code: str, facts: Mapping[str, Any]) -> str:
    """Return the fullest sentence for a code that its facts allow.

    Raises:
        KeyError: for a code without a sentence.
    """
    told = {name: _say(name, value) for name, value in _flat(facts).items() if value is not None and value != ""}
    for sentence in RULES[code]:
        if _names(sentence) <= told.keys():
            return _(sentence, **told)
    raise KeyError(code)


def why_not_allowed(action: str, role: str) -> str:
    """Return why a person in this role may not do this."""
    return rule_sentence("NOT_ALLOWED", {"action": action, "role": role})


def is_refusal(error: Exception) -> bool:
    """Tell whether a rule said no (rather than that the database cannot answer)."""
    return isinstance(getattr(error, "code", None), str)


def is_lost(error: Exception) -> bool:
    """Tell whether the connection is gone for now."""
    return getattr(error, "reason", None) in ("GONE", "BUSY", "HELD", "CLUSTER", "NO_FILE", "UPGRADING")


def _unavailable(reason: str, detail: str, unknown: bool) -> str:
    sentence = _(UNAVAILABLE[reason], detail=detail)
    return f"{sentence} {_(UNKNOWN_END)}" if unknown else sentence


def _flat(facts: Mapping[str, Any]) -> dict[str, Any]:
    first, last = facts.get("order", (None, None))
    return {**facts, "first": first, "last": last}


def _names(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name}


def _say(name: str, value: Any) -> str:
    if name == "role":
        return _(ROLES.get(value, str(value)))
    if name == "action":
        return _(ACTIONS.get(value, str(value)))
    if name == "exams":
        return _lacking(value)
    if name == "day" and value in DAYS:
        return weekday_name(DAYS.index(value))
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return date_text(value)
    if isinstance(value, time):
        return time_text(value)
    if isinstance(value, int | Decimal | float) and not isinstance(value, bool):
        return number(value)
    return isolated(str(value))


def _lacking(exams: Sequence[tuple[str, str, int]]) -> str:
    """The exams that lack the most marks, each with its period and how many; three dots for the others."""
    told = [
        isolated(_(", ").join((isolated(subject), f"{isolated(period)} ({number(count)})")))
        for subject, period, count in exams[:EXAMS_TOLD]
    ]
    return " · ".join([*told, "…"] if len(exams) > EXAMS_TOLD else told)
