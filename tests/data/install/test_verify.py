"""What `verify` finds: each kind of damage done by hand, and nothing in a school nobody touched."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from data.db.engine import Database
from data.db.errors import Unavailable
from data.install import install, rules, upgrade, verify, verify_rules, verify_statistics
from data.install.verify import _rows
from data.rules.files import checks
from data.rules.findings import Finding
from tests.servers import PrivateServer

SCHOOL = (Path(__file__).parent / "sound_school.sql").read_text("utf-8").strip().split(";\n")
BOTH = ("sqlite", "mysql")
_DAMAGE = re.compile(r"(.*); -- (\w+)(?: \((\w+)\))?: (\w+) (.*) (\w+)")


def _damage() -> Iterator[tuple[str, ...]]:
    """Yield for each engine and line of `damage.sql`: engine, check, statement, table, key, code."""
    for line in (Path(__file__).parent / "damage.sql").read_text("utf-8").splitlines():
        if found := _DAMAGE.fullmatch(line):
            statement, check, only, *told = found.groups()
            yield from ((engine, check, statement, *told) for engine in BOTH if only in (engine, None))


CASES = list(_damage())

# SQLite's unique keys go with their table only.
WITHOUT_SEAT_KEYS = (
    "CREATE TABLE bare AS SELECT * FROM exam_assignments",
    "PRAGMA legacy_alter_table = ON",
    "DROP TABLE exam_assignments",
    "ALTER TABLE bare RENAME TO exam_assignments",
)


@pytest.fixture(scope="module")
def schools(tmp_path_factory: pytest.TempPathFactory, mysql_server: PrivateServer) -> Iterator[dict[str, Database]]:
    """A little school on each engine, its rules in force."""
    urls = {"sqlite": f"sqlite:///{tmp_path_factory.mktemp('verify')}/s.db", "mysql": mysql_server.create("verified")}
    found = {engine: Database(url) for engine, url in urls.items()}
    for db in found.values():
        install(db)
        _type(db, *SCHOOL)
    yield found
    for db in found.values():
        db.close()


@pytest.fixture(scope="module")
def lawless(
    schools: dict[str, Database], tmp_path_factory: pytest.TempPathFactory, mysql_server: PrivateServer
) -> Iterator[dict[str, Database]]:
    """The same schools with every rule switched off: no trigger, no key but the primary ones."""
    path = tmp_path_factory.mktemp("lawless") / "s.db"
    _copy(schools["sqlite"], path)
    found = {"sqlite": Database(f"sqlite:///{path}"), "mysql": Database(mysql_server.create("lawless"))}
    install(found["mysql"])
    _type(found["mysql"], *SCHOOL)
    for db in found.values():
        _type(db, *(f"DROP TRIGGER {name}" for kind, name in rules.wanted(db.name) if kind == "trigger"))
    _type(found["sqlite"], "DROP INDEX uq_enrollments_active", *WITHOUT_SEAT_KEYS)
    _type(
        found["mysql"],
        "SET foreign_key_checks = 0",
        "ALTER TABLE enrollments DROP INDEX uq_enrollments_active",
        "ALTER TABLE exam_assignments DROP INDEX uq_exam_assignments_seat,"
        " DROP INDEX uq_exam_assignments_seating_number, DROP INDEX uq_exam_assignments_exam_session_id_enrollment_id",
    )
    yield found
    for db in found.values():
        db.close()


def _copy(db: Database, path: Path) -> None:
    with closing(sqlite3.connect(str(db.url.database))) as source, closing(sqlite3.connect(path)) as copy:
        source.backup(copy)


def _type(db: Database, *statements: str) -> None:
    with db.engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
        connection.commit()


def _damaged(db: Database, statement: str) -> list[Finding]:
    """Do the damage with all checks off, look, and take it back."""
    with db.engine.connect() as connection:
        driver = connection.connection.driver_connection
        off = (
            ("PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON")
            if db.name == "sqlite"
            else ("SET foreign_key_checks = 0, check_constraint_checks = 0, unique_checks = 0, sql_mode = ''",)
        )
        for switch in off:
            driver.cursor().execute(switch)
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
        found = list(_rows(connection))
        connection.rollback()
        connection.invalidate()
    return found


@pytest.mark.parametrize(("engine", "check", "statement", "table", "key", "code"), CASES)
def test_a_row_that_breaks_a_rule_is_named(
    lawless: dict[str, Database], engine: str, check: str, statement: str, table: str, key: str, code: str
) -> None:
    db = lawless[engine]
    if key.startswith("M"):
        query = f"SELECT id FROM student_exam_scores WHERE exam_schedule_id = {key[1:]}"
        key = str(db.read(lambda connection: connection.exec_driver_sql(query).scalar_one()))
    found = _damaged(db, statement)
    named = [(finding.name, finding.facts.get("key"), finding.code, finding.facts["check"]) for finding in found]
    assert (table, key, code, check) in named


@pytest.mark.parametrize("engine", BOTH)
def test_the_lawless_school_is_sound_before_the_damage(lawless: dict[str, Database], engine: str) -> None:
    assert lawless[engine].read(lambda connection: list(_rows(connection))) == []


@pytest.mark.parametrize("engine", BOTH)
def test_every_check_has_a_case(engine: str) -> None:
    assert {check.name for check in checks(engine)} <= {case[1] for case in CASES if case[0] == engine}


@pytest.mark.parametrize("engine", BOTH)
def test_a_school_nobody_touched_has_no_finding(schools: dict[str, Database], engine: str) -> None:
    assert verify(schools[engine]) == []
    assert verify_rules(schools[engine]) == []


# --- objects and tables


@pytest.fixture
def own(
    engine: str, tmp_path: Path, schools: dict[str, Database], request: pytest.FixtureRequest
) -> Iterator[Database]:
    """An installed database of the test's own."""
    if engine == "sqlite":
        _copy(schools["sqlite"], tmp_path / "own.db")
        db = Database(f"sqlite:///{tmp_path}/own.db")
    else:
        db = Database(request.getfixturevalue("mysql_server").create("own"))
        install(db)
    yield db
    db.close()


