"""The exams of the demonstration school and what its students reach in them."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from random import Random

from data.db.tables import EXCUSED, UNEXCUSED
from data.demo.blueprint import ADMIN_ID, LEVELS, REGISTRAR_ID, SUBJECTS, Row, School
from data.demo.names import EXCUSES, NOTES

DIAGNOSTIC, MONTHLY, MIDTERM, FINAL = 1, 2, 3, 4
"""The ids of the periods."""
SEMESTER = 3
"""The id of the semester that they are in."""

_FRIDAY = 4
_DIFFICULTY = (0.10, 0.02, 0.08, -0.06, 0.05, 0.0, -0.04, -0.12, -0.08)  # in the order of SUBJECTS
_ABSENT, _HAS_EXCUSE, _HAS_NOTE = 0.035, 0.6, 0.03
_MISSING = 5


@dataclass(frozen=True)
class Exams:
    """The exams of one period, with the period's row."""

    period: Row
    schedules: list[Row]


def exams(school: School) -> list[Exams]:
    """Return the four periods: one that found out where students stand, one over, one half marked, one to come."""
    start, today, closes = school.start, school.today, school.semesters[2]["end_date"]
    spans = (
        (DIAGNOSTIC, "الاختبار التشخيصي", "DIAGNOSTIC", start + timedelta(7), start + timedelta(11)),
        (MONTHLY, "الشهري الأول", "MONTHLY", start + timedelta(30), start + timedelta(43)),
        (MIDTERM, "منتصف الفصل الأول", "MIDTERM", today - timedelta(6), today + timedelta(6)),
        (FINAL, "نهائي الفصل الأول", "FINAL", closes - timedelta(20), closes - timedelta(5)),
    )
    made: list[Exams] = []
    for number, name, kind, first, last in spans:
        period = {
            "id": number, "academic_year_id": 2, "semester_id": SEMESTER, "name": name, "type": kind,
            "start_date": first, "end_date": last, "created_by": ADMIN_ID,
        }  # fmt: skip
        before = sum(len(other.schedules) for other in made)
        made.append(Exams(period, _schedules(period, today, before)))
    return made


def _schedules(period: Row, today: date, before: int) -> list[Row]:
    rows = []
    for level in range(len(LEVELS)):
        for subject, day, starts, minutes in _timetable(period, today, level):
            rows.append(
                {"id": before + len(rows) + 1, "exam_period_id": period["id"], "subject_id": subject + 1,
                 "grade_level_id": level + 1, "exam_date": day, "start_time": starts, "duration_minutes": minutes,
                 "max_score": Decimal({DIAGNOSTIC: 10, FINAL: 50}.get(period["id"], 20)), "created_by": REGISTRAR_ID}
            )  # fmt: skip
    return rows


def _timetable(period: Row, today: date, level: int) -> list[tuple[int, date, time | None, int | None]]:
    """Return subject, day, time and minutes of each exam of a level; every level has its subjects in another order."""
    days = _days(period, today)
    turned = [(subject + level) % len(SUBJECTS) for subject in range(len(SUBJECTS))]
    if period["id"] == DIAGNOSTIC:
        return [(subject, days[subject], None, None) for subject in range(3)]
    if period["id"] == FINAL:
        hours = (time(8), time(10, 30))
        return [(subject, days[place // 2], hours[place % 2], 120) for place, subject in enumerate(turned)]
    if period["id"] == MIDTERM:
        # The first in the level's order is sat today, four before and four after.
        now = days.index(today)
        days = [today, *days[now - 4 : now], *days[now + 1 : now + 5]]
    starts, minutes = (time(8, 30), 60) if level % 2 else (time(10), 45)
    return [(subject, days[place], starts, minutes) for place, subject in enumerate(turned)]


def _days(period: Row, today: date) -> list[date]:
    length = (period["end_date"] - period["start_date"]).days + 1
    days = (period["start_date"] + timedelta(n) for n in range(length))
    return [day for day in days if day.weekday() != _FRIDAY or day == today]


def marks(school: School, exam: Row, sheet: list[Row]) -> list[Row]:
    """Return what is entered for an exam: `at_exam`, `at_enrollment` and the columns of its rows.

    Args:
        school: The school, for its seed and day.
        exam: The exam's row.
        sheet: The enrollments on its sheet, in the order of the sections' lists.
    """
    rng = Random(f"{school.seed}/{exam['id']}")
    step = rng.choice((2, 4))
    share = 0.70 - _DIFFICULTY[exam["subject_id"] - 1]
    entered = _entered(school, exam, sheet)
    return [_mark(rng, exam, row, share, step, school.seed) for row in entered]


def _mark(rng: Random, exam: Row, row: Row, share: float, step: int, seed: int) -> Row:
    place = {"at_exam": exam["id"], "at_enrollment": row["id"]}
    note = rng.choice(NOTES) if rng.random() < _HAS_NOTE else None
    if rng.random() < _ABSENT:
        excuse = rng.choice(EXCUSES) if rng.random() < _HAS_EXCUSE else None
        absence = EXCUSED if excuse else UNEXCUSED
        return place | {"score": Decimal(0), "is_present": False, "absence_type": absence, "excuse_details": excuse,
                        "teacher_notes": None}  # fmt: skip
    reached = min(1.0, max(0.0, share + 0.15 * ability(seed, row) + rng.gauss(0, 0.09)))
    score = Decimal(round(reached * int(exam["max_score"]) * step)) / step
    return place | {"score": score, "is_present": True, "absence_type": None, "excuse_details": None,
                    "teacher_notes": note}  # fmt: skip


def ability(seed: int, row: Row) -> float:
    """Return how a student stands among the others: 0 in the middle, most between -2 and 2."""
    return Random(f"{seed}:{row['student_id']}").gauss(0, 1)


def _entered(school: School, exam: Row, sheet: list[Row]) -> list[Row]:
    """Return the enrollments whose marks are in: all, none, or those that a teacher has come to by now."""
    if exam["exam_period_id"] == FINAL:
        return []
    if exam["exam_period_id"] == MIDTERM:
        if exam["exam_date"] > school.today:
            return []
        if exam["exam_date"] == school.today:
            return _halves(sheet)
    if exam["exam_period_id"] == DIAGNOSTIC and exam["grade_level_id"] == 2 and exam["subject_id"] == 1:
        changed = {change["changed_id"] for change in school.changes}
        waiting = [row["id"] for row in sheet if row["id"] not in changed][:_MISSING]
        return [row for row in sheet if row["id"] not in waiting]
    return sheet


def _halves(sheet: list[Row]) -> list[Row]:
    """Return the first half of each section."""
    sections: dict[int, list[Row]] = {}
    for row in sheet:
        sections.setdefault(row["classroom_id"], []).append(row)
    return [row for rows in sections.values() for row in rows[: len(rows) // 2]]
