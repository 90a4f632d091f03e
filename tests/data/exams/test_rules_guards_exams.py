"""Every guard of the rules on exams, enrollments and semester grades, statement by statement."""

import pytest

from tests.data.marks.statements import MARKS
from tests.data.play import broken_rows, play
from tests.data.typed_school import School
from tests.hand import Hand

EXAM = "INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score"
TIMED = f"{EXAM}, start_time, duration_minutes"
ENROLL = "INSERT INTO enrollments (id, student_id, classroom_id, academic_year_id"
SET = "UPDATE student_exam_scores SET"
SHEETS = "SELECT exam_schedule_id, enrollment_id FROM student_exam_scores ORDER BY 1, 2"
TRAIL = "SELECT row_key, column_name, old_value, new_value FROM audit_trail"
DATED = "column_name IN ('max_score', 'exam_date')"

EXAMS = {
    "an exam that is planned": f"""
        {EXAM}) VALUES (10, 9, 1, 1, '{{1}}', 10) -> REFERENCE
        {EXAM}) VALUES (10, 1, 9, 1, '{{1}}', 10) -> REFERENCE
        {EXAM}) VALUES (10, 1, 1, 9, '{{1}}', 10) -> REFERENCE
        {EXAM}, created_by) VALUES (10, 1, 1, 1, '{{1}}', 10, 9) -> REFERENCE
        {EXAM}) VALUES (10, 1, 1, 1, '{{1}}', 0) -> VALIDATION_ERROR
        {EXAM}) VALUES (10, 1, 1, 1, '{{1}}', NULL) -> VALIDATION_ERROR
        {EXAM}) VALUES (10, 1, 1, 1, '{{1}}', 1000) -> VALIDATION_ERROR/1264
        sqlite: {EXAM}) VALUES (10, 1, 1, 1, '{{1}}', 'x') -> VALIDATION_ERROR
        sqlite: {EXAM}) VALUES (10, 1, 1, 1, '{{1}}', 1.005) -> VALIDATION_ERROR
        {TIMED}) VALUES (10, 1, 1, 1, '{{1}}', 10, '09:00:00', -1) -> VALIDATION_ERROR
        {TIMED}) VALUES (10, 1, 1, 1, '{{1}}', 10, '09:00:00', 32768) -> VALIDATION_ERROR/1264
        sqlite: {TIMED}) VALUES (10, 1, 1, 1, '{{1}}', 10, '09:00:00', 'x') -> VALIDATION_ERROR
        {TIMED}) VALUES (10, 1, 1, 1, '{{1}}', 10, '24:00:00', 10) -> VALIDATION_ERROR
        {TIMED}) VALUES (10, 1, 1, 1, '{{1}}', 10, '-00:00:01', 10) -> VALIDATION_ERROR
        sqlite: {TIMED}) VALUES (10, 1, 1, 1, '{{1}}', 10, '9:00', 10) -> VALIDATION_ERROR
        {EXAM}) VALUES (10, 1, 1, 1, NULL, 10) -> VALIDATION_ERROR
        sqlite: {EXAM}) VALUES (10, 1, 1, 1, '{{1}} x', 10) -> VALIDATION_ERROR
        sqlite: {EXAM}, created_at) VALUES (10, 1, 1, 1, '{{1}}', 10, 'x') -> VALIDATION_ERROR
        {EXAM}) VALUES (10, 1, 1, 1, '{{-21}}', 10) -> EXAM_OUTSIDE_PERIOD
        {EXAM}) VALUES (10, 1, 1, 1, '{{21}}', 10) -> EXAM_OUTSIDE_PERIOD
        {EXAM}, created_by) VALUES (10, 1, 1, 1, '{{-20}}', 999.99, 1)
        {TIMED}) VALUES (11, 1, 1, 2, '{{20}}', 0.01, '00:00', 10), (12, 1, 1, 2, '{{19}}', 1, '23:59:59', 0)
        {SHEETS} -> 1, 1; 1, 2; 2, 1; 2, 2; 3, 3; 4, 1; 4, 2; 10, 1; 10, 2; 11, 3; 12, 3
        {TRAIL} WHERE table_name = 'exam_schedules' AND row_key = '10' AND {DATED} ORDER BY id
          -> 10, max_score, NULL, 999.99; 10, exam_date, NULL, {{-20}}
        UPDATE exam_periods SET is_locked = 1 WHERE id = 2
        {EXAM}) VALUES (13, 2, 1, 1, '{{35}}', 0) -> PERIOD_LOCKED
        {EXAM}) VALUES (13, 2, 9, 9, '{{35}}', 10) -> PERIOD_LOCKED
        REPLACE INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)
          VALUES (4, 1, 1, 1, '{{1}}', 10) -> PERIOD_LOCKED
        mysql: SET foreign_key_checks = 0
        mysql: {EXAM}) VALUES (13, 1, 1, 1, '{{1}}', 10) -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE rule_locks SET parent_id = 99 WHERE scope = 'exam_period' AND parent_id = 1
        mysql: {EXAM}) VALUES (13, 1, 1, 1, '{{1}}', 10) -> VALIDATION_ERROR
        mysql: UPDATE rule_locks SET parent_id = 1 WHERE scope = 'exam_period' AND parent_id = 99
        mysql: UPDATE rule_locks SET parent_id = 99 WHERE scope = 'grade_level' AND parent_id = 1 AND stripe = 3
        mysql: {EXAM}) VALUES (13, 1, 1, 1, '{{1}}', 10) -> VALIDATION_ERROR
        mysql: UPDATE rule_locks SET parent_id = 1 WHERE scope = 'grade_level' AND parent_id = 99
    """,
    "exams at one hour": f"""
        {TIMED}) VALUES (10, 1, 1, 1, '{{1}}', 10, '09:00:00', 60)
        {TIMED}) VALUES (11, 1, 2, 1, '{{1}}', 10, '09:59:00', 60) -> EXAM_CONFLICT
        {TIMED}) VALUES (11, 1, 2, 1, '{{1}}', 10, '08:01:00', 60) -> EXAM_CONFLICT
        {TIMED}) VALUES (11, 1, 2, 1, '{{1}}', 10, '09:10:00', 1) -> EXAM_CONFLICT
        {TIMED}) VALUES (11, 1, 2, 1, '{{1}}', 10, '10:00:00', 60), (12, 1, 2, 1, '{{1}}', 10, '08:00:00', 60),
          (13, 1, 2, 2, '{{1}}', 10, '09:00:00', 60), (14, 1, 2, 1, '{{2}}', 10, '09:00:00', 60),
          (15, 1, 2, 1, '{{1}}', 10, '09:00:00', 0), (16, 1, 2, 1, '{{1}}', 10, '09:00:00', NULL),
          (17, 1, 2, 1, '{{1}}', 10, NULL, 60)
        UPDATE exam_schedules SET start_time = '09:59:59' WHERE id = 11 -> EXAM_CONFLICT
        UPDATE exam_schedules SET duration_minutes = 61 WHERE id = 12 -> EXAM_CONFLICT
        UPDATE exam_schedules SET exam_date = '{{1}}' WHERE id = 14 -> EXAM_CONFLICT
        UPDATE exam_schedules SET grade_level_id = 1 WHERE id = 13 -> EXAM_CONFLICT
        UPDATE exam_schedules SET duration_minutes = 1 WHERE id = 15 -> EXAM_CONFLICT
        UPDATE exam_schedules SET start_time = '09:30:00' WHERE id = 17 -> EXAM_CONFLICT
        UPDATE exam_schedules SET start_time = '09:10:00', duration_minutes = 50, max_score = 9 WHERE id = 10
        UPDATE exam_schedules SET start_time = '09:30:00', duration_minutes = 0 WHERE id = 17
    """,
    "an exam that changes": f"""
        UPDATE exam_schedules SET id = 99 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET exam_period_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE exam_schedules SET subject_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE exam_schedules SET grade_level_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE exam_schedules SET created_by = 9 WHERE id = 1 -> REFERENCE
        UPDATE exam_schedules SET max_score = 0 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET max_score = NULL WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET max_score = 1000 WHERE id = 1 -> VALIDATION_ERROR/1264
        sqlite: UPDATE exam_schedules SET max_score = 'x' WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE exam_schedules SET max_score = 1.005 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET duration_minutes = -1 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET duration_minutes = 32768 WHERE id = 1 -> VALIDATION_ERROR/1264
        sqlite: UPDATE exam_schedules SET duration_minutes = 'x' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET start_time = '24:00:00' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET start_time = '-00:00:01' WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE exam_schedules SET start_time = '9:00' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET exam_date = NULL WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE exam_schedules SET exam_date = '{{1}} x' WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE exam_schedules SET created_at = 'x' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET exam_date = '{{-21}}' WHERE id = 1 -> EXAM_OUTSIDE_PERIOD
        UPDATE exam_schedules SET exam_date = '{{21}}' WHERE id = 1 -> EXAM_OUTSIDE_PERIOD
        UPDATE exam_schedules SET exam_period_id = 2 WHERE id = 1 -> EXAM_OUTSIDE_PERIOD
        UPDATE exam_schedules SET exam_date = '{{20}}', start_time = '23:59:59', duration_minutes = 0 WHERE id = 1
        UPDATE exam_schedules SET exam_date = '{{-20}}', start_time = '00:00', duration_minutes = 10 WHERE id = 1
        {SET} score = 7.5 WHERE exam_schedule_id = 1 AND enrollment_id = 1
        {SET} score = 20 WHERE exam_schedule_id = 2 AND enrollment_id = 1
        UPDATE exam_schedules SET max_score = 7.49 WHERE id = 1 -> MAX_SCORE_TOO_LOW
        UPDATE exam_schedules SET max_score = 7.5, created_by = 1 WHERE id = 1
        UPDATE exam_schedules SET max_score = 999.99 WHERE id = 1
        {TRAIL} WHERE table_name = 'exam_schedules' AND row_key = '1' AND {DATED} ORDER BY id
          -> 1, max_score, NULL, 20.00;
          1, exam_date, NULL, {{5}}; 1, exam_date, {{5}}, {{20}}; 1, exam_date, {{20}}, {{-20}};
          1, max_score, 20.00, 7.50; 1, max_score, 7.50, 999.99
        mysql: SET foreign_key_checks = 0
        mysql: UPDATE exam_schedules SET created_by = NULL WHERE id = 1 -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE rule_locks SET parent_id = 99 WHERE scope = 'grade_level' AND parent_id = 1
        mysql: UPDATE exam_schedules SET exam_date = '{{0}}' WHERE id = 1 -> VALIDATION_ERROR
        mysql: UPDATE exam_schedules SET created_by = NULL WHERE id = 1
        mysql: UPDATE rule_locks SET parent_id = 1 WHERE scope = 'grade_level' AND parent_id = 99
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 3
        UPDATE exam_periods SET is_locked = 1 WHERE id = 1
        UPDATE exam_schedules SET max_score = 50 WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_schedules SET created_by = NULL WHERE id = 1 -> PERIOD_LOCKED
        UPDATE exam_schedules SET exam_period_id = 1, exam_date = '{{1}}' WHERE id = 4 -> PERIOD_LOCKED
        DELETE FROM exam_schedules WHERE id = 3 -> PERIOD_LOCKED
        DELETE FROM exam_schedules WHERE id = 1 -> PERIOD_LOCKED
    """,
    "what keeps an exam in its place": f"""
        {SET} score = 0 WHERE exam_schedule_id = 1 AND enrollment_id = 1
        {SET} is_present = 0, absence_type = 'بعذر' WHERE exam_schedule_id = 2 AND enrollment_id = 1
        {SET} teacher_notes = 'n' WHERE exam_schedule_id = 3
        UPDATE exam_schedules SET grade_level_id = 2 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET subject_id = 2 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET exam_period_id = 2, exam_date = '{{30}}' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_schedules SET subject_id = 1 WHERE id = 2 -> VALIDATION_ERROR
        UPDATE exam_schedules SET subject_id = 2 WHERE id = 3 -> VALIDATION_ERROR
        DELETE FROM exam_schedules WHERE id = 1 -> EXAM_HAS_MARKS
        DELETE FROM exam_schedules WHERE id = 2 -> EXAM_HAS_MARKS
        DELETE FROM exam_schedules WHERE id = 3 -> EXAM_HAS_MARKS
        REPLACE INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)
          VALUES (3, 1, 1, 1, '{{1}}', 10) -> EXAM_HAS_MARKS
        {SHEETS} -> 1, 1; 1, 2; 2, 1; 2, 2; 3, 3; 4, 1; 4, 2
        UPDATE exam_schedules SET subject_id = 2 WHERE id = 4
        {SHEETS} -> 1, 1; 1, 2; 2, 1; 2, 2; 3, 3; 4, 1; 4, 2
        UPDATE exam_schedules SET grade_level_id = 2 WHERE id = 4
        {SHEETS} -> 1, 1; 1, 2; 2, 1; 2, 2; 3, 3; 4, 3
        UPDATE exam_schedules SET exam_period_id = 1, exam_date = '{{1}}' WHERE id = 4
        {SHEETS} -> 1, 1; 1, 2; 2, 1; 2, 2; 3, 3; 4, 3
        INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)
          VALUES (3, 2, 2, 'p3', 'FINAL', '{{170}}', '{{180}}')
        UPDATE exam_schedules SET exam_period_id = 3, exam_date = '{{170}}', grade_level_id = 1 WHERE id = 4
        {SHEETS} -> 1, 1; 1, 2; 2, 1; 2, 2; 3, 3; 4, 4
        UPDATE exam_schedules SET exam_period_id = 1, exam_date = '{{7}}' WHERE id = 4
        {SHEETS} -> 1, 1; 1, 2; 2, 1; 2, 2; 3, 3; 4, 1; 4, 2
        DELETE FROM exam_schedules WHERE id = 4
        {TRAIL} WHERE table_name = 'exam_schedules' AND row_key = '4' AND {DATED}
          AND new_value IS NULL ORDER BY id
          -> 4, max_score, 20.00, NULL; 4, exam_date, {{7}}, NULL
        {EXAM}) VALUES (10, 1, 1, 1, '{{1}}', 10)
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 10
        REPLACE INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)
          VALUES (10, 1, 1, 2, '{{2}}', 12)
        {TRAIL} WHERE table_name = 'exam_schedules' AND row_key = '10' AND {DATED} ORDER BY id
          -> 10, max_score, NULL, 10.00;
          10, exam_date, NULL, {{1}}; 10, max_score, 10.00, NULL; 10, exam_date, {{1}}, NULL;
          10, max_score, NULL, 12.00; 10, exam_date, NULL, {{2}}
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 10
        sqlite: PRAGMA recursive_triggers = ON
        REPLACE INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)
          VALUES (10, 1, 1, 1, '{{2}}', 13)
        SELECT COUNT(*) FROM audit_trail WHERE table_name = 'exam_schedules' AND row_key = '10' AND {DATED} -> 10
        mysql: SET foreign_key_checks = 0
        mysql: DELETE FROM exam_schedules WHERE id = 10 -> VALIDATION_ERROR
    """,
}

