"""The application's account of the printed SQL: it can do its work, and nothing to the rules or the audit."""

from collections.abc import Iterator

import pymysql
import pytest

from data.db.engine import CONSOLE, Database
from data.db.errors import Unavailable
from data.install import call, ddl, install, state, verify
from tests.data.install.test_verify import SCHOOL
from tests.hand import Hand, Refused
from tests.servers import PrivateServer

_DENIED = {"1142", "1143", "1227", "1370", "1044"}


@pytest.fixture(scope="module")
def guarded(mysql_server: PrivateServer) -> Iterator[str]:
    """The URL of an installed school as the application's account has it."""
    owner = Database(mysql_server.create("guarded"))
    install(owner)
    lines = [line.removeprefix("-- ") for line in ddl("mysql").splitlines() if "'rasd_app'" in line]
    with mysql_server.connect("guarded") as connection, connection.cursor() as cursor:
        for line in lines:
            cursor.execute(line.replace("CHOOSE A PASSWORD", "chosen"))
    assert verify(owner) == []
    owner.close()
    yield owner.url.set(username="rasd_app", password="chosen").render_as_string(hide_password=False)
    with mysql_server.connect() as connection, connection.cursor() as cursor:
        cursor.execute("DROP USER 'rasd_app'@'%'")


@pytest.fixture(scope="module")
def app(guarded: str) -> Iterator[Database]:
    """The data layer on that account, with a little school that it wrote itself."""
    db = Database(guarded)

    def fill(connection: object) -> None:
        for statement in SCHOOL:
            connection.exec_driver_sql(statement, execution_options={"no_parameters": True})  # type: ignore[attr-defined]

    db.write(CONSOLE, fill)
    yield db
    db.close()


@pytest.fixture
def hand(app: Database) -> Iterator[Hand]:
    """The same account at the stock client."""
    url = app.url
    connection = pymysql.connect(
        host=url.host, port=url.port, user=url.username, password=url.password, database=url.database, autocommit=True
    )
    yield Hand("mysql", connection)
    connection.close()


def test_the_account_does_the_work_of_a_school(app: Database, hand: Hand) -> None:
    assert hand.one("SELECT COUNT(*) FROM student_exam_scores") > 0
    exam = hand.run(
        "INSERT INTO exam_schedules (exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
        " VALUES (1, 1, 1, '2026-10-05', 10)"
    )
    mark = hand.one("SELECT id FROM student_exam_scores WHERE exam_schedule_id = ?", exam)
    assert mark
    hand.run("UPDATE student_exam_scores SET score = 7.5 WHERE id = ?", mark)
    assert hand.refused("UPDATE student_exam_scores SET score = 11 WHERE id = ?", mark) == "SCORE_OUT_OF_RANGE"
    hand.run("UPDATE exam_periods SET is_locked = 1 WHERE id = 1")
    assert hand.refused("UPDATE student_exam_scores SET score = 8 WHERE id = ?", mark) == "PERIOD_LOCKED"
    hand.run("UPDATE exam_periods SET is_locked = 0 WHERE id = 1")
    assert call(app, CONSOLE, "sp_populate_exam_scores", [exam]) == []
    call(app, CONSOLE, "sp_fill_final_exam_score", ["1", "1"])
    assert hand.one("SELECT COUNT(*) FROM semester_grades") > 0
    assert call(app, CONSOLE, "calculate_exam_results", ["2"])[0]["score"] == 4
    assert hand.one("SELECT total_attempts FROM exam_statistics WHERE exam_id = 1") == 2
    assert hand.rows("SELECT * FROM v_exam_results_summary WHERE exam_schedule_id = ?", exam)
    assert hand.one("SELECT COUNT(*) FROM audit_trail WHERE account LIKE 'rasd_app@%'") > 0


def test_the_account_can_tell_whether_the_rules_stand(app: Database, mysql_server: PrivateServer) -> None:
    assert state(app) == "current"
    with pytest.raises(Unavailable) as refusal:
        verify(app)
    assert refusal.value.reason == "ACCESS"
    with mysql_server.connect("guarded") as connection, connection.cursor() as cursor:
        cursor.execute("SHOW CREATE TRIGGER trg_exam_scores_gone")
        made = cursor.fetchone()[2]
        cursor.execute("DROP TRIGGER trg_exam_scores_gone")
        assert state(app) == "old"
        cursor.execute(made)
    assert state(app) == "current"


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER trg_exam_score_validate_update",
        "CREATE TRIGGER mine BEFORE INSERT ON settings FOR EACH ROW BEGIN END",
        "DROP PROCEDURE sp_populate_exam_scores",
        "DROP VIEW v_exam_results_summary",
        "DROP TABLE audit_trail",
        "ALTER TABLE student_exam_scores DROP COLUMN is_locked",
        "TRUNCATE TABLE student_exam_scores",
        "TRUNCATE TABLE audit_trail",
        "UPDATE audit_trail SET new_value = '20'",
        "DELETE FROM audit_trail",
        "INSERT INTO audit_trail (table_name, row_key, column_name, account) VALUES ('a', 'b', 'c', 'd')",
        "REPLACE INTO audit_trail (id, table_name, row_key, column_name, account) VALUES (1, 'a', 'b', 'c', 'd')",
        "UPDATE student_exam_scores SET is_locked = 0",
        "UPDATE student_exam_scores SET max_score = 100",
        "INSERT INTO student_exam_scores (exam_schedule_id, enrollment_id, max_score) VALUES (1, 1, 100)",
        "UPDATE exam_schedules SET is_locked = 0",
        "UPDATE enrollments SET grade_level_id = 2",
        "UPDATE semester_grades SET total = 100",
        "UPDATE exam_policies SET pass_percentage = 0",
        "INSERT INTO exam_policies (exam_schedule_id, pass_percentage, excused_absence, unexcused_absence, policy)"
        " VALUES (1, 0, 'ZERO', 'ZERO', 'NONE')",
        "DELETE FROM semester_policies",
        "INSERT INTO semester_grades (enrollment_id, subject_id, semester_id) VALUES (1, 1, 1)",
        "UPDATE attempts SET score = 100",
        "UPDATE exams SET total_marks = 100",
        "UPDATE attempts SET version = version + 1",
        "UPDATE best_attempts SET score = 100",
        "DELETE FROM user_results",
        "DELETE FROM rule_locks",
        "UPDATE rule_objects SET checksum = ''",
        "UPDATE alembic_version SET version_num = '9'",
        "SET GLOBAL foreign_key_checks = 0",
        "GRANT ALL ON guarded.* TO 'rasd_app'@'%'",
    ],
)
def test_the_account_cannot_touch_rules_audit_or_copies(hand: Hand, statement: str) -> None:
    with pytest.raises(Refused) as refusal:
        hand.run(statement)
    assert refusal.value.code in _DENIED, refusal.value


def test_checks_switched_off_in_its_session_do_not_help(hand: Hand) -> None:
    hand.run("SET foreign_key_checks = 0")
    assert hand.refused("UPDATE student_exam_scores SET score = 1") in ("VALIDATION_ERROR", "PERIOD_LOCKED")
