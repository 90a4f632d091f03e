"""Online tests for the tests of the data layer: a test, its students and what they answer."""

from collections.abc import Sequence
from decimal import Decimal

from data.db.engine import CONSOLE, Actor, Database
from data.quizzes.attempts import finish, give_answer, load_paper, start_attempt
from data.quizzes.authoring import add_question, add_section, create_test
from data.quizzes.records import OnlineTestPlan, QuestionPlan
from tests.data.staff import staff
from tests.data.typed_school import School

CHOICES = ("نعم", "لا", "ربما")


def question(marks: str | int = 2, text: str = "ما عاصمة اليمن؟", right: int = 0) -> QuestionPlan:
    """Return a question of three choices."""
    return QuestionPlan(text, CHOICES, right, Decimal(marks))


def written(db: Database, sections: Sequence[Sequence[str | int]] = ((2, 3), (5,)), **plan: object) -> int:
    """Write an open test whose sections hold questions of these marks, the first choice right; return its id."""
    test = create_test(db, CONSOLE, OnlineTestPlan(**({"name": "اختبار العلوم", "is_open": True} | plan)))
    for number, marks in enumerate(sections, 1):
        section = add_section(db, CONSOLE, test, f"القسم {number}")
        for one in marks:
            add_question(db, CONSOLE, section, question(one))
    return test


def pupil(school: School, enrolled: bool = True) -> Actor:
    """Add a student with an account; return who it is."""
    number = school.next()
    key = f"S{number:03}"
    school.insert("students", unique_id=key, name=f"سالم {number:03}", college_id="C1")
    if enrolled:
        school.enroll(key)
    return staff(school, "student", student_id=key)


def taken(db: Database, who: Actor, test: int, given: Sequence[int | None], done: bool = True) -> int:
    """Take a test: the choice for each question in order, None for none; return the attempt."""
    attempt = start_attempt(db, who, test)
    asked = [one.id for section in load_paper(db, who, attempt).sections for one in section.questions]
    for key, choice in zip(asked, given, strict=False):
        give_answer(db, who, attempt, key, choice)
    if done:
        finish(db, who, attempt)
    return attempt
