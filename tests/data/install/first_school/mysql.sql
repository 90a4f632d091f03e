SET NAMES utf8mb4 COLLATE utf8mb4_unicode_ci;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

CREATE TABLE academic_years (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	name VARCHAR(100) NOT NULL, 
	start_date DATE NOT NULL, 
	end_date DATE NOT NULL, 
	is_active BOOL NOT NULL DEFAULT 1, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_academic_years_name UNIQUE (name), 
	CONSTRAINT ck_academic_years_is_active CHECK (is_active IN (0, 1))
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE audit_trail (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	table_name VARCHAR(64) NOT NULL, 
	row_key VARCHAR(64) NOT NULL, 
	column_name VARCHAR(64) NOT NULL, 
	old_value TEXT, 
	new_value TEXT, 
	user_id INTEGER, 
	account VARCHAR(150) NOT NULL, 
	reason TEXT, 
	PRIMARY KEY (id)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_audit_trail_at ON audit_trail (at);

CREATE INDEX idx_audit_trail_row ON audit_trail (table_name, row_key);

CREATE TABLE best_attempts (
	exam_id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	submitted INTEGER NOT NULL DEFAULT 0, 
	score DECIMAL(9, 2) NOT NULL DEFAULT 0, 
	minutes BIGINT NOT NULL DEFAULT 0, 
	PRIMARY KEY (exam_id, user_id)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_best_attempts_standing ON best_attempts (exam_id, score, user_id);

CREATE INDEX idx_best_attempts_user ON best_attempts (user_id, score);

CREATE TABLE colleges (
	unique_id VARCHAR(64) NOT NULL, 
	name VARCHAR(150) NOT NULL, 
	PRIMARY KEY (unique_id)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE course_locks (
	college_id VARCHAR(64) NOT NULL, 
	stripe SMALLINT NOT NULL, 
	version INTEGER NOT NULL DEFAULT 0, 
	PRIMARY KEY (college_id, stripe)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE course_seats (
	course_id VARCHAR(64) NOT NULL, 
	taken INTEGER NOT NULL DEFAULT 0, 
	offered INTEGER NOT NULL DEFAULT 0, 
	version INTEGER NOT NULL DEFAULT 0, 
	PRIMARY KEY (course_id)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE exam_results (
	exam_id INTEGER NOT NULL, 
	stripe SMALLINT NOT NULL, 
	submitted INTEGER NOT NULL DEFAULT 0, 
	score_sum DECIMAL(15, 2) NOT NULL DEFAULT 0, 
	minutes_sum BIGINT NOT NULL DEFAULT 0, 
	users INTEGER NOT NULL DEFAULT 0, 
	version INTEGER NOT NULL DEFAULT 0, 
	PRIMARY KEY (exam_id, stripe)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE exam_sessions (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	exam_name VARCHAR(150) NOT NULL, 
	exam_type ENUM('MONTHLY','MIDTERM','FINAL','DIAGNOSTIC'), 
	start_date DATE, 
	end_date DATE, 
	created_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	PRIMARY KEY (id)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE grade_levels (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	name VARCHAR(100) NOT NULL, 
	sort_order INTEGER NOT NULL DEFAULT 0, 
	is_active BOOL NOT NULL DEFAULT 1, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_grade_levels_name UNIQUE (name), 
	CONSTRAINT ck_grade_levels_is_active CHECK (is_active IN (0, 1))
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE rule_locks (
	scope VARCHAR(20) NOT NULL, 
	parent_id INTEGER NOT NULL, 
	stripe SMALLINT NOT NULL, 
	version INTEGER NOT NULL DEFAULT 0, 
	PRIMARY KEY (scope, parent_id, stripe)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE rule_objects (
	name VARCHAR(64) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	checksum VARCHAR(64) COLLATE utf8mb4_bin NOT NULL, 
	installed VARCHAR(64) COLLATE utf8mb4_bin NOT NULL, 
	applied_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	PRIMARY KEY (name)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE section_results (
	section_id INTEGER NOT NULL, 
	stripe SMALLINT NOT NULL, 
	correct INTEGER NOT NULL DEFAULT 0, 
	score_sum DECIMAL(15, 2) NOT NULL DEFAULT 0, 
	PRIMARY KEY (section_id, stripe)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE settings (
	name VARCHAR(64) NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE student_name_words (
	word VARCHAR(150) COLLATE utf8mb4_bin NOT NULL, 
	student_id VARCHAR(64) NOT NULL, 
	PRIMARY KEY (word, student_id)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_student_name_words_student ON student_name_words (student_id, word);

CREATE TABLE subjects (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	name VARCHAR(150) NOT NULL, 
	code VARCHAR(32), 
	is_active BOOL NOT NULL DEFAULT 1, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_subjects_name UNIQUE (name), 
	CONSTRAINT uq_subjects_code UNIQUE (code), 
	CONSTRAINT ck_subjects_is_active CHECK (is_active IN (0, 1))
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE user_results (
	user_id INTEGER NOT NULL, 
	attempts INTEGER NOT NULL DEFAULT 0, 
	submitted INTEGER NOT NULL DEFAULT 0, 
	score_sum DECIMAL(15, 2) NOT NULL DEFAULT 0, 
	best_score DECIMAL(9, 2), 
	exams INTEGER NOT NULL DEFAULT 0, 
	PRIMARY KEY (user_id)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE classrooms (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	grade_level_id INTEGER NOT NULL, 
	academic_year_id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	is_active BOOL NOT NULL DEFAULT 1, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_classrooms_academic_year_id_grade_level_id_name UNIQUE (academic_year_id, grade_level_id, name), 
	CONSTRAINT uq_classrooms_source UNIQUE (id, grade_level_id, academic_year_id), 
	CONSTRAINT fk_classrooms_grade_level_id FOREIGN KEY(grade_level_id) REFERENCES grade_levels (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_classrooms_academic_year_id FOREIGN KEY(academic_year_id) REFERENCES academic_years (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_classrooms_is_active CHECK (is_active IN (0, 1))
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE exams (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	name VARCHAR(150) NOT NULL, 
	year SMALLINT, 
	total_marks DECIMAL(9, 2) NOT NULL DEFAULT 0, 
	subject_id INTEGER, 
	grade_level_id INTEGER, 
	is_open BOOL NOT NULL DEFAULT 0, 
	version INTEGER NOT NULL DEFAULT 0, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_exams_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exams_grade_level_id FOREIGN KEY(grade_level_id) REFERENCES grade_levels (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_exams_is_open CHECK (is_open IN (0, 1))
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE grading_policies (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	academic_year_id INTEGER NOT NULL, 
	grade_level_id INTEGER, 
	subject_id INTEGER, 
	pass_percentage DECIMAL(5, 2) NOT NULL DEFAULT 50, 
	monthly_weight DECIMAL(5, 2) NOT NULL DEFAULT 20, 
	midterm_weight DECIMAL(5, 2) NOT NULL DEFAULT 30, 
	final_weight DECIMAL(5, 2) NOT NULL DEFAULT 50, 
	excused_absence ENUM('LEFT_OUT','ZERO') NOT NULL DEFAULT 'LEFT_OUT', 
	unexcused_absence ENUM('LEFT_OUT','ZERO') NOT NULL DEFAULT 'ZERO', 
	grade_level_scope INTEGER GENERATED ALWAYS AS (coalesce(grade_level_id, 0)) VIRTUAL, 
	subject_scope INTEGER GENERATED ALWAYS AS (coalesce(subject_id, 0)) VIRTUAL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_grading_policies_scope UNIQUE (academic_year_id, grade_level_scope, subject_scope), 
	CONSTRAINT fk_grading_policies_academic_year_id FOREIGN KEY(academic_year_id) REFERENCES academic_years (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_grading_policies_grade_level_id FOREIGN KEY(grade_level_id) REFERENCES grade_levels (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_grading_policies_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE semesters (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	academic_year_id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	start_date DATE NOT NULL, 
	end_date DATE NOT NULL, 
	is_active BOOL NOT NULL DEFAULT 1, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_semesters_academic_year_id_name UNIQUE (academic_year_id, name), 
	CONSTRAINT uq_semesters_source UNIQUE (id, academic_year_id), 
	CONSTRAINT fk_semesters_academic_year_id FOREIGN KEY(academic_year_id) REFERENCES academic_years (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_semesters_is_active CHECK (is_active IN (0, 1))
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE students (
	unique_id VARCHAR(64) NOT NULL, 
	name VARCHAR(150) NOT NULL, 
	college_id VARCHAR(64) NOT NULL, 
	number VARCHAR(32), 
	sex ENUM('M','F'), 
	birth_date DATE, 
	guardian VARCHAR(150), 
	phone VARCHAR(32), 
	status ENUM('ACTIVE','LEFT','GRADUATED') NOT NULL DEFAULT 'ACTIVE', 
	is_active BOOL NOT NULL DEFAULT 1, 
	created_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	name_key VARCHAR(150) COLLATE utf8mb4_bin GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(name COLLATE utf8mb4_bin),'أ','ا'),'إ','ا'),'آ','ا'),'ٱ','ا'),'ٲ','ا'),'ٳ','ا'),'ؤ','و'),'ئ','ي'),'ء',''),'ى','ي'),'ی','ي'),'ې','ي'),'ۍ','ي'),'ے','ي'),'ة','ه'),'ہ','ه'),'ۀ','ه'),'ە','ه'),'ھ','ه'),'ک','ك'),'ڪ','ك'),'گ','ك'),'پ','ب'),'چ','ج'),'ژ','ز'),'ڤ','ف'),'ـ',''),'ً',''),'ٌ',''),'ٍ',''),'َ',''),'ُ',''),'ِ',''),'ّ',''),'ْ',''),'ٓ',''),'ٔ',''),'ٕ',''),'ٖ',''),'ٗ',''),'ٰ',''),'ۥ',''),'ۦ',''),'‌',''),'‍',''),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),'À','à'),'Á','á'),'Â','â'),'Ã','ã'),'Ä','ä'),'Å','å'),'Æ','æ'),'Ç','ç'),'È','è'),'É','é'),'Ê','ê'),'Ë','ë'),'Ì','ì'),'Í','í'),'Î','î'),'Ï','ï'),'Ñ','ñ'),'Ò','ò'),'Ó','ó'),'Ô','ô'),'Õ','õ'),'Ö','ö'),'Ø','ø'),'Ù','ù'),'Ú','ú'),'Û','û'),'Ü','ü'),'Ý','ý'),'Ğ','ğ'),'Ş','ş'),'Œ','œ'),'Š','š'),'Ž','ž'),'İ','i')) STORED, 
	name_joined_key VARCHAR(150) COLLATE utf8mb4_bin GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(name COLLATE utf8mb4_bin),'أ','ا'),'إ','ا'),'آ','ا'),'ٱ','ا'),'ٲ','ا'),'ٳ','ا'),'ؤ','و'),'ئ','ي'),'ء',''),'ى','ي'),'ی','ي'),'ې','ي'),'ۍ','ي'),'ے','ي'),'ة','ه'),'ہ','ه'),'ۀ','ه'),'ە','ه'),'ھ','ه'),'ک','ك'),'ڪ','ك'),'گ','ك'),'پ','ب'),'چ','ج'),'ژ','ز'),'ڤ','ف'),'ـ',''),'ً',''),'ٌ',''),'ٍ',''),'َ',''),'ُ',''),'ِ',''),'ّ',''),'ْ',''),'ٓ',''),'ٔ',''),'ٕ',''),'ٖ',''),'ٗ',''),'ٰ',''),'ۥ',''),'ۦ',''),'‌',''),'‍',''),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),'À','à'),'Á','á'),'Â','â'),'Ã','ã'),'Ä','ä'),'Å','å'),'Æ','æ'),'Ç','ç'),'È','è'),'É','é'),'Ê','ê'),'Ë','ë'),'Ì','ì'),'Í','í'),'Î','î'),'Ï','ï'),'Ñ','ñ'),'Ò','ò'),'Ó','ó'),'Ô','ô'),'Õ','õ'),'Ö','ö'),'Ø','ø'),'Ù','ù'),'Ú','ú'),'Û','û'),'Ü','ü'),'Ý','ý'),'Ğ','ğ'),'Ş','ş'),'Œ','œ'),'Š','š'),'Ž','ž'),'İ','i'),' ','')) STORED, 
	unique_id_key VARCHAR(64) COLLATE utf8mb4_bin GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(unique_id COLLATE utf8mb4_bin),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),' ',''),'-',''),'(',''),')','')) STORED, 
	number_key VARCHAR(32) COLLATE utf8mb4_bin GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(number COLLATE utf8mb4_bin),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),' ',''),'-',''),'(',''),')','')) STORED, 
	phone_key VARCHAR(32) COLLATE utf8mb4_bin GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(phone COLLATE utf8mb4_bin),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),' ',''),'-',''),'(',''),')','')) STORED, 
	PRIMARY KEY (unique_id), 
	CONSTRAINT fk_students_college_id FOREIGN KEY(college_id) REFERENCES colleges (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT ck_students_is_active CHECK (is_active IN (0, 1))
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_student_college_lookup ON students (unique_id, college_id);

CREATE INDEX idx_students_name_joined_key ON students (name_joined_key);

CREATE INDEX idx_students_name_key ON students (name_key, unique_id);

CREATE INDEX idx_students_number ON students (number_key);

CREATE INDEX idx_students_phone ON students (phone_key);

CREATE INDEX idx_students_unique_id_key ON students (unique_id_key);

CREATE TABLE courses (
	unique_id VARCHAR(64) NOT NULL, 
	name VARCHAR(150) NOT NULL, 
	course_code VARCHAR(32) NOT NULL, 
	college_id VARCHAR(64) NOT NULL, 
	capacity INTEGER, 
	subject_id INTEGER, 
	semester_id INTEGER, 
	is_active BOOL NOT NULL DEFAULT 1, 
	PRIMARY KEY (unique_id), 
	CONSTRAINT fk_courses_college_id FOREIGN KEY(college_id) REFERENCES colleges (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_courses_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_courses_semester_id FOREIGN KEY(semester_id) REFERENCES semesters (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_courses_is_active CHECK (is_active IN (0, 1))
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_course_college_lookup ON courses (unique_id, college_id);

CREATE TABLE enrollments (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	student_id VARCHAR(64) NOT NULL, 
	classroom_id INTEGER NOT NULL, 
	academic_year_id INTEGER NOT NULL, 
	status ENUM('ACTIVE','WITHDRAWN','TRANSFERRED','GRADUATED') NOT NULL DEFAULT 'ACTIVE', 
	enrolled_on DATE, 
	left_on DATE, 
	created_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	grade_level_id INTEGER NOT NULL DEFAULT 0, 
	active_year INTEGER GENERATED ALWAYS AS (case when status = 'ACTIVE' then academic_year_id end) STORED, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_enrollments_active UNIQUE (student_id, active_year), 
	CONSTRAINT uq_enrollments_source UNIQUE (id, grade_level_id, academic_year_id), 
	CONSTRAINT fk_enrollments_classroom_source FOREIGN KEY(classroom_id, grade_level_id, academic_year_id) REFERENCES classrooms (id, grade_level_id, academic_year_id) ON DELETE RESTRICT ON UPDATE RESTRICT, 
	CONSTRAINT fk_enrollments_student_id FOREIGN KEY(student_id) REFERENCES students (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_enrollments_academic_year_id FOREIGN KEY(academic_year_id) REFERENCES academic_years (id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_enrollments_classroom_status ON enrollments (classroom_id, status);

CREATE TABLE sections (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	exam_id INTEGER NOT NULL, 
	name VARCHAR(150) NOT NULL, 
	position INTEGER NOT NULL DEFAULT 0, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_sections_exam_id FOREIGN KEY(exam_id) REFERENCES exams (id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_sections_exam ON sections (exam_id);

CREATE TABLE users (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	username VARCHAR(64) NOT NULL, 
	full_name VARCHAR(150) NOT NULL, 
	`role` ENUM('admin','registrar','teacher','viewer','student') NOT NULL, 
	password_hash VARCHAR(255) NOT NULL, 
	is_active BOOL NOT NULL DEFAULT 1, 
	student_id VARCHAR(64), 
	created_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	full_name_key VARCHAR(150) COLLATE utf8mb4_bin GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(full_name COLLATE utf8mb4_bin),'أ','ا'),'إ','ا'),'آ','ا'),'ٱ','ا'),'ٲ','ا'),'ٳ','ا'),'ؤ','و'),'ئ','ي'),'ء',''),'ى','ي'),'ی','ي'),'ې','ي'),'ۍ','ي'),'ے','ي'),'ة','ه'),'ہ','ه'),'ۀ','ه'),'ە','ه'),'ھ','ه'),'ک','ك'),'ڪ','ك'),'گ','ك'),'پ','ب'),'چ','ج'),'ژ','ز'),'ڤ','ف'),'ـ',''),'ً',''),'ٌ',''),'ٍ',''),'َ',''),'ُ',''),'ِ',''),'ّ',''),'ْ',''),'ٓ',''),'ٔ',''),'ٕ',''),'ٖ',''),'ٗ',''),'ٰ',''),'ۥ',''),'ۦ',''),'‌',''),'‍',''),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),'À','à'),'Á','á'),'Â','â'),'Ã','ã'),'Ä','ä'),'Å','å'),'Æ','æ'),'Ç','ç'),'È','è'),'É','é'),'Ê','ê'),'Ë','ë'),'Ì','ì'),'Í','í'),'Î','î'),'Ï','ï'),'Ñ','ñ'),'Ò','ò'),'Ó','ó'),'Ô','ô'),'Õ','õ'),'Ö','ö'),'Ø','ø'),'Ù','ù'),'Ú','ú'),'Û','û'),'Ü','ü'),'Ý','ý'),'Ğ','ğ'),'Ş','ş'),'Œ','œ'),'Š','š'),'Ž','ž'),'İ','i')) STORED, 
	full_name_joined_key VARCHAR(150) COLLATE utf8mb4_bin GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(full_name COLLATE utf8mb4_bin),'أ','ا'),'إ','ا'),'آ','ا'),'ٱ','ا'),'ٲ','ا'),'ٳ','ا'),'ؤ','و'),'ئ','ي'),'ء',''),'ى','ي'),'ی','ي'),'ې','ي'),'ۍ','ي'),'ے','ي'),'ة','ه'),'ہ','ه'),'ۀ','ه'),'ە','ه'),'ھ','ه'),'ک','ك'),'ڪ','ك'),'گ','ك'),'پ','ب'),'چ','ج'),'ژ','ز'),'ڤ','ف'),'ـ',''),'ً',''),'ٌ',''),'ٍ',''),'َ',''),'ُ',''),'ِ',''),'ّ',''),'ْ',''),'ٓ',''),'ٔ',''),'ٕ',''),'ٖ',''),'ٗ',''),'ٰ',''),'ۥ',''),'ۦ',''),'‌',''),'‍',''),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),'À','à'),'Á','á'),'Â','â'),'Ã','ã'),'Ä','ä'),'Å','å'),'Æ','æ'),'Ç','ç'),'È','è'),'É','é'),'Ê','ê'),'Ë','ë'),'Ì','ì'),'Í','í'),'Î','î'),'Ï','ï'),'Ñ','ñ'),'Ò','ò'),'Ó','ó'),'Ô','ô'),'Õ','õ'),'Ö','ö'),'Ø','ø'),'Ù','ù'),'Ú','ú'),'Û','û'),'Ü','ü'),'Ý','ý'),'Ğ','ğ'),'Ş','ş'),'Œ','œ'),'Š','š'),'Ž','ž'),'İ','i'),' ','')) STORED, 
	username_key VARCHAR(64) COLLATE utf8mb4_bin GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(username COLLATE utf8mb4_bin),'أ','ا'),'إ','ا'),'آ','ا'),'ٱ','ا'),'ٲ','ا'),'ٳ','ا'),'ؤ','و'),'ئ','ي'),'ء',''),'ى','ي'),'ی','ي'),'ې','ي'),'ۍ','ي'),'ے','ي'),'ة','ه'),'ہ','ه'),'ۀ','ه'),'ە','ه'),'ھ','ه'),'ک','ك'),'ڪ','ك'),'گ','ك'),'پ','ب'),'چ','ج'),'ژ','ز'),'ڤ','ف'),'ـ',''),'ً',''),'ٌ',''),'ٍ',''),'َ',''),'ُ',''),'ِ',''),'ّ',''),'ْ',''),'ٓ',''),'ٔ',''),'ٕ',''),'ٖ',''),'ٗ',''),'ٰ',''),'ۥ',''),'ۦ',''),'‌',''),'‍',''),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),'À','à'),'Á','á'),'Â','â'),'Ã','ã'),'Ä','ä'),'Å','å'),'Æ','æ'),'Ç','ç'),'È','è'),'É','é'),'Ê','ê'),'Ë','ë'),'Ì','ì'),'Í','í'),'Î','î'),'Ï','ï'),'Ñ','ñ'),'Ò','ò'),'Ó','ó'),'Ô','ô'),'Õ','õ'),'Ö','ö'),'Ø','ø'),'Ù','ù'),'Ú','ú'),'Û','û'),'Ü','ü'),'Ý','ý'),'Ğ','ğ'),'Ş','ş'),'Œ','œ'),'Š','š'),'Ž','ž'),'İ','i')) STORED, 
	username_joined_key VARCHAR(64) COLLATE utf8mb4_bin GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(username COLLATE utf8mb4_bin),'أ','ا'),'إ','ا'),'آ','ا'),'ٱ','ا'),'ٲ','ا'),'ٳ','ا'),'ؤ','و'),'ئ','ي'),'ء',''),'ى','ي'),'ی','ي'),'ې','ي'),'ۍ','ي'),'ے','ي'),'ة','ه'),'ہ','ه'),'ۀ','ه'),'ە','ه'),'ھ','ه'),'ک','ك'),'ڪ','ك'),'گ','ك'),'پ','ب'),'چ','ج'),'ژ','ز'),'ڤ','ف'),'ـ',''),'ً',''),'ٌ',''),'ٍ',''),'َ',''),'ُ',''),'ِ',''),'ّ',''),'ْ',''),'ٓ',''),'ٔ',''),'ٕ',''),'ٖ',''),'ٗ',''),'ٰ',''),'ۥ',''),'ۦ',''),'‌',''),'‍',''),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),'À','à'),'Á','á'),'Â','â'),'Ã','ã'),'Ä','ä'),'Å','å'),'Æ','æ'),'Ç','ç'),'È','è'),'É','é'),'Ê','ê'),'Ë','ë'),'Ì','ì'),'Í','í'),'Î','î'),'Ï','ï'),'Ñ','ñ'),'Ò','ò'),'Ó','ó'),'Ô','ô'),'Õ','õ'),'Ö','ö'),'Ø','ø'),'Ù','ù'),'Ú','ú'),'Û','û'),'Ü','ü'),'Ý','ý'),'Ğ','ğ'),'Ş','ş'),'Œ','œ'),'Š','š'),'Ž','ž'),'İ','i'),' ','')) STORED, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_users_username UNIQUE (username_joined_key), 
	CONSTRAINT ck_users_is_active CHECK (is_active IN (0, 1)), 
	CONSTRAINT fk_users_student_id FOREIGN KEY(student_id) REFERENCES students (unique_id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE attempts (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	user_id INTEGER NOT NULL, 
	exam_id INTEGER NOT NULL, 
	score DECIMAL(9, 2) NOT NULL DEFAULT 0, 
	status ENUM('in_progress','submitted') NOT NULL DEFAULT 'in_progress', 
	started_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	finished_at DATETIME, 
	version INTEGER NOT NULL DEFAULT 0, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_attempts_user_id FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_attempts_exam_id FOREIGN KEY(exam_id) REFERENCES exams (id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_attempts_exam ON attempts (exam_id, user_id);

CREATE INDEX idx_attempts_user ON attempts (user_id);

CREATE TABLE classroom_courses (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	classroom_id INTEGER NOT NULL, 
	course_id VARCHAR(64) NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_classroom_courses_classroom_id_course_id UNIQUE (classroom_id, course_id), 
	CONSTRAINT fk_classroom_courses_classroom_id FOREIGN KEY(classroom_id) REFERENCES classrooms (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_classroom_courses_course_id FOREIGN KEY(course_id) REFERENCES courses (unique_id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE course_timetables (
	unique_id VARCHAR(64) NOT NULL, 
	course_id VARCHAR(64) NOT NULL, 
	day ENUM('Monday','Tuesday','Wednesday','Thursday','Friday','Saturday','Sunday') NOT NULL, 
	start_time TIME NOT NULL, 
	end_time TIME NOT NULL, 
	room VARCHAR(64), 
	teacher_user_id INTEGER, 
	PRIMARY KEY (unique_id), 
	CONSTRAINT fk_course_timetables_course_id FOREIGN KEY(course_id) REFERENCES courses (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_course_timetables_teacher_user_id FOREIGN KEY(teacher_user_id) REFERENCES users (id) ON DELETE RESTRICT, 
	CONSTRAINT chk_valid_time_range CHECK (start_time < end_time)
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_course_timetables_conflict_lookup ON course_timetables (day, start_time, end_time, course_id);

CREATE INDEX idx_course_timetables_overlap_check ON course_timetables (course_id, day, start_time, end_time);

CREATE TABLE course_waiting (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	course_id VARCHAR(64) NOT NULL, 
	student_id VARCHAR(64) NOT NULL, 
	place INTEGER NOT NULL, 
	offered_at DATETIME, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_course_waiting_course_id_student_id UNIQUE (course_id, student_id), 
	CONSTRAINT uq_course_waiting_course_id_place UNIQUE (course_id, place), 
	CONSTRAINT fk_course_waiting_course_id FOREIGN KEY(course_id) REFERENCES courses (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_course_waiting_student_id FOREIGN KEY(student_id) REFERENCES students (unique_id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE exam_assignments (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	exam_session_id INTEGER NOT NULL, 
	enrollment_id INTEGER NOT NULL, 
	committee VARCHAR(100) NOT NULL DEFAULT '', 
	seat VARCHAR(32), 
	seating_number VARCHAR(32), 
	PRIMARY KEY (id), 
	CONSTRAINT uq_exam_assignments_exam_session_id_enrollment_id UNIQUE (exam_session_id, enrollment_id), 
	CONSTRAINT uq_exam_assignments_seat UNIQUE (exam_session_id, committee, seat), 
	CONSTRAINT uq_exam_assignments_seating_number UNIQUE (exam_session_id, seating_number), 
	CONSTRAINT fk_exam_assignments_exam_session_id FOREIGN KEY(exam_session_id) REFERENCES exam_sessions (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_assignments_enrollment_id FOREIGN KEY(enrollment_id) REFERENCES enrollments (id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE exam_periods (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	academic_year_id INTEGER NOT NULL, 
	semester_id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	type ENUM('MONTHLY','MIDTERM','FINAL','DIAGNOSTIC') NOT NULL, 
	start_date DATE NOT NULL, 
	end_date DATE NOT NULL, 
	is_active BOOL NOT NULL DEFAULT 1, 
	is_locked BOOL NOT NULL DEFAULT 0, 
	locked_at DATETIME, 
	locked_by_user_id INTEGER, 
	lock_reason TEXT, 
	created_by INTEGER, 
	created_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	PRIMARY KEY (id), 
	CONSTRAINT fk_exam_periods_semester_source FOREIGN KEY(semester_id, academic_year_id) REFERENCES semesters (id, academic_year_id) ON DELETE RESTRICT, 
	CONSTRAINT uq_exam_periods_source UNIQUE (id, academic_year_id, is_locked), 
	CONSTRAINT fk_exam_periods_academic_year_id FOREIGN KEY(academic_year_id) REFERENCES academic_years (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_periods_semester_id FOREIGN KEY(semester_id) REFERENCES semesters (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_exam_periods_is_active CHECK (is_active IN (0, 1)), 
	CONSTRAINT ck_exam_periods_is_locked CHECK (is_locked IN (0, 1)), 
	CONSTRAINT fk_exam_periods_locked_by_user_id FOREIGN KEY(locked_by_user_id) REFERENCES users (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_periods_created_by FOREIGN KEY(created_by) REFERENCES users (id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE questions (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	section_id INTEGER NOT NULL, 
	marks DECIMAL(5, 2) NOT NULL, 
	text TEXT, 
	choices TEXT, 
	right_choice SMALLINT, 
	position INTEGER NOT NULL DEFAULT 0, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_questions_section_id FOREIGN KEY(section_id) REFERENCES sections (id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_questions_section ON questions (section_id);

CREATE TABLE semester_grades (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	enrollment_id INTEGER NOT NULL, 
	subject_id INTEGER NOT NULL, 
	semester_id INTEGER NOT NULL, 
	monthly_score DECIMAL(5, 2), 
	midterm_score DECIMAL(5, 2), 
	final_score DECIMAL(5, 2), 
	total DECIMAL(5, 2), 
	is_passed BOOL, 
	computed_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	PRIMARY KEY (id), 
	CONSTRAINT uq_semester_grades_place UNIQUE (enrollment_id, subject_id, semester_id), 
	CONSTRAINT fk_semester_grades_enrollment_id FOREIGN KEY(enrollment_id) REFERENCES enrollments (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_semester_grades_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_semester_grades_semester_id FOREIGN KEY(semester_id) REFERENCES semesters (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_semester_grades_is_passed CHECK (is_passed IN (0, 1))
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE student_course_mapping (
	unique_id VARCHAR(64) NOT NULL, 
	student_id VARCHAR(64) NOT NULL, 
	course_id VARCHAR(64) NOT NULL, 
	PRIMARY KEY (unique_id), 
	CONSTRAINT uq_student_course_mapping_student_id_course_id UNIQUE (student_id, course_id), 
	CONSTRAINT fk_student_course_mapping_student_id FOREIGN KEY(student_id) REFERENCES students (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_student_course_mapping_course_id FOREIGN KEY(course_id) REFERENCES courses (unique_id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_student_course_conflict_check ON student_course_mapping (course_id, student_id);

CREATE TABLE teaching_assignments (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	user_id INTEGER NOT NULL, 
	classroom_id INTEGER NOT NULL, 
	subject_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_teaching_assignments_user_id_classroom_id_subject_id UNIQUE (user_id, classroom_id, subject_id), 
	CONSTRAINT fk_teaching_assignments_user_id FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_teaching_assignments_classroom_id FOREIGN KEY(classroom_id) REFERENCES classrooms (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_teaching_assignments_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE attempt_answers (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	attempt_id INTEGER NOT NULL, 
	question_id INTEGER NOT NULL, 
	choice SMALLINT, 
	is_correct BOOL NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_attempt_answers_attempt_id_question_id UNIQUE (attempt_id, question_id), 
	CONSTRAINT fk_attempt_answers_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempts (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_attempt_answers_question_id FOREIGN KEY(question_id) REFERENCES questions (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_attempt_answers_is_correct CHECK (is_correct IN (0, 1))
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_attempt_answers_question ON attempt_answers (question_id);

CREATE TABLE exam_schedules (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	exam_period_id INTEGER NOT NULL, 
	subject_id INTEGER NOT NULL, 
	grade_level_id INTEGER NOT NULL, 
	exam_date DATE NOT NULL, 
	start_time TIME, 
	duration_minutes SMALLINT, 
	max_score DECIMAL(5, 2) NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	academic_year_id INTEGER NOT NULL DEFAULT 0, 
	is_locked BOOL NOT NULL DEFAULT 0, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_exam_schedules_source UNIQUE (id, grade_level_id, academic_year_id, max_score, is_locked), 
	CONSTRAINT fk_exam_schedules_exam_period_id_academic_year_id_is_locked FOREIGN KEY(exam_period_id, academic_year_id, is_locked) REFERENCES exam_periods (id, academic_year_id, is_locked) ON DELETE RESTRICT ON UPDATE CASCADE, 
	CONSTRAINT fk_exam_schedules_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_schedules_grade_level_id FOREIGN KEY(grade_level_id) REFERENCES grade_levels (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_schedules_created_by FOREIGN KEY(created_by) REFERENCES users (id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE INDEX idx_exam_schedules_conflict ON exam_schedules (grade_level_id, exam_date);

CREATE TABLE exam_session_periods (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	exam_session_id INTEGER NOT NULL, 
	exam_period_id INTEGER NOT NULL, 
	notes TEXT, 
	created_by INTEGER, 
	created_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	PRIMARY KEY (id), 
	CONSTRAINT uq_exam_session_periods_exam_session_id_exam_period_id UNIQUE (exam_session_id, exam_period_id), 
	CONSTRAINT fk_exam_session_periods_exam_session_id FOREIGN KEY(exam_session_id) REFERENCES exam_sessions (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_session_periods_exam_period_id FOREIGN KEY(exam_period_id) REFERENCES exam_periods (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_session_periods_created_by FOREIGN KEY(created_by) REFERENCES users (id) ON DELETE RESTRICT
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE TABLE student_exam_scores (
	id INTEGER NOT NULL AUTO_INCREMENT, 
	exam_schedule_id INTEGER NOT NULL, 
	enrollment_id INTEGER NOT NULL, 
	score DECIMAL(5, 2), 
	is_present BOOL NOT NULL DEFAULT 1, 
	absence_type ENUM('بعذر','بدون_عذر'), 
	excuse_details TEXT, 
	teacher_notes TEXT, 
	created_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	updated_at DATETIME NOT NULL DEFAULT (UTC_TIMESTAMP()), 
	grade_level_id INTEGER NOT NULL DEFAULT 0, 
	academic_year_id INTEGER NOT NULL DEFAULT 0, 
	max_score DECIMAL(5, 2) NOT NULL DEFAULT 0, 
	is_locked BOOL NOT NULL DEFAULT 0, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_student_exam_scores_place UNIQUE (exam_schedule_id, enrollment_id), 
	CONSTRAINT fk_student_exam_scores_exam_schedule_id_grade_level_id_a_e159 FOREIGN KEY(exam_schedule_id, grade_level_id, academic_year_id, max_score, is_locked) REFERENCES exam_schedules (id, grade_level_id, academic_year_id, max_score, is_locked) ON DELETE RESTRICT ON UPDATE CASCADE, 
	CONSTRAINT fk_student_exam_scores_enrollment_source FOREIGN KEY(enrollment_id, grade_level_id, academic_year_id) REFERENCES enrollments (id, grade_level_id, academic_year_id) ON DELETE RESTRICT ON UPDATE RESTRICT, 
	CONSTRAINT ck_student_exam_scores_is_present CHECK (is_present IN (0, 1))
)ENGINE=InnoDB CHARSET=utf8mb4 COLLATE utf8mb4_unicode_ci;

SET foreign_key_checks = 0;

INSERT INTO academic_years (id, name, start_date, end_date, is_active) VALUES
(1, '2025/26', '2025-09-01', '2026-06-30', 0),
(2, '2026/27', '2026-09-01', '2027-06-30', 1);

INSERT INTO audit_trail (id, at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason) VALUES
(1, '2026-11-28 19:50:55', 'users', '1', 'role', NULL, 'admin', NULL, 'root@127.0.0.1', NULL),
(2, '2026-11-28 19:50:55', 'users', '2', 'role', NULL, 'registrar', NULL, 'root@127.0.0.1', NULL),
(3, '2026-11-28 19:50:55', 'users', '3', 'role', NULL, 'viewer', NULL, 'root@127.0.0.1', NULL),
(4, '2026-11-28 19:50:55', 'users', '4', 'role', NULL, 'teacher', NULL, 'root@127.0.0.1', NULL),
(5, '2026-11-28 19:50:55', 'users', '5', 'role', NULL, 'teacher', NULL, 'root@127.0.0.1', NULL),
(6, '2026-11-28 19:50:55', 'users', '6', 'role', NULL, 'teacher', NULL, 'root@127.0.0.1', NULL),
(7, '2026-11-28 19:50:55', 'users', '7', 'role', NULL, 'teacher', NULL, 'root@127.0.0.1', NULL),
(8, '2026-11-28 19:50:55', 'users', '8', 'role', NULL, 'teacher', NULL, 'root@127.0.0.1', NULL),
(9, '2026-11-28 19:50:55', 'users', '9', 'role', NULL, 'teacher', NULL, 'root@127.0.0.1', NULL),
(10, '2026-11-28 19:50:55', 'users', '10', 'role', NULL, 'teacher', NULL, 'root@127.0.0.1', NULL),
(11, '2026-11-28 19:50:55', 'users', '11', 'role', NULL, 'teacher', NULL, 'root@127.0.0.1', NULL),
(12, '2026-11-28 19:50:55', 'users', '12', 'role', NULL, 'teacher', NULL, 'root@127.0.0.1', NULL),
(13, '2026-11-28 19:50:55', 'users', '13', 'role', NULL, 'student', NULL, 'root@127.0.0.1', NULL),
(14, '2026-11-28 19:50:55', 'users', '14', 'role', NULL, 'student', NULL, 'root@127.0.0.1', NULL),
(15, '2026-11-28 19:50:55', 'users', '15', 'role', NULL, 'student', NULL, 'root@127.0.0.1', NULL),
(16, '2026-11-28 19:50:55', 'users', '16', 'role', NULL, 'student', NULL, 'root@127.0.0.1', NULL),
(17, '2026-11-28 19:50:55', 'users', '17', 'role', NULL, 'student', NULL, 'root@127.0.0.1', NULL),
(18, '2026-11-28 19:50:55', 'users', '18', 'role', NULL, 'student', NULL, 'root@127.0.0.1', NULL),
(19, '2026-11-28 19:50:55', 'users', '19', 'role', NULL, 'student', NULL, 'root@127.0.0.1', NULL),
(20, '2026-11-28 19:50:55', 'enrollments', '1', 'student_id', NULL, '2025-0002', NULL, 'root@127.0.0.1', NULL),
(21, '2026-11-28 19:50:55', 'enrollments', '1', 'classroom_id', NULL, '1', NULL, 'root@127.0.0.1', NULL),
(22, '2026-11-28 19:50:55', 'enrollments', '1', 'status', NULL, 'GRADUATED', NULL, 'root@127.0.0.1', NULL),
(23, '2026-11-28 19:50:55', 'enrollments', '2', 'student_id', NULL, '2024-0003', NULL, 'root@127.0.0.1', NULL),
(24, '2026-11-28 19:50:55', 'enrollments', '2', 'classroom_id', NULL, '2', NULL, 'root@127.0.0.1', NULL),
(25, '2026-11-28 19:50:55', 'enrollments', '2', 'status', NULL, 'GRADUATED', NULL, 'root@127.0.0.1', NULL),
(26, '2026-11-28 19:50:55', 'enrollments', '3', 'student_id', NULL, '2023-0004', NULL, 'root@127.0.0.1', NULL),
(27, '2026-11-28 19:50:55', 'enrollments', '3', 'classroom_id', NULL, '3', NULL, 'root@127.0.0.1', NULL),
(28, '2026-11-28 19:50:55', 'enrollments', '3', 'status', NULL, 'GRADUATED', NULL, 'root@127.0.0.1', NULL),
(29, '2026-11-28 19:50:55', 'enrollments', '4', 'student_id', NULL, '2022-0005', NULL, 'root@127.0.0.1', NULL),
(30, '2026-11-28 19:50:55', 'enrollments', '4', 'classroom_id', NULL, '4', NULL, 'root@127.0.0.1', NULL),
(31, '2026-11-28 19:50:55', 'enrollments', '4', 'status', NULL, 'GRADUATED', NULL, 'root@127.0.0.1', NULL),
(32, '2026-11-28 19:50:55', 'enrollments', '5', 'student_id', NULL, '2021-0006', NULL, 'root@127.0.0.1', NULL),
(33, '2026-11-28 19:50:55', 'enrollments', '5', 'classroom_id', NULL, '5', NULL, 'root@127.0.0.1', NULL),
(34, '2026-11-28 19:50:55', 'enrollments', '5', 'status', NULL, 'GRADUATED', NULL, 'root@127.0.0.1', NULL),
(35, '2026-11-28 19:50:55', 'enrollments', '6', 'student_id', NULL, '2025-0008', NULL, 'root@127.0.0.1', NULL),
(36, '2026-11-28 19:50:55', 'enrollments', '6', 'classroom_id', NULL, '1', NULL, 'root@127.0.0.1', NULL),
(37, '2026-11-28 19:50:55', 'enrollments', '6', 'status', NULL, 'GRADUATED', NULL, 'root@127.0.0.1', NULL),
(38, '2026-11-28 19:50:55', 'enrollments', '7', 'student_id', NULL, '2026-0001', NULL, 'root@127.0.0.1', NULL),
(39, '2026-11-28 19:50:55', 'enrollments', '7', 'classroom_id', NULL, '7', NULL, 'root@127.0.0.1', NULL),
(40, '2026-11-28 19:50:55', 'enrollments', '7', 'status', NULL, 'ACTIVE', NULL, 'root@127.0.0.1', NULL),
(41, '2026-11-28 19:50:55', 'enrollments', '8', 'student_id', NULL, '2025-0002', NULL, 'root@127.0.0.1', NULL),
(42, '2026-11-28 19:50:55', 'enrollments', '8', 'classroom_id', NULL, '8', NULL, 'root@127.0.0.1', NULL),
(43, '2026-11-28 19:50:55', 'enrollments', '8', 'status', NULL, 'ACTIVE', NULL, 'root@127.0.0.1', NULL),
(44, '2026-11-28 19:50:55', 'enrollments', '9', 'student_id', NULL, '2024-0003', NULL, 'root@127.0.0.1', NULL),
(45, '2026-11-28 19:50:55', 'enrollments', '9', 'classroom_id', NULL, '9', NULL, 'root@127.0.0.1', NULL),
(46, '2026-11-28 19:50:55', 'enrollments', '9', 'status', NULL, 'ACTIVE', NULL, 'root@127.0.0.1', NULL),
(47, '2026-11-28 19:50:55', 'enrollments', '10', 'student_id', NULL, '2023-0004', NULL, 'root@127.0.0.1', NULL),
(48, '2026-11-28 19:50:55', 'enrollments', '10', 'classroom_id', NULL, '10', NULL, 'root@127.0.0.1', NULL),
(49, '2026-11-28 19:50:55', 'enrollments', '10', 'status', NULL, 'ACTIVE', NULL, 'root@127.0.0.1', NULL),
(50, '2026-11-28 19:50:55', 'enrollments', '11', 'student_id', NULL, '2022-0005', NULL, 'root@127.0.0.1', NULL),
(51, '2026-11-28 19:50:55', 'enrollments', '11', 'classroom_id', NULL, '11', NULL, 'root@127.0.0.1', NULL),
(52, '2026-11-28 19:50:55', 'enrollments', '11', 'status', NULL, 'ACTIVE', NULL, 'root@127.0.0.1', NULL),
(53, '2026-11-28 19:50:55', 'enrollments', '12', 'student_id', NULL, '2021-0006', NULL, 'root@127.0.0.1', NULL),
(54, '2026-11-28 19:50:55', 'enrollments', '12', 'classroom_id', NULL, '12', NULL, 'root@127.0.0.1', NULL),
(55, '2026-11-28 19:50:55', 'enrollments', '12', 'status', NULL, 'ACTIVE', NULL, 'root@127.0.0.1', NULL),
(56, '2026-11-28 19:50:55', 'enrollments', '13', 'student_id', NULL, '2026-0007', NULL, 'root@127.0.0.1', NULL),
(57, '2026-11-28 19:50:55', 'enrollments', '13', 'classroom_id', NULL, '7', NULL, 'root@127.0.0.1', NULL),
(58, '2026-11-28 19:50:55', 'enrollments', '13', 'status', NULL, 'ACTIVE', NULL, 'root@127.0.0.1', NULL),
(59, '2026-11-28 19:50:55', 'enrollments', '14', 'student_id', NULL, '2025-0008', NULL, 'root@127.0.0.1', NULL),
(60, '2026-11-28 19:50:55', 'enrollments', '14', 'classroom_id', NULL, '8', NULL, 'root@127.0.0.1', NULL),
(61, '2026-11-28 19:50:55', 'enrollments', '14', 'status', NULL, 'ACTIVE', NULL, 'root@127.0.0.1', NULL),
(62, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0001-GEN-ARB1', 'student_id', NULL, '2026-0001', NULL, 'root@127.0.0.1', NULL),
(63, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0001-GEN-ARB1', 'course_id', NULL, 'GEN-ARB1', NULL, 'root@127.0.0.1', NULL),
(64, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0001-GEN-COM1', 'student_id', NULL, '2026-0001', NULL, 'root@127.0.0.1', NULL),
(65, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0001-GEN-COM1', 'course_id', NULL, 'GEN-COM1', NULL, 'root@127.0.0.1', NULL),
(66, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0001-GEN-SCI1', 'student_id', NULL, '2026-0001', NULL, 'root@127.0.0.1', NULL),
(67, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0001-GEN-SCI1', 'course_id', NULL, 'GEN-SCI1', NULL, 'root@127.0.0.1', NULL),
(68, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0001-GEN-LIF3', 'student_id', NULL, '2026-0001', NULL, 'root@127.0.0.1', NULL),
(69, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0001-GEN-LIF3', 'course_id', NULL, 'GEN-LIF3', NULL, 'root@127.0.0.1', NULL),
(70, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0007-GEN-ARB1', 'student_id', NULL, '2026-0007', NULL, 'root@127.0.0.1', NULL),
(71, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0007-GEN-ARB1', 'course_id', NULL, 'GEN-ARB1', NULL, 'root@127.0.0.1', NULL),
(72, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0007-GEN-COM1', 'student_id', NULL, '2026-0007', NULL, 'root@127.0.0.1', NULL),
(73, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0007-GEN-COM1', 'course_id', NULL, 'GEN-COM1', NULL, 'root@127.0.0.1', NULL),
(74, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0007-GEN-SCI1', 'student_id', NULL, '2026-0007', NULL, 'root@127.0.0.1', NULL),
(75, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0007-GEN-SCI1', 'course_id', NULL, 'GEN-SCI1', NULL, 'root@127.0.0.1', NULL),
(76, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0007-GEN-LIF3', 'student_id', NULL, '2026-0007', NULL, 'root@127.0.0.1', NULL),
(77, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0007-GEN-LIF3', 'course_id', NULL, 'GEN-LIF3', NULL, 'root@127.0.0.1', NULL),
(78, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0002-GEN-SCI1', 'student_id', NULL, '2025-0002', NULL, 'root@127.0.0.1', NULL),
(79, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0002-GEN-SCI1', 'course_id', NULL, 'GEN-SCI1', NULL, 'root@127.0.0.1', NULL),
(80, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0002-GEN-ISL1', 'student_id', NULL, '2025-0002', NULL, 'root@127.0.0.1', NULL),
(81, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0002-GEN-ISL1', 'course_id', NULL, 'GEN-ISL1', NULL, 'root@127.0.0.1', NULL),
(82, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0002-GEN-ARB1', 'student_id', NULL, '2025-0002', NULL, 'root@127.0.0.1', NULL),
(83, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0002-GEN-ARB1', 'course_id', NULL, 'GEN-ARB1', NULL, 'root@127.0.0.1', NULL),
(84, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0002-GEN-COM1/2', 'student_id', NULL, '2025-0002', NULL, 'root@127.0.0.1', NULL),
(85, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0002-GEN-COM1/2', 'course_id', NULL, 'GEN-COM1/2', NULL, 'root@127.0.0.1', NULL),
(86, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0008-GEN-SCI1', 'student_id', NULL, '2025-0008', NULL, 'root@127.0.0.1', NULL),
(87, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0008-GEN-SCI1', 'course_id', NULL, 'GEN-SCI1', NULL, 'root@127.0.0.1', NULL),
(88, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0008-GEN-ISL1', 'student_id', NULL, '2025-0008', NULL, 'root@127.0.0.1', NULL),
(89, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0008-GEN-ISL1', 'course_id', NULL, 'GEN-ISL1', NULL, 'root@127.0.0.1', NULL),
(90, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0008-GEN-ARB1', 'student_id', NULL, '2025-0008', NULL, 'root@127.0.0.1', NULL),
(91, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0008-GEN-ARB1', 'course_id', NULL, 'GEN-ARB1', NULL, 'root@127.0.0.1', NULL),
(92, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0008-GEN-COM1/2', 'student_id', NULL, '2025-0008', NULL, 'root@127.0.0.1', NULL),
(93, '2026-11-28 19:50:55', 'student_course_mapping', '2025-0008-GEN-COM1/2', 'course_id', NULL, 'GEN-COM1/2', NULL, 'root@127.0.0.1', NULL),
(94, '2026-11-28 19:50:55', 'student_course_mapping', '2024-0003-GEN-COM1', 'student_id', NULL, '2024-0003', NULL, 'root@127.0.0.1', NULL),
(95, '2026-11-28 19:50:55', 'student_course_mapping', '2024-0003-GEN-COM1', 'course_id', NULL, 'GEN-COM1', NULL, 'root@127.0.0.1', NULL),
(96, '2026-11-28 19:50:55', 'student_course_mapping', '2024-0003-GEN-ARB4', 'student_id', NULL, '2024-0003', NULL, 'root@127.0.0.1', NULL),
(97, '2026-11-28 19:50:55', 'student_course_mapping', '2024-0003-GEN-ARB4', 'course_id', NULL, 'GEN-ARB4', NULL, 'root@127.0.0.1', NULL),
(98, '2026-11-28 19:50:55', 'student_course_mapping', '2024-0003-GEN-SOC2', 'student_id', NULL, '2024-0003', NULL, 'root@127.0.0.1', NULL),
(99, '2026-11-28 19:50:55', 'student_course_mapping', '2024-0003-GEN-SOC2', 'course_id', NULL, 'GEN-SOC2', NULL, 'root@127.0.0.1', NULL),
(100, '2026-11-28 19:50:55', 'student_course_mapping', '2024-0003-GEN-SCI1', 'student_id', NULL, '2024-0003', NULL, 'root@127.0.0.1', NULL),
(101, '2026-11-28 19:50:55', 'student_course_mapping', '2024-0003-GEN-SCI1', 'course_id', NULL, 'GEN-SCI1', NULL, 'root@127.0.0.1', NULL),
(102, '2026-11-28 19:50:55', 'student_course_mapping', '2023-0004-SCI-ARB2', 'student_id', NULL, '2023-0004', NULL, 'root@127.0.0.1', NULL),
(103, '2026-11-28 19:50:55', 'student_course_mapping', '2023-0004-SCI-ARB2', 'course_id', NULL, 'SCI-ARB2', NULL, 'root@127.0.0.1', NULL),
(104, '2026-11-28 19:50:55', 'student_course_mapping', '2023-0004-SCI-SCI2', 'student_id', NULL, '2023-0004', NULL, 'root@127.0.0.1', NULL),
(105, '2026-11-28 19:50:55', 'student_course_mapping', '2023-0004-SCI-SCI2', 'course_id', NULL, 'SCI-SCI2', NULL, 'root@127.0.0.1', NULL),
(106, '2026-11-28 19:50:55', 'student_course_mapping', '2023-0004-SCI-SOC1', 'student_id', NULL, '2023-0004', NULL, 'root@127.0.0.1', NULL),
(107, '2026-11-28 19:50:55', 'student_course_mapping', '2023-0004-SCI-SOC1', 'course_id', NULL, 'SCI-SOC1', NULL, 'root@127.0.0.1', NULL),
(108, '2026-11-28 19:50:55', 'student_course_mapping', '2023-0004-SCI-MTH1', 'student_id', NULL, '2023-0004', NULL, 'root@127.0.0.1', NULL),
(109, '2026-11-28 19:50:55', 'student_course_mapping', '2023-0004-SCI-MTH1', 'course_id', NULL, 'SCI-MTH1', NULL, 'root@127.0.0.1', NULL),
(110, '2026-11-28 19:50:55', 'student_course_mapping', '2022-0005-SCI-LIF2', 'student_id', NULL, '2022-0005', NULL, 'root@127.0.0.1', NULL),
(111, '2026-11-28 19:50:55', 'student_course_mapping', '2022-0005-SCI-LIF2', 'course_id', NULL, 'SCI-LIF2', NULL, 'root@127.0.0.1', NULL),
(112, '2026-11-28 19:50:55', 'student_course_mapping', '2022-0005-SCI-ART1', 'student_id', NULL, '2022-0005', NULL, 'root@127.0.0.1', NULL),
(113, '2026-11-28 19:50:55', 'student_course_mapping', '2022-0005-SCI-ART1', 'course_id', NULL, 'SCI-ART1', NULL, 'root@127.0.0.1', NULL),
(114, '2026-11-28 19:50:55', 'student_course_mapping', '2022-0005-SCI-ENG1/2', 'student_id', NULL, '2022-0005', NULL, 'root@127.0.0.1', NULL),
(115, '2026-11-28 19:50:55', 'student_course_mapping', '2022-0005-SCI-ENG1/2', 'course_id', NULL, 'SCI-ENG1/2', NULL, 'root@127.0.0.1', NULL),
(116, '2026-11-28 19:50:55', 'student_course_mapping', '2022-0005-SCI-ARB2', 'student_id', NULL, '2022-0005', NULL, 'root@127.0.0.1', NULL),
(117, '2026-11-28 19:50:55', 'student_course_mapping', '2022-0005-SCI-ARB2', 'course_id', NULL, 'SCI-ARB2', NULL, 'root@127.0.0.1', NULL),
(118, '2026-11-28 19:50:55', 'student_course_mapping', '2021-0006-SCI-SOC2', 'student_id', NULL, '2021-0006', NULL, 'root@127.0.0.1', NULL),
(119, '2026-11-28 19:50:55', 'student_course_mapping', '2021-0006-SCI-SOC2', 'course_id', NULL, 'SCI-SOC2', NULL, 'root@127.0.0.1', NULL),
(120, '2026-11-28 19:50:55', 'student_course_mapping', '2021-0006-SCI-COM2', 'student_id', NULL, '2021-0006', NULL, 'root@127.0.0.1', NULL),
(121, '2026-11-28 19:50:55', 'student_course_mapping', '2021-0006-SCI-COM2', 'course_id', NULL, 'SCI-COM2', NULL, 'root@127.0.0.1', NULL),
(122, '2026-11-28 19:50:55', 'student_course_mapping', '2021-0006-SCI-MTH2', 'student_id', NULL, '2021-0006', NULL, 'root@127.0.0.1', NULL),
(123, '2026-11-28 19:50:55', 'student_course_mapping', '2021-0006-SCI-MTH2', 'course_id', NULL, 'SCI-MTH2', NULL, 'root@127.0.0.1', NULL),
(124, '2026-11-28 19:50:55', 'student_course_mapping', '2021-0006-SCI-ENG1', 'student_id', NULL, '2021-0006', NULL, 'root@127.0.0.1', NULL),
(125, '2026-11-28 19:50:55', 'student_course_mapping', '2021-0006-SCI-ENG1', 'course_id', NULL, 'SCI-ENG1', NULL, 'root@127.0.0.1', NULL),
(126, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0001-GEN-SOC1', 'student_id', NULL, '2026-0001', NULL, 'root@127.0.0.1', NULL),
(127, '2026-11-28 19:50:55', 'student_course_mapping', '2026-0001-GEN-SOC1', 'course_id', NULL, 'GEN-SOC1', NULL, 'root@127.0.0.1', NULL),
(128, '2026-11-28 19:50:55', 'student_course_mapping', '2024-0003-GEN-LIF1', 'student_id', NULL, '2024-0003', NULL, 'root@127.0.0.1', NULL),
(129, '2026-11-28 19:50:55', 'student_course_mapping', '2024-0003-GEN-LIF1', 'course_id', NULL, 'GEN-LIF1', NULL, 'root@127.0.0.1', NULL),
(130, '2026-11-28 19:50:55', 'student_course_mapping', '2023-0004-SCI-ENG1', 'student_id', NULL, '2023-0004', NULL, 'root@127.0.0.1', NULL),
(131, '2026-11-28 19:50:55', 'student_course_mapping', '2023-0004-SCI-ENG1', 'course_id', NULL, 'SCI-ENG1', NULL, 'root@127.0.0.1', NULL),
(132, '2026-11-28 19:50:55', 'student_course_mapping', '2021-0006-SCI-SCI4', 'student_id', NULL, '2021-0006', NULL, 'root@127.0.0.1', NULL),
(133, '2026-11-28 19:50:55', 'student_course_mapping', '2021-0006-SCI-SCI4', 'course_id', NULL, 'SCI-SCI4', NULL, 'root@127.0.0.1', NULL),
(134, '2026-11-28 19:50:55', 'exam_schedules', '1', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(135, '2026-11-28 19:50:55', 'exam_schedules', '1', 'exam_date', NULL, '2026-09-08', NULL, 'root@127.0.0.1', NULL),
(136, '2026-11-28 19:50:55', 'student_exam_scores', '1', 'score', NULL, '7.75', NULL, 'root@127.0.0.1', NULL),
(137, '2026-11-28 19:50:55', 'student_exam_scores', '2', 'score', NULL, '8.00', NULL, 'root@127.0.0.1', NULL),
(138, '2026-11-28 19:50:55', 'exam_schedules', '2', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(139, '2026-11-28 19:50:55', 'exam_schedules', '2', 'exam_date', NULL, '2026-09-09', NULL, 'root@127.0.0.1', NULL),
(140, '2026-11-28 19:50:55', 'student_exam_scores', '4', 'score', NULL, '8.75', NULL, 'root@127.0.0.1', NULL),
(141, '2026-11-28 19:50:55', 'student_exam_scores', '5', 'score', NULL, '8.75', NULL, 'root@127.0.0.1', NULL),
(142, '2026-11-28 19:50:55', 'exam_schedules', '3', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(143, '2026-11-28 19:50:55', 'exam_schedules', '3', 'exam_date', NULL, '2026-09-10', NULL, 'root@127.0.0.1', NULL),
(144, '2026-11-28 19:50:55', 'student_exam_scores', '7', 'score', NULL, '6.00', NULL, 'root@127.0.0.1', NULL),
(145, '2026-11-28 19:50:55', 'student_exam_scores', '8', 'score', NULL, '7.50', NULL, 'root@127.0.0.1', NULL),
(146, '2026-11-28 19:50:55', 'exam_schedules', '4', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(147, '2026-11-28 19:50:55', 'exam_schedules', '4', 'exam_date', NULL, '2026-09-08', NULL, 'root@127.0.0.1', NULL),
(148, '2026-11-28 19:50:55', 'exam_schedules', '5', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(149, '2026-11-28 19:50:55', 'exam_schedules', '5', 'exam_date', NULL, '2026-09-09', NULL, 'root@127.0.0.1', NULL),
(150, '2026-11-28 19:50:55', 'student_exam_scores', '13', 'score', NULL, '8.50', NULL, 'root@127.0.0.1', NULL),
(151, '2026-11-28 19:50:55', 'student_exam_scores', '14', 'score', NULL, '6.50', NULL, 'root@127.0.0.1', NULL),
(152, '2026-11-28 19:50:55', 'exam_schedules', '6', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(153, '2026-11-28 19:50:55', 'exam_schedules', '6', 'exam_date', NULL, '2026-09-10', NULL, 'root@127.0.0.1', NULL),
(154, '2026-11-28 19:50:55', 'student_exam_scores', '16', 'score', NULL, '6.00', NULL, 'root@127.0.0.1', NULL),
(155, '2026-11-28 19:50:55', 'student_exam_scores', '17', 'score', NULL, '6.00', NULL, 'root@127.0.0.1', NULL),
(156, '2026-11-28 19:50:55', 'exam_schedules', '7', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(157, '2026-11-28 19:50:55', 'exam_schedules', '7', 'exam_date', NULL, '2026-09-08', NULL, 'root@127.0.0.1', NULL),
(158, '2026-11-28 19:50:55', 'student_exam_scores', '19', 'score', NULL, '5.50', NULL, 'root@127.0.0.1', NULL),
(159, '2026-11-28 19:50:55', 'exam_schedules', '8', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(160, '2026-11-28 19:50:55', 'exam_schedules', '8', 'exam_date', NULL, '2026-09-09', NULL, 'root@127.0.0.1', NULL),
(161, '2026-11-28 19:50:55', 'student_exam_scores', '20', 'score', NULL, '8.00', NULL, 'root@127.0.0.1', NULL),
(162, '2026-11-28 19:50:55', 'exam_schedules', '9', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(163, '2026-11-28 19:50:55', 'exam_schedules', '9', 'exam_date', NULL, '2026-09-10', NULL, 'root@127.0.0.1', NULL),
(164, '2026-11-28 19:50:55', 'student_exam_scores', '21', 'score', NULL, '7.00', NULL, 'root@127.0.0.1', NULL),
(165, '2026-11-28 19:50:55', 'exam_schedules', '10', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(166, '2026-11-28 19:50:55', 'exam_schedules', '10', 'exam_date', NULL, '2026-09-08', NULL, 'root@127.0.0.1', NULL),
(167, '2026-11-28 19:50:55', 'student_exam_scores', '22', 'score', NULL, '6.25', NULL, 'root@127.0.0.1', NULL),
(168, '2026-11-28 19:50:55', 'exam_schedules', '11', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(169, '2026-11-28 19:50:55', 'exam_schedules', '11', 'exam_date', NULL, '2026-09-09', NULL, 'root@127.0.0.1', NULL),
(170, '2026-11-28 19:50:55', 'student_exam_scores', '23', 'score', NULL, '7.00', NULL, 'root@127.0.0.1', NULL),
(171, '2026-11-28 19:50:55', 'exam_schedules', '12', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(172, '2026-11-28 19:50:55', 'exam_schedules', '12', 'exam_date', NULL, '2026-09-10', NULL, 'root@127.0.0.1', NULL),
(173, '2026-11-28 19:50:55', 'student_exam_scores', '24', 'score', NULL, '6.50', NULL, 'root@127.0.0.1', NULL),
(174, '2026-11-28 19:50:55', 'exam_schedules', '13', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(175, '2026-11-28 19:50:55', 'exam_schedules', '13', 'exam_date', NULL, '2026-09-08', NULL, 'root@127.0.0.1', NULL),
(176, '2026-11-28 19:50:55', 'student_exam_scores', '25', 'score', NULL, '0.00', NULL, 'root@127.0.0.1', NULL),
(177, '2026-11-28 19:50:55', 'student_exam_scores', '25', 'is_present', '1', '0', NULL, 'root@127.0.0.1', NULL),
(178, '2026-11-28 19:50:55', 'student_exam_scores', '25', 'absence_type', NULL, 'بدون_عذر', NULL, 'root@127.0.0.1', NULL),
(179, '2026-11-28 19:50:55', 'exam_schedules', '14', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(180, '2026-11-28 19:50:55', 'exam_schedules', '14', 'exam_date', NULL, '2026-09-09', NULL, 'root@127.0.0.1', NULL),
(181, '2026-11-28 19:50:55', 'student_exam_scores', '26', 'score', NULL, '6.25', NULL, 'root@127.0.0.1', NULL),
(182, '2026-11-28 19:50:55', 'exam_schedules', '15', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(183, '2026-11-28 19:50:55', 'exam_schedules', '15', 'exam_date', NULL, '2026-09-10', NULL, 'root@127.0.0.1', NULL),
(184, '2026-11-28 19:50:55', 'student_exam_scores', '27', 'score', NULL, '7.00', NULL, 'root@127.0.0.1', NULL),
(185, '2026-11-28 19:50:55', 'exam_schedules', '16', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(186, '2026-11-28 19:50:55', 'exam_schedules', '16', 'exam_date', NULL, '2026-09-08', NULL, 'root@127.0.0.1', NULL),
(187, '2026-11-28 19:50:55', 'student_exam_scores', '28', 'score', NULL, '6.00', NULL, 'root@127.0.0.1', NULL),
(188, '2026-11-28 19:50:55', 'exam_schedules', '17', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(189, '2026-11-28 19:50:55', 'exam_schedules', '17', 'exam_date', NULL, '2026-09-09', NULL, 'root@127.0.0.1', NULL),
(190, '2026-11-28 19:50:55', 'student_exam_scores', '29', 'score', NULL, '6.50', NULL, 'root@127.0.0.1', NULL),
(191, '2026-11-28 19:50:55', 'exam_schedules', '18', 'max_score', NULL, '10.00', NULL, 'root@127.0.0.1', NULL),
(192, '2026-11-28 19:50:55', 'exam_schedules', '18', 'exam_date', NULL, '2026-09-10', NULL, 'root@127.0.0.1', NULL),
(193, '2026-11-28 19:50:55', 'student_exam_scores', '30', 'score', NULL, '5.50', NULL, 'root@127.0.0.1', NULL),
(194, '2026-11-28 19:50:55', 'exam_schedules', '19', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(195, '2026-11-28 19:50:55', 'exam_schedules', '19', 'exam_date', NULL, '2026-10-01', NULL, 'root@127.0.0.1', NULL),
(196, '2026-11-28 19:50:55', 'student_exam_scores', '31', 'score', NULL, '12.50', NULL, 'root@127.0.0.1', NULL),
(197, '2026-11-28 19:50:55', 'student_exam_scores', '32', 'score', NULL, '19.50', NULL, 'root@127.0.0.1', NULL),
(198, '2026-11-28 19:50:55', 'exam_schedules', '20', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(199, '2026-11-28 19:50:55', 'exam_schedules', '20', 'exam_date', NULL, '2026-10-03', NULL, 'root@127.0.0.1', NULL),
(200, '2026-11-28 19:50:55', 'student_exam_scores', '34', 'score', NULL, '11.00', NULL, 'root@127.0.0.1', NULL);

INSERT INTO audit_trail (id, at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason) VALUES
(201, '2026-11-28 19:50:55', 'student_exam_scores', '35', 'score', NULL, '13.50', NULL, 'root@127.0.0.1', NULL),
(202, '2026-11-28 19:50:55', 'exam_schedules', '21', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(203, '2026-11-28 19:50:55', 'exam_schedules', '21', 'exam_date', NULL, '2026-10-04', NULL, 'root@127.0.0.1', NULL),
(204, '2026-11-28 19:50:55', 'student_exam_scores', '37', 'score', NULL, '10.50', NULL, 'root@127.0.0.1', NULL),
(205, '2026-11-28 19:50:55', 'student_exam_scores', '38', 'score', NULL, '12.00', NULL, 'root@127.0.0.1', NULL),
(206, '2026-11-28 19:50:55', 'exam_schedules', '22', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(207, '2026-11-28 19:50:55', 'exam_schedules', '22', 'exam_date', NULL, '2026-10-05', NULL, 'root@127.0.0.1', NULL),
(208, '2026-11-28 19:50:55', 'student_exam_scores', '40', 'score', NULL, '13.50', NULL, 'root@127.0.0.1', NULL),
(209, '2026-11-28 19:50:55', 'student_exam_scores', '41', 'score', NULL, '16.50', NULL, 'root@127.0.0.1', NULL),
(210, '2026-11-28 19:50:55', 'exam_schedules', '23', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(211, '2026-11-28 19:50:55', 'exam_schedules', '23', 'exam_date', NULL, '2026-10-06', NULL, 'root@127.0.0.1', NULL),
(212, '2026-11-28 19:50:55', 'student_exam_scores', '43', 'score', NULL, '11.75', NULL, 'root@127.0.0.1', NULL),
(213, '2026-11-28 19:50:55', 'student_exam_scores', '44', 'score', NULL, '17.00', NULL, 'root@127.0.0.1', NULL),
(214, '2026-11-28 19:50:55', 'exam_schedules', '24', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(215, '2026-11-28 19:50:55', 'exam_schedules', '24', 'exam_date', NULL, '2026-10-07', NULL, 'root@127.0.0.1', NULL),
(216, '2026-11-28 19:50:55', 'student_exam_scores', '46', 'score', NULL, '17.00', NULL, 'root@127.0.0.1', NULL),
(217, '2026-11-28 19:50:55', 'student_exam_scores', '47', 'score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(218, '2026-11-28 19:50:55', 'exam_schedules', '25', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(219, '2026-11-28 19:50:55', 'exam_schedules', '25', 'exam_date', NULL, '2026-10-08', NULL, 'root@127.0.0.1', NULL),
(220, '2026-11-28 19:50:55', 'student_exam_scores', '49', 'score', NULL, '15.50', NULL, 'root@127.0.0.1', NULL),
(221, '2026-11-28 19:50:55', 'student_exam_scores', '50', 'score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(222, '2026-11-28 19:50:55', 'exam_schedules', '26', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(223, '2026-11-28 19:50:55', 'exam_schedules', '26', 'exam_date', NULL, '2026-10-10', NULL, 'root@127.0.0.1', NULL),
(224, '2026-11-28 19:50:55', 'student_exam_scores', '52', 'score', NULL, '18.50', NULL, 'root@127.0.0.1', NULL),
(225, '2026-11-28 19:50:55', 'student_exam_scores', '53', 'score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(226, '2026-11-28 19:50:55', 'exam_schedules', '27', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(227, '2026-11-28 19:50:55', 'exam_schedules', '27', 'exam_date', NULL, '2026-10-11', NULL, 'root@127.0.0.1', NULL),
(228, '2026-11-28 19:50:55', 'student_exam_scores', '55', 'score', NULL, '15.50', NULL, 'root@127.0.0.1', NULL),
(229, '2026-11-28 19:50:55', 'student_exam_scores', '56', 'score', NULL, '18.00', NULL, 'root@127.0.0.1', NULL),
(230, '2026-11-28 19:50:55', 'exam_schedules', '28', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(231, '2026-11-28 19:50:55', 'exam_schedules', '28', 'exam_date', NULL, '2026-10-01', NULL, 'root@127.0.0.1', NULL),
(232, '2026-11-28 19:50:55', 'student_exam_scores', '58', 'score', NULL, '14.25', NULL, 'root@127.0.0.1', NULL),
(233, '2026-11-28 19:50:55', 'student_exam_scores', '58', 'teacher_notes', NULL, 'يحتاج إلى متابعة من ولي الأمر', NULL, 'root@127.0.0.1', NULL),
(234, '2026-11-28 19:50:55', 'student_exam_scores', '59', 'score', NULL, '15.50', NULL, 'root@127.0.0.1', NULL),
(235, '2026-11-28 19:50:55', 'exam_schedules', '29', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(236, '2026-11-28 19:50:55', 'exam_schedules', '29', 'exam_date', NULL, '2026-10-03', NULL, 'root@127.0.0.1', NULL),
(237, '2026-11-28 19:50:55', 'student_exam_scores', '61', 'score', NULL, '12.50', NULL, 'root@127.0.0.1', NULL),
(238, '2026-11-28 19:50:55', 'student_exam_scores', '62', 'score', NULL, '12.75', NULL, 'root@127.0.0.1', NULL),
(239, '2026-11-28 19:50:55', 'exam_schedules', '30', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(240, '2026-11-28 19:50:55', 'exam_schedules', '30', 'exam_date', NULL, '2026-10-04', NULL, 'root@127.0.0.1', NULL),
(241, '2026-11-28 19:50:55', 'student_exam_scores', '64', 'score', NULL, '17.00', NULL, 'root@127.0.0.1', NULL),
(242, '2026-11-28 19:50:55', 'student_exam_scores', '65', 'score', NULL, '19.50', NULL, 'root@127.0.0.1', NULL),
(243, '2026-11-28 19:50:55', 'exam_schedules', '31', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(244, '2026-11-28 19:50:55', 'exam_schedules', '31', 'exam_date', NULL, '2026-10-05', NULL, 'root@127.0.0.1', NULL),
(245, '2026-11-28 19:50:55', 'student_exam_scores', '67', 'score', NULL, '11.00', NULL, 'root@127.0.0.1', NULL),
(246, '2026-11-28 19:50:55', 'student_exam_scores', '68', 'score', NULL, '17.00', NULL, 'root@127.0.0.1', NULL),
(247, '2026-11-28 19:50:55', 'exam_schedules', '32', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(248, '2026-11-28 19:50:55', 'exam_schedules', '32', 'exam_date', NULL, '2026-10-06', NULL, 'root@127.0.0.1', NULL),
(249, '2026-11-28 19:50:55', 'student_exam_scores', '70', 'score', NULL, '16.00', NULL, 'root@127.0.0.1', NULL),
(250, '2026-11-28 19:50:55', 'student_exam_scores', '71', 'score', NULL, '18.00', NULL, 'root@127.0.0.1', NULL),
(251, '2026-11-28 19:50:55', 'exam_schedules', '33', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(252, '2026-11-28 19:50:55', 'exam_schedules', '33', 'exam_date', NULL, '2026-10-07', NULL, 'root@127.0.0.1', NULL),
(253, '2026-11-28 19:50:55', 'student_exam_scores', '73', 'score', NULL, '17.50', NULL, 'root@127.0.0.1', NULL),
(254, '2026-11-28 19:50:55', 'student_exam_scores', '74', 'score', NULL, '15.00', NULL, 'root@127.0.0.1', NULL),
(255, '2026-11-28 19:50:55', 'exam_schedules', '34', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(256, '2026-11-28 19:50:55', 'exam_schedules', '34', 'exam_date', NULL, '2026-10-08', NULL, 'root@127.0.0.1', NULL),
(257, '2026-11-28 19:50:55', 'student_exam_scores', '76', 'score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(258, '2026-11-28 19:50:55', 'student_exam_scores', '77', 'score', NULL, '19.00', NULL, 'root@127.0.0.1', NULL),
(259, '2026-11-28 19:50:55', 'exam_schedules', '35', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(260, '2026-11-28 19:50:55', 'exam_schedules', '35', 'exam_date', NULL, '2026-10-10', NULL, 'root@127.0.0.1', NULL),
(261, '2026-11-28 19:50:55', 'student_exam_scores', '79', 'score', NULL, '16.00', NULL, 'root@127.0.0.1', NULL),
(262, '2026-11-28 19:50:55', 'student_exam_scores', '80', 'score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(263, '2026-11-28 19:50:55', 'exam_schedules', '36', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(264, '2026-11-28 19:50:55', 'exam_schedules', '36', 'exam_date', NULL, '2026-10-11', NULL, 'root@127.0.0.1', NULL),
(265, '2026-11-28 19:50:55', 'student_exam_scores', '82', 'score', NULL, '15.00', NULL, 'root@127.0.0.1', NULL),
(266, '2026-11-28 19:50:55', 'student_exam_scores', '83', 'score', NULL, '13.00', NULL, 'root@127.0.0.1', NULL),
(267, '2026-11-28 19:50:55', 'exam_schedules', '37', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(268, '2026-11-28 19:50:55', 'exam_schedules', '37', 'exam_date', NULL, '2026-10-01', NULL, 'root@127.0.0.1', NULL),
(269, '2026-11-28 19:50:55', 'student_exam_scores', '85', 'score', NULL, '15.50', NULL, 'root@127.0.0.1', NULL),
(270, '2026-11-28 19:50:55', 'exam_schedules', '38', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(271, '2026-11-28 19:50:55', 'exam_schedules', '38', 'exam_date', NULL, '2026-10-03', NULL, 'root@127.0.0.1', NULL),
(272, '2026-11-28 19:50:55', 'student_exam_scores', '86', 'score', NULL, '17.25', NULL, 'root@127.0.0.1', NULL),
(273, '2026-11-28 19:50:55', 'exam_schedules', '39', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(274, '2026-11-28 19:50:55', 'exam_schedules', '39', 'exam_date', NULL, '2026-10-04', NULL, 'root@127.0.0.1', NULL),
(275, '2026-11-28 19:50:55', 'student_exam_scores', '87', 'score', NULL, '16.00', NULL, 'root@127.0.0.1', NULL),
(276, '2026-11-28 19:50:55', 'exam_schedules', '40', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(277, '2026-11-28 19:50:55', 'exam_schedules', '40', 'exam_date', NULL, '2026-10-05', NULL, 'root@127.0.0.1', NULL),
(278, '2026-11-28 19:50:55', 'student_exam_scores', '88', 'score', NULL, '18.00', NULL, 'root@127.0.0.1', NULL),
(279, '2026-11-28 19:50:55', 'exam_schedules', '41', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(280, '2026-11-28 19:50:55', 'exam_schedules', '41', 'exam_date', NULL, '2026-10-06', NULL, 'root@127.0.0.1', NULL),
(281, '2026-11-28 19:50:55', 'student_exam_scores', '89', 'score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(282, '2026-11-28 19:50:55', 'exam_schedules', '42', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(283, '2026-11-28 19:50:55', 'exam_schedules', '42', 'exam_date', NULL, '2026-10-07', NULL, 'root@127.0.0.1', NULL),
(284, '2026-11-28 19:50:55', 'student_exam_scores', '90', 'score', NULL, '0.00', NULL, 'root@127.0.0.1', NULL),
(285, '2026-11-28 19:50:55', 'student_exam_scores', '90', 'is_present', '1', '0', NULL, 'root@127.0.0.1', NULL),
(286, '2026-11-28 19:50:55', 'student_exam_scores', '90', 'absence_type', NULL, 'بدون_عذر', NULL, 'root@127.0.0.1', NULL),
(287, '2026-11-28 19:50:55', 'exam_schedules', '43', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(288, '2026-11-28 19:50:55', 'exam_schedules', '43', 'exam_date', NULL, '2026-10-08', NULL, 'root@127.0.0.1', NULL),
(289, '2026-11-28 19:50:55', 'student_exam_scores', '91', 'score', NULL, '15.00', NULL, 'root@127.0.0.1', NULL),
(290, '2026-11-28 19:50:55', 'exam_schedules', '44', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(291, '2026-11-28 19:50:55', 'exam_schedules', '44', 'exam_date', NULL, '2026-10-10', NULL, 'root@127.0.0.1', NULL),
(292, '2026-11-28 19:50:55', 'student_exam_scores', '92', 'score', NULL, '18.50', NULL, 'root@127.0.0.1', NULL),
(293, '2026-11-28 19:50:55', 'exam_schedules', '45', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(294, '2026-11-28 19:50:55', 'exam_schedules', '45', 'exam_date', NULL, '2026-10-11', NULL, 'root@127.0.0.1', NULL),
(295, '2026-11-28 19:50:55', 'student_exam_scores', '93', 'score', NULL, '16.00', NULL, 'root@127.0.0.1', NULL),
(296, '2026-11-28 19:50:55', 'exam_schedules', '46', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(297, '2026-11-28 19:50:55', 'exam_schedules', '46', 'exam_date', NULL, '2026-10-01', NULL, 'root@127.0.0.1', NULL),
(298, '2026-11-28 19:50:55', 'student_exam_scores', '94', 'score', NULL, '17.00', NULL, 'root@127.0.0.1', NULL),
(299, '2026-11-28 19:50:55', 'exam_schedules', '47', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(300, '2026-11-28 19:50:55', 'exam_schedules', '47', 'exam_date', NULL, '2026-10-03', NULL, 'root@127.0.0.1', NULL),
(301, '2026-11-28 19:50:55', 'student_exam_scores', '95', 'score', NULL, '13.00', NULL, 'root@127.0.0.1', NULL),
(302, '2026-11-28 19:50:55', 'exam_schedules', '48', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(303, '2026-11-28 19:50:55', 'exam_schedules', '48', 'exam_date', NULL, '2026-10-04', NULL, 'root@127.0.0.1', NULL),
(304, '2026-11-28 19:50:55', 'student_exam_scores', '96', 'score', NULL, '15.00', NULL, 'root@127.0.0.1', NULL),
(305, '2026-11-28 19:50:55', 'exam_schedules', '49', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(306, '2026-11-28 19:50:55', 'exam_schedules', '49', 'exam_date', NULL, '2026-10-05', NULL, 'root@127.0.0.1', NULL),
(307, '2026-11-28 19:50:55', 'student_exam_scores', '97', 'score', NULL, '19.00', NULL, 'root@127.0.0.1', NULL),
(308, '2026-11-28 19:50:55', 'exam_schedules', '50', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(309, '2026-11-28 19:50:55', 'exam_schedules', '50', 'exam_date', NULL, '2026-10-06', NULL, 'root@127.0.0.1', NULL),
(310, '2026-11-28 19:50:55', 'student_exam_scores', '98', 'score', NULL, '16.25', NULL, 'root@127.0.0.1', NULL),
(311, '2026-11-28 19:50:55', 'exam_schedules', '51', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(312, '2026-11-28 19:50:55', 'exam_schedules', '51', 'exam_date', NULL, '2026-10-07', NULL, 'root@127.0.0.1', NULL),
(313, '2026-11-28 19:50:55', 'student_exam_scores', '99', 'score', NULL, '18.50', NULL, 'root@127.0.0.1', NULL),
(314, '2026-11-28 19:50:55', 'exam_schedules', '52', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(315, '2026-11-28 19:50:55', 'exam_schedules', '52', 'exam_date', NULL, '2026-10-08', NULL, 'root@127.0.0.1', NULL),
(316, '2026-11-28 19:50:55', 'student_exam_scores', '100', 'score', NULL, '14.50', NULL, 'root@127.0.0.1', NULL),
(317, '2026-11-28 19:50:55', 'exam_schedules', '53', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(318, '2026-11-28 19:50:55', 'exam_schedules', '53', 'exam_date', NULL, '2026-10-10', NULL, 'root@127.0.0.1', NULL),
(319, '2026-11-28 19:50:55', 'student_exam_scores', '101', 'score', NULL, '14.50', NULL, 'root@127.0.0.1', NULL),
(320, '2026-11-28 19:50:55', 'exam_schedules', '54', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(321, '2026-11-28 19:50:55', 'exam_schedules', '54', 'exam_date', NULL, '2026-10-11', NULL, 'root@127.0.0.1', NULL),
(322, '2026-11-28 19:50:55', 'student_exam_scores', '102', 'score', NULL, '12.50', NULL, 'root@127.0.0.1', NULL),
(323, '2026-11-28 19:50:55', 'exam_schedules', '55', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(324, '2026-11-28 19:50:55', 'exam_schedules', '55', 'exam_date', NULL, '2026-10-01', NULL, 'root@127.0.0.1', NULL),
(325, '2026-11-28 19:50:55', 'student_exam_scores', '103', 'score', NULL, '0.00', NULL, 'root@127.0.0.1', NULL),
(326, '2026-11-28 19:50:55', 'student_exam_scores', '103', 'is_present', '1', '0', NULL, 'root@127.0.0.1', NULL),
(327, '2026-11-28 19:50:55', 'student_exam_scores', '103', 'absence_type', NULL, 'بعذر', NULL, 'root@127.0.0.1', NULL),
(328, '2026-11-28 19:50:55', 'student_exam_scores', '103', 'excuse_details', NULL, 'مرض، اتصل ولي الأمر صباحاً', NULL, 'root@127.0.0.1', NULL),
(329, '2026-11-28 19:50:55', 'exam_schedules', '56', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(330, '2026-11-28 19:50:55', 'exam_schedules', '56', 'exam_date', NULL, '2026-10-03', NULL, 'root@127.0.0.1', NULL),
(331, '2026-11-28 19:50:55', 'student_exam_scores', '104', 'score', NULL, '15.75', NULL, 'root@127.0.0.1', NULL),
(332, '2026-11-28 19:50:55', 'exam_schedules', '57', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(333, '2026-11-28 19:50:55', 'exam_schedules', '57', 'exam_date', NULL, '2026-10-04', NULL, 'root@127.0.0.1', NULL),
(334, '2026-11-28 19:50:55', 'student_exam_scores', '105', 'score', NULL, '15.50', NULL, 'root@127.0.0.1', NULL),
(335, '2026-11-28 19:50:55', 'exam_schedules', '58', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(336, '2026-11-28 19:50:55', 'exam_schedules', '58', 'exam_date', NULL, '2026-10-05', NULL, 'root@127.0.0.1', NULL),
(337, '2026-11-28 19:50:55', 'student_exam_scores', '106', 'score', NULL, '16.00', NULL, 'root@127.0.0.1', NULL),
(338, '2026-11-28 19:50:55', 'exam_schedules', '59', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(339, '2026-11-28 19:50:55', 'exam_schedules', '59', 'exam_date', NULL, '2026-10-06', NULL, 'root@127.0.0.1', NULL),
(340, '2026-11-28 19:50:55', 'student_exam_scores', '107', 'score', NULL, '17.00', NULL, 'root@127.0.0.1', NULL),
(341, '2026-11-28 19:50:55', 'exam_schedules', '60', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(342, '2026-11-28 19:50:55', 'exam_schedules', '60', 'exam_date', NULL, '2026-10-07', NULL, 'root@127.0.0.1', NULL),
(343, '2026-11-28 19:50:55', 'student_exam_scores', '108', 'score', NULL, '14.50', NULL, 'root@127.0.0.1', NULL),
(344, '2026-11-28 19:50:55', 'exam_schedules', '61', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(345, '2026-11-28 19:50:55', 'exam_schedules', '61', 'exam_date', NULL, '2026-10-08', NULL, 'root@127.0.0.1', NULL),
(346, '2026-11-28 19:50:55', 'student_exam_scores', '109', 'score', NULL, '9.50', NULL, 'root@127.0.0.1', NULL),
(347, '2026-11-28 19:50:55', 'exam_schedules', '62', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(348, '2026-11-28 19:50:55', 'exam_schedules', '62', 'exam_date', NULL, '2026-10-10', NULL, 'root@127.0.0.1', NULL),
(349, '2026-11-28 19:50:55', 'student_exam_scores', '110', 'score', NULL, '9.50', NULL, 'root@127.0.0.1', NULL),
(350, '2026-11-28 19:50:55', 'exam_schedules', '63', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(351, '2026-11-28 19:50:55', 'exam_schedules', '63', 'exam_date', NULL, '2026-10-11', NULL, 'root@127.0.0.1', NULL),
(352, '2026-11-28 19:50:55', 'student_exam_scores', '111', 'score', NULL, '13.50', NULL, 'root@127.0.0.1', NULL),
(353, '2026-11-28 19:50:55', 'exam_schedules', '64', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(354, '2026-11-28 19:50:55', 'exam_schedules', '64', 'exam_date', NULL, '2026-10-01', NULL, 'root@127.0.0.1', NULL),
(355, '2026-11-28 19:50:55', 'student_exam_scores', '112', 'score', NULL, '19.00', NULL, 'root@127.0.0.1', NULL),
(356, '2026-11-28 19:50:55', 'exam_schedules', '65', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(357, '2026-11-28 19:50:55', 'exam_schedules', '65', 'exam_date', NULL, '2026-10-03', NULL, 'root@127.0.0.1', NULL),
(358, '2026-11-28 19:50:55', 'student_exam_scores', '113', 'score', NULL, '16.75', NULL, 'root@127.0.0.1', NULL),
(359, '2026-11-28 19:50:55', 'exam_schedules', '66', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(360, '2026-11-28 19:50:55', 'exam_schedules', '66', 'exam_date', NULL, '2026-10-04', NULL, 'root@127.0.0.1', NULL),
(361, '2026-11-28 19:50:55', 'student_exam_scores', '114', 'score', NULL, '15.25', NULL, 'root@127.0.0.1', NULL),
(362, '2026-11-28 19:50:55', 'exam_schedules', '67', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(363, '2026-11-28 19:50:55', 'exam_schedules', '67', 'exam_date', NULL, '2026-10-05', NULL, 'root@127.0.0.1', NULL),
(364, '2026-11-28 19:50:55', 'student_exam_scores', '115', 'score', NULL, '16.00', NULL, 'root@127.0.0.1', NULL),
(365, '2026-11-28 19:50:55', 'exam_schedules', '68', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(366, '2026-11-28 19:50:55', 'exam_schedules', '68', 'exam_date', NULL, '2026-10-06', NULL, 'root@127.0.0.1', NULL),
(367, '2026-11-28 19:50:55', 'student_exam_scores', '116', 'score', NULL, '15.50', NULL, 'root@127.0.0.1', NULL),
(368, '2026-11-28 19:50:55', 'exam_schedules', '69', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(369, '2026-11-28 19:50:55', 'exam_schedules', '69', 'exam_date', NULL, '2026-10-07', NULL, 'root@127.0.0.1', NULL),
(370, '2026-11-28 19:50:55', 'student_exam_scores', '117', 'score', NULL, '12.50', NULL, 'root@127.0.0.1', NULL),
(371, '2026-11-28 19:50:55', 'exam_schedules', '70', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(372, '2026-11-28 19:50:55', 'exam_schedules', '70', 'exam_date', NULL, '2026-10-08', NULL, 'root@127.0.0.1', NULL),
(373, '2026-11-28 19:50:55', 'student_exam_scores', '118', 'score', NULL, '13.50', NULL, 'root@127.0.0.1', NULL),
(374, '2026-11-28 19:50:55', 'exam_schedules', '71', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(375, '2026-11-28 19:50:55', 'exam_schedules', '71', 'exam_date', NULL, '2026-10-10', NULL, 'root@127.0.0.1', NULL),
(376, '2026-11-28 19:50:55', 'student_exam_scores', '119', 'score', NULL, '18.00', NULL, 'root@127.0.0.1', NULL),
(377, '2026-11-28 19:50:55', 'exam_schedules', '72', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(378, '2026-11-28 19:50:55', 'exam_schedules', '72', 'exam_date', NULL, '2026-10-11', NULL, 'root@127.0.0.1', NULL),
(379, '2026-11-28 19:50:55', 'student_exam_scores', '120', 'score', NULL, '11.00', NULL, 'root@127.0.0.1', NULL),
(380, '2026-11-28 19:50:55', 'exam_schedules', '73', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(381, '2026-11-28 19:50:55', 'exam_schedules', '73', 'exam_date', NULL, '2026-11-15', NULL, 'root@127.0.0.1', NULL),
(382, '2026-11-28 19:50:55', 'student_exam_scores', '121', 'score', NULL, '0.00', NULL, 'root@127.0.0.1', NULL),
(383, '2026-11-28 19:50:55', 'student_exam_scores', '121', 'is_present', '1', '0', NULL, 'root@127.0.0.1', NULL),
(384, '2026-11-28 19:50:55', 'student_exam_scores', '121', 'absence_type', NULL, 'بعذر', NULL, 'root@127.0.0.1', NULL),
(385, '2026-11-28 19:50:55', 'student_exam_scores', '121', 'excuse_details', NULL, 'إجازة مرضية من يومين (sick leave)', NULL, 'root@127.0.0.1', NULL),
(386, '2026-11-28 19:50:55', 'exam_schedules', '74', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(387, '2026-11-28 19:50:55', 'exam_schedules', '74', 'exam_date', NULL, '2026-11-10', NULL, 'root@127.0.0.1', NULL),
(388, '2026-11-28 19:50:55', 'student_exam_scores', '124', 'score', NULL, '15.75', NULL, 'root@127.0.0.1', NULL),
(389, '2026-11-28 19:50:55', 'student_exam_scores', '125', 'score', NULL, '16.75', NULL, 'root@127.0.0.1', NULL),
(390, '2026-11-28 19:50:55', 'exam_schedules', '75', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(391, '2026-11-28 19:50:55', 'exam_schedules', '75', 'exam_date', NULL, '2026-11-11', NULL, 'root@127.0.0.1', NULL),
(392, '2026-11-28 19:50:55', 'student_exam_scores', '127', 'score', NULL, '15.00', NULL, 'root@127.0.0.1', NULL),
(393, '2026-11-28 19:50:55', 'student_exam_scores', '128', 'score', NULL, '15.00', NULL, 'root@127.0.0.1', NULL),
(394, '2026-11-28 19:50:55', 'exam_schedules', '76', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(395, '2026-11-28 19:50:55', 'exam_schedules', '76', 'exam_date', NULL, '2026-11-12', NULL, 'root@127.0.0.1', NULL),
(396, '2026-11-28 19:50:55', 'student_exam_scores', '130', 'score', NULL, '13.50', NULL, 'root@127.0.0.1', NULL),
(397, '2026-11-28 19:50:55', 'student_exam_scores', '131', 'score', NULL, '19.00', NULL, 'root@127.0.0.1', NULL),
(398, '2026-11-28 19:50:55', 'exam_schedules', '77', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(399, '2026-11-28 19:50:55', 'exam_schedules', '77', 'exam_date', NULL, '2026-11-14', NULL, 'root@127.0.0.1', NULL),
(400, '2026-11-28 19:50:55', 'student_exam_scores', '133', 'score', NULL, '15.00', NULL, 'root@127.0.0.1', NULL);

INSERT INTO audit_trail (id, at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason) VALUES
(401, '2026-11-28 19:50:55', 'student_exam_scores', '134', 'score', NULL, '14.00', NULL, 'root@127.0.0.1', NULL),
(402, '2026-11-28 19:50:55', 'exam_schedules', '78', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(403, '2026-11-28 19:50:55', 'exam_schedules', '78', 'exam_date', NULL, '2026-11-16', NULL, 'root@127.0.0.1', NULL),
(404, '2026-11-28 19:50:55', 'exam_schedules', '79', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(405, '2026-11-28 19:50:55', 'exam_schedules', '79', 'exam_date', NULL, '2026-11-17', NULL, 'root@127.0.0.1', NULL),
(406, '2026-11-28 19:50:55', 'exam_schedules', '80', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(407, '2026-11-28 19:50:55', 'exam_schedules', '80', 'exam_date', NULL, '2026-11-18', NULL, 'root@127.0.0.1', NULL),
(408, '2026-11-28 19:50:55', 'exam_schedules', '81', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(409, '2026-11-28 19:50:55', 'exam_schedules', '81', 'exam_date', NULL, '2026-11-19', NULL, 'root@127.0.0.1', NULL),
(410, '2026-11-28 19:50:55', 'exam_schedules', '82', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(411, '2026-11-28 19:50:55', 'exam_schedules', '82', 'exam_date', NULL, '2026-11-15', NULL, 'root@127.0.0.1', NULL),
(412, '2026-11-28 19:50:55', 'student_exam_scores', '148', 'score', NULL, '16.50', NULL, 'root@127.0.0.1', NULL),
(413, '2026-11-28 19:50:55', 'exam_schedules', '83', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(414, '2026-11-28 19:50:55', 'exam_schedules', '83', 'exam_date', NULL, '2026-11-10', NULL, 'root@127.0.0.1', NULL),
(415, '2026-11-28 19:50:55', 'student_exam_scores', '151', 'score', NULL, '13.00', NULL, 'root@127.0.0.1', NULL),
(416, '2026-11-28 19:50:55', 'student_exam_scores', '152', 'score', NULL, '11.50', NULL, 'root@127.0.0.1', NULL),
(417, '2026-11-28 19:50:55', 'exam_schedules', '84', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(418, '2026-11-28 19:50:55', 'exam_schedules', '84', 'exam_date', NULL, '2026-11-11', NULL, 'root@127.0.0.1', NULL),
(419, '2026-11-28 19:50:55', 'student_exam_scores', '154', 'score', NULL, '15.75', NULL, 'root@127.0.0.1', NULL),
(420, '2026-11-28 19:50:55', 'student_exam_scores', '155', 'score', NULL, '14.25', NULL, 'root@127.0.0.1', NULL),
(421, '2026-11-28 19:50:55', 'student_exam_scores', '155', 'teacher_notes', NULL, 'تأخر 15 دقيقة عن بداية الاختبار', NULL, 'root@127.0.0.1', NULL),
(422, '2026-11-28 19:50:55', 'exam_schedules', '85', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(423, '2026-11-28 19:50:55', 'exam_schedules', '85', 'exam_date', NULL, '2026-11-12', NULL, 'root@127.0.0.1', NULL),
(424, '2026-11-28 19:50:55', 'student_exam_scores', '157', 'score', NULL, '13.50', NULL, 'root@127.0.0.1', NULL),
(425, '2026-11-28 19:50:55', 'student_exam_scores', '158', 'score', NULL, '18.50', NULL, 'root@127.0.0.1', NULL),
(426, '2026-11-28 19:50:55', 'exam_schedules', '86', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(427, '2026-11-28 19:50:55', 'exam_schedules', '86', 'exam_date', NULL, '2026-11-14', NULL, 'root@127.0.0.1', NULL),
(428, '2026-11-28 19:50:55', 'student_exam_scores', '160', 'score', NULL, '17.50', NULL, 'root@127.0.0.1', NULL),
(429, '2026-11-28 19:50:55', 'student_exam_scores', '161', 'score', NULL, '12.50', NULL, 'root@127.0.0.1', NULL),
(430, '2026-11-28 19:50:55', 'exam_schedules', '87', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(431, '2026-11-28 19:50:55', 'exam_schedules', '87', 'exam_date', NULL, '2026-11-16', NULL, 'root@127.0.0.1', NULL),
(432, '2026-11-28 19:50:55', 'exam_schedules', '88', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(433, '2026-11-28 19:50:55', 'exam_schedules', '88', 'exam_date', NULL, '2026-11-17', NULL, 'root@127.0.0.1', NULL),
(434, '2026-11-28 19:50:55', 'exam_schedules', '89', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(435, '2026-11-28 19:50:55', 'exam_schedules', '89', 'exam_date', NULL, '2026-11-18', NULL, 'root@127.0.0.1', NULL),
(436, '2026-11-28 19:50:55', 'exam_schedules', '90', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(437, '2026-11-28 19:50:55', 'exam_schedules', '90', 'exam_date', NULL, '2026-11-19', NULL, 'root@127.0.0.1', NULL),
(438, '2026-11-28 19:50:55', 'exam_schedules', '91', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(439, '2026-11-28 19:50:55', 'exam_schedules', '91', 'exam_date', NULL, '2026-11-15', NULL, 'root@127.0.0.1', NULL),
(440, '2026-11-28 19:50:55', 'exam_schedules', '92', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(441, '2026-11-28 19:50:55', 'exam_schedules', '92', 'exam_date', NULL, '2026-11-10', NULL, 'root@127.0.0.1', NULL),
(442, '2026-11-28 19:50:55', 'student_exam_scores', '176', 'score', NULL, '16.00', NULL, 'root@127.0.0.1', NULL),
(443, '2026-11-28 19:50:55', 'exam_schedules', '93', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(444, '2026-11-28 19:50:55', 'exam_schedules', '93', 'exam_date', NULL, '2026-11-11', NULL, 'root@127.0.0.1', NULL),
(445, '2026-11-28 19:50:55', 'student_exam_scores', '177', 'score', NULL, '14.50', NULL, 'root@127.0.0.1', NULL),
(446, '2026-11-28 19:50:55', 'exam_schedules', '94', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(447, '2026-11-28 19:50:55', 'exam_schedules', '94', 'exam_date', NULL, '2026-11-12', NULL, 'root@127.0.0.1', NULL),
(448, '2026-11-28 19:50:55', 'student_exam_scores', '178', 'score', NULL, '18.25', NULL, 'root@127.0.0.1', NULL),
(449, '2026-11-28 19:50:55', 'exam_schedules', '95', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(450, '2026-11-28 19:50:55', 'exam_schedules', '95', 'exam_date', NULL, '2026-11-14', NULL, 'root@127.0.0.1', NULL),
(451, '2026-11-28 19:50:55', 'student_exam_scores', '179', 'score', NULL, '18.50', NULL, 'root@127.0.0.1', NULL),
(452, '2026-11-28 19:50:55', 'exam_schedules', '96', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(453, '2026-11-28 19:50:55', 'exam_schedules', '96', 'exam_date', NULL, '2026-11-16', NULL, 'root@127.0.0.1', NULL),
(454, '2026-11-28 19:50:55', 'exam_schedules', '97', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(455, '2026-11-28 19:50:55', 'exam_schedules', '97', 'exam_date', NULL, '2026-11-17', NULL, 'root@127.0.0.1', NULL),
(456, '2026-11-28 19:50:55', 'exam_schedules', '98', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(457, '2026-11-28 19:50:55', 'exam_schedules', '98', 'exam_date', NULL, '2026-11-18', NULL, 'root@127.0.0.1', NULL),
(458, '2026-11-28 19:50:55', 'exam_schedules', '99', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(459, '2026-11-28 19:50:55', 'exam_schedules', '99', 'exam_date', NULL, '2026-11-19', NULL, 'root@127.0.0.1', NULL),
(460, '2026-11-28 19:50:55', 'exam_schedules', '100', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(461, '2026-11-28 19:50:55', 'exam_schedules', '100', 'exam_date', NULL, '2026-11-15', NULL, 'root@127.0.0.1', NULL),
(462, '2026-11-28 19:50:55', 'exam_schedules', '101', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(463, '2026-11-28 19:50:55', 'exam_schedules', '101', 'exam_date', NULL, '2026-11-10', NULL, 'root@127.0.0.1', NULL),
(464, '2026-11-28 19:50:55', 'student_exam_scores', '185', 'score', NULL, '13.50', NULL, 'root@127.0.0.1', NULL),
(465, '2026-11-28 19:50:55', 'exam_schedules', '102', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(466, '2026-11-28 19:50:55', 'exam_schedules', '102', 'exam_date', NULL, '2026-11-11', NULL, 'root@127.0.0.1', NULL),
(467, '2026-11-28 19:50:55', 'student_exam_scores', '186', 'score', NULL, '15.50', NULL, 'root@127.0.0.1', NULL),
(468, '2026-11-28 19:50:55', 'exam_schedules', '103', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(469, '2026-11-28 19:50:55', 'exam_schedules', '103', 'exam_date', NULL, '2026-11-12', NULL, 'root@127.0.0.1', NULL),
(470, '2026-11-28 19:50:55', 'student_exam_scores', '187', 'score', NULL, '16.00', NULL, 'root@127.0.0.1', NULL),
(471, '2026-11-28 19:50:55', 'exam_schedules', '104', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(472, '2026-11-28 19:50:55', 'exam_schedules', '104', 'exam_date', NULL, '2026-11-14', NULL, 'root@127.0.0.1', NULL),
(473, '2026-11-28 19:50:55', 'student_exam_scores', '188', 'score', NULL, '15.50', NULL, 'root@127.0.0.1', NULL),
(474, '2026-11-28 19:50:55', 'exam_schedules', '105', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(475, '2026-11-28 19:50:55', 'exam_schedules', '105', 'exam_date', NULL, '2026-11-16', NULL, 'root@127.0.0.1', NULL),
(476, '2026-11-28 19:50:55', 'exam_schedules', '106', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(477, '2026-11-28 19:50:55', 'exam_schedules', '106', 'exam_date', NULL, '2026-11-17', NULL, 'root@127.0.0.1', NULL),
(478, '2026-11-28 19:50:55', 'exam_schedules', '107', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(479, '2026-11-28 19:50:55', 'exam_schedules', '107', 'exam_date', NULL, '2026-11-18', NULL, 'root@127.0.0.1', NULL),
(480, '2026-11-28 19:50:55', 'exam_schedules', '108', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(481, '2026-11-28 19:50:55', 'exam_schedules', '108', 'exam_date', NULL, '2026-11-19', NULL, 'root@127.0.0.1', NULL),
(482, '2026-11-28 19:50:55', 'exam_schedules', '109', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(483, '2026-11-28 19:50:55', 'exam_schedules', '109', 'exam_date', NULL, '2026-11-15', NULL, 'root@127.0.0.1', NULL),
(484, '2026-11-28 19:50:55', 'exam_schedules', '110', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(485, '2026-11-28 19:50:55', 'exam_schedules', '110', 'exam_date', NULL, '2026-11-10', NULL, 'root@127.0.0.1', NULL),
(486, '2026-11-28 19:50:55', 'student_exam_scores', '194', 'score', NULL, '12.50', NULL, 'root@127.0.0.1', NULL),
(487, '2026-11-28 19:50:55', 'exam_schedules', '111', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(488, '2026-11-28 19:50:55', 'exam_schedules', '111', 'exam_date', NULL, '2026-11-11', NULL, 'root@127.0.0.1', NULL),
(489, '2026-11-28 19:50:55', 'student_exam_scores', '195', 'score', NULL, '16.00', NULL, 'root@127.0.0.1', NULL),
(490, '2026-11-28 19:50:55', 'exam_schedules', '112', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(491, '2026-11-28 19:50:55', 'exam_schedules', '112', 'exam_date', NULL, '2026-11-12', NULL, 'root@127.0.0.1', NULL),
(492, '2026-11-28 19:50:55', 'student_exam_scores', '196', 'score', NULL, '16.50', NULL, 'root@127.0.0.1', NULL),
(493, '2026-11-28 19:50:55', 'exam_schedules', '113', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(494, '2026-11-28 19:50:55', 'exam_schedules', '113', 'exam_date', NULL, '2026-11-14', NULL, 'root@127.0.0.1', NULL),
(495, '2026-11-28 19:50:55', 'student_exam_scores', '197', 'score', NULL, '18.00', NULL, 'root@127.0.0.1', NULL),
(496, '2026-11-28 19:50:55', 'exam_schedules', '114', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(497, '2026-11-28 19:50:55', 'exam_schedules', '114', 'exam_date', NULL, '2026-11-16', NULL, 'root@127.0.0.1', NULL),
(498, '2026-11-28 19:50:55', 'exam_schedules', '115', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(499, '2026-11-28 19:50:55', 'exam_schedules', '115', 'exam_date', NULL, '2026-11-17', NULL, 'root@127.0.0.1', NULL),
(500, '2026-11-28 19:50:55', 'exam_schedules', '116', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(501, '2026-11-28 19:50:55', 'exam_schedules', '116', 'exam_date', NULL, '2026-11-18', NULL, 'root@127.0.0.1', NULL),
(502, '2026-11-28 19:50:55', 'exam_schedules', '117', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(503, '2026-11-28 19:50:55', 'exam_schedules', '117', 'exam_date', NULL, '2026-11-19', NULL, 'root@127.0.0.1', NULL),
(504, '2026-11-28 19:50:55', 'exam_schedules', '118', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(505, '2026-11-28 19:50:55', 'exam_schedules', '118', 'exam_date', NULL, '2026-11-15', NULL, 'root@127.0.0.1', NULL),
(506, '2026-11-28 19:50:55', 'exam_schedules', '119', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(507, '2026-11-28 19:50:55', 'exam_schedules', '119', 'exam_date', NULL, '2026-11-10', NULL, 'root@127.0.0.1', NULL),
(508, '2026-11-28 19:50:55', 'student_exam_scores', '203', 'score', NULL, '13.50', NULL, 'root@127.0.0.1', NULL),
(509, '2026-11-28 19:50:55', 'student_exam_scores', '203', 'teacher_notes', NULL, 'تحسّن ملحوظ عن الاختبار السابق', NULL, 'root@127.0.0.1', NULL),
(510, '2026-11-28 19:50:55', 'exam_schedules', '120', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(511, '2026-11-28 19:50:55', 'exam_schedules', '120', 'exam_date', NULL, '2026-11-11', NULL, 'root@127.0.0.1', NULL),
(512, '2026-11-28 19:50:55', 'student_exam_scores', '204', 'score', NULL, '16.25', NULL, 'root@127.0.0.1', NULL),
(513, '2026-11-28 19:50:55', 'exam_schedules', '121', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(514, '2026-11-28 19:50:55', 'exam_schedules', '121', 'exam_date', NULL, '2026-11-12', NULL, 'root@127.0.0.1', NULL),
(515, '2026-11-28 19:50:55', 'student_exam_scores', '205', 'score', NULL, '16.25', NULL, 'root@127.0.0.1', NULL),
(516, '2026-11-28 19:50:55', 'exam_schedules', '122', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(517, '2026-11-28 19:50:55', 'exam_schedules', '122', 'exam_date', NULL, '2026-11-14', NULL, 'root@127.0.0.1', NULL),
(518, '2026-11-28 19:50:55', 'student_exam_scores', '206', 'score', NULL, '12.00', NULL, 'root@127.0.0.1', NULL),
(519, '2026-11-28 19:50:55', 'exam_schedules', '123', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(520, '2026-11-28 19:50:55', 'exam_schedules', '123', 'exam_date', NULL, '2026-11-16', NULL, 'root@127.0.0.1', NULL),
(521, '2026-11-28 19:50:55', 'exam_schedules', '124', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(522, '2026-11-28 19:50:55', 'exam_schedules', '124', 'exam_date', NULL, '2026-11-17', NULL, 'root@127.0.0.1', NULL),
(523, '2026-11-28 19:50:55', 'exam_schedules', '125', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(524, '2026-11-28 19:50:55', 'exam_schedules', '125', 'exam_date', NULL, '2026-11-18', NULL, 'root@127.0.0.1', NULL),
(525, '2026-11-28 19:50:55', 'exam_schedules', '126', 'max_score', NULL, '20.00', NULL, 'root@127.0.0.1', NULL),
(526, '2026-11-28 19:50:55', 'exam_schedules', '126', 'exam_date', NULL, '2026-11-19', NULL, 'root@127.0.0.1', NULL),
(527, '2026-11-28 19:50:55', 'exam_schedules', '127', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(528, '2026-11-28 19:50:55', 'exam_schedules', '127', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL),
(529, '2026-11-28 19:50:55', 'exam_schedules', '128', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(530, '2026-11-28 19:50:55', 'exam_schedules', '128', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL),
(531, '2026-11-28 19:50:55', 'exam_schedules', '129', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(532, '2026-11-28 19:50:55', 'exam_schedules', '129', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(533, '2026-11-28 19:50:55', 'exam_schedules', '130', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(534, '2026-11-28 19:50:55', 'exam_schedules', '130', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(535, '2026-11-28 19:50:55', 'exam_schedules', '131', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(536, '2026-11-28 19:50:55', 'exam_schedules', '131', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(537, '2026-11-28 19:50:55', 'exam_schedules', '132', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(538, '2026-11-28 19:50:55', 'exam_schedules', '132', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(539, '2026-11-28 19:50:55', 'exam_schedules', '133', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(540, '2026-11-28 19:50:55', 'exam_schedules', '133', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(541, '2026-11-28 19:50:55', 'exam_schedules', '134', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(542, '2026-11-28 19:50:55', 'exam_schedules', '134', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(543, '2026-11-28 19:50:55', 'exam_schedules', '135', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(544, '2026-11-28 19:50:55', 'exam_schedules', '135', 'exam_date', NULL, '2027-01-16', NULL, 'root@127.0.0.1', NULL),
(545, '2026-11-28 19:50:55', 'exam_schedules', '136', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(546, '2026-11-28 19:50:55', 'exam_schedules', '136', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL),
(547, '2026-11-28 19:50:55', 'exam_schedules', '137', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(548, '2026-11-28 19:50:55', 'exam_schedules', '137', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL),
(549, '2026-11-28 19:50:55', 'exam_schedules', '138', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(550, '2026-11-28 19:50:55', 'exam_schedules', '138', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(551, '2026-11-28 19:50:56', 'exam_schedules', '139', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(552, '2026-11-28 19:50:56', 'exam_schedules', '139', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(553, '2026-11-28 19:50:56', 'exam_schedules', '140', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(554, '2026-11-28 19:50:56', 'exam_schedules', '140', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(555, '2026-11-28 19:50:56', 'exam_schedules', '141', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(556, '2026-11-28 19:50:56', 'exam_schedules', '141', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(557, '2026-11-28 19:50:56', 'exam_schedules', '142', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(558, '2026-11-28 19:50:56', 'exam_schedules', '142', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(559, '2026-11-28 19:50:56', 'exam_schedules', '143', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(560, '2026-11-28 19:50:56', 'exam_schedules', '143', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(561, '2026-11-28 19:50:56', 'exam_schedules', '144', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(562, '2026-11-28 19:50:56', 'exam_schedules', '144', 'exam_date', NULL, '2027-01-16', NULL, 'root@127.0.0.1', NULL),
(563, '2026-11-28 19:50:56', 'exam_schedules', '145', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(564, '2026-11-28 19:50:56', 'exam_schedules', '145', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL),
(565, '2026-11-28 19:50:56', 'exam_schedules', '146', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(566, '2026-11-28 19:50:56', 'exam_schedules', '146', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL),
(567, '2026-11-28 19:50:56', 'exam_schedules', '147', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(568, '2026-11-28 19:50:56', 'exam_schedules', '147', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(569, '2026-11-28 19:50:56', 'exam_schedules', '148', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(570, '2026-11-28 19:50:56', 'exam_schedules', '148', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(571, '2026-11-28 19:50:56', 'exam_schedules', '149', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(572, '2026-11-28 19:50:56', 'exam_schedules', '149', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(573, '2026-11-28 19:50:56', 'exam_schedules', '150', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(574, '2026-11-28 19:50:56', 'exam_schedules', '150', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(575, '2026-11-28 19:50:56', 'exam_schedules', '151', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(576, '2026-11-28 19:50:56', 'exam_schedules', '151', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(577, '2026-11-28 19:50:56', 'exam_schedules', '152', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(578, '2026-11-28 19:50:56', 'exam_schedules', '152', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(579, '2026-11-28 19:50:56', 'exam_schedules', '153', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(580, '2026-11-28 19:50:56', 'exam_schedules', '153', 'exam_date', NULL, '2027-01-16', NULL, 'root@127.0.0.1', NULL),
(581, '2026-11-28 19:50:56', 'exam_schedules', '154', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(582, '2026-11-28 19:50:56', 'exam_schedules', '154', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL),
(583, '2026-11-28 19:50:56', 'exam_schedules', '155', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(584, '2026-11-28 19:50:56', 'exam_schedules', '155', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL),
(585, '2026-11-28 19:50:56', 'exam_schedules', '156', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(586, '2026-11-28 19:50:56', 'exam_schedules', '156', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(587, '2026-11-28 19:50:56', 'exam_schedules', '157', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(588, '2026-11-28 19:50:56', 'exam_schedules', '157', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(589, '2026-11-28 19:50:56', 'exam_schedules', '158', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(590, '2026-11-28 19:50:56', 'exam_schedules', '158', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(591, '2026-11-28 19:50:56', 'exam_schedules', '159', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(592, '2026-11-28 19:50:56', 'exam_schedules', '159', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(593, '2026-11-28 19:50:56', 'exam_schedules', '160', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(594, '2026-11-28 19:50:56', 'exam_schedules', '160', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(595, '2026-11-28 19:50:56', 'exam_schedules', '161', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(596, '2026-11-28 19:50:56', 'exam_schedules', '161', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(597, '2026-11-28 19:50:56', 'exam_schedules', '162', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(598, '2026-11-28 19:50:56', 'exam_schedules', '162', 'exam_date', NULL, '2027-01-16', NULL, 'root@127.0.0.1', NULL),
(599, '2026-11-28 19:50:56', 'exam_schedules', '163', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(600, '2026-11-28 19:50:56', 'exam_schedules', '163', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL);

INSERT INTO audit_trail (id, at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason) VALUES
(601, '2026-11-28 19:50:56', 'exam_schedules', '164', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(602, '2026-11-28 19:50:56', 'exam_schedules', '164', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL),
(603, '2026-11-28 19:50:56', 'exam_schedules', '165', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(604, '2026-11-28 19:50:56', 'exam_schedules', '165', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(605, '2026-11-28 19:50:56', 'exam_schedules', '166', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(606, '2026-11-28 19:50:56', 'exam_schedules', '166', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(607, '2026-11-28 19:50:56', 'exam_schedules', '167', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(608, '2026-11-28 19:50:56', 'exam_schedules', '167', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(609, '2026-11-28 19:50:56', 'exam_schedules', '168', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(610, '2026-11-28 19:50:56', 'exam_schedules', '168', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(611, '2026-11-28 19:50:56', 'exam_schedules', '169', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(612, '2026-11-28 19:50:56', 'exam_schedules', '169', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(613, '2026-11-28 19:50:56', 'exam_schedules', '170', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(614, '2026-11-28 19:50:56', 'exam_schedules', '170', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(615, '2026-11-28 19:50:56', 'exam_schedules', '171', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(616, '2026-11-28 19:50:56', 'exam_schedules', '171', 'exam_date', NULL, '2027-01-16', NULL, 'root@127.0.0.1', NULL),
(617, '2026-11-28 19:50:56', 'exam_schedules', '172', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(618, '2026-11-28 19:50:56', 'exam_schedules', '172', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL),
(619, '2026-11-28 19:50:56', 'exam_schedules', '173', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(620, '2026-11-28 19:50:56', 'exam_schedules', '173', 'exam_date', NULL, '2027-01-11', NULL, 'root@127.0.0.1', NULL),
(621, '2026-11-28 19:50:56', 'exam_schedules', '174', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(622, '2026-11-28 19:50:56', 'exam_schedules', '174', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(623, '2026-11-28 19:50:56', 'exam_schedules', '175', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(624, '2026-11-28 19:50:56', 'exam_schedules', '175', 'exam_date', NULL, '2027-01-12', NULL, 'root@127.0.0.1', NULL),
(625, '2026-11-28 19:50:56', 'exam_schedules', '176', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(626, '2026-11-28 19:50:56', 'exam_schedules', '176', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(627, '2026-11-28 19:50:56', 'exam_schedules', '177', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(628, '2026-11-28 19:50:56', 'exam_schedules', '177', 'exam_date', NULL, '2027-01-13', NULL, 'root@127.0.0.1', NULL),
(629, '2026-11-28 19:50:56', 'exam_schedules', '178', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(630, '2026-11-28 19:50:56', 'exam_schedules', '178', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(631, '2026-11-28 19:50:56', 'exam_schedules', '179', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(632, '2026-11-28 19:50:56', 'exam_schedules', '179', 'exam_date', NULL, '2027-01-14', NULL, 'root@127.0.0.1', NULL),
(633, '2026-11-28 19:50:56', 'exam_schedules', '180', 'max_score', NULL, '50.00', NULL, 'root@127.0.0.1', NULL),
(634, '2026-11-28 19:50:56', 'exam_schedules', '180', 'exam_date', NULL, '2027-01-16', NULL, 'root@127.0.0.1', NULL),
(635, '2026-11-28 19:50:56', 'exam_periods', '2', 'is_locked', '0', '1', 1, 'root@127.0.0.1', 'رُصدت الدرجات كلها وروجعت'),
(636, '2026-11-28 19:50:56', 'exam_periods', '2', 'lock_reason', NULL, 'رُصدت الدرجات كلها وروجعت', 1, 'root@127.0.0.1', 'رُصدت الدرجات كلها وروجعت'),
(637, '2026-11-28 19:50:56', 'enrollments', '3', 'status', 'GRADUATED', 'WITHDRAWN', 1, 'root@127.0.0.1', 'رُصدت الدرجات كلها وروجعت'),
(638, '2026-11-28 19:50:56', 'users', '20', 'role', NULL, 'teacher', 1, 'root@127.0.0.1', 'رُصدت الدرجات كلها وروجعت'),
(639, '2026-11-28 19:50:56', 'users', '20', 'is_active', NULL, '0', 1, 'root@127.0.0.1', 'رُصدت الدرجات كلها وروجعت');

INSERT INTO best_attempts (exam_id, user_id, submitted, score, minutes) VALUES
(2, 13, 1, 18.00, 13),
(2, 14, 1, 14.00, 11),
(3, 13, 1, 6.00, 14),
(3, 15, 1, 5.00, 20),
(3, 16, 1, 5.00, 21),
(3, 17, 1, 5.00, 6),
(3, 18, 1, 8.00, 7),
(3, 19, 1, 6.00, 21);

INSERT INTO colleges (unique_id, name) VALUES
('EXTRA', 'Institut Français'),
('GEN', 'القسم العام'),
('LIT', 'القسم الأدبي'),
('SCI', 'القسم العلمي');

INSERT INTO course_locks (college_id, stripe, version) VALUES
('EXTRA', 0, 0),
('EXTRA', 1, 0),
('EXTRA', 2, 0),
('EXTRA', 3, 0),
('EXTRA', 4, 0),
('EXTRA', 5, 0),
('EXTRA', 6, 0),
('EXTRA', 7, 0),
('EXTRA', 8, 0),
('EXTRA', 9, 0),
('EXTRA', 10, 0),
('EXTRA', 11, 0),
('EXTRA', 12, 0),
('EXTRA', 13, 0),
('EXTRA', 14, 0),
('EXTRA', 15, 0),
('EXTRA', 16, 0),
('EXTRA', 17, 0),
('EXTRA', 18, 0),
('EXTRA', 19, 0),
('EXTRA', 20, 0),
('EXTRA', 21, 0),
('EXTRA', 22, 0),
('EXTRA', 23, 0),
('EXTRA', 24, 0),
('EXTRA', 25, 0),
('EXTRA', 26, 0),
('EXTRA', 27, 0),
('EXTRA', 28, 0),
('EXTRA', 29, 0),
('EXTRA', 30, 0),
('EXTRA', 31, 0),
('EXTRA', 32, 0),
('EXTRA', 33, 0),
('EXTRA', 34, 0),
('EXTRA', 35, 0),
('EXTRA', 36, 0),
('EXTRA', 37, 0),
('EXTRA', 38, 0),
('EXTRA', 39, 0),
('EXTRA', 40, 0),
('EXTRA', 41, 0),
('EXTRA', 42, 0),
('EXTRA', 43, 0),
('EXTRA', 44, 0),
('EXTRA', 45, 0),
('EXTRA', 46, 0),
('EXTRA', 47, 0),
('EXTRA', 48, 0),
('EXTRA', 49, 0),
('EXTRA', 50, 0),
('EXTRA', 51, 0),
('EXTRA', 52, 0),
('EXTRA', 53, 0),
('EXTRA', 54, 0),
('EXTRA', 55, 0),
('EXTRA', 56, 0),
('EXTRA', 57, 0),
('EXTRA', 58, 0),
('EXTRA', 59, 0),
('EXTRA', 60, 0),
('EXTRA', 61, 0),
('EXTRA', 62, 0),
('EXTRA', 63, 0),
('GEN', 0, 67),
('GEN', 1, 72),
('GEN', 2, 67),
('GEN', 3, 67),
('GEN', 4, 67),
('GEN', 5, 67),
('GEN', 6, 67),
('GEN', 7, 67),
('GEN', 8, 67),
('GEN', 9, 67),
('GEN', 10, 67),
('GEN', 11, 71),
('GEN', 12, 67),
('GEN', 13, 67),
('GEN', 14, 67),
('GEN', 15, 67),
('GEN', 16, 67),
('GEN', 17, 67),
('GEN', 18, 67),
('GEN', 19, 67),
('GEN', 20, 67),
('GEN', 21, 71),
('GEN', 22, 67),
('GEN', 23, 67),
('GEN', 24, 67),
('GEN', 25, 67),
('GEN', 26, 67),
('GEN', 27, 67),
('GEN', 28, 67),
('GEN', 29, 67),
('GEN', 30, 67),
('GEN', 31, 67),
('GEN', 32, 67),
('GEN', 33, 67),
('GEN', 34, 67),
('GEN', 35, 67),
('GEN', 36, 67),
('GEN', 37, 67),
('GEN', 38, 73),
('GEN', 39, 67),
('GEN', 40, 67),
('GEN', 41, 67),
('GEN', 42, 67),
('GEN', 43, 67),
('GEN', 44, 67),
('GEN', 45, 67),
('GEN', 46, 67),
('GEN', 47, 67),
('GEN', 48, 67),
('GEN', 49, 67),
('GEN', 50, 67),
('GEN', 51, 67),
('GEN', 52, 71),
('GEN', 53, 67),
('GEN', 54, 67),
('GEN', 55, 67),
('GEN', 56, 67),
('GEN', 57, 67),
('GEN', 58, 67),
('GEN', 59, 67),
('GEN', 60, 67),
('GEN', 61, 67),
('GEN', 62, 67),
('GEN', 63, 67),
('LIT', 0, 70),
('LIT', 1, 70),
('LIT', 2, 70),
('LIT', 3, 70),
('LIT', 4, 70),
('LIT', 5, 70),
('LIT', 6, 70),
('LIT', 7, 70),
('LIT', 8, 70),
('LIT', 9, 70),
('LIT', 10, 70),
('LIT', 11, 70),
('LIT', 12, 70),
('LIT', 13, 70),
('LIT', 14, 70),
('LIT', 15, 70),
('LIT', 16, 70),
('LIT', 17, 70),
('LIT', 18, 70),
('LIT', 19, 70),
('LIT', 20, 70),
('LIT', 21, 70),
('LIT', 22, 70),
('LIT', 23, 70),
('LIT', 24, 70),
('LIT', 25, 70),
('LIT', 26, 70),
('LIT', 27, 70),
('LIT', 28, 70),
('LIT', 29, 70),
('LIT', 30, 70),
('LIT', 31, 70),
('LIT', 32, 70),
('LIT', 33, 70),
('LIT', 34, 70),
('LIT', 35, 70),
('LIT', 36, 70),
('LIT', 37, 70),
('LIT', 38, 70),
('LIT', 39, 70),
('LIT', 40, 70),
('LIT', 41, 70),
('LIT', 42, 70),
('LIT', 43, 70),
('LIT', 44, 70),
('LIT', 45, 70),
('LIT', 46, 70),
('LIT', 47, 70),
('LIT', 48, 70),
('LIT', 49, 70),
('LIT', 50, 70),
('LIT', 51, 70),
('LIT', 52, 70),
('LIT', 53, 70),
('LIT', 54, 70),
('LIT', 55, 70),
('LIT', 56, 70),
('LIT', 57, 70),
('LIT', 58, 70),
('LIT', 59, 70),
('LIT', 60, 70),
('LIT', 61, 70),
('LIT', 62, 70),
('LIT', 63, 70),
('SCI', 0, 70),
('SCI', 1, 70),
('SCI', 2, 70),
('SCI', 3, 70),
('SCI', 4, 70),
('SCI', 5, 70),
('SCI', 6, 70),
('SCI', 7, 70);

INSERT INTO course_locks (college_id, stripe, version) VALUES
('SCI', 8, 70),
('SCI', 9, 70),
('SCI', 10, 70),
('SCI', 11, 70),
('SCI', 12, 70),
('SCI', 13, 70),
('SCI', 14, 74),
('SCI', 15, 70),
('SCI', 16, 70),
('SCI', 17, 70),
('SCI', 18, 70),
('SCI', 19, 70),
('SCI', 20, 70),
('SCI', 21, 70),
('SCI', 22, 70),
('SCI', 23, 70),
('SCI', 24, 70),
('SCI', 25, 70),
('SCI', 26, 76),
('SCI', 27, 70),
('SCI', 28, 70),
('SCI', 29, 70),
('SCI', 30, 70),
('SCI', 31, 70),
('SCI', 32, 70),
('SCI', 33, 70),
('SCI', 34, 70),
('SCI', 35, 70),
('SCI', 36, 70),
('SCI', 37, 70),
('SCI', 38, 70),
('SCI', 39, 70),
('SCI', 40, 70),
('SCI', 41, 70),
('SCI', 42, 70),
('SCI', 43, 70),
('SCI', 44, 70),
('SCI', 45, 70),
('SCI', 46, 70),
('SCI', 47, 70),
('SCI', 48, 70),
('SCI', 49, 70),
('SCI', 50, 70),
('SCI', 51, 70),
('SCI', 52, 70),
('SCI', 53, 70),
('SCI', 54, 70),
('SCI', 55, 70),
('SCI', 56, 70),
('SCI', 57, 70),
('SCI', 58, 70),
('SCI', 59, 70),
('SCI', 60, 70),
('SCI', 61, 75),
('SCI', 62, 70),
('SCI', 63, 70);

INSERT INTO course_seats (course_id, taken, offered, version) VALUES
('GEN-ARB1', 4, 1, 0),
('GEN-ARB1/2', 0, 0, 0),
('GEN-ARB2', 0, 0, 0),
('GEN-ARB3', 0, 0, 0),
('GEN-ARB4', 1, 0, 0),
('GEN-ART1', 0, 0, 0),
('GEN-ART1/2', 0, 0, 0),
('GEN-ART2', 0, 0, 0),
('GEN-ART3', 0, 0, 0),
('GEN-COM1', 3, 0, 0),
('GEN-COM1/2', 2, 0, 0),
('GEN-COM2', 0, 0, 0),
('GEN-COM3', 0, 0, 0),
('GEN-COM4', 0, 0, 0),
('GEN-ENG1', 0, 0, 0),
('GEN-ENG1/2', 0, 0, 0),
('GEN-ENG2', 0, 0, 0),
('GEN-ENG3', 0, 0, 0),
('GEN-ISL1', 2, 0, 0),
('GEN-ISL1/2', 0, 0, 0),
('GEN-ISL2', 0, 0, 0),
('GEN-ISL3', 0, 0, 0),
('GEN-ISL4', 0, 0, 0),
('GEN-LIF1', 0, 0, 0),
('GEN-LIF1/2', 0, 0, 0),
('GEN-LIF2', 0, 0, 0),
('GEN-LIF3', 2, 0, 0),
('GEN-MTH1', 0, 0, 0),
('GEN-MTH1/2', 0, 0, 0),
('GEN-MTH2', 0, 0, 0),
('GEN-MTH3', 0, 0, 0),
('GEN-MTH4', 0, 0, 0),
('GEN-SCI1', 5, 0, 0),
('GEN-SCI1/2', 0, 0, 0),
('GEN-SCI2', 0, 0, 0),
('GEN-SCI3', 0, 0, 0),
('GEN-SCI4', 0, 0, 0),
('GEN-SOC1', 1, 0, 0),
('GEN-SOC1/2', 0, 0, 0),
('GEN-SOC2', 1, 0, 0),
('GEN-SOC3', 0, 0, 0),
('GEN-SOC4', 0, 0, 0),
('LIT-ARB1', 0, 0, 0),
('LIT-ARB1/2', 0, 0, 0),
('LIT-ARB2', 0, 0, 0),
('LIT-ARB3', 0, 0, 0),
('LIT-ARB4', 0, 0, 0),
('LIT-ART1', 0, 0, 0),
('LIT-ART1/2', 0, 0, 0),
('LIT-ART2', 0, 0, 0),
('LIT-ART3', 0, 0, 0),
('LIT-COM1', 0, 0, 0),
('LIT-COM1/2', 0, 0, 0),
('LIT-COM2', 0, 0, 0),
('LIT-COM3', 0, 0, 0),
('LIT-COM4', 0, 0, 0),
('LIT-ENG1', 0, 0, 0),
('LIT-ENG1/2', 0, 0, 0),
('LIT-ENG2', 0, 0, 0),
('LIT-ENG3', 0, 0, 0),
('LIT-ISL1', 0, 0, 0),
('LIT-ISL1/2', 0, 0, 0),
('LIT-ISL2', 0, 0, 0),
('LIT-ISL3', 0, 0, 0),
('LIT-ISL4', 0, 0, 0),
('LIT-LIF1', 0, 0, 0),
('LIT-LIF1/2', 0, 0, 0),
('LIT-LIF2', 0, 0, 0),
('LIT-LIF3', 0, 0, 0),
('LIT-MTH1', 0, 0, 0),
('LIT-MTH1/2', 0, 0, 0),
('LIT-MTH2', 0, 0, 0),
('LIT-MTH3', 0, 0, 0),
('LIT-MTH4', 0, 0, 0),
('LIT-SCI1', 0, 0, 0),
('LIT-SCI1/2', 0, 0, 0),
('LIT-SCI2', 0, 0, 0),
('LIT-SCI3', 0, 0, 0),
('LIT-SCI4', 0, 0, 0),
('LIT-SOC1', 0, 0, 0),
('LIT-SOC1/2', 0, 0, 0),
('LIT-SOC2', 0, 0, 0),
('LIT-SOC3', 0, 0, 0),
('LIT-SOC4', 0, 0, 0),
('SCI-ARB1', 0, 0, 0),
('SCI-ARB1/2', 0, 0, 0),
('SCI-ARB2', 2, 0, 0),
('SCI-ARB3', 0, 0, 0),
('SCI-ARB4', 0, 0, 0),
('SCI-ART1', 1, 0, 0),
('SCI-ART1/2', 0, 0, 0),
('SCI-ART2', 0, 0, 0),
('SCI-ART3', 0, 0, 0),
('SCI-COM1', 0, 0, 0),
('SCI-COM1/2', 0, 0, 0),
('SCI-COM2', 1, 0, 0),
('SCI-COM3', 0, 0, 0),
('SCI-COM4', 0, 0, 0),
('SCI-ENG1', 2, 0, 0),
('SCI-ENG1/2', 1, 0, 0),
('SCI-ENG2', 0, 0, 0),
('SCI-ENG3', 0, 0, 0),
('SCI-ISL1', 0, 0, 0),
('SCI-ISL1/2', 0, 0, 0),
('SCI-ISL2', 0, 0, 0),
('SCI-ISL3', 0, 0, 0),
('SCI-ISL4', 0, 0, 0),
('SCI-LIF1', 0, 0, 0),
('SCI-LIF1/2', 0, 0, 0),
('SCI-LIF2', 1, 0, 0),
('SCI-LIF3', 0, 0, 0),
('SCI-MTH1', 1, 0, 0),
('SCI-MTH1/2', 0, 0, 0),
('SCI-MTH2', 1, 0, 0),
('SCI-MTH3', 0, 0, 0),
('SCI-MTH4', 0, 0, 0),
('SCI-SCI1', 0, 0, 0),
('SCI-SCI1/2', 0, 0, 0),
('SCI-SCI2', 1, 0, 0),
('SCI-SCI3', 0, 0, 0),
('SCI-SCI4', 1, 0, 0),
('SCI-SOC1', 1, 0, 0),
('SCI-SOC1/2', 0, 0, 0),
('SCI-SOC2', 1, 0, 0),
('SCI-SOC3', 0, 0, 0),
('SCI-SOC4', 0, 0, 0);

INSERT INTO exam_results (exam_id, stripe, submitted, score_sum, minutes_sum, users, version) VALUES
(1, 5, 0, 0.00, 0, 0, 1),
(1, 6, 0, 0.00, 0, 0, 1),
(2, 5, 1, 18.00, 13, 1, 1),
(2, 6, 1, 14.00, 11, 1, 1),
(3, 0, 1, 5.00, 21, 1, 1),
(3, 1, 1, 5.00, 6, 1, 1),
(3, 2, 1, 8.00, 7, 1, 1),
(3, 3, 1, 6.00, 21, 1, 1),
(3, 5, 1, 6.00, 14, 1, 1),
(3, 7, 1, 5.00, 20, 1, 1);

INSERT INTO exam_sessions (id, exam_name, exam_type, start_date, end_date, created_at) VALUES
(1, 'لجان نهائي الفصل الأول', 'FINAL', '2027-01-11', '2027-01-26', '2026-11-28 19:50:56'),
(2, 'دور ثانٍ', NULL, NULL, NULL, '2026-11-28 19:50:56');

INSERT INTO grade_levels (id, name, sort_order, is_active) VALUES
(1, 'الأول المتوسط', 1, 1),
(2, 'الثاني المتوسط', 2, 1),
(3, 'الثالث المتوسط', 3, 1),
(4, 'الأول الثانوي', 4, 1),
(5, 'الثاني الثانوي', 5, 1),
(6, 'الثالث الثانوي', 6, 1);

INSERT INTO rule_locks (scope, parent_id, stripe, version) VALUES
('exam_period', 1, 0, 18),
('exam_period', 2, 0, 55),
('exam_period', 3, 0, 54),
('exam_period', 4, 0, 54),
('grade_level', 1, 0, 30),
('grade_level', 1, 1, 31),
('grade_level', 1, 2, 30),
('grade_level', 1, 3, 31),
('grade_level', 1, 4, 31),
('grade_level', 1, 5, 31),
('grade_level', 1, 6, 30),
('grade_level', 1, 7, 30),
('grade_level', 2, 0, 30),
('grade_level', 2, 1, 30),
('grade_level', 2, 2, 30),
('grade_level', 2, 3, 31),
('grade_level', 2, 4, 30),
('grade_level', 2, 5, 31),
('grade_level', 2, 6, 31),
('grade_level', 2, 7, 30),
('grade_level', 3, 0, 30),
('grade_level', 3, 1, 30),
('grade_level', 3, 2, 30),
('grade_level', 3, 3, 30),
('grade_level', 3, 4, 30),
('grade_level', 3, 5, 32),
('grade_level', 3, 6, 31),
('grade_level', 3, 7, 30),
('grade_level', 4, 0, 30),
('grade_level', 4, 1, 30),
('grade_level', 4, 2, 30),
('grade_level', 4, 3, 30),
('grade_level', 4, 4, 30),
('grade_level', 4, 5, 31),
('grade_level', 4, 6, 31),
('grade_level', 4, 7, 30),
('grade_level', 5, 0, 30),
('grade_level', 5, 1, 30),
('grade_level', 5, 2, 31),
('grade_level', 5, 3, 30),
('grade_level', 5, 4, 30),
('grade_level', 5, 5, 30),
('grade_level', 5, 6, 31),
('grade_level', 5, 7, 30),
('grade_level', 6, 0, 30),
('grade_level', 6, 1, 30),
('grade_level', 6, 2, 31),
('grade_level', 6, 3, 30),
('grade_level', 6, 4, 30),
('grade_level', 6, 5, 30),
('grade_level', 6, 6, 30),
('grade_level', 6, 7, 30),
('semester', 1, 0, 0),
('semester', 2, 0, 0),
('semester', 3, 0, 4),
('semester', 4, 0, 0);

INSERT INTO section_results (section_id, stripe, correct, score_sum) VALUES
(4, 5, 3, 6.00),
(4, 6, 2, 4.00),
(5, 5, 3, 8.00),
(5, 6, 3, 8.00),
(6, 5, 2, 4.00),
(6, 6, 1, 2.00),
(7, 0, 1, 1.00),
(7, 1, 1, 1.00),
(7, 2, 3, 4.00),
(7, 3, 2, 2.00),
(7, 5, 1, 2.00),
(7, 7, 1, 1.00),
(8, 0, 2, 4.00),
(8, 1, 2, 4.00),
(8, 2, 2, 4.00),
(8, 3, 2, 4.00),
(8, 5, 2, 4.00),
(8, 7, 2, 4.00);

INSERT INTO settings (name, value) VALUES
('calendar', 'both'),
('current_year_id', '2'),
('demo', '1'),
('motto', 'اقرأ'),
('school_name', 'مدرسة النور النموذجية'),
('week_start', 'Sunday');

INSERT INTO student_name_words (word, student_id) VALUES
('(كوڵاڵه)', 'x-2'),
('garcía', 'x-1'),
('garcía-müller', 'x-1'),
('josé', 'x-1'),
('müller', 'x-1'),
('ابن', '2024-0003'),
('ابن', '2026-0001'),
('ابو', '2021-0006'),
('ابو', '2023-0004'),
('ابو', '2025-0002'),
('ابو', '٢٠٢٥-٠٧'),
('ابوالقاسم', '2025-0002'),
('ابوبكر', '2023-0004'),
('ابوبكر', '٢٠٢٥-٠٧'),
('ابوخليل', '2021-0006'),
('احمد', '2022-0005'),
('الانصاري', '2025-0008'),
('البيطار', '2026-0007'),
('الدين', '2025-0002'),
('العزيز', '2024-0003'),
('القاسم', '2025-0002'),
('الكريم', '2026-0001'),
('الله', '٢٠٢٥-٠٧'),
('ايوب', '2024-0003'),
('باعشن', '2023-0004'),
('بكر', '2023-0004'),
('بكر', '٢٠٢٥-٠٧'),
('حمزه', '2026-0007'),
('خليل', '2021-0006'),
('دعا', '2026-0007'),
('ذكري', '2022-0005'),
('رايد', '2021-0006'),
('صلاح', '2025-0002'),
('عبد', '2024-0003'),
('عبد', '٢٠٢٥-٠٧'),
('عبد', '2026-0001'),
('عبدالعزيز', '2024-0003'),
('عبدالكريم', '2026-0001'),
('عبدالله', '٢٠٢٥-٠٧'),
('عيسي', '2024-0003'),
('عيسي', '2026-0001'),
('فادي', '2023-0004'),
('فادي', '2025-0008'),
('قنديل', '2025-0002'),
('كوڵاڵه)', 'x-2'),
('ماجد', '2026-0001'),
('محمد', '2026-0001'),
('محمود', '2022-0005'),
('معاذ', '2025-0002'),
('مومن', '2021-0006'),
('هيا', '2025-0008'),
('هێمن', 'x-2'),
('ولد', '2022-0005'),
('وليد', '2025-0008'),
('يحيي', '2022-0005'),
('ڕێبوار', 'x-2');

INSERT INTO subjects (id, name, code, is_active) VALUES
(1, 'الرياضيات', 'MTH', 1),
(2, 'اللغة العربية', 'ARB', 1),
(3, 'اللغة الإنجليزية', 'ENG', 1),
(4, 'التربية الإسلامية', 'ISL', 1),
(5, 'العلوم', 'SCI', 1),
(6, 'الدراسات الاجتماعية', 'SOC', 1),
(7, 'الحاسوب', 'COM', 1),
(8, 'التربية الفنية', 'ART', 1),
(9, 'المهارات الحياتية', 'LIF', 1);

INSERT INTO user_results (user_id, attempts, submitted, score_sum, best_score, exams) VALUES
(13, 3, 2, 24.00, 18.00, 2),
(14, 2, 1, 14.00, 14.00, 1),
(15, 1, 1, 5.00, 5.00, 1),
(16, 1, 1, 5.00, 5.00, 1),
(17, 1, 1, 5.00, 5.00, 1),
(18, 1, 1, 8.00, 8.00, 1),
(19, 1, 1, 6.00, 6.00, 1);

INSERT INTO classrooms (id, grade_level_id, academic_year_id, name, is_active) VALUES
(1, 1, 1, 'أ', 0),
(2, 2, 1, 'أ', 0),
(3, 3, 1, 'أ', 0),
(4, 4, 1, 'أ', 0),
(5, 5, 1, 'أ', 0),
(6, 6, 1, 'أ', 0),
(7, 1, 2, 'أ', 1),
(8, 2, 2, 'أ', 1),
(9, 3, 2, 'أ', 1),
(10, 4, 2, 'أ', 1),
(11, 5, 2, 'أ', 1),
(12, 6, 2, 'أ', 1);

INSERT INTO exams (id, name, year, total_marks, subject_id, grade_level_id, is_open, version) VALUES
(1, 'اختبار العلوم: الخلية والمادة', 2026, 20.00, 5, 1, 1, 9),
(2, 'اختبار الرياضيات القصير الأول', 2026, 20.00, 1, 1, 0, 9),
(3, 'مسابقة الثقافة العامة', 2026, 10.00, NULL, NULL, 1, 6),
(4, 'تدريب النحو والإملاء', 2026, 10.00, 2, 4, 0, 5);

INSERT INTO grading_policies (id, academic_year_id, grade_level_id, subject_id, pass_percentage, monthly_weight, midterm_weight, final_weight, excused_absence, unexcused_absence) VALUES
(1, 1, NULL, NULL, 50.00, 20.00, 30.00, 50.00, 'LEFT_OUT', 'ZERO'),
(2, 2, NULL, NULL, 50.00, 20.00, 30.00, 50.00, 'LEFT_OUT', 'ZERO'),
(3, 2, 6, NULL, 60.00, 20.00, 30.00, 50.00, 'LEFT_OUT', 'ZERO'),
(4, 2, 6, 2, 65.00, 20.00, 30.00, 50.00, 'LEFT_OUT', 'ZERO'),
(5, 2, 4, 8, 50.00, 40.00, 60.00, 0.00, 'LEFT_OUT', 'ZERO');

INSERT INTO semesters (id, academic_year_id, name, start_date, end_date, is_active) VALUES
(1, 1, 'الفصل الأول', '2025-09-01', '2026-01-31', 0),
(2, 1, 'الفصل الثاني', '2026-02-01', '2026-06-30', 0),
(3, 2, 'الفصل الأول', '2026-09-01', '2027-01-31', 1),
(4, 2, 'الفصل الثاني', '2027-02-01', '2027-06-30', 1);

INSERT INTO students (unique_id, name, college_id, number, sex, birth_date, guardian, phone, status, is_active, created_at) VALUES
('2021-0006', 'مؤمن رائد أبوخليل', 'SCI', '0006', 'M', '2008-11-09', 'رائد أبوخليل', '+970 59 506 9920', 'ACTIVE', 1, '2026-11-28 19:50:55'),
('2022-0005', 'ذكرى محمود يحيي ولد أحمد', 'SCI', '0005', 'F', '2010-02-21', 'محمود يحيي ولد أحمد', '+970 59 786 9819', 'ACTIVE', 1, '2026-11-28 19:50:55'),
('2023-0004', 'أبو بكر فادي باعشن', 'SCI', '0004', 'M', '2011-05-05', 'فادي باعشن', '055-040-1198', 'ACTIVE', 1, '2026-11-28 19:50:55'),
('2024-0003', 'أيوب عبد العزيز ابن عيسى', 'GEN', '0003', 'M', '2011-12-29', 'عبد العزيز ابن عيسى', '(059) 151 6204', 'ACTIVE', 1, '2026-11-28 19:50:55'),
('2025-0002', 'صلاح الدين أبو القاسم معاذ قنديل', 'GEN', '0002', 'M', '2012-11-06', 'أبو القاسم معاذ قنديل', '0566935049', 'ACTIVE', 1, '2026-11-28 19:50:55'),
('2025-0008', 'هيا وليد فادي الأنصاري', 'GEN', '0008', 'F', '2013-06-26', 'وليد فادي الأنصاري', '(050) 483 4352', 'ACTIVE', 1, '2026-11-28 19:50:55'),
('٢٠٢٥-٠٧', 'عبد الله أبو بكر', 'EXTRA', '٧', NULL, NULL, NULL, NULL, 'ACTIVE', 1, '2026-11-28 19:50:56'),
('2026-0001', 'عبد الكريم ماجد محمد ابن عيسى', 'GEN', '0001', 'M', '2014-01-26', 'ماجد محمد ابن عيسى', '0596972510', 'ACTIVE', 1, '2026-11-28 19:50:55'),
('2026-0007', 'دعاء حمزة البيطار', 'GEN', '0007', 'F', '2014-02-24', 'حمزة البيطار', '+970 55 474 9952', 'ACTIVE', 1, '2026-11-28 19:50:55'),
('x-1', 'José García-Müller', 'EXTRA', 'A-17', 'M', '2012-02-29', 'O''Connor', '+965 5012 3456', 'ACTIVE', 1, '2026-11-28 19:50:56'),
('x-2', 'ڕێبوار هێمن (گوڵاڵە)', 'EXTRA', NULL, 'F', NULL, NULL, '٠٥٩٩١٢٣', 'ACTIVE', 1, '2026-11-28 19:50:56');

INSERT INTO courses (unique_id, name, course_code, college_id, capacity, subject_id, semester_id, is_active) VALUES
('GEN-ARB1', 'النحو والصرف', 'ARB1', 'GEN', 5, 2, 3, 1),
('GEN-ARB1/2', 'النحو والصرف (مجموعة ثانية)', 'ARB1/2', 'GEN', NULL, 2, 3, 1),
('GEN-ARB2', 'البلاغة والنقد', 'ARB2', 'GEN', NULL, 2, 3, 1),
('GEN-ARB3', 'الأدب العربي', 'ARB3', 'GEN', NULL, 2, 4, 1),
('GEN-ARB4', 'الإنشاء والتعبير', 'ARB4', 'GEN', 10, 2, 3, 1),
('GEN-ART1', 'الرسم', 'ART1', 'GEN', NULL, 8, 3, 1),
('GEN-ART1/2', 'الرسم (مجموعة ثانية)', 'ART1/2', 'GEN', NULL, 8, 3, 1),
('GEN-ART2', 'الخط العربي', 'ART2', 'GEN', NULL, 8, 3, 1),
('GEN-ART3', 'الخزف', 'ART3', 'GEN', NULL, 8, 4, 1),
('GEN-COM1', 'أساسيات البرمجة', 'COM1', 'GEN', 10, 7, 3, 1),
('GEN-COM1/2', 'أساسيات البرمجة (مجموعة ثانية)', 'COM1/2', 'GEN', 5, 7, 3, 1),
('GEN-COM2', 'تصميم المواقع', 'COM2', 'GEN', NULL, 7, 3, 1),
('GEN-COM3', 'شبكات الحاسوب', 'COM3', 'GEN', NULL, 7, 4, 1),
('GEN-COM4', 'مقدمة في الذكاء الاصطناعي', 'COM4', 'GEN', NULL, 7, 3, 1),
('GEN-ENG1', 'المحادثة الإنجليزية', 'ENG1', 'GEN', NULL, 3, 3, 1),
('GEN-ENG1/2', 'المحادثة الإنجليزية (مجموعة ثانية)', 'ENG1/2', 'GEN', NULL, 3, 3, 1),
('GEN-ENG2', 'القواعد الإنجليزية', 'ENG2', 'GEN', NULL, 3, 3, 1),
('GEN-ENG3', 'القراءة والاستيعاب', 'ENG3', 'GEN', NULL, 3, 4, 1),
('GEN-ISL1', 'التلاوة والتجويد', 'ISL1', 'GEN', 10, 4, 3, 1),
('GEN-ISL1/2', 'التلاوة والتجويد (مجموعة ثانية)', 'ISL1/2', 'GEN', NULL, 4, 3, 1),
('GEN-ISL2', 'الفقه', 'ISL2', 'GEN', NULL, 4, 3, 1),
('GEN-ISL3', 'السيرة النبوية', 'ISL3', 'GEN', NULL, 4, 4, 1),
('GEN-ISL4', 'الحديث الشريف', 'ISL4', 'GEN', NULL, 4, 3, 1),
('GEN-LIF1', 'الإسعافات الأولية', 'LIF1', 'GEN', NULL, 9, NULL, 1),
('GEN-LIF1/2', 'الإسعافات الأولية (مجموعة ثانية)', 'LIF1/2', 'GEN', NULL, 9, NULL, 1),
('GEN-LIF2', 'الإدارة المالية', 'LIF2', 'GEN', NULL, 9, NULL, 1),
('GEN-LIF3', 'التدبير المنزلي', 'LIF3', 'GEN', 20, 9, NULL, 1),
('GEN-MTH1', 'الجبر', 'MTH1', 'GEN', NULL, 1, 3, 1),
('GEN-MTH1/2', 'الجبر (مجموعة ثانية)', 'MTH1/2', 'GEN', NULL, 1, 3, 1),
('GEN-MTH2', 'الهندسة', 'MTH2', 'GEN', NULL, 1, 3, 1),
('GEN-MTH3', 'الإحصاء والاحتمالات', 'MTH3', 'GEN', NULL, 1, 4, 1),
('GEN-MTH4', 'التفاضل والتكامل', 'MTH4', 'GEN', NULL, 1, 3, 1),
('GEN-SCI1', 'الفيزياء', 'SCI1', 'GEN', 10, 5, 3, 1),
('GEN-SCI1/2', 'الفيزياء (مجموعة ثانية)', 'SCI1/2', 'GEN', NULL, 5, 3, 1),
('GEN-SCI2', 'الكيمياء', 'SCI2', 'GEN', NULL, 5, 3, 1),
('GEN-SCI3', 'الأحياء', 'SCI3', 'GEN', NULL, 5, 4, 1),
('GEN-SCI4', 'علوم الأرض', 'SCI4', 'GEN', NULL, 5, 3, 1),
('GEN-SOC1', 'التاريخ الإسلامي', 'SOC1', 'GEN', 5, 6, 3, 1),
('GEN-SOC1/2', 'التاريخ الإسلامي (مجموعة ثانية)', 'SOC1/2', 'GEN', NULL, 6, 3, 1),
('GEN-SOC2', 'الجغرافيا', 'SOC2', 'GEN', 5, 6, 3, 1),
('GEN-SOC3', 'التربية الوطنية', 'SOC3', 'GEN', NULL, 6, 4, 1),
('GEN-SOC4', 'مبادئ الاقتصاد', 'SOC4', 'GEN', NULL, 6, 3, 1),
('LIT-ARB1', 'النحو والصرف', 'ARB1', 'LIT', NULL, 2, 3, 1),
('LIT-ARB1/2', 'النحو والصرف (مجموعة ثانية)', 'ARB1/2', 'LIT', NULL, 2, 3, 1),
('LIT-ARB2', 'البلاغة والنقد', 'ARB2', 'LIT', NULL, 2, 3, 1),
('LIT-ARB3', 'الأدب العربي', 'ARB3', 'LIT', NULL, 2, 4, 1),
('LIT-ARB4', 'الإنشاء والتعبير', 'ARB4', 'LIT', NULL, 2, 3, 1),
('LIT-ART1', 'الرسم', 'ART1', 'LIT', NULL, 8, 3, 1),
('LIT-ART1/2', 'الرسم (مجموعة ثانية)', 'ART1/2', 'LIT', NULL, 8, 3, 1),
('LIT-ART2', 'الخط العربي', 'ART2', 'LIT', NULL, 8, 3, 1),
('LIT-ART3', 'الخزف', 'ART3', 'LIT', NULL, 8, 4, 1),
('LIT-COM1', 'أساسيات البرمجة', 'COM1', 'LIT', NULL, 7, 3, 1),
('LIT-COM1/2', 'أساسيات البرمجة (مجموعة ثانية)', 'COM1/2', 'LIT', NULL, 7, 3, 1),
('LIT-COM2', 'تصميم المواقع', 'COM2', 'LIT', NULL, 7, 3, 1),
('LIT-COM3', 'شبكات الحاسوب', 'COM3', 'LIT', NULL, 7, 4, 1),
('LIT-COM4', 'مقدمة في الذكاء الاصطناعي', 'COM4', 'LIT', NULL, 7, 3, 1),
('LIT-ENG1', 'المحادثة الإنجليزية', 'ENG1', 'LIT', NULL, 3, 3, 1),
('LIT-ENG1/2', 'المحادثة الإنجليزية (مجموعة ثانية)', 'ENG1/2', 'LIT', NULL, 3, 3, 1),
('LIT-ENG2', 'القواعد الإنجليزية', 'ENG2', 'LIT', NULL, 3, 3, 1),
('LIT-ENG3', 'القراءة والاستيعاب', 'ENG3', 'LIT', NULL, 3, 4, 1),
('LIT-ISL1', 'التلاوة والتجويد', 'ISL1', 'LIT', NULL, 4, 3, 1),
('LIT-ISL1/2', 'التلاوة والتجويد (مجموعة ثانية)', 'ISL1/2', 'LIT', NULL, 4, 3, 1),
('LIT-ISL2', 'الفقه', 'ISL2', 'LIT', NULL, 4, 3, 1),
('LIT-ISL3', 'السيرة النبوية', 'ISL3', 'LIT', NULL, 4, 4, 1),
('LIT-ISL4', 'الحديث الشريف', 'ISL4', 'LIT', NULL, 4, 3, 1),
('LIT-LIF1', 'الإسعافات الأولية', 'LIF1', 'LIT', NULL, 9, NULL, 1),
('LIT-LIF1/2', 'الإسعافات الأولية (مجموعة ثانية)', 'LIF1/2', 'LIT', NULL, 9, NULL, 1),
('LIT-LIF2', 'الإدارة المالية', 'LIF2', 'LIT', NULL, 9, NULL, 1),
('LIT-LIF3', 'التدبير المنزلي', 'LIF3', 'LIT', NULL, 9, NULL, 1),
('LIT-MTH1', 'الجبر', 'MTH1', 'LIT', NULL, 1, 3, 1),
('LIT-MTH1/2', 'الجبر (مجموعة ثانية)', 'MTH1/2', 'LIT', NULL, 1, 3, 1),
('LIT-MTH2', 'الهندسة', 'MTH2', 'LIT', NULL, 1, 3, 1),
('LIT-MTH3', 'الإحصاء والاحتمالات', 'MTH3', 'LIT', NULL, 1, 4, 1),
('LIT-MTH4', 'التفاضل والتكامل', 'MTH4', 'LIT', NULL, 1, 3, 1),
('LIT-SCI1', 'الفيزياء', 'SCI1', 'LIT', NULL, 5, 3, 1),
('LIT-SCI1/2', 'الفيزياء (مجموعة ثانية)', 'SCI1/2', 'LIT', NULL, 5, 3, 1),
('LIT-SCI2', 'الكيمياء', 'SCI2', 'LIT', NULL, 5, 3, 1),
('LIT-SCI3', 'الأحياء', 'SCI3', 'LIT', NULL, 5, 4, 1),
('LIT-SCI4', 'علوم الأرض', 'SCI4', 'LIT', NULL, 5, 3, 1),
('LIT-SOC1', 'التاريخ الإسلامي', 'SOC1', 'LIT', NULL, 6, 3, 1),
('LIT-SOC1/2', 'التاريخ الإسلامي (مجموعة ثانية)', 'SOC1/2', 'LIT', NULL, 6, 3, 1),
('LIT-SOC2', 'الجغرافيا', 'SOC2', 'LIT', NULL, 6, 3, 1),
('LIT-SOC3', 'التربية الوطنية', 'SOC3', 'LIT', NULL, 6, 4, 1),
('LIT-SOC4', 'مبادئ الاقتصاد', 'SOC4', 'LIT', NULL, 6, 3, 1),
('SCI-ARB1', 'النحو والصرف', 'ARB1', 'SCI', NULL, 2, 3, 1),
('SCI-ARB1/2', 'النحو والصرف (مجموعة ثانية)', 'ARB1/2', 'SCI', NULL, 2, 3, 1),
('SCI-ARB2', 'البلاغة والنقد', 'ARB2', 'SCI', 2, 2, 3, 1),
('SCI-ARB3', 'الأدب العربي', 'ARB3', 'SCI', NULL, 2, 4, 1),
('SCI-ARB4', 'الإنشاء والتعبير', 'ARB4', 'SCI', NULL, 2, 3, 1),
('SCI-ART1', 'الرسم', 'ART1', 'SCI', 20, 8, 3, 1),
('SCI-ART1/2', 'الرسم (مجموعة ثانية)', 'ART1/2', 'SCI', NULL, 8, 3, 1),
('SCI-ART2', 'الخط العربي', 'ART2', 'SCI', NULL, 8, 3, 1),
('SCI-ART3', 'الخزف', 'ART3', 'SCI', NULL, 8, 4, 1),
('SCI-COM1', 'أساسيات البرمجة', 'COM1', 'SCI', NULL, 7, 3, 1),
('SCI-COM1/2', 'أساسيات البرمجة (مجموعة ثانية)', 'COM1/2', 'SCI', NULL, 7, 3, 1),
('SCI-COM2', 'تصميم المواقع', 'COM2', 'SCI', 5, 7, 3, 1),
('SCI-COM3', 'شبكات الحاسوب', 'COM3', 'SCI', NULL, 7, 4, 1),
('SCI-COM4', 'مقدمة في الذكاء الاصطناعي', 'COM4', 'SCI', NULL, 7, 3, 1),
('SCI-ENG1', 'المحادثة الإنجليزية', 'ENG1', 'SCI', 15, 3, 3, 1),
('SCI-ENG1/2', 'المحادثة الإنجليزية (مجموعة ثانية)', 'ENG1/2', 'SCI', 15, 3, 3, 1),
('SCI-ENG2', 'القواعد الإنجليزية', 'ENG2', 'SCI', NULL, 3, 3, 1),
('SCI-ENG3', 'القراءة والاستيعاب', 'ENG3', 'SCI', NULL, 3, 4, 1),
('SCI-ISL1', 'التلاوة والتجويد', 'ISL1', 'SCI', NULL, 4, 3, 1),
('SCI-ISL1/2', 'التلاوة والتجويد (مجموعة ثانية)', 'ISL1/2', 'SCI', NULL, 4, 3, 1),
('SCI-ISL2', 'الفقه', 'ISL2', 'SCI', NULL, 4, 3, 1),
('SCI-ISL3', 'السيرة النبوية', 'ISL3', 'SCI', NULL, 4, 4, 1),
('SCI-ISL4', 'الحديث الشريف', 'ISL4', 'SCI', NULL, 4, 3, 1),
('SCI-LIF1', 'الإسعافات الأولية', 'LIF1', 'SCI', NULL, 9, NULL, 1),
('SCI-LIF1/2', 'الإسعافات الأولية (مجموعة ثانية)', 'LIF1/2', 'SCI', NULL, 9, NULL, 1),
('SCI-LIF2', 'الإدارة المالية', 'LIF2', 'SCI', 10, 9, NULL, 1),
('SCI-LIF3', 'التدبير المنزلي', 'LIF3', 'SCI', NULL, 9, NULL, 1),
('SCI-MTH1', 'الجبر', 'MTH1', 'SCI', 10, 1, 3, 1),
('SCI-MTH1/2', 'الجبر (مجموعة ثانية)', 'MTH1/2', 'SCI', NULL, 1, 3, 1),
('SCI-MTH2', 'الهندسة', 'MTH2', 'SCI', 5, 1, 3, 1),
('SCI-MTH3', 'الإحصاء والاحتمالات', 'MTH3', 'SCI', NULL, 1, 4, 1),
('SCI-MTH4', 'التفاضل والتكامل', 'MTH4', 'SCI', NULL, 1, 3, 1),
('SCI-SCI1', 'الفيزياء', 'SCI1', 'SCI', NULL, 5, 3, 1),
('SCI-SCI1/2', 'الفيزياء (مجموعة ثانية)', 'SCI1/2', 'SCI', NULL, 5, 3, 1),
('SCI-SCI2', 'الكيمياء', 'SCI2', 'SCI', 15, 5, 3, 1),
('SCI-SCI3', 'الأحياء', 'SCI3', 'SCI', NULL, 5, 4, 1),
('SCI-SCI4', 'علوم الأرض', 'SCI4', 'SCI', 15, 5, 3, 1),
('SCI-SOC1', 'التاريخ الإسلامي', 'SOC1', 'SCI', 20, 6, 3, 1),
('SCI-SOC1/2', 'التاريخ الإسلامي (مجموعة ثانية)', 'SOC1/2', 'SCI', NULL, 6, 3, 1),
('SCI-SOC2', 'الجغرافيا', 'SOC2', 'SCI', 5, 6, 3, 1),
('SCI-SOC3', 'التربية الوطنية', 'SOC3', 'SCI', NULL, 6, 4, 1),
('SCI-SOC4', 'مبادئ الاقتصاد', 'SOC4', 'SCI', NULL, 6, 3, 1);

INSERT INTO enrollments (id, student_id, classroom_id, academic_year_id, status, enrolled_on, left_on, created_at, grade_level_id) VALUES
(1, '2025-0002', 1, 1, 'GRADUATED', '2025-09-01', '2026-06-30', '2026-11-28 19:50:55', 1),
(2, '2024-0003', 2, 1, 'GRADUATED', '2025-09-01', '2026-06-30', '2026-11-28 19:50:55', 2),
(3, '2023-0004', 3, 1, 'WITHDRAWN', '2025-09-01', '2026-06-30', '2026-11-28 19:50:55', 3),
(4, '2022-0005', 4, 1, 'GRADUATED', '2025-09-01', '2026-06-30', '2026-11-28 19:50:55', 4),
(5, '2021-0006', 5, 1, 'GRADUATED', '2025-09-01', '2026-06-30', '2026-11-28 19:50:55', 5),
(6, '2025-0008', 1, 1, 'GRADUATED', '2025-09-01', '2026-06-30', '2026-11-28 19:50:55', 1),
(7, '2026-0001', 7, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:55', 1),
(8, '2025-0002', 8, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:55', 2),
(9, '2024-0003', 9, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:55', 3),
(10, '2023-0004', 10, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:55', 4),
(11, '2022-0005', 11, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:55', 5),
(12, '2021-0006', 12, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:55', 6),
(13, '2026-0007', 7, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:55', 1),
(14, '2025-0008', 8, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:55', 2);

INSERT INTO sections (id, exam_id, name, position) VALUES
(1, 1, 'الخلية', 0),
(2, 1, 'المادة وخواصها', 1),
(3, 1, 'القوى والحركة', 2),
(4, 2, 'الأعداد', 0),
(5, 2, 'الجبر', 1),
(6, 2, 'الهندسة', 2),
(7, 3, 'الجغرافيا', 0),
(8, 3, 'التاريخ والأدب', 1),
(9, 4, 'النحو', 0),
(10, 4, 'الإملاء', 1);

INSERT INTO users (id, username, full_name, role, password_hash, is_active, student_id, created_at) VALUES
(1, 'huda', 'هدى إياد التميمي', 'admin', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(2, 'nadia', 'نادية رامي درويش', 'registrar', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(3, 'khalid', 'خالد أبو القاسم البغدادي', 'viewer', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(4, 'salma', 'سلمى عبد القادر الحسيني', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(5, 'yusuf', 'يوسف علاء بن عمر', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(6, 'amina', 'أمينة عبدالله العلي', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(7, 'tariq', 'طارق إسماعيل درويش', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(8, 'maryam', 'مريم عبد الله درويش', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(9, 'omar', 'عمر زياد الغامدي', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(10, 'layla', 'ليلى إلياس الغامدي', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(11, 'hasan', 'حسن رائد الأمين', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(12, 'nura', 'نورة شهاب الحسيني', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, NULL, '2026-11-28 19:50:55'),
(13, 'student', 'عبد الكريم ماجد محمد ابن عيسى', 'student', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, '2026-0001', '2026-11-28 19:50:55'),
(14, '0007', 'دعاء حمزة البيطار', 'student', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, '2026-0007', '2026-11-28 19:50:55'),
(15, '0002', 'صلاح الدين أبو القاسم معاذ قنديل', 'student', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, '2025-0002', '2026-11-28 19:50:55'),
(16, '0003', 'أيوب عبد العزيز ابن عيسى', 'student', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, '2024-0003', '2026-11-28 19:50:55'),
(17, '0004', 'أبو بكر فادي باعشن', 'student', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, '2023-0004', '2026-11-28 19:50:55'),
(18, '0005', 'ذكرى محمود يحيي ولد أحمد', 'student', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, '2022-0005', '2026-11-28 19:50:55'),
(19, '0006', 'مؤمن رائد أبوخليل', 'student', '$argon2id$v=19$m=65536,t=3,p=4$P2K1LvEMvgoloytZSEPM2Q$VIUZQ//rK0OUbhy8r+26xJ7xtp8YlgBwVV9FcdqO6kA', 1, '2021-0006', '2026-11-28 19:50:55'),
(20, 'gone', 'معلم سابق', 'teacher', 'x', 0, NULL, '2026-11-28 19:50:56');

INSERT INTO attempts (id, user_id, exam_id, score, status, started_at, finished_at, version) VALUES
(1, 13, 2, 18.00, 'submitted', '2026-11-06 07:00:00', '2026-11-06 07:13:06', 9),
(2, 14, 2, 14.00, 'submitted', '2026-11-06 07:07:00', '2026-11-06 07:18:11', 8),
(3, 13, 3, 6.00, 'submitted', '2026-11-10 07:00:00', '2026-11-10 07:14:12', 6),
(4, 15, 3, 5.00, 'submitted', '2026-11-10 07:07:00', '2026-11-10 07:27:38', 6),
(5, 16, 3, 5.00, 'submitted', '2026-11-10 07:14:00', '2026-11-10 07:35:15', 4),
(6, 17, 3, 5.00, 'submitted', '2026-11-10 07:21:00', '2026-11-10 07:27:20', 5),
(7, 18, 3, 8.00, 'submitted', '2026-11-10 07:28:00', '2026-11-10 07:35:19', 6),
(8, 19, 3, 6.00, 'submitted', '2026-11-10 07:35:00', '2026-11-10 07:56:51', 6),
(9, 13, 1, 4.00, 'in_progress', '2026-11-14 07:00:00', NULL, 4),
(10, 14, 1, 2.00, 'in_progress', '2026-11-14 07:07:00', NULL, 4);

INSERT INTO classroom_courses (id, classroom_id, course_id) VALUES
(1, 7, 'GEN-ARB1'),
(2, 7, 'GEN-COM1'),
(3, 7, 'GEN-SCI1'),
(4, 7, 'GEN-LIF3'),
(5, 7, 'GEN-SOC1'),
(6, 8, 'GEN-SCI1'),
(7, 8, 'GEN-ISL1'),
(8, 8, 'GEN-ARB1'),
(9, 8, 'GEN-COM1/2'),
(10, 8, 'GEN-SOC4'),
(11, 9, 'GEN-COM1'),
(12, 9, 'GEN-ARB4'),
(13, 9, 'GEN-SOC2'),
(14, 9, 'GEN-SCI1'),
(15, 9, 'GEN-ENG2'),
(16, 10, 'SCI-ARB2'),
(17, 10, 'SCI-SCI2'),
(18, 10, 'SCI-SOC1'),
(19, 10, 'SCI-MTH1'),
(20, 10, 'SCI-LIF2'),
(21, 11, 'SCI-LIF2'),
(22, 11, 'SCI-ART1'),
(23, 11, 'SCI-ENG1/2'),
(24, 11, 'SCI-ARB2'),
(25, 11, 'SCI-SOC1/2'),
(26, 12, 'SCI-SOC2'),
(27, 12, 'SCI-COM2'),
(28, 12, 'SCI-MTH2'),
(29, 12, 'SCI-ENG1'),
(30, 12, 'SCI-ART1');

INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time, room, teacher_user_id) VALUES
('GEN-ARB1-1', 'GEN-ARB1', 'Thursday', '08:45:00', '09:45:00', 'قاعة 7', 5),
('GEN-ARB1/2-1', 'GEN-ARB1/2', 'Monday', '13:15:00', '14:15:00', 'قاعة 3', 5),
('GEN-ARB1/2-2', 'GEN-ARB1/2', 'Wednesday', '13:15:00', '14:15:00', 'قاعة 5', 5),
('GEN-ARB2-1', 'GEN-ARB2', 'Sunday', '09:00:00', '09:45:00', 'قاعة 3', 5),
('GEN-ARB2-2', 'GEN-ARB2', 'Wednesday', '09:00:00', '09:45:00', 'قاعة 5', 5),
('GEN-ARB3-1', 'GEN-ARB3', 'Wednesday', '08:30:00', '09:30:00', 'قاعة 1', NULL),
('GEN-ARB3-2', 'GEN-ARB3', 'Thursday', '08:30:00', '09:30:00', 'قاعة 8', NULL),
('GEN-ARB4-1', 'GEN-ARB4', 'Tuesday', '08:00:00', '09:00:00', 'قاعة 12', 5),
('GEN-ART1-1', 'GEN-ART1', 'Tuesday', '08:45:00', '10:15:00', 'المرسم', 11),
('GEN-ART1-2', 'GEN-ART1', 'Thursday', '08:45:00', '10:15:00', 'المرسم', 11),
('GEN-ART1/2-1', 'GEN-ART1/2', 'Monday', '11:45:00', '12:45:00', 'المرسم', 11),
('GEN-ART1/2-2', 'GEN-ART1/2', 'Tuesday', '11:45:00', '12:45:00', 'المرسم', 11),
('GEN-ART2-1', 'GEN-ART2', 'Thursday', '12:30:00', '13:30:00', 'المرسم', 11),
('GEN-ART3-1', 'GEN-ART3', 'Tuesday', '11:00:00', '11:45:00', 'المرسم', 11),
('GEN-ART3-2', 'GEN-ART3', 'Thursday', '11:00:00', '11:45:00', 'المرسم', 11),
('GEN-COM1-1', 'GEN-COM1', 'Monday', '10:45:00', '11:45:00', 'معمل الحاسوب 1', 10),
('GEN-COM1/2-1', 'GEN-COM1/2', 'Sunday', '09:00:00', '09:45:00', 'معمل الحاسوب 1', 10),
('GEN-COM1/2-2', 'GEN-COM1/2', 'Monday', '09:00:00', '09:45:00', 'معمل الحاسوب 1', 10),
('GEN-COM2-1', 'GEN-COM2', 'Monday', '13:30:00', '14:30:00', 'معمل الحاسوب 1', 10),
('GEN-COM2-2', 'GEN-COM2', 'Thursday', '13:30:00', '14:30:00', 'معمل الحاسوب 1', 10),
('GEN-COM3-1', 'GEN-COM3', 'Monday', '08:15:00', '09:15:00', 'معمل الحاسوب 2', NULL),
('GEN-COM3-2', 'GEN-COM3', 'Wednesday', '08:15:00', '09:15:00', 'معمل الحاسوب 1', 10),
('GEN-COM4-1', 'GEN-COM4', 'Tuesday', '10:45:00', '11:45:00', 'معمل الحاسوب 1', 10),
('GEN-COM4-2', 'GEN-COM4', 'Thursday', '10:45:00', '11:45:00', 'معمل الحاسوب 1', 10),
('GEN-ENG1-1', 'GEN-ENG1', 'Monday', '13:30:00', '15:00:00', 'قاعة 5', 6),
('GEN-ENG1-2', 'GEN-ENG1', 'Thursday', '13:30:00', '15:00:00', 'قاعة 8', 6),
('GEN-ENG1/2-1', 'GEN-ENG1/2', 'Tuesday', '09:30:00', '10:30:00', 'قاعة 12', 6),
('GEN-ENG1/2-2', 'GEN-ENG1/2', 'Wednesday', '09:30:00', '10:30:00', 'قاعة 1', 6),
('GEN-ENG2-1', 'GEN-ENG2', 'Tuesday', '09:45:00', '10:45:00', 'قاعة 9', NULL),
('GEN-ENG2-2', 'GEN-ENG2', 'Thursday', '09:45:00', '10:45:00', 'قاعة 2', 6),
('GEN-ENG3-1', 'GEN-ENG3', 'Tuesday', '12:00:00', '13:30:00', 'قاعة 11', 6),
('GEN-ISL1-1', 'GEN-ISL1', 'Tuesday', '08:45:00', '09:30:00', 'قاعة 8', 7),
('GEN-ISL1/2-1', 'GEN-ISL1/2', 'Sunday', '13:00:00', '13:45:00', 'قاعة 9', 7),
('GEN-ISL1/2-2', 'GEN-ISL1/2', 'Wednesday', '13:00:00', '13:45:00', 'قاعة 10', 7),
('GEN-ISL2-1', 'GEN-ISL2', 'Sunday', '12:00:00', '13:30:00', 'قاعة 1', NULL),
('GEN-ISL2-2', 'GEN-ISL2', 'Tuesday', '12:00:00', '13:30:00', 'قاعة 4', 7),
('GEN-ISL3-1', 'GEN-ISL3', 'Wednesday', '08:45:00', '09:30:00', 'قاعة 12', 7),
('GEN-ISL3-2', 'GEN-ISL3', 'Thursday', '08:45:00', '09:30:00', 'قاعة 12', 7),
('GEN-ISL4-1', 'GEN-ISL4', 'Wednesday', '09:00:00', '10:00:00', 'قاعة 4', NULL),
('GEN-LIF1-1', 'GEN-LIF1', 'Tuesday', '10:15:00', '11:45:00', 'قاعة 2', 12),
('GEN-LIF1/2-1', 'GEN-LIF1/2', 'Monday', '09:30:00', '10:15:00', 'قاعة 5', 12),
('GEN-LIF2-1', 'GEN-LIF2', 'Monday', '12:15:00', '13:45:00', 'قاعة 11', 12),
('GEN-LIF2-2', 'GEN-LIF2', 'Wednesday', '12:15:00', '13:45:00', 'قاعة 9', 12),
('GEN-LIF3-1', 'GEN-LIF3', 'Sunday', '11:15:00', '12:15:00', 'قاعة 11', 12),
('GEN-MTH1-1', 'GEN-MTH1', 'Tuesday', '09:00:00', '10:30:00', 'قاعة 12', 4),
('GEN-MTH1-2', 'GEN-MTH1', 'Thursday', '09:00:00', '10:30:00', 'قاعة 3', 4),
('GEN-MTH1/2-1', 'GEN-MTH1/2', 'Sunday', '11:45:00', '12:45:00', 'قاعة 9', 4),
('GEN-MTH1/2-2', 'GEN-MTH1/2', 'Tuesday', '11:45:00', '12:45:00', 'قاعة 1', 4),
('GEN-MTH2-1', 'GEN-MTH2', 'Thursday', '10:45:00', '12:15:00', 'قاعة 10', 4),
('GEN-MTH3-1', 'GEN-MTH3', 'Wednesday', '11:15:00', '12:15:00', 'قاعة 3', 4),
('GEN-MTH4-1', 'GEN-MTH4', 'Thursday', '10:45:00', '11:45:00', 'قاعة 11', NULL),
('GEN-SCI1-1', 'GEN-SCI1', 'Tuesday', '13:45:00', '15:15:00', 'مختبر العلوم', 8),
('GEN-SCI1/2-1', 'GEN-SCI1/2', 'Thursday', '13:30:00', '14:30:00', 'مختبر العلوم', 8),
('GEN-SCI2-1', 'GEN-SCI2', 'Sunday', '13:00:00', '14:00:00', 'مختبر العلوم', 8),
('GEN-SCI2-2', 'GEN-SCI2', 'Tuesday', '13:00:00', '14:00:00', 'مختبر الكيمياء', NULL),
('GEN-SCI3-1', 'GEN-SCI3', 'Monday', '13:15:00', '14:15:00', 'مختبر العلوم', 8),
('GEN-SCI3-2', 'GEN-SCI3', 'Thursday', '13:15:00', '14:15:00', 'مختبر الكيمياء', NULL),
('GEN-SCI4-1', 'GEN-SCI4', 'Sunday', '09:15:00', '10:15:00', 'مختبر العلوم', 8),
('GEN-SCI4-2', 'GEN-SCI4', 'Monday', '09:15:00', '10:15:00', 'مختبر العلوم', 8),
('GEN-SOC1-1', 'GEN-SOC1', 'Sunday', '09:15:00', '10:00:00', 'قاعة 4', 9),
('GEN-SOC1/2-1', 'GEN-SOC1/2', 'Sunday', '10:00:00', '10:45:00', 'قاعة 8', 9),
('GEN-SOC2-1', 'GEN-SOC2', 'Sunday', '13:15:00', '14:00:00', 'قاعة 6', 9),
('GEN-SOC2-2', 'GEN-SOC2', 'Monday', '13:15:00', '14:00:00', 'قاعة 10', 9),
('GEN-SOC3-1', 'GEN-SOC3', 'Wednesday', '11:45:00', '12:30:00', 'قاعة 12', 9),
('GEN-SOC3-2', 'GEN-SOC3', 'Thursday', '11:45:00', '12:30:00', 'قاعة 2', 9),
('GEN-SOC4-1', 'GEN-SOC4', 'Sunday', '11:30:00', '12:30:00', 'قاعة 8', 9),
('GEN-SOC4-2', 'GEN-SOC4', 'Monday', '11:30:00', '12:30:00', 'قاعة 7', 9),
('LIT-ARB1-1', 'LIT-ARB1', 'Monday', '13:00:00', '13:45:00', 'قاعة 12', NULL),
('LIT-ARB1-2', 'LIT-ARB1', 'Tuesday', '13:00:00', '13:45:00', 'قاعة 6', NULL),
('LIT-ARB1/2-1', 'LIT-ARB1/2', 'Tuesday', '10:00:00', '11:00:00', 'قاعة 7', NULL),
('LIT-ARB1/2-2', 'LIT-ARB1/2', 'Thursday', '10:00:00', '11:00:00', 'قاعة 1', NULL),
('LIT-ARB2-1', 'LIT-ARB2', 'Wednesday', '10:00:00', '11:30:00', 'قاعة 4', 5),
('LIT-ARB3-1', 'LIT-ARB3', 'Wednesday', '12:45:00', '14:15:00', 'قاعة 2', NULL),
('LIT-ARB3-2', 'LIT-ARB3', 'Thursday', '12:45:00', '14:15:00', 'قاعة 5', 5),
('LIT-ARB4-1', 'LIT-ARB4', 'Sunday', '12:00:00', '12:45:00', 'قاعة 2', NULL),
('LIT-ARB4-2', 'LIT-ARB4', 'Wednesday', '12:00:00', '12:45:00', 'قاعة 1', 5),
('LIT-ART1-1', 'LIT-ART1', 'Sunday', '13:15:00', '14:00:00', 'المرسم', 11),
('LIT-ART1-2', 'LIT-ART1', 'Wednesday', '13:15:00', '14:00:00', 'المرسم', 11),
('LIT-ART1/2-1', 'LIT-ART1/2', 'Thursday', '10:00:00', '11:00:00', 'قاعة 7', NULL),
('LIT-ART2-1', 'LIT-ART2', 'Monday', '11:45:00', '13:15:00', 'قاعة 10', NULL),
('LIT-ART2-2', 'LIT-ART2', 'Tuesday', '11:45:00', '13:15:00', 'قاعة 8', NULL),
('LIT-ART3-1', 'LIT-ART3', 'Monday', '11:30:00', '12:15:00', 'قاعة 4', NULL),
('LIT-ART3-2', 'LIT-ART3', 'Tuesday', '11:30:00', '12:15:00', 'قاعة 9', NULL),
('LIT-COM1-1', 'LIT-COM1', 'Monday', '09:45:00', '10:45:00', 'معمل الحاسوب 2', NULL),
('LIT-COM1/2-1', 'LIT-COM1/2', 'Sunday', '10:00:00', '11:00:00', 'معمل الحاسوب 1', 10),
('LIT-COM1/2-2', 'LIT-COM1/2', 'Tuesday', '10:00:00', '11:00:00', 'معمل الحاسوب 2', NULL),
('LIT-COM2-1', 'LIT-COM2', 'Sunday', '13:15:00', '14:15:00', 'معمل الحاسوب 1', 10),
('LIT-COM2-2', 'LIT-COM2', 'Tuesday', '13:15:00', '14:15:00', 'معمل الحاسوب 2', NULL),
('LIT-COM3-1', 'LIT-COM3', 'Sunday', '09:00:00', '09:45:00', 'قاعة 9', NULL),
('LIT-COM3-2', 'LIT-COM3', 'Wednesday', '09:00:00', '09:45:00', 'قاعة 8', NULL),
('LIT-COM4-1', 'LIT-COM4', 'Thursday', '10:15:00', '11:45:00', 'معمل الحاسوب 2', NULL),
('LIT-ENG1-1', 'LIT-ENG1', 'Sunday', '09:15:00', '10:45:00', 'قاعة 10', NULL),
('LIT-ENG1-2', 'LIT-ENG1', 'Wednesday', '09:15:00', '10:45:00', 'قاعة 9', NULL),
('LIT-ENG1/2-1', 'LIT-ENG1/2', 'Wednesday', '10:30:00', '11:30:00', 'قاعة 12', 6),
('LIT-ENG1/2-2', 'LIT-ENG1/2', 'Thursday', '10:30:00', '11:30:00', 'قاعة 5', NULL),
('LIT-ENG2-1', 'LIT-ENG2', 'Tuesday', '11:45:00', '12:45:00', 'قاعة 6', NULL),
('LIT-ENG2-2', 'LIT-ENG2', 'Wednesday', '11:45:00', '12:45:00', 'قاعة 7', 6),
('LIT-ENG3-1', 'LIT-ENG3', 'Wednesday', '13:45:00', '15:15:00', 'قاعة 9', 6),
('LIT-ISL1-1', 'LIT-ISL1', 'Tuesday', '12:45:00', '13:45:00', 'قاعة 7', NULL),
('LIT-ISL1/2-1', 'LIT-ISL1/2', 'Sunday', '09:00:00', '10:30:00', 'قاعة 11', 7),
('LIT-ISL1/2-2', 'LIT-ISL1/2', 'Wednesday', '09:00:00', '10:30:00', 'قاعة 10', NULL),
('LIT-ISL2-1', 'LIT-ISL2', 'Wednesday', '08:30:00', '10:00:00', 'قاعة 3', NULL),
('LIT-ISL3-1', 'LIT-ISL3', 'Sunday', '12:45:00', '13:45:00', 'قاعة 5', NULL),
('LIT-ISL4-1', 'LIT-ISL4', 'Tuesday', '12:00:00', '12:45:00', 'قاعة 2', NULL),
('LIT-ISL4-2', 'LIT-ISL4', 'Wednesday', '12:00:00', '12:45:00', 'قاعة 11', 7),
('LIT-LIF1-1', 'LIT-LIF1', 'Sunday', '08:45:00', '09:45:00', 'قاعة 5', 12),
('LIT-LIF1-2', 'LIT-LIF1', 'Thursday', '08:45:00', '09:45:00', 'قاعة 4', NULL),
('LIT-LIF1/2-1', 'LIT-LIF1/2', 'Monday', '12:00:00', '13:30:00', 'قاعة 1', NULL),
('LIT-LIF1/2-2', 'LIT-LIF1/2', 'Thursday', '12:00:00', '13:30:00', 'قاعة 8', NULL),
('LIT-LIF2-1', 'LIT-LIF2', 'Monday', '13:45:00', '14:45:00', 'قاعة 6', 12),
('LIT-LIF2-2', 'LIT-LIF2', 'Thursday', '13:45:00', '14:45:00', 'قاعة 3', 12),
('LIT-LIF3-1', 'LIT-LIF3', 'Sunday', '13:30:00', '14:30:00', 'قاعة 4', 12),
('LIT-LIF3-2', 'LIT-LIF3', 'Wednesday', '13:30:00', '14:30:00', 'قاعة 8', NULL),
('LIT-MTH1-1', 'LIT-MTH1', 'Monday', '08:15:00', '09:00:00', 'قاعة 2', NULL),
('LIT-MTH1/2-1', 'LIT-MTH1/2', 'Thursday', '08:30:00', '09:30:00', 'قاعة 2', NULL),
('LIT-MTH2-1', 'LIT-MTH2', 'Tuesday', '12:30:00', '13:30:00', 'قاعة 5', NULL),
('LIT-MTH3-1', 'LIT-MTH3', 'Tuesday', '11:30:00', '12:15:00', 'قاعة 12', NULL),
('LIT-MTH3-2', 'LIT-MTH3', 'Thursday', '11:30:00', '12:15:00', 'قاعة 12', NULL),
('LIT-MTH4-1', 'LIT-MTH4', 'Tuesday', '12:15:00', '13:15:00', 'قاعة 9', NULL),
('LIT-SCI1-1', 'LIT-SCI1', 'Wednesday', '13:00:00', '13:45:00', 'مختبر العلوم', 8),
('LIT-SCI1/2-1', 'LIT-SCI1/2', 'Sunday', '12:00:00', '12:45:00', 'مختبر العلوم', 8),
('LIT-SCI1/2-2', 'LIT-SCI1/2', 'Monday', '12:00:00', '12:45:00', 'مختبر العلوم', 8),
('LIT-SCI2-1', 'LIT-SCI2', 'Sunday', '11:30:00', '13:00:00', 'مختبر الكيمياء', NULL),
('LIT-SCI2-2', 'LIT-SCI2', 'Tuesday', '11:30:00', '13:00:00', 'مختبر العلوم', 8),
('LIT-SCI3-1', 'LIT-SCI3', 'Sunday', '09:00:00', '10:30:00', 'مختبر الكيمياء', NULL),
('LIT-SCI3-2', 'LIT-SCI3', 'Thursday', '09:00:00', '10:30:00', 'مختبر الكيمياء', NULL),
('LIT-SCI4-1', 'LIT-SCI4', 'Sunday', '10:30:00', '11:15:00', 'مختبر الكيمياء', NULL),
('LIT-SCI4-2', 'LIT-SCI4', 'Wednesday', '10:30:00', '11:15:00', 'قاعة 1', NULL),
('LIT-SOC1-1', 'LIT-SOC1', 'Tuesday', '10:00:00', '11:30:00', 'قاعة 11', 9),
('LIT-SOC1-2', 'LIT-SOC1', 'Wednesday', '10:00:00', '11:30:00', 'قاعة 8', NULL),
('LIT-SOC1/2-1', 'LIT-SOC1/2', 'Wednesday', '08:15:00', '09:00:00', 'قاعة 7', 9),
('LIT-SOC2-1', 'LIT-SOC2', 'Wednesday', '13:45:00', '14:45:00', 'قاعة 4', 9),
('LIT-SOC2-2', 'LIT-SOC2', 'Thursday', '13:45:00', '14:45:00', 'قاعة 12', NULL),
('LIT-SOC3-1', 'LIT-SOC3', 'Sunday', '12:45:00', '13:30:00', 'قاعة 11', NULL),
('LIT-SOC3-2', 'LIT-SOC3', 'Thursday', '12:45:00', '13:30:00', 'قاعة 10', 9),
('LIT-SOC4-1', 'LIT-SOC4', 'Monday', '12:15:00', '13:15:00', 'قاعة 9', NULL),
('LIT-SOC4-2', 'LIT-SOC4', 'Tuesday', '12:15:00', '13:15:00', 'قاعة 3', 9),
('SCI-ARB1-1', 'SCI-ARB1', 'Sunday', '11:00:00', '12:00:00', 'قاعة 1', 5),
('SCI-ARB1-2', 'SCI-ARB1', 'Monday', '11:00:00', '12:00:00', 'قاعة 6', 5),
('SCI-ARB1/2-1', 'SCI-ARB1/2', 'Sunday', '12:30:00', '13:30:00', 'قاعة 12', 5),
('SCI-ARB1/2-2', 'SCI-ARB1/2', 'Monday', '12:30:00', '13:30:00', 'قاعة 6', NULL),
('SCI-ARB2-1', 'SCI-ARB2', 'Sunday', '13:15:00', '14:45:00', 'قاعة 2', NULL),
('SCI-ARB2-2', 'SCI-ARB2', 'Tuesday', '13:15:00', '14:45:00', 'قاعة 2', 5),
('SCI-ARB3-1', 'SCI-ARB3', 'Tuesday', '10:30:00', '11:30:00', 'قاعة 8', 5),
('SCI-ARB3-2', 'SCI-ARB3', 'Thursday', '10:30:00', '11:30:00', 'قاعة 4', 5),
('SCI-ARB4-1', 'SCI-ARB4', 'Sunday', '11:45:00', '13:15:00', 'قاعة 3', NULL),
('SCI-ART1-1', 'SCI-ART1', 'Monday', '11:15:00', '12:15:00', 'قاعة 11', NULL),
('SCI-ART1-2', 'SCI-ART1', 'Tuesday', '11:15:00', '12:15:00', 'قاعة 3', NULL),
('SCI-ART1/2-1', 'SCI-ART1/2', 'Tuesday', '10:00:00', '10:45:00', 'قاعة 4', NULL),
('SCI-ART2-1', 'SCI-ART2', 'Monday', '12:00:00', '13:00:00', 'قاعة 2', NULL),
('SCI-ART2-2', 'SCI-ART2', 'Wednesday', '12:00:00', '13:00:00', 'المرسم', 11),
('SCI-ART3-1', 'SCI-ART3', 'Monday', '11:15:00', '12:45:00', 'قاعة 12', NULL),
('SCI-ART3-2', 'SCI-ART3', 'Tuesday', '11:15:00', '12:45:00', 'قاعة 10', NULL),
('SCI-COM1-1', 'SCI-COM1', 'Sunday', '08:15:00', '09:45:00', 'معمل الحاسوب 2', NULL),
('SCI-COM1-2', 'SCI-COM1', 'Wednesday', '08:15:00', '09:45:00', 'معمل الحاسوب 2', NULL),
('SCI-COM1/2-1', 'SCI-COM1/2', 'Tuesday', '10:00:00', '10:45:00', 'معمل الحاسوب 1', 10),
('SCI-COM1/2-2', 'SCI-COM1/2', 'Thursday', '10:00:00', '10:45:00', 'معمل الحاسوب 1', 10),
('SCI-COM2-1', 'SCI-COM2', 'Monday', '13:30:00', '14:30:00', 'معمل الحاسوب 2', NULL),
('SCI-COM2-2', 'SCI-COM2', 'Tuesday', '13:30:00', '14:30:00', 'معمل الحاسوب 1', 10),
('SCI-COM3-1', 'SCI-COM3', 'Monday', '09:45:00', '10:45:00', 'معمل الحاسوب 1', 10),
('SCI-COM4-1', 'SCI-COM4', 'Thursday', '08:00:00', '09:00:00', 'معمل الحاسوب 1', 10),
('SCI-ENG1-1', 'SCI-ENG1', 'Monday', '12:30:00', '13:30:00', 'قاعة 4', 6),
('SCI-ENG1-2', 'SCI-ENG1', 'Thursday', '12:30:00', '13:30:00', 'قاعة 1', 6),
('SCI-ENG1/2-1', 'SCI-ENG1/2', 'Tuesday', '08:30:00', '09:30:00', 'قاعة 6', 6),
('SCI-ENG1/2-2', 'SCI-ENG1/2', 'Thursday', '08:30:00', '09:30:00', 'قاعة 10', 6),
('SCI-ENG2-1', 'SCI-ENG2', 'Sunday', '09:45:00', '10:45:00', 'قاعة 12', 6),
('SCI-ENG2-2', 'SCI-ENG2', 'Thursday', '09:45:00', '10:45:00', 'قاعة 11', NULL),
('SCI-ENG3-1', 'SCI-ENG3', 'Monday', '08:00:00', '09:00:00', 'قاعة 11', 6),
('SCI-ENG3-2', 'SCI-ENG3', 'Wednesday', '08:00:00', '09:00:00', 'قاعة 2', 6),
('SCI-ISL1-1', 'SCI-ISL1', 'Tuesday', '08:15:00', '09:15:00', 'قاعة 4', NULL),
('SCI-ISL1-2', 'SCI-ISL1', 'Wednesday', '08:15:00', '09:15:00', 'قاعة 11', NULL),
('SCI-ISL1/2-1', 'SCI-ISL1/2', 'Sunday', '13:30:00', '14:15:00', 'قاعة 8', NULL),
('SCI-ISL2-1', 'SCI-ISL2', 'Tuesday', '11:15:00', '12:00:00', 'قاعة 5', 7),
('SCI-ISL2-2', 'SCI-ISL2', 'Thursday', '11:15:00', '12:00:00', 'قاعة 8', 7),
('SCI-ISL3-1', 'SCI-ISL3', 'Tuesday', '08:00:00', '09:00:00', 'قاعة 11', NULL),
('SCI-ISL3-2', 'SCI-ISL3', 'Thursday', '08:00:00', '09:00:00', 'قاعة 11', NULL),
('SCI-ISL4-1', 'SCI-ISL4', 'Tuesday', '13:15:00', '14:15:00', 'قاعة 9', NULL),
('SCI-ISL4-2', 'SCI-ISL4', 'Thursday', '13:15:00', '14:15:00', 'قاعة 6', 7),
('SCI-LIF1-1', 'SCI-LIF1', 'Thursday', '11:45:00', '12:30:00', 'قاعة 1', 12),
('SCI-LIF1/2-1', 'SCI-LIF1/2', 'Sunday', '10:30:00', '12:00:00', 'قاعة 2', NULL),
('SCI-LIF1/2-2', 'SCI-LIF1/2', 'Wednesday', '10:30:00', '12:00:00', 'قاعة 11', 12),
('SCI-LIF2-1', 'SCI-LIF2', 'Wednesday', '13:15:00', '14:15:00', 'قاعة 11', NULL),
('SCI-LIF3-1', 'SCI-LIF3', 'Thursday', '09:15:00', '10:15:00', 'قاعة 9', 12),
('SCI-MTH1-1', 'SCI-MTH1', 'Tuesday', '08:45:00', '10:15:00', 'قاعة 1', NULL),
('SCI-MTH1-2', 'SCI-MTH1', 'Wednesday', '08:45:00', '10:15:00', 'قاعة 6', 4),
('SCI-MTH1/2-1', 'SCI-MTH1/2', 'Monday', '08:30:00', '09:30:00', 'قاعة 3', 4),
('SCI-MTH1/2-2', 'SCI-MTH1/2', 'Thursday', '08:30:00', '09:30:00', 'قاعة 1', NULL),
('SCI-MTH2-1', 'SCI-MTH2', 'Tuesday', '09:15:00', '10:15:00', 'قاعة 2', NULL),
('SCI-MTH3-1', 'SCI-MTH3', 'Sunday', '11:00:00', '12:30:00', 'قاعة 6', NULL),
('SCI-MTH3-2', 'SCI-MTH3', 'Thursday', '11:00:00', '12:30:00', 'قاعة 9', NULL),
('SCI-MTH4-1', 'SCI-MTH4', 'Sunday', '08:00:00', '08:45:00', 'قاعة 9', 4),
('SCI-MTH4-2', 'SCI-MTH4', 'Tuesday', '08:00:00', '08:45:00', 'قاعة 5', 4),
('SCI-SCI1-1', 'SCI-SCI1', 'Thursday', '08:30:00', '09:30:00', 'مختبر العلوم', 8),
('SCI-SCI1/2-1', 'SCI-SCI1/2', 'Sunday', '10:15:00', '11:15:00', 'مختبر العلوم', 8),
('SCI-SCI1/2-2', 'SCI-SCI1/2', 'Wednesday', '10:15:00', '11:15:00', 'مختبر العلوم', 8),
('SCI-SCI2-1', 'SCI-SCI2', 'Wednesday', '10:30:00', '11:30:00', 'مختبر الكيمياء', NULL),
('SCI-SCI3-1', 'SCI-SCI3', 'Wednesday', '11:30:00', '12:30:00', 'مختبر العلوم', 8),
('SCI-SCI3-2', 'SCI-SCI3', 'Thursday', '11:30:00', '12:30:00', 'مختبر العلوم', 8),
('SCI-SCI4-1', 'SCI-SCI4', 'Thursday', '08:15:00', '09:00:00', 'مختبر الكيمياء', NULL),
('SCI-SOC1-1', 'SCI-SOC1', 'Thursday', '10:00:00', '11:30:00', 'قاعة 12', 9);

INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time, room, teacher_user_id) VALUES
('SCI-SOC1/2-1', 'SCI-SOC1/2', 'Sunday', '09:00:00', '10:30:00', 'قاعة 2', NULL),
('SCI-SOC1/2-2', 'SCI-SOC1/2', 'Wednesday', '09:00:00', '10:30:00', 'قاعة 7', 9),
('SCI-SOC2-1', 'SCI-SOC2', 'Sunday', '09:15:00', '10:45:00', 'قاعة 7', NULL),
('SCI-SOC2-2', 'SCI-SOC2', 'Thursday', '09:15:00', '10:45:00', 'قاعة 6', NULL),
('SCI-SOC3-1', 'SCI-SOC3', 'Tuesday', '13:45:00', '14:30:00', 'قاعة 8', 9),
('SCI-SOC3-2', 'SCI-SOC3', 'Thursday', '13:45:00', '14:30:00', 'قاعة 4', 9),
('SCI-SOC4-1', 'SCI-SOC4', 'Thursday', '08:00:00', '09:00:00', 'قاعة 5', 9);

INSERT INTO course_waiting (id, course_id, student_id, place, offered_at) VALUES
(1, 'GEN-ARB1', '2024-0003', 1, '2026-11-14 07:30:00'),
(2, 'SCI-ARB2', '2021-0006', 1, NULL);

INSERT INTO exam_assignments (id, exam_session_id, enrollment_id, committee, seat, seating_number) VALUES
(1, 1, 7, 'اللجنة 1', '1', '1001'),
(2, 1, 8, 'اللجنة 1', '2', '1002'),
(3, 1, 13, 'اللجنة 1', '3', '1003'),
(4, 1, 14, 'اللجنة 1', '4', '1004'),
(5, 1, 9, 'اللجنة 1', '5', '1005'),
(6, 1, 10, 'اللجنة 1', '6', '1006'),
(7, 1, 11, 'اللجنة 1', '7', '1007'),
(8, 1, 12, 'اللجنة 1', '8', '1008');

INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date, is_active, is_locked, locked_at, locked_by_user_id, lock_reason, created_by, created_at) VALUES
(1, 2, 3, 'الاختبار التشخيصي', 'DIAGNOSTIC', '2026-09-08', '2026-09-12', 1, 0, NULL, NULL, NULL, 1, '2026-11-28 19:50:55'),
(2, 2, 3, 'الشهري الأول', 'MONTHLY', '2026-10-01', '2026-10-14', 1, 1, '2026-11-28 19:50:56', 1, 'رُصدت الدرجات كلها وروجعت', 1, '2026-11-28 19:50:55'),
(3, 2, 3, 'منتصف الفصل الأول', 'MIDTERM', '2026-11-09', '2026-11-21', 1, 0, NULL, NULL, NULL, 1, '2026-11-28 19:50:55'),
(4, 2, 3, 'نهائي الفصل الأول', 'FINAL', '2027-01-11', '2027-01-26', 1, 0, NULL, NULL, NULL, 1, '2026-11-28 19:50:55');

INSERT INTO questions (id, section_id, marks, text, choices, right_choice, position) VALUES
(1, 1, 2.00, 'ما العضيّة التي تُنتج معظم طاقة الخلية؟', '["الريبوسوم", "الميتوكوندريا", "الفجوة", "النواة"]', 1, 0),
(2, 1, 2.00, 'أيّ مما يأتي يوجد في الخلية النباتية ولا يوجد في الحيوانية؟', '["الغشاء البلازمي", "السيتوبلازم", "الجدار الخلوي", "النواة"]', 2, 1),
(3, 1, 2.00, 'أين توجد المادة الوراثية في الخلية حقيقية النواة؟', '["في النواة", "في الفجوة العصارية", "في الجدار الخلوي"]', 0, 2),
(4, 1, 2.00, 'ما العملية التي يصنع بها النبات غذاءه؟', '["التنفس الخلوي", "البناء الضوئي", "النتح", "الهضم"]', 1, 3),
(5, 2, 1.50, 'تحوُّل الماء من السائل إلى الغاز يسمّى:', '["تكثّفًا", "تجمّدًا", "تساميًا", "تبخّرًا"]', 3, 0),
(6, 2, 2.50, 'أيّ مما يأتي تغيّر كيميائي؟', '["صدأ الحديد", "انصهار الجليد", "ذوبان السكر في الماء", "كسر الزجاج"]', 0, 1),
(7, 2, 2.00, 'ما رمز عنصر الصوديوم؟', '["So", "Na", "S", "N"]', 1, 2),
(8, 3, 2.00, 'ما وحدة قياس القوة؟', '["النيوتن", "الجول", "الباسكال", "الواط"]', 0, 0),
(9, 3, 4.00, 'سيارة تقطع 120 كيلومترًا في ساعتين، فما سرعتها المتوسطة؟', '["30 كم/س", "240 كم/س", "60 كم/س", "120 كم/س"]', 2, 1),
(10, 4, 2.00, 'ما ناتج 7 × 8 − 6؟', '["48", "62", "14", "50"]', 3, 0),
(11, 4, 2.00, 'أيّ الأعداد الآتية أوّلي؟', '["51", "27", "39", "29"]', 3, 1),
(12, 4, 2.00, 'ما القاسم المشترك الأكبر للعددين 18 و24؟', '["72", "12", "3", "6"]', 3, 2),
(13, 4, 2.00, 'الكسر 3/4 يساوي:', '["75%", "70%", "34%", "43%"]', 0, 3),
(14, 5, 3.00, 'إذا كان 3س + 5 = 20 فما قيمة س؟', '["8", "25/3", "15", "5"]', 3, 0),
(15, 5, 3.00, 'ما قيمة العبارة 2أ + ب إذا كان أ = 4 و ب = −3؟', '["−5", "5", "8", "11"]', 1, 1),
(16, 5, 2.00, 'بسّط: 5س − 2س + س', '["3س", "4س", "8س", "2س"]', 1, 2),
(17, 6, 2.00, 'مجموع زوايا المثلث الداخلية:', '["360°", "180°", "90°", "270°"]', 1, 0),
(18, 6, 2.00, 'مستطيل طوله 9 سم وعرضه 4 سم، فما محيطه؟', '["26 سم", "36 سم", "13 سم", "18 سم"]', 0, 1),
(19, 7, 1.00, 'ما أطول أنهار إفريقيا؟', '["الكونغو", "الزمبيزي", "النيجر", "النيل"]', 3, 0),
(20, 7, 1.00, 'أيّ قارة هي الأكبر مساحة؟', '["آسيا", "أمريكا الشمالية", "أوروبا", "إفريقيا"]', 0, 1),
(21, 7, 2.00, 'ما المضيق الذي يصل البحر الأحمر بخليج عدن؟', '["البوسفور", "جبل طارق", "هرمز", "باب المندب"]', 3, 2),
(22, 8, 2.00, 'من مؤلف كتاب «القانون في الطب»؟', '["ابن الهيثم", "ابن سينا", "ابن رشد", "الخوارزمي"]', 1, 0),
(23, 8, 2.00, 'في أيّ مدينة أُسّس بيت الحكمة؟', '["دمشق", "القاهرة", "قرطبة", "بغداد"]', 3, 1),
(24, 8, 2.00, 'من القائل: «على قدر أهل العزم تأتي العزائم»؟', '["المتنبي", "عنترة", "أبو تمام", "البحتري"]', 0, 2),
(25, 9, 2.00, 'ما إعراب كلمة «الطالبُ» في: نجح الطالبُ؟', '["مفعول به منصوب", "مبتدأ مرفوع", "فاعل مرفوع"]', 2, 0),
(26, 9, 2.00, 'خبر «كان» يكون:', '["مجرورًا", "مرفوعًا", "منصوبًا", "مجزومًا"]', 2, 1),
(27, 9, 2.00, 'جمع «معلّمة» جمعًا سالمًا:', '["معلّمين", "معالم", "معلّمون", "معلّمات"]', 3, 2),
(28, 10, 2.00, 'أيّ الكلمات الآتية كُتبت همزتها كتابة صحيحة؟', '["مسأول", "مسئؤل", "مسؤول"]', 2, 0),
(29, 10, 2.00, 'الألف في آخر «مصطفى» تسمّى:', '["ألفًا مقصورة", "ألفًا ممدودة", "ألف وصل"]', 0, 1);

INSERT INTO semester_grades (id, enrollment_id, subject_id, semester_id, monthly_score, midterm_score, final_score, total, is_passed, computed_at) VALUES
(1, 8, 1, 3, 75.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(2, 8, 2, 3, 71.25, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(3, 8, 3, 3, 62.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(4, 8, 4, 3, 85.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(5, 8, 5, 3, 55.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(6, 8, 6, 3, 80.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(7, 8, 7, 3, 87.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(8, 8, 8, 3, 100.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(9, 8, 9, 3, 80.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(10, 14, 1, 3, 65.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(11, 14, 2, 3, 77.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(12, 14, 3, 3, 63.75, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(13, 14, 4, 3, 97.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(14, 14, 5, 3, 85.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(15, 14, 6, 3, 90.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(16, 14, 7, 3, 75.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(17, 14, 8, 3, 95.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(18, 14, 9, 3, 100.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(32, 9, 1, 3, 92.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(33, 9, 2, 3, 80.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(34, 9, 3, 3, 77.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(35, 9, 4, 3, 86.25, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(36, 9, 5, 3, 80.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(37, 9, 6, 3, 90.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(38, 9, 7, 3, 100.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(39, 9, 8, 3, 0.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(40, 9, 9, 3, 75.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:55'),
(47, 10, 1, 3, 72.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(48, 10, 2, 3, 72.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(49, 10, 3, 3, 62.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(50, 10, 4, 3, 85.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(51, 10, 5, 3, 65.00, 67.50, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(52, 10, 6, 3, 75.00, 77.50, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(53, 10, 7, 3, 95.00, 80.00, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(54, 10, 8, 3, 81.25, 77.50, NULL, 79.00, 1, '2026-11-28 19:50:56'),
(55, 10, 9, 3, 92.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(62, 11, 1, 3, 72.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(63, 11, 2, 3, 47.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(64, 11, 3, 3, 47.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(65, 11, 4, 3, 67.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(66, 11, 5, 3, NULL, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(67, 11, 6, 3, 78.75, 62.50, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(68, 11, 7, 3, 77.50, 80.00, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(69, 11, 8, 3, 80.00, 82.50, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(70, 11, 9, 3, 85.00, 90.00, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(77, 12, 1, 3, 77.50, 60.00, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(78, 12, 2, 3, 62.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(79, 12, 3, 3, 67.50, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(80, 12, 4, 3, 90.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(81, 12, 5, 3, 55.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(82, 12, 6, 3, 95.00, NULL, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(83, 12, 7, 3, 83.75, 67.50, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(84, 12, 8, 3, 76.25, 81.25, NULL, NULL, NULL, '2026-11-28 19:50:56'),
(85, 12, 9, 3, 80.00, 81.25, NULL, NULL, NULL, '2026-11-28 19:50:56');

INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES
('2021-0006-SCI-COM2', '2021-0006', 'SCI-COM2'),
('2021-0006-SCI-ENG1', '2021-0006', 'SCI-ENG1'),
('2021-0006-SCI-MTH2', '2021-0006', 'SCI-MTH2'),
('2021-0006-SCI-SCI4', '2021-0006', 'SCI-SCI4'),
('2021-0006-SCI-SOC2', '2021-0006', 'SCI-SOC2'),
('2022-0005-SCI-ARB2', '2022-0005', 'SCI-ARB2'),
('2022-0005-SCI-ART1', '2022-0005', 'SCI-ART1'),
('2022-0005-SCI-ENG1/2', '2022-0005', 'SCI-ENG1/2'),
('2022-0005-SCI-LIF2', '2022-0005', 'SCI-LIF2'),
('2023-0004-SCI-ARB2', '2023-0004', 'SCI-ARB2'),
('2023-0004-SCI-ENG1', '2023-0004', 'SCI-ENG1'),
('2023-0004-SCI-MTH1', '2023-0004', 'SCI-MTH1'),
('2023-0004-SCI-SCI2', '2023-0004', 'SCI-SCI2'),
('2023-0004-SCI-SOC1', '2023-0004', 'SCI-SOC1'),
('2024-0003-GEN-ARB4', '2024-0003', 'GEN-ARB4'),
('2024-0003-GEN-COM1', '2024-0003', 'GEN-COM1'),
('2024-0003-GEN-LIF1', '2024-0003', 'GEN-LIF1'),
('2024-0003-GEN-SCI1', '2024-0003', 'GEN-SCI1'),
('2024-0003-GEN-SOC2', '2024-0003', 'GEN-SOC2'),
('2025-0002-GEN-ARB1', '2025-0002', 'GEN-ARB1'),
('2025-0002-GEN-COM1/2', '2025-0002', 'GEN-COM1/2'),
('2025-0002-GEN-ISL1', '2025-0002', 'GEN-ISL1'),
('2025-0002-GEN-SCI1', '2025-0002', 'GEN-SCI1'),
('2025-0008-GEN-ARB1', '2025-0008', 'GEN-ARB1'),
('2025-0008-GEN-COM1/2', '2025-0008', 'GEN-COM1/2'),
('2025-0008-GEN-ISL1', '2025-0008', 'GEN-ISL1'),
('2025-0008-GEN-SCI1', '2025-0008', 'GEN-SCI1'),
('2026-0001-GEN-ARB1', '2026-0001', 'GEN-ARB1'),
('2026-0001-GEN-COM1', '2026-0001', 'GEN-COM1'),
('2026-0001-GEN-LIF3', '2026-0001', 'GEN-LIF3'),
('2026-0001-GEN-SCI1', '2026-0001', 'GEN-SCI1'),
('2026-0001-GEN-SOC1', '2026-0001', 'GEN-SOC1'),
('2026-0007-GEN-ARB1', '2026-0007', 'GEN-ARB1'),
('2026-0007-GEN-COM1', '2026-0007', 'GEN-COM1'),
('2026-0007-GEN-LIF3', '2026-0007', 'GEN-LIF3'),
('2026-0007-GEN-SCI1', '2026-0007', 'GEN-SCI1');

INSERT INTO teaching_assignments (id, user_id, classroom_id, subject_id) VALUES
(1, 4, 7, 1),
(2, 4, 8, 1),
(3, 4, 9, 1),
(4, 4, 10, 1),
(5, 4, 11, 1),
(6, 4, 12, 1),
(7, 5, 7, 2),
(8, 5, 8, 2),
(9, 5, 9, 2),
(10, 5, 10, 2),
(11, 5, 11, 2),
(12, 5, 12, 2),
(13, 6, 7, 3),
(14, 6, 8, 3),
(15, 6, 9, 3),
(16, 6, 10, 3),
(17, 6, 11, 3),
(18, 6, 12, 3),
(19, 7, 7, 4),
(20, 7, 8, 4),
(21, 7, 9, 4),
(22, 7, 10, 4),
(23, 7, 11, 4),
(24, 7, 12, 4),
(25, 8, 7, 5),
(26, 8, 8, 5),
(27, 8, 9, 5),
(28, 8, 10, 5),
(29, 8, 11, 5),
(30, 8, 12, 5),
(31, 9, 7, 6),
(32, 9, 8, 6),
(33, 9, 9, 6),
(34, 9, 10, 6),
(35, 9, 11, 6),
(36, 9, 12, 6),
(37, 10, 7, 7),
(38, 10, 8, 7),
(39, 10, 9, 7),
(40, 10, 10, 7),
(41, 10, 11, 7),
(42, 10, 12, 7),
(43, 11, 7, 8),
(44, 11, 8, 8),
(45, 11, 9, 8),
(46, 11, 10, 8),
(47, 11, 11, 8),
(48, 11, 12, 8),
(49, 12, 7, 9),
(50, 12, 8, 9),
(51, 12, 9, 9),
(52, 12, 10, 9),
(53, 12, 11, 9),
(54, 12, 12, 9);

INSERT INTO attempt_answers (id, attempt_id, question_id, choice, is_correct) VALUES
(1, 1, 10, 3, 1),
(2, 1, 11, 0, 0),
(3, 1, 12, 3, 1),
(4, 1, 13, 0, 1),
(5, 1, 14, 3, 1),
(6, 1, 15, 1, 1),
(7, 1, 16, 1, 1),
(8, 1, 17, 1, 1),
(9, 1, 18, 0, 1),
(10, 2, 10, 1, 0),
(11, 2, 11, 3, 1),
(12, 2, 12, 3, 1),
(13, 2, 14, 3, 1),
(14, 2, 15, 1, 1),
(15, 2, 16, 1, 1),
(16, 2, 17, 0, 0),
(17, 2, 18, 0, 1),
(18, 3, 19, 1, 0),
(19, 3, 20, 2, 0),
(20, 3, 21, 3, 1),
(21, 3, 22, 1, 1),
(22, 3, 23, 1, 0),
(23, 3, 24, 0, 1),
(24, 4, 19, 1, 0),
(25, 4, 20, 0, 1),
(26, 4, 21, 1, 0),
(27, 4, 22, 1, 1),
(28, 4, 23, 3, 1),
(29, 4, 24, 1, 0),
(30, 5, 19, 1, 0),
(31, 5, 20, 0, 1),
(32, 5, 23, 3, 1),
(33, 5, 24, 0, 1),
(34, 6, 19, 3, 1),
(35, 6, 21, 2, 0),
(36, 6, 22, 1, 1),
(37, 6, 23, 1, 0),
(38, 6, 24, 0, 1),
(39, 7, 19, 3, 1),
(40, 7, 20, 0, 1),
(41, 7, 21, 3, 1),
(42, 7, 22, 0, 0),
(43, 7, 23, 3, 1),
(44, 7, 24, 0, 1),
(45, 8, 19, 3, 1),
(46, 8, 20, 0, 1),
(47, 8, 21, 2, 0),
(48, 8, 22, 1, 1),
(49, 8, 23, 1, 0),
(50, 8, 24, 0, 1),
(51, 9, 1, 0, 0),
(52, 9, 2, 2, 1),
(53, 9, 3, 0, 1),
(54, 9, 4, 0, 0),
(55, 10, 1, 3, 0),
(56, 10, 2, 0, 0),
(57, 10, 3, 1, 0),
(58, 10, 4, 1, 1);

INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, start_time, duration_minutes, max_score, created_by, created_at, academic_year_id, is_locked) VALUES
(1, 1, 1, 1, '2026-09-08', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(2, 1, 2, 1, '2026-09-09', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(3, 1, 3, 1, '2026-09-10', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(4, 1, 1, 2, '2026-09-08', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(5, 1, 2, 2, '2026-09-09', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(6, 1, 3, 2, '2026-09-10', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(7, 1, 1, 3, '2026-09-08', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(8, 1, 2, 3, '2026-09-09', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(9, 1, 3, 3, '2026-09-10', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(10, 1, 1, 4, '2026-09-08', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(11, 1, 2, 4, '2026-09-09', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(12, 1, 3, 4, '2026-09-10', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(13, 1, 1, 5, '2026-09-08', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(14, 1, 2, 5, '2026-09-09', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(15, 1, 3, 5, '2026-09-10', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(16, 1, 1, 6, '2026-09-08', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(17, 1, 2, 6, '2026-09-09', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(18, 1, 3, 6, '2026-09-10', NULL, NULL, 10.00, 2, '2026-11-28 19:50:55', 2, 0),
(19, 2, 1, 1, '2026-10-01', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(20, 2, 2, 1, '2026-10-03', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(21, 2, 3, 1, '2026-10-04', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(22, 2, 4, 1, '2026-10-05', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(23, 2, 5, 1, '2026-10-06', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(24, 2, 6, 1, '2026-10-07', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(25, 2, 7, 1, '2026-10-08', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(26, 2, 8, 1, '2026-10-10', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(27, 2, 9, 1, '2026-10-11', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(28, 2, 2, 2, '2026-10-01', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(29, 2, 3, 2, '2026-10-03', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(30, 2, 4, 2, '2026-10-04', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(31, 2, 5, 2, '2026-10-05', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(32, 2, 6, 2, '2026-10-06', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(33, 2, 7, 2, '2026-10-07', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(34, 2, 8, 2, '2026-10-08', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(35, 2, 9, 2, '2026-10-10', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(36, 2, 1, 2, '2026-10-11', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(37, 2, 3, 3, '2026-10-01', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(38, 2, 4, 3, '2026-10-03', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(39, 2, 5, 3, '2026-10-04', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(40, 2, 6, 3, '2026-10-05', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(41, 2, 7, 3, '2026-10-06', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(42, 2, 8, 3, '2026-10-07', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(43, 2, 9, 3, '2026-10-08', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(44, 2, 1, 3, '2026-10-10', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(45, 2, 2, 3, '2026-10-11', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(46, 2, 4, 4, '2026-10-01', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(47, 2, 5, 4, '2026-10-03', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(48, 2, 6, 4, '2026-10-04', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(49, 2, 7, 4, '2026-10-05', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(50, 2, 8, 4, '2026-10-06', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(51, 2, 9, 4, '2026-10-07', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(52, 2, 1, 4, '2026-10-08', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(53, 2, 2, 4, '2026-10-10', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(54, 2, 3, 4, '2026-10-11', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(55, 2, 5, 5, '2026-10-01', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(56, 2, 6, 5, '2026-10-03', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(57, 2, 7, 5, '2026-10-04', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(58, 2, 8, 5, '2026-10-05', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(59, 2, 9, 5, '2026-10-06', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(60, 2, 1, 5, '2026-10-07', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(61, 2, 2, 5, '2026-10-08', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(62, 2, 3, 5, '2026-10-10', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(63, 2, 4, 5, '2026-10-11', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(64, 2, 6, 6, '2026-10-01', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(65, 2, 7, 6, '2026-10-03', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(66, 2, 8, 6, '2026-10-04', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(67, 2, 9, 6, '2026-10-05', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(68, 2, 1, 6, '2026-10-06', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(69, 2, 2, 6, '2026-10-07', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(70, 2, 3, 6, '2026-10-08', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(71, 2, 4, 6, '2026-10-10', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(72, 2, 5, 6, '2026-10-11', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 1),
(73, 3, 1, 1, '2026-11-15', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(74, 3, 2, 1, '2026-11-10', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(75, 3, 3, 1, '2026-11-11', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(76, 3, 4, 1, '2026-11-12', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(77, 3, 5, 1, '2026-11-14', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(78, 3, 6, 1, '2026-11-16', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(79, 3, 7, 1, '2026-11-17', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(80, 3, 8, 1, '2026-11-18', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(81, 3, 9, 1, '2026-11-19', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(82, 3, 2, 2, '2026-11-15', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(83, 3, 3, 2, '2026-11-10', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(84, 3, 4, 2, '2026-11-11', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(85, 3, 5, 2, '2026-11-12', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(86, 3, 6, 2, '2026-11-14', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(87, 3, 7, 2, '2026-11-16', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(88, 3, 8, 2, '2026-11-17', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(89, 3, 9, 2, '2026-11-18', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(90, 3, 1, 2, '2026-11-19', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(91, 3, 3, 3, '2026-11-15', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(92, 3, 4, 3, '2026-11-10', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(93, 3, 5, 3, '2026-11-11', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(94, 3, 6, 3, '2026-11-12', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(95, 3, 7, 3, '2026-11-14', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(96, 3, 8, 3, '2026-11-16', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(97, 3, 9, 3, '2026-11-17', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(98, 3, 1, 3, '2026-11-18', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(99, 3, 2, 3, '2026-11-19', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(100, 3, 4, 4, '2026-11-15', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(101, 3, 5, 4, '2026-11-10', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(102, 3, 6, 4, '2026-11-11', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(103, 3, 7, 4, '2026-11-12', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(104, 3, 8, 4, '2026-11-14', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(105, 3, 9, 4, '2026-11-16', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(106, 3, 1, 4, '2026-11-17', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(107, 3, 2, 4, '2026-11-18', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(108, 3, 3, 4, '2026-11-19', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(109, 3, 5, 5, '2026-11-15', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(110, 3, 6, 5, '2026-11-10', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(111, 3, 7, 5, '2026-11-11', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(112, 3, 8, 5, '2026-11-12', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(113, 3, 9, 5, '2026-11-14', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(114, 3, 1, 5, '2026-11-16', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(115, 3, 2, 5, '2026-11-17', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(116, 3, 3, 5, '2026-11-18', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(117, 3, 4, 5, '2026-11-19', '10:00:00', 45, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(118, 3, 6, 6, '2026-11-15', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(119, 3, 7, 6, '2026-11-10', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(120, 3, 8, 6, '2026-11-11', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(121, 3, 9, 6, '2026-11-12', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(122, 3, 1, 6, '2026-11-14', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(123, 3, 2, 6, '2026-11-16', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(124, 3, 3, 6, '2026-11-17', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(125, 3, 4, 6, '2026-11-18', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(126, 3, 5, 6, '2026-11-19', '08:30:00', 60, 20.00, 2, '2026-11-28 19:50:55', 2, 0),
(127, 4, 1, 1, '2027-01-11', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(128, 4, 2, 1, '2027-01-11', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(129, 4, 3, 1, '2027-01-12', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(130, 4, 4, 1, '2027-01-12', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(131, 4, 5, 1, '2027-01-13', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(132, 4, 6, 1, '2027-01-13', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(133, 4, 7, 1, '2027-01-14', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(134, 4, 8, 1, '2027-01-14', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(135, 4, 9, 1, '2027-01-16', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(136, 4, 2, 2, '2027-01-11', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(137, 4, 3, 2, '2027-01-11', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(138, 4, 4, 2, '2027-01-12', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:55', 2, 0),
(139, 4, 5, 2, '2027-01-12', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(140, 4, 6, 2, '2027-01-13', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(141, 4, 7, 2, '2027-01-13', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(142, 4, 8, 2, '2027-01-14', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(143, 4, 9, 2, '2027-01-14', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(144, 4, 1, 2, '2027-01-16', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(145, 4, 3, 3, '2027-01-11', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(146, 4, 4, 3, '2027-01-11', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(147, 4, 5, 3, '2027-01-12', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(148, 4, 6, 3, '2027-01-12', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(149, 4, 7, 3, '2027-01-13', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(150, 4, 8, 3, '2027-01-13', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(151, 4, 9, 3, '2027-01-14', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(152, 4, 1, 3, '2027-01-14', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(153, 4, 2, 3, '2027-01-16', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(154, 4, 4, 4, '2027-01-11', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(155, 4, 5, 4, '2027-01-11', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(156, 4, 6, 4, '2027-01-12', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(157, 4, 7, 4, '2027-01-12', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(158, 4, 8, 4, '2027-01-13', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(159, 4, 9, 4, '2027-01-13', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(160, 4, 1, 4, '2027-01-14', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(161, 4, 2, 4, '2027-01-14', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(162, 4, 3, 4, '2027-01-16', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(163, 4, 5, 5, '2027-01-11', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(164, 4, 6, 5, '2027-01-11', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(165, 4, 7, 5, '2027-01-12', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(166, 4, 8, 5, '2027-01-12', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(167, 4, 9, 5, '2027-01-13', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(168, 4, 1, 5, '2027-01-13', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(169, 4, 2, 5, '2027-01-14', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(170, 4, 3, 5, '2027-01-14', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(171, 4, 4, 5, '2027-01-16', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(172, 4, 6, 6, '2027-01-11', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(173, 4, 7, 6, '2027-01-11', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(174, 4, 8, 6, '2027-01-12', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(175, 4, 9, 6, '2027-01-12', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(176, 4, 1, 6, '2027-01-13', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(177, 4, 2, 6, '2027-01-13', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(178, 4, 3, 6, '2027-01-14', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(179, 4, 4, 6, '2027-01-14', '10:30:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0),
(180, 4, 5, 6, '2027-01-16', '08:00:00', 120, 50.00, 2, '2026-11-28 19:50:56', 2, 0);

INSERT INTO exam_session_periods (id, exam_session_id, exam_period_id, notes, created_by, created_at) VALUES
(1, 1, 4, 'تُعلَّق كشوف الجلوس قبل أسبوع', 1, '2026-11-28 19:50:56');

INSERT INTO student_exam_scores (id, exam_schedule_id, enrollment_id, score, is_present, absence_type, excuse_details, teacher_notes, created_at, updated_at, grade_level_id, academic_year_id, max_score, is_locked) VALUES
(1, 1, 7, 7.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 10.00, 0),
(2, 1, 13, 8.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 10.00, 0),
(4, 2, 7, 8.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 10.00, 0),
(5, 2, 13, 8.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 10.00, 0),
(7, 3, 7, 6.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 10.00, 0),
(8, 3, 13, 7.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 10.00, 0),
(10, 4, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 10.00, 0),
(11, 4, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 10.00, 0),
(13, 5, 8, 8.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 10.00, 0),
(14, 5, 14, 6.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 10.00, 0),
(16, 6, 8, 6.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 10.00, 0),
(17, 6, 14, 6.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 10.00, 0),
(19, 7, 9, 5.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 10.00, 0),
(20, 8, 9, 8.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 10.00, 0),
(21, 9, 9, 7.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 10.00, 0),
(22, 10, 10, 6.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 10.00, 0),
(23, 11, 10, 7.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 10.00, 0),
(24, 12, 10, 6.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 10.00, 0),
(25, 13, 11, 0.00, 0, 'بدون_عذر', NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 10.00, 0),
(26, 14, 11, 6.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 10.00, 0),
(27, 15, 11, 7.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 10.00, 0),
(28, 16, 12, 6.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 10.00, 0),
(29, 17, 12, 6.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 10.00, 0),
(30, 18, 12, 5.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 10.00, 0),
(31, 19, 7, 12.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(32, 19, 13, 19.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(34, 20, 7, 11.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(35, 20, 13, 13.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(37, 21, 7, 10.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(38, 21, 13, 12.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(40, 22, 7, 13.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(41, 22, 13, 16.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(43, 23, 7, 11.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(44, 23, 13, 17.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(46, 24, 7, 17.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(47, 24, 13, 20.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(49, 25, 7, 15.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(50, 25, 13, 20.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(52, 26, 7, 18.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(53, 26, 13, 20.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(55, 27, 7, 15.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(56, 27, 13, 18.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 1),
(58, 28, 8, 14.25, 1, NULL, NULL, 'يحتاج إلى متابعة من ولي الأمر', '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(59, 28, 14, 15.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(61, 29, 8, 12.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(62, 29, 14, 12.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(64, 30, 8, 17.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(65, 30, 14, 19.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(67, 31, 8, 11.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(68, 31, 14, 17.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(70, 32, 8, 16.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(71, 32, 14, 18.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(73, 33, 8, 17.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(74, 33, 14, 15.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(76, 34, 8, 20.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(77, 34, 14, 19.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(79, 35, 8, 16.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(80, 35, 14, 20.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(82, 36, 8, 15.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(83, 36, 14, 13.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 1),
(85, 37, 9, 15.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 1),
(86, 38, 9, 17.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 1),
(87, 39, 9, 16.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 1),
(88, 40, 9, 18.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 1),
(89, 41, 9, 20.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 1),
(90, 42, 9, 0.00, 0, 'بدون_عذر', NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 1),
(91, 43, 9, 15.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 1),
(92, 44, 9, 18.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 1),
(93, 45, 9, 16.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 1),
(94, 46, 10, 17.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 1),
(95, 47, 10, 13.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 1),
(96, 48, 10, 15.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 1),
(97, 49, 10, 19.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 1),
(98, 50, 10, 16.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 1),
(99, 51, 10, 18.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 1),
(100, 52, 10, 14.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 1),
(101, 53, 10, 14.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 1),
(102, 54, 10, 12.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 1),
(103, 55, 11, 0.00, 0, 'بعذر', 'مرض، اتصل ولي الأمر صباحاً', NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 1),
(104, 56, 11, 15.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 1),
(105, 57, 11, 15.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 1),
(106, 58, 11, 16.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 1),
(107, 59, 11, 17.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 1),
(108, 60, 11, 14.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 1),
(109, 61, 11, 9.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 1),
(110, 62, 11, 9.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 1),
(111, 63, 11, 13.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 1),
(112, 64, 12, 19.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 1),
(113, 65, 12, 16.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 1),
(114, 66, 12, 15.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 1),
(115, 67, 12, 16.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 1),
(116, 68, 12, 15.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 1),
(117, 69, 12, 12.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 1),
(118, 70, 12, 13.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 1),
(119, 71, 12, 18.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 1),
(120, 72, 12, 11.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 1),
(121, 73, 7, 0.00, 0, 'بعذر', 'إجازة مرضية من يومين (sick leave)', NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(122, 73, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(124, 74, 7, 15.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(125, 74, 13, 16.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(127, 75, 7, 15.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(128, 75, 13, 15.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(130, 76, 7, 13.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(131, 76, 13, 19.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(133, 77, 7, 15.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(134, 77, 13, 14.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(136, 78, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(137, 78, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(139, 79, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(140, 79, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(142, 80, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(143, 80, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(145, 81, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(146, 81, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 20.00, 0),
(148, 82, 8, 16.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(149, 82, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(151, 83, 8, 13.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(152, 83, 14, 11.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(154, 84, 8, 15.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(155, 84, 14, 14.25, 1, NULL, NULL, 'تأخر 15 دقيقة عن بداية الاختبار', '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(157, 85, 8, 13.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(158, 85, 14, 18.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(160, 86, 8, 17.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(161, 86, 14, 12.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(163, 87, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(164, 87, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(166, 88, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(167, 88, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(169, 89, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(170, 89, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(172, 90, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(173, 90, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 20.00, 0),
(175, 91, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 0),
(176, 92, 9, 16.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 0),
(177, 93, 9, 14.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 0),
(178, 94, 9, 18.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 0),
(179, 95, 9, 18.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 0),
(180, 96, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 0),
(181, 97, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 0),
(182, 98, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 0),
(183, 99, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 3, 2, 20.00, 0),
(184, 100, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 0),
(185, 101, 10, 13.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 0),
(186, 102, 10, 15.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 0),
(187, 103, 10, 16.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 0),
(188, 104, 10, 15.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 0),
(189, 105, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 0),
(190, 106, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 0),
(191, 107, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 0),
(192, 108, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 4, 2, 20.00, 0),
(193, 109, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 0),
(194, 110, 11, 12.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 0),
(195, 111, 11, 16.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 0),
(196, 112, 11, 16.50, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 0),
(197, 113, 11, 18.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 0),
(198, 114, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 0),
(199, 115, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 0),
(200, 116, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 0),
(201, 117, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 5, 2, 20.00, 0),
(202, 118, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 0),
(203, 119, 12, 13.50, 1, NULL, NULL, 'تحسّن ملحوظ عن الاختبار السابق', '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 0),
(204, 120, 12, 16.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 0),
(205, 121, 12, 16.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 0),
(206, 122, 12, 12.00, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 0),
(207, 123, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 0),
(208, 124, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 0),
(209, 125, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 0),
(210, 126, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 6, 2, 20.00, 0),
(211, 127, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(212, 127, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(214, 128, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(215, 128, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(217, 129, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(218, 129, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(220, 130, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(221, 130, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(223, 131, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(224, 131, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(226, 132, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(227, 132, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(229, 133, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(230, 133, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(232, 134, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(233, 134, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(235, 135, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(236, 135, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 1, 2, 50.00, 0),
(238, 136, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 50.00, 0),
(239, 136, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 50.00, 0),
(241, 137, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 50.00, 0),
(242, 137, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 50.00, 0),
(244, 138, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 50.00, 0),
(245, 138, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:55', '2026-11-28 19:50:55', 2, 2, 50.00, 0),
(247, 139, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0),
(248, 139, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0),
(250, 140, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0),
(251, 140, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0),
(253, 141, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0),
(254, 141, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0),
(256, 142, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0),
(257, 142, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0);

INSERT INTO student_exam_scores (id, exam_schedule_id, enrollment_id, score, is_present, absence_type, excuse_details, teacher_notes, created_at, updated_at, grade_level_id, academic_year_id, max_score, is_locked) VALUES
(259, 143, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0),
(260, 143, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0),
(262, 144, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0),
(263, 144, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 2, 2, 50.00, 0),
(265, 145, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 3, 2, 50.00, 0),
(266, 146, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 3, 2, 50.00, 0),
(267, 147, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 3, 2, 50.00, 0),
(268, 148, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 3, 2, 50.00, 0),
(269, 149, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 3, 2, 50.00, 0),
(270, 150, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 3, 2, 50.00, 0),
(271, 151, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 3, 2, 50.00, 0),
(272, 152, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 3, 2, 50.00, 0),
(273, 153, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 3, 2, 50.00, 0),
(274, 154, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 4, 2, 50.00, 0),
(275, 155, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 4, 2, 50.00, 0),
(276, 156, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 4, 2, 50.00, 0),
(277, 157, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 4, 2, 50.00, 0),
(278, 158, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 4, 2, 50.00, 0),
(279, 159, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 4, 2, 50.00, 0),
(280, 160, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 4, 2, 50.00, 0),
(281, 161, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 4, 2, 50.00, 0),
(282, 162, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 4, 2, 50.00, 0),
(283, 163, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 5, 2, 50.00, 0),
(284, 164, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 5, 2, 50.00, 0),
(285, 165, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 5, 2, 50.00, 0),
(286, 166, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 5, 2, 50.00, 0),
(287, 167, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 5, 2, 50.00, 0),
(288, 168, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 5, 2, 50.00, 0),
(289, 169, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 5, 2, 50.00, 0),
(290, 170, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 5, 2, 50.00, 0),
(291, 171, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 5, 2, 50.00, 0),
(292, 172, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 6, 2, 50.00, 0),
(293, 173, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 6, 2, 50.00, 0),
(294, 174, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 6, 2, 50.00, 0),
(295, 175, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 6, 2, 50.00, 0),
(296, 176, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 6, 2, 50.00, 0),
(297, 177, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 6, 2, 50.00, 0),
(298, 178, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 6, 2, 50.00, 0),
(299, 179, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 6, 2, 50.00, 0),
(300, 180, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:56', '2026-11-28 19:50:56', 6, 2, 50.00, 0);

SET foreign_key_checks = 1;

DELIMITER //

-- sql/attempts/calculate_exam_results.mysql.sql
-- Rule: an attempt is finished
-- Codes: none
-- Does: submits the attempt and stamps finished_at unless it is given; answers with its score, how many answers are correct, and how many questions the exam has. Called again it changes nothing and answers with what stands; for an attempt that is not there, with no row.
-- Holds: the score stands already (update_attempt_score_on_answer), so finishing is one UPDATE and its triggers; what is answered is read by locking reads.
-- Arguments: attempt_id
CREATE PROCEDURE calculate_exam_results(IN in_attempt_id INT)
BEGIN
  UPDATE attempts SET status = 'submitted' WHERE id = in_attempt_id AND status = 'in_progress';
  SELECT a.score,
    (SELECT COUNT(*) FROM attempt_answers w WHERE w.attempt_id = a.id AND w.is_correct = 1 LOCK IN SHARE MODE)
      AS correct_answers,
    (SELECT COUNT(*) FROM questions q JOIN sections s ON s.id = q.section_id
      WHERE s.exam_id = a.exam_id LOCK IN SHARE MODE) AS total_questions
  FROM attempts a WHERE a.id = in_attempt_id LOCK IN SHARE MODE;
END
//

-- sql/courses/sp_offer_seats.mysql.sql
-- Rule: a free seat is offered to the first who waits and fits
-- Codes: none
-- Does: stamps offered_at of as many waiting rows of the course as seats are free, in the order of their places, skipping who is of another college or holds a course that clashes; nothing without a capacity. Safe to call again. An offer holds its seat until the student enrolls, which consumes it, or the waiting row goes or gives its offer back.
-- Holds: locks the course's row in course_seats, which every taking and giving back of a seat writes.
-- Arguments: course_id
CREATE PROCEDURE sp_offer_seats(IN in_course_id VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci)
BEGIN
  DECLARE seats_free INT DEFAULT 0;
  DECLARE course_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_semester INT;
  SELECT c.capacity, c.college_id, c.semester_id INTO seats_free, course_college, course_semester
    FROM courses c WHERE c.unique_id = in_course_id LOCK IN SHARE MODE;
  IF seats_free IS NOT NULL THEN
    SELECT GREATEST(seats_free - k.taken - k.offered, 0) INTO seats_free
      FROM course_seats k WHERE k.course_id = in_course_id FOR UPDATE;
  END IF;
  IF seats_free > 0 THEN
    UPDATE course_waiting w SET w.offered_at = TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01')
    WHERE w.course_id = in_course_id AND w.offered_at IS NULL
      AND EXISTS (
        SELECT 1 FROM students s WHERE s.unique_id = w.student_id AND s.college_id = course_college LOCK IN SHARE MODE)
      AND NOT EXISTS (
        SELECT 1 FROM student_course_mapping m
        JOIN courses oc ON oc.unique_id = m.course_id
          AND (oc.semester_id = course_semester OR oc.semester_id IS NULL OR course_semester IS NULL)
        JOIN course_timetables o ON o.course_id = m.course_id
        JOIN course_timetables n ON n.course_id = in_course_id AND n.day = o.day
          AND n.start_time < o.end_time AND n.end_time > o.start_time
        WHERE m.student_id = w.student_id AND m.course_id <> in_course_id LOCK IN SHARE MODE)
    ORDER BY w.place LIMIT seats_free;
  END IF;
END
//

-- sql/grades/sp_fill_final_exam_score.mysql.sql
-- Rule: semester grades are computed
-- Codes: none
-- Does: carries the parts and the total of every student who is in the section or finished there into semester_grades; removes rows for which no exam is left. Missing marks stay NULL. Safe to repeat, also while a period is locked.
-- Holds: one statement writes the rows; @rasd_filling lets the rows through their triggers.
-- Arguments: semester_id, classroom_id
CREATE PROCEDURE sp_fill_final_exam_score(IN in_semester_id INT, IN in_classroom_id INT)
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION
  BEGIN
    SET @rasd_filling = NULL;
    RESIGNAL;
  END;
  SET @rasd_filling = 1;
  INSERT INTO semester_grades
    (enrollment_id, subject_id, semester_id, monthly_score, midterm_score, final_score, total, is_passed, computed_at)
  SELECT n.enrollment_id, n.subject_id, n.semester_id, n.monthly_score, n.midterm_score, n.final_score, n.total,
    n.is_passed, TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01')
  FROM v_semester_grades_now n
  JOIN enrollments e ON e.id = n.enrollment_id AND e.status IN ('ACTIVE', 'GRADUATED')
  WHERE n.semester_id = in_semester_id AND n.classroom_id = in_classroom_id
  ON DUPLICATE KEY UPDATE monthly_score = VALUES(monthly_score), midterm_score = VALUES(midterm_score),
    final_score = VALUES(final_score), total = VALUES(total), is_passed = VALUES(is_passed),
    computed_at = VALUES(computed_at);
  SET @rasd_filling = NULL;
  DELETE FROM semester_grades
  WHERE semester_id = in_semester_id
    AND enrollment_id IN (SELECT e.id FROM enrollments e WHERE e.classroom_id = in_classroom_id)
    AND NOT EXISTS (
      SELECT 1 FROM student_exam_scores s
      JOIN exam_schedules x ON x.id = s.exam_schedule_id AND x.subject_id = semester_grades.subject_id
      JOIN exam_periods p ON p.id = x.exam_period_id AND p.semester_id = in_semester_id AND p.type <> 'DIAGNOSTIC'
      WHERE s.enrollment_id = semester_grades.enrollment_id);
END
//

-- sql/grades/sp_fill_final_exam_score_strict.mysql.sql
-- Rule: semester grades are computed, when nothing is missing
-- Codes: MARKS_INCOMPLETE
-- Does: carries the parts and the total of every student who is in the section or finished there into semester_grades; removes rows for which no exam is left. Missing marks stay NULL. Safe to repeat, also while a period is locked. Refused while a mark is missing.
-- Holds: the statement that writes also looks that nothing is missing, so a mark cleared beside it leaves nothing half done; @rasd_filling lets the rows through their triggers.
-- Arguments: semester_id, classroom_id
CREATE PROCEDURE sp_fill_final_exam_score_strict(IN in_semester_id INT, IN in_classroom_id INT)
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE exam_id INT;
  DECLARE enrollment INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION
  BEGIN
    SET @rasd_filling = NULL;
    RESIGNAL;
  END;
  SET @rasd_filling = 1;
  INSERT INTO semester_grades
    (enrollment_id, subject_id, semester_id, monthly_score, midterm_score, final_score, total, is_passed, computed_at)
  SELECT n.enrollment_id, n.subject_id, n.semester_id, n.monthly_score, n.midterm_score, n.final_score, n.total,
    n.is_passed, TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01')
  FROM v_semester_grades_now n
  JOIN enrollments e ON e.id = n.enrollment_id AND e.status IN ('ACTIVE', 'GRADUATED')
  WHERE n.semester_id = in_semester_id AND n.classroom_id = in_classroom_id
      AND NOT EXISTS (
        SELECT 1 FROM v_semester_marks_missing m
        WHERE m.semester_id = in_semester_id AND m.classroom_id = in_classroom_id)
  ON DUPLICATE KEY UPDATE monthly_score = VALUES(monthly_score), midterm_score = VALUES(midterm_score),
    final_score = VALUES(final_score), total = VALUES(total), is_passed = VALUES(is_passed),
    computed_at = VALUES(computed_at);
  SET @rasd_filling = NULL;
  SELECT m.exam_schedule_id, m.enrollment_id INTO exam_id, enrollment FROM v_semester_marks_missing m
    WHERE m.semester_id = in_semester_id AND m.classroom_id = in_classroom_id LIMIT 1;
  IF exam_id IS NOT NULL THEN
    SET told = CONCAT('MARKS_INCOMPLETE: enrollment ', enrollment, ' has no mark in exam ', exam_id);
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  DELETE FROM semester_grades
  WHERE semester_id = in_semester_id
    AND enrollment_id IN (SELECT e.id FROM enrollments e WHERE e.classroom_id = in_classroom_id)
    AND NOT EXISTS (
      SELECT 1 FROM student_exam_scores s
      JOIN exam_schedules x ON x.id = s.exam_schedule_id AND x.subject_id = semester_grades.subject_id
      JOIN exam_periods p ON p.id = x.exam_period_id AND p.semester_id = in_semester_id AND p.type <> 'DIAGNOSTIC'
      WHERE s.enrollment_id = semester_grades.enrollment_id);
END
//

-- sql/schedules/sp_populate_exam_scores.mysql.sql
-- Rule: an exam's sheet is filled
-- Codes: PERIOD_LOCKED
-- Does: adds an empty row for every ACTIVE student of every section of the exam's level and year who has none; touches no row that is there. Refused only when somebody is missing and the period is locked.
-- Holds: one statement, so it is atomic under autocommit; locking reads see who was enrolled since; the rows carry their copies, so the per-row trigger reads nothing.
-- Arguments: exam_schedule_id
CREATE PROCEDURE sp_populate_exam_scores(IN in_exam_schedule_id INT)
BEGIN
  INSERT INTO student_exam_scores
    (exam_schedule_id, enrollment_id, grade_level_id, academic_year_id, max_score, is_locked)
  SELECT x.id, e.id, x.grade_level_id, x.academic_year_id, x.max_score, x.is_locked
  FROM exam_schedules x
  JOIN classrooms c ON c.grade_level_id = x.grade_level_id AND c.academic_year_id = x.academic_year_id
  JOIN enrollments e ON e.classroom_id = c.id AND e.status = 'ACTIVE'
  WHERE x.id = in_exam_schedule_id
    AND NOT EXISTS (
      SELECT 1 FROM student_exam_scores s
      WHERE s.exam_schedule_id = x.id AND s.enrollment_id = e.id LOCK IN SHARE MODE)
  LOCK IN SHARE MODE;
END
//

-- sql/attempts/exam_statistics.mysql.sql
-- Rule: how a test went
-- Codes: none
-- Does: over submitted attempts their number, average score and average time in whole minutes, and how many users there were. Tests without any are there: counts 0, averages NULL.
-- Holds: reads the few rows of sums of each test in the order of their keys; averages in whole hundredths, rounded half up, so that both engines give the same numbers to the last digit.
CREATE VIEW exam_statistics AS
SELECT e.id AS exam_id, MAX(e.name) AS name, MAX(e.year) AS year, COALESCE(SUM(r.submitted), 0) AS total_attempts,
  CAST((200 * SUM(r.score_sum) + SUM(r.submitted)) DIV NULLIF(2 * SUM(r.submitted), 0) * 0.01 AS DECIMAL(9,2)) AS avg_score,
  COALESCE(SUM(r.users), 0) AS unique_users,
  CAST((200 * SUM(r.minutes_sum) + SUM(r.submitted)) DIV NULLIF(2 * SUM(r.submitted), 0) * 0.01 AS DECIMAL(12,2)) AS avg_time_minutes
FROM exams e
LEFT JOIN exam_results r ON r.exam_id = e.id
GROUP BY e.id
//

-- sql/attempts/leaderboard.mysql.sql
-- Rule: the leaderboard of a test
-- Codes: none
-- Does: each user's best submitted attempt, of equal ones the quickest; the standing counts who has a higher score, so ties share it.
-- Holds: the key (exam_id, score) gives a page in the order of scores and counts who is above, without ranking the others.
CREATE VIEW leaderboard AS
SELECT b.exam_id,
  1 + (SELECT COUNT(*) FROM best_attempts o WHERE o.exam_id = b.exam_id AND o.score > b.score) AS standing,
  b.user_id, u.username, b.score, b.minutes AS time_minutes
FROM best_attempts b
STRAIGHT_JOIN users u ON u.id = b.user_id
//

-- sql/attempts/section_performance.mysql.sql
-- Rule: how an attempt went, section by section
-- Codes: none
-- Does: for each attempt and section of its test the questions and their marks, how many are answered correctly and what these are worth. Sections without a question or a correct answer are there.
-- Holds: looks up the answers of the rows that are asked for, by keys: a page costs its rows, whatever else there is.
CREATE VIEW section_performance AS
SELECT a.id AS attempt_id, a.user_id, s.id AS section_id, s.name AS section_name,
  (SELECT COUNT(*) FROM questions q WHERE q.section_id = s.id) AS total_questions,
  (SELECT COUNT(*) FROM questions q
    JOIN attempt_answers w ON w.attempt_id = a.id AND w.question_id = q.id AND w.is_correct = 1
    WHERE q.section_id = s.id) AS correct_answers,
  COALESCE((SELECT SUM(q.marks) FROM questions q
    JOIN attempt_answers w ON w.attempt_id = a.id AND w.question_id = q.id AND w.is_correct = 1
    WHERE q.section_id = s.id), 0) AS section_score,
  COALESCE((SELECT SUM(q.marks) FROM questions q WHERE q.section_id = s.id), 0) AS section_max_marks
FROM attempts a
JOIN sections s ON s.exam_id = a.exam_id
//

-- sql/attempts/user_performance_summary.mysql.sql
-- Rule: how a user does in tests
-- Codes: none
-- Does: counts of all attempts; over submitted ones the average and best score and how many tests were completed. Users without an attempt are there.
-- Holds: reads one row of sums a user; averages in whole hundredths, rounded half up, so that both engines give the same numbers to the last digit.
CREATE VIEW user_performance_summary AS
SELECT u.id AS user_id, u.username, COALESCE(r.attempts, 0) AS total_attempts,
  CAST((200 * r.score_sum + r.submitted) DIV NULLIF(2 * r.submitted, 0) * 0.01 AS DECIMAL(9,2)) AS avg_score,
  IF(r.submitted > 0, r.best_score, NULL) AS best_score,
  COALESCE(r.exams, 0) AS completed_exams
FROM users u
LEFT JOIN user_results r ON r.user_id = u.id
//

-- sql/attempts/v_section_statistics.mysql.sql
-- Rule: how the sections of a test went
-- Codes: none
-- Does: over the submitted attempts of the test their number, and of each section how many questions were answered correctly and what score they made, on average. Sections and tests without any are there: count 0, averages NULL.
-- Holds: reads the few rows of sums of each section; averages in whole hundredths, rounded half up, so that both engines give the same numbers to the last digit.
CREATE VIEW v_section_statistics AS
SELECT s.exam_id, s.id AS section_id, s.name AS section_name, COALESCE(n.submitted, 0) AS total_attempts,
  (SELECT COUNT(*) FROM questions q WHERE q.section_id = s.id) AS total_questions,
  COALESCE((SELECT SUM(q.marks) FROM questions q WHERE q.section_id = s.id), 0) AS max_marks,
  CAST((200 * COALESCE(r.correct, 0) + n.submitted) DIV NULLIF(2 * n.submitted, 0) * 0.01 AS DECIMAL(9,2)) AS avg_correct,
  CAST((200 * COALESCE(r.score_sum, 0) + n.submitted) DIV NULLIF(2 * n.submitted, 0) * 0.01 AS DECIMAL(9,2)) AS avg_score
FROM sections s
LEFT JOIN (SELECT x.exam_id, SUM(x.submitted) AS submitted FROM exam_results x GROUP BY x.exam_id) n
  ON n.exam_id = s.exam_id
LEFT JOIN (
  SELECT k.section_id, SUM(k.correct) AS correct, SUM(k.score_sum) AS score_sum FROM section_results k
  GROUP BY k.section_id) r ON r.section_id = s.id
//

-- sql/grades/v_semester_grades_now.mysql.sql
-- Rule: what the semester grades would be now
-- Codes: none
-- Does: a part (monthly, midterm, final) is the average of its exams' percentages, 0 to 100: each percentage taken to six places, the average rounded half up to two. An absence counts zero or is left out as the most specific policy says (by default an excused one is left out, an unexcused one is zero). A part with a missing mark, or without any exam, is NULL, never zero. The total is the weighted average of the parts as they stand (20, 30, 50 where no policy fits); a part whose every exam is left out goes with its weight; NULL when a part that has a weight is missing. Passed at or above the policy's percentage.
-- Holds: computed in whole numbers, so that both engines give the same to the last digit; semester and section stand in GROUP BY, so that a condition on them reaches the rows.
CREATE VIEW v_semester_grades_now AS
WITH marked AS (
  SELECT s.enrollment_id, e.classroom_id, p.semester_id, x.subject_id, p.type,
    s.is_present = 1 AND s.score IS NULL AS missing,
    CASE WHEN s.is_present = 1
        OR CASE s.absence_type WHEN 'بعذر' THEN COALESCE(g.excused_absence, 'LEFT_OUT')
          ELSE COALESCE(g.unexcused_absence, 'ZERO') END = 'ZERO'
      THEN (20000000000 * s.score + x.max_score * 100) DIV (200 * x.max_score) END AS percentage,
    COALESCE(g.monthly_weight, 20) * 100 AS monthly_weight,
    COALESCE(g.midterm_weight, 30) * 100 AS midterm_weight,
    COALESCE(g.final_weight, 50) * 100 AS final_weight,
    COALESCE(g.pass_percentage, 50) * 100 AS pass_mark
  FROM exam_periods p
  JOIN exam_schedules x ON x.exam_period_id = p.id
  JOIN student_exam_scores s ON s.exam_schedule_id = x.id
  JOIN enrollments e ON e.id = s.enrollment_id
  LEFT JOIN grading_policies g ON g.id = (
    SELECT b.id FROM grading_policies b
    WHERE b.academic_year_id = p.academic_year_id
      AND (b.subject_id IS NULL OR b.subject_id = x.subject_id)
      AND (b.grade_level_id IS NULL OR b.grade_level_id = x.grade_level_id)
    ORDER BY b.subject_id IS NULL, b.grade_level_id IS NULL LIMIT 1)
  WHERE p.type <> 'DIAGNOSTIC'
),
gathered AS (
  SELECT enrollment_id, classroom_id, semester_id, subject_id, MAX(pass_mark) AS pass_mark,
    COUNT(CASE WHEN type = 'MONTHLY' THEN 1 END) AS monthly_rows,
    COUNT(CASE WHEN type = 'MONTHLY' AND missing = 1 THEN 1 END) AS monthly_missing,
    COUNT(CASE WHEN type = 'MONTHLY' THEN percentage END) AS monthly_counted,
    SUM(CASE WHEN type = 'MONTHLY' THEN percentage END) AS monthly_sum,
    MAX(monthly_weight) AS monthly_weight,
    COUNT(CASE WHEN type = 'MIDTERM' THEN 1 END) AS midterm_rows,
    COUNT(CASE WHEN type = 'MIDTERM' AND missing = 1 THEN 1 END) AS midterm_missing,
    COUNT(CASE WHEN type = 'MIDTERM' THEN percentage END) AS midterm_counted,
    SUM(CASE WHEN type = 'MIDTERM' THEN percentage END) AS midterm_sum,
    MAX(midterm_weight) AS midterm_weight,
    COUNT(CASE WHEN type = 'FINAL' THEN 1 END) AS final_rows,
    COUNT(CASE WHEN type = 'FINAL' AND missing = 1 THEN 1 END) AS final_missing,
    COUNT(CASE WHEN type = 'FINAL' THEN percentage END) AS final_counted,
    SUM(CASE WHEN type = 'FINAL' THEN percentage END) AS final_sum,
    MAX(final_weight) AS final_weight
  FROM marked
  GROUP BY enrollment_id, classroom_id, semester_id, subject_id
),
parted AS (
  SELECT enrollment_id, classroom_id, semester_id, subject_id,
    CASE WHEN monthly_missing = 0
      THEN (2 * monthly_sum + 10000 * monthly_counted) DIV NULLIF(20000 * monthly_counted, 0) END AS monthly_part,
    CASE WHEN monthly_rows > 0 AND monthly_missing = 0 AND monthly_counted = 0
      THEN 0 ELSE monthly_weight END AS monthly_weight,
    CASE WHEN midterm_missing = 0
      THEN (2 * midterm_sum + 10000 * midterm_counted) DIV NULLIF(20000 * midterm_counted, 0) END AS midterm_part,
    CASE WHEN midterm_rows > 0 AND midterm_missing = 0 AND midterm_counted = 0
      THEN 0 ELSE midterm_weight END AS midterm_weight,
    CASE WHEN final_missing = 0
      THEN (2 * final_sum + 10000 * final_counted) DIV NULLIF(20000 * final_counted, 0) END AS final_part,
    CASE WHEN final_rows > 0 AND final_missing = 0 AND final_counted = 0 THEN 0 ELSE final_weight END AS final_weight,
    pass_mark
  FROM gathered
),
summed AS (
  SELECT enrollment_id, classroom_id, semester_id, subject_id, monthly_part, midterm_part, final_part, pass_mark,
    CASE
      WHEN monthly_weight > 0 AND monthly_part IS NULL THEN NULL
      WHEN midterm_weight > 0 AND midterm_part IS NULL THEN NULL
      WHEN final_weight > 0 AND final_part IS NULL THEN NULL
      ELSE (2 * (monthly_weight * COALESCE(monthly_part, 0) + midterm_weight * COALESCE(midterm_part, 0)
          + final_weight * COALESCE(final_part, 0)) + monthly_weight + midterm_weight + final_weight)
        DIV NULLIF(2 * (monthly_weight + midterm_weight + final_weight), 0)
    END AS total_part
  FROM parted
)
SELECT enrollment_id, classroom_id, semester_id, subject_id,
  CAST(monthly_part * 0.01 AS DECIMAL(5,2)) AS monthly_score,
  CAST(midterm_part * 0.01 AS DECIMAL(5,2)) AS midterm_score,
  CAST(final_part * 0.01 AS DECIMAL(5,2)) AS final_score,
  CAST(total_part * 0.01 AS DECIMAL(5,2)) AS total,
  total_part >= pass_mark AS is_passed
FROM summed
//

-- sql/grades/semester_grades_stale.mysql.sql
-- Rule: semester grades that no longer hold
-- Codes: none
-- Does: each stored row that differs from what would be computed now, or for which no exam is left, beside the new values.
-- Holds: nothing rewrites a stored grade but the procedures, for the section asked for.
CREATE VIEW semester_grades_stale AS
SELECT g.enrollment_id, g.subject_id, g.semester_id, g.computed_at,
  g.monthly_score, g.midterm_score, g.final_score, g.total, g.is_passed,
  n.monthly_score AS now_monthly_score, n.midterm_score AS now_midterm_score, n.final_score AS now_final_score,
  n.total AS now_total, n.is_passed AS now_is_passed
FROM semester_grades g
LEFT JOIN v_semester_grades_now n
  ON n.enrollment_id = g.enrollment_id AND n.subject_id = g.subject_id AND n.semester_id = g.semester_id
WHERE n.enrollment_id IS NULL OR NOT (g.monthly_score <=> n.monthly_score
    AND g.midterm_score <=> n.midterm_score
    AND g.final_score <=> n.final_score
    AND g.total <=> n.total
    AND g.is_passed <=> n.is_passed)
//

-- sql/grades/v_semester_marks_missing.mysql.sql
-- Rule: the marks a semester still lacks
-- Codes: none
-- Does: rows of monthly, midterm and final exams, of students who are in the section or finished there, that have neither a mark nor an absence.
-- Holds: what sp_fill_final_exam_score_strict asks for.
CREATE VIEW v_semester_marks_missing AS
SELECT p.semester_id, e.classroom_id, s.exam_schedule_id, s.enrollment_id
FROM exam_periods p
JOIN exam_schedules x ON x.exam_period_id = p.id
JOIN student_exam_scores s ON s.exam_schedule_id = x.id
JOIN enrollments e ON e.id = s.enrollment_id
WHERE p.type <> 'DIAGNOSTIC' AND e.status IN ('ACTIVE', 'GRADUATED') AND s.is_present = 1 AND s.score IS NULL
//

-- sql/people/v_student_name_words.mysql.sql
-- Rule: a student is found by the words of the name
-- Codes: none
-- Does: the words of each name, folded; first parts of compound names with what follows and without it, and words in brackets or behind a hyphen without them too. A word may come several times.
-- Holds: `data.folding.name_words` says the same of one key.
CREATE VIEW v_student_name_words AS
SELECT w.word, s.unique_id AS student_id
FROM students s, JSON_TABLE(CONCAT('[', REPLACE(JSON_QUOTE(CONCAT(s.name_key,
  REPLACE(REPLACE(REPLACE(CONCAT(' ', s.name_key), ' عبد ', ' عبد'), ' ابو ', ' ابو'), ' ابي ', ' ابي'),
  REPLACE(REPLACE(REPLACE(CONCAT(' ', s.name_key), ' عبد', ' عبد '), ' ابو', ' ابو '), ' ابي', ' ابي '),
  ' ', REPLACE(REPLACE(s.name_key, '(', ' '), '-', ' '))), ' ', '","'), ']'),
  '$[*]' COLUMNS (word VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) w
WHERE w.word <> ''
//

-- sql/views/v_exam_results_summary.mysql.sql
-- Rule: an exam's results
-- Codes: none
-- Does: counts and averages of each exam. total = passed + failed + ungraded + absent; averages over those present and marked, rounded half up to two places; passed at or above the most specific policy's percentage (subject and level, subject, level, year; 50 where none fits).
-- Holds: computed in whole hundredths, so that both engines give the same numbers to the last digit, whatever div_precision_increment a session has.
CREATE VIEW v_exam_results_summary AS
SELECT
  x.id AS exam_schedule_id,
  COUNT(s.id) AS total_students,
  COUNT(CASE WHEN s.is_present = 1 THEN 1 END) AS present_count,
  COUNT(CASE WHEN s.is_present = 0 THEN 1 END) AS absent_count,
  COUNT(CASE WHEN s.is_present = 0 AND s.absence_type = 'بعذر' THEN 1 END) AS excused_absent,
  COUNT(CASE WHEN s.is_present = 0 AND s.absence_type = 'بدون_عذر' THEN 1 END) AS unexcused_absent,
  CAST((200 * SUM(CASE WHEN s.is_present = 1 THEN s.score END) + COUNT(CASE WHEN s.is_present = 1 THEN s.score END))
    DIV NULLIF(2 * COUNT(CASE WHEN s.is_present = 1 THEN s.score END), 0) * 0.01 AS DECIMAL(5,2)) AS avg_score,
  CAST((20000 * SUM(CASE WHEN s.is_present = 1 THEN s.score END)
      + x.max_score * COUNT(CASE WHEN s.is_present = 1 THEN s.score END))
    DIV NULLIF(2 * x.max_score * COUNT(CASE WHEN s.is_present = 1 THEN s.score END), 0) * 0.01
    AS DECIMAL(5,2)) AS avg_percentage,
  COUNT(CASE WHEN s.is_present = 1 AND s.score * 100 >= COALESCE(g.pass_percentage, 50) * x.max_score THEN 1 END)
    AS passed_count,
  COUNT(CASE WHEN s.is_present = 1 AND s.score * 100 < COALESCE(g.pass_percentage, 50) * x.max_score THEN 1 END)
    AS failed_count,
  COUNT(CASE WHEN s.is_present = 1 AND s.score IS NULL THEN 1 END) AS ungraded_count
FROM exam_schedules x
JOIN exam_periods p ON p.id = x.exam_period_id
LEFT JOIN grading_policies g ON g.id = (
  SELECT b.id FROM grading_policies b
  WHERE b.academic_year_id = p.academic_year_id
    AND (b.subject_id IS NULL OR b.subject_id = x.subject_id)
    AND (b.grade_level_id IS NULL OR b.grade_level_id = x.grade_level_id)
  ORDER BY b.subject_id IS NULL, b.grade_level_id IS NULL LIMIT 1)
LEFT JOIN student_exam_scores s ON s.exam_schedule_id = x.id
GROUP BY x.id, x.max_score, g.pass_percentage
//

-- sql/attempts/trg_attempt_answers_delete.mysql.sql
-- Rule: an answer of a submitted attempt is not deleted
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: deleting an answer of a submitted attempt.
-- Holds: locks the attempt before it looks at its state, as finishing does.
CREATE TRIGGER trg_attempt_answers_delete BEFORE DELETE ON attempt_answers FOR EACH ROW
BEGIN
  -- MAX answers with one row also where there is none.
  SELECT MAX(OLD.is_correct * q.marks) INTO @rasd_lost
    FROM questions q WHERE q.id = OLD.question_id LOCK IN SHARE MODE;
  SELECT MAX(a.status = 'submitted') INTO @rasd_closed FROM attempts a WHERE a.id = OLD.attempt_id FOR UPDATE;
  SET @rasd_told = CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write answers'
    WHEN @rasd_closed = 1 THEN CONCAT('ATTEMPT_SUBMITTED: attempt ', OLD.attempt_id, ' is submitted')
  END;
  IF @rasd_told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
  END IF;
END
//

-- sql/attempts/trg_attempt_answers_insert.mysql.sql
-- Rule: an answer when it is given
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: an answer to a submitted attempt; a question of another exam; a choice that is correct and called wrong, or the other way round; is_correct that is neither 0 nor 1.
-- Holds: locks the attempt before it looks at its state, as finishing does; a change of the question meets it on the question's row or on the attempt's, which every answer writes. Missing rows are left to the foreign keys.
CREATE TRIGGER trg_attempt_answers_insert BEFORE INSERT ON attempt_answers FOR EACH ROW
BEGIN
  -- Session's variables: local ones cost every row. What the answer is worth is added after it. MAX answers with one row
  -- also where there is none.
  SELECT MAX(s.exam_id), MAX(q.right_choice), MAX(NEW.is_correct * q.marks) INTO @rasd_exam, @rasd_right, @rasd_won
    FROM questions q JOIN sections s ON s.id = q.section_id WHERE q.id = NEW.question_id LOCK IN SHARE MODE;
  SELECT MAX(a.exam_id), MAX(a.status = 'submitted') INTO @rasd_of, @rasd_closed
    FROM attempts a WHERE a.id = NEW.attempt_id FOR UPDATE;
  IF NOT COALESCE(@rasd_closed = 0 AND @rasd_exam = @rasd_of AND NEW.is_correct IN (0, 1)
      AND (NEW.choice IS NULL OR NEW.choice >= 0 AND COALESCE(NEW.is_correct = (NEW.choice = @rasd_right), TRUE))
      AND @@SESSION.foreign_key_checks = 1, FALSE) THEN
    SET @rasd_told = LEFT(CASE
      WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write answers'
      WHEN @rasd_closed = 1 THEN CONCAT('ATTEMPT_SUBMITTED: attempt ', NEW.attempt_id, ' is submitted')
      WHEN @rasd_exam <> @rasd_of
        THEN CONCAT('VALIDATION_ERROR: question ', NEW.question_id, ' is not of the exam of attempt ', NEW.attempt_id)
      WHEN NEW.is_correct IS NULL OR NEW.is_correct NOT IN (0, 1) THEN 'VALIDATION_ERROR: is_correct is 0 or 1'
      WHEN NEW.choice < 0 OR NEW.is_correct <> (NEW.choice = @rasd_right)
        THEN CONCAT('VALIDATION_ERROR: is_correct does not say what choice ', NEW.choice, ' is')
    END, 128);
    IF @rasd_told IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
    END IF;
  END IF;
END
//

-- sql/attempts/trg_attempt_answers_update.mysql.sql
-- Rule: an answer when it changes
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: what is refused for a new answer, also of the attempt that an answer leaves.
-- Holds: locks both attempts before it looks at their state; marks are read by locking reads.
CREATE TRIGGER trg_attempt_answers_update BEFORE UPDATE ON attempt_answers FOR EACH ROW
BEGIN
  -- Session's variables: local ones cost every row. What was lost and won is settled after it. MAX answers with one row
  -- also where there is none.
  SELECT MAX(OLD.is_correct * q.marks) INTO @rasd_lost
    FROM questions q WHERE q.id = OLD.question_id LOCK IN SHARE MODE;
  SELECT MAX(s.exam_id), MAX(q.right_choice), MAX(NEW.is_correct * q.marks) INTO @rasd_exam, @rasd_right, @rasd_won
    FROM questions q JOIN sections s ON s.id = q.section_id WHERE q.id = NEW.question_id LOCK IN SHARE MODE;
  SELECT MAX(IF(a.id = NEW.attempt_id, a.exam_id, NULL)), MAX(a.status = 'submitted') INTO @rasd_of, @rasd_closed
    FROM attempts a WHERE a.id IN (OLD.attempt_id, NEW.attempt_id) FOR UPDATE;
  IF NOT COALESCE(@rasd_closed = 0 AND @rasd_exam = @rasd_of AND NEW.is_correct IN (0, 1)
      AND (NEW.choice IS NULL OR NEW.choice >= 0 AND COALESCE(NEW.is_correct = (NEW.choice = @rasd_right), TRUE))
      AND @@SESSION.foreign_key_checks = 1, FALSE) THEN
    SET @rasd_told = LEFT(CASE
      WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write answers'
      WHEN @rasd_closed = 1 THEN CONCAT('ATTEMPT_SUBMITTED: attempt ', OLD.attempt_id, ' or ', NEW.attempt_id,
        ' is submitted')
      WHEN @rasd_exam <> @rasd_of
        THEN CONCAT('VALIDATION_ERROR: question ', NEW.question_id, ' is not of the exam of attempt ', NEW.attempt_id)
      WHEN NEW.is_correct IS NULL OR NEW.is_correct NOT IN (0, 1) THEN 'VALIDATION_ERROR: is_correct is 0 or 1'
      WHEN NEW.choice < 0 OR NEW.is_correct <> (NEW.choice = @rasd_right)
        THEN CONCAT('VALIDATION_ERROR: is_correct does not say what choice ', NEW.choice, ' is')
    END, 128);
    IF @rasd_told IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
    END IF;
  END IF;
END
//

-- sql/attempts/trg_attempts_added.mysql.sql
-- Rule: a new attempt is counted
-- Codes: none
-- Does: counts the attempt of its user; one made as submitted also in the sums over submitted attempts.
-- Holds: the sums are written by the statement that makes the attempt.
CREATE TRIGGER trg_attempts_added AFTER INSERT ON attempts FOR EACH ROW
BEGIN
  DECLARE taken BIGINT;
  DECLARE is_first INT;
  INSERT INTO user_results (user_id, attempts) VALUES (NEW.user_id, 1)
    ON DUPLICATE KEY UPDATE attempts = attempts + 1;
  IF NEW.status = 'submitted' THEN
    SET taken = TIMESTAMPDIFF(MINUTE, NEW.started_at, NEW.finished_at);
    INSERT INTO best_attempts (exam_id, user_id, submitted, score, minutes)
      VALUES (NEW.exam_id, NEW.user_id, 1, NEW.score, taken)
      ON DUPLICATE KEY UPDATE submitted = submitted + 1,
        minutes = IF(NEW.score > score OR NEW.score = score AND taken < minutes, taken, minutes),
        score = GREATEST(score, NEW.score);
    SELECT b.submitted = 1 INTO is_first FROM best_attempts b
      WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id LOCK IN SHARE MODE;
    INSERT INTO user_results (user_id, submitted, score_sum, best_score, exams)
      VALUES (NEW.user_id, 1, NEW.score, NEW.score, is_first)
      ON DUPLICATE KEY UPDATE submitted = submitted + 1, score_sum = score_sum + NEW.score,
        best_score = GREATEST(COALESCE(best_score, NEW.score), NEW.score), exams = exams + is_first;
    INSERT INTO exam_results (exam_id, stripe, submitted, score_sum, minutes_sum, users, version)
      VALUES (NEW.exam_id, NEW.user_id & 7, 1, NEW.score, taken, is_first, 1)
      ON DUPLICATE KEY UPDATE submitted = submitted + 1, score_sum = score_sum + NEW.score,
        minutes_sum = minutes_sum + taken, users = users + is_first;
  END IF;
END
//

-- sql/attempts/trg_attempts_changed.mysql.sql
-- Rule: a submitted attempt is counted
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: adds an attempt that is submitted to the sums of its user, its exam and its sections, and to the best attempts; carries a submitted attempt's changed score there; counts an attempt for its new user.
-- Holds: each sum is changed by a difference, or read again by a locking read after the row that both sides write. The exam's sums are spread over 8 stripes, so that a class may finish at once.
CREATE TRIGGER trg_attempts_changed AFTER UPDATE ON attempts FOR EACH ROW
BEGIN
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.user_id <=> OLD.user_id)
      AND NOT EXISTS (SELECT 1 FROM attempts x WHERE x.id = NEW.id
        AND x.user_id <=> NEW.user_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NEW.user_id <> OLD.user_id THEN
    UPDATE user_results SET attempts = attempts - 1 WHERE user_id = OLD.user_id;
    INSERT INTO user_results (user_id, attempts) VALUES (NEW.user_id, 1)
      ON DUPLICATE KEY UPDATE attempts = attempts + 1;
  END IF;
  IF NEW.status = 'submitted' AND OLD.status = 'in_progress' THEN
    counting: BEGIN
    DECLARE taken BIGINT DEFAULT TIMESTAMPDIFF(MINUTE, NEW.started_at, NEW.finished_at);
    DECLARE is_first INT;
    INSERT INTO best_attempts (exam_id, user_id, submitted, score, minutes)
      VALUES (NEW.exam_id, NEW.user_id, 1, NEW.score, taken)
      ON DUPLICATE KEY UPDATE submitted = submitted + 1,
        minutes = IF(NEW.score > score OR NEW.score = score AND taken < minutes, taken, minutes),
        score = GREATEST(score, NEW.score);
    SELECT b.submitted = 1 INTO is_first FROM best_attempts b
      WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id LOCK IN SHARE MODE;
    INSERT INTO user_results (user_id, submitted, score_sum, best_score, exams)
      VALUES (NEW.user_id, 1, NEW.score, NEW.score, is_first)
      ON DUPLICATE KEY UPDATE submitted = submitted + 1, score_sum = score_sum + NEW.score,
        best_score = GREATEST(COALESCE(best_score, NEW.score), NEW.score), exams = exams + is_first;
    INSERT INTO exam_results (exam_id, stripe, submitted, score_sum, minutes_sum, users, version)
      VALUES (NEW.exam_id, NEW.user_id & 7, 1, NEW.score, taken, is_first, 1)
      ON DUPLICATE KEY UPDATE submitted = submitted + 1, score_sum = score_sum + NEW.score,
        minutes_sum = minutes_sum + taken, users = users + is_first;
    INSERT INTO section_results (section_id, stripe, correct, score_sum)
      SELECT n.section_id, n.stripe, n.correct, n.score_sum FROM (
        SELECT q.section_id, NEW.user_id & 7 AS stripe, COUNT(*) AS correct, SUM(q.marks) AS score_sum
        FROM attempt_answers w JOIN questions q ON q.id = w.question_id
        WHERE w.attempt_id = NEW.id AND w.is_correct = 1 GROUP BY q.section_id LOCK IN SHARE MODE) n
      ON DUPLICATE KEY UPDATE correct = section_results.correct + n.correct,
        score_sum = section_results.score_sum + n.score_sum;
    END counting;
  ELSEIF NEW.status = 'submitted' AND NEW.score <> OLD.score THEN
    scoring: BEGIN
    DECLARE best DECIMAL(9,2);
    DECLARE taken BIGINT;
    UPDATE exam_results SET score_sum = score_sum + NEW.score - OLD.score
      WHERE exam_id = NEW.exam_id AND stripe = NEW.user_id & 7;
    UPDATE best_attempts SET score = GREATEST(score, NEW.score) WHERE exam_id = NEW.exam_id AND user_id = NEW.user_id;
    SELECT a.score, TIMESTAMPDIFF(MINUTE, a.started_at, a.finished_at) INTO best, taken FROM attempts a
      WHERE a.exam_id = NEW.exam_id AND a.user_id = NEW.user_id AND a.status = 'submitted'
      ORDER BY a.score DESC, 2 LIMIT 1 LOCK IN SHARE MODE;
    UPDATE best_attempts SET score = best, minutes = taken WHERE exam_id = NEW.exam_id AND user_id = NEW.user_id;
    UPDATE user_results SET score_sum = score_sum + NEW.score - OLD.score WHERE user_id = NEW.user_id;
    UPDATE user_results SET best_score = (
        SELECT MAX(b.score) FROM best_attempts b WHERE b.user_id = NEW.user_id LOCK IN SHARE MODE)
      WHERE user_id = NEW.user_id;
    END scoring;
  END IF;
END
//

-- sql/attempts/trg_attempts_delete.mysql.sql
-- Rule: a submitted attempt stays
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: deleting a submitted attempt; one with answers is refused by the foreign key.
-- Holds: the row itself.
CREATE TRIGGER trg_attempts_delete BEFORE DELETE ON attempts FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write attempts'
    WHEN OLD.status = 'submitted' THEN CONCAT('ATTEMPT_SUBMITTED: attempt ', OLD.id, ' is submitted')
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/attempts/trg_attempts_gone.mysql.sql
-- Rule: a deleted attempt is no longer counted
-- Codes: none
-- Does: takes the attempt off its user's count.
-- Holds: written by the statement that deletes the attempt.
CREATE TRIGGER trg_attempts_gone AFTER DELETE ON attempts FOR EACH ROW
BEGIN
  UPDATE user_results SET attempts = attempts - 1 WHERE user_id = OLD.user_id;
END
//

-- sql/attempts/trg_attempts_insert.mysql.sql
-- Rule: an attempt when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a state that is none of the two, a moment that is none.
-- Does: a new attempt's score is 0, whatever is given; one made as submitted is stamped as finished.
-- Holds: writes the user's stripe of the exam in exam_results; a change of the exam's questions writes all of them before it looks at the attempts.
CREATE TRIGGER trg_attempts_insert BEFORE INSERT ON attempts FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write attempts'
    WHEN NEW.status IS NULL OR NEW.status = '' THEN 'VALIDATION_ERROR: status is in_progress or submitted'
    WHEN NEW.started_at < '1000-01-01' OR NEW.finished_at < '1000-01-01'
      THEN 'VALIDATION_ERROR: started_at and finished_at are moments'
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  SET NEW.score = 0;
  IF NEW.status = 'submitted' AND NEW.finished_at IS NULL THEN
    SET NEW.finished_at = TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01');
  END IF;
  -- lock:
  INSERT INTO exam_results (exam_id, stripe, version) VALUES (NEW.exam_id, NEW.user_id & 7, 1)
    ON DUPLICATE KEY UPDATE version = version + 1;
  -- :lock
END
//

-- sql/attempts/trg_attempts_update.mysql.sql
-- Rule: an attempt when it changes
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: any change of a submitted attempt's state, times, user, exam or score; another id or exam of one in progress; a score that is not the sum of its answers.
-- Does: stamps finished_at of an attempt that is submitted without.
-- Holds: the row itself. The triggers of answers and questions raise its version with the score, which grants let no one else write; `rasd db verify` names what its owner wrote all the same.
CREATE TRIGGER trg_attempts_update BEFORE UPDATE ON attempts FOR EACH ROW
BEGIN
  -- The message is a session's variable: a local one costs every row.
  IF NOT COALESCE(NEW.id = OLD.id AND NEW.user_id = OLD.user_id AND NEW.exam_id = OLD.exam_id AND NEW.status = OLD.status
      AND NEW.started_at = OLD.started_at AND NEW.finished_at <=> OLD.finished_at
      AND (NEW.score = OLD.score OR NEW.version > OLD.version) AND @@SESSION.foreign_key_checks = 1, FALSE) THEN
    SET @rasd_told = LEFT(CASE
      WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write attempts'
      WHEN OLD.status = 'submitted' THEN CONCAT('ATTEMPT_SUBMITTED: attempt ', OLD.id, ' is submitted')
      WHEN NEW.status IS NULL OR NEW.status = '' THEN 'VALIDATION_ERROR: status is in_progress or submitted'
      WHEN NEW.started_at < '1000-01-01' OR NEW.finished_at < '1000-01-01'
        THEN 'VALIDATION_ERROR: started_at and finished_at are moments'
      WHEN NOT (NEW.id <=> OLD.id AND NEW.exam_id <=> OLD.exam_id)
        THEN 'VALIDATION_ERROR: an attempt keeps its id and its exam'
      WHEN NOT NEW.score <=> OLD.score AND NEW.version <=> OLD.version
        THEN 'VALIDATION_ERROR: a score is the sum of the marks of the correct answers'
    END, 128);
    IF @rasd_told IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
    END IF;
    IF NEW.status = 'submitted' AND NEW.finished_at IS NULL THEN
      SET NEW.finished_at = TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01');
    END IF;
  END IF;
END
//

-- sql/attempts/trg_exams_delete.mysql.sql
-- Rule: an exam in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_exams_delete BEFORE DELETE ON exams FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from exams';
  END IF;
END
//

-- sql/attempts/trg_exams_insert.mysql.sql
-- Rule: a test when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: writing in a session whose foreign keys are switched off.
-- Does: a new test's total is 0, whatever is given: it has no question yet.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_exams_insert BEFORE INSERT ON exams FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to write exams';
  END IF;
  SET NEW.total_marks = 0;
END
//

-- sql/attempts/trg_exams_update.mysql.sql
-- Rule: a test when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another id; a total that is not the sum of its questions' marks.
-- Holds: the triggers of questions and sections raise the row's version with the total, which grants let no one else write; `rasd db verify` names what its owner wrote all the same.
CREATE TRIGGER trg_exams_update BEFORE UPDATE ON exams FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write exams'
    WHEN NOT NEW.id <=> OLD.id THEN 'VALIDATION_ERROR: a test keeps its id'
    WHEN NOT NEW.total_marks <=> OLD.total_marks AND NEW.version <=> OLD.version
      THEN 'VALIDATION_ERROR: a total is the sum of the marks of the questions'
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/attempts/trg_questions_delete.mysql.sql
-- Rule: an answered question stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_questions_delete BEFORE DELETE ON questions FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from questions';
  END IF;
END
//

-- sql/attempts/trg_questions_insert.mysql.sql
-- Rule: a question when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: marks below 0, a right choice below 0.
-- Holds: the row itself.
CREATE TRIGGER trg_questions_insert BEFORE INSERT ON questions FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write questions'
    WHEN NEW.marks IS NULL OR NEW.marks < 0 THEN 'VALIDATION_ERROR: marks are not below 0'
    WHEN NEW.right_choice < 0 THEN 'VALIDATION_ERROR: right_choice counts from 0'
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/attempts/trg_questions_update.mysql.sql
-- Rule: a question when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: marks or a right choice below 0, another id; another exam once it is answered; other choices or another right one once a choice is made.
-- Holds: writes every stripe of the exam in exam_results and every attempt in progress before the answers are looked at here and in update_exam_total_marks_changed: an answer writes its attempt, a new attempt its stripe. Text and place change without.
CREATE TRIGGER trg_questions_update BEFORE UPDATE ON questions FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE old_exam INT;
  DECLARE new_exam INT;
  DECLARE answered INT DEFAULT 0;
  DECLARE chosen INT DEFAULT 0;
  IF NOT (NEW.section_id <=> OLD.section_id AND NEW.marks <=> OLD.marks AND NEW.right_choice <=> OLD.right_choice
      AND CAST(NEW.choices AS BINARY) <=> CAST(OLD.choices AS BINARY)) THEN
    SELECT s.exam_id INTO old_exam FROM sections s WHERE s.id = OLD.section_id LOCK IN SHARE MODE;
    SELECT s.exam_id INTO new_exam FROM sections s WHERE s.id = NEW.section_id LOCK IN SHARE MODE;
    -- lock:
    INSERT INTO exam_results (exam_id, stripe, version)
    VALUES (old_exam, 0, 1), (old_exam, 1, 1), (old_exam, 2, 1), (old_exam, 3, 1),
      (old_exam, 4, 1), (old_exam, 5, 1), (old_exam, 6, 1), (old_exam, 7, 1)
    ON DUPLICATE KEY UPDATE version = version + 1;
    UPDATE attempts SET version = version + 1 WHERE exam_id = old_exam AND status = 'in_progress';
    -- :lock
    IF new_exam <> old_exam THEN
      SELECT EXISTS (SELECT 1 FROM attempt_answers w WHERE w.question_id = OLD.id LOCK IN SHARE MODE) INTO answered;
    END IF;
    IF NOT (NEW.right_choice <=> OLD.right_choice AND CAST(NEW.choices AS BINARY) <=> CAST(OLD.choices AS BINARY)) THEN
      SELECT EXISTS (
        SELECT 1 FROM attempt_answers w WHERE w.question_id = OLD.id AND w.choice IS NOT NULL LOCK IN SHARE MODE)
        INTO chosen;
    END IF;
  END IF;
  SET told = CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write questions'
    WHEN NEW.marks IS NULL OR NEW.marks < 0 THEN 'VALIDATION_ERROR: marks are not below 0'
    WHEN NEW.right_choice < 0 THEN 'VALIDATION_ERROR: right_choice counts from 0'
    WHEN NOT NEW.id <=> OLD.id THEN 'VALIDATION_ERROR: a question keeps its id'
    WHEN answered = 1 THEN CONCAT('VALIDATION_ERROR: question ', OLD.id, ' is answered and stays in its exam')
    WHEN chosen = 1 THEN CONCAT('VALIDATION_ERROR: a choice of question ', OLD.id, ' is made; its choices stay')
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/attempts/trg_sections_delete.mysql.sql
-- Rule: a section with questions stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_sections_delete BEFORE DELETE ON sections FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from sections';
  END IF;
END
//

-- sql/attempts/trg_sections_insert.mysql.sql
-- Rule: a section of an exam, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: writing in a session whose foreign keys are switched off.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_sections_insert BEFORE INSERT ON sections FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to write sections';
  END IF;
END
//

-- sql/attempts/trg_sections_update.mysql.sql
-- Rule: a section of an exam, when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another id; another exam once one of its questions is answered.
-- Holds: writes every stripe of the exam in exam_results and every attempt in progress before the answers are looked at: an answer writes its attempt, a new attempt its stripe. Name and place change without.
CREATE TRIGGER trg_sections_update BEFORE UPDATE ON sections FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE answered INT DEFAULT 0;
  IF NOT NEW.exam_id <=> OLD.exam_id THEN
    -- lock:
    INSERT INTO exam_results (exam_id, stripe, version)
    VALUES (OLD.exam_id, 0, 1), (OLD.exam_id, 1, 1), (OLD.exam_id, 2, 1), (OLD.exam_id, 3, 1),
      (OLD.exam_id, 4, 1), (OLD.exam_id, 5, 1), (OLD.exam_id, 6, 1), (OLD.exam_id, 7, 1)
    ON DUPLICATE KEY UPDATE version = version + 1;
    UPDATE attempts SET version = version + 1 WHERE exam_id = OLD.exam_id AND status = 'in_progress';
    -- :lock
    SELECT EXISTS (
      SELECT 1 FROM questions q JOIN attempt_answers w ON w.question_id = q.id
      WHERE q.section_id = OLD.id LOCK IN SHARE MODE) INTO answered;
  END IF;
  SET told = CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write sections'
    WHEN NOT NEW.id <=> OLD.id THEN 'VALIDATION_ERROR: a section keeps its id'
    WHEN answered = 1 THEN CONCAT('VALIDATION_ERROR: section ', OLD.id, ' is answered and stays in its exam')
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/attempts/update_attempt_score_on_answer.mysql.sql
-- Rule: an attempt's score is the sum of the marks of its correct answers
-- Codes: none
-- Does: adds what a new answer is worth.
-- Holds: the attempt is locked and the marks are read by trg_attempt_answers_insert; the attempt's row is always written, so that on a cluster two answers, or an answer and a finish, meet there. A duplicate never comes here.
CREATE TRIGGER update_attempt_score_on_answer AFTER INSERT ON attempt_answers FOR EACH ROW
BEGIN
  UPDATE attempts SET score = score + @rasd_won, version = version + 1 WHERE id = NEW.attempt_id;
END
//

-- sql/attempts/update_attempt_score_on_answer_changed.mysql.sql
-- Rule: an attempt's score follows a changed answer
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: takes off what the answer was worth and adds what it is worth now, also when it goes to another attempt.
-- Holds: the attempts are locked and the marks are read by trg_attempt_answers_update.
CREATE TRIGGER update_attempt_score_on_answer_changed AFTER UPDATE ON attempt_answers FOR EACH ROW
BEGIN
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.id <=> OLD.id AND NEW.attempt_id <=> OLD.attempt_id AND NEW.question_id <=> OLD.question_id)
      AND NOT EXISTS (SELECT 1 FROM attempt_answers x WHERE x.id = NEW.id AND x.attempt_id <=> NEW.attempt_id
        AND x.question_id <=> NEW.question_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  UPDATE attempts SET version = version + 1,
    score = score - IF(id = OLD.attempt_id, @rasd_lost, 0) + IF(id = NEW.attempt_id, @rasd_won, 0)
    WHERE id IN (OLD.attempt_id, NEW.attempt_id);
END
//

-- sql/attempts/update_attempt_score_on_answer_gone.mysql.sql
-- Rule: an attempt's score follows a deleted answer
-- Codes: none
-- Does: takes off what the answer was worth.
-- Holds: the attempt is locked and the marks are read by trg_attempt_answers_delete.
CREATE TRIGGER update_attempt_score_on_answer_gone AFTER DELETE ON attempt_answers FOR EACH ROW
BEGIN
  UPDATE attempts SET score = score - @rasd_lost, version = version + 1 WHERE id = OLD.attempt_id;
END
//

-- sql/attempts/update_exam_total_marks.mysql.sql
-- Rule: an exam's total is the sum of its questions' marks
-- Codes: none
-- Does: adds a new question's marks.
-- Holds: the section is read by a locking read; the exam's row is always written, so that on a cluster a section that moves meets it there.
CREATE TRIGGER update_exam_total_marks AFTER INSERT ON questions FOR EACH ROW
BEGIN
  UPDATE exams SET total_marks = total_marks + NEW.marks, version = version + 1
    WHERE id = (SELECT s.exam_id FROM sections s WHERE s.id = NEW.section_id LOCK IN SHARE MODE);
END
//

-- sql/attempts/update_exam_total_marks_changed.mysql.sql
-- Rule: totals and scores follow a changed question
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: carries changed marks to the exam's total, to every attempt that answered correctly, also a submitted one, and to the sums of the section; a question that moves takes them along; records changed marks.
-- Holds: attempts and stripes are written before (trg_questions_update); deciding reads are locking reads.
CREATE TRIGGER update_exam_total_marks_changed AFTER UPDATE ON questions FOR EACH ROW
BEGIN
  DECLARE old_exam INT;
  DECLARE new_exam INT;
  DECLARE counted INT;
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.section_id <=> OLD.section_id)
      AND NOT EXISTS (SELECT 1 FROM questions x WHERE x.id = NEW.id
        AND x.section_id <=> NEW.section_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NOT (NEW.section_id <=> OLD.section_id AND NEW.marks <=> OLD.marks) THEN
    SELECT s.exam_id INTO old_exam FROM sections s WHERE s.id = OLD.section_id LOCK IN SHARE MODE;
    SELECT s.exam_id INTO new_exam FROM sections s WHERE s.id = NEW.section_id LOCK IN SHARE MODE;
    UPDATE exams SET version = version + 1,
      total_marks = total_marks - IF(id = old_exam, OLD.marks, 0) + IF(id = new_exam, NEW.marks, 0)
      WHERE id IN (old_exam, new_exam);
    IF NEW.marks <> OLD.marks THEN
      UPDATE attempts SET score = score + NEW.marks - OLD.marks, version = version + 1
        WHERE exam_id = new_exam AND EXISTS (
          SELECT 1 FROM attempt_answers w
          WHERE w.attempt_id = attempts.id AND w.question_id = NEW.id AND w.is_correct = 1 LOCK IN SHARE MODE);
    END IF;
    SELECT COUNT(*) INTO counted FROM attempt_answers w JOIN attempts a ON a.id = w.attempt_id AND a.status = 'submitted'
      WHERE w.question_id = NEW.id AND w.is_correct = 1 LOCK IN SHARE MODE;
    IF counted > 0 THEN
      INSERT INTO section_results (section_id, stripe, correct, score_sum)
        VALUES (OLD.section_id, 0, -counted, -counted * OLD.marks), (NEW.section_id, 0, counted, counted * NEW.marks)
        ON DUPLICATE KEY UPDATE correct = correct + VALUES(correct), score_sum = score_sum + VALUES(score_sum);
    END IF;
  END IF;
  IF NOT (NEW.marks <=> OLD.marks) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'questions', NEW.id, 'marks',
      OLD.marks, NEW.marks, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
//

-- sql/attempts/update_exam_total_marks_gone.mysql.sql
-- Rule: an exam's total follows a deleted question
-- Codes: none
-- Does: takes the question's marks off.
-- Holds: as update_exam_total_marks.
CREATE TRIGGER update_exam_total_marks_gone AFTER DELETE ON questions FOR EACH ROW
BEGIN
  UPDATE exams SET total_marks = total_marks - OLD.marks, version = version + 1
    WHERE id = (SELECT s.exam_id FROM sections s WHERE s.id = OLD.section_id LOCK IN SHARE MODE);
END
//

-- sql/attempts/update_exam_total_marks_moved.mysql.sql
-- Rule: totals follow a section that moves
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: takes the marks of the section's questions from one exam's total to the other's.
-- Holds: both exams' rows are always written, as every question does that comes, changes or goes; the marks are read by a locking read.
CREATE TRIGGER update_exam_total_marks_moved AFTER UPDATE ON sections FOR EACH ROW
BEGIN
  DECLARE moved DECIMAL(11,2);
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.exam_id <=> OLD.exam_id)
      AND NOT EXISTS (SELECT 1 FROM sections x WHERE x.id = NEW.id
        AND x.exam_id <=> NEW.exam_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NEW.exam_id <> OLD.exam_id THEN
    SELECT COALESCE(SUM(q.marks), 0) INTO moved FROM questions q WHERE q.section_id = NEW.id LOCK IN SHARE MODE;
    UPDATE exams SET version = version + 1, total_marks = total_marks + IF(id = NEW.exam_id, moved, -moved)
      WHERE id IN (OLD.exam_id, NEW.exam_id);
  END IF;
END
//

-- sql/audit/trg_audit_trail_delete.mysql.sql
-- Rule: what is recorded stays
-- Codes: AUDIT_CLOSED
-- Refuses: deleting a row of the audit, a REPLACE over one too.
-- Holds: the row itself.
CREATE TRIGGER trg_audit_trail_delete BEFORE DELETE ON audit_trail FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_CLOSED: the audit can be added to, never changed or deleted';
END
//

-- sql/audit/trg_audit_trail_update.mysql.sql
-- Rule: what is recorded stays
-- Codes: AUDIT_CLOSED
-- Refuses: changing a row of the audit.
-- Holds: the row itself.
CREATE TRIGGER trg_audit_trail_update BEFORE UPDATE ON audit_trail FOR EACH ROW
BEGIN
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AUDIT_CLOSED: the audit can be added to, never changed or deleted';
END
//

-- sql/courses/trg_course_timetables_added.mysql.sql
-- Rule: a new slot clashes with nothing
-- Codes: TIMETABLE_CONFLICT, TIMETABLE_UPDATE_BLOCKED
-- Refuses: two slots of a course that overlap on a day; a slot that overlaps one of another course that a student of this one holds, unless their semesters differ. Touching ends are allowed.
-- Holds: the stripes are written before (trg_course_timetables_insert); deciding reads are locking reads. Goes from the few courses that meet at that hour to their students, never from slot to slot or from student to student.
CREATE TRIGGER trg_course_timetables_added AFTER INSERT ON course_timetables FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_semester INT;
  DECLARE own_start TIME;
  DECLARE own_end TIME;
  DECLARE other_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_start TIME;
  DECLARE other_end TIME;
  SELECT c.name, c.course_code, c.college_id, c.semester_id, t.start_time, t.end_time
    INTO own_name, own_code, own_college, own_semester, own_start, own_end
    FROM courses c LEFT JOIN course_timetables t ON t.course_id = c.unique_id AND t.day = NEW.day
      AND t.start_time < NEW.end_time AND t.end_time > NEW.start_time AND t.unique_id <> NEW.unique_id
    WHERE c.unique_id = NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
  IF own_start IS NULL THEN
    SELECT oc.name, oc.course_code, o.start_time, o.end_time INTO other_name, other_code, other_start, other_end
      FROM course_timetables o
      STRAIGHT_JOIN courses oc ON oc.unique_id = o.course_id AND oc.college_id = own_college
        AND (oc.semester_id = own_semester OR oc.semester_id IS NULL OR own_semester IS NULL)
      STRAIGHT_JOIN student_course_mapping om ON om.course_id = o.course_id
      STRAIGHT_JOIN student_course_mapping m ON m.student_id = om.student_id AND m.course_id = NEW.course_id
      WHERE o.day = NEW.day AND o.start_time < NEW.end_time AND o.end_time > NEW.start_time
        AND o.course_id <> NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN own_start IS NOT NULL
      THEN CONCAT('TIMETABLE_CONFLICT: ', LEFT(own_name, 36), ' (', own_code, ') ', NEW.day, ' ', own_start, '-', own_end)
    WHEN other_code IS NOT NULL
      THEN CONCAT('TIMETABLE_UPDATE_BLOCKED: ', LEFT(other_name, 36), ' (', other_code, ') ', NEW.day, ' ', other_start,
      '-', other_end)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/courses/trg_course_timetables_changed.mysql.sql
-- Rule: a changed slot clashes with nothing
-- Codes: VALIDATION_ERROR, TIMETABLE_CONFLICT, TIMETABLE_UPDATE_BLOCKED
-- Refuses: two slots of a course that overlap on a day; a slot that overlaps one of another course that a student of this one holds, unless their semesters differ. Touching ends are allowed; an UPDATE IGNORE that a key or a reference refuses.
-- Holds: the stripes are written before (trg_course_timetables_update); deciding reads are locking reads. Goes from the few courses that meet at that hour to their students, never from slot to slot or from student to student.
CREATE TRIGGER trg_course_timetables_changed AFTER UPDATE ON course_timetables FOR EACH ROW
proof: BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_semester INT;
  DECLARE own_start TIME;
  DECLARE own_end TIME;
  DECLARE other_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_start TIME;
  DECLARE other_end TIME;
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.unique_id <=> OLD.unique_id AND NEW.course_id <=> OLD.course_id
        AND NEW.teacher_user_id <=> OLD.teacher_user_id)
      AND NOT EXISTS (SELECT 1 FROM course_timetables x WHERE x.unique_id = NEW.unique_id
        AND x.course_id <=> NEW.course_id AND x.teacher_user_id <=> NEW.teacher_user_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NEW.course_id <=> OLD.course_id AND NEW.day <=> OLD.day AND NEW.start_time <=> OLD.start_time
      AND NEW.end_time <=> OLD.end_time THEN
    LEAVE proof;
  END IF;
  SELECT c.name, c.course_code, c.college_id, c.semester_id, t.start_time, t.end_time
    INTO own_name, own_code, own_college, own_semester, own_start, own_end
    FROM courses c LEFT JOIN course_timetables t ON t.course_id = c.unique_id AND t.day = NEW.day
      AND t.start_time < NEW.end_time AND t.end_time > NEW.start_time AND t.unique_id <> NEW.unique_id
    WHERE c.unique_id = NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
  IF own_start IS NULL THEN
    SELECT oc.name, oc.course_code, o.start_time, o.end_time INTO other_name, other_code, other_start, other_end
      FROM course_timetables o
      STRAIGHT_JOIN courses oc ON oc.unique_id = o.course_id AND oc.college_id = own_college
        AND (oc.semester_id = own_semester OR oc.semester_id IS NULL OR own_semester IS NULL)
      STRAIGHT_JOIN student_course_mapping om ON om.course_id = o.course_id
      STRAIGHT_JOIN student_course_mapping m ON m.student_id = om.student_id AND m.course_id = NEW.course_id
      WHERE o.day = NEW.day AND o.start_time < NEW.end_time AND o.end_time > NEW.start_time
        AND o.course_id <> NEW.course_id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN own_start IS NOT NULL
      THEN CONCAT('TIMETABLE_CONFLICT: ', LEFT(own_name, 36), ' (', own_code, ') ', NEW.day, ' ', own_start, '-', own_end)
    WHEN other_code IS NOT NULL
      THEN CONCAT('TIMETABLE_UPDATE_BLOCKED: ', LEFT(other_name, 36), ' (', other_code, ') ', NEW.day, ' ', other_start,
      '-', other_end)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/courses/trg_course_timetables_insert.mysql.sql
-- Rule: a slot's times, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a day that is none of the seven, a start that is not before the end.
-- Holds: writes every stripe of the course's college in course_locks before the slots and students are looked at, as an enrollment writes the one of its student. A missing course is left to the foreign key.
CREATE TRIGGER trg_course_timetables_insert BEFORE INSERT ON course_timetables FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 64;
  SELECT c.college_id INTO course_college FROM courses c WHERE c.unique_id = NEW.course_id LOCK IN SHARE MODE;
  -- lock:
  UPDATE course_locks SET version = version + 1 WHERE college_id = course_college;
  SET lock_rows = ROW_COUNT();
  -- :lock
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to change timetables'
    WHEN lock_rows < 64 AND course_college IS NOT NULL
      THEN 'VALIDATION_ERROR: the college has lost its rows in course_locks'
    WHEN NEW.day IS NULL OR NEW.day = '' THEN 'VALIDATION_ERROR: day is one of Monday to Sunday'
    WHEN NEW.start_time IS NULL OR NEW.end_time IS NULL OR NEW.start_time < '00:00:00' OR NEW.end_time > '23:59:59'
      THEN 'VALIDATION_ERROR: start_time and end_time are times of day'
    WHEN NEW.start_time >= NEW.end_time
      THEN CONCAT('VALIDATION_ERROR: ', NEW.start_time, ' is not before ', NEW.end_time)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/courses/trg_course_timetables_update.mysql.sql
-- Rule: a slot's times, when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: a day that is none of the seven, a start that is not before the end.
-- Holds: writes every stripe of the college in course_locks, of both courses' when it moves, before the slots and students are looked at. A room or a teacher changes without. A missing course is left to the foreign key.
CREATE TRIGGER trg_course_timetables_update BEFORE UPDATE ON course_timetables FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 64;
  DECLARE course_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE old_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  IF NOT (NEW.course_id <=> OLD.course_id AND NEW.day <=> OLD.day AND NEW.start_time <=> OLD.start_time
      AND NEW.end_time <=> OLD.end_time) THEN
    SELECT c.college_id INTO old_college FROM courses c WHERE c.unique_id = OLD.course_id LOCK IN SHARE MODE;
    SELECT c.college_id INTO course_college FROM courses c WHERE c.unique_id = NEW.course_id LOCK IN SHARE MODE;
    -- lock:
    UPDATE course_locks SET version = version + 1 WHERE college_id IN (old_college, course_college);
    SET lock_rows = ROW_COUNT();
    -- :lock
  END IF;
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to change timetables'
    WHEN lock_rows < 64 AND course_college IS NOT NULL
      THEN 'VALIDATION_ERROR: the college has lost its rows in course_locks'
    WHEN NEW.day IS NULL OR NEW.day = '' THEN 'VALIDATION_ERROR: day is one of Monday to Sunday'
    WHEN NEW.start_time IS NULL OR NEW.end_time IS NULL OR NEW.start_time < '00:00:00' OR NEW.end_time > '23:59:59'
      THEN 'VALIDATION_ERROR: start_time and end_time are times of day'
    WHEN NEW.start_time >= NEW.end_time
      THEN CONCAT('VALIDATION_ERROR: ', NEW.start_time, ' is not before ', NEW.end_time)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/courses/trg_course_waiting_added.mysql.sql
-- Rule: an offer holds a seat
-- Codes: COURSE_FULL
-- Refuses: an offer for which no seat is free.
-- Does: counts the seat as offered.
-- Holds: the course's row in course_seats is counted and compared in one statement.
CREATE TRIGGER trg_course_waiting_added AFTER INSERT ON course_waiting FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE seats INT;
  IF NEW.offered_at IS NOT NULL THEN
    SELECT c.name, c.course_code, c.capacity INTO own_name, own_code, seats
      FROM courses c WHERE c.unique_id = NEW.course_id LOCK IN SHARE MODE;
    UPDATE course_seats SET offered = offered + 1
      WHERE course_id = NEW.course_id AND seats IS NOT NULL AND taken + offered < seats;
    IF seats IS NOT NULL AND ROW_COUNT() = 0 THEN
      SET told = CONCAT('COURSE_FULL: all ', seats, ' seats are taken or offered: ', LEFT(own_name, 36), ' (', own_code,
        ')');
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
    END IF;
  END IF;
END
//

-- sql/courses/trg_course_waiting_changed.mysql.sql
-- Rule: an offer that is made holds a seat, one that is taken back gives it
-- Codes: VALIDATION_ERROR, COURSE_FULL
-- Refuses: an offer for which no seat is free; an UPDATE IGNORE that a key or a reference refuses.
-- Does: counts the seat. What is given back here no trigger can offer to another row of this table: sp_offer_seats does, and the next enrollment does it first of all.
-- Holds: the course's row in course_seats is counted and compared in one statement.
CREATE TRIGGER trg_course_waiting_changed AFTER UPDATE ON course_waiting FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE seats INT;
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.id <=> OLD.id AND NEW.course_id <=> OLD.course_id AND NEW.student_id <=> OLD.student_id
        AND NEW.place <=> OLD.place)
      AND NOT EXISTS (SELECT 1 FROM course_waiting x WHERE x.id = NEW.id AND x.course_id <=> NEW.course_id
        AND x.student_id <=> NEW.student_id AND x.place <=> NEW.place LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NEW.offered_at IS NOT NULL AND OLD.offered_at IS NULL THEN
    SELECT c.name, c.course_code, c.capacity INTO own_name, own_code, seats
      FROM courses c WHERE c.unique_id = NEW.course_id LOCK IN SHARE MODE;
    UPDATE course_seats SET offered = offered + 1
      WHERE course_id = NEW.course_id AND seats IS NOT NULL AND taken + offered < seats;
    IF seats IS NOT NULL AND ROW_COUNT() = 0 THEN
      SET told = CONCAT('COURSE_FULL: all ', seats, ' seats are taken or offered: ', LEFT(own_name, 36), ' (', own_code,
        ')');
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
    END IF;
  ELSEIF NEW.offered_at IS NULL AND OLD.offered_at IS NOT NULL THEN
    SELECT c.capacity INTO seats FROM courses c WHERE c.unique_id = OLD.course_id LOCK IN SHARE MODE;
    UPDATE course_seats SET offered = offered - 1 WHERE course_id = OLD.course_id AND seats IS NOT NULL;
  END IF;
END
//

-- sql/courses/trg_course_waiting_gone.mysql.sql
-- Rule: an offer that goes gives its seat back
-- Codes: none
-- Does: counts the seat back. What is given back here no trigger can offer to another row of this table: sp_offer_seats does, and the next enrollment does it first of all.
-- Holds: the course's row in course_seats is written.
CREATE TRIGGER trg_course_waiting_gone AFTER DELETE ON course_waiting FOR EACH ROW
BEGIN
  DECLARE seats INT;
  IF OLD.offered_at IS NOT NULL THEN
    SELECT c.capacity INTO seats FROM courses c WHERE c.unique_id = OLD.course_id LOCK IN SHARE MODE;
    UPDATE course_seats SET offered = offered - 1 WHERE course_id = OLD.course_id AND seats IS NOT NULL;
  END IF;
END
//

-- sql/courses/trg_course_waiting_insert.mysql.sql
-- Rule: a student waits for a course
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: a course of another college, and one that the student holds.
-- Holds: writes the student's stripe first, as an enrollment does. A missing student or course is left to the foreign key.
CREATE TRIGGER trg_course_waiting_insert BEFORE INSERT ON course_waiting FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 1;
  DECLARE held VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SELECT s.unique_id, s.college_id INTO student_key, student_college
    FROM students s WHERE s.unique_id = NEW.student_id LOCK IN SHARE MODE;
  SELECT c.college_id INTO course_college FROM courses c WHERE c.unique_id = NEW.course_id LOCK IN SHARE MODE;
  -- lock:
  UPDATE course_locks SET version = version + 1
    WHERE college_id = student_college AND stripe = CRC32(student_key) MOD 64;
  SET lock_rows = ROW_COUNT();
  -- :lock
  SELECT m.unique_id INTO held FROM student_course_mapping m
    WHERE m.student_id = NEW.student_id AND m.course_id = NEW.course_id LOCK IN SHARE MODE;
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to wait for a course'
    WHEN student_college <> course_college
      THEN CONCAT('COLLEGE_CONSTRAINT: student of ', LEFT(student_college, 30), ', course of ', LEFT(course_college, 30))
    WHEN held IS NOT NULL THEN 'VALIDATION_ERROR: the student holds the course'
    WHEN lock_rows = 0 AND student_key IS NOT NULL
      THEN 'VALIDATION_ERROR: the college has lost its rows in course_locks'
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/courses/trg_course_waiting_update.mysql.sql
-- Rule: a place on a waiting list keeps its student and course
-- Codes: VALIDATION_ERROR
-- Refuses: another student, course or id.
-- Holds: the row itself.
CREATE TRIGGER trg_course_waiting_update BEFORE UPDATE ON course_waiting FOR EACH ROW
BEGIN
  IF NOT (NEW.id <=> OLD.id AND NEW.student_id <=> OLD.student_id AND NEW.course_id <=> OLD.course_id) THEN
    SIGNAL SQLSTATE '45000'
      SET MESSAGE_TEXT = 'VALIDATION_ERROR: a place on a waiting list keeps its id, student and course';
  END IF;
END
//

-- sql/courses/trg_courses_added.mysql.sql
-- Rule: a new course's seats
-- Codes: none
-- Does: makes the row in course_seats that counts its taken and offered seats.
-- Holds: made by the statement that makes the course, also when typed by hand.
CREATE TRIGGER trg_courses_added AFTER INSERT ON courses FOR EACH ROW
BEGIN
  DELETE FROM course_seats WHERE course_id = NEW.unique_id;
  INSERT INTO course_seats (course_id) VALUES (NEW.unique_id);
END
//

-- sql/courses/trg_courses_changed.mysql.sql
-- Rule: a course that changes keeps its students' seats and weeks
-- Codes: VALIDATION_ERROR, COURSE_FULL, ENROLLMENT_CONFLICT
-- Refuses: a capacity below the seats taken and offered; a semester in which a student's courses would clash; an UPDATE IGNORE that a key or a reference refuses.
-- Does: offers the seats that a raised capacity gives to those who wait and fit, in order. Seats are counted only while there is a capacity: a first one counts them here. Gives the row in course_seats the course's new key.
-- Holds: the stripes and the seats are written before (trg_courses_update); deciding reads are locking reads.
CREATE TRIGGER trg_courses_changed AFTER UPDATE ON courses FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_day VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_start TIME;
  DECLARE other_end TIME;
  DECLARE seats_taken INT;
  DECLARE seats_offered INT;
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.unique_id <=> OLD.unique_id AND NEW.college_id <=> OLD.college_id
        AND NEW.subject_id <=> OLD.subject_id AND NEW.semester_id <=> OLD.semester_id)
      AND NOT EXISTS (SELECT 1 FROM courses x WHERE x.unique_id = NEW.unique_id
        AND x.college_id <=> NEW.college_id AND x.subject_id <=> NEW.subject_id AND x.semester_id <=> NEW.semester_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF CAST(NEW.unique_id AS BINARY) <> CAST(OLD.unique_id AS BINARY) THEN
    UPDATE course_seats SET course_id = NEW.unique_id WHERE course_id = OLD.unique_id;
  END IF;
  IF NEW.capacity IS NULL AND OLD.capacity IS NOT NULL THEN
    UPDATE course_seats SET taken = 0, offered = 0 WHERE course_id = NEW.unique_id;
  ELSEIF NOT (NEW.capacity <=> OLD.capacity) THEN
    IF OLD.capacity IS NULL THEN
      SELECT COUNT(*) INTO seats_taken FROM student_course_mapping m
        WHERE m.course_id = NEW.unique_id LOCK IN SHARE MODE;
      SELECT COUNT(*) INTO seats_offered FROM course_waiting w
        WHERE w.course_id = NEW.unique_id AND w.offered_at IS NOT NULL LOCK IN SHARE MODE;
      UPDATE course_seats SET taken = seats_taken, offered = seats_offered WHERE course_id = NEW.unique_id;
    END IF;
    SELECT k.taken, k.offered INTO seats_taken, seats_offered FROM course_seats k
      WHERE k.course_id = NEW.unique_id LOCK IN SHARE MODE;
  END IF;
  IF NOT (NEW.semester_id <=> OLD.semester_id) THEN
    SELECT oc.name, oc.course_code, o.day, o.start_time, o.end_time
      INTO other_name, other_code, other_day, other_start, other_end
      FROM course_timetables n
      STRAIGHT_JOIN course_timetables o ON o.day = n.day AND o.start_time < n.end_time AND o.end_time > n.start_time
        AND o.course_id <> NEW.unique_id
      STRAIGHT_JOIN courses oc ON oc.unique_id = o.course_id AND oc.college_id = NEW.college_id
        AND (oc.semester_id = NEW.semester_id OR oc.semester_id IS NULL OR NEW.semester_id IS NULL)
      STRAIGHT_JOIN student_course_mapping om ON om.course_id = o.course_id
      STRAIGHT_JOIN student_course_mapping m ON m.student_id = om.student_id AND m.course_id = NEW.unique_id
      WHERE n.course_id = NEW.unique_id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN NEW.capacity < seats_taken + seats_offered
      THEN CONCAT('COURSE_FULL: ', seats_taken, ' seats are taken, ', seats_offered, ' offered: ', LEFT(NEW.name, 36), ' (',
      NEW.course_code, ')')
    WHEN other_code IS NOT NULL
      THEN CONCAT('ENROLLMENT_CONFLICT: ', LEFT(other_name, 36), ' (', other_code, ') ', other_day, ' ', other_start, '-',
      other_end)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF NOT (NEW.capacity <=> OLD.capacity) THEN
    CALL sp_offer_seats(NEW.unique_id);
  END IF;
END
//

-- sql/courses/trg_courses_delete.mysql.sql
-- Rule: a course in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_courses_delete BEFORE DELETE ON courses FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from courses';
  END IF;
END
//

-- sql/courses/trg_courses_gone.mysql.sql
-- Rule: a deleted course's seats
-- Codes: none
-- Does: removes the row of the course in course_seats.
-- Holds: removed by the statement that removes the course.
CREATE TRIGGER trg_courses_gone AFTER DELETE ON courses FOR EACH ROW
BEGIN
  DELETE FROM course_seats WHERE course_id = OLD.unique_id;
END
//

-- sql/courses/trg_courses_insert.mysql.sql
-- Rule: a course, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a capacity below 0; a course added while references are not checked.
-- Holds: the row itself.
CREATE TRIGGER trg_courses_insert BEFORE INSERT ON courses FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to add courses';
  END IF;
  IF NEW.capacity < 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: capacity must not be below 0';
  END IF;
END
//

-- sql/courses/trg_courses_update.mysql.sql
-- Rule: a course's college is that of its students
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: another college while students of another hold the course; a capacity below 0.
-- Holds: writes every stripe of the college in course_locks, of both when it changes, and the course's row in course_seats, before students, seats and slots are looked at here and in trg_courses_changed.
CREATE TRIGGER trg_courses_update BEFORE UPDATE ON courses FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 64;
  IF NOT (NEW.college_id <=> OLD.college_id AND NEW.semester_id <=> OLD.semester_id
      AND NEW.capacity <=> OLD.capacity) THEN
    -- lock:
    UPDATE course_locks SET version = version + 1 WHERE college_id IN (OLD.college_id, NEW.college_id);
    SET lock_rows = ROW_COUNT();
    UPDATE course_seats SET version = version + 1 WHERE course_id = OLD.unique_id;
    SET lock_rows = IF(ROW_COUNT() = 0, 0, lock_rows);
    -- :lock
  END IF;
  IF NOT (NEW.college_id <=> OLD.college_id) THEN
    SELECT m.student_id INTO student_key
      FROM student_course_mapping m JOIN students s ON s.unique_id = m.student_id
      WHERE m.course_id = OLD.unique_id AND NOT (s.college_id <=> NEW.college_id) LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to change courses'
    WHEN NEW.capacity < 0 THEN 'VALIDATION_ERROR: capacity must not be below 0'
    WHEN student_key IS NOT NULL
      THEN CONCAT('COLLEGE_CONSTRAINT: student ', student_key, ' of another college holds the course')
    WHEN lock_rows < 64 THEN 'VALIDATION_ERROR: course_locks or course_seats has lost rows of the course'
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/courses/trg_student_course_mapping_added.mysql.sql
-- Rule: a course taken has a seat, clashes with nothing and is recorded
-- Codes: COURSE_FULL, ENROLLMENT_CONFLICT
-- Refuses: a course whose seats are all taken or held by offers to others; one that meets at the hour of another that the student holds, unless their semesters differ.
-- Does: takes the seat and the student off the waiting list; records student and course of a new mapping.
-- Holds: the student's stripe is written before (trg_student_course_mapping_insert); deciding reads are locking reads. The seat is counted last, since the course's row in course_seats is what many wait for. A duplicate never comes here.
CREATE TRIGGER trg_student_course_mapping_added AFTER INSERT ON student_course_mapping FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_semester INT;
  DECLARE seats INT;
  DECLARE waiting_id INT;
  DECLARE other_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_day VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_start TIME;
  DECLARE other_end TIME;
  SELECT c.name, c.course_code, c.semester_id, c.capacity, w.id
    INTO own_name, own_code, own_semester, seats, waiting_id
    FROM courses c LEFT JOIN course_waiting w ON w.course_id = c.unique_id AND w.student_id = NEW.student_id
    WHERE c.unique_id = NEW.course_id LOCK IN SHARE MODE;
  SELECT oc.name, oc.course_code, o.day, o.start_time, o.end_time
    INTO other_name, other_code, other_day, other_start, other_end
    FROM student_course_mapping m
    STRAIGHT_JOIN course_timetables o ON o.course_id = m.course_id
    STRAIGHT_JOIN course_timetables n ON n.course_id = NEW.course_id AND n.day = o.day
      AND n.start_time < o.end_time AND n.end_time > o.start_time
    STRAIGHT_JOIN courses oc ON oc.unique_id = m.course_id
      AND (oc.semester_id = own_semester OR oc.semester_id IS NULL OR own_semester IS NULL)
    WHERE m.student_id = NEW.student_id AND m.unique_id <> NEW.unique_id LIMIT 1 LOCK IN SHARE MODE;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', NEW.unique_id,
      'student_id',
      NULL, NEW.student_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', NEW.unique_id,
      'course_id',
      NULL, NEW.course_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  IF waiting_id IS NOT NULL THEN
    DELETE FROM course_waiting WHERE id = waiting_id;
  END IF;
  IF seats IS NOT NULL THEN
    UPDATE course_seats SET taken = taken + 1 WHERE course_id = NEW.course_id AND taken + offered < seats;
    IF ROW_COUNT() = 0 THEN
      SET told = CONCAT('COURSE_FULL: all ', seats, ' seats are taken or offered: ', LEFT(own_name, 36), ' (', own_code,
        ')');
    END IF;
  END IF;
  IF told IS NULL AND other_code IS NOT NULL THEN
    SET told = CONCAT('ENROLLMENT_CONFLICT: ', LEFT(other_name, 36), ' (', other_code, ') ', other_day, ' ', other_start,
      '-', other_end);
  END IF;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/courses/trg_student_course_mapping_changed.mysql.sql
-- Rule: another course taken has a seat, clashes with nothing and is recorded
-- Codes: VALIDATION_ERROR, COURSE_FULL, ENROLLMENT_CONFLICT
-- Refuses: what is refused for a course newly taken; an UPDATE IGNORE that a key or a reference refuses.
-- Does: takes the seat, gives the old course's back, which is offered to the first who waits and fits; records each changed column.
-- Holds: the stripes are written before (trg_student_course_mapping_update); deciding reads are locking reads.
CREATE TRIGGER trg_student_course_mapping_changed AFTER UPDATE ON student_course_mapping FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE own_semester INT;
  DECLARE seats INT;
  DECLARE waiting_id INT;
  DECLARE other_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_day VARCHAR(9) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE other_start TIME;
  DECLARE other_end TIME;
  DECLARE old_seats INT;
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.unique_id <=> OLD.unique_id AND NEW.student_id <=> OLD.student_id AND NEW.course_id <=> OLD.course_id)
      AND NOT EXISTS (SELECT 1 FROM student_course_mapping x WHERE x.unique_id = NEW.unique_id
        AND x.student_id <=> NEW.student_id AND x.course_id <=> NEW.course_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NOT (CAST(NEW.student_id AS BINARY) <=> CAST(OLD.student_id AS BINARY)) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', NEW.unique_id,
      'student_id',
      OLD.student_id, NEW.student_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (CAST(NEW.course_id AS BINARY) <=> CAST(OLD.course_id AS BINARY)) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', NEW.unique_id,
      'course_id',
      OLD.course_id, NEW.course_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.student_id <=> OLD.student_id AND NEW.course_id <=> OLD.course_id) THEN
    SELECT c.name, c.course_code, c.semester_id, c.capacity, w.id
      INTO own_name, own_code, own_semester, seats, waiting_id
      FROM courses c LEFT JOIN course_waiting w ON w.course_id = c.unique_id AND w.student_id = NEW.student_id
      WHERE c.unique_id = NEW.course_id LOCK IN SHARE MODE;
    SELECT oc.name, oc.course_code, o.day, o.start_time, o.end_time
      INTO other_name, other_code, other_day, other_start, other_end
      FROM student_course_mapping m
      STRAIGHT_JOIN course_timetables o ON o.course_id = m.course_id
      STRAIGHT_JOIN course_timetables n ON n.course_id = NEW.course_id AND n.day = o.day
        AND n.start_time < o.end_time AND n.end_time > o.start_time
      STRAIGHT_JOIN courses oc ON oc.unique_id = m.course_id
        AND (oc.semester_id = own_semester OR oc.semester_id IS NULL OR own_semester IS NULL)
      WHERE m.student_id = NEW.student_id AND m.unique_id <> NEW.unique_id LIMIT 1 LOCK IN SHARE MODE;
    IF waiting_id IS NOT NULL THEN
      DELETE FROM course_waiting WHERE id = waiting_id;
    END IF;
    IF seats IS NOT NULL AND NOT NEW.course_id <=> OLD.course_id THEN
      UPDATE course_seats SET taken = taken + 1 WHERE course_id = NEW.course_id AND taken + offered < seats;
      IF ROW_COUNT() = 0 THEN
        SET told = CONCAT('COURSE_FULL: all ', seats, ' seats are taken or offered: ', LEFT(own_name, 36), ' (', own_code,
          ')');
      END IF;
    END IF;
    IF told IS NULL AND other_code IS NOT NULL THEN
      SET told = CONCAT('ENROLLMENT_CONFLICT: ', LEFT(other_name, 36), ' (', other_code, ') ', other_day, ' ', other_start,
        '-', other_end);
    END IF;
    IF told IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
    END IF;
  END IF;
  IF waiting_id IS NOT NULL AND NEW.course_id <=> OLD.course_id THEN
    CALL sp_offer_seats(NEW.course_id);
  END IF;
  IF NOT NEW.course_id <=> OLD.course_id THEN
    SELECT c.capacity INTO old_seats FROM courses c WHERE c.unique_id = OLD.course_id LOCK IN SHARE MODE;
    IF old_seats IS NOT NULL THEN
      UPDATE course_seats SET taken = taken - 1 WHERE course_id = OLD.course_id;
      CALL sp_offer_seats(OLD.course_id);
    END IF;
  END IF;
END
//

-- sql/courses/trg_student_course_mapping_gone.mysql.sql
-- Rule: a course left gives its seat back and is recorded
-- Codes: none
-- Does: gives the seat back, which is offered to the first who waits and fits; records student and course of a deleted mapping.
-- Holds: writes the student's stripe first, so that a course's first capacity counts who is there.
CREATE TRIGGER trg_student_course_mapping_gone AFTER DELETE ON student_course_mapping FOR EACH ROW
BEGIN
  DECLARE student_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE seats INT;
  SELECT s.unique_id, s.college_id INTO student_key, student_college
    FROM students s WHERE s.unique_id = OLD.student_id LOCK IN SHARE MODE;
  -- lock:
  UPDATE course_locks SET version = version + 1
    WHERE college_id = student_college AND stripe = CRC32(student_key) MOD 64;
  -- :lock
  SELECT c.capacity INTO seats FROM courses c WHERE c.unique_id = OLD.course_id LOCK IN SHARE MODE;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', OLD.unique_id,
      'student_id',
      OLD.student_id, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_course_mapping', OLD.unique_id,
      'course_id',
      OLD.course_id, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  IF seats IS NOT NULL THEN
    UPDATE course_seats SET taken = taken - 1 WHERE course_id = OLD.course_id;
    CALL sp_offer_seats(OLD.course_id);
  END IF;
END
//

-- sql/courses/trg_student_course_mapping_insert.mysql.sql
-- Rule: a student takes a course
-- Codes: VALIDATION_ERROR, INVALID_STUDENT, INVALID_COURSE, COLLEGE_CONSTRAINT
-- Refuses: a student or a course that is not there, and a course of another college.
-- Holds: writes the student's stripe of the college in course_locks (the student's own key is hashed, not as it was typed) before anything is read that the rule compares; a timetable change writes all of them. Those who wait are offered the seats due to them first, so that nobody is overtaken.
CREATE TRIGGER trg_student_course_mapping_insert BEFORE INSERT ON student_course_mapping FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 1;
  DECLARE seats INT;
  DECLARE waits INT;
  SELECT s.unique_id, s.college_id, c.college_id, c.capacity
    INTO student_key, student_college, course_college, seats
    FROM students s LEFT JOIN courses c ON c.unique_id = NEW.course_id
    WHERE s.unique_id = NEW.student_id LOCK IN SHARE MODE;
  -- lock:
  UPDATE course_locks SET version = version + 1
    WHERE college_id = student_college AND stripe = CRC32(student_key) MOD 64;
  SET lock_rows = ROW_COUNT();
  -- :lock
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to enroll'
    WHEN student_key IS NULL THEN CONCAT('INVALID_STUDENT: there is no student ', COALESCE(NEW.student_id, 'NULL'))
    WHEN course_college IS NULL THEN CONCAT('INVALID_COURSE: there is no course ', COALESCE(NEW.course_id, 'NULL'))
    WHEN student_college <> course_college
      THEN CONCAT('COLLEGE_CONSTRAINT: student of ', LEFT(student_college, 30), ', course of ', LEFT(course_college, 30))
    WHEN lock_rows = 0 THEN 'VALIDATION_ERROR: the college has lost its rows in course_locks'
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF seats IS NOT NULL THEN
    SELECT w.id INTO waits FROM course_waiting w
      WHERE w.course_id = NEW.course_id AND w.offered_at IS NULL LIMIT 1 LOCK IN SHARE MODE;
    IF waits IS NOT NULL THEN
      CALL sp_offer_seats(NEW.course_id);
    END IF;
  END IF;
END
//

-- sql/courses/trg_student_course_mapping_update.mysql.sql
-- Rule: a student takes another course
-- Codes: VALIDATION_ERROR, INVALID_STUDENT, INVALID_COURSE, COLLEGE_CONSTRAINT
-- Refuses: a student or a course that is not there, and a course of another college.
-- Holds: writes the stripes of the old and of the new student in course_locks first. Those who wait are offered the seats due to them first, so that nobody is overtaken.
CREATE TRIGGER trg_student_course_mapping_update BEFORE UPDATE ON student_course_mapping FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE student_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 1;
  DECLARE old_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE old_college VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE seats INT;
  DECLARE waits INT;
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to enroll';
  END IF;
  IF NOT (NEW.student_id <=> OLD.student_id AND NEW.course_id <=> OLD.course_id) THEN
    SELECT s.unique_id, s.college_id INTO old_key, old_college
      FROM students s WHERE s.unique_id = OLD.student_id LOCK IN SHARE MODE;
    SELECT s.unique_id, s.college_id, c.college_id, c.capacity
      INTO student_key, student_college, course_college, seats
      FROM students s LEFT JOIN courses c ON c.unique_id = NEW.course_id
      WHERE s.unique_id = NEW.student_id LOCK IN SHARE MODE;
    -- lock:
    UPDATE course_locks SET version = version + 1
      WHERE college_id = old_college AND stripe = CRC32(old_key) MOD 64
        OR college_id = student_college AND stripe = CRC32(student_key) MOD 64;
    SET lock_rows = ROW_COUNT();
    -- :lock
    SET told = LEFT(CASE
      WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to enroll'
      WHEN student_key IS NULL THEN CONCAT('INVALID_STUDENT: there is no student ', COALESCE(NEW.student_id, 'NULL'))
      WHEN course_college IS NULL THEN CONCAT('INVALID_COURSE: there is no course ', COALESCE(NEW.course_id, 'NULL'))
      WHEN student_college <> course_college
        THEN CONCAT('COLLEGE_CONSTRAINT: student of ', LEFT(student_college, 30), ', course of ', LEFT(course_college, 30))
      WHEN lock_rows = 0 THEN 'VALIDATION_ERROR: the college has lost its rows in course_locks'
    END, 128);
    IF told IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
    END IF;
    IF seats IS NOT NULL AND NOT NEW.course_id <=> OLD.course_id THEN
      SELECT w.id INTO waits FROM course_waiting w
        WHERE w.course_id = NEW.course_id AND w.offered_at IS NULL LIMIT 1 LOCK IN SHARE MODE;
      IF waits IS NOT NULL THEN
        CALL sp_offer_seats(NEW.course_id);
      END IF;
    END IF;
  END IF;
END
//

-- sql/enrollments/trg_enrollments_added.mysql.sql
-- Rule: a late student is put on the sheets to come
-- Codes: none
-- Does: gives a student who is enrolled ACTIVE an empty row in each exam still to come of the level, in unlocked periods of the year; records the enrollment.
-- Holds: the stripe is written before (trg_enrollments_insert); the exams are read with a lock.
CREATE TRIGGER trg_enrollments_added AFTER INSERT ON enrollments FOR EACH ROW
BEGIN
  IF NEW.status = 'ACTIVE' THEN
    INSERT INTO student_exam_scores
      (exam_schedule_id, enrollment_id, grade_level_id, academic_year_id, max_score, is_locked)
    SELECT x.id, NEW.id, x.grade_level_id, x.academic_year_id, x.max_score, x.is_locked
    FROM exam_schedules x
    WHERE x.grade_level_id = NEW.grade_level_id AND x.academic_year_id = NEW.academic_year_id
      -- The local date, which no SET timestamp moves.
      AND x.exam_date >= DATE(SYSDATE()) AND x.is_locked = 0
      AND NOT EXISTS (
        SELECT 1 FROM student_exam_scores s
        WHERE s.exam_schedule_id = x.id AND s.enrollment_id = NEW.id LOCK IN SHARE MODE)
    LOCK IN SHARE MODE;
  END IF;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'student_id',
      NULL, NEW.student_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'classroom_id',
      NULL, NEW.classroom_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'status',
      NULL, NEW.status, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
//

-- sql/enrollments/trg_enrollments_changed.mysql.sql
-- Rule: the sheets follow who comes and leaves
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: a student who becomes ACTIVE in a level gets an empty row in each exam still to come in unlocked periods; one who leaves loses the empty rows of exams still to come in unlocked periods; records each changed column.
-- Holds: the stripes are written before (trg_enrollments_update); the exams are read with a lock.
CREATE TRIGGER trg_enrollments_changed AFTER UPDATE ON enrollments FOR EACH ROW
BEGIN
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.id <=> OLD.id AND NEW.student_id <=> OLD.student_id AND NEW.classroom_id <=> OLD.classroom_id
        AND NEW.academic_year_id <=> OLD.academic_year_id AND NEW.grade_level_id <=> OLD.grade_level_id AND NEW.status <=> OLD.status)
      AND NOT EXISTS (SELECT 1 FROM enrollments x WHERE x.id = NEW.id AND x.student_id <=> NEW.student_id
        AND x.classroom_id <=> NEW.classroom_id AND x.academic_year_id <=> NEW.academic_year_id AND x.grade_level_id <=> NEW.grade_level_id AND x.status <=> NEW.status LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NEW.status = 'ACTIVE' AND (OLD.status <> 'ACTIVE' OR NEW.grade_level_id <> OLD.grade_level_id
      OR NEW.academic_year_id <> OLD.academic_year_id) THEN
    INSERT INTO student_exam_scores
      (exam_schedule_id, enrollment_id, grade_level_id, academic_year_id, max_score, is_locked)
    SELECT x.id, NEW.id, x.grade_level_id, x.academic_year_id, x.max_score, x.is_locked
    FROM exam_schedules x
    WHERE x.grade_level_id = NEW.grade_level_id AND x.academic_year_id = NEW.academic_year_id
      -- The local date, which no SET timestamp moves.
      AND x.exam_date >= DATE(SYSDATE()) AND x.is_locked = 0
      AND NOT EXISTS (
        SELECT 1 FROM student_exam_scores s
        WHERE s.exam_schedule_id = x.id AND s.enrollment_id = NEW.id LOCK IN SHARE MODE)
    LOCK IN SHARE MODE;
  END IF;
  IF NEW.status <> 'ACTIVE' AND OLD.status = 'ACTIVE' THEN
    DELETE FROM student_exam_scores
    WHERE enrollment_id = NEW.id AND is_locked = 0 AND score IS NULL AND is_present = 1
      AND CHAR_LENGTH(COALESCE(teacher_notes, '')) = 0 AND CHAR_LENGTH(COALESCE(excuse_details, '')) = 0
      AND exam_schedule_id IN (
        SELECT x.id FROM exam_schedules x WHERE x.exam_date >= DATE(SYSDATE()) LOCK IN SHARE MODE);
  END IF;
  IF NOT (CAST(NEW.student_id AS BINARY) <=> CAST(OLD.student_id AS BINARY)) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'student_id',
      OLD.student_id, NEW.student_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.classroom_id <=> OLD.classroom_id) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'classroom_id',
      OLD.classroom_id, NEW.classroom_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.academic_year_id <=> OLD.academic_year_id) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'academic_year_id',
      OLD.academic_year_id, NEW.academic_year_id, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.status <=> OLD.status) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'status',
      OLD.status, NEW.status, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.enrolled_on <=> OLD.enrolled_on) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'enrolled_on',
      OLD.enrolled_on, NEW.enrolled_on, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.left_on <=> OLD.left_on) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', NEW.id, 'left_on',
      OLD.left_on, NEW.left_on, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
//

-- sql/enrollments/trg_enrollments_delete.mysql.sql
-- Rule: an enrollment is deleted with its empty rows
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR
-- Refuses: deleting one that is on a sheet of a locked period; marks, seats and semester grades are refused by their foreign keys.
-- Holds: empty rows go only when no foreign key will refuse: DELETE IGNORE would keep the enrollment and lose them.
CREATE TRIGGER trg_enrollments_delete BEFORE DELETE ON enrollments FOR EACH ROW
BEGIN
  DECLARE held INT;
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete enrollments';
  END IF;
  SELECT s.id INTO held FROM student_exam_scores s
    WHERE s.enrollment_id = OLD.id
      AND (s.score IS NOT NULL OR s.is_present = 0
        OR CHAR_LENGTH(COALESCE(s.teacher_notes, '')) > 0 OR CHAR_LENGTH(COALESCE(s.excuse_details, '')) > 0)
    LIMIT 1 LOCK IN SHARE MODE;
  IF held IS NULL THEN
    SELECT a.id INTO held FROM exam_assignments a WHERE a.enrollment_id = OLD.id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  IF held IS NULL THEN
    SELECT g.id INTO held FROM semester_grades g WHERE g.enrollment_id = OLD.id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  IF held IS NULL THEN
    DELETE FROM student_exam_scores WHERE enrollment_id = OLD.id;
  END IF;
END
//

-- sql/enrollments/trg_enrollments_gone.mysql.sql
-- Rule: a deleted enrollment is recorded
-- Codes: none
-- Does: records the student, the section and the status of a deleted enrollment.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_enrollments_gone AFTER DELETE ON enrollments FOR EACH ROW
BEGIN
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', OLD.id, 'student_id',
      OLD.student_id, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', OLD.id, 'classroom_id',
      OLD.classroom_id, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'enrollments', OLD.id, 'status',
      OLD.status, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
//

-- sql/enrollments/trg_enrollments_insert.mysql.sql
-- Rule: a student is enrolled
-- Codes: VALIDATION_ERROR
-- Refuses: a year that is not the section's; a second ACTIVE row of a year is refused by its key.
-- Holds: writes one stripe of the level in rule_locks before anything is read of the exams; a new exam writes all eight. Fills the copy of the level, tied by a foreign key to the section.
CREATE TRIGGER trg_enrollments_insert BEFORE INSERT ON enrollments FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE section_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE section_level INT;
  DECLARE section_year INT;
  DECLARE lock_rows INT DEFAULT 1;
  SELECT c.name, c.grade_level_id, c.academic_year_id INTO section_name, section_level, section_year
    FROM classrooms c WHERE c.id = NEW.classroom_id LOCK IN SHARE MODE;
  -- lock:
  UPDATE rule_locks SET version = version + 1
    WHERE scope = 'grade_level' AND parent_id = section_level AND stripe = CRC32(NEW.student_id) MOD 8;
  SET lock_rows = ROW_COUNT();
  -- :lock
  -- A missing section is left to the foreign key.
  SET NEW.grade_level_id = COALESCE(section_level, 0);
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to enroll'
    WHEN lock_rows = 0 AND section_level IS NOT NULL THEN 'VALIDATION_ERROR: the level has lost its rows in rule_locks'
    WHEN NEW.status IS NULL OR NEW.status = ''
      THEN 'VALIDATION_ERROR: status is one of ACTIVE, WITHDRAWN, TRANSFERRED, GRADUATED'
    WHEN NOT (NEW.academic_year_id <=> COALESCE(section_year, NEW.academic_year_id))
      THEN CONCAT('VALIDATION_ERROR: the section is of another year: ', section_name)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/enrollments/trg_enrollments_update.mysql.sql
-- Rule: an enrollment changes
-- Codes: VALIDATION_ERROR, PERIOD_LOCKED
-- Refuses: a year that is not the section's; another level, year or student once something stands on a sheet; the same while an empty row lies in a locked period.
-- Holds: writes a stripe of both levels in rule_locks first; deciding reads are locking reads. Empty rows of the old level go before the row changes, the new ones come afterwards.
CREATE TRIGGER trg_enrollments_update BEFORE UPDATE ON enrollments FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE section_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE section_level INT DEFAULT OLD.grade_level_id;
  DECLARE section_year INT DEFAULT OLD.academic_year_id;
  DECLARE lock_rows INT DEFAULT 2;
  DECLARE standing INT;
  DECLARE locked_exam INT;
  DECLARE other_active INT;
  DECLARE same_student BOOLEAN DEFAULT CAST(NEW.student_id AS BINARY) <=> CAST(OLD.student_id AS BINARY);
  DECLARE same_place BOOLEAN DEFAULT NEW.classroom_id <=> OLD.classroom_id;
  IF NOT same_place THEN
    SET section_level = NULL, section_year = NULL;
    SELECT c.name, c.grade_level_id, c.academic_year_id INTO section_name, section_level, section_year
      FROM classrooms c WHERE c.id = NEW.classroom_id LOCK IN SHARE MODE;
  END IF;
  IF NOT (same_student AND same_place AND NEW.status <=> OLD.status) THEN
    -- lock:
    UPDATE rule_locks SET version = version + 1
      WHERE scope = 'grade_level' AND parent_id IN (OLD.grade_level_id, section_level)
        AND stripe = CRC32(NEW.student_id) MOD 8;
    SET lock_rows = IF(section_level = OLD.grade_level_id, 2 * ROW_COUNT(), ROW_COUNT());
    -- :lock
  END IF;
  IF NOT (same_student AND section_level <=> OLD.grade_level_id AND section_year <=> OLD.academic_year_id) THEN
    SELECT s.exam_schedule_id INTO standing FROM student_exam_scores s
      WHERE s.enrollment_id = OLD.id
        AND (s.score IS NOT NULL OR s.is_present = 0
          OR CHAR_LENGTH(COALESCE(s.teacher_notes, '')) > 0 OR CHAR_LENGTH(COALESCE(s.excuse_details, '')) > 0)
      LIMIT 1 LOCK IN SHARE MODE;
    SELECT s.exam_schedule_id INTO locked_exam FROM student_exam_scores s
      WHERE s.enrollment_id = OLD.id AND s.is_locked = 1 LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  -- A missing section is left to the foreign key.
  SET NEW.grade_level_id = COALESCE(section_level, 0);
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to enroll'
    WHEN NOT (NEW.id <=> OLD.id) THEN 'VALIDATION_ERROR: an enrollment keeps its id'
    WHEN lock_rows < 2 AND section_level IS NOT NULL THEN 'VALIDATION_ERROR: the level has lost its rows in rule_locks'
    WHEN NEW.status IS NULL OR NEW.status = ''
      THEN 'VALIDATION_ERROR: status is one of ACTIVE, WITHDRAWN, TRANSFERRED, GRADUATED'
    WHEN NOT (NEW.academic_year_id <=> COALESCE(section_year, NEW.academic_year_id))
      THEN CONCAT_WS('', 'VALIDATION_ERROR: the section is of another year: ', section_name)
    WHEN standing IS NOT NULL
      THEN CONCAT('VALIDATION_ERROR: the enrollment keeps its student and level: something stands in exam ', standing)
    WHEN locked_exam IS NOT NULL AND section_level IS NOT NULL
      THEN CONCAT('PERIOD_LOCKED: the enrollment is on the sheet of exam ', locked_exam, ' of a locked period')
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF section_level <> OLD.grade_level_id OR section_year <> OLD.academic_year_id THEN
    IF NOT same_student THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: change the student and the level one after the other';
    END IF;
    -- Only when no key will refuse: UPDATE IGNORE would keep the enrollment and lose its rows.
    SELECT e.id INTO other_active FROM enrollments e
      WHERE e.student_id = NEW.student_id AND e.academic_year_id = NEW.academic_year_id AND e.status = 'ACTIVE'
        AND e.id <> OLD.id AND NEW.status = 'ACTIVE' LIMIT 1 LOCK IN SHARE MODE;
    DELETE FROM student_exam_scores WHERE enrollment_id = OLD.id AND other_active IS NULL;
  END IF;
END
//

-- sql/grades/trg_semester_grades_insert.mysql.sql
-- Rule: semester grades come from the procedures
-- Codes: VALIDATION_ERROR
-- Refuses: a row typed by hand.
-- Holds: the procedures set @rasd_filling; a session that sets it too is stopped by grants, and semester_grades_stale shows what it wrote.
CREATE TRIGGER trg_semester_grades_insert BEFORE INSERT ON semester_grades FOR EACH ROW
BEGIN
  IF @rasd_filling IS NULL OR @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: semester grades come from sp_fill_final_exam_score alone';
  END IF;
END
//

-- sql/grades/trg_semester_grades_update.mysql.sql
-- Rule: semester grades come from the procedures
-- Codes: VALIDATION_ERROR
-- Refuses: a row changed by hand.
-- Holds: the procedures set @rasd_filling; a session that sets it too is stopped by grants, and semester_grades_stale shows what it wrote.
CREATE TRIGGER trg_semester_grades_update BEFORE UPDATE ON semester_grades FOR EACH ROW
BEGIN
  IF @rasd_filling IS NULL OR @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: semester grades come from sp_fill_final_exam_score alone';
  END IF;
END
//

-- sql/people/trg_colleges_added.mysql.sql
-- Rule: a new college's lock rows
-- Codes: none
-- Does: makes the 64 rows of the college in course_locks.
-- Holds: made by the statement that makes the college, also when typed by hand.
CREATE TRIGGER trg_colleges_added AFTER INSERT ON colleges FOR EACH ROW
BEGIN
  DELETE FROM course_locks WHERE college_id = NEW.unique_id;
  INSERT INTO course_locks (college_id, stripe)
  SELECT NEW.unique_id, 16 * a.n + 4 * b.n + c.n
  FROM (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) a
  CROSS JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) b
  CROSS JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) c;
END
//

-- sql/people/trg_colleges_changed.mysql.sql
-- Rule: a college's lock rows bear its key
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: gives the rows in course_locks the college's new key.
-- Holds: a college in use keeps its key by the foreign keys, so nobody needs these rows meanwhile.
CREATE TRIGGER trg_colleges_changed AFTER UPDATE ON colleges FOR EACH ROW
BEGIN
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.unique_id <=> OLD.unique_id)
      AND NOT EXISTS (SELECT 1 FROM colleges x WHERE x.unique_id = NEW.unique_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF CAST(NEW.unique_id AS BINARY) <> CAST(OLD.unique_id AS BINARY) THEN
    UPDATE course_locks SET college_id = NEW.unique_id WHERE college_id = OLD.unique_id;
  END IF;
END
//

-- sql/people/trg_colleges_delete.mysql.sql
-- Rule: a college in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_colleges_delete BEFORE DELETE ON colleges FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from colleges';
  END IF;
END
//

-- sql/people/trg_colleges_gone.mysql.sql
-- Rule: a deleted college's lock rows
-- Codes: none
-- Does: removes the rows of the college in course_locks.
-- Holds: removed by the statement that removes the college.
CREATE TRIGGER trg_colleges_gone AFTER DELETE ON colleges FOR EACH ROW
BEGIN
  DELETE FROM course_locks WHERE college_id = OLD.unique_id;
END
//

-- sql/people/trg_colleges_update.mysql.sql
-- Rule: a college in use keeps its key
-- Codes: VALIDATION_ERROR
-- Refuses: another key in a session whose foreign keys are switched off; with them on they refuse it.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_colleges_update BEFORE UPDATE ON colleges FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 AND NOT (NEW.unique_id <=> OLD.unique_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to change a college';
  END IF;
END
//

-- sql/people/trg_students_added.mysql.sql
-- Rule: a student is found by the words of the name
-- Codes: VALIDATION_ERROR
-- Refuses: a student added while references are not checked.
-- Does: keeps the words of a new student's name.
-- Holds: the student's own row is locked by its own statement, so nobody else writes these words.
CREATE TRIGGER trg_students_added AFTER INSERT ON students FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to add students';
  END IF;
  INSERT INTO student_name_words (word, student_id)
  SELECT DISTINCT v.word, v.student_id FROM v_student_name_words v WHERE v.student_id = NEW.unique_id;
END
//

-- sql/people/trg_students_changed.mysql.sql
-- Rule: a student is found by the words of the name
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: takes the words of the old name away and keeps those of the new one.
-- Holds: the student's own row is locked by its own statement, so nobody else writes these words.
CREATE TRIGGER trg_students_changed AFTER UPDATE ON students FOR EACH ROW
BEGIN
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.unique_id <=> OLD.unique_id AND NEW.college_id <=> OLD.college_id)
      AND NOT EXISTS (SELECT 1 FROM students x WHERE x.unique_id = NEW.unique_id
        AND x.college_id <=> NEW.college_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NOT (NEW.name_key <=> OLD.name_key AND CAST(NEW.unique_id AS BINARY) <=> CAST(OLD.unique_id AS BINARY)) THEN
    DELETE FROM student_name_words WHERE student_id = OLD.unique_id;
    INSERT INTO student_name_words (word, student_id)
    SELECT DISTINCT v.word, v.student_id FROM v_student_name_words v WHERE v.student_id = NEW.unique_id;
  END IF;
END
//

-- sql/people/trg_students_delete.mysql.sql
-- Rule: a student in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_students_delete BEFORE DELETE ON students FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from students';
  END IF;
END
//

-- sql/people/trg_students_gone.mysql.sql
-- Rule: a student is found by the words of the name
-- Codes: none
-- Does: takes the words of a deleted student away.
-- Holds: written by the statement that deletes the row, and undone with it when it is refused.
CREATE TRIGGER trg_students_gone AFTER DELETE ON students FOR EACH ROW
BEGIN
  DELETE FROM student_name_words WHERE student_id = OLD.unique_id;
END
//

-- sql/people/trg_students_update.mysql.sql
-- Rule: a student's college is that of the courses held
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: another college while the student holds a course of the old one.
-- Holds: writes the student's stripe in both colleges first, as an enrollment in a course does; the deciding read is a locking read.
CREATE TRIGGER trg_students_update BEFORE UPDATE ON students FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_name VARCHAR(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE course_told VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 1;
  IF NOT (NEW.college_id <=> OLD.college_id) THEN
    -- lock:
    UPDATE course_locks SET version = version + 1
      WHERE college_id IN (OLD.college_id, NEW.college_id) AND stripe = CRC32(OLD.unique_id) MOD 64;
    SET lock_rows = ROW_COUNT();
    -- :lock
    SELECT c.name, c.course_code INTO course_name, course_told
      FROM student_course_mapping m JOIN courses c ON c.unique_id = m.course_id
      WHERE m.student_id = OLD.unique_id AND NOT (c.college_id <=> NEW.college_id) LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0
      AND NOT (NEW.unique_id <=> OLD.unique_id AND NEW.college_id <=> OLD.college_id)
      THEN 'VALIDATION_ERROR: foreign_key_checks must be on to move a student'
    WHEN course_told IS NOT NULL
      THEN CONCAT('COLLEGE_CONSTRAINT: the student holds ', LEFT(course_name, 36), ' (', course_told, ')')
    WHEN lock_rows = 0 THEN 'VALIDATION_ERROR: the college has lost its rows in course_locks'
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/people/trg_users_added.mysql.sql
-- Rule: a new account's role is recorded
-- Codes: none
-- Does: records the role of a new account, and that it is not active.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_users_added AFTER INSERT ON users FOR EACH ROW
BEGIN
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'users', NEW.id, 'role',
      NULL, NEW.role, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  IF NEW.is_active = 0 THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'users', NEW.id, 'is_active',
      NULL, NEW.is_active, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
//

-- sql/people/trg_users_changed.mysql.sql
-- Rule: a changed role is recorded
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: records a changed role, and that an account was closed or opened.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_users_changed AFTER UPDATE ON users FOR EACH ROW
BEGIN
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.id <=> OLD.id AND NEW.username <=> OLD.username AND NEW.student_id <=> OLD.student_id)
      AND NOT EXISTS (SELECT 1 FROM users x WHERE x.id = NEW.id AND x.username <=> NEW.username
        AND x.student_id <=> NEW.student_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NOT (CAST(NEW.role AS BINARY) <=> CAST(OLD.role AS BINARY)) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'users', NEW.id, 'role',
      OLD.role, NEW.role, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.is_active <=> OLD.is_active) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'users', NEW.id, 'is_active',
      OLD.is_active, NEW.is_active, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
//

-- sql/people/trg_users_delete.mysql.sql
-- Rule: an account in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_users_delete BEFORE DELETE ON users FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from users';
  END IF;
END
//

-- sql/people/trg_users_gone.mysql.sql
-- Rule: a deleted account is recorded
-- Codes: none
-- Does: records the role of a deleted account.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_users_gone AFTER DELETE ON users FOR EACH ROW
BEGIN
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'users', OLD.id, 'role',
      OLD.role, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
//

-- sql/people/trg_users_insert.mysql.sql
-- Rule: an account's role, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a role that is none of the five.
-- Holds: the row itself; sql_mode='' would let an unknown role through as an empty one.
CREATE TRIGGER trg_users_insert BEFORE INSERT ON users FOR EACH ROW
BEGIN
  IF NEW.role IS NULL OR NEW.role = '' OR NEW.is_active IS NULL OR NEW.is_active NOT IN (0, 1) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: an account has one of the five roles, and is_active is 0 or 1';
  END IF;
END
//

-- sql/people/trg_users_update.mysql.sql
-- Rule: an account's role, when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: a role that is none of the five.
-- Holds: the row itself; sql_mode='' would let an unknown role through as an empty one.
CREATE TRIGGER trg_users_update BEFORE UPDATE ON users FOR EACH ROW
BEGIN
  IF NEW.role IS NULL OR NEW.role = '' OR NEW.is_active IS NULL OR NEW.is_active NOT IN (0, 1) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: an account has one of the five roles, and is_active is 0 or 1';
  END IF;
END
//

-- sql/periods/trg_exam_periods_added.mysql.sql
-- Rule: a new period's lock row
-- Codes: none
-- Does: makes the row in rule_locks that exams and the period's dates both write; records a period opened locked.
-- Holds: made by the statement that makes the period, also when typed by hand.
CREATE TRIGGER trg_exam_periods_added AFTER INSERT ON exam_periods FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'exam_period' AND parent_id = NEW.id;
  INSERT INTO rule_locks (scope, parent_id, stripe) VALUES ('exam_period', NEW.id, 0);
  IF NEW.is_locked = 1 THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_periods', NEW.id, 'is_locked',
      NULL, NEW.is_locked, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NEW.lock_reason IS NOT NULL THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_periods', NEW.id, 'lock_reason',
      NULL, NEW.lock_reason, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
//

-- sql/periods/trg_exam_periods_changed.mysql.sql
-- Rule: a lock is recorded
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: records locking and unlocking and a new reason, with why: told by the application, or typed as the new reason.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_exam_periods_changed AFTER UPDATE ON exam_periods FOR EACH ROW
BEGIN
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.id <=> OLD.id AND NEW.academic_year_id <=> OLD.academic_year_id AND NEW.semester_id <=> OLD.semester_id)
      AND NOT EXISTS (SELECT 1 FROM exam_periods x WHERE x.id = NEW.id
        AND x.academic_year_id <=> NEW.academic_year_id AND x.semester_id <=> NEW.semester_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NOT (NEW.is_locked <=> OLD.is_locked) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_periods', NEW.id, 'is_locked',
      OLD.is_locked, NEW.is_locked, @rasd_user_id, LEFT(USER(), 150), @rasd_lock_reason);
  END IF;
  IF NOT (CAST(NEW.lock_reason AS BINARY) <=> CAST(OLD.lock_reason AS BINARY)) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_periods', NEW.id, 'lock_reason',
      OLD.lock_reason, NEW.lock_reason, @rasd_user_id, LEFT(USER(), 150), @rasd_lock_reason);
  END IF;
END
//

-- sql/periods/trg_exam_periods_delete.mysql.sql
-- Rule: a locked period is not deleted
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR
-- Refuses: deleting a locked period; one with exams is refused by the foreign key.
-- Holds: the row itself carries the lock.
CREATE TRIGGER trg_exam_periods_delete BEFORE DELETE ON exam_periods FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = LEFT(CASE
    WHEN OLD.is_locked = 1 THEN CONCAT('PERIOD_LOCKED: ', OLD.name, ' is locked')
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to delete periods'
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/periods/trg_exam_periods_gone.mysql.sql
-- Rule: a deleted period's lock row
-- Codes: none
-- Does: removes the period's row in rule_locks.
-- Holds: removed by the statement that removes the period.
CREATE TRIGGER trg_exam_periods_gone AFTER DELETE ON exam_periods FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'exam_period' AND parent_id = OLD.id;
END
//

-- sql/periods/trg_exam_periods_insert.mysql.sql
-- Rule: a period when it is opened
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end, dates outside the semester, a semester of another year. A period opened locked is stamped, one opened unlocked has no stamps.
-- Holds: writes the semester's row in rule_locks first, as a change of the semester does; the deciding read is a locking read.
CREATE TRIGGER trg_exam_periods_insert BEFORE INSERT ON exam_periods FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE semester_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE semester_year INT;
  DECLARE first_day DATE;
  DECLARE last_day DATE;
  DECLARE lock_rows INT DEFAULT 1;
  -- lock:
  UPDATE rule_locks SET version = version + 1
    WHERE scope = 'semester' AND parent_id = NEW.semester_id AND stripe = 0;
  SET lock_rows = ROW_COUNT();
  -- :lock
  SELECT m.name, m.academic_year_id, m.start_date, m.end_date
    INTO semester_name, semester_year, first_day, last_day
    FROM semesters m WHERE m.id = NEW.semester_id LOCK IN SHARE MODE;
  -- A missing semester is left to the foreign key.
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to open periods'
    WHEN lock_rows = 0 AND semester_year IS NOT NULL
      THEN 'VALIDATION_ERROR: the semester has lost its row in rule_locks'
    WHEN NEW.type IS NULL OR NEW.type = '' THEN 'VALIDATION_ERROR: type is one of MONTHLY, MIDTERM, FINAL, DIAGNOSTIC'
    WHEN NEW.is_active IS NULL OR NEW.is_locked IS NULL OR NEW.is_active NOT IN (0, 1) OR NEW.is_locked NOT IN (0, 1)
      THEN 'VALIDATION_ERROR: is_active and is_locked are 0 or 1'
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date < '1000-01-01'
      THEN 'VALIDATION_ERROR: a period has a start and an end'
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
    WHEN semester_year <> NEW.academic_year_id
      THEN CONCAT('VALIDATION_ERROR: the semester is of another year: ', semester_name)
    WHEN NEW.start_date < first_day OR NEW.end_date > last_day
      THEN CONCAT('VALIDATION_ERROR: not inside ', first_day, ' to ', last_day, ' of ', semester_name)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF NEW.is_locked = 1 THEN
    SET NEW.locked_at = TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01');
    SET NEW.locked_by_user_id = COALESCE(NEW.locked_by_user_id, @rasd_user_id);
  ELSE
    SET NEW.locked_at = NULL, NEW.locked_by_user_id = NULL, NEW.lock_reason = NULL;
  END IF;
END
//

-- sql/periods/trg_exam_periods_update.mysql.sql
-- Rule: a period when it changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD
-- Refuses: while locked, any change but of the lock and its reason; a start after the end, dates outside the semester or short of an exam, another year while there are exams. Locking stamps when and by whom, unlocking clears the stamps and the reason.
-- Holds: writes its own and the semester's row in rule_locks first; deciding reads are locking reads. The lock reaches exams and marks through foreign keys, on their very rows.
CREATE TRIGGER trg_exam_periods_update BEFORE UPDATE ON exam_periods FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE semester_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE semester_year INT;
  DECLARE first_day DATE;
  DECLARE last_day DATE;
  DECLARE lock_rows INT DEFAULT 2;
  DECLARE exam_id INT;
  DECLARE exam_day DATE;
  DECLARE same_dates BOOLEAN DEFAULT NEW.start_date <=> OLD.start_date AND NEW.end_date <=> OLD.end_date
    AND NEW.semester_id <=> OLD.semester_id AND NEW.academic_year_id <=> OLD.academic_year_id;
  DECLARE same_rest BOOLEAN DEFAULT NEW.id <=> OLD.id AND NEW.type <=> OLD.type AND NEW.is_active <=> OLD.is_active
    AND CAST(NEW.name AS BINARY) <=> CAST(OLD.name AS BINARY)
    AND NEW.created_by <=> OLD.created_by AND NEW.created_at <=> OLD.created_at;
  DECLARE same_stamps BOOLEAN DEFAULT NEW.locked_at <=> OLD.locked_at
    AND NEW.locked_by_user_id <=> OLD.locked_by_user_id;
  IF OLD.is_locked = 1 AND NOT (same_dates AND same_rest AND (NEW.is_locked <=> 0 OR same_stamps)) THEN
    SET told = LEFT(CONCAT('PERIOD_LOCKED: ', OLD.name, ' is locked'), 128);
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF NEW.is_locked <> OLD.is_locked THEN
    -- lock:
    -- Nodes of a cluster share no lock: an exam that is being scheduled elsewhere meets the lock on this row.
    UPDATE rule_locks SET version = version + 1 WHERE scope = 'exam_period' AND parent_id = OLD.id AND stripe = 0;
    -- :lock
  END IF;
  IF NOT same_dates THEN
    -- lock:
    UPDATE rule_locks SET version = version + 1
      WHERE (scope = 'exam_period' AND parent_id = OLD.id OR scope = 'semester' AND parent_id = NEW.semester_id)
        AND stripe = 0;
    SET lock_rows = ROW_COUNT();
    -- :lock
    SELECT m.name, m.academic_year_id, m.start_date, m.end_date
      INTO semester_name, semester_year, first_day, last_day
      FROM semesters m WHERE m.id = NEW.semester_id LOCK IN SHARE MODE;
    SELECT x.id, x.exam_date INTO exam_id, exam_day FROM exam_schedules x
      WHERE x.exam_period_id = OLD.id
        AND (x.exam_date < NEW.start_date OR x.exam_date > NEW.end_date OR NEW.academic_year_id <> OLD.academic_year_id)
      LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to change periods'
    WHEN NOT (NEW.id <=> OLD.id) THEN 'VALIDATION_ERROR: a period keeps its id'
    WHEN lock_rows < 2 AND semester_year IS NOT NULL
      THEN 'VALIDATION_ERROR: the period or the semester has lost its row in rule_locks'
    WHEN NEW.type IS NULL OR NEW.type = '' THEN 'VALIDATION_ERROR: type is one of MONTHLY, MIDTERM, FINAL, DIAGNOSTIC'
    WHEN NEW.is_active IS NULL OR NEW.is_locked IS NULL OR NEW.is_active NOT IN (0, 1) OR NEW.is_locked NOT IN (0, 1)
      THEN 'VALIDATION_ERROR: is_active and is_locked are 0 or 1'
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date < '1000-01-01'
      THEN 'VALIDATION_ERROR: a period has a start and an end'
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
    WHEN exam_id IS NOT NULL AND NEW.academic_year_id <> OLD.academic_year_id
      THEN CONCAT('VALIDATION_ERROR: the period keeps its year: it has exam ', exam_id)
    WHEN semester_year <> NEW.academic_year_id
      THEN CONCAT('VALIDATION_ERROR: the semester is of another year: ', semester_name)
    WHEN NEW.start_date < first_day OR NEW.end_date > last_day
      THEN CONCAT('VALIDATION_ERROR: not inside ', first_day, ' to ', last_day, ' of ', semester_name)
    WHEN exam_id IS NOT NULL THEN CONCAT('EXAM_OUTSIDE_PERIOD: exam ', exam_id, ' is on ', exam_day)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  -- The reason of an unlocking is not kept in the row; the recording trigger takes it from here.
  SET @rasd_lock_reason = @rasd_reason;
  IF @rasd_reason IS NULL AND NOT (CAST(NEW.lock_reason AS BINARY) <=> CAST(OLD.lock_reason AS BINARY)) THEN
    SET @rasd_lock_reason = NEW.lock_reason;
  END IF;
  IF NEW.is_locked = 0 THEN
    SET NEW.locked_at = NULL, NEW.locked_by_user_id = NULL, NEW.lock_reason = NULL;
  ELSEIF OLD.is_locked = 0 THEN
    SET NEW.locked_at = TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01');
    SET NEW.locked_by_user_id = COALESCE(NEW.locked_by_user_id, @rasd_user_id);
  END IF;
END
//

-- sql/schedules/trg_exam_schedule_auto_populate.mysql.sql
-- Rule: a new exam's sheet
-- Codes: none
-- Does: puts every ACTIVE student of the level and year on the new exam's sheet, once; records its maximum and date.
-- Holds: the level's stripes are written before (trg_exam_schedules_insert), so an enrollment comes before or after, never beside.
CREATE TRIGGER trg_exam_schedule_auto_populate AFTER INSERT ON exam_schedules FOR EACH ROW
BEGIN
  CALL sp_populate_exam_scores(NEW.id);
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', NEW.id, 'max_score',
      NULL, NEW.max_score, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', NEW.id, 'exam_date',
      NULL, NEW.exam_date, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
//

-- sql/schedules/trg_exam_schedules_changed.mysql.sql
-- Rule: a changed exam's sheet follows
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: puts the students of the new level or year on the sheet; records a new maximum or date.
-- Holds: the stripes of both levels are written before (trg_exam_schedules_update).
CREATE TRIGGER trg_exam_schedules_changed AFTER UPDATE ON exam_schedules FOR EACH ROW
BEGIN
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.id <=> OLD.id AND NEW.exam_period_id <=> OLD.exam_period_id AND NEW.subject_id <=> OLD.subject_id
        AND NEW.grade_level_id <=> OLD.grade_level_id)
      AND NOT EXISTS (SELECT 1 FROM exam_schedules x WHERE x.id = NEW.id
        AND x.exam_period_id <=> NEW.exam_period_id AND x.subject_id <=> NEW.subject_id AND x.grade_level_id <=> NEW.grade_level_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NEW.grade_level_id <> OLD.grade_level_id OR NEW.academic_year_id <> OLD.academic_year_id THEN
    CALL sp_populate_exam_scores(NEW.id);
  END IF;
  IF NOT (NEW.max_score <=> OLD.max_score) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', NEW.id, 'max_score',
      OLD.max_score, NEW.max_score, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.exam_date <=> OLD.exam_date) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', NEW.id, 'exam_date',
      OLD.exam_date, NEW.exam_date, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
END
//

-- sql/schedules/trg_exam_schedules_delete.mysql.sql
-- Rule: an exam with marks is not deleted
-- Codes: PERIOD_LOCKED, EXAM_HAS_MARKS, VALIDATION_ERROR
-- Refuses: deleting an exam of a locked period, or one on whose sheet something stands; its empty rows go along.
-- Holds: deletes the empty rows first, which locks the whole sheet, then looks what is left.
CREATE TRIGGER trg_exam_schedules_delete BEFORE DELETE ON exam_schedules FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE standing INT;
  SET told = CASE
    WHEN OLD.is_locked = 1 THEN CONCAT('PERIOD_LOCKED: exam ', OLD.id, ' belongs to a locked exam period')
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to plan exams'
  END;
  IF told IS NULL THEN
    DELETE FROM student_exam_scores
      WHERE exam_schedule_id = OLD.id AND score IS NULL AND is_present = 1
        AND CHAR_LENGTH(COALESCE(teacher_notes, '')) = 0 AND CHAR_LENGTH(COALESCE(excuse_details, '')) = 0;
    SELECT s.enrollment_id INTO standing FROM student_exam_scores s
      WHERE s.exam_schedule_id = OLD.id LIMIT 1 LOCK IN SHARE MODE;
    IF standing IS NOT NULL THEN
      SET told = CONCAT('EXAM_HAS_MARKS: something stands in exam ', OLD.id, ' for enrollment ', standing);
    END IF;
  END IF;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/schedules/trg_exam_schedules_gone.mysql.sql
-- Rule: a deleted exam is recorded
-- Codes: none
-- Does: records the maximum and the date of a deleted exam.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_exam_schedules_gone AFTER DELETE ON exam_schedules FOR EACH ROW
BEGIN
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  VALUES
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', OLD.id, 'max_score',
      OLD.max_score, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason),
    (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'exam_schedules', OLD.id, 'exam_date',
      OLD.exam_date, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
END
//

-- sql/schedules/trg_exam_schedules_insert.mysql.sql
-- Rule: an exam when it is planned
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD, EXAM_CONFLICT
-- Refuses: an exam in a locked period, a maximum not above 0, a duration below 0, a date outside the period, two timed exams of one level at overlapping times on one date (touching ends are allowed).
-- Holds: writes the period's row and the level's eight stripes in rule_locks first; every deciding read is a locking read. Fills the copies of year and lock, tied by a foreign key.
CREATE TRIGGER trg_exam_schedules_insert BEFORE INSERT ON exam_schedules FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE period_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE period_year INT;
  DECLARE first_day DATE;
  DECLARE last_day DATE;
  DECLARE period_locked BOOLEAN;
  DECLARE lock_rows INT DEFAULT 1;
  DECLARE other_id INT;
  DECLARE other_start TIME;
  -- lock:
  UPDATE rule_locks SET version = version + 1
    WHERE scope = 'exam_period' AND parent_id = NEW.exam_period_id AND stripe = 0;
  SET lock_rows = ROW_COUNT();
  UPDATE rule_locks SET version = version + 1 WHERE scope = 'grade_level' AND parent_id = NEW.grade_level_id;
  IF ROW_COUNT() < 8 AND EXISTS (SELECT 1 FROM grade_levels g WHERE g.id = NEW.grade_level_id) THEN
    SET lock_rows = 0;
  END IF;
  -- :lock
  SELECT p.name, p.academic_year_id, p.start_date, p.end_date, p.is_locked
    INTO period_name, period_year, first_day, last_day, period_locked
    FROM exam_periods p WHERE p.id = NEW.exam_period_id LOCK IN SHARE MODE;
  -- A missing period is left to the foreign key.
  SET NEW.academic_year_id = COALESCE(period_year, 0), NEW.is_locked = COALESCE(period_locked, 0);
  IF NEW.duration_minutes > 0 THEN
    SELECT x.id, x.start_time INTO other_id, other_start FROM exam_schedules x
      WHERE x.grade_level_id = NEW.grade_level_id AND x.exam_date = NEW.exam_date AND x.id <> NEW.id
        AND x.duration_minutes > 0
        AND TIME_TO_SEC(x.start_time) < TIME_TO_SEC(NEW.start_time) + 60 * NEW.duration_minutes
        AND TIME_TO_SEC(NEW.start_time) < TIME_TO_SEC(x.start_time) + 60 * x.duration_minutes
      LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN period_locked THEN CONCAT('PERIOD_LOCKED: ', period_name, ' is locked')
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to plan exams'
    WHEN lock_rows = 0 AND period_year IS NOT NULL
      THEN 'VALIDATION_ERROR: the period or the level has lost its rows in rule_locks'
    WHEN NEW.max_score IS NULL OR NEW.max_score <= 0 THEN 'VALIDATION_ERROR: max_score must be above 0'
    WHEN NEW.duration_minutes < 0 THEN 'VALIDATION_ERROR: duration_minutes must not be below 0'
    WHEN NEW.start_time < '00:00:00' OR NEW.start_time > '23:59:59' THEN 'VALIDATION_ERROR: start_time is a time of day'
    WHEN NEW.exam_date IS NULL OR NEW.exam_date < '1000-01-01' THEN 'VALIDATION_ERROR: exam_date is a date'
    WHEN NEW.exam_date < first_day OR NEW.exam_date > last_day
      THEN CONCAT('EXAM_OUTSIDE_PERIOD: ', NEW.exam_date, ' is not from ', first_day, ' to ', last_day, ' of ',
      period_name)
    WHEN other_id IS NOT NULL
      THEN CONCAT('EXAM_CONFLICT: level ', NEW.grade_level_id, ' sits exam ', other_id, ' on ', NEW.exam_date, ' at ',
      other_start)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/schedules/trg_exam_schedules_update.mysql.sql
-- Rule: an exam when its plan changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD, EXAM_CONFLICT, MAX_SCORE_TOO_LOW
-- Refuses: what is refused for a new exam; any change in a locked period or into one; another period, level or subject once something stands on its sheet; a maximum below a mark. Empty rows of another level or year go, the new ones come afterwards.
-- Holds: writes the rows of both periods and the stripes of both levels in rule_locks first; deciding reads are locking reads. A new maximum reaches the marks through the foreign key, on their very rows.
CREATE TRIGGER trg_exam_schedules_update BEFORE UPDATE ON exam_schedules FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE period_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE period_year INT;
  DECLARE first_day DATE;
  DECLARE last_day DATE;
  DECLARE period_locked BOOLEAN;
  DECLARE lock_rows INT DEFAULT 8;
  DECLARE other_id INT;
  DECLARE other_start TIME;
  DECLARE standing INT;
  DECLARE highest DECIMAL(5,2);
  DECLARE references_stand INT;
  DECLARE same_period BOOLEAN DEFAULT NEW.exam_period_id <=> OLD.exam_period_id;
  DECLARE same_level BOOLEAN DEFAULT NEW.grade_level_id <=> OLD.grade_level_id;
  DECLARE same_time BOOLEAN DEFAULT NEW.exam_date <=> OLD.exam_date AND NEW.start_time <=> OLD.start_time
    AND NEW.duration_minutes <=> OLD.duration_minutes;
  IF OLD.is_locked = 1 THEN
    SET told = CONCAT('PERIOD_LOCKED: exam ', OLD.id, ' belongs to a locked exam period');
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF NOT (same_period AND same_level AND same_time) THEN
    -- lock:
    UPDATE rule_locks SET version = version + 1
      WHERE scope = 'exam_period' AND parent_id IN (OLD.exam_period_id, NEW.exam_period_id) AND stripe = 0;
    UPDATE rule_locks SET version = version + 1
      WHERE scope = 'grade_level' AND parent_id IN (OLD.grade_level_id, NEW.grade_level_id);
    SET lock_rows = IF(same_level, ROW_COUNT(), ROW_COUNT() - 8);
    -- :lock
    SELECT p.name, p.academic_year_id, p.start_date, p.end_date, p.is_locked
      INTO period_name, period_year, first_day, last_day, period_locked
      FROM exam_periods p WHERE p.id = NEW.exam_period_id LOCK IN SHARE MODE;
    IF NOT same_period AND period_year IS NOT NULL THEN
      SET NEW.academic_year_id = period_year, NEW.is_locked = period_locked;
    END IF;
  END IF;
  IF NOT (same_level AND same_time) AND NEW.duration_minutes > 0 THEN
    SELECT x.id, x.start_time INTO other_id, other_start FROM exam_schedules x
      WHERE x.grade_level_id = NEW.grade_level_id AND x.exam_date = NEW.exam_date AND x.id <> OLD.id
        AND x.duration_minutes > 0
        AND TIME_TO_SEC(x.start_time) < TIME_TO_SEC(NEW.start_time) + 60 * NEW.duration_minutes
        AND TIME_TO_SEC(NEW.start_time) < TIME_TO_SEC(x.start_time) + 60 * x.duration_minutes
      LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  IF NOT (same_period AND same_level AND NEW.subject_id <=> OLD.subject_id) THEN
    SELECT s.enrollment_id INTO standing FROM student_exam_scores s
      WHERE s.exam_schedule_id = OLD.id
        AND (s.score IS NOT NULL OR s.is_present = 0
          OR CHAR_LENGTH(COALESCE(s.teacher_notes, '')) > 0 OR CHAR_LENGTH(COALESCE(s.excuse_details, '')) > 0)
      LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  IF NEW.max_score < OLD.max_score THEN
    SELECT MAX(s.score) INTO highest FROM student_exam_scores s
      WHERE s.exam_schedule_id = OLD.id LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN period_locked THEN CONCAT('PERIOD_LOCKED: ', period_name, ' is locked')
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to plan exams'
    WHEN NOT (NEW.id <=> OLD.id) THEN 'VALIDATION_ERROR: an exam keeps its id'
    WHEN lock_rows < 8 THEN 'VALIDATION_ERROR: the level does not exist or has lost its rows in rule_locks'
    WHEN standing IS NOT NULL
      THEN CONCAT('VALIDATION_ERROR: exam ', OLD.id,
      ' keeps its period, level and subject: something stands for enrollment ', standing)
    WHEN NEW.max_score IS NULL OR NEW.max_score <= 0 THEN 'VALIDATION_ERROR: max_score must be above 0'
    WHEN NEW.duration_minutes < 0 THEN 'VALIDATION_ERROR: duration_minutes must not be below 0'
    WHEN NEW.start_time < '00:00:00' OR NEW.start_time > '23:59:59' THEN 'VALIDATION_ERROR: start_time is a time of day'
    WHEN NEW.exam_date IS NULL OR NEW.exam_date < '1000-01-01' THEN 'VALIDATION_ERROR: exam_date is a date'
    WHEN NEW.exam_date < first_day OR NEW.exam_date > last_day
      THEN CONCAT('EXAM_OUTSIDE_PERIOD: ', NEW.exam_date, ' is not from ', first_day, ' to ', last_day, ' of ',
      period_name)
    WHEN other_id IS NOT NULL
      THEN CONCAT('EXAM_CONFLICT: level ', NEW.grade_level_id, ' sits exam ', other_id, ' on ', NEW.exam_date, ' at ',
      other_start)
    WHEN NEW.max_score < highest THEN CONCAT('MAX_SCORE_TOO_LOW: a mark of ', highest, ' is above ', NEW.max_score)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
  IF NOT same_level OR (NEW.academic_year_id <> OLD.academic_year_id AND period_year IS NOT NULL) THEN
    -- Only when no foreign key will refuse: UPDATE IGNORE would keep the exam and lose its rows.
    SELECT COUNT(*) INTO references_stand FROM subjects b
      WHERE b.id = NEW.subject_id AND (NEW.created_by IS NULL
        OR EXISTS (SELECT 1 FROM users u WHERE u.id = NEW.created_by LOCK IN SHARE MODE)) LOCK IN SHARE MODE;
    DELETE FROM student_exam_scores WHERE exam_schedule_id = OLD.id AND references_stand = 1;
  END IF;
END
//

-- sql/scores/trg_exam_score_validate_insert.mysql.sql
-- Rule: a mark when its row is made
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, ABSENCE_TYPE_REQUIRED, SCORE_OUT_OF_RANGE
-- Refuses: a row in a locked period, of a student of another level or year, an absence without its type, a mark below 0 or above the maximum. An absent student's mark becomes 0.
-- Holds: the row carries its maximum and its lock; whoever gives them (populate) is held by the composite foreign key, otherwise locking reads fill them. An empty row that carries them costs one comparison.
CREATE TRIGGER trg_exam_score_validate_insert BEFORE INSERT ON student_exam_scores FOR EACH ROW
BEGIN
  -- The message is a session's variable: a local one costs every row.
  IF NOT COALESCE(NEW.max_score > 0 AND NEW.is_locked = 0 AND NEW.is_present = 1 AND NEW.score IS NULL
      AND NEW.absence_type IS NULL AND NEW.excuse_details IS NULL AND @@SESSION.foreign_key_checks = 1, FALSE) THEN
    IF COALESCE(NEW.max_score, 0) = 0 THEN
      -- A missing exam is left to the foreign key.
      SET NEW.max_score = COALESCE((
          SELECT x.max_score FROM exam_schedules x WHERE x.id = NEW.exam_schedule_id LOCK IN SHARE MODE), 0),
        NEW.is_locked = COALESCE((
          SELECT x.is_locked FROM exam_schedules x WHERE x.id = NEW.exam_schedule_id LOCK IN SHARE MODE), 0),
        NEW.grade_level_id = COALESCE((
          SELECT x.grade_level_id FROM exam_schedules x WHERE x.id = NEW.exam_schedule_id LOCK IN SHARE MODE), 0),
        NEW.academic_year_id = COALESCE((
          SELECT x.academic_year_id FROM exam_schedules x WHERE x.id = NEW.exam_schedule_id LOCK IN SHARE MODE), 0);
    END IF;
    IF NEW.is_present = 0 THEN
      SET NEW.score = 0;
    ELSE
      SET NEW.absence_type = NULL, NEW.excuse_details = NULL;
    END IF;
    SET @rasd_told = LEFT(CASE
      WHEN NEW.is_locked = 1
        THEN CONCAT('PERIOD_LOCKED: exam ', NEW.exam_schedule_id, ' belongs to a locked exam period')
      WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write marks'
      WHEN NEW.max_score > 0 AND EXISTS (
        SELECT 1 FROM enrollments e WHERE e.id = NEW.enrollment_id
          AND (e.grade_level_id <> NEW.grade_level_id OR e.academic_year_id <> NEW.academic_year_id) LOCK IN SHARE MODE)
        THEN CONCAT('VALIDATION_ERROR: enrollment ', NEW.enrollment_id, ' is not of the level and year of exam ',
          NEW.exam_schedule_id)
      WHEN NEW.is_present IS NULL OR NEW.is_present NOT IN (0, 1) THEN 'VALIDATION_ERROR: is_present is 0 or 1'
      WHEN NEW.is_present = 0 AND COALESCE(NEW.absence_type, '') = ''
        THEN CONCAT('ABSENCE_TYPE_REQUIRED: the absence of enrollment ', NEW.enrollment_id, ' in exam ',
        NEW.exam_schedule_id, ' needs its type')
      WHEN NEW.score < 0 OR NEW.score > NEW.max_score
        THEN CONCAT('SCORE_OUT_OF_RANGE: ', NEW.score, ' is not between 0 and ', NEW.max_score)
    END, 128);
    IF @rasd_told IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
    END IF;
  END IF;
END
//

-- sql/scores/trg_exam_score_validate_update.mysql.sql
-- Rule: a mark when it changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, ABSENCE_TYPE_REQUIRED, SCORE_OUT_OF_RANGE
-- Refuses: any change in a locked period, a change of a row's exam or enrollment, an absence without its type, a mark below 0 or above the maximum. An absent student's mark becomes 0; turned present again, absence type, excuse and a mark of 0 are cleared.
-- Holds: reads no table: the row carries its maximum and its lock, tied by a foreign key; a lock rewrites the very row that a mark is saved on. A plain mark costs one comparison.
CREATE TRIGGER trg_exam_score_validate_update BEFORE UPDATE ON student_exam_scores FOR EACH ROW
BEGIN
  -- The message is a session's variable: a local one costs every row.
  IF NOT COALESCE(OLD.is_locked = 0 AND NEW.is_present = 1 AND OLD.is_present = 1
      AND NEW.score >= 0 AND NEW.score <= NEW.max_score AND NEW.absence_type IS NULL AND NEW.excuse_details IS NULL
      AND NEW.id = OLD.id AND NEW.exam_schedule_id = OLD.exam_schedule_id AND NEW.enrollment_id = OLD.enrollment_id
      AND @@SESSION.foreign_key_checks = 1, FALSE) THEN
    IF NEW.is_present = 0 THEN
      SET NEW.score = 0;
    ELSE
      SET NEW.absence_type = NULL, NEW.excuse_details = NULL;
      IF OLD.is_present = 0 AND NEW.score = 0 THEN
        SET NEW.score = NULL;
      END IF;
    END IF;
    SET @rasd_told = LEFT(CASE
      WHEN OLD.is_locked = 1
        THEN CONCAT('PERIOD_LOCKED: exam ', OLD.exam_schedule_id, ' belongs to a locked exam period')
      WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write marks'
      WHEN NOT (NEW.id <=> OLD.id AND NEW.exam_schedule_id <=> OLD.exam_schedule_id
        AND NEW.enrollment_id <=> OLD.enrollment_id) THEN 'VALIDATION_ERROR: a mark keeps its exam and its enrollment'
      WHEN NEW.is_present IS NULL OR NEW.is_present NOT IN (0, 1) THEN 'VALIDATION_ERROR: is_present is 0 or 1'
      WHEN NEW.is_present = 0 AND COALESCE(NEW.absence_type, '') = ''
        THEN CONCAT('ABSENCE_TYPE_REQUIRED: the absence of enrollment ', OLD.enrollment_id, ' in exam ',
        OLD.exam_schedule_id, ' needs its type')
      WHEN NEW.score < 0 OR NEW.score > NEW.max_score
        THEN CONCAT('SCORE_OUT_OF_RANGE: ', NEW.score, ' is not between 0 and ', NEW.max_score)
    END, 128);
    IF @rasd_told IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @rasd_told;
    END IF;
  END IF;
  IF NOT (NEW.score <=> OLD.score AND NEW.is_present = OLD.is_present AND NEW.absence_type <=> OLD.absence_type
      AND CAST(NEW.excuse_details AS BINARY) <=> CAST(OLD.excuse_details AS BINARY)
      AND CAST(NEW.teacher_notes AS BINARY) <=> CAST(OLD.teacher_notes AS BINARY)) THEN
    SET NEW.updated_at = UTC_TIMESTAMP();
  END IF;
END
//

-- sql/scores/trg_exam_scores_added.mysql.sql
-- Rule: a mark entered with its row is recorded
-- Codes: none
-- Does: records each value of a new row that is not an empty row's.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_exam_scores_added AFTER INSERT ON student_exam_scores FOR EACH ROW
BEGIN
  -- An absent student's mark is 0, so an empty row is told by these two.
  IF NEW.score IS NOT NULL OR NEW.teacher_notes IS NOT NULL THEN
    IF NEW.score IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id, 'score',
        NULL, NEW.score, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NEW.is_present = 0 THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'is_present',
        NULL, NEW.is_present, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NEW.absence_type IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'absence_type',
        NULL, NEW.absence_type, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NEW.excuse_details IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'excuse_details',
        NULL, NEW.excuse_details, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NEW.teacher_notes IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'teacher_notes',
        NULL, NEW.teacher_notes, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
  END IF;
END
//

-- sql/scores/trg_exam_scores_changed.mysql.sql
-- Rule: a changed mark is recorded
-- Codes: VALIDATION_ERROR
-- Refuses: an UPDATE IGNORE that a key or a reference refuses.
-- Does: records each changed column once, as it ended.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_exam_scores_changed AFTER UPDATE ON student_exam_scores FOR EACH ROW
BEGIN
  -- UPDATE IGNORE comes here with a row that a key or a reference refused, and that did not change.
  IF NOT (NEW.id <=> OLD.id AND NEW.exam_schedule_id <=> OLD.exam_schedule_id
        AND NEW.enrollment_id <=> OLD.enrollment_id)
      AND NOT EXISTS (SELECT 1 FROM student_exam_scores x WHERE x.id = NEW.id
        AND x.exam_schedule_id <=> NEW.exam_schedule_id AND x.enrollment_id <=> NEW.enrollment_id LOCK IN SHARE MODE) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a key or a reference refuses the row';
  END IF;
  IF NOT (NEW.score <=> OLD.score) THEN
    INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
    VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id, 'score',
      OLD.score, NEW.score, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
  END IF;
  IF NOT (NEW.is_present = OLD.is_present AND NEW.absence_type <=> OLD.absence_type
      AND CAST(NEW.excuse_details AS BINARY) <=> CAST(OLD.excuse_details AS BINARY)
      AND CAST(NEW.teacher_notes AS BINARY) <=> CAST(OLD.teacher_notes AS BINARY)) THEN
    IF NOT (NEW.is_present <=> OLD.is_present) THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'is_present',
        OLD.is_present, NEW.is_present, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NOT (NEW.absence_type <=> OLD.absence_type) THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'absence_type',
        OLD.absence_type, NEW.absence_type, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NOT (CAST(NEW.excuse_details AS BINARY) <=> CAST(OLD.excuse_details AS BINARY)) THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'excuse_details',
        OLD.excuse_details, NEW.excuse_details, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF NOT (CAST(NEW.teacher_notes AS BINARY) <=> CAST(OLD.teacher_notes AS BINARY)) THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', NEW.id,
        'teacher_notes',
        OLD.teacher_notes, NEW.teacher_notes, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
  END IF;
END
//

-- sql/scores/trg_exam_scores_delete.mysql.sql
-- Rule: a mark of a locked period is not deleted
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR
-- Refuses: deleting a row of a locked period.
-- Holds: the row carries its lock, tied by a foreign key.
CREATE TRIGGER trg_exam_scores_delete BEFORE DELETE ON student_exam_scores FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN OLD.is_locked = 1 THEN CONCAT('PERIOD_LOCKED: exam ', OLD.exam_schedule_id, ' belongs to a locked exam period')
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to write marks'
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/scores/trg_exam_scores_gone.mysql.sql
-- Rule: a deleted mark is recorded
-- Codes: none
-- Does: records each value of a deleted row that is not an empty row's.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_exam_scores_gone AFTER DELETE ON student_exam_scores FOR EACH ROW
BEGIN
  -- An absent student's mark is 0, so an empty row is told by these two.
  IF OLD.score IS NOT NULL OR OLD.teacher_notes IS NOT NULL THEN
    IF OLD.score IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', OLD.id, 'score',
        OLD.score, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF OLD.is_present = 0 THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', OLD.id,
        'is_present',
        OLD.is_present, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF OLD.absence_type IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', OLD.id,
        'absence_type',
        OLD.absence_type, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF OLD.excuse_details IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', OLD.id,
        'excuse_details',
        OLD.excuse_details, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
    IF OLD.teacher_notes IS NOT NULL THEN
      INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
      VALUES (TIMESTAMPADD(SECOND, UNIX_TIMESTAMP(SYSDATE()), '1970-01-01'), 'student_exam_scores', OLD.id,
        'teacher_notes',
        OLD.teacher_notes, NULL, @rasd_user_id, LEFT(USER(), 150), @rasd_reason);
    END IF;
  END IF;
END
//

-- sql/sessions/trg_exam_sessions_insert.mysql.sql
-- Rule: a session starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end, a type that is none of the four.
-- Holds: the row itself.
CREATE TRIGGER trg_exam_sessions_insert BEFORE INSERT ON exam_sessions FOR EACH ROW
BEGIN
  IF NEW.start_date > NEW.end_date OR NEW.start_date < '1000-01-01' OR NEW.end_date < '1000-01-01'
    OR NEW.exam_type = '' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a session starts before it ends and has one of the types of periods';
  END IF;
END
//

-- sql/sessions/trg_exam_sessions_update.mysql.sql
-- Rule: a session starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end, a type that is none of the four.
-- Holds: the row itself.
CREATE TRIGGER trg_exam_sessions_update BEFORE UPDATE ON exam_sessions FOR EACH ROW
BEGIN
  IF NEW.start_date > NEW.end_date OR NEW.start_date < '1000-01-01' OR NEW.end_date < '1000-01-01'
    OR NEW.exam_type = '' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a session starts before it ends and has one of the types of periods';
  END IF;
END
//

-- sql/structure/trg_academic_years_delete.mysql.sql
-- Rule: a year in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_academic_years_delete BEFORE DELETE ON academic_years FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from academic_years';
  END IF;
END
//

-- sql/structure/trg_academic_years_insert.mysql.sql
-- Rule: a year starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end.
-- Holds: the row itself.
CREATE TRIGGER trg_academic_years_insert BEFORE INSERT ON academic_years FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date < '1000-01-01'
      THEN 'VALIDATION_ERROR: a year has a start and an end'
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/structure/trg_academic_years_update.mysql.sql
-- Rule: a year starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end.
-- Holds: the row itself.
CREATE TRIGGER trg_academic_years_update BEFORE UPDATE ON academic_years FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date < '1000-01-01'
      THEN 'VALIDATION_ERROR: a year has a start and an end'
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/structure/trg_classrooms_delete.mysql.sql
-- Rule: a section in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_classrooms_delete BEFORE DELETE ON classrooms FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from classrooms';
  END IF;
END
//

-- sql/structure/trg_classrooms_update.mysql.sql
-- Rule: a section with students keeps its level and year
-- Codes: VALIDATION_ERROR
-- Refuses: another level or year of a section that has enrollments.
-- Holds: a locking read gives the sentence; the composite foreign key of enrollments holds it whatever runs beside.
CREATE TRIGGER trg_classrooms_update BEFORE UPDATE ON classrooms FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE enrollment INT;
  IF NOT (NEW.id <=> OLD.id AND NEW.grade_level_id <=> OLD.grade_level_id
    AND NEW.academic_year_id <=> OLD.academic_year_id) THEN
    SELECT e.id INTO enrollment FROM enrollments e WHERE e.classroom_id = OLD.id LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to change sections'
    WHEN enrollment IS NOT NULL THEN CONCAT('VALIDATION_ERROR: students are enrolled in ', OLD.name)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/structure/trg_grade_levels_added.mysql.sql
-- Rule: a new level's lock rows
-- Codes: none
-- Does: makes the 8 rows of the level in rule_locks.
-- Holds: made by the statement that makes the level, also when typed by hand.
CREATE TRIGGER trg_grade_levels_added AFTER INSERT ON grade_levels FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'grade_level' AND parent_id = NEW.id;
  INSERT INTO rule_locks (scope, parent_id, stripe)
  VALUES ('grade_level', NEW.id, 0), ('grade_level', NEW.id, 1), ('grade_level', NEW.id, 2), ('grade_level', NEW.id,
    3), ('grade_level', NEW.id, 4), ('grade_level', NEW.id, 5), ('grade_level', NEW.id, 6), ('grade_level', NEW.id, 7);
END
//

-- sql/structure/trg_grade_levels_delete.mysql.sql
-- Rule: a level in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_grade_levels_delete BEFORE DELETE ON grade_levels FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from grade_levels';
  END IF;
END
//

-- sql/structure/trg_grade_levels_gone.mysql.sql
-- Rule: a deleted level's lock rows
-- Codes: none
-- Does: removes the rows of the level in rule_locks.
-- Holds: removed by the statement that removes the level.
CREATE TRIGGER trg_grade_levels_gone AFTER DELETE ON grade_levels FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'grade_level' AND parent_id = OLD.id;
END
//

-- sql/structure/trg_grade_levels_update.mysql.sql
-- Rule: a level keeps its id
-- Codes: VALIDATION_ERROR
-- Refuses: another id: the level's rows in rule_locks bear it.
-- Holds: the row itself.
CREATE TRIGGER trg_grade_levels_update BEFORE UPDATE ON grade_levels FOR EACH ROW
BEGIN
  IF NOT (NEW.id <=> OLD.id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: a grade level keeps its id';
  END IF;
END
//

-- sql/structure/trg_grading_policies_insert.mysql.sql
-- Rule: a policy's numbers
-- Codes: VALIDATION_ERROR
-- Refuses: a percentage to pass that is not from 0 to 100, a weight below 0.
-- Holds: the row itself.
CREATE TRIGGER trg_grading_policies_insert BEFORE INSERT ON grading_policies FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN NEW.pass_percentage IS NULL OR NEW.pass_percentage NOT BETWEEN 0 AND 100
      THEN 'VALIDATION_ERROR: pass_percentage is from 0 to 100'
    WHEN LEAST(NEW.monthly_weight, NEW.midterm_weight, NEW.final_weight) < 0
      THEN 'VALIDATION_ERROR: a weight is not below 0'
    WHEN NEW.excused_absence = '' OR NEW.unexcused_absence = '' THEN 'VALIDATION_ERROR: an absence is LEFT_OUT or ZERO'
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/structure/trg_grading_policies_update.mysql.sql
-- Rule: a policy's numbers
-- Codes: VALIDATION_ERROR
-- Refuses: a percentage to pass that is not from 0 to 100, a weight below 0.
-- Holds: the row itself.
CREATE TRIGGER trg_grading_policies_update BEFORE UPDATE ON grading_policies FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN NEW.pass_percentage IS NULL OR NEW.pass_percentage NOT BETWEEN 0 AND 100
      THEN 'VALIDATION_ERROR: pass_percentage is from 0 to 100'
    WHEN LEAST(NEW.monthly_weight, NEW.midterm_weight, NEW.final_weight) < 0
      THEN 'VALIDATION_ERROR: a weight is not below 0'
    WHEN NEW.excused_absence = '' OR NEW.unexcused_absence = '' THEN 'VALIDATION_ERROR: an absence is LEFT_OUT or ZERO'
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/structure/trg_semesters_added.mysql.sql
-- Rule: a new semester's lock rows
-- Codes: none
-- Does: makes the 1 row of the semester in rule_locks.
-- Holds: made by the statement that makes the semester, also when typed by hand.
CREATE TRIGGER trg_semesters_added AFTER INSERT ON semesters FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'semester' AND parent_id = NEW.id;
  INSERT INTO rule_locks (scope, parent_id, stripe)
  VALUES ('semester', NEW.id, 0);
END
//

-- sql/structure/trg_semesters_delete.mysql.sql
-- Rule: a semester in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_semesters_delete BEFORE DELETE ON semesters FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from semesters';
  END IF;
END
//

-- sql/structure/trg_semesters_gone.mysql.sql
-- Rule: a deleted semester's lock rows
-- Codes: none
-- Does: removes the rows of the semester in rule_locks.
-- Holds: removed by the statement that removes the semester.
CREATE TRIGGER trg_semesters_gone AFTER DELETE ON semesters FOR EACH ROW
BEGIN
  DELETE FROM rule_locks WHERE scope = 'semester' AND parent_id = OLD.id;
END
//

-- sql/structure/trg_semesters_insert.mysql.sql
-- Rule: a semester starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end.
-- Holds: the row itself.
CREATE TRIGGER trg_semesters_insert BEFORE INSERT ON semesters FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  SET told = CASE
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date < '1000-01-01'
      THEN 'VALIDATION_ERROR: a semester has a start and an end'
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
  END;
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/structure/trg_semesters_update.mysql.sql
-- Rule: a semester holds its periods
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; dates that leave a period outside; another year while it has periods.
-- Holds: writes the semester's row in rule_locks first, as a period does; the deciding read is a locking read.
CREATE TRIGGER trg_semesters_update BEFORE UPDATE ON semesters FOR EACH ROW
BEGIN
  DECLARE told VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  DECLARE lock_rows INT DEFAULT 1;
  DECLARE period_name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
  IF NOT (NEW.start_date <=> OLD.start_date AND NEW.end_date <=> OLD.end_date
      AND NEW.academic_year_id <=> OLD.academic_year_id) THEN
    -- lock:
    UPDATE rule_locks SET version = version + 1 WHERE scope = 'semester' AND parent_id = OLD.id AND stripe = 0;
    SET lock_rows = ROW_COUNT();
    -- :lock
    SELECT p.name INTO period_name FROM exam_periods p
      WHERE p.semester_id = OLD.id AND (p.start_date < NEW.start_date OR p.end_date > NEW.end_date
        OR p.academic_year_id <> NEW.academic_year_id)
      LIMIT 1 LOCK IN SHARE MODE;
  END IF;
  SET told = LEFT(CASE
    WHEN @@SESSION.foreign_key_checks = 0 THEN 'VALIDATION_ERROR: foreign_key_checks must be on to change semesters'
    WHEN NOT (NEW.id <=> OLD.id) THEN 'VALIDATION_ERROR: a semester keeps its id'
    WHEN lock_rows = 0 THEN 'VALIDATION_ERROR: the semester has lost its row in rule_locks'
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date < '1000-01-01'
      THEN 'VALIDATION_ERROR: a semester has a start and an end'
    WHEN NEW.start_date > NEW.end_date THEN CONCAT('VALIDATION_ERROR: ', NEW.start_date, ' is after ', NEW.end_date)
    WHEN period_name IS NOT NULL THEN CONCAT('VALIDATION_ERROR: the period would stand outside: ', period_name)
  END, 128);
  IF told IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = told;
  END IF;
END
//

-- sql/structure/trg_subjects_delete.mysql.sql
-- Rule: a subject in use stays
-- Codes: VALIDATION_ERROR
-- Refuses: deleting in a session whose foreign keys are switched off; what is in use is refused by the foreign keys.
-- Holds: any account may switch them off for itself; the trigger looks.
CREATE TRIGGER trg_subjects_delete BEFORE DELETE ON subjects FOR EACH ROW
BEGIN
  IF @@SESSION.foreign_key_checks = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'VALIDATION_ERROR: foreign_key_checks must be on to delete from subjects';
  END IF;
END
//

DELIMITER ;

INSERT INTO rule_objects (name, kind, checksum, installed)
SELECT f.name, f.kind, f.checksum, SHA2(CONCAT(h.body, h.more), 256)
FROM (SELECT 'calculate_exam_results' AS name, 'procedure' AS kind, 'f45589b836effc0b61b198d004053c2d2d04e93d33811dd30aefeb30c7dd1324' AS checksum
  UNION ALL SELECT 'sp_offer_seats' AS name, 'procedure' AS kind, '0829e8be79168d65da415c907a4274ff5ebc0a613e7cc73643c33234b2a547b1' AS checksum
  UNION ALL SELECT 'sp_fill_final_exam_score' AS name, 'procedure' AS kind, '257fc01207261c11f603277cfd112c93e69135aed526a098826b43f3dee1eb51' AS checksum
  UNION ALL SELECT 'sp_fill_final_exam_score_strict' AS name, 'procedure' AS kind, '7980d85dacbab2e3d8c1195af54004e52798958600e1005f15dd07b25065894e' AS checksum
  UNION ALL SELECT 'sp_populate_exam_scores' AS name, 'procedure' AS kind, '6dfe8852444821f9e2047a8f0bc54a31e4b778e3599f46e9ea9bfe964a3b77b7' AS checksum
  UNION ALL SELECT 'exam_statistics' AS name, 'view' AS kind, 'bf298b357fbbdbf168c95c379e0cc322bcef81b57d31ffd0dabed88255281cd0' AS checksum
  UNION ALL SELECT 'leaderboard' AS name, 'view' AS kind, '94cac5d117f3f9984c6eb17e640a7a1ab628233a72af141c0fb6e146d1728487' AS checksum
  UNION ALL SELECT 'section_performance' AS name, 'view' AS kind, 'a4e97e05cf8e12372daf61f083e4ed810222f50d5c92b51149086e462b12c7e5' AS checksum
  UNION ALL SELECT 'user_performance_summary' AS name, 'view' AS kind, '90f5123d15244aee94af1a72322d68a854d8010bc7b6d7411b5ffe33be0cc83c' AS checksum
  UNION ALL SELECT 'v_section_statistics' AS name, 'view' AS kind, '7dea84dfda30b153d8903c43a097bc6d0e44dec700ce0b6a89108fee8a51f57a' AS checksum
  UNION ALL SELECT 'v_semester_grades_now' AS name, 'view' AS kind, 'ecee6c3adda828a73b5b0c98945aeda9fdf30eaf69d44382426c7a52a756f4da' AS checksum
  UNION ALL SELECT 'semester_grades_stale' AS name, 'view' AS kind, 'f5fd62f807f5072470e22da89c8b14fc74f75a30ce5b9e1f6b15bf9409b51221' AS checksum
  UNION ALL SELECT 'v_semester_marks_missing' AS name, 'view' AS kind, 'b6812f67b795ea5b058bb6daa25b6b5cccf0bedac98f05d68c894dea5ce4c4c9' AS checksum
  UNION ALL SELECT 'v_student_name_words' AS name, 'view' AS kind, '27dca08ba9eb265579511fc2335c834e82616d861d32b5c47da29d9f9ee49783' AS checksum
  UNION ALL SELECT 'v_exam_results_summary' AS name, 'view' AS kind, 'bf136d035adc24ed841315d5be1862dd7da15452e934b32e32dee3c75906750a' AS checksum
  UNION ALL SELECT 'trg_attempt_answers_delete' AS name, 'trigger' AS kind, 'bcd8c75708ad59cb16cb0d1b461b5f4c2e02820e4a84ff4b96d6700fc53eb457' AS checksum
  UNION ALL SELECT 'trg_attempt_answers_insert' AS name, 'trigger' AS kind, '7d324a831cb565b553108841e6ab07078e0cd350797879c97eae97b8c6617382' AS checksum
  UNION ALL SELECT 'trg_attempt_answers_update' AS name, 'trigger' AS kind, '3ebfab55c04d5d0b1ad4f62829c423ccebf619aacd9b46374b23abb108a37a02' AS checksum
  UNION ALL SELECT 'trg_attempts_added' AS name, 'trigger' AS kind, 'bd2ff820ab181d4645257f4284b801f95239451a01014f8f07831c1c830a7b7a' AS checksum
  UNION ALL SELECT 'trg_attempts_changed' AS name, 'trigger' AS kind, 'bd2d4862bdd56333fde84eeb10fc496cb57d6572e5987366b8d29450347cff82' AS checksum
  UNION ALL SELECT 'trg_attempts_delete' AS name, 'trigger' AS kind, '61c4218302e7bde33232c7fa07beb812a5c9b5d32b584cef5f0842568e1eab7b' AS checksum
  UNION ALL SELECT 'trg_attempts_gone' AS name, 'trigger' AS kind, '35451fc520f0bc9bf98ea9d7014104b5c8f1e89f35b35711e112873c6b950ea8' AS checksum
  UNION ALL SELECT 'trg_attempts_insert' AS name, 'trigger' AS kind, '4f9191117bfb6b8fd0a0d35bfa547dc58786f04ea5b9a5232213834f656ecdb8' AS checksum
  UNION ALL SELECT 'trg_attempts_update' AS name, 'trigger' AS kind, 'ce3fbd6408a3a232500c0cd1307c99ba2e372ff0109d86a653e5c9fba14ddd18' AS checksum
  UNION ALL SELECT 'trg_exams_delete' AS name, 'trigger' AS kind, '17293473701a118f776455ce4a814a76aaf0ee5af401c208f69852bcd4b2f2f5' AS checksum
  UNION ALL SELECT 'trg_exams_insert' AS name, 'trigger' AS kind, '76353d82fdb293ef0277e23d0310603ad3de26b748dfc3db11edae079bd567cd' AS checksum
  UNION ALL SELECT 'trg_exams_update' AS name, 'trigger' AS kind, 'e2a5cc353fed5aafd675cb8891ee6ecbb26fe53de159dcf093bffc154d9db95c' AS checksum
  UNION ALL SELECT 'trg_questions_delete' AS name, 'trigger' AS kind, '7786e71248370ba6ae1dfc8c57d8346643ee65dd8d5ed23d64cc4b90beca758c' AS checksum
  UNION ALL SELECT 'trg_questions_insert' AS name, 'trigger' AS kind, '7024b2ee00231a5cbf12a8fc628c35ad9493924d760bb445180acc7f6b72f552' AS checksum
  UNION ALL SELECT 'trg_questions_update' AS name, 'trigger' AS kind, '3017340bbadefdd9ff936dffa741d7ebe101d1781909c2a2e75e151843360f67' AS checksum
  UNION ALL SELECT 'trg_sections_delete' AS name, 'trigger' AS kind, '4ab3c34a44fb1b5243c75b0a2f941f089f2b22923affc8bd357ec8ed9fbe5ddc' AS checksum
  UNION ALL SELECT 'trg_sections_insert' AS name, 'trigger' AS kind, 'f00781a46a8db507cfc05b47b1d7d8c6233f932a73d4d91f69898ec20bcfa730' AS checksum
  UNION ALL SELECT 'trg_sections_update' AS name, 'trigger' AS kind, '49a5f0fd2d9bbf12f25a17e8bdcafacb1a11ba1d5b160d07d3705fedacdb68ad' AS checksum
  UNION ALL SELECT 'update_attempt_score_on_answer' AS name, 'trigger' AS kind, 'db587c59cda81a36f67a3352e25e4d6000ffb9a1727191fb2c7041b0b96dfde7' AS checksum
  UNION ALL SELECT 'update_attempt_score_on_answer_changed' AS name, 'trigger' AS kind, '93143d254fcff336c34b8488bf8e283e490f5a99fb8e2b6b43b9eb14641069f6' AS checksum
  UNION ALL SELECT 'update_attempt_score_on_answer_gone' AS name, 'trigger' AS kind, '119f1ae6af31c87f36f6bbdd400e9ec043a58064f1e8c78f059ca74b2ec3f3cc' AS checksum
  UNION ALL SELECT 'update_exam_total_marks' AS name, 'trigger' AS kind, '5f25662efb182ded9b46792b4b3098ce5887b1a78d596347767377b078eabefb' AS checksum
  UNION ALL SELECT 'update_exam_total_marks_changed' AS name, 'trigger' AS kind, '7bd385fa8431e4524b4905b6504ee4eb73cc3e6548476b5a5437be07e21c3c7e' AS checksum
  UNION ALL SELECT 'update_exam_total_marks_gone' AS name, 'trigger' AS kind, '5ef6ba2dcfdece8f80cf591d26d062b07b3466c154b9773f112db20e56fa6b94' AS checksum
  UNION ALL SELECT 'update_exam_total_marks_moved' AS name, 'trigger' AS kind, 'a1538634691344d8326d69b7fd8bd64e6dea06c7ab7446940e6826983c3b69e5' AS checksum
  UNION ALL SELECT 'trg_audit_trail_delete' AS name, 'trigger' AS kind, '781789389fc4ffa3ec1a95bb2adc44b7bb3b6138ad5347343cdaf0f3e513660e' AS checksum
  UNION ALL SELECT 'trg_audit_trail_update' AS name, 'trigger' AS kind, '95bf86be4d5cbfbafb2b7bf6cc9620336a07a1defa96d060e715c7c66edd1b48' AS checksum
  UNION ALL SELECT 'trg_course_timetables_added' AS name, 'trigger' AS kind, '1d5ecc197e546c713a88fbfd5ff33882ee3a226ee04c75f30ebdbc0a219e69c6' AS checksum
  UNION ALL SELECT 'trg_course_timetables_changed' AS name, 'trigger' AS kind, '8a2dbe80a4f5852ed55e0387da17ab0480e30377d4e885c4ec426694184e154b' AS checksum
  UNION ALL SELECT 'trg_course_timetables_insert' AS name, 'trigger' AS kind, '974e0846a0fb746f920eb8fef0e4528f0162977db8ed3779b2cb6f24b40a1926' AS checksum
  UNION ALL SELECT 'trg_course_timetables_update' AS name, 'trigger' AS kind, 'ef3678671852d3fd86736ebf3846e1e3bd050120b4d8b89f611fdf9a05e0bd4c' AS checksum
  UNION ALL SELECT 'trg_course_waiting_added' AS name, 'trigger' AS kind, 'a208761413a0e24cc6c4a3e8cc9e62b89bc4adc9da399284e1915862298d5465' AS checksum
  UNION ALL SELECT 'trg_course_waiting_changed' AS name, 'trigger' AS kind, 'fad751b5759e25a9d37d2e3fe4d9774eec0bb636b608976fff82d37f61c12762' AS checksum
  UNION ALL SELECT 'trg_course_waiting_gone' AS name, 'trigger' AS kind, '801c8ac0d9d95b000226586c6ca9672feaa042b2b36b8d28d402b5dec64c7641' AS checksum
  UNION ALL SELECT 'trg_course_waiting_insert' AS name, 'trigger' AS kind, 'e0eaaabe5a259556edfa57137dd190e14c174f832353d9b1ebd512347c51520e' AS checksum
  UNION ALL SELECT 'trg_course_waiting_update' AS name, 'trigger' AS kind, '4bf240fc5f04930e31e16dcf743718b6d193147753d87708ae352c0dc2f02512' AS checksum
  UNION ALL SELECT 'trg_courses_added' AS name, 'trigger' AS kind, '89991f719feaa882462ce75836a8058dc17f4c264a1d2f4a24e92bd4de1f39ae' AS checksum
  UNION ALL SELECT 'trg_courses_changed' AS name, 'trigger' AS kind, '2b3ee861b80f59637291109fc80de217a1471cd853483b86ab09e53350807848' AS checksum
  UNION ALL SELECT 'trg_courses_delete' AS name, 'trigger' AS kind, '140378f91d5890b25904d59ca422e1cdc4109e109d88acf811d0d16f9c1450d6' AS checksum
  UNION ALL SELECT 'trg_courses_gone' AS name, 'trigger' AS kind, '4ecb60005f578166c6706d55d44cbdd3979630a8e681d1b0a994fb57e1b88e37' AS checksum
  UNION ALL SELECT 'trg_courses_insert' AS name, 'trigger' AS kind, '0126b8427d72b6e9ca2e3b3560e87f28e47bb9c968e6e2acfd16a0452c1b005c' AS checksum
  UNION ALL SELECT 'trg_courses_update' AS name, 'trigger' AS kind, 'bcfe32d6be7456eb720e43384fb85f6dd4f58fe12a185b0022730fa44557c115' AS checksum
  UNION ALL SELECT 'trg_student_course_mapping_added' AS name, 'trigger' AS kind, 'fc96769f12c1cd61d9d95e40be14658b239248e45b87c6529aa886de8eb4ba25' AS checksum
  UNION ALL SELECT 'trg_student_course_mapping_changed' AS name, 'trigger' AS kind, '0847c81cd248996da3b73ab1a87dedbcc31b3e9f12fe49c60680a30b6d0e6520' AS checksum
  UNION ALL SELECT 'trg_student_course_mapping_gone' AS name, 'trigger' AS kind, 'c791fd4d8bd3ec9250d460364c10cfcc0a5879ccc656b9ca2a74e5289c43de92' AS checksum
  UNION ALL SELECT 'trg_student_course_mapping_insert' AS name, 'trigger' AS kind, '739526ab24f5a131e35427dbb3c6d5e18ec34d48c147d08655b6ad8f27c75abc' AS checksum
  UNION ALL SELECT 'trg_student_course_mapping_update' AS name, 'trigger' AS kind, '1e546c388ded68995c92eea3027f7a2174d81b5f71617b1853bbace7001d37c4' AS checksum
  UNION ALL SELECT 'trg_enrollments_added' AS name, 'trigger' AS kind, 'e3df8605bf1d541571e6b466a9730894e1782c95e3e49ca41a716cbd1ae38bd7' AS checksum
  UNION ALL SELECT 'trg_enrollments_changed' AS name, 'trigger' AS kind, '46ef0c6cfbc29995130830bf8ba84d16cb240128e435da00b105530073ee9a22' AS checksum
  UNION ALL SELECT 'trg_enrollments_delete' AS name, 'trigger' AS kind, '2d9cb05d7d1f7a56c9f4b5502ad36fe8ae8b62bb9ee0f4a908f85f9861222d5c' AS checksum
  UNION ALL SELECT 'trg_enrollments_gone' AS name, 'trigger' AS kind, 'f8fa1bc62b40efb6badfebdd1276f5956ff4a2ee8a86c62289573aff290064d6' AS checksum
  UNION ALL SELECT 'trg_enrollments_insert' AS name, 'trigger' AS kind, '21c9b27c2062df2f48be61ef23d491113b185480fb349f3b3a87a382fe650624' AS checksum
  UNION ALL SELECT 'trg_enrollments_update' AS name, 'trigger' AS kind, 'e16f90a1f2ef0112f5599c8b79f76973238f6e4a1cf5dfb38e4e5e2081d6dd3a' AS checksum
  UNION ALL SELECT 'trg_semester_grades_insert' AS name, 'trigger' AS kind, 'e403d755ae42d3ac735fd127fcaa0931c4c7baca236e313a570ac69695afdf65' AS checksum
  UNION ALL SELECT 'trg_semester_grades_update' AS name, 'trigger' AS kind, '0ba0bd1fe19c4bb1261f817982f8e8e51ee4bd93b7ce3d3de1d873455174e76d' AS checksum
  UNION ALL SELECT 'trg_colleges_added' AS name, 'trigger' AS kind, '6f2603f8b03b3600bf477fca9afcbe0e2a8f8a5af42c0fe31192fc0ec6a875d1' AS checksum
  UNION ALL SELECT 'trg_colleges_changed' AS name, 'trigger' AS kind, '838fcfd22aafab8757cee13d5db4fe55659a03244b2e6602100ca25107519203' AS checksum
  UNION ALL SELECT 'trg_colleges_delete' AS name, 'trigger' AS kind, '4dfa66b3046f3c8c229a10a1db90a4b6360be7aac789833764a1ca305d844245' AS checksum
  UNION ALL SELECT 'trg_colleges_gone' AS name, 'trigger' AS kind, '4442644a4522c757610f681773cb6a1965051a4badaaa711b4021fa523c92847' AS checksum
  UNION ALL SELECT 'trg_colleges_update' AS name, 'trigger' AS kind, '31f7abc6675e30230722985d7a984e62e9a17ed2eb570b71f1aaf4c2bf3d2b76' AS checksum
  UNION ALL SELECT 'trg_students_added' AS name, 'trigger' AS kind, 'eeef5cfd56a50948074ce815f3aff301c1ab6139e6f70ad8cf068cbd98a0e642' AS checksum
  UNION ALL SELECT 'trg_students_changed' AS name, 'trigger' AS kind, '80610cf7eb08d6047d586e19b0d2db18c6e8086329bf94dbb67981791d814d9b' AS checksum
  UNION ALL SELECT 'trg_students_delete' AS name, 'trigger' AS kind, 'e2d188a809fd30c74223b142aa010ca388f563a404d6be1a820e6c51b9c2197c' AS checksum
  UNION ALL SELECT 'trg_students_gone' AS name, 'trigger' AS kind, 'd5b58868f0ae9da97fea6195eb6811ccbc3fe656e3ddad65389b5c0abe5d4d35' AS checksum
  UNION ALL SELECT 'trg_students_update' AS name, 'trigger' AS kind, 'e9bd349722979ba1c431cc67ca61cc4c332fa65595cf928c0c9c7e04025f8fb4' AS checksum
  UNION ALL SELECT 'trg_users_added' AS name, 'trigger' AS kind, 'b99b50b915a1431636a1dac186b6760a4b7ec0c6a2fd6ffb6c6b348445b6cbfd' AS checksum
  UNION ALL SELECT 'trg_users_changed' AS name, 'trigger' AS kind, '86a636921ecb039a7722dafeda500fb7208701c2ee98d366fd0ad97884020002' AS checksum
  UNION ALL SELECT 'trg_users_delete' AS name, 'trigger' AS kind, 'd56e7977279e2a0d91ab09279fb719716ecfab413dc192d2d29b27428ec995c8' AS checksum
  UNION ALL SELECT 'trg_users_gone' AS name, 'trigger' AS kind, '77411675f088edc46ac4ee3c8d938a6829ae023a90b8108edb96419fdc3bc760' AS checksum
  UNION ALL SELECT 'trg_users_insert' AS name, 'trigger' AS kind, 'aceac6765005f130980647d91817c07e3b2a84aec25a67cc9920d6a2a90b0009' AS checksum
  UNION ALL SELECT 'trg_users_update' AS name, 'trigger' AS kind, '6f5a85dc80912ba82305ff8a81695ebec59dc3a76e461b2c8dd57edb99a6eb55' AS checksum
  UNION ALL SELECT 'trg_exam_periods_added' AS name, 'trigger' AS kind, '041f1e6713d2654324a5e3a5692ec07f0519482e063e49b7fb46c3d56c6cc68a' AS checksum
  UNION ALL SELECT 'trg_exam_periods_changed' AS name, 'trigger' AS kind, '6745e9e4d733ff305ec2db197879c4b2e3aab2c9ed48378799bda4cf1e4712e5' AS checksum
  UNION ALL SELECT 'trg_exam_periods_delete' AS name, 'trigger' AS kind, '5fcbb675ecc6820e9835ab4dbb00c3d45e68915bee308ce280941e5523aff728' AS checksum
  UNION ALL SELECT 'trg_exam_periods_gone' AS name, 'trigger' AS kind, '11250f74b4f2ad3909bdcc28d68af1d77ddbec969157ff94223230beedcfacb2' AS checksum
  UNION ALL SELECT 'trg_exam_periods_insert' AS name, 'trigger' AS kind, '1b9dcc58ceb0059ec866eaa30d71b27e157b04d6ac4ff9c05ad96a59629bd813' AS checksum
  UNION ALL SELECT 'trg_exam_periods_update' AS name, 'trigger' AS kind, '25856624a194857971a62cea45d0a147516151aba60d99742a1f133b31f48be5' AS checksum
  UNION ALL SELECT 'trg_exam_schedule_auto_populate' AS name, 'trigger' AS kind, '111e51a9cde1d1f2190dc73e99c76c73ab14f20183a8c7e8bacabd1631a1c9b2' AS checksum
  UNION ALL SELECT 'trg_exam_schedules_changed' AS name, 'trigger' AS kind, 'cb0e1d60fa85dc68a9ac167634e154366a9a2c2c24f5297e601731bd9f7423b6' AS checksum
  UNION ALL SELECT 'trg_exam_schedules_delete' AS name, 'trigger' AS kind, '0a8be7f926e2b816f23bc89ce7214e035515a140ce129d3d925a4ff537a739f6' AS checksum
  UNION ALL SELECT 'trg_exam_schedules_gone' AS name, 'trigger' AS kind, '13a4bf82a7971a865d4e6176268d8b8ea77faaf1de7708b18dc84553dcc8b6f2' AS checksum
  UNION ALL SELECT 'trg_exam_schedules_insert' AS name, 'trigger' AS kind, '235e560011ccbfab967ae82b6bc0ca6ad4412cdcdbb593350a3588ebf68c12e2' AS checksum
  UNION ALL SELECT 'trg_exam_schedules_update' AS name, 'trigger' AS kind, '5ffac174ca954ca04fd02c40bc54fd7ed00aa2993f7f15a49280b6b6f74e6600' AS checksum
  UNION ALL SELECT 'trg_exam_score_validate_insert' AS name, 'trigger' AS kind, '025d0a50f6f42e389288419d20fcf1cb219cba7fa21f7064f28bee1d4d3997f6' AS checksum
  UNION ALL SELECT 'trg_exam_score_validate_update' AS name, 'trigger' AS kind, '4d0c91fd7171163a1cf11380121e9d2210b7cf314ffc13aed7b71a71cbe69623' AS checksum
  UNION ALL SELECT 'trg_exam_scores_added' AS name, 'trigger' AS kind, '44961e4a830482e783d753e5ce0456e073ae810bb9ec5cf59f73f8d9c6e17e91' AS checksum
  UNION ALL SELECT 'trg_exam_scores_changed' AS name, 'trigger' AS kind, '921dcdd233c6f275b358f5c2650e59c0d05ee8873a7dfe478be0c66f1cb827db' AS checksum
  UNION ALL SELECT 'trg_exam_scores_delete' AS name, 'trigger' AS kind, '2f9671dc4c9d658fd2be83e3dfd7d19c6b6178626751456639c6ab93993dca7e' AS checksum
  UNION ALL SELECT 'trg_exam_scores_gone' AS name, 'trigger' AS kind, 'e7ac48b245fedcca441faeec2741451d98044790319e257d37b8e2253584c839' AS checksum
  UNION ALL SELECT 'trg_exam_sessions_insert' AS name, 'trigger' AS kind, 'b1c5fce95c2181a96ffe30c5f8f3c837bbe2fad2b43a9e3274400d0fe93171cc' AS checksum
  UNION ALL SELECT 'trg_exam_sessions_update' AS name, 'trigger' AS kind, 'fb265ca061a43869f1f99a48b80a52f1c131a72e1a006d1cf2a655742b45fbd8' AS checksum
  UNION ALL SELECT 'trg_academic_years_delete' AS name, 'trigger' AS kind, 'f041d876aa331e941e437dc0467129bada340554a70d289343c49b50b0a2b8f5' AS checksum
  UNION ALL SELECT 'trg_academic_years_insert' AS name, 'trigger' AS kind, '01090339f8c3b18f58bc3bcf31e04d356931b0e19056c44c75ca5fde82d31f60' AS checksum
  UNION ALL SELECT 'trg_academic_years_update' AS name, 'trigger' AS kind, '4879be9c193a8c32433cb6a8a89f9b3bb36b23bcbc398f416c61d48873eccedc' AS checksum
  UNION ALL SELECT 'trg_classrooms_delete' AS name, 'trigger' AS kind, '9b52a144ecc242af6f7637dbfc654a60a484bb03b56a061361dac2d513823a00' AS checksum
  UNION ALL SELECT 'trg_classrooms_update' AS name, 'trigger' AS kind, '6f52f813df649ec18cd29f29c34bb856f3d6b2b034e71d02dd1a3725f87af6d6' AS checksum
  UNION ALL SELECT 'trg_grade_levels_added' AS name, 'trigger' AS kind, 'f7719f2d64c3517eca5145ab2d765a26ca555fba020ffbc10e65b3291e69d640' AS checksum
  UNION ALL SELECT 'trg_grade_levels_delete' AS name, 'trigger' AS kind, '9360da84c7d9b362209f83c9516fe1a79500a0885f3203b270d3d4ffe12dc49c' AS checksum
  UNION ALL SELECT 'trg_grade_levels_gone' AS name, 'trigger' AS kind, 'cd5a79a086ab72da0c16140db4f3f9567c1560a0523b4d0bad62f497266326fe' AS checksum
  UNION ALL SELECT 'trg_grade_levels_update' AS name, 'trigger' AS kind, '88a974c5246aadc042cb596b56b129745ba1ac61d051bc11e1a7dc8c427682ba' AS checksum
  UNION ALL SELECT 'trg_grading_policies_insert' AS name, 'trigger' AS kind, 'f9fb972e3a8ea31f606d6ead146923d4d27398da188a7752a47bd36b0dca9726' AS checksum
  UNION ALL SELECT 'trg_grading_policies_update' AS name, 'trigger' AS kind, 'a8daeba77f438edc8b6daa914a559f5940edfb9973ff60061f12e7c86c547344' AS checksum
  UNION ALL SELECT 'trg_semesters_added' AS name, 'trigger' AS kind, '7999d6dcf943c836537808db2cc22c8f09d5cd266209835621715f08c335c6e7' AS checksum
  UNION ALL SELECT 'trg_semesters_delete' AS name, 'trigger' AS kind, '5e25aa5d6fa3e40a68255247272ee7ffc5fbe59ad4e46102a658ceb5278609af' AS checksum
  UNION ALL SELECT 'trg_semesters_gone' AS name, 'trigger' AS kind, '613ea036c58928bf02b7f9baceaec8c1ab344f31a548537af2826dbbff113901' AS checksum
  UNION ALL SELECT 'trg_semesters_insert' AS name, 'trigger' AS kind, '7c345cdf55c0d86c28e16b85685494bdcce4c03a3ce691baf69cb0f6e208e4c3' AS checksum
  UNION ALL SELECT 'trg_semesters_update' AS name, 'trigger' AS kind, 'e6af2e0990372fa8f8c0765305631a18dd72d7c3d8e0e9513af6d73e528490fa' AS checksum
  UNION ALL SELECT 'trg_subjects_delete' AS name, 'trigger' AS kind, 'eca91b575feb4d3367827011f4120027191dbde136eb5a91318ae1ce154f7993' AS checksum) f
JOIN (SELECT 'trigger' AS kind, TRIGGER_NAME AS name, EVENT_OBJECT_TABLE AS on_table,
  COALESCE(CONCAT(ACTION_TIMING, ' ', EVENT_MANIPULATION, ' ON ', EVENT_OBJECT_TABLE, ' FOR EACH ROW ',
    ACTION_STATEMENT), '') AS body, IF(SQL_MODE LIKE '%STRICT%', 'strict', 'loose') AS more
FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()
UNION ALL
SELECT 'view', TABLE_NAME, '', REPLACE(VIEW_DEFINITION, CONCAT('`', DATABASE(), '`.'), ''), SECURITY_TYPE
FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()
UNION ALL
SELECT LOWER(r.ROUTINE_TYPE), r.ROUTINE_NAME, '', COALESCE(r.ROUTINE_DEFINITION, ''),
  CONCAT(IF(r.SQL_MODE LIKE '%STRICT%', 'strict', 'loose'), ' ', r.SECURITY_TYPE, ' ',
    COALESCE((SELECT GROUP_CONCAT(CONCAT(p.PARAMETER_MODE, ' ', p.PARAMETER_NAME, ' ', p.DTD_IDENTIFIER)
      ORDER BY p.ORDINAL_POSITION) FROM information_schema.PARAMETERS p
      WHERE p.SPECIFIC_SCHEMA = r.ROUTINE_SCHEMA AND p.SPECIFIC_NAME = r.SPECIFIC_NAME
        AND p.ORDINAL_POSITION > 0), ''))
FROM information_schema.ROUTINES r WHERE r.ROUTINE_SCHEMA = DATABASE()) h
  ON CONVERT(h.name USING utf8mb4) COLLATE utf8mb4_unicode_ci = f.name
  AND CONVERT(h.kind USING utf8mb4) COLLATE utf8mb4_unicode_ci = f.kind;

INSERT INTO rule_objects (name, kind, checksum, installed) VALUES ('rasd', 'release', '0.1.0', '');

CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);

INSERT INTO alembic_version (version_num) VALUES ('0001');
