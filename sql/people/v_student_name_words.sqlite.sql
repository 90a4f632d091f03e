-- Rule: a student is found by the words of the name
-- Codes: none
-- Does: the words of each name, folded; first parts of compound names with what follows and without it, and words in
--   brackets or behind a hyphen without them too. A word may come several times.
-- Holds: `data.folding.name_words` says the same of one key.
CREATE VIEW v_student_name_words AS
SELECT w.value AS word, s.unique_id AS student_id
FROM students s, json_each('[' || replace(json_quote(s.name_key
  || replace(replace(replace(' ' || s.name_key, ' عبد ', ' عبد'), ' ابو ', ' ابو'), ' ابي ', ' ابي')
  || replace(replace(replace(' ' || s.name_key, ' عبد', ' عبد '), ' ابو', ' ابو '), ' ابي', ' ابي ')
  || ' ' || replace(replace(s.name_key, '(', ' '), '-', ' ')), ' ', '","') || ']') w
WHERE w.value <> ''
