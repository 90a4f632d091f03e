"""The rules of online tests, in SQL typed by hand: scores, totals, finishing, what is closed, and the views."""

from collections.abc import Callable

import pytest

from tests.data.quizzes.typed_quizzes import Hall
from tests.hand import Hand

PRAGMAS = {"keys off": ("OFF", "OFF"), "recursive": ("ON", "ON"), "sqlite": ("ON", "OFF")}
"""How foreign_keys and recursive_triggers may stand in a stock client of SQLite."""


@pytest.fixture(params=["mysql", *PRAGMAS])
def setting(request: pytest.FixtureRequest) -> str:
    """A server's session, or SQLite as its pragmas may stand."""
    return request.param


@pytest.fixture
def engine(setting: str) -> str:
    """The engine of that setting."""
    return "sqlite" if setting in PRAGMAS else "mysql"


@pytest.fixture
def hand(open_hand: Callable[[], Hand], setting: str) -> Hand:
    """A stock client with that setting."""
    hand = open_hand()
    if setting in PRAGMAS:
        keys, recursive = PRAGMAS[setting]
        hand.run(f"PRAGMA foreign_keys = {keys}")
        hand.run(f"PRAGMA recursive_triggers = {recursive}")
    return hand


@pytest.fixture
def hall(hand: Hand) -> Hall:
    """An empty hall."""
    return Hall(hand)


def other(hand: Hand, word: str, sql: str) -> str:
    """The statement as INSERT IGNORE, REPLACE or the like."""
    return sql.replace("INSERT", f"INSERT OR {word}" if hand.engine == "sqlite" else f"INSERT {word}", 1)


def upsert(hand: Hand, key: str) -> str:
    return f"ON CONFLICT ({key}) DO UPDATE SET" if hand.engine == "sqlite" else "ON DUPLICATE KEY UPDATE"


ANSWER = "INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (?, ?, ?)"

# --- A score is the sum of its correct answers


def test_a_score_follows_every_insert_change_and_delete_of_an_answer(hall: Hall, hand: Hand):
    exam, _, [[a, b], [c]] = hall.exam((2.5, 0.1), (0.2,))
    attempt, unmoved = hall.attempt(exam), hall.attempt(exam)
    first = hall.answer(attempt, a)
    assert hall.score(attempt) == 2.5
    wrong = hall.answer(attempt, b, 0)
    assert hall.score(attempt) == 2.5
    hall.answer(attempt, c)
    assert hall.score(attempt) == 2.7
    hand.run("UPDATE attempt_answers SET is_correct = 1 WHERE id = ?", wrong)
    assert hall.score(attempt) == 2.8
    hand.run("UPDATE attempt_answers SET is_correct = 0 WHERE id = ?", first)
    assert hall.score(attempt) == 0.3
    hand.run("DELETE FROM attempt_answers WHERE question_id = ?", c)
    assert hall.score(attempt) == 0.1
    hand.run("UPDATE attempt_answers SET question_id = ? WHERE id = ?", c, wrong)
    assert hall.score(attempt) == 0.2
    hand.run("UPDATE attempt_answers SET attempt_id = ? WHERE id = ?", unmoved, wrong)
    assert (hall.score(attempt), hall.score(unmoved)) == (0, 0.2)
    hand.run("DELETE FROM attempt_answers")
    assert (hall.score(attempt), hall.score(unmoved)) == (0, 0)


def test_statements_of_many_rows(hall: Hall, hand: Hand):
    exam, _, [asked] = hall.exam((1, 2, 4, 8))
    one, two = hall.attempt(exam), hall.attempt(exam)
    values = ", ".join(f"({attempt}, {q}, {n % 2})" for attempt in (one, two) for n, q in enumerate(asked))
    hand.run(f"INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES {values}")
    assert (hall.score(one), hall.score(two)) == (10, 10)
    hand.run("UPDATE attempt_answers SET is_correct = 1 - is_correct")
    assert (hall.score(one), hall.score(two)) == (5, 5)
    hand.run("UPDATE questions SET marks = marks * 2 WHERE id IN (?, ?)", asked[0], asked[1])
    assert (hall.score(one), hall.score(two), hall.total(exam)) == (6, 6, 18)
    hand.run("DELETE FROM attempt_answers WHERE attempt_id = ?", one)
    assert (hall.score(one), hall.score(two)) == (0, 6)


