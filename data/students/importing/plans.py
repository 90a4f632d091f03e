"""Takes students in from a file: first a plan, with the reason for every refused row, then all of it or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db import tables as t
from data.db.engine import Actor, Database
from data.db.errors import RuleError
from data.school.permissions import require
from data.school.settings import school
from data.school.time_zones import today
from data.students.importing.files import BAD_FILE, Table, read_table
from data.students.importing.rows import REQUIRED, ImportRow, Known, Reading, RefusedRow, read_row
from data.students.importing.values import FIELDS, field_of
from data.text.characters import clean
from data.text.folding import fold, fold_identity

__all__ = ["ImportPlan", "ImportRow", "RefusedRow", "Table", "apply_students", "plan_students", "read_table"]

IMPORT_REFUSED = "IMPORT_REFUSED"
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do.

    Attributes:
        rows: The students accepted.
        refused: Every reason; rows with one are not in `rows`.
        noted: Characters left out of accepted and refused rows, and who may be somebody that is there already.
        ignored: Headers that mean nothing here.
        year_id: The year that students are enrolled in, where the file names sections.
    """

    rows: Sequence[ImportRow]
    refused: Sequence[RefusedRow]
    noted: Sequence[RefusedRow] = ()
    ignored: Sequence[str] = ()
    year_id: int | None = None

    @property
    def refused_lines(self) -> int:
        """How many rows are refused."""
        return len({row.line for row in self.refused})


def plan_students(db: Database, who: Actor, table: Table) -> ImportPlan:
    """Return what importing `table` would do; nothing is written.

    Args:
        db: The school.
        who: Needs `import`.
        table: What `read_table` gave; its headers in Arabic or English, in any order.

    Raises:
        RuleError: `NOT_ALLOWED`; `BAD_FILE` with reason `NO_HEADER` (`columns` lacks; `headings` that would do for
            each), `TWO_HEADERS` (one field twice) or `NO_YEAR` (sections are named, but the school has no current
            year).
        Unavailable: the database cannot answer.
    """
    require(who, "import")
    columns, ignored = _columns(table.headers)
    year = school(db).year_id if "section" in columns else None
    if "section" in columns and year is None:
        raise RuleError(BAD_FILE, "", {"reason": "NO_YEAR"})
    known = db.read(lambda connection: _known(connection, year))
    if "college_id" not in columns and len(set(known.colleges.values())) != 1:
        raise _no_header(["college_id"])
    reading = Reading(known, columns, len(table.headers))
    rows = [row for line in table.rows if (row := read_row(reading, line))]
    return ImportPlan(rows, reading.refused, reading.noted, ignored, year)


def apply_students(
    db: Database,
    who: Actor,
    plan: ImportPlan,
    progress: Callable[[int, int], None] | None = None,
    partial: bool = False,
) -> int:
    """Take the students of a plan in, in one transaction, and return how many.

    Args:
        db: The school.
        who: Needs `import`.
        plan: What `plan_students` gave.
        progress: Called with (done, total); what it raises stops the import, and nothing is kept.
        partial: Leave refused rows out instead of refusing everything.

    Raises:
        RuleError: `NOT_ALLOWED`; `IMPORT_REFUSED` (fact `refused`) for a plan with refused rows; or what a rule
            refuses now, such as `DUPLICATE` where somebody added the student meanwhile. Nothing is kept.
        Unavailable: the database cannot answer.
    """
    require(who, "import")
    if plan.refused and not partial:
        raise RuleError(IMPORT_REFUSED, "students", {"refused": plan.refused_lines})
    db.write(who, lambda connection: _write(connection, plan, progress))
    return len(plan.rows)


def _write(connection: Connection, plan: ImportPlan, progress: Callable[[int, int], None] | None) -> None:
    day = today(connection)
    for start in range(0, len(plan.rows), _CHUNK):
        rows = plan.rows[start : start + _CHUNK]
        connection.execute(t.students.insert(), [asdict(row.plan) for row in rows])
        enrolled = [_enrollment(row, plan.year_id, day) for row in rows if row.classroom_id is not None]
        if enrolled:
            connection.execute(t.enrollments.insert(), enrolled)
        if progress:
            progress(start + len(rows), len(plan.rows))


def _enrollment(row: ImportRow, year: int | None, day: date) -> dict[str, Any]:
    return {
        "student_id": row.plan.unique_id, "classroom_id": row.classroom_id, "academic_year_id": year,
        "status": "ACTIVE", "enrolled_on": day,
    }  # fmt: skip


def _columns(headers: Sequence[str]) -> tuple[dict[str, int], list[str]]:
    columns: dict[str, int] = {}
    ignored = []
    for place, header in enumerate(headers):
        name = field_of(header)
        if name is None:
            ignored += [clean(header).text] if header.strip() else []
        elif name in columns:
            raise RuleError(BAD_FILE, "", {"reason": "TWO_HEADERS", "columns": [clean(header).text]})
        else:
            columns[name] = place
    if missing := [name for name in REQUIRED if name not in columns]:
        raise _no_header(missing)
    return columns, ignored


def _no_header(missing: list[str]) -> RuleError:
    headings = {name: FIELDS[name] for name in missing}
    return RuleError(BAD_FILE, "", {"reason": "NO_HEADER", "columns": missing, "headings": headings})


def _known(connection: Connection, year: int | None) -> Known:
    level, section, college = t.grade_levels.c, t.classrooms.c, t.colleges.c
    colleges: dict[str, str] = {}
    for row in connection.execute(sa.select(college.unique_id, college.name)):
        colleges |= {fold(row.name): row.unique_id}
    colleges |= {fold(code): code for code in connection.scalars(sa.select(college.unique_id))}
    sections = sa.select(section.id, section.grade_level_id, section.name).where(section.academic_year_id == year)
    student = t.students.c
    names: dict[str, dict[date | None, str]] = {}
    people = connection.execute(sa.select(student.unique_id, student.name_joined_key, student.birth_date)).all()
    for row in people:
        names.setdefault(row.name_joined_key, {}).setdefault(row.birth_date, row.unique_id)
    return Known(
        ids={fold_identity(row.unique_id) for row in people},
        names=names,
        colleges=colleges,
        levels={fold(row.name): row.id for row in connection.execute(sa.select(level.id, level.name))},
        sections={(row.grade_level_id, fold(row.name)): row.id for row in connection.execute(sections)},
        today=today(connection),
    )
