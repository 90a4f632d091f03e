"""A plain model of online tests: what the data layer must say after every step."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

DONE = "done"


class Refusal(Exception):
    """What the model refuses, by its code."""


@dataclass
class Asked:
    """A question: its section, marks and right choice."""

    section: str
    marks: Decimal
    right: int


@dataclass
class Tried:
    """An attempt with the choices given."""

    user: str
    test: str
    done: bool = False
    given: dict[str, int] = field(default_factory=dict)


@dataclass
class Model:
    """Tests hold sections in order, sections questions in order; attempts are in the order of their beginning."""

    tests: dict[str, list[str]] = field(default_factory=dict)
    sections: dict[str, list[str]] = field(default_factory=dict)
    questions: dict[str, Asked] = field(default_factory=dict)
    attempts: dict[str, Tried] = field(default_factory=dict)
    users: list[str] = field(default_factory=list)

    def step(self, act: Callable[..., Any], *args: Any) -> str:
        """Do something; return what the layer must answer."""
        try:
            act(*args)
        except Refusal as refused:
            return str(refused)
        return DONE

    # --- Writing

    def add_question(self, section: str, key: str, marks: Decimal, right: int) -> None:
        self.questions[key] = Asked(section, marks, right)
        self.sections[section].append(key)

    def edit_question(self, key: str, marks: Decimal, right: int) -> None:
        asked = self.questions[key]
        if right != asked.right and self.answers(key):
            raise Refusal("VALIDATION_ERROR")
        asked.marks, asked.right = marks, right

    def move_question(self, key: str, section: str, place: int) -> None:
        asked = self.questions[key]
        if self.test_of(section) != self.test_of(asked.section) and self.answers(key):
            raise Refusal("VALIDATION_ERROR")
        self.sections[asked.section].remove(key)
        self.sections[section].insert(place, key)
        asked.section = section

    def delete_question(self, key: str) -> None:
        if self.answers(key):
            raise Refusal("IN_USE")
        self.sections[self.questions.pop(key).section].remove(key)

    def delete_section(self, section: str) -> None:
        if any(self.answers(key) for key in self.sections[section]):
            raise Refusal("IN_USE")
        self.tests[self.test_of(section)].remove(section)
        for key in self.sections.pop(section):
            del self.questions[key]

    def move_section(self, section: str, place: int) -> None:
        own = self.tests[self.test_of(section)]
        own.remove(section)
        own.insert(place, section)

    # --- Taking

    def start(self, user: str, test: str, key: str) -> str:
        """Return the attempt that is running then."""
        running = [name for name, one in self.attempts.items() if (one.user, one.test, one.done) == (user, test, False)]
        if running:
            return running[0]
        if not self.asked(test):
            raise Refusal("NOT_FOUND")
        self.attempts[key] = Tried(user, test)
        return key

    def answer(self, attempt: str, key: str, choice: int | None) -> None:
        tried = self.attempts[attempt]
        if key not in self.asked(tried.test):
            raise Refusal("NOT_FOUND")
        if tried.done:
            raise Refusal("ATTEMPT_SUBMITTED")
        tried.given.pop(key, None)
        if choice is not None:
            tried.given[key] = choice

    def finish(self, attempt: str) -> None:
        self.attempts[attempt].done = True

    # --- What must be said

    def test_of(self, section: str) -> str:
        return next(test for test, own in self.tests.items() if section in own)

    def asked(self, test: str) -> list[str]:
        return [key for section in self.tests[test] for key in self.sections[section]]

    def answers(self, key: str) -> int:
        return sum(key in one.given for one in self.attempts.values())

    def right(self, tried: Tried, keys: list[str]) -> list[Decimal]:
        """The marks of the correct answers among some questions."""
        return [self.questions[key].marks for key in keys if tried.given.get(key) == self.questions[key].right]

    def score(self, tried: Tried) -> Decimal:
        return sum(self.right(tried, list(tried.given)), Decimal(0))

    def layout(self, test: str) -> list[tuple[str, list[tuple[str, Decimal, int, int]]]]:
        return [(section, [self._told(key) for key in self.sections[section]]) for section in self.tests[test]]

    def _told(self, key: str) -> tuple[str, Decimal, int, int]:
        asked = self.questions[key]
        return key, asked.marks, asked.right, self.answers(key)

    def result(self, tried: Tried) -> list[tuple[str, int, int, Decimal, Decimal]]:
        found = []
        for section in self.tests[tried.test]:
            keys = self.sections[section]
            right = self.right(tried, keys)
            worth = sum((self.questions[key].marks for key in keys), Decimal(0))
            found.append((section, len(keys), len(right), sum(right, Decimal(0)), worth))
        return found

    def statistics(self, test: str) -> tuple[int, Decimal | None, int]:
        """Attempts, average and users, over submitted attempts."""
        done = [one for one in self.attempts.values() if one.test == test and one.done]
        return len(done), mean([self.score(one) for one in done]), len({one.user for one in done})

    def sections_of(self, test: str) -> list[tuple[str, int, int, Decimal | None, Decimal | None]]:
        """Section, attempts, questions, average of correct answers and of the score."""
        results = [self.result(one) for one in self.attempts.values() if one.test == test and one.done]
        found = []
        for place, section in enumerate(self.tests[test]):
            own = [result[place] for result in results]
            correct, score = mean([one[2] for one in own]), mean([one[3] for one in own])
            found.append((section, len(own), len(self.sections[section]), correct, score))
        return found

    def performer(self, user: str) -> tuple[int, Decimal | None, Decimal | None, int]:
        """Attempts, average, best score and tests completed."""
        own = [one for one in self.attempts.values() if one.user == user]
        scores = [self.score(one) for one in own if one.done]
        return len(own), mean(scores), max(scores, default=None), len({one.test for one in own if one.done})

    def board(self, test: str) -> set[tuple[int, str, Decimal]]:
        """Standing, user and score."""
        best: dict[str, Decimal] = {}
        for one in self.attempts.values():
            if one.test == test and one.done:
                best[one.user] = max(best.get(one.user, Decimal(0)), self.score(one))
        return {(1 + sum(other > score for other in best.values()), user, score) for user, score in best.items()}


def mean(values: list[Any]) -> Decimal | None:
    """Return the average in hundredths, rounded half up."""
    if not values:
        return None
    return (Decimal(sum(values)) / len(values)).quantize(Decimal("0.01"), ROUND_HALF_UP)
