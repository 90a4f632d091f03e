"""What the editor of a line and that of a note share: keys, clipboard, mouse, and what they tell."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.editing.cells import EditedLine, Spot
from tui.editing.model import Model
from tui.text.clean import typed
from tui.text.turned import logical
from tui.widgets.editors.drawing import strip_of
from tui.widgets.editors.keys import COMMANDS, EDITS, MOVES
from tui.widgets.grid.columns import Base, Direction

CURSOR = Style(reverse=True)
MOST = 5000
"""Characters that an editor takes where nobody says how many: the layout of more would be felt at each key."""
_HELD = ("ctrl+", "alt+", "super+", "meta+", "hyper+")


class Settled(Message):
    """Typing paused for good: the editor lost the focus."""


class Editor(Widget, can_focus=True):
    """A model on the screen; use `LineEditor` or `NoteEditor`.

    Args:
        model: the text.
        base: base direction of what is typed.
        direction: that of a text whose letters do not tell one.
    """

    DEFAULT_CSS = """
    Editor { width: 100%; background: $panel; color: $foreground; text-style: underline; pointer: text; }
    Editor:focus { background-tint: $foreground 5%; }
    Editor > .editor--placeholder { color: $text-disabled; }
    Editor > .editor--selection { background: $input-selection-background; color: $input-selection-foreground; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"editor--placeholder", "editor--selection"}
    ALLOW_SELECT = False
    MULTILINE: ClassVar[bool] = False

    @dataclass
    class Changed(Message):
        """Something was typed, pasted, deleted or put there.

        Attributes:
            text: the whole text.
            dropped: the characters that were typed or pasted and are not taken.
            full: whether there was no room for all of it.
        """

        editor: Editor
        text: str
        dropped: tuple[str, ...] = ()
        full: bool = False

    @dataclass
    class Submitted(Message):
        """Enter in an editor of one line."""

        editor: Editor

    def __init__(self, model: Model, *, base: Base, direction: Direction = "ltr") -> None:
        super().__init__()
        self.model, self.base = model, base
        self.direction: Direction = direction
        self._dragging = False

    # --- what fields use --------------------------------------------------------------------------

    @property
    def typed(self) -> str:
        """The logical text."""
        return self.model.text

    def put(self, text: str) -> None:
        """Begin anew with another text; the cursor goes to its end."""
        if text != self.model.text:
            self.model.put(text)
            self._changed()

    def amend(self, text: str) -> None:
        """Put right what was typed; that can be undone."""
        if text != self.model.text:
            self.model.amend(text)
            self._changed()

    def turn(self, direction: Direction) -> None:
        """Let text that tells no direction of its own begin at the other side."""
        self.direction = direction
        self.refresh()

    def _changed(self, dropped: tuple[str, ...] = (), full: bool = False) -> None:
        if self.is_running:
            self.post_message(self.Changed(self, self.model.text, dropped, full))
            self._show()

    def _show(self) -> None:
        """Draw anew; the terminal's own cursor follows, and input methods open their windows there."""
        self.follow()
        self.refresh()

    def caret(self) -> Offset:
        """The cell in which the next character will stand, from the top left of the content."""
        return self.cursor_offset()

    # --- what each kind of editor says of itself --------------------------------------------------

    def follow(self) -> None:
        """Scroll to the cursor."""
        raise NotImplementedError

    def cursor_offset(self) -> Offset:
        """The cell of the cursor, from the top left of the content."""
        raise NotImplementedError

    def place_at(self, offset: Offset) -> int:
        """The place that a click means; beyond the edges, one just out of sight."""
        raise NotImplementedError

    def line_at_cursor(self) -> EditedLine:
        """The line on which the cursor is."""
        raise NotImplementedError

    def go(self, move: str, select: bool) -> bool:
        """Move the cursor; whether that is a move of this editor."""
        forward = move.endswith("right") != self.line_at_cursor().from_right
        match move:
            case "left" | "right":
                self.model.step(forward, select)
            case "ctrl+left" | "ctrl+right":
                self.model.step_word(forward, select)
            case "ctrl+home":
                self.model.move(0, select)
            case "ctrl+end":
                self.model.move(len(self.model.text), select)
            case _:
                return False
        return True

    def enter(self) -> bool:
        """Enter; whether it means something here."""
        raise NotImplementedError

    # --- keys -------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Take the keys that mean something here; all others go on to the screen."""
        if self._take(event):
            event.stop()
            event.prevent_default()

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Whether a key is typed here, whatever else it stands for elsewhere."""
        return bool(character) and character.isprintable()

    def _take(self, event: events.Key) -> bool:
        if move := MOVES.get(event.key):
            taken = self.go(*move)
            self._show()
            return taken
        if command := COMMANDS.get(event.key):
            return self._do(command)
        if event.character and _is_text(event):
            self._insert(event.character, keystroke=True)
            return True
        return False

    def _do(self, command: str) -> bool:
        match command:
            case "enter":
                return self.enter()
            case "copy":
                return self.copy()
            case "cut":
                if self.copy():
                    self._edit(EDITS["delete"])
            case "paste":
                self.paste(self.app.clipboard)
            case _:
                self._edit(EDITS[command])
        return True

    def _edit(self, edit: Callable[[Model], None]) -> None:
        before = self.model.text
        edit(self.model)
        if self.model.text != before:
            self._changed()
        else:
            self._show()

    def _insert(self, text: str, keystroke: bool = False) -> None:
        """Insert what may be stored, and tell of the rest."""
        before = self.model.text
        taken, dropped = self.taken(text[: 2 * MOST])
        full = not self.model.insert(taken, keystroke) or len(text) > 2 * MOST
        if self.model.text != before or dropped or full:
            self._changed(dropped, full and not self.model.read_only)

    def taken(self, text: str) -> tuple[str, tuple[str, ...]]:
        """What is taken of typed or pasted text, and the characters that are not."""
        return typed(text, multiline=self.MULTILINE)

    # --- clipboard --------------------------------------------------------------------------------

    def copy(self) -> bool:
        """Put the selected logical text on the clipboard, the terminal's too; whether something is selected."""
        if selected := self.model.selected:
            self.app.copy_to_clipboard(selected)
        return bool(selected)

    def paste(self, text: str) -> None:
        """Insert text of any origin, a line that was copied off the screen turned round.

        A newline at its very end belongs to how it was copied.
        """
        self._insert(logical(text.rstrip("\r\n")))

    def on_paste(self, event: events.Paste) -> None:
        """The terminal pastes."""
        event.stop()
        event.prevent_default()
        self.paste(event.text)

    # --- mouse and focus --------------------------------------------------------------------------

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor there, and begin to select."""
        event.stop()
        self._dragging = True
        self.capture_mouse()
        self._point(event, event.shift)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select as far as the mouse is."""
        if self._dragging:
            event.stop()
            self._point(event, select=True)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """What is selected stays."""
        if self._dragging:
            self._dragging = False
            self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Twice selects the word, three times the line."""
        event.stop()
        if event.chain == 2:
            self.model.select_word()
        elif event.chain > 2:
            self.model.select_line()
        self._show()

    def _point(self, event: events.MouseEvent, select: bool) -> None:
        self.model.move(self.place_at(event.get_content_offset_capture(self)), select)
        self._show()

    def on_focus(self) -> None:
        """Show the cursor."""
        self._show()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._show()

    def on_blur(self) -> None:
        """What was typed is to be cleaned."""
        self.model.history.open = False
        self.post_message(Settled())

    def style_of(self, spot: Spot, offset: int, under_cursor: bool) -> Style:
        """How a spot is drawn; `offset` is where its paragraph begins."""
        style = self.rich_style
        first, last = self.model.selection
        if self.has_focus and first < spot.end + offset and spot.start + offset < last:
            style += self.get_component_rich_style("editor--selection", partial=True)
        return style + CURSOR if under_cursor else style

    def strip_of(self, line: EditedLine, seen: Sequence[Spot], offset: int, width: int, cursor: bool) -> Strip:
        """Spots of a line as a strip.

        Args:
            seen: the spots in sight.
            offset: the place in the text where the line's paragraph begins.
            width: columns to fill.
            cursor: whether the cursor is on this line.
        """
        under = line.spots[line.at(self.model.cursor - offset)] if cursor and self.has_focus else None
        styled = {spot: self.style_of(spot, offset, spot is under) for spot in seen}
        return strip_of(line, styled, width, self.rich_style)


def _is_text(event: events.Key) -> bool:
    """Whether a key types a character; one that cannot be stored is typed too, and then told."""
    char = event.character or ""
    is_control = unicodedata.category(char[:1]) == "Cc" and char < "\x80"
    return not is_control and not event.key.startswith(_HELD)
