"""Enrolling, dropping, swapping and taking it back; verdicts before, the waiting list behind, the student's week."""

from concurrent.futures import ThreadPoolExecutor
from datetime import time, timedelta
from functools import partial
from random import Random

import pytest

from data.courses.eligibility import Wish, judge
from data.courses.records import CourseChange, Verdict
from data.courses.registration import drop, enroll, swap, undo
from data.courses.student_weeks import current_semester, student_week
from data.courses.verdicts import alternatives, list_verdicts
from data.courses.waitlist import join, leave, list_offers, list_waiting, pass_on
from data.db.engine import CONSOLE, Database
from data.db.errors import RuleError
from data.students.records import StudentPlan
from tests.data.courses.typed_courses import ARABIC, Courses
from tests.data.staff import staff
from tests.data.typed_school import School, today
from tests.hand import Hand


@pytest.fixture
def typed(hand: Hand) -> Courses:
    return Courses(hand)


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


def kinds(database: Database, student: str, semester: int | None = None) -> dict[str, str]:
    return {verdict.course.id: verdict.kind for verdict in list_verdicts(database, CONSOLE, student, semester)}


# --- Before trying


def test_each_course_of_the_college_has_its_verdict(database: Database, typed: Courses):
    one, other = typed.student(), typed.student()
    held = typed.course("Monday 09:00 10:00", "Wednesday 09:00 10:00")
    touching = typed.course("Monday 10:00 11:00")
    clashing = typed.course("Monday 09:45 10:15", "Wednesday 08:00 12:00")
    full = typed.course("Monday 09:00 10:00", capacity=1)
    empty, away = typed.course(capacity=0), typed.course(college="C2")
    gone = typed.course(is_active=0)
    typed.enroll(one, held)
    typed.enroll(other, full)
    found = {verdict.course.id: verdict for verdict in list_verdicts(database, CONSOLE, one)}
    assert {key: verdict.kind for key, verdict in found.items()} == {
        held: "held", touching: "fits", clashing: "clash", full: "full", empty: "full",
    }  # fmt: skip
    assert {away, gone} & found.keys() == set()
    assert [(c.other_id, c.day, c.start, c.end, c.other_start, c.other_end) for c in found[clashing].clashes] == [
        (held, "Monday", time(9, 45), time(10, 15), time(9), time(10)),
        (held, "Wednesday", time(8), time(12), time(9), time(10)),
    ]
    assert len(found[full].clashes) == 1 and (found[full].course.taken, found[full].course.waiting) == (1, 0)
    assert len(found[held].slots) == 2 and found[held].clashes == []
    order = [verdict.kind for verdict in list_verdicts(database, CONSOLE, one)]
    assert order == ["held", "fits", "clash", "full", "full"]


def test_semesters_do_not_clash_and_the_whole_year_does(database: Database, typed: Courses):
    student = typed.student()
    first, whole = typed.course("Monday 09:00 10:00", semester_id=1), typed.course("Tuesday 09:00 10:00")
    for course in (first, whole):
        typed.enroll(student, course)
    second = typed.course("Monday 09:00 10:00", semester_id=2)
    both = typed.course("Tuesday 09:30 10:00", semester_id=2)
    year = typed.course("Monday 09:30 10:00")
    assert kinds(database, student) == {
        first: "held", whole: "held", second: "fits", both: "clash", year: "clash",
    }  # fmt: skip
    assert kinds(database, student, 2) == {whole: "held", second: "fits", both: "clash", year: "clash"}


def test_a_student_without_courses_and_nobody(database: Database, typed: Courses):
    assert list_verdicts(database, CONSOLE, typed.student("C2")) == []
    assert refusal(lambda: list_verdicts(database, CONSOLE, "nobody")).code == "NOT_FOUND"


