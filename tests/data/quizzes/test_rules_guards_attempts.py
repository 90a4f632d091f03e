"""Every guard of the rules on online tests, and every sum that their triggers keep, statement by statement."""

import pytest

from data.db.engine import Database
from data.install.verify import verify_statistics
from tests.data.play import play
from tests.hand import Hand

HALL = """
sqlite: PRAGMA foreign_keys = OFF
INSERT INTO users (id, username, full_name, role, password_hash)
  VALUES (1, 'u1', 'u', 'student', 'x'), (2, 'u2', 'u', 'student', 'x'), (3, 'u3', 'u', 'student', 'x')
INSERT INTO exams (id, name) VALUES (1, 'e1'), (2, 'e2'), (3, 'e3')
INSERT INTO sections (id, exam_id, name) VALUES (1, 1, 's1'), (2, 1, 's2'), (3, 2, 's3'), (4, 3, 's4')
INSERT INTO questions (id, section_id, marks) VALUES (1, 1, 2), (2, 1, 3), (3, 2, 4), (4, 3, 5)
INSERT INTO questions (id, section_id, marks, choices, right_choice) VALUES (5, 3, 7, '["a","b","c"]', 1)
"""

TAKEN = (
    HALL
    + """
INSERT INTO attempts (id, user_id, exam_id, started_at) VALUES (1, 1, 1, '2026-01-02 10:00:00')
INSERT INTO attempts (id, user_id, exam_id, started_at) VALUES (2, 2, 1, '2026-01-02 10:00:00')
INSERT INTO attempts (id, user_id, exam_id, started_at) VALUES (3, 1, 2, '2026-01-02 10:00:00')
INSERT INTO attempts (id, user_id, exam_id, started_at) VALUES (4, 3, 2, '2026-01-02 10:00:00')
INSERT INTO attempt_answers (id, attempt_id, question_id, is_correct)
  VALUES (1, 1, 1, 1), (2, 1, 2, 0), (3, 2, 1, 1), (4, 3, 4, 1)
INSERT INTO attempt_answers (id, attempt_id, question_id, choice, is_correct) VALUES (5, 4, 5, 1, 1)
UPDATE attempts SET status = 'submitted', finished_at = '2026-01-02 10:20:00' WHERE id IN (1, 4)
"""
)
"""Attempts 1 and 4 are submitted, 2 and 3 are running."""

