"""Courses typed by hand: two colleges, students, courses, slots, who takes what and who waits."""

from typing import Any

from tests.hand import Hand, Refused

ARABIC = "مبادئ الرياضيات المتقدمة في التفاضل والتكامل وحساب المثلثات للصف الثالث الثانوي العلمي بالمدرسة"
"""A course's name of almost a hundred characters."""


class Courses:
    """What a test types, a method for each statement; `refused` gives the code that refuses one."""

    def __init__(self, hand: Hand) -> None:
        self.hand, self.count = hand, 0
        for college in ("C1", "C2"):
            hand.run("INSERT INTO colleges (unique_id, name) VALUES (?, 'كلية')", college)
        hand.run(
            "INSERT INTO academic_years (id, name, start_date, end_date) VALUES (1, 'y', '2026-09-01', '2027-06-30')"
        )
        hand.run(
            "INSERT INTO semesters (id, academic_year_id, name, start_date, end_date)"
            " VALUES (1, 1, '1', '2026-09-01', '2027-01-31'), (2, 1, '2', '2027-02-01', '2027-06-30')"
        )

    def next(self, letter: str) -> str:
        """Return a key not used before."""
        self.count += 1
        return f"{letter}{self.count}"

    def student(self, college: str = "C1") -> str:
        """Add a student."""
        key = self.next("s")
        self.hand.run("INSERT INTO students (unique_id, name, college_id) VALUES (?, 'طالب', ?)", key, college)
        return key

    def course(self, *slots: str, college: str = "C1", **values: Any) -> str:
        """Add a course with slots like "Monday 09:00 10:00"."""
        key = self.next("c")
        given = {"unique_id": key, "name": ARABIC, "course_code": f"ريض-{key}", "college_id": college} | values
        self.hand.run(
            f"INSERT INTO courses ({', '.join(given)}) VALUES ({', '.join('?' * len(given))})", *given.values()
        )
        for slot in slots:
            self.slot(key, slot)
        return key

    def slot(self, course: str, slot: str, key: str | None = None) -> str:
        """Add a slot of a course."""
        key = key or self.next("t")
        sql = "INSERT INTO course_timetables (unique_id, course_id, day, start_time, end_time) VALUES (?, ?, ?, ?, ?)"
        self.hand.run(sql, key, course, *slot.split())
        return key

    def enroll(self, student: str, course: str) -> str:
        """Enroll a student in a course."""
        key = self.next("m")
        self.hand.run(
            "INSERT INTO student_course_mapping (unique_id, student_id, course_id) VALUES (?, ?, ?)",
            key,
            student,
            course,
        )
        return key

    def wait(self, student: str, course: str, place: int) -> None:
        """Put a student on a waiting list."""
        self.hand.run(
            "INSERT INTO course_waiting (student_id, course_id, place) VALUES (?, ?, ?)", student, course, place
        )

    def set(self, table: str, key: str, **values: Any) -> None:
        """Change columns of a row."""
        changes = ", ".join(f"{name} = ?" for name in values)
        self.hand.run(f"UPDATE {table} SET {changes} WHERE unique_id = ?", *values.values(), key)

    def held(self, course: str) -> list[str]:
        """Return who holds a course."""
        rows = self.hand.rows("SELECT student_id FROM student_course_mapping WHERE course_id = ?", course)
        return sorted(student for (student,) in rows)

    def offered(self, course: str) -> list[str]:
        """Return who has an open offer."""
        sql = "SELECT student_id FROM course_waiting WHERE course_id = ? AND offered_at IS NOT NULL ORDER BY place"
        return [student for (student,) in self.hand.rows(sql, course)]

    def offer(self, course: str) -> None:
        """Offer what is free: a trigger of MariaDB cannot when a waiting row goes."""
        if self.hand.engine == "mysql":
            self.hand.run(f"CALL sp_offer_seats('{course}')")


def refusal(work: Any, *arguments: Any, **values: Any) -> Refused:
    """Return the refusal of what must be refused."""
    try:
        work(*arguments, **values)
    except Refused as refused:
        return refused
    raise AssertionError(f"not refused: {work.__name__} {arguments} {values}")
