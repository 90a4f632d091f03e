"""Both engines side by side: what is typed at them, and what each makes of it.

Nothing here knows the rules. What either engine makes of a statement the other must make of it too, whoever is right.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import Column, Time

from data.db.column_types import Mark
from data.db.tables import metadata
from data.rules.value_checks import columns_of
from tests.data.scripts import script
from tests.data.typed_school import day
from tests.hand import Hand, Refused

Row = dict[str, Any]

IDS = (1, 1, 2, 2, 3, 4)
NAMES = ("أ", "ا", "A", "a", "á", " A ", "٢", "2", "عبد الله", "")
STUDENTS = ("S1", "S1", "S2", "S3", "s1", "S١", "K1")
COLLEGES = ("C1", "C1", "C2", "c1", "S1")
TAUGHT = ("K1", "K1", "K2", "k1", "S1")
DATES = (*(day(offset) for offset in (-30, -2, -1, 0, 1, 2, 30)), "2026-02-30", "x")
TIMES = ("08:00", "09:00", "10:00", "23:30", None, "25:00")
NUMBERS = (0, 5, 10, 19.5, 20, 20.01, 7.555, -1, 99, 1000, "abc", "٧", "5", None)
WHOLE = (0, 1, 2, 60, 90, 1500, -1, None)
FLAGS = (0, 1, 1, 1, 2)
NOTES = ("", None, "n", "N")

COLUMNS: dict[str, dict[str, Sequence[Any]]] = {
    "users": {"id": IDS, "username": NAMES, "full_name": NAMES, "role": ("teacher", "student", "admin", "x"),
              "password_hash": ("-",), "is_active": FLAGS, "student_id": (None, "S1", "s1", "S9")},
    "academic_years": {"id": IDS, "name": NAMES, "start_date": (day(-300), *DATES), "end_date": (day(300), *DATES)},
    "semesters": {"id": IDS, "academic_year_id": IDS, "name": NAMES, "start_date": (day(-100), *DATES),
                  "end_date": (day(100), *DATES)},
    "grade_levels": {"id": IDS, "name": NAMES, "sort_order": WHOLE},
    "classrooms": {"id": IDS, "grade_level_id": IDS, "academic_year_id": IDS, "name": NAMES},
    "subjects": {"id": IDS, "name": NAMES, "code": (*NAMES, None)},
    "teaching_assignments": {"id": IDS, "user_id": IDS, "classroom_id": IDS, "subject_id": IDS},
    "grading_policies": {"id": IDS, "academic_year_id": IDS, "grade_level_id": (None, *IDS),
                         "subject_id": (None, *IDS), "pass_percentage": NUMBERS, "final_weight": (50, *NUMBERS),
                         "excused_absence": ("ZERO", "LEFT_OUT", "x")},
    "colleges": {"unique_id": COLLEGES, "name": NAMES},
    "students": {"unique_id": STUDENTS, "name": NAMES, "college_id": COLLEGES, "birth_date": (None, *DATES),
                 "number": NAMES, "sex": (None, "M", "F", "x")},
    "enrollments": {"id": IDS, "student_id": STUDENTS, "classroom_id": IDS, "academic_year_id": (1, 1, *IDS),
                    "status": ("ACTIVE", "ACTIVE", "WITHDRAWN", "TRANSFERRED", "GRADUATED", "x")},
    "settings": {"name": ("zone", "color", "Color"), "value": ("", "UTC", "Asia/Beirut", "nowhere", None)},
    "exam_periods": {"id": IDS, "academic_year_id": IDS, "semester_id": IDS, "name": NAMES,
                     "type": ("FINAL", "MONTHLY", "x"), "start_date": (day(-30), *DATES),
                     "end_date": (day(30), *DATES), "is_locked": (0, 0, 0, 1), "locked_by_user_id": (None, *IDS)},
    "exam_schedules": {"id": IDS, "exam_period_id": IDS, "subject_id": IDS, "grade_level_id": IDS, "exam_date": DATES,
                       "start_time": TIMES, "duration_minutes": WHOLE, "max_score": (20, 20, *NUMBERS)},
    "student_exam_scores": {"exam_schedule_id": IDS, "enrollment_id": IDS, "score": NUMBERS, "is_present": FLAGS,
                            "absence_type": (None, "بعذر", "بدون_عذر", "بدون عذر"), "teacher_notes": NOTES},
    "exam_sessions": {"id": IDS, "exam_name": NAMES, "start_date": (None, *DATES), "end_date": (None, *DATES)},
    "exam_assignments": {"id": IDS, "exam_session_id": IDS, "enrollment_id": IDS, "committee": NAMES,
                         "seat": (None, *NAMES), "seating_number": (None, *NAMES)},
    "exam_session_periods": {"id": IDS, "exam_session_id": IDS, "exam_period_id": IDS, "created_by": (None, *IDS)},
    "courses": {"unique_id": TAUGHT, "name": NAMES, "course_code": NAMES, "college_id": COLLEGES, "capacity": WHOLE,
                "semester_id": (None, None, *IDS), "subject_id": (None, None, *IDS)},
    "course_timetables": {"unique_id": ("T1", "T1", "t1", "T2"), "course_id": TAUGHT,
                          "day": ("Monday", "Monday", "Sunday", "x"), "start_time": TIMES, "end_time": TIMES,
                          "teacher_user_id": (None, *IDS)},
    "student_course_mapping": {"unique_id": ("M1", "M1", "m1", "M2"), "student_id": STUDENTS, "course_id": TAUGHT},
    "classroom_courses": {"id": IDS, "classroom_id": IDS, "course_id": TAUGHT},
    "course_waiting": {"id": IDS, "course_id": TAUGHT, "student_id": STUDENTS, "place": WHOLE,
                       "offered_at": (None, None, f"{day(1)} 08:00:00", "x")},
    "exams": {"id": IDS, "name": NAMES, "year": WHOLE, "is_open": FLAGS, "grade_level_id": (None, *IDS)},
    "sections": {"id": IDS, "exam_id": IDS, "name": NAMES, "position": WHOLE},
    "questions": {"id": IDS, "section_id": IDS, "marks": NUMBERS, "right_choice": (None, None, 0, 1, -1)},
    "attempts": {"id": IDS, "user_id": IDS, "exam_id": IDS, "status": ("in_progress", "submitted", "x"),
                 "finished_at": (None, None, f"{day(1)} 08:00:00", "2001-01-01 00:00:00", "x")},
    "attempt_answers": {"id": IDS, "attempt_id": IDS, "question_id": IDS, "is_correct": FLAGS,
                        "choice": (None, None, 0, 1)},
}  # fmt: skip
"""Table -> its columns and what may be typed into them, wrong things too."""

PLACES = {name: (next(iter(columns)),) for name, columns in COLUMNS.items()}
PLACES["student_exam_scores"] = ("exam_schedule_id", "enrollment_id")
"""Table -> the columns that a row is asked for by. A row that the rules made has another number on each engine."""

SOUND: tuple[tuple[str, Row], ...] = (
    ("colleges", {"unique_id": "C1", "name": "x"}), ("colleges", {"unique_id": "C2", "name": "x"}),
    ("academic_years", {"id": 1, "name": "y", "start_date": day(-300), "end_date": day(300)}),
    ("semesters", {"id": 1, "academic_year_id": 1, "name": "s", "start_date": day(-100), "end_date": day(100)}),
    ("grade_levels", {"id": 1, "name": "l"}), ("grade_levels", {"id": 2, "name": "m"}),
    ("classrooms", {"id": 1, "grade_level_id": 1, "academic_year_id": 1, "name": "r"}),
    ("classrooms", {"id": 2, "grade_level_id": 1, "academic_year_id": 1, "name": "q"}),
    ("classrooms", {"id": 3, "grade_level_id": 2, "academic_year_id": 1, "name": "r"}),
    ("subjects", {"id": 1, "name": "b"}), ("subjects", {"id": 2, "name": "c"}),
    ("students", {"unique_id": "S1", "name": "x", "college_id": "C1"}),
    ("students", {"unique_id": "S2", "name": "x", "college_id": "C1"}),
    ("students", {"unique_id": "S3", "name": "y", "college_id": "C2"}),
    ("enrollments", {"id": 1, "student_id": "S1", "classroom_id": 1, "academic_year_id": 1}),
    ("enrollments", {"id": 2, "student_id": "S2", "classroom_id": 2, "academic_year_id": 1}),
    ("enrollments", {"id": 3, "student_id": "S3", "classroom_id": 3, "academic_year_id": 1}),
    ("exam_periods", {"id": 1, "academic_year_id": 1, "semester_id": 1, "name": "p", "type": "FINAL",
                      "start_date": day(-30), "end_date": day(30)}),
    ("exam_schedules", {"id": 1, "exam_period_id": 1, "subject_id": 1, "grade_level_id": 1, "exam_date": day(1),
                        "max_score": 20}),
    ("exam_periods", {"id": 2, "academic_year_id": 1, "semester_id": 1, "name": "q", "type": "MONTHLY",
                      "start_date": day(-30), "end_date": day(30)}),
    ("exam_schedules", {"id": 2, "exam_period_id": 2, "subject_id": 1, "grade_level_id": 2, "exam_date": day(1),
                        "start_time": "08:00", "duration_minutes": 60, "max_score": 20}),
    ("grading_policies", {"id": 1, "academic_year_id": 1, "pass_percentage": 60}),
    ("courses", {"unique_id": "K1", "name": "x", "course_code": "x", "college_id": "C1", "capacity": 1}),
    ("courses", {"unique_id": "K2", "name": "x", "course_code": "x", "college_id": "C1"}),
    ("users", {"id": 1, "username": "t", "full_name": "x", "role": "teacher", "password_hash": "-"}),
    ("exams", {"id": 1, "name": "x"}), ("sections", {"id": 1, "exam_id": 1, "name": "x"}),
    ("questions", {"id": 1, "section_id": 1, "marks": 2}), ("attempts", {"id": 1, "user_id": 1, "exam_id": 1}),
    ("questions", {"id": 2, "section_id": 1, "marks": 3}),
    ("attempt_answers", {"id": 1, "attempt_id": 1, "question_id": 1, "is_correct": 1}),
    ("teaching_assignments", {"id": 1, "user_id": 1, "classroom_id": 1, "subject_id": 1}),
    ("exam_sessions", {"id": 1, "exam_name": "x"}),
    ("exam_assignments", {"id": 1, "exam_session_id": 1, "enrollment_id": 1, "committee": "a", "seat": "1"}),
    ("exam_session_periods", {"id": 1, "exam_session_id": 1, "exam_period_id": 1}),
    ("course_timetables", {"unique_id": "T1", "course_id": "K1", "day": "Monday", "start_time": "08:00",
                           "end_time": "09:00"}),
    ("student_course_mapping", {"unique_id": "M1", "student_id": "S1", "course_id": "K1"}),
    ("classroom_courses", {"id": 1, "classroom_id": 1, "course_id": "K1"}),
    ("course_waiting", {"id": 1, "course_id": "K1", "student_id": "S2", "place": 1}),
    ("settings", {"name": "color", "value": "x"}),
)  # fmt: skip
"""A school in which most statements can come to something."""

IGNORING = tuple(sorted(COLUMNS.keys() - {"grading_policies"}))
REPLACED = tuple(sorted(COLUMNS.keys() - {"student_course_mapping", "course_waiting"}))
"""The tables whose rows INSERT OR IGNORE leaves, and REPLACE takes away, alike on both engines."""

SOUND_AFTERWARDS = (
    "UPDATE student_exam_scores SET score = 12 WHERE exam_schedule_id = 1 AND enrollment_id = 1",
    "UPDATE exam_periods SET is_locked = 1 WHERE id = 2",
)
"""What is done to it before anything is typed: a mark, and a sheet that is closed."""

_MADE = {"created_at", "updated_at", "computed_at", "started_at", "finished_at", "locked_at", "kept_at", "offered_at"}
"""Moments at which something came about: each engine was asked at its own, so only whether there is one is compared."""

IGNORED = {
    ("REFERENCE", "done"): "MariaDB leaves out a row whose reference is missing, and fires no trigger after it; "
    "SQLite's OR IGNORE is for its keys and checks alone",
    ("done", "CHECK"): "SQLite leaves out a row that lacks a text it must have; MariaDB's rules refuse it",
}
"""What the engines themselves make two things of, SQLite's first: INSERT OR IGNORE -> why it stays so."""

