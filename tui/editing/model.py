"""A text that is edited: logical, with a cursor, a selection and its history; it knows no screen."""

from __future__ import annotations

from tui.editing import places
from tui.editing.history import History, Step


class Model:
    """Logical text, a cursor before one of its graphemes, and an anchor where a selection began.

    Args:
        text: the first text; the cursor stands at its end.
        max_length: characters at most, 0 for any number.
        read_only: whether edits do nothing.
        secret: whether words are not told apart, as in passwords.
    """

    def __init__(self, text: str = "", *, max_length: int = 0, read_only: bool = False, secret: bool = False) -> None:
        self.max_length, self.read_only, self.secret = max_length, read_only, secret
        self.put(text)

    def put(self, text: str) -> None:
        """Begin anew with another text; nothing of the old one can be undone."""
        self.text = text
        self.cursor = self.anchor = len(text)
        self.history = History()

    # --- the cursor -------------------------------------------------------------------------------

    @property
    def selection(self) -> tuple[int, int]:
        """The first place that is selected and the one after the last; twice the cursor where nothing is."""
        return min(self.anchor, self.cursor), max(self.anchor, self.cursor)

    @property
    def selected(self) -> str:
        """The selected text."""
        first, last = self.selection
        return self.text[first:last]

    def move(self, place: int, select: bool = False) -> None:
        """Put the cursor on a place, or on the grapheme that holds it; `select` keeps the anchor."""
        self.cursor = places.at_or_before(self.text, max(0, min(place, len(self.text))))
        if not select:
            self.anchor = self.cursor
        self.history.open = False

    def select(self, first: int, last: int) -> None:
        """Select from one place to another, where the cursor then is."""
        self.move(first)
        self.move(last, select=True)

    def step(self, forward: bool, select: bool = False) -> None:
        """One grapheme on or back; without `select`, first to that end of what is selected."""
        first, last = self.selection
        if first != last and not select:
            self.move(last if forward else first)
        else:
            self.move((places.after if forward else places.before)(self.text, self.cursor), select)

    def step_word(self, forward: bool, select: bool = False) -> None:
        """To where the next word begins, or this one or the one before."""
        self.move(self._word_edge(forward), select)

    def select_word(self) -> None:
        """Select the word at the cursor; everything where words are not told apart."""
        whole = (0, len(self.text))
        self.select(*(whole if self.secret else places.word_around(self.text, self.cursor)))

    def select_line(self) -> None:
        """Select the line, from newline to newline."""
        self.select(*places.line_around(self.text, self.cursor))

    def _word_edge(self, forward: bool) -> int:
        if self.secret:
            return len(self.text) if forward else 0
        return (places.word_after if forward else places.word_before)(self.text, self.cursor)

    # --- edits ------------------------------------------------------------------------------------

    def insert(self, text: str, keystroke: bool = False) -> bool:
        """Put text in the place of the selection; whether all of it fits.

        Args:
            text: what is inserted; of what is too long, as many whole graphemes as there is room for.
            keystroke: whether it was typed, and may be undone together with its neighbours.
        """
        first, last = self.selection
        fits = self._fitting(text, len(self.text) - (last - first))
        if fits:
            self._replace(first, last, fits, keystroke)
        return fits == text

    def _fitting(self, text: str, others: int) -> str:
        room = max(0, self.max_length - others) if self.max_length else len(text)
        return text if len(text) <= room else text[: places.at_or_before(text, room)]

    def amend(self, text: str) -> None:
        """Let another text stand there, as a step that can be undone."""
        if text != self.text:
            cursor = min(self.cursor, len(text))
            self._replace(0, len(self.text), text, keystroke=False)
            self.move(cursor)

    def backspace(self) -> None:
        """Delete the selection, or one code point before the cursor."""
        self._delete(max(0, self.cursor - 1), self.cursor, keystroke=True)

    def delete(self) -> None:
        """Delete the selection, or the whole grapheme after the cursor."""
        self._delete(self.cursor, places.after(self.text, self.cursor), keystroke=True)

    def delete_word(self, forward: bool) -> None:
        """Delete the selection, or what `step_word` would pass."""
        self._delete(*sorted((self.cursor, self._word_edge(forward))))

    def delete_line(self, forward: bool) -> None:
        """Delete the selection, or the line from the cursor on, or up to it."""
        self._delete(*sorted((self.cursor, places.line_around(self.text, self.cursor)[forward])))

    def _delete(self, start: int, end: int, keystroke: bool = False) -> None:
        first, last = self.selection
        if first != last:
            start, end = first, last
        if start != end:
            self._replace(start, end, "", keystroke)

    def _replace(self, start: int, end: int, new: str, keystroke: bool) -> None:
        if self.read_only:
            return
        step = Step(start, self.text[start:end], new, self.cursor, self.anchor)
        if step.old != new:
            self.history.add(step, keystroke)
            self.text = step.done(self.text)
        self._stand(start + len(new))

    def _stand(self, index: int) -> None:
        self.cursor = self.anchor = places.at_or_after(self.text, index)

    # --- undo -------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the latest step back, cursor and selection with it."""
        if not self.read_only and (step := self.history.back()):
            self.text = step.undone(self.text)
            self.cursor, self.anchor = step.cursor, step.anchor

    def redo(self) -> None:
        """Do again what was undone last."""
        if not self.read_only and (step := self.history.forth()):
            self.text = step.done(self.text)
            self._stand(step.at + len(step.new))
