"""What the sums over attempts count and what they leave out, statement by statement."""

import pytest

from tests.data.play import play
from tests.data.quizzes.test_rules_guards_attempts import TAKEN
from tests.hand import Hand

USERS = "SELECT user_id, total_attempts, avg_score, best_score, completed_exams FROM user_performance_summary"

SUMS = {
    "an attempt in progress is in no sum": f"""
        DELETE FROM attempt_answers WHERE attempt_id = 3
        SELECT COUNT(*) FROM best_attempts WHERE user_id = 2 -> 0
        INSERT INTO exams (id, name) VALUES (9, 'e9')
        INSERT INTO attempts (id, user_id, exam_id) VALUES (9, 2, 9)
        UPDATE attempts SET user_id = 3 WHERE id = 9
        SELECT COALESCE(SUM(submitted), 0) FROM exam_results WHERE exam_id = 9 -> 0
        sqlite: SELECT COUNT(*) FROM exam_results WHERE exam_id = 9 -> 0
        SELECT COUNT(*) FROM best_attempts WHERE exam_id = 9 -> 0
        {USERS} ORDER BY 1 -> 1, 2, 2, 2, 1; 2, 1, NULL, NULL, 0; 3, 2, 7, 7, 1
    """,
    "an attempt made as submitted has nothing yet": f"""
        INSERT INTO attempts (id, user_id, exam_id, status, score) VALUES (9, 2, 2, 'submitted', 9)
        SELECT score FROM attempts WHERE id = 9 -> 0
        {USERS} WHERE user_id = 2 -> 2, 2, 0, 0, 1
        SELECT SUM(submitted), SUM(score_sum), SUM(users) FROM exam_results WHERE exam_id = 2 -> 2, 7, 2
    """,
    "the best is one of those submitted": f"""
        INSERT INTO attempts (id, user_id, exam_id) VALUES (9, 2, 1)
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (9, 2, 1), (9, 3, 1)
        INSERT INTO attempts (id, user_id, exam_id, status) VALUES (10, 2, 1, 'submitted')
        {USERS} WHERE user_id = 2 -> 2, 3, 0, 0, 1
        UPDATE attempts SET status = 'submitted' WHERE id = 2
        {USERS} WHERE user_id = 2 -> 2, 3, 1, 2, 1
        SELECT score, submitted FROM best_attempts WHERE user_id = 2 -> 2, 2
        UPDATE attempts SET status = 'submitted' WHERE id = 9
        {USERS} WHERE user_id = 2 -> 2, 3, 3, 7, 1
    """,
    "an answer that takes another's place": """
        INSERT INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (9, 2, 2, 1)
        SELECT score FROM attempts ORDER BY id -> 2; 5; 5; 7
        sqlite: UPDATE OR REPLACE attempt_answers SET question_id = 1 WHERE id = 9
        mysql: DELETE FROM attempt_answers WHERE id = 3
        mysql: UPDATE attempt_answers SET question_id = 1 WHERE id = 9
        SELECT id, question_id FROM attempt_answers WHERE attempt_id = 2 -> 9, 1
        SELECT score FROM attempts ORDER BY id -> 2; 2; 5; 7
        REPLACE INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (10, 2, 1, 0)
        SELECT score FROM attempts ORDER BY id -> 2; 0; 5; 7
    """,
    "an answer of a submitted attempt is noted for nothing else": """
        sqlite: INSERT OR IGNORE INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (1, 2, 2, 1)
        sqlite: SELECT COUNT(*) FROM rule_noted WHERE table_name = 'attempt_answers' -> 1
        INSERT INTO attempts (id, user_id, exam_id) VALUES (9, 2, 1)
        SELECT COUNT(*) FROM attempt_answers -> 5
    """,
    "an attempt that another user takes over": """
        INSERT INTO users (id, username, full_name, role, password_hash) VALUES (4, 'u4', 'u', 'student', 'x')
        INSERT INTO exams (id, name) VALUES (9, 'e9')
        INSERT INTO sections (id, exam_id, name) VALUES (9, 9, 's9')
        INSERT INTO attempts (id, user_id, exam_id) VALUES (9, 2, 9)
        UPDATE attempts SET user_id = 4 WHERE id = 9
        UPDATE attempts SET user_id = 1 WHERE id = 2
        SELECT user_id, total_attempts, completed_exams FROM user_performance_summary ORDER BY 1
          -> 1, 3, 1; 2, 0, 0; 3, 1, 1; 4, 1, 0
        SELECT user_id, submitted FROM best_attempts ORDER BY 1 -> 1, 1; 3, 1
        SELECT COUNT(*) FROM section_results WHERE section_id IN (4, 9) -> 0
    """,
    "what a submitted attempt says again": """
        UPDATE attempts SET status = 'submitted', score = 2, user_id = 1 WHERE id = 1
        sqlite: UPDATE attempts SET score = 99999999 WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE attempts SET started_at = NULL WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE attempts SET id = 2147483648 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE attempts SET score = 3 WHERE id = 1 -> ATTEMPT_SUBMITTED
        INSERT INTO attempts (id, user_id, exam_id, score) VALUES (9, 2, 3, 9999999.99)
        INSERT INTO exams (id, name, total_marks) VALUES (9, 'e9', 9999999.99)
        SELECT score FROM attempts WHERE id = 9 -> 0
        SELECT total_marks FROM exams WHERE id = 9 -> 0
        DELETE FROM attempts WHERE id = 9
        REPLACE INTO exams (id, name) VALUES (3, 'x') -> REFERENCE
    """,
    "a question that moves": """
        UPDATE questions SET section_id = 4 WHERE id = 3
        SELECT total_marks FROM exams ORDER BY id -> 5; 12; 4
        INSERT INTO sections (id, exam_id, name) VALUES (9, 1, 's9')
        UPDATE questions SET section_id = 9 WHERE id = 1
        SELECT section_id, SUM(correct), SUM(score_sum) FROM section_results WHERE section_id IN (1, 9)
          GROUP BY section_id ORDER BY 1 -> 1, 0, 0; 9, 1, 2
        SELECT COUNT(*) FROM audit_trail WHERE table_name = 'questions' AND column_name = 'marks'
          AND old_value IS NOT NULL -> 0
        UPDATE sections SET exam_id = 2 WHERE id = 4
        SELECT total_marks FROM exams ORDER BY id -> 5; 16; 0
        UPDATE exams SET total_marks = 3 WHERE id = 2 -> VALIDATION_ERROR
        DELETE FROM attempt_answers WHERE id = 3
        UPDATE attempts SET score = 1 WHERE id = 2 -> VALIDATION_ERROR
    """,
    "an answer that takes that of another attempt": """
        INSERT INTO attempts (id, user_id, exam_id) VALUES (9, 3, 1)
        INSERT INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (9, 9, 1, 1), (10, 9, 2, 1)
        sqlite: UPDATE OR REPLACE attempt_answers SET attempt_id = 2 WHERE id = 9
        sqlite: SELECT score FROM attempts ORDER BY id -> 2; 2; 5; 7; 3
        sqlite: UPDATE OR REPLACE attempt_answers SET id = 4 WHERE id = 10
        sqlite: SELECT score FROM attempts ORDER BY id -> 2; 2; 0; 7; 3
        sqlite: UPDATE OR REPLACE attempt_answers SET id = 1 WHERE id = 4 -> ATTEMPT_SUBMITTED
        REPLACE INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (9, 9, 3, 1)
        sqlite: SELECT score FROM attempts ORDER BY id -> 2; 0; 0; 7; 7
        mysql: SELECT score FROM attempts ORDER BY id -> 2; 2; 5; 7; 7
    """,
}


@pytest.mark.parametrize("about", SUMS)
def test_each_sum(hand: Hand, about: str):
    play(hand, TAKEN)
    play(hand, SUMS[about])
    assert hand.engine == "mysql" or hand.rows("SELECT * FROM rule_settling") == []
