"""What MariaDB refuses where a lock has lost its row or a session looks at no keys, and what IGNORE may not lose."""

import pytest

from tests.data.marks.statements import MARKS, SCHOOL
from tests.data.play import broken_rows, play
from tests.hand import Hand

POLICY = "INSERT INTO grading_policies (academic_year_id, subject_id, pass_percentage) VALUES"
PERIOD = "INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date) VALUES"
EXAM = "INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score) VALUES"
SHEETS = "SELECT exam_schedule_id FROM student_exam_scores WHERE enrollment_id = {} ORDER BY 1"


def lost(scope: str, key: int) -> str:
    """Return the statement that takes the rows of a lock away."""
    return f"UPDATE rule_locks SET parent_id = 99 WHERE scope = '{scope}' AND parent_id = {key}"


def found(scope: str, key: int) -> str:
    """Return the statement that brings them back."""
    return f"UPDATE rule_locks SET parent_id = {key} WHERE scope = '{scope}' AND parent_id = 99"


MARKED = {
    "a policy of a year without its row": f"""
        {POLICY} (1, NULL, 50)
        {lost("academic_year", 1)}
        {POLICY} (1, 1, 40) -> VALIDATION_ERROR
        UPDATE grading_policies SET pass_percentage = 40 -> VALIDATION_ERROR
        DELETE FROM grading_policies -> VALIDATION_ERROR
        {POLICY} (98, NULL, 50) -> REFERENCE
        {POLICY} (2, NULL, 50)
        {found("academic_year", 1)}
        UPDATE grading_policies SET pass_percentage = 40
    """,
    "a period of a year without its row": f"""
        {PERIOD} (3, 1, 1, 'p3', 'FINAL', '{{30}}', '{{40}}')
        {lost("academic_year", 1)}
        UPDATE exam_periods SET is_locked = 1 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET type = 'FINAL' WHERE id = 1 -> VALIDATION_ERROR
        UPDATE exam_periods SET semester_id = 3, start_date = '{{110}}', end_date = '{{120}}' WHERE id = 3
          -> VALIDATION_ERROR
        UPDATE exam_periods SET name = 'x', end_date = '{{41}}' WHERE id = 3
        DELETE FROM exam_periods WHERE id = 3 -> VALIDATION_ERROR
        {found("academic_year", 1)}
        UPDATE exam_periods SET is_locked = 1 WHERE id = 1
        {lost("academic_year", 1)}
        UPDATE exam_periods SET is_locked = 0 WHERE id = 1 -> VALIDATION_ERROR
        DELETE FROM exam_periods WHERE id = 1 -> PERIOD_LOCKED
        {found("academic_year", 1)}
        DELETE FROM exam_periods WHERE id = 3
    """,
    "a period or a semester without its row": f"""
        {lost("semester", 1)}
        {PERIOD} (3, 1, 1, 'p3', 'FINAL', '{{30}}', '{{40}}') -> VALIDATION_ERROR
        {PERIOD} (3, 1, 9, 'p3', 'FINAL', '{{30}}', '{{40}}') -> REFERENCE
        UPDATE exam_periods SET end_date = '{{41}}' WHERE id = 2 -> VALIDATION_ERROR
        {found("semester", 1)}
        UPDATE exam_periods SET semester_id = 9 WHERE id = 2 -> REFERENCE
        {lost("exam_period", 2)}
        UPDATE exam_periods SET end_date = '{{41}}' WHERE id = 2 -> VALIDATION_ERROR
        UPDATE exam_periods SET semester_id = 9 WHERE id = 2 -> REFERENCE
        UPDATE exam_periods SET is_active = 0 WHERE id = 2
        {EXAM} (10, 2, 1, 1, '{{31}}', 10) -> VALIDATION_ERROR
        {EXAM} (10, 98, 1, 1, '{{31}}', 10) -> REFERENCE
        {found("exam_period", 2)}
        {EXAM} (10, 2, 1, 1, '{{31}}', 10)
    """,
    "exams of a session that looks at no keys": """
        DELETE FROM student_exam_scores WHERE exam_schedule_id = 4
        SET foreign_key_checks = 0
        DELETE FROM exam_schedules WHERE id = 4 -> VALIDATION_ERROR
        SET foreign_key_checks = 1
        DELETE FROM exam_schedules WHERE id = 4
        SET foreign_key_checks = 0
        DELETE FROM exam_periods WHERE id = 2 -> VALIDATION_ERROR
        DELETE FROM student_exam_scores WHERE id = 1 -> VALIDATION_ERROR
        DELETE FROM enrollments WHERE id = 5 -> VALIDATION_ERROR
    """,
    "an enrollment that IGNORE cannot delete keeps its rows": f"""
        INSERT INTO exam_sessions (id, exam_name) VALUES (1, 'e')
        INSERT INTO exam_assignments (exam_session_id, enrollment_id) VALUES (1, 1)
        SET @rasd_filling = 1
        INSERT INTO semester_grades (enrollment_id, subject_id, semester_id) VALUES (2, 1, 1)
        SET @rasd_filling = NULL
        UPDATE student_exam_scores SET score = 5 WHERE exam_schedule_id = 3
        {EXAM} (10, 1, 2, 2, '{{1}}', 10), (11, 1, 2, 2, '{{2}}', 10)
        DELETE IGNORE FROM enrollments WHERE id IN (1, 2, 3)
        {SHEETS.format(1)} -> 1; 2; 4
        {SHEETS.format(2)} -> 1; 2; 4
        {SHEETS.format(3)} -> 3; 10; 11
        DELETE FROM exam_assignments
        DELETE IGNORE FROM enrollments WHERE id = 1
        {SHEETS.format(1)} -> nothing
        SELECT id FROM enrollments ORDER BY id -> 2; 3; 4; 5
    """,
    "grades that are filled with what no grade is": """
        SET @rasd_filling = 1
        SET check_constraint_checks = 0
        INSERT INTO semester_grades (enrollment_id, subject_id, semester_id) VALUES (2, 1, 1)
        INSERT INTO semester_grades (enrollment_id, subject_id, semester_id, is_passed) VALUES (1, 1, 1, 2)
          -> VALIDATION_ERROR
        UPDATE semester_grades SET is_passed = 2 -> VALIDATION_ERROR
        UPDATE semester_grades SET computed_at = NULL -> VALIDATION_ERROR
        SET @rasd_filling = NULL
    """,
    "an exam that IGNORE cannot move keeps its rows": f"""
        UPDATE IGNORE exam_schedules SET grade_level_id = 2, subject_id = 98 WHERE id = 1 -> VALIDATION_ERROR
        UPDATE IGNORE exam_schedules SET grade_level_id = 2, created_by = 98 WHERE id = 1 -> VALIDATION_ERROR
        {SHEETS.format(1)} -> 1; 2; 4
        UPDATE IGNORE exam_schedules SET grade_level_id = 2, created_by = 1 WHERE id = 1
        {SHEETS.format(1)} -> 2; 4
        {SHEETS.format(3)} -> 1; 3
    """,
}

