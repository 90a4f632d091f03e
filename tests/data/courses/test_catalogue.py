"""Courses and slots through the data layer: kept, refused with facts, whom a change would hurt, what is used twice."""

from dataclasses import replace
from datetime import time

import pytest
import sqlalchemy as sa

from data.courses.catalogue import create_course, delete_course, edit_course, list_courses, list_enrolled, load_course
from data.courses.records import CoursePlan, SlotPlan
from data.courses.timetables import add_slot, change_slot, delete_slot, double_uses, slot_double_uses, who_is_hurt
from data.db.engine import CONSOLE, Database
from data.db.errors import RuleError
from data.db.tables import course_timetables
from tests.data.courses.typed_courses import ARABIC, Courses
from tests.hand import Hand

PLAN = CoursePlan("K-1", "جبر", "MTH1", "C1", 30, None, 1)


@pytest.fixture
def typed(hand: Hand) -> Courses:
    return Courses(hand)


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


def slot(course: str, day: str, start: int, end: int, **values: object) -> SlotPlan:
    """A slot from and to a quarter of an hour, counted from midnight."""
    return SlotPlan(course, day, time(start // 4, start % 4 * 15), time(end // 4, end % 4 * 15), **values)


# --- Courses


def test_a_course_comes_back_as_written(database: Database, typed: Courses):
    create_course(database, CONSOLE, PLAN)
    file = load_course(database, CONSOLE, "K-1")
    assert (file.course.plan, file.course.college, file.course.semester) == (PLAN, "كلية", "1 · y")
    changed = replace(PLAN, name="هندسة", capacity=None, semester_id=None, is_active=False)
    edit_course(database, CONSOLE, "K-1", changed)
    assert [course.plan for course in list_courses(database, CONSOLE)] == [changed]


def test_courses_of_a_semester_are_its_own_and_those_of_the_year(database: Database, typed: Courses):
    one, two, whole = typed.course(semester_id=1), typed.course(semester_id=2), typed.course()
    other = typed.course(college="C2")
    assert {course.id for course in list_courses(database, CONSOLE, semester_id=1)} == {one, whole, other}
    assert {course.id for course in list_courses(database, CONSOLE, college_id="C1")} == {one, two, whole}


def test_seats_are_counted_with_offers_and_who_waits(database: Database, typed: Courses):
    course, free = typed.course(capacity=2), typed.course()
    students = [typed.student() for _ in range(5)]
    for student in students[:2]:
        typed.enroll(student, course)
    for place, student in enumerate(students[2:], 1):
        typed.wait(student, course, place)
    typed.hand.run("DELETE FROM student_course_mapping WHERE student_id = ?", students[0])
    seats = {one.id: (one.taken, one.offered, one.waiting, one.free) for one in list_courses(database, CONSOLE)}
    assert seats == {course: (1, 1, 3, 0), free: (0, 0, 0, None)}
    held = list_enrolled(database, CONSOLE, course)
    assert (held.total, [(one.student_id, one.section) for one in held.rows]) == (1, [(students[1], None)])


def test_a_course_is_refused_with_the_field(database: Database, typed: Courses):
    create_course(database, CONSOLE, PLAN)
    again = refusal(lambda: create_course(database, CONSOLE, PLAN))
    assert (again.code, again.facts["field"], again.facts["value"]) == ("DUPLICATE", "unique_id", "K-1")
    for plan, field in (
        (replace(PLAN, unique_id="K-2", college_id="C9"), "college_id"),
        (replace(PLAN, unique_id="K-2", subject_id=9), "subject_id"),
        (replace(PLAN, unique_id="K-2", capacity=-1), "capacity"),
        (replace(PLAN, unique_id="K-2", name="ن" * 151), "name"),
    ):
        assert refusal(lambda plan=plan: create_course(database, CONSOLE, plan)).facts["field"] == field
    assert refusal(lambda: edit_course(database, CONSOLE, "K-9", PLAN)).code == "NOT_FOUND"
    assert refusal(lambda: load_course(database, CONSOLE, "K-9")).code == "NOT_FOUND"


def test_a_course_with_students_keeps_college_seats_and_semester(database: Database, typed: Courses):
    create_course(database, CONSOLE, PLAN)
    typed.slot("K-1", "Monday 09:00 10:00")
    other = typed.course("Monday 09:30 10:30", semester_id=2)
    for student in (typed.student(), typed.student()):
        typed.enroll(student, "K-1")
        typed.enroll(student, other)
    college = refusal(lambda: edit_course(database, CONSOLE, "K-1", replace(PLAN, college_id="C2")))
    assert (college.code, college.facts["students"], college.facts["student"]) == ("COLLEGE_CONSTRAINT", 2, "طالب")
    seats = refusal(lambda: edit_course(database, CONSOLE, "K-1", replace(PLAN, capacity=1)))
    assert (seats.code, seats.facts["least"]) == ("COURSE_FULL", 2)
    semester = refusal(lambda: edit_course(database, CONSOLE, "K-1", replace(PLAN, semester_id=None)))
    assert semester.code == "ENROLLMENT_CONFLICT"
    assert {name: semester.facts[name] for name in ("student", "other_course", "day", "start", "other_start")} == {
        "student": "طالب", "other_course": ARABIC, "day": "Monday", "start": time(9), "other_start": time(9, 30),
    }  # fmt: skip
    held = refusal(lambda: delete_course(database, CONSOLE, "K-1"))
    assert (held.code, held.facts["by"], held.facts["count"]) == ("IN_USE", "student_course_mapping", 2)
    assert load_course(database, CONSOLE, "K-1").course.plan == PLAN


def test_a_course_goes_with_its_slots(database: Database, typed: Courses):
    course = typed.course("Monday 09:00 10:00")
    delete_course(database, CONSOLE, course)
    assert (list_courses(database, CONSOLE), typed.hand.rows("SELECT * FROM course_timetables")) == ([], [])
    assert refusal(lambda: delete_course(database, CONSOLE, course)).code == "NOT_FOUND"


# --- Slots


def test_a_slot_is_added_changed_taken_out_and_put_back(database: Database, typed: Courses):
    course, other = typed.course(), typed.course()
    plan = slot(course, "Sunday", 36, 40, room="م 1")
    made = add_slot(database, CONSOLE, plan)
    assert (made.plan, made.minutes, made.course) == (plan, 60, ARABIC)
    moved = replace(plan, course_id=other, day="Tuesday", end_time=time(11, 30), room=None)
    assert change_slot(database, CONSOLE, made.unique_id, plan, moved).plan == moved
    stale = refusal(lambda: change_slot(database, CONSOLE, made.unique_id, plan, plan))
    assert (stale.code, stale.table) == ("CHANGED", "course_timetables")
    gone = delete_slot(database, CONSOLE, made.unique_id)
    assert load_course(database, CONSOLE, other).slots == []
    for act in (
        lambda: delete_slot(database, CONSOLE, made.unique_id),
        lambda: change_slot(database, CONSOLE, made.unique_id, moved, plan),
    ):
        assert refusal(act).code == "NOT_FOUND"
    assert add_slot(database, CONSOLE, gone.plan, gone.unique_id) == gone
    assert load_course(database, CONSOLE, other).slots == [gone]


def test_a_slot_typed_by_hand_is_read_and_changed(database: Database, typed: Courses):
    course = typed.course()
    key = typed.slot(course, "Monday 09:00 10:00")
    (read,) = load_course(database, CONSOLE, course).slots
    assert (read.unique_id, read.plan) == (key, slot(course, "Monday", 36, 40))
    longer = replace(read.plan, end_time=time(11))
    assert change_slot(database, CONSOLE, key, read.plan, longer).plan == longer


def test_a_slot_is_refused_with_its_facts(database: Database, typed: Courses):
    course = typed.course("Monday 09:00 10:00")
    twice = refusal(lambda: add_slot(database, CONSOLE, slot(course, "Monday", 39, 44)))
    assert (twice.code, twice.facts["day"], twice.facts["start"], twice.facts["end"], twice.facts["course"]) == (
        "TIMETABLE_CONFLICT", "Monday", time(9), time(10), ARABIC,
    )  # fmt: skip
    for plan, field in (
        (slot(course, "Monday", 44, 44), "end_time"),
        (slot(course, "Funday", 44, 45), "day"),
        (slot(course, "Monday", 44, 45, room="x" * 65), "room"),
        (slot("K9", "Monday", 44, 45), "course_id"),
        (slot(course, "Monday", 44, 45, teacher_user_id=99), "teacher_user_id"),
    ):
        assert refusal(lambda plan=plan: add_slot(database, CONSOLE, plan)).facts["field"] == field


def test_who_is_hurt_is_who_the_rule_would_refuse(database: Database, typed: Courses):
    """For every quarter of an hour of two mornings somebody is hurt exactly when the database refuses the slot."""
    others = [typed.course("Monday 09:00 10:00", semester_id=1)]
    others.append(typed.course("Monday 09:30 11:00", "Tuesday 09:00 09:30"))
    for semester in (None, 1, 2):
        course, everybody = (
            typed.course("Monday 12:00 13:00", semester_id=semester),
            [typed.student() for _ in range(4)],
        )
        for student in everybody[:3]:
            typed.enroll(student, course)
        for student, other in ((0, 0), (1, 1), (3, 0)):
            typed.enroll(everybody[student], others[other])
        hurt = {
            (day, start): _hurt(database, slot(course, day, start, start + 1), everybody[:2])
            for day in ("Monday", "Tuesday")
            for start in range(34, 45)
        }
        assert hurt["Monday", 38] == (1 if semester == 2 else 2) and hurt["Tuesday", 36] == 1


def _hurt(database: Database, plan: SlotPlan, known: list[str]) -> int:
    """How many a slot would hurt, which the database says too."""
    hurt, told = who_is_hurt(database, CONSOLE, plan), _refused(database, plan)
    assert hurt.total == len(hurt.rows) == (told.facts["students"] if told else 0)
    assert {one.student_id for one in hurt.rows} <= set(known)
    if told:
        first = hurt.rows[0].slot.plan
        assert (told.facts["day"], told.facts["start"], told.facts["end"]) == (
            plan.day,
            first.start_time,
            first.end_time,
        )
    return hurt.total


def _refused(database: Database, plan: SlotPlan) -> RuleError | None:
    """Try a slot, and take it out again."""
    try:
        delete_slot(database, CONSOLE, add_slot(database, CONSOLE, plan).unique_id)
    except RuleError as refused:
        assert refused.code == "TIMETABLE_UPDATE_BLOCKED"
        return refused
    return None


def test_a_moved_slot_does_not_hurt_by_where_it_was(database: Database, typed: Courses):
    course, other = typed.course("Monday 09:00 10:00"), typed.course("Monday 11:00 12:00")
    student = typed.student()
    for held in (course, other):
        typed.enroll(student, held)
    (own,) = load_course(database, CONSOLE, course).slots
    moved = replace(own.plan, course_id=other)
    assert who_is_hurt(database, CONSOLE, moved, own.unique_id).total == 0
    assert who_is_hurt(database, CONSOLE, moved).total == 1
    longer = replace(own.plan, end_time=time(11, 30))
    hurt = who_is_hurt(database, CONSOLE, longer, own.unique_id)
    assert [(one.student_id, one.slot.plan.course_id) for one in hurt.rows] == [(student, other)]
    change_slot(database, CONSOLE, own.unique_id, own.plan, moved)


def test_whom_a_slot_hurts_comes_in_pages(database: Database, typed: Courses):
    course, other = typed.course(), typed.course("Monday 09:00 10:00", "Monday 10:00 11:00")
    students = [typed.student() for _ in range(5)]
    for student in students:
        typed.enroll(student, course)
        typed.enroll(student, other)
    page = who_is_hurt(database, CONSOLE, slot(course, "Monday", 36, 44), limit=2, offset=2)
    assert (page.total, [one.student_id for one in page.rows]) == (5, students[2:4])
    assert page.rows[0].slot.plan.start_time == time(9)


# --- Rooms and teachers


def test_a_room_and_a_teacher_used_twice_are_told(database: Database, typed: Courses):
    teacher = typed.hand.run(
        "INSERT INTO users (username, full_name, role, password_hash) VALUES ('t', 'سلمى', 'teacher', '-')"
    )
    one, two, three = typed.course(semester_id=1), typed.course(semester_id=1), typed.course(semester_id=2)
    first = add_slot(database, CONSOLE, slot(one, "Monday", 36, 40, room="Lab ١", teacher_user_id=teacher))
    second = add_slot(database, CONSOLE, slot(two, "Monday", 39, 44, room=" lab 1", teacher_user_id=teacher))
    add_slot(database, CONSOLE, slot(three, "Monday", 36, 44, room="Lab 1", teacher_user_id=teacher))
    add_slot(database, CONSOLE, slot(one, "Monday", 44, 48, room="Lab 1", teacher_user_id=teacher))
    found = double_uses(database, CONSOLE, 1)
    assert [(double.kind, double.name, double.slot, double.other) for double in found] == [
        ("room", "Lab ١", first, second),
        ("teacher", "سلمى", first, second),
    ]
    assert double_uses(database, CONSOLE, 2) == []
    planned = slot(typed.course(semester_id=2), "Monday", 30, 37, room="LAB 1")
    (double,) = slot_double_uses(database, CONSOLE, planned)
    assert (double.kind, double.slot.plan, double.other.plan.course_id) == ("room", planned, three)
    assert len(slot_double_uses(database, CONSOLE, replace(planned, course_id=typed.course()))) == 2
    assert slot_double_uses(database, CONSOLE, first.plan, first.unique_id) == [
        replace(double, slot=replace(first, unique_id=first.unique_id)) for double in found
    ]


def test_a_time_with_a_fraction_is_kept_in_whole_seconds(database: Database, typed: Courses):
    course = typed.course()
    made = add_slot(database, CONSOLE, SlotPlan(course, "Monday", time(9, 0, 0, 5), time(10)))
    kept = database.read(lambda connection: connection.execute(sa.select(course_timetables.c.start_time)).scalar())
    assert (made.plan.start_time, kept) == (time(9), time(9))
