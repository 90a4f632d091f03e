"""Online tests and attempts as rows and sentences; no Textual here."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from data.quizzes.records import Attempt, OnlineTest, OnlineTestStatistics, Performer
from tui.language.i18n import (
    N_,
    Direction,
    _,
    direction,
    isolated,
    local_moment,
    ngettext,
    number,
    short_date,
    time_text,
)
from tui.screens.shell.namesakes import named
from tui.screens.shell.section_names import shortened
from tui.widgets.grid.columns import widest
from tui.widgets.grid.grid import Column, Row

NOTHING = "–"
STATES = {
    "in_progress": ("○", N_("in progress"), "warning"),
    "submitted": ("●", N_("handed in"), "success"),
}
"""State of an attempt -> its sign, its word (msgid) and its style."""


def count(key: str, title: str, width: int, priority: int = 0) -> Column:
    """A column of counts."""
    return Column(key, title, width=width, base="ltr", align="end", priority=priority)


def marks(key: str, title: str, width: int = 8, *, priority: int = 0, sortable: bool = True) -> Column:
    """A column of marks, lined up on their point."""
    return Column(
        key, title, width=width, base="ltr", align="decimal", decimals=2, priority=priority, sortable=sortable
    )


def mark(value: Decimal | None) -> str:
    """A mark, or that there is none."""
    return NOTHING if value is None else number(value)


def of_most(value: Decimal | None, most: Decimal) -> str:
    """A mark out of the most there are, as one piece of a sentence."""
    return isolated(f"{mark(value)}/{number(most)}")


# --- Tests


def test_columns() -> list[Column]:
    """The columns of the list of tests; those that sort are named as the database sorts them."""
    way: Direction = direction()
    return [
        Column("name", _("Test"), width=24, weight=2),
        Column("subject", _("Subject"), width=11, weight=1, priority=2, shorter=shortened, sortable=False),
        Column("level", _("Grade level"), width=11, weight=1, priority=3, shorter=shortened, sortable=False),
        Column("year", _("Year"), width=5, base="ltr", priority=4),
        Column("questions", _("Questions"), width=9, base="ltr", align="end", priority=1, sortable=False),
        marks("total_marks", _("Marks")),
        count("attempts", _("Attempts"), 9),
        Column("state", _("State"), width=10, base=way, sortable=False),
    ]


def test_row(test: OnlineTest) -> Row:
    """One test as a line."""
    plan = test.plan
    values = {
        "name": plan.name,
        "subject": test.subject or NOTHING,
        "level": test.grade_level or _("everybody"),
        "year": str(plan.year) if plan.year else NOTHING,
        "questions": number(test.questions),
        "total_marks": number(test.total_marks),
        "attempts": number(test.in_progress + test.submitted),
        "state": "● " + _("on offer") if plan.is_open else "○ " + _("closed"),
    }
    muted = {name: "muted" for name, value in values.items() if value == NOTHING}
    return Row(test.id, values, muted | {"state": "success" if plan.is_open else "muted"})


def about_test(test: OnlineTest) -> str:
    """A test in a sentence or two: what is in it, who is offered it, and how often it was taken."""
    parts = [
        isolated(test.plan.name),
        ngettext("{n} question", "{n} questions", test.questions),
        ngettext("in {n} section", "in {n} sections", test.sections),
        _("out of {most}", most=number(test.total_marks)),
    ]
    taken = _("in progress {running} · handed in {done}", running=number(test.in_progress), done=number(test.submitted))
    return " · ".join(parts) + "\n" + " · ".join((offer(test), taken))


def offer(test: OnlineTest) -> str:
    """Who is offered a test."""
    if not test.plan.is_open:
        return _("closed: no student is offered it")
    if not test.questions:
        return _("open, but without questions nobody is offered it")
    if test.grade_level:
        return _("open for {level}", level=isolated(test.grade_level))
    return _("open for everybody")


# --- Attempts


def attempt_columns(all_tests: bool) -> list[Column]:
    """The columns of a list of attempts; with those of all tests also the test."""
    return [
        Column("student", _("Student"), width=18, weight=2),
        *([Column("test", _("Test"), width=12, weight=1)] if all_tests else []),
        Column("status", _("State"), width=13, base=direction()),
        marks("score", _("Mark")),
        Column("answered", _("Answered"), width=9, base="ltr", align="end", priority=2, sortable=False),
        Column("started", _("Begun"), width=moment_room(), base=direction(), priority=1, told=True),
        Column("finished", _("Minutes"), width=8, base="ltr", align="end", priority=3, sortable=False),
    ]


def attempt_row(attempt: Attempt) -> Row:
    """One attempt as a line."""
    values = {
        "student": attempt.full_name,
        "test": attempt.test,
        "status": state(attempt),
        "score": mark(attempt.score),
        "answered": f"{number(attempt.answered)}/{number(attempt.questions)}",
        "started": begun(attempt),
        "finished": NOTHING if attempt.minutes is None else number(attempt.minutes),
    }
    return Row(attempt.id, values, {"status": STATES[attempt.status][2]}, asides={"student": attempt.apart})


def state(attempt: Attempt) -> str:
    """Sign and word of where an attempt stands."""
    sign, word, _style = STATES[attempt.status]
    return f"{sign} {_(word)}"


def begun(attempt: Attempt) -> str:
    """Day and time at which an attempt was begun."""
    local = local_moment(attempt.started_at)
    return f"{short_date(local.date())} {time_text(local.time())}"


def moment_room() -> int:
    """The cells that the longest of such moments takes in the school's calendar."""
    days = (date(2026, month, 28) for month in range(1, 13))
    return widest(map(short_date, days)) + len(" 00:00")


