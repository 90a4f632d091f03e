"""The small school of the mark sheet, with an online test of three questions and two students who may take it."""

from __future__ import annotations

from decimal import Decimal

from data.db.engine import Actor, Database
from data.quizzes import attempts, authoring
from data.quizzes.records import OnlineTestPlan, QuestionPlan
from tests.hand import Hand
from tests.screens.marks.mark_school import NAMES, MarkSchool

TITLE = "كسور [/b] & 50%"
QUESTIONS = (
    ("Numbers", "ما ناتج 2 + 3 (بالأرقام)؟", ("4", "5", "6"), 1, "2"),
    ("Numbers", "Which one is [bold]even[/]?", ("7", "8 \u2068(eight)\u2069"), 1, "3"),
    ("الهندسة", "كم ضلعًا للمثلث؟", ("ثلاثة", "أربعة", "خمسة"), 0, "5"),
)


class OnlineSchool(MarkSchool):
    """Students 1 to 4 of section A have accounts; the test is for everybody, open, out of ten.

    Args:
        hand: types the school.
        db: the same database, to write and take the test.

    Attributes:
        test: its id.
        sections, questions: ids in order.
        pupils: the accounts.
    """

    def __init__(self, hand: Hand, db: Database) -> None:
        super().__init__(hand)
        self.db = db
        self.pupils = [self._pupil(at, name) for at, name in enumerate(NAMES[:4], 1)]
        self.test = authoring.create_test(db, self.huda, OnlineTestPlan(TITLE, 2026, None, None, True))
        names = list(dict.fromkeys(section for section, *_rest in QUESTIONS))
        self.sections = [authoring.add_section(db, self.huda, self.test, name) for name in names]
        self.questions = [
            authoring.add_question(
                db, self.huda, self.sections[names.index(section)], QuestionPlan(text, choices, right, Decimal(marks))
            )
            for section, text, choices, right, marks in QUESTIONS
        ]

    def _pupil(self, at: int, name: str) -> Actor:
        made = self._put(
            "users", username=f"p{at}", full_name=name, role="student", password_hash="!", student_id=f"S{at:02}"
        )
        return Actor(made, f"p{at}", name, "student")

    def take(self, pupil: int, *choices: int | None, finish: bool = True) -> int:
        """Let a pupil (from 0) answer the questions in order; None leaves one open. Return the attempt's id."""
        who = self.pupils[pupil]
        attempt = attempts.start_attempt(self.db, who, self.test)
        for question, choice in zip(self.questions, choices, strict=False):
            if choice is not None:
                attempts.give_answer(self.db, who, attempt, question, choice)
        if finish:
            attempts.finish(self.db, who, attempt)
        return attempt

    def given(self, attempt: int) -> dict[int, int]:
        """Place of a question (from 0) -> the choice that is stored."""
        rows = self.hand.rows("SELECT question_id, choice FROM attempt_answers WHERE attempt_id = ?", attempt)
        return {self.questions.index(question): choice for question, choice in rows}

    def order(self) -> list[list[str]]:
        """The texts of the questions of each section, in order."""
        file = authoring.load_test(self.db, self.huda, self.test)
        return [[question.plan.text for question in section.questions] for section in file.sections]
