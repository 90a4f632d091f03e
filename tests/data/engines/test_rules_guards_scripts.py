"""Every condition of the rules that are called by name: filling grades, finishing an attempt, offering seats."""

from typing import Any

import pytest

from data.db.tables import EXCUSED
from tests.data.courses.typed_courses import Courses
from tests.data.quizzes.typed_quizzes import Hall
from tests.data.typed_school import School, day
from tests.hand import Hand, Refused

FILLS = ("sp_fill_final_exam_score", "sp_fill_final_exam_score_strict")


class Term:
    """Two semesters with a final exam each, two sections; in the first who stays, who finished and who left."""

    def __init__(self, school: School) -> None:
        self.school, self.first = school, school.semester
        self.second = school.insert(
            "semesters", academic_year_id=school.year, name="٢", start_date=day(101), end_date=day(150)
        )
        self.here, self.there = school.classroom, school.section()
        self.stays, self.done, self.left = (school.student() for _ in range(3))
        self.elsewhere = school.student(self.there)
        periods = school.period(type="FINAL"), self._late("FINAL")
        self.exams = [school.exam(period, on) for period, on in zip(periods, (5, 115), strict=True)]
        for exam in self.exams:
            for enrollment in (self.stays, self.done, self.left, self.elsewhere):
                school.mark(exam, enrollment, score=10)
        for enrollment, status in ((self.done, "GRADUATED"), (self.left, "WITHDRAWN")):
            school.hand.run("UPDATE enrollments SET status = ? WHERE id = ?", status, enrollment)

    def _late(self, kind: str) -> int:
        return self.school.period(type=kind, semester_id=self.second, start_date=day(110), end_date=day(120))

    def forget(self, exam: int, enrollment: int) -> None:
        """Take a student off an exam's sheet."""
        self.school.hand.run(
            "DELETE FROM student_exam_scores WHERE exam_schedule_id = ? AND enrollment_id = ?", exam, enrollment
        )

    def fill(self, name: str, semester: int, classroom: int) -> None:
        """Fill a section's grades."""
        self.school.call(name, semester_id=semester, classroom_id=classroom)

    def stored(self) -> set[tuple[Any, ...]]:
        """Return whose grades are stored, of which semester, but for those of another subject."""
        sql = "SELECT enrollment_id, semester_id FROM semester_grades WHERE subject_id = ?"
        return set(self.school.hand.rows(sql, self.school.subject))


@pytest.fixture
def term(school: School) -> Term:
    return Term(school)


@pytest.mark.parametrize("name", FILLS)
def test_who_is_filled(term: Term, name: str):
    term.fill(name, term.first, term.here)
    assert term.stored() == {(term.stays, term.first), (term.done, term.first)}
    term.fill(name, term.second, term.there)
    assert term.stored() == {(term.stays, term.first), (term.done, term.first), (term.elsewhere, term.second)}


@pytest.mark.parametrize("name", FILLS)
def test_what_is_removed_has_no_exam_left(term: Term, name: str):
    school = term.school
    for semester in (term.first, term.second):
        for room in (term.here, term.there):
            term.fill(name, semester, room)
    # Another subject, another semester and a diagnostic test are no exam of these grades; nor are another student's.
    other = school.exam(school.period(type="MIDTERM"), 6, subject_id=school.insert("subjects", name="آخر"))
    diagnostic = school.exam(school.period(type="DIAGNOSTIC"), 7)
    for exam in (other, diagnostic):
        school.mark(exam, term.stays, score=10)
    for student in (term.stays, term.elsewhere):
        term.forget(term.exams[0], student)
    term.forget(term.exams[1], term.done)
    before = term.stored()
    term.fill(name, term.first, term.here)
    assert term.stored() == before - {(term.stays, term.first)}


def test_what_is_missing_elsewhere_is_nothing_to_a_strict_filling(term: Term):
    strict = FILLS[1]
    term.school.mark(term.exams[1], term.stays, score=None)
    term.school.mark(term.exams[0], term.elsewhere, score=None)
    term.fill(strict, term.first, term.here)
    for semester, room in ((term.second, term.here), (term.first, term.there)):
        with pytest.raises(Refused, match="MARKS_INCOMPLETE"):
            term.fill(strict, semester, room)
    assert term.stored() == {(term.stays, term.first), (term.done, term.first)}