@pytest.fixture
def found(own: Database) -> Callable[..., list[tuple[str, str]]]:
    """What is found after statements were typed."""

    def _found(*statements: str) -> list[tuple[str, str]]:
        _type(own, *statements)
        return sorted((finding.kind, finding.name) for finding in verify(own))

    return _found


def test_missing_changed_and_foreign_objects_are_named(own: Database, engine: str, found: Callable) -> None:
    body = "FOR EACH ROW BEGIN END" if engine == "mysql" else "BEGIN SELECT 1; END"
    assert found(
        "DROP TRIGGER trg_exam_scores_gone",
        "DROP TRIGGER trg_audit_trail_update",
        f"CREATE TRIGGER trg_audit_trail_update BEFORE UPDATE ON audit_trail {body}",
        f"CREATE TRIGGER aaa_before_all BEFORE INSERT ON settings {body}",
        "DROP VIEW v_exam_results_summary",
        "CREATE VIEW v_exam_results_summary AS SELECT 1 AS exam_schedule_id",
        "CREATE VIEW theirs AS SELECT 1 AS one",
        *(["CREATE PROCEDURE theirs_too() SELECT 1"] if engine == "mysql" else []),
    ) == sorted(
        [
            ("changed", "trg_audit_trail_update"),
            ("changed", "v_exam_results_summary"),
            ("foreign", "aaa_before_all"),
            ("foreign", "theirs"),
            ("missing", "trg_exam_scores_gone"),
            *([("foreign", "theirs_too")] if engine == "mysql" else []),
        ]
    )
    assert {finding.name for finding in verify_rules(own)} >= {"aaa_before_all", "trg_exam_scores_gone"}
    upgrade(own)
    assert {name for _kind, name in found()} == {"aaa_before_all", "theirs"} | (
        {"theirs_too"} if engine == "mysql" else set()
    )


@pytest.mark.parametrize("engine", ["mysql"], indirect=True)
def test_lock_rows_that_are_missing_are_made_by_an_upgrade(own: Database, found: Callable) -> None:
    assert found(*SCHOOL, "DELETE FROM rule_locks WHERE stripe IN (0, 3)") == [
        ("row", "academic_years"),
        ("row", "academic_years"),
        ("row", "exam_periods"),
        ("row", "exam_periods"),
        ("row", "grade_levels"),
        ("row", "grade_levels"),
        ("row", "semesters"),
    ]
    assert upgrade(own) == [
        f"lock rows of {table}" for table in ("grade_levels", "academic_years", "semesters", "exam_periods")
    ]
    assert found() == [] and upgrade(own) == []


def test_statistics_that_are_wrong_are_named_and_put_right_by_an_upgrade(own: Database, engine: str) -> None:
    if engine == "mysql":
        _type(own, *SCHOOL)
    assert verify_statistics(own) == []
    _type(
        own,
        "UPDATE user_results SET score_sum = 4, best_score = NULL",
        "DELETE FROM exam_results",
        "UPDATE section_results SET correct = 3",
        "INSERT INTO best_attempts (exam_id, user_id, submitted, score) VALUES (2, 1, 1, 1.25)",
    )
    told = {f"{finding.name} {finding.facts['key']} {finding.detail}" for finding in verify_statistics(own)}
    assert told >= {
        "user_results 1 score_sum 4, 2.5",
        "user_results 1 best_score 0, 2.5",
        "exam_results 1 minutes_sum 0, 30",
        "exam_results 1 users 0, 1",
        "best_attempts 2 1 score 1.25, 0",
    }
    wrong = ("user_results", "exam_results", "section_results", "best_attempts")
    assert upgrade(own) == [f"sums of {table}" for table in wrong]
    assert verify_statistics(own) == [] and upgrade(own) == []


