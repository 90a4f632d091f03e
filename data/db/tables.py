"""The tables, once, for both engines.

What a table refuses beyond types, keys and references stands in `sql/`. Columns made with `helper` are copies that
MariaDB and MySQL keep so that saving a mark reads no other table; a composite foreign key ties each to its source.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.sql.elements import conv

from data.db.column_types import (
    COLLATION,
    Mark,
    choice,
    clock,
    code,
    code_endings,
    code_key,
    exact,
    helper,
    identifier,
    identity,
    key_type,
    long_text,
    moment,
    name_keys,
    name_order,
    spellings,
    utc_now,
)

metadata = MetaData(
    naming_convention={
        "ix": "idx_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    }
)

ROLES = ("admin", "registrar", "teacher", "viewer", "student")
PERIOD_TYPES = ("MONTHLY", "MIDTERM", "FINAL", "DIAGNOSTIC")
ENROLLMENT_STATUSES = ("ACTIVE", "WITHDRAWN", "TRANSFERRED", "GRADUATED")
EXCUSED, UNEXCUSED = ABSENCE_TYPES = ("بعذر", "بدون_عذر")
ABSENCE_EFFECTS = ("LEFT_OUT", "ZERO")
POLICY_SCOPES = ("NONE", "YEAR", "LEVEL", "SUBJECT", "LEVEL_SUBJECT")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEXES = ("M", "F")
STUDENT_STATUSES = ("ACTIVE", "LEFT", "GRADUATED")
ATTEMPT_STATUSES = ("in_progress", "submitted")


def _table(name: str, *items: SchemaItem, **kw: Any) -> Table:
    return Table(
        name,
        metadata,
        *items,
        mysql_engine="InnoDB",
        mysql_charset="utf8mb4",
        mysql_collate=COLLATION,
        **kw,
    )


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _ref(name: str, target: str, *, null: bool = False, **kw: Any) -> Column[Any]:
    return Column(name, ForeignKey(target, ondelete="RESTRICT"), nullable=null, **kw)


def _key(name: str) -> Column[int]:
    """A part of the key of a row that only the rules write; no reference: they take it away with what it belongs to."""
    return Column(name, Integer, primary_key=True, nullable=False, autoincrement=False)


def _flag(name: str, default: bool) -> Column[bool]:
    return Column(
        name,
        Boolean(create_constraint=True, name=name),
        nullable=False,
        server_default=text(str(int(default))),
    )


def _created() -> Column[Any]:
    return Column("created_at", moment(), nullable=False, server_default=utc_now())


def _mysql(constraint: Any) -> Any:
    return constraint.ddl_if(dialect="mysql")


def _sqlite(column: str, target: str) -> Any:
    """A plain reference where the other engine has another.

    It is looked at when the statement ends: RESTRICT would speak before the triggers that know why a row stays, and
    which of those that refer to it go along.
    """
    return ForeignKeyConstraint([column], [target]).ddl_if(dialect="sqlite")


def _replaced(name: str, target: str) -> tuple[Any, ...]:
    """A reference to a row that REPLACE may take away, and triggers know why not."""
    on_mysql = _mysql(ForeignKeyConstraint([name], [target], ondelete="RESTRICT"))
    return Column(name, Integer, nullable=False), _sqlite(name, target), on_mysql


def _copied(columns: list[str], targets: list[str]) -> Any:
    """Tie copies to their source: a change of the source rewrites them inside the engine."""
    return _mysql(ForeignKeyConstraint(columns, targets, onupdate="CASCADE", ondelete="RESTRICT"))


# --- 1. People and structure

colleges = _table(
    "colleges",
    Column("unique_id", identifier(), primary_key=True, nullable=False),
    Column("name", code(150), nullable=False),
    *identity("unique_id", 64),
    UniqueConstraint("unique_id_identity", name="uq_colleges_unique_id"),
)

students = _table(
    "students",
    Column("unique_id", identifier(), primary_key=True, nullable=False),
    Column("name", code(150), nullable=False),
    _ref("college_id", "colleges.unique_id"),
    Column("number", code(32)),
    Column("sex", choice("sex", *SEXES)),
    Column("birth_date", Date),
    Column("guardian", code(150)),
    Column("phone", code(32)),
    Column("status", choice("status", *STUDENT_STATUSES), nullable=False, server_default="ACTIVE"),
    _flag("is_active", True),
    _created(),
    *name_keys("name", 150),
    *name_order("name", 150),
    spellings("name"),
    code_key("unique_id", 64),
    code_key("number", 32),
    code_key("phone", 32),
    code_endings("phone"),
    *identity("unique_id", 64),
    UniqueConstraint("unique_id_identity", name="uq_students_unique_id"),
    Index("idx_students_name_key", "name_key", "unique_id"),
    Index("idx_students_name_order", "name_order", "unique_id"),
    Index("idx_students_name_order_arabic", "name_order_arabic", "unique_id"),
    Index("idx_students_name_joined_key", "name_joined_key"),
    Index("idx_students_unique_id_key", "unique_id_key"),
    Index("idx_students_number", "number_key"),
    Index("idx_students_phone", "phone_key"),
    Index("idx_student_college_lookup", "unique_id", "college_id"),
)

student_name_words = _table(
    "student_name_words",
    Column("word", key_type(300), primary_key=True, nullable=False),
    # No reference: triggers write these rows with their student and take them away with it.
    Column("student_id", identifier(), primary_key=True, nullable=False),
    Index("idx_student_name_words_student", "student_id", "word"),
    sqlite_with_rowid=False,
)
"""The words of every name, folded (`data.text.folding.name_words`), and the endings of every phone: finding reads these
instead of every student."""

users = _table(
    "users",
    _id(),
    Column("username", code(64), nullable=False),
    Column("full_name", code(150), nullable=False),
    Column("role", choice("role", *ROLES), nullable=False),
    Column("password_hash", code(255), nullable=False),
    _flag("is_active", True),
    _ref("student_id", "students.unique_id", null=True),
    _created(),
    *name_keys("full_name", 150),
    *name_order("full_name", 150),
    *name_keys("username", 64),
    *identity("username", 64),
    UniqueConstraint("username_identity", name="uq_users_username"),
    sqlite_autoincrement=True,
)

academic_years = _table(
    "academic_years",
    _id(),
    Column("name", code(100), nullable=False),
    Column("start_date", Date, nullable=False),
    Column("end_date", Date, nullable=False),
    _flag("is_active", True),
    *identity("name", 100),
    UniqueConstraint("name_identity", name="uq_academic_years_name"),
)

semesters = _table(
    "semesters",
    _id(),
    _ref("academic_year_id", "academic_years.id"),
    Column("name", code(100), nullable=False),
    Column("start_date", Date, nullable=False),
    Column("end_date", Date, nullable=False),
    _flag("is_active", True),
    *identity("name", 100),
    UniqueConstraint("academic_year_id", "name_identity", name="uq_semesters_academic_year_id_name"),
    UniqueConstraint("id", "academic_year_id", name="uq_semesters_source"),
)

grade_levels = _table(
    "grade_levels",
    _id(),
    Column("name", code(100), nullable=False),
    Column("sort_order", Integer, nullable=False, server_default=text("0")),
    _flag("is_active", True),
    *identity("name", 100),
    UniqueConstraint("name_identity", name="uq_grade_levels_name"),
)

classrooms = _table(
    "classrooms",
    _id(),
    _ref("grade_level_id", "grade_levels.id"),
    _ref("academic_year_id", "academic_years.id"),
    Column("name", code(100), nullable=False),
    _flag("is_active", True),
    *identity("name", 100),
    UniqueConstraint(
        "academic_year_id", "grade_level_id", "name_identity", name="uq_classrooms_academic_year_id_grade_level_id_name"
    ),
    UniqueConstraint("id", "grade_level_id", "academic_year_id", name="uq_classrooms_source"),
)

subjects = _table(
    "subjects",
    _id(),
    Column("name", code(150), nullable=False),
    Column("code", code(32)),
    _flag("is_active", True),
    *identity("name", 150),
    *identity("code", 32),
    UniqueConstraint("name_identity", name="uq_subjects_name"),
    UniqueConstraint("code_identity", name="uq_subjects_code"),
)

teaching_assignments = _table(
    "teaching_assignments",
    _id(),
    _ref("user_id", "users.id"),
    _ref("classroom_id", "classrooms.id"),
    _ref("subject_id", "subjects.id"),
    UniqueConstraint("user_id", "classroom_id", "subject_id"),
)


def _effect(name: str, **kw: Any) -> Column[Any]:
    """What an absence does to a grade."""
    return Column(name, choice(name, *ABSENCE_EFFECTS), nullable=False, **kw)


grading_policies = _table(
    "grading_policies",
    _id(),
    _ref("academic_year_id", "academic_years.id"),
    _ref("grade_level_id", "grade_levels.id", null=True),
    _ref("subject_id", "subjects.id", null=True),
    Column("pass_percentage", Mark, nullable=False, server_default=text("50")),
    Column("monthly_weight", Mark, nullable=False, server_default=text("20")),
    Column("midterm_weight", Mark, nullable=False, server_default=text("30")),
    Column("final_weight", Mark, nullable=False, server_default=text("50")),
    _effect("excused_absence", server_default="LEFT_OUT"),
    _effect("unexcused_absence", server_default="ZERO"),
    # NULL means "every one"; a key treats NULLs as different, so it stands over these instead.
    Column("grade_level_scope", Integer, Computed("coalesce(grade_level_id, 0)", persisted=False)),
    Column("subject_scope", Integer, Computed("coalesce(subject_id, 0)", persisted=False)),
    UniqueConstraint("academic_year_id", "grade_level_scope", "subject_scope", name="uq_grading_policies_scope"),
)

enrollments = _table(
    "enrollments",
    _id(),
    _ref("student_id", "students.unique_id"),
    Column("classroom_id", Integer, nullable=False),
    _sqlite("classroom_id", "classrooms.id"),
    _ref("academic_year_id", "academic_years.id"),
    Column("status", choice("status", *ENROLLMENT_STATUSES), nullable=False, server_default="ACTIVE"),
    Column("enrolled_on", Date),
    Column("left_on", Date),
    _created(),
    helper("grade_level_id", Integer(), nullable=False, server_default=text("0")),
    Column(
        "active_year",
        Integer,
        Computed("case when status = 'ACTIVE' then academic_year_id end", persisted=True),
        info={"engine": "mysql"},
    ),
    _mysql(UniqueConstraint("student_id", "active_year", name="uq_enrollments_active")),
    _mysql(UniqueConstraint("id", "grade_level_id", "academic_year_id", name="uq_enrollments_source")),
    _mysql(
        ForeignKeyConstraint(
            ["classroom_id", "grade_level_id", "academic_year_id"],
            ["classrooms.id", "classrooms.grade_level_id", "classrooms.academic_year_id"],
            name="fk_enrollments_classroom_source",
            onupdate="RESTRICT",
            ondelete="RESTRICT",
        )
    ),
    Index("idx_enrollments_classroom_status", "classroom_id", "status"),
    sqlite_autoincrement=True,
)
Index(
    "uq_enrollments_active",
    enrollments.c.student_id,
    enrollments.c.academic_year_id,
    unique=True,
    sqlite_where=enrollments.c.status == "ACTIVE",
).ddl_if(dialect="sqlite")

settings = _table(
    "settings",
    Column("name", exact(64), primary_key=True, nullable=False),
    Column("value", long_text(), nullable=False),
)

# --- 2. Exam periods, schedules and marks

exam_periods = _table(
    "exam_periods",
    _id(),
    _ref("academic_year_id", "academic_years.id"),
    _ref("semester_id", "semesters.id"),
    Column("name", code(100), nullable=False),
    Column("type", choice("type", *PERIOD_TYPES), nullable=False),
    Column("start_date", Date, nullable=False),
    Column("end_date", Date, nullable=False),
    _flag("is_active", True),
    _flag("is_locked", False),
    Column("locked_at", moment()),
    _ref("locked_by_user_id", "users.id", null=True),
    Column("lock_reason", long_text()),
    _ref("created_by", "users.id", null=True),
    _created(),
    ForeignKeyConstraint(
        ["semester_id", "academic_year_id"],
        ["semesters.id", "semesters.academic_year_id"],
        name="fk_exam_periods_semester_source",
        ondelete="RESTRICT",
    ),
    _mysql(UniqueConstraint("id", "academic_year_id", "is_locked", name="uq_exam_periods_source")),
    sqlite_autoincrement=True,
)

exam_schedules = _table(
    "exam_schedules",
    _id(),
    Column("exam_period_id", Integer, nullable=False),
    _sqlite("exam_period_id", "exam_periods.id"),
    _ref("subject_id", "subjects.id"),
    _ref("grade_level_id", "grade_levels.id"),
    Column("exam_date", Date, nullable=False),
    Column("start_time", clock()),
    Column("duration_minutes", SmallInteger),
    Column("max_score", Mark, nullable=False),
    _ref("created_by", "users.id", null=True),
    _created(),
    helper("academic_year_id", Integer(), nullable=False, server_default=text("0")),
    helper("is_locked", Boolean(), nullable=False, server_default=text("0")),
    _mysql(
        UniqueConstraint(
            "id",
            "grade_level_id",
            "academic_year_id",
            "max_score",
            "is_locked",
            name="uq_exam_schedules_source",
        )
    ),
    _copied(
        ["exam_period_id", "academic_year_id", "is_locked"],
        ["exam_periods.id", "exam_periods.academic_year_id", "exam_periods.is_locked"],
    ),
    Index("idx_exam_schedules_conflict", "grade_level_id", "exam_date"),
    sqlite_autoincrement=True,
)

student_exam_scores = _table(
    "student_exam_scores",
    _id(),
    Column("exam_schedule_id", Integer, nullable=False),
    _sqlite("exam_schedule_id", "exam_schedules.id"),
    Column("enrollment_id", Integer, nullable=False),
    _sqlite("enrollment_id", "enrollments.id"),
    Column("score", Mark),
    _flag("is_present", True),
    Column("absence_type", choice("absence_type", *ABSENCE_TYPES)),
    Column("excuse_details", long_text()),
    Column("teacher_notes", long_text()),
    _created(),
    Column("updated_at", moment(), nullable=False, server_default=utc_now()),
    helper("grade_level_id", Integer(), nullable=False, server_default=text("0")),
    helper("academic_year_id", Integer(), nullable=False, server_default=text("0")),
    helper("max_score", Mark(), nullable=False, server_default=text("0")),
    helper("is_locked", Boolean(), nullable=False, server_default=text("0")),
    UniqueConstraint("exam_schedule_id", "enrollment_id", name="uq_student_exam_scores_place"),
    _copied(
        ["exam_schedule_id", "grade_level_id", "academic_year_id", "max_score", "is_locked"],
        [
            "exam_schedules.id",
            "exam_schedules.grade_level_id",
            "exam_schedules.academic_year_id",
            "exam_schedules.max_score",
            "exam_schedules.is_locked",
        ],
    ),
    _mysql(
        ForeignKeyConstraint(
            ["enrollment_id", "grade_level_id", "academic_year_id"],
            ["enrollments.id", "enrollments.grade_level_id", "enrollments.academic_year_id"],
            name="fk_student_exam_scores_enrollment_source",
            onupdate="RESTRICT",
            ondelete="RESTRICT",
        )
    ),
    CheckConstraint(
        "score is null or (typeof(score) in ('integer', 'real') and round(score, 2) = score)",
        name="score_scale",
    ).ddl_if(dialect="sqlite"),
    sqlite_autoincrement=True,
)

# MariaDB and MySQL index what refers to another table by themselves.
Index("idx_exam_schedules_period", exam_schedules.c.exam_period_id).ddl_if(dialect="sqlite")
Index("idx_student_exam_scores_enrollment", student_exam_scores.c.enrollment_id).ddl_if(dialect="sqlite")

exam_policies = _table(
    "exam_policies",
    _key("exam_schedule_id"),
    Column("pass_percentage", Mark, nullable=False),
    _effect("excused_absence"),
    _effect("unexcused_absence"),
    Column("policy", choice("policy", *POLICY_SCOPES), nullable=False),
    Column("kept_at", moment(), nullable=False, server_default=utc_now()),
)
"""By what an exam of a closed period was judged, written down when a policy of its year changed."""

semester_policies = _table(
    "semester_policies",
    _key("semester_id"),
    _key("grade_level_id"),
    _key("subject_id"),
    Column("monthly_weight", Mark, nullable=False),
    Column("midterm_weight", Mark, nullable=False),
    Column("final_weight", Mark, nullable=False),
    Column("pass_percentage", Mark, nullable=False),
    Column("policy", choice("policy", *POLICY_SCOPES), nullable=False),
    Column("kept_at", moment(), nullable=False, server_default=utc_now()),
)
"""The same of a subject's grades in a level, once all graded periods of the semester were closed."""

