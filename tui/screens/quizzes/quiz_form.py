"""What the list of tests and the screen of one share: the form of a test, and offering it to students."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from data.quizzes import authoring
from data.quizzes.records import OnlineTest, OnlineTestPlan
from data.school import structure
from tui.language.i18n import _, isolated, today
from tui.screens.shell import cleaners
from tui.screens.shell.base import RasdScreen
from tui.widgets.dialogs import FormDialog
from tui.widgets.forms.form import FieldSpec

LONGEST_NAME = 150


def test_fields(subjects: list[tuple[Any, str]], levels: list[tuple[Any, str]]) -> list[FieldSpec]:
    """The form of a test."""
    return [
        FieldSpec("name", _("Name"), required=True, max_length=LONGEST_NAME, cleaner=cleaners.line),
        FieldSpec("subject_id", _("Subject"), "choice", choices=subjects),
        FieldSpec("grade_level_id", _("Grade level"), "choice", choices=levels,
                  help=_("Whose students may take it; none chosen is everybody.")),
        FieldSpec("year", _("Year"), "number", whole=True, least=1300, most=9999),
        FieldSpec("is_open", _("Offered to students"), "check"),
    ]  # fmt: skip


def plan_of(values: Mapping[str, Any]) -> OnlineTestPlan:
    """Return what a filled form plans."""
    year = None if values["year"] is None else int(values["year"])
    return OnlineTestPlan(values["name"], year, values["subject_id"], values["grade_level_id"], values["is_open"])


async def edit(screen: RasdScreen, test: OnlineTest | None) -> int | None:
    """Ask for a test and save it; return its id, or None where nothing was saved."""
    subjects, levels = [
        [(choice.value, choice.label) for choice in await screen.wait(structure.choices, kind)]
        for kind in ("subjects", "grade_levels")
    ]

    async def save(values: dict[str, Any]) -> Mapping[str, str]:
        if test is None:
            return await screen.saved(authoring.create_test, plan_of(values))
        return await screen.saved(authoring.edit_test, test.id, plan_of(values))

    title = _("Edit “{name}”", name=isolated(test.plan.name)) if test else _("New test")
    fields = test_fields(subjects, levels)
    start = {field.name: getattr(test.plan, field.name) for field in fields} if test else {"year": today().year}
    if not await screen.app.push_screen_wait(FormDialog(title, fields, start, save, direction=screen.direction)):
        return None
    return test.id if test else screen.answer


def turn(screen: RasdScreen, test: OnlineTest) -> None:
    """Offer a test to students, or no longer; those who take it now may finish."""
    now = not test.plan.is_open
    said = _("“{name}” is offered to students now.") if now else _("“{name}” is closed to students now.")

    def then(_none: None) -> None:
        screen.say(said.format(name=isolated(test.plan.name)))
        screen.reload()

    screen.ask(authoring.edit_test, test.id, replace(test.plan, is_open=now), then=then)


def attempted(test: OnlineTest) -> int:
    """How many attempts a test has."""
    return test.in_progress + test.submitted
