"""Who teaches what: a teacher reads and enters the marks of the sections and subjects assigned, and of no others."""

from typing import Any

import sqlalchemy as sa

from data.db.engine import Actor
from data.db.tables import classrooms, exam_periods, exam_schedules, teaching_assignments

_assigned = teaching_assignments.c


def narrowed(who: Actor) -> bool:
    """Return whether this person sees the marks of what is assigned alone."""
    return who.role == "teacher"


def taught_by(who: Actor, subject: Any, classroom: Any) -> sa.Exists:
    """Whether this person is assigned to a section and a subject."""
    return _own(who).where(_assigned.subject_id == subject, _assigned.classroom_id == classroom).exists()


def examined_by(who: Actor) -> sa.Exists:
    """Whether this person is assigned to a section that sits an exam, for a query of exams and their periods."""
    room, exam = classrooms.c, exam_schedules.c
    return (
        _own(who)
        .join(classrooms, room.id == _assigned.classroom_id)
        .where(
            _assigned.subject_id == exam.subject_id,
            room.grade_level_id == exam.grade_level_id,
            room.academic_year_id == exam_periods.c.academic_year_id,
        )
        .correlate(exam_schedules, exam_periods)
        .exists()
    )


def _own(who: Actor) -> sa.Select[Any]:
    return sa.select(_assigned.id).where(_assigned.user_id == (who.user_id or 0))