exam_sessions = _table(
    "exam_sessions",
    _id(),
    Column("exam_name", code(150), nullable=False),
    Column("exam_type", choice("exam_type", *PERIOD_TYPES)),
    Column("start_date", Date),
    Column("end_date", Date),
    _created(),
)

exam_assignments = _table(
    "exam_assignments",
    _id(),
    _ref("exam_session_id", "exam_sessions.id"),
    *_replaced("enrollment_id", "enrollments.id"),
    Column("committee", code(100), nullable=False, server_default=""),
    Column("seat", code(32)),
    Column("seating_number", code(32)),
    UniqueConstraint("exam_session_id", "enrollment_id"),
    *identity("committee", 100),
    *identity("seat", 32),
    *identity("seating_number", 32),
    UniqueConstraint("exam_session_id", "committee_identity", "seat_identity", name="uq_exam_assignments_seat"),
    UniqueConstraint("exam_session_id", "seating_number_identity", name="uq_exam_assignments_seating_number"),
)

exam_session_periods = _table(
    "exam_session_periods",
    _id(),
    _ref("exam_session_id", "exam_sessions.id"),
    *_replaced("exam_period_id", "exam_periods.id"),
    Column("notes", long_text()),
    _ref("created_by", "users.id", null=True),
    _created(),
    UniqueConstraint("exam_session_id", "exam_period_id"),
)

