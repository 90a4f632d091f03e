"""Many into many: the dry run is what the database then does, all of it or what fits, and one undo takes it back."""

from collections.abc import Iterable

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.courses.bulk_registration import apply_plan, plan_section, plan_students, plan_table
from data.courses.records import CoursesPlan, Pair
from data.courses.registration import enroll, undo
from data.courses.verdicts import list_verdicts
from data.db.engine import CONSOLE, Database
from data.db.errors import RuleError, Unavailable
from data.db.tables import course_waiting, student_course_mapping
from data.students.importing.files import parse_table
from tests.data.courses.typed_courses import Courses
from tests.data.typed_school import School
from tests.hand import Hand


@pytest.fixture
def typed(hand: Hand) -> Courses:
    return Courses(hand)


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


def pairs(found: Iterable[Pair]) -> list[tuple[str, str]]:
    return [(pair.student_id, pair.course_id) for pair in found]


def reasons(plan: CoursesPlan) -> dict[tuple[str, str], str]:
    return {(one.pair.student_id, one.pair.course_id): one.code for one in plan.refused}


def standing(database: Database) -> set[tuple[str, str]]:
    own = student_course_mapping.c
    query = sa.select(own.student_id, own.course_id)
    return database.read(lambda connection: {tuple(row) for row in connection.execute(query)})


def test_later_pairs_reckon_with_those_before(database: Database, typed: Courses):
    students = [typed.student() for _ in range(3)] + [typed.student("C2")]
    seats, clashing = typed.course("Monday 09:00 10:00", capacity=2), typed.course("Monday 09:30 10:30")
    typed.enroll(students[0], clashing)
    plan = plan_students(database, CONSOLE, [*students, "nobody"], [seats, clashing, "nothing"])
    assert pairs(plan.fits) == [(students[1], seats), (students[2], seats)]
    assert pairs(plan.held) == [(students[0], clashing)]
    away, nobody = students[3], "nobody"
    assert reasons(plan) == {
        (students[0], seats): "ENROLLMENT_CONFLICT",
        **{(student, "nothing"): "INVALID_COURSE" for student in students},
        **{(student, clashing): "ENROLLMENT_CONFLICT" for student in students[1:3]},
        **{(away, course): "COLLEGE_CONSTRAINT" for course in (seats, clashing)},
        **{(nobody, course): "INVALID_STUDENT" for course in (seats, clashing, "nothing")},
    }
    full = plan_students(database, CONSOLE, [students[1], students[2], typed.student()], [seats])
    assert [one.code for one in full.refused] == ["COURSE_FULL"] and full.refused[0].facts["taken"] == 2


def test_all_or_nothing_then_what_fits_then_one_undo(database: Database, typed: Courses):
    students = [typed.student() for _ in range(3)]
    one, two, seats = typed.course("Monday 09:00 10:00"), typed.course("Tuesday 09:00 10:00"), typed.course(capacity=2)
    typed.enroll(students[0], two)
    before = standing(database)
    plan = plan_students(database, CONSOLE, students, [one, two, seats])
    refused = refusal(lambda: apply_plan(database, CONSOLE, plan))
    assert (refused.code, refused.facts["student_id"], refused.facts["capacity"]) == ("COURSE_FULL", students[2], 2)
    assert standing(database) == before
    told: list[tuple[int, int]] = []
    result = apply_plan(database, CONSOLE, plan, partial=True, progress=lambda done, total: told.append((done, total)))
    assert (standing(database) - before, result.refused) == (set(pairs(plan.fits)), [])
    assert told == [(7, 7)]
    typed.hand.run("DELETE FROM student_course_mapping WHERE student_id = ? AND course_id = ?", students[1], one)
    undone = undo(database, CONSOLE, result.change)
    assert standing(database) == before and len(undone.dropped) == 6
    whole = apply_plan(database, CONSOLE, plan_students(database, CONSOLE, students[1:], [one]))
    assert pairs_of(whole.change.added) == [(student, one) for student in students[1:]]


