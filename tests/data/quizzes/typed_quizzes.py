"""An exam hall typed by hand: tests, sections, questions, attempts and answers, only the columns that must be given."""

from typing import Any

from tests.data.scripts import script
from tests.hand import Hand, Refused


class Hall:
    """Rows of online tests on one engine."""

    def __init__(self, hand: Hand) -> None:
        self.hand, self.count = hand, 0

    def insert(self, table: str, **values: Any) -> int:
        """Insert a row and return its id."""
        return self.hand.run(_insert(table, values), *values.values())

    def refused(self, table: str, **values: Any) -> str:
        """Return the code that refuses such a row."""
        return self.hand.refused(_insert(table, values), *values.values())

    def user(self) -> int:
        """Add an account."""
        self.count += 1
        return self.insert("users", username=f"u{self.count}", full_name="طالب", role="student", password_hash="x")

    def exam(self, *sections: tuple[str | float, ...], name: str = "اختبار") -> tuple[int, list[int], list[list[int]]]:
        """Add a test whose sections have questions of these marks; return it, its sections and their questions."""
        exam = self.insert("exams", name=name)
        keys = [self.insert("sections", exam_id=exam, name=f"س{n}") for n in range(len(sections))]
        asked = [
            [self.insert("questions", section_id=key, marks=m) for m in marks]
            for key, marks in zip(keys, sections, strict=True)
        ]
        return exam, keys, asked

    def attempt(self, exam: int, user: int | None = None, **values: Any) -> int:
        """Begin an attempt."""
        return self.insert("attempts", user_id=user or self.user(), exam_id=exam, **values)

    def answer(self, attempt: int, question: int, is_correct: int = 1, **values: Any) -> int:
        """Give an answer."""
        return self.insert("attempt_answers", attempt_id=attempt, question_id=question, is_correct=is_correct, **values)

    def submit(self, attempt: int) -> None:
        """Submit an attempt by a plain update."""
        self.hand.run("UPDATE attempts SET status = 'submitted' WHERE id = ?", attempt)

    def score(self, attempt: int) -> float:
        """Return an attempt's score."""
        return float(self.hand.one("SELECT score FROM attempts WHERE id = ?", attempt))

    def total(self, exam: int) -> float:
        """Return a test's total."""
        return float(self.hand.one("SELECT total_marks FROM exams WHERE id = ?", exam))

    def results(self, attempt: int) -> list[tuple[Any, ...]]:
        """Run `calculate_exam_results` as a hand would; return its rows."""
        if self.hand.engine == "mysql":
            rows = self.hand.rows("CALL calculate_exam_results(?)", attempt)
            return [(float(score), *counts) for score, *counts in rows]
        update, select = script("calculate_exam_results", attempt_id=attempt)
        self.hand.run("BEGIN")
        try:
            self.hand.run(update)
            rows = self.hand.rows(select)
            self.hand.run("COMMIT")
        except Refused:
            self.hand.run("ROLLBACK")
            raise
        return rows

    def view(self, name: str, where: str = "1 = 1", order: str = "1, 2, 3") -> list[tuple[Any, ...]]:
        """Return a view's rows, numbers as plain ones."""
        return [
            tuple(map(plain, row)) for row in self.hand.rows(f"SELECT * FROM {name} WHERE {where} ORDER BY {order}")
        ]


def plain(value: Any) -> Any:
    """Return a number as an int or a float; anything else as it is."""
    if value is None or isinstance(value, str):
        return value
    number = float(value)
    return int(number) if number.is_integer() else number


def _insert(table: str, values: dict[str, Any]) -> str:
    return f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"
