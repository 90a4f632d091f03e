-- Rule: a student is found by the words of the name
-- Codes: none
-- Does: the words of each name, folded; first parts of compound names with what follows and without it, and words in
--   brackets or behind a hyphen without them too. A word may come several times.
-- Holds: `data.folding.name_words` says the same of one key.
CREATE VIEW v_student_name_words AS
SELECT w.word, s.unique_id AS student_id
FROM students s, JSON_TABLE(CONCAT('[', REPLACE(JSON_QUOTE(CONCAT(s.name_key,
  REPLACE(REPLACE(REPLACE(CONCAT(' ', s.name_key), ' عبد ', ' عبد'), ' ابو ', ' ابو'), ' ابي ', ' ابي'),
  REPLACE(REPLACE(REPLACE(CONCAT(' ', s.name_key), ' عبد', ' عبد '), ' ابو', ' ابو '), ' ابي', ' ابي '),
  ' ', REPLACE(REPLACE(s.name_key, '(', ' '), '-', ' '))), ' ', '","'), ']'),
  '$[*]' COLUMNS (word VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) w
WHERE w.word <> ''
