"""Random histories of online tests: both engines and a plain model say the same after every step."""

import itertools
import os
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from data.install.quiz_sums import SCORES, SUMMARIES, TOTALS, _differing
from tests.data.quizzes.rule_model import DONE, Answer, Attempt, Model, Question
from tests.data.quizzes.typed_quizzes import Hall, plain
from tests.hand import Hand, Refused
from tests.servers import PrivateServer

MARKS = st.sampled_from([0, 1, 10, 33, 250, 400, 999])
RIGHT = st.sampled_from([None, 0, 1])
_numbers = itertools.count(1)

# A view, its columns, what limits it to a history's own rows, and how the model calls it.
VIEWS = (
    ("user_performance_summary", "user_id, total_attempts, avg_score, best_score, completed_exams", "user_id"),
    ("exam_statistics", "exam_id, total_attempts, avg_score, unique_users, avg_time_minutes", "exam_id"),
    (
        "section_performance",
        "attempt_id, user_id, section_id, total_questions, correct_answers, section_score, section_max_marks",
        "user_id",
    ),
    ("section_statistics", "section_id, total_attempts, total_questions, max_marks, avg_correct, avg_score", "exam_id"),
    ("leaderboard", "exam_id, standing, user_id, score, time_minutes", "exam_id"),
)


