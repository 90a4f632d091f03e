"""The record of changes of every table that people change: a new row, each changed column, a row that goes."""

from typing import Any

import pytest

from data.db.tables import metadata, tables_for
from data.rules.change_record import NOT_RECORDED, RECORDED, recorded_columns
from tests.data.typed_school import School, day

RULES_OWN = {
    "student_name_words", "user_results", "exam_results", "section_results", "best_attempts", "rule_locks",
    "course_locks", "course_seats", "rule_session", "rule_noted", "rule_settling", "rule_objects",
    "zone_offsets", "exam_policies", "semester_policies",
}  # fmt: skip
"""Tables that only the rules and the installer write."""
ELSEWHERE = {
    "users": {"role", "is_active"},
    "exam_periods": {"is_locked", "locked_at", "locked_by_user_id", "lock_reason"},
    "exam_schedules": {"exam_date", "max_score"},
    "questions": {"marks"},
    "exams": {"total_marks"},
    "course_waiting": {"offered_at", "place"},
}
"""Columns that triggers in `sql/` record, or that the rules keep by themselves."""
MADE = {"created_by"}
"""Who made a row stands in the record by itself."""

Row = dict[str, Any]


def test_every_column_that_people_fill_in_is_recorded_or_said_not_to_be():
    known = {table.name for engine in ("mysql", "sqlite") for table in tables_for(engine)}
    assert known - RULES_OWN == RECORDED.keys() | NOT_RECORDED.keys()
    for name, recorded in RECORDED.items():
        told = {*recorded.columns, *recorded.private} | ELSEWHERE.get(name, set())
        assert recorded_columns(metadata.tables[name]) - {"id"} - MADE == told, name


