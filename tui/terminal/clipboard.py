"""Where a copied text goes besides Rasd itself, and how that is said."""

from __future__ import annotations

import subprocess

from tui.language.i18n import _
from tui.terminal.advice import KINDS
from tui.terminal.identity import Terminal

_PATIENCE = 2.0
"""Seconds for tmux to take a text."""
_TAKES = frozenset({"kitty", "alacritty", "foot", "ghostty", "wezterm"})
_NEVER = frozenset({"vte", "qterminal", "putty", "rxvt", "linux"})
"""Terminals that take no text from a program (OSC 52), whatever is set."""
_IF_SET = frozenset({"xterm", "mintty", "iterm2", "mlterm"})
"""Those that take it only where their settings say so."""


def to_tmux(text: str) -> bool:
    """Give tmux a text to paste, and let it pass the text on to its terminal; whether it took it.

    tmux heeds OSC 52 of what runs inside it only where `set-clipboard` is `on`, which it is not by itself.
    """
    commands = (["tmux", "load-buffer", "-w", "-"], ["tmux", "load-buffer", "-"])  # -w came with 3.2
    return any(_run(command, text) for command in commands)


def _run(command: list[str], text: str) -> bool:
    try:
        done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def copied(terminal: Terminal, in_tmux: bool = False) -> str:
    """Say by which way a text was copied, and where it is known not to arrive."""
    name = KINDS[terminal.name].name if terminal.name in KINDS else ""
    if in_tmux:
        return _("Copied to tmux’s buffer: its prefix and ] paste it.")
    if terminal.through in ("tmux", "screen"):
        return _("Copied inside Rasd; {program} does not pass it on.", program=terminal.through)
    if terminal.name in _NEVER:
        return _("Copied inside Rasd; {terminal} takes no text from programs.", terminal=name)
    if terminal.name in _IF_SET:
        return _("Copied (OSC 52); {terminal} takes it only if its settings allow.", terminal=name)
    if terminal.name in _TAKES:
        return _("Copied to the clipboard (OSC 52).")
    return _("Copied and sent to the terminal (OSC 52).")
