"""The questions of a test as rows, and where one of them can move; no Textual here."""

from __future__ import annotations

from collections.abc import Sequence

from data.quizzes.records import OnlineTest, Question, QuestionSection
from data.text.folding import fold
from tui.language.i18n import _, isolated, number
from tui.screens.quizzes.quiz_views import NOTHING, marks, offer
from tui.widgets.grid.grid import Column, Row

RIGHT, WRONG = "✓", " "
Key = tuple[str, int]
"""("section" or "question", id)."""


def question_columns() -> list[Column]:
    """Number, text, how often it was answered, its marks."""
    return [
        Column("number", "#", width=4, base="ltr", align="end", sortable=False),
        Column("text", _("Question"), width=24, weight=1, sortable=False),
        Column("answered", _("Answers"), width=8, base="ltr", align="end", priority=1, sortable=False),
        marks("marks", _("Marks"), sortable=False),
    ]


def question_rows(sections: Sequence[QuestionSection]) -> list[Row]:
    """Each section, and under it its questions, numbered through the test."""
    rows, place = [], 0
    for section in sections:
        values = {"number": "", "text": section.name, "answered": "", "marks": number(section.marks)}
        rows.append(Row(("section", section.id), values, {"text": "strong", "marks": "strong"}))
        for question in section.questions:
            place += 1
            rows.append(_question_row(question, place, section))
    return rows


def _question_row(question: Question, place: int, section: QuestionSection) -> Row:
    values = {
        "number": number(place),
        "text": " ".join(question.plan.text.split()),
        "answered": number(question.answered) if question.answered else NOTHING,
        "marks": number(question.plan.marks),
    }
    return Row(
        ("question", question.id), values, {"answered": "muted"}, find=fold(f"{question.plan.text} {section.name}")
    )


def choice_columns() -> list[Column]:
    """Whether it is the right one, its number, its text."""
    return [
        Column("sign", "", width=2, sortable=False),
        Column("number", "#", width=3, base="ltr", align="end", sortable=False),
        Column("text", _("Choices"), width=20, weight=1, sortable=False),
    ]


def choice_rows(question: Question | None) -> list[Row]:
    """The choices of a question, the right one marked where it is told."""
    if question is None:
        return []
    return [
        Row(
            at,
            {"sign": _sign(question, at), "number": number(at + 1), "text": choice},
            {"sign": "success", "text": "success" if at == question.plan.right else ""},
        )
        for at, choice in enumerate(question.plan.choices)
    ]


def _sign(question: Question, at: int) -> str:
    return RIGHT if at == question.plan.right else WRONG


def headline(test: OnlineTest) -> str:
    """Name, subject, the total of the marks, and who is offered it."""
    parts = [test.plan.name, test.subject or "", _("total {marks}", marks=number(test.total_marks)), offer(test)]
    return " · ".join(isolated(part) for part in parts if part)


def section_of(sections: Sequence[QuestionSection], key: Key | None) -> QuestionSection | None:
    """The section that a row is, or is in."""
    if key is None:
        return None
    kind, id = key
    if kind == "section":
        return next((section for section in sections if section.id == id), None)
    return next((section for section in sections if any(one.id == id for one in section.questions)), None)


def beside(sections: Sequence[QuestionSection], question_id: int, by: int) -> tuple[int, int] | None:
    """Where a question goes one further up (-1) or down (+1): (section, place); None at the end of the test."""
    for at, section in enumerate(sections):
        ids = [question.id for question in section.questions]
        if question_id not in ids:
            continue
        place = ids.index(question_id) + by
        if 0 <= place < len(ids):
            return section.id, place
        if not 0 <= at + by < len(sections):
            return None
        other = sections[at + by]
        return other.id, 0 if by > 0 else len(other.questions)
    return None