def test_a_trigger_on_a_table_of_others_is_theirs(engine: str, found: Callable) -> None:
    body = "FOR EACH ROW BEGIN END" if engine == "mysql" else "BEGIN SELECT 1; END"
    assert (
        found(
            "CREATE TABLE their_own (id INTEGER PRIMARY KEY)",
            f"CREATE TRIGGER their_trigger BEFORE INSERT ON their_own {body}",
        )
        == []
    )


@pytest.mark.parametrize("engine", ["mysql"], indirect=True)
@pytest.mark.parametrize(
    "body",
    ["CREATE PROCEDURE sp_populate_exam_scores(IN in_exam_schedule_id BIGINT)", "SQL SECURITY INVOKER", "sql_mode"],
)
def test_a_procedure_with_other_arguments_or_rights_is_changed(own: Database, body: str, found: Callable) -> None:
    statement = rules.wanted("mysql")["procedure", "sp_populate_exam_scores"].statement
    head, _, rest = statement.partition("\n")
    changed = {"SQL SECURITY INVOKER": f"{head} {body}\n{rest}", "sql_mode": statement}.get(body, f"{body}\n{rest}")
    mode = "SET sql_mode = ''" if body == "sql_mode" else "DO 1"
    assert found("DROP PROCEDURE sp_populate_exam_scores", mode, changed) == [("changed", "sp_populate_exam_scores")]


@pytest.mark.parametrize(
    ("statement", "mysql_statement", "table", "lacks"),
    [
        ("ALTER TABLE settings ADD COLUMN more TEXT", "", "settings", None),
        ("ALTER TABLE questions RENAME COLUMN text TO words", "", "questions", "column text"),
        ("DROP INDEX idx_audit_trail_at", "DROP INDEX idx_audit_trail_at ON audit_trail", "audit_trail", "index"),
        ("DROP INDEX uq_enrollments_active", "ALTER TABLE rule_locks DROP PRIMARY KEY", None, None),
        ("DROP TABLE course_waiting", "", "course_waiting", "column"),
        ("", "ALTER TABLE users DROP CONSTRAINT fk_users_student_id", "users", "reference fk_users_student_id"),
        ("", "ALTER TABLE users DROP CONSTRAINT ck_users_is_active", "users", "check ck_users_is_active"),
        ("", "ALTER TABLE students MODIFY name VARCHAR(150) NOT NULL COLLATE utf8mb4_bin", "students", "column name"),
        ("", "ALTER TABLE users MODIFY role ENUM('admin') NOT NULL", "users", "column role"),
    ],
)  # fmt: skip
def test_a_table_that_differs_is_named(
    own: Database, engine: str, statement: str, mysql_statement: str, table: str | None, lacks: str | None
) -> None:
    typed = (mysql_statement or statement) if engine == "mysql" else statement
    if not typed:
        pytest.skip("SQLite changes no such thing in place")
    _type(own, typed)
    findings = [finding for finding in verify(own) if finding.kind == "table"]
    name = table or ("rule_locks" if engine == "mysql" else "enrollments")
    assert [finding.name for finding in findings] == [name]
    if lacks:
        assert any(line.startswith(lacks) for line in findings[0].facts["lacks"])
        assert lacks in findings[0].detail


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_a_damaged_file_is_told(own: Database, tmp_path: Path) -> None:
    """An index that says something else than its table."""
    own.close()
    connection = sqlite3.connect(tmp_path / "own.db")
    connection.execute("UPDATE students SET phone = '1'")
    connection.execute("PRAGMA writable_schema = ON")
    pages = "SELECT name, rootpage FROM sqlite_master WHERE name IN ('idx_students_number', 'idx_students_phone')"
    (one, page), (other, other_page) = connection.execute(pages).fetchall()
    for name, root in ((one, other_page), (other, page)):
        connection.execute("UPDATE sqlite_master SET rootpage = ? WHERE name = ?", (root, name))
    connection.commit()
    connection.close()
    found = verify(own)
    assert any("idx_students_phone" in finding.detail for finding in found), found


def test_an_empty_database_has_nothing_to_verify(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(Unavailable) as refusal:
        verify(Database(f"sqlite:///{tmp_path}/empty.db"))
    assert refusal.value.reason == "NOT_INSTALLED"


def test_of_very_many_rows_it_says_that_there_are_more(
    lawless: dict[str, Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(_rows.__globals__, "MOST", 1)
    found = _damaged(lawless["sqlite"], "UPDATE exam_schedules SET max_score = 0")
    numbers = [finding for finding in found if finding.facts["check"] == "exam_numbers"]
    assert len(numbers) == 2 and numbers[1].facts["more"]
