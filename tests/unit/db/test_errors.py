"""A driver's error means what its code says, never what its prose says."""

import sqlite3

import pymysql
import pytest
from sqlalchemy.exc import DBAPIError

from data.db.errors import RuleError, Transient, Unavailable, translate


def mysql(number: int, message: str = "", statement: str = "INSERT INTO users VALUES (1)"):
    return translate(DBAPIError(statement, None, pymysql.err.OperationalError(number, message)))


def sqlite(name: str, message: str, statement: str = "INSERT INTO users VALUES (1)"):
    original = sqlite3.IntegrityError(message)
    original.sqlite_errorname = name
    return translate(DBAPIError(statement, None, original))


def told(meaning) -> tuple[str, str, dict]:
    assert isinstance(meaning, RuleError)
    return meaning.code, meaning.table, meaning.facts


def test_a_rule_is_known_by_its_code():
    english = "EXAM_CONFLICT: Science sits then; PERIOD_LOCKED is only in a name"
    assert told(mysql(1644, english, "UPDATE `exam_schedules` SET x = 1")) == ("EXAM_CONFLICT", "exam_schedules", {})
    assert told(sqlite("SQLITE_CONSTRAINT_TRIGGER", "EXAM_CONFLICT")) == ("EXAM_CONFLICT", "users", {})


def test_prose_without_a_code_is_no_rule():
    assert isinstance(mysql(1644, "No such luck"), Unavailable)


@pytest.mark.parametrize(
    "statement",
    ["INSERT INTO users VALUES (1)", "insert ignore into `users` (x)", "UPDATE users SET x", "DELETE FROM users",
     'UPDATE "users" SET x', "REPLACE INTO users VALUES (1)", " \n INSERT INTO users (x)"],
)  # fmt: skip
def test_the_table_is_the_statements(statement: str):
    assert mysql(1644, "PERIOD_LOCKED: x", statement).table == "users"


DUPLICATES = {
    "uq_users_username": ("users", "users.username_identity", "username"),
    "uq_semesters_academic_year_id_name": ("semesters", "semesters.academic_year_id, semesters.name_identity", "name"),
    "uq_student_exam_scores_place": (
        "student_exam_scores", "student_exam_scores.exam_schedule_id, student_exam_scores.enrollment_id",
        "enrollment_id",
    ),
    "uq_grading_policies_scope": ("grading_policies", "index 'uq_grading_policies_scope'", "subject_id"),
    "uq_enrollments_active": ("enrollments", "index 'uq_enrollments_active'", "student_id"),
    "uq_students_unique_id": ("students", "students.unique_id_identity", "unique_id"),
    "PRIMARY": ("students", "students.unique_id", "unique_id"),
}  # fmt: skip


@pytest.mark.parametrize("key", DUPLICATES)
def test_a_key_is_named_alike_on_both_engines(key: str):
    table, told_by_sqlite, field = DUPLICATES[key]
    statement = f"INSERT INTO {table} VALUES (1)"
    known = ("DUPLICATE", table, {"key": key, "field": field})
    assert told(mysql(1062, f"Duplicate entry 'x' for key '{key}'", statement)) == known
    assert told(mysql(1062, f"Duplicate entry 'x' for key '{table}.{key}'", statement)) == known
    message = f"UNIQUE constraint failed: {told_by_sqlite}"
    assert told(sqlite("SQLITE_CONSTRAINT_UNIQUE", message, statement)) == known


def test_a_reference_is_named_where_the_engine_tells():
    child = (
        "Cannot add or update a child row: a foreign key constraint fails (`school`.`users`, CONSTRAINT"
        " `fk_users_student_id` FOREIGN KEY (`student_id`) REFERENCES `students` (`unique_id`))"
    )
    assert told(mysql(1452, child)) == ("NOT_FOUND", "users", {"key": "fk_users_student_id", "field": "student_id"})
    parent = child.replace("add or update a child", "delete or update a parent")
    assert told(mysql(1451, parent, "DELETE FROM students")) == ("IN_USE", "students", {"key": "fk_users_student_id"})
    failed = "FOREIGN KEY constraint failed"
    assert told(sqlite("SQLITE_CONSTRAINT_FOREIGNKEY", failed)) == ("NOT_FOUND", "users", {})
    assert told(sqlite("SQLITE_CONSTRAINT_TRIGGER", failed, "DELETE FROM users")) == ("IN_USE", "users", {})


