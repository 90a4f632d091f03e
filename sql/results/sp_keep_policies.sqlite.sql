-- Rule: what is closed keeps the policy it was judged by
-- Codes: none
-- Does: before a policy of the year changes, writes down the numbers that judge what is closed and has none yet: the
--   percentage to pass and the absences of each exam of a locked period, and the weights and the percentage of the
--   totals of each semester whose monthly, midterm and final periods are all locked.
-- Holds: SQLite has one writer; trg_rule_settling_added does it.
-- Arguments: academic_year_id
INSERT INTO rule_settling (table_name, row_id) VALUES ('keep_policies', :academic_year_id)