semester_grades = _table(
    "semester_grades",
    _id(),
    *_replaced("enrollment_id", "enrollments.id"),
    _ref("subject_id", "subjects.id"),
    _ref("semester_id", "semesters.id"),
    Column("monthly_score", Mark),
    Column("midterm_score", Mark),
    Column("final_score", Mark),
    Column("total", Mark),
    Column("is_passed", Boolean(create_constraint=True, name="is_passed")),
    Column("computed_at", moment(), nullable=False, server_default=utc_now()),
    UniqueConstraint("enrollment_id", "subject_id", "semester_id", name="uq_semester_grades_place"),
)

# --- 3. Courses, timetables and enrollment in courses

courses = _table(
    "courses",
    Column("unique_id", identifier(), primary_key=True, nullable=False),
    Column("name", code(150), nullable=False),
    Column("course_code", code(32), nullable=False),
    _ref("college_id", "colleges.unique_id"),
    Column("capacity", Integer),
    _ref("subject_id", "subjects.id", null=True),
    _ref("semester_id", "semesters.id", null=True),
    _flag("is_active", True),
    *identity("unique_id", 64),
    UniqueConstraint("unique_id_identity", name="uq_courses_unique_id"),
    Index("idx_course_college_lookup", "unique_id", "college_id"),
)