def test_statements_that_read_other_tables(hall: Hall, hand: Hand):
    exam, (s, t), [[a, b], [c]] = hall.exam((1, 2), (4,))
    copy, (u,), _ = hall.exam(())
    attempts = [hall.attempt(exam), hall.attempt(exam)]
    for attempt in attempts:
        hand.run(
            "INSERT INTO attempt_answers (attempt_id, question_id, is_correct)"
            " SELECT ?, q.id, 1 FROM questions q JOIN sections s ON s.id = q.section_id WHERE s.exam_id = ?",
            attempt,
            exam,
        )
    hand.run("INSERT INTO questions (section_id, marks) SELECT ?, marks FROM questions WHERE section_id = ?", u, s)
    assert (hall.total(copy), [hall.score(one) for one in attempts]) == (3, [7, 7])
    hand.run("UPDATE questions SET marks = 5 WHERE section_id IN (SELECT id FROM sections WHERE exam_id = ?)", exam)
    hand.run("DELETE FROM attempt_answers WHERE question_id IN (SELECT id FROM questions WHERE section_id = ?)", t)
    assert (hall.total(exam), [hall.score(one) for one in attempts]) == (15, [10, 10])
    hand.run("UPDATE attempts SET status = 'submitted' WHERE exam_id IN (SELECT id FROM exams)")
    assert hall.view("exam_statistics", f"exam_id = {exam}")[0][3:6] == (2, 10, 2)
    hand.run("UPDATE questions SET marks = 1 WHERE id IN (SELECT question_id FROM attempt_answers)")
    assert hall.view("exam_statistics", f"exam_id = {exam}")[0][3:6] == (2, 2, 2)


def test_ignore_replace_and_upsert_add_up(hall: Hall, hand: Hand):
    exam, _, [[a, b]] = hall.exam((3, 5))
    attempt = hall.attempt(exam)
    hall.answer(attempt, a)
    hand.run(other(hand, "IGNORE", ANSWER), attempt, a, 0)
    assert hall.score(attempt) == 3
    hand.run(ANSWER.replace("INSERT", "REPLACE"), attempt, a, 0)
    assert hall.score(attempt) == 0
    hand.run(f"{ANSWER} {upsert(hand, 'attempt_id, question_id')} is_correct = 1", attempt, a, 0)
    assert hall.score(attempt) == 3
    hand.run(f"{ANSWER} {upsert(hand, 'attempt_id, question_id')} is_correct = 0", attempt, b, 1)
    assert hall.score(attempt) == 8
    # One row takes the places of two: its key that of the first, its pair that of the second.
    key = hand.one("SELECT id FROM attempt_answers WHERE question_id = ?", a)
    sql = "REPLACE INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (?, ?, ?, 1)"
    hand.run(sql, key, attempt, b)
    assert hall.score(attempt) == 5 and hand.one("SELECT COUNT(*) FROM attempt_answers") == 1
    elsewhere = hall.attempt(exam)
    hand.run(sql, key, elsewhere, a)
    assert (hall.score(attempt), hall.score(elsewhere)) == (0, 3)


def test_an_answer_that_may_not_be(hall: Hall, hand: Hand):
    exam, _, [[a]] = hall.exam((3,))
    _, _, [[strange]] = hall.exam((7,))
    attempt = hall.attempt(exam)
    assert hall.refused("attempt_answers", attempt_id=attempt, question_id=strange, is_correct=1) == "VALIDATION_ERROR"
    assert hall.refused("attempt_answers", attempt_id=attempt, question_id=99, is_correct=1) == "REFERENCE"
    assert hall.refused("attempt_answers", attempt_id=99, question_id=a, is_correct=1) == "REFERENCE"
    for bad in (2, None):
        assert hall.refused("attempt_answers", attempt_id=attempt, question_id=a, is_correct=bad) in (
            "VALIDATION_ERROR",
            "CHECK",
        )
    assert hall.refused("attempt_answers", attempt_id=attempt, question_id=None, is_correct=1) == "CHECK"
    key = hall.answer(attempt, a)
    assert hall.refused("attempt_answers", attempt_id=attempt, question_id=a, is_correct=1) == "DUPLICATE"
    assert hand.refused("UPDATE attempt_answers SET question_id = ? WHERE id = ?", strange, key) == "VALIDATION_ERROR"
    assert hand.refused("UPDATE attempt_answers SET is_correct = 2 WHERE id = ?", key) == "VALIDATION_ERROR"
    assert hall.score(attempt) == 3


