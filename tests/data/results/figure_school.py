"""Random students on both engines, and what their figures are by fractions.

`python -m tests.data.results.figure_school 100000 1` compares so many, made by a seed. Each level takes one subject in
a section of twenty, under a policy of its own. Only figures are compared, so the rules do not watch the filling; views
and procedures are those that are installed.
"""

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from data.db import tables as t
from data.db.engine import CONSOLE, Database
from data.marks.grading import judged_by
from data.results.records import ResultLine, Scope
from data.results.reports import list_results
from data.rules.files import rule_files
from data.rules.procedures import call_in
from tests.servers import PrivateServer

SECTION = 20
EXCUSED, UNEXCUSED = t.ABSENCE_TYPES
TYPES = ("MONTHLY", "MONTHLY", "MONTHLY", "MONTHLY", "MIDTERM", "FINAL")
USUAL = (10, 15, 20, 25, 30, 40, 50, 60, 80, 100)
_SPAN = {"start_date": date(2026, 1, 1), "end_date": date(2026, 12, 31)}

Cents = int


@dataclass
class Exam:
    """An exam of a level, in hundredths of a mark, with the rows of its sheet."""

    id: int
    level: int
    type: str
    maximum: Cents
    rows: dict[int, tuple[Cents | None, str | None]] = field(default_factory=dict)
    """Enrollment -> its mark, None without one, and its absence, None for who is present."""


@dataclass
class Policy:
    """A policy, in hundredths."""

    passes: Cents
    weights: tuple[Cents, Cents, Cents]
    excused: str
    unexcused: str


