"""Finding students as one types: one query a keystroke, served by indexes, whatever is typed.

The rules keep the words of every name (`student_name_words`) and the database the folded keys, so each way to be found
is a range of an index. A search that finds too many is cut at `MOST`: whoever sees that types on.
"""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from data.db.engine import Actor, Database
from data.db.paging import Page
from data.db.tables import classrooms, enrollments, grade_levels, student_name_words, students
from data.school.namesakes import apart_column
from data.school.permissions import require
from data.students.records import Similar, Student, StudentPlan
from data.text.folding import fold, fold_code, fold_joined
from data.text.name_order import in_language

MOST = 500
"""How many students a search tells of."""

_columns = students.c
_CODES = (_columns.unique_id_key, _columns.number_key, _columns.phone_key)
_ORDER = (_columns.name_order, _columns.unique_id)
_LAST = "\U0010ffff"
# From those found to their rows by the key: MariaDB would rather read every student of a small school.
_AS_WRITTEN = "STRAIGHT_JOIN"
_MOST_WORDS = 12
_MOST_SIMILAR = 20


def find_students(db: Database, who: Actor, term: str, limit: int = 50, offset: int = 0) -> Page[Student]:
    """Return the students whom `term` finds: beginnings of words of the name in any order, or of a number or phone.

    Exact matches come first, then names that begin so, then the others, each by the name as the language sorts it.
    Where more than `MOST` are found, the page tells `more` and its total is `MOST`; of the others those are taken then
    whose words are nearest to what was typed.

    Args:
        term: as typed; folded as the keys of names are. Nothing finds everybody. Of more than twelve words the
            longest twelve count.
        limit: rows of the page.
        offset: rows before it.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "students.read")
    page = _some(term, limit, offset) if fold(term).split() else _everybody(limit, offset)
    rows = db.read(lambda connection: connection.execute(_shown(page)).all())
    total = rows[0].total if rows else 0
    most = MOST if fold(term).split() else total
    return Page([_student(row) for row in rows], offset, min(total, most), total > most)


def page_with(db: Database, who: Actor, unique_id: str, limit: int = 50) -> Page[Student]:
    """Return the page of everybody on which a student stands; the first one where there is no such student.

    Args:
        unique_id: of the student.
        limit: rows of a page.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "students.read")
    own = students.alias("own")
    name, key = in_language(*_ORDER)
    earlier = sa.or_(
        name < own.c[name.key],
        sa.and_(name == own.c[name.key], key < own.c.unique_id),
    )
    query = sa.select(sa.func.count()).select_from(own.join(students, earlier)).where(own.c.unique_id == unique_id)
    place = db.read(lambda connection: connection.execute(query).scalar_one())
    return find_students(db, who, "", limit, place // limit * limit)


def similar_students(db: Database, who: Actor, plan: StudentPlan) -> list[Similar]:
    """Return who may be the same person as `plan`: the same folded name, and no other birth date.

    Those with the same birth date come first; of the others a birth date is not known here or there.

    Raises:
        RuleError: NOT_ALLOWED.
    """
    require(who, "students.read")
    wanted = [_columns.name_joined_key == fold_joined(plan.name), _columns.unique_id != plan.unique_id]
    if plan.birth_date:
        wanted.append(sa.or_(_columns.birth_date == plan.birth_date, _columns.birth_date.is_(None)))
    page = (
        sa.select(_columns.unique_id, sa.case((_columns.birth_date == plan.birth_date, 0), else_=1).label("rank"))
        .where(*wanted)
        .order_by("rank", *in_language(*_ORDER))
        .limit(_MOST_SIMILAR)
    ).subquery()
    query = _shown(page).add_columns(_columns.birth_date)
    rows = db.read(lambda connection: connection.execute(query).all())
    born = plan.birth_date
    return [Similar(_student(row), row.birth_date, born is not None and row.birth_date == born) for row in rows]


def _student(row: sa.Row[Any]) -> Student:
    place = (row.enrollment_id, row.section, row.grade_level)
    return Student(row.unique_id, row.name, row.number, row.college_id, *place, row.apart)


def _shown(page: sa.Subquery) -> sa.Select[Any]:
    """The rows of a page in its order, with the section that each is in now."""
    held = sa.and_(enrollments.c.student_id == _columns.unique_id, enrollments.c.id == _newest_active())
    told = [page.c.total] if "total" in page.c else []
    return (
        sa.select(
            *(_columns[name] for name in ("unique_id", "name", "number", "college_id")),
            *told,
            enrollments.c.id.label("enrollment_id"),
            classrooms.c.name.label("section"),
            grade_levels.c.name.label("grade_level"),
            apart_column(),
        )
        .prefix_with(_AS_WRITTEN, dialect="mysql")
        .select_from(page)
        .join(students, _columns.unique_id == page.c.unique_id)
        .outerjoin(enrollments, held)
        .outerjoin(classrooms, classrooms.c.id == enrollments.c.classroom_id)
        .outerjoin(grade_levels, grade_levels.c.id == classrooms.c.grade_level_id)
        .order_by(page.c.rank, *in_language(*_ORDER))
    )


def _newest_active() -> sa.ScalarSelect[Any]:
    own = sa.and_(enrollments.c.student_id == _columns.unique_id, enrollments.c.status == "ACTIVE")
    return sa.select(sa.func.max(enrollments.c.id)).where(own).correlate(students).scalar_subquery()


def _everybody(limit: int, offset: int) -> sa.Subquery:
    total = sa.select(sa.func.count()).select_from(students).scalar_subquery()
    query = sa.select(_columns.unique_id, sa.literal(0).label("rank"), total.label("total"))
    return query.order_by(*in_language(*_ORDER)).limit(limit).offset(offset).subquery()


def _some(term: str, limit: int, offset: int) -> sa.Subquery:
    """The page of those found: each way gives at most one more than `MOST`, so that too many are seen to be so."""
    ways = [sa.select(way.limit(MOST + 1).subquery().c[0]) for way in _ways(term)]
    found = sa.union(*ways).subquery()
    rank = _rank(term).label("rank")
    return (
        sa.select(_columns.unique_id, rank, sa.func.count().over().label("total"))
        .prefix_with(_AS_WRITTEN, dialect="mysql")
        .select_from(found)
        .join(students, _columns.unique_id == found.c[0])
        .order_by(rank, *in_language(*_ORDER))
        .limit(max(0, min(limit, MOST - offset)))
        .offset(offset)
        .subquery()
    )


def _ways(term: str) -> Iterator[sa.Select[Any]]:
    """The ways to be found, each a range of an index. Names that begin so come in their order: none is missed."""
    yield sa.select(_columns.unique_id).where(_begins(_columns.name_key, _key(term))).order_by(_columns.name_key)
    yield _by_words(term)
    # An exact key is the first of its range.
    ranges = [(_columns.name_joined_key, fold_joined(term)), *((key, fold_code(term)) for key in _CODES)]
    for key, text in ranges:
        if text:
            yield sa.select(_columns.unique_id).where(_begins(key, text)).order_by(key)


def _by_words(term: str) -> sa.Select[Any]:
    """Students with a word for each that was typed: those of the longest, if they have the others too."""
    first, *others = _words(term)
    word = student_name_words.c
    query = sa.select(word.student_id).distinct().where(_begins(word.word, first))
    for number, other in enumerate(others):
        also = student_name_words.alias(f"also{number}").c
        query = query.where(sa.exists().where(also.student_id == word.student_id, _begins(also.word, other)))
    return query


def _words(term: str) -> list[str]:
    """Return the words to look for, the longest first: a word that begins another one is found with that."""
    typed = set(fold(term).split())
    kept = {word for word in typed if not any(other != word and other.startswith(word) for other in typed)}
    return sorted(kept, key=lambda word: (-len(word), word))[:_MOST_WORDS]


def _begins(column: sa.ColumnElement[Any], text: str) -> sa.ColumnElement[bool]:
    return sa.and_(column >= text, column < text + _LAST)


def _key(term: str) -> str:
    return " ".join(fold(term).split())


def _rank(term: str) -> sa.ColumnElement[int]:
    key, code = _key(term), fold_code(term)
    exact = sa.or_(_columns.name_key == key, *(column == code for column in _CODES if code))
    return sa.case((exact, 0), (_begins(_columns.name_key, key), 1), else_=2)
