"""A week whose slots are taken into the hand: then arrows carry the slot instead of the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message

from data.courses.records import Slot
from tui.screens.courses.timetable.slot_in_hand import STEP, Held
from tui.screens.courses.timetable.views import days
from tui.widgets.week.model import HOUR
from tui.widgets.week.week import WeekGrid


class SlotWeek(WeekGrid):
    """A week; while a slot is held, arrows, + and - and clicks carry it, and the cursor stays on it."""

    STEPS: ClassVar[tuple[int, ...]] = (STEP, HOUR // 2, HOUR)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "hours(-1)", show=False),
        Binding("pagedown", "hours(1)", show=False),
        Binding("shift+down,plus,equals_sign", "resize(1)", show=False),
        Binding("shift+up,minus", "resize(-1)", show=False),
    ]

    @dataclass
    class Carried(Message):
        """The held slot is elsewhere, or of another length."""

        week: SlotWeek
        held: Held

        @property
        def control(self) -> SlotWeek:
            """The week in which it is held."""
            return self.week

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.held: Held | None = None

    def looks_for(self, character: str) -> bool:
        """Nothing is looked for while a slot is held: + and - are its length then."""
        return self.held is None

    def take(self, slot: Slot) -> None:
        """Take a slot into the hand."""
        self.held = Held(slot, slot.plan)
        self.focus()

    def release(self) -> None:
        """Hold nothing any more."""
        self.held = None

    def _carry(self, held: Held) -> None:
        if held != self.held:
            self.held = held
            self.post_message(self.Carried(self, held))

    def action_move(self, by: int) -> None:
        """Earlier and later."""
        if self.held:
            self._carry(self.held.carried(days(), 0, by * STEP))
        else:
            super().action_move(by)

    def action_hours(self, by: int) -> None:
        """Earlier and later by an hour."""
        if self.held:
            self._carry(self.held.carried(days(), 0, by * HOUR))
        else:
            self.go_to(self.model.column, self.model.line + by * max(1, HOUR // self.model.step))

    def action_aside(self, by: int) -> None:
        """The day at the side that the arrow points to."""
        if self.held:
            self._carry(self.held.carried(days(), by if self.direction == "ltr" else -by, 0))
        else:
            super().action_aside(by)

    def action_edge(self, way: int) -> None:
        """The first and the last time; a held slot stays."""
        if not self.held:
            super().action_edge(way)

    def action_resize(self, by: int) -> None:
        """A held slot longer or shorter."""
        if not self.held:
            raise SkipAction
        self._carry(self.held.resized(by * STEP))

    def on_click(self, event: events.Click) -> None:
        """A held slot goes to where one clicks; a second click there puts it down."""
        if self.held is None:
            return
        event.prevent_default()
        found, block = self.found_at(event), self.current
        if found is None or block is None:
            return
        if event.chain > 1:
            self.action_accept()
        else:
            column, line = found
            minute = self.model.first + line * self.model.step
            self._carry(self.held.carried(days(), column - self.model.column, minute - block.start))
