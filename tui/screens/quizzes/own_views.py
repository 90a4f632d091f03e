"""A student's tests, attempts and paper as rows and sentences; no Textual here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.quizzes.records import Attempt, OfferedTest, Paper, PaperQuestion
from tui.language.i18n import _, direction, isolated, ngettext, number
from tui.screens.quizzes.quiz_views import NOTHING, STATES, begun, mark, marks, moment_room, of_most, state
from tui.screens.shell.section_names import shortened
from tui.widgets.grid.grid import Column, Row

GIVEN, OPEN = "●", "○"


# --- Tests and attempts


def offered_columns() -> list[Column]:
    """What is offered, how much of it there is, and where one stands."""
    return [
        Column("name", _("Test"), width=18, weight=2),
        Column("subject", _("Subject"), width=12, weight=1, priority=1, shorter=shortened),
        Column("questions", _("Questions"), width=9, base="ltr", align="end"),
        marks("most", _("Out of")),
        Column("state", "", width=16, base=direction(), sortable=False),
    ]


def offered_row(test: OfferedTest) -> Row:
    """One test on offer."""
    text, style = _standing(test)
    values = {
        "name": test.name,
        "subject": test.subject or NOTHING,
        "questions": number(test.questions),
        "most": number(test.total_marks),
        "state": text,
    }
    return Row(test.id, values, {"state": style, "subject": "muted"})


def _standing(test: OfferedTest) -> tuple[str, str]:
    if test.running is not None:
        return "◐ " + _("begun: go on"), "warning"
    if test.submitted:
        return "● " + _("best {mark}", mark=of_most(test.best, test.total_marks)), "success"
    return "○ " + _("not taken yet"), ""


def own_columns() -> list[Column]:
    """The columns of one's own attempts."""
    return [
        Column("test", _("Test"), width=18, weight=2),
        Column("started", _("Begun"), width=moment_room(), base=direction(), told=True),
        Column("status", _("State"), width=13, base=direction()),
        marks("score", _("Mark")),
        marks("most", _("Out of"), priority=1),
    ]


def own_row(attempt: Attempt) -> Row:
    """One of one's own attempts."""
    values = {
        "test": attempt.test,
        "started": begun(attempt),
        "status": state(attempt),
        "score": mark(attempt.score),
        "most": number(attempt.total_marks),
    }
    return Row(attempt.id, values, {"status": STATES[attempt.status][2], "most": "muted"})


def before_beginning(test: OfferedTest) -> list[str]:
    """What is to be known before a test is begun."""
    questions = ngettext("{n} question", "{n} questions", test.questions)
    return [
        " · ".join((questions, _("out of {most}", most=number(test.total_marks)))),
        _("Every answer is kept at once. You can leave and go on later, until you hand it in."),
    ]


# --- The paper


def questions_of(paper: Paper) -> dict[int, tuple[str, PaperQuestion]]:
    """Question -> the section it is in and itself, in the order of the test."""
    return {question.id: (section.name, question) for section in paper.sections for question in section.questions}


def overview_columns() -> list[Column]:
    """Answered or not, number, the beginning of the question."""
    return [
        Column("sign", "", width=1, sortable=False),
        Column("number", "#", width=3, base="ltr", align="end", sortable=False),
        Column("text", _("Question"), width=8, weight=1, sortable=False),
    ]


def overview_rows(questions: Mapping[int, tuple[str, PaperQuestion]], given: Mapping[int, int | None]) -> list[Row]:
    """Every question of a paper."""
    return [
        Row(
            key,
            {
                "sign": OPEN if given.get(key) is None else GIVEN,
                "number": number(place),
                "text": " ".join(question.text.split()),
            },
            {"sign": "warning" if given.get(key) is None else "success"},
        )
        for place, (key, (_section, question)) in enumerate(questions.items(), 1)
    ]


def choice_columns() -> list[Column]:
    """Chosen or not, the digit that chooses it, its text."""
    return [
        Column("sign", "", width=1, sortable=False),
        Column("number", "", width=3, base="ltr", align="end", sortable=False),
        Column("text", _("Choices"), width=16, weight=1, sortable=False),
    ]


def choice_rows(question: PaperQuestion, given: int | None) -> list[Row]:
    """The choices of a question."""
    return [
        Row(
            at,
            {"sign": GIVEN if at == given else OPEN, "number": number(at + 1), "text": text},
            {"sign": "success", "number": "accent", "text": "strong" if at == given else ""},
        )
        for at, text in enumerate(question.choices)
    ]


def question_head(section: str, question: PaperQuestion, place: int, most: int) -> str:
    """Which question this is, and what it is worth."""
    where = _("Question {n} of {all}", n=number(place), all=number(most))
    return " · ".join((where, isolated(section), _("marks: {marks}", marks=number(question.marks))))


def progress(given: Mapping[int, int | None], questions: Mapping[int, object]) -> str:
    """How many questions are answered."""
    answered = len(questions) - len(unanswered(given, questions))
    return _("answered {n} of {all}", n=number(answered), all=number(len(questions)))


def unanswered(given: Mapping[int, int | None], questions: Mapping[int, object]) -> Sequence[int]:
    """The questions without an answer, in order."""
    return [key for key in questions if given.get(key) is None]


def before_finishing(missing: int, most: int) -> list[str]:
    """What is to be known before a test is handed in."""
    if missing:
        left = ngettext("{n} question of {all} is not answered.", "{n} questions of {all} are not answered.", missing,
                        all=number(most))  # fmt: skip
    else:
        left = _("Every question is answered.")
    return [left, _("Nothing can be changed after that.")]
