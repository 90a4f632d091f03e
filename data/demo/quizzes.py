"""The demonstration school's online tests: its students' accounts, what they answered and what they have begun."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from decimal import Decimal
from random import Random

from data.demo.blueprint import Row, School
from data.demo.marks import ability
from data.demo.questions import GENERAL, MATHS, SCIENCE, TESTS, Written

STUDENT = "student"
"""Name of the account of the first of the class; the others’ are their numbers."""

_CLASS = 24
"""How many of the first section have accounts; of each level above it one has."""
_AGAIN, _BEGUN = 5, 3
_UNANSWERED = 0.05
_OPENS = time(7)


@dataclass
class Tests:
    """Every row of the tests, ready to be written in this order; `finished` are the attempts that are handed in."""

    users: list[Row] = field(default_factory=list)
    exams: list[Row] = field(default_factory=list)
    sections: list[Row] = field(default_factory=list)
    questions: list[Row] = field(default_factory=list)
    attempts: list[Row] = field(default_factory=list)
    answers: list[Row] = field(default_factory=list)
    finished: list[Row] = field(default_factory=list)


def tests(school: School) -> Tests:
    """Return the tests of a school: the same school, the same tests."""
    made, rng = Tests(), Random(f"tests {school.seed}")
    for number, written in enumerate(TESTS, 1):
        _write(made, number, written, school.today.year, rng)
    class_, others = _takers(school)
    _accounts(made, [*class_, *others], school)
    taking = _Taking(school, made, rng)
    taking.take(MATHS, class_, days=9)
    taking.take(GENERAL, [*class_[::2], *others], days=5)
    taking.take(SCIENCE, class_[_BEGUN:], days=2)
    taking.take(SCIENCE, class_[_BEGUN : _BEGUN + _AGAIN], days=1)
    taking.take(SCIENCE, class_[:_BEGUN], days=1, done=False)
    return made


def _write(made: Tests, number: int, written: Written, year: int, rng: Random) -> None:
    made.exams.append(
        {"id": number, "name": written.name, "year": year, "subject_id": written.subject,
         "grade_level_id": written.level, "is_open": written.is_open}
    )  # fmt: skip
    for place, (title, asked) in enumerate(written.sections):
        section = {"id": len(made.sections) + 1, "exam_id": number, "name": title, "position": place}
        made.sections.append(section)
        for position, (text, choices, marks) in enumerate(asked):
            shown = rng.sample(choices, len(choices))
            made.questions.append(
                {"id": len(made.questions) + 1, "section_id": section["id"], "marks": Decimal(marks), "text": text,
                 "choices": json.dumps(shown, ensure_ascii=False), "right_choice": shown.index(choices[0]),
                 "position": position}
            )  # fmt: skip


def _takers(school: School) -> tuple[list[Row], list[Row]]:
    """The enrollments of a class of the first level, and one of each other level, as far as there are students."""
    levels = {section["id"]: section["grade_level_id"] for section in school.sections}
    moved = {change["changed_id"] for change in school.changes}
    enrolled: dict[int, list[Row]] = {}
    for row in school.enrolled:
        if row["id"] not in moved:
            enrolled.setdefault(levels[row["classroom_id"]], []).append(row)
    first = enrolled.pop(1, [])
    class_ = [row for row in first if row["classroom_id"] == first[0]["classroom_id"]]
    return class_[:_CLASS], [rows[0] for rows in enrolled.values()]


def _accounts(made: Tests, takers: Iterable[Row], school: School) -> None:
    students = {student["unique_id"]: student for student in school.students}
    for number, row in enumerate(takers, len(school.users) + 1):
        student = students[row["student_id"]]
        username = student["number"] if made.users else STUDENT
        made.users.append(
            {"id": number, "username": username, "full_name": student["name"], "role": "student",
             "student_id": student["unique_id"]}
        )  # fmt: skip


class _Taking:
    """Lets students take tests: who stands better among the others answers more of the questions rightly."""

    def __init__(self, school: School, made: Tests, rng: Random) -> None:
        self.school, self.made, self.rng = school, made, rng
        self.accounts = {user["student_id"]: user["id"] for user in made.users}

    def take(self, written: Written, takers: Iterable[Row], days: int, *, done: bool = True) -> None:
        """Let each of `takers` take a test, so many days ago, one after another; not `done`: each has begun it."""
        number = TESTS.index(written) + 1
        own = {section["id"] for section in self.made.sections if section["exam_id"] == number}
        asked = [question for question in self.made.questions if question["section_id"] in own]
        for place, row in enumerate(takers):
            begun = datetime.combine(self.school.today, _OPENS) - timedelta(days=days, minutes=-7 * place)
            attempt = len(self.made.attempts) + 1
            who = self.accounts[row["student_id"]]
            self.made.attempts.append({"id": attempt, "user_id": who, "exam_id": number, "started_at": begun})
            self._answer(attempt, row, asked if done else asked[: len(asked) // 2])
            if done:
                spent = timedelta(minutes=self.rng.randint(6, 25), seconds=self.rng.randrange(60))
                self.made.finished.append({"attempt": attempt, "finished_at": begun + spent})

    def _answer(self, attempt: int, row: Row, asked: Iterable[Row]) -> None:
        share = 0.62 + 0.15 * ability(self.school.seed, row)
        for question in asked:
            if self.rng.random() < _UNANSWERED:
                continue
            right, wrong = question["right_choice"], list(range(len(json.loads(question["choices"]))))
            wrong.remove(right)
            choice = right if self.rng.random() < share else self.rng.choice(wrong)
            self.made.answers.append(
                {"id": len(self.made.answers) + 1, "attempt_id": attempt, "question_id": question["id"],
                 "choice": choice, "is_correct": choice == right}
            )  # fmt: skip
