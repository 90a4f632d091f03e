"""One key for what counts as one, alike on both engines.

Identifiers are compared to the letter, as SQLite compares them; a key over a folded column tells which are one.
SQLite's tables are rebuilt from their declaration at the end of an upgrade.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import AddConstraint, CreateColumn

from data.db.tables import metadata

revision = "0003"
down_revision = "0002"

_EXACT = "utf8mb4_bin"
_IDENTIFIERS = {
    "colleges": ["unique_id"],
    "students": ["unique_id", "college_id"],
    "student_name_words": ["student_id"],
    "users": ["student_id"],
    "enrollments": ["student_id"],
    "courses": ["unique_id", "college_id"],
    "course_timetables": ["unique_id", "course_id"],
    "student_course_mapping": ["unique_id", "student_id", "course_id"],
    "classroom_courses": ["course_id"],
    "course_waiting": ["course_id", "student_id"],
    "course_locks": ["college_id"],
    "course_seats": ["course_id"],
}
_KEYS = {
    "users": {"uq_users_username": ["username"]},
    "colleges": {"uq_colleges_unique_id": ["unique_id"]},
    "students": {"uq_students_unique_id": ["unique_id"]},
    "courses": {"uq_courses_unique_id": ["unique_id"]},
    "course_timetables": {"uq_course_timetables_unique_id": ["unique_id"]},
    "student_course_mapping": {"uq_student_course_mapping_unique_id": ["unique_id"]},
    "academic_years": {"uq_academic_years_name": ["name"]},
    "semesters": {"uq_semesters_academic_year_id_name": ["name"]},
    "grade_levels": {"uq_grade_levels_name": ["name"]},
    "classrooms": {"uq_classrooms_academic_year_id_grade_level_id_name": ["name"]},
    "subjects": {"uq_subjects_name": ["name"], "uq_subjects_code": ["code"]},
    "exam_assignments": {
        "uq_exam_assignments_seat": ["committee", "seat"],
        "uq_exam_assignments_seating_number": ["seating_number"],
    },
}


def upgrade() -> None:
    """Change the columns and keys that are still as they were; so it can be run again after an interruption."""
    connection = op.get_bind()
    if connection.dialect.name != "mysql":
        return
    _compare_to_the_letter(connection)
    for table, keys in _KEYS.items():
        _key_by_identity(connection, table, keys)


def _compare_to_the_letter(connection: sa.Connection) -> None:
    look = sa.inspect(connection)
    loose = {
        table: [c for c in look.get_columns(table) if c["name"] in names and c["type"].collation != _EXACT]
        for table, names in _IDENTIFIERS.items()
    }
    if any(loose.values()):
        for table, names in _IDENTIFIERS.items():
            for key in look.get_foreign_keys(table):
                if set(key["constrained_columns"]) & set(names):
                    _run(connection, f"ALTER TABLE {table} DROP FOREIGN KEY {key['name']}")
    for table, columns in loose.items():
        changes = [
            f"MODIFY {c['name']} VARCHAR({c['type'].length}) CHARACTER SET utf8mb4 COLLATE {_EXACT}"
            f" {'NULL' if c['nullable'] else 'NOT NULL'}"
            for c in columns
        ]
        if changes:
            _run(connection, f"ALTER TABLE {table} {', '.join(changes)}")
    for table, names in _IDENTIFIERS.items():
        _refer_again(connection, table, names)


def _refer_again(connection: sa.Connection, table: str, names: list[str]) -> None:
    there = {key["name"] for key in sa.inspect(connection).get_foreign_keys(table)}
    for key in metadata.tables[table].foreign_key_constraints:
        if set(key.column_keys) & set(names) and key.name not in there:
            # Isolated, it would be left out of the tables that are made afterwards.
            connection.execute(AddConstraint(key, isolate_from_table=False))


def _key_by_identity(connection: sa.Connection, table: str, keys: dict[str, list[str]]) -> None:
    look = sa.inspect(connection)
    columns = {column["name"] for column in look.get_columns(table)}
    held = {key["name"]: key["column_names"] for key in look.get_indexes(table)}
    declared = metadata.tables[table]
    changes = []
    for source in (source for sources in keys.values() for source in sources):
        if f"{source}_identity" not in columns:
            text = CreateColumn(declared.c[f"{source}_identity"]).compile(dialect=connection.dialect)
            changes.append(f"ADD COLUMN {text}")
    for name in keys:
        (key,) = (one for one in declared.constraints if one.name == name)
        if held.get(name) != [column.name for column in key.columns]:
            changes += [f"DROP INDEX {name}"] if name in held else []
            changes.append(f"ADD UNIQUE {name} ({', '.join(column.name for column in key.columns)})")
    if changes:
        _run(connection, f"ALTER TABLE {table} {', '.join(changes)}")


def _run(connection: sa.Connection, statement: str) -> None:
    connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