def pairs_of(holdings) -> list[tuple[str, str]]:
    return [(one.student_id, one.course_id) for one in holdings]


def test_somebody_was_faster(database: Database, typed: Courses):
    students = [typed.student() for _ in range(3)]
    seats, other, clash = (
        typed.course(capacity=2),
        typed.course("Monday 09:00 10:00"),
        typed.course("Monday 09:00 10:00"),
    )
    plan = plan_students(database, CONSOLE, students[:2], [seats, other])
    assert plan.refused == []
    enroll(database, CONSOLE, students[2], seats)
    enroll(database, CONSOLE, students[0], other)
    enroll(database, CONSOLE, students[1], clash)
    before = standing(database)
    refused = refusal(lambda: apply_plan(database, CONSOLE, plan))
    assert (refused.code, refused.facts["student_id"]) == ("DUPLICATE", students[0])
    assert standing(database) == before
    result = apply_plan(database, CONSOLE, plan, partial=True)
    assert standing(database) - before == {(students[0], seats)}
    told = {(one.pair.student_id, one.pair.course_id): (one.code, one.facts) for one in result.refused}
    assert {pair: code for pair, (code, _facts) in told.items()} == {
        (students[0], other): "DUPLICATE",
        (students[1], seats): "COURSE_FULL",
        (students[1], other): "ENROLLMENT_CONFLICT",
    }
    assert told[students[1], seats][1]["taken"] == 2 and told[students[1], other][1]["other_code"] == f"ريض-{clash}"
    assert told[students[0], other][1]["student"] == "طالب"


@pytest.mark.parametrize("partial", [False, True])
def test_stopping_leaves_nothing(database: Database, typed: Courses, partial: bool):
    students, courses = [typed.student() for _ in range(11)], [typed.course() for _ in range(10)]
    plan = plan_students(database, CONSOLE, students, courses)

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply_plan(database, CONSOLE, plan, partial=partial, progress=stop)
    assert standing(database) == set()
    told: list[tuple[int, int]] = []
    apply_plan(database, CONSOLE, plan, partial=partial, progress=lambda done, total: told.append((done, total)))
    assert (told, len(standing(database))) == ([(100, 110), (110, 110)], 110)


def test_a_lost_database_is_no_refused_pair(database: Database, typed: Courses, monkeypatch: pytest.MonkeyPatch):
    plan = plan_students(database, CONSOLE, [typed.student()], [typed.course()])
    monkeypatch.setattr("data.courses.bulk_registration.translate", lambda error: Unavailable("GONE"))
    typed.hand.run("DELETE FROM courses")
    with pytest.raises(RuleError, match="INVALID_COURSE"):
        apply_plan(database, CONSOLE, plan, partial=True)


# --- Where the pairs come from


def test_a_section_takes_its_courses(database: Database, school: School):
    school.insert("colleges", unique_id="C2", name="أخرى")
    for key, college in (("K1", "C1"), ("K2", "C1"), ("K3", "C2"), ("K4", "C1")):
        school.insert("courses", unique_id=key, name=key, course_code=key, college_id=college)
    for key in ("K2", "K1", "K3"):
        school.insert("classroom_courses", classroom_id=school.classroom, course_id=key)
    students = []
    for name, college in (("ياسر", "C1"), ("أحمد", "C1"), ("بدر", "C2")):
        students.append(f"S{name}")
        school.insert("students", unique_id=students[-1], name=name, college_id=college)
        school.enroll(students[-1])
    school.student(status="WITHDRAWN")
    plan = plan_section(database, CONSOLE, school.classroom)
    assert pairs(plan.fits) == [
        (students[1], "K1"), (students[1], "K2"), (students[2], "K3"), (students[0], "K1"), (students[0], "K2"),
    ]  # fmt: skip
    assert plan.refused == []
    school.hand.run("DELETE FROM classroom_courses WHERE course_id = 'K3'")
    stranger = plan_section(database, CONSOLE, school.classroom)
    assert reasons(stranger) == {(students[2], key): "COLLEGE_CONSTRAINT" for key in ("K1", "K2")}
    assert refusal(lambda: plan_section(database, CONSOLE, 999)).code == "NOT_FOUND"


