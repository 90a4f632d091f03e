"""What the demonstration school is, before any of it is written: everything follows from a size, a seed and a date.

Ids are given here, so that both engines hold the same school and no row has to be read back.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from data.demo.names import TEACHERS, full_name, person, phone

Row = dict[str, Any]

SECTION_SIZE = 30
SECTIONS_A_TEACHER = 6
LEVELS = (
    "الأول المتوسط", "الثاني المتوسط", "الثالث المتوسط", "الأول الثانوي", "الثاني الثانوي", "الثالث الثانوي",
)  # fmt: skip
SUBJECTS = (
    ("الرياضيات", "MTH"), ("اللغة العربية", "ARB"), ("اللغة الإنجليزية", "ENG"), ("التربية الإسلامية", "ISL"),
    ("العلوم", "SCI"), ("الدراسات الاجتماعية", "SOC"), ("الحاسوب", "COM"), ("التربية الفنية", "ART"),
    ("المهارات الحياتية", "LIF"),
)  # fmt: skip
COLLEGES = (("GEN", "القسم العام"), ("SCI", "القسم العلمي"), ("LIT", "القسم الأدبي"))
SECTION_LETTERS = ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر")
STAFF = (("huda", "هدى", "admin"), ("nadia", "نادية", "registrar"), ("khalid", "خالد", "viewer"))
ADMIN_ID, REGISTRAR_ID = 1, 2

_FIRST_AGE = 12
_BY_HAND = 4, 8  # the ids of a level and a subject
_CHANGED_SHARE = 60  # one in so many comes late, leaves, changes the level or changes the section


@dataclass
class School:
    """Every row of the school but its exams; `enrolled` is in the order of `enrollments` of the current year."""

    seed: int
    today: date
    years: list[Row] = field(default_factory=list)
    semesters: list[Row] = field(default_factory=list)
    levels: list[Row] = field(default_factory=list)
    sections: list[Row] = field(default_factory=list)
    subjects: list[Row] = field(default_factory=list)
    colleges: list[Row] = field(default_factory=list)
    users: list[Row] = field(default_factory=list)
    assignments: list[Row] = field(default_factory=list)
    policies: list[Row] = field(default_factory=list)
    students: list[Row] = field(default_factory=list)
    past: list[Row] = field(default_factory=list)
    """Last year's enrollments."""
    enrolled: list[Row] = field(default_factory=list)
    """This year's enrollments at its start."""
    late: list[Row] = field(default_factory=list)
    """Enrollments that begin between the first monthly exams and now."""
    changes: list[Row] = field(default_factory=list)
    """What became of some enrollments meanwhile: `changed_id` and the new `status`, `classroom_id`, `left_on`."""

    @property
    def start(self) -> date:
        """The first day of the current year."""
        return self.years[1]["start_date"]


def plan(students: int, seed: int, today: date) -> School:
    """Return the school of `students` students for a seed on a day: the same arguments, the same school."""
    school, rng = School(seed, today), Random(seed)
    _calendar(school)
    _structure(school, students)
    _staff(school, rng)
    _policies(school)
    _students(school, rng, students)
    return school


