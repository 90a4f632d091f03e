"""The demonstration school's courses: their weeks, rooms, teachers and seats, who takes them and who waits.

Nobody's courses clash, each college has a full course that some wait for, and one seat is on offer.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from itertools import combinations
from random import Random

from data.demo.blueprint import Row, School

TITLES = {
    "MTH": ("الجبر", "الهندسة", "الإحصاء والاحتمالات", "التفاضل والتكامل"),
    "ARB": ("النحو والصرف", "البلاغة والنقد", "الأدب العربي", "الإنشاء والتعبير"),
    "ENG": ("المحادثة الإنجليزية", "القواعد الإنجليزية", "القراءة والاستيعاب"),
    "ISL": ("التلاوة والتجويد", "الفقه", "السيرة النبوية", "الحديث الشريف"),
    "SCI": ("الفيزياء", "الكيمياء", "الأحياء", "علوم الأرض"),
    "SOC": ("التاريخ الإسلامي", "الجغرافيا", "التربية الوطنية", "مبادئ الاقتصاد"),
    "COM": ("أساسيات البرمجة", "تصميم المواقع", "شبكات الحاسوب", "مقدمة في الذكاء الاصطناعي"),
    "ART": ("الرسم", "الخط العربي", "الخزف"),
    "LIF": ("الإسعافات الأولية", "الإدارة المالية", "التدبير المنزلي"),
}
"""Code of a subject -> the courses that each college gives in it; the first is given twice a term, at two times."""

WEEK = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday")
LABS = {"SCI": ("مختبر العلوم", "مختبر الكيمياء"), "COM": ("معمل الحاسوب 1", "معمل الحاسوب 2"), "ART": ("المرسم",)}

_ROOMS = tuple(f"قاعة {number}" for number in range(1, 13))
_LENGTHS = (45, 60, 60, 90)
_EACH, _WAITING, _SEAT_STEP = 4, 4, 5
_FIRST_TERM, _SECOND_TERM = 3, 4

Busy = dict[tuple[str, str | int], list[tuple[int, int]]]
"""(day, room or teacher) -> minutes of the day, from and to."""


@dataclass
class Courses:
    """Every row of the courses, ready to be written in this order."""

    courses: list[Row] = field(default_factory=list)
    slots: list[Row] = field(default_factory=list)
    sections: list[Row] = field(default_factory=list)
    taken: list[Row] = field(default_factory=list)
    waiting: list[Row] = field(default_factory=list)


def courses(school: School) -> Courses:
    """Return the courses of a school: the same school, the same courses."""
    made, rng = Courses(), Random(f"courses {school.seed}")
    _Timetable(school, made, rng).fill()
    _share_a_room(made)
    holders = _Holders(school, made, rng)
    holders.sections()
    holders.electives()
    holders.seats()
    return made


# --- Courses and their weeks


class _Timetable:
    """Gives each course its slots, a room that is free then and a teacher of the subject who is."""

    def __init__(self, school: School, made: Courses, rng: Random) -> None:
        self.school, self.made, self.rng = school, made, rng
        self.busy: Busy = {}
        self.subjects = {subject["code"]: subject["id"] for subject in school.subjects}
        self.teachers: dict[int, list[int]] = {}
        for row in school.assignments:
            known = self.teachers.setdefault(row["subject_id"], [])
            if row["user_id"] not in known:
                known.append(row["user_id"])

    def fill(self) -> None:
        """Make the courses of every college."""
        for college in self.school.colleges:
            for code, titles in TITLES.items():
                for number, title in enumerate(titles, 1):
                    term = None if code == "LIF" else (_FIRST_TERM, _FIRST_TERM, _SECOND_TERM)[(number - 1) % 3]
                    self._course(college["unique_id"], code, f"{number}", title, term)
                    if number == 1:
                        self._course(college["unique_id"], code, f"{number}/2", f"{title} (مجموعة ثانية)", term)

    def _course(self, college: str, subject: str, number: str, title: str, term: int | None) -> None:
        code = f"{subject}{number}"
        course = {
            "unique_id": f"{college}-{code}", "name": title, "course_code": code, "college_id": college,
            "capacity": None, "subject_id": self.subjects[subject], "semester_id": term, "is_active": True,
        }  # fmt: skip
        self.made.courses.append(course)
        days = self.rng.sample(WEEK, self.rng.choice((1, 2, 2)))
        start, length = self.rng.randrange(8 * 4, 14 * 4) * 15, self.rng.choice(_LENGTHS)
        for place, day in enumerate(sorted(days, key=WEEK.index), 1):
            self.made.slots.append(self._slot(course, subject, place, day, start, start + length))

    def _slot(self, course: Row, subject: str, place: int, day: str, start: int, end: int) -> Row:
        rooms = (*LABS.get(subject, ()), *self.rng.sample(_ROOMS, len(_ROOMS)))
        return {
            "unique_id": f"{course['unique_id']}-{place}", "course_id": course["unique_id"], "day": day,
            "start_time": _clock(start), "end_time": _clock(end), "room": self._free(rooms, day, start, end),
            "teacher_user_id": self._free(self.teachers.get(course["subject_id"], ()), day, start, end),
        }  # fmt: skip

    def _free(self, known: Iterable[str | int], day: str, start: int, end: int) -> str | int | None:
        for one in known:
            used = self.busy.setdefault((day, one), [])
            if not any(start < until and since < end for since, until in used):
                used.append((start, end))
                return one
        return None


def _share_a_room(made: Courses) -> None:
    """Give two lessons of this term at once the same room, as happens: the timetable warns of it."""
    now = {course["unique_id"] for course in made.courses if course["semester_id"] == _FIRST_TERM}
    slots = [slot for slot in made.slots if slot["course_id"] in now and slot["room"] in _ROOMS]
    for one, other in combinations(slots, 2):
        if _at_once(one, other):
            other["room"] = one["room"]
            return


def _at_once(one: Row, other: Row) -> bool:
    same = one["day"] == other["day"]
    return same and one["start_time"] < other["end_time"] and other["start_time"] < one["end_time"]


def _clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


# --- Who takes what


class _Holders:
    """Gives sections and students their courses, then seats to the courses, then a waiting list to the full ones."""

    def __init__(self, school: School, made: Courses, rng: Random) -> None:
        self.school, self.made, self.rng = school, made, rng
        self.colleges = {student["unique_id"]: student["college_id"] for student in school.students}
        self.by_id = {course["unique_id"]: course for course in made.courses}
        self.week: dict[str, list[Row]] = {}
        for slot in made.slots:
            self.week.setdefault(slot["course_id"], []).append(slot)
        self.held: dict[str, list[str]] = {}

    def sections(self) -> None:
        """Let each section take some courses of each of its students' colleges; in the last nobody is enrolled yet."""
        for section, members in sorted(_members(self.school).items()):
            for college in sorted({self.colleges[student] for student in members}):
                own = [course for course in self.made.courses if course["college_id"] == college]
                chosen = self._compatible(self.rng.sample(own, len(own)), [], _EACH + 1)
                self.made.sections += [{"classroom_id": section, "course_id": course} for course in chosen]
                for student in members:
                    for course in chosen[:_EACH] if self.colleges[student] == college else ():
                        self._take(student, course)
        for number, row in enumerate(self.made.sections, 1):
            row["id"] = number

    def electives(self) -> None:
        """Let one student in three take another course that fits."""
        for student, held in self.held.items():
            if self.rng.random() < 1 / 3:
                own = [course for course in self.made.courses if course["college_id"] == self.colleges[student]]
                for course in self._compatible(self.rng.sample(own, len(own)), held, 1):
                    self._take(student, course)

    def _take(self, student: str, course: str) -> None:
        self.held.setdefault(student, []).append(course)
        row = {"unique_id": f"{student}-{course}", "student_id": student, "course_id": course}
        self.made.taken.append(row)

    def _compatible(self, known: Sequence[Row], held: Sequence[str], count: int) -> list[str]:
        """Some courses of this term or of the whole year, of different subjects, that clash with nothing."""
        chosen: list[str] = []
        for course in known:
            others = [*held, *chosen]
            subjects = {self.by_id[other]["subject_id"] for other in others}
            now = course["semester_id"] in (None, _FIRST_TERM) and course["subject_id"] not in subjects
            if len(chosen) < count and now and not any(self._clash(course["unique_id"], other) for other in others):
                chosen.append(course["unique_id"])
        return chosen

    def _clash(self, course: str, other: str) -> bool:
        return any(_at_once(one, two) for one in self.week[course] for two in self.week[other])

    def seats(self) -> None:
        """Give most courses a capacity above what is taken; of each college a much wanted one has none left."""
        taken = Counter(row["course_id"] for row in self.made.taken)
        for course in self.made.courses:
            seats = (taken[course["unique_id"]] // _SEAT_STEP + self.rng.randint(1, 4)) * _SEAT_STEP
            course["capacity"] = None if self.rng.random() < 0.1 or not taken[course["unique_id"]] else seats
        for place, college in enumerate(self.school.colleges):
            own = [course["unique_id"] for course in self.made.courses if course["college_id"] == college["unique_id"]]
            wanted = sorted((course for course in own if taken[course]), key=lambda course: (-taken[course], course))
            # In the first college the last seat is on offer, where somebody could take it.
            offered = next((course for course in wanted if self._fitting(course)), None) if place == 0 else None
            for course in [offered] if offered else wanted[:1]:
                self.by_id[course]["capacity"] = taken[course] + bool(offered)
                self._wait(course, self._fitting(course)[:1] if offered else [])

    def _strangers(self, course: str) -> list[str]:
        college = self.by_id[course]["college_id"]
        return [one for one, held in self.held.items() if self.colleges[one] == college and course not in held]

    def _fitting(self, course: str) -> list[str]:
        known = self._strangers(course)
        return [one for one in known if not any(self._clash(course, other) for other in self.held[one])]

    def _wait(self, course: str, offered: Sequence[str]) -> None:
        """Let some wait who do not hold a course, those with an offer in front."""
        rest = [one for one in self._strangers(course) if one not in offered]
        chosen = [*offered, *self.rng.sample(rest, min(len(rest), _WAITING))]
        at = datetime.combine(self.school.today - timedelta(days=1), time(7, 30))
        for place, student in enumerate(chosen, 1):
            row = {"course_id": course, "student_id": student, "place": place}
            self.made.waiting.append(row | {"offered_at": at if student in offered else None})


def _members(school: School) -> dict[int, list[str]]:
    """The students of each section of the year as it stands today."""
    changes = {change["changed_id"]: change for change in school.changes}
    found: dict[int, list[str]] = {}
    for row in (row | changes.get(row["id"], {}) for row in [*school.enrolled, *school.late]):
        if row["status"] == "ACTIVE":
            found.setdefault(row["classroom_id"], []).append(row["student_id"])
    return found