ENROLLMENTS = {
    "a student who comes": f"""
        {ENROLL}) VALUES (10, 'no', 1, 1) -> REFERENCE
        {ENROLL}) VALUES (10, 's5', 9, 1) -> REFERENCE
        {ENROLL}) VALUES (10, 's5', 1, 2) -> VALIDATION_ERROR
        {ENROLL}) VALUES (10, 's5', 3, 1) -> VALIDATION_ERROR
        {ENROLL}, status) VALUES (10, 's5', 1, 1, 'x') -> VALIDATION_ERROR/1265
        {ENROLL}, status) VALUES (10, 's5', 1, 1, NULL) -> VALIDATION_ERROR
        sqlite: {ENROLL}, enrolled_on) VALUES (10, 's5', 1, 1, '2026-1-1') -> VALIDATION_ERROR
        sqlite: {ENROLL}, left_on) VALUES (10, 's5', 1, 1, '2026-1-1') -> VALIDATION_ERROR
        sqlite: {ENROLL}, created_at) VALUES (10, 's5', 1, 1, '2026-01-01') -> VALIDATION_ERROR
        {ENROLL}) VALUES (10, 's1', 4, 1) -> DUPLICATE
        {EXAM}) VALUES (10, 1, 1, 1, '{{0}}', 10), (11, 1, 1, 1, '{{-1}}', 10)
        UPDATE exam_periods SET is_locked = 1 WHERE id = 2
        {ENROLL}) VALUES (10, 's5', 4, 1)
        {ENROLL}, status) VALUES (11, 's3', 1, 1, 'TRANSFERRED'), (12, 's3', 1, 1, 'GRADUATED')
        {SHEETS} -> 1, 1; 1, 2; 1, 10; 2, 1; 2, 2; 2, 10; 3, 3; 4, 1; 4, 2; 10, 1; 10, 2; 10, 10; 11, 1; 11, 2
        {TRAIL} WHERE row_key = '10' AND table_name = 'enrollments' ORDER BY id -> 10, student_id, NULL, s5;
          10, classroom_id, NULL, 4; 10, status, NULL, ACTIVE
        REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (13, 's1', 1, 1)
          -> PERIOD_LOCKED
        REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (4, 's5', 3, 2)
        REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (14, 's5', 3, 2)
        {TRAIL} WHERE row_key IN ('4', '14') AND table_name = 'enrollments' ORDER BY id -> 4, student_id, NULL, s4;
          4, classroom_id, NULL, 3; 4, status, NULL, ACTIVE; 4, student_id, s4, NULL; 4, classroom_id, 3, NULL;
          4, status, ACTIVE, NULL; 4, student_id, NULL, s5; 4, classroom_id, NULL, 3; 4, status, NULL, ACTIVE;
          4, student_id, s5, NULL; 4, classroom_id, 3, NULL; 4, status, ACTIVE, NULL; 14, student_id, NULL, s5;
          14, classroom_id, NULL, 3; 14, status, NULL, ACTIVE
        mysql: SET foreign_key_checks = 0
        mysql: {ENROLL}) VALUES (20, 's4', 3, 2) -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE rule_locks SET parent_id = 99 WHERE scope = 'grade_level' AND parent_id = 1
        mysql: {ENROLL}) VALUES (20, 's4', 3, 2) -> VALIDATION_ERROR
        mysql: UPDATE rule_locks SET parent_id = 1 WHERE scope = 'grade_level' AND parent_id = 99
        mysql: SET sql_mode = ''
        mysql: {ENROLL}, status) VALUES (20, 's4', 3, 2, 'x') -> VALIDATION_ERROR
    """,
    "an enrollment that changes": f"""
        UPDATE enrollments SET id = 99 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE enrollments SET student_id = 'no' WHERE id = 1 -> REFERENCE
        UPDATE enrollments SET classroom_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE enrollments SET academic_year_id = 2 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE enrollments SET classroom_id = 3 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE enrollments SET status = 'x' WHERE id = 1 -> VALIDATION_ERROR/1265
        UPDATE enrollments SET status = NULL WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE enrollments SET enrolled_on = 'x' WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE enrollments SET left_on = 'x' WHERE id = 1 -> VALIDATION_ERROR
        sqlite: UPDATE enrollments SET created_at = 'x' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE enrollments SET student_id = 's2' WHERE id = 1 -> DUPLICATE
        UPDATE enrollments SET status = 'ACTIVE', student_id = 's1' WHERE id = 5 -> DUPLICATE
        sqlite: UPDATE OR REPLACE enrollments SET student_id = 's2' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE enrollments SET student_id = 's5', classroom_id = 2 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE enrollments SET classroom_id = 4, enrolled_on = '2026-01-01', left_on = '2026-02-02' WHERE id = 1
        UPDATE enrollments SET student_id = 's5' WHERE id = 1
        UPDATE enrollments SET student_id = 's1' WHERE id = 1
        {SHEETS} -> 1, 1; 1, 2; 2, 1; 2, 2; 3, 3; 4, 1; 4, 2
        UPDATE enrollments SET classroom_id = 2 WHERE id = 1
        {SHEETS} -> 1, 2; 2, 2; 3, 1; 3, 3; 4, 2
        UPDATE enrollments SET classroom_id = 3, academic_year_id = 2 WHERE id = 1
        {SHEETS} -> 1, 2; 2, 2; 3, 3; 4, 2
        UPDATE enrollments SET classroom_id = 1, academic_year_id = 1 WHERE id = 1
        {SHEETS} -> 1, 1; 1, 2; 2, 1; 2, 2; 3, 3; 4, 1; 4, 2
        {TRAIL} WHERE row_key = '1' AND table_name = 'enrollments' ORDER BY id -> 1, student_id, NULL, s1;
          1, classroom_id, NULL, 1; 1, status, NULL, ACTIVE; 1, classroom_id, 1, 4; 1, enrolled_on, NULL, 2026-01-01;
          1, left_on, NULL, 2026-02-02; 1, student_id, s1, s5; 1, student_id, s5, s1; 1, classroom_id, 4, 2;
          1, classroom_id, 2, 3; 1, academic_year_id, 1, 2; 1, classroom_id, 3, 1; 1, academic_year_id, 2, 1
        UPDATE exam_periods SET is_locked = 1 WHERE id = 2
        UPDATE enrollments SET classroom_id = 2 WHERE id = 1 -> PERIOD_LOCKED
        UPDATE enrollments SET student_id = 's5' WHERE id = 1 -> PERIOD_LOCKED
        UPDATE enrollments SET classroom_id = 4 WHERE id = 1
        UPDATE exam_periods SET is_locked = 0 WHERE id = 2
        {SET} score = 0 WHERE exam_schedule_id = 1 AND enrollment_id = 1
        {SET} is_present = 0, absence_type = 'بعذر' WHERE exam_schedule_id = 1 AND enrollment_id = 2
        {SET} teacher_notes = 'n' WHERE exam_schedule_id = 3
        UPDATE enrollments SET classroom_id = 2 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE enrollments SET student_id = 's5' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE enrollments SET classroom_id = 2 WHERE id = 2 -> VALIDATION_ERROR
        UPDATE enrollments SET classroom_id = 1 WHERE id = 3 -> VALIDATION_ERROR
        UPDATE enrollments SET classroom_id = 1 WHERE id = 2
        mysql: SET foreign_key_checks = 0
        mysql: UPDATE enrollments SET left_on = NULL WHERE id = 1 -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE rule_locks SET parent_id = 99 WHERE scope = 'grade_level' AND parent_id = 1
        mysql: UPDATE enrollments SET status = 'WITHDRAWN' WHERE id = 1 -> VALIDATION_ERROR
        mysql: UPDATE enrollments SET left_on = NULL WHERE id = 1
        mysql: UPDATE rule_locks SET parent_id = 1 WHERE scope = 'grade_level' AND parent_id = 99
        mysql: SET sql_mode = ''
        mysql: UPDATE enrollments SET status = 'x' WHERE id = 1 -> VALIDATION_ERROR
    """,
    "a student who leaves and comes again": f"""
        {EXAM}) VALUES (10, 1, 1, 1, '{{0}}', 10), (11, 1, 1, 1, '{{-1}}', 10), (12, 1, 2, 1, '{{3}}', 10)
        {EXAM}) VALUES (13, 1, 2, 1, '{{4}}', 10)
        {SET} score = 5 WHERE exam_schedule_id = 1 AND enrollment_id = 1
        {SET} is_present = 0, absence_type = 'بعذر', excuse_details = 'x'
          WHERE exam_schedule_id = 12 AND enrollment_id = 1
        {SET} teacher_notes = 'n' WHERE exam_schedule_id = 13 AND enrollment_id = 1
        UPDATE exam_periods SET is_locked = 1 WHERE id = 2
        UPDATE enrollments SET status = 'WITHDRAWN' WHERE id = 1
        SELECT exam_schedule_id FROM student_exam_scores WHERE enrollment_id = 1 ORDER BY 1 -> 1; 4; 11; 12; 13
        SELECT exam_schedule_id FROM student_exam_scores WHERE enrollment_id = 2 ORDER BY 1 -> 1; 2; 4; 10; 11; 12; 13
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 11 AND enrollment_id = 1
        UPDATE enrollments SET status = 'TRANSFERRED' WHERE id = 1
        SELECT exam_schedule_id FROM student_exam_scores WHERE enrollment_id = 1 ORDER BY 1 -> 1; 4; 12; 13
        UPDATE enrollments SET status = 'ACTIVE' WHERE id = 1
        SELECT exam_schedule_id FROM student_exam_scores WHERE enrollment_id = 1 ORDER BY 1 -> 1; 2; 4; 10; 12; 13
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 2 AND enrollment_id = 1
        UPDATE enrollments SET left_on = '2026-01-01' WHERE id = 1
        UPDATE enrollments SET classroom_id = 4 WHERE id = 1
        SELECT exam_schedule_id FROM student_exam_scores WHERE enrollment_id = 1 ORDER BY 1 -> 1; 4; 10; 12; 13
        UPDATE enrollments SET status = 'GRADUATED', left_on = NULL WHERE id = 2
        {TRAIL} WHERE row_key = '2' AND table_name = 'enrollments' AND old_value IS NOT NULL
          -> 2, status, ACTIVE, GRADUATED
    """,
    "an enrollment that goes": f"""
        {SET} score = 0 WHERE exam_schedule_id = 1 AND enrollment_id = 1
        {SET} is_present = 0, absence_type = 'بعذر' WHERE exam_schedule_id = 1 AND enrollment_id = 2
        {SET} teacher_notes = 'n' WHERE exam_schedule_id = 3
        DELETE FROM enrollments WHERE id = 1 -> REFERENCE
        DELETE FROM enrollments WHERE id = 2 -> REFERENCE
        DELETE FROM enrollments WHERE id = 3 -> REFERENCE
        SELECT COUNT(*) FROM student_exam_scores WHERE enrollment_id = 1 -> 3
        REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (3, 's3', 2, 1) -> REFERENCE
        INSERT INTO exam_sessions (id, exam_name) VALUES (1, 'e')
        INSERT INTO exam_assignments (exam_session_id, enrollment_id) VALUES (1, 5)
        DELETE FROM enrollments WHERE id = 5 -> REFERENCE
        REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (5, 's5', 1, 1) -> REFERENCE
        DELETE FROM exam_assignments
        sqlite: INSERT INTO rule_settling (table_name, row_id) VALUES ('semester_grades', 0)
        mysql: SET @rasd_filling = 1
        INSERT INTO semester_grades (enrollment_id, subject_id, semester_id) VALUES (5, 1, 1)
        sqlite: DELETE FROM rule_settling
        DELETE FROM enrollments WHERE id = 5 -> REFERENCE
        REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (5, 's5', 1, 1) -> REFERENCE
        DELETE FROM semester_grades
        mysql: SET foreign_key_checks = 0
        mysql: DELETE FROM enrollments WHERE id = 5 -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        {ENROLL}) VALUES (10, 's5', 1, 1)
        DELETE FROM enrollments WHERE id = 10
        {SHEETS} -> 1, 1; 1, 2; 2, 1; 2, 2; 3, 3; 4, 1; 4, 2
        {TRAIL} WHERE row_key = '10' AND new_value IS NULL ORDER BY id -> 10, student_id, s5, NULL;
          10, classroom_id, 1, NULL; 10, status, ACTIVE, NULL
        {ENROLL}, status) VALUES (11, 's4', 1, 1, 'WITHDRAWN')
        sqlite: PRAGMA recursive_triggers = ON
        REPLACE INTO enrollments (id, student_id, classroom_id, academic_year_id, status)
          VALUES (11, 's4', 4, 1, 'WITHDRAWN')
        SELECT COUNT(*) FROM audit_trail WHERE row_key = '11' AND table_name = 'enrollments' -> 9
    """,
}


@pytest.fixture
def rows(hand: Hand) -> None:
    """What is there at first."""
    play(hand, MARKS)


@pytest.mark.parametrize("about", EXAMS)
def test_each_exam(hand: Hand, rows: None, about: str):
    play(hand, EXAMS[about])
    assert broken_rows(hand) == []


@pytest.mark.parametrize("about", ENROLLMENTS)
def test_each_enrollment(hand: Hand, rows: None, about: str):
    play(hand, ENROLLMENTS[about])
    assert broken_rows(hand) == []


def test_an_empty_sheet_is_filled_again(hand: Hand, rows: None):
    play(hand, "DELETE FROM student_exam_scores WHERE enrollment_id = 2")
    play(hand, "UPDATE enrollments SET status = 'GRADUATED' WHERE id = 3")
    school = School.__new__(School)
    school.hand = hand
    for exam in (1, 3, 4):
        school.call("sp_populate_exam_scores", exam_schedule_id=exam)
    play(hand, f"{SHEETS} -> 1, 1; 1, 2; 2, 1; 4, 1; 4, 2")
