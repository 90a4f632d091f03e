"""Judges the rows of an imported file: each becomes a student to take in, or the reasons why not."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from data.db import tables as t
from data.students.importing.files import Line
from data.students.importing.values import FIELDS, LATIN_DIGITS, SEXES, read_date
from data.students.records import StudentPlan
from data.text.characters import clean
from data.text.folding import fold, fold_identity, fold_joined

REQUIRED = ("unique_id", "name")

_LENGTHS = {name: t.students.c[name].type.length for name in ("unique_id", "name", "number", "guardian", "phone")}

Refuse = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """Why a row is refused, or what was changed in it: a row may have several.

    Attributes:
        line: The line of the file, from 1.
        column: The field, such as `birth_date`.
        code: `MISSING`, `TOO_LONG`, `BAD_DATE`, `BAD_SEX`, `TWICE` (in the file), `EXISTS` (in the database),
            `UNKNOWN_COLLEGE`, `UNKNOWN_LEVEL`, `UNKNOWN_SECTION`, `EXTRA_CELLS`; `DROPPED` for characters left out,
            `SIMILAR` and `NAMESAKE` for one who may be somebody else of the school or the file: the same name and
            birth date, or the same name where a birth date is not known.
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


@dataclass
class Known:
    """What the database holds that a row may name, by folded names.

    `names` tells for each birth date, or none, one student of that name; the rows above count too.
    """

    ids: set[str]
    names: dict[str, dict[date | None, str]]
    colleges: dict[str, str]
    levels: dict[str, int]
    sections: dict[tuple[int, str], int]
    today: date


@dataclass
class Reading:
    """A plan in the making."""

    known: Known
    columns: dict[str, int]
    width: int
    seen: set[str] = field(default_factory=set)
    refused: list[RefusedRow] = field(default_factory=list)
    noted: list[RefusedRow] = field(default_factory=list)


def read_row(reading: Reading, line: Line) -> ImportRow | None:
    """Return the student that a line names, or None: then `reading.refused` has the reasons."""
    before = len(reading.refused)
    cells = _cells(reading, line)

    def refuse(column: str, code: str) -> None:
        reading.refused.append(RefusedRow(line.line, column, code, cells.get(column, "")))

    _check_plain(reading, cells, refuse)
    if extra := [cell for cell in line.cells[reading.width :] if cell.strip()]:
        reading.refused.append(RefusedRow(line.line, "", "EXTRA_CELLS", clean(extra[0]).text))
    values = {name: cells.get(name) or None for name in FIELDS if name not in ("grade_level", "section")}
    values["sex"] = _sex(cells, refuse)
    values["birth_date"] = _birth_date(reading, cells, refuse)  # type: ignore[assignment]
    values["college_id"] = _college(reading, cells, refuse)
    classroom = _classroom(reading.known, cells, refuse)
    if len(reading.refused) > before:
        return None
    row = ImportRow(line.line, StudentPlan(**values), classroom)  # type: ignore[arg-type]
    _note_similar(reading, row)
    return row


def _note_similar(reading: Reading, row: ImportRow) -> None:
    """Note who may be the same person, once a row; the rows below see this one too."""
    born, others = row.plan.birth_date, reading.known.names.setdefault(fold_joined(row.plan.name), {})
    unsure = others.get(None) if born else next(iter(others.values()), None)
    if born in others and born:
        reading.noted.append(RefusedRow(row.line, "name", "SIMILAR", others[born]))
    elif unsure is not None:
        reading.noted.append(RefusedRow(row.line, "name", "NAMESAKE", unsure))
    others.setdefault(born, row.plan.unique_id)


def _cells(reading: Reading, line: Line) -> dict[str, str]:
    """Return a row's cells by field, cleaned; what was left out of them is noted."""
    cells = {}
    for name, place in reading.columns.items():
        cleaned = clean(line.cells[place]) if place < len(line.cells) else clean("")
        cells[name] = cleaned.text.translate(LATIN_DIGITS) if name in ("unique_id", "number", "phone") else cleaned.text
        if cleaned.dropped:
            reading.noted.append(RefusedRow(line.line, name, "DROPPED", " ".join(cleaned.dropped)))
    return cells


def _check_plain(reading: Reading, cells: dict[str, str], refuse: Refuse) -> None:
    for name in REQUIRED:
        if not cells[name]:
            refuse(name, "MISSING")
    for name, length in _LENGTHS.items():
        if len(cells.get(name, "")) > length:
            refuse(name, "TOO_LONG")
    key = fold_identity(cells["unique_id"])
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


def _birth_date(reading: Reading, cells: dict[str, str], refuse: Refuse) -> date | None:
    told = cells.get("birth_date", "")
    born = read_date(told)
    if told and (born is None or born > reading.known.today):
        refuse("birth_date", "BAD_DATE")
    return born


def _college(reading: Reading, cells: dict[str, str], refuse: Refuse) -> str | None:
    if "college_id" not in reading.columns:
        return next(iter(reading.known.colleges.values()))
    college = reading.known.colleges.get(fold(cells["college_id"]))
    if college is None:
        refuse("college_id", "UNKNOWN_COLLEGE" if cells["college_id"] else "MISSING")
    return college


def _classroom(known: Known, cells: dict[str, str], refuse: Refuse) -> int | None:
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
