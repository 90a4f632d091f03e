-- Rule: semester grades are computed, when nothing is missing
-- Codes: MARKS_INCOMPLETE
-- Does: carries the parts and the total of every student who is in the section or finished there into semester_grades;
--   removes rows for which no exam is left. Missing marks stay NULL. Safe to repeat, also while a period is locked.
--   Refused while a mark is missing.
-- Holds: the statement that writes also looks that nothing is missing, so a mark cleared beside it leaves nothing half
--   done; @rasd_filling lets the rows through their triggers.
-- Arguments: semester_id, classroom_id
CREATE PROCEDURE sp_fill_final_exam_score_strict(IN in_semester_id INT, IN in_classroom_id INT)
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE exam_id INT;
  DECLARE enrollment INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION
  BEGIN
    SET @rasd_filling = NULL;
    RESIGNAL;
  END;
  SET @rasd_filling = 1;
  INSERT INTO semester_grades
    (enrollment_id, subject_id, semester_id, monthly_score, midterm_score, final_score, total, is_passed, computed_at)
  SELECT n.enrollment_id, n.subject_id, n.semester_id, n.monthly_score, n.midterm_score, n.final_score, n.total,
    n.is_passed, TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01')
  FROM v_semester_grades_now n
  JOIN enrollments e ON e.id = n.enrollment_id AND e.status IN ('ACTIVE', 'GRADUATED')
  WHERE n.semester_id = in_semester_id AND n.classroom_id = in_classroom_id
      AND NOT EXISTS (
        SELECT 1 FROM v_semester_marks_missing m
        WHERE m.semester_id = in_semester_id AND m.classroom_id = in_classroom_id)
  ON DUPLICATE KEY UPDATE monthly_score = VALUES(monthly_score), midterm_score = VALUES(midterm_score),
    final_score = VALUES(final_score), total = VALUES(total), is_passed = VALUES(is_passed),
    computed_at = VALUES(computed_at);
  SET @rasd_filling = NULL;
  SELECT m.exam_schedule_id, m.enrollment_id INTO exam_id, enrollment FROM v_semester_marks_missing m
    WHERE m.semester_id = in_semester_id AND m.classroom_id = in_classroom_id LIMIT 1;
  IF exam_id IS NOT NULL THEN
    SET told = CONCAT('MARKS_INCOMPLETE: enrollment ', enrollment, ' has no mark in exam ', exam_id);
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  DELETE g FROM enrollments e
  JOIN semester_grades g ON g.enrollment_id = e.id AND g.semester_id = in_semester_id
  WHERE e.classroom_id = in_classroom_id
    AND NOT EXISTS (
      SELECT 1 FROM student_exam_scores s
      JOIN exam_schedules x ON x.id = s.exam_schedule_id AND x.subject_id = g.subject_id
      JOIN exam_periods p ON p.id = x.exam_period_id AND p.semester_id = in_semester_id AND p.type <> 'DIAGNOSTIC'
      WHERE s.enrollment_id = g.enrollment_id);
END