def test_what_fits_instead_and_what_would_have_to_go(database: Database, typed: Courses):
    subject = typed.hand.run("INSERT INTO subjects (name) VALUES ('كيمياء')")
    student, other = typed.student(), typed.student()
    held = [typed.course(f"Monday {hour}:00 {hour}:50") for hour in (10, 11)]
    wanted = typed.course("Monday 10:30 11:30", subject_id=subject)
    fits = typed.course("Tuesday 10:00 11:00", subject_id=subject)
    full = typed.course("Monday 10:00 11:00", subject_id=subject, capacity=1)
    typed.course("Monday 10:10 10:20", subject_id=subject)
    lone = typed.course("Monday 10:00 11:00")
    for course in held:
        typed.enroll(student, course)
    typed.enroll(other, full)
    verdicts = list_verdicts(database, CONSOLE, student)

    def told(course: str) -> tuple[set[str], set[str], bool]:
        found = alternatives(verdicts, course)
        return _ids(found.fits), _ids(found.drop), found.helps

    assert told(wanted) == ({fits}, set(held), True)
    assert told(full) == ({fits}, {held[0]}, False)
    assert told(lone) == (set(), {held[0]}, True)
    assert refusal(lambda: alternatives(verdicts, "c99")).code == "INVALID_COURSE"
    change = swap(
        database, CONSOLE, student, [verdict.course.id for verdict in alternatives(verdicts, wanted).drop], wanted
    )
    assert kinds(database, student)[wanted] == "held" and len(change.dropped) == 2


def _ids(verdicts: list[Verdict]) -> set[str]:
    return {verdict.course.id for verdict in verdicts}


# --- Enrolling


def test_enroll_drop_and_swap_are_taken_back(database: Database, typed: Courses):
    student = typed.student()
    one, two = typed.course("Monday 09:00 10:00"), typed.course("Monday 09:00 10:00")
    added = enroll(database, CONSOLE, student, one)
    assert ([(h.student_id, h.course_id) for h in added.added], added.dropped) == ([(student, one)], ())
    swapped = swap(database, CONSOLE, student, [one], two)
    assert (typed.held(one), typed.held(two)) == ([], [student])
    back = undo(database, CONSOLE, swapped)
    assert (typed.held(one), typed.held(two)) == ([student], [])
    assert [h.mapping_id for h in back.added] == [added.added[0].mapping_id]
    undo(database, CONSOLE, back)
    assert (typed.held(one), typed.held(two)) == ([], [student])
    dropped = drop(database, CONSOLE, student, two)
    undo(database, CONSOLE, dropped)
    assert typed.held(two) == [student]
    gone = refusal(lambda: undo(database, CONSOLE, added))
    assert (gone.code, gone.table) == ("CHANGED", "student_course_mapping")
    for act in (
        lambda: drop(database, CONSOLE, student, one),
        lambda: swap(database, CONSOLE, student, [one], two),
    ):
        assert refusal(act).code == "CHANGED"
    assert typed.held(two) == [student]


def test_a_refusal_comes_with_its_facts(database: Database, typed: Courses):
    student, other, away = typed.student(), typed.student(), typed.student("C2")
    held, clashing = typed.course("Sunday 09:00 10:00"), typed.course("Sunday 09:30 11:00")
    full = typed.course(capacity=1)
    typed.enroll(student, held)
    typed.enroll(other, full)
    typed.wait(typed.student(), full, 1)

    def told(student: str, course: str, *names: str) -> tuple[object, ...]:
        refused = refusal(lambda: enroll(database, CONSOLE, student, course))
        return refused.code, *(refused.facts.get(name) for name in names)

    clash = ("day", "start", "end", "other_start", "other_end", "other_course", "other_code", "course_code", "student")
    assert told(student, clashing, *clash) == (
        "ENROLLMENT_CONFLICT", "Sunday", time(9, 30), time(11), time(9), time(10), ARABIC, f"ريض-{held}",
        f"ريض-{clashing}", "طالب",
    )  # fmt: skip
    assert told(student, full, "capacity", "taken", "offered", "waiting") == ("COURSE_FULL", 1, 1, None, 1)
    assert told(away, held, "student_college", "course_college") == ("COLLEGE_CONSTRAINT", "كلية", "كلية")
    assert told("nobody", held, "student") == ("INVALID_STUDENT", "nobody")
    assert told(student, "nothing", "course") == ("INVALID_COURSE", "nothing")
    assert told(student, held, "student", "course") == ("DUPLICATE", "طالب", ARABIC)