class Random:
    """The rows of a random school, and by fractions what they come to."""

    def __init__(self, seed: int, students: int) -> None:
        self.random = random.Random(seed)
        self.levels = range(1, max(1, students // SECTION) + 1)
        self.policies = {level: self._policy() for level in self.levels}
        self.exams: list[Exam] = []
        for level in self.levels:
            self._plan(level)
        self.students = [(level - 1) * SECTION + n for level in self.levels for n in range(1, SECTION + 1)]

    def _policy(self) -> Policy:
        one = self.random
        passes = one.choice((5000, 5000, 6000, 3333, 6667, one.randint(0, 10000)))
        weights = one.choice(((2000, 3000, 5000), (2000, 3000, 6000), tuple(one.randint(0, 10000) for _ in range(3))))
        return Policy(passes, weights, one.choice(t.ABSENCE_EFFECTS), one.choice(t.ABSENCE_EFFECTS))

    def _plan(self, level: int) -> None:
        one = self.random
        for kind in [*TYPES[: one.randint(1, 4)], "MIDTERM", *["MIDTERM"] * one.randint(0, 1), "FINAL"]:
            maximum = one.choice((one.choice(USUAL) * 100, one.randint(1, 99999)))
            exam = Exam(len(self.exams) + 1, level, kind, maximum)
            for student in range((level - 1) * SECTION + 1, level * SECTION + 1):
                exam.rows[student] = self._row(maximum)
            self.exams.append(exam)

    def _row(self, maximum: Cents) -> tuple[Cents | None, str | None]:
        fate = self.random.random()
        if fate < 0.06:
            return 0, self.random.choice(t.ABSENCE_TYPES)
        if fate < 0.08:
            return None, None
        if fate < 0.3:  # around the half, where most of them pass
            return max(0, min(maximum, maximum // 2 + self.random.randint(-2, 2))), None
        return self.random.randint(0, maximum), None

    # --- what it comes to

    def percentage(self, exam: Exam, student: int) -> Fraction | None:
        """What an exam counts for a student; None where nothing does."""
        mark, absence = exam.rows[student]
        policy = self.policies[exam.level]
        if absence and (policy.excused if absence == EXCUSED else policy.unexcused) == "LEFT_OUT":
            return None
        return None if mark is None else Fraction(mark * 100, exam.maximum)

    def grade(self, exams: list[Exam], student: int) -> tuple[Any, ...]:
        """The parts, the total, and whether it passes: as `semester_grades` has them."""
        policy = self.policies[exams[0].level]
        parts, weights = [], []
        for kind, weight in zip(("MONTHLY", "MIDTERM", "FINAL"), policy.weights, strict=True):
            own = [exam for exam in exams if exam.type == kind]
            shares = [share for exam in own if (share := self.percentage(exam, student)) is not None]
            missing = any(exam.rows[student] == (None, None) for exam in own)
            parts.append(None if missing or not shares else half_up(sum(shares) / len(shares)))
            weights.append(0 if own and not missing and not shares else weight)
        if not sum(weights) or any(weight and part is None for part, weight in zip(parts, weights, strict=True)):
            return (*parts, None, None)
        shown = sum(Fraction(part or 0) * weight for part, weight in zip(parts, weights, strict=True))
        total = half_up(shown / sum(weights))
        return (*parts, total, total * 100 >= policy.passes)

    def line(self, marks: list[tuple[Exam, int]]) -> tuple[Any, ...]:
        """The average of some marks' percentages, passed, failed, and how many fall into each tenth."""
        entered = [(exam, exam.rows[who][0]) for exam, who in marks if not exam.rows[who][1]]
        shares = [(exam, Fraction(mark * 100, exam.maximum)) for exam, mark in entered if mark is not None]
        shown = [(exam, half_up(share)) for exam, share in shares]
        passed = sum(figure * 100 >= self.policies[exam.level].passes for exam, figure in shown)
        tenths = Counter(min(9, int(figure // 10)) for _exam, figure in shown)
        average = half_up(sum(share for _exam, share in shares) / len(shares)) if shares else None
        return average, passed, len(shown) - passed, tuple(tenths[n] for n in range(10))

    # --- the rows of its tables

    def rows(self) -> Iterator[tuple[str, list[dict[str, Any]]]]:
        """Each table with its rows."""
        yield "academic_years", [{"id": 1, "name": "2026", **_SPAN}]
        yield "semesters", [{"id": 1, "academic_year_id": 1, "name": "1", **_SPAN}]
        yield "grade_levels", [{"id": level, "name": f"صف {level}"} for level in self.levels]
        yield "subjects", [{"id": 1, "name": "مادة"}]
        yield "colleges", [{"unique_id": "C", "name": "كلية"}]
        yield "classrooms", [{"id": n, "grade_level_id": n, "academic_year_id": 1, "name": "1"} for n in self.levels]
        people = [(who, _level(who)) for who in self.students]
        yield "students", [{"unique_id": f"s{who}", "name": f"طالب {who}", "college_id": "C"} for who, _level in people]
        yield "enrollments", [
            {"id": who, "student_id": f"s{who}", "classroom_id": level, "academic_year_id": 1, "grade_level_id": level}
            for who, level in people
        ]
        yield "grading_policies", [
            {"id": level, "academic_year_id": 1, "grade_level_id": level, "pass_percentage": mark(one.passes),
             "excused_absence": one.excused, "unexcused_absence": one.unexcused}
            | dict(zip(("monthly_weight", "midterm_weight", "final_weight"), map(mark, one.weights), strict=True))
            for level, one in self.policies.items()
        ]  # fmt: skip
        yield "exam_periods", [
            {"id": n, "academic_year_id": 1, "semester_id": 1, "name": kind, "type": kind, **_SPAN}
            for n, kind in enumerate(("MONTHLY", "MIDTERM", "FINAL"), 1)
        ]
        period = {"MONTHLY": 1, "MIDTERM": 2, "FINAL": 3}
        yield "exam_schedules", [
            {"id": exam.id, "exam_period_id": period[exam.type], "subject_id": 1, "grade_level_id": exam.level,
             "academic_year_id": 1, "exam_date": date(2026, 3, 1), "max_score": mark(exam.maximum)}
            for exam in self.exams
        ]  # fmt: skip
        yield "student_exam_scores", [
            {"exam_schedule_id": exam.id, "enrollment_id": who, "score": mark(score), "is_present": not absence,
             "absence_type": absence, "grade_level_id": exam.level, "academic_year_id": 1,
             "max_score": mark(exam.maximum)}
            for exam in self.exams for who, (score, absence) in exam.rows.items()
        ]  # fmt: skip


def half_up(value: Fraction) -> Decimal:
    """Two places, a tie rounded up: written apart from `data.marks.rounding`, which is compared too."""
    cents, over = divmod(value.numerator * 100, value.denominator)
    return Decimal(cents + (2 * over >= value.denominator)).scaleb(-2)


def mark(cents: Cents | None) -> Decimal | None:
    """Hundredths as a mark."""
    return None if cents is None else Decimal(cents).scaleb(-2)


def filled(url: str, school: Random) -> Database:
    """Make a database of the school's rows, with every view and procedure."""
    db = Database(url)
    if db.name == "sqlite":
        Path(str(db.url.database)).touch()  # a database never makes its file by the way
    tables = {table.name: table for table in t.tables_for(db.name)}
    t.metadata.create_all(db.engine, tables=list(tables.values()))
    with db.engine.begin() as connection:
        for name, rows in school.rows():
            known = {column.name for column in tables[name].c if column.info.get("engine", db.name) == db.name}
            for start in range(0, len(rows), 5_000):
                part = [{key: row[key] for key in row.keys() & known} for row in rows[start : start + 5_000]]
                connection.execute(tables[name].insert(), part)
    with db.engine.begin() as connection:
        for rule in rule_files(db.name):
            if rule.kind in ("view", "procedure"):
                connection.exec_driver_sql(rule.statement, execution_options={"no_parameters": True})
        # What filled at once has not been counted yet, and the plans would be those of empty tables.
        names = "student_exam_scores, exam_schedules, enrollments, grading_policies"
        connection.exec_driver_sql("ANALYZE" if db.name == "sqlite" else f"ANALYZE TABLE {names}")
    return db


def differences(db: Database, school: Random) -> Iterator[str]:
    """Yield every figure that the database tells otherwise than the fractions do."""
    by_level = defaultdict(list)
    for exam in school.exams:
        by_level[exam.level].append(exam)
    marks = {who: [(exam, who) for exam in by_level[_level(who)]] for who in school.students}
    yield from _grades(db, school, {who: school.grade(by_level[_level(who)], who) for who in school.students})
    yield from _exams(db, school)
    yield from _results(
        db, school,
        {
            "student": {f"s{who}": own for who, own in marks.items()},
            "exam": {exam.id: [(exam, who) for who in exam.rows] for exam in school.exams},
            "section": {level: [(exam, who) for exam in own for who in exam.rows] for level, own in by_level.items()},
            "year": {1: [one for own in marks.values() for one in own]},
        },
    )  # fmt: skip


def _grades(db: Database, school: Random, exact: dict[int, Any]) -> Iterator[str]:
    names = "enrollment_id, monthly_score, midterm_score, final_score, total, is_passed"
    with db.engine.begin() as connection:
        for level in school.levels:
            call_in(connection, "sp_fill_final_exam_score", [1, level])
        for table in ("v_semester_grades_now", "semester_grades"):
            rows = connection.exec_driver_sql(f"SELECT {names} FROM {table}")
            yield from _compare(table, {row[0]: _grade(row[1:]) for row in rows}, exact)


def _exams(db: Database, school: Random) -> Iterator[str]:
    names = "exam_schedule_id, avg_score, avg_percentage, passed_count, failed_count"
    with db.engine.begin() as connection:
        rows = connection.exec_driver_sql(f"SELECT {names} FROM v_exam_results_summary")
        told = {row[0]: (*map(_decimal, row[1:3]), *row[3:]) for row in rows}
        yield from _compare("summary", told, {exam.id: _summary(school, exam) for exam in school.exams})
        least = judged_by.select().with_only_columns(judged_by.c.exam_schedule_id, judged_by.c.pass_score)
        told = dict(map(tuple, connection.execute(least)))
        yield from _compare("pass_score", told, {exam.id: _least(school, exam) for exam in school.exams})


def _results(db: Database, school: Random, kinds: dict[Any, dict[Any, Any]]) -> Iterator[str]:
    for kind, lines in kinds.items():
        rows = list_results(db, CONSOLE, kind, Scope(), limit=len(lines)).rows
        exact = {key: school.line(own) for key, own in lines.items()}
        yield from _compare(f"results by {kind}", {row.key: _line(row) for row in rows}, exact)


def _level(who: int) -> int:
    return (who - 1) // SECTION + 1


def _summary(school: Random, exam: Exam) -> tuple[Any, ...]:
    scores = [score for score, absence in exam.rows.values() if not absence and score is not None]
    average, passed, failed, _tenths = school.line([(exam, who) for who in exam.rows])
    return half_up(Fraction(sum(scores), 100 * len(scores))) if scores else None, average, passed, failed


def _least(school: Random, exam: Exam) -> Decimal | None:
    """The least mark whose percentage, as it is shown, passes."""
    passes = school.policies[exam.level].passes
    guess = passes * exam.maximum // 10000
    near = range(max(0, guess - 9), min(exam.maximum, guess + 9) + 1)
    return mark(next(cents for cents in near if half_up(Fraction(cents * 100, exam.maximum)) * 100 >= passes))


def _line(row: ResultLine) -> tuple[Any, ...]:
    return row.avg_percentage, row.passed, row.failed, row.counts


def _grade(row: Any) -> tuple[Any, ...]:
    return (*map(_decimal, row[:4]), None if row[4] is None else bool(row[4]))


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))


def _compare(what: str, told: dict[Any, Any], exact: dict[Any, Any]) -> Iterator[str]:
    for key in told.keys() | exact.keys():
        if told.get(key) != exact.get(key):
            yield f"{what} {key}: {told.get(key)}, by fractions {exact.get(key)}"


def main(students: int, seed: int) -> int:
    """Compare so many random students on both engines; return how many figures differ."""
    school = Random(seed, students)
    marks = sum(len(exam.rows) for exam in school.exams)
    print(f"{len(school.students):,} students, {len(school.exams):,} exams, {marks:,} marks, seed {seed}")
    server, count = PrivateServer("--innodb-buffer-pool-size=1G").start(), 0
    try:
        with TemporaryDirectory() as folder:
            for url in (f"sqlite:///{folder}/school.db", server.create("figures")):
                started = time.monotonic()
                db = filled(url, school)
                found = list(differences(db, school))
                print(f"{db.name}: {len(found)} differ ({time.monotonic() - started:.0f} s)", *found[:10], sep="\n  ")
                count += len(found)
                db.close()
    finally:
        server.stop()
    return count


if __name__ == "__main__":
    given = [int(arg) for arg in sys.argv[1:]]
    sys.exit(main(*(given + [100_000, 1][len(given) :])) > 0)