def about_attempt(attempt: Attempt) -> str:
    """An attempt in a line: whose, at what, where it stands, what it came to."""
    parts = [named(attempt.full_name, attempt.apart), isolated(attempt.test), state(attempt)]
    if attempt.score is not None:
        parts.append(of_most(attempt.score, attempt.total_marks))
    parts.append(_("answered {n} of {all}", n=number(attempt.answered), all=number(attempt.questions)))
    if attempt.minutes is not None:
        parts.append(ngettext("{n} minute", "{n} minutes", attempt.minutes))
    return " · ".join(parts)


# --- Statistics


def statistics_columns() -> list[Column]:
    """The columns of tests by how they went."""
    return [
        Column("name", _("Test"), width=18, weight=1),
        Column("year", _("Year"), width=5, base="ltr", priority=3),
        count("attempts", _("Attempts"), 9),
        count("users", _("Students"), 9, 1),
        marks("avg_score", _("Average")),
        marks("total", _("Out of"), priority=2, sortable=False),
        marks("avg_minutes", _("Minutes"), priority=2),
    ]


def statistics_row(line: OnlineTestStatistics) -> Row:
    """How one test went."""
    values = {
        "name": line.name,
        "year": str(line.year) if line.year else NOTHING,
        "attempts": number(line.attempts),
        "users": number(line.users),
        "avg_score": mark(line.avg_score),
        "total": number(line.total_marks),
        "avg_minutes": mark(line.avg_minutes),
    }
    return Row(line.test_id, values, {"total": "muted"})


def performer_columns() -> list[Column]:
    """The columns of people by how they did."""
    return [
        Column("name", _("Student"), width=18, weight=1),
        Column("username", _("User name"), width=12, base="ltr", priority=2, sortable=False),
        count("attempts", _("Attempts"), 9),
        count("completed", _("Tests done"), 10, 1),
        marks("avg_score", _("Average")),
        marks("best_score", _("Best")),
    ]


def performer_row(line: Performer) -> Row:
    """How one person did."""
    values = {
        "name": line.full_name,
        "username": line.username,
        "attempts": number(line.attempts),
        "completed": number(line.completed),
        "avg_score": mark(line.avg_score),
        "best_score": mark(line.best_score),
    }
    return Row(line.user_id, values, {"username": "muted"}, asides={"name": line.apart})
