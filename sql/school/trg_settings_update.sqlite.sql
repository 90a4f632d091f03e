-- Rule: a setting's values
-- Codes: none
-- Refuses: what its columns do not take; a zone whose offsets nobody knows.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_settings_update BEFORE UPDATE ON settings
BEGIN
  -- include: values
  SELECT RAISE(ABORT, 'VALIDATION_ERROR')
  WHERE NEW.name = 'zone' AND NOT EXISTS (SELECT 1 FROM zone_offsets o WHERE o.zone = NEW.value AND o.zone <> '');
END