GUARDS = {
    "an answer is given": """
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (1, 3, 1) -> ATTEMPT_SUBMITTED
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (9, 1, 1) -> REFERENCE
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (NULL, 1, 1) -> CHECK
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (2, 9, 1) -> REFERENCE
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (2, 4, 1) -> VALIDATION_ERROR
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (2, 2, 2) -> VALIDATION_ERROR
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (2, 2, -1) -> VALIDATION_ERROR
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (2, 2, NULL) -> VALIDATION_ERROR
        INSERT INTO attempt_answers (attempt_id, question_id, choice, is_correct) VALUES (3, 5, 0, 1)
          -> VALIDATION_ERROR
        INSERT INTO attempt_answers (attempt_id, question_id, choice, is_correct) VALUES (3, 5, 1, 0)
          -> VALIDATION_ERROR
        INSERT INTO attempt_answers (attempt_id, question_id, choice, is_correct) VALUES (3, 5, -1, 0)
          -> VALIDATION_ERROR
        INSERT INTO attempt_answers (attempt_id, question_id, choice, is_correct) VALUES (2, 2, -1, 0)
          -> VALIDATION_ERROR
        INSERT INTO attempt_answers (attempt_id, question_id, choice, is_correct) VALUES (3, 5, 32768, 0)
          -> VALIDATION_ERROR/1264
        sqlite: INSERT INTO attempt_answers (attempt_id, question_id, choice, is_correct) VALUES (3, 5, 'b', 0)
          -> VALIDATION_ERROR
        sqlite: INSERT INTO attempt_answers (attempt_id, question_id, choice, is_correct) VALUES (3, 5, 1.5, 0)
          -> VALIDATION_ERROR
        INSERT INTO attempt_answers (attempt_id, question_id, choice, is_correct) VALUES (2, 2, 0, 0)
        INSERT INTO attempt_answers (attempt_id, question_id, choice, is_correct) VALUES (3, 5, 32767, 0)
    """,
    "an answer changes": """
        UPDATE attempt_answers SET is_correct = 0 WHERE id = 1 -> ATTEMPT_SUBMITTED
        UPDATE attempt_answers SET attempt_id = 2, question_id = 3 WHERE id = 2 -> ATTEMPT_SUBMITTED
        UPDATE attempt_answers SET attempt_id = 1, question_id = 3 WHERE id = 3 -> ATTEMPT_SUBMITTED
        UPDATE attempt_answers SET attempt_id = 9 WHERE id = 3 -> REFERENCE
        UPDATE attempt_answers SET question_id = 9 WHERE id = 3 -> REFERENCE
        UPDATE attempt_answers SET question_id = 4 WHERE id = 3 -> VALIDATION_ERROR
        UPDATE attempt_answers SET attempt_id = 3 WHERE id = 3 -> VALIDATION_ERROR
        UPDATE attempt_answers SET is_correct = 2 WHERE id = 3 -> VALIDATION_ERROR
        UPDATE attempt_answers SET is_correct = NULL WHERE id = 3 -> VALIDATION_ERROR
        UPDATE attempt_answers SET choice = -1 WHERE id = 3 -> VALIDATION_ERROR
        UPDATE attempt_answers SET choice = 32768 WHERE id = 3 -> VALIDATION_ERROR/1264
        sqlite: UPDATE attempt_answers SET choice = 'a' WHERE id = 3 -> VALIDATION_ERROR
        UPDATE attempt_answers SET question_id = 5, choice = 1, is_correct = 0 WHERE id = 4 -> VALIDATION_ERROR
        UPDATE attempt_answers SET question_id = 5, choice = 0, is_correct = 1 WHERE id = 4 -> VALIDATION_ERROR
        UPDATE attempt_answers SET question_id = 5, choice = 0, is_correct = 0 WHERE id = 4
        UPDATE attempt_answers SET choice = 0 WHERE id = 3
        UPDATE attempt_answers SET choice = 32767 WHERE id = 3
        SELECT score FROM attempts ORDER BY id -> 2; 2; 0; 7
    """,
    "an answer goes": """
        DELETE FROM attempt_answers WHERE id = 2 -> ATTEMPT_SUBMITTED
        DELETE FROM attempt_answers WHERE id = 5 -> ATTEMPT_SUBMITTED
        mysql: SET foreign_key_checks = 0
        mysql: DELETE FROM attempt_answers WHERE id = 3 -> VALIDATION_ERROR
        mysql: DELETE FROM attempts WHERE id = 2 -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        DELETE FROM attempt_answers WHERE id = 3
        SELECT score FROM attempts ORDER BY id -> 2; 0; 5; 7
    """,
    "an attempt begins": """
        INSERT INTO attempts (user_id, exam_id) VALUES (9, 1) -> REFERENCE
        INSERT INTO attempts (user_id, exam_id) VALUES (1, 9) -> REFERENCE
        INSERT INTO attempts (user_id, exam_id, status) VALUES (1, 1, 'done') -> VALIDATION_ERROR/1265
        INSERT INTO attempts (user_id, exam_id, status) VALUES (1, 1, NULL) -> VALIDATION_ERROR
        INSERT INTO attempts (user_id, exam_id, started_at, finished_at)
          VALUES (1, 1, '2026-01-02 10:00:00', '2026-01-02 09:59:59') -> VALIDATION_ERROR
        INSERT INTO attempts (user_id, exam_id, started_at, finished_at)
          VALUES (1, 1, '2026-01-02 10:00:00', '2026-01-02 10:00:00')
        sqlite: INSERT INTO attempts (user_id, exam_id, started_at) VALUES (1, 1, '2026-01-02') -> VALIDATION_ERROR
        sqlite: INSERT INTO attempts (user_id, exam_id, finished_at) VALUES (1, 1, 'x') -> VALIDATION_ERROR
        mysql: SET sql_mode = ''
        mysql: INSERT INTO attempts (user_id, exam_id, status) VALUES (1, 1, 'done') -> VALIDATION_ERROR
        mysql: INSERT INTO attempts (user_id, exam_id, started_at) VALUES (1, 1, '0000-00-00') -> VALIDATION_ERROR
        mysql: INSERT INTO attempts (user_id, exam_id, finished_at) VALUES (1, 1, '0999-12-31') -> VALIDATION_ERROR
        mysql: INSERT INTO attempts (user_id, exam_id, started_at) VALUES (1, 1, '1000-01-01')
        mysql: INSERT INTO attempts (user_id, exam_id, started_at, finished_at)
          VALUES (1, 1, '1000-01-01', '1000-01-01')
        INSERT INTO attempts (id, user_id, exam_id, score, started_at, finished_at)
          VALUES (20, 2, 3, 9, '2026-01-02 09:00:00', '2026-01-02 10:00:00')
        SELECT score, status, finished_at FROM attempts WHERE id = 20 -> 0, in_progress, 2026-01-02 10:00:00
        INSERT INTO attempts (id, user_id, exam_id) VALUES (21, 2, 3)
        SELECT finished_at FROM attempts WHERE id = 21 -> NULL
    """,
    "an attempt changes": """
        UPDATE attempts SET id = 40 WHERE id = 4 -> ATTEMPT_SUBMITTED
        UPDATE attempts SET user_id = 2 WHERE id = 4 -> ATTEMPT_SUBMITTED
        UPDATE attempts SET exam_id = 1 WHERE id = 4 -> ATTEMPT_SUBMITTED
        UPDATE attempts SET status = 'in_progress' WHERE id = 4 -> ATTEMPT_SUBMITTED
        UPDATE attempts SET started_at = '2026-01-02 10:01:00' WHERE id = 4 -> ATTEMPT_SUBMITTED
        UPDATE attempts SET finished_at = NULL WHERE id = 4 -> ATTEMPT_SUBMITTED
        UPDATE attempts SET score = 1 WHERE id = 4 -> ATTEMPT_SUBMITTED
        UPDATE attempts SET score = 1 WHERE id = 2 -> VALIDATION_ERROR
        UPDATE attempts SET id = 40 WHERE id = 2 -> VALIDATION_ERROR
        UPDATE attempts SET exam_id = 2 WHERE id = 2 -> VALIDATION_ERROR
        UPDATE attempts SET status = NULL WHERE id = 2 -> VALIDATION_ERROR
        UPDATE attempts SET status = 'done' WHERE id = 2 -> VALIDATION_ERROR/1265
        UPDATE attempts SET user_id = 9 WHERE id = 2 -> REFERENCE
        UPDATE attempts SET finished_at = '2026-01-02 09:59:59' WHERE id = 2 -> VALIDATION_ERROR
        UPDATE attempts SET finished_at = '2026-01-02 10:00:00' WHERE id = 2
        sqlite: UPDATE attempts SET started_at = '2026-01-02' WHERE id = 2 -> VALIDATION_ERROR
        sqlite: UPDATE attempts SET finished_at = 'soon' WHERE id = 2 -> VALIDATION_ERROR
        mysql: SET sql_mode = ''
        mysql: UPDATE attempts SET status = 'done' WHERE id = 2 -> VALIDATION_ERROR
        mysql: UPDATE attempts SET started_at = '0000-00-00' WHERE id = 2 -> VALIDATION_ERROR
        mysql: UPDATE attempts SET finished_at = '0999-12-31' WHERE id = 2 -> VALIDATION_ERROR
        mysql: UPDATE attempts SET started_at = '1000-01-01', finished_at = '1000-01-01' WHERE id = 2
        UPDATE attempts SET started_at = '2026-01-02 09:00:00', finished_at = NULL, score = 2 WHERE id = 2
        UPDATE attempts SET user_id = 3 WHERE id = 2
        SELECT user_id, started_at, finished_at, status FROM attempts WHERE id = 2
          -> 3, 2026-01-02 09:00:00, NULL, in_progress
    """,
    "an attempt goes": """
        DELETE FROM attempts WHERE id = 4 -> ATTEMPT_SUBMITTED
        DELETE FROM attempts WHERE id = 2 -> REFERENCE
        INSERT INTO attempts (id, user_id, exam_id, status) VALUES (30, 2, 3, 'submitted')
        DELETE FROM attempts WHERE id = 30 -> ATTEMPT_SUBMITTED
        REPLACE INTO attempts (id, user_id, exam_id) VALUES (30, 2, 3) -> ATTEMPT_SUBMITTED
        REPLACE INTO attempts (id, user_id, exam_id) VALUES (2, 2, 1) -> REFERENCE
        INSERT INTO attempts (id, user_id, exam_id) VALUES (31, 2, 3)
        SELECT total_attempts FROM user_performance_summary ORDER BY user_id -> 2; 3; 1
        REPLACE INTO attempts (id, user_id, exam_id) VALUES (31, 3, 3)
        SELECT total_attempts FROM user_performance_summary ORDER BY user_id -> 2; 2; 2
        DELETE FROM attempts WHERE id = 31
        SELECT total_attempts FROM user_performance_summary ORDER BY user_id -> 2; 2; 1
    """,
    "a test": """
        INSERT INTO subjects (id, name) VALUES (1, 's')
        INSERT INTO grade_levels (id, name) VALUES (1, 'g')
        INSERT INTO exams (id, name, subject_id, grade_level_id) VALUES (10, 'e', 1, 1)
        INSERT INTO exams (name, subject_id) VALUES ('e', 9) -> REFERENCE
        INSERT INTO exams (name, grade_level_id) VALUES ('e', 9) -> REFERENCE
        UPDATE exams SET subject_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE exams SET grade_level_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE exams SET subject_id = 1, grade_level_id = 1 WHERE id = 1
        UPDATE exams SET id = 90 WHERE id = 10 -> VALIDATION_ERROR
        UPDATE exams SET total_marks = 3 WHERE id = 10 -> VALIDATION_ERROR
        DELETE FROM exams WHERE id = 3 -> REFERENCE
        DELETE FROM sections WHERE id = 4
        INSERT INTO attempts (id, user_id, exam_id) VALUES (30, 2, 3)
        DELETE FROM exams WHERE id = 3 -> REFERENCE
        REPLACE INTO exams (id, name) VALUES (3, 'x') -> REFERENCE
        DELETE FROM attempts WHERE id = 30
        REPLACE INTO exams (id, name, total_marks) VALUES (10, 'x', 5)
        SELECT total_marks FROM exams ORDER BY id -> 9; 12; 0; 0
        DELETE FROM exams WHERE id = 10
    """,
    "a section": """
        INSERT INTO sections (exam_id, name) VALUES (9, 's') -> REFERENCE
        UPDATE sections SET exam_id = 9 WHERE id = 4 -> REFERENCE
        UPDATE sections SET id = 40 WHERE id = 4 -> VALIDATION_ERROR
        UPDATE sections SET exam_id = 3 WHERE id = 1 -> VALIDATION_ERROR
        DELETE FROM sections WHERE id = 2 -> REFERENCE
        REPLACE INTO sections (id, exam_id, name) VALUES (2, 1, 'x') -> REFERENCE
        REPLACE INTO sections (id, exam_id, name) VALUES (4, 3, 'x')
        UPDATE sections SET exam_id = 3 WHERE id = 2
        SELECT total_marks FROM exams ORDER BY id -> 5; 12; 4
        UPDATE sections SET name = 'y', exam_id = 1 WHERE id = 1
        DELETE FROM sections WHERE id = 4
    """,
    "a question": """
        INSERT INTO questions (section_id, marks) VALUES (9, 1) -> REFERENCE
        INSERT INTO questions (section_id, marks) VALUES (1, -0.01) -> VALIDATION_ERROR
        INSERT INTO questions (section_id, marks) VALUES (1, 1000) -> VALIDATION_ERROR/1264
        INSERT INTO questions (section_id, marks) VALUES (1, NULL) -> VALIDATION_ERROR
        sqlite: INSERT INTO questions (section_id, marks) VALUES (1, 'many') -> VALIDATION_ERROR
        sqlite: INSERT INTO questions (section_id, marks) VALUES (1, 1.005) -> VALIDATION_ERROR
        INSERT INTO questions (section_id, marks, right_choice) VALUES (1, 1, -1) -> VALIDATION_ERROR
        INSERT INTO questions (section_id, marks, right_choice) VALUES (1, 1, 32768) -> VALIDATION_ERROR/1264
        sqlite: INSERT INTO questions (section_id, marks, right_choice) VALUES (1, 1, 'b') -> VALIDATION_ERROR
        INSERT INTO questions (id, section_id, marks, right_choice) VALUES (10, 1, 0, 0), (11, 4, 999.99, 32767)
        UPDATE questions SET section_id = 9 WHERE id = 10 -> REFERENCE
        UPDATE questions SET marks = -0.01 WHERE id = 10 -> VALIDATION_ERROR
        UPDATE questions SET marks = 1000 WHERE id = 10 -> VALIDATION_ERROR/1264
        UPDATE questions SET marks = NULL WHERE id = 10 -> VALIDATION_ERROR
        sqlite: UPDATE questions SET marks = 1.005 WHERE id = 10 -> VALIDATION_ERROR
        sqlite: UPDATE questions SET marks = 'x' WHERE id = 10 -> VALIDATION_ERROR
        sqlite: UPDATE questions SET right_choice = 'x' WHERE id = 10 -> VALIDATION_ERROR
        UPDATE questions SET right_choice = -1 WHERE id = 10 -> VALIDATION_ERROR
        UPDATE questions SET right_choice = 32768 WHERE id = 10 -> VALIDATION_ERROR/1264
        UPDATE questions SET id = 90 WHERE id = 10 -> VALIDATION_ERROR
        UPDATE questions SET section_id = 4 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE questions SET right_choice = 2 WHERE id = 5 -> VALIDATION_ERROR
        UPDATE questions SET choices = '["A","b","c"]' WHERE id = 5 -> VALIDATION_ERROR
        UPDATE questions SET right_choice = 2, choices = '[]' WHERE id = 4
        UPDATE questions SET right_choice = 0, marks = 999.99 WHERE id = 10
        UPDATE questions SET right_choice = 32767, marks = 0 WHERE id = 10
        DELETE FROM questions WHERE id = 1 -> REFERENCE
        REPLACE INTO questions (id, section_id, marks) VALUES (1, 1, 2) -> REFERENCE
        REPLACE INTO questions (id, section_id, marks) VALUES (10, 3, 6)
        SELECT total_marks FROM exams ORDER BY id -> 9; 18; 999.99
        UPDATE questions SET section_id = 2 WHERE id = 1
        DELETE FROM questions WHERE id = 10
        DELETE FROM questions WHERE id = 11
        SELECT total_marks FROM exams ORDER BY id -> 9; 12; 0
    """,
}

