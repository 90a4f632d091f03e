-- Rule: an exam's date lies inside its period
-- Codes: EXAM_OUTSIDE_PERIOD
-- Finds: exams on a day outside their period.
SELECT 'exam_schedules', x.id, 'EXAM_OUTSIDE_PERIOD' FROM exam_schedules x
JOIN exam_periods p ON p.id = x.exam_period_id
WHERE x.exam_date < p.start_date OR x.exam_date > p.end_date
