"""Looks over terminal, language, configuration, database and rules: what is fine, and what to do about what is not."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from data.db.private_files import open_to_others
from tui.commands.base import Command, Run
from tui.commands.db import FOUND
from tui.commands.printing import say
from tui.commands.saying import Failed, explained
from tui.config import ConfigError, chosen_bidi, chosen_group, config_file, folder, load
from tui.language.i18n import LANGUAGES, N_, _, date_text, isolated
from tui.language.refusals import UNAVAILABLE
from tui.terminal.advice import TEST, About, about, marks
from tui.terminal.identity import find

if TYPE_CHECKING:
    from data.db.engine import Database
    from data.rules.findings import Finding as Found
    from data.school.time_zones import Look

NEEDED = (80, 24)
STATES = {
    "empty": N_("It is empty. Run: rasd db install"),
    "partial": N_("Its installation was interrupted. Run: rasd db install"),
    "old": N_("Its tables or rules are not those of this Rasd. Run: rasd db verify, then rasd db upgrade"),
    "newer": N_("It belongs to a newer Rasd. Install that version of Rasd."),
    "foreign": N_("It holds tables that are not Rasd’s. Choose another database with --url."),
}
"""What `data.install.state` says -> what to do (msgid); `current` is fine."""


ORDERS = {
    "own": N_("Rasd orders it."),
    "isolates": N_('The terminal orders it, with help from Rasd (bidi = "isolates").'),
    "plain": N_('The terminal orders it alone (bidi = "plain").'),
}
"""What the configuration says -> who orders text (msgid)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is, and what to do about it; nothing to do means that it is fine.

    Attributes:
        sure: whether it is known; what is not is no trouble yet.
    """

    what: str
    told: str
    advice: str = ""
    sure: bool = True

    @property
    def sign(self) -> str:
        """Fine, to be looked after, or not known."""
        return "✓" if not self.advice else "✗" if self.sure else "?"


@click.command("doctor", cls=Command, help=N_("Look over terminal, language, configuration, database and rules."))
@click.pass_obj
def doctor(run: Run) -> None:
    """Print each finding; exit 1 when something is to be done."""
    troubles = 0
    for look in (_terminal, _encoding, _language, _configuration, _files, _database):
        for finding in look(run):
            troubles += finding.sign == "✗"
            say(f"{finding.sign} {finding.what}: {finding.told}")
            if finding.advice:
                say(f"  {finding.advice}")
    if troubles:
        raise Failed(_("To be looked after: {count}.", count=troubles))


def on_terminal() -> bool:
    """Tell whether there is a terminal to look at."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _terminal(run: Run) -> Iterator[Finding]:
    what = _("terminal")
    if not on_terminal():
        yield Finding(what, _("standard input or output is none, so it was not looked at"))
        return
    terminal = find(reading=0, writing=1)
    found = about(terminal)
    columns, lines = shutil.get_terminal_size()
    told = _("{name}, {columns}×{lines}", name=found.name, columns=columns, lines=lines)
    small = columns < NEEDED[0] or lines < NEEDED[1]
    yield Finding(what, told, _("Make the window at least 80×24.") if small else "")
    yield _order(found, chosen_bidi())
    said, todo = marks(terminal)
    if said:
        yield Finding(_("marks on letters"), said, todo, sure=False)
    yield Finding(_("Esc key"), _escape())


def _escape() -> str:
    """How long Esc waits for the rest of what another key may have sent."""
    from textual.constants import ESCAPE_DELAY

    delay = round(ESCAPE_DELAY * 1000)
    return _("acts when nothing follows within {delay} ms; more for a slow line: ESCDELAY=1000", delay=delay)


def _order(found: About, chosen: str | None) -> Finding:
    """Who orders Arabic on this terminal; what somebody has chosen in the self-test stands."""
    what = _("order of Arabic")
    if chosen not in (None, "own"):
        told = f"{_(ORDERS[chosen])} {found.does if found.quiet else ''}".strip()
        return Finding(what, told, _(TEST) if found.quiet else "")
    told = f"{_(ORDERS['own'])} {found.does}"
    if chosen:
        return Finding(what, " ".join((told, _("The self-test found it right."))))
    todo = " ".join(part for part in (found.todo, _(TEST)) if part)
    return Finding(what, told, todo if found.todo or not found.sure else "", found.sure)


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


def _files(run: Run) -> Iterator[Finding]:
    """Who besides their user may look into the files of Rasd; the rights of what is there are never changed."""
    group = chosen_group()
    try:
        open_ones = [path for path in _own_files(run) if path.exists() and open_to_others(path, group)]
    except (ConfigError, OSError):
        return
    for path in open_ones:
        told = _("{path} can be read or changed by others", path=path)
        yield Finding(_("files"), told, _("Run: chmod {mode} {path}", mode="660" if group else "600", path=path))


def _own_files(run: Run) -> Iterator[Path]:
    from data.db.engine import Database
    from data.db.errors import Unavailable

    yield config_file()
    yield from sorted(folder("state").glob("*"))
    with suppress(Unavailable):
        if path := Database(run.config.url).path:
            yield from (Path(f"{path}{end}") for end in ("", "-wal", "-shm"))


def _database(run: Run) -> Iterator[Finding]:
    from data.db.errors import RuleError, Unavailable

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
    from data import install
    from data.school import accounts, time_zones

    state = install.state(database)
    if state in ("current", "old"):
        yield from _server(install.verify_server(database))
    if state != "current":
        yield Finding(what, name, _(STATES[state]))
        return
    yield Finding(what, name)
    found = install.verify(database)
    yield Finding(_("rules"), _("findings: {count}", count=len(found)), _("Run: rasd db verify") if found else "")
    nobody = _("Run: rasd user add NAME --role admin") if not accounts.has_admin(database) else ""
    yield Finding(_("administrator"), _("there is none") if nobody else _("there is one"), nobody)
    yield _day(time_zones.look(database))


def _day(look: "Look") -> Finding:
    """Whose day the school's is, and whether it is counted as the clocks there go."""
    what = _("day of the school")
    told = _("{day}, as in {zone}", day=date_text(look.day), zone=isolated(look.zone))
    if look.zone != look.here:
        told += " " + _("(this machine’s is {zone})", zone=isolated(look.here))
    return Finding(what, told, _("The clocks change otherwise by now. Run: rasd db upgrade") if look.stale else "")


def _server(found: "list[Found]") -> Iterator[Finding]:
    """What the server would end every write with, or lets any session decide."""
    for one in found:
        if one.kind == "owner":
            yield Finding(_("owner of the rules"), one.name, _(UNAVAILABLE["OWNER"]))
        elif one.kind == "clock":
            yield Finding(_("clock of the server"), one.name, _(FOUND["clock"], name=one.name))
        else:
            yield Finding(_("binary log"), f"{one.name} = {one.detail}", _(UNAVAILABLE["BINLOG"]))
