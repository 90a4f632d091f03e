"""Takes students in from a file: first a plan, with the reason for every refused row, then all of it or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data import tables as t
from data.engine import Actor, Database
from data.errors import RuleError
from data.folding import fold
from data.import_files import BAD_FILE, Line, Table, read_table
from data.import_values import FIELDS, LATIN_DIGITS, SEXES, field_of, read_date
from data.permissions import require
from data.records import StudentPlan
from data.settings import school
from data.text import clean

__all__ = ["ImportPlan", "ImportRow", "RefusedRow", "Table", "apply_students", "plan_students", "read_table"]

IMPORT_REFUSED = "IMPORT_REFUSED"
REQUIRED = ("unique_id", "name")

_CHUNK = 500
_LENGTHS = {name: t.students.c[name].type.length for name in ("unique_id", "name", "number", "guardian", "phone")}


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """Why a row is refused, or what was changed in it: a row may have several.

    Attributes:
        line: The line of the file, from 1.
        column: The field, such as `birth_date`.
        code: `MISSING`, `TOO_LONG`, `BAD_DATE`, `BAD_SEX`, `TWICE` (in the file), `EXISTS` (in the database),
            `UNKNOWN_COLLEGE`, `UNKNOWN_LEVEL`, `UNKNOWN_SECTION`, `EXTRA_CELLS`; `DROPPED` for characters left out.
        value: What stands there.
    """

    line: int
    column: str
    code: str
    value: str


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A student to take in, and the section to enroll in, if any."""

    line: int
    plan: StudentPlan
    classroom_id: int | None = None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do.

    Attributes:
        rows: The students accepted.
        refused: Every reason; rows with one are not in `rows`.
        noted: Characters left out of accepted and refused rows.
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


@dataclass
class _Known:
    """What the database holds that a row may name, by folded names."""

    ids: set[str]
    colleges: dict[str, str]
    levels: dict[str, int]
    sections: dict[tuple[int, str], int]


@dataclass
class _Reading:
    """A plan in the making."""

    known: _Known
    columns: dict[str, int]
    width: int
    seen: set[str] = field(default_factory=set)
    refused: list[RefusedRow] = field(default_factory=list)
    noted: list[RefusedRow] = field(default_factory=list)


def plan_students(db: Database, who: Actor, table: Table) -> ImportPlan:
    """Return what importing `table` would do; nothing is written.

    Args:
        db: The school.
        who: Needs `import`.
        table: What `read_table` gave; its headers in Arabic or English, in any order.

    Raises:
        RuleError: `NOT_ALLOWED`; `BAD_FILE` with reason `NO_HEADER` (`columns` lacks), `TWO_HEADERS` (one field
            twice) or `NO_YEAR` (sections are named, but the school has no current year).
        Unavailable: the database cannot answer.
    """
    require(who, "import")
    columns, ignored = _columns(table.headers)
    year = school(db).year_id if "section" in columns else None
    if "section" in columns and year is None:
        raise RuleError(BAD_FILE, "", {"reason": "NO_YEAR"})
    known = db.read(lambda connection: _known(connection, year))
    if "college_id" not in columns and len(set(known.colleges.values())) != 1:
        raise RuleError(BAD_FILE, "", {"reason": "NO_HEADER", "columns": ["college_id"]})
    reading = _Reading(known, columns, len(table.headers))
    rows = [row for line in table.rows if (row := _row(reading, line))]
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
    for start in range(0, len(plan.rows), _CHUNK):
        rows = plan.rows[start : start + _CHUNK]
        connection.execute(t.students.insert(), [asdict(row.plan) for row in rows])
        enrolled = [_enrollment(row, plan.year_id) for row in rows if row.classroom_id is not None]
        if enrolled:
            connection.execute(t.enrollments.insert(), enrolled)
        if progress:
            progress(start + len(rows), len(plan.rows))


