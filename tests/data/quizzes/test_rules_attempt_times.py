"""An attempt never ends before it began, whatever became of the clock meanwhile."""

import pytest

from tests.data.quizzes.typed_quizzes import Hall
from tests.hand import Hand

BEGAN, EARLIER, LATER = "2026-03-01 10:00:00", "2026-03-01 09:59:59", "2099-01-01 00:00:00"


@pytest.fixture
def attempt(hand: Hand) -> int:
    """An attempt in progress, begun in March."""
    hall = Hall(hand)
    user = hall.insert("users", username="u", full_name="u", role="student", password_hash="x")
    test = hall.insert("exams", name="x")
    return hall.insert("attempts", user_id=user, exam_id=test, started_at=BEGAN)


def test_an_end_before_the_beginning_is_refused(attempt: int, hand: Hand) -> None:
    for change in (
        f"finished_at = '{EARLIER}'",
        f"finished_at = '{EARLIER}', status = 'submitted'",
        f"finished_at = '{LATER}', started_at = '2099-01-01 00:00:01'",
    ):
        assert hand.refused(f"UPDATE attempts SET {change} WHERE id = ?", attempt) == "VALIDATION_ERROR", change
    copy = "INSERT INTO attempts (user_id, exam_id, started_at, finished_at) SELECT u.id, x.id, ?, ?"
    copy += " FROM users u, exams x"
    assert hand.refused(copy, BEGAN, EARLIER) == "VALIDATION_ERROR"
    hand.run(copy, BEGAN, BEGAN)
    hand.run("UPDATE attempts SET finished_at = ?, status = 'submitted' WHERE id = ?", BEGAN, attempt)


@pytest.mark.parametrize("way", ["UPDATE", "INSERT"])
def test_a_clock_set_back_ends_an_attempt_as_it_began(attempt: int, hand: Hand, way: str) -> None:
    """The moment of its beginning was told by a clock that was ahead of today's."""
    if way == "UPDATE":
        hand.run("UPDATE attempts SET started_at = ? WHERE id = ?", LATER, attempt)
        hand.run("UPDATE attempts SET status = 'submitted' WHERE id = ?", attempt)
    else:
        hand.run("DELETE FROM attempts")
        copy = "INSERT INTO attempts (user_id, exam_id, started_at, status) SELECT u.id, x.id, ?, 'submitted'"
        hand.run(f"{copy} FROM users u, exams x", LATER)
    assert str(hand.one("SELECT finished_at FROM attempts")) == LATER
    assert hand.one("SELECT avg_time_minutes FROM exam_statistics") == 0
    assert hand.one("SELECT minutes_sum FROM exam_results WHERE submitted > 0") == 0


def test_a_clock_that_goes_on_is_what_it_says(attempt: int, hand: Hand) -> None:
    hand.run("UPDATE attempts SET status = 'submitted' WHERE id = ?", attempt)
    assert str(hand.one("SELECT finished_at FROM attempts")) > BEGAN
