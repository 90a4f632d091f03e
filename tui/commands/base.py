"""What every command shares: its common options, their help in the language of the run, and what follows from them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from data.text.numbers import day, whole
from tui.commands.helping import Context
from tui.commands.printing import say_page
from tui.config import LANGUAGES, Config, load
from tui.language.i18n import N_, _

if TYPE_CHECKING:
    from data.db.engine import Actor, Database


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
        from data.db.engine import Database

        return Database(self.config.url)

    @contextmanager
    def open(self) -> Iterator[tuple["Database", "Actor"]]:
        """Give the database and who acts: the person named by `--user`, signed in, or whoever holds the database.

        Raises:
            ConfigError, Unavailable: as `database`.
            RuleError: `SIGN_IN_FAILED`.
        """
        from data.db.engine import CONSOLE

        database = self.database()
        try:
            yield database, self._sign_in(database) if self.user else CONSOLE
        finally:
            database.close()

    def _sign_in(self, database: "Database") -> "Actor":
        from data.school.accounts import sign_in
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

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`, which click keeps from its first language on and prints as logical text."""
        found: click.Option | None = super().get_help_option(ctx)  # type: ignore[misc]
        if found:
            found.help = _("Show this message and exit.")
            found.callback = _show_help
        return found


def _show_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        say_page(ctx.get_help())
        ctx.exit()


class Option(_Spoken, click.Option):
    """An option whose help follows the language."""


def option(*names: str, **settings: Any) -> Any:
    """Decorate a command with an option whose `help` (marked with `N_`) follows the language."""
    return click.option(*names, cls=Option, **settings)


def whole_number(value: str, name: str) -> int:
    """Return the whole number that an argument writes, as fields read it.

    Raises:
        click.UsageError: it is none; `name` tells the argument.
    """
    try:
        return whole(value)
    except ValueError:
        raise click.UsageError(_("{name} is a whole number, not {value}", name=name, value=value)) from None


class WholeNumber(click.IntRange):
    """A whole number in an option, read as fields read it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number."""
        try:
            number = whole(value) if isinstance(value, str) else value
        except ValueError:
            self.fail(_("{value!r} is not a valid {number_type}.", value=value, number_type=self.name), param, ctx)
        return super().convert(number, param, ctx)


class Day(click.ParamType):
    """A day in an option, in either calendar."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day."""
        try:
            found = value if isinstance(value, date) else day(value)
        except ValueError:
            found = None
        if found is None:
            self.fail(_("There is no such day; write it as 2026-09-15 or 1448-04-04."), param, ctx)
        return found


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
