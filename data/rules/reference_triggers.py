"""SQLite's triggers that look at references, made from the declaration of the tables.

Any session may switch SQLite's foreign keys off, so triggers refuse what they would, with the same words. They speak
after the row is there, as a server's foreign keys do: behind the rules, which come before it, and behind its keys.
"""

from collections.abc import Iterable, Iterator
from textwrap import indent

from sqlalchemy import Column, ForeignKey, Table

from data.db.tables import metadata

UNREFERENCED: dict[str, str] = {
    "student_course_mapping": "its rules name what is missing: INVALID_STUDENT, INVALID_COURSE",
    "semester_grades": "its rows come from the procedures, which read them from what is there",
}
"""Table with references -> why no trigger is made for it."""

KEPT: dict[str, tuple[str, ...]] = {
    "attempts": ("exam_id",),
    "course_waiting": ("course_id", "student_id"),
    "student_exam_scores": ("exam_schedule_id", "enrollment_id"),
}
"""Table -> references that its rules let nobody change."""

IMPLIED: dict[str, tuple[str, ...]] = {"enrollments": ("academic_year_id",), "exam_periods": ("academic_year_id",)}
"""Table -> references of which its rules know that they lead somewhere: the year of a section or a semester."""

WHERE: dict[tuple[str, str], str] = {("exam_periods", "locked_by_user_id"): "NEW.is_locked = 1"}
"""Table and reference -> in which rows it counts; in others the rules clear it."""

INCLUDED = (
    "attempt_answers", "attempts", "enrollments", "exam_periods", "exam_schedules", "student_exam_scores",
)  # fmt: skip
"""The tables whose own trigger after an INSERT includes `references`: what REPLACE took away there speaks first."""


def reference_triggers(engine: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the text, with its header, of every trigger that looks at references; MySQL needs none."""
    if engine != "sqlite":
        return
    for _, table in sorted(metadata.tables.items()):
        missing = _missing(table)
        changing = {name: one for name, one in missing.items() if name not in KEPT.get(table.name, ())}
        if missing and table.name not in INCLUDED:
            yield _trigger(table, "INSERT", "INSERT", missing.values())
        if changing:
            yield _trigger(table, "UPDATE", f"UPDATE OF {', '.join(changing)}", changing.values())


def missing_refused(table: Table) -> str:
    """Return the refusal of a new row one of whose references leads nowhere."""
    return _refused(_missing(table).values())


def children(table: Table, key: str) -> Iterator[str]:
    """Yield a query for each reference to `table`: the rows that refer to the row whose `key` changes or goes."""
    found = [(child, *one) for _, child in sorted(metadata.tables.items()) for one in _references(child)]
    mine = ((child, column) for child, column, reference in found if reference.column.table is table)
    for at, (child, column) in enumerate(mine, 1):
        yield f"SELECT 1 FROM {child.name} c{at} WHERE c{at}.{column.name} = OLD.{key}"


def _references(table: Table) -> Iterator[tuple[Column[object], ForeignKey]]:
    """The references of one column; what a composite one says beyond them is a rule of its own."""
    for constraint in sorted(table.foreign_key_constraints, key=lambda one: tuple(one.column_keys)):
        if len(constraint.columns) == 1 and not _is_mysql(constraint):
            yield next(iter(constraint.columns)), constraint.elements[0]


def _is_mysql(constraint: object) -> bool:
    return getattr(getattr(constraint, "_ddl_if", None), "dialect", "sqlite") != "sqlite"


def _missing(table: Table) -> dict[str, str]:
    """The conditions under which a reference leads nowhere, by its column."""
    found: dict[str, str] = {}
    for column, reference in _references(table) if table.name not in UNREFERENCED else ():
        if column.name in IMPLIED.get(table.name, ()):
            continue
        counts = [one for one in [WHERE.get((table.name, column.name))] if one]
        counts += [f"NEW.{column.name} IS NOT NULL"] if column.nullable else []
        target = reference.column
        there = f"NOT EXISTS (SELECT 1 FROM {target.table.name} r WHERE r.{target.name} = NEW.{column.name})"
        found[column.name] = " AND ".join([*counts, there])
    return found


def _refused(conditions: Iterable[str]) -> str:
    found = "\n  OR ".join(f"({one})" if one.startswith("NEW.") else one for one in conditions)
    return f"SELECT RAISE(ABORT, 'FOREIGN KEY constraint failed')\nWHERE {found};"


def _trigger(table: Table, event: str, when: str, conditions: Iterable[str]) -> tuple[str, str]:
    name = f"trg_{table.name}_references_{event.lower()}"
    return name, (
        f"-- Rule: references of {table.name}\n-- Codes: none\n"
        "-- Refuses: a reference to a row that is not there, as the foreign key would.\n"
        "-- Holds: stands here too, because foreign_keys may be off.\n"
        f"CREATE TRIGGER {name} AFTER {when} ON {table.name}\nBEGIN\n{indent(_refused(conditions), '  ')}\nEND"
    )
