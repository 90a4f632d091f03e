"""What every screen shares: the frame, the keys, the bridge to threads, the language, and what just happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.screen import Screen
from textual.widget import Widget

from tui import keys
from tui.app.work import Working
from tui.language.i18n import Direction, direction
from tui.language.refusals import explain, is_lost
from tui.widgets.frame import FootLine, Said, TopLine
from tui.widgets.grid.grid import Grid
from tui.widgets.mirror import Mirrored

if TYPE_CHECKING:
    from tui.app.app import RasdApp


class RasdScreen(Working, Mirrored, Screen[None]):
    """A screen within the frame.

    A screen gives its widgets in `body`, its words in `tell` (called at first and whenever the language changes) and
    reads its data in `reload` (called whenever it is shown again). Its keys stand in `tui.keys` under `SCOPE`; the
    method of `scope.name` is `action_name`.
    """

    SCOPE: ClassVar[str] = ""
    app: RasdApp
    early = ""  # what was refused before there was a line to say it in

    def __init_subclass__(cls, **options: object) -> None:
        cls.BINDINGS = [*cls.__dict__.get("BINDINGS", ()), *keys.bindings(cls.__dict__.get("SCOPE", ""))]
        super().__init_subclass__(**options)

    # --- what a screen gives ----------------------------------------------------------------------

    def body(self) -> Iterator[Widget]:
        """The widgets between the top line and the foot line."""
        yield from ()

    def tell(self) -> None:
        """Say every word of the screen in the user's language."""

    def reload(self) -> None:
        """Read anew what the screen shows."""

    def on_place(self, *args: str) -> None:
        """Note what a place's arguments name; called before `reload`, and at first before there are any widgets."""

    def finish(self) -> None:
        """Hand in what is typed and not handed in yet: somebody leaves, for another place or for good."""

    def unsaved(self) -> int:
        """How many entries are saved nowhere yet; leaving asks while there are any."""
        return 0

    def unsaved_told(self) -> list[str]:
        """Of what is not saved, whose it is and where, as far as that can be told: a sentence each."""
        return []

    def recovered(self) -> None:
        """The connection is back: send again what waits, and read anew; that it was gone is said no more."""
        if self.is_current:
            self.warn("")
            self.reload()

    def why_not(self, key: keys.Key) -> str:
        """Why a key cannot be used now, as a sentence; empty when it can. A screen adds its own reasons."""
        return self.app.why_not(key)

    def invite(self, nothing: str, id: str, what: str) -> str:
        """Say that there is nothing; to who may use the key `id`, also what it does about that."""
        return nothing if self.app.why_not(keys.find(id)) else f"{nothing} {what}"

    # --- what a screen uses -----------------------------------------------------------------------

    @property
    def direction(self) -> Direction:  # type: ignore[override]
        """Where lines begin; the one property that a layout follows."""
        return direction()

    def say(self, text: str, style: str = "success") -> None:
        """Say in the foot line, for a moment, what just happened: `success`, `strong`, `warning` or `error`."""
        if self.is_made:
            self.query_one("#refusal", Said).say("")
            self.query_one(FootLine).say(text, style)

    def refuse(self, error: Exception) -> None:
        """Say above the foot line what was refused and why; it stays until something succeeds or Esc."""
        if is_lost(error):
            self.app.lost()
        self.warn(explain(error))

    def warn(self, text: str) -> None:
        """Say above the foot line why something cannot be done."""
        if self.is_made:
            self.query_one("#refusal", Said).say(text)
        else:
            self.early = text

    @property
    def is_made(self) -> bool:
        """Whether the frame is there; keys and answers may come before it, and after the application ended."""
        return self.is_attached and bool(self.children)

    # --- within -----------------------------------------------------------------------------------

    def compose(self) -> Iterator[Widget]:
        """The frame around the body."""
        yield TopLine(id="top")
        with Vertical(id="body"):
            yield from self.body()
        yield Said(id="refusal", classes="-error")
        yield FootLine(id="foot")

    def on_mount(self) -> None:
        """Say everything for the first time, unless the application ends before there is a screen."""
        if self.is_made:
            self.retell()
            self.warn(self.early)

    def retell(self) -> None:
        """Say everything in the language spoken now, in its direction."""
        for widget in self.query("*"):
            if isinstance(widget, Said):
                widget.base = self.direction
            elif hasattr(widget, "direction"):
                widget.direction = self.direction
        self.warn("")
        self.frame()
        self.tell()
        self.refresh(layout=True)

    def frame(self) -> None:
        """Say where we are, who we are, and which keys count."""
        if self.is_made:
            self.query_one(TopLine).tell(*self.app.top())
            self.query_one(FootLine).show_keys(keys.foot(self.SCOPE))

    def on_screen_resume(self) -> None:
        """Come back to a screen: say where we are and read it anew."""
        if self.is_made:
            self.frame()
            self.reload()

    def action_do(self, id: str) -> None:
        """Do what a key stands for, once what is being found has come, or say why that cannot be done now."""
        grid = self.focused
        if isinstance(grid, Grid):
            grid.once_found(lambda: self._do(keys.find(id)))
        else:
            self._do(keys.find(id))

    def _do(self, key: keys.Key) -> None:
        if reason := self.why_not(key):
            self.warn(reason)
        else:
            self.warn("")
            getattr(self, f"action_{key.name}")()

    def key_escape(self) -> None:
        """Esc takes a refusal off the screen."""
        self.warn("")
