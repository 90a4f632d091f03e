"""Answers on their way to the database: one after the other, and of several to one question only the newest."""

from __future__ import annotations

from collections.abc import Callable

from data.quizzes import attempts
from tui.app.work import Working
from tui.language.refusals import is_lost


class AnswerPost:
    """Keeps every answer until it is stored; while the connection is gone they wait.

    Args:
        owner: who asks, and is asked by the application to say what went wrong.
        stored: called whenever nothing is on its way any more.
        refused: called with what refused an answer; those to the same question are dropped.
    """

    def __init__(self, owner: Working, stored: Callable[[], None], refused: Callable[[Exception], None]) -> None:
        self._owner, self._stored, self._refused = owner, stored, refused
        self._waiting: dict[tuple[int, int], int | None] = {}
        self._sending = False

    @property
    def unsaved(self) -> int:
        """Answers that are not stored yet."""
        return len(self._waiting)

    def give(self, attempt_id: int, question_id: int, choice: int | None) -> None:
        """Store an answer, or take it back."""
        self._waiting[attempt_id, question_id] = choice
        self.send()

    def send(self) -> None:
        """Send what waits, unless something is on its way."""
        if self._sending or not self._waiting:
            return
        self._sending = True
        place, choice = next(iter(self._waiting.items()))
        self._owner.ask(
            attempts.give_answer,
            *place,
            choice,
            then=lambda _none: self._told(place, choice),
            failed=lambda error: self._failed(place, error),
        )

    def _told(self, place: tuple[int, int], choice: int | None) -> None:
        self._sending = False
        if self._waiting.get(place) == choice:
            self._waiting.pop(place, None)
        if self._waiting:
            self.send()
        else:
            self._stored()

    def _failed(self, place: tuple[int, int], error: Exception) -> None:
        self._sending = False
        if not is_lost(error):
            self._waiting.pop(place, None)
        self._refused(error)
        if not is_lost(error):
            self.send()
