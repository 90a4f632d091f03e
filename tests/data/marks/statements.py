"""Schools as statements: one with marks, and one whose rows 5 and 6 nobody refers to."""

MARKS = """
sqlite: PRAGMA foreign_keys = OFF
INSERT INTO users (id, username, full_name, role, password_hash) VALUES (1, 'u1', 'u', 'teacher', 'x')
INSERT INTO academic_years (id, name, start_date, end_date)
  VALUES (1, 'y1', '{-200}', '{160}'), (2, 'y2', '{161}', '{500}')
INSERT INTO semesters (id, academic_year_id, name, start_date, end_date)
  VALUES (1, 1, '1', '{-100}', '{100}'), (2, 2, '1', '{161}', '{300}'), (3, 1, '2', '{101}', '{150}')
INSERT INTO grade_levels (id, name) VALUES (1, 'g1'), (2, 'g2')
INSERT INTO classrooms (id, grade_level_id, academic_year_id, name)
  VALUES (1, 1, 1, 'a'), (2, 2, 1, 'a'), (3, 1, 2, 'a'), (4, 1, 1, 'b')
INSERT INTO subjects (id, name) VALUES (1, 's1'), (2, 's2')
INSERT INTO colleges (unique_id, name) VALUES ('C1', 'c')
INSERT INTO students (unique_id, name, college_id)
  VALUES ('s1', 'n', 'C1'), ('s2', 'n', 'C1'), ('s3', 'n', 'C1'), ('s4', 'n', 'C1'), ('s5', 'n', 'C1')
INSERT INTO enrollments (id, student_id, classroom_id, academic_year_id, status) VALUES (1, 's1', 1, 1, 'ACTIVE'),
  (2, 's2', 4, 1, 'ACTIVE'), (3, 's3', 2, 1, 'ACTIVE'), (4, 's4', 3, 2, 'ACTIVE'), (5, 's5', 1, 1, 'WITHDRAWN')
INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)
  VALUES (1, 1, 1, 'p1', 'MIDTERM', '{-20}', '{20}'), (2, 1, 1, 'p2', 'FINAL', '{30}', '{40}')
INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)
  VALUES (1, 1, 1, 1, '{5}', 20), (2, 1, 2, 1, '{6}', 20), (3, 1, 1, 2, '{5}', 20), (4, 2, 1, 1, '{35}', 20)
"""
"""Two years, two levels, four students and one who left, two periods with four exams."""

SCHOOL = """
sqlite: PRAGMA foreign_keys = OFF
INSERT INTO users (id, username, full_name, role, password_hash)
  VALUES (1, 'u1', 'u', 'teacher', 'x'), (5, 'u5', 'u', 'teacher', 'x'), (6, 'u6', 'u', 'teacher', 'x')
INSERT INTO academic_years (id, name, start_date, end_date) VALUES (1, 'y1', '2026-01-01', '2026-12-31'),
  (5, 'y5', '2027-01-01', '2027-12-31'), (6, 'y6', '2028-01-01', '2028-12-31')
INSERT INTO semesters (id, academic_year_id, name, start_date, end_date) VALUES
  (1, 1, 'm1', '2026-01-01', '2026-03-31'),
  (5, 1, 'm5', '2026-04-01', '2026-06-30'), (6, 1, 'm6', '2026-07-01', '2026-09-30')
INSERT INTO grade_levels (id, name) VALUES (1, 'g1'), (5, 'g5'), (6, 'g6')
INSERT INTO classrooms (id, grade_level_id, academic_year_id, name) VALUES
  (1, 1, 1, 'r1'), (5, 1, 1, 'r5'), (6, 1, 1, 'r6')
INSERT INTO subjects (id, name, code) VALUES (1, 's1', 'k1'), (5, 's5', 'k5'), (6, 's6', 'k6')
INSERT INTO colleges (unique_id, name) VALUES ('C1', 'c'), ('C5', 'c'), ('C6', 'c')
INSERT INTO students (unique_id, name, college_id) VALUES ('s1', 'n', 'C1'), ('s5', 'n', 'C1'), ('s6', 'n', 'C1')
INSERT INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (1, 's1', 1, 1)
INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)
  VALUES (1, 1, 1, 'p', 'FINAL', '2026-01-01', '2026-03-31')
INSERT INTO exam_sessions (id, exam_name) VALUES (1, 'e'), (5, 'e')
INSERT INTO exams (id, name) VALUES (1, 'e')
INSERT INTO courses (unique_id, name, course_code, college_id) VALUES ('k1', 'K', 'k', 'C1')
"""
"""Rows 1 refer to one another; 5 and 6 are free."""
