"""Committees and seats: what the database holds unique, who is seated by a rule, and taking it back."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from data.db.engine import CONSOLE, Database
from data.db.errors import RuleError
from data.seating.committees import clear_seat, list_committees, list_seats, move_seat, plan_spread, spread, undo_spread
from data.seating.records import CommitteeSize, SessionPlan, SpreadPlan, SpreadRule
from data.seating.sessions import delete_session, list_sessions, save_session
from data.students.enrollment import withdraw
from tests.data.typed_school import School, today
from tests.hand import Hand

ROOMS = tuple(CommitteeSize(f"لجنة {number}", 4) for number in (1, 2, 10))


def refusal(act) -> RuleError:
    with pytest.raises(RuleError) as refused:
        act()
    return refused.value


class Hall:
    """Two grade levels with an exam in the session's period, four and three students, and a level without one."""

    def __init__(self, db: Database, school: School) -> None:
        self.db, self.school = db, school
        self.period = school.period()
        self.other = school.insert("grade_levels", name="آخر", sort_order=1)
        idle = school.insert("grade_levels", name="بلا", sort_order=2)
        self.section = school.section(self.other)
        self.students = [self.student(name) for name in ("هند", "بدر", "أحمد", "جنى")]
        self.others = [self.student(name, self.section) for name in ("زيد", "باسم", "سعاد")]
        self.student("غائب", school.section(idle))
        for level in (school.level, self.other):
            school.exam(self.period, grade_level_id=level)
        self.session = save_session(db, CONSOLE, SessionPlan("لجان النهائي", period_ids=(self.period,)))

    def student(self, name: str, classroom: int | None = None) -> int:
        number = self.school.next()
        self.school.insert("students", unique_id=f"S{number}", name=name, number=str(number), college_id="C1")
        return self.school.enroll(f"S{number}", classroom)

    def plan(self, **rule: object) -> SpreadPlan:
        return plan_spread(self.db, CONSOLE, self.session, SpreadRule(**({"committees": ROOMS} | rule)))

    def spread(self, **rule: object):
        return spread(self.db, CONSOLE, self.plan(**rule))

    def seats(self, **asked: object) -> list[tuple[str, str, str | None, str | None]]:
        page = list_seats(self.db, CONSOLE, self.session, **asked)
        return [(seat.student, seat.committee, seat.seat, seat.seating_number) for seat in page.rows]


@pytest.fixture
def hall(database: Database, school: School) -> Hall:
    return Hall(database, school)


# --- What the database holds by itself


def test_seats_and_numbers_are_held_once_in_a_session(school: School, hand: Hand):
    first, other = (school.insert("exam_sessions", exam_name=name) for name in ("x", "y"))
    one, two = school.student(), school.student()
    give = "INSERT INTO exam_assignments (exam_session_id, enrollment_id, committee, seat, seating_number)"
    give += " VALUES (?, ?, ?, ?, ?)"
    hand.run(give, first, one, "A", "1", "100")
    assert hand.refused(give, first, one, "B", "2", "101") == "DUPLICATE"
    assert hand.refused(give, first, two, "A", "1", "101") == "DUPLICATE"
    assert hand.refused(give, first, two, "B", "1", "100") == "DUPLICATE"
    assert hand.refused(give, 99, two, "B", "1", "101") == "REFERENCE"
    assert hand.refused(give, first, 99, "B", "1", "101") == "REFERENCE"
    hand.run(give, first, two, "B", "1", "101")
    assert hand.refused("UPDATE exam_assignments SET committee = 'A' WHERE seating_number = '101'") == "DUPLICATE"
    assert hand.refused("UPDATE exam_assignments SET seating_number = '100'") == "DUPLICATE"
    hand.run(give, other, one, "A", "1", "100")
    assert hand.refused("DELETE FROM exam_sessions WHERE id = ?", other) in ("IN_USE", "REFERENCE")


# --- Sessions


