"""The rows of `student_name_words`: triggers keep them; here those that are not as names and phones say.

Students written with the rules off, by a restored dump, have none, and nobody would find them.
"""

from sqlalchemy import Connection, delete, insert, select

from data.db.tables import student_name_words, students
from data.rules.files import checks
from data.text.folding import code_endings, name_words

_AT_ONCE = 500


def complete(connection: Connection) -> list[str]:
    """Put the words right; return whether there were any to put right."""
    check = next(one for one in checks(connection.dialect.name) if one.name == "name_words")
    rows = connection.exec_driver_sql(check.statement, execution_options={"no_parameters": True})
    wrong = sorted({student for _table, student, _code in rows})
    for at in range(0, len(wrong), _AT_ONCE):
        _write_anew(connection, wrong[at : at + _AT_ONCE])
    return ["words of students"] if wrong else []


def _write_anew(connection: Connection, some: list[str]) -> None:
    connection.execute(delete(student_name_words).where(student_name_words.c.student_id.in_(some)))
    keys = students.c.unique_id, students.c.name_key, students.c.phone_key
    found = connection.execute(select(*keys).where(students.c.unique_id.in_(some)))
    rows = [
        {"word": word, "student_id": student}
        for student, name, phone in found
        for word in name_words(name) | code_endings(phone or "")
    ]
    if rows:
        connection.execute(insert(student_name_words), rows)