course_timetables = _table(
    "course_timetables",
    Column("unique_id", identifier(), primary_key=True, nullable=False),
    _ref("course_id", "courses.unique_id"),
    Column("day", choice("day", *DAYS), nullable=False),
    Column("start_time", clock(), nullable=False),
    Column("end_time", clock(), nullable=False),
    Column("room", code(64)),
    _ref("teacher_user_id", "users.id", null=True),
    *identity("unique_id", 64),
    UniqueConstraint("unique_id_identity", name="uq_course_timetables_unique_id"),
    Index("idx_course_timetables_overlap_check", "course_id", "day", "start_time", "end_time"),
    # (course_id, day) begins the one above; this one finds the courses that meet at an hour.
    Index("idx_course_timetables_conflict_lookup", "day", "start_time", "end_time", "course_id"),
)
for _engine, _range in (("mysql", "start_time < end_time"), ("sqlite", "time(start_time) < time(end_time)")):
    course_timetables.append_constraint(
        CheckConstraint(text(_range), name=conv("chk_valid_time_range")).ddl_if(dialect=_engine)
    )

student_course_mapping = _table(
    "student_course_mapping",
    Column("unique_id", identifier(), primary_key=True, nullable=False),
    _ref("student_id", "students.unique_id"),
    _ref("course_id", "courses.unique_id"),
    *identity("unique_id", 64),
    UniqueConstraint("unique_id_identity", name="uq_student_course_mapping_unique_id"),
    UniqueConstraint("student_id", "course_id"),
    # (student_id) begins the key above; this one finds who holds a course, without its rows.
    Index("idx_student_course_conflict_check", "course_id", "student_id"),
)

