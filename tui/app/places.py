"""Places: what `--go` names, what function keys open, and what is remembered until the next run.

A place is a screen and up to two arguments: `periods`, `schedules/PERIOD`, `grades/EXAM/CLASSROOM`,
`enrollment/STUDENT`, `courses/STUDENT`, `course_plan`, `timetable/COURSE`, `tests/TEST`, `attempts/TEST`,
`results/EXAM`, `comparison`, `semester_grades/SECTION`, `admin/KIND`, `audit`, `committees/SESSION`, `spread/SESSION`;
a student’s are `take`, `paper/ATTEMPT`, `own_result/ATTEMPT`.
`terminal` opens over any screen, for nobody in particular.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.screens.shell.base import RasdScreen

SCREENS = {
    "periods": "tui.screens.exams.periods:PeriodsScreen",
    "schedules": "tui.screens.exams.schedules:SchedulesScreen",
    "grades": "tui.screens.marks.entry:GradesScreen",
    "enrollment": "tui.screens.students.enrollment:EnrollmentScreen",
    "courses": "tui.screens.courses.registration:StudentCoursesScreen",
    "course_plan": "tui.screens.courses.bulk_registration:CoursePlanScreen",
    "timetable": "tui.screens.courses.timetable.screen:TimetableScreen",
    "tests": "tui.screens.quizzes.authoring:OnlineTestsScreen",
    "questions": "tui.screens.quizzes.questions:QuestionsScreen",
    "attempts": "tui.screens.quizzes.attempts:AttemptsScreen",
    "attempt": "tui.screens.quizzes.attempt:AttemptScreen",
    "leaders": "tui.screens.quizzes.leaderboard:LeadersScreen",
    "test_statistics": "tui.screens.quizzes.statistics:TestStatisticsScreen",
    "carry": "tui.screens.quizzes.mark_transfer:CarryScreen",
    "take": "tui.screens.quizzes.own_quizzes:OwnTestsScreen",
    "paper": "tui.screens.quizzes.paper:PaperScreen",
    "own_result": "tui.screens.quizzes.own_result:OwnResultScreen",
    "results": "tui.screens.results.reports:ResultsScreen",
    "comparison": "tui.screens.results.comparison:ComparisonScreen",
    "semester_grades": "tui.screens.results.semester_grades:SemesterGradesScreen",
    "admin": "tui.screens.school.admin:AdminScreen",
    "audit": "tui.screens.school.audit:AuditScreen",
    "committees": "tui.screens.seating.committees:CommitteesScreen",
    "spread": "tui.screens.seating.allocation:SpreadScreen",
}
"""Name of a place -> its screen, imported when it is first opened."""

OF_STUDENTS = ("take", "paper", "own_result")
"""The places of students, who have no others, and nobody else has these."""

ALONE = {
    "sign_in": "tui.screens.shell.sign_in:SignInScreen",
    "first_run": "tui.screens.shell.first_run:FirstRunScreen",
}
"""The screens before anybody is signed in."""

OVER = ("terminal",)
"""What opens over whatever screen there is, signed in or not: an action of everywhere, in `tui.keys`."""

ARGUMENTS: dict[str, tuple[str, ...]] = {
    "periods": (),
    "schedules": ("PERIOD",),
    "grades": ("EXAM", "CLASSROOM"),
    "enrollment": ("STUDENT",),
    "courses": ("STUDENT",),
    "course_plan": (),
    "timetable": ("COURSE",),
    "tests": ("TEST",),
    "questions": ("TEST",),
    "attempts": ("TEST",),
    "attempt": ("ATTEMPT",),
    "leaders": ("TEST",),
    "test_statistics": (),
    "carry": ("TEST", "EXAM"),
    "take": (),
    "paper": ("ATTEMPT",),
    "own_result": ("ATTEMPT",),
    "results": ("EXAM",),
    "comparison": (),
    "semester_grades": ("SECTION",),
    "admin": ("KIND",),
    "audit": (),
    "committees": ("SESSION",),
    "spread": ("SESSION",),
}
"""What may follow a place's name, after a slash each; the last may itself hold slashes."""


def home(role: str) -> str:
    """Return where a person of this role begins."""
    homes = {"teacher": "grades", "registrar": "enrollment", "viewer": "results", "student": "take"}
    return homes.get(role, "periods")


def is_for(name: str, role: str) -> bool:
    """Return whether people of this role have a place: students their own ones, the others all others."""
    return (name in OF_STUDENTS) == (role == "student")


@dataclass(frozen=True, slots=True)
class Place:
    """A screen's name and its arguments."""

    name: str
    args: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "/".join((self.name, *self.args))


def parse(text: str) -> Place | None:
    """Return the place that `text` names, or None: no such screen, or more arguments than it takes."""
    name, *rest = text.strip().strip("/").split("/", 1)
    if name in OVER and not rest:
        return Place(name)
    takes = len(ARGUMENTS.get(name, ()))
    if name not in SCREENS or (rest and not takes):
        return None
    args = rest[0].split("/", takes - 1) if rest else ()
    return Place(name, tuple(args))


def known() -> str:
    """Return every place with the arguments it takes, for people."""
    names = [name + "".join(f"[/{what}]" for what in ARGUMENTS[name]) for name in SCREENS]
    return ", ".join([*names, *OVER])


def load_screens() -> None:
    """Import every screen, in the thread that opens the school: later none holds up the event loop for it."""
    for path in {**SCREENS, **ALONE}.values():
        import_module(path.partition(":")[0])


def make_screen(name: str) -> RasdScreen:
    """Import and make the screen of a place."""
    module, _colon, class_name = (SCREENS | ALONE)[name].partition(":")
    return getattr(import_module(module), class_name)()
