"""What counts as one: identifiers, user names, codes, seats and names of the structure, alike on both engines.

Case, digits and blanks at the ends are folded, nothing else.
"""

from typing import Any

import pytest

from data.text.folding import fold_identity
from tests.data.typed_school import School, day
from tests.hand import Refused

TWINS = ("2025-a18", "2025-A18", "٢٠٢٥-a١٨", "۲۰۲۵-A۱۸", " 2025-a18", "2025-a18 ")
"""Spellings of one identifier."""
APART = ("2025-á18", "2025-b18", "2025a18", "2025 -a18", "2025-a1", "محاسبة", "مُحاسبة", "محاسبه", "É", "E", "ß", "SS",
         "я", "Я")  # fmt: skip
"""Identifiers of different things."""


def _row(school: School, table: str, column: str, value: str) -> dict[str, Any]:
    """The columns of a new row whose `column` is `value`; nothing else of it is the same as in another row."""
    after = 101 + school.next()
    enrolled = school.student() if table == "exam_assignments" else None
    session = school.hand.one("SELECT MAX(id) FROM exam_sessions")
    others: dict[str, dict[str, Any]] = {
        "users": {"full_name": "x", "role": "viewer", "password_hash": "-"},
        "colleges": {"name": "x"},
        "students": {"name": "x", "college_id": "C1"},
        "courses": {"name": "x", "course_code": "x", "college_id": "C1"},
        "academic_years": {"start_date": day(1000 + after), "end_date": day(1000 + after)},
        "semesters": {"academic_year_id": school.year, "start_date": day(after), "end_date": day(after)},
        "grade_levels": {},
        "classrooms": {"academic_year_id": school.year, "grade_level_id": school.level},
        "subjects": {"name": f"x{after}"},
        "exam_assignments": {"exam_session_id": session, "enrollment_id": enrolled, "committee": "1"},
    }
    return others[table] | {column: value}


KEYS = [
    ("users", "username"), ("colleges", "unique_id"), ("students", "unique_id"), ("courses", "unique_id"),
    ("academic_years", "name"), ("semesters", "name"), ("grade_levels", "name"), ("classrooms", "name"),
    ("subjects", "name"), ("subjects", "code"), ("exam_assignments", "seat"), ("exam_assignments", "seating_number"),
]  # fmt: skip


def _refused(school: School, table: str, column: str, value: str) -> str | None:
    """Insert a row; return the code that refuses it, or None."""
    row = _row(school, table, column, value)
    try:
        school.insert(table, **row)
    except Refused as refusal:
        return refusal.code
    return None


@pytest.mark.parametrize(("table", "column"), KEYS)
def test_a_key_is_one_in_every_spelling(school: School, table: str, column: str):
    if table == "exam_assignments":
        school.insert("exam_sessions", exam_name="x")
    assert _refused(school, table, column, TWINS[0]) is None
    assert [_refused(school, table, column, twin) for twin in TWINS] == ["DUPLICATE"] * len(TWINS)
    assert [_refused(school, table, column, other) for other in APART] == [None] * len(APART)
    change = f"UPDATE {table} SET {column} = ? WHERE {column}_identity = ?"
    assert [school.hand.refused(change, twin, APART[0]) for twin in TWINS] == ["DUPLICATE"] * len(TWINS)
    assert school.hand.run(change, TWINS[1], TWINS[0]) == 1


def test_a_committee_is_one_in_every_spelling(school: School):
    school.insert("exam_sessions", exam_name="x")
    seats = [_row(school, "exam_assignments", "seat", "1") | {"committee": name} for name in ("a1", "A١ ", "á1")]
    school.insert("exam_assignments", **seats[0])
    assert school.hand.refused(
        "INSERT INTO exam_assignments (exam_session_id, enrollment_id, committee, seat) VALUES (?, ?, ?, '1')",
        seats[1]["exam_session_id"],
        seats[1]["enrollment_id"],
        seats[1]["committee"],
    ) == "DUPLICATE"  # fmt: skip
    school.insert("exam_assignments", **seats[2])


def test_a_reference_is_to_the_very_identifier(school: School):
    school.insert("students", unique_id="student1", name="x", college_id="C1")
    enroll = "INSERT INTO enrollments (student_id, classroom_id, academic_year_id) VALUES (?, ?, ?)"
    for other in ("STUDENT1", "student١", "studént1", " student1"):
        assert school.hand.refused(enroll, other, school.classroom, school.year) == "REFERENCE", other
    assert school.hand.run(enroll, "student1", school.classroom, school.year)


def test_a_replaced_row_in_use_stays_in_every_spelling(school: School):
    school.student()
    school.exam(school.period())
    replace = "REPLACE INTO students (unique_id, name, college_id) VALUES (?, 'x', 'C1')"
    (student,) = school.hand.rows("SELECT unique_id FROM students")
    assert school.hand.refused(replace, f" {student[0].lower()}") == "REFERENCE"
    assert school.hand.refused("REPLACE INTO colleges (unique_id, name) VALUES ('c1', 'x')") == "REFERENCE"
    assert school.hand.refused("REPLACE INTO subjects (name) VALUES (' رياضيات')") == "REFERENCE"


def test_the_same_is_folded_outside_the_database(school: School):
    for number, text in enumerate((*TWINS[:1], *APART, " ÀÉ ٣ x "), 1):
        school.insert("colleges", unique_id=text, name=str(number))
    for text, key in school.hand.rows("SELECT unique_id, unique_id_identity FROM colleges"):
        assert fold_identity(text) == key


@pytest.mark.parametrize("table", ["course_timetables", "student_course_mapping"])
def test_rows_without_named_columns_are_taken_as_before(school: School, table: str):
    school.student()
    school.insert("courses", unique_id="K", name="x", course_code="K", college_id="C1")
    student = school.hand.one("SELECT unique_id FROM students")
    values = {
        "course_timetables": "('T', 'K', 'Monday', '09:00', '10:00', NULL, NULL)",
        "student_course_mapping": f"('M', '{student}', 'K')",
    }[table]
    school.hand.run(f"INSERT INTO {table} VALUES {values}")
    again = values.replace("'T'", "'t '").replace("'M'", "'m '").replace("Monday", "Sunday")
    assert school.hand.refused(f"INSERT INTO {table} VALUES {again}") == "DUPLICATE"
