"""The keys of the editors: which move, which edit, which use the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tui.editing.model import Model
from tui.keys import APPLE_TWINS, TWINS

_MOVES = ("left", "right", "up", "down", "home", "end", "pageup", "pagedown")
_FAR_MOVES = ("ctrl+left", "ctrl+right", "ctrl+home", "ctrl+end")


def _moves() -> dict[str, tuple[str, bool]]:
    keys = {key: (key, False) for key in (*_MOVES, *_FAR_MOVES)}
    keys |= {f"shift+{key}": (key, True) for key in _MOVES}
    return keys | {key.replace("ctrl+", "ctrl+shift+"): (key, True) for key in _FAR_MOVES}


def _with_twins(keys: dict[str, str]) -> dict[str, str]:
    """The same keys, and what an Arabic layout sends for the letters among them."""
    twins = {
        key[:-1] + layout[key[-1]]: name
        for layout in (APPLE_TWINS, TWINS)
        for key, name in keys.items()
        if key[-2] == "+" and key[-1] in layout
    }
    return keys | twins


MOVES: dict[str, tuple[str, bool]] = _moves()
"""Key -> where it goes (the key without Shift), and whether it selects on the way."""

COMMANDS: dict[str, str] = _with_twins(
    {
        "backspace": "backspace", "shift+backspace": "backspace", "delete": "delete",
        "ctrl+backspace": "word back", "alt+backspace": "word back", "ctrl+w": "word back",
        "ctrl+delete": "word on", "ctrl+u": "line back", "ctrl+k": "line on",
        "ctrl+z": "undo", "ctrl+y": "redo", "ctrl+shift+z": "redo", "ctrl+a": "select all",
        "ctrl+c": "copy", "super+c": "copy", "ctrl+insert": "copy",
        "ctrl+x": "cut", "shift+delete": "cut",
        "ctrl+v": "paste", "super+v": "paste", "shift+insert": "paste", "ctrl+shift+insert": "paste",
        "enter": "enter",
    }
)  # fmt: skip
"""Key -> what it does. A Ctrl letter never is the only way: an Arabic layout may send the letter alone; and Shift+Ins
many terminals keep for a clipboard of their own."""

EDITS: dict[str, Callable[[Model], None]] = {
    "backspace": Model.backspace,
    "delete": Model.delete,
    "word back": partial(Model.delete_word, forward=False),
    "word on": partial(Model.delete_word, forward=True),
    "line back": partial(Model.delete_line, forward=False),
    "line on": partial(Model.delete_line, forward=True),
    "undo": Model.undo,
    "redo": Model.redo,
    "select all": lambda model: model.select(0, len(model.text)),
}
"""What the model does alone."""
