"""What nobody refers to may go, be replaced and take another key, in whichever ways others are in use."""

import pytest

from tests.data.engines.test_rules_guards_references import PARENTS, PERIOD
from tests.data.marks.statements import SCHOOL
from tests.data.play import broken_rows, play
from tests.hand import Hand

USED = f"""
INSERT INTO teaching_assignments (user_id, classroom_id, subject_id) VALUES (1, 1, 1)
INSERT INTO exam_periods (id, {PERIOD}, created_by, is_locked, locked_by_user_id)
  VALUES (2, 1, 1, 'p2', 'FINAL', '2026-01-01', '2026-03-31', 1, 0, NULL),
  (3, 1, 1, 'p3', 'MIDTERM', '2026-01-01', '2026-03-31', NULL, 1, 1)
INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score, created_by)
  VALUES (1, 1, 1, 1, '2026-01-05', 10, 1)
UPDATE exams SET subject_id = 1, grade_level_id = 1
INSERT INTO attempts (user_id, exam_id) VALUES (1, 1)
INSERT INTO grading_policies (academic_year_id, grade_level_id, subject_id) VALUES (1, 1, 1)
sqlite: INSERT INTO rule_settling (table_name, row_id) VALUES ('semester_grades', 0)
mysql: SET @rasd_filling = 1
INSERT INTO semester_grades (enrollment_id, subject_id, semester_id) VALUES (1, 1, 1)
sqlite: DELETE FROM rule_settling
mysql: SET @rasd_filling = NULL
UPDATE courses SET subject_id = 1, semester_id = 1
INSERT INTO courses (unique_id, name, course_code, college_id) VALUES ('k2', 'K', 'k', 'C1')
INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES ('m1', 's1', 'k1')
INSERT INTO course_waiting (id, student_id, course_id, place) VALUES (1, 's1', 'k2', 1)
INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time, teacher_user_id)
  VALUES ('t1', 'k1', 'Monday', '09:00', '10:00', 1)
INSERT INTO classroom_courses (classroom_id, course_id) VALUES (1, 'k1')
UPDATE users SET student_id = 's1' WHERE id = 1
INSERT INTO exam_assignments (exam_session_id, enrollment_id) VALUES (1, 1)
INSERT INTO exam_session_periods (exam_session_id, exam_period_id, created_by) VALUES (1, 1, 1)
"""
WAYS = [(table, row) for table, parent in PARENTS.items() for row in ("DELETE", "UPDATE", *parent.rows)]


@pytest.mark.parametrize(("table", "way"), WAYS)
def test_a_row_that_nobody_refers_to(hand: Hand, table: str, way: str):
    parent = PARENTS[table]
    where = f"WHERE {parent.key} = {parent.value}"
    new = "95" if parent.value == "5" else "'95'"
    statement = {"DELETE": f"DELETE FROM {table} {where}", "UPDATE": f"UPDATE {table} SET {parent.key} = {new} {where}"}
    kept = way == "UPDATE" and parent.rekeyed.split("/")[hand.engine == "mysql" and "/" in parent.rekeyed]
    play(hand, SCHOOL + USED)
    play(hand, f"{statement.get(way, way)}{' -> VALIDATION_ERROR' if kept == 'VALIDATION_ERROR' else ''}")
    assert broken_rows(hand) == []


def test_a_row_may_be_number_nought(hand: Hand):
    if hand.engine == "mysql":
        pytest.skip("SQLite alone numbers rows beside their keys")
    play(hand, SCHOOL)
    for table, columns, values in (
        ("colleges", "unique_id, name", "'C9', 'n'"), ("students", "unique_id, name, college_id", "'s9', 'n', 'C1'")
    ):  # fmt: skip
        key = values.split(",")[0]
        play(hand, f"INSERT INTO {table} (rowid, {columns}) VALUES (0, {values})")
        play(hand, f"UPDATE {table} SET rowid = 100 WHERE unique_id = {key}")
        play(hand, f"UPDATE {table} SET rowid = 0 WHERE unique_id = {key}")
    words = "SELECT word FROM student_name_words WHERE student_id = 's9' ORDER BY word"
    hand.run("UPDATE students SET name = ' a  b ', phone = '123' WHERE unique_id = 's9'")
    assert ("",) not in hand.rows(words) and ("123",) in hand.rows(words)
    hand.run("INSERT INTO students (unique_id, name, college_id, phone) VALUES ('s8', ' a  b ', 'C1', '123')")
    words = words.replace("s9", "s8")
    assert ("",) not in hand.rows(words) and ("123",) in hand.rows(words)
