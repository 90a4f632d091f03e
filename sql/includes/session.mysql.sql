-- Rule: what the engine would turn into something else
-- Codes: VALIDATION_ERROR
-- Refuses: a value that was cut, rounded or converted on its way into its column, whatever the session's sql_mode; a
--   session that mutes the engine's conditions, or whose foreign keys or unique keys are not looked at.
-- Arguments: unless
-- Holds: a trigger cannot see its session's sql_mode, but counts the conditions that its row's values raised. It stands
--   before every other statement, which would count anew. Where {unless} holds, the rule below speaks first.
BEGIN
  DECLARE conditions INT;
  DECLARE noted INT;
  GET DIAGNOSTICS conditions = NUMBER;
  IF conditions > 0 THEN
    BEGIN
      DECLARE place INT DEFAULT conditions;
      DECLARE number INT DEFAULT 0;
      DECLARE words TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
      -- IGNORE leaves conditions of other rows here, such as 1062.
      WHILE place > 0 AND number NOT IN (1048, 1263, 1264, 1265, 1292, 1364, 1365, 1366, 1406) DO
        GET DIAGNOSTICS CONDITION place number = MYSQL_ERRNO, words = MESSAGE_TEXT;
        SET place = place - 1;
      END WHILE;
      IF number IN (1048, 1263, 1264, 1265, 1292, 1364, 1365, 1366, 1406) OR conditions >= @@SESSION.max_error_count THEN
        SET words = LEFT(CONCAT('VALIDATION_ERROR: ', words), 128);
        IF NOT COALESCE({unless}, FALSE) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = words;
        END IF;
      END IF;
    END;
  END IF;
  BEGIN
    -- A half is no whole number: one note, unless the session mutes them.
    DECLARE half DECIMAL(1,0) DEFAULT 0.5;
    GET DIAGNOSTICS noted = NUMBER;
  END;
  -- Apart, so that a row in order reads nothing here: a plain read would come before the rule's own locks.
  IF noted = 0 OR @@SESSION.foreign_key_checks = 0 OR @@SESSION.unique_checks = 0 THEN
    IF NOT COALESCE({unless}, FALSE) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT =
        'VALIDATION_ERROR: foreign_key_checks, unique_checks, sql_notes and max_error_count must be on to write';
    END IF;
  END IF;
END;
