"""Random histories of online tests: on both engines the data layer says what a plain model says, after every step."""

import os
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from data.db.engine import CONSOLE, Actor, Database
from data.db.errors import RuleError
from data.db.tables import colleges, students, users
from data.install.verify import verify_statistics
from data.quizzes import statistics
from data.quizzes.attempts import finish, give_answer, list_attempts, load_result, start_attempt
from data.quizzes.authoring import (
    add_question,
    add_section,
    create_test,
    delete_question,
    delete_section,
    edit_question,
    load_test,
    move_question,
    move_section,
)
from data.quizzes.records import OnlineTestPlan, QuestionPlan
from tests.data.quizzes.layer_model import DONE, Model

MARKS = st.sampled_from([Decimal(text) for text in ("0.01", "1", "2.5", "3.33", "10")])
PLACES = st.integers(0, 2)
CHOICES = ("أ", "ب", "ج")


class Histories(RuleBasedStateMachine):
    """Steps through the layer on both engines, each held against the model. Names are the keys; ids differ."""

    databases: list[Database]
    count = 0

    def __init__(self) -> None:
        super().__init__()
        self.model = Model()
        self.ids: list[dict[str, Any]] = [{} for _database in self.databases]

    def key(self, letter: str) -> str:
        Histories.count += 1
        return f"{letter}{Histories.count:06}"

    def both(self, expected: str, act: Callable[[Database, dict[str, Any]], Any], made: str | None = None) -> None:
        """Do something on both engines; what they answer is what the model expected."""
        for database, ids in zip(self.databases, self.ids, strict=True):
            try:
                answer, told = act(database, ids), DONE
            except RuleError as refused:
                answer, told = None, refused.code
            assert told == expected, (database.name, told, expected)
            if made and told == DONE:
                assert ids.setdefault(made, answer) == answer

    def pick(self, data: Any, known: Any) -> Any:
        return data.draw(st.sampled_from(sorted(known)))

    @initialize()
    def two_tests_and_three_students(self) -> None:
        for _number in range(3):
            name = self.key("u")
            self.model.users.append(name)
            self.both(DONE, lambda db, ids, name=name: _pupil(db, name), name)
        for _number in range(2):
            name = self.key("t")
            self.model.tests[name] = []
            plan = OnlineTestPlan(name, is_open=True)
            self.both(DONE, lambda db, ids, plan=plan: create_test(db, CONSOLE, plan), name)
            for marks in ((Decimal(2), Decimal(1)), (Decimal("3.33"),)):
                self.section(name)
                for one in marks:
                    self.question(self.model.tests[name][-1], one, 0)
            for user in self.model.users[:2]:
                self.take(user, name)

    def section(self, test: str) -> None:
        name = self.key("s")
        self.model.tests[test].append(name)
        self.model.sections[name] = []
        self.both(DONE, lambda db, ids: add_section(db, CONSOLE, ids[test], name), name)

    def question(self, section: str, marks: Decimal, right: int) -> None:
        name = self.key("q")
        self.model.add_question(section, name, marks, right)
        plan = QuestionPlan(name, CHOICES, right, marks)
        self.both(DONE, lambda db, ids: add_question(db, CONSOLE, ids[section], plan), name)

    def take(self, user: str, test: str) -> None:
        name, made = self.key("a"), None

        def start() -> None:
            nonlocal made
            made = self.model.start(user, test, name)

        expected = self.model.step(start)
        self.both(expected, lambda db, ids: start_attempt(db, ids[user], ids[test]), made)

    @rule(data=st.data())
    def a_section_more(self, data: Any) -> None:
        self.section(self.pick(data, self.model.tests))

    @precondition(lambda self: self.model.sections)
    @rule(data=st.data(), marks=MARKS, right=PLACES)
    def a_question_more(self, data: Any, marks: Decimal, right: int) -> None:
        self.question(self.pick(data, self.model.sections), marks, right)

    @precondition(lambda self: self.model.questions)
    @rule(data=st.data(), marks=MARKS, right=PLACES, turns=st.booleans())
    def change_a_question(self, data: Any, marks: Decimal, right: int, turns: bool) -> None:
        name = self.pick(data, self.model.questions)
        right = right if turns else self.model.questions[name].right
        expected = self.model.step(self.model.edit_question, name, marks, right)
        plan = QuestionPlan(name, CHOICES, right, marks)
        self.both(expected, lambda db, ids: edit_question(db, CONSOLE, ids[name], plan))

    @precondition(lambda self: self.model.questions)
    @rule(data=st.data(), place=PLACES)
    def move_a_question(self, data: Any, place: int) -> None:
        name, section = self.pick(data, self.model.questions), self.pick(data, self.model.sections)
        expected = self.model.step(self.model.move_question, name, section, place)
        self.both(expected, lambda db, ids: move_question(db, CONSOLE, ids[name], ids[section], place))

    @precondition(lambda self: self.model.sections)
    @rule(data=st.data(), place=PLACES)
    def move_a_section(self, data: Any, place: int) -> None:
        name = self.pick(data, self.model.sections)
        expected = self.model.step(self.model.move_section, name, place)
        self.both(expected, lambda db, ids: move_section(db, CONSOLE, ids[name], place))

    @precondition(lambda self: self.model.questions)
    @rule(data=st.data())
    def delete_a_question(self, data: Any) -> None:
        name = self.pick(data, self.model.questions)
        expected = self.model.step(self.model.delete_question, name)
        self.both(expected, lambda db, ids: delete_question(db, CONSOLE, ids[name]))

    @precondition(lambda self: self.model.sections)
    @rule(data=st.data())
    def delete_a_section(self, data: Any) -> None:
        name = self.pick(data, self.model.sections)
        expected = self.model.step(self.model.delete_section, name)
        self.both(expected, lambda db, ids: delete_section(db, CONSOLE, ids[name]))

    @rule(data=st.data())
    def begin(self, data: Any) -> None:
        self.take(self.pick(data, self.model.users), self.pick(data, self.model.tests))

    @precondition(lambda self: self.model.attempts)
    @rule(data=st.data(), given=st.lists(st.sampled_from([0, 0, 0, 1, 2, None]), min_size=6, max_size=6))
    def answer_all(self, data: Any, given: list[int | None]) -> None:
        attempt = self.pick(data, self.model.attempts)
        for name, choice in zip(self.model.asked(self.model.attempts[attempt].test), given, strict=False):
            self.answer(attempt, name, choice)

    @precondition(lambda self: self.model.attempts and self.model.questions)
    @rule(data=st.data(), choice=st.sampled_from([0, 1, 2, None]))
    def answer_one(self, data: Any, choice: int | None) -> None:
        self.answer(self.pick(data, self.model.attempts), self.pick(data, self.model.questions), choice)

    def answer(self, attempt: str, name: str, choice: int | None) -> None:
        user = self.model.attempts[attempt].user
        expected = self.model.step(self.model.answer, attempt, name, choice)
        self.both(expected, lambda db, ids: give_answer(db, ids[user], ids[attempt], ids[name], choice))

    @precondition(lambda self: self.model.attempts)
    @rule(data=st.data())
    def hand_in(self, data: Any) -> None:
        name = self.pick(data, self.model.attempts)
        user = self.model.attempts[name].user
        expected = self.model.step(self.model.finish, name)
        self.both(expected, lambda db, ids: finish(db, ids[user], ids[name]))

    @invariant()
    def the_same_is_said(self) -> None:
        for database, ids in zip(self.databases, self.ids, strict=True):
            for test in self.model.tests:
                self.tests_agree(database, ids[test], test)
            self.attempts_agree(database, {ids[name]: name for name in self.model.attempts}, ids)
            self.people_agree(database)

    def tests_agree(self, database: Database, test_id: int, test: str) -> None:
        told = load_test(database, CONSOLE, test_id)
        layout = [
            (part.name, [(one.plan.text, one.plan.marks, one.plan.right, one.answered) for one in part.questions])
            for part in told.sections
        ]
        assert layout == self.model.layout(test), database.name
        assert told.test.total_marks == sum(self.model.questions[key].marks for key in self.model.asked(test))
        [line] = statistics.list_test_statistics(database, CONSOLE, term=test).rows
        assert (line.attempts, line.avg_score, line.users) == self.model.statistics(test), database.name
        parts = statistics.list_section_performance(database, CONSOLE, test_id)
        found = [(one.section, one.attempts, one.questions, one.avg_correct, one.avg_score) for one in parts]
        assert found == self.model.sections_of(test), database.name
        board = statistics.list_leaders(database, CONSOLE, test_id).rows
        assert {(one.standing, one.username, one.score) for one in board} == self.model.board(test), database.name

    def attempts_agree(self, database: Database, names: dict[int, str], ids: dict[str, Any]) -> None:
        for test in self.model.tests:
            for one in list_attempts(database, CONSOLE, test_id=ids[test]).rows:
                tried = self.model.attempts[names.pop(one.id)]
                told = (one.username, one.status == "submitted", one.score, one.answered, one.questions)
                asked = len(self.model.asked(test))
                assert told == (tried.user, tried.done, self.model.score(tried), len(tried.given), asked)
                parts = load_result(database, CONSOLE, one.id).sections
                found = [(part.section, part.questions, part.correct, part.score, part.max_marks) for part in parts]
                assert found == self.model.result(tried), database.name
        assert names == {}

    def people_agree(self, database: Database) -> None:
        found = {line.username: line for line in statistics.list_performers(database, CONSOLE, limit=1000).rows}
        for user in self.model.users:
            line = found[user]
            told = (line.attempts, line.avg_score, line.best_score, line.completed)
            assert told == self.model.performer(user), database.name

    def teardown(self) -> None:
        for database in self.databases:
            assert verify_statistics(database) == [], database.name


def _pupil(database: Database, name: str) -> Actor:
    def work(connection: Any) -> int:
        connection.execute(students.insert().values(unique_id=name, name=name, college_id="C1"))
        values = {"username": name, "full_name": name, "role": "student", "password_hash": "-", "student_id": name}
        return connection.execute(users.insert().values(values)).inserted_primary_key[0]

    return Actor(database.write(None, work), name, name, "student")


@pytest.fixture
def engine() -> str:
    """The server; the file comes beside it."""
    return "mysql"


def test_histories(database: Database, sqlite_installed: Path, tmp_path: Path) -> None:
    shutil.copy(sqlite_installed, tmp_path / "beside.db")
    file = Database(f"sqlite:///{tmp_path / 'beside.db'}")
    Histories.databases = [database, file]
    for one in Histories.databases:
        one.write(None, lambda connection: connection.execute(colleges.insert().values(unique_id="C1", name="كلية")))
    examples = settings(
        max_examples=int(os.environ.get("RASD_HISTORIES", "4")),
        stateful_step_count=20,
        # A history that fails is told as it was found: shorter ones would take longer than a test may.
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(Histories, settings=examples)
    finally:
        file.close()