def test_a_choice_says_what_is_correct(hall: Hall, hand: Hand):
    exam, (section,), _ = hall.exam((1,))
    question = hall.insert("questions", section_id=section, marks=4, choices='["أ","ب"]', right_choice=1)
    attempt = hall.attempt(exam)
    row = {"attempt_id": attempt, "question_id": question}
    for choice, is_correct in ((1, 0), (0, 1), (-1, 0)):
        assert hall.refused("attempt_answers", **row, choice=choice, is_correct=is_correct) == "VALIDATION_ERROR"
    hall.answer(attempt, question, 1)
    sql = "UPDATE attempt_answers SET choice = ?, is_correct = ? WHERE question_id = ?"
    assert hand.refused(sql, 0, 1, question) == "VALIDATION_ERROR"
    hand.run("UPDATE questions SET right_choice = 0 WHERE id = ?", question)
    hand.run(sql, 0, 1, question)
    for change in ("right_choice = 1", "right_choice = NULL", "choices = '[]'", "marks = 4, choices = NULL"):
        assert hand.refused(f"UPDATE questions SET {change} WHERE id = ?", question) == "VALIDATION_ERROR"
    hand.run("UPDATE questions SET text = 'سؤال', position = 3, marks = 5 WHERE id = ?", question)
    assert hall.score(attempt) == 5


def test_a_score_is_not_forged(hall: Hall, hand: Hand):
    exam, _, [[a]] = hall.exam((3,))
    attempt = hall.attempt(exam, score=50)
    assert hall.score(attempt) == 0
    hall.answer(attempt, a)
    forge = "UPDATE attempts SET score = ? WHERE id = ?"
    assert hand.refused(forge, 50, attempt) == "VALIDATION_ERROR"
    assert hand.refused("UPDATE attempts SET score = 9, status = 'submitted'") == "VALIDATION_ERROR"
    hand.run(forge, 3, attempt)
    hall.submit(attempt)
    assert hand.refused(forge, 50, attempt) == "ATTEMPT_SUBMITTED"
    forged = hall.insert("exams", name="x", total_marks=9)
    assert hall.total(forged) == 0
    assert hand.refused("UPDATE exams SET total_marks = 9") == "VALIDATION_ERROR"
    hand.run("UPDATE exams SET name = 'آخر', year = 2026")
    assert (hall.total(exam), hall.score(attempt)) == (3, 3)


# --- A total is the sum of the questions


def test_a_total_follows_every_insert_change_move_and_delete(hall: Hall, hand: Hand):
    one, (s, t), [[a, b], [c]] = hall.exam((1.1, 2.2), (4,))
    two, (u,), _ = hall.exam(())
    assert hall.total(one) == 7.3
    hand.run("UPDATE questions SET marks = 1 WHERE id = ?", a)
    assert hall.total(one) == 7.2
    hand.run("UPDATE questions SET section_id = ?, marks = 3 WHERE id = ?", u, b)
    assert (hall.total(one), hall.total(two)) == (5, 3)
    hand.run("UPDATE sections SET exam_id = ? WHERE id = ?", two, t)
    assert (hall.total(one), hall.total(two)) == (1, 7)
    hand.run("UPDATE questions SET section_id = ? WHERE id = ?", s, c)
    assert (hall.total(one), hall.total(two)) == (5, 3)
    hand.run("DELETE FROM questions WHERE id = ?", b)
    assert (hall.total(one), hall.total(two)) == (5, 0)
    hand.run("REPLACE INTO questions (id, section_id, marks) VALUES (?, ?, 8)", c, u)
    assert (hall.total(one), hall.total(two)) == (1, 8)
    hand.run("DELETE FROM sections WHERE id = ?", t)
    assert hand.refused("DELETE FROM sections WHERE id = ?", s) == "REFERENCE"
    assert hand.refused("DELETE FROM exams WHERE id = ?", one) == "REFERENCE"
    hand.run("DELETE FROM questions")
    hand.run("DELETE FROM sections")
    assert (hall.total(one), hall.total(two)) == (0, 0)
    hand.run("DELETE FROM exams")


