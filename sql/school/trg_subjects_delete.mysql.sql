-- Rule: a subject in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Does: forgets what was written down of its policies.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_subjects_delete BEFORE DELETE ON subjects FOR EACH ROW
BEGIN
  -- include: references_checked
  DELETE FROM semester_policies WHERE subject_id = OLD.id;
END
