"""A list of students for courses: typed, pasted or from a file, and for which courses."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from data.courses import bulk_registration
from data.courses.records import CoursesPlan
from data.students.importing.files import Line, Table, parse_table, read_table
from data.students.importing.values import field_of
from tui.language.i18n import _
from tui.screens.shell import cleaners
from tui.widgets.forms.form import FieldSpec

MOST = 200_000
"""Characters of a pasted list."""


def list_fields() -> list[FieldSpec]:
    """The form of a list."""
    return [
        FieldSpec("pasted", _("Students"), "note", base="ltr", lines=5, max_length=MOST, cleaner=cleaners.note,
                  help=_("One a line: identifier or number; then, if you like, a course.")),
        FieldSpec("file", _("Or a file"), base="ltr", max_length=1000, help=_("CSV or XLSX, with its folder.")),
        FieldSpec("courses", _("Courses"), base="ltr", max_length=1000, cleaner=cleaners.line,
                  help=_("Codes, for every line; empty where each line names its own.")),
    ]  # fmt: skip


def table_of(values: Mapping[str, Any]) -> Table:
    """Read what the form of a list names; called in a thread.

    Raises:
        OSError: the file cannot be opened.
        RuleError: BAD_FILE.
    """
    path = (values.get("file") or "").strip()
    return read_table(path) if path else parse_table(apart(values.get("pasted") or ""))


def apart(text: str) -> str:
    """Put a tab between the two words that every line of a typed list has; other lists are as they are."""
    lines = [line for line in text.splitlines() if line.strip()]
    if lines and all(len(line.split()) == 2 and not re.search("[,;\t]", line) for line in lines):
        return "\n".join("\t".join(line.split()) for line in text.splitlines())
    return text


def spread(table: Table, courses: str) -> Table:
    """Return a table with a line for each student and each of these courses; as it is where there are none."""
    codes = [code for code in re.split(r"[\s,;،؛]+", courses) if code]
    if not codes:
        return table
    if any(field_of(header) in ("unique_id", "number") for header in table.headers):
        return Table(("course", *table.headers), _each(table.rows, codes), table.line)
    lines = [Line(table.line, table.headers), *table.rows]
    students = [Line(line.line, (line.cells[0],)) for line in lines if line.cells]
    return Table(("course", "unique_id"), _each(students, codes), table.line)


def _each(lines: Sequence[Line], codes: Sequence[str]) -> list[Line]:
    return [Line(line.line, (code, *line.cells)) for line in lines for code in codes]


def plan_list(db: Any, who: Any, table: Table, courses: str) -> CoursesPlan:
    """Return what enrolling the students of a table in some courses, or in those it names, would do."""
    return bulk_registration.plan_table(db, who, spread(table, courses))
