"""What the rules of online tests say, in plain Python: each step tells its refusal, or "done" and changes the model."""

from collections.abc import Iterable
from dataclasses import dataclass, field

DONE = "done"
Row = tuple[object, ...]


@dataclass
class Question:
    """Marks in hundredths; the right choice or None."""

    section: int
    marks: int
    right: int | None


@dataclass
class Attempt:
    """Who took which test; the whole minutes it took once it is submitted."""

    user: int
    exam: int
    minutes: int
    submitted: bool = False


@dataclass
class Answer:
    """An answer with the choice that was made, if one was."""

    attempt: int
    question: int
    correct: int
    choice: int | None = None


@dataclass
class Model:
    """Every row that matters, and what follows from them. A step that is refused changes nothing."""

    users: list[int] = field(default_factory=list)
    exams: list[int] = field(default_factory=list)
    sections: dict[int, int] = field(default_factory=dict)
    questions: dict[int, Question] = field(default_factory=dict)
    attempts: dict[int, Attempt] = field(default_factory=dict)
    answers: dict[int, Answer] = field(default_factory=dict)

    # --- what a person does

    def answer(self, key: int, answer: Answer) -> str:
        """Give or change the answer with this key."""
        old = self.answers.get(key)
        if self.attempts[answer.attempt].submitted or (old and self.attempts[old.attempt].submitted):
            return "ATTEMPT_SUBMITTED"
        asked = self.questions[answer.question]
        if self.sections[asked.section] != self.attempts[answer.attempt].exam or self._contradicts(answer):
            return "VALIDATION_ERROR"
        place = (answer.attempt, answer.question)
        if any(name != key and (one.attempt, one.question) == place for name, one in self.answers.items()):
            return "DUPLICATE"
        self.answers[key] = answer
        return DONE

    def replace(self, key: int, answer: Answer) -> str:
        """Give an answer in the place of what stands there."""
        held = dict(self.answers)
        place = (answer.attempt, answer.question)
        if not self.attempts[answer.attempt].submitted:
            self.answers = {name: one for name, one in held.items() if (one.attempt, one.question) != place}
        told = self.answer(key, answer)
        if told != DONE:
            self.answers = held
        return told

    def take_back(self, key: int) -> str:
        """Delete an answer."""
        if self.attempts[self.answers[key].attempt].submitted:
            return "ATTEMPT_SUBMITTED"
        del self.answers[key]
        return DONE

    def change_question(self, key: int, changed: Question) -> str:
        """Change a question's marks, section or right choice."""
        old, given = self.questions[key], self._given(key)
        if self.sections[changed.section] != self.sections[old.section] and given:
            return "VALIDATION_ERROR"
        if changed.right != old.right and any(one.choice is not None for one in given):
            return "VALIDATION_ERROR"
        self.questions[key] = changed
        return DONE

    def delete_question(self, key: int) -> str:
        """Delete a question that nobody answered."""
        if self._given(key):
            return "REFERENCE"
        del self.questions[key]
        return DONE

    def move_section(self, key: int, exam: int) -> str:
        """Move a section to another test."""
        if exam != self.sections[key] and any(self._given(one) for one in self._asked(key)):
            return "VALIDATION_ERROR"
        self.sections[key] = exam
        return DONE

    def delete_section(self, key: int) -> str:
        """Delete an empty section."""
        if self._asked(key):
            return "REFERENCE"
        del self.sections[key]
        return DONE

    def delete_attempt(self, key: int) -> str:
        """Delete an attempt in progress without answers."""
        if self.attempts[key].submitted:
            return "ATTEMPT_SUBMITTED"
        if any(one.attempt == key for one in self.answers.values()):
            return "REFERENCE"
        del self.attempts[key]
        return DONE

    # --- what follows

    def score(self, attempt: int, section: int | None = None) -> int:
        """What an attempt's correct answers are worth, in hundredths; of one section, or of all."""
        return sum(self.questions[one.question].marks for one in self._right(attempt, section))

    def total(self, exam: int) -> int:
        """A test's marks in hundredths."""
        return sum(one.marks for one in self.questions.values() if self.sections[one.section] == exam)

    def finished(self, attempt: int) -> Row:
        """What `calculate_exam_results` answers."""
        asked = sum(1 for one in self.questions.values() if self.sections[one.section] == self.attempts[attempt].exam)
        return (self.score(attempt) / 100, len(self._right(attempt)), asked)

    def user_performance_summary(self) -> list[Row]:
        """The view without the user's name."""
        rows = []
        for user in self.users:
            done = [key for key, one in self.attempts.items() if one.user == user and one.submitted]
            scores = [self.score(key) for key in done]
            everything = sum(1 for one in self.attempts.values() if one.user == user)
            best = max(scores) / 100 if scores else None
            rows.append((user, everything, half_up(scores), best, len({self.attempts[key].exam for key in done})))
        return rows

    def exam_statistics(self) -> list[Row]:
        """The view without name and year."""
        rows = []
        for exam in self.exams:
            done = self._done(exam)
            minutes = [100 * self.attempts[key].minutes for key in done]
            users = {self.attempts[key].user for key in done}
            rows.append((exam, len(done), half_up(self.score(key) for key in done), len(users), half_up(minutes)))
        return rows

    def section_performance(self) -> list[Row]:
        """The view without the section's name."""
        return [
            (
                key, one.user, section, len(self._asked(section)), len(self._right(key, section)),
                self.score(key, section) / 100, sum(self.questions[q].marks for q in self._asked(section)) / 100,
            )
            for key, one in sorted(self.attempts.items())
            for section, exam in sorted(self.sections.items())
            if exam == one.exam
        ]  # fmt: skip

    def section_statistics(self) -> list[Row]:
        """The view `v_section_statistics` from the number of attempts on."""
        rows = []
        for section, exam in sorted(self.sections.items()):
            done = self._done(exam)
            marks = sum(self.questions[q].marks for q in self._asked(section)) / 100
            correct = half_up(100 * len(self._right(key, section)) for key in done)
            score = half_up(self.score(key, section) for key in done)
            rows.append((section, len(done), len(self._asked(section)), marks, correct, score))
        return rows

    def leaderboard(self) -> list[Row]:
        """The view without names, by test and user."""
        rows = []
        for exam in self.exams:
            best: dict[int, tuple[int, int]] = {}
            for key in self._done(exam):
                one = self.attempts[key]
                mine = (self.score(key), -one.minutes)
                best[one.user] = max(best.get(one.user, mine), mine)
            for user, (score, minutes) in sorted(best.items()):
                above = sum(1 for other, _ in best.values() if other > score)
                rows.append((exam, 1 + above, user, score / 100, -minutes))
        return rows

    def _done(self, exam: int) -> list[int]:
        return [key for key, one in self.attempts.items() if one.exam == exam and one.submitted]

    def _asked(self, section: int) -> list[int]:
        return [key for key, one in self.questions.items() if one.section == section]

    def _given(self, question: int) -> list[Answer]:
        return [one for one in self.answers.values() if one.question == question]

    def _right(self, attempt: int, section: int | None = None) -> list[Answer]:
        mine = (one for one in self.answers.values() if one.attempt == attempt and one.correct)
        return [one for one in mine if section in (None, self.questions[one.question].section)]

    def _contradicts(self, answer: Answer) -> bool:
        right = self.questions[answer.question].right
        return answer.choice is not None and right is not None and answer.correct != (answer.choice == right)


def half_up(hundredths: Iterable[int]) -> float | None:
    """Return the average of hundredths, rounded half up to two places; None of nothing."""
    numbers = list(hundredths)
    return (2 * sum(numbers) + len(numbers)) // (2 * len(numbers)) / 100 if numbers else None
