"""The rules in a database whose default collation is another, and sessions that speak yet another."""

import pytest

from data.db.engine import Database
from data.install import install
from tests.data.quizzes.typed_quizzes import Hall
from tests.data.typed_school import School, day
from tests.hand import Hand
from tests.servers import PrivateServer


@pytest.fixture(scope="module")
def foreign(mysql_server: PrivateServer) -> str:
    """A database of the server's oldest default, with every rule."""
    mysql_server.create("foreign_collation", "utf8mb4_bin")
    with mysql_server.connect("foreign_collation") as connection, connection.cursor() as cursor:
        cursor.execute("ALTER DATABASE CHARACTER SET latin1 COLLATE latin1_swedish_ci")
    database = Database(mysql_server.url("foreign_collation"))
    install(database)
    database.close()
    return "foreign_collation"


@pytest.mark.parametrize("collation", ["utf8mb4_bin", "utf8mb4_general_ci", "utf8mb4_unicode_520_ci"])
def test_no_mix_of_collations(mysql_server: PrivateServer, foreign: str, collation: str):
    with mysql_server.connect(foreign, autocommit=False) as connection:
        hand = Hand("mysql", connection)
        hand.run(f"SET NAMES utf8mb4 COLLATE {collation}")
        hand.run("SET @rasd_user_id = NULL, @rasd_reason = 'سبب'")
        school = School(hand)
        one, other, period = school.student(), school.student(), school.period(type="FINAL")
        exam = school.exam(period, 1, start_time="10:00", duration_minutes=60)
        school.mark(exam, one, score=5, teacher_notes="ملاحظة")
        school.mark(exam, other, is_present=0, absence_type="بعذر", excuse_details="سفر")
        school.lock(period, lock_reason="انتهى")
        school.lock(period, 0, lock_reason="خطأ")
        assert hand.refused("UPDATE exam_schedules SET max_score = 1") == "MAX_SCORE_TOO_LOW"
        assert hand.refused("UPDATE exam_periods SET start_date = ?", day(2)) == "EXAM_OUTSIDE_PERIOD"
        for status in ("WITHDRAWN", "ACTIVE"):
            hand.run("UPDATE enrollments SET status = ? WHERE id = ?", status, one)
        school.call("sp_fill_final_exam_score_strict", semester_id=school.semester, classroom_id=school.classroom)
        assert hand.rows("SELECT * FROM semester_grades_stale") == []
        assert hand.one("SELECT excused_absent FROM v_exam_results_summary WHERE exam_schedule_id = ?", exam) == 1
        hall = Hall(hand)
        test, _, [[question]] = hall.exam((2,))
        attempt = hall.attempt(test)
        hall.answer(attempt, question)
        assert (
            hall.refused("attempt_answers", attempt_id=attempt, question_id=question, is_correct=2)
            == "VALIDATION_ERROR"
        )
        assert hall.results(attempt) == [(2, 1, 1)]
        hand.run("UPDATE questions SET marks = 3, choices = '[]' WHERE id = ?", question)
        assert (
            hall.refused("attempt_answers", attempt_id=attempt, question_id=question, is_correct=1)
            == "ATTEMPT_SUBMITTED"
        )
        assert [row[3:] for row in hall.view("leaderboard")] == [("u1", 3, 0)]
        assert {row[0] for row in hand.rows("SELECT reason FROM audit_trail")} == {"سبب"}
        connection.rollback()
