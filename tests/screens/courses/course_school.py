"""A small school with courses that clash, fit and are full, typed by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from data.db.engine import Actor
from tests.hand import Hand

TODAY = date(2026, 11, 21)
SLOTS = {
    "BIO1": ("Monday 10:00 11:00",),
    "PHY1": ("Monday 08:00 09:00", "Wednesday 09:00 10:00"),
    "CHM1": ("Tuesday 09:00 10:00",),
    "CHM2": ("Monday 09:00 10:30", "Wednesday 11:00 12:00"),
    "ART1": ("Sunday 09:00 10:30",),
    "CS1": ("Thursday 08:00 09:00",),
    "OLD1": ("Tuesday 09:30 10:30",),
}
"""Course -> its week; OLD1 is of the second semester, the others of the first."""

SUBJECTS = {"BIO1": 1, "CHM1": 2, "CHM2": 2}


class CourseSchool:
    """Sara holds BIO1 and PHY1, Omar the only seat of CS1, Layla waits for it; all three are in section A.

    Args:
        hand: types it.

    Attributes:
        nadia, khalid: a registrar and a viewer.
    """

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        year = self.put("academic_years", name="2026/27", start_date="2026-09-01", end_date="2027-06-30")
        self.first = self._semester(year, "First", "2026-09-01", "2027-01-31")
        self.second = self._semester(year, "Second", "2027-02-01", "2027-06-30")
        level = self.put("grade_levels", name="Grade 2")
        self.section = self.put("classrooms", grade_level_id=level, academic_year_id=year, name="A")
        self.subjects = [self.put("subjects", name=name) for name in ("Mathematics", "Biology", "Chemistry")]
        self.put("colleges", unique_id="C", name="College")
        self.nadia, self.khalid = (
            self._user(name, role) for name, role in (("Nadia", "registrar"), ("Khalid", "viewer"))
        )
        for key, name in (("S1", "Sara"), ("S2", "Omar"), ("S3", "Layla")):
            self.put("students", unique_id=key, name=name, college_id="C", number=f"90{key[1:]}")
            self.put("enrollments", student_id=key, classroom_id=self.section, academic_year_id=year)
        for code in SLOTS:
            self._course(code)
        for student, course in (("S1", "BIO1"), ("S1", "PHY1"), ("S2", "CS1")):
            self.enroll(student, course)
        self.put("course_waiting", student_id="S3", course_id="CS1", place=1)
        for course in ("CHM1", "CHM2"):
            self.put("classroom_courses", classroom_id=self.section, course_id=course)
        self._exams(year, level)

    def put(self, table: str, **values: Any) -> int:
        """Add a row."""
        places = ", ".join("?" * len(values))
        return self.hand.run(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", *values.values())

    def enroll(self, student: str, course: str) -> None:
        """Enroll a student, as somebody else would."""
        self.put("student_course_mapping", unique_id=f"{student}-{course}", student_id=student, course_id=course)

    def held(self, student: str = "S1") -> list[str]:
        """What a student holds."""
        sql = "SELECT course_id FROM student_course_mapping WHERE student_id = ? ORDER BY course_id"
        return [course for (course,) in self.hand.rows(sql, student)]

    def waiting(self, course: str = "CS1") -> list[str]:
        """Who waits, in order."""
        sql = "SELECT student_id FROM course_waiting WHERE course_id = ? ORDER BY place"
        return [student for (student,) in self.hand.rows(sql, course)]

    def _semester(self, year: int, name: str, start: str, end: str) -> int:
        return self.put("semesters", academic_year_id=year, name=name, start_date=start, end_date=end)

    def _user(self, name: str, role: str) -> Actor:
        made = self.put("users", username=name.lower(), full_name=name, role=role, password_hash="!")
        return Actor(made, name.lower(), name, role)

    def _course(self, code: str) -> None:
        semester = self.second if code == "OLD1" else self.first
        values: dict[str, Any] = {"semester_id": semester}
        if code in SUBJECTS:
            values["subject_id"] = self.subjects[SUBJECTS[code]]
        if code == "CS1":
            values["capacity"] = 1
        self.put("courses", unique_id=code, name=f"Course {code}", course_code=code, college_id="C", **values)
        for number, slot in enumerate(SLOTS[code]):
            self.slot(code, f"{code}-{number}", slot)

    def slot(self, code: str, key: str, slot: str) -> None:
        """Add a lesson like "Monday 09:00 10:00"."""
        day, start, end = slot.split()
        self.put("course_timetables", unique_id=key, course_id=code, day=day, start_time=start, end_time=end)

    def _exams(self, year: int, level: int) -> None:
        period = self.put(
            "exam_periods", academic_year_id=year, semester_id=self.first, name="Monthly", type="MONTHLY",
            start_date="2026-11-22", end_date="2026-11-30",
        )  # fmt: skip
        for subject, day, at in ((0, "2026-11-24", "09:00"), (1, "2026-11-24", "12:00"), (2, "2026-11-25", "09:00")):
            self.put(
                "exam_schedules", exam_period_id=period, subject_id=self.subjects[subject], grade_level_id=level,
                exam_date=day, start_time=at, duration_minutes=60, max_score=20,
            )  # fmt: skip
