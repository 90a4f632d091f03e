"""What each terminal does with Arabic while Rasd runs, and what only its user can set."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.language.i18n import N_, _
from tui.terminal.identity import Terminal

QUIET = N_("The terminal leaves text as it is sent, as Rasd needs it.")
SWITCHED = N_("The terminal orders Arabic too; Rasd switches that off while it runs.")
SETTING = N_("The terminal orders Arabic too, and only its own settings switch that off.")
ORDERS = N_("The terminal orders Arabic too.")
UNKNOWN = N_("Whether the terminal orders Arabic too is not known.")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of terminal.

    Attributes:
        name: as people know it.
        does: one of `QUIET`, `SWITCHED`, `SETTING` (msgid).
        setting: what its user does, where only its user can (msgid).
    """

    name: str
    does: str
    setting: str = ""


KINDS = {
    "xterm": Kind("xterm", QUIET),
    "alacritty": Kind("Alacritty", QUIET),
    "foot": Kind("foot", QUIET),
    "ghostty": Kind("Ghostty", QUIET),
    "wezterm": Kind("WezTerm", QUIET),
    "rxvt": Kind("rxvt", QUIET),
    "linux": Kind("Linux console", QUIET),
    "vte": Kind("VTE (GNOME, Xfce, MATE …)", SWITCHED),
    "mintty": Kind("mintty", SWITCHED),
    "konsole": Kind("Konsole", SWITCHED),
    "mlterm": Kind("mlterm", SWITCHED),
    "kitty": Kind("kitty", SETTING, N_("Write into kitty.conf: force_ltr yes  Then start kitty again.")),
    "putty": Kind(
        "PuTTY",
        SETTING,
        N_("Terminal > Features: tick “Disable Arabic text shaping” and “Disable bidirectional text display”."),
    ),
    "qterminal": Kind(
        "QTerminal",
        SETTING,
        N_("File > Preferences > Appearance: untick “Enable bi-directional text support”; then start it again."),
    ),
    "iterm2": Kind(
        "iTerm2", SETTING, N_("Settings > General > Experimental: switch the support of bidirectional text off.")
    ),
    "terminal.app": Kind(
        "Terminal (macOS)",
        SETTING,
        N_("It is not known to have such a setting; where names read wrong, use another terminal, such as iTerm2."),
    ),
}
"""What `tui.terminal.identity` calls a terminal -> what is known of it."""

TMUX = N_("tmux keeps Rasd from telling the terminal. Run: tmux set -g allow-passthrough on")
MOSH = N_(
    "mosh keeps Rasd from telling the terminal. Use ssh, or a terminal that leaves text as it is sent, such as xterm."
)
FOOT = N_("Unless it is there, write into foot.ini under [tweak]: grapheme-shaping=no  Then start foot again.")
_FOOT_LOSES = (1, 28)
"""The version of foot from which on letters under marks are lost."""
TEST = N_("Look whether Arabic reads right: rasd --go terminal")


@dataclass(frozen=True, slots=True)
class About:
    """What is to be said of a terminal, in the user's language.

    Attributes:
        name: as people know it, with what it says of itself.
        does: what it does with Arabic.
        todo: what its user has to do; empty for nothing.
        sure: whether Rasd knows; where it does not, only the self-test can tell.
        quiet: whether it is known to order nothing.
    """

    name: str
    does: str
    todo: str = ""
    sure: bool = True
    quiet: bool = False


def about(terminal: Terminal) -> About:
    """Return what is to be said of `terminal`."""
    kind = KINDS.get(terminal.name)
    name = _name(terminal, kind)
    if kind is None:
        does, todo, sure = _unknown(terminal)
        return About(name, does, todo, sure)
    if kind.does == SWITCHED and not terminal.passes:
        return About(name, _(ORDERS), _kept_from(terminal))
    return About(name, _(kind.does), _(kind.setting) if kind.setting else "", quiet=kind.does == QUIET)


def _unknown(terminal: Terminal) -> tuple[str, str, bool]:
    """A terminal that says whether its bidi is on has a switch for it, whatever its name."""
    if terminal.implicit is not None:
        return _(SWITCHED), "", True
    return _(UNKNOWN), "" if terminal.passes else _kept_from(terminal), False


def _kept_from(terminal: Terminal) -> str:
    """What to do about what stands between and lets nothing through."""
    return _(MOSH) if terminal.through == "mosh" else _(TMUX)


def marks(terminal: Terminal) -> tuple[str, str]:
    """Return what is to be said of the marks on letters, and what its user has to do; two empty texts for nothing."""
    if terminal.apart:
        return _("left away: {program} gives each a cell of its own", program="GNU screen 5"), ""
    if not terminal.marks:
        return _("left away: {program} draws them on the letter before", program=KINDS[terminal.name].name), ""
    version = tuple(map(int, re.findall(r"\d+", terminal.told)[:2]))
    if terminal.name == "foot" and (not version or version >= _FOOT_LOSES):
        return _("foot loses the letters under them from version 1.28 on"), _(FOOT)
    return "", ""


def _name(terminal: Terminal, kind: Kind | None) -> str:
    """The terminal as people know it, with its version where it tells that."""
    version = re.search(r"\d[\w.]*", terminal.told) if kind else None
    parts = [kind.name if kind else terminal.told or terminal.name or _("unknown terminal")]
    parts += [version[0]] if version else []
    parts += [_("inside {program}", program=terminal.through)] if terminal.through else []
    return " ".join(parts)
