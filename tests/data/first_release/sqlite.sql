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

CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);

INSERT INTO alembic_version (version_num) VALUES ('0001');
