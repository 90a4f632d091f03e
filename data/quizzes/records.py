"""The frozen records of online tests: writing them, taking them, carrying them to a mark sheet, what became of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal

from data.exams.records import Schedule
from data.marks.records import Mark

CarryVerdict = Literal["gets", "same", "no_attempt", "has_mark", "absent", "locked", "out_of_range", "not_taught"]


# --- Writing


@dataclass(frozen=True, slots=True)
class OnlineTestPlan:
    """What a person fills in to create or change a test.

    Attributes:
        year: As people write it, for lists; no rule reads it.
        grade_level_id: Whose students may take it; None is everybody.
        is_open: Whether students are offered it.
    """

    name: str
    year: int | None = None
    subject_id: int | None = None
    grade_level_id: int | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class OnlineTest:
    """A test with its names and counts; `in_progress` and `submitted` are attempts."""

    id: int
    plan: OnlineTestPlan
    total_marks: Decimal
    subject: str | None
    grade_level: str | None
    sections: int
    questions: int
    in_progress: int
    submitted: int


@dataclass(frozen=True, slots=True)
class QuestionPlan:
    """What a person fills in of a question.

    Attributes:
        choices: Two or more; none in a question that other SQL wrote without.
        right: The place of the right one, from 0.
    """

    text: str
    choices: tuple[str, ...]
    right: int | None
    marks: Decimal


@dataclass(frozen=True, slots=True)
class Question:
    """A question; `answered` counts its answers: while there are any, the choices and the right one stay."""

    id: int
    section_id: int
    plan: QuestionPlan
    answered: int


@dataclass(frozen=True, slots=True)
class QuestionSection:
    """One section of a test, its questions in order; `marks` is their sum."""

    id: int
    name: str
    marks: Decimal
    questions: Sequence[Question]


@dataclass(frozen=True, slots=True)
class OnlineTestFile:
    """A test with its sections in order."""

    test: OnlineTest
    sections: Sequence[QuestionSection]


# --- Taking


@dataclass(frozen=True, slots=True)
class OfferedTest:
    """A test that a student may take, or has begun: `running` is the attempt in progress, `best` of those submitted."""

    id: int
    name: str
    subject: str | None
    total_marks: Decimal
    questions: int
    running: int | None
    submitted: int
    best: Decimal | None


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """A question as a student sees it; `given` is the place of the choice taken so far."""

    id: int
    text: str
    choices: tuple[str, ...]
    marks: Decimal
    given: int | None


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A section of a paper, in the order of the test."""

    id: int
    name: str
    questions: Sequence[PaperQuestion]


@dataclass(frozen=True, slots=True)
class Paper:
    """What a student answers; it does not tell what is right."""

    attempt_id: int
    test_id: int
    test: str
    total_marks: Decimal
    status: str
    started_at: datetime
    sections: Sequence[PaperSection]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt; a student is not told the `score` of one in progress."""

    id: int
    test_id: int
    test: str
    total_marks: Decimal
    user_id: int
    username: str
    full_name: str
    student_id: str | None
    status: str
    score: Decimal | None
    started_at: datetime
    finished_at: datetime | None
    answered: int
    questions: int
    apart: str = field(default="", compare=False)

    @property
    def minutes(self) -> int | None:
        """Whole minutes from start to finish."""
        return None if self.finished_at is None else int((self.finished_at - self.started_at).total_seconds() / 60)


@dataclass(frozen=True, slots=True)
class SectionResult:
    """What an attempt reached in one section; unanswered questions count in `questions` and `max_marks`."""

    section_id: int
    section: str
    questions: int
    correct: int
    score: Decimal
    max_marks: Decimal


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """An attempt and what it reached, by section."""

    attempt: Attempt
    sections: Sequence[SectionResult]

    @property
    def correct(self) -> int:
        """Correct answers."""
        return sum(section.correct for section in self.sections)

    @property
    def questions(self) -> int:
        """Questions of the test."""
        return sum(section.questions for section in self.sections)


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of an attempt; where it was not answered nothing is `given`.

    `is_correct` is None there too, and where it is not for the reader.
    """

    question: Question
    section: str
    given: int | None
    is_correct: bool | None


@dataclass(frozen=True, slots=True)
class AttemptFile:
    """An attempt as staff see it, with every question of the test in order."""

    result: AttemptResult
    answers: Sequence[Answer]


# --- Statistics


@dataclass(frozen=True, slots=True)
class OnlineTestStatistics:
    """One line of `exam_statistics`: over submitted attempts."""

    test_id: int
    name: str
    year: int | None
    attempts: int
    avg_score: Decimal | None
    users: int
    avg_minutes: Decimal | None
    total_marks: Decimal


@dataclass(frozen=True, slots=True)
class Performer:
    """One line of `user_performance_summary`; `attempts` are all, the rest is over submitted ones."""

    user_id: int
    username: str
    full_name: str
    attempts: int
    avg_score: Decimal | None
    best_score: Decimal | None
    completed: int
    apart: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class SectionPerformance:
    """How a section of a test went over its submitted attempts; averages are None without any."""

    section_id: int
    section: str
    attempts: int
    questions: int
    marks: Decimal
    avg_correct: Decimal | None
    avg_score: Decimal | None


@dataclass(frozen=True, slots=True)
class Leader:
    """One line of `leaderboard`."""

    standing: int
    user_id: int
    username: str
    full_name: str
    score: Decimal
    minutes: int | None
    apart: str = field(default="", compare=False)


# --- Carrying


@dataclass(frozen=True, slots=True)
class CarryRow:
    """One row of a mark sheet and what carrying would do to it.

    Attributes:
        best: The best submitted attempt of the student's accounts, in marks of the test.
        old: What stands on the sheet.
        new: What would stand there; None where there is nothing to carry.
        verdict: "gets" is written; "same" stands already; "has_mark" is another mark, "absent" an absence, and both
            are left; "no_attempt" has submitted none.
    """

    score_id: int
    enrollment_id: int
    student_id: str
    student: str
    section: str
    best: Decimal | None
    old: Mark
    new: Mark | None
    verdict: CarryVerdict
    apart: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class CarryPlan:
    """The preview of carrying a test to an exam's mark sheet, its rows by section and name."""

    test_id: int
    test: str
    total_marks: Decimal
    exam: Schedule
    rows: Sequence[CarryRow]

    @property
    def gets(self) -> list[CarryRow]:
        """The rows that would be written."""
        return [row for row in self.rows if row.verdict == "gets"]

    @property
    def counts(self) -> Counter[str]:
        """Verdict -> rows."""
        return Counter(row.verdict for row in self.rows)


@dataclass(frozen=True, slots=True)
class CarriedMark:
    """One mark that was written."""

    score_id: int
    student: str
    old: Mark
    new: Mark


@dataclass(frozen=True, slots=True)
class Carried:
    """What one step of carrying wrote: taken back as one step."""

    changes: Sequence[CarriedMark] = field(default_factory=tuple)
