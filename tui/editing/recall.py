"""What was entered in a field before, newest last, and which of it stands there now."""

from __future__ import annotations

KEPT = 50


class Recall:
    """Walks through earlier entries; below the newest waits what was being typed.

    Args:
        entries: the earlier entries, oldest first; it grows in place, so that its owner can keep it.
    """

    def __init__(self, entries: list[str]) -> None:
        self.entries = entries
        self._back = 0
        self._typed = ""

    def keep(self, text: str) -> None:
        """Remember an entry as the newest, once; nothing but blanks is none."""
        self._back = 0
        if text.strip():
            self.entries[:] = [entry for entry in self.entries if entry != text][1 - KEPT :] + [text]

    def earlier(self, shown: str) -> str | None:
        """Return the entry before the one shown; None where there is none.

        Args:
            shown: what stands in the field now; where it was changed, the walk begins at the newest again.
        """
        if not self._is_shown(shown):
            self._back, self._typed = 0, shown
        if self._back == len(self.entries):
            return None
        self._back += 1
        return self.entries[-self._back]

    def later(self, shown: str) -> str | None:
        """Return the entry after the one shown, at last what was typed; None where nothing was recalled."""
        if not self._is_shown(shown):
            return None
        self._back -= 1
        return self.entries[-self._back] if self._back else self._typed

    def _is_shown(self, text: str) -> bool:
        return bool(self._back) and self.entries[-self._back] == text
