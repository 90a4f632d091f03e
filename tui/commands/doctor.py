"""Looks over terminal, language, configuration, database and rules: what is fine, and what to do about what is not."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from tui.commands.base import Command, Run
from tui.commands.saying import Failed, explained, say
from tui.config import ConfigError, bidi, config_file, load
from tui.i18n import LANGUAGES, N_, _
from tui.terminal import BY_SETTING, find

if TYPE_CHECKING:
    from data.engine import Database
    from tui.terminal import Terminal

NEEDED = (80, 24)
SETTINGS = {
    "kitty": "force_ltr yes  (kitty.conf)",
    "putty": "Terminal > Features > Disable bidirectional text display",
}
"""What switches a terminal's own bidi off, in its own words, where only its settings do."""

STATES = {
    "empty": N_("It is empty. Run: rasd db install"),
    "partial": N_("Its installation was interrupted. Run: rasd db install"),
    "old": N_("Its tables or rules are not those of this Rasd. Run: rasd db verify, then rasd db upgrade"),
    "newer": N_("It belongs to a newer Rasd. Install that version of Rasd."),
    "foreign": N_("It holds tables that are not Rasd’s. Choose another database with --url."),
}
"""What `data.install.state` says -> what to do (msgid); `current` is fine."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is, and what to do about it; nothing to do means that it is fine."""

    what: str
    told: str
    advice: str = ""


@click.command("doctor", cls=Command, help=N_("Look over terminal, language, configuration, database and rules."))
@click.pass_obj
def doctor(run: Run) -> None:
    """Print each finding; exit 1 when something is to be done."""
    troubles = 0
    for look in (_terminal, _encoding, _language, _configuration, _database):
        for finding in look(run):
            troubles += bool(finding.advice)
            say(f"{'✗' if finding.advice else '✓'} {finding.what}: {finding.told}")
            if finding.advice:
                say(f"  {finding.advice}")
    if troubles:
        raise Failed(_("To be looked after: {count}.", count=troubles))


def _terminal(run: Run) -> Iterator[Finding]:
    what = _("terminal")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        yield Finding(what, _("standard input or output is none, so it was not looked at"))
        return
    terminal = find(reading=sys.stdin.fileno(), writing=sys.stdout.fileno())
    columns, lines = shutil.get_terminal_size()
    name = terminal.name or os.environ.get("TERM", "?")
    told = _("{name}, {columns}×{lines}", name=name, columns=columns, lines=lines)
    small = columns < NEEDED[0] or lines < NEEDED[1]
    yield Finding(what, told, _("Make the window at least 80×24.") if small else "")
    if bidi() == "own":
        yield Finding(_("order of Arabic"), _("Rasd orders it, the terminal must not"), _own_order(terminal))


def _own_order(terminal: "Terminal") -> str:
    """Return how to keep the terminal from ordering the text once more, where Rasd cannot."""
    if terminal.tmux and _passthrough() not in ("on", "all"):
        return _("tmux keeps Rasd from telling the terminal. Run: tmux set -g allow-passthrough on")
    if terminal.name in BY_SETTING:
        setting = SETTINGS.get(terminal.name, _("bidirectional text off, in its settings"))
        return _("This terminal needs a setting of its own: {setting}", setting=setting)
    return ""


def _passthrough() -> str:
    try:
        asked = ["tmux", "show-options", "-gv", "allow-passthrough"]
        return subprocess.run(asked, capture_output=True, text=True, timeout=2, check=False).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


def _encoding(run: Run) -> Iterator[Finding]:
    encoding = (sys.stdout.encoding or "?").lower()
    advice = _("Set the language of the system to one in UTF-8, such as LANG=C.UTF-8.")
    yield Finding(_("characters"), encoding, "" if encoding.replace("-", "") == "utf8" else advice)


def _language(run: Run) -> Iterator[Finding]:
    try:
        spoken = run.config.lang
    except ConfigError:
        return
    yield Finding(_("language"), LANGUAGES[spoken])


def _configuration(run: Run) -> Iterator[Finding]:
    path = config_file()
    what = _("configuration")
    try:
        load()
    except ConfigError as error:
        yield Finding(what, str(error), _("Correct the file, or delete it."))
    else:
        yield Finding(what, str(path) if path.exists() else _("none ({path} is not there)", path=path))


def _database(run: Run) -> Iterator[Finding]:
    from data.errors import RuleError, Unavailable

    what = _("database")
    try:
        database = run.database()
    except ConfigError:
        return
    except Unavailable as error:
        yield Finding(what, _("cannot be opened"), explained(error))
        return
    try:
        yield from _school(what, database.url.render_as_string(hide_password=True), database)
    except (RuleError, Unavailable) as error:
        detail = getattr(error, "detail", "")
        yield Finding(what, detail or _("cannot be opened"), explained(error))
    finally:
        database.close()


def _school(what: str, name: str, database: "Database") -> Iterator[Finding]:
    from data import install, people

    state = install.state(database)
    if state != "current":
        yield Finding(what, name, _(STATES[state]))
        return
    yield Finding(what, name)
    found = install.verify(database)
    yield Finding(_("rules"), _("findings: {count}", count=len(found)), _("Run: rasd db verify") if found else "")
    nobody = _("Run: rasd user add NAME --role admin") if not people.has_admin(database) else ""
    yield Finding(_("administrator"), _("there is none") if nobody else _("there is one"), nobody)
