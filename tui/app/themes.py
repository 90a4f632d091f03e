"""The colours: a dark and a light theme, and the terminal's own sixteen."""

from textual.theme import Theme

DARK = Theme(
    name="rasd-dark", dark=True,
    primary="#7aa2c9", secondary="#9db4c0", accent="#e0b46c", warning="#e0b46c", error="#e07a6c", success="#8fbf7f",
    foreground="#dfe3e6", background="#14181c", surface="#1b2025", panel="#232a31",
)  # fmt: skip
LIGHT = Theme(
    name="rasd-light", dark=False,
    primary="#1f5f8b", secondary="#45606f", accent="#8a5a00", warning="#8a5a00", error="#a8261a", success="#2b6b2f",
    foreground="#1c2226", background="#fbfaf7", surface="#f3f1ec", panel="#e6e3db",
)  # fmt: skip
THEMES = ("rasd-dark", "rasd-light", "ansi-dark", "ansi-light")
"""The themes in the order in which they take turns."""
