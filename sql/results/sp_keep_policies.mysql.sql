-- Rule: what is closed keeps the policy it was judged by
-- Codes: VALIDATION_ERROR
-- Does: before a policy of the year changes, writes down the numbers that judge what is closed and has none yet: the
--   percentage to pass and the absences of each exam of a locked period, and the weights and the percentage of the
--   totals of each semester whose monthly, midterm and final periods are all locked.
-- Holds: writes the year's row in rule_locks first, as everything does that closes a period; the reads are
--   locking reads.
-- Arguments: academic_year_id
CREATE PROCEDURE sp_keep_policies(IN in_academic_year_id INT)
BEGIN
  DECLARE lock_rows INT DEFAULT 1;
  DECLARE moment DATETIME DEFAULT TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01');
  -- lock:
  UPDATE rule_locks SET version = version + 1
    WHERE scope = 'academic_year' AND parent_id = in_academic_year_id AND stripe = 0;
  SET lock_rows = ROW_COUNT();
  -- :lock
  -- A missing year is left to the foreign key.
  IF lock_rows = 0 AND EXISTS (SELECT 1 FROM academic_years y WHERE y.id = in_academic_year_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: the year has lost its row in rule_locks';
  END IF;
  INSERT INTO exam_policies (exam_schedule_id, pass_percentage, excused_absence, unexcused_absence, policy, kept_at)
  SELECT j.exam_schedule_id, j.pass_percentage, j.excused_absence, j.unexcused_absence, j.policy, moment
  FROM v_exam_policies j
  WHERE j.academic_year_id = in_academic_year_id AND j.is_locked = 1 AND j.kept_at IS NULL
  LOCK IN SHARE MODE;
  INSERT INTO semester_policies
    (semester_id, grade_level_id, subject_id, monthly_weight, midterm_weight, final_weight, pass_percentage, policy,
    kept_at)
  SELECT DISTINCT j.semester_id, j.grade_level_id, j.subject_id, j.monthly_weight, j.midterm_weight, j.final_weight,
    j.total_pass_percentage, j.total_policy, moment
  FROM v_exam_policies j
  WHERE j.academic_year_id = in_academic_year_id AND j.type <> 'DIAGNOSTIC' AND j.total_kept_at IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM exam_periods o
      WHERE o.semester_id = j.semester_id AND o.type <> 'DIAGNOSTIC' AND o.is_locked = 0
        LOCK IN SHARE MODE)
  LOCK IN SHARE MODE;
END
