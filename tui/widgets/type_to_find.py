"""Finding as one types: the one thing that a bare letter does wherever no text is edited."""

from __future__ import annotations

from textual import events
from textual.reactive import reactive
from textual.widget import Widget

from tui.text.clean import letters
from tui.text.turned import logical

_HELD = ("ctrl+", "alt+", "super+", "meta+", "hyper+")


def typed_character(event: events.Key) -> str:
    """Return the character that a key types; nothing for a key that is pressed with Ctrl and the like."""
    return event.character if event.character and event.is_printable and not event.key.startswith(_HELD) else ""


def found_by(event: events.Key, text: str) -> str | None:
    """Return what is looked for after a key; None where the key has nothing to do with finding.

    Args:
        text: what is looked for before it. A blank is one only behind a word; Backspace takes the last letter back,
            and Esc all of it.
    """
    typed = typed_character(event)
    if typed and (typed != " " or text.strip()):
        return text + letters(typed)
    if text and event.key == "backspace":
        return text[:-1]
    return "" if text and event.key == "escape" else None


class Finds(Widget):
    """A widget with many things in it: letters find one of them.

    Attributes:
        finding: what is looked for (logical text).
        in_find: whether the latest key was a letter of it, so that the next one goes there too.
    """

    finding: reactive[str] = reactive("", layout=False)
    in_find = False

    def looks_for(self, character: str) -> bool:
        """Whether a character that is typed here is looked for."""
        return True

    def on_key(self, event: events.Key) -> None:
        """What belongs to finding goes no further; every other key goes on to the bindings."""
        typed = typed_character(event)
        text = found_by(event, self.finding) if not typed or self.looks_for(typed) else None
        self.in_find = bool(text)
        if text is not None:
            event.stop()
            event.prevent_default()
            self.finding = text

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted is looked for, a line that was copied off the screen turned round."""
        event.stop()
        self.finding += letters(logical(" ".join(event.text.split())))
        self.in_find = bool(self.finding)
