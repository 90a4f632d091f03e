-- Rule: what is closed keeps the policy it was judged by
-- Codes: none
-- Does: before a policy of the year changes, writes down the numbers that judge what is closed and has none yet: the
--   percentage to pass and the absences of each exam of a locked period, and the weights and the percentage of the
--   totals of each semester whose monthly, midterm and final periods are all locked.
-- Holds: SQLite has one writer; a row in rule_settling asks for it, and is gone when it is done.
CREATE TRIGGER trg_rule_settling_added AFTER INSERT ON rule_settling
WHEN NEW.table_name = 'keep_policies'
BEGIN
  INSERT INTO exam_policies (exam_schedule_id, pass_percentage, excused_absence, unexcused_absence, policy)
  SELECT j.exam_schedule_id, j.pass_percentage, j.excused_absence, j.unexcused_absence, j.policy
  FROM v_exam_policies j
  WHERE j.academic_year_id = NEW.row_id AND j.is_locked = 1 AND j.kept_at IS NULL;
  INSERT INTO semester_policies
    (semester_id, grade_level_id, subject_id, monthly_weight, midterm_weight, final_weight, pass_percentage, policy)
  SELECT DISTINCT j.semester_id, j.grade_level_id, j.subject_id, j.monthly_weight, j.midterm_weight, j.final_weight,
    j.total_pass_percentage, j.total_policy
  FROM v_exam_policies j
  WHERE j.academic_year_id = NEW.row_id AND j.type <> 'DIAGNOSTIC' AND j.total_kept_at IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM exam_periods o
      WHERE o.semester_id = j.semester_id AND o.type <> 'DIAGNOSTIC' AND o.is_locked = 0);
  DELETE FROM rule_settling WHERE table_name = 'keep_policies' AND row_id = NEW.row_id;
END