def test_questions_that_may_not_be(hall: Hall, hand: Hand):
    _, (section,), [[a]] = hall.exam((1,))
    for marks in (-1, None, 1000):
        assert hall.refused("questions", section_id=section, marks=marks) in ("VALIDATION_ERROR", "CHECK", "1264")
    assert hall.refused("questions", section_id=99, marks=1) == "REFERENCE"
    assert hall.refused("questions", section_id=section, marks=1, right_choice=-1) == "VALIDATION_ERROR"
    assert hand.refused("UPDATE questions SET marks = -1 WHERE id = ?", a) == "VALIDATION_ERROR"
    assert hand.refused("UPDATE questions SET id = 77 WHERE id = ?", a) == "VALIDATION_ERROR"
    assert hall.refused("sections", exam_id=99, name="x") == "REFERENCE"
    assert hand.refused("UPDATE sections SET exam_id = 99") == "REFERENCE"


def test_what_is_answered_stays_in_its_exam(hall: Hall, hand: Hand):
    exam, (s, t), [[a], [b]] = hall.exam((1,), (2,))
    _, (u,), _ = hall.exam(())
    attempt = hall.attempt(exam)
    hall.answer(attempt, a, 0)
    assert hand.refused("UPDATE questions SET section_id = ? WHERE id = ?", u, a) == "VALIDATION_ERROR"
    assert hand.refused("UPDATE sections SET exam_id = exam_id + 1 WHERE id = ?", s) == "VALIDATION_ERROR"
    assert hand.refused("DELETE FROM questions WHERE id = ?", a) == "REFERENCE"
    assert hand.refused("REPLACE INTO questions (id, section_id, marks) VALUES (?, ?, 8)", a, s) == "REFERENCE"
    assert hand.refused("REPLACE INTO sections (id, exam_id, name) VALUES (?, ?, 'x')", s, exam) == "REFERENCE"
    assert hand.refused("REPLACE INTO exams (id, name) VALUES (?, 'x')", exam) == "REFERENCE"
    hand.run("UPDATE questions SET section_id = ? WHERE id = ?", t, a)
    hand.run("UPDATE questions SET section_id = ? WHERE id = ?", u, b)
    assert hall.total(exam) == 1


# --- Finishing


def test_finishing_answers_and_changes_nothing_the_second_time(hall: Hall, hand: Hand):
    exam, _, [[a, b], [c]] = hall.exam((2, 3), (4,))
    attempt = hall.attempt(exam)
    hall.answer(attempt, a)
    hall.answer(attempt, c, 0)
    assert hall.results(attempt) == [(2, 1, 3)]
    stands = hand.rows("SELECT status, started_at, finished_at, score FROM attempts")
    assert stands[0][0] == "submitted" and stands[0][2] is not None
    assert hall.results(attempt) == [(2, 1, 3)]
    assert hand.rows("SELECT status, started_at, finished_at, score FROM attempts") == stands
    assert hall.view("exam_statistics") == [(exam, "اختبار", None, 1, 2, 1, 0)]
    assert hall.results(99) == []


def test_a_finish_that_is_given_is_kept(hall: Hall, hand: Hand):
    exam, _, _ = hall.exam(())
    attempt = hall.attempt(exam, started_at="2026-01-02 10:00:00", finished_at="2026-01-02 10:30:59")
    hall.results(attempt)
    made = hall.attempt(exam, status="submitted")
    assert str(hand.one("SELECT finished_at FROM attempts WHERE id = ?", attempt)) == "2026-01-02 10:30:59"
    assert hand.one("SELECT finished_at FROM attempts WHERE id = ?", made) is not None
    assert hall.view("exam_statistics")[0][3:] == (2, 0, 2, 15)