class Histories(RuleBasedStateMachine):
    """Steps by hand on both engines, each held against the model; a history shares no row with another."""

    hands: list[Hand]

    def __init__(self) -> None:
        super().__init__()
        self.model, self.steps = Model(), 0

    def both(self, expected: str, sql: str, *values: Any) -> None:
        """Run a statement on both engines; what they answer is what the model expected."""
        for hand in self.hands:
            try:
                hand.run(sql, *values)
                told = DONE
            except Refused as refused:
                told = refused.code
            assert told == expected, (hand.engine, told, expected, sql, values)

    def draw(self, data: Any, rows: Any) -> int:
        # By place: a history that is tried again has other keys.
        return sorted(rows)[data.draw(st.integers(0, len(rows) - 1))]

    @initialize()
    def a_hall(self) -> None:
        for _ in range(3):
            user = next(_numbers)
            self.model.users.append(user)
            self.both(
                DONE,
                "INSERT INTO users (id, username, full_name, role, password_hash) VALUES (?, ?, 'u', 'student', 'x')",
                user, f"u{user}",
            )  # fmt: skip
        for _ in range(2):
            exam = next(_numbers)
            self.model.exams.append(exam)
            self.both(DONE, "INSERT INTO exams (id, name, total_marks) VALUES (?, 'e', 99)", exam)
            for _ in range(2):
                self.add_section(exam)
        for section in list(self.model.sections):
            self.add_question(section, 250, None)

    def add_section(self, exam: int) -> None:
        key = next(_numbers)
        self.model.sections[key] = exam
        self.both(DONE, "INSERT INTO sections (id, exam_id, name) VALUES (?, ?, 's')", key, exam)

    def add_question(self, section: int, marks: int, right: int | None) -> None:
        key = next(_numbers)
        self.model.questions[key] = Question(section, marks, right)
        sql = "INSERT INTO questions (id, section_id, marks, right_choice) VALUES (?, ?, ?, ?)"
        self.both(DONE, sql, key, section, marks / 100, right)

    @rule(data=st.data(), marks=MARKS, right=RIGHT, section=st.booleans())
    def write(self, data: Any, marks: int, right: int | None, section: bool) -> None:
        if section or not self.model.sections:
            self.add_section(self.draw(data, self.model.exams))
        else:
            self.add_question(self.draw(data, self.model.sections), marks, right)

    @precondition(lambda self: self.model.questions)
    @rule(data=st.data(), marks=MARKS, right=RIGHT, what=st.sampled_from(["marks", "marks", "section", "all"]))
    def change_question(self, data: Any, marks: int, right: int | None, what: str) -> None:
        key = self.draw(data, self.model.questions)
        changed = Question(self.draw(data, self.model.sections), marks, right)
        if what != "all":
            changed = replace(self.model.questions[key], **{what: getattr(changed, what)})
        self.both(
            self.model.change_question(key, changed),
            "UPDATE questions SET section_id = ?, marks = ?, right_choice = ? WHERE id = ?",
            changed.section, changed.marks / 100, changed.right, key,
        )  # fmt: skip

    @precondition(lambda self: self.model.questions)
    @rule(data=st.data())
    def delete_question(self, data: Any) -> None:
        key = self.draw(data, self.model.questions)
        self.both(self.model.delete_question(key), "DELETE FROM questions WHERE id = ?", key)

    @precondition(lambda self: self.model.sections)
    @rule(data=st.data(), gone=st.booleans())
    def move_section(self, data: Any, gone: bool) -> None:
        key, exam = self.draw(data, self.model.sections), self.draw(data, self.model.exams)
        if gone:
            self.both(self.model.delete_section(key), "DELETE FROM sections WHERE id = ?", key)
        else:
            expected = self.model.move_section(key, exam)
            self.both(expected, "UPDATE sections SET exam_id = ? WHERE id = ?", exam, key)

    @rule(data=st.data(), minutes=st.integers(0, 3), given=st.booleans())
    def begin(self, data: Any, minutes: int, given: bool) -> None:
        key, one = (
            next(_numbers),
            Attempt(self.draw(data, self.model.users), self.draw(data, self.model.exams), minutes),
        )
        one.submitted = given and minutes == 0
        self.model.attempts[key] = one
        self.both(
            DONE,
            "INSERT INTO attempts (id, user_id, exam_id, status, started_at, finished_at) VALUES (?, ?, ?, ?, ?, ?)",
            key, one.user, one.exam, "submitted" if one.submitted else "in_progress",
            "2026-01-01 10:00:30", f"2026-01-01 10:0{minutes + 1}:29" if minutes else "2026-01-01 10:01:00",
        )  # fmt: skip

    @precondition(lambda self: self.model.attempts and self.model.questions)
    @rule(data=st.data(), correct=st.integers(0, 1), choice=RIGHT, how=st.sampled_from(["INSERT", "INSERT", "REPLACE"]))
    def answer(self, data: Any, correct: int, choice: int | None, how: str) -> None:
        attempt = self.draw(data, self.model.attempts)
        # Mostly of its own test.
        exam = self.model.attempts[attempt].exam
        own = [key for key, one in self.model.questions.items() if self.model.sections[one.section] == exam]
        asked = self.draw(data, own if own and data.draw(st.integers(0, 9)) else self.model.questions)
        key, one = next(_numbers), Answer(attempt, asked, correct, choice)
        expected = self.model.replace(key, one) if how == "REPLACE" else self.model.answer(key, one)
        self.both(
            expected,
            f"{how} INTO attempt_answers (id, attempt_id, question_id, is_correct, choice) VALUES (?, ?, ?, ?, ?)",
            key, attempt, asked, correct, choice,
        )  # fmt: skip

    @precondition(lambda self: self.model.answers)
    @rule(data=st.data(), moved=st.booleans(), correct=st.integers(0, 1))
    def change_answer(self, data: Any, moved: bool, correct: int) -> None:
        key = self.draw(data, self.model.answers)
        one = replace(self.model.answers[key], correct=correct, choice=None)
        if moved:
            attempt, question = self.draw(data, self.model.attempts), self.draw(data, self.model.questions)
            one = replace(one, attempt=attempt, question=question)
        self.both(
            self.model.answer(key, one),
            "UPDATE attempt_answers SET attempt_id = ?, question_id = ?, is_correct = ?, choice = NULL WHERE id = ?",
            one.attempt, one.question, one.correct, key,
        )  # fmt: skip

    @precondition(lambda self: self.model.answers)
    @rule(data=st.data())
    def take_back(self, data: Any) -> None:
        key = self.draw(data, self.model.answers)
        self.both(self.model.take_back(key), "DELETE FROM attempt_answers WHERE id = ?", key)

    @precondition(lambda self: self.model.attempts)
    @rule(data=st.data())
    def finish(self, data: Any) -> None:
        key = self.draw(data, self.model.attempts)
        self.model.attempts[key].submitted = True
        for hand in self.hands:
            assert Hall(hand).results(key) == [self.model.finished(key)], hand.engine

    @precondition(lambda self: self.model.attempts)
    @rule(data=st.data())
    def delete_attempt(self, data: Any) -> None:
        key = self.draw(data, self.model.attempts)
        self.both(self.model.delete_attempt(key), "DELETE FROM attempts WHERE id = ?", key)

    @invariant()
    def the_same_stands_everywhere(self) -> None:
        self.steps += 1
        for hand in self.hands:
            scores = self.rows(hand, "attempts", "id, score", "exam_id")
            assert scores == sorted((key, self.model.score(key) / 100) for key in self.model.attempts), hand.engine
            totals = self.rows(hand, "exams", "id, total_marks", "id")
            assert totals == [(key, self.model.total(key) / 100) for key in self.model.exams], hand.engine
            if self.steps % 5 == 0:
                self.look(hand)

    def look(self, hand: Hand) -> None:
        """Compare every view."""
        for name, columns, by in VIEWS:
            view = f"v_{name}" if name == "section_statistics" else name
            found = self.rows(hand, view, columns, by)
            assert found == sorted(getattr(self.model, name)(), key=lambda row: _order(name, row)), (hand.engine, name)

    def rows(self, hand: Hand, table: str, columns: str, by: str) -> list[tuple[Any, ...]]:
        own = self.model.users if by == "user_id" else self.model.exams
        if not own:
            return []
        order = "exam_id, user_id" if table == "leaderboard" else columns
        sql = f"SELECT {columns} FROM {table} WHERE {by} IN ({', '.join(map(str, own))}) ORDER BY {order}"
        return [tuple(map(plain, row)) for row in hand.rows(sql)]

    def teardown(self) -> None:
        for hand in self.hands:
            self.look(hand)
            for sums in (SCORES, TOTALS, *SUMMARIES):
                assert hand.rows(_differing(sums, hand.engine)) == [], (hand.engine, sums.table)


def _order(name: str, row: Any) -> Any:
    return (row[0], row[2]) if name == "leaderboard" else row[:3] if name == "section_performance" else row[0]


@pytest.fixture
def engine() -> str:
    """The server; the file comes beside it."""
    return "mysql"


def test_histories(url: str, mysql_server: PrivateServer, sqlite_installed: Path, tmp_path: Path) -> None:
    shutil.copy(sqlite_installed, tmp_path / "school.db")
    file = sqlite3.connect(tmp_path / "school.db", isolation_level=None)
    file.execute("PRAGMA foreign_keys = ON")
    file.execute("PRAGMA synchronous = OFF")
    Histories.hands = [Hand("mysql", mysql_server.connect("school")), Hand("sqlite", file)]
    examples = settings(
        max_examples=int(os.environ.get("RASD_HISTORIES", "15")),
        stateful_step_count=40,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(Histories, settings=examples)
    finally:
        for hand in Histories.hands:
            hand.close()
