-- Damage done with the rules off, and what must be named: -- CHECK (ENGINE): TABLE KEY CODE
-- M1 is the mark of exam 1.
UPDATE academic_years SET start_date = '2028-07-01' WHERE id = 2; -- dates_reversed: academic_years 2 VALIDATION_ERROR
UPDATE semesters SET start_date = '2027-02-01'; -- dates_reversed: semesters 1 VALIDATION_ERROR
UPDATE exam_periods SET start_date = '2026-10-11' WHERE id = 1; -- dates_reversed: exam_periods 1 VALIDATION_ERROR
UPDATE semesters SET start_date = '2026-08-31'; -- semester_outside_year: semesters 1 VALIDATION_ERROR
UPDATE academic_years SET end_date = '2027-01-30' WHERE id = 1; -- semester_outside_year: semesters 1 VALIDATION_ERROR
INSERT INTO semesters (id, academic_year_id, name, start_date, end_date) VALUES (7, 1, 't', '2027-01-31', '2027-06-01'); -- semesters_meet: semesters 7 VALIDATION_ERROR
UPDATE attempts SET finished_at = '2026-10-01 09:30:00' WHERE id = 1; -- attempt_times: attempts 1 VALIDATION_ERROR
UPDATE exam_sessions SET start_date = '2026-10-11', end_date = '2026-10-10'; -- dates_reversed: exam_sessions 1 VALIDATION_ERROR
UPDATE grading_policies SET pass_percentage = 100.01; -- policy_numbers: grading_policies 1 VALIDATION_ERROR
UPDATE grading_policies SET final_weight = -1; -- policy_numbers: grading_policies 1 VALIDATION_ERROR
UPDATE enrollments SET academic_year_id = 2 WHERE id = 2; -- enrollment_of_other_year: enrollments 2 VALIDATION_ERROR
INSERT INTO enrollments (id, student_id, classroom_id, academic_year_id) VALUES (9, 's2', 1, 1); -- enrollment_active_twice: enrollments 9 DUPLICATE
UPDATE exam_periods SET end_date = '2027-02-01' WHERE id = 1; -- period_outside_semester: exam_periods 1 VALIDATION_ERROR
UPDATE exam_periods SET academic_year_id = 2 WHERE id = 1; -- period_outside_semester: exam_periods 1 VALIDATION_ERROR
UPDATE exam_periods SET locked_at = NULL WHERE id = 2; -- lock_stamps: exam_periods 2 VALIDATION_ERROR
UPDATE exam_periods SET is_locked = 1 WHERE id = 1; -- lock_stamps: exam_periods 1 VALIDATION_ERROR
UPDATE exam_periods SET locked_by_user_id = 1 WHERE id = 1; -- lock_stamps: exam_periods 1 VALIDATION_ERROR
UPDATE exam_periods SET lock_reason = 'x' WHERE id = 1; -- lock_stamps: exam_periods 1 VALIDATION_ERROR
UPDATE exam_schedules SET exam_date = '2026-10-11' WHERE id = 3; -- exam_outside_period: exam_schedules 3 EXAM_OUTSIDE_PERIOD
UPDATE exam_schedules SET start_time = '09:59' WHERE id = 2; -- exam_conflict: exam_schedules 2 EXAM_CONFLICT
UPDATE exam_schedules SET exam_date = '2026-10-01', duration_minutes = 1440 WHERE id = 2; -- exam_conflict: exam_schedules 2 EXAM_CONFLICT
UPDATE exam_schedules SET grade_level_id = 1 WHERE id = 3; -- exam_conflict: exam_schedules 3 EXAM_CONFLICT
UPDATE exam_schedules SET max_score = 0 WHERE id = 3; -- exam_numbers: exam_schedules 3 VALIDATION_ERROR
UPDATE exam_schedules SET duration_minutes = -1 WHERE id = 3; -- exam_numbers: exam_schedules 3 VALIDATION_ERROR
UPDATE student_exam_scores SET score = 20.01 WHERE exam_schedule_id = 1; -- mark_out_of_range: student_exam_scores M1 SCORE_OUT_OF_RANGE
UPDATE student_exam_scores SET score = -0.01 WHERE exam_schedule_id = 1; -- mark_out_of_range: student_exam_scores M1 SCORE_OUT_OF_RANGE
UPDATE exam_schedules SET max_score = 19 WHERE id = 1; -- mark_out_of_range: student_exam_scores M1 SCORE_OUT_OF_RANGE
UPDATE student_exam_scores SET enrollment_id = 2 WHERE exam_schedule_id = 1; -- mark_of_other_level: student_exam_scores M1 VALIDATION_ERROR
UPDATE student_exam_scores SET enrollment_id = 3 WHERE exam_schedule_id = 1; -- mark_of_other_level: student_exam_scores M1 VALIDATION_ERROR
UPDATE student_exam_scores SET absence_type = NULL WHERE exam_schedule_id = 2; -- absence_without_type: student_exam_scores M2 ABSENCE_TYPE_REQUIRED
UPDATE student_exam_scores SET score = 3 WHERE exam_schedule_id = 2; -- absence_with_mark: student_exam_scores M2 VALIDATION_ERROR
UPDATE student_exam_scores SET score = NULL WHERE exam_schedule_id = 2; -- absence_with_mark: student_exam_scores M2 VALIDATION_ERROR
UPDATE student_exam_scores SET absence_type = 'بعذر' WHERE exam_schedule_id = 1; -- presence_with_absence: student_exam_scores M1 VALIDATION_ERROR
UPDATE student_exam_scores SET excuse_details = 'x' WHERE exam_schedule_id = 1; -- presence_with_absence: student_exam_scores M1 VALIDATION_ERROR
UPDATE exam_assignments SET seat = '1' WHERE id = 2; -- seat_twice: exam_assignments 2 DUPLICATE
UPDATE exam_assignments SET seating_number = '100' WHERE id = 2; -- seat_twice: exam_assignments 2 DUPLICATE
UPDATE exam_assignments SET enrollment_id = 1 WHERE id = 2; -- seat_twice: exam_assignments 2 DUPLICATE
UPDATE student_exam_scores SET is_locked = 1 WHERE exam_schedule_id = 1; -- copies (mysql): student_exam_scores M1 VALIDATION_ERROR
UPDATE student_exam_scores SET max_score = 99 WHERE exam_schedule_id = 1; -- copies (mysql): student_exam_scores M1 VALIDATION_ERROR
UPDATE student_exam_scores SET grade_level_id = 2 WHERE exam_schedule_id = 1; -- copies (mysql): student_exam_scores M1 VALIDATION_ERROR
UPDATE student_exam_scores SET academic_year_id = 2 WHERE exam_schedule_id = 1; -- copies (mysql): student_exam_scores M1 VALIDATION_ERROR
UPDATE exam_schedules SET is_locked = 1 WHERE id = 3; -- copies (mysql): exam_schedules 3 VALIDATION_ERROR
UPDATE exam_schedules SET academic_year_id = 2 WHERE id = 3; -- copies (mysql): exam_schedules 3 VALIDATION_ERROR
UPDATE enrollments SET grade_level_id = 2 WHERE id = 1; -- copies (mysql): enrollments 1 VALIDATION_ERROR
DELETE FROM rule_locks WHERE scope = 'grade_level' AND parent_id = 2 AND stripe = 5; -- lock_rows (mysql): grade_levels 2 VALIDATION_ERROR
DELETE FROM rule_locks WHERE scope = 'semester'; -- lock_rows (mysql): semesters 1 VALIDATION_ERROR
DELETE FROM rule_locks WHERE scope = 'exam_period' AND parent_id = 2; -- lock_rows (mysql): exam_periods 2 VALIDATION_ERROR
INSERT INTO rule_session (id, user_id) VALUES (1, 1); -- left_over (sqlite): rule_session 1 VALIDATION_ERROR
INSERT INTO rule_settling VALUES ('student_exam_scores', 7); -- left_over (sqlite): rule_settling student_exam_scores 7 VALIDATION_ERROR
UPDATE users SET is_active = 7; -- values: users 1 VALIDATION_ERROR
UPDATE enrollments SET status = 'GONE' WHERE id = 3; -- values: enrollments 3 VALIDATION_ERROR
UPDATE exam_periods SET start_date = '0000-00-00' WHERE id = 1; -- values: exam_periods 1 VALIDATION_ERROR
UPDATE exam_schedules SET start_time = '25:00:00' WHERE id = 3; -- values (mysql): exam_schedules 3 VALIDATION_ERROR
UPDATE exam_schedules SET start_time = '9:00' WHERE id = 3; -- values (sqlite): exam_schedules 3 VALIDATION_ERROR
UPDATE exam_schedules SET exam_date = '2026-10-2' WHERE id = 3; -- values (sqlite): exam_schedules 3 VALIDATION_ERROR
UPDATE exam_periods SET locked_at = '2026-10-02T10:00:00' WHERE id = 2; -- values (sqlite): exam_periods 2 VALIDATION_ERROR
UPDATE student_exam_scores SET score = 'abc' WHERE exam_schedule_id = 1; -- values (sqlite): student_exam_scores M1 VALIDATION_ERROR
UPDATE student_exam_scores SET score = 1.234 WHERE exam_schedule_id = 1; -- values (sqlite): student_exam_scores M1 VALIDATION_ERROR
UPDATE exam_schedules SET duration_minutes = 'long' WHERE id = 3; -- values (sqlite): exam_schedules 3 VALIDATION_ERROR
UPDATE subjects SET name = x'00' WHERE id = 2; -- values (sqlite): subjects 2 VALIDATION_ERROR
UPDATE audit_trail SET at = 'yesterday' WHERE id = 1; -- values (sqlite): audit_trail 1 VALIDATION_ERROR
DELETE FROM enrollments WHERE id = 1; -- references: student_exam_scores M1 NOT_FOUND
DELETE FROM exam_schedules WHERE id = 1; -- references: student_exam_scores M1 NOT_FOUND
DELETE FROM exam_periods WHERE id = 1; -- references: exam_schedules 3 NOT_FOUND
DELETE FROM colleges; -- references: students s1 NOT_FOUND
UPDATE exam_periods SET created_by = 99 WHERE id = 1; -- references: exam_periods 1 NOT_FOUND
UPDATE students SET name = 'هدى' WHERE unique_id = 's1'; -- name_words: students s1 VALIDATION_ERROR
INSERT INTO student_name_words (word, student_id) VALUES ('هدي', 's1'); -- name_words: student_name_words s1 VALIDATION_ERROR
UPDATE students SET college_id = 'd' WHERE unique_id = 's2'; -- course_college: student_course_mapping m3 COLLEGE_CONSTRAINT
UPDATE courses SET college_id = 'd' WHERE unique_id = 'k2'; -- course_college: student_course_mapping m2 COLLEGE_CONSTRAINT
UPDATE courses SET capacity = 0 WHERE unique_id = 'k1'; -- course_full: courses k1 COURSE_FULL
UPDATE course_waiting SET offered_at = '2026-10-01 10:00:00'; -- course_full: courses k3 COURSE_FULL
UPDATE courses SET capacity = -1 WHERE unique_id = 'k2'; -- course_capacity: courses k2 VALIDATION_ERROR
UPDATE course_waiting SET student_id = 's2'; -- course_waiting_held: course_waiting 1 VALIDATION_ERROR
UPDATE course_timetables SET end_time = '08:00' WHERE unique_id = 't1'; -- slot_order: course_timetables t1 VALIDATION_ERROR
UPDATE course_timetables SET start_time = '09:59' WHERE unique_id = 't2'; -- slot_conflict: course_timetables t2 TIMETABLE_CONFLICT
UPDATE course_timetables SET start_time = '10:59' WHERE unique_id = 't3'; -- course_clash: student_course_mapping m1 ENROLLMENT_CONFLICT
UPDATE student_course_mapping SET course_id = 'k3' WHERE unique_id = 'm2'; -- course_clash: student_course_mapping m2 ENROLLMENT_CONFLICT
UPDATE course_seats SET taken = taken + 1 WHERE course_id = 'k1'; -- course_copies (mysql): courses k1 VALIDATION_ERROR
UPDATE course_seats SET taken = 1 WHERE course_id = 'k2'; -- course_copies (mysql): courses k2 VALIDATION_ERROR
UPDATE course_seats SET offered = 1 WHERE course_id = 'k3'; -- course_copies (mysql): courses k3 VALIDATION_ERROR
DELETE FROM course_seats WHERE course_id = 'k2'; -- course_copies (mysql): courses k2 VALIDATION_ERROR
DELETE FROM course_locks WHERE college_id = 'd' AND stripe = 63; -- course_copies (mysql): colleges d VALIDATION_ERROR
UPDATE attempt_answers SET question_id = 3 WHERE id = 3; -- answer_of_other_exam: attempt_answers 3 VALIDATION_ERROR
UPDATE attempt_answers SET choice = 0 WHERE id = 1; -- answer_choice: attempt_answers 1 VALIDATION_ERROR
UPDATE attempts SET finished_at = NULL WHERE id = 1; -- attempt_unfinished: attempts 1 VALIDATION_ERROR
UPDATE questions SET marks = -1 WHERE id = 3; -- question_numbers: questions 3 VALIDATION_ERROR
UPDATE attempts SET score = 9 WHERE id = 2; -- sums: attempts 2 VALIDATION_ERROR
UPDATE exams SET total_marks = 9 WHERE id = 2; -- sums: exams 2 VALIDATION_ERROR
UPDATE user_results SET attempts = 1; -- sums: user_results 1 VALIDATION_ERROR
DELETE FROM user_results; -- sums: user_results 1 VALIDATION_ERROR
UPDATE exam_results SET minutes_sum = minutes_sum + 1; -- sums: exam_results 1 VALIDATION_ERROR
UPDATE section_results SET correct = correct + 1; -- sums: section_results 1 VALIDATION_ERROR
UPDATE best_attempts SET minutes = 29; -- sums: best_attempts 1 1 VALIDATION_ERROR
UPDATE attempt_answers SET is_correct = 0, choice = 0 WHERE id = 1; -- sums: section_results 1 VALIDATION_ERROR
