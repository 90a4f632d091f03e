"""Taking online tests: what a student is offered and sees, what staff see, statistics, what is refused and why."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from random import Random

import pytest
import sqlalchemy as sa

from data.db.engine import CONSOLE, Actor, Database
from data.db.errors import RuleError
from data.quizzes import statistics
from data.quizzes.attempts import (
    SORTS,
    finish,
    give_answer,
    list_attempts,
    load_attempt,
    load_paper,
    load_result,
    offered_tests,
    own_results,
    start_attempt,
)
from data.quizzes.authoring import edit_question, edit_test, load_test
from data.quizzes.records import OnlineTestPlan
from tests.data.quizzes.written_quizzes import CHOICES, pupil, question, taken, written
from tests.data.staff import staff
from tests.data.typed_school import School


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


def keys(database: Database, test: int) -> list[int]:
    return [one.id for part in load_test(database, CONSOLE, test).sections for one in part.questions]


def names(database: Database, who: Actor) -> list[str]:
    return [test.name for test in offered_tests(database, who)]


# --- What a student is offered


def test_a_student_is_offered_open_tests_of_the_level_and_for_everybody(database: Database, school: School):
    other = school.insert("grade_levels", name="آخر")
    for name, plan in {
        "للجميع": {}, "للصف": {"grade_level_id": school.level}, "لغيره": {"grade_level_id": other},
        "مغلق": {"is_open": False},
    }.items():  # fmt: skip
        written(database, name=name, **plan)
    written(database, [()], name="فارغ")
    who, stranger = pupil(school), pupil(school, enrolled=False)
    assert names(database, who) == ["للجميع", "للصف"]
    assert names(database, stranger) == ["للجميع"]
    unlinked = staff(school, "student")
    assert names(database, unlinked) == []
    school.hand.run("UPDATE enrollments SET status = 'WITHDRAWN'")
    assert names(database, who) == ["للجميع"]


def test_what_is_begun_stays_offered_and_tells_how_it_went(database: Database, school: School):
    test, who = written(database, subject_id=school.subject), pupil(school)
    closed = OnlineTestPlan("اختبار العلوم")
    taken(database, pupil(school), test, [0, 0, 0])
    [offered] = offered_tests(database, who)
    assert (offered.subject, offered.total_marks, offered.questions) == ("رياضيات", 10, 3)
    assert (offered.running, offered.submitted, offered.best) == (None, 0, None)
    taken(database, who, test, [0, 1, 1])
    running = taken(database, who, test, [0, 0], done=False)
    edit_test(database, CONSOLE, test, closed)
    [offered] = offered_tests(database, who)
    assert (offered.running, offered.submitted, offered.best) == (running, 1, 2)
    assert start_attempt(database, who, test) == running
    finish(database, who, running)
    assert offered_tests(database, who) == []
    assert refusal(lambda: start_attempt(database, who, test)).code == "NOT_FOUND"
    assert refusal(lambda: start_attempt(database, who, 99)).code == "NOT_FOUND"


# --- Taking one


def test_a_paper_keeps_the_answers_and_tells_nothing_of_what_is_right(database: Database, school: School):
    test, who = written(database, [(2, 3), (), (5,)]), pupil(school)
    attempt = start_attempt(database, who, test)
    paper = load_paper(database, who, attempt)
    assert [(part.name, [one.marks for one in part.questions]) for part in paper.sections] == [
        ("القسم 1", [2, 3]), ("القسم 3", [5]),
    ]  # fmt: skip
    assert (paper.test, paper.total_marks, paper.status) == ("اختبار العلوم", 10, "in_progress")
    one, two, three = keys(database, test)
    for key, choice in ((one, 2), (one, 0), (two, 1), (three, 0), (three, None), (three, None)):
        give_answer(database, who, attempt, key, choice)
    asked = [one for part in load_paper(database, who, attempt).sections for one in part.questions]
    assert [(one.text, one.choices, one.given) for one in asked] == [
        ("ما عاصمة اليمن؟", CHOICES, 0), ("ما عاصمة اليمن؟", CHOICES, 1), ("ما عاصمة اليمن؟", CHOICES, None),
    ]  # fmt: skip
    assert not {"right", "right_choice", "is_correct"} & {name for one in asked for name in one.__slots__}
    [own] = own_results(database, who)
    assert (own.score, own.answered, own.questions, own.minutes) == (None, 2, 3, None)
    assert list_attempts(database, CONSOLE).rows[0].score == 2


def test_a_finished_attempt_is_told_by_section_and_stays(database: Database, school: School):
    test, who = written(database, [(2, 3), (5,), ()]), pupil(school)
    attempt = taken(database, who, test, [0, 1, 0], done=False)
    result = finish(database, who, attempt)
    assert (result.attempt.score, result.correct, result.questions, result.attempt.status) == (7, 2, 3, "submitted")
    assert [(part.section, part.questions, part.correct, part.score, part.max_marks) for part in result.sections] == [
        ("القسم 1", 2, 1, 2, 5), ("القسم 2", 1, 1, 5, 5), ("القسم 3", 0, 0, 0, 0),
    ]  # fmt: skip
    assert finish(database, who, attempt) == load_result(database, who, attempt) == result
    assert finish(database, staff(school, "teacher"), attempt) == result
    for choice in (0, 1, None):
        for key in keys(database, test):
            refused = refusal(lambda key=key, choice=choice: give_answer(database, who, attempt, key, choice))
            assert (refused.code, refused.table) == ("ATTEMPT_SUBMITTED", "attempt_answers")
    edit_question(database, CONSOLE, keys(database, test)[0], question(9))
    assert load_result(database, who, attempt).attempt.score == 14
    again = start_attempt(database, who, test)
    assert again != attempt and [own.id for own in own_results(database, who)] == [again, attempt]
    assert (
        refusal(lambda: give_answer(database, who, attempt, keys(database, test)[0], None)).code == "ATTEMPT_SUBMITTED"
    )


def test_nothing_is_taken_back_after_the_end(database: Database, school: School):
    """No row is touched where no answer stands, so no rule is asked."""
    test, who = written(database), pupil(school)
    attempt = taken(database, who, test, [])
    refused = refusal(lambda: give_answer(database, who, attempt, keys(database, test)[0], None))
    assert refused.code == "ATTEMPT_SUBMITTED"


def test_wrong_answers_are_refused(database: Database, school: School):
    test, other, who = written(database), written(database), pupil(school)
    attempt, [one, *_rest] = start_attempt(database, who, test), keys(database, test)
    for choice in (3, -1):
        refused = refusal(lambda choice=choice: give_answer(database, who, attempt, one, choice))
        assert (refused.code, refused.facts) == ("VALIDATION_ERROR", {"field": "choice"})
    for key in (99, keys(database, other)[0]):
        refused = refusal(lambda key=key: give_answer(database, who, attempt, key, 0))
        assert (refused.code, refused.table) == ("NOT_FOUND", "questions")
    school.hand.run("UPDATE questions SET choices = NULL, right_choice = NULL WHERE id = ?", one)
    assert refusal(lambda: give_answer(database, who, attempt, one, 0)).code == "VALIDATION_ERROR"
    assert load_paper(database, who, attempt).sections[0].questions[0].choices == ()


def test_a_student_sees_no_other_student(database: Database, school: School):
    test, who, other = written(database), pupil(school), pupil(school)
    running = taken(database, other, test, [0], done=False)
    done = taken(database, pupil(school), test, [0])
    key = keys(database, test)[0]
    for attempt in (running, done, 99):
        for act in (
            lambda attempt=attempt: load_paper(database, who, attempt),
            lambda attempt=attempt: give_answer(database, who, attempt, key, 1),
            lambda attempt=attempt: finish(database, who, attempt),
            lambda attempt=attempt: load_result(database, who, attempt),
        ):
            refused = refusal(act)
            assert (refused.code, refused.table) == ("NOT_FOUND", "attempts")
    assert own_results(database, who) == []
    refused = refusal(lambda: load_result(database, other, running))
    assert (refused.code, refused.facts) == ("VALIDATION_ERROR", {"unfinished": "اختبار العلوم"})
    assert load_result(database, CONSOLE, running).attempt.score == 2
    assert school.hand.one("SELECT status FROM attempts WHERE id = ?", running) == "in_progress"


def test_a_closed_account_goes_on_with_nothing(database: Database, school: School):
    test, who = written(database), pupil(school)
    attempt = start_attempt(database, who, test)
    school.hand.run("UPDATE users SET is_active = 0 WHERE id = ?", who.user_id)
    for act in (
        lambda: give_answer(database, who, attempt, keys(database, test)[0], 0),
        lambda: finish(database, who, attempt),
        lambda: start_attempt(database, who, test),
    ):
        assert refusal(act).facts == {"action": "act", "role": "student"}


def test_two_windows_of_one_student(database: Database, school: School):
    """They begin one attempt, and of two answers to a question the later stands; neither is an error."""
    test, who = written(database, [(1,) * 6]), pupil(school)
    with ThreadPoolExecutor(2) as pool:
        begun = set(pool.map(lambda _window: start_attempt(database, who, test), range(2)))
        assert len(begun) == 1
        [attempt] = begun
        for key in keys(database, test):
            list(pool.map(lambda choice, key=key: give_answer(database, who, attempt, key, choice), (0, 1)))
        list(pool.map(lambda _window: finish(database, who, attempt), range(2)))
    answers = school.hand.rows("SELECT choice, is_correct FROM attempt_answers")
    assert len(answers) == 6 and all(choice == 1 - right for choice, right in answers)
    assert load_result(database, who, attempt).attempt.score == sum(right for _choice, right in answers)


# --- Staff


def test_an_attempt_is_shown_with_every_question(database: Database, school: School):
    test, who = written(database, [(2, 3), (), (5,)]), pupil(school)
    attempt = taken(database, who, test, [0, None, 2], done=False)
    found = load_attempt(database, CONSOLE, attempt)
    assert [(one.section, one.question.plan.marks, one.given, one.is_correct) for one in found.answers] == [
        ("القسم 1", 2, 0, True), ("القسم 1", 3, None, None), ("القسم 3", 5, 2, False),
    ]  # fmt: skip
    assert [one.question for one in found.answers] == [
        one for part in load_test(database, CONSOLE, test).sections for one in part.questions
    ]
    told = found.result.attempt
    assert (told.username, told.full_name, told.score) == (who.username, who.full_name, 2)
    assert told.student_id == school.hand.one("SELECT student_id FROM users WHERE id = ?", who.user_id)
    assert refusal(lambda: load_attempt(database, CONSOLE, 99)).code == "NOT_FOUND"


def test_minutes_are_whole(database: Database, school: School):
    test, who = written(database), pupil(school)
    moments = (("08:12:59", 12), ("08:00:59", 0), ("08:00:00", 0))
    for end, minutes in moments:
        attempt = taken(database, who, test, [], done=False)
        school.hand.run(
            "UPDATE attempts SET started_at = '2026-09-01 08:00:00', finished_at = ? WHERE id = ?",
            f"2026-09-01 {end}", attempt,
        )  # fmt: skip
        told = finish(database, who, attempt).attempt
        assert (str(told.finished_at), told.minutes) == (f"2026-09-01 {end}", minutes)
    [line] = statistics.list_test_statistics(database, CONSOLE).rows
    assert line.avg_minutes == mean([minutes for _end, minutes in moments])


def test_attempts_are_sorted_filtered_and_cut_by_one_query(database: Database, school: School):
    tests = [written(database, name=name) for name in ("ب", "أ")]
    people = [pupil(school) for _number in range(3)]
    for number, name in enumerate(("أحمد", "آدم", "بشرى")):
        school.hand.run("UPDATE users SET full_name = ? WHERE id = ?", name, people[number].user_id)
    acts = ((0, 0, [0], True), (1, 0, [1, 0], True), (2, 0, [0, 0], False), (0, 1, [], True))
    made = [taken(database, people[one], tests[test], given, done) for one, test, given, done in acts]
    sent: list[str] = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda *given: sent.append(given[2]))

    def found(**asked) -> list[int]:
        sent.clear()
        page = list_attempts(database, CONSOLE, **asked)
        assert len([one for one in sent if one.startswith("SELECT")]) == 1
        return [*(made.index(one.id) for one in page.rows), page.total]

    assert found(sort="started") == [0, 1, 2, 3, 4]
    assert found(sort="-score", test_id=tests[0]) == [2, 1, 0, 3]
    assert found(sort="student") == [1, 0, 3, 2, 4]
    assert found(sort="test", limit=2) == [3, 0, 4]
    assert found(sort="score", limit=2, offset=2) == [1, 2, 4]
    assert found(status="in_progress") == [2, 1]
    assert found(term="ادم", status="submitted") == [1, 1]
    assert found(term=people[2].username.upper()) == [2, 1]
    assert found(term="%") == [0]
    for sort in SORTS:
        assert found(sort=sort)[-1] == 4 and found(sort=f"-{sort}")[-1] == 4
    assert [one.answered for one in list_attempts(database, CONSOLE, sort="started").rows] == [1, 2, 2, 0]
    with pytest.raises(KeyError):
        list_attempts(database, CONSOLE, sort="users.password_hash")


# --- Statistics


@pytest.fixture
def history(database: Database, school: School) -> tuple[list[int], list[Actor]]:
    """Three tests, one without attempts; five students, one without; scores with ties, seconds and open attempts."""
    tests = [written(database, [(2, 3), (5,)], name=name) for name in ("ب", "أ", "ج")]
    people, rng = [pupil(school) for _number in range(5)], Random(7)
    for who in people[:4]:
        for test in tests[:2]:
            for _again in range(rng.randrange(1, 4)):
                given = [rng.choice((0, 0, 1, None)) for _question in range(3)]
                attempt = taken(database, who, test, given)
                assert attempt
    taken(database, people[0], tests[0], [0, 0, 0], done=False)
    return tests, people


def submitted(database: Database) -> list:
    return list_attempts(database, CONSOLE, status="submitted", limit=1000).rows


def mean(values: list) -> Decimal | None:
    return (Decimal(sum(values)) / len(values)).quantize(Decimal("0.01"), "ROUND_HALF_UP") if values else None


def test_statistics_are_what_the_attempts_say(database: Database, history: tuple[list[int], list[Actor]]):
    done = submitted(database)
    for line in statistics.list_test_statistics(database, CONSOLE).rows:
        own = [one for one in done if one.test_id == line.test_id]
        assert (line.attempts, line.users, line.total_marks) == (len(own), len({one.user_id for one in own}), 10)
        assert type(line.attempts) is type(line.users) is int
        assert line.avg_score == mean([one.score for one in own])
        assert line.avg_minutes == mean([one.minutes for one in own])
    every = list_attempts(database, CONSOLE, limit=1000).rows
    for line in statistics.list_performers(database, CONSOLE).rows:
        own = [one for one in done if one.user_id == line.user_id]
        assert line.attempts == len([one for one in every if one.user_id == line.user_id])
        assert (line.avg_score, line.completed) == (mean([one.score for one in own]), len({one.test_id for one in own}))
        assert line.best_score == max((one.score for one in own), default=None)
    for test in history[0]:
        results = [load_result(database, CONSOLE, one.id) for one in done if one.test_id == test]
        for place, line in enumerate(statistics.list_section_performance(database, CONSOLE, test)):
            own = [result.sections[place] for result in results]
            assert (line.attempts, line.questions, line.marks) == (len(own), (2, 1)[place], 5)
            assert type(line.attempts) is type(line.questions) is int
            assert line.avg_correct == mean([one.correct for one in own])
            assert line.avg_score == mean([one.score for one in own])


def test_the_leaderboard_is_the_view_and_its_pages_agree(
    database: Database, history: tuple[list[int], list[Actor]], school: School
):
    for test in history[0]:
        board = statistics.list_leaders(database, CONSOLE, test)
        view = school.hand.rows(
            "SELECT standing, user_id, score, time_minutes FROM leaderboard WHERE exam_id = ?", test
        )
        assert sorted((one.standing, one.user_id, float(one.score), one.minutes) for one in board.rows) == sorted(
            (standing, who, float(score), minutes) for standing, who, score, minutes in view
        )
        pages = [statistics.list_leaders(database, CONSOLE, test, limit=1, offset=at) for at in range(board.total)]
        assert [page.rows[0] for page in pages] == board.rows
        assert {page.total for page in pages} <= {board.total}
    assert statistics.list_leaders(database, CONSOLE, history[0][2]).rows == []


def test_statistics_are_sorted_filtered_and_cut_by_one_query(
    database: Database, history: tuple[list[int], list[Actor]]
):
    sent: list[str] = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda *given: sent.append(given[2]))
    for function, sorts in (
        (statistics.list_test_statistics, statistics.TEST_SORTS),
        (statistics.list_performers, statistics.PERFORMER_SORTS),
    ):
        for sort in sorts:
            sent.clear()
            up = function(database, CONSOLE, sort=sort)
            assert len([one for one in sent if one.startswith("SELECT")]) == 1
            down = function(database, CONSOLE, sort=f"-{sort}", limit=2, offset=1)
            assert up.total == down.total == len(up.rows) and len(down.rows) == 2
            values = [
                getattr(one, {"name": "name" if sorts is statistics.TEST_SORTS else "full_name"}.get(sort, sort))
                for one in up.rows
            ]
            known = [value for value in values if value is not None]
            assert known == sorted(known) and values == [None] * (len(values) - len(known)) + known
    assert [one.name for one in statistics.list_test_statistics(database, CONSOLE, term="أ").rows] == ["أ"]
    assert statistics.list_performers(database, CONSOLE, term=history[1][2].username).total == 1
