-- Rows that stand in the way of a migration; see the module beside this file.
INSERT INTO students (unique_id, name, college_id) SELECT 'way1', 'x', MIN(unique_id) FROM colleges; -- uq_students_unique_id: students way1 DUPLICATE
INSERT INTO students (unique_id, name, college_id) SELECT ' way1', 'x', MIN(unique_id) FROM colleges; -- uq_students_unique_id: students  way1 DUPLICATE
INSERT INTO students (unique_id, name, college_id) SELECT '1001a', 'x', MIN(unique_id) FROM colleges; -- uq_students_unique_id (sqlite): students 1001a DUPLICATE
INSERT INTO students (unique_id, name, college_id) SELECT '1001A', 'x', MIN(unique_id) FROM colleges; -- uq_students_unique_id (sqlite): students 1001A DUPLICATE
INSERT INTO students (unique_id, name, college_id) SELECT '١٠٠١a', 'x', MIN(unique_id) FROM colleges; -- uq_students_unique_id (sqlite): students ١٠٠١a DUPLICATE
INSERT INTO subjects (id, name) VALUES (901, 'Way'); -- uq_subjects_name: subjects 901 DUPLICATE
INSERT INTO subjects (id, name) VALUES (902, ' WAY'); -- uq_subjects_name: subjects 902 DUPLICATE