def test_a_submitted_attempt_is_closed(hall: Hall, hand: Hand):
    exam, _, [[a, b]] = hall.exam((2, 3))
    attempt, running = hall.attempt(exam), hall.attempt(exam)
    key, loose = hall.answer(attempt, a), hall.answer(running, a)
    hall.submit(attempt)
    closed = [
        f"INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES ({attempt}, {b}, 0)",
        f"REPLACE INTO attempt_answers (attempt_id, question_id, is_correct) VALUES ({attempt}, {a}, 0)",
        f"REPLACE INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES ({key}, {running}, {b}, 0)",
        other(hand, "IGNORE", f"INSERT INTO attempt_answers (attempt_id, question_id, is_correct)"
              f" VALUES ({attempt}, {b}, 0)"),
        f"UPDATE attempt_answers SET is_correct = 0 WHERE id = {key}",
        f"UPDATE attempt_answers SET attempt_id = {running}, question_id = {b} WHERE id = {key}",
        f"UPDATE attempt_answers SET attempt_id = {attempt}, question_id = {b} WHERE id = {loose}",
        f"DELETE FROM attempt_answers WHERE id = {key}",
        f"UPDATE attempts SET status = 'in_progress' WHERE id = {attempt}",
        f"UPDATE attempts SET finished_at = '2026-01-01 00:00:00' WHERE id = {attempt}",
        f"UPDATE attempts SET finished_at = NULL WHERE id = {attempt}",
        f"UPDATE attempts SET started_at = '2026-01-01 00:00:00' WHERE id = {attempt}",
        f"UPDATE attempts SET user_id = (SELECT MIN(id) FROM users) + 1 WHERE id = {attempt}",
        f"UPDATE attempts SET exam_id = exam_id + 1 WHERE id = {attempt}",
    ]  # fmt: skip
    assert [hand.refused(statement) for statement in closed] == ["ATTEMPT_SUBMITTED"] * len(closed)
    gone = [f"DELETE FROM attempts WHERE id = {attempt}",
            f"REPLACE INTO attempts (id, user_id, exam_id) SELECT {attempt}, MIN(id), {exam} FROM users"]  # fmt: skip
    assert {hand.refused(statement) for statement in gone} <= {"ATTEMPT_SUBMITTED", "REFERENCE"}
    hand.run("UPDATE attempts SET status = 'submitted', user_id = user_id WHERE id = ?", attempt)
    assert (hall.score(attempt), hall.score(running)) == (2, 2)


def test_an_attempt_in_progress(hall: Hall, hand: Hand):
    exam, _, [[a]] = hall.exam((2,))
    elsewhere, _, _ = hall.exam((2,))
    one, two = hall.user(), hall.user()
    attempt = hall.attempt(exam, one)
    assert hall.refused("attempts", user_id=99, exam_id=exam) == "REFERENCE"
    assert hall.refused("attempts", user_id=one, exam_id=99) == "REFERENCE"
    assert hall.refused("attempts", user_id=one, exam_id=exam, status="done") in ("VALIDATION_ERROR", "1265")
    assert hand.refused("UPDATE attempts SET exam_id = ?", elsewhere) == "VALIDATION_ERROR"
    assert hand.refused("UPDATE attempts SET id = id + 7") == "VALIDATION_ERROR"
    hand.run("UPDATE attempts SET user_id = ?", two)
    assert [row[:3] for row in hall.view("user_performance_summary")] == [(one, "u1", 0), (two, "u2", 1)]
    hall.answer(attempt, a)
    assert hand.refused("DELETE FROM attempts") == "REFERENCE"
    assert (
        hand.refused("REPLACE INTO attempts (id, user_id, exam_id) VALUES (?, ?, ?)", attempt, one, exam) == "REFERENCE"
    )
    hand.run("DELETE FROM attempt_answers")
    hand.run("REPLACE INTO attempts (id, user_id, exam_id) VALUES (?, ?, ?)", attempt, one, exam)
    assert [row[2] for row in hall.view("user_performance_summary")] == [1, 0]
    hand.run("DELETE FROM attempts")
    assert [row[2] for row in hall.view("user_performance_summary")] == [0, 0]


