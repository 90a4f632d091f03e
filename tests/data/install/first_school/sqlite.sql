PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;

CREATE TABLE academic_years (
	id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	start_date DATE NOT NULL, 
	end_date DATE NOT NULL, 
	is_active BOOLEAN DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_academic_years_name UNIQUE (name), 
	CONSTRAINT ck_academic_years_is_active CHECK (is_active IN (0, 1))
);

CREATE TABLE audit_trail (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	table_name VARCHAR(64) NOT NULL, 
	row_key VARCHAR(64) NOT NULL, 
	column_name VARCHAR(64) NOT NULL, 
	old_value TEXT, 
	new_value TEXT, 
	user_id INTEGER, 
	account VARCHAR(150) NOT NULL, 
	reason TEXT
);

CREATE INDEX idx_audit_trail_at ON audit_trail (at);

CREATE INDEX idx_audit_trail_row ON audit_trail (table_name, row_key);

CREATE TABLE best_attempts (
	exam_id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	submitted INTEGER DEFAULT 0 NOT NULL, 
	score NUMERIC(9, 2) DEFAULT 0 NOT NULL, 
	minutes BIGINT DEFAULT 0 NOT NULL, 
	PRIMARY KEY (exam_id, user_id)
);

CREATE INDEX idx_best_attempts_standing ON best_attempts (exam_id, score, user_id);

CREATE INDEX idx_best_attempts_user ON best_attempts (user_id, score);

CREATE TABLE colleges (
	unique_id VARCHAR(64) NOT NULL, 
	name VARCHAR(150) NOT NULL, 
	PRIMARY KEY (unique_id)
);

CREATE TABLE exam_results (
	exam_id INTEGER NOT NULL, 
	stripe SMALLINT NOT NULL, 
	submitted INTEGER DEFAULT 0 NOT NULL, 
	score_sum NUMERIC(15, 2) DEFAULT 0 NOT NULL, 
	minutes_sum BIGINT DEFAULT 0 NOT NULL, 
	users INTEGER DEFAULT 0 NOT NULL, 
	PRIMARY KEY (exam_id, stripe)
);

CREATE TABLE exam_sessions (
	id INTEGER NOT NULL, 
	exam_name VARCHAR(150) NOT NULL, 
	exam_type VARCHAR(10), 
	start_date DATE, 
	end_date DATE, 
	created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT ck_exam_sessions_exam_type CHECK (exam_type IN ('MONTHLY', 'MIDTERM', 'FINAL', 'DIAGNOSTIC'))
);

CREATE TABLE grade_levels (
	id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	sort_order INTEGER DEFAULT 0 NOT NULL, 
	is_active BOOLEAN DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_grade_levels_name UNIQUE (name), 
	CONSTRAINT ck_grade_levels_is_active CHECK (is_active IN (0, 1))
);

CREATE TABLE rule_noted (
	table_name VARCHAR(64) NOT NULL, 
	row_id INTEGER NOT NULL, 
	facts TEXT, 
	PRIMARY KEY (table_name, row_id)
);

CREATE TABLE rule_objects (
	name VARCHAR(64) NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	checksum VARCHAR(64) NOT NULL, 
	installed VARCHAR(64) NOT NULL, 
	applied_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	PRIMARY KEY (name)
);

CREATE TABLE rule_session (
	id INTEGER NOT NULL, 
	user_id INTEGER, 
	reason TEXT, 
	PRIMARY KEY (id)
);

CREATE TABLE rule_settling (
	table_name VARCHAR(64) NOT NULL, 
	row_id INTEGER NOT NULL, 
	PRIMARY KEY (table_name, row_id)
);

CREATE TABLE section_results (
	section_id INTEGER NOT NULL, 
	stripe SMALLINT NOT NULL, 
	correct INTEGER DEFAULT 0 NOT NULL, 
	score_sum NUMERIC(15, 2) DEFAULT 0 NOT NULL, 
	PRIMARY KEY (section_id, stripe)
);

CREATE TABLE settings (
	name VARCHAR(64) NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);

CREATE TABLE student_name_words (
	word VARCHAR(150) NOT NULL, 
	student_id VARCHAR(64) NOT NULL, 
	PRIMARY KEY (word, student_id)
)
 WITHOUT ROWID;

CREATE INDEX idx_student_name_words_student ON student_name_words (student_id, word);

CREATE TABLE subjects (
	id INTEGER NOT NULL, 
	name VARCHAR(150) NOT NULL, 
	code VARCHAR(32), 
	is_active BOOLEAN DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_subjects_name UNIQUE (name), 
	CONSTRAINT uq_subjects_code UNIQUE (code), 
	CONSTRAINT ck_subjects_is_active CHECK (is_active IN (0, 1))
);

CREATE TABLE user_results (
	user_id INTEGER NOT NULL, 
	attempts INTEGER DEFAULT 0 NOT NULL, 
	submitted INTEGER DEFAULT 0 NOT NULL, 
	score_sum NUMERIC(15, 2) DEFAULT 0 NOT NULL, 
	best_score NUMERIC(9, 2), 
	exams INTEGER DEFAULT 0 NOT NULL, 
	PRIMARY KEY (user_id)
);

CREATE TABLE classrooms (
	id INTEGER NOT NULL, 
	grade_level_id INTEGER NOT NULL, 
	academic_year_id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	is_active BOOLEAN DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_classrooms_academic_year_id_grade_level_id_name UNIQUE (academic_year_id, grade_level_id, name), 
	CONSTRAINT uq_classrooms_source UNIQUE (id, grade_level_id, academic_year_id), 
	CONSTRAINT fk_classrooms_grade_level_id FOREIGN KEY(grade_level_id) REFERENCES grade_levels (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_classrooms_academic_year_id FOREIGN KEY(academic_year_id) REFERENCES academic_years (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_classrooms_is_active CHECK (is_active IN (0, 1))
);

CREATE TABLE exams (
	id INTEGER NOT NULL, 
	name VARCHAR(150) NOT NULL, 
	year SMALLINT, 
	total_marks NUMERIC(9, 2) DEFAULT 0 NOT NULL, 
	subject_id INTEGER, 
	grade_level_id INTEGER, 
	is_open BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_exams_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exams_grade_level_id FOREIGN KEY(grade_level_id) REFERENCES grade_levels (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_exams_is_open CHECK (is_open IN (0, 1))
);

CREATE TABLE grading_policies (
	id INTEGER NOT NULL, 
	academic_year_id INTEGER NOT NULL, 
	grade_level_id INTEGER, 
	subject_id INTEGER, 
	pass_percentage NUMERIC(5, 2) DEFAULT 50 NOT NULL, 
	monthly_weight NUMERIC(5, 2) DEFAULT 20 NOT NULL, 
	midterm_weight NUMERIC(5, 2) DEFAULT 30 NOT NULL, 
	final_weight NUMERIC(5, 2) DEFAULT 50 NOT NULL, 
	excused_absence VARCHAR(8) DEFAULT 'LEFT_OUT' NOT NULL, 
	unexcused_absence VARCHAR(8) DEFAULT 'ZERO' NOT NULL, 
	grade_level_scope INTEGER GENERATED ALWAYS AS (coalesce(grade_level_id, 0)) VIRTUAL, 
	subject_scope INTEGER GENERATED ALWAYS AS (coalesce(subject_id, 0)) VIRTUAL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_grading_policies_scope UNIQUE (academic_year_id, grade_level_scope, subject_scope), 
	CONSTRAINT fk_grading_policies_academic_year_id FOREIGN KEY(academic_year_id) REFERENCES academic_years (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_grading_policies_grade_level_id FOREIGN KEY(grade_level_id) REFERENCES grade_levels (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_grading_policies_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_grading_policies_excused_absence CHECK (excused_absence IN ('LEFT_OUT', 'ZERO')), 
	CONSTRAINT ck_grading_policies_unexcused_absence CHECK (unexcused_absence IN ('LEFT_OUT', 'ZERO'))
);

CREATE TABLE semesters (
	id INTEGER NOT NULL, 
	academic_year_id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	start_date DATE NOT NULL, 
	end_date DATE NOT NULL, 
	is_active BOOLEAN DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_semesters_academic_year_id_name UNIQUE (academic_year_id, name), 
	CONSTRAINT uq_semesters_source UNIQUE (id, academic_year_id), 
	CONSTRAINT fk_semesters_academic_year_id FOREIGN KEY(academic_year_id) REFERENCES academic_years (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_semesters_is_active CHECK (is_active IN (0, 1))
);

CREATE TABLE students (
	unique_id VARCHAR(64) NOT NULL, 
	name VARCHAR(150) NOT NULL, 
	college_id VARCHAR(64) NOT NULL, 
	number VARCHAR(32), 
	sex VARCHAR(1), 
	birth_date DATE, 
	guardian VARCHAR(150), 
	phone VARCHAR(32), 
	status VARCHAR(9) DEFAULT 'ACTIVE' NOT NULL, 
	is_active BOOLEAN DEFAULT 1 NOT NULL, 
	created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	name_fold1 VARCHAR(150) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(name),'أ','ا'),'إ','ا'),'آ','ا'),'ٱ','ا'),'ٲ','ا'),'ٳ','ا'),'ؤ','و'),'ئ','ي'),'ء',''),'ى','ي'),'ی','ي'),'ې','ي'),'ۍ','ي'),'ے','ي'),'ة','ه'),'ہ','ه'),'ۀ','ه'),'ە','ه'),'ھ','ه'),'ک','ك'),'ڪ','ك'),'گ','ك'),'پ','ب'),'چ','ج'),'ژ','ز')) VIRTUAL, 
	name_fold2 VARCHAR(150) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_fold1,'ڤ','ف'),'ـ',''),'ً',''),'ٌ',''),'ٍ',''),'َ',''),'ُ',''),'ِ',''),'ّ',''),'ْ',''),'ٓ',''),'ٔ',''),'ٕ',''),'ٖ',''),'ٗ',''),'ٰ',''),'ۥ',''),'ۦ',''),'‌',''),'‍',''),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4')) VIRTUAL, 
	name_fold3 VARCHAR(150) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_fold2,'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),'À','à'),'Á','á'),'Â','â'),'Ã','ã'),'Ä','ä'),'Å','å'),'Æ','æ'),'Ç','ç'),'È','è'),'É','é')) VIRTUAL, 
	name_key VARCHAR(150) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name_fold3,'Ê','ê'),'Ë','ë'),'Ì','ì'),'Í','í'),'Î','î'),'Ï','ï'),'Ñ','ñ'),'Ò','ò'),'Ó','ó'),'Ô','ô'),'Õ','õ'),'Ö','ö'),'Ø','ø'),'Ù','ù'),'Ú','ú'),'Û','û'),'Ü','ü'),'Ý','ý'),'Ğ','ğ'),'Ş','ş'),'Œ','œ'),'Š','š'),'Ž','ž'),'İ','i')) STORED, 
	name_joined_key VARCHAR(150) GENERATED ALWAYS AS (replace(name_key,' ','')) STORED, 
	unique_id_key VARCHAR(64) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(unique_id),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),' ',''),'-',''),'(',''),')','')) STORED, 
	number_key VARCHAR(32) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(number),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),' ',''),'-',''),'(',''),')','')) STORED, 
	phone_key VARCHAR(32) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(phone),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4'),'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),' ',''),'-',''),'(',''),')','')) STORED, 
	PRIMARY KEY (unique_id), 
	CONSTRAINT fk_students_college_id FOREIGN KEY(college_id) REFERENCES colleges (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT ck_students_sex CHECK (sex IN ('M', 'F')), 
	CONSTRAINT ck_students_status CHECK (status IN ('ACTIVE', 'LEFT', 'GRADUATED')), 
	CONSTRAINT ck_students_is_active CHECK (is_active IN (0, 1))
);

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
	is_active BOOLEAN DEFAULT 1 NOT NULL, 
	PRIMARY KEY (unique_id), 
	CONSTRAINT fk_courses_college_id FOREIGN KEY(college_id) REFERENCES colleges (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_courses_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_courses_semester_id FOREIGN KEY(semester_id) REFERENCES semesters (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_courses_is_active CHECK (is_active IN (0, 1))
);

CREATE INDEX idx_course_college_lookup ON courses (unique_id, college_id);

CREATE TABLE enrollments (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	student_id VARCHAR(64) NOT NULL, 
	classroom_id INTEGER NOT NULL, 
	academic_year_id INTEGER NOT NULL, 
	status VARCHAR(11) DEFAULT 'ACTIVE' NOT NULL, 
	enrolled_on DATE, 
	left_on DATE, 
	created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	CONSTRAINT fk_enrollments_classroom_id FOREIGN KEY(classroom_id) REFERENCES classrooms (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_enrollments_student_id FOREIGN KEY(student_id) REFERENCES students (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_enrollments_academic_year_id FOREIGN KEY(academic_year_id) REFERENCES academic_years (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_enrollments_status CHECK (status IN ('ACTIVE', 'WITHDRAWN', 'TRANSFERRED', 'GRADUATED'))
);

CREATE INDEX idx_enrollments_classroom_status ON enrollments (classroom_id, status);

CREATE UNIQUE INDEX uq_enrollments_active ON enrollments (student_id, academic_year_id) WHERE status = 'ACTIVE';

CREATE TABLE sections (
	id INTEGER NOT NULL, 
	exam_id INTEGER NOT NULL, 
	name VARCHAR(150) NOT NULL, 
	position INTEGER DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_sections_exam_id FOREIGN KEY(exam_id) REFERENCES exams (id) ON DELETE RESTRICT
);

CREATE INDEX idx_sections_exam ON sections (exam_id);

CREATE TABLE users (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	username VARCHAR(64) NOT NULL, 
	full_name VARCHAR(150) NOT NULL, 
	role VARCHAR(9) NOT NULL, 
	password_hash VARCHAR(255) NOT NULL, 
	is_active BOOLEAN DEFAULT 1 NOT NULL, 
	student_id VARCHAR(64), 
	created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	full_name_fold1 VARCHAR(150) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(full_name),'أ','ا'),'إ','ا'),'آ','ا'),'ٱ','ا'),'ٲ','ا'),'ٳ','ا'),'ؤ','و'),'ئ','ي'),'ء',''),'ى','ي'),'ی','ي'),'ې','ي'),'ۍ','ي'),'ے','ي'),'ة','ه'),'ہ','ه'),'ۀ','ه'),'ە','ه'),'ھ','ه'),'ک','ك'),'ڪ','ك'),'گ','ك'),'پ','ب'),'چ','ج'),'ژ','ز')) VIRTUAL, 
	full_name_fold2 VARCHAR(150) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(full_name_fold1,'ڤ','ف'),'ـ',''),'ً',''),'ٌ',''),'ٍ',''),'َ',''),'ُ',''),'ِ',''),'ّ',''),'ْ',''),'ٓ',''),'ٔ',''),'ٕ',''),'ٖ',''),'ٗ',''),'ٰ',''),'ۥ',''),'ۦ',''),'‌',''),'‍',''),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4')) VIRTUAL, 
	full_name_fold3 VARCHAR(150) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(full_name_fold2,'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),'À','à'),'Á','á'),'Â','â'),'Ã','ã'),'Ä','ä'),'Å','å'),'Æ','æ'),'Ç','ç'),'È','è'),'É','é')) VIRTUAL, 
	full_name_key VARCHAR(150) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(full_name_fold3,'Ê','ê'),'Ë','ë'),'Ì','ì'),'Í','í'),'Î','î'),'Ï','ï'),'Ñ','ñ'),'Ò','ò'),'Ó','ó'),'Ô','ô'),'Õ','õ'),'Ö','ö'),'Ø','ø'),'Ù','ù'),'Ú','ú'),'Û','û'),'Ü','ü'),'Ý','ý'),'Ğ','ğ'),'Ş','ş'),'Œ','œ'),'Š','š'),'Ž','ž'),'İ','i')) STORED, 
	full_name_joined_key VARCHAR(150) GENERATED ALWAYS AS (replace(full_name_key,' ','')) STORED, 
	username_fold1 VARCHAR(64) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(username),'أ','ا'),'إ','ا'),'آ','ا'),'ٱ','ا'),'ٲ','ا'),'ٳ','ا'),'ؤ','و'),'ئ','ي'),'ء',''),'ى','ي'),'ی','ي'),'ې','ي'),'ۍ','ي'),'ے','ي'),'ة','ه'),'ہ','ه'),'ۀ','ه'),'ە','ه'),'ھ','ه'),'ک','ك'),'ڪ','ك'),'گ','ك'),'پ','ب'),'چ','ج'),'ژ','ز')) VIRTUAL, 
	username_fold2 VARCHAR(64) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(username_fold1,'ڤ','ف'),'ـ',''),'ً',''),'ٌ',''),'ٍ',''),'َ',''),'ُ',''),'ِ',''),'ّ',''),'ْ',''),'ٓ',''),'ٔ',''),'ٕ',''),'ٖ',''),'ٗ',''),'ٰ',''),'ۥ',''),'ۦ',''),'‌',''),'‍',''),'٠','0'),'١','1'),'٢','2'),'٣','3'),'٤','4')) VIRTUAL, 
	username_fold3 VARCHAR(64) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(username_fold2,'٥','5'),'٦','6'),'٧','7'),'٨','8'),'٩','9'),'۰','0'),'۱','1'),'۲','2'),'۳','3'),'۴','4'),'۵','5'),'۶','6'),'۷','7'),'۸','8'),'۹','9'),'À','à'),'Á','á'),'Â','â'),'Ã','ã'),'Ä','ä'),'Å','å'),'Æ','æ'),'Ç','ç'),'È','è'),'É','é')) VIRTUAL, 
	username_key VARCHAR(64) GENERATED ALWAYS AS (replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(username_fold3,'Ê','ê'),'Ë','ë'),'Ì','ì'),'Í','í'),'Î','î'),'Ï','ï'),'Ñ','ñ'),'Ò','ò'),'Ó','ó'),'Ô','ô'),'Õ','õ'),'Ö','ö'),'Ø','ø'),'Ù','ù'),'Ú','ú'),'Û','û'),'Ü','ü'),'Ý','ý'),'Ğ','ğ'),'Ş','ş'),'Œ','œ'),'Š','š'),'Ž','ž'),'İ','i')) STORED, 
	username_joined_key VARCHAR(64) GENERATED ALWAYS AS (replace(username_key,' ','')) STORED, 
	CONSTRAINT uq_users_username UNIQUE (username_joined_key), 
	CONSTRAINT ck_users_role CHECK (role IN ('admin', 'registrar', 'teacher', 'viewer', 'student')), 
	CONSTRAINT ck_users_is_active CHECK (is_active IN (0, 1)), 
	CONSTRAINT fk_users_student_id FOREIGN KEY(student_id) REFERENCES students (unique_id) ON DELETE RESTRICT
);

CREATE TABLE attempts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	user_id INTEGER NOT NULL, 
	exam_id INTEGER NOT NULL, 
	score NUMERIC(9, 2) DEFAULT 0 NOT NULL, 
	status VARCHAR(11) DEFAULT 'in_progress' NOT NULL, 
	started_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	finished_at DATETIME, 
	CONSTRAINT fk_attempts_user_id FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_attempts_exam_id FOREIGN KEY(exam_id) REFERENCES exams (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_attempts_status CHECK (status IN ('in_progress', 'submitted'))
);

CREATE INDEX idx_attempts_exam ON attempts (exam_id, user_id);

CREATE INDEX idx_attempts_user ON attempts (user_id);

CREATE TABLE classroom_courses (
	id INTEGER NOT NULL, 
	classroom_id INTEGER NOT NULL, 
	course_id VARCHAR(64) NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_classroom_courses_classroom_id_course_id UNIQUE (classroom_id, course_id), 
	CONSTRAINT fk_classroom_courses_classroom_id FOREIGN KEY(classroom_id) REFERENCES classrooms (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_classroom_courses_course_id FOREIGN KEY(course_id) REFERENCES courses (unique_id) ON DELETE RESTRICT
);

CREATE TABLE course_timetables (
	unique_id VARCHAR(64) NOT NULL, 
	course_id VARCHAR(64) NOT NULL, 
	day VARCHAR(9) NOT NULL, 
	start_time TIME NOT NULL, 
	end_time TIME NOT NULL, 
	room VARCHAR(64), 
	teacher_user_id INTEGER, 
	PRIMARY KEY (unique_id), 
	CONSTRAINT fk_course_timetables_course_id FOREIGN KEY(course_id) REFERENCES courses (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT ck_course_timetables_day CHECK (day IN ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')), 
	CONSTRAINT fk_course_timetables_teacher_user_id FOREIGN KEY(teacher_user_id) REFERENCES users (id) ON DELETE RESTRICT, 
	CONSTRAINT chk_valid_time_range CHECK (time(start_time) < time(end_time))
);

CREATE INDEX idx_course_timetables_conflict_lookup ON course_timetables (day, start_time, end_time, course_id);

CREATE INDEX idx_course_timetables_overlap_check ON course_timetables (course_id, day, start_time, end_time);

CREATE TABLE course_waiting (
	id INTEGER NOT NULL, 
	course_id VARCHAR(64) NOT NULL, 
	student_id VARCHAR(64) NOT NULL, 
	place INTEGER NOT NULL, 
	offered_at DATETIME, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_course_waiting_course_id_student_id UNIQUE (course_id, student_id), 
	CONSTRAINT uq_course_waiting_course_id_place UNIQUE (course_id, place), 
	CONSTRAINT fk_course_waiting_course_id FOREIGN KEY(course_id) REFERENCES courses (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_course_waiting_student_id FOREIGN KEY(student_id) REFERENCES students (unique_id) ON DELETE RESTRICT
);

CREATE TABLE exam_assignments (
	id INTEGER NOT NULL, 
	exam_session_id INTEGER NOT NULL, 
	enrollment_id INTEGER NOT NULL, 
	committee VARCHAR(100) DEFAULT '' NOT NULL, 
	seat VARCHAR(32), 
	seating_number VARCHAR(32), 
	PRIMARY KEY (id), 
	CONSTRAINT uq_exam_assignments_exam_session_id_enrollment_id UNIQUE (exam_session_id, enrollment_id), 
	CONSTRAINT uq_exam_assignments_seat UNIQUE (exam_session_id, committee, seat), 
	CONSTRAINT uq_exam_assignments_seating_number UNIQUE (exam_session_id, seating_number), 
	CONSTRAINT fk_exam_assignments_exam_session_id FOREIGN KEY(exam_session_id) REFERENCES exam_sessions (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_assignments_enrollment_id FOREIGN KEY(enrollment_id) REFERENCES enrollments (id) ON DELETE RESTRICT
);

CREATE TABLE exam_periods (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	academic_year_id INTEGER NOT NULL, 
	semester_id INTEGER NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	type VARCHAR(10) NOT NULL, 
	start_date DATE NOT NULL, 
	end_date DATE NOT NULL, 
	is_active BOOLEAN DEFAULT 1 NOT NULL, 
	is_locked BOOLEAN DEFAULT 0 NOT NULL, 
	locked_at DATETIME, 
	locked_by_user_id INTEGER, 
	lock_reason TEXT, 
	created_by INTEGER, 
	created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	CONSTRAINT fk_exam_periods_semester_source FOREIGN KEY(semester_id, academic_year_id) REFERENCES semesters (id, academic_year_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_periods_academic_year_id FOREIGN KEY(academic_year_id) REFERENCES academic_years (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_periods_semester_id FOREIGN KEY(semester_id) REFERENCES semesters (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_exam_periods_type CHECK (type IN ('MONTHLY', 'MIDTERM', 'FINAL', 'DIAGNOSTIC')), 
	CONSTRAINT ck_exam_periods_is_active CHECK (is_active IN (0, 1)), 
	CONSTRAINT ck_exam_periods_is_locked CHECK (is_locked IN (0, 1)), 
	CONSTRAINT fk_exam_periods_locked_by_user_id FOREIGN KEY(locked_by_user_id) REFERENCES users (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_periods_created_by FOREIGN KEY(created_by) REFERENCES users (id) ON DELETE RESTRICT
);

CREATE TABLE questions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	section_id INTEGER NOT NULL, 
	marks NUMERIC(5, 2) NOT NULL, 
	text TEXT, 
	choices TEXT, 
	right_choice SMALLINT, 
	position INTEGER DEFAULT 0 NOT NULL, 
	CONSTRAINT fk_questions_section_id FOREIGN KEY(section_id) REFERENCES sections (id) ON DELETE RESTRICT
);

CREATE INDEX idx_questions_section ON questions (section_id);

CREATE TABLE semester_grades (
	id INTEGER NOT NULL, 
	enrollment_id INTEGER NOT NULL, 
	subject_id INTEGER NOT NULL, 
	semester_id INTEGER NOT NULL, 
	monthly_score NUMERIC(5, 2), 
	midterm_score NUMERIC(5, 2), 
	final_score NUMERIC(5, 2), 
	total NUMERIC(5, 2), 
	is_passed BOOLEAN, 
	computed_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_semester_grades_place UNIQUE (enrollment_id, subject_id, semester_id), 
	CONSTRAINT fk_semester_grades_enrollment_id FOREIGN KEY(enrollment_id) REFERENCES enrollments (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_semester_grades_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_semester_grades_semester_id FOREIGN KEY(semester_id) REFERENCES semesters (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_semester_grades_is_passed CHECK (is_passed IN (0, 1))
);

CREATE TABLE student_course_mapping (
	unique_id VARCHAR(64) NOT NULL, 
	student_id VARCHAR(64) NOT NULL, 
	course_id VARCHAR(64) NOT NULL, 
	PRIMARY KEY (unique_id), 
	CONSTRAINT uq_student_course_mapping_student_id_course_id UNIQUE (student_id, course_id), 
	CONSTRAINT fk_student_course_mapping_student_id FOREIGN KEY(student_id) REFERENCES students (unique_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_student_course_mapping_course_id FOREIGN KEY(course_id) REFERENCES courses (unique_id) ON DELETE RESTRICT
);

CREATE INDEX idx_student_course_conflict_check ON student_course_mapping (course_id, student_id);

CREATE TABLE teaching_assignments (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	classroom_id INTEGER NOT NULL, 
	subject_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_teaching_assignments_user_id_classroom_id_subject_id UNIQUE (user_id, classroom_id, subject_id), 
	CONSTRAINT fk_teaching_assignments_user_id FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_teaching_assignments_classroom_id FOREIGN KEY(classroom_id) REFERENCES classrooms (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_teaching_assignments_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT
);

CREATE TABLE attempt_answers (
	id INTEGER NOT NULL, 
	attempt_id INTEGER NOT NULL, 
	question_id INTEGER NOT NULL, 
	choice SMALLINT, 
	is_correct BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_attempt_answers_attempt_id_question_id UNIQUE (attempt_id, question_id), 
	CONSTRAINT fk_attempt_answers_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempts (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_attempt_answers_question_id FOREIGN KEY(question_id) REFERENCES questions (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_attempt_answers_is_correct CHECK (is_correct IN (0, 1))
);

CREATE INDEX idx_attempt_answers_question ON attempt_answers (question_id);

CREATE TABLE exam_schedules (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	exam_period_id INTEGER NOT NULL, 
	subject_id INTEGER NOT NULL, 
	grade_level_id INTEGER NOT NULL, 
	exam_date DATE NOT NULL, 
	start_time TIME, 
	duration_minutes SMALLINT, 
	max_score NUMERIC(5, 2) NOT NULL, 
	created_by INTEGER, 
	created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	CONSTRAINT fk_exam_schedules_exam_period_id FOREIGN KEY(exam_period_id) REFERENCES exam_periods (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_schedules_subject_id FOREIGN KEY(subject_id) REFERENCES subjects (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_schedules_grade_level_id FOREIGN KEY(grade_level_id) REFERENCES grade_levels (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_schedules_created_by FOREIGN KEY(created_by) REFERENCES users (id) ON DELETE RESTRICT
);

CREATE INDEX idx_exam_schedules_conflict ON exam_schedules (grade_level_id, exam_date);

CREATE INDEX idx_exam_schedules_period ON exam_schedules (exam_period_id);

CREATE TABLE exam_session_periods (
	id INTEGER NOT NULL, 
	exam_session_id INTEGER NOT NULL, 
	exam_period_id INTEGER NOT NULL, 
	notes TEXT, 
	created_by INTEGER, 
	created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT uq_exam_session_periods_exam_session_id_exam_period_id UNIQUE (exam_session_id, exam_period_id), 
	CONSTRAINT fk_exam_session_periods_exam_session_id FOREIGN KEY(exam_session_id) REFERENCES exam_sessions (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_session_periods_exam_period_id FOREIGN KEY(exam_period_id) REFERENCES exam_periods (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_exam_session_periods_created_by FOREIGN KEY(created_by) REFERENCES users (id) ON DELETE RESTRICT
);

CREATE TABLE student_exam_scores (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	exam_schedule_id INTEGER NOT NULL, 
	enrollment_id INTEGER NOT NULL, 
	score NUMERIC(5, 2), 
	is_present BOOLEAN DEFAULT 1 NOT NULL, 
	absence_type VARCHAR(8), 
	excuse_details TEXT, 
	teacher_notes TEXT, 
	created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	updated_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	CONSTRAINT fk_student_exam_scores_exam_schedule_id FOREIGN KEY(exam_schedule_id) REFERENCES exam_schedules (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_student_exam_scores_enrollment_id FOREIGN KEY(enrollment_id) REFERENCES enrollments (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_student_exam_scores_place UNIQUE (exam_schedule_id, enrollment_id), 
	CONSTRAINT ck_student_exam_scores_score_scale CHECK (score is null or (typeof(score) in ('integer', 'real') and round(score, 2) = score)), 
	CONSTRAINT ck_student_exam_scores_is_present CHECK (is_present IN (0, 1)), 
	CONSTRAINT ck_student_exam_scores_absence_type CHECK (absence_type IN ('بعذر', 'بدون_عذر'))
);

CREATE INDEX idx_student_exam_scores_enrollment ON student_exam_scores (enrollment_id);

INSERT INTO academic_years (id, name, start_date, end_date, is_active) VALUES
(1, '2025/26', '2025-09-01', '2026-06-30', 0),
(2, '2026/27', '2026-09-01', '2027-06-30', 1);

INSERT INTO audit_trail (id, at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason) VALUES
(1, '2026-11-28 19:50:53', 'users', '1', 'role', NULL, 'admin', NULL, 'file', NULL),
(2, '2026-11-28 19:50:53', 'users', '2', 'role', NULL, 'registrar', NULL, 'file', NULL),
(3, '2026-11-28 19:50:53', 'users', '3', 'role', NULL, 'viewer', NULL, 'file', NULL),
(4, '2026-11-28 19:50:53', 'users', '4', 'role', NULL, 'teacher', NULL, 'file', NULL),
(5, '2026-11-28 19:50:53', 'users', '5', 'role', NULL, 'teacher', NULL, 'file', NULL),
(6, '2026-11-28 19:50:53', 'users', '6', 'role', NULL, 'teacher', NULL, 'file', NULL),
(7, '2026-11-28 19:50:53', 'users', '7', 'role', NULL, 'teacher', NULL, 'file', NULL),
(8, '2026-11-28 19:50:53', 'users', '8', 'role', NULL, 'teacher', NULL, 'file', NULL),
(9, '2026-11-28 19:50:53', 'users', '9', 'role', NULL, 'teacher', NULL, 'file', NULL),
(10, '2026-11-28 19:50:53', 'users', '10', 'role', NULL, 'teacher', NULL, 'file', NULL),
(11, '2026-11-28 19:50:53', 'users', '11', 'role', NULL, 'teacher', NULL, 'file', NULL),
(12, '2026-11-28 19:50:53', 'users', '12', 'role', NULL, 'teacher', NULL, 'file', NULL),
(13, '2026-11-28 19:50:53', 'users', '13', 'role', NULL, 'student', NULL, 'file', NULL),
(14, '2026-11-28 19:50:53', 'users', '14', 'role', NULL, 'student', NULL, 'file', NULL),
(15, '2026-11-28 19:50:53', 'users', '15', 'role', NULL, 'student', NULL, 'file', NULL),
(16, '2026-11-28 19:50:53', 'users', '16', 'role', NULL, 'student', NULL, 'file', NULL),
(17, '2026-11-28 19:50:53', 'users', '17', 'role', NULL, 'student', NULL, 'file', NULL),
(18, '2026-11-28 19:50:53', 'users', '18', 'role', NULL, 'student', NULL, 'file', NULL),
(19, '2026-11-28 19:50:53', 'users', '19', 'role', NULL, 'student', NULL, 'file', NULL),
(20, '2026-11-28 19:50:53', 'enrollments', '1', 'student_id', NULL, '2025-0002', NULL, 'file', NULL),
(21, '2026-11-28 19:50:53', 'enrollments', '1', 'classroom_id', NULL, '1', NULL, 'file', NULL),
(22, '2026-11-28 19:50:53', 'enrollments', '1', 'status', NULL, 'GRADUATED', NULL, 'file', NULL),
(23, '2026-11-28 19:50:53', 'enrollments', '2', 'student_id', NULL, '2024-0003', NULL, 'file', NULL),
(24, '2026-11-28 19:50:53', 'enrollments', '2', 'classroom_id', NULL, '2', NULL, 'file', NULL),
(25, '2026-11-28 19:50:53', 'enrollments', '2', 'status', NULL, 'GRADUATED', NULL, 'file', NULL),
(26, '2026-11-28 19:50:53', 'enrollments', '3', 'student_id', NULL, '2023-0004', NULL, 'file', NULL),
(27, '2026-11-28 19:50:53', 'enrollments', '3', 'classroom_id', NULL, '3', NULL, 'file', NULL),
(28, '2026-11-28 19:50:53', 'enrollments', '3', 'status', NULL, 'GRADUATED', NULL, 'file', NULL),
(29, '2026-11-28 19:50:53', 'enrollments', '4', 'student_id', NULL, '2022-0005', NULL, 'file', NULL),
(30, '2026-11-28 19:50:53', 'enrollments', '4', 'classroom_id', NULL, '4', NULL, 'file', NULL),
(31, '2026-11-28 19:50:53', 'enrollments', '4', 'status', NULL, 'GRADUATED', NULL, 'file', NULL),
(32, '2026-11-28 19:50:53', 'enrollments', '5', 'student_id', NULL, '2021-0006', NULL, 'file', NULL),
(33, '2026-11-28 19:50:53', 'enrollments', '5', 'classroom_id', NULL, '5', NULL, 'file', NULL),
(34, '2026-11-28 19:50:53', 'enrollments', '5', 'status', NULL, 'GRADUATED', NULL, 'file', NULL),
(35, '2026-11-28 19:50:53', 'enrollments', '6', 'student_id', NULL, '2025-0008', NULL, 'file', NULL),
(36, '2026-11-28 19:50:53', 'enrollments', '6', 'classroom_id', NULL, '1', NULL, 'file', NULL),
(37, '2026-11-28 19:50:53', 'enrollments', '6', 'status', NULL, 'GRADUATED', NULL, 'file', NULL),
(38, '2026-11-28 19:50:53', 'enrollments', '7', 'student_id', NULL, '2026-0001', NULL, 'file', NULL),
(39, '2026-11-28 19:50:53', 'enrollments', '7', 'classroom_id', NULL, '7', NULL, 'file', NULL),
(40, '2026-11-28 19:50:53', 'enrollments', '7', 'status', NULL, 'ACTIVE', NULL, 'file', NULL),
(41, '2026-11-28 19:50:53', 'enrollments', '8', 'student_id', NULL, '2025-0002', NULL, 'file', NULL),
(42, '2026-11-28 19:50:53', 'enrollments', '8', 'classroom_id', NULL, '8', NULL, 'file', NULL),
(43, '2026-11-28 19:50:53', 'enrollments', '8', 'status', NULL, 'ACTIVE', NULL, 'file', NULL),
(44, '2026-11-28 19:50:53', 'enrollments', '9', 'student_id', NULL, '2024-0003', NULL, 'file', NULL),
(45, '2026-11-28 19:50:53', 'enrollments', '9', 'classroom_id', NULL, '9', NULL, 'file', NULL),
(46, '2026-11-28 19:50:53', 'enrollments', '9', 'status', NULL, 'ACTIVE', NULL, 'file', NULL),
(47, '2026-11-28 19:50:53', 'enrollments', '10', 'student_id', NULL, '2023-0004', NULL, 'file', NULL),
(48, '2026-11-28 19:50:53', 'enrollments', '10', 'classroom_id', NULL, '10', NULL, 'file', NULL),
(49, '2026-11-28 19:50:53', 'enrollments', '10', 'status', NULL, 'ACTIVE', NULL, 'file', NULL),
(50, '2026-11-28 19:50:53', 'enrollments', '11', 'student_id', NULL, '2022-0005', NULL, 'file', NULL),
(51, '2026-11-28 19:50:53', 'enrollments', '11', 'classroom_id', NULL, '11', NULL, 'file', NULL),
(52, '2026-11-28 19:50:53', 'enrollments', '11', 'status', NULL, 'ACTIVE', NULL, 'file', NULL),
(53, '2026-11-28 19:50:53', 'enrollments', '12', 'student_id', NULL, '2021-0006', NULL, 'file', NULL),
(54, '2026-11-28 19:50:53', 'enrollments', '12', 'classroom_id', NULL, '12', NULL, 'file', NULL),
(55, '2026-11-28 19:50:53', 'enrollments', '12', 'status', NULL, 'ACTIVE', NULL, 'file', NULL),
(56, '2026-11-28 19:50:53', 'enrollments', '13', 'student_id', NULL, '2026-0007', NULL, 'file', NULL),
(57, '2026-11-28 19:50:53', 'enrollments', '13', 'classroom_id', NULL, '7', NULL, 'file', NULL),
(58, '2026-11-28 19:50:53', 'enrollments', '13', 'status', NULL, 'ACTIVE', NULL, 'file', NULL),
(59, '2026-11-28 19:50:53', 'enrollments', '14', 'student_id', NULL, '2025-0008', NULL, 'file', NULL),
(60, '2026-11-28 19:50:53', 'enrollments', '14', 'classroom_id', NULL, '8', NULL, 'file', NULL),
(61, '2026-11-28 19:50:53', 'enrollments', '14', 'status', NULL, 'ACTIVE', NULL, 'file', NULL),
(62, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0001-GEN-ARB1', 'student_id', NULL, '2026-0001', NULL, 'file', NULL),
(63, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0001-GEN-ARB1', 'course_id', NULL, 'GEN-ARB1', NULL, 'file', NULL),
(64, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0001-GEN-COM1', 'student_id', NULL, '2026-0001', NULL, 'file', NULL),
(65, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0001-GEN-COM1', 'course_id', NULL, 'GEN-COM1', NULL, 'file', NULL),
(66, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0001-GEN-SCI1', 'student_id', NULL, '2026-0001', NULL, 'file', NULL),
(67, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0001-GEN-SCI1', 'course_id', NULL, 'GEN-SCI1', NULL, 'file', NULL),
(68, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0001-GEN-LIF3', 'student_id', NULL, '2026-0001', NULL, 'file', NULL),
(69, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0001-GEN-LIF3', 'course_id', NULL, 'GEN-LIF3', NULL, 'file', NULL),
(70, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0007-GEN-ARB1', 'student_id', NULL, '2026-0007', NULL, 'file', NULL),
(71, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0007-GEN-ARB1', 'course_id', NULL, 'GEN-ARB1', NULL, 'file', NULL),
(72, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0007-GEN-COM1', 'student_id', NULL, '2026-0007', NULL, 'file', NULL),
(73, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0007-GEN-COM1', 'course_id', NULL, 'GEN-COM1', NULL, 'file', NULL),
(74, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0007-GEN-SCI1', 'student_id', NULL, '2026-0007', NULL, 'file', NULL),
(75, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0007-GEN-SCI1', 'course_id', NULL, 'GEN-SCI1', NULL, 'file', NULL),
(76, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0007-GEN-LIF3', 'student_id', NULL, '2026-0007', NULL, 'file', NULL),
(77, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0007-GEN-LIF3', 'course_id', NULL, 'GEN-LIF3', NULL, 'file', NULL),
(78, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0002-GEN-SCI1', 'student_id', NULL, '2025-0002', NULL, 'file', NULL),
(79, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0002-GEN-SCI1', 'course_id', NULL, 'GEN-SCI1', NULL, 'file', NULL),
(80, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0002-GEN-ISL1', 'student_id', NULL, '2025-0002', NULL, 'file', NULL),
(81, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0002-GEN-ISL1', 'course_id', NULL, 'GEN-ISL1', NULL, 'file', NULL),
(82, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0002-GEN-ARB1', 'student_id', NULL, '2025-0002', NULL, 'file', NULL),
(83, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0002-GEN-ARB1', 'course_id', NULL, 'GEN-ARB1', NULL, 'file', NULL),
(84, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0002-GEN-COM1/2', 'student_id', NULL, '2025-0002', NULL, 'file', NULL),
(85, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0002-GEN-COM1/2', 'course_id', NULL, 'GEN-COM1/2', NULL, 'file', NULL),
(86, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0008-GEN-SCI1', 'student_id', NULL, '2025-0008', NULL, 'file', NULL),
(87, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0008-GEN-SCI1', 'course_id', NULL, 'GEN-SCI1', NULL, 'file', NULL),
(88, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0008-GEN-ISL1', 'student_id', NULL, '2025-0008', NULL, 'file', NULL),
(89, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0008-GEN-ISL1', 'course_id', NULL, 'GEN-ISL1', NULL, 'file', NULL),
(90, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0008-GEN-ARB1', 'student_id', NULL, '2025-0008', NULL, 'file', NULL),
(91, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0008-GEN-ARB1', 'course_id', NULL, 'GEN-ARB1', NULL, 'file', NULL),
(92, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0008-GEN-COM1/2', 'student_id', NULL, '2025-0008', NULL, 'file', NULL),
(93, '2026-11-28 19:50:53', 'student_course_mapping', '2025-0008-GEN-COM1/2', 'course_id', NULL, 'GEN-COM1/2', NULL, 'file', NULL),
(94, '2026-11-28 19:50:53', 'student_course_mapping', '2024-0003-GEN-COM1', 'student_id', NULL, '2024-0003', NULL, 'file', NULL),
(95, '2026-11-28 19:50:53', 'student_course_mapping', '2024-0003-GEN-COM1', 'course_id', NULL, 'GEN-COM1', NULL, 'file', NULL),
(96, '2026-11-28 19:50:53', 'student_course_mapping', '2024-0003-GEN-ARB4', 'student_id', NULL, '2024-0003', NULL, 'file', NULL),
(97, '2026-11-28 19:50:53', 'student_course_mapping', '2024-0003-GEN-ARB4', 'course_id', NULL, 'GEN-ARB4', NULL, 'file', NULL),
(98, '2026-11-28 19:50:53', 'student_course_mapping', '2024-0003-GEN-SOC2', 'student_id', NULL, '2024-0003', NULL, 'file', NULL),
(99, '2026-11-28 19:50:53', 'student_course_mapping', '2024-0003-GEN-SOC2', 'course_id', NULL, 'GEN-SOC2', NULL, 'file', NULL),
(100, '2026-11-28 19:50:53', 'student_course_mapping', '2024-0003-GEN-SCI1', 'student_id', NULL, '2024-0003', NULL, 'file', NULL),
(101, '2026-11-28 19:50:53', 'student_course_mapping', '2024-0003-GEN-SCI1', 'course_id', NULL, 'GEN-SCI1', NULL, 'file', NULL),
(102, '2026-11-28 19:50:53', 'student_course_mapping', '2023-0004-SCI-ARB2', 'student_id', NULL, '2023-0004', NULL, 'file', NULL),
(103, '2026-11-28 19:50:53', 'student_course_mapping', '2023-0004-SCI-ARB2', 'course_id', NULL, 'SCI-ARB2', NULL, 'file', NULL),
(104, '2026-11-28 19:50:53', 'student_course_mapping', '2023-0004-SCI-SCI2', 'student_id', NULL, '2023-0004', NULL, 'file', NULL),
(105, '2026-11-28 19:50:53', 'student_course_mapping', '2023-0004-SCI-SCI2', 'course_id', NULL, 'SCI-SCI2', NULL, 'file', NULL),
(106, '2026-11-28 19:50:53', 'student_course_mapping', '2023-0004-SCI-SOC1', 'student_id', NULL, '2023-0004', NULL, 'file', NULL),
(107, '2026-11-28 19:50:53', 'student_course_mapping', '2023-0004-SCI-SOC1', 'course_id', NULL, 'SCI-SOC1', NULL, 'file', NULL),
(108, '2026-11-28 19:50:53', 'student_course_mapping', '2023-0004-SCI-MTH1', 'student_id', NULL, '2023-0004', NULL, 'file', NULL),
(109, '2026-11-28 19:50:53', 'student_course_mapping', '2023-0004-SCI-MTH1', 'course_id', NULL, 'SCI-MTH1', NULL, 'file', NULL),
(110, '2026-11-28 19:50:53', 'student_course_mapping', '2022-0005-SCI-LIF2', 'student_id', NULL, '2022-0005', NULL, 'file', NULL),
(111, '2026-11-28 19:50:53', 'student_course_mapping', '2022-0005-SCI-LIF2', 'course_id', NULL, 'SCI-LIF2', NULL, 'file', NULL),
(112, '2026-11-28 19:50:53', 'student_course_mapping', '2022-0005-SCI-ART1', 'student_id', NULL, '2022-0005', NULL, 'file', NULL),
(113, '2026-11-28 19:50:53', 'student_course_mapping', '2022-0005-SCI-ART1', 'course_id', NULL, 'SCI-ART1', NULL, 'file', NULL),
(114, '2026-11-28 19:50:53', 'student_course_mapping', '2022-0005-SCI-ENG1/2', 'student_id', NULL, '2022-0005', NULL, 'file', NULL),
(115, '2026-11-28 19:50:53', 'student_course_mapping', '2022-0005-SCI-ENG1/2', 'course_id', NULL, 'SCI-ENG1/2', NULL, 'file', NULL),
(116, '2026-11-28 19:50:53', 'student_course_mapping', '2022-0005-SCI-ARB2', 'student_id', NULL, '2022-0005', NULL, 'file', NULL),
(117, '2026-11-28 19:50:53', 'student_course_mapping', '2022-0005-SCI-ARB2', 'course_id', NULL, 'SCI-ARB2', NULL, 'file', NULL),
(118, '2026-11-28 19:50:53', 'student_course_mapping', '2021-0006-SCI-SOC2', 'student_id', NULL, '2021-0006', NULL, 'file', NULL),
(119, '2026-11-28 19:50:53', 'student_course_mapping', '2021-0006-SCI-SOC2', 'course_id', NULL, 'SCI-SOC2', NULL, 'file', NULL),
(120, '2026-11-28 19:50:53', 'student_course_mapping', '2021-0006-SCI-COM2', 'student_id', NULL, '2021-0006', NULL, 'file', NULL),
(121, '2026-11-28 19:50:53', 'student_course_mapping', '2021-0006-SCI-COM2', 'course_id', NULL, 'SCI-COM2', NULL, 'file', NULL),
(122, '2026-11-28 19:50:53', 'student_course_mapping', '2021-0006-SCI-MTH2', 'student_id', NULL, '2021-0006', NULL, 'file', NULL),
(123, '2026-11-28 19:50:53', 'student_course_mapping', '2021-0006-SCI-MTH2', 'course_id', NULL, 'SCI-MTH2', NULL, 'file', NULL),
(124, '2026-11-28 19:50:53', 'student_course_mapping', '2021-0006-SCI-ENG1', 'student_id', NULL, '2021-0006', NULL, 'file', NULL),
(125, '2026-11-28 19:50:53', 'student_course_mapping', '2021-0006-SCI-ENG1', 'course_id', NULL, 'SCI-ENG1', NULL, 'file', NULL),
(126, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0001-GEN-SOC1', 'student_id', NULL, '2026-0001', NULL, 'file', NULL),
(127, '2026-11-28 19:50:53', 'student_course_mapping', '2026-0001-GEN-SOC1', 'course_id', NULL, 'GEN-SOC1', NULL, 'file', NULL),
(128, '2026-11-28 19:50:53', 'student_course_mapping', '2024-0003-GEN-LIF1', 'student_id', NULL, '2024-0003', NULL, 'file', NULL),
(129, '2026-11-28 19:50:53', 'student_course_mapping', '2024-0003-GEN-LIF1', 'course_id', NULL, 'GEN-LIF1', NULL, 'file', NULL),
(130, '2026-11-28 19:50:53', 'student_course_mapping', '2023-0004-SCI-ENG1', 'student_id', NULL, '2023-0004', NULL, 'file', NULL),
(131, '2026-11-28 19:50:53', 'student_course_mapping', '2023-0004-SCI-ENG1', 'course_id', NULL, 'SCI-ENG1', NULL, 'file', NULL),
(132, '2026-11-28 19:50:53', 'student_course_mapping', '2021-0006-SCI-SCI4', 'student_id', NULL, '2021-0006', NULL, 'file', NULL),
(133, '2026-11-28 19:50:53', 'student_course_mapping', '2021-0006-SCI-SCI4', 'course_id', NULL, 'SCI-SCI4', NULL, 'file', NULL),
(134, '2026-11-28 19:50:53', 'exam_schedules', '1', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(135, '2026-11-28 19:50:53', 'exam_schedules', '1', 'exam_date', NULL, '2026-09-08', NULL, 'file', NULL),
(136, '2026-11-28 19:50:53', 'student_exam_scores', '1', 'score', NULL, '7.75', NULL, 'file', NULL),
(137, '2026-11-28 19:50:53', 'student_exam_scores', '2', 'score', NULL, '8.00', NULL, 'file', NULL),
(138, '2026-11-28 19:50:53', 'exam_schedules', '2', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(139, '2026-11-28 19:50:53', 'exam_schedules', '2', 'exam_date', NULL, '2026-09-09', NULL, 'file', NULL),
(140, '2026-11-28 19:50:53', 'student_exam_scores', '3', 'score', NULL, '8.75', NULL, 'file', NULL),
(141, '2026-11-28 19:50:53', 'student_exam_scores', '4', 'score', NULL, '8.75', NULL, 'file', NULL),
(142, '2026-11-28 19:50:53', 'exam_schedules', '3', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(143, '2026-11-28 19:50:53', 'exam_schedules', '3', 'exam_date', NULL, '2026-09-10', NULL, 'file', NULL),
(144, '2026-11-28 19:50:53', 'student_exam_scores', '5', 'score', NULL, '6.00', NULL, 'file', NULL),
(145, '2026-11-28 19:50:53', 'student_exam_scores', '6', 'score', NULL, '7.50', NULL, 'file', NULL),
(146, '2026-11-28 19:50:53', 'exam_schedules', '4', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(147, '2026-11-28 19:50:53', 'exam_schedules', '4', 'exam_date', NULL, '2026-09-08', NULL, 'file', NULL),
(148, '2026-11-28 19:50:53', 'exam_schedules', '5', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(149, '2026-11-28 19:50:53', 'exam_schedules', '5', 'exam_date', NULL, '2026-09-09', NULL, 'file', NULL),
(150, '2026-11-28 19:50:53', 'student_exam_scores', '9', 'score', NULL, '8.50', NULL, 'file', NULL),
(151, '2026-11-28 19:50:53', 'student_exam_scores', '10', 'score', NULL, '6.50', NULL, 'file', NULL),
(152, '2026-11-28 19:50:53', 'exam_schedules', '6', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(153, '2026-11-28 19:50:53', 'exam_schedules', '6', 'exam_date', NULL, '2026-09-10', NULL, 'file', NULL),
(154, '2026-11-28 19:50:53', 'student_exam_scores', '11', 'score', NULL, '6.00', NULL, 'file', NULL),
(155, '2026-11-28 19:50:53', 'student_exam_scores', '12', 'score', NULL, '6.00', NULL, 'file', NULL),
(156, '2026-11-28 19:50:53', 'exam_schedules', '7', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(157, '2026-11-28 19:50:53', 'exam_schedules', '7', 'exam_date', NULL, '2026-09-08', NULL, 'file', NULL),
(158, '2026-11-28 19:50:53', 'student_exam_scores', '13', 'score', NULL, '5.50', NULL, 'file', NULL),
(159, '2026-11-28 19:50:53', 'exam_schedules', '8', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(160, '2026-11-28 19:50:53', 'exam_schedules', '8', 'exam_date', NULL, '2026-09-09', NULL, 'file', NULL),
(161, '2026-11-28 19:50:53', 'student_exam_scores', '14', 'score', NULL, '8.00', NULL, 'file', NULL),
(162, '2026-11-28 19:50:53', 'exam_schedules', '9', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(163, '2026-11-28 19:50:53', 'exam_schedules', '9', 'exam_date', NULL, '2026-09-10', NULL, 'file', NULL),
(164, '2026-11-28 19:50:53', 'student_exam_scores', '15', 'score', NULL, '7.00', NULL, 'file', NULL),
(165, '2026-11-28 19:50:53', 'exam_schedules', '10', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(166, '2026-11-28 19:50:53', 'exam_schedules', '10', 'exam_date', NULL, '2026-09-08', NULL, 'file', NULL),
(167, '2026-11-28 19:50:53', 'student_exam_scores', '16', 'score', NULL, '6.25', NULL, 'file', NULL),
(168, '2026-11-28 19:50:53', 'exam_schedules', '11', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(169, '2026-11-28 19:50:53', 'exam_schedules', '11', 'exam_date', NULL, '2026-09-09', NULL, 'file', NULL),
(170, '2026-11-28 19:50:53', 'student_exam_scores', '17', 'score', NULL, '7.00', NULL, 'file', NULL),
(171, '2026-11-28 19:50:53', 'exam_schedules', '12', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(172, '2026-11-28 19:50:53', 'exam_schedules', '12', 'exam_date', NULL, '2026-09-10', NULL, 'file', NULL),
(173, '2026-11-28 19:50:53', 'student_exam_scores', '18', 'score', NULL, '6.50', NULL, 'file', NULL),
(174, '2026-11-28 19:50:53', 'exam_schedules', '13', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(175, '2026-11-28 19:50:53', 'exam_schedules', '13', 'exam_date', NULL, '2026-09-08', NULL, 'file', NULL),
(176, '2026-11-28 19:50:53', 'student_exam_scores', '19', 'score', NULL, '0.00', NULL, 'file', NULL),
(177, '2026-11-28 19:50:53', 'student_exam_scores', '19', 'is_present', '1', '0', NULL, 'file', NULL),
(178, '2026-11-28 19:50:53', 'student_exam_scores', '19', 'absence_type', NULL, 'بدون_عذر', NULL, 'file', NULL),
(179, '2026-11-28 19:50:53', 'exam_schedules', '14', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(180, '2026-11-28 19:50:53', 'exam_schedules', '14', 'exam_date', NULL, '2026-09-09', NULL, 'file', NULL),
(181, '2026-11-28 19:50:53', 'student_exam_scores', '20', 'score', NULL, '6.25', NULL, 'file', NULL),
(182, '2026-11-28 19:50:53', 'exam_schedules', '15', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(183, '2026-11-28 19:50:53', 'exam_schedules', '15', 'exam_date', NULL, '2026-09-10', NULL, 'file', NULL),
(184, '2026-11-28 19:50:53', 'student_exam_scores', '21', 'score', NULL, '7.00', NULL, 'file', NULL),
(185, '2026-11-28 19:50:53', 'exam_schedules', '16', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(186, '2026-11-28 19:50:53', 'exam_schedules', '16', 'exam_date', NULL, '2026-09-08', NULL, 'file', NULL),
(187, '2026-11-28 19:50:53', 'student_exam_scores', '22', 'score', NULL, '6.00', NULL, 'file', NULL),
(188, '2026-11-28 19:50:53', 'exam_schedules', '17', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(189, '2026-11-28 19:50:53', 'exam_schedules', '17', 'exam_date', NULL, '2026-09-09', NULL, 'file', NULL),
(190, '2026-11-28 19:50:53', 'student_exam_scores', '23', 'score', NULL, '6.50', NULL, 'file', NULL),
(191, '2026-11-28 19:50:53', 'exam_schedules', '18', 'max_score', NULL, '10.00', NULL, 'file', NULL),
(192, '2026-11-28 19:50:53', 'exam_schedules', '18', 'exam_date', NULL, '2026-09-10', NULL, 'file', NULL),
(193, '2026-11-28 19:50:53', 'student_exam_scores', '24', 'score', NULL, '5.50', NULL, 'file', NULL),
(194, '2026-11-28 19:50:53', 'exam_schedules', '19', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(195, '2026-11-28 19:50:53', 'exam_schedules', '19', 'exam_date', NULL, '2026-10-01', NULL, 'file', NULL),
(196, '2026-11-28 19:50:53', 'student_exam_scores', '25', 'score', NULL, '12.50', NULL, 'file', NULL),
(197, '2026-11-28 19:50:53', 'student_exam_scores', '26', 'score', NULL, '19.50', NULL, 'file', NULL),
(198, '2026-11-28 19:50:53', 'exam_schedules', '20', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(199, '2026-11-28 19:50:53', 'exam_schedules', '20', 'exam_date', NULL, '2026-10-03', NULL, 'file', NULL),
(200, '2026-11-28 19:50:53', 'student_exam_scores', '27', 'score', NULL, '11.00', NULL, 'file', NULL);

INSERT INTO audit_trail (id, at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason) VALUES
(201, '2026-11-28 19:50:53', 'student_exam_scores', '28', 'score', NULL, '13.50', NULL, 'file', NULL),
(202, '2026-11-28 19:50:53', 'exam_schedules', '21', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(203, '2026-11-28 19:50:53', 'exam_schedules', '21', 'exam_date', NULL, '2026-10-04', NULL, 'file', NULL),
(204, '2026-11-28 19:50:53', 'student_exam_scores', '29', 'score', NULL, '10.50', NULL, 'file', NULL),
(205, '2026-11-28 19:50:53', 'student_exam_scores', '30', 'score', NULL, '12.00', NULL, 'file', NULL),
(206, '2026-11-28 19:50:53', 'exam_schedules', '22', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(207, '2026-11-28 19:50:53', 'exam_schedules', '22', 'exam_date', NULL, '2026-10-05', NULL, 'file', NULL),
(208, '2026-11-28 19:50:53', 'student_exam_scores', '31', 'score', NULL, '13.50', NULL, 'file', NULL),
(209, '2026-11-28 19:50:53', 'student_exam_scores', '32', 'score', NULL, '16.50', NULL, 'file', NULL),
(210, '2026-11-28 19:50:53', 'exam_schedules', '23', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(211, '2026-11-28 19:50:53', 'exam_schedules', '23', 'exam_date', NULL, '2026-10-06', NULL, 'file', NULL),
(212, '2026-11-28 19:50:53', 'student_exam_scores', '33', 'score', NULL, '11.75', NULL, 'file', NULL),
(213, '2026-11-28 19:50:53', 'student_exam_scores', '34', 'score', NULL, '17.00', NULL, 'file', NULL),
(214, '2026-11-28 19:50:53', 'exam_schedules', '24', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(215, '2026-11-28 19:50:53', 'exam_schedules', '24', 'exam_date', NULL, '2026-10-07', NULL, 'file', NULL),
(216, '2026-11-28 19:50:53', 'student_exam_scores', '35', 'score', NULL, '17.00', NULL, 'file', NULL),
(217, '2026-11-28 19:50:53', 'student_exam_scores', '36', 'score', NULL, '20.00', NULL, 'file', NULL),
(218, '2026-11-28 19:50:53', 'exam_schedules', '25', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(219, '2026-11-28 19:50:53', 'exam_schedules', '25', 'exam_date', NULL, '2026-10-08', NULL, 'file', NULL),
(220, '2026-11-28 19:50:53', 'student_exam_scores', '37', 'score', NULL, '15.50', NULL, 'file', NULL),
(221, '2026-11-28 19:50:53', 'student_exam_scores', '38', 'score', NULL, '20.00', NULL, 'file', NULL),
(222, '2026-11-28 19:50:53', 'exam_schedules', '26', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(223, '2026-11-28 19:50:53', 'exam_schedules', '26', 'exam_date', NULL, '2026-10-10', NULL, 'file', NULL),
(224, '2026-11-28 19:50:53', 'student_exam_scores', '39', 'score', NULL, '18.50', NULL, 'file', NULL),
(225, '2026-11-28 19:50:53', 'student_exam_scores', '40', 'score', NULL, '20.00', NULL, 'file', NULL),
(226, '2026-11-28 19:50:53', 'exam_schedules', '27', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(227, '2026-11-28 19:50:53', 'exam_schedules', '27', 'exam_date', NULL, '2026-10-11', NULL, 'file', NULL),
(228, '2026-11-28 19:50:53', 'student_exam_scores', '41', 'score', NULL, '15.50', NULL, 'file', NULL),
(229, '2026-11-28 19:50:53', 'student_exam_scores', '42', 'score', NULL, '18.00', NULL, 'file', NULL),
(230, '2026-11-28 19:50:53', 'exam_schedules', '28', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(231, '2026-11-28 19:50:53', 'exam_schedules', '28', 'exam_date', NULL, '2026-10-01', NULL, 'file', NULL),
(232, '2026-11-28 19:50:53', 'student_exam_scores', '43', 'score', NULL, '14.25', NULL, 'file', NULL),
(233, '2026-11-28 19:50:53', 'student_exam_scores', '43', 'teacher_notes', NULL, 'يحتاج إلى متابعة من ولي الأمر', NULL, 'file', NULL),
(234, '2026-11-28 19:50:53', 'student_exam_scores', '44', 'score', NULL, '15.50', NULL, 'file', NULL),
(235, '2026-11-28 19:50:53', 'exam_schedules', '29', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(236, '2026-11-28 19:50:53', 'exam_schedules', '29', 'exam_date', NULL, '2026-10-03', NULL, 'file', NULL),
(237, '2026-11-28 19:50:53', 'student_exam_scores', '45', 'score', NULL, '12.50', NULL, 'file', NULL),
(238, '2026-11-28 19:50:53', 'student_exam_scores', '46', 'score', NULL, '12.75', NULL, 'file', NULL),
(239, '2026-11-28 19:50:53', 'exam_schedules', '30', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(240, '2026-11-28 19:50:53', 'exam_schedules', '30', 'exam_date', NULL, '2026-10-04', NULL, 'file', NULL),
(241, '2026-11-28 19:50:53', 'student_exam_scores', '47', 'score', NULL, '17.00', NULL, 'file', NULL),
(242, '2026-11-28 19:50:53', 'student_exam_scores', '48', 'score', NULL, '19.50', NULL, 'file', NULL),
(243, '2026-11-28 19:50:53', 'exam_schedules', '31', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(244, '2026-11-28 19:50:53', 'exam_schedules', '31', 'exam_date', NULL, '2026-10-05', NULL, 'file', NULL),
(245, '2026-11-28 19:50:53', 'student_exam_scores', '49', 'score', NULL, '11.00', NULL, 'file', NULL),
(246, '2026-11-28 19:50:53', 'student_exam_scores', '50', 'score', NULL, '17.00', NULL, 'file', NULL),
(247, '2026-11-28 19:50:53', 'exam_schedules', '32', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(248, '2026-11-28 19:50:53', 'exam_schedules', '32', 'exam_date', NULL, '2026-10-06', NULL, 'file', NULL),
(249, '2026-11-28 19:50:53', 'student_exam_scores', '51', 'score', NULL, '16.00', NULL, 'file', NULL),
(250, '2026-11-28 19:50:53', 'student_exam_scores', '52', 'score', NULL, '18.00', NULL, 'file', NULL),
(251, '2026-11-28 19:50:53', 'exam_schedules', '33', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(252, '2026-11-28 19:50:53', 'exam_schedules', '33', 'exam_date', NULL, '2026-10-07', NULL, 'file', NULL),
(253, '2026-11-28 19:50:53', 'student_exam_scores', '53', 'score', NULL, '17.50', NULL, 'file', NULL),
(254, '2026-11-28 19:50:53', 'student_exam_scores', '54', 'score', NULL, '15.00', NULL, 'file', NULL),
(255, '2026-11-28 19:50:53', 'exam_schedules', '34', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(256, '2026-11-28 19:50:53', 'exam_schedules', '34', 'exam_date', NULL, '2026-10-08', NULL, 'file', NULL),
(257, '2026-11-28 19:50:53', 'student_exam_scores', '55', 'score', NULL, '20.00', NULL, 'file', NULL),
(258, '2026-11-28 19:50:53', 'student_exam_scores', '56', 'score', NULL, '19.00', NULL, 'file', NULL),
(259, '2026-11-28 19:50:53', 'exam_schedules', '35', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(260, '2026-11-28 19:50:53', 'exam_schedules', '35', 'exam_date', NULL, '2026-10-10', NULL, 'file', NULL),
(261, '2026-11-28 19:50:53', 'student_exam_scores', '57', 'score', NULL, '16.00', NULL, 'file', NULL),
(262, '2026-11-28 19:50:53', 'student_exam_scores', '58', 'score', NULL, '20.00', NULL, 'file', NULL),
(263, '2026-11-28 19:50:53', 'exam_schedules', '36', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(264, '2026-11-28 19:50:53', 'exam_schedules', '36', 'exam_date', NULL, '2026-10-11', NULL, 'file', NULL),
(265, '2026-11-28 19:50:53', 'student_exam_scores', '59', 'score', NULL, '15.00', NULL, 'file', NULL),
(266, '2026-11-28 19:50:53', 'student_exam_scores', '60', 'score', NULL, '13.00', NULL, 'file', NULL),
(267, '2026-11-28 19:50:53', 'exam_schedules', '37', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(268, '2026-11-28 19:50:53', 'exam_schedules', '37', 'exam_date', NULL, '2026-10-01', NULL, 'file', NULL),
(269, '2026-11-28 19:50:53', 'student_exam_scores', '61', 'score', NULL, '15.50', NULL, 'file', NULL),
(270, '2026-11-28 19:50:53', 'exam_schedules', '38', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(271, '2026-11-28 19:50:53', 'exam_schedules', '38', 'exam_date', NULL, '2026-10-03', NULL, 'file', NULL),
(272, '2026-11-28 19:50:53', 'student_exam_scores', '62', 'score', NULL, '17.25', NULL, 'file', NULL),
(273, '2026-11-28 19:50:53', 'exam_schedules', '39', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(274, '2026-11-28 19:50:53', 'exam_schedules', '39', 'exam_date', NULL, '2026-10-04', NULL, 'file', NULL),
(275, '2026-11-28 19:50:53', 'student_exam_scores', '63', 'score', NULL, '16.00', NULL, 'file', NULL),
(276, '2026-11-28 19:50:53', 'exam_schedules', '40', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(277, '2026-11-28 19:50:53', 'exam_schedules', '40', 'exam_date', NULL, '2026-10-05', NULL, 'file', NULL),
(278, '2026-11-28 19:50:53', 'student_exam_scores', '64', 'score', NULL, '18.00', NULL, 'file', NULL),
(279, '2026-11-28 19:50:53', 'exam_schedules', '41', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(280, '2026-11-28 19:50:53', 'exam_schedules', '41', 'exam_date', NULL, '2026-10-06', NULL, 'file', NULL),
(281, '2026-11-28 19:50:53', 'student_exam_scores', '65', 'score', NULL, '20.00', NULL, 'file', NULL),
(282, '2026-11-28 19:50:53', 'exam_schedules', '42', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(283, '2026-11-28 19:50:53', 'exam_schedules', '42', 'exam_date', NULL, '2026-10-07', NULL, 'file', NULL),
(284, '2026-11-28 19:50:53', 'student_exam_scores', '66', 'score', NULL, '0.00', NULL, 'file', NULL),
(285, '2026-11-28 19:50:53', 'student_exam_scores', '66', 'is_present', '1', '0', NULL, 'file', NULL),
(286, '2026-11-28 19:50:53', 'student_exam_scores', '66', 'absence_type', NULL, 'بدون_عذر', NULL, 'file', NULL),
(287, '2026-11-28 19:50:53', 'exam_schedules', '43', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(288, '2026-11-28 19:50:53', 'exam_schedules', '43', 'exam_date', NULL, '2026-10-08', NULL, 'file', NULL),
(289, '2026-11-28 19:50:53', 'student_exam_scores', '67', 'score', NULL, '15.00', NULL, 'file', NULL),
(290, '2026-11-28 19:50:53', 'exam_schedules', '44', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(291, '2026-11-28 19:50:53', 'exam_schedules', '44', 'exam_date', NULL, '2026-10-10', NULL, 'file', NULL),
(292, '2026-11-28 19:50:53', 'student_exam_scores', '68', 'score', NULL, '18.50', NULL, 'file', NULL),
(293, '2026-11-28 19:50:53', 'exam_schedules', '45', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(294, '2026-11-28 19:50:53', 'exam_schedules', '45', 'exam_date', NULL, '2026-10-11', NULL, 'file', NULL),
(295, '2026-11-28 19:50:53', 'student_exam_scores', '69', 'score', NULL, '16.00', NULL, 'file', NULL),
(296, '2026-11-28 19:50:53', 'exam_schedules', '46', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(297, '2026-11-28 19:50:53', 'exam_schedules', '46', 'exam_date', NULL, '2026-10-01', NULL, 'file', NULL),
(298, '2026-11-28 19:50:53', 'student_exam_scores', '70', 'score', NULL, '17.00', NULL, 'file', NULL),
(299, '2026-11-28 19:50:53', 'exam_schedules', '47', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(300, '2026-11-28 19:50:53', 'exam_schedules', '47', 'exam_date', NULL, '2026-10-03', NULL, 'file', NULL),
(301, '2026-11-28 19:50:53', 'student_exam_scores', '71', 'score', NULL, '13.00', NULL, 'file', NULL),
(302, '2026-11-28 19:50:53', 'exam_schedules', '48', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(303, '2026-11-28 19:50:53', 'exam_schedules', '48', 'exam_date', NULL, '2026-10-04', NULL, 'file', NULL),
(304, '2026-11-28 19:50:53', 'student_exam_scores', '72', 'score', NULL, '15.00', NULL, 'file', NULL),
(305, '2026-11-28 19:50:53', 'exam_schedules', '49', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(306, '2026-11-28 19:50:53', 'exam_schedules', '49', 'exam_date', NULL, '2026-10-05', NULL, 'file', NULL),
(307, '2026-11-28 19:50:53', 'student_exam_scores', '73', 'score', NULL, '19.00', NULL, 'file', NULL),
(308, '2026-11-28 19:50:53', 'exam_schedules', '50', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(309, '2026-11-28 19:50:53', 'exam_schedules', '50', 'exam_date', NULL, '2026-10-06', NULL, 'file', NULL),
(310, '2026-11-28 19:50:53', 'student_exam_scores', '74', 'score', NULL, '16.25', NULL, 'file', NULL),
(311, '2026-11-28 19:50:53', 'exam_schedules', '51', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(312, '2026-11-28 19:50:53', 'exam_schedules', '51', 'exam_date', NULL, '2026-10-07', NULL, 'file', NULL),
(313, '2026-11-28 19:50:53', 'student_exam_scores', '75', 'score', NULL, '18.50', NULL, 'file', NULL),
(314, '2026-11-28 19:50:53', 'exam_schedules', '52', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(315, '2026-11-28 19:50:53', 'exam_schedules', '52', 'exam_date', NULL, '2026-10-08', NULL, 'file', NULL),
(316, '2026-11-28 19:50:53', 'student_exam_scores', '76', 'score', NULL, '14.50', NULL, 'file', NULL),
(317, '2026-11-28 19:50:53', 'exam_schedules', '53', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(318, '2026-11-28 19:50:53', 'exam_schedules', '53', 'exam_date', NULL, '2026-10-10', NULL, 'file', NULL),
(319, '2026-11-28 19:50:53', 'student_exam_scores', '77', 'score', NULL, '14.50', NULL, 'file', NULL),
(320, '2026-11-28 19:50:53', 'exam_schedules', '54', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(321, '2026-11-28 19:50:53', 'exam_schedules', '54', 'exam_date', NULL, '2026-10-11', NULL, 'file', NULL),
(322, '2026-11-28 19:50:53', 'student_exam_scores', '78', 'score', NULL, '12.50', NULL, 'file', NULL),
(323, '2026-11-28 19:50:53', 'exam_schedules', '55', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(324, '2026-11-28 19:50:53', 'exam_schedules', '55', 'exam_date', NULL, '2026-10-01', NULL, 'file', NULL),
(325, '2026-11-28 19:50:53', 'student_exam_scores', '79', 'score', NULL, '0.00', NULL, 'file', NULL),
(326, '2026-11-28 19:50:53', 'student_exam_scores', '79', 'is_present', '1', '0', NULL, 'file', NULL),
(327, '2026-11-28 19:50:53', 'student_exam_scores', '79', 'absence_type', NULL, 'بعذر', NULL, 'file', NULL),
(328, '2026-11-28 19:50:53', 'student_exam_scores', '79', 'excuse_details', NULL, 'مرض، اتصل ولي الأمر صباحاً', NULL, 'file', NULL),
(329, '2026-11-28 19:50:53', 'exam_schedules', '56', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(330, '2026-11-28 19:50:53', 'exam_schedules', '56', 'exam_date', NULL, '2026-10-03', NULL, 'file', NULL),
(331, '2026-11-28 19:50:53', 'student_exam_scores', '80', 'score', NULL, '15.75', NULL, 'file', NULL),
(332, '2026-11-28 19:50:53', 'exam_schedules', '57', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(333, '2026-11-28 19:50:53', 'exam_schedules', '57', 'exam_date', NULL, '2026-10-04', NULL, 'file', NULL),
(334, '2026-11-28 19:50:53', 'student_exam_scores', '81', 'score', NULL, '15.50', NULL, 'file', NULL),
(335, '2026-11-28 19:50:53', 'exam_schedules', '58', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(336, '2026-11-28 19:50:53', 'exam_schedules', '58', 'exam_date', NULL, '2026-10-05', NULL, 'file', NULL),
(337, '2026-11-28 19:50:53', 'student_exam_scores', '82', 'score', NULL, '16.00', NULL, 'file', NULL),
(338, '2026-11-28 19:50:53', 'exam_schedules', '59', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(339, '2026-11-28 19:50:53', 'exam_schedules', '59', 'exam_date', NULL, '2026-10-06', NULL, 'file', NULL),
(340, '2026-11-28 19:50:53', 'student_exam_scores', '83', 'score', NULL, '17.00', NULL, 'file', NULL),
(341, '2026-11-28 19:50:53', 'exam_schedules', '60', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(342, '2026-11-28 19:50:53', 'exam_schedules', '60', 'exam_date', NULL, '2026-10-07', NULL, 'file', NULL),
(343, '2026-11-28 19:50:53', 'student_exam_scores', '84', 'score', NULL, '14.50', NULL, 'file', NULL),
(344, '2026-11-28 19:50:53', 'exam_schedules', '61', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(345, '2026-11-28 19:50:53', 'exam_schedules', '61', 'exam_date', NULL, '2026-10-08', NULL, 'file', NULL),
(346, '2026-11-28 19:50:53', 'student_exam_scores', '85', 'score', NULL, '9.50', NULL, 'file', NULL),
(347, '2026-11-28 19:50:53', 'exam_schedules', '62', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(348, '2026-11-28 19:50:53', 'exam_schedules', '62', 'exam_date', NULL, '2026-10-10', NULL, 'file', NULL),
(349, '2026-11-28 19:50:53', 'student_exam_scores', '86', 'score', NULL, '9.50', NULL, 'file', NULL),
(350, '2026-11-28 19:50:53', 'exam_schedules', '63', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(351, '2026-11-28 19:50:53', 'exam_schedules', '63', 'exam_date', NULL, '2026-10-11', NULL, 'file', NULL),
(352, '2026-11-28 19:50:53', 'student_exam_scores', '87', 'score', NULL, '13.50', NULL, 'file', NULL),
(353, '2026-11-28 19:50:53', 'exam_schedules', '64', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(354, '2026-11-28 19:50:53', 'exam_schedules', '64', 'exam_date', NULL, '2026-10-01', NULL, 'file', NULL),
(355, '2026-11-28 19:50:53', 'student_exam_scores', '88', 'score', NULL, '19.00', NULL, 'file', NULL),
(356, '2026-11-28 19:50:53', 'exam_schedules', '65', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(357, '2026-11-28 19:50:53', 'exam_schedules', '65', 'exam_date', NULL, '2026-10-03', NULL, 'file', NULL),
(358, '2026-11-28 19:50:53', 'student_exam_scores', '89', 'score', NULL, '16.75', NULL, 'file', NULL),
(359, '2026-11-28 19:50:53', 'exam_schedules', '66', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(360, '2026-11-28 19:50:53', 'exam_schedules', '66', 'exam_date', NULL, '2026-10-04', NULL, 'file', NULL),
(361, '2026-11-28 19:50:53', 'student_exam_scores', '90', 'score', NULL, '15.25', NULL, 'file', NULL),
(362, '2026-11-28 19:50:53', 'exam_schedules', '67', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(363, '2026-11-28 19:50:53', 'exam_schedules', '67', 'exam_date', NULL, '2026-10-05', NULL, 'file', NULL),
(364, '2026-11-28 19:50:53', 'student_exam_scores', '91', 'score', NULL, '16.00', NULL, 'file', NULL),
(365, '2026-11-28 19:50:53', 'exam_schedules', '68', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(366, '2026-11-28 19:50:53', 'exam_schedules', '68', 'exam_date', NULL, '2026-10-06', NULL, 'file', NULL),
(367, '2026-11-28 19:50:53', 'student_exam_scores', '92', 'score', NULL, '15.50', NULL, 'file', NULL),
(368, '2026-11-28 19:50:53', 'exam_schedules', '69', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(369, '2026-11-28 19:50:53', 'exam_schedules', '69', 'exam_date', NULL, '2026-10-07', NULL, 'file', NULL),
(370, '2026-11-28 19:50:53', 'student_exam_scores', '93', 'score', NULL, '12.50', NULL, 'file', NULL),
(371, '2026-11-28 19:50:53', 'exam_schedules', '70', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(372, '2026-11-28 19:50:53', 'exam_schedules', '70', 'exam_date', NULL, '2026-10-08', NULL, 'file', NULL),
(373, '2026-11-28 19:50:53', 'student_exam_scores', '94', 'score', NULL, '13.50', NULL, 'file', NULL),
(374, '2026-11-28 19:50:53', 'exam_schedules', '71', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(375, '2026-11-28 19:50:53', 'exam_schedules', '71', 'exam_date', NULL, '2026-10-10', NULL, 'file', NULL),
(376, '2026-11-28 19:50:53', 'student_exam_scores', '95', 'score', NULL, '18.00', NULL, 'file', NULL),
(377, '2026-11-28 19:50:53', 'exam_schedules', '72', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(378, '2026-11-28 19:50:53', 'exam_schedules', '72', 'exam_date', NULL, '2026-10-11', NULL, 'file', NULL),
(379, '2026-11-28 19:50:53', 'student_exam_scores', '96', 'score', NULL, '11.00', NULL, 'file', NULL),
(380, '2026-11-28 19:50:53', 'exam_schedules', '73', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(381, '2026-11-28 19:50:53', 'exam_schedules', '73', 'exam_date', NULL, '2026-11-15', NULL, 'file', NULL),
(382, '2026-11-28 19:50:53', 'student_exam_scores', '97', 'score', NULL, '0.00', NULL, 'file', NULL),
(383, '2026-11-28 19:50:53', 'student_exam_scores', '97', 'is_present', '1', '0', NULL, 'file', NULL),
(384, '2026-11-28 19:50:53', 'student_exam_scores', '97', 'absence_type', NULL, 'بعذر', NULL, 'file', NULL),
(385, '2026-11-28 19:50:53', 'student_exam_scores', '97', 'excuse_details', NULL, 'إجازة مرضية من يومين (sick leave)', NULL, 'file', NULL),
(386, '2026-11-28 19:50:53', 'exam_schedules', '74', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(387, '2026-11-28 19:50:53', 'exam_schedules', '74', 'exam_date', NULL, '2026-11-10', NULL, 'file', NULL),
(388, '2026-11-28 19:50:53', 'student_exam_scores', '99', 'score', NULL, '15.75', NULL, 'file', NULL),
(389, '2026-11-28 19:50:53', 'student_exam_scores', '100', 'score', NULL, '16.75', NULL, 'file', NULL),
(390, '2026-11-28 19:50:53', 'exam_schedules', '75', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(391, '2026-11-28 19:50:53', 'exam_schedules', '75', 'exam_date', NULL, '2026-11-11', NULL, 'file', NULL),
(392, '2026-11-28 19:50:53', 'student_exam_scores', '101', 'score', NULL, '15.00', NULL, 'file', NULL),
(393, '2026-11-28 19:50:53', 'student_exam_scores', '102', 'score', NULL, '15.00', NULL, 'file', NULL),
(394, '2026-11-28 19:50:53', 'exam_schedules', '76', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(395, '2026-11-28 19:50:53', 'exam_schedules', '76', 'exam_date', NULL, '2026-11-12', NULL, 'file', NULL),
(396, '2026-11-28 19:50:53', 'student_exam_scores', '103', 'score', NULL, '13.50', NULL, 'file', NULL),
(397, '2026-11-28 19:50:53', 'student_exam_scores', '104', 'score', NULL, '19.00', NULL, 'file', NULL),
(398, '2026-11-28 19:50:53', 'exam_schedules', '77', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(399, '2026-11-28 19:50:53', 'exam_schedules', '77', 'exam_date', NULL, '2026-11-14', NULL, 'file', NULL),
(400, '2026-11-28 19:50:53', 'student_exam_scores', '105', 'score', NULL, '15.00', NULL, 'file', NULL);

INSERT INTO audit_trail (id, at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason) VALUES
(401, '2026-11-28 19:50:53', 'student_exam_scores', '106', 'score', NULL, '14.00', NULL, 'file', NULL),
(402, '2026-11-28 19:50:53', 'exam_schedules', '78', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(403, '2026-11-28 19:50:53', 'exam_schedules', '78', 'exam_date', NULL, '2026-11-16', NULL, 'file', NULL),
(404, '2026-11-28 19:50:53', 'exam_schedules', '79', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(405, '2026-11-28 19:50:53', 'exam_schedules', '79', 'exam_date', NULL, '2026-11-17', NULL, 'file', NULL),
(406, '2026-11-28 19:50:53', 'exam_schedules', '80', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(407, '2026-11-28 19:50:53', 'exam_schedules', '80', 'exam_date', NULL, '2026-11-18', NULL, 'file', NULL),
(408, '2026-11-28 19:50:53', 'exam_schedules', '81', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(409, '2026-11-28 19:50:53', 'exam_schedules', '81', 'exam_date', NULL, '2026-11-19', NULL, 'file', NULL),
(410, '2026-11-28 19:50:53', 'exam_schedules', '82', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(411, '2026-11-28 19:50:53', 'exam_schedules', '82', 'exam_date', NULL, '2026-11-15', NULL, 'file', NULL),
(412, '2026-11-28 19:50:53', 'student_exam_scores', '115', 'score', NULL, '16.50', NULL, 'file', NULL),
(413, '2026-11-28 19:50:53', 'exam_schedules', '83', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(414, '2026-11-28 19:50:53', 'exam_schedules', '83', 'exam_date', NULL, '2026-11-10', NULL, 'file', NULL),
(415, '2026-11-28 19:50:53', 'student_exam_scores', '117', 'score', NULL, '13.00', NULL, 'file', NULL),
(416, '2026-11-28 19:50:53', 'student_exam_scores', '118', 'score', NULL, '11.50', NULL, 'file', NULL),
(417, '2026-11-28 19:50:53', 'exam_schedules', '84', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(418, '2026-11-28 19:50:53', 'exam_schedules', '84', 'exam_date', NULL, '2026-11-11', NULL, 'file', NULL),
(419, '2026-11-28 19:50:53', 'student_exam_scores', '119', 'score', NULL, '15.75', NULL, 'file', NULL),
(420, '2026-11-28 19:50:53', 'student_exam_scores', '120', 'score', NULL, '14.25', NULL, 'file', NULL),
(421, '2026-11-28 19:50:53', 'student_exam_scores', '120', 'teacher_notes', NULL, 'تأخر 15 دقيقة عن بداية الاختبار', NULL, 'file', NULL),
(422, '2026-11-28 19:50:53', 'exam_schedules', '85', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(423, '2026-11-28 19:50:53', 'exam_schedules', '85', 'exam_date', NULL, '2026-11-12', NULL, 'file', NULL),
(424, '2026-11-28 19:50:53', 'student_exam_scores', '121', 'score', NULL, '13.50', NULL, 'file', NULL),
(425, '2026-11-28 19:50:53', 'student_exam_scores', '122', 'score', NULL, '18.50', NULL, 'file', NULL),
(426, '2026-11-28 19:50:53', 'exam_schedules', '86', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(427, '2026-11-28 19:50:53', 'exam_schedules', '86', 'exam_date', NULL, '2026-11-14', NULL, 'file', NULL),
(428, '2026-11-28 19:50:53', 'student_exam_scores', '123', 'score', NULL, '17.50', NULL, 'file', NULL),
(429, '2026-11-28 19:50:53', 'student_exam_scores', '124', 'score', NULL, '12.50', NULL, 'file', NULL),
(430, '2026-11-28 19:50:53', 'exam_schedules', '87', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(431, '2026-11-28 19:50:53', 'exam_schedules', '87', 'exam_date', NULL, '2026-11-16', NULL, 'file', NULL),
(432, '2026-11-28 19:50:53', 'exam_schedules', '88', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(433, '2026-11-28 19:50:53', 'exam_schedules', '88', 'exam_date', NULL, '2026-11-17', NULL, 'file', NULL),
(434, '2026-11-28 19:50:53', 'exam_schedules', '89', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(435, '2026-11-28 19:50:53', 'exam_schedules', '89', 'exam_date', NULL, '2026-11-18', NULL, 'file', NULL),
(436, '2026-11-28 19:50:53', 'exam_schedules', '90', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(437, '2026-11-28 19:50:53', 'exam_schedules', '90', 'exam_date', NULL, '2026-11-19', NULL, 'file', NULL),
(438, '2026-11-28 19:50:53', 'exam_schedules', '91', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(439, '2026-11-28 19:50:53', 'exam_schedules', '91', 'exam_date', NULL, '2026-11-15', NULL, 'file', NULL),
(440, '2026-11-28 19:50:53', 'exam_schedules', '92', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(441, '2026-11-28 19:50:53', 'exam_schedules', '92', 'exam_date', NULL, '2026-11-10', NULL, 'file', NULL),
(442, '2026-11-28 19:50:53', 'student_exam_scores', '134', 'score', NULL, '16.00', NULL, 'file', NULL),
(443, '2026-11-28 19:50:53', 'exam_schedules', '93', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(444, '2026-11-28 19:50:53', 'exam_schedules', '93', 'exam_date', NULL, '2026-11-11', NULL, 'file', NULL),
(445, '2026-11-28 19:50:53', 'student_exam_scores', '135', 'score', NULL, '14.50', NULL, 'file', NULL),
(446, '2026-11-28 19:50:53', 'exam_schedules', '94', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(447, '2026-11-28 19:50:53', 'exam_schedules', '94', 'exam_date', NULL, '2026-11-12', NULL, 'file', NULL),
(448, '2026-11-28 19:50:53', 'student_exam_scores', '136', 'score', NULL, '18.25', NULL, 'file', NULL),
(449, '2026-11-28 19:50:53', 'exam_schedules', '95', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(450, '2026-11-28 19:50:53', 'exam_schedules', '95', 'exam_date', NULL, '2026-11-14', NULL, 'file', NULL),
(451, '2026-11-28 19:50:53', 'student_exam_scores', '137', 'score', NULL, '18.50', NULL, 'file', NULL),
(452, '2026-11-28 19:50:53', 'exam_schedules', '96', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(453, '2026-11-28 19:50:53', 'exam_schedules', '96', 'exam_date', NULL, '2026-11-16', NULL, 'file', NULL),
(454, '2026-11-28 19:50:53', 'exam_schedules', '97', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(455, '2026-11-28 19:50:53', 'exam_schedules', '97', 'exam_date', NULL, '2026-11-17', NULL, 'file', NULL),
(456, '2026-11-28 19:50:53', 'exam_schedules', '98', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(457, '2026-11-28 19:50:53', 'exam_schedules', '98', 'exam_date', NULL, '2026-11-18', NULL, 'file', NULL),
(458, '2026-11-28 19:50:53', 'exam_schedules', '99', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(459, '2026-11-28 19:50:53', 'exam_schedules', '99', 'exam_date', NULL, '2026-11-19', NULL, 'file', NULL),
(460, '2026-11-28 19:50:53', 'exam_schedules', '100', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(461, '2026-11-28 19:50:53', 'exam_schedules', '100', 'exam_date', NULL, '2026-11-15', NULL, 'file', NULL),
(462, '2026-11-28 19:50:53', 'exam_schedules', '101', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(463, '2026-11-28 19:50:53', 'exam_schedules', '101', 'exam_date', NULL, '2026-11-10', NULL, 'file', NULL),
(464, '2026-11-28 19:50:53', 'student_exam_scores', '143', 'score', NULL, '13.50', NULL, 'file', NULL),
(465, '2026-11-28 19:50:53', 'exam_schedules', '102', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(466, '2026-11-28 19:50:53', 'exam_schedules', '102', 'exam_date', NULL, '2026-11-11', NULL, 'file', NULL),
(467, '2026-11-28 19:50:53', 'student_exam_scores', '144', 'score', NULL, '15.50', NULL, 'file', NULL),
(468, '2026-11-28 19:50:53', 'exam_schedules', '103', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(469, '2026-11-28 19:50:53', 'exam_schedules', '103', 'exam_date', NULL, '2026-11-12', NULL, 'file', NULL),
(470, '2026-11-28 19:50:53', 'student_exam_scores', '145', 'score', NULL, '16.00', NULL, 'file', NULL),
(471, '2026-11-28 19:50:53', 'exam_schedules', '104', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(472, '2026-11-28 19:50:53', 'exam_schedules', '104', 'exam_date', NULL, '2026-11-14', NULL, 'file', NULL),
(473, '2026-11-28 19:50:53', 'student_exam_scores', '146', 'score', NULL, '15.50', NULL, 'file', NULL),
(474, '2026-11-28 19:50:53', 'exam_schedules', '105', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(475, '2026-11-28 19:50:53', 'exam_schedules', '105', 'exam_date', NULL, '2026-11-16', NULL, 'file', NULL),
(476, '2026-11-28 19:50:53', 'exam_schedules', '106', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(477, '2026-11-28 19:50:53', 'exam_schedules', '106', 'exam_date', NULL, '2026-11-17', NULL, 'file', NULL),
(478, '2026-11-28 19:50:53', 'exam_schedules', '107', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(479, '2026-11-28 19:50:53', 'exam_schedules', '107', 'exam_date', NULL, '2026-11-18', NULL, 'file', NULL),
(480, '2026-11-28 19:50:53', 'exam_schedules', '108', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(481, '2026-11-28 19:50:53', 'exam_schedules', '108', 'exam_date', NULL, '2026-11-19', NULL, 'file', NULL),
(482, '2026-11-28 19:50:53', 'exam_schedules', '109', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(483, '2026-11-28 19:50:53', 'exam_schedules', '109', 'exam_date', NULL, '2026-11-15', NULL, 'file', NULL),
(484, '2026-11-28 19:50:53', 'exam_schedules', '110', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(485, '2026-11-28 19:50:53', 'exam_schedules', '110', 'exam_date', NULL, '2026-11-10', NULL, 'file', NULL),
(486, '2026-11-28 19:50:53', 'student_exam_scores', '152', 'score', NULL, '12.50', NULL, 'file', NULL),
(487, '2026-11-28 19:50:53', 'exam_schedules', '111', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(488, '2026-11-28 19:50:53', 'exam_schedules', '111', 'exam_date', NULL, '2026-11-11', NULL, 'file', NULL),
(489, '2026-11-28 19:50:53', 'student_exam_scores', '153', 'score', NULL, '16.00', NULL, 'file', NULL),
(490, '2026-11-28 19:50:53', 'exam_schedules', '112', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(491, '2026-11-28 19:50:53', 'exam_schedules', '112', 'exam_date', NULL, '2026-11-12', NULL, 'file', NULL),
(492, '2026-11-28 19:50:53', 'student_exam_scores', '154', 'score', NULL, '16.50', NULL, 'file', NULL),
(493, '2026-11-28 19:50:53', 'exam_schedules', '113', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(494, '2026-11-28 19:50:53', 'exam_schedules', '113', 'exam_date', NULL, '2026-11-14', NULL, 'file', NULL),
(495, '2026-11-28 19:50:53', 'student_exam_scores', '155', 'score', NULL, '18.00', NULL, 'file', NULL),
(496, '2026-11-28 19:50:53', 'exam_schedules', '114', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(497, '2026-11-28 19:50:53', 'exam_schedules', '114', 'exam_date', NULL, '2026-11-16', NULL, 'file', NULL),
(498, '2026-11-28 19:50:53', 'exam_schedules', '115', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(499, '2026-11-28 19:50:53', 'exam_schedules', '115', 'exam_date', NULL, '2026-11-17', NULL, 'file', NULL),
(500, '2026-11-28 19:50:53', 'exam_schedules', '116', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(501, '2026-11-28 19:50:53', 'exam_schedules', '116', 'exam_date', NULL, '2026-11-18', NULL, 'file', NULL),
(502, '2026-11-28 19:50:53', 'exam_schedules', '117', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(503, '2026-11-28 19:50:53', 'exam_schedules', '117', 'exam_date', NULL, '2026-11-19', NULL, 'file', NULL),
(504, '2026-11-28 19:50:53', 'exam_schedules', '118', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(505, '2026-11-28 19:50:53', 'exam_schedules', '118', 'exam_date', NULL, '2026-11-15', NULL, 'file', NULL),
(506, '2026-11-28 19:50:53', 'exam_schedules', '119', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(507, '2026-11-28 19:50:53', 'exam_schedules', '119', 'exam_date', NULL, '2026-11-10', NULL, 'file', NULL),
(508, '2026-11-28 19:50:53', 'student_exam_scores', '161', 'score', NULL, '13.50', NULL, 'file', NULL),
(509, '2026-11-28 19:50:53', 'student_exam_scores', '161', 'teacher_notes', NULL, 'تحسّن ملحوظ عن الاختبار السابق', NULL, 'file', NULL),
(510, '2026-11-28 19:50:53', 'exam_schedules', '120', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(511, '2026-11-28 19:50:53', 'exam_schedules', '120', 'exam_date', NULL, '2026-11-11', NULL, 'file', NULL),
(512, '2026-11-28 19:50:53', 'student_exam_scores', '162', 'score', NULL, '16.25', NULL, 'file', NULL),
(513, '2026-11-28 19:50:53', 'exam_schedules', '121', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(514, '2026-11-28 19:50:53', 'exam_schedules', '121', 'exam_date', NULL, '2026-11-12', NULL, 'file', NULL),
(515, '2026-11-28 19:50:53', 'student_exam_scores', '163', 'score', NULL, '16.25', NULL, 'file', NULL),
(516, '2026-11-28 19:50:53', 'exam_schedules', '122', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(517, '2026-11-28 19:50:53', 'exam_schedules', '122', 'exam_date', NULL, '2026-11-14', NULL, 'file', NULL),
(518, '2026-11-28 19:50:53', 'student_exam_scores', '164', 'score', NULL, '12.00', NULL, 'file', NULL),
(519, '2026-11-28 19:50:53', 'exam_schedules', '123', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(520, '2026-11-28 19:50:53', 'exam_schedules', '123', 'exam_date', NULL, '2026-11-16', NULL, 'file', NULL),
(521, '2026-11-28 19:50:53', 'exam_schedules', '124', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(522, '2026-11-28 19:50:53', 'exam_schedules', '124', 'exam_date', NULL, '2026-11-17', NULL, 'file', NULL),
(523, '2026-11-28 19:50:53', 'exam_schedules', '125', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(524, '2026-11-28 19:50:53', 'exam_schedules', '125', 'exam_date', NULL, '2026-11-18', NULL, 'file', NULL),
(525, '2026-11-28 19:50:53', 'exam_schedules', '126', 'max_score', NULL, '20.00', NULL, 'file', NULL),
(526, '2026-11-28 19:50:53', 'exam_schedules', '126', 'exam_date', NULL, '2026-11-19', NULL, 'file', NULL),
(527, '2026-11-28 19:50:53', 'exam_schedules', '127', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(528, '2026-11-28 19:50:53', 'exam_schedules', '127', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL),
(529, '2026-11-28 19:50:53', 'exam_schedules', '128', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(530, '2026-11-28 19:50:53', 'exam_schedules', '128', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL),
(531, '2026-11-28 19:50:53', 'exam_schedules', '129', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(532, '2026-11-28 19:50:53', 'exam_schedules', '129', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(533, '2026-11-28 19:50:53', 'exam_schedules', '130', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(534, '2026-11-28 19:50:53', 'exam_schedules', '130', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(535, '2026-11-28 19:50:53', 'exam_schedules', '131', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(536, '2026-11-28 19:50:53', 'exam_schedules', '131', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(537, '2026-11-28 19:50:53', 'exam_schedules', '132', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(538, '2026-11-28 19:50:53', 'exam_schedules', '132', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(539, '2026-11-28 19:50:53', 'exam_schedules', '133', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(540, '2026-11-28 19:50:53', 'exam_schedules', '133', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(541, '2026-11-28 19:50:53', 'exam_schedules', '134', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(542, '2026-11-28 19:50:53', 'exam_schedules', '134', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(543, '2026-11-28 19:50:53', 'exam_schedules', '135', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(544, '2026-11-28 19:50:53', 'exam_schedules', '135', 'exam_date', NULL, '2027-01-16', NULL, 'file', NULL),
(545, '2026-11-28 19:50:53', 'exam_schedules', '136', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(546, '2026-11-28 19:50:53', 'exam_schedules', '136', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL),
(547, '2026-11-28 19:50:53', 'exam_schedules', '137', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(548, '2026-11-28 19:50:53', 'exam_schedules', '137', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL),
(549, '2026-11-28 19:50:53', 'exam_schedules', '138', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(550, '2026-11-28 19:50:53', 'exam_schedules', '138', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(551, '2026-11-28 19:50:53', 'exam_schedules', '139', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(552, '2026-11-28 19:50:53', 'exam_schedules', '139', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(553, '2026-11-28 19:50:53', 'exam_schedules', '140', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(554, '2026-11-28 19:50:53', 'exam_schedules', '140', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(555, '2026-11-28 19:50:53', 'exam_schedules', '141', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(556, '2026-11-28 19:50:53', 'exam_schedules', '141', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(557, '2026-11-28 19:50:53', 'exam_schedules', '142', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(558, '2026-11-28 19:50:53', 'exam_schedules', '142', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(559, '2026-11-28 19:50:53', 'exam_schedules', '143', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(560, '2026-11-28 19:50:53', 'exam_schedules', '143', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(561, '2026-11-28 19:50:53', 'exam_schedules', '144', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(562, '2026-11-28 19:50:53', 'exam_schedules', '144', 'exam_date', NULL, '2027-01-16', NULL, 'file', NULL),
(563, '2026-11-28 19:50:53', 'exam_schedules', '145', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(564, '2026-11-28 19:50:53', 'exam_schedules', '145', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL),
(565, '2026-11-28 19:50:53', 'exam_schedules', '146', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(566, '2026-11-28 19:50:53', 'exam_schedules', '146', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL),
(567, '2026-11-28 19:50:53', 'exam_schedules', '147', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(568, '2026-11-28 19:50:53', 'exam_schedules', '147', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(569, '2026-11-28 19:50:53', 'exam_schedules', '148', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(570, '2026-11-28 19:50:53', 'exam_schedules', '148', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(571, '2026-11-28 19:50:53', 'exam_schedules', '149', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(572, '2026-11-28 19:50:53', 'exam_schedules', '149', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(573, '2026-11-28 19:50:53', 'exam_schedules', '150', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(574, '2026-11-28 19:50:53', 'exam_schedules', '150', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(575, '2026-11-28 19:50:53', 'exam_schedules', '151', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(576, '2026-11-28 19:50:53', 'exam_schedules', '151', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(577, '2026-11-28 19:50:53', 'exam_schedules', '152', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(578, '2026-11-28 19:50:53', 'exam_schedules', '152', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(579, '2026-11-28 19:50:53', 'exam_schedules', '153', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(580, '2026-11-28 19:50:53', 'exam_schedules', '153', 'exam_date', NULL, '2027-01-16', NULL, 'file', NULL),
(581, '2026-11-28 19:50:53', 'exam_schedules', '154', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(582, '2026-11-28 19:50:53', 'exam_schedules', '154', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL),
(583, '2026-11-28 19:50:53', 'exam_schedules', '155', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(584, '2026-11-28 19:50:53', 'exam_schedules', '155', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL),
(585, '2026-11-28 19:50:53', 'exam_schedules', '156', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(586, '2026-11-28 19:50:53', 'exam_schedules', '156', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(587, '2026-11-28 19:50:53', 'exam_schedules', '157', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(588, '2026-11-28 19:50:53', 'exam_schedules', '157', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(589, '2026-11-28 19:50:53', 'exam_schedules', '158', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(590, '2026-11-28 19:50:53', 'exam_schedules', '158', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(591, '2026-11-28 19:50:53', 'exam_schedules', '159', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(592, '2026-11-28 19:50:53', 'exam_schedules', '159', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(593, '2026-11-28 19:50:53', 'exam_schedules', '160', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(594, '2026-11-28 19:50:53', 'exam_schedules', '160', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(595, '2026-11-28 19:50:53', 'exam_schedules', '161', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(596, '2026-11-28 19:50:53', 'exam_schedules', '161', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(597, '2026-11-28 19:50:53', 'exam_schedules', '162', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(598, '2026-11-28 19:50:53', 'exam_schedules', '162', 'exam_date', NULL, '2027-01-16', NULL, 'file', NULL),
(599, '2026-11-28 19:50:53', 'exam_schedules', '163', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(600, '2026-11-28 19:50:53', 'exam_schedules', '163', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL);

INSERT INTO audit_trail (id, at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason) VALUES
(601, '2026-11-28 19:50:53', 'exam_schedules', '164', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(602, '2026-11-28 19:50:53', 'exam_schedules', '164', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL),
(603, '2026-11-28 19:50:53', 'exam_schedules', '165', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(604, '2026-11-28 19:50:53', 'exam_schedules', '165', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(605, '2026-11-28 19:50:53', 'exam_schedules', '166', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(606, '2026-11-28 19:50:53', 'exam_schedules', '166', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(607, '2026-11-28 19:50:53', 'exam_schedules', '167', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(608, '2026-11-28 19:50:53', 'exam_schedules', '167', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(609, '2026-11-28 19:50:53', 'exam_schedules', '168', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(610, '2026-11-28 19:50:53', 'exam_schedules', '168', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(611, '2026-11-28 19:50:53', 'exam_schedules', '169', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(612, '2026-11-28 19:50:53', 'exam_schedules', '169', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(613, '2026-11-28 19:50:53', 'exam_schedules', '170', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(614, '2026-11-28 19:50:53', 'exam_schedules', '170', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(615, '2026-11-28 19:50:53', 'exam_schedules', '171', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(616, '2026-11-28 19:50:53', 'exam_schedules', '171', 'exam_date', NULL, '2027-01-16', NULL, 'file', NULL),
(617, '2026-11-28 19:50:53', 'exam_schedules', '172', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(618, '2026-11-28 19:50:53', 'exam_schedules', '172', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL),
(619, '2026-11-28 19:50:53', 'exam_schedules', '173', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(620, '2026-11-28 19:50:53', 'exam_schedules', '173', 'exam_date', NULL, '2027-01-11', NULL, 'file', NULL),
(621, '2026-11-28 19:50:53', 'exam_schedules', '174', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(622, '2026-11-28 19:50:53', 'exam_schedules', '174', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(623, '2026-11-28 19:50:53', 'exam_schedules', '175', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(624, '2026-11-28 19:50:53', 'exam_schedules', '175', 'exam_date', NULL, '2027-01-12', NULL, 'file', NULL),
(625, '2026-11-28 19:50:53', 'exam_schedules', '176', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(626, '2026-11-28 19:50:53', 'exam_schedules', '176', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(627, '2026-11-28 19:50:53', 'exam_schedules', '177', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(628, '2026-11-28 19:50:53', 'exam_schedules', '177', 'exam_date', NULL, '2027-01-13', NULL, 'file', NULL),
(629, '2026-11-28 19:50:53', 'exam_schedules', '178', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(630, '2026-11-28 19:50:53', 'exam_schedules', '178', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(631, '2026-11-28 19:50:53', 'exam_schedules', '179', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(632, '2026-11-28 19:50:53', 'exam_schedules', '179', 'exam_date', NULL, '2027-01-14', NULL, 'file', NULL),
(633, '2026-11-28 19:50:53', 'exam_schedules', '180', 'max_score', NULL, '50.00', NULL, 'file', NULL),
(634, '2026-11-28 19:50:53', 'exam_schedules', '180', 'exam_date', NULL, '2027-01-16', NULL, 'file', NULL),
(635, '2026-11-28 19:50:53', 'exam_periods', '2', 'is_locked', '0', '1', 1, 'file', 'رُصدت الدرجات كلها وروجعت'),
(636, '2026-11-28 19:50:53', 'exam_periods', '2', 'lock_reason', NULL, 'رُصدت الدرجات كلها وروجعت', 1, 'file', 'رُصدت الدرجات كلها وروجعت'),
(637, '2026-11-28 19:50:53', 'enrollments', '3', 'status', 'GRADUATED', 'WITHDRAWN', NULL, 'file', NULL),
(638, '2026-11-28 19:50:53', 'users', '20', 'role', NULL, 'teacher', NULL, 'file', NULL),
(639, '2026-11-28 19:50:53', 'users', '20', 'is_active', NULL, '0', NULL, 'file', NULL);

INSERT INTO best_attempts (exam_id, user_id, submitted, score, minutes) VALUES
(2, 13, 1, 18, 13),
(2, 14, 1, 14, 11),
(3, 13, 1, 6, 14),
(3, 15, 1, 5, 20),
(3, 16, 1, 5, 21),
(3, 17, 1, 5, 6),
(3, 18, 1, 8, 7),
(3, 19, 1, 6, 21);

INSERT INTO colleges (unique_id, name) VALUES
('EXTRA', 'Institut Français'),
('GEN', 'القسم العام'),
('LIT', 'القسم الأدبي'),
('SCI', 'القسم العلمي');

INSERT INTO exam_results (exam_id, stripe, submitted, score_sum, minutes_sum, users) VALUES
(2, 0, 2, 32, 24, 2),
(3, 0, 6, 35, 89, 6);

INSERT INTO exam_sessions (id, exam_name, exam_type, start_date, end_date, created_at) VALUES
(1, 'لجان نهائي الفصل الأول', 'FINAL', '2027-01-11', '2027-01-26', '2026-11-28 19:50:53'),
(2, 'دور ثانٍ', NULL, NULL, NULL, '2026-11-28 19:50:53');

INSERT INTO grade_levels (id, name, sort_order, is_active) VALUES
(1, 'الأول المتوسط', 1, 1),
(2, 'الثاني المتوسط', 2, 1),
(3, 'الثالث المتوسط', 3, 1),
(4, 'الأول الثانوي', 4, 1),
(5, 'الثاني الثانوي', 5, 1),
(6, 'الثالث الثانوي', 6, 1);

INSERT INTO section_results (section_id, stripe, correct, score_sum) VALUES
(4, 0, 5, 10),
(5, 0, 6, 16),
(6, 0, 3, 6),
(7, 0, 9, 11),
(8, 0, 12, 24);

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
('عبد', '2026-0001'),
('عبد', '٢٠٢٥-٠٧'),
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
(13, 3, 2, 24, 18, 2),
(14, 2, 1, 14, 14, 1),
(15, 1, 1, 5, 5, 1),
(16, 1, 1, 5, 5, 1),
(17, 1, 1, 5, 5, 1),
(18, 1, 1, 8, 8, 1),
(19, 1, 1, 6, 6, 1);

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

INSERT INTO exams (id, name, year, total_marks, subject_id, grade_level_id, is_open) VALUES
(1, 'اختبار العلوم: الخلية والمادة', 2026, 20, 5, 1, 1),
(2, 'اختبار الرياضيات القصير الأول', 2026, 20, 1, 1, 0),
(3, 'مسابقة الثقافة العامة', 2026, 10, NULL, NULL, 1),
(4, 'تدريب النحو والإملاء', 2026, 10, 2, 4, 0);

INSERT INTO grading_policies (id, academic_year_id, grade_level_id, subject_id, pass_percentage, monthly_weight, midterm_weight, final_weight, excused_absence, unexcused_absence) VALUES
(1, 1, NULL, NULL, 50, 20, 30, 50, 'LEFT_OUT', 'ZERO'),
(2, 2, NULL, NULL, 50, 20, 30, 50, 'LEFT_OUT', 'ZERO'),
(3, 2, 6, NULL, 60, 20, 30, 50, 'LEFT_OUT', 'ZERO'),
(4, 2, 6, 2, 65, 20, 30, 50, 'LEFT_OUT', 'ZERO'),
(5, 2, 4, 8, 50, 40, 60, 0, 'LEFT_OUT', 'ZERO');

INSERT INTO semesters (id, academic_year_id, name, start_date, end_date, is_active) VALUES
(1, 1, 'الفصل الأول', '2025-09-01', '2026-01-31', 0),
(2, 1, 'الفصل الثاني', '2026-02-01', '2026-06-30', 0),
(3, 2, 'الفصل الأول', '2026-09-01', '2027-01-31', 1),
(4, 2, 'الفصل الثاني', '2027-02-01', '2027-06-30', 1);

INSERT INTO students (unique_id, name, college_id, number, sex, birth_date, guardian, phone, status, is_active, created_at) VALUES
('2021-0006', 'مؤمن رائد أبوخليل', 'SCI', '0006', 'M', '2008-11-09', 'رائد أبوخليل', '+970 59 506 9920', 'ACTIVE', 1, '2026-11-28 19:50:53'),
('2022-0005', 'ذكرى محمود يحيي ولد أحمد', 'SCI', '0005', 'F', '2010-02-21', 'محمود يحيي ولد أحمد', '+970 59 786 9819', 'ACTIVE', 1, '2026-11-28 19:50:53'),
('2023-0004', 'أبو بكر فادي باعشن', 'SCI', '0004', 'M', '2011-05-05', 'فادي باعشن', '055-040-1198', 'ACTIVE', 1, '2026-11-28 19:50:53'),
('2024-0003', 'أيوب عبد العزيز ابن عيسى', 'GEN', '0003', 'M', '2011-12-29', 'عبد العزيز ابن عيسى', '(059) 151 6204', 'ACTIVE', 1, '2026-11-28 19:50:53'),
('2025-0002', 'صلاح الدين أبو القاسم معاذ قنديل', 'GEN', '0002', 'M', '2012-11-06', 'أبو القاسم معاذ قنديل', '0566935049', 'ACTIVE', 1, '2026-11-28 19:50:53'),
('2025-0008', 'هيا وليد فادي الأنصاري', 'GEN', '0008', 'F', '2013-06-26', 'وليد فادي الأنصاري', '(050) 483 4352', 'ACTIVE', 1, '2026-11-28 19:50:53'),
('2026-0001', 'عبد الكريم ماجد محمد ابن عيسى', 'GEN', '0001', 'M', '2014-01-26', 'ماجد محمد ابن عيسى', '0596972510', 'ACTIVE', 1, '2026-11-28 19:50:53'),
('2026-0007', 'دعاء حمزة البيطار', 'GEN', '0007', 'F', '2014-02-24', 'حمزة البيطار', '+970 55 474 9952', 'ACTIVE', 1, '2026-11-28 19:50:53'),
('x-1', 'José García-Müller', 'EXTRA', 'A-17', 'M', '2012-02-29', 'O''Connor', '+965 5012 3456', 'ACTIVE', 1, '2026-11-28 19:50:53'),
('x-2', 'ڕێبوار هێمن (گوڵاڵە)', 'EXTRA', NULL, 'F', NULL, NULL, '٠٥٩٩١٢٣', 'ACTIVE', 1, '2026-11-28 19:50:53'),
('٢٠٢٥-٠٧', 'عبد الله أبو بكر', 'EXTRA', '٧', NULL, NULL, NULL, NULL, 'ACTIVE', 1, '2026-11-28 19:50:53');

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

INSERT INTO enrollments (id, student_id, classroom_id, academic_year_id, status, enrolled_on, left_on, created_at) VALUES
(1, '2025-0002', 1, 1, 'GRADUATED', '2025-09-01', '2026-06-30', '2026-11-28 19:50:53'),
(2, '2024-0003', 2, 1, 'GRADUATED', '2025-09-01', '2026-06-30', '2026-11-28 19:50:53'),
(3, '2023-0004', 3, 1, 'WITHDRAWN', '2025-09-01', '2026-06-30', '2026-11-28 19:50:53'),
(4, '2022-0005', 4, 1, 'GRADUATED', '2025-09-01', '2026-06-30', '2026-11-28 19:50:53'),
(5, '2021-0006', 5, 1, 'GRADUATED', '2025-09-01', '2026-06-30', '2026-11-28 19:50:53'),
(6, '2025-0008', 1, 1, 'GRADUATED', '2025-09-01', '2026-06-30', '2026-11-28 19:50:53'),
(7, '2026-0001', 7, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:53'),
(8, '2025-0002', 8, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:53'),
(9, '2024-0003', 9, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:53'),
(10, '2023-0004', 10, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:53'),
(11, '2022-0005', 11, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:53'),
(12, '2021-0006', 12, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:53'),
(13, '2026-0007', 7, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:53'),
(14, '2025-0008', 8, 2, 'ACTIVE', '2026-09-01', NULL, '2026-11-28 19:50:53');

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
(1, 'huda', 'هدى إياد التميمي', 'admin', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(2, 'nadia', 'نادية رامي درويش', 'registrar', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(3, 'khalid', 'خالد أبو القاسم البغدادي', 'viewer', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(4, 'salma', 'سلمى عبد القادر الحسيني', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(5, 'yusuf', 'يوسف علاء بن عمر', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(6, 'amina', 'أمينة عبدالله العلي', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(7, 'tariq', 'طارق إسماعيل درويش', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(8, 'maryam', 'مريم عبد الله درويش', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(9, 'omar', 'عمر زياد الغامدي', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(10, 'layla', 'ليلى إلياس الغامدي', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(11, 'hasan', 'حسن رائد الأمين', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(12, 'nura', 'نورة شهاب الحسيني', 'teacher', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, NULL, '2026-11-28 19:50:53'),
(13, 'student', 'عبد الكريم ماجد محمد ابن عيسى', 'student', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, '2026-0001', '2026-11-28 19:50:53'),
(14, '0007', 'دعاء حمزة البيطار', 'student', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, '2026-0007', '2026-11-28 19:50:53'),
(15, '0002', 'صلاح الدين أبو القاسم معاذ قنديل', 'student', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, '2025-0002', '2026-11-28 19:50:53'),
(16, '0003', 'أيوب عبد العزيز ابن عيسى', 'student', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, '2024-0003', '2026-11-28 19:50:53'),
(17, '0004', 'أبو بكر فادي باعشن', 'student', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, '2023-0004', '2026-11-28 19:50:53'),
(18, '0005', 'ذكرى محمود يحيي ولد أحمد', 'student', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, '2022-0005', '2026-11-28 19:50:53'),
(19, '0006', 'مؤمن رائد أبوخليل', 'student', '$argon2id$v=19$m=65536,t=3,p=4$kKyZrEQ0earek0/DIe23xQ$eeG/GtvdeqSF9X7/eRJzgulsL8jI6FyVRdeS0Be90n4', 1, '2021-0006', '2026-11-28 19:50:53'),
(20, 'gone', 'معلم سابق', 'teacher', 'x', 0, NULL, '2026-11-28 19:50:53');

INSERT INTO attempts (id, user_id, exam_id, score, status, started_at, finished_at) VALUES
(1, 13, 2, 18, 'submitted', '2026-11-06 07:00:00', '2026-11-06 07:13:06'),
(2, 14, 2, 14, 'submitted', '2026-11-06 07:07:00', '2026-11-06 07:18:11'),
(3, 13, 3, 6, 'submitted', '2026-11-10 07:00:00', '2026-11-10 07:14:12'),
(4, 15, 3, 5, 'submitted', '2026-11-10 07:07:00', '2026-11-10 07:27:38'),
(5, 16, 3, 5, 'submitted', '2026-11-10 07:14:00', '2026-11-10 07:35:15'),
(6, 17, 3, 5, 'submitted', '2026-11-10 07:21:00', '2026-11-10 07:27:20'),
(7, 18, 3, 8, 'submitted', '2026-11-10 07:28:00', '2026-11-10 07:35:19'),
(8, 19, 3, 6, 'submitted', '2026-11-10 07:35:00', '2026-11-10 07:56:51'),
(9, 13, 1, 4, 'in_progress', '2026-11-14 07:00:00', NULL),
(10, 14, 1, 2, 'in_progress', '2026-11-14 07:07:00', NULL);

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
(1, 2, 3, 'الاختبار التشخيصي', 'DIAGNOSTIC', '2026-09-08', '2026-09-12', 1, 0, NULL, NULL, NULL, 1, '2026-11-28 19:50:53'),
(2, 2, 3, 'الشهري الأول', 'MONTHLY', '2026-10-01', '2026-10-14', 1, 1, '2026-11-28 19:50:53', 1, 'رُصدت الدرجات كلها وروجعت', 1, '2026-11-28 19:50:53'),
(3, 2, 3, 'منتصف الفصل الأول', 'MIDTERM', '2026-11-09', '2026-11-21', 1, 0, NULL, NULL, NULL, 1, '2026-11-28 19:50:53'),
(4, 2, 3, 'نهائي الفصل الأول', 'FINAL', '2027-01-11', '2027-01-26', 1, 0, NULL, NULL, NULL, 1, '2026-11-28 19:50:53');

INSERT INTO questions (id, section_id, marks, text, choices, right_choice, position) VALUES
(1, 1, 2, 'ما العضيّة التي تُنتج معظم طاقة الخلية؟', '["الريبوسوم", "الميتوكوندريا", "الفجوة", "النواة"]', 1, 0),
(2, 1, 2, 'أيّ مما يأتي يوجد في الخلية النباتية ولا يوجد في الحيوانية؟', '["الغشاء البلازمي", "السيتوبلازم", "الجدار الخلوي", "النواة"]', 2, 1),
(3, 1, 2, 'أين توجد المادة الوراثية في الخلية حقيقية النواة؟', '["في النواة", "في الفجوة العصارية", "في الجدار الخلوي"]', 0, 2),
(4, 1, 2, 'ما العملية التي يصنع بها النبات غذاءه؟', '["التنفس الخلوي", "البناء الضوئي", "النتح", "الهضم"]', 1, 3),
(5, 2, 1.5, 'تحوُّل الماء من السائل إلى الغاز يسمّى:', '["تكثّفًا", "تجمّدًا", "تساميًا", "تبخّرًا"]', 3, 0),
(6, 2, 2.5, 'أيّ مما يأتي تغيّر كيميائي؟', '["صدأ الحديد", "انصهار الجليد", "ذوبان السكر في الماء", "كسر الزجاج"]', 0, 1),
(7, 2, 2, 'ما رمز عنصر الصوديوم؟', '["So", "Na", "S", "N"]', 1, 2),
(8, 3, 2, 'ما وحدة قياس القوة؟', '["النيوتن", "الجول", "الباسكال", "الواط"]', 0, 0),
(9, 3, 4, 'سيارة تقطع 120 كيلومترًا في ساعتين، فما سرعتها المتوسطة؟', '["30 كم/س", "240 كم/س", "60 كم/س", "120 كم/س"]', 2, 1),
(10, 4, 2, 'ما ناتج 7 × 8 − 6؟', '["48", "62", "14", "50"]', 3, 0),
(11, 4, 2, 'أيّ الأعداد الآتية أوّلي؟', '["51", "27", "39", "29"]', 3, 1),
(12, 4, 2, 'ما القاسم المشترك الأكبر للعددين 18 و24؟', '["72", "12", "3", "6"]', 3, 2),
(13, 4, 2, 'الكسر 3/4 يساوي:', '["75%", "70%", "34%", "43%"]', 0, 3),
(14, 5, 3, 'إذا كان 3س + 5 = 20 فما قيمة س؟', '["8", "25/3", "15", "5"]', 3, 0),
(15, 5, 3, 'ما قيمة العبارة 2أ + ب إذا كان أ = 4 و ب = −3؟', '["−5", "5", "8", "11"]', 1, 1),
(16, 5, 2, 'بسّط: 5س − 2س + س', '["3س", "4س", "8س", "2س"]', 1, 2),
(17, 6, 2, 'مجموع زوايا المثلث الداخلية:', '["360°", "180°", "90°", "270°"]', 1, 0),
(18, 6, 2, 'مستطيل طوله 9 سم وعرضه 4 سم، فما محيطه؟', '["26 سم", "36 سم", "13 سم", "18 سم"]', 0, 1),
(19, 7, 1, 'ما أطول أنهار إفريقيا؟', '["الكونغو", "الزمبيزي", "النيجر", "النيل"]', 3, 0),
(20, 7, 1, 'أيّ قارة هي الأكبر مساحة؟', '["آسيا", "أمريكا الشمالية", "أوروبا", "إفريقيا"]', 0, 1),
(21, 7, 2, 'ما المضيق الذي يصل البحر الأحمر بخليج عدن؟', '["البوسفور", "جبل طارق", "هرمز", "باب المندب"]', 3, 2),
(22, 8, 2, 'من مؤلف كتاب «القانون في الطب»؟', '["ابن الهيثم", "ابن سينا", "ابن رشد", "الخوارزمي"]', 1, 0),
(23, 8, 2, 'في أيّ مدينة أُسّس بيت الحكمة؟', '["دمشق", "القاهرة", "قرطبة", "بغداد"]', 3, 1),
(24, 8, 2, 'من القائل: «على قدر أهل العزم تأتي العزائم»؟', '["المتنبي", "عنترة", "أبو تمام", "البحتري"]', 0, 2),
(25, 9, 2, 'ما إعراب كلمة «الطالبُ» في: نجح الطالبُ؟', '["مفعول به منصوب", "مبتدأ مرفوع", "فاعل مرفوع"]', 2, 0),
(26, 9, 2, 'خبر «كان» يكون:', '["مجرورًا", "مرفوعًا", "منصوبًا", "مجزومًا"]', 2, 1),
(27, 9, 2, 'جمع «معلّمة» جمعًا سالمًا:', '["معلّمين", "معالم", "معلّمون", "معلّمات"]', 3, 2),
(28, 10, 2, 'أيّ الكلمات الآتية كُتبت همزتها كتابة صحيحة؟', '["مسأول", "مسئؤل", "مسؤول"]', 2, 0),
(29, 10, 2, 'الألف في آخر «مصطفى» تسمّى:', '["ألفًا مقصورة", "ألفًا ممدودة", "ألف وصل"]', 0, 1);

INSERT INTO semester_grades (id, enrollment_id, subject_id, semester_id, monthly_score, midterm_score, final_score, total, is_passed, computed_at) VALUES
(1, 8, 1, 3, 75, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(2, 8, 2, 3, 71.25, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(3, 8, 3, 3, 62.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(4, 8, 4, 3, 85, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(5, 8, 5, 3, 55, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(6, 8, 6, 3, 80, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(7, 8, 7, 3, 87.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(8, 8, 8, 3, 100, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(9, 8, 9, 3, 80, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(10, 14, 1, 3, 65, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(11, 14, 2, 3, 77.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(12, 14, 3, 3, 63.75, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(13, 14, 4, 3, 97.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(14, 14, 5, 3, 85, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(15, 14, 6, 3, 90, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(16, 14, 7, 3, 75, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(17, 14, 8, 3, 95, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(18, 14, 9, 3, 100, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(19, 9, 1, 3, 92.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(20, 9, 2, 3, 80, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(21, 9, 3, 3, 77.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(22, 9, 4, 3, 86.25, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(23, 9, 5, 3, 80, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(24, 9, 6, 3, 90, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(25, 9, 7, 3, 100, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(26, 9, 8, 3, 0, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(27, 9, 9, 3, 75, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(28, 10, 1, 3, 72.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(29, 10, 2, 3, 72.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(30, 10, 3, 3, 62.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(31, 10, 4, 3, 85, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(32, 10, 5, 3, 65, 67.5, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(33, 10, 6, 3, 75, 77.5, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(34, 10, 7, 3, 95, 80, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(35, 10, 8, 3, 81.25, 77.5, NULL, 79, 1, '2026-11-28 19:50:53'),
(36, 10, 9, 3, 92.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(37, 11, 1, 3, 72.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(38, 11, 2, 3, 47.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(39, 11, 3, 3, 47.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(40, 11, 4, 3, 67.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(41, 11, 5, 3, NULL, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(42, 11, 6, 3, 78.75, 62.5, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(43, 11, 7, 3, 77.5, 80, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(44, 11, 8, 3, 80, 82.5, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(45, 11, 9, 3, 85, 90, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(46, 12, 1, 3, 77.5, 60, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(47, 12, 2, 3, 62.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(48, 12, 3, 3, 67.5, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(49, 12, 4, 3, 90, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(50, 12, 5, 3, 55, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(51, 12, 6, 3, 95, NULL, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(52, 12, 7, 3, 83.75, 67.5, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(53, 12, 8, 3, 76.25, 81.25, NULL, NULL, NULL, '2026-11-28 19:50:53'),
(54, 12, 9, 3, 80, 81.25, NULL, NULL, NULL, '2026-11-28 19:50:53');

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

INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, start_time, duration_minutes, max_score, created_by, created_at) VALUES
(1, 1, 1, 1, '2026-09-08', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(2, 1, 2, 1, '2026-09-09', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(3, 1, 3, 1, '2026-09-10', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(4, 1, 1, 2, '2026-09-08', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(5, 1, 2, 2, '2026-09-09', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(6, 1, 3, 2, '2026-09-10', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(7, 1, 1, 3, '2026-09-08', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(8, 1, 2, 3, '2026-09-09', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(9, 1, 3, 3, '2026-09-10', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(10, 1, 1, 4, '2026-09-08', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(11, 1, 2, 4, '2026-09-09', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(12, 1, 3, 4, '2026-09-10', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(13, 1, 1, 5, '2026-09-08', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(14, 1, 2, 5, '2026-09-09', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(15, 1, 3, 5, '2026-09-10', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(16, 1, 1, 6, '2026-09-08', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(17, 1, 2, 6, '2026-09-09', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(18, 1, 3, 6, '2026-09-10', NULL, NULL, 10, 2, '2026-11-28 19:50:53'),
(19, 2, 1, 1, '2026-10-01', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(20, 2, 2, 1, '2026-10-03', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(21, 2, 3, 1, '2026-10-04', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(22, 2, 4, 1, '2026-10-05', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(23, 2, 5, 1, '2026-10-06', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(24, 2, 6, 1, '2026-10-07', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(25, 2, 7, 1, '2026-10-08', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(26, 2, 8, 1, '2026-10-10', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(27, 2, 9, 1, '2026-10-11', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(28, 2, 2, 2, '2026-10-01', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(29, 2, 3, 2, '2026-10-03', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(30, 2, 4, 2, '2026-10-04', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(31, 2, 5, 2, '2026-10-05', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(32, 2, 6, 2, '2026-10-06', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(33, 2, 7, 2, '2026-10-07', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(34, 2, 8, 2, '2026-10-08', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(35, 2, 9, 2, '2026-10-10', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(36, 2, 1, 2, '2026-10-11', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(37, 2, 3, 3, '2026-10-01', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(38, 2, 4, 3, '2026-10-03', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(39, 2, 5, 3, '2026-10-04', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(40, 2, 6, 3, '2026-10-05', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(41, 2, 7, 3, '2026-10-06', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(42, 2, 8, 3, '2026-10-07', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(43, 2, 9, 3, '2026-10-08', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(44, 2, 1, 3, '2026-10-10', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(45, 2, 2, 3, '2026-10-11', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(46, 2, 4, 4, '2026-10-01', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(47, 2, 5, 4, '2026-10-03', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(48, 2, 6, 4, '2026-10-04', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(49, 2, 7, 4, '2026-10-05', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(50, 2, 8, 4, '2026-10-06', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(51, 2, 9, 4, '2026-10-07', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(52, 2, 1, 4, '2026-10-08', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(53, 2, 2, 4, '2026-10-10', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(54, 2, 3, 4, '2026-10-11', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(55, 2, 5, 5, '2026-10-01', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(56, 2, 6, 5, '2026-10-03', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(57, 2, 7, 5, '2026-10-04', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(58, 2, 8, 5, '2026-10-05', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(59, 2, 9, 5, '2026-10-06', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(60, 2, 1, 5, '2026-10-07', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(61, 2, 2, 5, '2026-10-08', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(62, 2, 3, 5, '2026-10-10', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(63, 2, 4, 5, '2026-10-11', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(64, 2, 6, 6, '2026-10-01', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(65, 2, 7, 6, '2026-10-03', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(66, 2, 8, 6, '2026-10-04', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(67, 2, 9, 6, '2026-10-05', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(68, 2, 1, 6, '2026-10-06', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(69, 2, 2, 6, '2026-10-07', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(70, 2, 3, 6, '2026-10-08', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(71, 2, 4, 6, '2026-10-10', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(72, 2, 5, 6, '2026-10-11', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(73, 3, 1, 1, '2026-11-15', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(74, 3, 2, 1, '2026-11-10', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(75, 3, 3, 1, '2026-11-11', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(76, 3, 4, 1, '2026-11-12', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(77, 3, 5, 1, '2026-11-14', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(78, 3, 6, 1, '2026-11-16', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(79, 3, 7, 1, '2026-11-17', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(80, 3, 8, 1, '2026-11-18', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(81, 3, 9, 1, '2026-11-19', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(82, 3, 2, 2, '2026-11-15', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(83, 3, 3, 2, '2026-11-10', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(84, 3, 4, 2, '2026-11-11', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(85, 3, 5, 2, '2026-11-12', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(86, 3, 6, 2, '2026-11-14', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(87, 3, 7, 2, '2026-11-16', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(88, 3, 8, 2, '2026-11-17', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(89, 3, 9, 2, '2026-11-18', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(90, 3, 1, 2, '2026-11-19', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(91, 3, 3, 3, '2026-11-15', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(92, 3, 4, 3, '2026-11-10', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(93, 3, 5, 3, '2026-11-11', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(94, 3, 6, 3, '2026-11-12', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(95, 3, 7, 3, '2026-11-14', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(96, 3, 8, 3, '2026-11-16', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(97, 3, 9, 3, '2026-11-17', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(98, 3, 1, 3, '2026-11-18', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(99, 3, 2, 3, '2026-11-19', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(100, 3, 4, 4, '2026-11-15', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(101, 3, 5, 4, '2026-11-10', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(102, 3, 6, 4, '2026-11-11', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(103, 3, 7, 4, '2026-11-12', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(104, 3, 8, 4, '2026-11-14', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(105, 3, 9, 4, '2026-11-16', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(106, 3, 1, 4, '2026-11-17', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(107, 3, 2, 4, '2026-11-18', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(108, 3, 3, 4, '2026-11-19', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(109, 3, 5, 5, '2026-11-15', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(110, 3, 6, 5, '2026-11-10', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(111, 3, 7, 5, '2026-11-11', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(112, 3, 8, 5, '2026-11-12', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(113, 3, 9, 5, '2026-11-14', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(114, 3, 1, 5, '2026-11-16', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(115, 3, 2, 5, '2026-11-17', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(116, 3, 3, 5, '2026-11-18', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(117, 3, 4, 5, '2026-11-19', '10:00:00', 45, 20, 2, '2026-11-28 19:50:53'),
(118, 3, 6, 6, '2026-11-15', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(119, 3, 7, 6, '2026-11-10', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(120, 3, 8, 6, '2026-11-11', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(121, 3, 9, 6, '2026-11-12', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(122, 3, 1, 6, '2026-11-14', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(123, 3, 2, 6, '2026-11-16', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(124, 3, 3, 6, '2026-11-17', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(125, 3, 4, 6, '2026-11-18', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(126, 3, 5, 6, '2026-11-19', '08:30:00', 60, 20, 2, '2026-11-28 19:50:53'),
(127, 4, 1, 1, '2027-01-11', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(128, 4, 2, 1, '2027-01-11', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(129, 4, 3, 1, '2027-01-12', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(130, 4, 4, 1, '2027-01-12', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(131, 4, 5, 1, '2027-01-13', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(132, 4, 6, 1, '2027-01-13', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(133, 4, 7, 1, '2027-01-14', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(134, 4, 8, 1, '2027-01-14', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(135, 4, 9, 1, '2027-01-16', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(136, 4, 2, 2, '2027-01-11', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(137, 4, 3, 2, '2027-01-11', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(138, 4, 4, 2, '2027-01-12', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(139, 4, 5, 2, '2027-01-12', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(140, 4, 6, 2, '2027-01-13', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(141, 4, 7, 2, '2027-01-13', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(142, 4, 8, 2, '2027-01-14', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(143, 4, 9, 2, '2027-01-14', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(144, 4, 1, 2, '2027-01-16', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(145, 4, 3, 3, '2027-01-11', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(146, 4, 4, 3, '2027-01-11', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(147, 4, 5, 3, '2027-01-12', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(148, 4, 6, 3, '2027-01-12', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(149, 4, 7, 3, '2027-01-13', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(150, 4, 8, 3, '2027-01-13', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(151, 4, 9, 3, '2027-01-14', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(152, 4, 1, 3, '2027-01-14', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(153, 4, 2, 3, '2027-01-16', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(154, 4, 4, 4, '2027-01-11', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(155, 4, 5, 4, '2027-01-11', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(156, 4, 6, 4, '2027-01-12', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(157, 4, 7, 4, '2027-01-12', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(158, 4, 8, 4, '2027-01-13', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(159, 4, 9, 4, '2027-01-13', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(160, 4, 1, 4, '2027-01-14', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(161, 4, 2, 4, '2027-01-14', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(162, 4, 3, 4, '2027-01-16', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(163, 4, 5, 5, '2027-01-11', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(164, 4, 6, 5, '2027-01-11', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(165, 4, 7, 5, '2027-01-12', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(166, 4, 8, 5, '2027-01-12', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(167, 4, 9, 5, '2027-01-13', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(168, 4, 1, 5, '2027-01-13', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(169, 4, 2, 5, '2027-01-14', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(170, 4, 3, 5, '2027-01-14', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(171, 4, 4, 5, '2027-01-16', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(172, 4, 6, 6, '2027-01-11', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(173, 4, 7, 6, '2027-01-11', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(174, 4, 8, 6, '2027-01-12', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(175, 4, 9, 6, '2027-01-12', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(176, 4, 1, 6, '2027-01-13', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(177, 4, 2, 6, '2027-01-13', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(178, 4, 3, 6, '2027-01-14', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53'),
(179, 4, 4, 6, '2027-01-14', '10:30:00', 120, 50, 2, '2026-11-28 19:50:53'),
(180, 4, 5, 6, '2027-01-16', '08:00:00', 120, 50, 2, '2026-11-28 19:50:53');

INSERT INTO exam_session_periods (id, exam_session_id, exam_period_id, notes, created_by, created_at) VALUES
(1, 1, 4, 'تُعلَّق كشوف الجلوس قبل أسبوع', 1, '2026-11-28 19:50:53');

INSERT INTO student_exam_scores (id, exam_schedule_id, enrollment_id, score, is_present, absence_type, excuse_details, teacher_notes, created_at, updated_at) VALUES
(1, 1, 7, 7.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(2, 1, 13, 8, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(3, 2, 7, 8.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(4, 2, 13, 8.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(5, 3, 7, 6, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(6, 3, 13, 7.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(7, 4, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(8, 4, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(9, 5, 8, 8.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(10, 5, 14, 6.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(11, 6, 8, 6, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(12, 6, 14, 6, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(13, 7, 9, 5.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(14, 8, 9, 8, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(15, 9, 9, 7, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(16, 10, 10, 6.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(17, 11, 10, 7, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(18, 12, 10, 6.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(19, 13, 11, 0, 0, 'بدون_عذر', NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(20, 14, 11, 6.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(21, 15, 11, 7, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(22, 16, 12, 6, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(23, 17, 12, 6.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(24, 18, 12, 5.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(25, 19, 7, 12.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(26, 19, 13, 19.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(27, 20, 7, 11, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(28, 20, 13, 13.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(29, 21, 7, 10.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(30, 21, 13, 12, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(31, 22, 7, 13.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(32, 22, 13, 16.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(33, 23, 7, 11.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(34, 23, 13, 17, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(35, 24, 7, 17, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(36, 24, 13, 20, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(37, 25, 7, 15.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(38, 25, 13, 20, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(39, 26, 7, 18.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(40, 26, 13, 20, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(41, 27, 7, 15.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(42, 27, 13, 18, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(43, 28, 8, 14.25, 1, NULL, NULL, 'يحتاج إلى متابعة من ولي الأمر', '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(44, 28, 14, 15.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(45, 29, 8, 12.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(46, 29, 14, 12.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(47, 30, 8, 17, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(48, 30, 14, 19.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(49, 31, 8, 11, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(50, 31, 14, 17, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(51, 32, 8, 16, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(52, 32, 14, 18, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(53, 33, 8, 17.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(54, 33, 14, 15, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(55, 34, 8, 20, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(56, 34, 14, 19, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(57, 35, 8, 16, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(58, 35, 14, 20, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(59, 36, 8, 15, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(60, 36, 14, 13, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(61, 37, 9, 15.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(62, 38, 9, 17.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(63, 39, 9, 16, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(64, 40, 9, 18, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(65, 41, 9, 20, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(66, 42, 9, 0, 0, 'بدون_عذر', NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(67, 43, 9, 15, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(68, 44, 9, 18.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(69, 45, 9, 16, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(70, 46, 10, 17, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(71, 47, 10, 13, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(72, 48, 10, 15, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(73, 49, 10, 19, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(74, 50, 10, 16.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(75, 51, 10, 18.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(76, 52, 10, 14.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(77, 53, 10, 14.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(78, 54, 10, 12.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(79, 55, 11, 0, 0, 'بعذر', 'مرض، اتصل ولي الأمر صباحاً', NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(80, 56, 11, 15.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(81, 57, 11, 15.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(82, 58, 11, 16, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(83, 59, 11, 17, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(84, 60, 11, 14.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(85, 61, 11, 9.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(86, 62, 11, 9.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(87, 63, 11, 13.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(88, 64, 12, 19, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(89, 65, 12, 16.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(90, 66, 12, 15.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(91, 67, 12, 16, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(92, 68, 12, 15.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(93, 69, 12, 12.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(94, 70, 12, 13.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(95, 71, 12, 18, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(96, 72, 12, 11, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(97, 73, 7, 0, 0, 'بعذر', 'إجازة مرضية من يومين (sick leave)', NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(98, 73, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(99, 74, 7, 15.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(100, 74, 13, 16.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(101, 75, 7, 15, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(102, 75, 13, 15, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(103, 76, 7, 13.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(104, 76, 13, 19, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(105, 77, 7, 15, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(106, 77, 13, 14, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(107, 78, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(108, 78, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(109, 79, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(110, 79, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(111, 80, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(112, 80, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(113, 81, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(114, 81, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(115, 82, 8, 16.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(116, 82, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(117, 83, 8, 13, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(118, 83, 14, 11.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(119, 84, 8, 15.75, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(120, 84, 14, 14.25, 1, NULL, NULL, 'تأخر 15 دقيقة عن بداية الاختبار', '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(121, 85, 8, 13.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(122, 85, 14, 18.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(123, 86, 8, 17.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(124, 86, 14, 12.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(125, 87, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(126, 87, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(127, 88, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(128, 88, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(129, 89, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(130, 89, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(131, 90, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(132, 90, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(133, 91, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(134, 92, 9, 16, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(135, 93, 9, 14.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(136, 94, 9, 18.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(137, 95, 9, 18.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(138, 96, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(139, 97, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(140, 98, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(141, 99, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(142, 100, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(143, 101, 10, 13.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(144, 102, 10, 15.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(145, 103, 10, 16, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(146, 104, 10, 15.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(147, 105, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(148, 106, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(149, 107, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(150, 108, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(151, 109, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(152, 110, 11, 12.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(153, 111, 11, 16, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(154, 112, 11, 16.5, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(155, 113, 11, 18, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(156, 114, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(157, 115, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(158, 116, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(159, 117, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(160, 118, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(161, 119, 12, 13.5, 1, NULL, NULL, 'تحسّن ملحوظ عن الاختبار السابق', '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(162, 120, 12, 16.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(163, 121, 12, 16.25, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(164, 122, 12, 12, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(165, 123, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(166, 124, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(167, 125, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(168, 126, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(169, 127, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(170, 127, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(171, 128, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(172, 128, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(173, 129, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(174, 129, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(175, 130, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(176, 130, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(177, 131, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(178, 131, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(179, 132, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(180, 132, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(181, 133, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(182, 133, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(183, 134, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(184, 134, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(185, 135, 7, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(186, 135, 13, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(187, 136, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(188, 136, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(189, 137, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(190, 137, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(191, 138, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(192, 138, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(193, 139, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(194, 139, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(195, 140, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(196, 140, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(197, 141, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(198, 141, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(199, 142, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(200, 142, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53');

INSERT INTO student_exam_scores (id, exam_schedule_id, enrollment_id, score, is_present, absence_type, excuse_details, teacher_notes, created_at, updated_at) VALUES
(201, 143, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(202, 143, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(203, 144, 8, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(204, 144, 14, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(205, 145, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(206, 146, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(207, 147, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(208, 148, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(209, 149, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(210, 150, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(211, 151, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(212, 152, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(213, 153, 9, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(214, 154, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(215, 155, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(216, 156, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(217, 157, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(218, 158, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(219, 159, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(220, 160, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(221, 161, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(222, 162, 10, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(223, 163, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(224, 164, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(225, 165, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(226, 166, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(227, 167, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(228, 168, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(229, 169, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(230, 170, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(231, 171, 11, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(232, 172, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(233, 173, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(234, 174, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(235, 175, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(236, 176, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(237, 177, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(238, 178, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(239, 179, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53'),
(240, 180, 12, NULL, 1, NULL, NULL, NULL, '2026-11-28 19:50:53', '2026-11-28 19:50:53');

-- sql/attempts/exam_statistics.sqlite.sql
-- Rule: how a test went
-- Codes: none
-- Does: over submitted attempts their number, average score and average time in whole minutes, and how many users there were. Tests without any are there: counts 0, averages NULL.
-- Holds: reads the few rows of sums of each test in the order of their keys; averages in whole hundredths, rounded half up, so that both engines give the same numbers to the last digit.
CREATE VIEW exam_statistics AS
SELECT e.id AS exam_id, e.name, e.year, coalesce(sum(r.submitted), 0) AS total_attempts,
  (2 * CAST(round(sum(r.score_sum) * 100) AS INTEGER) + sum(r.submitted)) / nullif(2 * sum(r.submitted), 0) / 100.0 AS avg_score,
  coalesce(sum(r.users), 0) AS unique_users,
  (200 * sum(r.minutes_sum) + sum(r.submitted)) / nullif(2 * sum(r.submitted), 0) / 100.0 AS avg_time_minutes
FROM exams e
LEFT JOIN exam_results r ON r.exam_id = e.id
GROUP BY e.id
;

-- sql/attempts/leaderboard.sqlite.sql
-- Rule: the leaderboard of a test
-- Codes: none
-- Does: each user's best submitted attempt, of equal ones the quickest; the standing counts who has a higher score, so ties share it.
-- Holds: the key (exam_id, score) gives a page in the order of scores and counts who is above, without ranking the others.
CREATE VIEW leaderboard AS
SELECT b.exam_id,
  1 + (SELECT COUNT(*) FROM best_attempts o WHERE o.exam_id = b.exam_id AND o.score > b.score) AS standing,
  b.user_id, u.username, b.score, b.minutes AS time_minutes
FROM best_attempts b
CROSS JOIN users u ON u.id = b.user_id
;

-- sql/attempts/section_performance.sqlite.sql
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
  round(coalesce((SELECT SUM(q.marks) FROM questions q
    JOIN attempt_answers w ON w.attempt_id = a.id AND w.question_id = q.id AND w.is_correct = 1
    WHERE q.section_id = s.id), 0), 2) AS section_score,
  round(coalesce((SELECT SUM(q.marks) FROM questions q WHERE q.section_id = s.id), 0), 2) AS section_max_marks
FROM attempts a
JOIN sections s ON s.exam_id = a.exam_id
;

-- sql/attempts/user_performance_summary.sqlite.sql
-- Rule: how a user does in tests
-- Codes: none
-- Does: counts of all attempts; over submitted ones the average and best score and how many tests were completed. Users without an attempt are there.
-- Holds: reads one row of sums a user; averages in whole hundredths, rounded half up, so that both engines give the same numbers to the last digit.
CREATE VIEW user_performance_summary AS
SELECT u.id AS user_id, u.username, coalesce(r.attempts, 0) AS total_attempts,
  (2 * CAST(round(r.score_sum * 100) AS INTEGER) + r.submitted) / nullif(2 * r.submitted, 0) / 100.0 AS avg_score,
  CASE WHEN r.submitted > 0 THEN r.best_score END AS best_score,
  coalesce(r.exams, 0) AS completed_exams
FROM users u
LEFT JOIN user_results r ON r.user_id = u.id
;

-- sql/attempts/v_section_statistics.sqlite.sql
-- Rule: how the sections of a test went
-- Codes: none
-- Does: over the submitted attempts of the test their number, and of each section how many questions were answered correctly and what score they made, on average. Sections and tests without any are there: count 0, averages NULL.
-- Holds: reads the few rows of sums of each section; averages in whole hundredths, rounded half up, so that both engines give the same numbers to the last digit.
CREATE VIEW v_section_statistics AS
SELECT s.exam_id, s.id AS section_id, s.name AS section_name, COALESCE(n.submitted, 0) AS total_attempts,
  (SELECT COUNT(*) FROM questions q WHERE q.section_id = s.id) AS total_questions,
  round(coalesce((SELECT SUM(q.marks) FROM questions q WHERE q.section_id = s.id), 0), 2) AS max_marks,
  (200 * COALESCE(r.correct, 0) + n.submitted) / nullif(2 * n.submitted, 0) / 100.0 AS avg_correct,
  (2 * CAST(round(COALESCE(r.score_sum, 0) * 100) AS INTEGER) + n.submitted) / nullif(2 * n.submitted, 0) / 100.0 AS avg_score
FROM sections s
LEFT JOIN (SELECT x.exam_id, SUM(x.submitted) AS submitted FROM exam_results x GROUP BY x.exam_id) n
  ON n.exam_id = s.exam_id
LEFT JOIN (
  SELECT k.section_id, SUM(k.correct) AS correct, SUM(k.score_sum) AS score_sum FROM section_results k
  GROUP BY k.section_id) r ON r.section_id = s.id
;

-- sql/courses/v_course_offers_due.sqlite.sql
-- Rule: a free seat is offered to the first who waits and fits
-- Codes: none
-- Does: the waiting rows to which the free seats of their courses are due, in the order of their places, skipping who is of another college or holds a course that clashes.
-- Only: SQLite's triggers, which can call nothing, read it; the others call sp_offer_seats, whose reads are locking reads.
CREATE VIEW v_course_offers_due AS
SELECT f.id, f.course_id, f.student_id, f.place FROM (
  SELECT w.id, w.course_id, w.student_id, w.place, c.capacity,
    ROW_NUMBER() OVER (PARTITION BY w.course_id ORDER BY w.place) AS turn
  FROM course_waiting w
  JOIN courses c ON c.unique_id = w.course_id AND c.capacity IS NOT NULL
  JOIN students s ON s.unique_id = w.student_id AND s.college_id = c.college_id
  WHERE w.offered_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM student_course_mapping m
    JOIN courses oc ON oc.unique_id = m.course_id
      AND (oc.semester_id = c.semester_id OR oc.semester_id IS NULL OR c.semester_id IS NULL)
    JOIN course_timetables o ON o.course_id = m.course_id
    JOIN course_timetables n ON n.course_id = w.course_id AND n.day = o.day
      AND time(n.start_time) < time(o.end_time) AND time(n.end_time) > time(o.start_time)
    WHERE m.student_id = w.student_id AND m.course_id <> w.course_id)) f
WHERE f.turn <= f.capacity
  - (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = f.course_id)
  - (SELECT COUNT(*) FROM course_waiting o WHERE o.course_id = f.course_id AND o.offered_at IS NOT NULL)
;

-- sql/grades/v_semester_grades_now.sqlite.sql
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
      THEN (200000000 * CAST(round(s.score * 100) AS INTEGER) + CAST(round(x.max_score * 100) AS INTEGER))
        / (2 * CAST(round(x.max_score * 100) AS INTEGER)) END AS percentage,
    CAST(round(coalesce(g.monthly_weight, 20) * 100) AS INTEGER) AS monthly_weight,
    CAST(round(coalesce(g.midterm_weight, 30) * 100) AS INTEGER) AS midterm_weight,
    CAST(round(coalesce(g.final_weight, 50) * 100) AS INTEGER) AS final_weight,
    CAST(round(coalesce(g.pass_percentage, 50) * 100) AS INTEGER) AS pass_mark
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
      THEN (2 * monthly_sum + 10000 * monthly_counted) / NULLIF(20000 * monthly_counted, 0) END AS monthly_part,
    CASE WHEN monthly_rows > 0 AND monthly_missing = 0 AND monthly_counted = 0
      THEN 0 ELSE monthly_weight END AS monthly_weight,
    CASE WHEN midterm_missing = 0
      THEN (2 * midterm_sum + 10000 * midterm_counted) / NULLIF(20000 * midterm_counted, 0) END AS midterm_part,
    CASE WHEN midterm_rows > 0 AND midterm_missing = 0 AND midterm_counted = 0
      THEN 0 ELSE midterm_weight END AS midterm_weight,
    CASE WHEN final_missing = 0
      THEN (2 * final_sum + 10000 * final_counted) / NULLIF(20000 * final_counted, 0) END AS final_part,
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
        / NULLIF(2 * (monthly_weight + midterm_weight + final_weight), 0)
    END AS total_part
  FROM parted
)
SELECT enrollment_id, classroom_id, semester_id, subject_id,
  monthly_part / 100.0 AS monthly_score,
  midterm_part / 100.0 AS midterm_score,
  final_part / 100.0 AS final_score,
  total_part / 100.0 AS total,
  total_part >= pass_mark AS is_passed
FROM summed
;

-- sql/grades/semester_grades_stale.sqlite.sql
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
WHERE n.enrollment_id IS NULL OR NOT (g.monthly_score IS n.monthly_score
    AND g.midterm_score IS n.midterm_score
    AND g.final_score IS n.final_score
    AND g.total IS n.total
    AND g.is_passed IS n.is_passed)
;

-- sql/grades/v_semester_marks_missing.sqlite.sql
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
;

-- sql/people/v_student_name_words.sqlite.sql
-- Rule: a student is found by the words of the name
-- Codes: none
-- Does: the words of each name, folded; first parts of compound names with what follows and without it, and words in brackets or behind a hyphen without them too. A word may come several times.
-- Holds: `data.folding.name_words` says the same of one key.
CREATE VIEW v_student_name_words AS
SELECT w.value AS word, s.unique_id AS student_id
FROM students s, json_each('[' || replace(json_quote(s.name_key
  || replace(replace(replace(' ' || s.name_key, ' عبد ', ' عبد'), ' ابو ', ' ابو'), ' ابي ', ' ابي')
  || replace(replace(replace(' ' || s.name_key, ' عبد', ' عبد '), ' ابو', ' ابو '), ' ابي', ' ابي ')
  || ' ' || replace(replace(s.name_key, '(', ' '), '-', ' ')), ' ', '","') || ']') w
WHERE w.value <> ''
;

-- sql/views/v_exam_results_summary.sqlite.sql
-- Rule: an exam's results
-- Codes: none
-- Does: counts and averages of each exam. total = passed + failed + ungraded + absent; averages over those present and marked, rounded half up to two places; passed at or above the most specific policy's percentage (subject and level, subject, level, year; 50 where none fits).
-- Holds: computed in whole hundredths, so that both engines give the same numbers to the last digit.
CREATE VIEW v_exam_results_summary AS
SELECT
  x.id AS exam_schedule_id,
  count(s.id) AS total_students,
  count(CASE WHEN s.is_present = 1 THEN 1 END) AS present_count,
  count(CASE WHEN s.is_present = 0 THEN 1 END) AS absent_count,
  count(CASE WHEN s.is_present = 0 AND s.absence_type = 'بعذر' THEN 1 END) AS excused_absent,
  count(CASE WHEN s.is_present = 0 AND s.absence_type = 'بدون_عذر' THEN 1 END) AS unexcused_absent,
  (2 * sum(CASE WHEN s.is_present = 1
    THEN CAST(round(s.score * 100) AS INTEGER) END) + count(CASE WHEN s.is_present = 1 THEN s.score END))
    / nullif(2 * count(CASE WHEN s.is_present = 1 THEN s.score END), 0) / 100.0 AS avg_score,
  (20000 * sum(CASE WHEN s.is_present = 1
    THEN CAST(round(s.score * 100) AS INTEGER) END) + CAST(round(x.max_score * 100) AS INTEGER) * count(CASE WHEN s.is_present = 1 THEN s.score END))
    / nullif(2 * CAST(round(x.max_score * 100) AS INTEGER) * count(CASE WHEN s.is_present = 1
      THEN s.score END), 0) / 100.0 AS avg_percentage,
  count(CASE WHEN s.is_present = 1 AND CAST(round(s.score * 100) AS INTEGER) * 10000
    >= CAST(round(coalesce(g.pass_percentage, 50) * 100) AS INTEGER) * CAST(round(x.max_score * 100) AS INTEGER)
      THEN 1 END) AS passed_count,
  count(CASE WHEN s.is_present = 1 AND CAST(round(s.score * 100) AS INTEGER) * 10000
    < CAST(round(coalesce(g.pass_percentage, 50) * 100) AS INTEGER) * CAST(round(x.max_score * 100) AS INTEGER)
      THEN 1 END) AS failed_count,
  count(CASE WHEN s.is_present = 1 AND s.score IS NULL THEN 1 END) AS ungraded_count
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
;

-- sql/attempts/trg_attempt_answers_delete.sqlite.sql
-- Rule: an answer of a submitted attempt is not deleted
-- Codes: ATTEMPT_SUBMITTED
-- Refuses: deleting an answer of a submitted attempt.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_attempt_answers_delete BEFORE DELETE ON attempt_answers
BEGIN
  SELECT RAISE(ABORT, 'ATTEMPT_SUBMITTED') FROM attempts a WHERE a.id = OLD.attempt_id AND a.status = 'submitted';
END
;

-- sql/attempts/trg_attempt_answers_insert.sqlite.sql
-- Rule: an answer when it is given
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: an answer to a submitted attempt; a question of another exam; a choice that is correct and called wrong, or the other way round; is_correct that is neither 0 nor 1; an attempt or question that is missing.
-- Holds: SQLite has one writer; an answer that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_attempt_answers_insert BEFORE INSERT ON attempt_answers
BEGIN
  SELECT CASE
    WHEN a.id IS NULL OR q.id IS NULL THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN a.status = 'submitted' THEN RAISE(ABORT, 'ATTEMPT_SUBMITTED')
    WHEN s.exam_id IS NOT a.exam_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_correct IS NULL OR NEW.is_correct NOT IN (0, 1) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN typeof(NEW.choice) NOT IN ('integer', 'null') OR NEW.choice NOT BETWEEN 0 AND 32767
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_correct <> (NEW.choice = q.right_choice) THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1)
  LEFT JOIN attempts a ON a.id = NEW.attempt_id
  LEFT JOIN questions q ON q.id = NEW.question_id
  LEFT JOIN sections s ON s.id = q.section_id;
  DELETE FROM rule_noted WHERE table_name = 'attempt_answers';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'attempt_answers', w.id, json_object('attempt', w.attempt_id, 'closed', a.status = 'submitted',
    'worth', w.is_correct * q.marks)
  FROM attempt_answers w
  JOIN attempts a ON a.id = w.attempt_id
  JOIN questions q ON q.id = w.question_id
  WHERE w.id = NEW.id OR (w.attempt_id = NEW.attempt_id AND w.question_id = NEW.question_id);
END
;

-- sql/attempts/trg_attempt_answers_update.sqlite.sql
-- Rule: an answer when it changes
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: what is refused for a new answer, also of the attempt that an answer leaves.
-- Holds: SQLite has one writer; an answer that UPDATE OR REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_attempt_answers_update BEFORE UPDATE ON attempt_answers
BEGIN
  SELECT CASE
    WHEN a.id IS NULL OR q.id IS NULL THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN 'submitted' IN (a.status, o.status) THEN RAISE(ABORT, 'ATTEMPT_SUBMITTED')
    WHEN s.exam_id IS NOT a.exam_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_correct IS NULL OR NEW.is_correct NOT IN (0, 1) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN typeof(NEW.choice) NOT IN ('integer', 'null') OR NEW.choice NOT BETWEEN 0 AND 32767
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_correct <> (NEW.choice = q.right_choice) THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1)
  LEFT JOIN attempts a ON a.id = NEW.attempt_id
  LEFT JOIN questions q ON q.id = NEW.question_id
  LEFT JOIN sections s ON s.id = q.section_id
  LEFT JOIN attempts o ON o.id = OLD.attempt_id;
  DELETE FROM rule_noted WHERE table_name = 'attempt_answers';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'attempt_answers', w.id, json_object('attempt', w.attempt_id, 'closed', a.status = 'submitted',
    'worth', w.is_correct * q.marks)
  FROM attempt_answers w
  JOIN attempts a ON a.id = w.attempt_id
  JOIN questions q ON q.id = w.question_id
  WHERE w.id <> OLD.id AND (
    w.id = NEW.id OR (w.attempt_id = NEW.attempt_id AND w.question_id = NEW.question_id));
END
;

-- sql/attempts/trg_attempts_added.sqlite.sql
-- Rule: a new attempt is counted
-- Codes: ATTEMPT_SUBMITTED
-- Refuses: a REPLACE over a submitted attempt or one with answers.
-- Does: a new attempt's score is 0, whatever is given; one made as submitted is stamped as finished. Counts the attempt of its user; one made as submitted also in the sums over submitted attempts.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor counted by itself.
CREATE TRIGGER trg_attempts_added AFTER INSERT ON attempts
BEGIN
  SELECT CASE
    WHEN json_extract(n.facts, '$.closed') = 1 THEN RAISE(ABORT, 'ATTEMPT_SUBMITTED')
    WHEN json_extract(n.facts, '$.rows') = 1 THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END
  FROM rule_noted n WHERE n.table_name = 'attempts';
  UPDATE user_results SET attempts = attempts - 1
  WHERE user_id IN (SELECT json_extract(n.facts, '$.user') FROM rule_noted n WHERE n.table_name = 'attempts');
  DELETE FROM rule_noted WHERE table_name = 'attempts';
  INSERT INTO rule_settling (table_name, row_id) VALUES ('attempts', NEW.id);
  UPDATE attempts SET score = 0,
    finished_at = CASE NEW.status WHEN 'submitted' THEN coalesce(NEW.finished_at, datetime('now')) ELSE NEW.finished_at END
  WHERE id = NEW.id AND (NEW.score IS NOT 0 OR NEW.status = 'submitted' AND NEW.finished_at IS NULL);
  DELETE FROM rule_settling WHERE table_name = 'attempts';
  INSERT INTO user_results (user_id)
  SELECT NEW.user_id WHERE NOT EXISTS (SELECT 1 FROM user_results r WHERE r.user_id = NEW.user_id);
  UPDATE user_results SET attempts = attempts + 1 WHERE user_id = NEW.user_id;
  INSERT INTO best_attempts (exam_id, user_id)
  SELECT NEW.exam_id, NEW.user_id WHERE NEW.status = 'submitted' AND NOT EXISTS (
    SELECT 1 FROM best_attempts b WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id);
  INSERT INTO exam_results (exam_id, stripe)
  SELECT NEW.exam_id, 0 WHERE NEW.status = 'submitted' AND NOT EXISTS (
    SELECT 1 FROM exam_results r WHERE r.exam_id = NEW.exam_id AND r.stripe = 0);
  UPDATE exam_results SET
    submitted = submitted + 1 - 0,
    score_sum = round(score_sum + a.score - 0, 2),
    minutes_sum = minutes_sum + (1 - 0) * ((strftime('%s', a.finished_at) - strftime('%s', a.started_at)) / 60),
    users = users + (SELECT b.submitted = 0 FROM best_attempts b WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id)
  FROM attempts a
  WHERE a.id = NEW.id AND a.status = 'submitted' AND exam_results.exam_id = NEW.exam_id AND stripe = 0;
  UPDATE user_results SET
    submitted = submitted + 1 - 0,
    score_sum = round(score_sum + a.score - 0, 2),
    exams = exams + (SELECT b.submitted = 0 FROM best_attempts b WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id)
  FROM attempts a
  WHERE a.id = NEW.id AND a.status = 'submitted' AND user_results.user_id = NEW.user_id;
  UPDATE best_attempts SET submitted = submitted + 1 - 0, score = n.score, minutes = n.minutes
  FROM (
    SELECT a.score, (strftime('%s', a.finished_at) - strftime('%s', a.started_at)) / 60 AS minutes FROM attempts a
    WHERE a.exam_id = NEW.exam_id AND a.user_id = NEW.user_id AND a.status = 'submitted'
    ORDER BY 1 DESC, 2 LIMIT 1) n
  WHERE NEW.status = 'submitted' AND exam_id = NEW.exam_id AND user_id = NEW.user_id;
  UPDATE user_results SET
    best_score = (SELECT max(b.score) FROM best_attempts b WHERE b.user_id = NEW.user_id AND b.submitted > 0)
  WHERE NEW.status = 'submitted' AND user_id = NEW.user_id;
END
;

-- sql/attempts/trg_attempts_changed.sqlite.sql
-- Rule: a submitted attempt is counted
-- Codes: none
-- Does: stamps finished_at of an attempt that is submitted without; adds it to the sums of its user, its exam and its sections, and to the best attempts; carries a submitted attempt's changed score there; counts an attempt for its new user.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor counted by itself.
CREATE TRIGGER trg_attempts_changed AFTER UPDATE ON attempts
WHEN (NEW.user_id IS NOT OLD.user_id OR NEW.status IS NOT OLD.status
    OR NEW.status = 'submitted' AND NEW.score IS NOT OLD.score)
  AND NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'attempts' AND t.row_id = OLD.id)
BEGIN
  INSERT INTO rule_settling (table_name, row_id) VALUES ('attempts', NEW.id);
  UPDATE attempts SET finished_at = datetime('now') WHERE id = NEW.id AND status = 'submitted' AND finished_at IS NULL;
  DELETE FROM rule_settling WHERE table_name = 'attempts';
  UPDATE user_results SET attempts = attempts - 1 WHERE user_id = OLD.user_id;
  INSERT INTO user_results (user_id)
  SELECT NEW.user_id WHERE NOT EXISTS (SELECT 1 FROM user_results r WHERE r.user_id = NEW.user_id);
  UPDATE user_results SET attempts = attempts + 1 WHERE user_id = NEW.user_id;
  INSERT INTO best_attempts (exam_id, user_id)
  SELECT NEW.exam_id, NEW.user_id WHERE NEW.status = 'submitted' AND NOT EXISTS (
    SELECT 1 FROM best_attempts b WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id);
  INSERT INTO exam_results (exam_id, stripe)
  SELECT NEW.exam_id, 0 WHERE NEW.status = 'submitted' AND NOT EXISTS (
    SELECT 1 FROM exam_results r WHERE r.exam_id = NEW.exam_id AND r.stripe = 0);
  UPDATE exam_results SET
    submitted = submitted + 1 - (OLD.status = 'submitted'),
    score_sum = round(score_sum + a.score - (OLD.status = 'submitted') * OLD.score, 2),
    minutes_sum = minutes_sum + (1 - (OLD.status = 'submitted')) * ((strftime('%s', a.finished_at) - strftime('%s', a.started_at)) / 60),
    users = users + (SELECT b.submitted = 0 FROM best_attempts b WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id)
  FROM attempts a
  WHERE a.id = NEW.id AND a.status = 'submitted' AND exam_results.exam_id = NEW.exam_id AND stripe = 0;
  UPDATE user_results SET
    submitted = submitted + 1 - (OLD.status = 'submitted'),
    score_sum = round(score_sum + a.score - (OLD.status = 'submitted') * OLD.score, 2),
    exams = exams + (SELECT b.submitted = 0 FROM best_attempts b WHERE b.exam_id = NEW.exam_id AND b.user_id = NEW.user_id)
  FROM attempts a
  WHERE a.id = NEW.id AND a.status = 'submitted' AND user_results.user_id = NEW.user_id;
  UPDATE best_attempts SET submitted = submitted + 1 - (OLD.status = 'submitted'), score = n.score, minutes = n.minutes
  FROM (
    SELECT a.score, (strftime('%s', a.finished_at) - strftime('%s', a.started_at)) / 60 AS minutes FROM attempts a
    WHERE a.exam_id = NEW.exam_id AND a.user_id = NEW.user_id AND a.status = 'submitted'
    ORDER BY 1 DESC, 2 LIMIT 1) n
  WHERE NEW.status = 'submitted' AND exam_id = NEW.exam_id AND user_id = NEW.user_id;
  UPDATE user_results SET
    best_score = (SELECT max(b.score) FROM best_attempts b WHERE b.user_id = NEW.user_id AND b.submitted > 0)
  WHERE NEW.status = 'submitted' AND user_id = NEW.user_id;
  INSERT INTO section_results (section_id, stripe)
  SELECT s.id, 0 FROM sections s
  WHERE s.exam_id = NEW.exam_id AND NEW.status = 'submitted'
    AND NOT EXISTS (SELECT 1 FROM section_results r WHERE r.section_id = s.id AND r.stripe = 0);
  UPDATE section_results SET correct = section_results.correct + n.correct,
    score_sum = round(section_results.score_sum + n.score_sum, 2)
  FROM (
    SELECT q.section_id, count(*) AS correct, sum(q.marks) AS score_sum
    FROM attempt_answers w JOIN questions q ON q.id = w.question_id
    WHERE w.attempt_id = NEW.id AND w.is_correct = 1 GROUP BY q.section_id) n
  WHERE n.section_id = section_results.section_id AND stripe = 0
    AND NEW.status = 'submitted' AND OLD.status = 'in_progress';
END
;

-- sql/attempts/trg_attempts_delete.sqlite.sql
-- Rule: a submitted attempt stays
-- Codes: ATTEMPT_SUBMITTED
-- Refuses: deleting a submitted attempt, or one with answers, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_attempts_delete BEFORE DELETE ON attempts
BEGIN
  SELECT CASE
    WHEN OLD.status = 'submitted' THEN RAISE(ABORT, 'ATTEMPT_SUBMITTED')
    WHEN EXISTS (SELECT 1 FROM attempt_answers w WHERE w.attempt_id = OLD.id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/attempts/trg_attempts_gone.sqlite.sql
-- Rule: a deleted attempt is no longer counted
-- Codes: none
-- Does: takes the attempt off its user's count.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER trg_attempts_gone AFTER DELETE ON attempts
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'attempts' AND row_id = OLD.id;
  UPDATE user_results SET attempts = attempts - 1 WHERE user_id = OLD.user_id;
END
;

-- sql/attempts/trg_attempts_insert.sqlite.sql
-- Rule: an attempt when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a state that is none of the two, a moment in another form than YYYY-MM-DD HH:MM:SS; a user or exam that is missing.
-- Holds: SQLite has one writer; an attempt that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_attempts_insert BEFORE INSERT ON attempts
BEGIN
  SELECT CASE
    WHEN NEW.started_at IS NOT datetime(NEW.started_at, '+0 seconds')
      OR NEW.finished_at IS NOT datetime(NEW.finished_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.status IS NULL OR NEW.status NOT IN ('in_progress', 'submitted') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.user_id)
      OR NOT EXISTS (SELECT 1 FROM exams r WHERE r.id = NEW.exam_id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'attempts';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'attempts', a.id, json_object('user', a.user_id, 'closed', a.status = 'submitted',
    'rows', EXISTS (SELECT 1 FROM attempt_answers w WHERE w.attempt_id = a.id))
  FROM attempts a WHERE a.id = NEW.id;
END
;

-- sql/attempts/trg_attempts_update.sqlite.sql
-- Rule: an attempt when it changes
-- Codes: VALIDATION_ERROR, ATTEMPT_SUBMITTED
-- Refuses: any change of a submitted attempt's state, times, user, exam or score; another id or exam of one in progress; a score that is not the sum of its answers; a moment in another form than YYYY-MM-DD HH:MM:SS.
-- Holds: the triggers of answers and questions name the attempts whose score they change in rule_settling.
CREATE TRIGGER trg_attempts_update BEFORE UPDATE ON attempts
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'attempts' AND t.row_id = OLD.id)
BEGIN
  SELECT CASE
    WHEN OLD.status = 'submitted' AND ((NEW.id, NEW.user_id, NEW.exam_id, NEW.status, NEW.started_at, NEW.finished_at)
        IS NOT (OLD.id, OLD.user_id, OLD.exam_id, OLD.status, OLD.started_at, OLD.finished_at)
      OR NEW.score IS NOT OLD.score AND NOT EXISTS (
        SELECT 1 FROM rule_settling t WHERE t.table_name = 'attempts.score' AND t.row_id = OLD.id))
      THEN RAISE(ABORT, 'ATTEMPT_SUBMITTED')
    WHEN NEW.started_at IS NOT datetime(NEW.started_at, '+0 seconds')
      OR NEW.finished_at IS NOT datetime(NEW.finished_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.status IS NULL OR NEW.status NOT IN ('in_progress', 'submitted') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.id IS NOT OLD.id OR NEW.exam_id IS NOT OLD.exam_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.score IS NOT OLD.score AND NOT EXISTS (
      SELECT 1 FROM rule_settling t WHERE t.table_name = 'attempts.score' AND t.row_id = OLD.id)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.user_id IS NOT OLD.user_id AND NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.user_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/attempts/trg_exams_added.sqlite.sql
-- Rule: a test in use is not replaced
-- Codes: none
-- Refuses: a REPLACE that took a row away to which others refer, as the foreign key would.
-- Does: a new test's total is 0, whatever is given: it has no question yet.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_exams_added AFTER INSERT ON exams
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'exams';
  INSERT INTO rule_settling (table_name, row_id) VALUES ('exams.total_marks', NEW.id);
  UPDATE exams SET total_marks = 0 WHERE id = NEW.id AND total_marks IS NOT 0;
  DELETE FROM rule_settling WHERE table_name = 'exams.total_marks';
END
;

-- sql/attempts/trg_exams_delete.sqlite.sql
-- Rule: a test in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_exams_delete BEFORE DELETE ON exams
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed')
  WHERE EXISTS (SELECT 1 FROM sections s WHERE s.exam_id = OLD.id)
    OR EXISTS (SELECT 1 FROM attempts a WHERE a.exam_id = OLD.id);
END
;

-- sql/attempts/trg_exams_insert.sqlite.sql
-- Rule: a test when it is made
-- Codes: none
-- Refuses: a subject or a level that is missing.
-- Holds: SQLite has one writer; a test in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_exams_insert BEFORE INSERT ON exams
BEGIN
  SELECT CASE
    WHEN (NEW.subject_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subjects r WHERE r.id = NEW.subject_id))
      OR (NEW.grade_level_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM grade_levels r WHERE r.id = NEW.grade_level_id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'exams';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'exams', o.id FROM exams o WHERE o.id = NEW.id AND (EXISTS (SELECT 1 FROM sections s WHERE s.exam_id = o.id)
    OR EXISTS (SELECT 1 FROM attempts a WHERE a.exam_id = o.id));
END
;

-- sql/attempts/trg_exams_update.sqlite.sql
-- Rule: a test when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another id; a total that is not the sum of its questions' marks; a subject or a level that is missing.
-- Holds: the triggers of questions and sections name the exams whose totals they change in rule_settling.
CREATE TRIGGER trg_exams_update BEFORE UPDATE ON exams
BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.total_marks IS NOT OLD.total_marks AND NOT EXISTS (
      SELECT 1 FROM rule_settling t WHERE t.table_name = 'exams.total_marks' AND t.row_id = OLD.id)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN (NEW.subject_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subjects r WHERE r.id = NEW.subject_id))
      OR (NEW.grade_level_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM grade_levels r WHERE r.id = NEW.grade_level_id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/attempts/trg_questions_delete.sqlite.sql
-- Rule: an answered question stays
-- Codes: none
-- Refuses: deleting a question to which answers refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_questions_delete BEFORE DELETE ON questions
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed')
  WHERE EXISTS (SELECT 1 FROM attempt_answers w WHERE w.question_id = OLD.id);
END
;

-- sql/attempts/trg_questions_insert.sqlite.sql
-- Rule: a question when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: marks below 0, with more than two places or no number; a right choice that does not count from 0; a section that is missing.
-- Holds: SQLite has one writer; a question that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_questions_insert BEFORE INSERT ON questions
BEGIN
  SELECT CASE
    WHEN typeof(NEW.marks) NOT IN ('integer', 'real') OR NEW.marks NOT BETWEEN 0 AND 999.99
      OR round(NEW.marks, 2) <> NEW.marks OR typeof(NEW.right_choice) NOT IN ('integer', 'null')
      OR NEW.right_choice NOT BETWEEN 0 AND 32767 THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM sections r WHERE r.id = NEW.section_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'questions';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'questions', q.id, json_object('section', q.section_id, 'marks', q.marks,
    'rows', EXISTS (SELECT 1 FROM attempt_answers w WHERE w.question_id = q.id))
  FROM questions q WHERE q.id = NEW.id;
END
;

-- sql/attempts/trg_questions_update.sqlite.sql
-- Rule: a question when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: what is refused for a new question; another id; another exam once it is answered; other choices or another right one once a choice is made.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_questions_update BEFORE UPDATE ON questions
BEGIN
  SELECT CASE
    WHEN typeof(NEW.marks) NOT IN ('integer', 'real') OR NEW.marks NOT BETWEEN 0 AND 999.99
      OR round(NEW.marks, 2) <> NEW.marks OR typeof(NEW.right_choice) NOT IN ('integer', 'null')
      OR NEW.right_choice NOT BETWEEN 0 AND 32767 THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM sections r WHERE r.id = NEW.section_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN (SELECT s.exam_id FROM sections s WHERE s.id = NEW.section_id)
        <> (SELECT s.exam_id FROM sections s WHERE s.id = OLD.section_id)
      AND EXISTS (SELECT 1 FROM attempt_answers w WHERE w.question_id = OLD.id) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN (NEW.choices, NEW.right_choice) IS NOT (OLD.choices, OLD.right_choice)
      AND EXISTS (SELECT 1 FROM attempt_answers w WHERE w.question_id = OLD.id AND w.choice IS NOT NULL)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
;

-- sql/attempts/trg_sections_added.sqlite.sql
-- Rule: a section in use is not replaced
-- Codes: none
-- Refuses: a REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_sections_added AFTER INSERT ON sections
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'sections';
END
;

-- sql/attempts/trg_sections_delete.sqlite.sql
-- Rule: a section with questions stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_sections_delete BEFORE DELETE ON sections
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed')
  WHERE EXISTS (SELECT 1 FROM questions q WHERE q.section_id = OLD.id);
END
;

-- sql/attempts/trg_sections_insert.sqlite.sql
-- Rule: a section of an exam, when it is made
-- Codes: none
-- Refuses: an exam that is missing.
-- Holds: SQLite has one writer; a section in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_sections_insert BEFORE INSERT ON sections
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') WHERE NOT EXISTS (SELECT 1 FROM exams r WHERE r.id = NEW.exam_id);
  DELETE FROM rule_noted WHERE table_name = 'sections';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'sections', o.id FROM sections o WHERE o.id = NEW.id AND (EXISTS (SELECT 1 FROM questions q WHERE q.section_id = o.id));
END
;

-- sql/attempts/trg_sections_update.sqlite.sql
-- Rule: a section of an exam, when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another id; another exam once one of its questions is answered; an exam that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_sections_update BEFORE UPDATE ON sections
BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM exams r WHERE r.id = NEW.exam_id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.exam_id IS NOT OLD.exam_id AND EXISTS (
      SELECT 1 FROM questions q JOIN attempt_answers w ON w.question_id = q.id WHERE q.section_id = OLD.id)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
;

-- sql/attempts/update_attempt_score_on_answer.sqlite.sql
-- Rule: an attempt's score is the sum of the marks of its correct answers
-- Codes: ATTEMPT_SUBMITTED
-- Refuses: a REPLACE over an answer of a submitted attempt.
-- Does: adds what a new answer is worth, and takes off what one was worth that REPLACE took away.
-- Holds: SQLite has one writer; the attempts are named in rule_settling, so that their scores may change.
CREATE TRIGGER update_attempt_score_on_answer AFTER INSERT ON attempt_answers
BEGIN
  SELECT RAISE(ABORT, 'ATTEMPT_SUBMITTED') FROM rule_noted n
  WHERE n.table_name = 'attempt_answers' AND json_extract(n.facts, '$.closed') = 1;
  INSERT INTO rule_settling (table_name, row_id)
  SELECT 'attempts.score', NEW.attempt_id UNION
  SELECT 'attempts.score', json_extract(n.facts, '$.attempt') FROM rule_noted n WHERE n.table_name = 'attempt_answers';
  UPDATE attempts SET score = round(score
    + coalesce((SELECT NEW.is_correct * q.marks FROM questions q WHERE q.id = NEW.question_id AND NEW.attempt_id = attempts.id), 0)
    - coalesce((
      SELECT sum(json_extract(n.facts, '$.worth')) FROM rule_noted n
      WHERE n.table_name = 'attempt_answers' AND json_extract(n.facts, '$.attempt') = attempts.id), 0), 2)
  WHERE id IN (SELECT t.row_id FROM rule_settling t WHERE t.table_name = 'attempts.score');
  DELETE FROM rule_settling WHERE table_name = 'attempts.score';
  DELETE FROM rule_noted WHERE table_name = 'attempt_answers';
END
;

-- sql/attempts/update_attempt_score_on_answer_changed.sqlite.sql
-- Rule: an attempt's score follows a changed answer
-- Codes: ATTEMPT_SUBMITTED
-- Refuses: an UPDATE OR REPLACE over an answer of a submitted attempt.
-- Does: takes off what the answer was worth and adds what it is worth now, also when it goes to another attempt; takes off what an answer was worth that UPDATE OR REPLACE took away.
-- Holds: SQLite has one writer; the attempts are named in rule_settling, so that their scores may change.
CREATE TRIGGER update_attempt_score_on_answer_changed AFTER UPDATE ON attempt_answers
BEGIN
  SELECT RAISE(ABORT, 'ATTEMPT_SUBMITTED') FROM rule_noted n
  WHERE n.table_name = 'attempt_answers' AND json_extract(n.facts, '$.closed') = 1;
  INSERT INTO rule_settling (table_name, row_id)
  SELECT 'attempts.score', OLD.attempt_id UNION SELECT 'attempts.score', NEW.attempt_id UNION
  SELECT 'attempts.score', json_extract(n.facts, '$.attempt') FROM rule_noted n WHERE n.table_name = 'attempt_answers';
  UPDATE attempts SET score = round(score
    - coalesce((SELECT OLD.is_correct * q.marks FROM questions q WHERE q.id = OLD.question_id AND OLD.attempt_id = attempts.id), 0)
    + coalesce((SELECT NEW.is_correct * q.marks FROM questions q WHERE q.id = NEW.question_id AND NEW.attempt_id = attempts.id), 0)
    - coalesce((
      SELECT sum(json_extract(n.facts, '$.worth')) FROM rule_noted n
      WHERE n.table_name = 'attempt_answers' AND json_extract(n.facts, '$.attempt') = attempts.id), 0), 2)
  WHERE id IN (SELECT t.row_id FROM rule_settling t WHERE t.table_name = 'attempts.score');
  DELETE FROM rule_settling WHERE table_name = 'attempts.score';
  DELETE FROM rule_noted WHERE table_name = 'attempt_answers';
END
;

-- sql/attempts/update_attempt_score_on_answer_gone.sqlite.sql
-- Rule: an attempt's score follows a deleted answer
-- Codes: none
-- Does: takes off what the answer was worth.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER update_attempt_score_on_answer_gone AFTER DELETE ON attempt_answers
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'attempt_answers' AND row_id = OLD.id;
  INSERT INTO rule_settling (table_name, row_id) VALUES ('attempts.score', OLD.attempt_id);
  UPDATE attempts SET score = round(score
    - coalesce((SELECT OLD.is_correct * q.marks FROM questions q WHERE q.id = OLD.question_id), 0), 2)
  WHERE id = OLD.attempt_id;
  DELETE FROM rule_settling WHERE table_name = 'attempts.score';
END
;

-- sql/attempts/update_exam_total_marks.sqlite.sql
-- Rule: an exam's total is the sum of its questions' marks
-- Codes: none
-- Refuses: a REPLACE that took an answered question away, as the foreign key would.
-- Does: adds a new question's marks, and takes off those of one that REPLACE took away.
-- Holds: SQLite has one writer; the exams are named in rule_settling, so that their totals may change.
CREATE TRIGGER update_exam_total_marks AFTER INSERT ON questions
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n
  WHERE n.table_name = 'questions' AND json_extract(n.facts, '$.rows') = 1;
  INSERT INTO rule_settling (table_name, row_id)
  SELECT DISTINCT 'exams.total_marks', s.exam_id FROM sections s WHERE s.id IN (
    SELECT NEW.section_id UNION
    SELECT json_extract(n.facts, '$.section') FROM rule_noted n WHERE n.table_name = 'questions');
  UPDATE exams SET total_marks = round(total_marks + CASE id WHEN (SELECT s.exam_id FROM sections s WHERE s.id = NEW.section_id) THEN NEW.marks ELSE 0 END
    - coalesce((
      SELECT sum(json_extract(n.facts, '$.marks')) FROM rule_noted n
      JOIN sections s ON s.id = json_extract(n.facts, '$.section')
      WHERE n.table_name = 'questions' AND s.exam_id = exams.id), 0), 2)
  WHERE id IN (SELECT t.row_id FROM rule_settling t WHERE t.table_name = 'exams.total_marks');
  DELETE FROM rule_settling WHERE table_name = 'exams.total_marks';
  DELETE FROM rule_noted WHERE table_name = 'questions';
END
;

-- sql/attempts/update_exam_total_marks_changed.sqlite.sql
-- Rule: totals and scores follow a changed question
-- Codes: none
-- Does: carries changed marks to the exam's total, to every attempt that answered correctly, also a submitted one, and to the sums of the section; a question that moves takes them along; records changed marks.
-- Holds: SQLite has one writer; exams and attempts are named in rule_settling, so that their sums may change.
CREATE TRIGGER update_exam_total_marks_changed AFTER UPDATE ON questions
WHEN (NEW.section_id, NEW.marks) IS NOT (OLD.section_id, OLD.marks)
BEGIN
  INSERT INTO rule_settling (table_name, row_id)
  SELECT DISTINCT 'exams.total_marks', s.exam_id FROM sections s WHERE s.id IN (OLD.section_id, NEW.section_id);
  UPDATE exams SET total_marks = round(total_marks
    - CASE id WHEN (SELECT s.exam_id FROM sections s WHERE s.id = OLD.section_id) THEN OLD.marks ELSE 0 END
    + CASE id WHEN (SELECT s.exam_id FROM sections s WHERE s.id = NEW.section_id) THEN NEW.marks ELSE 0 END, 2)
  WHERE id IN (SELECT t.row_id FROM rule_settling t WHERE t.table_name = 'exams.total_marks');
  DELETE FROM rule_settling WHERE table_name = 'exams.total_marks';
  INSERT INTO rule_settling (table_name, row_id)
  SELECT 'attempts.score', w.attempt_id FROM attempt_answers w
  WHERE w.question_id = NEW.id AND w.is_correct = 1 AND NEW.marks IS NOT OLD.marks;
  UPDATE attempts SET score = round(score + NEW.marks - OLD.marks, 2)
  WHERE id IN (SELECT t.row_id FROM rule_settling t WHERE t.table_name = 'attempts.score');
  DELETE FROM rule_settling WHERE table_name = 'attempts.score';
  INSERT INTO section_results (section_id, stripe)
  SELECT NEW.section_id, 0
  WHERE NOT EXISTS (SELECT 1 FROM section_results r WHERE r.section_id = NEW.section_id AND r.stripe = 0);
  UPDATE section_results SET
    correct = correct + n.counted * ((section_id = NEW.section_id) - (section_id = OLD.section_id)),
    score_sum = round(score_sum
      + n.counted * ((section_id = NEW.section_id) * NEW.marks - (section_id = OLD.section_id) * OLD.marks), 2)
  FROM (
    SELECT count(*) AS counted FROM attempt_answers w JOIN attempts a ON a.id = w.attempt_id
    WHERE w.question_id = NEW.id AND w.is_correct = 1 AND a.status = 'submitted') n
  WHERE section_id IN (OLD.section_id, NEW.section_id) AND stripe = 0;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'questions', NEW.id, 'marks', printf('%.2f', OLD.marks), printf('%.2f', NEW.marks),
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  WHERE NEW.marks IS NOT OLD.marks;
END
;

-- sql/attempts/update_exam_total_marks_gone.sqlite.sql
-- Rule: an exam's total follows a deleted question
-- Codes: none
-- Does: takes the question's marks off.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER update_exam_total_marks_gone AFTER DELETE ON questions
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'questions' AND row_id = OLD.id;
  INSERT INTO rule_settling (table_name, row_id)
  SELECT DISTINCT 'exams.total_marks', s.exam_id FROM sections s WHERE s.id IN (OLD.section_id);
  UPDATE exams SET total_marks = round(total_marks - OLD.marks, 2)
  WHERE id IN (SELECT t.row_id FROM rule_settling t WHERE t.table_name = 'exams.total_marks');
  DELETE FROM rule_settling WHERE table_name = 'exams.total_marks';
END
;

-- sql/attempts/update_exam_total_marks_moved.sqlite.sql
-- Rule: totals follow a section that moves
-- Codes: none
-- Does: takes the marks of the section's questions from one exam's total to the other's.
-- Holds: SQLite has one writer; the exams are named in rule_settling, so that their totals may change.
CREATE TRIGGER update_exam_total_marks_moved AFTER UPDATE ON sections
WHEN NEW.exam_id IS NOT OLD.exam_id
BEGIN
  INSERT INTO rule_settling (table_name, row_id)
  VALUES ('exams.total_marks', OLD.exam_id), ('exams.total_marks', NEW.exam_id);
  UPDATE exams SET total_marks = round(total_marks + CASE id WHEN NEW.exam_id THEN 1 ELSE -1 END
    * coalesce((SELECT sum(q.marks) FROM questions q WHERE q.section_id = NEW.id), 0), 2)
  WHERE id IN (OLD.exam_id, NEW.exam_id);
  DELETE FROM rule_settling WHERE table_name = 'exams.total_marks';
END
;

-- sql/audit/trg_audit_trail_delete.sqlite.sql
-- Rule: what is recorded stays
-- Codes: AUDIT_CLOSED
-- Refuses: deleting a row of the audit.
-- Holds: the row itself.
CREATE TRIGGER trg_audit_trail_delete BEFORE DELETE ON audit_trail
BEGIN
  SELECT RAISE(ABORT, 'AUDIT_CLOSED');
END
;

-- sql/audit/trg_audit_trail_insert.sqlite.sql
-- Rule: what is recorded is not replaced
-- Codes: AUDIT_CLOSED, VALIDATION_ERROR
-- Refuses: a row over one that is there (REPLACE fires no delete trigger); a moment in another form.
-- Holds: the row itself.
CREATE TRIGGER trg_audit_trail_insert BEFORE INSERT ON audit_trail
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM audit_trail a WHERE a.id = NEW.id) THEN RAISE(ABORT, 'AUDIT_CLOSED')
    WHEN NEW.at IS NOT datetime(NEW.at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
;

-- sql/audit/trg_audit_trail_update.sqlite.sql
-- Rule: what is recorded stays
-- Codes: AUDIT_CLOSED
-- Refuses: changing a row of the audit.
-- Holds: the row itself.
CREATE TRIGGER trg_audit_trail_update BEFORE UPDATE ON audit_trail
BEGIN
  SELECT RAISE(ABORT, 'AUDIT_CLOSED');
END
;

-- sql/courses/trg_course_timetables_added.sqlite.sql
-- Rule: a new slot clashes with nothing
-- Codes: TIMETABLE_CONFLICT, TIMETABLE_UPDATE_BLOCKED
-- Refuses: two slots of a course that overlap on a day; a slot that overlaps one of another course that a student of this one holds, unless their semesters differ. Touching ends are allowed.
-- Holds: SQLite has one writer. Goes from the few courses that meet at that hour to their students, never from slot to slot or from student to student.
CREATE TRIGGER trg_course_timetables_added AFTER INSERT ON course_timetables
BEGIN
  SELECT CASE
    WHEN EXISTS (
      SELECT 1 FROM course_timetables t
      WHERE t.course_id = NEW.course_id AND t.day = NEW.day AND t.rowid <> NEW.rowid
        AND time(t.start_time) < time(NEW.end_time) AND time(t.end_time) > time(NEW.start_time))
        THEN RAISE(ABORT, 'TIMETABLE_CONFLICT')
    WHEN EXISTS (
      SELECT 1 FROM course_timetables o
      CROSS JOIN courses oc ON oc.unique_id = o.course_id AND oc.college_id = c.college_id
        AND (oc.semester_id = c.semester_id OR oc.semester_id IS NULL OR c.semester_id IS NULL)
      CROSS JOIN student_course_mapping om ON om.course_id = o.course_id
      CROSS JOIN student_course_mapping m ON m.student_id = om.student_id AND m.course_id = NEW.course_id
      WHERE o.day = NEW.day AND o.course_id <> NEW.course_id
        AND time(o.start_time) < time(NEW.end_time) AND time(o.end_time) > time(NEW.start_time))
        THEN RAISE(ABORT, 'TIMETABLE_UPDATE_BLOCKED')
  END
  FROM courses c WHERE c.unique_id = NEW.course_id;
END
;

-- sql/courses/trg_course_timetables_changed.sqlite.sql
-- Rule: a changed slot clashes with nothing
-- Codes: TIMETABLE_CONFLICT, TIMETABLE_UPDATE_BLOCKED
-- Refuses: two slots of a course that overlap on a day; a slot that overlaps one of another course that a student of this one holds, unless their semesters differ. Touching ends are allowed.
-- Holds: SQLite has one writer. Goes from the few courses that meet at that hour to their students, never from slot to slot or from student to student.
CREATE TRIGGER trg_course_timetables_changed AFTER UPDATE ON course_timetables
WHEN (NEW.course_id, NEW.day, time(NEW.start_time), time(NEW.end_time))
  IS NOT (OLD.course_id, OLD.day, time(OLD.start_time), time(OLD.end_time))
BEGIN
  SELECT CASE
    WHEN EXISTS (
      SELECT 1 FROM course_timetables t
      WHERE t.course_id = NEW.course_id AND t.day = NEW.day AND t.rowid <> NEW.rowid
        AND time(t.start_time) < time(NEW.end_time) AND time(t.end_time) > time(NEW.start_time))
        THEN RAISE(ABORT, 'TIMETABLE_CONFLICT')
    WHEN EXISTS (
      SELECT 1 FROM course_timetables o
      CROSS JOIN courses oc ON oc.unique_id = o.course_id AND oc.college_id = c.college_id
        AND (oc.semester_id = c.semester_id OR oc.semester_id IS NULL OR c.semester_id IS NULL)
      CROSS JOIN student_course_mapping om ON om.course_id = o.course_id
      CROSS JOIN student_course_mapping m ON m.student_id = om.student_id AND m.course_id = NEW.course_id
      WHERE o.day = NEW.day AND o.course_id <> NEW.course_id
        AND time(o.start_time) < time(NEW.end_time) AND time(o.end_time) > time(NEW.start_time))
        THEN RAISE(ABORT, 'TIMETABLE_UPDATE_BLOCKED')
  END
  FROM courses c WHERE c.unique_id = NEW.course_id;
END
;

-- sql/courses/trg_course_timetables_insert.sqlite.sql
-- Rule: a slot's times, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a day that is none of the seven, a time in another form than HH:MM or HH:MM:SS, a start that is not before the end; a course or a teacher that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_course_timetables_insert BEFORE INSERT ON course_timetables
BEGIN
  SELECT CASE
    WHEN NEW.start_time IS NULL OR NEW.start_time IS NOT time(NEW.start_time, '+0 seconds')
      AND NEW.start_time IS NOT strftime('%H:%M', NEW.start_time, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.end_time IS NULL OR NEW.end_time IS NOT time(NEW.end_time, '+0 seconds')
      AND NEW.end_time IS NOT strftime('%H:%M', NEW.end_time, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN time(NEW.start_time) >= time(NEW.end_time) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.day NOT IN ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
      OR NEW.day IS NULL THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM courses r WHERE r.unique_id = NEW.course_id)
      OR (NEW.teacher_user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.teacher_user_id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/courses/trg_course_timetables_update.sqlite.sql
-- Rule: a slot's times, when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: a day that is none of the seven, a time in another form than HH:MM or HH:MM:SS, a start that is not before the end; a course or a teacher that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_course_timetables_update BEFORE UPDATE ON course_timetables
BEGIN
  SELECT CASE
    WHEN NEW.start_time IS NULL OR NEW.start_time IS NOT time(NEW.start_time, '+0 seconds')
      AND NEW.start_time IS NOT strftime('%H:%M', NEW.start_time, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.end_time IS NULL OR NEW.end_time IS NOT time(NEW.end_time, '+0 seconds')
      AND NEW.end_time IS NOT strftime('%H:%M', NEW.end_time, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN time(NEW.start_time) >= time(NEW.end_time) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.day NOT IN ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
      OR NEW.day IS NULL THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM courses r WHERE r.unique_id = NEW.course_id)
      OR (NEW.teacher_user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.teacher_user_id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/courses/trg_course_waiting_added.sqlite.sql
-- Rule: an offer holds a seat
-- Codes: COURSE_FULL
-- Refuses: an offer for which no seat is free.
-- Does: offers again the seat that an offer held which REPLACE took away.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_course_waiting_added AFTER INSERT ON course_waiting
BEGIN
  SELECT RAISE(ABORT, 'COURSE_FULL') FROM courses c
  WHERE c.unique_id = NEW.course_id AND NEW.offered_at IS NOT NULL AND c.capacity
    < (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = NEW.course_id)
    + (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = NEW.course_id AND w.offered_at IS NOT NULL);
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d JOIN rule_noted n
    ON n.table_name = 'course_waiting' AND n.facts = d.course_id);
  DELETE FROM rule_noted WHERE table_name = 'course_waiting';
END
;

-- sql/courses/trg_course_waiting_changed.sqlite.sql
-- Rule: an offer that is made holds a seat, one that is taken back gives it
-- Codes: COURSE_FULL
-- Refuses: an offer for which no seat is free.
-- Does: offers a seat that is given back to the first who waits and fits, also that of an offer which UPDATE OR REPLACE took away with its place.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_course_waiting_changed AFTER UPDATE ON course_waiting
WHEN (NEW.offered_at, NEW.place) IS NOT (OLD.offered_at, OLD.place)
BEGIN
  SELECT RAISE(ABORT, 'COURSE_FULL') FROM courses c
  WHERE c.unique_id = NEW.course_id AND NEW.offered_at IS NOT NULL AND OLD.offered_at IS NULL AND c.capacity
    < (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = NEW.course_id)
    + (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = NEW.course_id AND w.offered_at IS NOT NULL);
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = NEW.course_id)
    AND (NEW.offered_at IS NULL OR NEW.place IS NOT OLD.place);
END
;

-- sql/courses/trg_course_waiting_gone.sqlite.sql
-- Rule: an offer that goes gives its seat back
-- Codes: none
-- Does: offers the seat to the first who waits and fits.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_course_waiting_gone AFTER DELETE ON course_waiting
BEGIN
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = OLD.course_id);
END
;

-- sql/courses/trg_course_waiting_insert.sqlite.sql
-- Rule: a student waits for a course
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: a course of another college, and one that the student holds; a moment in another form than YYYY-MM-DD HH:MM:SS.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_course_waiting_insert BEFORE INSERT ON course_waiting
BEGIN
  SELECT CASE
    WHEN s.unique_id IS NULL OR c.unique_id IS NULL THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.offered_at IS NOT datetime(NEW.offered_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN s.college_id <> c.college_id THEN RAISE(ABORT, 'COLLEGE_CONSTRAINT')
    WHEN EXISTS (
      SELECT 1 FROM student_course_mapping m WHERE m.student_id = NEW.student_id AND m.course_id = NEW.course_id)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1)
  LEFT JOIN students s ON s.unique_id = NEW.student_id
  LEFT JOIN courses c ON c.unique_id = NEW.course_id;
  DELETE FROM rule_noted WHERE table_name = 'course_waiting';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'course_waiting', w.id, w.course_id FROM course_waiting w
  WHERE (w.id = NEW.id OR w.course_id = NEW.course_id AND (w.student_id = NEW.student_id OR w.place = NEW.place))
    AND w.offered_at IS NOT NULL;
END
;

-- sql/courses/trg_course_waiting_update.sqlite.sql
-- Rule: a place on a waiting list keeps its student and course
-- Codes: VALIDATION_ERROR
-- Refuses: another student, course or id; a moment in another form than YYYY-MM-DD HH:MM:SS.
-- Holds: the row itself.
CREATE TRIGGER trg_course_waiting_update BEFORE UPDATE ON course_waiting
BEGIN
  SELECT CASE
    WHEN (NEW.id, NEW.student_id, NEW.course_id) IS NOT (OLD.id, OLD.student_id, OLD.course_id)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.offered_at IS NOT datetime(NEW.offered_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
;

-- sql/courses/trg_courses_added.sqlite.sql
-- Rule: a course in use is not replaced
-- Codes: VALIDATION_ERROR
-- Refuses: a rowid below 0, which stands for none given; a REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_courses_added AFTER INSERT ON courses
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'courses';
END
;

-- sql/courses/trg_courses_changed.sqlite.sql
-- Rule: a course that changes keeps its students' seats and weeks
-- Codes: VALIDATION_ERROR, COURSE_FULL, ENROLLMENT_CONFLICT
-- Refuses: a rowid below 0, which stands for none given; a capacity below the seats taken and offered; a semester in which a student's courses would clash; an UPDATE OR REPLACE that took a course in use away, as the foreign key would.
-- Does: offers the seats that a raised capacity gives to those who wait and fit, in order.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_courses_changed AFTER UPDATE ON courses
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'courses';
  SELECT CASE
    WHEN NEW.capacity IS NOT OLD.capacity AND NEW.capacity
      < (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = NEW.unique_id)
      + (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = NEW.unique_id AND w.offered_at IS NOT NULL)
        THEN RAISE(ABORT, 'COURSE_FULL')
    WHEN NEW.semester_id IS NOT OLD.semester_id AND EXISTS (
      SELECT 1 FROM course_timetables n
      CROSS JOIN course_timetables o ON o.day = n.day AND o.course_id <> NEW.unique_id
        AND time(o.start_time) < time(n.end_time) AND time(o.end_time) > time(n.start_time)
      CROSS JOIN courses oc ON oc.unique_id = o.course_id AND oc.college_id = NEW.college_id
        AND (oc.semester_id = NEW.semester_id OR oc.semester_id IS NULL OR NEW.semester_id IS NULL)
      CROSS JOIN student_course_mapping om ON om.course_id = o.course_id
      CROSS JOIN student_course_mapping m ON m.student_id = om.student_id AND m.course_id = NEW.unique_id
      WHERE n.course_id = NEW.unique_id) THEN RAISE(ABORT, 'ENROLLMENT_CONFLICT')
  END;
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = NEW.unique_id) AND NEW.capacity IS NOT OLD.capacity;
END
;

-- sql/courses/trg_courses_delete.sqlite.sql
-- Rule: a course in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_courses_delete BEFORE DELETE ON courses
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM course_timetables t WHERE t.course_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping m WHERE m.course_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting w WHERE w.course_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM classroom_courses l WHERE l.course_id = OLD.unique_id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/courses/trg_courses_insert.sqlite.sql
-- Rule: a course, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a capacity that is no whole number or below 0; a college, subject or semester that is missing.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_courses_insert BEFORE INSERT ON courses
BEGIN
  SELECT CASE
    WHEN typeof(NEW.capacity) NOT IN ('integer', 'null') OR NEW.capacity NOT BETWEEN 0 AND 2147483647
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM colleges r WHERE r.unique_id = NEW.college_id)
      OR (NEW.subject_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subjects r WHERE r.id = NEW.subject_id))
      OR (NEW.semester_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM semesters r WHERE r.id = NEW.semester_id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'courses';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'courses', o.rowid FROM courses o
  WHERE (o.unique_id = NEW.unique_id OR o.rowid = NEW.rowid)
    AND (EXISTS (SELECT 1 FROM course_timetables t WHERE t.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping m WHERE m.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting w WHERE w.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM classroom_courses l WHERE l.course_id = o.unique_id));
END
;

-- sql/courses/trg_courses_update.sqlite.sql
-- Rule: a course's college is that of its students
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: another college while students of another hold the course; a capacity that is no whole number or below 0; another key of a course in use.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_courses_update BEFORE UPDATE ON courses
BEGIN
  SELECT CASE
    WHEN typeof(NEW.capacity) NOT IN ('integer', 'null') OR NEW.capacity NOT BETWEEN 0 AND 2147483647
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.college_id IS NOT OLD.college_id AND EXISTS (
      SELECT 1 FROM student_course_mapping m JOIN students s ON s.unique_id = m.student_id
      WHERE m.course_id = OLD.unique_id AND s.college_id IS NOT NEW.college_id) THEN RAISE(ABORT, 'COLLEGE_CONSTRAINT')
    WHEN NOT EXISTS (SELECT 1 FROM colleges r WHERE r.unique_id = NEW.college_id)
      OR (NEW.subject_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subjects r WHERE r.id = NEW.subject_id))
      OR (NEW.semester_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM semesters r WHERE r.id = NEW.semester_id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.unique_id IS NOT OLD.unique_id AND (EXISTS (SELECT 1 FROM course_timetables t WHERE t.course_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping m WHERE m.course_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting w WHERE w.course_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM classroom_courses l WHERE l.course_id = OLD.unique_id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'courses';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'courses', o.rowid FROM courses o
  WHERE o.rowid <> OLD.rowid AND (o.unique_id = NEW.unique_id OR o.rowid = NEW.rowid)
    AND (EXISTS (SELECT 1 FROM course_timetables t WHERE t.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping m WHERE m.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting w WHERE w.course_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM classroom_courses l WHERE l.course_id = o.unique_id));
END
;

-- sql/courses/trg_student_course_mapping_added.sqlite.sql
-- Rule: a course taken has a seat, clashes with nothing and is recorded
-- Codes: VALIDATION_ERROR, COURSE_FULL, ENROLLMENT_CONFLICT
-- Refuses: a rowid below 0, which stands for none given; a course whose seats are all taken or held by offers to others; one that meets at the hour of another that the student holds, unless their semesters differ.
-- Does: takes the student off the waiting list; records student and course of a new mapping, and one that REPLACE took away, whose seat is offered to the first who waits and fits.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_student_course_mapping_added AFTER INSERT ON student_course_mapping
BEGIN
  DELETE FROM course_waiting WHERE course_id = NEW.course_id AND student_id = NEW.student_id;
  SELECT CASE
    WHEN NEW.rowid < 0 THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN c.capacity < (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = NEW.course_id)
      + (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = NEW.course_id AND w.offered_at IS NOT NULL)
        THEN RAISE(ABORT, 'COURSE_FULL')
    WHEN EXISTS (
      SELECT 1 FROM student_course_mapping m
      CROSS JOIN courses oc ON oc.unique_id = m.course_id
        AND (oc.semester_id = c.semester_id OR oc.semester_id IS NULL OR c.semester_id IS NULL)
      CROSS JOIN course_timetables o ON o.course_id = m.course_id
      CROSS JOIN course_timetables n ON n.course_id = NEW.course_id AND n.day = o.day
        AND time(n.start_time) < time(o.end_time) AND time(n.end_time) > time(o.start_time)
      WHERE m.student_id = NEW.student_id AND m.course_id <> NEW.course_id) THEN RAISE(ABORT, 'ENROLLMENT_CONFLICT')
  END
  FROM courses c WHERE c.unique_id = NEW.course_id;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'student_course_mapping' AND v.atom IS NOT NULL;
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d JOIN rule_noted n
    ON n.table_name = 'student_course_mapping' AND json_extract(n.facts, '$.values.course_id') = d.course_id);
  DELETE FROM rule_noted WHERE table_name = 'student_course_mapping';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_course_mapping', NEW.unique_id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, NULL AS old, NEW.student_id AS new
    UNION ALL SELECT 'course_id', NULL, NEW.course_id) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/courses/trg_student_course_mapping_changed.sqlite.sql
-- Rule: another course taken has a seat, clashes with nothing and is recorded
-- Codes: VALIDATION_ERROR, COURSE_FULL, ENROLLMENT_CONFLICT
-- Refuses: a rowid below 0, which stands for none given; what is refused for a course newly taken.
-- Does: gives the old course's seat back, which is offered to the first who waits and fits; records each changed column, and a mapping that UPDATE OR REPLACE took away.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_student_course_mapping_changed AFTER UPDATE ON student_course_mapping
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  DELETE FROM course_waiting WHERE course_id = NEW.course_id AND student_id = NEW.student_id AND (NEW.student_id, NEW.course_id) IS NOT (OLD.student_id, OLD.course_id);
  SELECT CASE
    WHEN c.capacity < (SELECT COUNT(*) FROM student_course_mapping m WHERE m.course_id = NEW.course_id)
      + (SELECT COUNT(*) FROM course_waiting w WHERE w.course_id = NEW.course_id AND w.offered_at IS NOT NULL)
        THEN RAISE(ABORT, 'COURSE_FULL')
    WHEN EXISTS (
      SELECT 1 FROM student_course_mapping m
      CROSS JOIN courses oc ON oc.unique_id = m.course_id
        AND (oc.semester_id = c.semester_id OR oc.semester_id IS NULL OR c.semester_id IS NULL)
      CROSS JOIN course_timetables o ON o.course_id = m.course_id
      CROSS JOIN course_timetables n ON n.course_id = NEW.course_id AND n.day = o.day
        AND time(n.start_time) < time(o.end_time) AND time(n.end_time) > time(o.start_time)
      WHERE m.student_id = NEW.student_id AND m.course_id <> NEW.course_id) THEN RAISE(ABORT, 'ENROLLMENT_CONFLICT')
  END
  FROM courses c WHERE c.unique_id = NEW.course_id AND (NEW.student_id, NEW.course_id) IS NOT (OLD.student_id, OLD.course_id);
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = OLD.course_id)
    AND NEW.course_id IS NOT OLD.course_id;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'student_course_mapping' AND v.atom IS NOT NULL;
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d JOIN rule_noted n
    ON n.table_name = 'student_course_mapping' AND json_extract(n.facts, '$.values.course_id') = d.course_id);
  DELETE FROM rule_noted WHERE table_name = 'student_course_mapping';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_course_mapping', NEW.unique_id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, OLD.student_id AS old, NEW.student_id AS new
    UNION ALL SELECT 'course_id', OLD.course_id, NEW.course_id) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/courses/trg_student_course_mapping_gone.sqlite.sql
-- Rule: a course left gives its seat back and is recorded
-- Codes: none
-- Does: offers the seat to the first who waits and fits; records student and course of a deleted mapping.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER trg_student_course_mapping_gone AFTER DELETE ON student_course_mapping
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'student_course_mapping' AND row_id = OLD.rowid;
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = OLD.course_id);
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_course_mapping', OLD.unique_id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, OLD.student_id AS old, NULL AS new
    UNION ALL SELECT 'course_id', OLD.course_id, NULL) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/courses/trg_student_course_mapping_insert.sqlite.sql
-- Rule: a student takes a course
-- Codes: INVALID_STUDENT, INVALID_COURSE, COLLEGE_CONSTRAINT
-- Refuses: a student or a course that is not there, and a course of another college.
-- Does: offers those who wait the seats due to them, so that nobody is overtaken; notes the rows that an INSERT may replace; they are settled after it.
-- Holds: SQLite has one writer; REPLACE fires no delete trigger with recursive_triggers off.
CREATE TRIGGER trg_student_course_mapping_insert BEFORE INSERT ON student_course_mapping
BEGIN
  SELECT CASE
    WHEN s.unique_id IS NULL THEN RAISE(ABORT, 'INVALID_STUDENT')
    WHEN c.unique_id IS NULL THEN RAISE(ABORT, 'INVALID_COURSE')
    WHEN s.college_id IS NOT c.college_id THEN RAISE(ABORT, 'COLLEGE_CONSTRAINT')
  END
  FROM (SELECT 1)
  LEFT JOIN students s ON s.unique_id = NEW.student_id
  LEFT JOIN courses c ON c.unique_id = NEW.course_id;
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = NEW.course_id);
  DELETE FROM rule_noted WHERE table_name = 'student_course_mapping';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'student_course_mapping', m.rowid, json_object('key', m.unique_id,
    'values', json_object('student_id', m.student_id, 'course_id', m.course_id))
  FROM student_course_mapping m
  WHERE m.unique_id = NEW.unique_id OR (m.student_id = NEW.student_id AND m.course_id = NEW.course_id)
    OR m.rowid = NEW.rowid;
END
;

-- sql/courses/trg_student_course_mapping_update.sqlite.sql
-- Rule: a student takes another course
-- Codes: INVALID_STUDENT, INVALID_COURSE, COLLEGE_CONSTRAINT
-- Refuses: a student or a course that is not there, and a course of another college.
-- Does: offers those who wait the seats due to them, so that nobody is overtaken; notes the rows that an UPDATE may replace; they are settled after it.
-- Holds: SQLite has one writer; REPLACE fires no delete trigger with recursive_triggers off.
CREATE TRIGGER trg_student_course_mapping_update BEFORE UPDATE ON student_course_mapping
BEGIN
  SELECT CASE
    WHEN s.unique_id IS NULL THEN RAISE(ABORT, 'INVALID_STUDENT')
    WHEN c.unique_id IS NULL THEN RAISE(ABORT, 'INVALID_COURSE')
    WHEN s.college_id IS NOT c.college_id THEN RAISE(ABORT, 'COLLEGE_CONSTRAINT')
  END
  FROM (SELECT 1)
  LEFT JOIN students s ON s.unique_id = NEW.student_id
  LEFT JOIN courses c ON c.unique_id = NEW.course_id;
  UPDATE course_waiting SET offered_at = datetime('now')
  WHERE id IN (SELECT d.id FROM v_course_offers_due d WHERE d.course_id = NEW.course_id) AND NEW.course_id IS NOT OLD.course_id;
  DELETE FROM rule_noted WHERE table_name = 'student_course_mapping';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'student_course_mapping', m.rowid, json_object('key', m.unique_id,
    'values', json_object('student_id', m.student_id, 'course_id', m.course_id))
  FROM student_course_mapping m
  WHERE m.rowid <> OLD.rowid
    AND (m.unique_id = NEW.unique_id OR (m.student_id = NEW.student_id AND m.course_id = NEW.course_id)
      OR m.rowid = NEW.rowid);
END
;

-- sql/enrollments/trg_enrollments_added.sqlite.sql
-- Rule: a late student is put on the sheets to come
-- Codes: none
-- Does: gives a student who is enrolled ACTIVE an empty row in each exam still to come of the level, in unlocked periods of the year; records the enrollment, and one that REPLACE took away; a REPLACE over an enrollment that is on a sheet is refused as a reference.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_enrollments_added AFTER INSERT ON enrollments
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n
  WHERE n.table_name = 'enrollments' AND json_extract(n.facts, '$.rows') = 1;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'enrollments' AND v.atom IS NOT NULL;
  DELETE FROM rule_noted WHERE table_name = 'enrollments';
  INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id)
  SELECT x.id, NEW.id
  FROM classrooms c
  JOIN exam_schedules x ON x.grade_level_id = c.grade_level_id AND x.exam_date >= date('now', 'localtime')
  JOIN exam_periods p ON p.id = x.exam_period_id AND p.academic_year_id = c.academic_year_id AND p.is_locked = 0
  WHERE c.id = NEW.classroom_id AND NEW.status = 'ACTIVE'
    AND NOT EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = x.id AND s.enrollment_id = NEW.id);
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'enrollments', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, NULL AS old, NEW.student_id AS new
    UNION ALL SELECT 'classroom_id', NULL, NEW.classroom_id
    UNION ALL SELECT 'status', NULL, NEW.status) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/enrollments/trg_enrollments_changed.sqlite.sql
-- Rule: the sheets follow who comes and leaves
-- Codes: VALIDATION_ERROR
-- Does: a student who becomes ACTIVE in a level gets an empty row in each exam still to come in unlocked periods; one who leaves loses the empty rows of exams still to come in unlocked periods; records each changed column. An UPDATE OR REPLACE that took another row away is refused.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_enrollments_changed AFTER UPDATE ON enrollments
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') FROM rule_noted n WHERE n.table_name = 'enrollments';
  DELETE FROM student_exam_scores
  WHERE enrollment_id = NEW.id
    AND (SELECT c.grade_level_id || '/' || c.academic_year_id FROM classrooms c WHERE c.id = NEW.classroom_id)
      <> (SELECT o.grade_level_id || '/' || o.academic_year_id FROM classrooms o WHERE o.id = OLD.classroom_id);
  INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id)
  SELECT x.id, NEW.id
  FROM classrooms c
  JOIN exam_schedules x ON x.grade_level_id = c.grade_level_id AND x.exam_date >= date('now', 'localtime')
  JOIN exam_periods p ON p.id = x.exam_period_id AND p.academic_year_id = c.academic_year_id AND p.is_locked = 0
  WHERE c.id = NEW.classroom_id AND NEW.status = 'ACTIVE'
    AND (OLD.status <> 'ACTIVE'
      OR (SELECT c.grade_level_id || '/' || c.academic_year_id FROM classrooms c WHERE c.id = NEW.classroom_id)
      <> (SELECT o.grade_level_id || '/' || o.academic_year_id FROM classrooms o WHERE o.id = OLD.classroom_id))
    AND NOT EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = x.id AND s.enrollment_id = NEW.id);
  DELETE FROM student_exam_scores
  WHERE enrollment_id = NEW.id AND OLD.status = 'ACTIVE' AND NEW.status <> 'ACTIVE'
    AND score IS NULL AND is_present = 1 AND length(coalesce(teacher_notes, '')) = 0
      AND length(coalesce(excuse_details, '')) = 0
    AND exam_schedule_id IN (
      SELECT x.id FROM exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id
      WHERE x.exam_date >= date('now', 'localtime') AND p.is_locked = 0);
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'enrollments', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, OLD.student_id AS old, NEW.student_id AS new
    UNION ALL SELECT 'classroom_id', OLD.classroom_id, NEW.classroom_id
    UNION ALL SELECT 'academic_year_id', OLD.academic_year_id, NEW.academic_year_id
    UNION ALL SELECT 'status', OLD.status, NEW.status
    UNION ALL SELECT 'enrolled_on', OLD.enrolled_on, NEW.enrolled_on
    UNION ALL SELECT 'left_on', OLD.left_on, NEW.left_on) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/enrollments/trg_enrollments_delete.sqlite.sql
-- Rule: an enrollment is deleted with its empty rows
-- Codes: PERIOD_LOCKED
-- Refuses: deleting one that is on a sheet of a locked period; marks, seats and semester grades are refused as references.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_enrollments_delete BEFORE DELETE ON enrollments
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.enrollment_id = OLD.id AND (s.score IS NOT NULL
      OR s.is_present = 0 OR length(coalesce(s.teacher_notes, '')) > 0 OR length(coalesce(s.excuse_details, '')) > 0))
      OR EXISTS (SELECT 1 FROM exam_assignments a WHERE a.enrollment_id = OLD.id)
      OR EXISTS (SELECT 1 FROM semester_grades g WHERE g.enrollment_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM student_exam_scores WHERE enrollment_id = OLD.id;
END
;

-- sql/enrollments/trg_enrollments_gone.sqlite.sql
-- Rule: a deleted enrollment is recorded
-- Codes: none
-- Does: records the student, the section and the status of a deleted enrollment.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER trg_enrollments_gone AFTER DELETE ON enrollments
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'enrollments' AND row_id = OLD.id;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'enrollments', OLD.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'student_id' AS name, OLD.student_id AS old, NULL AS new
    UNION ALL SELECT 'classroom_id', OLD.classroom_id, NULL
    UNION ALL SELECT 'status', OLD.status, NULL) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/enrollments/trg_enrollments_insert.sqlite.sql
-- Rule: a student is enrolled
-- Codes: VALIDATION_ERROR
-- Refuses: a year that is not the section's; a second ACTIVE row of a year is refused by its key.
-- Holds: SQLite has one writer. A row that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_enrollments_insert BEFORE INSERT ON enrollments
BEGIN
  SELECT CASE
    WHEN c.id IS NULL OR NOT EXISTS (SELECT 1 FROM students u WHERE u.unique_id = NEW.student_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.status NOT IN ('ACTIVE', 'WITHDRAWN', 'TRANSFERRED', 'GRADUATED') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.academic_year_id IS NOT c.academic_year_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.enrolled_on IS NOT date(NEW.enrolled_on, '+0 days') OR NEW.left_on IS NOT date(NEW.left_on, '+0 days')
      OR NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1) LEFT JOIN classrooms c ON c.id = NEW.classroom_id;
  DELETE FROM rule_noted WHERE table_name = 'enrollments';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'enrollments', e.id, json_object(
    'rows', EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.enrollment_id = e.id)
      OR EXISTS (SELECT 1 FROM exam_assignments a WHERE a.enrollment_id = e.id)
      OR EXISTS (SELECT 1 FROM semester_grades g WHERE g.enrollment_id = e.id),
    'values', json_object('student_id', e.student_id, 'classroom_id', e.classroom_id, 'status', e.status))
  FROM enrollments e
  WHERE e.id = NEW.id OR (NEW.status = 'ACTIVE' AND e.status = 'ACTIVE'
    AND e.student_id = NEW.student_id AND e.academic_year_id = NEW.academic_year_id);
END
;

-- sql/enrollments/trg_enrollments_update.sqlite.sql
-- Rule: an enrollment changes
-- Codes: VALIDATION_ERROR, PERIOD_LOCKED
-- Refuses: a year that is not the section's; another level, year or student once something stands on a sheet; the same while an empty row lies in a locked period.
-- Holds: SQLite has one writer. A row that UPDATE OR REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_enrollments_update BEFORE UPDATE ON enrollments
BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN c.id IS NULL OR NOT EXISTS (SELECT 1 FROM students u WHERE u.unique_id = NEW.student_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.status NOT IN ('ACTIVE', 'WITHDRAWN', 'TRANSFERRED', 'GRADUATED') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.academic_year_id IS NOT c.academic_year_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.enrolled_on IS NOT date(NEW.enrolled_on, '+0 days') OR NEW.left_on IS NOT date(NEW.left_on, '+0 days')
      OR NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN (NEW.student_id, c.grade_level_id, c.academic_year_id) IS (OLD.student_id, o.grade_level_id,
      o.academic_year_id) THEN NULL
    WHEN EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.enrollment_id = OLD.id AND (s.score IS NOT NULL
      OR s.is_present = 0 OR length(coalesce(s.teacher_notes, '')) > 0 OR length(coalesce(s.excuse_details, '')) > 0))
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN EXISTS (
      SELECT 1 FROM student_exam_scores s
      JOIN exam_schedules x ON x.id = s.exam_schedule_id
      JOIN exam_periods p ON p.id = x.exam_period_id
      WHERE s.enrollment_id = OLD.id AND p.is_locked = 1) THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN NEW.student_id IS NOT OLD.student_id
      AND (c.grade_level_id, c.academic_year_id) IS NOT (o.grade_level_id, o.academic_year_id)
        THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1)
  LEFT JOIN classrooms o ON o.id = OLD.classroom_id
  LEFT JOIN classrooms c ON c.id = NEW.classroom_id;
  DELETE FROM rule_noted WHERE table_name = 'enrollments';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'enrollments', e.id, json_object(
    'rows', EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.enrollment_id = e.id)
      OR EXISTS (SELECT 1 FROM exam_assignments a WHERE a.enrollment_id = e.id)
      OR EXISTS (SELECT 1 FROM semester_grades g WHERE g.enrollment_id = e.id),
    'values', json_object('student_id', e.student_id, 'classroom_id', e.classroom_id, 'status', e.status))
  FROM enrollments e
  WHERE e.id <> OLD.id AND NEW.status = 'ACTIVE' AND e.status = 'ACTIVE'
    AND e.student_id = NEW.student_id AND e.academic_year_id = NEW.academic_year_id;
END
;

-- sql/grades/trg_rule_settling_insert.sqlite.sql
-- Rule: a script refuses
-- Codes: MARKS_INCOMPLETE
-- Refuses: a script's statement that asks for it: SQLite raises a code in a trigger only.
-- Holds: the row is never written.
CREATE TRIGGER trg_rule_settling_insert BEFORE INSERT ON rule_settling
WHEN NEW.table_name = 'MARKS_INCOMPLETE'
BEGIN
  SELECT RAISE(ABORT, 'MARKS_INCOMPLETE');
END
;

-- sql/grades/trg_semester_grades_insert.sqlite.sql
-- Rule: semester grades come from the procedures
-- Codes: VALIDATION_ERROR
-- Refuses: a row typed by hand.
-- Holds: the procedures write a row in rule_settling; semester_grades_stale shows what another wrote.
CREATE TRIGGER trg_semester_grades_insert BEFORE INSERT ON semester_grades
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'semester_grades')
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR');
END
;

-- sql/grades/trg_semester_grades_update.sqlite.sql
-- Rule: semester grades come from the procedures
-- Codes: VALIDATION_ERROR
-- Refuses: a row changed by hand.
-- Holds: the procedures write a row in rule_settling; semester_grades_stale shows what another wrote.
CREATE TRIGGER trg_semester_grades_update BEFORE UPDATE ON semester_grades
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'semester_grades')
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR');
END
;

-- sql/people/trg_colleges_added.sqlite.sql
-- Rule: a college in use is not replaced
-- Codes: VALIDATION_ERROR
-- Refuses: a rowid below 0, which stands for none given; a REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_colleges_added AFTER INSERT ON colleges
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'colleges';
END
;

-- sql/people/trg_colleges_changed.sqlite.sql
-- Rule: a college in use is not replaced
-- Codes: VALIDATION_ERROR
-- Refuses: a rowid below 0, which stands for none given; an UPDATE OR REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_colleges_changed AFTER UPDATE ON colleges
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'colleges';
END
;

-- sql/people/trg_colleges_delete.sqlite.sql
-- Rule: a college in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_colleges_delete BEFORE DELETE ON colleges
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM students c WHERE c.college_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.college_id = OLD.unique_id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/people/trg_colleges_insert.sqlite.sql
-- Rule: a college, when it is made
-- Codes: none
-- Refuses: nothing by itself.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_colleges_insert BEFORE INSERT ON colleges
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'colleges';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'colleges', o.rowid FROM colleges o
  WHERE (o.unique_id = NEW.unique_id OR o.rowid = NEW.rowid)
    AND (EXISTS (SELECT 1 FROM students c WHERE c.college_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.college_id = o.unique_id));
END
;

-- sql/people/trg_colleges_update.sqlite.sql
-- Rule: a college, when it changes
-- Codes: none
-- Refuses: another key of a college in use.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_colleges_update BEFORE UPDATE ON colleges
BEGIN
  SELECT CASE
    WHEN NEW.unique_id IS NOT OLD.unique_id AND (EXISTS (SELECT 1 FROM students c WHERE c.college_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.college_id = OLD.unique_id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'colleges';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'colleges', o.rowid FROM colleges o
  WHERE o.rowid <> OLD.rowid AND (o.unique_id = NEW.unique_id OR o.rowid = NEW.rowid)
    AND (EXISTS (SELECT 1 FROM students c WHERE c.college_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.college_id = o.unique_id));
END
;

-- sql/people/trg_students_added.sqlite.sql
-- Rule: a student is found by the words of the name
-- Codes: VALIDATION_ERROR
-- Refuses: a rowid below 0, which stands for none given; a REPLACE that took a row away to which others refer, as the foreign key would.
-- Does: keeps the words of a new student's name.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off: the row in use was noted before, and the words of one that was taken away go first.
CREATE TRIGGER trg_students_added AFTER INSERT ON students
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'students';
  DELETE FROM student_name_words WHERE student_id = NEW.unique_id;
  INSERT INTO student_name_words (word, student_id)
  SELECT DISTINCT v.word, v.student_id FROM v_student_name_words v WHERE v.student_id = NEW.unique_id;
END
;

-- sql/people/trg_students_changed.sqlite.sql
-- Rule: a student is found by the words of the name
-- Codes: VALIDATION_ERROR
-- Refuses: a rowid below 0, which stands for none given; an UPDATE OR REPLACE that took a row away to which others refer, as the foreign key would.
-- Does: takes the words of the old name away and keeps those of the new one.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off: the row in use was noted before, and the words of one that was taken away, which had the new identifier, go too.
CREATE TRIGGER trg_students_changed AFTER UPDATE ON students
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.rowid < 0;
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'students';
  DELETE FROM student_name_words WHERE student_id IN (OLD.unique_id, NEW.unique_id)
    AND (NEW.name_key, NEW.unique_id) IS NOT (OLD.name_key, OLD.unique_id);
  INSERT INTO student_name_words (word, student_id)
  SELECT DISTINCT v.word, v.student_id FROM v_student_name_words v
  WHERE v.student_id = NEW.unique_id AND (NEW.name_key, NEW.unique_id) IS NOT (OLD.name_key, OLD.unique_id);
END
;

-- sql/people/trg_students_delete.sqlite.sql
-- Rule: a student in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_students_delete BEFORE DELETE ON students
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM enrollments c WHERE c.student_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping c WHERE c.student_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting c WHERE c.student_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM users c WHERE c.student_id = OLD.unique_id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/people/trg_students_gone.sqlite.sql
-- Rule: a student is found by the words of the name
-- Codes: none
-- Does: takes the words of a deleted student away.
-- Holds: written by the statement that deletes the row, and undone with it when it is refused.
CREATE TRIGGER trg_students_gone AFTER DELETE ON students
BEGIN
  DELETE FROM student_name_words WHERE student_id = OLD.unique_id;
END
;

-- sql/people/trg_students_insert.sqlite.sql
-- Rule: a student, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a college that is missing; a date or a moment in another form.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_students_insert BEFORE INSERT ON students
BEGIN
  SELECT CASE
    WHEN NEW.birth_date IS NOT date(NEW.birth_date, '+0 days') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM colleges r WHERE r.unique_id = NEW.college_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'students';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'students', o.rowid FROM students o
  WHERE (o.unique_id = NEW.unique_id OR o.rowid = NEW.rowid)
    AND (EXISTS (SELECT 1 FROM enrollments c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM users c WHERE c.student_id = o.unique_id));
END
;

-- sql/people/trg_students_update.sqlite.sql
-- Rule: a student, when it changes
-- Codes: VALIDATION_ERROR, COLLEGE_CONSTRAINT
-- Refuses: a college that is missing; another college while the student holds a course of the old one; a date or a moment in another form.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_students_update BEFORE UPDATE ON students
BEGIN
  SELECT CASE
    WHEN NEW.birth_date IS NOT date(NEW.birth_date, '+0 days') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM colleges r WHERE r.unique_id = NEW.college_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.college_id IS NOT OLD.college_id AND EXISTS (
      SELECT 1 FROM student_course_mapping m JOIN courses c ON c.unique_id = m.course_id
      WHERE m.student_id = OLD.unique_id AND c.college_id IS NOT NEW.college_id) THEN RAISE(ABORT, 'COLLEGE_CONSTRAINT')
    WHEN NEW.unique_id IS NOT OLD.unique_id AND (EXISTS (SELECT 1 FROM enrollments c WHERE c.student_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping c WHERE c.student_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting c WHERE c.student_id = OLD.unique_id)
      OR EXISTS (SELECT 1 FROM users c WHERE c.student_id = OLD.unique_id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'students';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'students', o.rowid FROM students o
  WHERE o.rowid <> OLD.rowid AND (o.unique_id = NEW.unique_id OR o.rowid = NEW.rowid)
    AND (EXISTS (SELECT 1 FROM enrollments c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM student_course_mapping c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM course_waiting c WHERE c.student_id = o.unique_id)
      OR EXISTS (SELECT 1 FROM users c WHERE c.student_id = o.unique_id));
END
;

-- sql/people/trg_users_added.sqlite.sql
-- Rule: a new account's role is recorded
-- Codes: none
-- Does: records the role of a new account, that it is not active, and an account that REPLACE took away; one that others refer to is not taken away.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_users_added AFTER INSERT ON users
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n
  WHERE n.table_name = 'users' AND json_extract(n.facts, '$.rows') = 1;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'users' AND v.atom IS NOT NULL;
  DELETE FROM rule_noted WHERE table_name = 'users';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'users', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'role' AS name, NULL AS old, NEW.role AS new
    UNION ALL SELECT 'is_active', NULL, CASE NEW.is_active WHEN 0 THEN '0' END) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/people/trg_users_changed.sqlite.sql
-- Rule: a changed role is recorded
-- Codes: VALIDATION_ERROR
-- Does: records a changed role, and that an account was closed or opened. An UPDATE OR REPLACE that took another account away is refused.
-- Holds: written by the statement that changes the row, and gone with it when it is refused.
CREATE TRIGGER trg_users_changed AFTER UPDATE ON users
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') FROM rule_noted n WHERE n.table_name = 'users';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'users', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'role' AS name, OLD.role AS old, NEW.role AS new
    UNION ALL SELECT 'is_active', OLD.is_active, NEW.is_active) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/people/trg_users_gone.sqlite.sql
-- Rule: a deleted account is recorded
-- Codes: none
-- Does: records the role of a deleted account; one that others refer to is refused as a reference.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER trg_users_gone AFTER DELETE ON users
BEGIN
  SELECT RAISE(ABORT,
    'FOREIGN KEY constraint failed') WHERE EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.user_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.created_by = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.locked_by_user_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_schedules c WHERE c.created_by = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_session_periods c WHERE c.created_by = OLD.id)
      OR EXISTS (SELECT 1 FROM attempts c WHERE c.user_id = OLD.id)
      OR EXISTS (SELECT 1 FROM course_timetables c WHERE c.teacher_user_id = OLD.id);
  DELETE FROM rule_noted WHERE table_name = 'users' AND row_id = OLD.id;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'users', OLD.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'role' AS name, OLD.role AS old, NULL AS new) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/people/trg_users_insert.sqlite.sql
-- Rule: an account when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a role that is none of the five; a moment in another form than YYYY-MM-DD HH:MM:SS.
-- Holds: an account that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_users_insert BEFORE INSERT ON users
BEGIN
  SELECT CASE
    WHEN NEW.role NOT IN ('admin', 'registrar', 'teacher', 'viewer', 'student') OR NEW.is_active NOT IN (0, 1)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.student_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM students s WHERE s.unique_id = NEW.student_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'users';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'users', u.id, json_object('rows', EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.user_id = u.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.created_by = u.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.locked_by_user_id = u.id)
      OR EXISTS (SELECT 1 FROM exam_schedules c WHERE c.created_by = u.id)
      OR EXISTS (SELECT 1 FROM exam_session_periods c WHERE c.created_by = u.id)
      OR EXISTS (SELECT 1 FROM attempts c WHERE c.user_id = u.id)
      OR EXISTS (SELECT 1 FROM course_timetables c WHERE c.teacher_user_id = u.id),
    'values', json_object('role', u.role, 'is_active', CASE u.is_active WHEN 0 THEN '0' END))
  FROM users u
  WHERE u.id = NEW.id OR u.username_joined_key = NEW.username_joined_key;
END
;

-- sql/people/trg_users_update.sqlite.sql
-- Rule: an account when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: another id; a role that is none of the five; a moment in another form than YYYY-MM-DD HH:MM:SS.
-- Holds: an account that UPDATE OR REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_users_update BEFORE UPDATE ON users
BEGIN
  SELECT RAISE(ABORT, 'VALIDATION_ERROR') WHERE NEW.id IS NOT OLD.id;
  SELECT CASE
    WHEN NEW.role NOT IN ('admin', 'registrar', 'teacher', 'viewer', 'student') OR NEW.is_active NOT IN (0, 1)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.student_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM students s WHERE s.unique_id = NEW.student_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'users';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'users', u.id, json_object('rows', EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.user_id = u.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.created_by = u.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.locked_by_user_id = u.id)
      OR EXISTS (SELECT 1 FROM exam_schedules c WHERE c.created_by = u.id)
      OR EXISTS (SELECT 1 FROM exam_session_periods c WHERE c.created_by = u.id)
      OR EXISTS (SELECT 1 FROM attempts c WHERE c.user_id = u.id)
      OR EXISTS (SELECT 1 FROM course_timetables c WHERE c.teacher_user_id = u.id),
    'values', json_object('role', u.role, 'is_active', CASE u.is_active WHEN 0 THEN '0' END))
  FROM users u
  WHERE u.id <> OLD.id AND u.username_joined_key = NEW.username_joined_key;
END
;

-- sql/periods/trg_exam_periods_added.sqlite.sql
-- Rule: a period opened is finished and recorded
-- Codes: PERIOD_LOCKED
-- Does: stamps a period opened locked and clears the stamps of an unlocked one; records a lock; a REPLACE over a locked period or one with exams is refused.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor recorded a second time.
CREATE TRIGGER trg_exam_periods_added AFTER INSERT ON exam_periods
BEGIN
  SELECT CASE
    WHEN json_extract(n.facts, '$.locked') = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN json_extract(n.facts, '$.rows') = 1 THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END FROM rule_noted n WHERE n.table_name = 'exam_periods';
  DELETE FROM rule_noted WHERE table_name = 'exam_periods';
  INSERT INTO rule_settling (table_name, row_id) VALUES ('exam_periods', NEW.id);
  UPDATE exam_periods SET
    locked_at = CASE NEW.is_locked WHEN 1 THEN datetime('now') END,
    locked_by_user_id = CASE NEW.is_locked WHEN 1
      THEN coalesce(NEW.locked_by_user_id, (SELECT user_id FROM rule_session)) END,
    lock_reason = CASE NEW.is_locked WHEN 1 THEN NEW.lock_reason END
  WHERE id = NEW.id;
  DELETE FROM rule_settling WHERE table_name = 'exam_periods';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'exam_periods', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'is_locked' AS name, NULL AS old, CASE NEW.is_locked WHEN 1 THEN '1' END AS new
    UNION ALL SELECT 'lock_reason', NULL, CASE NEW.is_locked WHEN 1 THEN NEW.lock_reason END) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/periods/trg_exam_periods_changed.sqlite.sql
-- Rule: a lock is finished and recorded
-- Codes: none
-- Does: locking stamps when and by whom, unlocking clears the stamps and the reason; records locking, unlocking and a new reason, with why: told by the application, or typed as the new reason.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor recorded a second time.
CREATE TRIGGER trg_exam_periods_changed AFTER UPDATE ON exam_periods
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'exam_periods' AND t.row_id = OLD.id)
BEGIN
  INSERT INTO rule_settling (table_name, row_id) VALUES ('exam_periods', NEW.id);
  UPDATE exam_periods SET
    locked_at = CASE WHEN NEW.is_locked = 1 AND OLD.is_locked = 0 THEN datetime('now') WHEN NEW.is_locked = 1
      THEN NEW.locked_at END,
    locked_by_user_id = CASE WHEN NEW.is_locked = 1 AND OLD.is_locked = 0
      THEN coalesce(NEW.locked_by_user_id, (SELECT user_id FROM rule_session)) WHEN NEW.is_locked = 1
      THEN NEW.locked_by_user_id END,
    lock_reason = CASE NEW.is_locked WHEN 1 THEN NEW.lock_reason END
  WHERE id = NEW.id;
  DELETE FROM rule_settling WHERE table_name = 'exam_periods';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'exam_periods', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', coalesce((SELECT reason FROM rule_session),
      CASE WHEN NEW.lock_reason IS NOT OLD.lock_reason THEN NEW.lock_reason END)
  FROM (
    SELECT 'is_locked' AS name, OLD.is_locked AS old, NEW.is_locked AS new
    UNION ALL SELECT 'lock_reason', OLD.lock_reason, CASE NEW.is_locked WHEN 1 THEN NEW.lock_reason END) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/periods/trg_exam_periods_delete.sqlite.sql
-- Rule: a locked period is not deleted
-- Codes: PERIOD_LOCKED
-- Refuses: deleting a locked period; one with exams or linked sessions is refused as a reference.
-- Holds: SQLite has one writer; the references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_periods_delete BEFORE DELETE ON exam_periods
BEGIN
  SELECT CASE
    WHEN OLD.is_locked = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN EXISTS (SELECT 1 FROM exam_schedules x WHERE x.exam_period_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_session_periods l WHERE l.exam_period_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'exam_periods' AND row_id = OLD.id;
END
;

-- sql/periods/trg_exam_periods_insert.sqlite.sql
-- Rule: a period when it is opened
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end, dates outside the semester, a semester of another year.
-- Holds: SQLite has one writer. A row that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_exam_periods_insert BEFORE INSERT ON exam_periods
BEGIN
  SELECT CASE
    WHEN m.id IS NULL THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN EXISTS (SELECT 1 FROM (SELECT NEW.created_by AS id UNION SELECT NEW.locked_by_user_id) w
      WHERE w.id IS NOT NULL AND w.id NOT IN (SELECT u.id FROM users u))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.type NOT IN ('MONTHLY', 'MIDTERM', 'FINAL', 'DIAGNOSTIC') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_active IS NULL OR NEW.is_locked IS NULL OR NEW.is_active NOT IN (0, 1) OR NEW.is_locked NOT IN (0, 1)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date IS NOT date(NEW.start_date, '+0 days') OR NEW.end_date IS NOT date(NEW.end_date, '+0 days')
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds')
      OR NEW.locked_at IS NOT datetime(NEW.locked_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN m.academic_year_id IS NOT NEW.academic_year_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date < m.start_date OR NEW.end_date > m.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1) LEFT JOIN semesters m ON m.id = NEW.semester_id;
  DELETE FROM rule_noted WHERE table_name = 'exam_periods';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'exam_periods', p.id, json_object(
    'locked', p.is_locked, 'rows', EXISTS (SELECT 1 FROM exam_schedules x WHERE x.exam_period_id = p.id)
      OR EXISTS (SELECT 1 FROM exam_session_periods l WHERE l.exam_period_id = p.id))
  FROM exam_periods p WHERE p.id = NEW.id;
END
;

-- sql/periods/trg_exam_periods_update.sqlite.sql
-- Rule: a period when it changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD
-- Refuses: while locked, any change but of the lock and its reason; a start after the end, dates outside the semester or short of an exam, another year while there are exams.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_periods_update BEFORE UPDATE ON exam_periods
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'exam_periods' AND t.row_id = OLD.id)
BEGIN
  SELECT CASE
    WHEN OLD.is_locked = 1
      AND (NEW.id, NEW.academic_year_id, NEW.semester_id, NEW.name, NEW.type, NEW.start_date, NEW.end_date,
      NEW.is_active, NEW.created_by, NEW.created_at)
      IS NOT (OLD.id, OLD.academic_year_id, OLD.semester_id, OLD.name, OLD.type, OLD.start_date, OLD.end_date,
        OLD.is_active, OLD.created_by, OLD.created_at)
      THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN OLD.is_locked = 1 AND NEW.is_locked IS NOT 0
      AND (NEW.locked_at IS NOT OLD.locked_at OR NEW.locked_by_user_id IS NOT OLD.locked_by_user_id)
        THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN m.id IS NULL THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN EXISTS (SELECT 1 FROM (SELECT NEW.created_by AS id UNION SELECT NEW.locked_by_user_id) w
      WHERE w.id IS NOT NULL AND w.id NOT IN (SELECT u.id FROM users u))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.type NOT IN ('MONTHLY', 'MIDTERM', 'FINAL', 'DIAGNOSTIC') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_active IS NULL OR NEW.is_locked IS NULL OR NEW.is_active NOT IN (0, 1) OR NEW.is_locked NOT IN (0, 1)
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date IS NOT date(NEW.start_date, '+0 days') OR NEW.end_date IS NOT date(NEW.end_date, '+0 days')
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds')
      OR NEW.locked_at IS NOT datetime(NEW.locked_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.academic_year_id <> OLD.academic_year_id
      AND EXISTS (SELECT 1 FROM exam_schedules x WHERE x.exam_period_id = OLD.id) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN m.academic_year_id IS NOT NEW.academic_year_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date < m.start_date OR NEW.end_date > m.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN EXISTS (SELECT 1 FROM exam_schedules x WHERE x.exam_period_id = OLD.id
      AND x.exam_date NOT BETWEEN NEW.start_date AND NEW.end_date)
      THEN RAISE(ABORT, 'EXAM_OUTSIDE_PERIOD')
  END
  FROM (SELECT 1) LEFT JOIN semesters m ON m.id = NEW.semester_id;
END
;

-- sql/schedules/trg_exam_schedule_auto_populate.sqlite.sql
-- Rule: a new exam's sheet
-- Codes: PERIOD_LOCKED, EXAM_HAS_MARKS
-- Does: puts every ACTIVE student of the level and year on the new exam's sheet, once; records its maximum and date, and an exam that REPLACE took away; a REPLACE over an exam of a locked period or one with rows is refused.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_schedule_auto_populate AFTER INSERT ON exam_schedules
BEGIN
  SELECT CASE
    WHEN json_extract(n.facts, '$.locked') = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN json_extract(n.facts, '$.standing') = 1 THEN RAISE(ABORT, 'EXAM_HAS_MARKS')
    WHEN json_extract(n.facts, '$.rows') = 1 THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END FROM rule_noted n WHERE n.table_name = 'exam_schedules';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'exam_schedules' AND v.atom IS NOT NULL;
  DELETE FROM rule_noted WHERE table_name = 'exam_schedules';
  INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id)
  SELECT NEW.id, e.id
  FROM exam_periods p
  JOIN classrooms c ON c.grade_level_id = NEW.grade_level_id AND c.academic_year_id = p.academic_year_id
  JOIN enrollments e ON e.classroom_id = c.id AND e.status = 'ACTIVE'
  WHERE p.id = NEW.exam_period_id
    AND NOT EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = NEW.id AND s.enrollment_id = e.id);
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'exam_schedules', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'max_score' AS name, NULL AS old, printf('%.2f', NEW.max_score) AS new
    UNION ALL SELECT 'exam_date', NULL, NEW.exam_date) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/schedules/trg_exam_schedules_changed.sqlite.sql
-- Rule: a changed exam's sheet follows
-- Codes: none
-- Does: exchanges the empty rows when the level or the year changed; records a new maximum or date.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_schedules_changed AFTER UPDATE ON exam_schedules
BEGIN
  DELETE FROM student_exam_scores WHERE exam_schedule_id = NEW.id
    AND (NEW.grade_level_id <> OLD.grade_level_id
      OR (SELECT p.academic_year_id FROM exam_periods p WHERE p.id = NEW.exam_period_id)
      <> (SELECT o.academic_year_id FROM exam_periods o WHERE o.id = OLD.exam_period_id));
  INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id)
  SELECT NEW.id, e.id
  FROM exam_periods p
  JOIN classrooms c ON c.grade_level_id = NEW.grade_level_id AND c.academic_year_id = p.academic_year_id
  JOIN enrollments e ON e.classroom_id = c.id AND e.status = 'ACTIVE'
  WHERE p.id = NEW.exam_period_id
    AND (NEW.grade_level_id <> OLD.grade_level_id
      OR (SELECT p.academic_year_id FROM exam_periods p WHERE p.id = NEW.exam_period_id)
      <> (SELECT o.academic_year_id FROM exam_periods o WHERE o.id = OLD.exam_period_id))
    AND NOT EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = NEW.id AND s.enrollment_id = e.id);
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'exam_schedules', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'max_score' AS name, printf('%.2f', OLD.max_score) AS old, printf('%.2f', NEW.max_score) AS new
    UNION ALL SELECT 'exam_date', OLD.exam_date, NEW.exam_date) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/schedules/trg_exam_schedules_delete.sqlite.sql
-- Rule: an exam with marks is not deleted
-- Codes: PERIOD_LOCKED, EXAM_HAS_MARKS
-- Refuses: deleting an exam of a locked period, or one on whose sheet something stands; its empty rows go along.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_schedules_delete BEFORE DELETE ON exam_schedules
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM exam_periods p WHERE p.id = OLD.exam_period_id AND p.is_locked = 1)
      THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = OLD.id AND (s.score IS NOT NULL
      OR s.is_present = 0 OR length(coalesce(s.teacher_notes, '')) > 0 OR length(coalesce(s.excuse_details, '')) > 0))
      THEN RAISE(ABORT, 'EXAM_HAS_MARKS')
  END;
  DELETE FROM student_exam_scores WHERE exam_schedule_id = OLD.id;
END
;

-- sql/schedules/trg_exam_schedules_gone.sqlite.sql
-- Rule: a deleted exam is recorded
-- Codes: none
-- Does: records the maximum and the date of a deleted exam.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER trg_exam_schedules_gone AFTER DELETE ON exam_schedules
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'exam_schedules' AND row_id = OLD.id;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'exam_schedules', OLD.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'max_score' AS name, printf('%.2f', OLD.max_score) AS old, NULL AS new
    UNION ALL SELECT 'exam_date', OLD.exam_date, NULL) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/schedules/trg_exam_schedules_insert.sqlite.sql
-- Rule: an exam when it is planned
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD, EXAM_CONFLICT
-- Refuses: an exam in a locked period, a maximum not above 0, a duration below 0, a date outside the period, two timed exams of one level at overlapping times on one date (touching ends are allowed).
-- Holds: SQLite has one writer. A row that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_exam_schedules_insert BEFORE INSERT ON exam_schedules
BEGIN
  SELECT CASE
    WHEN p.is_locked = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN p.id IS NULL OR NOT EXISTS (SELECT 1 FROM grade_levels g WHERE g.id = NEW.grade_level_id)
      OR NOT EXISTS (SELECT 1 FROM subjects b WHERE b.id = NEW.subject_id)
      OR (NEW.created_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id = NEW.created_by))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN typeof(NEW.max_score) NOT IN ('integer', 'real') OR NEW.max_score <= 0 OR NEW.max_score > 999.99
      OR round(NEW.max_score, 2) <> NEW.max_score THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN typeof(NEW.duration_minutes) NOT IN ('integer', 'null') OR NEW.duration_minutes NOT BETWEEN 0 AND 32767
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_time IS NOT time(NEW.start_time, '+0 seconds')
      AND NEW.start_time IS NOT strftime('%H:%M', NEW.start_time, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.exam_date IS NULL OR NEW.exam_date IS NOT date(NEW.exam_date, '+0 days')
      OR NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.exam_date NOT BETWEEN p.start_date AND p.end_date THEN RAISE(ABORT, 'EXAM_OUTSIDE_PERIOD')
    WHEN NEW.duration_minutes > 0 AND EXISTS (
      SELECT 1 FROM exam_schedules x
      WHERE x.grade_level_id = NEW.grade_level_id AND x.exam_date = NEW.exam_date AND x.id <> NEW.id
        AND x.duration_minutes > 0
        AND strftime('%s', '1970-01-01 ' || x.start_time) + 0 < strftime('%s',
          '1970-01-01 ' || NEW.start_time) + 60 * NEW.duration_minutes
        AND strftime('%s', '1970-01-01 ' || NEW.start_time) + 0 < strftime('%s',
          '1970-01-01 ' || x.start_time) + 60 * x.duration_minutes
    ) THEN RAISE(ABORT, 'EXAM_CONFLICT')
  END
  FROM (SELECT 1) LEFT JOIN exam_periods p ON p.id = NEW.exam_period_id;
  DELETE FROM rule_noted WHERE table_name = 'exam_schedules';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'exam_schedules', x.id, json_object(
    'locked', p.is_locked,
    'standing', EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = x.id AND (s.score IS NOT NULL
      OR s.is_present = 0 OR length(coalesce(s.teacher_notes, '')) > 0 OR length(coalesce(s.excuse_details, '')) > 0)),
    'rows', EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = x.id),
    'values', json_object('max_score', printf('%.2f', x.max_score), 'exam_date', x.exam_date))
  FROM exam_schedules x LEFT JOIN exam_periods p ON p.id = x.exam_period_id WHERE x.id = NEW.id;
END
;

-- sql/schedules/trg_exam_schedules_update.sqlite.sql
-- Rule: an exam when its plan changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, EXAM_OUTSIDE_PERIOD, EXAM_CONFLICT, MAX_SCORE_TOO_LOW
-- Refuses: what is refused for a new exam; any change in a locked period or into one; another period, level or subject once something stands on its sheet; a maximum below a mark.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_schedules_update BEFORE UPDATE ON exam_schedules
BEGIN
  SELECT CASE
    WHEN o.is_locked = 1 OR p.is_locked = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN p.id IS NULL OR NOT EXISTS (SELECT 1 FROM grade_levels g WHERE g.id = NEW.grade_level_id)
      OR NOT EXISTS (SELECT 1 FROM subjects b WHERE b.id = NEW.subject_id)
      OR (NEW.created_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id = NEW.created_by))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN (NEW.exam_period_id, NEW.grade_level_id, NEW.subject_id) IS NOT (OLD.exam_period_id, OLD.grade_level_id,
      OLD.subject_id)
      AND EXISTS (SELECT 1 FROM student_exam_scores s WHERE s.exam_schedule_id = OLD.id AND (s.score IS NOT NULL
        OR s.is_present = 0 OR length(coalesce(s.teacher_notes, '')) > 0 OR length(coalesce(s.excuse_details, '')) > 0))
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN typeof(NEW.max_score) NOT IN ('integer', 'real') OR NEW.max_score <= 0 OR NEW.max_score > 999.99
      OR round(NEW.max_score, 2) <> NEW.max_score THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN typeof(NEW.duration_minutes) NOT IN ('integer', 'null') OR NEW.duration_minutes NOT BETWEEN 0 AND 32767
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_time IS NOT time(NEW.start_time, '+0 seconds')
      AND NEW.start_time IS NOT strftime('%H:%M', NEW.start_time, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.exam_date IS NULL OR NEW.exam_date IS NOT date(NEW.exam_date, '+0 days')
      OR NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.exam_date NOT BETWEEN p.start_date AND p.end_date THEN RAISE(ABORT, 'EXAM_OUTSIDE_PERIOD')
    WHEN NEW.duration_minutes > 0 AND EXISTS (
      SELECT 1 FROM exam_schedules x
      WHERE x.grade_level_id = NEW.grade_level_id AND x.exam_date = NEW.exam_date AND x.id <> OLD.id
        AND x.duration_minutes > 0
        AND strftime('%s', '1970-01-01 ' || x.start_time) + 0 < strftime('%s',
          '1970-01-01 ' || NEW.start_time) + 60 * NEW.duration_minutes
        AND strftime('%s', '1970-01-01 ' || NEW.start_time) + 0 < strftime('%s',
          '1970-01-01 ' || x.start_time) + 60 * x.duration_minutes
    ) THEN RAISE(ABORT, 'EXAM_CONFLICT')
    WHEN NEW.max_score < OLD.max_score
      AND NEW.max_score < (SELECT max(s.score) FROM student_exam_scores s WHERE s.exam_schedule_id = OLD.id)
      THEN RAISE(ABORT, 'MAX_SCORE_TOO_LOW')
  END
  FROM (SELECT 1)
  LEFT JOIN exam_periods o ON o.id = OLD.exam_period_id
  LEFT JOIN exam_periods p ON p.id = NEW.exam_period_id;
END
;

-- sql/scores/trg_exam_score_validate_insert.sqlite.sql
-- Rule: a mark when its row is made
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, ABSENCE_TYPE_REQUIRED, SCORE_OUT_OF_RANGE
-- Refuses: a row in a locked period, of a student of another level or year, an absence without its type, a mark below 0 or above the maximum.
-- Holds: SQLite has one writer. A row that REPLACE may take away is noted here and settled after the insert.
CREATE TRIGGER trg_exam_score_validate_insert BEFORE INSERT ON student_exam_scores
BEGIN
  SELECT CASE
    WHEN p.is_locked = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN p.id IS NULL OR c.id IS NULL THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN c.grade_level_id <> x.grade_level_id OR e.academic_year_id <> p.academic_year_id
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_present IS NULL OR NEW.is_present NOT IN (0, 1) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds')
      OR NEW.updated_at IS NOT datetime(NEW.updated_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_present = 0 AND coalesce(NEW.absence_type, '') = '' THEN RAISE(ABORT, 'ABSENCE_TYPE_REQUIRED')
    WHEN NEW.is_present = 1 AND (NEW.score < 0 OR NEW.score > x.max_score) THEN RAISE(ABORT, 'SCORE_OUT_OF_RANGE')
    WHEN NEW.absence_type NOT IN ('بعذر', 'بدون_عذر') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN typeof(NEW.score) NOT IN ('integer', 'real', 'null') OR round(NEW.score, 2) <> NEW.score
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1)
  LEFT JOIN exam_schedules x ON x.id = NEW.exam_schedule_id
  LEFT JOIN exam_periods p ON p.id = x.exam_period_id
  LEFT JOIN enrollments e ON e.id = NEW.enrollment_id
  LEFT JOIN classrooms c ON c.id = e.classroom_id;
  DELETE FROM rule_noted WHERE table_name = 'student_exam_scores';
  INSERT INTO rule_noted (table_name, row_id, facts)
  SELECT 'student_exam_scores', s.id, json_object(
    'locked',
      (SELECT p.is_locked FROM exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id WHERE x.id = s.exam_schedule_id),
    'values', json_object('score', CASE WHEN s.score IS NOT NULL
      THEN printf('%.2f', s.score) END, 'is_present', CASE s.is_present WHEN 0 THEN '0' END,
      'absence_type', s.absence_type, 'excuse_details', s.excuse_details, 'teacher_notes', s.teacher_notes))
  FROM student_exam_scores s
  WHERE s.id = NEW.id OR (s.exam_schedule_id = NEW.exam_schedule_id AND s.enrollment_id = NEW.enrollment_id);
END
;

-- sql/scores/trg_exam_score_validate_update.sqlite.sql
-- Rule: a mark when it changes
-- Codes: PERIOD_LOCKED, VALIDATION_ERROR, ABSENCE_TYPE_REQUIRED, SCORE_OUT_OF_RANGE
-- Refuses: any change in a locked period, a change of a row's exam or enrollment, an absence without its type, a mark below 0 or above the maximum.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_score_validate_update BEFORE UPDATE ON student_exam_scores
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'student_exam_scores' AND t.row_id = OLD.id)
BEGIN
  SELECT CASE
    WHEN p.is_locked = 1 THEN RAISE(ABORT, 'PERIOD_LOCKED')
    WHEN NEW.id IS NOT OLD.id OR NEW.exam_schedule_id IS NOT OLD.exam_schedule_id
      OR NEW.enrollment_id IS NOT OLD.enrollment_id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_present IS NULL OR NEW.is_present NOT IN (0, 1) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds')
      OR NEW.updated_at IS NOT datetime(NEW.updated_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.is_present = 0 AND coalesce(NEW.absence_type, '') = '' THEN RAISE(ABORT, 'ABSENCE_TYPE_REQUIRED')
    WHEN NEW.is_present = 1 AND (NEW.score < 0 OR NEW.score > x.max_score) THEN RAISE(ABORT, 'SCORE_OUT_OF_RANGE')
    WHEN NEW.absence_type NOT IN ('بعذر', 'بدون_عذر') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN typeof(NEW.score) NOT IN ('integer', 'real', 'null') OR round(NEW.score, 2) <> NEW.score
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END
  FROM (SELECT 1)
  LEFT JOIN exam_schedules x ON x.id = OLD.exam_schedule_id
  LEFT JOIN exam_periods p ON p.id = x.exam_period_id;
END
;

-- sql/scores/trg_exam_scores_added.sqlite.sql
-- Rule: a mark entered with its row is finished and recorded
-- Codes: PERIOD_LOCKED
-- Does: an absent student's mark becomes 0, a present one has no absence type or excuse; records each value that is not an empty row's, and what REPLACE took away; a REPLACE over a row of a locked period is refused.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor recorded a second time.
CREATE TRIGGER trg_exam_scores_added AFTER INSERT ON student_exam_scores
BEGIN
  SELECT RAISE(ABORT, 'PERIOD_LOCKED') FROM rule_noted n
  WHERE n.table_name = 'student_exam_scores' AND json_extract(n.facts, '$.locked') = 1;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), n.table_name, coalesce(json_extract(n.facts, '$.key'), n.row_id), v.key, v.atom, NULL,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM rule_noted n, json_each(n.facts, '$.values') v
  WHERE n.table_name = 'student_exam_scores' AND v.atom IS NOT NULL;
  DELETE FROM rule_noted WHERE table_name = 'student_exam_scores';
  INSERT INTO rule_settling (table_name, row_id)
  SELECT 'student_exam_scores', NEW.id WHERE NEW.is_present = 0 AND NEW.score IS NOT 0 OR NEW.is_present = 1
    AND (NEW.absence_type IS NOT NULL OR NEW.excuse_details IS NOT NULL);
  UPDATE student_exam_scores SET
    score = CASE NEW.is_present WHEN 0 THEN 0 ELSE NEW.score END,
    absence_type = CASE NEW.is_present WHEN 0 THEN NEW.absence_type END,
    excuse_details = CASE NEW.is_present WHEN 0 THEN NEW.excuse_details END
  WHERE id = NEW.id AND (NEW.is_present = 0 AND NEW.score IS NOT 0 OR NEW.is_present = 1
    AND (NEW.absence_type IS NOT NULL OR NEW.excuse_details IS NOT NULL));
  DELETE FROM rule_settling WHERE table_name = 'student_exam_scores';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_exam_scores', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'score' AS name, NULL AS old, CASE WHEN NEW.is_present = 0 THEN '0.00' WHEN NEW.score IS NOT NULL
      THEN printf('%.2f', NEW.score) END AS new
    UNION ALL SELECT 'is_present', NULL, CASE NEW.is_present WHEN 0 THEN '0' END
    UNION ALL SELECT 'absence_type', NULL, CASE NEW.is_present WHEN 0 THEN NEW.absence_type END
    UNION ALL SELECT 'excuse_details', NULL, CASE NEW.is_present WHEN 0 THEN NEW.excuse_details END
    UNION ALL SELECT 'teacher_notes', NULL, NEW.teacher_notes) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/scores/trg_exam_scores_changed.sqlite.sql
-- Rule: a changed mark is finished and recorded
-- Codes: none
-- Does: an absent student's mark becomes 0; turned present again, absence type, excuse and a mark of 0 are cleared; records each changed column once, as it ended.
-- Holds: the finishing update is marked in rule_settling, so that it is neither checked nor recorded a second time.
CREATE TRIGGER trg_exam_scores_changed AFTER UPDATE ON student_exam_scores
WHEN NOT EXISTS (SELECT 1 FROM rule_settling t WHERE t.table_name = 'student_exam_scores' AND t.row_id = OLD.id)
BEGIN
  INSERT INTO rule_settling (table_name, row_id) VALUES ('student_exam_scores', NEW.id);
  UPDATE student_exam_scores SET
    score = CASE WHEN NEW.is_present = 0 THEN 0 WHEN OLD.is_present = 0 AND NEW.score = 0 THEN NULL ELSE NEW.score END,
    absence_type = CASE NEW.is_present WHEN 0 THEN NEW.absence_type END,
    excuse_details = CASE NEW.is_present WHEN 0 THEN NEW.excuse_details END,
    updated_at = datetime('now')
  WHERE id = NEW.id
    AND (NEW.score, NEW.is_present, NEW.absence_type, NEW.excuse_details, NEW.teacher_notes)
      IS NOT (OLD.score, OLD.is_present, OLD.absence_type, OLD.excuse_details, OLD.teacher_notes);
  DELETE FROM rule_settling WHERE table_name = 'student_exam_scores';
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_exam_scores', NEW.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'score' AS name, CASE WHEN OLD.score IS NOT NULL THEN printf('%.2f', OLD.score) END AS old, CASE
      WHEN NEW.is_present = 0 THEN '0.00'
      WHEN NEW.score IS NOT NULL AND NOT (OLD.is_present = 0 AND NEW.score = 0)
        THEN printf('%.2f', NEW.score) END AS new
    UNION ALL SELECT 'is_present', OLD.is_present, NEW.is_present
    UNION ALL SELECT 'absence_type', OLD.absence_type, CASE NEW.is_present WHEN 0 THEN NEW.absence_type END
    UNION ALL SELECT 'excuse_details', OLD.excuse_details, CASE NEW.is_present WHEN 0 THEN NEW.excuse_details END
    UNION ALL SELECT 'teacher_notes', OLD.teacher_notes, NEW.teacher_notes) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/scores/trg_exam_scores_delete.sqlite.sql
-- Rule: a mark of a locked period is not deleted
-- Codes: PERIOD_LOCKED
-- Refuses: deleting a row of a locked period.
-- Holds: SQLite has one writer.
CREATE TRIGGER trg_exam_scores_delete BEFORE DELETE ON student_exam_scores
BEGIN
  SELECT RAISE(ABORT, 'PERIOD_LOCKED')
  FROM exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id
  WHERE x.id = OLD.exam_schedule_id AND p.is_locked = 1;
END
;

-- sql/scores/trg_exam_scores_gone.sqlite.sql
-- Rule: a deleted mark is recorded
-- Codes: none
-- Does: records each value of a deleted row that is not an empty row's.
-- Holds: with recursive_triggers on, REPLACE fires this: what was noted is then settled already.
CREATE TRIGGER trg_exam_scores_gone AFTER DELETE ON student_exam_scores
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'student_exam_scores' AND row_id = OLD.id;
  INSERT INTO audit_trail (at, table_name, row_key, column_name, old_value, new_value, user_id, account, reason)
  SELECT datetime('now'), 'student_exam_scores', OLD.id, c.name, c.old, c.new,
    (SELECT user_id FROM rule_session), 'file', (SELECT reason FROM rule_session)
  FROM (
    SELECT 'score' AS name, CASE WHEN OLD.score IS NOT NULL THEN printf('%.2f', OLD.score) END AS old, NULL AS new
    UNION ALL SELECT 'is_present', CASE OLD.is_present WHEN 0 THEN '0' END, NULL
    UNION ALL SELECT 'absence_type', OLD.absence_type, NULL
    UNION ALL SELECT 'excuse_details', OLD.excuse_details, NULL
    UNION ALL SELECT 'teacher_notes', OLD.teacher_notes, NULL) c
  WHERE c.old IS NOT c.new;
END
;

-- sql/sessions/trg_exam_assignments_insert.sqlite.sql
-- Rule: a seat's references, when it is made
-- Codes: none
-- Refuses: a session or an enrollment that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_assignments_insert BEFORE INSERT ON exam_assignments
BEGIN
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM exam_sessions r WHERE r.id = NEW.exam_session_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM enrollments r WHERE r.id = NEW.enrollment_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/sessions/trg_exam_assignments_update.sqlite.sql
-- Rule: a seat's references, when it is changed
-- Codes: none
-- Refuses: a session or an enrollment that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_assignments_update BEFORE UPDATE ON exam_assignments
BEGIN
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM exam_sessions r WHERE r.id = NEW.exam_session_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM enrollments r WHERE r.id = NEW.enrollment_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/sessions/trg_exam_session_periods_insert.sqlite.sql
-- Rule: a link's references, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a session or a period that is missing; a moment in another form.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_session_periods_insert BEFORE INSERT ON exam_session_periods
BEGIN
  SELECT CASE
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM exam_sessions r WHERE r.id = NEW.exam_session_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM exam_periods r WHERE r.id = NEW.exam_period_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.created_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.created_by)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/sessions/trg_exam_session_periods_update.sqlite.sql
-- Rule: a link's references, when it is changed
-- Codes: VALIDATION_ERROR
-- Refuses: a session or a period that is missing; a moment in another form.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_session_periods_update BEFORE UPDATE ON exam_session_periods
BEGIN
  SELECT CASE
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM exam_sessions r WHERE r.id = NEW.exam_session_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM exam_periods r WHERE r.id = NEW.exam_period_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.created_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.created_by)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/sessions/trg_exam_sessions_delete.sqlite.sql
-- Rule: a session in use stays
-- Codes: none
-- Refuses: deleting a session that has seats or periods, as the foreign key would.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_sessions_delete BEFORE DELETE ON exam_sessions
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM exam_assignments c WHERE c.exam_session_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_session_periods c WHERE c.exam_session_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/sessions/trg_exam_sessions_insert.sqlite.sql
-- Rule: a session starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; a date or a moment in another form.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_sessions_insert BEFORE INSERT ON exam_sessions
BEGIN
  SELECT CASE
    WHEN NEW.start_date IS NOT date(NEW.start_date, '+0 days') OR NEW.end_date IS NOT date(NEW.end_date, '+0 days')
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
;

-- sql/sessions/trg_exam_sessions_update.sqlite.sql
-- Rule: a session starts before it ends
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; a date or a moment in another form.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_exam_sessions_update BEFORE UPDATE ON exam_sessions
BEGIN
  SELECT CASE
    WHEN NEW.start_date IS NOT date(NEW.start_date, '+0 days') OR NEW.end_date IS NOT date(NEW.end_date, '+0 days')
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.created_at IS NOT datetime(NEW.created_at, '+0 seconds') THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date > NEW.end_date THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
END
;

-- sql/structure/trg_academic_years_added.sqlite.sql
-- Rule: a year in use is not replaced
-- Codes: none
-- Refuses: a REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_academic_years_added AFTER INSERT ON academic_years
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'academic_years';
END
;

-- sql/structure/trg_academic_years_changed.sqlite.sql
-- Rule: a year in use is not replaced
-- Codes: none
-- Refuses: an UPDATE OR REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_academic_years_changed AFTER UPDATE ON academic_years
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'academic_years';
END
;

-- sql/structure/trg_academic_years_delete.sqlite.sql
-- Rule: a year in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_academic_years_delete BEFORE DELETE ON academic_years
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM semesters c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM classrooms c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM enrollments c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.academic_year_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/structure/trg_academic_years_insert.sqlite.sql
-- Rule: a year, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; a date in another form than YYYY-MM-DD.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_academic_years_insert BEFORE INSERT ON academic_years
BEGIN
  SELECT CASE
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date IS NOT date(NEW.start_date, '+0 days')
      OR NEW.end_date IS NOT date(NEW.end_date, '+0 days') OR NEW.start_date > NEW.end_date
        THEN RAISE(ABORT, 'VALIDATION_ERROR')
  END;
  DELETE FROM rule_noted WHERE table_name = 'academic_years';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'academic_years', o.id FROM academic_years o
  WHERE (o.id = NEW.id OR o.name = NEW.name)
    AND (EXISTS (SELECT 1 FROM semesters c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM classrooms c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM enrollments c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.academic_year_id = o.id));
END
;

-- sql/structure/trg_academic_years_update.sqlite.sql
-- Rule: a year, when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; a date in another form than YYYY-MM-DD.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_academic_years_update BEFORE UPDATE ON academic_years
BEGIN
  SELECT CASE
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date IS NOT date(NEW.start_date, '+0 days')
      OR NEW.end_date IS NOT date(NEW.end_date, '+0 days') OR NEW.start_date > NEW.end_date
        THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.id IS NOT OLD.id AND (EXISTS (SELECT 1 FROM semesters c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM classrooms c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM enrollments c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.academic_year_id = OLD.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.academic_year_id = OLD.id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'academic_years';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'academic_years', o.id FROM academic_years o
  WHERE o.id <> OLD.id AND (o.id = NEW.id OR o.name = NEW.name)
    AND (EXISTS (SELECT 1 FROM semesters c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM classrooms c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM enrollments c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM exam_periods c WHERE c.academic_year_id = o.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.academic_year_id = o.id));
END
;

-- sql/structure/trg_classrooms_added.sqlite.sql
-- Rule: a section in use is not replaced
-- Codes: none
-- Refuses: a REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_classrooms_added AFTER INSERT ON classrooms
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'classrooms';
END
;

-- sql/structure/trg_classrooms_changed.sqlite.sql
-- Rule: a section in use is not replaced
-- Codes: none
-- Refuses: an UPDATE OR REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_classrooms_changed AFTER UPDATE ON classrooms
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'classrooms';
END
;

-- sql/structure/trg_classrooms_delete.sqlite.sql
-- Rule: a section in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_classrooms_delete BEFORE DELETE ON classrooms
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM enrollments c WHERE c.classroom_id = OLD.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.classroom_id = OLD.id)
      OR EXISTS (SELECT 1 FROM classroom_courses c WHERE c.classroom_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/structure/trg_classrooms_insert.sqlite.sql
-- Rule: a section, when it is made
-- Codes: none
-- Refuses: a reference that is missing.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_classrooms_insert BEFORE INSERT ON classrooms
BEGIN
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM academic_years r WHERE r.id = NEW.academic_year_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM grade_levels r WHERE r.id = NEW.grade_level_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'classrooms';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'classrooms', o.id FROM classrooms o
  WHERE (o.id = NEW.id OR (o.academic_year_id = NEW.academic_year_id AND o.grade_level_id = NEW.grade_level_id
    AND o.name = NEW.name))
    AND (EXISTS (SELECT 1 FROM enrollments c WHERE c.classroom_id = o.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.classroom_id = o.id)
      OR EXISTS (SELECT 1 FROM classroom_courses c WHERE c.classroom_id = o.id));
END
;

-- sql/structure/trg_classrooms_update.sqlite.sql
-- Rule: a section, when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another level or year of a section that has enrollments; a reference that is missing.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_classrooms_update BEFORE UPDATE ON classrooms
BEGIN
  SELECT CASE
    WHEN (NEW.id, NEW.grade_level_id, NEW.academic_year_id) IS NOT (OLD.id, OLD.grade_level_id, OLD.academic_year_id)
      AND EXISTS (SELECT 1 FROM enrollments e WHERE e.classroom_id = OLD.id) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM academic_years r WHERE r.id = NEW.academic_year_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM grade_levels r WHERE r.id = NEW.grade_level_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NEW.id IS NOT OLD.id AND (EXISTS (SELECT 1 FROM enrollments c WHERE c.classroom_id = OLD.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.classroom_id = OLD.id)
      OR EXISTS (SELECT 1 FROM classroom_courses c WHERE c.classroom_id = OLD.id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'classrooms';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'classrooms', o.id FROM classrooms o
  WHERE o.id <> OLD.id AND (o.id = NEW.id OR (o.academic_year_id = NEW.academic_year_id
    AND o.grade_level_id = NEW.grade_level_id AND o.name = NEW.name))
    AND (EXISTS (SELECT 1 FROM enrollments c WHERE c.classroom_id = o.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.classroom_id = o.id)
      OR EXISTS (SELECT 1 FROM classroom_courses c WHERE c.classroom_id = o.id));
END
;

-- sql/structure/trg_grade_levels_added.sqlite.sql
-- Rule: a level in use is not replaced
-- Codes: none
-- Refuses: a REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_grade_levels_added AFTER INSERT ON grade_levels
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'grade_levels';
END
;

-- sql/structure/trg_grade_levels_changed.sqlite.sql
-- Rule: a level in use is not replaced
-- Codes: none
-- Refuses: an UPDATE OR REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_grade_levels_changed AFTER UPDATE ON grade_levels
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'grade_levels';
END
;

-- sql/structure/trg_grade_levels_delete.sqlite.sql
-- Rule: a level in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_grade_levels_delete BEFORE DELETE ON grade_levels
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM classrooms c WHERE c.grade_level_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_schedules c WHERE c.grade_level_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.grade_level_id = OLD.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.grade_level_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/structure/trg_grade_levels_insert.sqlite.sql
-- Rule: a level, when it is made
-- Codes: none
-- Refuses: nothing by itself.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_grade_levels_insert BEFORE INSERT ON grade_levels
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'grade_levels';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'grade_levels', o.id FROM grade_levels o
  WHERE (o.id = NEW.id OR o.name = NEW.name)
    AND (EXISTS (SELECT 1 FROM classrooms c WHERE c.grade_level_id = o.id)
      OR EXISTS (SELECT 1 FROM exam_schedules c WHERE c.grade_level_id = o.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.grade_level_id = o.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.grade_level_id = o.id));
END
;

-- sql/structure/trg_grade_levels_update.sqlite.sql
-- Rule: a level, when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: another id.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_grade_levels_update BEFORE UPDATE ON grade_levels
BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.id IS NOT OLD.id AND (EXISTS (SELECT 1 FROM classrooms c WHERE c.grade_level_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exam_schedules c WHERE c.grade_level_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.grade_level_id = OLD.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.grade_level_id = OLD.id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'grade_levels';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'grade_levels', o.id FROM grade_levels o
  WHERE o.id <> OLD.id AND (o.id = NEW.id OR o.name = NEW.name)
    AND (EXISTS (SELECT 1 FROM classrooms c WHERE c.grade_level_id = o.id)
      OR EXISTS (SELECT 1 FROM exam_schedules c WHERE c.grade_level_id = o.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.grade_level_id = o.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.grade_level_id = o.id));
END
;

-- sql/structure/trg_grading_policies_insert.sqlite.sql
-- Rule: a policy's numbers
-- Codes: VALIDATION_ERROR
-- Refuses: a percentage to pass that is not from 0 to 100, a weight below 0, more than two decimals.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_grading_policies_insert BEFORE INSERT ON grading_policies
BEGIN
  SELECT CASE
    WHEN NEW.pass_percentage > 100
      OR typeof(NEW.pass_percentage) NOT IN ('integer', 'real') OR NEW.pass_percentage < 0
        OR round(NEW.pass_percentage, 2) <> NEW.pass_percentage
      OR typeof(NEW.monthly_weight) NOT IN ('integer', 'real') OR NEW.monthly_weight < 0
        OR round(NEW.monthly_weight, 2) <> NEW.monthly_weight
      OR typeof(NEW.midterm_weight) NOT IN ('integer', 'real') OR NEW.midterm_weight < 0
        OR round(NEW.midterm_weight, 2) <> NEW.midterm_weight
      OR typeof(NEW.final_weight) NOT IN ('integer', 'real') OR NEW.final_weight < 0
        OR round(NEW.final_weight, 2) <> NEW.final_weight
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.excused_absence NOT IN ('LEFT_OUT', 'ZERO') OR NEW.unexcused_absence NOT IN ('LEFT_OUT', 'ZERO')
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM academic_years r WHERE r.id = NEW.academic_year_id)
      OR (NEW.grade_level_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM grade_levels r WHERE r.id = NEW.grade_level_id))
      OR (NEW.subject_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subjects r WHERE r.id = NEW.subject_id))
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/structure/trg_grading_policies_update.sqlite.sql
-- Rule: a policy's numbers
-- Codes: VALIDATION_ERROR
-- Refuses: a percentage to pass that is not from 0 to 100, a weight below 0, more than two decimals.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_grading_policies_update BEFORE UPDATE ON grading_policies
BEGIN
  SELECT CASE
    WHEN NEW.pass_percentage > 100
      OR typeof(NEW.pass_percentage) NOT IN ('integer', 'real') OR NEW.pass_percentage < 0
        OR round(NEW.pass_percentage, 2) <> NEW.pass_percentage
      OR typeof(NEW.monthly_weight) NOT IN ('integer', 'real') OR NEW.monthly_weight < 0
        OR round(NEW.monthly_weight, 2) <> NEW.monthly_weight
      OR typeof(NEW.midterm_weight) NOT IN ('integer', 'real') OR NEW.midterm_weight < 0
        OR round(NEW.midterm_weight, 2) <> NEW.midterm_weight
      OR typeof(NEW.final_weight) NOT IN ('integer', 'real') OR NEW.final_weight < 0
        OR round(NEW.final_weight, 2) <> NEW.final_weight
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.excused_absence NOT IN ('LEFT_OUT', 'ZERO') OR NEW.unexcused_absence NOT IN ('LEFT_OUT', 'ZERO')
      THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM academic_years r WHERE r.id = NEW.academic_year_id)
      OR (NEW.grade_level_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM grade_levels r WHERE r.id = NEW.grade_level_id))
      OR (NEW.subject_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subjects r WHERE r.id = NEW.subject_id))
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/structure/trg_semesters_added.sqlite.sql
-- Rule: a semester in use is not replaced
-- Codes: none
-- Refuses: a REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_semesters_added AFTER INSERT ON semesters
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'semesters';
END
;

-- sql/structure/trg_semesters_changed.sqlite.sql
-- Rule: a semester in use is not replaced
-- Codes: none
-- Refuses: an UPDATE OR REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_semesters_changed AFTER UPDATE ON semesters
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'semesters';
END
;

-- sql/structure/trg_semesters_delete.sqlite.sql
-- Rule: a semester in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_semesters_delete BEFORE DELETE ON semesters
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM exam_periods c WHERE c.semester_id = OLD.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.semester_id = OLD.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.semester_id = OLD.id)
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/structure/trg_semesters_insert.sqlite.sql
-- Rule: a semester, when it is made
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; a date in another form than YYYY-MM-DD.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_semesters_insert BEFORE INSERT ON semesters
BEGIN
  SELECT CASE
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date IS NOT date(NEW.start_date, '+0 days')
      OR NEW.end_date IS NOT date(NEW.end_date, '+0 days') OR NEW.start_date > NEW.end_date
        THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM academic_years r WHERE r.id = NEW.academic_year_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'semesters';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'semesters', o.id FROM semesters o
  WHERE (o.id = NEW.id OR (o.academic_year_id = NEW.academic_year_id AND o.name = NEW.name))
    AND (EXISTS (SELECT 1 FROM exam_periods c WHERE c.semester_id = o.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.semester_id = o.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.semester_id = o.id));
END
;

-- sql/structure/trg_semesters_update.sqlite.sql
-- Rule: a semester, when it changes
-- Codes: VALIDATION_ERROR
-- Refuses: a start after the end; dates that leave a period outside; another year while it has periods.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_semesters_update BEFORE UPDATE ON semesters
BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.start_date IS NULL OR NEW.end_date IS NULL OR NEW.start_date IS NOT date(NEW.start_date, '+0 days')
      OR NEW.end_date IS NOT date(NEW.end_date, '+0 days') OR NEW.start_date > NEW.end_date
        THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NOT EXISTS (SELECT 1 FROM academic_years r WHERE r.id = NEW.academic_year_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN EXISTS (
      SELECT 1 FROM exam_periods p WHERE p.semester_id = OLD.id
        AND (p.start_date < NEW.start_date OR p.end_date > NEW.end_date OR p.academic_year_id <> NEW.academic_year_id)
    ) THEN RAISE(ABORT, 'VALIDATION_ERROR')
    WHEN NEW.id IS NOT OLD.id AND (EXISTS (SELECT 1 FROM exam_periods c WHERE c.semester_id = OLD.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.semester_id = OLD.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.semester_id = OLD.id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'semesters';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'semesters', o.id FROM semesters o
  WHERE o.id <> OLD.id AND (o.id = NEW.id OR (o.academic_year_id = NEW.academic_year_id AND o.name = NEW.name))
    AND (EXISTS (SELECT 1 FROM exam_periods c WHERE c.semester_id = o.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.semester_id = o.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.semester_id = o.id));
END
;

-- sql/structure/trg_subjects_added.sqlite.sql
-- Rule: a subject in use is not replaced
-- Codes: none
-- Refuses: a REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_subjects_added AFTER INSERT ON subjects
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'subjects';
END
;

-- sql/structure/trg_subjects_changed.sqlite.sql
-- Rule: a subject in use is not replaced
-- Codes: none
-- Refuses: an UPDATE OR REPLACE that took a row away to which others refer, as the foreign key would.
-- Holds: REPLACE fires no delete trigger with recursive_triggers off; the row was noted before.
CREATE TRIGGER trg_subjects_changed AFTER UPDATE ON subjects
BEGIN
  SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed') FROM rule_noted n WHERE n.table_name = 'subjects';
END
;

-- sql/structure/trg_subjects_delete.sqlite.sql
-- Rule: a subject in use stays
-- Codes: none
-- Refuses: deleting a row to which others refer, as the foreign key would.
-- Holds: stands here too, because foreign_keys may be off.
CREATE TRIGGER trg_subjects_delete BEFORE DELETE ON subjects
BEGIN
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM exam_schedules c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.subject_id = OLD.id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/structure/trg_subjects_insert.sqlite.sql
-- Rule: a subject, when it is made
-- Codes: none
-- Refuses: nothing by itself.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_subjects_insert BEFORE INSERT ON subjects
BEGIN
  DELETE FROM rule_noted WHERE table_name = 'subjects';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'subjects', o.id FROM subjects o
  WHERE (o.id = NEW.id OR o.name = NEW.name OR o.code = NEW.code)
    AND (EXISTS (SELECT 1 FROM exam_schedules c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.subject_id = o.id));
END
;

-- sql/structure/trg_subjects_update.sqlite.sql
-- Rule: a subject, when it changes
-- Codes: none
-- Refuses: another id of a subject in use.
-- Holds: SQLite has one writer; a row in use that REPLACE may take away is noted here and settled afterwards.
CREATE TRIGGER trg_subjects_update BEFORE UPDATE ON subjects
BEGIN
  SELECT CASE
    WHEN NEW.id IS NOT OLD.id AND (EXISTS (SELECT 1 FROM exam_schedules c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.subject_id = OLD.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.subject_id = OLD.id))
        THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
  DELETE FROM rule_noted WHERE table_name = 'subjects';
  INSERT INTO rule_noted (table_name, row_id)
  SELECT 'subjects', o.id FROM subjects o
  WHERE o.id <> OLD.id AND (o.id = NEW.id OR o.name = NEW.name OR o.code = NEW.code)
    AND (EXISTS (SELECT 1 FROM exam_schedules c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM exams c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM teaching_assignments c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM grading_policies c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM semester_grades c WHERE c.subject_id = o.id)
      OR EXISTS (SELECT 1 FROM courses c WHERE c.subject_id = o.id));
END
;

-- sql/structure/trg_teaching_assignments_insert.sqlite.sql
-- Rule: an assignment's references, when it is made
-- Codes: none
-- Refuses: a person, a section or a subject that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_teaching_assignments_insert BEFORE INSERT ON teaching_assignments
BEGIN
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.user_id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM classrooms r WHERE r.id = NEW.classroom_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM subjects r WHERE r.id = NEW.subject_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

-- sql/structure/trg_teaching_assignments_update.sqlite.sql
-- Rule: an assignment's references, when it is changed
-- Codes: none
-- Refuses: a person, a section or a subject that is missing.
-- Holds: SQLite has one writer; references are looked at here too, because foreign_keys may be off.
CREATE TRIGGER trg_teaching_assignments_update BEFORE UPDATE ON teaching_assignments
BEGIN
  SELECT CASE
    WHEN NOT EXISTS (SELECT 1 FROM users r WHERE r.id = NEW.user_id) THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM classrooms r WHERE r.id = NEW.classroom_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
    WHEN NOT EXISTS (SELECT 1 FROM subjects r WHERE r.id = NEW.subject_id)
      THEN RAISE(ABORT, 'FOREIGN KEY constraint failed')
  END;
END
;

INSERT INTO rule_objects (name, kind, checksum, installed) VALUES
  ('exam_statistics', 'view', 'fdd359ddb905a35db156af2ee72a7ab33a77d9b21bb1692d697ab9df43bdca0c', '4e6356274e29355ad1d248ba2099a73e5bd4a2bec9259bb81dc149fd09e4b994'),
  ('leaderboard', 'view', 'e613f8bcf54b54ffaed400eb5bc215aca9356920ced4d6d6a3603e0b629e45e1', '423f2e7c21043229ee8553d47e881bee7099512dc4b597e30df9bdaf5a18de60'),
  ('section_performance', 'view', 'da9f5e46c5754eb7b130cc6f0bd7b1aeec612112f92a3d9ddbedef9b289dd872', 'f38f76149e3b96142af96b4a60054384710cd50ae1ee0643b249d4539838aac4'),
  ('user_performance_summary', 'view', '2c6b116c6316dbe32ec21a9d79acd807d59eb06265afec67f1829a9fef0b8fd4', '48e0b3c35edfd903a433f5c37cc9f783fb8ffaa23efec09c1c8498108019cc70'),
  ('v_section_statistics', 'view', '7475f7522517d2c28c5b82d6400db3a43b727d39597ab07efd6374ff5152630e', '219ce4628afca5bb5e245260821070b15a2726963a393173fb6221af6ba5602b'),
  ('v_course_offers_due', 'view', 'c471ed29e790064f911e41e18a7415979eec4e69409c8c62d2f44c2867c8e909', 'c6d8cf4df6ef4b1aed2cdf65281941986c571a710e188767d5fed21f38d8f48e'),
  ('v_semester_grades_now', 'view', 'a9a564489ffa9285caa9862d0f48b838712b00548c1165ea0ca231d1702a007f', 'c5f079e7796564076b5f059d3df31a82f1d9ea047887acbe2ef2ef4a525dbbec'),
  ('semester_grades_stale', 'view', '4f629cbb0f170606ee2b04ab89e153ae2e4c1a68eedb99d21a2b064ce6e663fa', 'ba6b13dec658fc3d8f0cd9bd017979d6dc06175079c4eba63fe06e980e3a1a52'),
  ('v_semester_marks_missing', 'view', 'b6812f67b795ea5b058bb6daa25b6b5cccf0bedac98f05d68c894dea5ce4c4c9', '052a7ded6e5f40d3a8134eead6e786649d3de585780ca338d4adeb3802e85cfc'),
  ('v_student_name_words', 'view', '1b45762c3b502966090860d9a47a9c172005853a9ad55f96796a40679bacfb77', '0a5d19cef2acce704c10962f705c753cd7b2e8617e10564bb44bb2f8ab275665'),
  ('v_exam_results_summary', 'view', 'f598c10fbeb16e8cdc65b7a8d2cfcde980f290e8a290a7eac9ce7ad2a13ef85c', 'ea1db92942e42b9667f0fa2001353b7e343463828f27eea07e55d961afbcc6af'),
  ('trg_attempt_answers_delete', 'trigger', '2df7292f58b029413bb3cadaad86eb90152e29fa4fa7f75785ad4601db17e83b', '6c0b39a8bfcff7d6578038f2d47fa63a954c324429c00f3513294902d3ad0eee'),
  ('trg_attempt_answers_insert', 'trigger', '5d5e83a0803b06b9abbdf69f1ec281709ce64b5ebbef415fb1e48cb027c2a345', '19cddbd58cb64f9742b2515f8758653cbc9e60d5710404abcaa7129ecae54b6a'),
  ('trg_attempt_answers_update', 'trigger', '7f77da433107f183714636bd146080df7f5465444e14460b786d9d2d37dd3078', 'c9afd72f466574a0c9327da2c5ea33081de72c6f9ac55f9700b459f57003234c'),
  ('trg_attempts_added', 'trigger', 'ef37dc8cadef7eeea6fcdc5385c4c94eedf2c62636b6326d6693fce42cae3d41', 'e3d0e8930c4dde8473653d1a4e46535bd3c7602e8e6d8f3802944730feb7e744'),
  ('trg_attempts_changed', 'trigger', '33845d15bf32688493f4d3ce996822b2af1311a65f9ddc88119dafeed5950b17', 'cf43a910f6fe0254a0c09da299d6aa2a4260baa1d78c324b037682fbe341afca'),
  ('trg_attempts_delete', 'trigger', '7026fc4b837701f729f1d808d0450b83ee5004a0b765092c48f0c9656c9ab047', 'a456132a2f02601358ca0dd8d6477c9ba4b3e6644e07efb84328a6bed42aa819'),
  ('trg_attempts_gone', 'trigger', 'af54069b0e9e61bba3d0ff98efe58203efd8767d7379febd3b69d4692f5278e9', '8b55f6e006a9b679ee9210dad2a52a53fc6fa60c917ea6ffa95ce732abec5efb'),
  ('trg_attempts_insert', 'trigger', '0e46099761504cc05e6781e3369db76402de742e0753612daad5d2f3bc1c79b2', '6a117d74c39c93811c2fdd5dc4fc7ddd2178b9de315aeb8776860175cb2a1bb0'),
  ('trg_attempts_update', 'trigger', '9f1423f827bcffb556373b8fd370b9346755f45948ff694396b3532190e93745', '34d865e3018ac107604fc76567b8a4c7ee5f53ebe75db5f804103aa586bea4e9'),
  ('trg_exams_added', 'trigger', 'c6f017d360b7c01d6eacd832e5b841384e3bcff7774a019f442795972322c7af', '5d9f84b24ce407bc12cbf3128e4be05e24f1bd88511c48bf87e142856eaa43ea'),
  ('trg_exams_delete', 'trigger', '3349744eef8884ca8a22cd1aa01857bb10004df9bfce2a1e5fb0a713c9b17860', '4f04ff65de4af289a8f6f90cf9737d112fda37856b8df9c0d18b18fa2c17bbfb'),
  ('trg_exams_insert', 'trigger', '85f788083c88156de5c8009efd08e1216f819fe06c67f619a13bba4a94634047', '9a504d88a251aef446cde515bd1a6221b1a17a12c902d35b402e4591390dd284'),
  ('trg_exams_update', 'trigger', '0fc447e660e3a86fdac6a065f23bbf7761bf014b89ec6b40320cadffd680826d', '2ec301cd47c653a24cf868d311080434590c38fc8e41070a50e02f56fdb52122'),
  ('trg_questions_delete', 'trigger', '5242e823d1b5deb2fe05a26c74aa8d7aa67e1aff6705ec94f9f35e830f6256b3', '9a537a4f6cf89c776ddc886fb8747e4aa6d2841222a118678d30448d1a870c61'),
  ('trg_questions_insert', 'trigger', '13777a1d7bec33726416c64b693e89f66b7a893f3e180771393a144410129313', 'f639282525eb9127601f11a0843347614c50821a883be9dc324976d633acd134'),
  ('trg_questions_update', 'trigger', '887325a381cd5c313370b2a4ce86bb3f0bcd1eb22838af82522fc62efe176d57', '869fbf116501dc607d54f919622ce226bf8178a2f96c99ebf3dde29bd2b70593'),
  ('trg_sections_added', 'trigger', '9b887dd089f255c552cf369c2d4e156d7cee220ffcf54f4585834b6010a4f670', '79780ffe079612da464bd86610b7d1b39c85760ed96db74e5294d9744c28eef9'),
  ('trg_sections_delete', 'trigger', '61fa2c1bc24e95c78400038ba2edb7706d5b51f95f554aed4910c92cda235bfb', '5933401afb8c349cd7e41e357e01527c7f88b600e8e8055715971ec670649150'),
  ('trg_sections_insert', 'trigger', '4dadd9a35b9f01240854fa16028e28368cd0325e35f02a8c88d8867a4e3066f3', '0457f6b6523b4f86a7b4da555cc9fe33dd1c77e01abe96d59e45019d9cba6313'),
  ('trg_sections_update', 'trigger', 'a18f3bf432c9b3be8950129b0db3eccee6744262bbfa5e1f90953e0952a00027', '0c2463072cfdc975692d4fb1e1632e48e33e5fe3959d70200ddb01ca7a394f71'),
  ('update_attempt_score_on_answer', 'trigger', '4193725497521b9979cbee87f47c38e28f5346f285fdbda115d026f9fbb9aebd', '921ddf55c71fc67bd21db6bb5025dc730566ef38c53339a137efb8316db19759'),
  ('update_attempt_score_on_answer_changed', 'trigger', '38db20218a9d288e32913fef8eaf6e33414a6151074faec43a07f4a663508839', '3e53918551d10185f43ddd9e34fcda14c45245fc50e94105f8d3b627f9cd01c0'),
  ('update_attempt_score_on_answer_gone', 'trigger', '55417913982cbbf0bf08a543f1b1b0fde83860be0d1726dda5f05c5465d11f67', '966b1d7065031616f00bdc145a2a41c5b9bdeb4beb0357f393a13308f1152042'),
  ('update_exam_total_marks', 'trigger', '6c3f74952429429b9671cff5fa200c8f546efa53d5d65569ef48f6a97ceaafaf', '167da73a7ebd5cc95ceebbb803d3d9223c9a110d2e1828fe80156134e0132b05'),
  ('update_exam_total_marks_changed', 'trigger', '843c3b776c0811c2fcc28b6db517960136710749f52542b58cebd289869af681', 'f74dfaf4e8ca67d09b152a84df2bfa4e7033a5e186e4c0d06c793e6625a78068'),
  ('update_exam_total_marks_gone', 'trigger', '96cbe4f6370d2d9434dcad1df6d68cff7b2bc2289f92c55c78da89856ff49a4a', '06eff3376276243bbba62e03c5c652d00f87202f5503a3fda216b49691e2b43d'),
  ('update_exam_total_marks_moved', 'trigger', 'dfaddfdbcb21338b248f4c931bfae21e847f07a13ccf8d3e44307ab25470b8aa', '3b8de7df2dc4aef710ee2769d9c8cfdee4c3c5990c288f2744447eaf9f46a7e9'),
  ('trg_audit_trail_delete', 'trigger', '99a39829991e63c61b1b644af972feea0593cf751308e4d6a6066d8ec375e586', 'dfd598461dc7415acfc4623bb4753968fea9420c8b3bec529aeaa10a3ae4fb63'),
  ('trg_audit_trail_insert', 'trigger', 'f91a67a1f11a5b6c1579a209fec6768abe879e37bd379d3fadc2e2fb034c513b', '2141bad204714c97d127f65dd91e6ee05aba51ad9981573ad66984d02b8bf8a3'),
  ('trg_audit_trail_update', 'trigger', 'be517e804563421e6f6a1077027c90eef7ad7aca753919b3c3192c77789464ff', 'cd0ef28a17019476ed8dd142e96ab017951e2a2182a2012321bf128d72d7c681'),
  ('trg_course_timetables_added', 'trigger', 'fae33500e5f06daa2f2ff79c03e3b5a2828cc7b63786cc5e3d579b7980b96cbd', '5473c9bf26b93ca73697c8ee8acce8976e9184b7bcdaabbb9d3bb3b34da82fae'),
  ('trg_course_timetables_changed', 'trigger', '3d7c7d7f9abf3c01a4c211e12ca9a76ccae32b4609a2bdb7ba8a288a387026d4', '022aff07641f201d2d726634f866636bf124691810955419d40790fb28ec8168'),
  ('trg_course_timetables_insert', 'trigger', 'c6ba86b8239ad5bdcdb7688accdf155f1abb8eff3ec195a2a15adf645cfa6300', 'f6fca3c7abcc42f23d808e9615a1accf21fc44e84b995df6afc4f4f982afc968'),
  ('trg_course_timetables_update', 'trigger', '42ace61c805363db4c5ee905364b5c58e43a49c8d12a17b6b343a54a68162fff', '22ecda345b5cc7b42cb42f8ce6b353890ea1bdbb545c45d4d149c82613b42b79'),
  ('trg_course_waiting_added', 'trigger', '98a668a071a47f6a8932323833639049c3b2f0968e5bbe82cb05488a01d3b134', 'c05bbfca959b9cef01ab929fa7e2f739fd0c5f5eb8f0e07e47ded0e7fb11b7e0'),
  ('trg_course_waiting_changed', 'trigger', '0ff6d0f0350bc39231be84337f5433caccdbb229082598f1d597ff42137bc855', 'a058bdd3ae60f6d274e7790122bb64af38620774890d9d125f335f9d0bf27316'),
  ('trg_course_waiting_gone', 'trigger', '0c1538e1e53508baa0580d2de81b12235d68256e906aed01fe9173074581cf62', 'a4eabfbf5bc0a5d11ea8e1e5b834ddf6d36bdf574f55dfa8e9675ab63fde9799'),
  ('trg_course_waiting_insert', 'trigger', 'f4ac72de72b0dc24e3f15a33eb4292dc163e4a20c2274a40a8919d2a81d6acde', '50c989ca1be496899bc0d34fbcafeb8a4444a5b6c7d310ce4da90935bfc49968'),
  ('trg_course_waiting_update', 'trigger', '4235ba574ccfbb53f33644348949546f8afa1321f070f99e3a587ce578bf7b5b', '548c72ba422d610fbcd9b28d9e93dbf56356192b5d54b20e0c0c28cf132fef56'),
  ('trg_courses_added', 'trigger', 'a49007de32c11cca02284b5b4c3a9156f74f3da798ced3839e8097122ada0b58', '9cce2c0f546ccf184ff22abeaf5fcb455af9ee5cc58f19306b2ee797f21c82c6'),
  ('trg_courses_changed', 'trigger', 'a49c9583c4e1358a3633c3f9990e373a57fa3f73a0a8118ab288b767e2b9807a', 'f987215b5e6695f1d99681d0ac24546b484641a81e40594125a7e9a76be95bba'),
  ('trg_courses_delete', 'trigger', 'e3c7f7b7006b7f77b440f2d8036e56c08d7641e95b58b4552abccf042f1873cc', 'e2ea2d242827fcb89dd6976d7f1b73d6a676c843d64d719e2791dc404e886871'),
  ('trg_courses_insert', 'trigger', 'c4b73c1a4b0c70668bc599b034a6697ca97ae7a5973fc772cd7b77d7205e76af', '92a324d0e3aac1c536be8aa946416335cb514c16619b6a76317834d0c5a4e076'),
  ('trg_courses_update', 'trigger', '316f23311e14c3117d773d9d2d9afe63fe841f05438a6b83e774726e31fef5e0', 'bd9698cf482dbf0f29f98258b912bb9e35c1b9eadafd1fc1f344d7d6257bd0a7'),
  ('trg_student_course_mapping_added', 'trigger', '091aaf2c19e24939e22fbfb0b274eb6517c1071f0d336fd4ed5a7cb9af3aa4b6', 'bb538478271ed8fc188155087f8a57d3b531b128d0fb0597b12d20fbfcb4ecfb'),
  ('trg_student_course_mapping_changed', 'trigger', '0f665cdf1816642b2d64e3ee36fe702dbe0a0f3d312cd3421a974cc466fab1bb', 'da0582fe9011b853413d3a78d3993e0e86e780060234053829d7423b5f091daa'),
  ('trg_student_course_mapping_gone', 'trigger', '3685adceb90ba3b3385f7c603c15748cee97a0b28a7b7d4ec576753b8cf7adb8', '71e54c1d6392d531557710ec09ca9b90ec14aaf2b0ad91a8d1e4e0c6116f8a48'),
  ('trg_student_course_mapping_insert', 'trigger', 'bd7d0bd149bc4235d0c1419d37e6bd60d4612ac070144ac2ec4fc2e5ccd328d7', '045368cf1f34a4e4ab0841e0bdd75d4d50933b3c7f53247822f2b7b0f433397d'),
  ('trg_student_course_mapping_update', 'trigger', '6597ffa40ee214a53bbd2b2883e9291b6a1e96ec4908135c6a41df4fb69f390a', '9ca521b7b21d1cc248fee985ce1850223ceab8254f28f438ca0e5a87a73ad3eb'),
  ('trg_enrollments_added', 'trigger', '0a523ba3938488ae1cc5360a4b4e057c74f87a228741584b5ab62b3e9aeeb949', '96335fc62abd3325383c729de05586214f374e2e7e0f3087f61da5de52711022'),
  ('trg_enrollments_changed', 'trigger', '33ed2495975151babf4f517a1a49f8ddffb88d976945eb395fa1dcbfe442410c', 'cf78ca8e9b39f15a0f6504e7a5b4726700bc0eb44664995dc065fbaf5850de7e'),
  ('trg_enrollments_delete', 'trigger', '878cc6175389afb5189699ae774bc61fbe0692a981b5832d3f4491d306fdabc3', 'bcdb3b587657103f9973524d1d5a231478707772e24f3fbf3c8cccb6efb87a22'),
  ('trg_enrollments_gone', 'trigger', 'fcccad86f935dde6fb1b59d02673f4c0a3057ba39667ac637e6dd373631c0d3b', '056d388ff3f4930674c3d8695146c591594aa156fc3cf980e12a1dfc44c442f0'),
  ('trg_enrollments_insert', 'trigger', 'f3ce086181c5e9e781dfec20d8ac75ac911ea31a3736d056ccea0689a3c314eb', 'b53937f1a4ed6a2dfd8f6647f1a577f2e804b81d8ce649aac46de043a61fbb53'),
  ('trg_enrollments_update', 'trigger', 'e24ecb98d3c7162df188bcbd102e39ea97a4114611e6bd979215e7797ccc790d', '4e0f54f186033bb1f826659f47bdc67781946bef469f4a340142d34950301cfb'),
  ('trg_rule_settling_insert', 'trigger', '83a7a2078e5701d39cd7545a196da011ec4332b4980652629464086ef8303517', 'a7adffcde6248841f5638f7129a9fa0b0aff35d738e7690f5a58ceb6c0490c54'),
  ('trg_semester_grades_insert', 'trigger', 'e21701fc83d7e113d016565b4d0668b16d90fa3680f0a477990a52c590ec6e2f', '3f1c97ea6cb999b02c5d862a1eabdd8bac4279dba4ebc2e9c5b119f06a18642c'),
  ('trg_semester_grades_update', 'trigger', '1b550d4e9a76d786bb3bdb517410d36f4f5ba75adf70605b072813c2feeba60e', 'c03c6fee02c2532a528e9d90259900887120379f943a6b719f6eeab599c46f3f'),
  ('trg_colleges_added', 'trigger', '945be501d010f2ce8e711b009b8c33f30dc0cc318596376030e78b63f7f4c843', '6938ac810c82c9431f349f5d88994effaf3accbf7b890cc90835e50855ea56db'),
  ('trg_colleges_changed', 'trigger', 'd84727b455c81f9040f813ec7cae0b63aab463be0e4bf565061771b227f87492', '7a85c3e1b91c2877878090d3458356682e5e8177c2609a8c7b0db89e36ef8845'),
  ('trg_colleges_delete', 'trigger', 'b262d14d6c07b8bae8dd7d488e27c05b5277476c6e307ee53f198f626679b457', 'd52c7a919afde95aee19cf02baab1ad4ec3ddb5b544273b6e08c839b5597605b'),
  ('trg_colleges_insert', 'trigger', '1a9e5a00203f1bee6ca6e862e738e90bcbc7bf569128c0757ad74010eea11508', 'bc42aba7444216f4d97bdc442a15120197158286dc9cf6bf481c0b9fe3dda821'),
  ('trg_colleges_update', 'trigger', 'bd6596fb97950a0e92b25c023c597c9632302c1842fbaebe599eaaa5d5855fa1', '552adc16980689078bdcef8831b9794e78e499ea45caa24afbbd06db363889ff'),
  ('trg_students_added', 'trigger', 'c3c8b36837d62f89a0b1932bd49073304732b596231cbf220a38ba5daab9e8ba', 'bf5ce52127c83152f0d8793ad9ddde4be01d2f5a6891a70ca9dcc5c4e2085738'),
  ('trg_students_changed', 'trigger', '6043d94f5513631e4ff819b008bebca023bad7ec58ff2f8520f4c51a6afb0b03', '89d13b2d96994c57e00d572d3cd3bfaf73d9b06ea54c6b0af0eb1e1f49f9d24d'),
  ('trg_students_delete', 'trigger', '551280f90a881404fad26320a4ad684d7d52a62e935e86854069b0028829b62b', '013dbda01e851100e297caf8aff75d635b47665b769ee9c7c5c66ef5e23ae5dc'),
  ('trg_students_gone', 'trigger', 'b17d8a0297c358fc8f57a8d80e585873ab2f3e04a4612ea73e71b3899bf23c89', 'd7d62fb8dcf78225aebcb8f116cdcf9e32a8f2099434642b5fbdf715f3bc357e'),
  ('trg_students_insert', 'trigger', 'f5467afb352c3ecfabfc97507db41176d81a05900d405560dbe62cad9020d0bb', '7d1a58a0aea1d78d1910e23ae4de83768949d2c85773b8cfb8110f3f762efb67'),
  ('trg_students_update', 'trigger', 'e005b036bbf21eeb19e65659dde9dcc991c10bf2fc64c12dcfde353c56a546c1', 'a266d75b70c7eb4972f3537fca36be14c902d14c294c5679e3e904686379dbc9'),
  ('trg_users_added', 'trigger', '7b14b2c9a7825b5ef33c50b5aea705a216f2d4a5b5388db688dc67d842f69ade', '1befe50e71e3eb2b5022b9b25cf97931094e4b623dbc93bb5587fe28fa306820'),
  ('trg_users_changed', 'trigger', 'ff441837ca49cdf1e538f90d047267b641ac306afb56717415911bf1f776e999', '59916f8cad80a1926c5f9eca87201641ce2aebcd5a63935570560fc23e6527df'),
  ('trg_users_gone', 'trigger', 'd04cd8b23057759e609899fce17cf410b9ec5bec140206396c8d6faf93c69efe', '67ce37b40018323a26eb3bd0f01d703091def3c34f8c7b0724ae242a91a99f0a'),
  ('trg_users_insert', 'trigger', 'b22b20beecc65bef7b990f8e82b005e86057d268b86fc2298b25e6990df83ca9', 'a9f1f0be06c71ede17ed07ed14530742b79dc4f17fcb3d333b31aa863875ccdb'),
  ('trg_users_update', 'trigger', '5efd4cc658ea84c97fe190bf4ef3c878366bcbc7f9c030864f237d0f13655b46', '07872efdec8d391f992ff079eb52527173c11f78116c8d3d1d467c6a3576c91f'),
  ('trg_exam_periods_added', 'trigger', '238aec19bf10667f787ff7feb1a133f1030e8a355859467792f45926fdc5fe10', '36513110328830d26796cdaad3e6c2b2eff3b7717916d0fdf7c20a943ac15de7'),
  ('trg_exam_periods_changed', 'trigger', 'ccf62d7b597d681b2aca1c1621dac23e652cfda782f46e567baa227997769f33', 'bea8fd08d80bf6ae7c79020bee18ce1e3a7e2d2d435965c8a491412006cc1bf4'),
  ('trg_exam_periods_delete', 'trigger', '379ae5d3d28513b2d3aff3f3d3b32045efdb946b2dbd0dd36646e99813e977bd', 'f30c2b6180903bd3af18d8e0e378d4c513f7a9559dbd48e670aa5830a4a10a93'),
  ('trg_exam_periods_insert', 'trigger', '6e2658bf369e9fb4f479b0118c15218865f361005ea4d9388bebaf04ee672439', '01c6fde3656775ca3475694a338fc7958e03b87a7b80cf90d992b79225a40a91'),
  ('trg_exam_periods_update', 'trigger', 'e68e172500375a330e203b047493538dc39b67caeb6692a7901950cf6d625076', '08b3e916fb64d2f548aba6f041f96fc234b1c6f1ddb16d9f18a9cfbc184a1513'),
  ('trg_exam_schedule_auto_populate', 'trigger', 'e3ade6fc7fa6dc120150e5d20345570b026c0aaf2160636cfa7cf67ea6204a92', 'db26089470559cc0c9de7af78a7c4cda5efee6af66731783df1895cf4e9961a0'),
  ('trg_exam_schedules_changed', 'trigger', '9cef601b55fe5067d3e5f60e4f0f7ff75d79355c8b91a0a0098393b96145c0d6', 'ce48c8ad7cae04a042c502f04dca539e2d81e33858d897a428df6e4b76ca1495'),
  ('trg_exam_schedules_delete', 'trigger', 'fbbb3ca356ab807df9817912884472a15e8bfd984d63448ea795caed57bc84ed', 'fe328fdbe4565aa4ffb5fa52ffecdab811838790515c65b5fca6673f2e188092'),
  ('trg_exam_schedules_gone', 'trigger', 'a3fcda777323bd522bce4d5431651bd7c96ab78118f18324713a5b84b8fd1168', '052a9119135f8e494bace7583037a6c3f451cd7ba7fef53165cab6abc633844b'),
  ('trg_exam_schedules_insert', 'trigger', '9ec549b362fc0eaf436d8b75a7e03f290d616bedc3fab21e5bafa1521bf0d87b', '6ce6ec055c7ed0280c3f0bd2f8327e5ee7ae269cedfda3fd40144d219955af42'),
  ('trg_exam_schedules_update', 'trigger', '35d06f1b03b322e20bf61252d5859045ccacad9a1f2ccef8047f5ac4a07e2f5a', 'bf6e6d42f0ae17ac31fa81d7fa05dd87b41756a9f6f9c3de7a32b7eb407793f2'),
  ('trg_exam_score_validate_insert', 'trigger', '62fc65de9dfdcb6e3ee7d2460a25aee0c86510014836d3b609a9481abf323dc5', '079795f0671733ad60e9a904c125241140513b0ae41a14b61767bb87950effc9'),
  ('trg_exam_score_validate_update', 'trigger', 'e27798aa683bd833e788d138c47a06b08fdf7cf94e6538fcd8a93c9eec15edfc', '2cf45e6b9e45225402d027b79c00d628c6681be67101cd127bca4f9a0275ed07'),
  ('trg_exam_scores_added', 'trigger', 'fee5db75a7a47bf78080c86b41cd35bf68d000ae38a4df602c6705cf344da775', '2ea93e7d5a37fe7f32667c7872d0fe70f023b13b3d5c38fda1005788e012cbda'),
  ('trg_exam_scores_changed', 'trigger', '8b7f0b823dbe1495985cadfa9aa76bebcf67a34f4c7c51b5c8d1f84ea20502b9', '6cfa5748e268018ab449e0090cd54f34489aaa827dd91cbe371b4510a125a292'),
  ('trg_exam_scores_delete', 'trigger', 'c673a428ce2b4a3bc1a7d30ffcf55753fcb35137f3bf9aae76256606cacb1b9c', 'aff01904d1fe8515e0f4e2346ca83dc66b25583315a1e7925f6fb96a707a2797'),
  ('trg_exam_scores_gone', 'trigger', '9adc8db36ccf2a4fc97a01012f3eef7320d46837cc2dd79c3d073f009d923fa1', 'b618652371c2948ce16115ed70027fbaf07ce9aa587d3a045f64aefd3fa14c18'),
  ('trg_exam_assignments_insert', 'trigger', 'f14f92a0cc3c81cfaf943358d4963d860744b1b21a02865f90b01789b04a6986', 'd4841e264d006275b6f9bd8e8c6003c4ac2089e06b6687f9287cded162259bf2'),
  ('trg_exam_assignments_update', 'trigger', '280ba30776b6599d70d375991cc41ccf5c2108ca1eea5967eec942f769db84ba', '7c7e4dcdb79d4d34ac93571a098c1e7adfff19c833eff4f39f111f6366229f38'),
  ('trg_exam_session_periods_insert', 'trigger', 'bb522a64778b40436e20499b15ae6b86d48bbd725a5ade6e09a7da9fc6d9dacd', '5c10a25a2d3e6fd9c47701bfe7e84dce9f12f0134cc8c0c91dd00c1424fa525d'),
  ('trg_exam_session_periods_update', 'trigger', 'f6605ce6e88bb5772fd481f010a118381547a9f17e9fbe91c540ca699a5fa7e5', 'e9734cfbbfb56f60c3d37d318540707311954c931b5fffa940de84b3d1932e89'),
  ('trg_exam_sessions_delete', 'trigger', 'b53a23555244d54dab1e54dd5be3e833ead658cd252e7a7747109e86bf23b122', '53f7ea2b22e5f7a19cf54f389ddf75d8266afd8e9fdeefb14ab8299b5fcbfcf4'),
  ('trg_exam_sessions_insert', 'trigger', 'de72da5eda463ffa68a16850b04a4cb662ca6cdb7aa17925ef662d12d0cb0e72', 'a784543bd2cd3fc0ecfb08f994d3bd0e8d388da8eb1488cc4b13df1faae6fe66'),
  ('trg_exam_sessions_update', 'trigger', 'fb3fd04633efe4670e7e70230bba73c16a117ad4fa593e67bf4a1d2a7db46490', '7e2cb4529805deae9f566161ed3c114d9af9a9e8c3583b58cc82092bdaf1c3cf'),
  ('trg_academic_years_added', 'trigger', 'f044cd6366ce6e7c518d77499a0ea7c639048b49efddc27d8422c5f50ad82298', '3576b5a8a455c7a1a1a280db9f498187c27bdc1dddcbf6748bd33f1bb54e1ad8'),
  ('trg_academic_years_changed', 'trigger', 'f2a84b7a8b0b56162b1716c874468ecebc0743001b2c9c61d485724228e80778', '47474ef920c0dcadd77962e4b5035ada63b89887a8ee9ebe6404bd36bd00aa77'),
  ('trg_academic_years_delete', 'trigger', '73a54ce12f177abd0be165f4920671c7e4bd3ec3791b6b9c9ba706cc780c4727', '9a887ea61ddd2970291c84005e30cbf1fcdb6e9b6e9c3bb0f1418a949589a3fc'),
  ('trg_academic_years_insert', 'trigger', 'a622542e292afc8310f4c72008ccebbc8f559382f683c9c08f55adb666883b84', '268e25e35fa89d1542d27b14de6865377fabb926595dbe4247d03b52234844d7'),
  ('trg_academic_years_update', 'trigger', 'a6db0faa9569d90595866a3662bbb14156195ae75f283bea54d510ea9a864eef', 'c476aa8fde05393e3449b4d714129a04ee14b43b2d2968b67a85857a54a28df9'),
  ('trg_classrooms_added', 'trigger', 'e79a3a461a5c1dc7be0ac8214f2ce414c1449e1fa3b919428c506e69bf7bb2ab', '58d7038919312915a4b069830e21b70b505165490b6a86126a6c88090dc373ad'),
  ('trg_classrooms_changed', 'trigger', '72be1e494da5d6b899cd5d438ae6e2d7a14a17390ee9ccef12be53cf8663c417', '5fb83c70bd351bf921194e34ad025c8261d657046e2052cd6093d5bc3fd00c7e'),
  ('trg_classrooms_delete', 'trigger', '79774bb3b09311874a6f9d114f3beb1a9303cf6884d936a118dddd22d5fad4fa', '240482d3719f59f4c8edb26926a7c9ee2e9a699e83960c45733b3e85b5bde7af'),
  ('trg_classrooms_insert', 'trigger', '14ce85d37e4548f551015206e789be85501d18346a04c5aee66249878e9d533b', '442ce8e3cc1462e829f5fe70947626b2b5d6bd51e25e35e3e85e4a2c7510ad67'),
  ('trg_classrooms_update', 'trigger', '5d2e816d694ee6d381c973822171dd6b2a43901cacaf94b85ccf32366f100144', 'd6148c385e60949a5d83c48c0c495d4d9776485535ffb389e11d68ca8079c2e3'),
  ('trg_grade_levels_added', 'trigger', '7e921050b2dca0803a5f3e4337f75c24e41e09025c39ad4499d64909ec046b3f', '44fe0dc0c4577f46ef1cd13afd0405acdf2b8b612c63320601d8bf2928c9f7a6'),
  ('trg_grade_levels_changed', 'trigger', 'd974ab443d917dabc9d335175bfd2ffd8093d7528ec50f9b73b7e14a632f52fc', '1498580e18bbe7524774aa51892648cbc9f2c7e7a43e5403a27d824281cb433f'),
  ('trg_grade_levels_delete', 'trigger', '886e8119b571e89c3a5ce1562112d767df11f654700c0f6cae5053faf6601aca', 'a364ee2f6bde50a63d269613761101afc7998ecd042ba9c1b738b1a7f98304c8'),
  ('trg_grade_levels_insert', 'trigger', 'cb5d3309eed8624204d85aca548a485264c9009e7a9bf1a1aef1c27fa20c4c85', '5c3db47ebaf5fe826de154f245743704b6492ee05924e7a1d3f4b0efa02fcc59'),
  ('trg_grade_levels_update', 'trigger', '1c35eb21e5b38d822e0567ab701058e539c7b9076a7413c68f5008082457e30f', 'aebcc0b7f0973bd36a4845b59f026b17550f220f7548efc2264f7faa81b86223'),
  ('trg_grading_policies_insert', 'trigger', 'de6de1817ebea54dfd35da7f2e9557c028394891a4921a154acb4c009ea92cbc', 'bc39aec55ec7172f583e8d8a1da27b6458e2139e252a1604a9521d108004b880'),
  ('trg_grading_policies_update', 'trigger', 'a36f7a9d27cc1a0509f0167006da794ece957b80d67355b4be0c05d719658694', '310c8d27591d5483f576bc252f04654ed96939e6daf1656fcc936953bdd5c31b'),
  ('trg_semesters_added', 'trigger', '496064fdd5fd8c53d214488ad8b7cc110c111dcfc0e80ca99fc8e4cb66383c23', '722da7fa0a80df6cc506dc3e19811c44048c684342d56d437a7bb3e340a141e3'),
  ('trg_semesters_changed', 'trigger', '80ace832ad02b6d50dc7c1143b8b2e28179d53316042faadf809e98953902108', '4ce77bdef4766a3789d828af06661be46783db9a6358cb0b0cbc8bb2f3ecbcf8'),
  ('trg_semesters_delete', 'trigger', '2625c3954cce378e992f37b9f90179eb178b63a335d3b16573a671b61755dfce', '2d1be66f0baf3f40680bdd9a6218f685e9767ac1723d51174740ee031018eaf7'),
  ('trg_semesters_insert', 'trigger', 'd80a8cfed098a34f600384f16a7cb6eb0c0b5b34f166f4032f029e4cc22ff971', '2ac8c9088b928c6a70668a6f6d1d9e59f913c247f5b7471b54be39329414de75'),
  ('trg_semesters_update', 'trigger', '41cd90cacacdd0f135b5fc3ff2704171b4a7cf18219bdcd10ba105df1cc00164', '75899c475a80a4fa8c6ebdff9009e823220fcdf2ac36c80eaa6e956fe3d10af8'),
  ('trg_subjects_added', 'trigger', '2e5f509582dc1597645eaa7c957219dec0cc07acaa4ebd925751cd639f493fd5', '2078743697dbdbe7df39a972a031a211b6651bc99147fd83b88c39c565edaabc'),
  ('trg_subjects_changed', 'trigger', '37d82362643fe0273c70fcd5e6f41b24ba0ffe52c17af6c62aa3d20d5dd759a5', '3c0564ded14a47a96c7aa03c168d7c62db41d03a2e58629c34940a0538f2cb20'),
  ('trg_subjects_delete', 'trigger', '5ce0d7651f392ee1bad908a8237c6755653a1e3c4d1795f076fb62da9204a71c', '0ce94fbf4a541ddcc5aa16e7840c41db484f91b78cab50b94a7127ac21b63e34'),
  ('trg_subjects_insert', 'trigger', 'ad5ee3a9498e5176d413a49d7799d7650632c77ebf0bf7e7578b52d6d24465bc', 'ed8e49af4bf6444e027259a780312be518fead82acce27e1beba702db918ed0c'),
  ('trg_subjects_update', 'trigger', 'c30c3119c5c5aa342b3f07230d06d1827ae0c3f5a4dcdec95f4bb4aa6d616040', '2bf2c6fb6b972ab2fae1f6788b671902add919dbecb15d13a46bb680f794be1b'),
  ('trg_teaching_assignments_insert', 'trigger', '20a18d327a9754d614df4f455be3b6555bd62ed1d6d35ddac6257842c05751f7', 'a3d1a7e92f8d1ddc7bf737758bc20f6a607ae0cfda04ad1ece0e02440229cc5d'),
  ('trg_teaching_assignments_update', 'trigger', 'faffaa77d0c73587a0c09124402023f2153c4e7810ce738ab55a49165dfd8346', 'dd8af1ee1fde9c9237c1c477feaf1ec474c5db6c702335636c7238e5026cf6dd');

INSERT INTO rule_objects (name, kind, checksum, installed) VALUES ('rasd', 'release', '0.1.0', '');

CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);

INSERT INTO alembic_version (version_num) VALUES ('0001');

COMMIT;
