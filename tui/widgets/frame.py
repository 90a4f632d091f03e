"""The frame of every screen: one line on top, one at the foot, and panels between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.containers import Vertical
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from tui.language.i18n import direction as language_direction
from tui.text import width as text_width
from tui.widgets.grid.columns import Direction
from tui.widgets.said import Said, drawn
from tui.widgets.text_cell import place, side

__all__ = ["Condition", "FootLine", "Panel", "Said", "TopLine", "drawn"]

MOST_KEYS = 5
SAID_SECONDS = 4.0
"""How long the foot line says what just happened."""
BETWEEN = " · "
SHORTEST = 7
"""Columns that a place keeps, so that it can still be told from others."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A state for the end of the top line.

    Attributes:
        sign: one cell, such as ● or ⟳.
        word: logical text.
        style: `success`, `warning`, `error` or `muted`.
    """

    sign: str = "●"
    word: str = ""
    style: str = "muted"


class _Line(Widget):
    """One line of pieces in reading order."""

    DEFAULT_CSS = """
    _Line { height: 1; width: 1fr; background: $panel; color: $foreground; }
    _Line .line--muted { text-style: dim; }
    _Line .line--strong { text-style: bold; }
    _Line .line--success { color: $text-success; }
    _Line .line--warning { color: $text-warning; text-style: bold; }
    _Line .line--error { color: $text-error; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"line--{name}" for name in ("muted", "strong", "success", "warning", "error")
    }

    direction: reactive[Direction] = reactive("ltr")

    def __init__(
        self, *, direction: Direction | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(_Line.direction, direction or language_direction())

    def pieces(self, width: int) -> list[tuple[str, str]]:
        """(visual text, style name or nothing) in reading order, together at most `width` columns."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The pieces, the first at the start of the line."""
        width, base = self.content_size.width, self.rich_style
        segments = [Segment(text, base + self._partial(name)) for text, name in self.pieces(width) if text]
        spare = Segment(" " * max(0, width - sum(segment.cell_length for segment in segments)), base)
        segments.append(spare)
        return Strip(segments if self.direction == "ltr" else segments[::-1]).crop(0, width).simplify()

    def _partial(self, name: str) -> Style | None:
        return self.get_component_rich_style(f"line--{name}", partial=True) if name else None

    def _placed(self, text: str, room: int) -> str:
        return place(text, max(0, min(room, text_width(text))), "auto", side("start", self.direction))


class TopLine(_Line):
    """Where am I, who am I, is the database there: school · year · period, the person, the connection.

    On a narrow screen the last place yields first, then the longest; a person after them, the connection never.
    """

    places: reactive[tuple[str, ...]] = reactive(())
    person: reactive[str] = reactive("")
    condition: reactive[Condition] = reactive(Condition())

    def tell(
        self,
        places: Sequence[str] | None = None,
        person: str | None = None,
        condition: Condition | None = None,
    ) -> None:
        """Change what is said; None leaves a part as it is.

        Args:
            places: school, year and the period in work, each a paragraph of its own.
            person: name and role.
            condition: sign, word and style of the connection.
        """
        self.places = self.places if places is None else tuple(places)
        self.person = self.person if person is None else person
        self.condition = self.condition if condition is None else condition

    def pieces(self, width: int) -> list[tuple[str, str]]:
        """The places, then the person, then the connection at the end of the line."""
        end = self._end()
        room = width - 3 - sum(text_width(text) for text, _style in end)
        places = self._joined(room - (text_width(self.person) + 2 if self.person else 0))
        taken = sum(text_width(text) for text, _style in places)
        person = self._placed(self.person, room - taken - 2)
        blanks = max(0, room - taken - text_width(person))
        before = blanks // 2 if self.person else 0
        return [
            (" ", ""),
            *places,
            (" " * before, ""),
            (person, "muted"),
            (" " * (blanks - before + 1), ""),
            *end,
            (" ", ""),
        ]

    def _end(self) -> list[tuple[str, str]]:
        if not self.condition.word:
            return []
        word = self._placed(self.condition.word, text_width(self.condition.word))
        return [(self.condition.sign, self.condition.style), (" ", ""), (word, self.condition.style)]

    def _joined(self, room: int) -> list[tuple[str, str]]:
        pieces: list[tuple[str, str]] = []
        for number, (text, cells) in enumerate(zip(self.places, self._shares(room), strict=True)):
            between = BETWEEN if number else ""
            drawn_text = self._placed(text, min(cells, room - text_width(between)))
            if not drawn_text.strip():
                break
            pieces += [(between, "muted"), (drawn_text, "" if number else "strong")]
            room -= text_width(between) + text_width(drawn_text)
        return pieces

    def _shares(self, room: int) -> list[int]:
        """The most columns of each place: for a person the last gives what it can, then always the longest."""
        cells = [text_width(text) for text in self.places]
        if not cells or not self.person:
            return cells
        over = sum(cells) + len(BETWEEN) * (len(cells) - 1) - room
        if over > 0:
            given = min(over, max(0, cells[-1] - SHORTEST))
            cells[-1] -= given
            over -= given
        while over > 0 and max(cells) > SHORTEST:
            cells[cells.index(max(cells))] -= 1
            over -= 1
        return cells


class FootLine(_Line):
    """At most five keys and what they do; for a moment, what just happened."""

    keys: reactive[tuple[tuple[str, str], ...]] = reactive(())
    said: reactive[tuple[str, str]] = reactive(("", ""))
    _silence: Timer | None = None

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show (key, label) pairs; the first five are drawn."""
        self.keys = tuple(keys)[:MOST_KEYS]

    def say(self, text: str, style: str = "strong", *, stays: bool = False) -> None:
        """Say what just happened in place of the keys, for `SAID_SECONDS`.

        Args:
            text: logical text; "" to show the keys again at once.
            style: `strong`, `success`, `warning` or `error`.
            stays: whether it stays until something else is said.
        """
        if self._silence:
            self._silence.stop()
        self.said = (text, style)
        self._silence = self.set_timer(SAID_SECONDS, self._fall_silent) if text and not stays else None

    def _fall_silent(self) -> None:
        self.said, self._silence = ("", ""), None

    def pieces(self, width: int) -> list[tuple[str, str]]:
        """What just happened, otherwise the keys that fit whole."""
        text, style = self.said
        if text:
            return [(" ", ""), (self._placed(text, width - 2), style)]
        pieces: list[tuple[str, str]] = []
        room = width - 1
        for key, label in self.keys:
            needed = text_width(key) + text_width(label) + 4
            if needed > room + 3:
                break
            room -= needed
            pieces += [
                (" ", ""),
                (self._placed(key, width), "strong"),
                (" ", ""),
                (self._placed(label, width), ""),
                ("  ", ""),
            ]
        return pieces


class Panel(Vertical):
    """A bordered box with a title where lines begin.

    Args:
        title: logical text.
        direction: "rtl" puts the title at the right; None takes the language's.
    """

    DEFAULT_CSS = """
    Panel { border: round $border-blurred; border-title-color: $foreground; height: auto; padding: 0 1; }
    Panel:focus-within { border: round $border; }
    """

    direction: reactive[Direction] = reactive("ltr")

    def __init__(
        self,
        *children: Widget,
        title: str = "",
        direction: Direction | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(*children, id=id, classes=classes)
        self.set_reactive(Panel.direction, direction or language_direction())
        self.watch_direction(self.direction)
        self.call_title(title)

    def call_title(self, title: str) -> None:
        """Give the box another title."""
        self.border_title = drawn(title) if title.strip() else None

    def watch_direction(self, direction: Direction) -> None:
        """Put the title where lines begin."""
        self.styles.border_title_align = side("start", direction)