def test_a_list_as_people_paste_one(database: Database, typed: Courses):
    typed.hand.run("INSERT INTO students (unique_id, name, college_id, number) VALUES ('2026-1', 'هدى', 'C1', '77')")
    typed.hand.run("INSERT INTO students (unique_id, name, college_id, number) VALUES ('2026-2', 'منى', 'C2', '5')")
    typed.hand.run("INSERT INTO students (unique_id, name, college_id, number) VALUES ('2026-3', 'لمى', 'C1', '5')")
    one, away = typed.course(course_code="MTH1"), typed.course(course_code="MTH1", college="C2")
    plain = plan_table(database, CONSOLE, parse_table("2026-1\n٧٧\n\n2026-3\n5\n"), [one])
    assert [(pair.student_id, pair.line) for pair in plain.fits] == [("2026-1", 1), ("2026-3", 4)]
    assert pairs(plain.held) == [("2026-1", one)], "the same student by number"
    assert [(one.pair.line, one.code, one.facts) for one in plain.refused] == [
        (5, "INVALID_STUDENT", {"student": "5"})
    ], "two have that number"  # fmt: skip
    headed = parse_table(
        "الاسم\tرقم الطالب\tرمز المقرر\nx\t2026-1\tmth 1\nx\t2026-2\tMTH1\nx\t2026-3\tPHY\nx\t2026-3\t\n"
    )
    told = plan_table(database, CONSOLE, headed, [one])
    assert pairs(told.fits) == [("2026-1", one), ("2026-2", away), ("2026-3", one)]
    assert [(refused.pair.line, refused.code, refused.facts["course"]) for refused in told.refused] == [
        (4, "INVALID_COURSE", "PHY")
    ]  # fmt: skip
    both = plan_table(database, CONSOLE, parse_table(f"2026-1,{one}\n2026-2,{away}"))
    assert pairs(both.fits) == [("2026-1", one), ("2026-2", away)]
    named = plan_table(database, CONSOLE, parse_table("2026-1\tهدى\n2026-3\tلمى"), [one])
    assert pairs(named.fits) == [("2026-1", one), ("2026-3", one)]
    for text, ids, lacks in (("2026-1", [], "course"), ("الاسم\nهدى", [one], "unique_id")):
        bad = refusal(lambda text=text, ids=ids: plan_table(database, CONSOLE, parse_table(text), ids))
        assert (bad.code, bad.facts["reason"], bad.facts["columns"]) == ("BAD_FILE", "NO_HEADER", [lacks])


# --- Against a plain model

HOURS = st.integers(8, 10)
SLOTS = st.lists(st.tuples(st.sampled_from(["Monday", "Sunday"]), HOURS, st.integers(1, 2)), max_size=2)
COURSES = st.lists(
    st.tuples(SLOTS, st.sampled_from([None, 1, 2]), st.sampled_from([None, None, 0, 1, 2])), min_size=2, max_size=5
)
PAIRS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4)), max_size=12)


