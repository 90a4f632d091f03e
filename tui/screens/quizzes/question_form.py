"""The form of a question: its text, its choices, a line each, the right one and its marks."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from data.quizzes import authoring
from data.quizzes.records import Question, QuestionPlan
from tui.language.i18n import _, ngettext
from tui.screens.shell import cleaners
from tui.screens.shell.base import RasdScreen
from tui.widgets.dialogs import FormDialog
from tui.widgets.forms.form import FieldSpec

LONGEST = 2000
MOST_MARKS = 999
FEWEST_CHOICES = 2


def question_fields(question: Question | None) -> list[FieldSpec]:
    """The form of a question; the choices of one that is answered are not asked for."""
    text = FieldSpec("text", _("Question"), "note", required=True, lines=3, max_length=LONGEST, cleaner=cleaners.note)
    marks = FieldSpec("marks", _("Marks"), "number", required=True, least=Decimal("0.01"), most=MOST_MARKS,
                      help=kept_text(question))  # fmt: skip
    if question and question.answered:
        return [text, marks]
    choices = FieldSpec("choices", _("Choices"), "note", required=True, lines=5, max_length=LONGEST,
                        cleaner=cleaners.note, help=_("One a line, at least two."))  # fmt: skip
    right = FieldSpec("right_choice", _("The right one"), "number", required=True, whole=True, least=1,
                      help=_("The number of its line, from 1."))  # fmt: skip
    return [text, choices, right, marks]


def kept_text(question: Question | None) -> str:
    """Why the choices of a question stay as they are; nothing where they may change."""
    if not question or not question.answered:
        return ""
    return ngettext(
        "Answered {n} time: the choices and the right one stay. Other marks reach every attempt.",
        "Answered {n} times: the choices and the right one stay. Other marks reach every attempt.",
        question.answered,
    )


def first_values(question: Question | None) -> dict[str, Any]:
    """What stands in the form at first."""
    if question is None:
        return {"marks": Decimal(1)}
    plan = question.plan
    right = None if plan.right is None else Decimal(plan.right + 1)
    return {"text": plan.text, "choices": "\n".join(plan.choices), "right_choice": right, "marks": plan.marks}


def plan_of(values: Mapping[str, Any], question: Question | None) -> QuestionPlan:
    """Return what a filled form plans; what it did not ask for stays."""
    if "choices" not in values and question:
        return QuestionPlan(values["text"], question.plan.choices, question.plan.right, values["marks"])
    choices = tuple(line.strip() for line in values["choices"].splitlines() if line.strip())
    return QuestionPlan(values["text"], choices, int(values["right_choice"]) - 1, values["marks"])


def wrong_in(plan: QuestionPlan) -> dict[str, str]:
    """Sentences by field about what is wrong with a plan in itself."""
    if len(set(plan.choices)) < len(plan.choices):
        return {"choices": _("Two of the choices are the same.")}
    if len(plan.choices) < FEWEST_CHOICES:
        return {"choices": _("A question needs at least two choices.")}
    if plan.right is not None and plan.right >= len(plan.choices):
        return {"right_choice": ngettext("There is only {n} choice.", "There are only {n} choices.",
                                         len(plan.choices))}  # fmt: skip
    return {}


async def edit(screen: RasdScreen, section_id: int, question: Question | None) -> int | None:
    """Ask for a question and save it; return its id, or None where nothing was saved."""

    async def save(values: dict[str, Any]) -> Mapping[str, str]:
        plan = plan_of(values, question)
        if "choices" in values and (wrong := wrong_in(plan)):
            return wrong
        if question is None:
            return await screen.saved(authoring.add_question, section_id, plan)
        return await screen.saved(authoring.edit_question, question.id, plan)

    title = _("Change the question") if question else _("New question")
    dialog = FormDialog(title, question_fields(question), first_values(question), save, direction=screen.direction)
    if not await screen.app.push_screen_wait(dialog):
        return None
    return question.id if question else screen.answer