def test_a_session_is_made_changed_and_deleted(database: Database, school: School):
    periods = (school.period(), school.period())
    made = save_session(database, CONSOLE, SessionPlan("نهائي", "FINAL", period_ids=periods))
    (session,) = list_sessions(database, CONSOLE)
    assert (session.id, session.plan.exam_name, session.plan.period_ids) == (made, "نهائي", periods)
    assert ([choice.value for choice in session.periods], session.students, session.committees) == ([*periods], 0, 0)
    school.hand.run("UPDATE exam_session_periods SET notes = 'x' WHERE exam_period_id = ?", periods[1])
    save_session(database, CONSOLE, SessionPlan("أخرى", period_ids=periods[1:]), made)
    assert school.hand.rows("SELECT exam_period_id, notes FROM exam_session_periods") == [(periods[1], "x")]
    school.insert("exam_assignments", exam_session_id=made, enrollment_id=school.student())
    delete_session(database, CONSOLE, made)
    assert list_sessions(database, CONSOLE) == []
    assert refusal(lambda: delete_session(database, CONSOLE, made)).code == "NOT_FOUND"


def test_a_session_that_cannot_be(database: Database, school: School):
    def wrong(*plan: object, session: int | None = None, **fields: object) -> tuple[str, object]:
        error = refusal(lambda: save_session(database, CONSOLE, SessionPlan(*plan, **fields), session))
        return error.code, error.facts.get("field")

    late, early = today() + timedelta(1), today()
    assert wrong(" ") == ("VALIDATION_ERROR", "exam_name")
    assert wrong("x", "WEEKLY") == ("VALIDATION_ERROR", "exam_type")
    assert wrong("x", None, late, early) == ("VALIDATION_ERROR", "end_date")
    assert wrong("x", period_ids=(99,)) == ("NOT_FOUND", "exam_period_id")
    assert wrong("x", session=99) == ("NOT_FOUND", None)
    assert list_sessions(database, CONSOLE) == []


# --- Spreading


def test_levels_are_mixed_by_name(hall: Hall):
    plan = hall.plan()
    assert (plan.seated, plan.left, plan.gone) == (0, (), ())
    done = spread(hall.db, CONSOLE, plan)
    assert hall.seats() == [
        ("أحمد", "لجنة 1", "1", "1"), ("باسم", "لجنة 1", "2", "2"), ("بدر", "لجنة 1", "3", "3"),
        ("زيد", "لجنة 1", "4", "4"), ("جنى", "لجنة 2", "1", "5"), ("سعاد", "لجنة 2", "2", "6"),
        ("هند", "لجنة 2", "3", "7"),
    ]  # fmt: skip
    assert [(seat.committee, seat.seat) for seat in done.added] == [row[1:3] for row in hall.seats()]
    (session,) = list_sessions(hall.db, CONSOLE)
    assert (session.students, session.committees) == (7, 2)


def test_each_level_for_itself_by_number(hall: Hall):
    hall.spread(mixed=False, order="number", first_number=96)
    assert hall.seats(sort="seating_number") == [
        ("هند", "لجنة 1", "1", "96"), ("بدر", "لجنة 1", "2", "97"), ("أحمد", "لجنة 1", "3", "98"),
        ("جنى", "لجنة 1", "4", "99"), ("زيد", "لجنة 2", "1", "100"), ("باسم", "لجنة 2", "2", "101"),
        ("سعاد", "لجنة 2", "3", "102"),
    ]  # fmt: skip
    committees = list_committees(hall.db, CONSOLE, hall.session)
    assert [(one.name, one.students, one.first_number, one.last_number) for one in committees] == [
        ("لجنة 1", 4, "96", "99"),
        ("لجنة 2", 3, "100", "102"),
    ]
    assert committees[1].levels == "آخر"


def test_spreading_again_moves_nobody(hall: Hall):
    hall.spread()
    before = hall.seats()
    hall.school.insert("exam_assignments", exam_session_id=hall.session, enrollment_id=hall.student("وليد"))
    withdraw(hall.db, CONSOLE, hall.students[0])
    plan = hall.plan(mixed=False, order="number")
    assert (plan.seated, [seat.student for seat in plan.gone]) == (6, ["هند"])
    assert [(one.sitter.student, one.committee, one.seating_number) for one in plan.placed] == [
        ("وليد", "لجنة 10", "8")
    ]
    done = spread(hall.db, CONSOLE, plan, clear_gone=True)
    assert hall.seats() == [*before[:-1], ("وليد", "لجنة 10", "1", "8")]
    assert [(seat.seat, seat.seating_number) for seat in done.removed] == [("3", "7")]
    back = undo_spread(hall.db, CONSOLE, done)
    assert hall.seats() == before
    assert undo_spread(hall.db, CONSOLE, back) == done
    assert hall.seats() == [*before[:-1], ("وليد", "لجنة 10", "1", "8")]
    assert hall.plan().placed == ()


