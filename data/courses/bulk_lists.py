"""Reads who shall be enrolled in what out of a file or a paste."""

import re
from collections import defaultdict
from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from data.courses.eligibility import Wish, among
from data.db.errors import RuleError
from data.db.tables import courses, students
from data.students.importing.files import BAD_FILE, Line, Table
from data.students.importing.values import field_of
from data.text.characters import clean
from data.text.folding import fold, fold_code

_STUDENT = ("unique_id", "number")
_COURSE = frozenset(
    fold(word)
    for word in (
        "course", "course id", "course code", "course number", "المقرر", "رمز المقرر", "رقم المقرر", "كود المقرر",
        "معرف المقرر",
    )
)  # fmt: skip
"""Headers of the column that names a course."""


def read_wishes(connection: Connection, table: Table, course_ids: Sequence[str]) -> list[Wish]:
    """Return the pairs that a table asks for, in its order; what is not known stays as it is written, to be refused.

    Args:
        table: See `bulk_registration.plan_table`.
        course_ids: The courses for lines that name none.

    Raises:
        RuleError: BAD_FILE with reason `NO_HEADER`.
    """
    student, course, lines = _columns(table, bool(course_ids))
    if course is None and not course_ids:
        raise RuleError(BAD_FILE, "", {"reason": "NO_HEADER", "columns": ["course"]})
    asked = [(line.line, _cell(line, student), _cell(line, course)) for line in lines]
    people = _students(connection, {who for _line, who, _what in asked})
    codes = _courses(connection)
    return [
        Wish(people.get(who, (who, ""))[0], known, line)
        for line, who, what in asked
        for known in ([_course(codes, what, people.get(who, (who, ""))[1])] if what else course_ids)
    ]


def _columns(table: Table, chosen: bool) -> tuple[int, int | None, Sequence[Line]]:
    """Return the places of student and course, and the lines; a first line without a known header is one of them.

    Without headers the student comes first, then the course, unless courses are chosen already.
    """
    fields = [field_of(header) for header in table.headers]
    places = [fields.index(name) for name in _STUDENT if name in fields]
    named = [place for place, header in enumerate(table.headers) if _words(header) in _COURSE]
    if places:
        return places[0], named[0] if named else None, table.rows
    if named or any(fields):
        raise RuleError(BAD_FILE, "", {"reason": "NO_HEADER", "columns": ["unique_id"]})
    return 0, 1 if len(table.headers) > 1 and not chosen else None, [Line(table.line, table.headers), *table.rows]


def _words(header: str) -> str:
    return re.sub(r"[\s_\-.:*]+", " ", fold(clean(header).text)).strip()


def _cell(line: Line, place: int | None) -> str:
    return clean(line.cells[place]).text.strip() if place is not None and place < len(line.cells) else ""


def _students(connection: Connection, asked: set[str]) -> dict[str, tuple[str, str]]:
    """Return identifier and college of each student asked for: by identifier, else by a number that only one has."""
    own = students.c
    query = sa.select(own.unique_id, own.college_id, own.unique_id_key, own.number_key)
    keys = {fold_code(who) for who in asked} - {""}
    by_key: dict[str, list[sa.Row]] = defaultdict(list)
    by_number: dict[str, list[sa.Row]] = defaultdict(list)
    exact = {}
    for row in among(connection, query, own.unique_id_key, keys):
        by_key[row.unique_id_key].append(row)
        exact[row.unique_id] = row
    for row in among(connection, query, own.number_key, keys):
        by_number[row.number_key].append(row)
    found = {}
    for who in asked:
        known = next((rows for rows in (by_key[fold_code(who)], by_number[fold_code(who)]) if len(rows) == 1), [])
        if row := exact.get(who) or (known[0] if known else None):
            found[who] = (row.unique_id, row.college_id)
    return found


def _courses(connection: Connection) -> dict[str, list[tuple[str, str]]]:
    """Return identifier and college of the courses by folded identifier and code."""
    own = courses.c
    codes: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in connection.execute(sa.select(own.unique_id, own.course_code, own.college_id).order_by(own.unique_id)):
        for key in {fold_code(row.unique_id), fold_code(row.course_code)}:
            codes[key].append((row.unique_id, row.college_id))
    return codes


def _course(codes: dict[str, list[tuple[str, str]]], what: str, college: str) -> str:
    """Return the one course that is meant: of several with one code, the one of the student's college."""
    known = codes.get(fold_code(what), [])
    own = [course for course, of in known if of == college]
    if len(known) == 1:
        return known[0][0]
    return own[0] if len(own) == 1 else next((course for course, _of in known if course == what), what)
