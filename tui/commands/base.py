"""What every command shares: its common options, its language, and one funnel for what is refused."""

import gettext
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TextIO

import click

from tui.config import LANGUAGES, Config, ConfigError, folder, load, make_room
from tui.i18n import DOMAIN, LOCALE, N_, _, set_language

if TYPE_CHECKING:
    from data.engine import Actor, Database

CANCELLED = 130
"""The exit code of a run that was stopped by Ctrl+C."""


class Failed(Exception):
    """A refused or failed action, with its sentence: one line on standard error and exit 1."""


@dataclass
class Run:
    """What this run was told by its common options."""

    url: str | None = None
    lang: str | None = None
    user: str | None = None

    @property
    def config(self) -> Config:
        """The configuration, with the options of this run over it.

        Raises:
            ConfigError: the configuration file cannot be read.
        """
        return load(url=self.url, lang=self.lang)

    def database(self) -> "Database":
        """Return the database of this run.

        Raises:
            ConfigError: the configuration file cannot be read.
            Unavailable: the URL cannot be used.
        """
        from data.engine import Database

        url = self.config.url
        make_room(url)
        return Database(url)

    @contextmanager
    def open(self) -> Iterator[tuple["Database", "Actor"]]:
        """Give the database and who acts: the person named by `--user`, signed in, or whoever holds the database.

        Raises:
            ConfigError, Unavailable: as `database`.
            RuleError: `SIGN_IN_FAILED`.
        """
        from data.engine import CONSOLE

        database = self.database()
        try:
            yield database, self._sign_in(database) if self.user else CONSOLE
        finally:
            database.close()

    def _sign_in(self, database: "Database") -> "Actor":
        from data.people import sign_in
        from tui.commands.passwords import own_password

        name = str(self.user)
        return sign_in(database, name, own_password(name))


class _Spoken:
    """Translates a help text when it is asked for, so that one definition serves every language."""

    _help: str | None = None

    @property
    def help(self) -> str | None:
        return _(self._help) if self._help else None

    @help.setter
    def help(self, text: str | None) -> None:
        self._help = text


class _Told(_Spoken):
    """A command's help, as it reads where it is printed."""

    def get_help(self, ctx: click.Context) -> str:
        """Return the whole help."""
        return shown(super().get_help(ctx), sys.stdout)  # type: ignore[misc]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`, which click keeps from its first language on."""
        found: click.Option | None = super().get_help_option(ctx)  # type: ignore[misc]
        if found:
            found.help = _("Show this message and exit.")
        return found


class Option(_Spoken, click.Option):
    """An option whose help follows the language."""


def option(*names: str, **settings: Any) -> Any:
    """Decorate a command with an option whose `help` (marked with `N_`) follows the language."""
    return click.option(*names, cls=Option, **settings)


def _keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    if value is not None:
        setattr(ctx.ensure_object(Run), str(param.name), value)


def _common() -> list[click.Parameter]:
    kept: dict[str, Any] = {"callback": _keep, "expose_value": False}
    return [
        Option(["--url"], metavar="URL", help=N_("The database, before RASD_URL and the configuration file."), **kept),
        Option(["--lang"], type=click.Choice(LANGUAGES), help=N_("The language of this run."), **kept),
    ]


def acting(command: Any) -> Any:
    """Decorate a command that acts for a person: `--user`, with the password from RASD_PASSWORD or a prompt."""
    told = N_("The person it is done for; without it, whoever holds the database.")
    return option("--user", metavar="NAME", help=told, callback=_keep, expose_value=False)(command)


class Command(_Told, click.Command):
    """A command with the common options."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.params += _common()


class Group(_Told, click.Group):
    """A group of commands with the common options."""

    command_class = Command
    group_class = type

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.params += _common()


def say(text: str, *, err: bool = False) -> None:
    """Print lines of logical text."""
    click.echo(shown(text, sys.stderr if err else sys.stdout), err=err)


def shown(text: str, stream: TextIO) -> str:
    """Return logical text as it reads on a terminal, or as it is for a file or a pipe; never a control."""
    if stream.isatty():
        from tui.text import visual

        return "\n".join(map(visual, text.split("\n")))
    from data.text import kind

    return "".join(char if kind(char) not in ("hidden", "refused") else "\ufffd" for char in text)


def progress(label: str) -> Callable[[int, int], None]:
    """Return a function (done, total) that shows how far a long work is: on a terminal, in place."""
    shown = -1

    def show(done: int, total: int) -> None:
        nonlocal shown
        percent = 100 * done // total if total else 100
        if percent != shown and sys.stderr.isatty():
            shown = percent
            click.echo(f"\r{label} {percent:3d} %", err=True, nl=percent == 100)

    return show


def speak(lang: str) -> None:
    """Say everything in `lang` from now on, click's own sentences too, which it looks up by itself."""
    set_language(lang)
    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain(DOMAIN, LOCALE)
    gettext.textdomain(DOMAIN)


def tell(error: Exception) -> int:
    """Tell the person at the terminal what was wrong, refused or failed; return the exit code.

    This is the one funnel of the command line.
    """
    if isinstance(error, click.UsageError) and error.ctx:
        say(error.ctx.get_usage(), err=True)
    message = error.format_message() if isinstance(error, click.ClickException) else _sentence(error)
    say(f"rasd: {' '.join(message.split())}", err=True)
    return error.exit_code if isinstance(error, click.ClickException) else 1


def _sentence(error: Exception) -> str:
    if isinstance(error, Failed | ConfigError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error)
    from data.errors import RuleError, Unavailable

    if isinstance(error, RuleError | Unavailable):
        return explained(error)
    name, path = type(error).__name__, _write_details(error)
    return _("something went wrong inside Rasd ({error}); the details are in {path}", error=name, path=path)


def explained(error: Any) -> str:
    """Return what a refusal or failure of the data layer means, in one sentence."""
    from tui.commands.reasons import COLUMNS, FILES, REASONS
    from tui.explain import explain

    code = getattr(error, "code", "")
    if code == "BAD_FILE":
        columns = [_(COLUMNS.get(name, name)) for name in error.facts.get("columns", ())]
        sentence = FILES[error.facts["reason"]]
        return _(sentence, **error.facts | {"columns": ", ".join(columns)})
    if code in REASONS:
        return _(REASONS[code], table=error.table, **error.facts)
    return explain(error)


def _write_details(error: Exception) -> str:
    path = folder("state") / f"error-{datetime.now():%Y%m%d-%H%M%S}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="replace")
    except OSError as trouble:
        return f"{path} ({trouble.strerror})"
    return str(path)
