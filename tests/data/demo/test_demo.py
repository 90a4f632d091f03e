"""The demonstration school: the same on both engines, believable, within the rules, and only in an empty database."""

import hashlib
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from data.db import tables
from data.db.engine import CONSOLE, Database
from data.db.errors import RuleError
from data.demo import filling
from data.demo.blueprint import plan
from data.install import verify
from data.results.semester_grades import list_grades, list_stale
from data.seating.committees import list_seats, plan_spread
from data.seating.records import CommitteeSize, SpreadRule
from data.text.characters import clean
from data.text.folding import fold
from tests.hand import Hand

STUDENTS, SEED, TODAY = 120, 7, date(2026, 11, 21)

MOMENTS = {"created_at", "updated_at", "at", "locked_at", "computed_at", "password_hash", "account"}
"""What no two runs share: the engine's clock and account, and the salt of a hash."""

OWN = {"course_locks", "course_seats", "rule_locks", "rule_session", "rule_noted", "rule_settling", "rule_objects",
       "exam_results", "section_results"}  # fmt: skip
"""What each engine keeps in its own way."""
COUNTED = {"student_exam_scores", "audit_trail", "semester_grades"}
"""Tables whose ids the database gives."""


def fingerprint(database: Database) -> dict[str, str]:
    """Return a checksum of every table's rows."""

    def read(connection: sa.Connection) -> dict[str, str]:
        return {t.name: _rows(connection, t) for t in tables.metadata.sorted_tables if t.name not in OWN}

    return database.read(read)


def _rows(connection: sa.Connection, table: sa.Table) -> str:
    skipped = MOMENTS | ({"id", "row_key"} if table.name in COUNTED else set())
    columns = [c for c in table.columns if c.name not in skipped and not c.info and c.computed is None]
    rows = sorted(str([_plain(value) for value in row]) for row in connection.execute(sa.select(*columns)))
    return f"{len(rows)} {hashlib.sha256(''.join(rows).encode()).hexdigest()}"


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


@pytest.fixture
def filled(database: Database) -> Iterator[Database]:
    filling.fill(database, STUDENTS, SEED, TODAY)
    yield database


@pytest.fixture(scope="module")
def school(sqlite_installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hand]:
    """The school on one engine, to look at; that the other holds the same is a test of its own."""
    path = tmp_path_factory.mktemp("demo") / "school.db"
    path.write_bytes(sqlite_installed.read_bytes())
    database = Database(f"sqlite:///{path}")
    filling.fill(database, STUDENTS, SEED, TODAY)
    database.close()
    hand = Hand("sqlite", sqlite3.connect(path))
    yield hand
    hand.close()


_FOUND: dict[date, dict[str, str]] = {}


@pytest.mark.xdist_group("demo")
@pytest.mark.parametrize("day", [TODAY, date(2019, 5, 17), date(2031, 8, 2)])
def test_the_same_seed_and_date_make_the_same_school_on_both_engines(database: Database, day: date) -> None:
    """Also for days when all of its exams are over, or all still to come, for the rules that look at the clock."""
    filling.fill(database, STUDENTS, SEED, day)
    found = fingerprint(database)
    expected = _FOUND.setdefault(day, found)
    assert {name for name in found if found[name] != expected[name]} == set()


def test_the_clock_has_no_part_in_it(sqlite_installed: Path, tmp_path: Path) -> None:
    """Rows, marks and absences are as many whenever the school is made."""
    counts = set()
    for number, day in enumerate((TODAY, date(2017, 11, 21), date(2037, 11, 21))):
        path = tmp_path / f"{number}.db"
        path.write_bytes(sqlite_installed.read_bytes())
        database = Database(f"sqlite:///{path}")
        filling.fill(database, STUDENTS, SEED, day)
        database.close()
        with sqlite3.connect(path) as connection:
            query = "SELECT count(*), sum(is_present) FROM student_exam_scores"
            counts.add(connection.execute(query).fetchone())
    assert len(counts) == 1