def month(day: date, offset: int) -> date:
    """Return the first day of the month `offset` months after the month of `day`."""
    count = day.year * 12 + day.month - 1 + offset
    return date(count // 12, count % 12 + 1, 1)


def _calendar(school: School) -> None:
    """The year has always run for two to three months: exams lie behind, around and before today."""
    first = month(school.today, -2)
    for number, start in enumerate((month(first, -12), first), 1):
        end = month(start, 10) - timedelta(days=1)
        name = f"{start.year}/{end.year % 100:02}" if end.year > start.year else f"{start.year}"
        active = number == 2
        school.years.append({"id": number, "name": name, "start_date": start, "end_date": end, "is_active": active})
        middle = month(start, 5)
        halves = (("الفصل الأول", start, middle - timedelta(days=1)), ("الفصل الثاني", middle, end))
        for half, (title, opens, closes) in enumerate(halves):
            school.semesters.append(
                {"id": 2 * number - 1 + half, "academic_year_id": number, "name": title, "start_date": opens,
                 "end_date": closes, "is_active": active}
            )  # fmt: skip


def _structure(school: School, students: int) -> None:
    school.levels = [{"id": n, "name": name, "sort_order": n} for n, name in enumerate(LEVELS, 1)]
    school.subjects = [{"id": n, "name": name, "code": code} for n, (name, code) in enumerate(SUBJECTS, 1)]
    school.colleges = [{"unique_id": code, "name": name} for code, name in COLLEGES]
    count = max(1, round(students / len(LEVELS) / SECTION_SIZE))
    for year in (1, 2):
        for level in school.levels:
            for index in range(count):
                school.sections.append(
                    {"id": len(school.sections) + 1, "grade_level_id": level["id"], "academic_year_id": year,
                     "name": _section_name(index), "is_active": year == 2}
                )  # fmt: skip


def _section_name(index: int) -> str:
    turn, letter = divmod(index, len(SECTION_LETTERS))
    return SECTION_LETTERS[letter] + (str(turn + 1) if turn else "")


def _sections(school: School, year: int, level: int) -> list[Row]:
    return [s for s in school.sections if s["academic_year_id"] == year and s["grade_level_id"] == level]


def _staff(school: School, rng: Random) -> None:
    for username, given, role in STAFF:
        _user(school, username, full_name(rng, given), role)
    sections = [s["id"] for s in school.sections if s["academic_year_id"] == 2]
    teachers = 0
    for subject in school.subjects:
        for index, section in enumerate(sections):
            if index % SECTIONS_A_TEACHER == 0:
                turn, place = divmod(teachers, len(TEACHERS))
                username, given = TEACHERS[place]
                _user(school, username + (str(turn + 1) if turn else ""), full_name(rng, given), "teacher")
                teachers += 1
            school.assignments.append(
                {"id": len(school.assignments) + 1, "user_id": len(school.users), "classroom_id": section,
                 "subject_id": subject["id"]}
            )  # fmt: skip


def _user(school: School, username: str, name: str, role: str) -> None:
    school.users.append({"id": len(school.users) + 1, "username": username, "full_name": name, "role": role})


def _policies(school: School) -> None:
    """The last level is asked for more; a subject that is done by hand counts by the term's work, not by its final."""
    last, whole, by_hand = len(LEVELS), (20, 30, 50), (40, 60, 0)
    for year, level, subject, passing, weights in (
        (1, None, None, 50, whole),
        (2, None, None, 50, whole),
        (2, last, None, 60, whole),
        (2, last, 2, 65, whole),
        (2, *_BY_HAND, 50, by_hand),
    ):
        monthly, midterm, final = weights
        school.policies.append(
            {"id": len(school.policies) + 1, "academic_year_id": year, "grade_level_id": level, "subject_id": subject,
             "pass_percentage": passing, "monthly_weight": monthly, "midterm_weight": midterm, "final_weight": final}
        )  # fmt: skip


def _students(school: School, rng: Random, count: int) -> None:
    late = range(count - count // _CHANGED_SHARE, count)
    for index in range(count):
        level, place = index % len(LEVELS) + 1, index // len(LEVELS)
        student = _student(school, rng, index, level, place)
        school.students.append(student)
        if index in late:
            came = school.today - timedelta(days=rng.randint(8, 12))
            school.late.append(_enrollment(0, student, _sections(school, 2, level), place, 2, came))
            continue
        school.enrolled.append(_enrollment(0, student, _sections(school, 2, level), place, 2, school.start))
        if level > 1:
            school.past.append(_past(school, student, level - 1, place))
    _changes(school, rng)
    for number, row in enumerate([*school.past, *school.enrolled, *school.late], 1):
        row["id"] = number
    for change in school.changes:
        change["changed_id"] = change.pop("row")["id"]


def _student(school: School, rng: Random, index: int, level: int, place: int) -> Row:
    who = person(rng)
    age = _FIRST_AGE + level - 1 + (1 if rng.random() < 0.04 else 0)
    born = school.start - timedelta(days=365 * age + age // 4 + rng.randrange(330))
    college = "GEN" if level <= 3 else ("SCI", "LIT")[place % 3 == 2]
    return {
        "unique_id": f"{school.start.year - level + 1}-{index + 1:04}", "name": who.name, "college_id": college,
        "number": f"{index + 1:04}", "sex": who.sex, "birth_date": born, "guardian": who.guardian, "phone": phone(rng),
        "status": "ACTIVE",
    }  # fmt: skip


def _enrollment(number: int, student: Row, sections: list[Row], place: int, year: int, on: date) -> Row:
    section = sections[place % len(sections)]
    return {
        "id": number, "student_id": student["unique_id"], "classroom_id": section["id"], "academic_year_id": year,
        "status": "ACTIVE", "enrolled_on": on, "left_on": None,
    }  # fmt: skip


def _past(school: School, student: Row, level: int, place: int) -> Row:
    year = school.years[0]
    row = _enrollment(0, student, _sections(school, 1, level), place, 1, year["start_date"])
    return row | {"status": "GRADUATED", "left_on": year["end_date"]}


def _changes(school: School, rng: Random) -> None:
    """Some withdraw, some go to another level, some to another section of theirs."""
    each = len(school.students) // _CHANGED_SHARE
    chosen = rng.sample(school.enrolled, 3 * each)
    by_id = {student["unique_id"]: student for student in school.students}
    level_of = {section["id"]: section["grade_level_id"] for section in school.sections}
    for row in chosen[:each]:
        left = school.today - timedelta(days=rng.randint(8, 14))
        school.changes.append({"row": row, "status": "WITHDRAWN", "left_on": left})
        by_id[row["student_id"]]["status"] = "LEFT"
    for row in chosen[each : 2 * each]:
        on = school.today - timedelta(days=rng.randint(8, 14))
        school.changes.append({"row": row, "status": "TRANSFERRED", "left_on": on})
        level = level_of[row["classroom_id"]] - 1 or 2
        student = by_id[row["student_id"]]
        school.late.append(_enrollment(0, student, _sections(school, 2, level), rng.randrange(9), 2, on))
    for row in chosen[2 * each :]:
        sections = _sections(school, 2, level_of[row["classroom_id"]])
        school.changes.append({"row": row, "classroom_id": rng.choice(sections)["id"]})