UNTYPED = {
    "UPDATE OR IGNORE": "MariaDB's triggers see a row that a key refused as one that did not change, and refuse it; "
    "SQLite leaves it out",
    "UPDATE OR REPLACE": "MariaDB has none",
    "'final' for FINAL": "MariaDB takes a member of an ENUM in any case, before a trigger sees it",
    "'9:00' for '09:00'": "MariaDB makes a time of it before a trigger sees it; SQLite keeps texts, in one form alone",
    "INSERT OR IGNORE of a policy": "SQLite's triggers cannot know that it takes none away: they write down what "
    "the one that is there says for what is closed, which stands anyway",
    "REPLACE of a place in a course": "MariaDB gives the old row's seat to who waits for it, then comes the new row; "
    "SQLite's triggers see nothing in between, but with recursive_triggers on",
    "several rows at once": "the order in which an engine comes by them decides which of them stands in the way",
}
"""What is not typed here -> why the engines cannot be alike in it."""

_OWN = {"CHECK", "1264", "1265", "1292", "1366", "1406"}
"""How MariaDB refuses what is none of a column's values, before it comes to a trigger: a date that is none, a text
that is too long or no number, a word that is no member, nothing at all. SQLite's triggers say it in their order."""


class Unlike(AssertionError):
    """The engines made two things of one statement."""


