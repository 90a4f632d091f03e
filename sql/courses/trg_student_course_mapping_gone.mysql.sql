-- Rule: a course left gives its seat back and is recorded
-- Codes: none
-- Does: gives the seat back, which is offered to the first who waits and fits; records student and course of a deleted
--   mapping.
-- Holds: writes the student's stripe first, so that a course's first capacity counts who is there.
CREATE TRIGGER trg_student_course_mapping_gone AFTER DELETE ON student_course_mapping FOR EACH ROW
BEGIN
  DECLARE student_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE seats INT;
  SELECT s.unique_id, s.college_id INTO student_key, student_college
    FROM students s WHERE s.unique_id = OLD.student_id LIMIT 1 LOCK IN SHARE MODE;
  -- lock:
  UPDATE course_locks SET version = version + 1
    WHERE college_id = student_college AND stripe = CRC32(student_key) MOD 64;
  -- :lock
  SELECT c.capacity INTO seats FROM courses c WHERE c.unique_id = OLD.course_id LIMIT 1 LOCK IN SHARE MODE;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', OLD.unique_id,
      'student_id',
      OLD.student_id, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', OLD.unique_id,
      'course_id',
      OLD.course_id, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  IF seats IS NOT NULL THEN
    UPDATE course_seats SET taken = taken - 1 WHERE course_id = OLD.course_id;
    CALL sp_offer_seats(OLD.course_id);
  END IF;
END