def test_who_finds_no_room_is_told(hall: Hall):
    plan = hall.plan(committees=(CommitteeSize("أ", 5),))
    assert [len(plan.placed), sorted(one.student for one in plan.left)] == [5, ["سعاد", "هند"]]


def test_a_spread_that_would_be_another_now_is_refused(hall: Hall):
    plan = hall.plan()
    hall.student("جديد", hall.section)
    assert refusal(lambda: spread(hall.db, CONSOLE, plan)).code == "CHANGED"
    done = hall.spread()
    clear_seat(hall.db, CONSOLE, done.added[0].id)
    assert refusal(lambda: undo_spread(hall.db, CONSOLE, done)).code == "CHANGED"
    assert len(hall.seats()) == 7


def test_a_rule_that_cannot_be(hall: Hall):
    def wrong(**rule: object) -> object:
        error = refusal(lambda: hall.plan(**rule))
        assert error.code == "VALIDATION_ERROR"
        return error.facts["field"]

    assert wrong(committees=()) == "committees"
    assert wrong(committees=(CommitteeSize(" ", 3),)) == "name"
    assert wrong(committees=(CommitteeSize("لجنة 1", 3), CommitteeSize("لجنة ١ ", 3))) == "name"
    assert wrong(committees=(CommitteeSize("x" * 101, 3),)) == "committee"
    assert wrong(committees=(CommitteeSize("x", 0),)) == "capacity"
    assert wrong(first_number=0) == "first_number"
    hall.session = 99
    assert refusal(hall.plan).code == "NOT_FOUND"


def test_two_who_spread_at_once_seat_everybody_once(hall: Hall):
    plans = [hall.plan(), hall.plan(committees=(CommitteeSize("قاعة", 30),), first_number=500)]

    def outcome(plan: SpreadPlan) -> str:
        try:
            spread(hall.db, CONSOLE, plan)
        except RuleError as error:
            return error.code
        return ""

    for _turn in range(3):
        with ThreadPoolExecutor(2) as pool:
            assert sorted(pool.map(outcome, plans)) == ["", "CHANGED"]
        seats = hall.seats()
        assert Counter(seat[0] for seat in seats).most_common(1)[0][1] == 1
        assert len({seat[3] for seat in seats}) == len(seats) == 7
        hall.school.hand.run("DELETE FROM exam_assignments")


# --- Seats


def test_seats_are_found_and_sorted(hall: Hall):
    hall.spread()
    assert [row[0] for row in hall.seats(term="احمد")] == ["أحمد"]
    assert [row[0] for row in hall.seats(term="٦")] == ["جنى", "سعاد"]
    assert [row[0] for row in hall.seats(committee="لجنة 2", sort="-name")] == ["هند", "سعاد", "جنى"]
    assert [row[0] for row in hall.seats(sort="level")] == ["أحمد", "بدر", "جنى", "هند", "باسم", "زيد", "سعاد"]
    page = list_seats(hall.db, CONSOLE, hall.session, sort="-seat", limit=2, offset=2)
    assert ([seat.student for seat in page.rows], page.offset, page.total) == (["جنى", "زيد"], 2, 7)
    with pytest.raises(KeyError):
        hall.seats(sort="colour")


def test_a_seat_is_moved_and_cleared(hall: Hall):
    first, second, *_rest = hall.spread().added
    move_seat(hall.db, CONSOLE, first.id, " لجنة 10 ", "٩")
    assert hall.seats(committee="لجنة 10") == [("أحمد", "لجنة 10", "٩", "1")]
    taken = refusal(lambda: move_seat(hall.db, CONSOLE, first.id, second.committee, second.seat))
    assert (taken.code, taken.facts["field"], taken.facts["value"], taken.facts["student"]) == (
        "DUPLICATE", "seat", "2", "باسم",
    )  # fmt: skip
    assert refusal(lambda: move_seat(hall.db, CONSOLE, first.id, "x", " ")).facts == {"field": "seat"}
    assert refusal(lambda: move_seat(hall.db, CONSOLE, 99, "x", "1")).code == "NOT_FOUND"
    clear_seat(hall.db, CONSOLE, first.id)
    assert refusal(lambda: clear_seat(hall.db, CONSOLE, first.id)).code == "NOT_FOUND"
