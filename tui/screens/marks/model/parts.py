"""The three parts of a student's mark that change apart from each other, and what each key makes of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from data.marks.records import Mark

# The two absence types, as the database writes them.
EXCUSED, UNEXCUSED = "بعذر", "بدون_عذر"


class Part(StrEnum):
    """What is typed, saved and undone as one: the mark with the presence, the excuse, the teacher's note."""

    MARK = "mark"
    EXCUSE = "excuse"
    NOTE = "note"


FIELDS = {
    Part.MARK: ("score", "is_present", "absence_type"),
    Part.EXCUSE: ("excuse_details",),
    Part.NOTE: ("teacher_notes",),
}


def values(mark: Mark, part: Part) -> tuple[Any, ...]:
    """What `mark` says in `part`."""
    return tuple(getattr(mark, field) for field in FIELDS[part])


def differ(one: Mark, other: Mark, part: Part) -> bool:
    """Whether a change of `part` meant for `one` would hurt what `other` says; an excuse goes with its absence."""
    return values(one, part) != values(other, part) or (part is Part.EXCUSE and one.is_present != other.is_present)


def merged(below: Mark, above: Mark, parts: Iterable[Part]) -> Mark:
    """`below`, with `parts` of it as `above` has them."""
    fields = (field for part in parts for field in FIELDS[part])
    return replace(below, **{field: getattr(above, field) for field in fields})


def scored(mark: Mark, score: Decimal | None) -> Mark:
    """`mark` of a student who sat the exam; None is "not yet marked"."""
    return replace(mark, score=score, is_present=True, absence_type=None)


def turned(mark: Mark) -> Mark:
    """The next presence: present, absent unexcused, absent excused, present again and not yet marked."""
    if mark.is_present:
        return replace(mark, score=Decimal(0), is_present=False, absence_type=UNEXCUSED)
    if mark.absence_type == UNEXCUSED:
        return replace(mark, absence_type=EXCUSED)
    return scored(mark, None)


def step(stored: Mark, goal: Mark) -> Mark:
    """The next statement on the way from `stored` to `goal`.

    The database takes the zero of a student who is turned present for the zero of the absence; one that was
    earned is entered in a statement of its own.
    """
    if goal.is_present and not stored.is_present:
        goal = replace(goal, excuse_details=None)
        return replace(goal, score=None) if goal.score == 0 else goal
    return goal


def is_entered(mark: Mark) -> bool:
    """Whether somebody has said something about this student: a mark or an absence."""
    return mark.score is not None or not mark.is_present