COURSES = {
    "a course without a key": """
        SET sql_mode = ''
        UPDATE courses SET unique_id = NULL -> CHECK
        INSERT INTO courses (unique_id, name, course_code, college_id) VALUES (NULL, 'x', 'x', 'C1') -> CHECK
        SELECT unique_id FROM courses -> k1
    """,
}

IGNORED = """
    UPDATE IGNORE users SET username = 'u5' WHERE id = 6 -> VALIDATION_ERROR
    UPDATE IGNORE users SET student_id = 'no' WHERE id = 6 -> VALIDATION_ERROR
    UPDATE IGNORE colleges SET unique_id = 'C9' WHERE unique_id = 'C1' -> VALIDATION_ERROR
    UPDATE IGNORE students SET college_id = 'no' WHERE unique_id = 's6' -> VALIDATION_ERROR
    UPDATE IGNORE students SET unique_id = 's9' WHERE unique_id = 's1' -> VALIDATION_ERROR
    UPDATE IGNORE exam_periods SET semester_id = 98 -> VALIDATION_ERROR
    INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)
      VALUES (1, 1, 1, 1, '2026-01-05', 10)
    UPDATE IGNORE exam_schedules SET subject_id = 98 -> VALIDATION_ERROR
    INSERT INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (2, 's5', 1, 1)
    UPDATE IGNORE student_exam_scores SET enrollment_id = 98 -> VALIDATION_ERROR
    DELETE FROM student_exam_scores
    UPDATE IGNORE enrollments SET student_id = 's1' WHERE id = 2 -> VALIDATION_ERROR
    UPDATE IGNORE enrollments SET student_id = 'no' WHERE id = 2 -> VALIDATION_ERROR
    INSERT INTO courses (unique_id, name, course_code, college_id) VALUES ('k2', 'K', 'k', 'C1')
    UPDATE IGNORE courses SET semester_id = 98 WHERE unique_id = 'k2' -> VALIDATION_ERROR
    INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time)
      VALUES ('t1', 'k1', 'Monday', '09:00', '10:00'), ('t2', 'k2', 'Monday', '09:00', '10:00')
    UPDATE IGNORE course_timetables SET unique_id = 't1' WHERE unique_id = 't2' -> VALIDATION_ERROR
    UPDATE IGNORE course_timetables SET teacher_user_id = 98 WHERE unique_id = 't2' -> VALIDATION_ERROR
    INSERT INTO course_waiting (id, student_id, course_id, place) VALUES (1, 's1', 'k1', 1), (2, 's5', 'k1', 2)
    UPDATE IGNORE course_waiting SET place = 1 WHERE id = 2 -> VALIDATION_ERROR
    INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES ('m1', 's6', 'k1'), ('m2', 's6', 'k2')
      -> ENROLLMENT_CONFLICT
    DELETE FROM course_timetables
    INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES ('m1', 's6', 'k1'), ('m2', 's6', 'k2')
    UPDATE IGNORE student_course_mapping SET unique_id = 'm1' WHERE unique_id = 'm2' -> VALIDATION_ERROR
    UPDATE IGNORE student_course_mapping SET course_id = 'k1' WHERE unique_id = 'm2' -> VALIDATION_ERROR
    INSERT INTO sections (id, exam_id, name) VALUES (1, 1, 's')
    INSERT INTO questions (id, section_id, marks) VALUES (1, 1, 2), (2, 1, 3)
    INSERT INTO attempts (id, user_id, exam_id) VALUES (1, 1, 1)
    INSERT INTO attempt_answers (id, attempt_id, question_id, is_correct) VALUES (1, 1, 1, 1), (2, 1, 2, 1)
    UPDATE IGNORE academic_years SET name = 'y5' WHERE id = 6 -> VALIDATION_ERROR
    UPDATE IGNORE semesters SET name = 'm5' WHERE id = 6 -> VALIDATION_ERROR
    UPDATE IGNORE grade_levels SET name = 'g5' WHERE id = 6 -> VALIDATION_ERROR
    UPDATE IGNORE classrooms SET name = 'r5' WHERE id = 6 -> VALIDATION_ERROR
    UPDATE IGNORE subjects SET name = 's5' WHERE id = 6 -> VALIDATION_ERROR
    UPDATE IGNORE exams SET subject_id = 98 -> VALIDATION_ERROR
    INSERT INTO classroom_courses (classroom_id, course_id) VALUES (1, 'k1')
    UPDATE IGNORE classroom_courses SET course_id = 'no' -> VALIDATION_ERROR
    INSERT INTO teaching_assignments (user_id, classroom_id, subject_id) VALUES (1, 1, 1)
    UPDATE IGNORE teaching_assignments SET user_id = 98 -> VALIDATION_ERROR
    INSERT INTO exam_assignments (exam_session_id, enrollment_id) VALUES (1, 1)
    UPDATE IGNORE exam_assignments SET enrollment_id = 98 -> VALIDATION_ERROR
    UPDATE IGNORE exam_sessions SET id = 95 WHERE id = 1 -> VALIDATION_ERROR
    INSERT INTO exam_session_periods (exam_session_id, exam_period_id) VALUES (1, 1)
    UPDATE IGNORE exam_session_periods SET created_by = 98 -> VALIDATION_ERROR
    INSERT INTO grading_policies (academic_year_id) VALUES (1)
    UPDATE IGNORE grading_policies SET subject_id = 98 -> VALIDATION_ERROR
    UPDATE IGNORE sections SET exam_id = 98 -> VALIDATION_ERROR
    UPDATE IGNORE attempts SET user_id = 98 -> VALIDATION_ERROR
    UPDATE IGNORE attempt_answers SET question_id = 1 WHERE id = 2 -> VALIDATION_ERROR
    UPDATE IGNORE questions SET section_id = 98 WHERE id = 1 -> VALIDATION_ERROR
"""


@pytest.fixture
def engine() -> str:
    """SQLite has one writer, and neither locks nor such sessions."""
    return "mysql"


@pytest.mark.parametrize("about", MARKED)
def test_each_lock(hand: Hand, about: str):
    play(hand, MARKS)
    play(hand, MARKED[about])
    assert broken_rows(hand) == []


@pytest.mark.parametrize("about", COURSES)
def test_each_key(hand: Hand, about: str):
    play(hand, SCHOOL)
    play(hand, COURSES[about])
    assert broken_rows(hand) == []


def test_what_ignore_leaves_out_is_refused(hand: Hand):
    play(hand, SCHOOL)
    play(hand, IGNORED)
    assert broken_rows(hand) == []