def test_verdicts_dry_run_and_database_agree_with_a_plain_model(database: Database, typed: Courses):
    """Each example is a school of its own: its students and courses have keys that no other has."""
    count = 12 if database.name == "mysql" else 40

    @settings(
        max_examples=count, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None
    )
    @given(made=COURSES, wanted=PAIRS, waits=PAIRS)
    def agree(made, wanted, waits):
        model = _Model(typed, made)
        for student, course in waits[:3]:
            model.wait(student % 4, course % len(made))
        wishes = [(student, course % len(made)) for student, course in wanted]
        half = len(wishes) // 2
        for student, course in wishes[:half]:
            code = model.enroll(student, course)
            assert (
                _code(lambda s=student, c=course: enroll(database, CONSOLE, model.students[s], model.courses[c]))
                == code
            )
        for student, key in enumerate(model.students):
            kinds = {verdict.course.id: verdict.kind for verdict in list_verdicts(database, CONSOLE, key)}
            for course, name in enumerate(model.courses):
                assert kinds[name] == model.verdict(student, course), (student, course)
        asked = [(student, list(range(len(made)))) for student in range(4)]
        plan = plan_students(database, CONSOLE, model.students, model.courses)
        fits = set(pairs(plan.fits))
        told = reasons(plan)
        result = apply_plan(database, CONSOLE, plan, partial=True)
        assert (pairs_of(result.change.added), result.refused) == (pairs(plan.fits), [])
        for student, courses in asked:
            for course in courses:
                key, code = (model.students[student], model.courses[course]), model.enroll(student, course)
                assert (key in fits, told.get(key)) == (code is None, code if code != "DUPLICATE" else None)

    agree()


def _code(act) -> str | None:
    try:
        act()
    except RuleError as refused:
        return refused.code
    return None


class _Model:
    """Four students of one college, some courses, who holds what: the rules as a person would say them."""

    def __init__(self, typed: Courses, made: list) -> None:
        self.typed, self.made = typed, [(_apart(slots), semester, seats) for slots, semester, seats in made]
        college = typed.next("college")
        typed.hand.run("INSERT INTO colleges (unique_id, name) VALUES (?, 'كلية')", college)
        self.students = [typed.student(college) for _ in range(4)]
        self.courses = [
            typed.course(*(f"{day} {start:02}:00 {start + length:02}:00" for day, start, length in slots),
                         college=college, semester_id=semester, capacity=seats)
            for slots, semester, seats in self.made
        ]  # fmt: skip
        self.held: set[tuple[int, int]] = set()
        self.waiting: dict[int, list[int]] = {}

    def wait(self, student: int, course: int) -> None:
        queue = self.waiting.setdefault(course, [])
        # Where a seat is free an offer would be due at once: who waits, waits for a course without a seat.
        if student not in queue and self.made[course][2] == 0:
            queue.append(student)
            self.typed.wait(self.students[student], self.courses[course], len(queue))

    def enroll(self, student: int, course: int) -> str | None:
        kind = self.verdict(student, course)
        if kind == "fits":
            self.held.add((student, course))
        return {"held": "DUPLICATE", "full": "COURSE_FULL", "clash": "ENROLLMENT_CONFLICT", "fits": None}[kind]

    def verdict(self, student: int, course: int) -> str:
        seats = self.made[course][2]
        if (student, course) in self.held:
            return "held"
        if seats is not None and sum(held == course for _student, held in self.held) >= seats:
            return "full"
        return "clash" if any(self._clash(course, held) for who, held in self.held if who == student) else "fits"

    def _clash(self, one: int, two: int) -> bool:
        (slots, semester, _seats), (others, other, _other_seats) = self.made[one], self.made[two]
        if None not in (semester, other) and semester != other:
            return False
        return any(
            day == on and start < since + long and since < start + length
            for day, start, length in slots
            for on, since, long in others
        )


def _apart(slots: list) -> list:
    """A course's own slots do not overlap: of two on a day the first stays."""
    return list({day: (day, start, length) for day, start, length in reversed(slots)}.values())


def test_a_plan_of_thousands_is_judged_in_a_few_queries(database: Database, typed: Courses):
    students, courses = [typed.student() for _ in range(40)], [typed.course("Monday 09:00 10:00") for _ in range(5)]
    sent: list[str] = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda *given: sent.append(given[2]))
    plan = plan_students(database, CONSOLE, students, courses)
    assert (len(plan.fits), len(plan.refused)) == (40, 160)
    assert len([statement for statement in sent if statement.startswith("SELECT")]) <= 8
    assert (
        database.read(lambda connection: connection.scalar(sa.select(sa.func.count()).select_from(course_waiting))) == 0
    )