class Pair:
    """A session at each engine, on schools that have the same rows.

    Attributes:
        hands: SQLite's and MariaDB's.
    """

    def __init__(self, sqlite: Hand, mysql: Hand) -> None:
        self.hands = (sqlite, mysql)

    def begin(self) -> None:
        """Begin a transaction on both and put the sound school into it."""
        for hand in self.hands:
            hand.run("BEGIN")
            for table, row in SOUND:
                hand.run(*insert("INSERT", table, row))
            for statement in SOUND_AFTERWARDS:
                hand.run(statement)
        self.compare("the sound school")

    def end(self) -> None:
        """Undo everything."""
        for hand in self.hands:
            hand.run("ROLLBACK")

    def both(self, sql: str, *values: Any) -> str:
        """Run a statement, written as for SQLite, at both and compare what they made of it; return the code or `done`.

        Raises:
            Unlike: the codes differ, or the rows afterwards, or what was recorded.
        """
        mine, theirs = (self._outcome(hand, sql, values) for hand in self.hands)
        ignored = sql.startswith("INSERT OR IGNORE") and (mine, theirs) in IGNORED
        if mine != theirs and not ignored and not (theirs in _OWN and mine != "done"):
            raise Unlike(f"{sql} {values}: SQLite {mine}, MariaDB {theirs}")
        if "done" in (mine, theirs):
            if "course_waiting" in sql:
                self._offer()
            self.compare(f"{sql} {values}")
        return mine

    def compare(self, after: str) -> None:
        """Compare every row and what was recorded since the last time.

        Raises:
            Unlike: they differ.
        """
        for table in (*COLUMNS, "semester_grades", "exam_policies", "semester_policies"):
            first, second = (rows_of(hand, table) for hand in self.hands)
            if first != second:
                raise Unlike(f"{after}: {table}: SQLite {first - second}, MariaDB {second - first}")
        first, second = (_recorded(hand) for hand in self.hands)
        if first != second:
            raise Unlike(f"{after}: audit_trail: SQLite {first - second}, MariaDB {second - first}")

    def _offer(self) -> None:
        """Offer the seats that are due: a trigger of MariaDB cannot where a waiting row gives one back."""
        sqlite, mysql = self.hands
        for (course,) in mysql.rows("SELECT DISTINCT course_id FROM course_waiting"):
            mysql.run("CALL sp_offer_seats(?)", course)
            for statement in script("sp_offer_seats", course_id=f"'{course}'"):
                sqlite.run(statement)

    def _outcome(self, hand: Hand, sql: str, values: Sequence[Any]) -> str:
        try:
            hand.run(_SPELT[hand.engine](sql), *values)
        except Refused as refusal:
            return refusal.code
        return "done"