classroom_courses = _table(
    "classroom_courses",
    _id(),
    _ref("classroom_id", "classrooms.id"),
    _ref("course_id", "courses.unique_id"),
    UniqueConstraint("classroom_id", "course_id"),
)

course_waiting = _table(
    "course_waiting",
    _id(),
    _ref("course_id", "courses.unique_id"),
    _ref("student_id", "students.unique_id"),
    Column("place", Integer, nullable=False),
    Column("offered_at", moment()),
    UniqueConstraint("course_id", "student_id"),
    UniqueConstraint("course_id", "place"),
)

# --- 4. Online tests

exams = _table(
    "exams",
    _id(),
    Column("name", code(150), nullable=False),
    Column("year", SmallInteger),
    Column("total_marks", Mark(9), nullable=False, server_default=text("0")),
    _ref("subject_id", "subjects.id", null=True),
    _ref("grade_level_id", "grade_levels.id", null=True),
    _flag("is_open", False),
    helper("version", Integer(), nullable=False, server_default=text("0")),
)

sections = _table(
    "sections",
    _id(),
    _ref("exam_id", "exams.id"),
    Column("name", code(150), nullable=False),
    Column("position", Integer, nullable=False, server_default=text("0")),
    Index("idx_sections_exam", "exam_id"),
)

