-- Rule: a setting's values
-- Codes: none
-- Refuses: what its columns do not take.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_settings_update BEFORE UPDATE ON settings
BEGIN
  -- include: values
END
