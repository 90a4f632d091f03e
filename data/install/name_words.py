"""The rows of `student_name_words`: triggers keep them; here those that are not as the names say.

Students written with the rules off, by a restored dump, have none, and nobody would find them.
"""

from sqlalchemy import Connection

_LACKING = (
    "INSERT INTO student_name_words (word, student_id)"
    " SELECT DISTINCT v.word, v.student_id FROM v_student_name_words v"
    " LEFT JOIN student_name_words w ON w.word = v.word AND w.student_id = v.student_id WHERE w.word IS NULL"
)
_SURPLUS = (
    "DELETE FROM student_name_words WHERE NOT EXISTS (SELECT 1 FROM v_student_name_words v"
    " WHERE v.student_id = student_name_words.student_id AND v.word = student_name_words.word)"
)


def complete(connection: Connection) -> list[str]:
    """Put the words right; return whether there were any to put right."""
    touched = sum(connection.exec_driver_sql(statement).rowcount for statement in (_SURPLUS, _LACKING))
    return ["words of students"] if touched else []