def test_marks_that_change_reach_every_attempt_and_the_audit(hall: Hall, hand: Hand):
    exam, (s, t), [[a, b], [c]] = hall.exam((2, 3), (4,))
    user = hall.user()
    done, better, running = hall.attempt(exam, user), hall.attempt(exam, user), hall.attempt(exam)
    for attempt, right in ((done, {a}), (better, {b}), (running, {a, b})):
        for question in (a, b):
            hall.answer(attempt, question, int(question in right))
    hall.submit(done)
    hall.submit(better)
    hand.run("UPDATE questions SET marks = 9.5 WHERE id = ?", a)
    assert [hall.score(one) for one in (done, better, running)] == [9.5, 3, 12.5]
    assert hall.view("user_performance_summary", f"user_id = {user}")[0][2:] == (2, 6.25, 9.5, 1)
    assert hall.view("leaderboard") == [(exam, 1, user, "u1", 9.5, 0)]
    hand.run("UPDATE questions SET marks = 1 WHERE id = ?", a)
    assert [hall.score(one) for one in (done, better, running)] == [1, 3, 4]
    assert hall.view("exam_statistics")[0][3:] == (2, 2, 1, 0)
    assert hall.view("user_performance_summary", f"user_id = {user}")[0][2:] == (2, 2, 3, 1)
    assert hall.view("leaderboard") == [(exam, 1, user, "u1", 3, 0)]
    assert [row[3:] for row in hall.view("v_section_statistics")] == [(2, 2, 4, 1, 2), (2, 1, 4, 0, 0)]
    hand.run("UPDATE questions SET section_id = ?, marks = 5 WHERE id = ?", t, a)
    assert [row[3:] for row in hall.view("v_section_statistics")] == [(2, 1, 3, 0.5, 1.5), (2, 2, 9, 0.5, 2.5)]
    told = hand.rows(
        "SELECT row_key, column_name, old_value, new_value FROM audit_trail"
        " WHERE table_name = 'questions' AND column_name = 'marks'"
    )
    assert told == [(str(a), "marks", *pair) for pair in (("2.00", "9.50"), ("9.50", "1.00"), ("1.00", "5.00"))]


# --- The views


def test_those_who_have_nothing_are_there(hall: Hall, hand: Hand):
    user, (exam, (section,), _) = hall.user(), hall.exam(())
    assert hall.view("user_performance_summary") == [(user, "u1", 0, None, None, 0)]
    assert hall.view("exam_statistics") == [(exam, "اختبار", None, 0, None, 0, None)]
    assert hall.view("v_section_statistics") == [(exam, section, "س0", 0, 0, 0, None, None)]
    assert hall.view("leaderboard") == [] and hall.view("section_performance") == []
    attempt = hall.attempt(exam, user)
    assert hall.view("section_performance") == [(attempt, user, section, "س0", 0, 0, 0, 0)]
    assert hall.view("user_performance_summary") == [(user, "u1", 1, None, None, 0)]
    assert hall.view("exam_statistics")[0][3:] == (0, None, 0, None)


def test_the_numbers_of_the_views(hall: Hall, hand: Hand):
    exam, (s, t), [[a, b], [c]] = hall.exam((2, 3), (5,))
    other_exam, _, [[d]] = hall.exam((4,))
    users = [hall.user() for _ in range(4)]
    took = [(0, {a, b}, 10), (0, {c}, 7), (1, {c}, 30), (2, {a, b, c}, 59), (3, {a}, 1), (1, {a, b}, 20)]
    attempts = []
    for who, right, minutes in took:
        end = f"2026-01-02 10:{minutes:02}:59"
        attempt = hall.attempt(exam, users[who], started_at="2026-01-02 10:00:00", finished_at=end)
        for question in (a, b, c):
            hall.answer(attempt, question, int(question in right))
        attempts.append(attempt)
    for attempt in attempts[:5]:
        hall.results(attempt)
    mine = hall.attempt(other_exam, users[0], started_at="2026-01-02 10:00:00", finished_at="2026-01-02 10:00:30")
    hall.answer(mine, d)
    hall.submit(mine)
    # Scores 5, 5, 5, 10, 2 and one still running.
    assert hall.view("exam_statistics") == [
        (exam, "اختبار", None, 5, 5.4, 4, 21.4), (other_exam, "اختبار", None, 1, 4, 1, 0)]  # fmt: skip
    assert [row[2:] for row in hall.view("user_performance_summary")] == [
        (3, 4.67, 5, 2), (2, 5, 5, 1), (1, 10, 10, 1), (1, 2, 2, 1)]  # fmt: skip
    assert hall.view("leaderboard", f"exam_id = {exam}", "standing, time_minutes") == [
        (exam, 1, users[2], "u3", 10, 59), (exam, 2, users[0], "u1", 5, 7), (exam, 2, users[1], "u2", 5, 30),
        (exam, 4, users[3], "u4", 2, 1)]  # fmt: skip
    assert hall.view("section_performance", f"attempt_id IN ({attempts[1]}, {attempts[5]})") == [
        (attempts[1], users[0], s, "س0", 2, 0, 0, 5), (attempts[1], users[0], t, "س1", 1, 1, 5, 5),
        (attempts[5], users[1], s, "س0", 2, 2, 5, 5), (attempts[5], users[1], t, "س1", 1, 0, 0, 5)]  # fmt: skip
    # Correct in the first section: 2, 0, 0, 2, 1; in the second: 0, 1, 1, 1, 0.
    assert [row[3:] for row in hall.view("v_section_statistics", f"exam_id = {exam}")] == [
        (5, 2, 5, 1, 2.4), (5, 1, 5, 0.6, 3)]  # fmt: skip