def _enrollment(row: ImportRow, year: int | None) -> dict[str, Any]:
    return {
        "student_id": row.plan.unique_id, "classroom_id": row.classroom_id, "academic_year_id": year,
        "status": "ACTIVE", "enrolled_on": date.today(),
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
        raise RuleError(BAD_FILE, "", {"reason": "NO_HEADER", "columns": missing})
    return columns, ignored


def _known(connection: Connection, year: int | None) -> _Known:
    level, section, college = t.grade_levels.c, t.classrooms.c, t.colleges.c
    colleges: dict[str, str] = {}
    for row in connection.execute(sa.select(college.unique_id, college.name)):
        colleges |= {fold(row.name): row.unique_id}
    colleges |= {fold(code): code for code in connection.scalars(sa.select(college.unique_id))}
    sections = sa.select(section.id, section.grade_level_id, section.name).where(section.academic_year_id == year)
    return _Known(
        ids={fold(code) for code in connection.scalars(sa.select(t.students.c.unique_id))},
        colleges=colleges,
        levels={fold(row.name): row.id for row in connection.execute(sa.select(level.id, level.name))},
        sections={(row.grade_level_id, fold(row.name)): row.id for row in connection.execute(sections)},
    )


def _row(reading: _Reading, line: Line) -> ImportRow | None:
    before = len(reading.refused)
    cells = _cells(reading, line)

    def refuse(column: str, code: str) -> None:
        reading.refused.append(RefusedRow(line.line, column, code, cells.get(column, "")))

    _check_plain(reading, cells, refuse)
    if extra := [cell for cell in line.cells[reading.width :] if cell.strip()]:
        reading.refused.append(RefusedRow(line.line, "", "EXTRA_CELLS", clean(extra[0]).text))
    values = {name: cells.get(name) or None for name in FIELDS if name not in ("grade_level", "section")}
    values["sex"] = _sex(cells, refuse)
    values["birth_date"] = _birth_date(cells, refuse)  # type: ignore[assignment]
    values["college_id"] = _college(reading, cells, refuse)
    classroom = _classroom(reading.known, cells, refuse)
    if len(reading.refused) > before:
        return None
    return ImportRow(line.line, StudentPlan(**values), classroom)  # type: ignore[arg-type]


def _cells(reading: _Reading, line: Line) -> dict[str, str]:
    """Return a row's cells by field, cleaned; what was left out of them is noted."""
    cells = {}
    for name, place in reading.columns.items():
        cleaned = clean(line.cells[place]) if place < len(line.cells) else clean("")
        cells[name] = cleaned.text.translate(LATIN_DIGITS) if name in ("unique_id", "number", "phone") else cleaned.text
        if cleaned.dropped:
            reading.noted.append(RefusedRow(line.line, name, "DROPPED", " ".join(cleaned.dropped)))
    return cells


Refuse = Callable[[str, str], None]


def _check_plain(reading: _Reading, cells: dict[str, str], refuse: Refuse) -> None:
    for name in REQUIRED:
        if not cells[name]:
            refuse(name, "MISSING")
    for name, length in _LENGTHS.items():
        if len(cells.get(name, "")) > length:
            refuse(name, "TOO_LONG")
    key = fold(cells["unique_id"])
    if key in reading.seen:
        refuse("unique_id", "TWICE")
    elif key in reading.known.ids:
        refuse("unique_id", "EXISTS")
    if key:
        reading.seen.add(key)


def _sex(cells: dict[str, str], refuse: Refuse) -> str | None:
    told = fold(cells.get("sex", ""))
    if told and told not in SEXES:
        refuse("sex", "BAD_SEX")
    return SEXES.get(told)


def _birth_date(cells: dict[str, str], refuse: Refuse) -> date | None:
    told = cells.get("birth_date", "")
    born = read_date(told)
    if told and (born is None or born > date.today()):
        refuse("birth_date", "BAD_DATE")
    return born


def _college(reading: _Reading, cells: dict[str, str], refuse: Refuse) -> str | None:
    if "college_id" not in reading.columns:
        return next(iter(reading.known.colleges.values()))
    college = reading.known.colleges.get(fold(cells["college_id"]))
    if college is None:
        refuse("college_id", "UNKNOWN_COLLEGE" if cells["college_id"] else "MISSING")
    return college


def _classroom(known: _Known, cells: dict[str, str], refuse: Refuse) -> int | None:
    level, section = cells.get("grade_level", ""), cells.get("section", "")
    if not level and not section:
        return None
    for name, told in (("grade_level", level), ("section", section)):
        if not told:
            refuse(name, "MISSING")
    level_id = known.levels.get(fold(level))
    if level and level_id is None:
        refuse("grade_level", "UNKNOWN_LEVEL")
    classroom = known.sections.get((level_id, fold(section))) if level_id else None
    if level_id and section and classroom is None:
        refuse("section", "UNKNOWN_SECTION")
    return classroom
