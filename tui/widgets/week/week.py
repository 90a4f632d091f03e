"""A week as a table of days and times, with blocks that last and a cursor."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.language.i18n import direction as language_direction
from tui.language.i18n import time_text
from tui.text import width as text_width
from tui.text import wrap
from tui.widgets.grid import drawing
from tui.widgets.grid.columns import Direction
from tui.widgets.text_cell import place, side
from tui.widgets.type_to_find import Finds
from tui.widgets.week.model import HOUR, STEPS, Block, Day, Placed, WeekModel

__all__ = ["Block", "Day", "WeekGrid"]

BETWEEN = " ·"
"""What parts a block's detail, and is left out at the end of a line."""
HOURS = 6
"""Cells of the column of times, a blank at its end included."""
FILLS = {"": " ", "muted": "░", "planned": "▒", "clash": "▓"}
"""What a block's cells are filled with, so that its look is told without colours."""


class WeekGrid(Finds, can_focus=True):
    """Days beside each other, times down; arrows move a cursor, on which blocks stand as one stop; letters find one.

    Args:
        direction: "rtl" puts the first day at the right; None takes the language's.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("week--head", "week--time", "week--block", "week--muted", "week--planned", "week--clash", "week--cursor"),
    }
    DEFAULT_CSS = """
    WeekGrid { height: 1fr; width: 1fr; background: $background; color: $foreground; }
    WeekGrid .week--head { text-style: underline; }
    WeekGrid .week--time { text-style: dim; }
    WeekGrid .week--block { background: $panel; }
    WeekGrid .week--muted { background: $panel; text-style: dim; }
    WeekGrid .week--planned { color: $text-warning; background: $panel; }
    WeekGrid .week--clash { color: $text-error; background: $panel; }
    WeekGrid .week--cursor { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("left", "aside(-1)", show=False),
        Binding("right", "aside(1)", show=False),
        Binding("home", "edge(-1)", show=False),
        Binding("end", "edge(1)", show=False),
        Binding("enter", "accept", show=False),
    ]

    STEPS: ClassVar[tuple[int, ...]] = STEPS
    """Minutes that a line may stand for, the finest first."""

    direction: reactive[Direction] = reactive("ltr")

    @dataclass
    class Moved(Message):
        """The cursor is elsewhere."""

        week: WeekGrid

        @property
        def control(self) -> WeekGrid:
            """The week in which it moved."""
            return self.week

    @dataclass
    class Chosen(Message):
        """Enter, or a second click."""

        week: WeekGrid

        @property
        def control(self) -> WeekGrid:
            """The week in which it was."""
            return self.week

    def __init__(
        self, *, direction: Direction | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.model = WeekModel(self.STEPS)
        self.top = 0
        self.set_reactive(WeekGrid.direction, direction or language_direction())

    def show(self, days: Sequence[Day], blocks: Sequence[Block]) -> None:
        """Show other days and blocks; the cursor stays on its day and time."""
        self.model.show(days, blocks)
        self._seen()

    @property
    def current(self) -> Block | None:
        """The block under the cursor."""
        return self.model.current

    @property
    def place(self) -> tuple[Hashable, int]:
        """The cursor's day, and its time in minutes of the day."""
        return self.model.days[self.model.column].key, self.model.minute

    def move_to(self, key: Hashable) -> bool:
        """Put the cursor on a block; False when it is not shown."""
        found = self.model.move_to(key)
        self._moved()
        return found

    def go_to(self, column: int, line: int, lane: int = 0) -> None:
        """Put the cursor on a line of a day, and in a lane, all counted from 0, or as near to it as there is one."""
        self.model.go(column, line, lane)
        self._moved()

    # --- keys and mouse ---------------------------------------------------------------------------

    def action_move(self, by: int) -> None:
        """Earlier and later."""
        self.model.move(by)
        self._moved()

    def action_aside(self, by: int) -> None:
        """The block or the day at the side that the arrow points to."""
        self.model.across(by if self.direction == "ltr" else -by)
        self._moved()

    def action_edge(self, way: int) -> None:
        """The first and the last time."""
        self.model.edge(way)
        self._moved()

    def action_accept(self) -> None:
        """Enter; where something is looked for and not found, nothing."""
        if not self.finding or self.model.sought(self.finding):
            self.post_message(self.Chosen(self))

    def watch_finding(self, text: str) -> None:
        """Go to the next block that holds what is typed."""
        if self.is_mounted:
            self.model.seek(text)
            self._moved()

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a second one is Enter."""
        if found := self.found_at(event):
            self.go_to(*found, self._lane_at(event, *found))
            if event.chain > 1:
                self.action_accept()

    def found_at(self, event: events.Click) -> tuple[int, int] | None:
        """The numbers of the day and the line that are clicked on; None beside them."""
        offset = event.get_content_offset(self)
        column = None if offset is None else self._column_at(offset.x)
        if offset is None or column is None or offset.y == 0 or self.top + offset.y > self.model.lines:
            return None
        return column, self.top + offset.y - 1

    def _lane_at(self, event: events.Click, column: int, line: int) -> int:
        """The lane that is clicked on, of those in which blocks stand there."""
        offset, widths = event.get_content_offset(self), self._widths()
        beside = self.model.at(column, line)
        if offset is None or not beside:
            return 0
        at = offset.x if self.direction == "ltr" else self.content_size.width - 1 - offset.x
        within = min(at - HOURS - sum(widths[:column]), widths[column] - 2)
        lanes = beside[0].lanes
        return next(lane for lane in range(lanes) if within < (widths[column] - 1) * (lane + 1) // lanes)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll to later times."""
        self._scroll(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll to earlier times."""
        self._scroll(-1)

    def on_resize(self) -> None:
        """As much of the week as there is room for."""
        self._seen()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    def watch_direction(self) -> None:
        """Mirror what is drawn."""
        self.refresh()

    def _moved(self) -> None:
        self._keep_in_sight()
        self.post_message(self.Moved(self))
        self.refresh()

    def _seen(self) -> None:
        if self._room > 0:
            self.model.fit(self._room)
            self._keep_in_sight()
        self.refresh()

    @property
    def _room(self) -> int:
        """Lines below the head."""
        return self.content_size.height - 1

    def _keep_in_sight(self) -> None:
        self.top = max(min(self.top, self.model.line), self.model.line - self._room + 1)
        self._scroll(0)

    def _scroll(self, by: int) -> None:
        self.top = max(0, min(self.top + by, self.model.lines - self._room))
        self.refresh()

    # --- painting ---------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """The head, or one line of times."""
        width, line = self.content_size.width, self.top + y - 1
        if not self.model.days:
            segments: list[Segment] = []
        elif y == 0 and self.finding:
            return self._find_line(width)
        elif y == 0:
            segments = list(self._head())
        else:
            segments = list(self._line(line)) if line < self.model.lines else []
        ordered = segments if self.direction == "ltr" else segments[::-1]
        return Strip(ordered).adjust_cell_length(width, self.rich_style).simplify()

    def _find_line(self, width: int) -> Strip:
        pieces = drawing.find_line(self.finding, self.model.sought(self.finding), width, self.direction)
        segments = [Segment(piece.text, self.rich_style) for piece in pieces if piece.text]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def caret(self) -> Offset:
        """The cell, from the top left of the content, where the cursor's block or line begins."""
        width = self.content_size.width
        if self.in_find:
            found = self.model.sought(self.finding)
            return Offset(drawing.find_caret(self.finding, found, width, self.direction), 0)
        widths, column = self._widths(), self.model.column
        standing = self.model.standing
        line, before = self.model.line, HOURS + sum(widths[:column])
        if standing:
            line = standing.top
            before += (widths[column] - 1) * standing.lane // standing.lanes
        return Offset(before if self.direction == "ltr" else width - 1 - before, max(0, line - self.top) + 1)

    def _widths(self) -> list[int]:
        """Cells of each day; what is left over goes to the first ones."""
        count = max(1, len(self.model.days))
        each, more = divmod(max(count, self.content_size.width - HOURS), count)
        return [each + (number < more) for number in range(count)]

    def _column_at(self, x: int) -> int | None:
        """The number of the day drawn at cell `x`."""
        at = x if self.direction == "ltr" else self.content_size.width - 1 - x
        start = HOURS
        for number, width in enumerate(self._widths()):
            if start <= at < start + width:
                return number
            start += width
        return None

    def _head(self) -> Iterator[Segment]:
        style = self._style("head")
        yield Segment(" " * HOURS, style)
        widths = self._widths()
        full = all(text_width(day.title) < width for day, width in zip(self.model.days, widths, strict=True))
        for day, width in zip(self.model.days, widths, strict=True):
            title = day.title if full else day.short
            yield Segment(self._at_start(title, width - 1), style)
            yield Segment(" ", style)

    def _line(self, line: int) -> Iterator[Segment]:
        minute = self.model.first + line * self.model.step
        hour = time_text(time(minute // HOUR)) if minute % HOUR == 0 else ""
        yield Segment(self._at_start(hour, HOURS), self._style("time"))
        for column, width in enumerate(self._widths()):
            yield from self._cell(column, line, width)

    def _cell(self, column: int, line: int, width: int) -> Iterator[Segment]:
        """One day's part of a line: the lanes beside each other, the last cell empty."""
        standing = {placed.lane: placed for placed in self.model.at(column, line)}
        here = self.has_focus and column == self.model.column
        if not standing:
            cursor = here and line == self.model.line
            yield Segment(" " * (width - 1), self._style("cursor") if cursor else self.rich_style)
        else:
            lanes = next(iter(standing.values())).lanes
            for lane in range(lanes):
                room = (width - 1) * (lane + 1) // lanes - (width - 1) * lane // lanes
                yield self._piece(standing.get(lane), line, room, here)
        yield Segment(" ", self.rich_style)

    def _piece(self, placed: Placed | None, line: int, room: int, here: bool) -> Segment:
        if placed is None:
            return Segment(" " * room, self.rich_style)
        block = placed.block
        style = self._style(block.look or "block")
        if here and block is self.model.current:
            style += self._style("cursor")
        texts = self._texts(block, room)
        number = line - placed.top
        text = texts[number] if number < len(texts) else ""
        fill = FILLS[block.look]
        spare = fill * max(0, room - text_width(text))
        if not text or not block.look:
            return Segment(self._at_start(text, room) if text else fill * room, style)
        own = place(text, room - len(spare), "auto", "left")
        return Segment(own + spare if self.direction == "ltr" else spare + own, style)

    def _texts(self, block: Block, room: int) -> list[str]:
        """A block's lines of logical text: its label, then its detail, wrapped."""
        return [block.label, *(_pieces(block.detail, room) if block.detail else ())]

    def _at_start(self, text: str, cells: int) -> str:
        return place(text, cells, "auto", side("start", self.direction))

    def _style(self, name: str) -> Style:
        return self.rich_style + self.get_component_rich_style(f"week--{name}", partial=True)


def _pieces(text: str, room: int) -> list[str]:
    """Logical text cut where it is wrapped."""
    found = []
    for line in wrap(text, max(1, room)):
        if line.cells:
            first, last = min(cell.start for cell in line.cells), max(cell.end for cell in line.cells)
            found.append(text[first:last].strip(BETWEEN))
    return found
