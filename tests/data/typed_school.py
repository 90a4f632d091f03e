"""A small school typed by hand: only the columns that must be given."""

from datetime import date, timedelta
from typing import Any

from tests.data.scripts import script
from tests.hand import Hand, Refused

_begun = [date.today()]
LONG = "الصف " + "ثالث" * 23
"""An Arabic name of almost a hundred characters."""


def begin_day() -> None:
    """Let the schools of the test that begins lie around this day, also where midnight passes meanwhile."""
    _begun[0] = date.today()


def today() -> date:
    """Return the day on which the test began."""
    return _begun[0]


def day(offset: int) -> str:
    """Return the date `offset` days from that, as SQL writes it."""
    return str(today() + timedelta(days=offset))


class _RunDay:
    """Equal to any day on which the test has run: two, where midnight passes meanwhile."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, date) and today() <= other <= date.today()

    def __repr__(self) -> str:
        return f"{today()} to {date.today()}"


RUN_DAY = _RunDay()


class School:
    """Rows of one school, made as they are asked for; the names in the database are Arabic and long."""

    def __init__(self, hand: Hand) -> None:
        self.hand, self.count = hand, 0
        self.year = self.insert("academic_years", name="٢٠٢٦", start_date=day(-200), end_date=day(160))
        self.semester = self.insert(
            "semesters", academic_year_id=self.year, name=LONG, start_date=day(-100), end_date=day(100)
        )
        self.level = self.insert("grade_levels", name=LONG)
        self.classroom = self.section()
        self.subject = self.insert("subjects", name="رياضيات")
        self.insert("colleges", unique_id="C1", name="كلية")

    def insert(self, table: str, **values: Any) -> int:
        """Insert a row and return its id."""
        places = ", ".join("?" * len(values))
        return self.hand.run(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places})", *values.values())

    def next(self) -> int:
        """Return a number not used before in this school."""
        self.count += 1
        return self.count

    def section(self, level: int | None = None, year: int | None = None) -> int:
        """Add a section."""
        return self.insert(
            "classrooms",
            grade_level_id=level or self.level,
            academic_year_id=year or self.year,
            name=f"{LONG}{self.next()}",
        )

    def student(self, classroom: int | None = None, **enrollment: Any) -> int:
        """Add a student and enroll it; return the enrollment's id."""
        key = f"S{self.next()}"
        self.insert("students", unique_id=key, name="طالب", college_id="C1")
        return self.enroll(key, classroom, **enrollment)

    def enroll(self, student: str, classroom: int | None = None, **enrollment: Any) -> int:
        """Enroll a student who is there."""
        values = {"student_id": student, "classroom_id": classroom or self.classroom, "academic_year_id": self.year}
        return self.insert("enrollments", **(values | enrollment))

    def period(self, **values: Any) -> int:
        """Add a period from twenty days ago to twenty days from now."""
        given = {"academic_year_id": self.year, "semester_id": self.semester, "name": LONG, "type": "MIDTERM"}
        return self.insert("exam_periods", **(given | {"start_date": day(-20), "end_date": day(20)} | values))

    def exam(self, period: int, on: int = 5, **values: Any) -> int:
        """Add an exam of 20 marks, `on` days from today."""
        given = {"exam_period_id": period, "subject_id": self.subject, "grade_level_id": self.level}
        return self.insert("exam_schedules", **(given | {"exam_date": day(on), "max_score": 20} | values))

    def sheet(self, exam: int) -> list[int]:
        """Return the enrollments on an exam's sheet."""
        return [
            row[0]
            for row in self.hand.rows(
                "SELECT enrollment_id FROM student_exam_scores WHERE exam_schedule_id = ? ORDER BY enrollment_id", exam
            )
        ]

    def mark(self, exam: int, enrollment: int, **values: Any) -> None:
        """Change the row of a student on a sheet."""
        self.hand.run(*self._mark(exam, enrollment, values))

    def mark_refused(self, exam: int, enrollment: int, **values: Any) -> str:
        """Return the code that refuses such a change."""
        return self.hand.refused(*self._mark(exam, enrollment, values))

    def _mark(self, exam: int, enrollment: int, values: dict[str, Any]) -> tuple[Any, ...]:
        changes = ", ".join(f"{name} = ?" for name in values)
        where = "exam_schedule_id = ? AND enrollment_id = ?"
        return (f"UPDATE student_exam_scores SET {changes} WHERE {where}", *values.values(), exam, enrollment)

    def stands(self, exam: int, enrollment: int) -> tuple[Any, ...] | None:
        """Return score, presence, absence type and excuse of a row."""
        rows = self.hand.rows(
            "SELECT score, is_present, absence_type, excuse_details FROM student_exam_scores"
            " WHERE exam_schedule_id = ? AND enrollment_id = ?",
            exam,
            enrollment,
        )
        if not rows:
            return None
        score, *rest = rows[0]
        return (None if score is None else float(score), *rest)

    def lock(self, period: int, locked: int = 1, **values: Any) -> None:
        """Lock or unlock a period."""
        changes = "".join(f", {name} = ?" for name in values)
        self.hand.run(f"UPDATE exam_periods SET is_locked = ?{changes} WHERE id = ?", locked, *values.values(), period)

    def trail(self, table: str, key: Any) -> list[tuple[Any, ...]]:
        """Return column, old and new value of what the audit tells of a row, in order."""
        return self.hand.rows(
            "SELECT column_name, old_value, new_value FROM audit_trail"
            " WHERE table_name = ? AND row_key = ? ORDER BY id",
            table,
            str(key),
        )

    def call(self, procedure: str, **arguments: int) -> None:
        """Run a procedure as a hand would: CALL, or the script's statements with their parameters."""
        if self.hand.engine == "mysql":
            self.hand.run(f"CALL {procedure}({', '.join('?' * len(arguments))})", *arguments.values())
            return
        self.hand.run("BEGIN")
        try:
            for statement in script(procedure, **arguments):
                self.hand.run(statement)
            self.hand.run("COMMIT")
        except Refused:
            self.hand.run("ROLLBACK")
            raise