def rows(school: School) -> dict[str, tuple[Row, Row]]:
    """Table -> a new row, and other values of all its recorded columns."""
    one, two = school.student(), school.student()
    level, room, subject = (
        school.insert("grade_levels", name="ل"),
        school.section(),
        school.insert("subjects", name="ع"),
    )
    year = school.insert("academic_years", name="y", start_date=day(400), end_date=day(500))
    user, period = _user(school, "منى"), school.period()
    later = school.insert("semesters", academic_year_id=school.year, name="s", start_date=day(120), end_date=day(130))
    school.insert("colleges", unique_id="C2", name="x")
    for course in ("K1", "K2"):
        school.insert("courses", unique_id=course, name="x", course_code="x", college_id="C1")
    for key in ("W1", "W2"):
        school.insert("students", unique_id=key, name="x", college_id="C1")
    sessions = [school.insert("exam_sessions", exam_name="x") for _n in range(2)]
    test = [school.insert("exams", name="x") for _n in range(2)]
    part = [school.insert("sections", exam_id=test[0], name="x") for _n in range(2)]
    return {
        "users": (
            {"username": "u", "full_name": "أ", "role": "viewer", "password_hash": "-"},
            {"username": "v", "full_name": "ا", "student_id": "W1", "password_hash": "+"},
        ),
        "colleges": ({"unique_id": "C9", "name": "x"}, {"unique_id": "C8", "name": "X"}),
        "students": (
            {"unique_id": "S9", "name": "أحمد", "college_id": "C1", "phone": "1", "birth_date": "2010-01-02"},
            {
                "unique_id": "s9", "name": "احمد", "college_id": "C2", "number": "7", "sex": "M", "status": "LEFT",
                "is_active": 0, "birth_date": "2010-02-02", "guardian": "x", "phone": "2",
            },
        ),
        "academic_years": (
            {"name": "a", "start_date": day(600), "end_date": day(700)},
            {"name": "A", "start_date": day(601), "end_date": day(701), "is_active": 0},
        ),
        "semesters": (
            {"academic_year_id": year, "name": "a", "start_date": day(410), "end_date": day(420)},
            {"academic_year_id": school.year, "name": "A", "start_date": day(140), "end_date": day(150),
             "is_active": 0},
        ),
        "grade_levels": ({"name": "a"}, {"name": "A", "sort_order": 4, "is_active": 0}),
        "classrooms": (
            {"grade_level_id": level, "academic_year_id": year, "name": "a"},
            {"grade_level_id": school.level, "academic_year_id": school.year, "name": "A", "is_active": 0},
        ),
        "subjects": ({"name": "a", "code": "c"}, {"name": "A", "code": "C", "is_active": 0}),
        "teaching_assignments": (
            {"user_id": user, "classroom_id": school.classroom, "subject_id": school.subject},
            {"user_id": _user(school, "ع"), "classroom_id": room, "subject_id": subject},
        ),
        "grading_policies": (
            {"academic_year_id": year},
            {
                "academic_year_id": school.year, "grade_level_id": level, "subject_id": subject, "pass_percentage": 60,
                "monthly_weight": 30, "midterm_weight": 20.5, "final_weight": 49.5, "excused_absence": "ZERO",
                "unexcused_absence": "LEFT_OUT",
            },
        ),
        "settings": ({"name": "a", "value": "x"}, {"name": "b", "value": "X"}),
        "exam_periods": (
            {
                "academic_year_id": school.year, "semester_id": school.semester, "name": "a", "type": "FINAL",
                "start_date": day(1), "end_date": day(2),
            },
            {"semester_id": later, "name": "A", "type": "MONTHLY", "start_date": day(121), "end_date": day(122),
             "is_active": 0},
        ),
        "exam_schedules": (
            {"exam_period_id": period, "subject_id": subject, "grade_level_id": level, "exam_date": day(3),
             "max_score": 10},
            {"exam_period_id": school.period(), "subject_id": school.subject, "grade_level_id": school.level,
             "start_time": "10:00", "duration_minutes": 60},
        ),
        "exam_sessions": (
            {"exam_name": "a"},
            {"exam_name": "A", "exam_type": "FINAL", "start_date": day(0), "end_date": day(1)},
        ),
        "exam_assignments": (
            {"exam_session_id": sessions[0], "enrollment_id": one, "committee": "1", "seat": "1"},
            {"exam_session_id": sessions[1], "enrollment_id": two, "committee": "2", "seat": "2",
             "seating_number": "9"},
        ),
        "exam_session_periods": (
            {"exam_session_id": sessions[0], "exam_period_id": period},
            {"exam_session_id": sessions[1], "exam_period_id": school.period(), "notes": "x"},
        ),
        "courses": (
            {"unique_id": "K9", "name": "a", "course_code": "c", "college_id": "C1"},
            {"unique_id": "k9", "name": "A", "course_code": "C", "college_id": "C2", "capacity": 3,
             "subject_id": subject, "semester_id": later, "is_active": 0},
        ),
        "course_timetables": (
            {"unique_id": "T9", "course_id": "K1", "day": "Monday", "start_time": "09:00", "end_time": "10:00"},
            {"unique_id": "t9", "course_id": "K2", "day": "Friday", "start_time": "11:00", "end_time": "12:30",
             "room": "x", "teacher_user_id": user},
        ),
        "classroom_courses": (
            {"classroom_id": school.classroom, "course_id": "K1"}, {"classroom_id": room, "course_id": "K2"}
        ),
        "course_waiting": (
            {"course_id": "K1", "student_id": "W1", "place": 1}, {"place": 2}
        ),
        "exams": (
            {"name": "a"}, {"name": "A", "year": 2026, "subject_id": subject, "grade_level_id": level, "is_open": 1}
        ),
        "sections": ({"exam_id": test[0], "name": "a"}, {"exam_id": test[1], "name": "A"}),
        "questions": (
            {"section_id": part[0], "marks": 2},
            {"section_id": part[1], "text": "x", "choices": '["a", "b"]', "right_choice": 1},
        ),
    }  # fmt: skip


def _user(school: School, name: str) -> int:
    return school.insert("users", username=name, full_name=name, role="teacher", password_hash="-")


def told(value: Any) -> str | None:
    """A value as both engines write it."""
    if value is None:
        return None
    if isinstance(value, str) and ":" in value:
        return (value if value.count(":") == 2 else f"{value}:00").zfill(8)
    return str(value)


def trail(school: School, table: str) -> list[tuple[Any, ...]]:
    """What the record tells of the columns that are recorded here, a row's own numbers aside."""
    recorded = RECORDED[table]
    columns = {*recorded.columns, *recorded.private}
    lines = school.hand.rows(
        "SELECT column_name, old_value, new_value FROM audit_trail WHERE table_name = ? ORDER BY id", table
    )
    return [line for line in lines if line[0] in columns]


def two_places(table: str, row: Row) -> Row:
    """The row with marks as they are stored."""
    kinds = {c.name: type(c.type).__name__ for c in metadata.tables[table].columns}
    return {n: f"{float(value):.2f}" if kinds[n] == "Mark" and value else value for n, value in row.items()}


def defaults(school: School, table: str, key: Any) -> Row:
    """What stands in the recorded columns of the newest row."""
    recorded = RECORDED[table]
    names = (*recorded.columns, *recorded.private)
    primary = next(iter(metadata.tables[table].primary_key)).name
    (row,) = school.hand.rows(f"SELECT {', '.join(names)} FROM {table} WHERE {primary} = ?", key)
    return dict(zip(names, (str(value) if value is not None else None for value in row), strict=True))


