"""Every guard of the rules on years, semesters, sections, policies, people, sessions and the record of changes."""

import pytest

from tests.data.marks.statements import SCHOOL
from tests.data.play import broken_rows, play
from tests.hand import Hand

YEAR = "INSERT INTO academic_years (id, name, start_date, end_date"
SEMESTER = "INSERT INTO semesters (id, academic_year_id, name, start_date, end_date"
USER = "INSERT INTO users (id, username, full_name, role, password_hash"
POLICY = "INSERT INTO grading_policies (academic_year_id, grade_level_id, subject_id"
LINK = "INSERT INTO exam_session_periods (id, exam_session_id, exam_period_id"
HELD = "INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES ('m1', 's5', 'k1')"

SCRIPTS = {
    "a section's courses": """
        INSERT INTO classroom_courses (id, classroom_id, course_id) VALUES (1, 1, 'k1')
        UPDATE classroom_courses SET classroom_id = 5
        UPDATE classroom_courses SET classroom_id = 98 -> REFERENCE
        UPDATE classroom_courses SET course_id = 'no' -> REFERENCE
        SELECT classroom_id, course_id FROM classroom_courses -> 5, k1
    """,
    "a year": f"""
        {YEAR}) VALUES (9, 'y', NULL, '2026-12-31') -> VALIDATION_ERROR
        {YEAR}) VALUES (9, 'y', '2026-01-01', NULL) -> VALIDATION_ERROR
        {YEAR}) VALUES (9, 'y', '2026-12-31', '2026-12-30') -> VALIDATION_ERROR
        sqlite: {YEAR}) VALUES (9, 'y', '2026-1-1', '2026-12-31') -> VALIDATION_ERROR
        sqlite: {YEAR}) VALUES (9, 'y', '2026-01-01', '2026-12-31 x') -> VALIDATION_ERROR
        {YEAR}) VALUES (9, 'y', '2026-12-31', '2026-12-31')
        UPDATE academic_years SET start_date = NULL WHERE id = 9 -> VALIDATION_ERROR
        UPDATE academic_years SET end_date = NULL WHERE id = 9 -> VALIDATION_ERROR
        UPDATE academic_years SET end_date = '2026-12-30' WHERE id = 9 -> VALIDATION_ERROR
        sqlite: UPDATE academic_years SET start_date = '2026-1-1' WHERE id = 9 -> VALIDATION_ERROR
        sqlite: UPDATE academic_years SET end_date = '2026-12-31 x' WHERE id = 9 -> VALIDATION_ERROR
        UPDATE academic_years SET start_date = '2026-12-30', end_date = '2026-12-30' WHERE id = 9
        mysql: SET sql_mode = ''
        mysql: {YEAR}) VALUES (10, 'x', '0000-00-00', '2026-12-31') -> VALIDATION_ERROR
        mysql: UPDATE academic_years SET start_date = '0000-00-00' WHERE id = 9 -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 0
        mysql: DELETE FROM academic_years WHERE id = 9 -> VALIDATION_ERROR
    """,
    "a semester": f"""
        {SEMESTER}) VALUES (9, 99, 'm', '2026-10-01', '2026-12-31') -> REFERENCE
        {SEMESTER}) VALUES (9, 1, 'm', NULL, '2026-12-31') -> VALIDATION_ERROR
        {SEMESTER}) VALUES (9, 1, 'm', '2026-10-01', NULL) -> VALIDATION_ERROR
        {SEMESTER}) VALUES (9, 1, 'm', '2026-12-31', '2026-12-30') -> VALIDATION_ERROR
        sqlite: {SEMESTER}) VALUES (9, 1, 'm', '2026-10-1', '2026-12-31') -> VALIDATION_ERROR
        sqlite: {SEMESTER}) VALUES (9, 1, 'm', '2026-10-01', '2026-12-31 x') -> VALIDATION_ERROR
        {SEMESTER}) VALUES (9, 1, 'm', '2026-12-31', '2026-12-31')
        UPDATE semesters SET id = 99 WHERE id = 9 -> VALIDATION_ERROR
        UPDATE semesters SET academic_year_id = 99 WHERE id = 9 -> REFERENCE
        UPDATE semesters SET start_date = NULL WHERE id = 9 -> VALIDATION_ERROR
        UPDATE semesters SET end_date = NULL WHERE id = 9 -> VALIDATION_ERROR
        UPDATE semesters SET end_date = '2026-12-30' WHERE id = 9 -> VALIDATION_ERROR
        sqlite: UPDATE semesters SET start_date = '2026-10-1' WHERE id = 9 -> VALIDATION_ERROR
        sqlite: UPDATE semesters SET end_date = '2026-12-31 x' WHERE id = 9 -> VALIDATION_ERROR
        UPDATE semesters SET start_date = '2026-12-30', end_date = '2026-12-30' WHERE id = 9
        UPDATE exam_periods SET start_date = '2026-01-10', end_date = '2026-03-10' WHERE id = 1
        UPDATE semesters SET start_date = '2026-01-11' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE semesters SET end_date = '2026-03-09' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE semesters SET academic_year_id = 5 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE semesters SET start_date = '2026-01-10', end_date = '2026-03-10' WHERE id = 1
        UPDATE semesters SET name = 'm' WHERE id = 1 AND name = 'other'
        mysql: SET foreign_key_checks = 0
        mysql: UPDATE semesters SET end_date = '2026-12-31' WHERE id = 9 -> VALIDATION_ERROR
        mysql: DELETE FROM semesters WHERE id = 9 -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE rule_locks SET parent_id = 99 WHERE scope = 'semester' AND parent_id = 9
        mysql: UPDATE semesters SET end_date = '2026-12-31' WHERE id = 9 -> VALIDATION_ERROR
        mysql: UPDATE semesters SET name = 'x' WHERE id = 9
        mysql: UPDATE rule_locks SET parent_id = 9 WHERE scope = 'semester' AND parent_id = 99
        DELETE FROM semesters WHERE id = 9
        mysql: SELECT parent_id FROM rule_locks WHERE scope = 'semester' ORDER BY 1 -> 1; 5; 6
        mysql: INSERT INTO rule_locks (scope, parent_id, stripe) VALUES ('semester', 9, 0)
        {SEMESTER}) VALUES (9, 1, 'm', '2026-12-31', '2026-12-31')
        mysql: SELECT parent_id, stripe FROM rule_locks WHERE scope = 'semester' AND parent_id = 9 -> 9, 0
    """,
    "a level and a section": """
        UPDATE grade_levels SET id = 99 WHERE id = 6 -> VALIDATION_ERROR
        UPDATE grade_levels SET name = 'x' WHERE id = 6
        INSERT INTO classrooms (grade_level_id, academic_year_id, name) VALUES (99, 1, 'r') -> REFERENCE
        INSERT INTO classrooms (grade_level_id, academic_year_id, name) VALUES (1, 99, 'r') -> REFERENCE
        UPDATE classrooms SET grade_level_id = 99 WHERE id = 5 -> REFERENCE
        UPDATE classrooms SET academic_year_id = 99 WHERE id = 5 -> REFERENCE
        UPDATE classrooms SET grade_level_id = 5 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE classrooms SET academic_year_id = 5 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE classrooms SET id = 99 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE classrooms SET name = 'x' WHERE id = 1
        UPDATE classrooms SET grade_level_id = 5, academic_year_id = 5, id = 99 WHERE id = 5
        mysql: SET foreign_key_checks = 0
        mysql: UPDATE classrooms SET name = 'y' WHERE id = 1 -> VALIDATION_ERROR
        mysql: DELETE FROM classrooms WHERE id = 6 -> VALIDATION_ERROR
        mysql: DELETE FROM grade_levels WHERE id = 6 -> VALIDATION_ERROR
        mysql: DELETE FROM subjects WHERE id = 6 -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        DELETE FROM grade_levels WHERE id = 6
        mysql: SELECT COUNT(*), MAX(parent_id) FROM rule_locks WHERE scope = 'grade_level' -> 16, 5
        mysql: INSERT INTO rule_locks (scope, parent_id, stripe) VALUES ('grade_level', 7, 3)
        INSERT INTO grade_levels (id, name) VALUES (7, 'g7')
        mysql: SELECT COUNT(*), MIN(stripe), MAX(stripe) FROM rule_locks WHERE scope = 'grade_level' AND parent_id = 7
          -> 8, 0, 7
    """,
    "an assignment": """
        INSERT INTO teaching_assignments (id, user_id, classroom_id, subject_id) VALUES (1, 9, 1, 1) -> REFERENCE
        INSERT INTO teaching_assignments (id, user_id, classroom_id, subject_id) VALUES (1, 1, 9, 1) -> REFERENCE
        INSERT INTO teaching_assignments (id, user_id, classroom_id, subject_id) VALUES (1, 1, 1, 9) -> REFERENCE
        INSERT INTO teaching_assignments (id, user_id, classroom_id, subject_id) VALUES (2147483648, 1, 1, 1)
          -> VALIDATION_ERROR/1264
        INSERT INTO teaching_assignments (id, user_id, classroom_id, subject_id) VALUES (1, 1, 1, 1)
        UPDATE teaching_assignments SET user_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE teaching_assignments SET classroom_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE teaching_assignments SET subject_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE teaching_assignments SET user_id = 5, classroom_id = 5, subject_id = 5 WHERE id = 1
    """,
    "a person": f"""
        INSERT INTO students (unique_id, name, college_id) VALUES ('x', 'n', 'no') -> REFERENCE
        UPDATE students SET college_id = 'no' WHERE unique_id = 's5' -> REFERENCE
        sqlite: INSERT INTO students (unique_id, name, college_id, birth_date) VALUES ('x', 'n', 'C1', '2010-1-1')
          -> VALIDATION_ERROR
        sqlite: INSERT INTO students (unique_id, name, college_id, created_at) VALUES ('x', 'n', 'C1', '2010-01-01')
          -> VALIDATION_ERROR
        sqlite: UPDATE students SET birth_date = '2010-1-1' WHERE unique_id = 's5' -> VALIDATION_ERROR
        sqlite: UPDATE students SET created_at = '2010-01-01' WHERE unique_id = 's5' -> VALIDATION_ERROR
        sqlite: INSERT INTO students (rowid, unique_id, name, college_id) VALUES (-1, 'x', 'n', 'C1')
          -> VALIDATION_ERROR
        sqlite: UPDATE students SET rowid = -1 WHERE unique_id = 's5' -> VALIDATION_ERROR
        sqlite: INSERT INTO colleges (rowid, unique_id, name) VALUES (-1, 'x', 'n') -> VALIDATION_ERROR
        sqlite: UPDATE colleges SET rowid = -1 WHERE unique_id = 'C5' -> VALIDATION_ERROR
        UPDATE students SET birth_date = '2010-01-01', created_at = '2010-01-01 10:00:00' WHERE unique_id = 's5'
        {HELD}
        UPDATE students SET college_id = 'C5' WHERE unique_id = 's5' -> COLLEGE_CONSTRAINT
        UPDATE students SET name = 'x' WHERE unique_id = 's5'
        UPDATE students SET college_id = 'C5' WHERE unique_id = 's6'
        UPDATE students SET unique_id = 's9' WHERE unique_id = 's6'
        mysql: SET foreign_key_checks = 0
        mysql: UPDATE students SET college_id = 'no' WHERE unique_id = 's9' -> VALIDATION_ERROR
        mysql: UPDATE students SET unique_id = 's8' WHERE unique_id = 's9' -> VALIDATION_ERROR
        mysql: UPDATE students SET name = 'y' WHERE unique_id = 's9' -> VALIDATION_ERROR
        mysql: INSERT INTO students (unique_id, name, college_id) VALUES ('x', 'n', 'no') -> VALIDATION_ERROR
        mysql: DELETE FROM students WHERE unique_id = 's9' -> VALIDATION_ERROR
        mysql: UPDATE colleges SET unique_id = 'C9' WHERE unique_id = 'C6' -> VALIDATION_ERROR
        mysql: UPDATE colleges SET name = 'x' WHERE unique_id = 'C6' -> VALIDATION_ERROR
        mysql: DELETE FROM colleges WHERE unique_id = 'C6' -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        mysql: UPDATE course_locks SET college_id = 'C0' WHERE college_id = 'C5'
        mysql: UPDATE course_locks SET college_id = 'C8' WHERE college_id = 'C6'
        mysql: UPDATE students SET college_id = 'C6' WHERE unique_id = 's9' -> VALIDATION_ERROR
        mysql: UPDATE course_locks SET college_id = 'C5' WHERE college_id = 'C0'
        mysql: UPDATE course_locks SET college_id = 'C6' WHERE college_id = 'C8'
        UPDATE colleges SET unique_id = 'C7', name = 'x' WHERE unique_id = 'C6'
        mysql: SELECT college_id, COUNT(*) FROM course_locks GROUP BY 1 ORDER BY 1 -> C1, 64; C5, 64; C7, 64
        mysql: INSERT INTO course_locks (college_id, stripe) VALUES ('C6', 3)
        INSERT INTO colleges (unique_id, name) VALUES ('C6', 'n')
        DELETE FROM colleges WHERE unique_id = 'C7'
        mysql: SELECT college_id, COUNT(*), MIN(stripe), MAX(stripe) FROM course_locks GROUP BY 1 ORDER BY 1
          -> C1, 64, 0, 63; C5, 64, 0, 63; C6, 64, 0, 63
    """,
    "a person beside others in use": f"""
        {HELD}
        INSERT INTO course_waiting (course_id, student_id, place) VALUES ('k1', 's1', 1)
        REPLACE INTO students (unique_id, name, college_id) VALUES ('s6', 'x', 'C5')
        UPDATE students SET sex = 'F' WHERE unique_id = 's6'
        UPDATE students SET unique_id = '{"x" * 64}' WHERE unique_id = 's6'
        UPDATE students SET unique_id = '{"x" * 65}' WHERE unique_id = '{"x" * 64}' -> VALIDATION_ERROR/1406
        sqlite: INSERT INTO students (rowid, unique_id, name, college_id) VALUES (0, 's0', 'n', 'C1')
        sqlite: INSERT INTO colleges (rowid, unique_id, name) VALUES (0, 'C0', 'n')
    """,
    "the school's zone is named": """
        INSERT INTO settings (name, value) VALUES ('zone', 'Asia/Baghdad')
        UPDATE settings SET value = '' WHERE name = 'zone' -> VALIDATION_ERROR
        UPDATE settings SET value = 'Asia/Amman' WHERE name = 'zone'
        DELETE FROM settings WHERE name = 'zone'
    """,
    "a new student's words": """
        INSERT INTO students (unique_id, name, college_id, phone) VALUES ('w1', '-', 'C1', '4567')
        INSERT INTO students (unique_id, name, college_id) VALUES ('w2', 'ـ', 'C1')
        SELECT word, student_id FROM student_name_words WHERE student_id LIKE 'w%' ORDER BY 1, 2
          -> -, w1; 4567, w1; 567, w1
    """,
    "a name's words": """
        INSERT INTO students (unique_id, name, college_id) VALUES ('w1', 'adam noah', 'C1'), ('w2', 'adam', 'C1')
        SELECT word, student_id FROM student_name_words WHERE student_id LIKE 'w%' ORDER BY 1, 2
          -> adam, w1; adam, w2; noah, w1
        UPDATE students SET name = 'noah noah eve' WHERE unique_id = 'w1'
        SELECT word, student_id FROM student_name_words WHERE student_id LIKE 'w%' ORDER BY 1, 2
          -> adam, w2; eve, w1; noah, w1
        UPDATE students SET unique_id = 'w3' WHERE unique_id = 'w2'
        UPDATE students SET phone = '1' WHERE unique_id = 'w3'
        SELECT word, student_id FROM student_name_words WHERE student_id LIKE 'w%' ORDER BY 1, 2
          -> adam, w3; eve, w1; noah, w1
        REPLACE INTO students (unique_id, name, college_id) VALUES ('w3', 'seth', 'C1')
        DELETE FROM students WHERE unique_id = 'w1'
        SELECT word, student_id FROM student_name_words WHERE student_id LIKE 'w%' ORDER BY 1, 2 -> seth, w3
    """,
    "an account": f"""
        {USER}) VALUES (9, 'u9', 'u', 'x', 'x') -> VALIDATION_ERROR/1265
        {USER}) VALUES (9, 'u9', 'u', NULL, 'x') -> VALIDATION_ERROR
        {USER}, is_active) VALUES (9, 'u9', 'u', 'admin', 'x', 2) -> VALIDATION_ERROR
        {USER}, is_active) VALUES (9, 'u9', 'u', 'admin', 'x', NULL) -> VALIDATION_ERROR
        {USER}, student_id) VALUES (9, 'u9', 'u', 'student', 'x', 'no') -> REFERENCE
        sqlite: {USER}, created_at) VALUES (9, 'u9', 'u', 'admin', 'x', '2026-01-01') -> VALIDATION_ERROR
        {USER}, is_active, student_id) VALUES (9, 'u9', 'u', 'registrar', 'x', 0, 's5')
        {USER}) VALUES (10, 'u10', 'u', 'viewer', 'x'), (11, 'u11', 'u', 'admin', 'x')
        UPDATE users SET role = 'x' WHERE id = 9 -> VALIDATION_ERROR/1265
        UPDATE users SET role = NULL WHERE id = 9 -> VALIDATION_ERROR
        UPDATE users SET is_active = 2 WHERE id = 9 -> VALIDATION_ERROR
        UPDATE users SET is_active = NULL WHERE id = 9 -> VALIDATION_ERROR
        UPDATE users SET student_id = 'no' WHERE id = 9 -> REFERENCE
        sqlite: UPDATE users SET created_at = 'x' WHERE id = 9 -> VALIDATION_ERROR
        sqlite: UPDATE users SET id = 99 WHERE id = 9 -> VALIDATION_ERROR
        UPDATE users SET role = 'admin', is_active = 1, student_id = NULL WHERE id = 9
        UPDATE users SET full_name = 'x' WHERE id = 9
        UPDATE users SET role = 'registrar' WHERE id = 9
        UPDATE users SET role = 'viewer' WHERE id = 9
        UPDATE users SET role = 'student' WHERE id = 9
        mysql: SET foreign_key_checks = 0
        mysql: DELETE FROM users WHERE id = 9 -> VALIDATION_ERROR
        mysql: SET foreign_key_checks = 1
        REPLACE INTO users (id, username, full_name, role, password_hash) VALUES (10, 'u10', 'u', 'admin', 'x')
        DELETE FROM users WHERE id = 9
        SELECT row_key, column_name, old_value, new_value FROM audit_trail
          WHERE row_key IN ('9', '10') AND column_name IN ('role', 'is_active') ORDER BY id
          -> 9, role, NULL, registrar; 9, is_active, NULL, 0; 10, role, NULL, viewer; 9, role, registrar, admin;
          9, is_active, 0, 1; 9, role, admin, registrar; 9, role, registrar, viewer; 9, role, viewer, student;
          10, role, viewer, NULL; 10, role, NULL, admin; 9, role, student, NULL
        sqlite: UPDATE OR REPLACE users SET username = 'u11' WHERE id = 10 -> VALIDATION_ERROR
        mysql: SET sql_mode = ''
        mysql: {USER}) VALUES (12, 'u12', 'u', 'x', 'x') -> VALIDATION_ERROR
        mysql: UPDATE users SET role = 'x' WHERE id = 10 -> VALIDATION_ERROR
    """,
    "a policy": f"""
        {POLICY}) VALUES (9, NULL, NULL) -> REFERENCE
        {POLICY}) VALUES (1, 9, NULL) -> REFERENCE
        {POLICY}) VALUES (1, NULL, 9) -> REFERENCE
        {POLICY}, pass_percentage) VALUES (1, 1, 1, 100.01) -> VALIDATION_ERROR
        {POLICY}, pass_percentage) VALUES (1, 1, 1, -0.01) -> VALIDATION_ERROR
        {POLICY}, pass_percentage) VALUES (1, 1, 1, NULL) -> VALIDATION_ERROR
        {POLICY}, excused_absence) VALUES (1, 1, 1, 'x') -> VALIDATION_ERROR/1265
        {POLICY}, unexcused_absence) VALUES (1, 1, 1, 'x') -> VALIDATION_ERROR/1265
        {POLICY}, id, excused_absence, unexcused_absence) VALUES (1, 1, 1, 1, 'ZERO', 'LEFT_OUT')
        {POLICY}, id, pass_percentage) VALUES (1, 5, NULL, 2, 0)
        UPDATE grading_policies SET academic_year_id = 9 WHERE id = 2 -> REFERENCE
        UPDATE grading_policies SET grade_level_id = 9 WHERE id = 2 -> REFERENCE
        UPDATE grading_policies SET subject_id = 9 WHERE id = 2 -> REFERENCE
        UPDATE grading_policies SET pass_percentage = 100.01 WHERE id = 2 -> VALIDATION_ERROR
        UPDATE grading_policies SET pass_percentage = -0.01 WHERE id = 2 -> VALIDATION_ERROR
        UPDATE grading_policies SET pass_percentage = NULL WHERE id = 2 -> VALIDATION_ERROR
        UPDATE grading_policies SET excused_absence = 'x' WHERE id = 2 -> VALIDATION_ERROR/1265
        UPDATE grading_policies SET unexcused_absence = 'x' WHERE id = 2 -> VALIDATION_ERROR/1265
        UPDATE grading_policies SET pass_percentage = 100, subject_id = 5, grade_level_id = NULL WHERE id = 2
        UPDATE grading_policies SET excused_absence = 'ZERO', unexcused_absence = 'LEFT_OUT' WHERE id = 2
        mysql: SET sql_mode = ''
        mysql: UPDATE grading_policies SET excused_absence = 'x' WHERE id = 2 -> VALIDATION_ERROR
        mysql: UPDATE grading_policies SET unexcused_absence = 'x' WHERE id = 2 -> VALIDATION_ERROR
        mysql: {POLICY}, excused_absence) VALUES (1, NULL, NULL, 'x') -> VALIDATION_ERROR
        mysql: {POLICY}, unexcused_absence) VALUES (1, NULL, NULL, 'x') -> VALIDATION_ERROR
    """,
    "a session's seats and periods": f"""
        INSERT INTO exam_assignments (id, exam_session_id, enrollment_id) VALUES (1, 9, 1) -> REFERENCE
        INSERT INTO exam_assignments (id, exam_session_id, enrollment_id) VALUES (1, 1, 9) -> REFERENCE
        INSERT INTO exam_assignments (id, exam_session_id, enrollment_id) VALUES (1, 1, 1)
        UPDATE exam_assignments SET exam_session_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE exam_assignments SET enrollment_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE exam_assignments SET seat = '1' WHERE id = 1
        {LINK}) VALUES (1, 9, 1) -> REFERENCE
        {LINK}) VALUES (1, 1, 9) -> REFERENCE
        {LINK}, created_by) VALUES (1, 1, 1, 9) -> REFERENCE
        sqlite: {LINK}, created_at) VALUES (1, 1, 1, 'x') -> VALIDATION_ERROR
        {LINK}, created_by) VALUES (1, 1, 1, 1)
        UPDATE exam_session_periods SET exam_session_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE exam_session_periods SET exam_period_id = 9 WHERE id = 1 -> REFERENCE
        UPDATE exam_session_periods SET created_by = 9 WHERE id = 1 -> REFERENCE
        sqlite: UPDATE exam_session_periods SET created_at = 'x' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_session_periods SET created_by = NULL WHERE id = 1
        INSERT INTO exam_sessions (exam_name, start_date, end_date) VALUES ('e', '2026-01-02', '2026-01-01')
          -> VALIDATION_ERROR
        sqlite: INSERT INTO exam_sessions (exam_name, start_date) VALUES ('e', '2026-1-2') -> VALIDATION_ERROR
        sqlite: INSERT INTO exam_sessions (exam_name, end_date) VALUES ('e', '2026-1-2') -> VALIDATION_ERROR
        sqlite: INSERT INTO exam_sessions (exam_name, created_at) VALUES ('e', '2026-1-2') -> VALIDATION_ERROR
        INSERT INTO exam_sessions (id, exam_name, start_date, end_date) VALUES (9, 'e', '2026-01-02', '2026-01-02')
        UPDATE exam_sessions SET end_date = '2026-01-01' WHERE id = 9 -> VALIDATION_ERROR
        sqlite: UPDATE exam_sessions SET start_date = '2026-1-2' WHERE id = 9 -> VALIDATION_ERROR
        sqlite: UPDATE exam_sessions SET end_date = '2026-1-2' WHERE id = 9 -> VALIDATION_ERROR
        sqlite: UPDATE exam_sessions SET created_at = '2026-1-2' WHERE id = 9 -> VALIDATION_ERROR
        UPDATE exam_sessions SET start_date = '2026-01-01', end_date = '2026-01-01' WHERE id = 9
        mysql: SET sql_mode = ''
        mysql: INSERT INTO exam_sessions (exam_name, start_date) VALUES ('e', '0000-00-00') -> VALIDATION_ERROR
        mysql: INSERT INTO exam_sessions (exam_name, end_date) VALUES ('e', '0000-00-00') -> VALIDATION_ERROR
        mysql: INSERT INTO exam_sessions (exam_name, exam_type) VALUES ('e', 'x') -> VALIDATION_ERROR
        mysql: UPDATE exam_sessions SET start_date = '0000-00-00', end_date = NULL WHERE id = 9 -> VALIDATION_ERROR
        mysql: UPDATE exam_sessions SET end_date = '0000-00-00', start_date = NULL WHERE id = 9 -> VALIDATION_ERROR
        mysql: UPDATE exam_sessions SET exam_type = 'x' WHERE id = 9 -> VALIDATION_ERROR
    """,
    "the record of changes": """
        INSERT INTO audit_trail (id, table_name, row_key, column_name, account) VALUES (900, 't', 'k', 'c', 'a')
        DELETE FROM audit_trail WHERE id = 900 -> AUDIT_CLOSED
        UPDATE audit_trail SET reason = 'x' WHERE id = 900 -> AUDIT_CLOSED
        REPLACE INTO audit_trail (id, table_name, row_key, column_name, account) VALUES (900, 't', 'k', 'x', 'a')
          -> AUDIT_CLOSED
        sqlite: INSERT INTO audit_trail (at, table_name, row_key, column_name, account) VALUES ('x', 't', 'k', 'c', 'a')
          -> VALIDATION_ERROR
    """,
}


def _numbers() -> str:
    columns = ("monthly_weight", "midterm_weight", "final_weight")
    bad = [(column, "-0.01", "") for column in columns]
    bad += [(column, value, "sqlite: ") for column in (*columns, "pass_percentage") for value in ("'x'", "1.005")]
    lines = [f"{engine}{POLICY}, {column}) VALUES (5, NULL, NULL, {value})" for column, value, engine in bad]
    lines += [f"{engine}UPDATE grading_policies SET {column} = {value} WHERE id = 1" for column, value, engine in bad]
    return "\n".join([f"{POLICY}, id) VALUES (1, 1, 1, 1)", *(f"{line} -> VALIDATION_ERROR" for line in lines)])


SCRIPTS["a policy's numbers"] = _numbers()


@pytest.fixture
def rows(hand: Hand) -> None:
    """What is there at first."""
    play(hand, SCHOOL)


@pytest.mark.parametrize("about", SCRIPTS)
def test_each_guard(hand: Hand, rows: None, about: str):
    play(hand, SCRIPTS[about])
    assert broken_rows(hand) == []
