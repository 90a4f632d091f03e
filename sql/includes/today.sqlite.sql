-- Rule: today is the school's date
-- Does: is the date at the school, whatever zone the program that writes is in.
date('now', coalesce((
  SELECT o.seconds || ' seconds' FROM zone_offsets o
  WHERE o.zone = coalesce((SELECT s.value FROM settings s WHERE s.name = 'zone'), '') AND o.from_utc <= datetime('now')
  ORDER BY o.from_utc DESC LIMIT 1), '+0 seconds'))