@pytest.mark.parametrize(
    ("number", "message", "facts"),
    [
        (1406, "Data too long for column 'username' at row 1", {"field": "username"}),
        (1048, "Column 'username' cannot be null", {"field": "username"}),
        (1364, "Field 'username' doesn't have a default value", {"field": "username"}),
        (1264, "Out of range value for column 'max_score' at row 1", {"field": "max_score"}),
        (4025, "CONSTRAINT `ck_users_is_active` failed for `school`.`users`", {"key": "ck_users_is_active"}),
        (3819, "Check constraint 'x' is violated.", {}),
        (1153, "Got a packet bigger than 'max_allowed_packet' bytes", {}),
    ],
)
def test_a_value_that_does_not_fit(number: int, message: str, facts: dict[str, str]):
    assert told(mysql(number, message)) == ("VALIDATION_ERROR", "users", facts)


def test_a_value_that_does_not_fit_sqlite():
    missing = sqlite("SQLITE_CONSTRAINT_NOTNULL", "NOT NULL constraint failed: users.username")
    assert told(missing)[2] == {"key": "users.username", "field": "username"}
    assert told(sqlite("SQLITE_CONSTRAINT_CHECK", "CHECK constraint failed: score_scale"))[0] == "VALIDATION_ERROR"


@pytest.mark.parametrize("number", [1213, 1205, 1020, 1467, 1047])
def test_what_may_be_tried_again(number: int):
    assert isinstance(mysql(number, "PERIOD_LOCKED: prose is never read"), Transient)


def test_a_trigger_that_a_node_of_a_cluster_calls_misspelt_may_be_tried_again():
    """Galera takes a session away while the server parses a trigger, which the parser then tells as its own error."""
    told = "Trigger '{}' has an error in its body: 'You have an error in your SQL syntax; check the manual'"
    assert isinstance(mysql(1064, told.format("trg_courses_update")), Transient)
    assert isinstance(mysql(1064, told.format("of_somebody_else")), Unavailable)


@pytest.mark.parametrize("name", ["SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_LOCKED_SHAREDCACHE"])
def test_what_may_be_tried_again_on_sqlite(name: str):
    assert isinstance(sqlite(name, "database is locked"), Transient)


@pytest.mark.parametrize(
    ("number", "reason", "unknown"),
    [
        (2013, "GONE", True), (2006, "GONE", True), (2003, "GONE", False), (1053, "GONE", True), (1040, "BUSY", False),
        (1045, "ACCESS", False), (1142, "ACCESS", False), (1049, "NO_DATABASE", False), (1146, "NOT_INSTALLED", False),
        (1290, "READ_ONLY", False), (1836, "READ_ONLY", False), (1114, "FULL", False), (1064, "DRIVER", False),
        (1021, "FULL", False), (1030, "FULL", False), (1203, "BUSY", False), (1226, "BUSY", False),
        (1044, "ACCESS", False), (1698, "ACCOUNT_OF_SYSTEM", False), (4151, "ACCOUNT_LOCKED", False),
        (1820, "PASSWORD_EXPIRED", False), (1862, "PASSWORD_EXPIRED", False), (1130, "HOST", False),
        (1129, "HOST_BLOCKED", False), (2026, "TLS", False), (2059, "PLUGIN", False),
    ],
)  # fmt: skip
def test_what_cannot_be_answered(number: int, reason: str, unknown: bool):
    meaning = mysql(number, "the engine's own words")
    assert isinstance(meaning, Unavailable)
    assert (meaning.reason, meaning.unknown, meaning.detail) == (reason, unknown, "the engine's own words")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("SQLITE_READONLY_DBMOVED", "NO_FILE"), ("SQLITE_FULL", "FULL"), ("SQLITE_CANTOPEN", "NO_FILE"),
        ("SQLITE_IOERR_WRITE", "NO_FILE"), ("SQLITE_READONLY", "READ_ONLY"),
        ("SQLITE_NOTADB", "NOT_A_DATABASE"), ("SQLITE_CORRUPT_INDEX", "CORRUPT"),
        ("SQLITE_ERROR", "DRIVER"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_on_sqlite(name: str, reason: str):
    meaning = sqlite(name, "words")
    assert isinstance(meaning, Unavailable)
    assert meaning.reason == reason


@pytest.mark.parametrize(("told", "reason"), [
    ("Got error 28 'No space left on device' from storage engine InnoDB", "FULL"),
    ("Got error 168 'Unknown (generic) error from engine' from storage engine InnoDB", "DRIVER"),
])  # fmt: skip
def test_a_storage_engine_says_by_a_number_of_its_own_what_is_wrong(told: str, reason: str):
    assert mysql(1030, told).reason == reason


def test_a_node_that_lost_its_cluster_is_told_so_where_trying_again_did_not_help():
    assert mysql(1047, "WSREP has not yet prepared node for application use").reason == "CLUSTER"
    assert mysql(1213, "Deadlock found").reason == "BUSY"


def test_a_refusal_says_itself():
    assert str(RuleError("IN_USE", "users", {"key": "k"})) == "IN_USE (users) key=k"