@pytest.mark.xdist_group("demo")
def test_two_runs_differ_in_nothing_another_seed_in_much(sqlite_installed: Path, tmp_path: Path) -> None:
    def made(name: str, seed: int, students: int = STUDENTS) -> dict[str, str]:
        path = tmp_path / name
        path.write_bytes(sqlite_installed.read_bytes())
        database = Database(f"sqlite:///{path}")
        filling.fill(database, students, seed, TODAY)
        found = fingerprint(database)
        database.close()
        return found

    first = made("a.db", SEED)
    assert made("b.db", SEED) == first
    other = made("c.db", SEED + 1)
    assert {"students", "student_exam_scores", "users"} <= {name for name in first if first[name] != other[name]}


def test_the_plan_does_not_depend_on_the_hash_seed() -> None:
    code = (
        "from datetime import date; from data.demo.blueprint import plan; from data.demo.marks import exams, marks;"
        " import hashlib; s = plan(200, 3, date(2026, 5, 8)); e = exams(s)[1].schedules[0];"
        " print(hashlib.sha256(repr((s, exams(s), marks(s, e, s.enrolled))).encode()).hexdigest())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(told) == 1


def test_every_rule_holds_in_it(filled: Database) -> None:
    assert [finding for finding in verify(filled) if finding.kind == "row"] == []


def test_it_is_the_school_that_the_screens_need(school: Hand) -> None:
    assert school.one("SELECT count(*) FROM students") == STUDENTS
    assert school.one("SELECT count(*) FROM academic_years") == 2 and school.one("SELECT count(*) FROM semesters") == 4
    assert (
        school.one("SELECT count(*) FROM grade_levels") == 6 and 8 <= school.one("SELECT count(*) FROM subjects") <= 10
    )
    roles = dict(school.rows("SELECT username, role FROM users"))
    assert {name: roles[name] for name, _password, _role in filling.accounts()} == {
        name: role for name, _password, role in filling.accounts()
    }
    taught = "SELECT count(*) FROM teaching_assignments"
    sections = "SELECT count(*) FROM classrooms WHERE academic_year_id = 2"
    assert school.one(taught) == school.one(sections) * school.one("SELECT count(*) FROM subjects")
    assert school.one("SELECT value FROM settings WHERE name = 'demo'") == "1"
    for status in ("ACTIVE", "GRADUATED", "WITHDRAWN", "TRANSFERRED"):
        assert school.one("SELECT count(*) FROM enrollments WHERE status = ?", status) > 0, status


def test_there_are_seats_to_give_and_grades_to_fill(filled: Database) -> None:
    rule = SpreadRule(tuple(CommitteeSize(f"اللجنة {number}", 30) for number in range(1, 6)))
    seats = plan_spread(filled, CONSOLE, 1, rule)
    assert seats.seated > STUDENTS * 0.9 and 0 < len(seats.placed) < 10 and not (seats.left or seats.gone)
    levels = [seat.grade_level_id for seat in list_seats(filled, CONSOLE, 1).rows]
    assert all(one != other for one, other in pairwise(levels))
    sections = list_stale(filled, CONSOLE, 3)
    assert [bool(one.stale) for one in sections] == [False, True, True, False, False, False]
    assert (sections[0].new > 100, sections[-1].new) == (True, 0)
    rows = [row for one in sections for row in list_grades(filled, CONSOLE, 3, one.classroom_id)]
    assert {row.stored and row.stored.is_passed for row in rows} == {None, False, True}


def test_the_four_periods_are_over_now_and_coming(school: Hand) -> None:
    progress = {
        row[0]: (row[1], row[2], row[3])
        for row in school.rows(
            "SELECT p.id, p.is_locked, count(*), sum(m.score IS NOT NULL) FROM exam_periods p"
            " JOIN exam_schedules e ON e.exam_period_id = p.id"
            " JOIN student_exam_scores m ON m.exam_schedule_id = e.id GROUP BY p.id, p.is_locked"
        )
    }
    shares = {period: float(marked) / total for period, (_locked, total, marked) in progress.items()}
    assert [bool(progress[n][0]) for n in (1, 2, 3, 4)] == [False, True, False, False]
    assert 0.98 < shares[1] < 1 and shares[2] == 1 and 0.45 < shares[3] < 0.55 and shares[4] == 0
    locked = school.rows("SELECT locked_by_user_id, lock_reason, end_date FROM exam_periods WHERE id = 2")[0]
    assert locked[0] == 1 and locked[1] and str(locked[2]) < str(TODAY)
    now = school.rows("SELECT start_date, end_date FROM exam_periods WHERE id = 3")[0]
    assert str(now[0]) < str(TODAY) < str(now[1])


def test_marks_are_believable(school: Hand) -> None:
    average, lowest, highest = school.rows(
        "SELECT avg(1.0 * m.score / e.max_score), min(1.0 * m.score / e.max_score), max(1.0 * m.score / e.max_score)"
        " FROM student_exam_scores m JOIN exam_schedules e ON e.id = m.exam_schedule_id WHERE m.is_present = 1"
    )[0]
    assert 0.6 < average < 0.75 and lowest < 0.35 and highest == 1
    assert school.one("SELECT count(*) FROM student_exam_scores WHERE score * 4 <> round(score * 4)") == 0
    for absence in tables.ABSENCE_TYPES:
        assert school.one("SELECT count(*) FROM student_exam_scores WHERE absence_type = ?", absence) > 0
    assert school.one("SELECT count(*) FROM student_exam_scores WHERE excuse_details IS NOT NULL") > 0
    assert school.one("SELECT count(*) FROM student_exam_scores WHERE teacher_notes IS NOT NULL") > 0
    averages = school.rows(
        "SELECT avg(1.0 * m.score / e.max_score) FROM student_exam_scores m JOIN exam_schedules e"
        " ON e.id = m.exam_schedule_id WHERE m.is_present = 1 AND e.exam_period_id = 2 GROUP BY e.subject_id"
    )
    assert max(averages)[0] - min(averages)[0] > 0.08, "subjects differ in difficulty"


def test_a_student_comes_or_leaves_between_the_exams(school: Hand) -> None:
    held = (
        "SELECT count(*) FROM student_exam_scores m JOIN exam_schedules s ON s.id = m.exam_schedule_id"
        " JOIN enrollments e ON e.id = m.enrollment_id WHERE "
    )
    came = "e.enrolled_on > (SELECT end_date FROM exam_periods WHERE id = 2)"
    assert school.one(held + came + " AND s.exam_period_id < 3") == 0
    assert school.one(held + came + " AND s.exam_period_id = 4") > 0
    assert school.one(held + "e.status IN ('WITHDRAWN', 'TRANSFERRED') AND s.exam_period_id = 2") > 0
    assert school.one(held + "e.status IN ('WITHDRAWN', 'TRANSFERRED') AND s.exam_period_id > 2") == 0


def test_the_teacher_has_a_sheet_to_go_on_with_today(school: Hand) -> None:
    """The mark sheet of the README and of a first visit: half of it is entered, out of 20."""
    started = school.rows(
        "SELECT e.id, e.max_score, count(*), sum(m.score IS NULL) FROM exam_schedules e"
        " JOIN student_exam_scores m ON m.exam_schedule_id = e.id JOIN enrollments n ON n.id = m.enrollment_id"
        " JOIN teaching_assignments a ON a.classroom_id = n.classroom_id AND a.subject_id = e.subject_id"
        " JOIN users u ON u.id = a.user_id WHERE u.username = 'salma' AND e.exam_date = ?"
        " GROUP BY e.id, e.max_score", str(TODAY),
    )  # fmt: skip
    assert started and all(row[1] == 20 and row[3] >= 9 and row[2] > row[3] for row in started)


def test_students_have_taken_tests_and_one_is_in_the_middle_of_one(school: Hand) -> None:
    tests = school.rows("SELECT id, total_marks, is_open FROM exams ORDER BY id")
    assert [row[1] for row in tests] == [20, 20, 10, 10] and [row[2] for row in tests] == [1, 0, 1, 0]
    for choices, right in school.rows("SELECT choices, right_choice FROM questions"):
        shown = json.loads(choices)
        assert len(set(shown)) == len(shown) >= 3 and 0 <= right < len(shown)
    assert len(set(school.rows("SELECT right_choice FROM questions"))) > 2
    states = (
        "SELECT exam_id, status, count(*), count(DISTINCT score) FROM attempts GROUP BY exam_id, status ORDER BY 1, 2"
    )
    begun, *done = school.rows(states)
    assert begun[:3] == (1, "in_progress", 3) and [row[:2] for row in done] == [(n, "submitted") for n in (1, 2, 3)]
    assert all(count > 10 and scores > 4 for *_test, count, scores in done)
    assert school.one(
        "SELECT count(*) - count(DISTINCT user_id) FROM attempts WHERE status = 'submitted' AND exam_id = 1"
    )
    own = "SELECT a.exam_id, a.status FROM attempts a JOIN users u ON u.id = a.user_id WHERE u.username = 'student'"
    assert set(school.rows(own)) == {(1, "in_progress"), (2, "submitted"), (3, "submitted")}
    assert school.one("SELECT role FROM users WHERE username = 'student' AND student_id IS NOT NULL") == "student"


def test_everybody_signs_in_with_the_same_password(school: Hand) -> None:
    from argon2 import PasswordHasher

    [(stored,)] = school.rows("SELECT DISTINCT password_hash FROM users")
    assert {password for _name, password, _role in filling.accounts()} == {filling.PASSWORD}
    assert PasswordHasher().verify(stored, filling.PASSWORD)


def test_a_database_with_a_school_is_refused(filled: Database) -> None:
    before = fingerprint(filled)
    with pytest.raises(RuleError) as refused:
        filling.fill(filled, 6, SEED, TODAY)
    assert (refused.value.code, refused.value.table) == ("NOT_EMPTY", "users") and refused.value.facts["rows"] > 0
    assert fingerprint(filled) == before


def test_one_account_is_enough_to_be_refused(database: Database, open_hand: Callable[[], Hand]) -> None:
    open_hand().run("INSERT INTO users (username, full_name, role, password_hash) VALUES ('x', 'x', 'admin', 'x')")
    with pytest.raises(RuleError, match="NOT_EMPTY"):
        filling.fill(database, 6, SEED, TODAY)


def test_stopping_leaves_the_database_empty(database: Database, open_hand: Callable[[], Hand]) -> None:
    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        filling.fill(database, 60, SEED, TODAY, stop)
    for table in ("users", "students", "student_exam_scores", "settings", "audit_trail"):
        assert open_hand().one(f"SELECT count(*) FROM {table}") == 0, table
    filling.fill(database, 60, SEED, TODAY)


def test_progress_grows_to_the_whole(database: Database) -> None:
    told: list[tuple[int, int]] = []
    filling.fill(database, 30, SEED, TODAY, lambda done, total: told.append((done, total)))
    assert told == sorted(told) and len(told) > 100
    assert told[-1][0] == told[-1][1] and len({total for _done, total in told}) == 1


@pytest.mark.parametrize("students", [1, 5, 7, 61])
def test_the_smallest_schools_stand_too(database: Database, students: int, open_hand: Callable[[], Hand]) -> None:
    filling.fill(database, students, SEED, TODAY)
    assert open_hand().one("SELECT count(*) FROM students") == students


def test_no_students_is_refused(database: Database) -> None:
    with pytest.raises(RuleError, match="VALIDATION_ERROR"):
        filling.fill(database, 0, SEED, TODAY)


# --- the plan alone, on many days


@pytest.mark.parametrize("day", [date(2026, 1, 1) + timedelta(days=n * 17) for n in range(44)])
def test_the_exams_lie_around_every_day(day: date) -> None:
    from data.demo.marks import exams

    school = plan(12, SEED, day)
    periods = exams(school)
    half = school.semesters[2]
    for period in periods:
        row, held = period.period, [(e["grade_level_id"], e["exam_date"], e["start_time"]) for e in period.schedules]
        assert half["start_date"] <= row["start_date"] <= row["end_date"] <= half["end_date"]
        assert all(row["start_date"] <= at <= row["end_date"] for _level, at, _time in held)
        assert len(set(held)) == len(held), "a level sits one exam at a time"
    spans = [(p.period["start_date"], p.period["end_date"]) for p in periods]
    assert all(first[1] < second[0] for first, second in zip(spans, spans[1:], strict=False))
    sat = [e["exam_date"] for e in periods[2].schedules]
    assert day in sat and min(sat) < day < max(sat) and spans[1][1] < day < spans[3][0]


def test_names_are_as_schools_write_them() -> None:
    school = plan(3000, SEED, TODAY)
    names = [student["name"] for student in school.students]
    assert all(clean(name).text == name and not clean(name).dropped for name in names)
    parts = [len(name.split()) for name in names]
    assert sum(3 <= count <= 7 for count in parts) / len(parts) > 0.9
    for wanted in ("عبد الله", "عبدالله", "أبو بكر", "ّ", "أ", "ا", "إ", "ى", "ي", "ة", "(", "Müller", "O'Connor"):
        assert any(wanted in name for name in names), wanted
    assert 0 < sum(name.isascii() for name in names) < 0.05 * len(names)
    assert len({fold(name) for name in names}) > 0.97 * len(names)
    assert {student["sex"] for student in school.students} == {"M", "F"}


def test_ages_fit_the_levels() -> None:
    school = plan(600, SEED, TODAY)
    level = {section["id"]: section["grade_level_id"] for section in school.sections}
    born = {student["unique_id"]: student["birth_date"] for student in school.students}
    for row in school.enrolled:
        age = (school.start - born[row["student_id"]]).days / 365.25
        assert 0 <= age - 11 - level[row["classroom_id"]] < 2.1


def test_sections_are_of_about_thirty() -> None:
    for count in (600, 2000):
        school = plan(count, SEED, TODAY)
        sizes: dict[int, int] = {}
        for row in school.enrolled:
            sizes[row["classroom_id"]] = sizes.get(row["classroom_id"], 0) + 1
        assert 22 <= min(sizes.values()) <= max(sizes.values()) <= 38


def test_courses_have_what_the_screens_need(school: Hand) -> None:
    """Dozens in each college, sections that take some, students whose weeks hold, a full course that some wait for."""
    assert min(count for _college, count in school.rows("SELECT college_id, count(*) FROM courses GROUP BY 1")) >= 36
    assert (
        school.one("SELECT count(*) FROM course_timetables WHERE room IS NOT NULL AND teacher_user_id IS NOT NULL") > 99
    )
    sections = "SELECT count(DISTINCT classroom_id) FROM classroom_courses"
    assert school.one(sections) == school.one("SELECT count(*) FROM classrooms WHERE academic_year_id = 2")
    held = [row[0] for row in school.rows("SELECT count(*) FROM student_course_mapping GROUP BY student_id")]
    assert len(held) > STUDENTS * 0.9 and min(held) >= 2 and max(held) == 5
    full = (
        "SELECT c.unique_id FROM courses c JOIN course_waiting w ON w.course_id = c.unique_id WHERE c.capacity ="
        " (SELECT count(*) FROM student_course_mapping m WHERE m.course_id = c.unique_id) GROUP BY 1"
    )
    assert len(school.rows(full)) == 2
    assert school.one("SELECT count(*) FROM course_waiting WHERE offered_at IS NOT NULL") == 1
