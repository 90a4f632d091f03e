"""One read at a time, for what changes with every key: of those asked for meanwhile only the newest is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tui.app.work import Then, Working

Asked = tuple[Callable[..., Any], tuple[Any, ...], Then]


class Newest:
    """Reads of which only the newest counts; never two of them run at once, so a held key floods no server.

    Args:
        owner: who asks, and refuses what fails.
    """

    def __init__(self, owner: Working) -> None:
        self._owner = owner
        self._running = False
        self._next: Asked | None = None

    def ask(self, function: Callable[..., Any], *args: Any, then: Then) -> None:
        """Call `function(db, who, *args)` once what runs has ended; drop what was asked for and has not begun."""
        self._next = (function, args, then)
        if not self._running:
            self._start()

    def _start(self) -> None:
        assert self._next is not None
        (function, args, then), self._next, self._running = self._next, None, True
        self._owner.ask(
            function,
            *args,
            then=lambda value: self._ended(lambda: then(value)),
            failed=lambda error: self._ended(lambda: self._owner.refuse(error)),
        )

    def _ended(self, tell: Callable[[], None]) -> None:
        self._running = False
        if self._next is None:
            tell()
        else:
            self._start()