questions = _table(
    "questions",
    _id(),
    _ref("section_id", "sections.id"),
    Column("marks", Mark, nullable=False),
    Column("text", long_text()),
    # A JSON list of texts, and the place in it of the right one, from 0; a question judged by hand has neither.
    Column("choices", long_text()),
    Column("right_choice", SmallInteger),
    Column("position", Integer, nullable=False, server_default=text("0")),
    Index("idx_questions_section", "section_id"),
    sqlite_autoincrement=True,
)

attempts = _table(
    "attempts",
    _id(),
    _ref("user_id", "users.id"),
    _ref("exam_id", "exams.id"),
    Column("score", Mark(9), nullable=False, server_default=text("0")),
    Column("status", choice("status", *ATTEMPT_STATUSES), nullable=False, server_default="in_progress"),
    Column("started_at", moment(), nullable=False, server_default=utc_now()),
    Column("finished_at", moment()),
    helper("version", Integer(), nullable=False, server_default=text("0")),
    Index("idx_attempts_exam", "exam_id", "user_id"),
    Index("idx_attempts_user", "user_id"),
    sqlite_autoincrement=True,
)

attempt_answers = _table(
    "attempt_answers",
    _id(),
    *_replaced("attempt_id", "attempts.id"),
    _ref("question_id", "questions.id"),
    # The place in the question's choices; NULL where only is_correct was given.
    Column("choice", SmallInteger),
    Column("is_correct", Boolean(create_constraint=True, name="is_correct"), nullable=False),
    UniqueConstraint("attempt_id", "question_id"),
    Index("idx_attempt_answers_question", "question_id"),
)

# Sums over submitted attempts, written by the triggers alone; the views of section 4 read them. A row of zeros says the
# same as none. `version` is what the two sides of a rule write in common, also on a cluster.

user_results = _table(
    "user_results",
    Column("user_id", Integer, primary_key=True, nullable=False, autoincrement=False),
    # All attempts, also those still in progress.
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("submitted", Integer, nullable=False, server_default=text("0")),
    Column("score_sum", Mark(15), nullable=False, server_default=text("0")),
    Column("best_score", Mark(9)),
    Column("exams", Integer, nullable=False, server_default=text("0")),
)
"""One row a user who has attempted a test."""

