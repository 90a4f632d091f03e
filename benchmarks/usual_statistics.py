"""Statistics of online tests as applications usually have them: computed when read, in SQL or by an ORM in Python.

The queries answer the same columns as the views they stand for, to the last digit. The ORM's way is that of a page
that selects its objects, prefetches what belongs to them and aggregates in Python; it has no more queries than that
takes, and no column that it does not use.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, load_only, registry, relationship, selectinload

from data.db import tables as t

_DONE = "a.status = 'submitted'"
_MINUTES = "TIMESTAMPDIFF(MINUTE, a.started_at, a.finished_at)"

EXAMS = (
    "SELECT e.id AS exam_id, e.name, e.year, COUNT(a.id), ROUND(AVG(a.score), 2) AS avg_score,"
    f" COUNT(DISTINCT a.user_id), ROUND(AVG({_MINUTES}), 2)"
    f" FROM exams e LEFT JOIN attempts a ON a.exam_id = e.id AND {_DONE} GROUP BY e.id, e.name, e.year"
)
USERS = (
    f"SELECT u.id AS user_id, u.username, COUNT(a.id), ROUND(AVG(CASE WHEN {_DONE} THEN a.score END), 2) AS avg_score,"
    f" MAX(CASE WHEN {_DONE} THEN a.score END), COUNT(DISTINCT CASE WHEN {_DONE} THEN a.exam_id END)"
    " FROM users u LEFT JOIN attempts a ON a.user_id = u.id GROUP BY u.id, u.username"
)
SECTIONS = (
    "SELECT s.exam_id, s.id AS section_id, s.name, COALESCE(n.submitted, 0), p.questions, p.marks,"
    " ROUND(COALESCE(r.correct, 0) / n.submitted, 2), ROUND(COALESCE(r.score, 0) / n.submitted, 2) AS avg_score"
    " FROM sections s"
    f" LEFT JOIN (SELECT a.exam_id, COUNT(*) AS submitted FROM attempts a WHERE {_DONE} GROUP BY a.exam_id) n"
    " ON n.exam_id = s.exam_id"
    " JOIN (SELECT q.section_id, COUNT(*) AS questions, SUM(q.marks) AS marks FROM questions q GROUP BY q.section_id) p"
    " ON p.section_id = s.id"
    " LEFT JOIN (SELECT q.section_id, SUM(w.is_correct) AS correct, SUM(w.is_correct * q.marks) AS score"
    f" FROM attempts a JOIN attempt_answers w ON w.attempt_id = a.id JOIN questions q ON q.id = w.question_id"
    f" WHERE {_DONE} GROUP BY q.section_id) r ON r.section_id = s.id"
)
# As a view that groups, of which a page is read.
PERFORMANCE = (
    "SELECT * FROM (SELECT a.id AS attempt_id, a.user_id, s.id AS section_id, s.name, COUNT(q.id) AS questions,"
    " COALESCE(SUM(w.is_correct), 0) AS correct, COALESCE(SUM(w.is_correct * q.marks), 0) AS score,"
    " SUM(q.marks) AS marks FROM attempts a"
    " JOIN sections s ON s.exam_id = a.exam_id JOIN questions q ON q.section_id = s.id"
    " LEFT JOIN attempt_answers w ON w.attempt_id = a.id AND w.question_id = q.id"
    " GROUP BY a.id, a.user_id, s.id, s.name) p"
)
LEADERS = (
    "SELECT exam_id, RANK() OVER (ORDER BY score DESC), user_id, username, score FROM ("
    " SELECT a.exam_id, a.user_id, u.username, MAX(a.score) AS score FROM attempts a JOIN users u ON u.id = a.user_id"
    f" WHERE a.exam_id = 1 AND {_DONE} GROUP BY a.exam_id, a.user_id, u.username) best"
)

_mapped = registry()


class _Exam:
    pass


class _User:
    pass


class _Section:
    pass


class _Question:
    pass


class _Attempt:
    pass


class _Answer:
    pass


for _kind, _table, _children in (
    (_Answer, t.attempt_answers, {}),
    (_Question, t.questions, {"answers": _Answer}),
    (_Section, t.sections, {"questions": _Question}),
    (_Attempt, t.attempts, {}),
    (_Exam, t.exams, {"attempts": _Attempt, "sections": _Section}),
    (_User, t.users, {"attempts": _Attempt}),
):
    _mapped.map_imperatively(
        _kind, _table, properties={name: relationship(child, viewonly=True) for name, child in _children.items()}
    )


def orm_exams(session: Session) -> int:
    """Compute the page of all tests; return how many tests there are."""
    found = session.scalars(sa.select(_Exam).options(load_only(_Exam.name, _Exam.year), _with(_Exam.attempts))).all()
    for exam in found:
        done = [one for one in exam.attempts if one.status == "submitted"]
        _average([one.score for one in done])
        _average([(one.finished_at - one.started_at).total_seconds() // 60 for one in done])
        len({one.user_id for one in done})
    return len(found)


def orm_users(session: Session) -> int:
    """Compute the page of all users; return how many there are."""
    found = session.scalars(sa.select(_User).options(load_only(_User.username), _with(_User.attempts))).all()
    for user in found:
        done = [one for one in user.attempts if one.status == "submitted"]
        _average([one.score for one in done])
        max((one.score for one in done), default=None)
        len({one.exam_id for one in done})
    return len(found)


def orm_sections(session: Session) -> int:
    """Compute the page of all sections; return how many there are."""
    answers = selectinload(_Question.answers).load_only(_Answer.attempt_id, _Answer.question_id, _Answer.is_correct)
    questions = selectinload(_Section.questions).load_only(_Question.section_id, _Question.marks).options(answers)
    submitted = sa.select(t.attempts.c.id, t.attempts.c.exam_id).where(t.attempts.c.status == "submitted")
    done = dict(session.execute(submitted).tuples().all())
    counted: dict[int, int] = defaultdict(int)
    for exam in done.values():
        counted[exam] += 1
    found = session.scalars(sa.select(_Section).options(questions)).all()
    for section in found:
        right = [
            question.marks
            for question in section.questions
            for answer in question.answers
            if answer.is_correct and answer.attempt_id in done
        ]
        sum(right) / (counted[section.exam_id] or 1)
    return len(found)


def _with(attempts: Any) -> Any:
    columns = (_Attempt.user_id, _Attempt.exam_id, _Attempt.score, _Attempt.status)
    return selectinload(attempts).load_only(*columns, _Attempt.started_at, _Attempt.finished_at)


def _average(numbers: list[Any]) -> Any:
    return sum(numbers) / len(numbers) if numbers else None


def in_session(engine: sa.Engine, page: Callable[[Session], int]) -> Callable[[], int]:
    """Return a call that computes the page in a session of its own and returns how many queries that took."""

    def compute() -> int:
        queries = 0

        def count(*_: Any) -> None:
            nonlocal queries
            queries += 1

        sa.event.listen(engine, "before_cursor_execute", count)
        try:
            with Session(engine) as session:
                page(session)
        finally:
            sa.event.remove(engine, "before_cursor_execute", count)
        return queries

    return compute