def test_scores_are_rounded_half_up(hall: Hall, hand: Hand):
    exam, _, [[a]] = hall.exam((0.01,))
    user = hall.user()
    for right in (1, 0):
        attempt = hall.attempt(exam, user)
        hall.answer(attempt, a, right)
        hall.submit(attempt)
    assert hall.view("exam_statistics")[0][4] == 0.01
    assert hall.view("user_performance_summary")[0][3:] == (0.01, 0.01, 1)


@pytest.mark.parametrize("setting", ["mysql", "sqlite"], indirect=True)
def test_a_page_of_the_leaderboard_is_read_by_its_index(hall: Hall, hand: Hand):
    counted = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
    columns = "id, username, full_name, role, password_hash"
    hand.run(f"INSERT INTO users ({columns}) {counted} SELECT i, i, 'u', 'student', 'x' FROM n")
    hand.run(f"INSERT INTO best_attempts (exam_id, user_id, score) {counted} SELECT i % 5, i, i FROM n")
    page = "SELECT * FROM leaderboard WHERE exam_id = 1 ORDER BY score DESC, user_id DESC LIMIT 10"
    assert [(row[1], row[2]) for row in hand.rows(page)] == [(n + 1, 496 - 5 * n) for n in range(10)]
    if hand.engine == "sqlite":
        plan = [row[3] for row in hand.rows(f"EXPLAIN QUERY PLAN {page}")]
        assert "idx_best_attempts_standing (exam_id=?)" in plan[0] and not [step for step in plan if "TEMP" in step]
    else:
        hand.rows("ANALYZE TABLE best_attempts, users")
        plan = [tuple(map(str, row)) for row in hand.rows(f"EXPLAIN {page}")]
        assert "idx_best_attempts_standing" in plan[0] and not [step for step in plan if "filesort" in step[-1]]


@pytest.mark.parametrize("setting", ["mysql"], indirect=True)
def test_checks_switched_off_do_not_help(hall: Hall, hand: Hand):
    exam, (section,), [[a]] = hall.exam((2,))
    attempt = hall.attempt(exam)
    hall.answer(attempt, a)
    hand.run("SET foreign_key_checks = 0, check_constraint_checks = 0, sql_mode = ''")
    for statement in (
        f"INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (99, {a}, 1)",
        "UPDATE attempt_answers SET is_correct = 2",
        "DELETE FROM attempt_answers",
        "DELETE FROM attempts",
        "DELETE FROM questions",
        "DELETE FROM sections",
        "DELETE FROM exams",
        "UPDATE attempts SET user_id = 99",
        "UPDATE questions SET marks = 3",
        "UPDATE sections SET exam_id = 99",
        "INSERT INTO exams (name) VALUES ('x')",
        f"INSERT INTO sections (exam_id, name) VALUES (99, 'x') /* {section} */",
        "INSERT INTO questions (section_id, marks) VALUES (99, 1)",
        "INSERT INTO attempts (user_id, exam_id) VALUES (99, 99)",
        "UPDATE exams SET name = 'x'",
    ):
        assert hand.refused(statement) == "VALIDATION_ERROR", statement
    hand.run("SET foreign_key_checks = 1")
    assert (
        hand.refused(f"INSERT INTO attempts (user_id, exam_id, status) VALUES (1, {exam}, 'x')") == "VALIDATION_ERROR"
    )
    assert hand.refused("UPDATE attempts SET status = 'x'") == "VALIDATION_ERROR"
    assert hand.refused("UPDATE attempt_answers SET is_correct = 2") == "VALIDATION_ERROR"