SUMS = {
    "rows that REPLACE takes away, with the triggers that it then fires": """
        sqlite: PRAGMA recursive_triggers = ON
        REPLACE INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (3, 3, 5, 1)
        SELECT score FROM attempts ORDER BY id -> 2; 0; 12; 7
        REPLACE INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (7, 3, 4, 0)
        SELECT score FROM attempts ORDER BY id -> 2; 0; 7; 7
        INSERT INTO questions (id, section_id, marks) VALUES (10, 1, 0.5)
        REPLACE INTO questions (id, section_id, marks) VALUES (10, 3, 6)
        SELECT total_marks FROM exams ORDER BY id -> 9; 18; 0
        INSERT INTO attempts (id, user_id, exam_id) VALUES (31, 2, 3)
        REPLACE INTO attempts (id, user_id, exam_id) VALUES (31, 3, 3)
        SELECT total_attempts FROM user_performance_summary ORDER BY user_id -> 2; 1; 2
        REPLACE INTO attempts (id, user_id, exam_id) VALUES (1, 2, 3) -> ATTEMPT_SUBMITTED
    """,
    "submitted one after the other": """
        UPDATE attempts SET status = 'submitted', finished_at = '2026-01-02 10:30:00' WHERE id = 2
        UPDATE attempts SET status = 'submitted', finished_at = '2026-01-02 10:05:00' WHERE id = 3
        INSERT INTO attempts (id, user_id, exam_id, started_at) VALUES (10, 1, 1, '2026-01-02 10:00:00')
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (10, 1, 1), (10, 3, 1), (10, 2, 0)
        UPDATE attempts SET status = 'submitted', finished_at = '2026-01-02 10:40:00' WHERE id = 10
        SELECT exam_id, standing, user_id, score, time_minutes FROM leaderboard ORDER BY 1, 2
          -> 1, 1, 1, 6, 40; 1, 2, 2, 2, 30; 2, 1, 3, 7, 20; 2, 2, 1, 5, 5
        SELECT user_id, total_attempts, avg_score, best_score, completed_exams FROM user_performance_summary
          ORDER BY 1 -> 1, 3, 4.33, 6, 2; 2, 1, 2, 2, 1; 3, 1, 7, 7, 1
    """,
    "equal scores and the quickest": """
        INSERT INTO attempts (id, user_id, exam_id, started_at) VALUES (10, 1, 1, '2026-01-02 10:00:00')
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (10, 1, 1)
        UPDATE attempts SET status = 'submitted', finished_at = '2026-01-02 10:25:00' WHERE id = 10
        SELECT score, time_minutes FROM leaderboard WHERE exam_id = 1 -> 2, 20
        INSERT INTO attempts (id, user_id, exam_id, started_at) VALUES (11, 1, 1, '2026-01-02 10:00:00')
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (11, 1, 1)
        UPDATE attempts SET status = 'submitted', finished_at = '2026-01-02 10:07:00' WHERE id = 11
        SELECT score, time_minutes FROM leaderboard WHERE exam_id = 1 -> 2, 7
        INSERT INTO attempts (id, user_id, exam_id, started_at) VALUES (12, 1, 1, '2026-01-02 10:00:00')
        UPDATE attempts SET status = 'submitted', finished_at = '2026-01-02 10:01:00' WHERE id = 12
        SELECT score, time_minutes FROM leaderboard WHERE exam_id = 1 -> 2, 7
        INSERT INTO attempts (id, user_id, exam_id, started_at) VALUES (13, 1, 1, '2026-01-02 10:00:00')
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (13, 3, 1)
        UPDATE attempts SET status = 'submitted', finished_at = '2026-01-02 10:50:00' WHERE id = 13
        SELECT score, time_minutes FROM leaderboard WHERE exam_id = 1 -> 4, 50
        SELECT total_attempts, avg_score, unique_users, avg_time_minutes FROM exam_statistics ORDER BY exam_id
          -> 5, 2, 1, 20.6; 1, 7, 1, 20; 0, NULL, 0, NULL
    """,
    "made as submitted": """
        INSERT INTO attempts (id, user_id, exam_id, status, started_at, finished_at)
          VALUES (10, 3, 3, 'submitted', '2026-01-02 10:00:00', '2026-01-02 10:10:00')
        INSERT INTO attempts (id, user_id, exam_id, status, started_at, finished_at)
          VALUES (11, 3, 3, 'submitted', '2026-01-02 10:00:00', '2026-01-02 10:10:00')
        INSERT INTO attempts (id, user_id, exam_id, status, started_at, finished_at)
          VALUES (12, 3, 3, 'submitted', '2026-01-02 10:00:00', '2026-01-02 10:04:00')
        INSERT INTO attempts (id, user_id, exam_id, status, started_at, finished_at)
          VALUES (13, 1, 1, 'submitted', '2026-01-02 10:00:00', '2026-01-02 10:03:00')
        INSERT INTO attempts (id, user_id, exam_id, status) VALUES (14, 2, 3, 'submitted')
        INSERT INTO attempts (id, user_id, exam_id) VALUES (15, 2, 2)
        SELECT exam_id, user_id, score, time_minutes FROM leaderboard ORDER BY 1, 2
          -> 1, 1, 2, 20; 2, 3, 7, 20; 3, 2, 0, 0; 3, 3, 0, 4
        SELECT total_attempts, avg_score, unique_users FROM exam_statistics ORDER BY exam_id
          -> 2, 1, 1; 1, 7, 1; 4, 0, 2
        SELECT total_attempts, avg_score, best_score, completed_exams FROM user_performance_summary ORDER BY user_id
          -> 3, 1, 2, 1; 3, 0, 0, 1; 4, 1.75, 7, 2
    """,
    "scores of nothing": """
        INSERT INTO attempts (id, user_id, exam_id) VALUES (10, 1, 3), (11, 2, 3), (12, 3, 3), (13, 2, 2), (14, 2, 1)
        UPDATE attempts SET status = 'submitted' WHERE id = 10
        UPDATE attempts SET status = 'submitted' WHERE id = 12
        UPDATE attempts SET status = 'submitted' WHERE id = 11
        UPDATE attempts SET status = 'submitted' WHERE id = 14
        UPDATE attempts SET status = 'submitted' WHERE id = 13
        INSERT INTO attempts (id, user_id, exam_id, status) VALUES (15, 3, 1, 'submitted'), (16, 3, 1, 'submitted')
        SELECT total_attempts, unique_users FROM exam_statistics ORDER BY exam_id -> 4, 3; 2, 2; 3, 3
        SELECT total_attempts, best_score, completed_exams FROM user_performance_summary ORDER BY user_id
          -> 3, 2, 2; 4, 0, 3; 4, 7, 3
        SELECT attempt_id, section_id, total_questions, correct_answers, section_score, section_max_marks
          FROM section_performance WHERE attempt_id IN (1, 4, 10) ORDER BY 1, 2
          -> 1, 1, 2, 1, 2, 5; 1, 2, 1, 0, 0, 4; 4, 3, 2, 1, 7, 12; 10, 4, 0, 0, 0, 0
        SELECT section_id, total_questions, max_marks FROM v_section_statistics ORDER BY 1
          -> 1, 2, 5; 2, 1, 4; 3, 2, 12; 4, 0, 0
    """,
    "finished by its procedure": """
        mysql: CALL calculate_exam_results(2) -> 2, 1, 3
        mysql: CALL calculate_exam_results(3) -> 5, 1, 2
        mysql: CALL calculate_exam_results(1) -> 2, 1, 3
        mysql: CALL calculate_exam_results(9) -> nothing
        SELECT COUNT(*) FROM attempts WHERE finished_at = '2026-01-02 10:20:00' -> 2
    """,
    "an answer that moves": """
        UPDATE attempt_answers SET attempt_id = 2 WHERE id = 4 -> VALIDATION_ERROR
        INSERT INTO attempts (id, user_id, exam_id) VALUES (10, 3, 1)
        UPDATE attempt_answers SET attempt_id = 10 WHERE id = 3
        SELECT score FROM attempts ORDER BY id -> 2; 0; 5; 7; 2
        UPDATE attempt_answers SET question_id = 2, attempt_id = 2 WHERE id = 3
        SELECT score FROM attempts ORDER BY id -> 2; 3; 5; 7; 0
        UPDATE questions SET section_id = 2, marks = 4.5 WHERE id = 2
        UPDATE sections SET name = 'x' WHERE id = 2
        UPDATE questions SET marks = marks, position = 3 WHERE id = 1
        SELECT score FROM attempts ORDER BY id -> 2; 4.5; 5; 7; 0
        UPDATE questions SET marks = 1 WHERE id = 5
        SELECT score FROM attempts ORDER BY id -> 2; 4.5; 5; 1; 0
        SELECT COUNT(*) FROM audit_trail WHERE table_name = 'questions' AND column_name = 'marks'
          AND old_value IS NOT NULL -> 2
    """,
    "marks that change": """
        UPDATE attempts SET status = 'submitted', finished_at = '2026-01-02 10:30:00' WHERE id IN (2, 3)
        INSERT INTO attempts (id, user_id, exam_id, started_at) VALUES (10, 1, 1, '2026-01-02 10:00:00')
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (10, 1, 0), (10, 2, 1)
        INSERT INTO attempts (id, user_id, exam_id, started_at) VALUES (11, 2, 1, '2026-01-02 10:00:00')
        INSERT INTO attempt_answers (attempt_id, question_id, is_correct) VALUES (11, 1, 1), (11, 2, 1)
        UPDATE attempts SET status = 'submitted', finished_at = '2026-01-02 10:02:00' WHERE id = 10
        UPDATE questions SET marks = 6 WHERE id = 1
        SELECT score FROM attempts ORDER BY id -> 6; 6; 5; 7; 3; 9
        SELECT user_id, score, time_minutes FROM leaderboard ORDER BY 1, 2 -> 1, 5, 30; 1, 6, 20; 2, 6, 30; 3, 7, 20
        UPDATE questions SET marks = 1 WHERE id = 1
        SELECT score FROM attempts ORDER BY id -> 1; 1; 5; 7; 3; 4
        SELECT user_id, score, time_minutes FROM leaderboard ORDER BY 1, 2 -> 1, 3, 2; 1, 5, 30; 2, 1, 30; 3, 7, 20
        UPDATE questions SET section_id = 2, marks = 5 WHERE id = 2
        UPDATE questions SET text = 'x' WHERE id = 2
        SELECT total_marks FROM exams ORDER BY id -> 10; 12; 0
        SELECT section_id, avg_score FROM v_section_statistics ORDER BY 1 -> 1, 0.67; 2, 1.67; 3, 6; 4, NULL
        SELECT row_key, old_value, new_value FROM audit_trail WHERE table_name = 'questions'
          AND column_name = 'marks' AND old_value IS NOT NULL ORDER BY id
          -> 1, 2.00, 6.00; 1, 6.00, 1.00; 2, 3.00, 5.00
    """,
    "an attempt for another user": """
        UPDATE attempts SET user_id = 2 WHERE id = 3
        SELECT total_attempts FROM user_performance_summary ORDER BY user_id -> 1; 2; 1
        UPDATE attempts SET user_id = 3, status = 'submitted', finished_at = '2026-01-02 10:20:00' WHERE id = 2
        SELECT total_attempts, completed_exams FROM user_performance_summary ORDER BY user_id -> 1, 1; 1, 0; 2, 2
    """,
    "an answer that takes another's place": """
        REPLACE INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (3, 3, 5, 1)
        SELECT score FROM attempts ORDER BY id -> 2; 0; 12; 7
        REPLACE INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (7, 3, 4, 0)
        SELECT score FROM attempts ORDER BY id -> 2; 0; 7; 7
        REPLACE INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (1, 2, 2, 1)
          -> ATTEMPT_SUBMITTED
        REPLACE INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (8, 2, 2, 1)
        sqlite: UPDATE OR REPLACE attempt_answers SET attempt_id = 3, question_id = 4, is_correct = 1 WHERE id = 3
        sqlite: UPDATE OR REPLACE attempt_answers SET id = 1 WHERE id = 3 -> ATTEMPT_SUBMITTED
        sqlite: SELECT score FROM attempts ORDER BY id -> 2; 3; 5; 7
    """,
}


@pytest.fixture
def rows(hand: Hand) -> None:
    """What is there at first."""
    play(hand, TAKEN)


@pytest.mark.parametrize("about", GUARDS)
def test_each_guard(hand: Hand, rows: None, database: Database, about: str):
    play(hand, GUARDS[about])
    assert verify_statistics(database) == []


@pytest.mark.parametrize("about", SUMS)
def test_each_sum(hand: Hand, rows: None, database: Database, about: str):
    play(hand, SUMS[about])
    assert verify_statistics(database) == []