exam_results = _table(
    "exam_results",
    Column("exam_id", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("stripe", SmallInteger, primary_key=True, nullable=False, autoincrement=False),
    Column("submitted", Integer, nullable=False, server_default=text("0")),
    Column("score_sum", Mark(15), nullable=False, server_default=text("0")),
    Column("minutes_sum", BigInteger, nullable=False, server_default=text("0")),
    Column("users", Integer, nullable=False, server_default=text("0")),
    helper("version", Integer(), nullable=False, server_default=text("0")),
)
"""8 rows a test on MariaDB and MySQL, each for the users who hash to it, so that a class may finish at once."""

section_results = _table(
    "section_results",
    Column("section_id", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("stripe", SmallInteger, primary_key=True, nullable=False, autoincrement=False),
    Column("correct", Integer, nullable=False, server_default=text("0")),
    Column("score_sum", Mark(15), nullable=False, server_default=text("0")),
)
"""The same of a test's section."""

best_attempts = _table(
    "best_attempts",
    Column("exam_id", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("user_id", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("submitted", Integer, nullable=False, server_default=text("0")),
    Column("score", Mark(9), nullable=False, server_default=text("0")),
    Column("minutes", BigInteger, nullable=False, server_default=text("0")),
    Index("idx_best_attempts_standing", "exam_id", "score", "user_id"),
    Index("idx_best_attempts_user", "user_id", "score"),
)
"""Each user's best submitted attempt of a test; of equal ones the quickest."""

# --- 7. Kept for good

audit_trail = _table(
    "audit_trail",
    _id(),
    Column("at", moment(), nullable=False, server_default=utc_now()),
    Column("table_name", code(64), nullable=False),
    Column("row_key", code(64), nullable=False),
    Column("column_name", code(64), nullable=False),
    Column("old_value", long_text()),
    Column("new_value", long_text()),
    # No reference: an account that is gone stays named by what it did.
    Column("user_id", Integer),
    Column("account", code(150), nullable=False),
    Column("reason", long_text()),
    Index("idx_audit_trail_row", "table_name", "row_key"),
    Index("idx_audit_trail_at", "at"),
    sqlite_autoincrement=True,
)

# --- What the rules themselves need

rule_locks = _table(
    "rule_locks",
    Column("scope", code(20), primary_key=True, nullable=False),
    Column("parent_id", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("stripe", SmallInteger, primary_key=True, nullable=False, autoincrement=False),
    Column("version", Integer, nullable=False, server_default=text("0")),
    info={"engine": "mysql"},
)
"""The rows that both sides of a rule write before they look: one a period, semester and year, eight a grade level."""

course_locks = _table(
    "course_locks",
    Column("college_id", identifier(), primary_key=True, nullable=False),
    Column("stripe", SmallInteger, primary_key=True, nullable=False, autoincrement=False),
    Column("version", Integer, nullable=False, server_default=text("0")),
    info={"engine": "mysql"},
)
"""64 rows a college: an enrollment in a course writes the one its student hashes to, a timetable change all of them."""

course_seats = _table(
    "course_seats",
    Column("course_id", identifier(), primary_key=True, nullable=False),
    Column("taken", Integer, nullable=False, server_default=text("0")),
    Column("offered", Integer, nullable=False, server_default=text("0")),
    Column("version", Integer, nullable=False, server_default=text("0")),
    info={"engine": "mysql"},
)
"""One row a course: seats taken and seats held by open offers, counted only while the course has a capacity."""

rule_session = _table(
    "rule_session",
    Column("id", Integer, primary_key=True),
    Column("user_id", Integer),
    Column("reason", long_text()),
    info={"engine": "sqlite"},
)
"""Who writes, and why: one row inside the transaction that it speaks for, gone before that ends."""

rule_noted = _table(
    "rule_noted",
    Column("table_name", code(64), primary_key=True, nullable=False),
    Column("row_id", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("facts", long_text()),
    info={"engine": "sqlite"},
)
"""Rows that an INSERT may replace: REPLACE fires no delete trigger, so they are noted before and settled after."""

rule_settling = _table(
    "rule_settling",
    Column("table_name", code(64), primary_key=True, nullable=False),
    Column("row_id", Integer, primary_key=True, nullable=False, autoincrement=False),
    info={"engine": "sqlite"},
)
"""Rows that a trigger is finishing at this moment, so that its own update is not told twice."""

zone_offsets = _table(
    "zone_offsets",
    # The name of a zone that a school may choose; '' is the zone of the machine that installed.
    Column("zone", code(64), primary_key=True, nullable=False),
    Column("from_utc", moment(), primary_key=True, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("name", code(64), nullable=False),
)
"""From which moment in UTC a zone is how many seconds ahead of it: by these the rules know the school's day."""

rule_objects = _table(
    "rule_objects",
    Column("name", code(64), primary_key=True, nullable=False),
    Column("kind", code(20), nullable=False),
    Column("checksum", key_type(64), nullable=False),
    Column("installed", key_type(64), nullable=False),
    Column("applied_at", moment(), nullable=False, server_default=utc_now()),
)
"""The installed triggers, views and procedures: the checksum of the file, and of what the server made of it."""


def tables_for(engine: str) -> list[Table]:
    """Return the tables that `engine` ("mysql" or "sqlite") has, parents first."""
    return [t for t in metadata.sorted_tables if t.info.get("engine", engine) == engine]
