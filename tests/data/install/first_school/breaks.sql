-- Rows that the first release accepted and that a later rule refuses; see the module beside this file.
INSERT INTO academic_years (id, name, start_date, end_date) VALUES (90, '2024/25', '2024-09-01', '2025-06-30'); --
INSERT INTO semesters (id, academic_year_id, name, start_date, end_date) VALUES (90, 90, 'أ', '2024-08-31', '2025-01-31'); -- semester_outside_year: semesters 90 VALIDATION_ERROR
INSERT INTO semesters (id, academic_year_id, name, start_date, end_date) VALUES (91, 90, 'ب', '2025-01-31', '2025-06-30'); -- semesters_meet: semesters 91 VALIDATION_ERROR
INSERT INTO grade_levels (id, name) VALUES (90, 'مستوى الليل'); --
INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, start_time, duration_minutes, max_score) VALUES (901, 4, 1, 90, '2027-01-12', '23:00', 120, 20); --
INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, start_time, duration_minutes, max_score) VALUES (902, 4, 2, 90, '2027-01-13', '00:30', 60, 20); -- exam_conflict: exam_schedules 902 EXAM_CONFLICT
INSERT INTO attempts (id, user_id, exam_id, status, started_at, finished_at) VALUES (900, 13, 2, 'submitted', '2026-11-06 08:00:00', '2026-11-06 07:00:00'); -- attempt_times: attempts 900 VALIDATION_ERROR
INSERT INTO grade_levels (id, name, sort_order) VALUES (91, 'مستوى بعيد', 3000000000); -- values (sqlite): grade_levels 91 VALIDATION_ERROR
SET STATEMENT sql_mode = 'STRICT_TRANS_TABLES' FOR INSERT INTO students (unique_id, name, college_id, birth_date) SELECT 'day0', 'بلا يوم', MIN(unique_id), '2010-02-00' FROM colleges; -- values (mysql): students day0 VALIDATION_ERROR
