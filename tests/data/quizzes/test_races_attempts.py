"""Races of online tests on MariaDB: answers, finishes and changed questions, and what they add up to afterwards."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pymysql
import pytest

from data.db.engine import Database
from data.install.quiz_sums import differences
from tests.data.race import MODES, Mode, Outcome, Statement, race
from tests.galera import Cluster
from tests.servers import PrivateServer

pytestmark = pytest.mark.races

Servers = tuple[PrivateServer, PrivateServer]
_numbers = itertools.count(1)


@dataclass
class LittleHall:
    """A test of two sections with two questions each, another test, two students; shares no row with another's."""

    cursor: Any
    exam: int = 0
    other: int = 0
    sections: list[int] = field(default_factory=list)
    questions: list[int] = field(default_factory=list)
    users: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        n = next(_numbers)
        self.exam, self.other = (self.run("INSERT INTO exams (name) VALUES ('e')") for _ in range(2))
        add = "INSERT INTO sections (exam_id, name) VALUES (%s, 's')"
        self.sections = [self.run(add, exam) for exam in (self.exam, self.exam, self.other)]
        ask = "INSERT INTO questions (section_id, marks, right_choice) VALUES (%s, %s, 1)"
        self.questions = [self.run(ask, self.sections[i // 2], 2**i) for i in range(6)]
        account = "INSERT INTO users (username, full_name, role, password_hash) VALUES (%s, 'u', 'student', 'x')"
        self.users = [self.run(account, f"hall{n}.{i}") for i in range(2)]

    def run(self, sql: str, *values: Any) -> int:
        """Run a statement; return the id it made."""
        self.cursor.execute(sql, values)
        return self.cursor.lastrowid

    def attempt(self, user: int = 0, exam: int = 0, right: tuple[int, ...] = ()) -> int:
        """Begin an attempt, and answer these questions correctly."""
        made = self.run("INSERT INTO attempts (user_id, exam_id) VALUES (%s, %s)", self.users[user], exam or self.exam)
        for question in right:
            self.cursor.execute(*self.answer(made, question))
        return made

    def answer(self, attempt: int, question: int, is_correct: int = 1) -> Statement:
        """The statement that answers."""
        sql = "INSERT INTO attempt_answers (attempt_id, question_id, choice, is_correct) VALUES (%s, %s, %s, %s)"
        return sql, (attempt, self.questions[question], is_correct, is_correct)

    def marks(self, question: int, marks: int) -> Statement:
        """The statement that changes a question's marks."""
        return "UPDATE questions SET marks = %s WHERE id = %s", (marks, self.questions[question])


def finish(attempt: int) -> Statement:
    """The call that finishes."""
    return "CALL calculate_exam_results(%s)", (attempt,)


Check = Callable[[Any, Outcome], bool]
"""True when the rule was broken; what adds up wrongly is found for every scenario."""

Scenario = Callable[[LittleHall], tuple[Statement, Statement, Check]]


def sums_alone(cursor: Any, outcome: Outcome) -> bool:
    return False


def finished_first(cursor: Any, outcome: Outcome) -> bool:
    """The second writer answered an attempt after the first had finished it."""
    return outcome.late(1, 0)


def count(sql: str, *values: Any) -> Check:
    def check(cursor: Any, outcome: Outcome) -> bool:
        cursor.execute(sql, values)
        return cursor.fetchone()[0] > 0

    return check


def two_answers_to_an_attempt(h: LittleHall) -> Any:
    attempt = h.attempt()
    return h.answer(attempt, 0), h.answer(attempt, 1), sums_alone


def finish_against_an_answer(h: LittleHall) -> Any:
    attempt = h.attempt(right=(0,))
    return finish(attempt), h.answer(attempt, 1), finished_first


def finish_against_a_wrong_answer(h: LittleHall) -> Any:
    attempt = h.attempt(right=(0,))
    return finish(attempt), h.answer(attempt, 1, 0), finished_first


def finish_against_a_changed_answer(h: LittleHall) -> Any:
    attempt = h.attempt(right=(0, 1))
    change = "UPDATE attempt_answers SET is_correct = 0, choice = 0 WHERE attempt_id = %s AND question_id = %s"
    return finish(attempt), (change, (attempt, h.questions[0])), finished_first


def finish_against_a_deleted_answer(h: LittleHall) -> Any:
    attempt = h.attempt(right=(0, 1))
    delete = "DELETE FROM attempt_answers WHERE attempt_id = %s AND question_id = %s"
    return finish(attempt), (delete, (attempt, h.questions[0])), finished_first


def marks_against_an_answer(h: LittleHall) -> Any:
    return h.marks(0, 9), h.answer(h.attempt(), 0), sums_alone


def marks_against_a_finish(h: LittleHall) -> Any:
    return h.marks(0, 9), finish(h.attempt(right=(0, 1))), sums_alone


def two_finishes_of_an_attempt(h: LittleHall) -> Any:
    attempt = h.attempt(right=(0, 2))
    return finish(attempt), finish(attempt), sums_alone


def two_finishes_of_a_user(h: LittleHall) -> Any:
    return finish(h.attempt(right=(0,))), finish(h.attempt(right=(1,))), sums_alone


def finishes_of_two_tests(h: LittleHall) -> Any:
    return finish(h.attempt(right=(3,))), finish(h.attempt(exam=h.other, right=(5,))), sums_alone


def a_question_moved_against_an_answer(h: LittleHall) -> Any:
    move = ("UPDATE questions SET section_id = %s WHERE id = %s", (h.sections[2], h.questions[0]))
    return move, h.answer(h.attempt(), 0), strange(h)


def a_section_moved_against_an_answer(h: LittleHall) -> Any:
    move = ("UPDATE sections SET exam_id = %s WHERE id = %s", (h.other, h.sections[0]))
    return move, h.answer(h.attempt(), 0), strange(h)


def strange(h: LittleHall) -> Check:
    return count(
        "SELECT COUNT(*) FROM attempt_answers w JOIN attempts a ON a.id = w.attempt_id"
        " JOIN questions q ON q.id = w.question_id JOIN sections s ON s.id = q.section_id"
        " WHERE a.exam_id = %s AND s.exam_id <> a.exam_id",
        h.exam,
    )


def the_right_choice_against_an_answer(h: LittleHall) -> Any:
    wrong = count(
        "SELECT COUNT(*) FROM attempt_answers w JOIN questions q ON q.id = w.question_id"
        " WHERE q.id = %s AND w.is_correct <> (w.choice = q.right_choice)",
        h.questions[0],
    )
    return ("UPDATE questions SET right_choice = 0 WHERE id = %s", (h.questions[0],)), h.answer(h.attempt(), 0), wrong


def a_section_moved_against_a_new_question(h: LittleHall) -> Any:
    move = ("UPDATE sections SET exam_id = %s WHERE id = %s", (h.other, h.sections[0]))
    return move, ("INSERT INTO questions (section_id, marks) VALUES (%s, 7)", (h.sections[0],)), sums_alone


KEPT_BY_LOCKING: list[Scenario] = [
    finish_against_an_answer,
    finish_against_a_wrong_answer,
    finish_against_a_changed_answer,
    finish_against_a_deleted_answer,
    marks_against_an_answer,
    a_question_moved_against_an_answer,
    a_section_moved_against_an_answer,
    the_right_choice_against_an_answer,
    a_section_moved_against_a_new_question,
]
# Both write the attempt or the user, and each adds its difference to what stands, whatever it read.
KEPT_BY_DIFFERENCES: list[Scenario] = [
    marks_against_a_finish,
    two_answers_to_an_attempt,
    two_finishes_of_an_attempt,
    two_finishes_of_a_user,
    finishes_of_two_tests,
]
EVERY = KEPT_BY_LOCKING + KEPT_BY_DIFFERENCES


def _run(servers: Servers, name: str, scenario: Scenario, mode: Mode, swapped: bool) -> tuple[list[Any], Outcome]:
    """Run a race; return what is wrong afterwards, and how it ended."""
    with servers[0].connect(name) as connection, connection.cursor() as cursor:
        cursor.execute("SET @rasd_test_asleep = 1")
        hall = LittleHall(cursor)
        first, second, check = scenario(hall)
        outcome = race(servers, name, mode, *((second, first) if swapped else (first, second)))
        if swapped:
            outcome.ends.reverse()
            outcome.asked.reverse()
            outcome.kept.reverse()
        found = [outcome] if check(cursor, outcome) else []
        return found + _wrong(servers[0], name, hall), outcome


@cache
def _database(url: str) -> Database:
    """One for the whole run: its connection dies with the server."""
    return Database(url)


def _wrong(server: PrivateServer, name: str, hall: LittleHall) -> list[Any]:
    """Return the sums of this hall that are not what their parts add up to."""
    found = _database(server.url(name)).read(lambda connection: list(differences(connection)))
    with server.connect(name) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT id FROM attempts WHERE user_id IN (%s, %s)", hall.users)
        attempts = [key for (key,) in cursor.fetchall()]
    own = {"attempts": attempts, "exams": [hall.exam, hall.other], "section_results": hall.sections}
    own |= {"user_results": hall.users, "exam_results": own["exams"], "best_attempts": own["exams"]}
    return [one for one in found if int(one[1].split()[0]) in own[one[0]]]


def _hold(servers: Servers, name: str, scenario: Scenario, mode: Mode, swapped: bool) -> None:
    broken, outcome = _run(servers, name, scenario, mode, swapped)
    assert not broken, (broken, outcome)
    assert "done" in outcome.ends, outcome
    for told in outcome.ends:
        assert told == "done" or told.split(":")[0] in ("ATTEMPT_SUBMITTED", "VALIDATION_ERROR"), outcome


@pytest.mark.parametrize("scenario", EVERY, ids=lambda s: s.__name__)
def test_the_rule_holds(mysql_server: PrivateServer, guarded: str, scenario: Scenario) -> None:
    for number, mode in enumerate(MODES):
        _hold((mysql_server, mysql_server), guarded, scenario, mode, number in (1, 2))


@pytest.mark.xdist_group("galera")
@pytest.mark.parametrize("scenario", EVERY, ids=lambda s: s.__name__)
def test_the_rule_holds_on_a_cluster(cluster: Cluster, scenario: Scenario) -> None:
    """Two of the modes for each, turn by turn: autocommit and an old snapshot, each isolation once."""
    turn = EVERY.index(scenario) % 2
    for number, mode in ((turn, MODES[turn * 2]), (turn + 2, MODES[3 - turn * 2])):
        nodes = (cluster.nodes[number % 3], cluster.nodes[1 - number % 2])
        _hold(nodes, "race_cluster", scenario, mode, number in (1, 2))


@pytest.mark.parametrize("scenario", KEPT_BY_LOCKING, ids=lambda s: s.__name__)
def test_it_is_the_locking_that_holds_it(mysql_server: PrivateServer, unguarded: str, scenario: Scenario) -> None:
    """Without it the race is lost in one of the modes; run until it is, since on a busy machine the two may miss."""
    servers = (mysql_server, mysql_server)
    runs = ((mode, swapped) for _round in range(6) for mode in reversed(MODES) for swapped in (False, True))
    assert any(_run(servers, unguarded, scenario, mode, swapped)[0] for mode, swapped in runs)


@pytest.mark.xdist_group("galera")
def test_marks_reach_an_attempt_begun_and_answered_in_one_transaction(cluster: Cluster) -> None:
    """No attempt is there yet for the other node to write: what both write is the exam's stripe."""
    for isolation in ("READ COMMITTED", "REPEATABLE READ"):
        name = "race_cluster"
        with (
            cluster.nodes[0].connect(name) as setup,
            cluster.nodes[0].connect(name, autocommit=False) as begun,
            cluster.nodes[1].connect(name) as changed,
        ):
            hall = LittleHall(setup.cursor())
            for connection in (begun, changed):
                connection.cursor().execute(f"SET SESSION TRANSACTION ISOLATION LEVEL {isolation}")
                connection.cursor().execute("SET @rasd_test_asleep = 1")
            inside = begun.cursor()
            inside.execute("INSERT INTO attempts (user_id, exam_id) VALUES (%s, %s)", (hall.users[0], hall.exam))
            inside.execute(*hall.answer(inside.lastrowid, 0))
            changed.cursor().execute(*hall.marks(0, 9))
            with pytest.raises(pymysql.Error) as lost:
                begun.commit()
            assert lost.value.args[0] == 1213
            assert _wrong(cluster.nodes[0], name, hall) == []
