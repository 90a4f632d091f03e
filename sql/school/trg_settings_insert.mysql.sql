-- Rule: a setting's values
-- Codes: none
-- Refuses: what its columns do not take, and a session that hides it; a zone whose offsets
--   nobody knows.
-- Holds: the row itself.
CREATE TRIGGER trg_settings_insert BEFORE INSERT ON settings FOR EACH ROW
BEGIN
  -- include: session(FALSE)
  -- include: values
  IF NEW.name = 'zone' AND NOT EXISTS (
      SELECT 1 FROM zone_offsets o WHERE o.zone = NEW.value COLLATE utf8mb4_bin AND o.zone <> '') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: zone is one of those in zone_offsets';
  END IF;
END
