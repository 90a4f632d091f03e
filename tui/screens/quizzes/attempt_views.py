"""What an attempt came to, by section and by question, as rows; no Textual here."""

from __future__ import annotations

from collections.abc import Sequence

from data.quizzes.records import Answer, AttemptResult, SectionResult
from tui.language.i18n import _, isolated, number
from tui.screens.quizzes.quiz_views import NOTHING, about_attempt, marks
from tui.widgets.grid.grid import Column, Row

SIGNS = {True: ("✓", "success"), False: ("✗", "error"), None: ("·", "muted")}
"""Whether an answer is right -> its sign and its style."""


def section_columns() -> list[Column]:
    """What a section is called, how much of it was right, and its marks."""
    return [
        Column("section", _("Section name"), width=16, weight=1, sortable=False),
        Column("correct", _("Right"), width=8, base="ltr", align="end", sortable=False),
        marks("score", _("Mark"), sortable=False),
        marks("most", _("Out of"), sortable=False),
    ]


def section_rows(sections: Sequence[SectionResult]) -> list[Row]:
    """Each section of an attempt."""
    return [
        Row(
            line.section_id,
            {
                "section": line.section,
                "correct": f"{number(line.correct)}/{number(line.questions)}",
                "score": number(line.score),
                "most": number(line.max_marks),
            },
            {"most": "muted"},
        )
        for line in sections
    ]


def result_text(result: AttemptResult) -> str:
    """An attempt as a whole."""
    right = _("right {n} of {all}", n=number(result.correct), all=number(result.questions))
    return f"{about_attempt(result.attempt)} · {right}"


def answer_columns() -> list[Column]:
    """Whether it is right, the question, what was given, what would be right, its marks."""
    return [
        Column("sign", "", width=1, sortable=False),
        Column("number", "#", width=3, base="ltr", align="end", sortable=False),
        Column("question", _("Question"), width=18, weight=2, sortable=False),
        Column("given", _("Answer"), width=12, weight=1, sortable=False),
        Column("right", _("The right one"), width=12, weight=1, priority=1, sortable=False),
        marks("marks", _("Marks"), 7, sortable=False),
    ]


def answer_rows(answers: Sequence[Answer]) -> list[Row]:
    """Every question of an attempt."""
    return [_answer_row(place, answer) for place, answer in enumerate(answers, 1)]


def _answer_row(place: int, answer: Answer) -> Row:
    sign, style = SIGNS[answer.is_correct]
    plan = answer.question.plan
    values = {
        "sign": sign,
        "number": number(place),
        "question": " ".join(plan.text.split()),
        "given": chosen(answer, answer.given),
        "right": chosen(answer, plan.right),
        "marks": number(plan.marks),
    }
    return Row(answer.question.id, values, {"sign": style, "given": style, "right": "muted"})


def chosen(answer: Answer, place: int | None) -> str:
    """A choice of a question by its place, or that there is none."""
    choices = answer.question.plan.choices
    return choices[place] if place is not None and 0 <= place < len(choices) else NOTHING


def about_answer(answer: Answer) -> str:
    """A question of an attempt in full."""
    sign, _style = SIGNS[answer.is_correct]
    given = _("Answer: {answer}", answer=isolated(chosen(answer, answer.given)))
    right = _("right: {answer}", answer=isolated(chosen(answer, answer.question.plan.right)))
    return f"{isolated(answer.section)} · {isolated(answer.question.plan.text)}\n{sign} {given} · {right}"
