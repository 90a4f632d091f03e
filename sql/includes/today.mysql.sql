-- Rule: today is the school's date
-- Does: puts the date at the school into a variable, whatever zone and clock the session and the server have.
-- Arguments: into
-- Holds: SET timestamp moves no SYSDATE, and in UTC no hour comes twice. The zone's offset stands in zone_offsets: a
--   server's own zones are empty when it is new.
BEGIN
  DECLARE session_zone VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci DEFAULT @@SESSION.time_zone;
  DECLARE now_utc DATETIME;
  SET SESSION time_zone = '+00:00';
  SET now_utc = SYSDATE();
  SET SESSION time_zone = session_zone;
  SET {into} = DATE(TIMESTAMPADD(SECOND, COALESCE((
    SELECT o.seconds FROM zone_offsets o
    WHERE o.zone = COALESCE((SELECT s.value FROM settings s WHERE s.name = 'zone'), '') AND o.from_utc <= now_utc
    ORDER BY o.from_utc DESC LIMIT 1), 0), now_utc));
END;