@pytest.mark.parametrize("table", RECORDED)
def test_a_row_from_its_beginning_to_its_end(school: School, table: str):
    new, other = rows(school)[table]
    recorded, primary = RECORDED[table], next(iter(metadata.tables[table].primary_key)).name
    before = len(trail(school, table))
    made = school.insert(table, **new)
    key = new.get(primary, made)
    lines = trail(school, table)[before:]
    assert lines == ([(recorded.label, None, told(two_places(table, new).get(recorded.label, "50.00")))]
                     if recorded.label else [])  # fmt: skip
    was = defaults(school, table, key)

    before += len(lines)
    changes = ", ".join(f"{name} = ?" for name in other)
    school.hand.run(f"UPDATE {table} SET {changes} WHERE {primary} = ?", *other.values(), key)
    lines = trail(school, table)[before:]
    named = {name: value for name, value in two_places(table, other).items() if name in recorded.columns}
    assert [line[0] for line in lines] == [n for n in (*recorded.columns, *recorded.private) if n in other]
    for name, old, now in lines:
        if name in recorded.private:
            assert (old, now) == (None, None)
        else:
            assert now == told(named[name]) and old != now
            assert old == told(two_places(table, {name: was[name]})[name])

    before += len(lines)
    key = other.get(primary, key)
    school.hand.run(f"DELETE FROM {table} WHERE {primary} = ?", key)
    gone = trail(school, table)[before:]
    assert {name for name, _old, _new in gone} >= other.keys() - ELSEWHERE.get(table, set())
    assert {(name, old) for name, old, new in gone if name in named} >= {(n, told(v)) for n, v in named.items()}
    assert all(new is None and (old is None) == (name in recorded.private) for name, old, new in gone)


@pytest.mark.parametrize("table", RECORDED)
def test_what_is_not_changed_is_not_told(school: School, table: str):
    new, _other = rows(school)[table]
    primary = next(iter(metadata.tables[table].primary_key)).name
    made = school.insert(table, **new)
    before = trail(school, table)
    same = ", ".join(f"{name} = {name}" for name in RECORDED[table].columns)
    school.hand.run(f"UPDATE {table} SET {same} WHERE {primary} = ?", new.get(primary, made))
    assert trail(school, table) == before


REPLACED = ("colleges", "students", "academic_years", "grade_levels", "subjects", "settings", "courses",
            "course_timetables", "classroom_courses", "exam_assignments", "exam_session_periods",
            "teaching_assignments")  # fmt: skip


@pytest.mark.parametrize("table", REPLACED)
@pytest.mark.parametrize("recursive", [0, 1])
def test_a_row_that_another_takes_the_place_of_is_told(school: School, table: str, recursive: int):
    new, _other = rows(school)[table]
    if school.hand.engine == "sqlite":
        school.hand.run(f"PRAGMA recursive_triggers = {recursive}")
    school.insert(table, **new)
    before = len(trail(school, table))
    names = ", ".join(new)
    places = ", ".join("?" * len(new))
    school.hand.run(f"REPLACE INTO {table} ({names}) VALUES ({places})", *new.values())
    lines = trail(school, table)[before:]
    label = RECORDED[table].label
    gone, made = lines[:-1], lines[-1]
    assert made == (label, None, told(new[label]))
    assert {name for name, _old, _new in gone} >= new.keys()
    assert all(line[2] is None for line in gone) and len({line[0] for line in gone}) == len(gone)


def test_words_go_with_a_student_whose_place_another_takes(school: School):
    school.insert("students", unique_id="S9", name="أحمد", college_id="C1")
    school.hand.run("REPLACE INTO students (unique_id, name, college_id) VALUES ('s9', 'سالم', 'C1')")
    assert school.hand.rows("SELECT word, student_id FROM student_name_words") == [("سالم", "s9")]


def test_a_refused_and_an_ignored_row_leave_no_trace(school: School):
    school.insert("subjects", name="فيزياء")
    before = trail(school, "subjects")
    assert school.hand.refused("INSERT INTO subjects (name) VALUES (' فيزياء')") == "DUPLICATE"
    ignore = "OR IGNORE" if school.hand.engine == "sqlite" else "IGNORE"
    school.hand.run(f"INSERT {ignore} INTO subjects (name) VALUES ('فيزياء ')")
    school.hand.run("UPDATE subjects SET name = 'كيمياء' WHERE name = 'فيزياء'")
    assert trail(school, "subjects") == [*before, ("name", "فيزياء", "كيمياء")]
