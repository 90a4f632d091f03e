"""What every command shares: its common options, its language, and one funnel for what is refused."""

import sys
import traceback
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from tui.config import LANGUAGES, Config, ConfigError, folder, load
from tui.i18n import N_, _

if TYPE_CHECKING:
    from data.engine import Actor, Database

CANCELLED = 130
"""The exit code of a run that was stopped by Ctrl+C."""


class Failed(click.ClickException):
    """A refused or failed action: one line on standard error and exit 1."""

    exit_code = 1

    def show(self, file: Any = None) -> None:
        """Print the line."""
        say("rasd: " + " ".join(self.message.split()), err=True)


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
            Unavailable: the URL cannot be used.
        """
        from data.engine import Database

        return Database(self.config.url)

    def actor(self, database: "Database") -> "Actor":
        """Return who acts: the person named by `--user`, signed in, or whoever holds the database.

        Raises:
            RuleError: `SIGN_IN_FAILED`.
        """
        from data.engine import CONSOLE

        if self.user is None:
            return CONSOLE
        from data.people import sign_in
        from tui.commands.passwords import own_password

        return sign_in(database, self.user, own_password(self.user))


class _Spoken:
    """Translates a help text when it is asked for, so that one definition serves every language."""

    _help: str | None = None

    @property
    def help(self) -> str | None:
        return _(self._help) if self._help else None

    @help.setter
    def help(self, text: str | None) -> None:
        self._help = text


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


class Command(_Spoken, click.Command):
    """A command with the common options."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.params += _common()


class Group(_Spoken, click.Group):
    """A group of commands with the common options."""

    command_class = Command
    group_class = type

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.params += _common()


def say(text: str = "", *, err: bool = False) -> None:
    """Print a line."""
    click.echo(text, err=err)


def progress(label: str) -> Any:
    """Return a function (done, total) that shows how far a long work is: on a terminal, in place."""

    def show(done: int, total: int) -> None:
        if sys.stderr.isatty():
            percent = 100 * done // total if total else 100
            click.echo(f"\r{label} {percent:3d} %", err=True, nl=done >= total)

    return show


def refusals(error: Exception) -> click.ClickException | click.exceptions.Exit:
    """Return what a command's error means to the person at the terminal: the one funnel of the command line."""
    if isinstance(error, ConfigError):
        return Failed(str(error))
    if isinstance(error, OSError):
        return Failed(f"{error.filename or 'rasd'}: {error.strerror or error}")
    from data.errors import RuleError, Unavailable

    if isinstance(error, RuleError | Unavailable):
        from tui.explain import explain

        return Failed(explain(error))
    path = _write_details(error)
    told = _(
        "something went wrong inside Rasd ({error}); the details are in {path}", error=type(error).__name__, path=path
    )
    return Failed(told)


def _write_details(error: Exception) -> str:
    path = folder("state") / f"error-{datetime.now():%Y%m%d-%H%M%S}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    return str(path)
