"""What tells namesakes apart, wherever people are listed: said as soon as two names fold alike, and then only.

Of a student it is the number where no namesake has it too, otherwise the identifier; of an account the user name.
Records carry it as `apart`, empty where there is no need.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy import Connection

from data.db.tables import students
from data.text.folding import fold

Record = TypeVar("Record")

_AT_ONCE = 500


def apart_column() -> sa.ColumnElement[str]:
    """Return what tells a row of `students` from every namesake in the school; empty for one who has none."""
    other = students.alias("namesake").c
    alike = sa.and_(other.name_key == students.c.name_key, other.unique_id != students.c.unique_id)
    namesake, of_the_number = (
        sa.select(sa.literal(1)).where(alike, *also).correlate(students).exists()
        for also in ((), (other.number_key == students.c.number_key,))
    )
    return sa.case(
        (~namesake, ""),
        (sa.and_(students.c.number_key != "", ~of_the_number), students.c.number),
        else_=students.c.unique_id,
    ).label("apart")


def told_apart(
    connection: Connection,
    records: Sequence[Record],
    key: str = "student_id",
    name: str = "student",
    *,
    everywhere: bool = False,
) -> list[Record]:
    """Return `records`, each student who has a namesake with `apart`.

    Args:
        key, name: the attributes that hold the student's identifier and name.
        everywhere: count the namesakes of the whole school, because `records` are a part of a longer list.
    """
    names = {getattr(one, key): fold(getattr(one, name)) for one in records}
    shared = set(names.values()) if everywhere else _twice(names.values())
    aparts = dict(_aparts(connection, [student for student, folded in names.items() if folded in shared]))
    return _with(records, lambda one: aparts.get(getattr(one, key), ""))


def accounts_told_apart(records: Sequence[Record], name: str = "full_name") -> list[Record]:
    """Return `records` of accounts, those who have a namesake among them with `apart`."""
    people = {one.username: fold(getattr(one, name)) for one in records}  # type: ignore[attr-defined]
    shared = _twice(people.values())
    return _with(records, lambda one: one.username if people[one.username] in shared else "")  # type: ignore[attr-defined]


def _with(records: Sequence[Record], apart_of: Callable[[Record], str]) -> list[Record]:
    told = ((one, apart_of(one)) for one in records)
    return [replace(one, apart=apart) if apart else one for one, apart in told]  # type: ignore[type-var]


def _twice(names: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    return {name for name in names if name in seen or seen.add(name)}  # type: ignore[func-returns-value]


def _aparts(connection: Connection, asked: Sequence[str]) -> Iterator[tuple[str, str]]:
    for first in range(0, len(asked), _AT_ONCE):
        some = students.c.unique_id.in_(asked[first : first + _AT_ONCE])
        query = sa.select(students.c.unique_id, apart_column()).where(some)
        yield from ((student, apart) for student, apart in connection.execute(query))