def test_a_swap_that_is_refused_leaves_everything(database: Database, typed: Courses):
    student = typed.student()
    one, two = typed.course("Monday 09:00 10:00"), typed.course("Tuesday 09:00 10:00")
    wanted = typed.course("Monday 09:00 10:00", "Tuesday 09:30 10:00")
    for course in (one, two):
        typed.enroll(student, course)
    refused = refusal(lambda: swap(database, CONSOLE, student, [one], wanted))
    assert (refused.code, refused.facts["day"]) == ("ENROLLMENT_CONFLICT", "Tuesday")
    assert (typed.held(one), typed.held(two), typed.held(wanted)) == ([student], [student], [])


def test_a_college_that_does_not_fit_what_is_held(database: Database, typed: Courses):
    from data.students.enrollment import edit_student

    student = typed.student()
    for course in (typed.course(), typed.course()):
        typed.enroll(student, course)
    refused = refusal(lambda: edit_student(database, CONSOLE, student, StudentPlan(student, "طالب", "C2")))
    assert (refused.code, refused.facts["held_course"], refused.facts["held"]) == ("COLLEGE_CONSTRAINT", ARABIC, 2)


def test_who_enrolled_and_dropped_is_in_the_audit(database: Database, typed: Courses):
    number = typed.hand.run(
        "INSERT INTO users (username, full_name, role, password_hash) VALUES ('n', 'نادية', 'registrar', '-')"
    )
    from data.db.engine import Actor

    clerk, student, course = Actor(number, "n", "نادية", "registrar"), typed.student(), typed.course()
    made = enroll(database, clerk, student, course)
    drop(database, clerk, student, course)
    told = typed.hand.rows(
        "SELECT column_name, old_value, new_value, user_id FROM audit_trail WHERE row_key = ? ORDER BY id",
        made.added[0].mapping_id,
    )
    assert sorted(told, key=str) == sorted(
        [
            ("student_id", None, student, number), ("course_id", None, course, number),
            ("student_id", student, None, number), ("course_id", course, None, number),
        ],
        key=str,
    )  # fmt: skip


# --- The waiting list


def test_a_seat_given_back_goes_down_the_list_and_back(database: Database, typed: Courses):
    students = [typed.student() for _ in range(4)]
    course, other = typed.course("Monday 09:00 10:00", capacity=1), typed.course("Monday 09:30 10:30")
    enroll(database, CONSOLE, students[0], course)
    typed.enroll(students[1], other)
    assert [join(database, CONSOLE, student, course).place for student in students[1:]] == [1, 2, 3]
    again = refusal(lambda: join(database, CONSOLE, students[2], course))
    assert (again.code, again.facts["place"], again.facts["student"]) == ("DUPLICATE", 2, "طالب")
    holds = refusal(lambda: join(database, CONSOLE, students[0], course))
    assert (holds.code, holds.facts["held_course"]) == ("VALIDATION_ERROR", ARABIC)
    assert refusal(lambda: join(database, CONSOLE, typed.student("C2"), course)).code == "COLLEGE_CONSTRAINT"

    dropped = drop(database, CONSOLE, students[0], course)
    assert [offer.student_id for offer in dropped.offers] == [students[2]], "the first has a clash"
    assert refusal(lambda: enroll(database, CONSOLE, students[3], course)).facts["offered"] == 1
    found = {verdict.course.id: verdict for verdict in list_verdicts(database, CONSOLE, students[2])}
    assert (found[course].kind, found[course].place, found[course].offered) == ("offered", 2, True)
    assert kinds(database, students[3])[course] == "full"

    assert [offer.student_id for offer in pass_on(database, CONSOLE, students[2], course)] == [students[3]]
    assert [waiting.student_id for waiting in list_waiting(database, CONSOLE, course)] == [
        students[1], students[3], students[2],
    ]  # fmt: skip
    assert refusal(lambda: pass_on(database, CONSOLE, students[2], course)).code == "CHANGED"
    assert [offer.student_id for offer in leave(database, CONSOLE, students[3], course)] == [students[2]]
    assert refusal(lambda: leave(database, CONSOLE, students[3], course)).code == "CHANGED"
    assert [offer.student_id for offer in list_offers(database, CONSOLE)] == [students[2]]

    enroll(database, CONSOLE, students[2], course)
    assert (typed.held(course), list_offers(database, CONSOLE)) == ([students[2]], [])
    assert refusal(lambda: undo(database, CONSOLE, dropped)).code == "COURSE_FULL"