def test_which_marks_are_missing(term: Term):
    school = term.school
    missing = "SELECT semester_id, classroom_id, enrollment_id FROM v_semester_marks_missing ORDER BY 3"
    assert school.hand.rows(missing) == []
    diagnostic = school.exam(school.period(type="DIAGNOSTIC"), 7)
    assert school.stands(diagnostic, term.stays) == (None, 1, None, None)
    assert school.hand.rows(missing) == []
    for enrollment in (term.stays, term.done, term.left):
        school.mark(term.exams[0], enrollment, score=None)
    found = [(term.first, term.here, term.stays), (term.first, term.here, term.done)]
    assert school.hand.rows(missing) == found
    school.mark(term.exams[0], term.stays, is_present=0, absence_type=EXCUSED)
    assert school.hand.rows(missing) == found[1:]


def test_finishing_tells_of_the_attempt_alone(hand: Hand):
    hall = Hall(hand)
    one, _, asked = hall.exam((2, 3), (4,))
    other, _, others = hall.exam((5,))
    attempts = hall.attempt(one), hall.attempt(one), hall.attempt(other)
    for attempt, question, right in (
        (attempts[0], asked[0][0], 1), (attempts[0], asked[0][1], 0),
        (attempts[1], asked[0][0], 1), (attempts[1], asked[1][0], 1), (attempts[2], others[0][0], 1),
    ):  # fmt: skip
        hall.answer(attempt, question, right)
    assert hall.results(attempts[0]) == [(2, 1, 3)]
    states = "SELECT status FROM attempts ORDER BY id"
    assert hand.rows(states) == [("submitted",), ("in_progress",), ("in_progress",)]
    assert hall.results(attempts[1]) == [(6, 2, 3)] and hall.results(attempts[2]) == [(5, 1, 1)]
    assert hall.results(attempts[2] + 1) == []


def test_seats_are_offered_in_the_course_asked_for(hand: Hand):
    courses = Courses(hand)
    one, other, endless = courses.course(capacity=3), courses.course(capacity=2), courses.course()
    courses.enroll(courses.student(), one)
    waiting = [courses.student() for _ in range(3)]
    for course in (one, other, endless):
        for place, student in enumerate(waiting):
            courses.wait(student, course, place)
    _offer(courses, one)
    assert [courses.offered(course) for course in (one, other, endless)] == [waiting[:2], [], []]
    _offer(courses, endless)
    assert courses.offered(endless) == []
    # Seats taken and offered elsewhere are free here, and who has an offer does not wait for the next one.
    _offer(courses, other)
    assert courses.offered(other) == waiting[:2]
    courses.set("courses", one, capacity=4)
    assert courses.offered(one) == waiting


def test_who_is_offered_a_seat_can_take_it(hand: Hand):
    courses = Courses(hand)
    monday, tuesday = "Monday 09:00 10:00", "Tuesday 09:00 10:00"
    course = courses.course(monday, tuesday, semester_id=1, capacity=9)
    taken = {
        "none": None,
        "another semester": courses.course(monday, semester_id=2),
        "every semester": courses.course(tuesday),
        "the same hour": courses.course(monday, semester_id=1),
        "the hour after": courses.course("Monday 10:00 11:00", semester_id=1),
        "the hour before": courses.course("Tuesday 08:00 09:00", semester_id=1),
        "another day": courses.course("Wednesday 09:00 10:00", semester_id=1),
        "another college": None,
    }
    students = {about: courses.student() for about in taken}
    for place, (about, held) in enumerate(taken.items()):
        if held:
            courses.enroll(students[about], held)
        courses.wait(students[about], course, place)
    courses.set("students", students["another college"], college_id="C2")
    _offer(courses, course)
    fits = ("none", "another semester", "the hour after", "the hour before", "another day")
    assert courses.offered(course) == [students[about] for about in fits]


def test_a_course_of_every_semester_meets_those_of_one(hand: Hand):
    courses = Courses(hand)
    course = courses.course("Monday 09:00 10:00", capacity=9)
    other = courses.course("Monday 09:30 10:30", semester_id=2)
    student = courses.student()
    courses.enroll(student, other)
    courses.wait(student, course, 1)
    _offer(courses, course)
    assert courses.offered(course) == []


def _offer(courses: Courses, course: str) -> None:
    """Offer the seats of one course, as a hand would."""
    if courses.hand.engine == "mysql":
        courses.offer(course)
    else:
        School.call(courses, "sp_offer_seats", course_id=f"'{course}'")  # type: ignore[arg-type]
