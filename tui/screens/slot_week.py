"""A week whose slots are taken into the hand: then arrows carry the slot instead of the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.screens.held_slot import STEP
from tui.widgets.week import WeekGrid
from tui.widgets.week_model import HOUR


class SlotWeek(WeekGrid):
    """A week; while `holding`, arrows, + and - and clicks post `Carried`, and the cursor stays on the held slot."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "hours(-1)", show=False),
        Binding("pagedown", "hours(1)", show=False),
        Binding("shift+down,plus,equals_sign", "resize(1)", show=False),
        Binding("shift+up,minus", "resize(-1)", show=False),
    ]

    @dataclass
    class Carried(Message):
        """The held slot shall go so many days onward and minutes later, and last so many minutes more."""

        week: SlotWeek
        days: int = 0
        minutes: int = 0
        longer: int = 0

        @property
        def control(self) -> SlotWeek:
            """The week in which it is held."""
            return self.week

    holding = False

    def action_move(self, by: int) -> None:
        """Earlier and later."""
        if self.holding:
            self.post_message(self.Carried(self, minutes=by * STEP))
        else:
            super().action_move(by)

    def action_hours(self, by: int) -> None:
        """Earlier and later by an hour."""
        if self.holding:
            self.post_message(self.Carried(self, minutes=by * HOUR))
        else:
            super().action_move(by * max(1, HOUR // self.model.step))

    def action_aside(self, by: int) -> None:
        """The day at the side that the arrow points to."""
        if self.holding:
            self.post_message(self.Carried(self, days=by if self.direction == "ltr" else -by))
        else:
            super().action_aside(by)

    def action_edge(self, way: int) -> None:
        """The first and the last time; a held slot stays."""
        if not self.holding:
            super().action_edge(way)

    def action_resize(self, by: int) -> None:
        """A held slot longer or shorter."""
        if not self.holding:
            raise SkipAction
        self.post_message(self.Carried(self, longer=by * STEP))

    def on_click(self, event: events.Click) -> None:
        """A held slot goes to where one clicks; a second click there puts it down."""
        if not self.holding:
            return
        event.prevent_default()
        held, offset = self.current, event.get_content_offset(self)
        column = None if offset is None else self._column_at(offset.x)
        if held is None or offset is None or column is None or offset.y == 0:
            return
        if event.chain > 1:
            self.action_accept()
        else:
            minute = self.model.first + (self.top + offset.y - 1) * self.model.step
            self.post_message(self.Carried(self, days=column - self.model.column, minutes=minute - held.start))