def test_who_had_waited_waits_again_after_an_undo(database: Database, typed: Courses):
    first, second, third = (typed.student() for _ in range(3))
    course = typed.course(capacity=1)
    enroll(database, CONSOLE, first, course)
    for student in (second, third):
        join(database, CONSOLE, student, course)
    drop(database, CONSOLE, first, course)
    taken = enroll(database, CONSOLE, second, course)
    assert [waiting.student_id for waiting in list_waiting(database, CONSOLE, course)] == [third]
    undo(database, CONSOLE, taken)
    queue = [(one.student_id, one.offered_at is not None) for one in list_waiting(database, CONSOLE, course)]
    assert queue == [(second, True), (third, False)]


def test_many_who_join_at_once_stand_in_one_order(database: Database, typed: Courses):
    """Places are given by number; of two who take the same one, the second is sent behind the first."""
    course, students = typed.course(capacity=0), [typed.student() for _ in range(8)]
    with ThreadPoolExecutor(8) as threads:
        joined = list(threads.map(lambda student: join(database, CONSOLE, student, course), students))
    assert sorted(waiting.place for waiting in list_waiting(database, CONSOLE, course)) == list(range(1, 9))
    assert {waiting.student_id for waiting in joined} == set(students)


def test_a_free_seat_is_for_who_waits_and_fits(database: Database, typed: Courses):
    """Whoever did not fit when the seat came free is asked first, once it fits."""
    waits, comes = typed.student(), typed.student()
    course, clash = typed.course("Monday 09:00 10:00", capacity=1), typed.course("Monday 09:00 10:00")
    typed.enroll(waits, clash)
    assert join(database, CONSOLE, waits, course).offered_at is None
    drop(database, CONSOLE, waits, clash)
    if not typed.offered(course):
        assert (kinds(database, comes)[course], kinds(database, waits)[course]) == ("full", "fits")
        refused = refusal(lambda: enroll(database, CONSOLE, comes, course))
        assert (refused.code, refused.facts["kept"]) == ("COURSE_FULL", 1)
    enroll(database, CONSOLE, waits, course)
    assert typed.held(course) == [waits]


SAID = {"held": "DUPLICATE", "fits": None, "offered": None, "full": "COURSE_FULL", "clash": "ENROLLMENT_CONFLICT"}
"""Verdict -> what the database then answers."""


@pytest.mark.parametrize("seed", range(3))
def test_what_is_said_before_is_what_happens(database: Database, typed: Courses, seed: int):
    """Through random histories of seats, clashes, waiting lists, offers and undoing; each refusal has its facts."""
    rng = Random(seed)
    students = [typed.student() for _ in range(5)]
    courses = [
        typed.course(
            f"Monday {hour:02}:00 {hour + 2:02}:00", capacity=rng.choice((None, 1, 1, 2)), semester_id=semester
        )
        for hour, semester in ((8, None), (9, 1), (9, 2), (10, None))
    ]
    changes: list[CourseChange] = []
    for _step in range(60):
        pair = rng.choice(students), rng.choice(courses)
        act = rng.choice((enroll, enroll, enroll, drop, join, leave, pass_on, undo))
        if act is enroll:
            expected = _said(database, *pair)
            assert _tried(partial(enroll, database, CONSOLE, *pair), changes) == expected
        elif act is not undo:
            _tried(partial(act, database, CONSOLE, *pair), changes if act is drop else [])
        elif changes:
            _tried(partial(undo, database, CONSOLE, changes.pop()), changes)


