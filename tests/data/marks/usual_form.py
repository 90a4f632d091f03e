"""The usual form of the rules on marks: no copies in the row, the trigger reads its period and its exam plainly."""

from tests.servers import PrivateServer

_READS = """
    DECLARE locked, top DECIMAL(5,2);
    SELECT p.is_locked, x.max_score INTO locked, top
        FROM exam_schedules x JOIN exam_periods p ON p.id = x.exam_period_id WHERE x.id = NEW.exam_schedule_id;
    IF locked = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'PERIOD_LOCKED: locked'; END IF;
    IF NEW.score < 0 OR NEW.score > top THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'SCORE_OUT_OF_RANGE: out of range';
    END IF;
"""


def install_usual_form(server: PrivateServer, name: str) -> None:
    """Replace the rules on a mark's row in database `name` by triggers that read their exam on every write."""
    with server.connect(name) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT TABLE_NAME, CONSTRAINT_NAME FROM information_schema.REFERENTIAL_CONSTRAINTS"
            " WHERE CONSTRAINT_SCHEMA = %s AND UPDATE_RULE = 'CASCADE'",
            (name,),
        )
        for table, key in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} DROP FOREIGN KEY {key}")
        for event in ("insert", "update"):
            cursor.execute(f"DROP TRIGGER trg_exam_score_validate_{event}")
            cursor.execute(
                f"CREATE TRIGGER trg_exam_score_validate_{event} BEFORE {event} ON student_exam_scores"
                f" FOR EACH ROW BEGIN {_READS} END"
            )
