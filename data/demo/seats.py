"""Who sits where in the demonstration school's final exams: everybody but those who came late, levels mixed."""

from math import ceil

from data.demo.blueprint import Row, School
from data.seating.allocation import spread_over
from data.seating.records import CommitteeSize, Sitter, SpreadRule

_COMMITTEE = 30
_FIRST = 1001


def seats(school: School, session_id: int, standing: list[Row]) -> list[Row]:
    """Return the seats of a session.

    Args:
        school: The school.
        session_id: Of the session.
        standing: The active enrollments of this year, in the order of the sections' lists.
    """
    levels = {section["id"]: section["grade_level_id"] for section in school.sections}
    late = {row["id"] for row in school.late}
    sitters = [
        Sitter(row["id"], row["student_id"], "", None, levels[row["classroom_id"]], "", "")
        for row in standing
        if row["id"] not in late
    ]
    count = ceil(len(sitters) / _COMMITTEE)
    rule = SpreadRule(tuple(CommitteeSize(f"اللجنة {n}", _COMMITTEE) for n in range(1, count + 1)), first_number=_FIRST)
    placed, _left = spread_over(rule, (), sitters)
    return [
        {"id": number, "exam_session_id": session_id, "enrollment_id": place.sitter.enrollment_id,
         "committee": place.committee, "seat": place.seat, "seating_number": place.seating_number}
        for number, place in enumerate(placed, 1)
    ]  # fmt: skip