def _said(database: Database, student: str, course: str) -> str | None:
    """What the list and the judgement both say of a pair."""
    judged = database.read(lambda connection: judge(connection, [Wish(student, course)]))
    answers = [one.code for one in judged.refused] + ["DUPLICATE" for _held in judged.held]
    expected = SAID[kinds(database, student)[course]]
    assert answers == ([expected] if expected else [])
    return expected


def _tried(act, changes: list[CourseChange]) -> str | None:
    """The code of a refusal, which must name the course or be about somebody who was faster."""
    try:
        done = act()
    except RuleError as refused:
        assert refused.facts.get("course") or refused.code in ("CHANGED", "VALIDATION_ERROR"), str(refused)
        return refused.code
    changes.append(done)
    return None


# --- The week


def test_a_week_begins_where_the_school_has_it_and_knows_the_exams(database: Database, school: School):
    who = staff(school, "viewer")
    school.insert("settings", name="week_start", value="Sunday")
    school.insert("courses", unique_id="K1", name="جبر", course_code="M1", college_id="C1", semester_id=school.semester)
    school.insert("courses", unique_id="K2", name="رسم", course_code="A1", college_id="C1")
    for key, course, day, start, end in (
        ("T1", "K1", "Saturday", "08:00", "09:30"), ("T2", "K1", "Sunday", "10:00", "11:00"),
        ("T3", "K2", "Sunday", "08:00", "08:45"),
    ):  # fmt: skip
        values = {"course_id": course, "day": day, "start_time": start, "end_time": end}
        school.hand.run(
            f"INSERT INTO course_timetables (unique_id, {', '.join(values)}) VALUES (?, ?, ?, ?, ?)",
            key,
            *values.values(),
        )
    enrolled = school.student()
    student = school.hand.one("SELECT student_id FROM enrollments WHERE id = ?", enrolled)
    for course in ("K1", "K2"):
        enroll(database, staff(school, "registrar"), student, course)
    period = school.period()
    late = school.insert("subjects", name="فيزياء")
    school.exam(period, on=3, start_time="10:00", duration_minutes=90)
    school.exam(period, on=3, subject_id=late, start_time="08:00", duration_minutes=60)
    school.exam(period, on=5)
    school.exam(period, on=-5, start_time="08:00")

    week = student_week(database, who, student)
    assert week.days[:2] == ("Sunday", "Monday") and week.days[-1] == "Saturday"
    assert [slot.unique_id for slot in week.slots] == ["T3", "T2", "T1"]
    assert (week.minutes, [course.plan.course_code for course in week.courses]) == (195, ["A1", "M1"])
    now = today()
    assert [(day.day, day.crowded) for day in week.exams] == [
        (now + timedelta(days=3), True), (now + timedelta(days=5), False),
    ]  # fmt: skip
    assert [(exam.subject, exam.start, exam.end) for exam in week.exams[0].exams] == [
        ("فيزياء", time(8), time(9)), ("رياضيات", time(10), time(11, 30)),
    ]  # fmt: skip
    assert student_week(database, who, student, period_id=period).exams[0].day == now - timedelta(days=5)
    assert current_semester(database) == school.semester
    days = {"start_date": str(now + timedelta(101)), "end_date": str(now + timedelta(110))}
    other = school.insert("semesters", academic_year_id=school.year, name="آخر", **days)
    assert [course.id for course in student_week(database, who, student, other).courses] == ["K2"]