def insert(verb: str, table: str, row: Row) -> tuple[Any, ...]:
    """Return an INSERT or its like with its values."""
    return f"{verb} INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", *row.values()


def where(table: str) -> str:
    """Return the condition that asks for a row of `table`."""
    return " AND ".join(f"{name} = ?" for name in PLACES[table])


def _for_mysql(sql: str) -> str:
    sql = sql.replace("ON CONFLICT DO UPDATE SET", "ON DUPLICATE KEY UPDATE")
    return sql.replace("INSERT OR IGNORE", "INSERT IGNORE").replace("UPDATE OR IGNORE", "UPDATE IGNORE")


_SPELT: dict[str, Callable[[str], str]] = {"sqlite": lambda sql: sql, "mysql": _for_mysql}


@cache
def _shown(table: str) -> tuple[Column[Any], ...]:
    unlike = {"id"} if table in ("student_exam_scores", "semester_grades") else set()
    return tuple(c for c in columns_of(metadata.tables[table], "sqlite") if c.name not in unlike)


def rows_of(hand: Hand, table: str) -> set[str]:
    """Return the rows of a table as both drivers could have told them."""
    columns = _shown(table)
    told = [f"{c.name} IS NOT NULL AS {c.name}" if c.name in _MADE else c.name for c in columns]
    rows = hand.rows(f"SELECT {', '.join(told)} FROM {table}")
    return {repr([_plain(value, c.type) for value, c in zip(row, columns, strict=True)]) for row in rows}


def _plain(value: Any, kind: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, Mark) and not isinstance(value, str):
        return f"{float(value):.2f}"
    if isinstance(value, timedelta):
        hours, minutes = divmod(value.seconds // 60, 60)
        return f"{hours:02}:{minutes:02}"
    return value[:5] if isinstance(kind, Time) else str(value)


def _recorded(hand: Hand) -> Counter[str]:
    told = (
        "SELECT table_name, CASE table_name WHEN 'student_exam_scores' THEN '' ELSE row_key END, column_name,"
        " old_value, new_value FROM audit_trail"
    )
    return Counter(map(repr, hand.rows(told)))
