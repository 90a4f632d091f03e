"""The command `rasd`."""

import sys
from collections.abc import Callable
from typing import Any, NoReturn

import click

from tui.commands.base import Group, Run, option
from tui.commands.saying import Failed, speak, stopped, tell
from tui.config import LANGUAGES, language
from tui.language.i18n import N_, _


def _db() -> click.Command:
    from tui.commands.db import db
    from tui.commands.demo import demo

    db.add_command(demo)
    return db


def _user() -> click.Command:
    from tui.commands.user import user

    return user


def _import() -> click.Command:
    from tui.commands.importing import importing

    return importing


def _render() -> click.Command:
    from tui.commands.render import render

    return render


def _doctor() -> click.Command:
    from tui.commands.doctor import doctor

    return doctor


COMMANDS: dict[str, Callable[[], click.Command]] = {
    "db": _db,
    "user": _user,
    "import": _import,
    "render": _render,
    "doctor": _doctor,
}


class Root(Group):
    """`rasd` itself: finds its commands when they are asked for, and tells what they refuse."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now."""
        return COMMANDS[cmd_name]() if cmd_name in COMMANDS else None

    def make_context(self, info_name: str | None, args: list[str], *rest: Any, **settings: Any) -> click.Context:
        """Choose the language before anything is said."""
        speak(language(_told_language(args)))
        settings.setdefault("obj", Run())
        return super().make_context(info_name, args, *rest, **settings)

    def main(self, *args: Any, **settings: Any) -> NoReturn:
        """Run a command; what it refuses or fails at becomes a line and an exit code."""
        settings["standalone_mode"] = False
        try:
            code = super().main(*args, **settings)
        except click.Abort:
            code = stopped()
        except Exception as error:
            code = tell(error)
        sys.exit(code)


def _told_language(args: list[str]) -> str | None:
    """Return what `--lang` says, wherever it stands: the help in front of it is in that language too."""
    for argument, following in zip(args, [*args, ""][1:], strict=True):
        name, separator, value = argument.partition("=")
        if name == "--lang" and (value if separator else following) in LANGUAGES:
            return value if separator else following
    return None


@click.group(
    cls=Root,
    invoke_without_command=True,
    help=N_("Rasd, the records office of a school in a terminal. Without a command it opens the application."),
)
@option("--go", metavar="PLACE", help=N_("Open straight at a place, such as grades/12 or periods."))
@option("--demo", is_flag=True, help=N_("Open the demonstration school, set up when it is missing."))
@click.pass_context
def cli(ctx: click.Context, go: str | None, demo: bool) -> None:
    """Open the application, unless a command follows."""
    if ctx.invoked_subcommand is None:
        _open(ctx.obj, go, demo)
    elif go or demo:
        raise click.UsageError(_("--go and --demo open the application; they take no command after them."))


def _open(run: Run, go: str | None, demo: bool) -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Failed(_("Rasd needs a terminal for its screens; standard input or output is none."))
    config = run.config
    from tui.app.app import run as open_application

    sys.exit(open_application(config, go=go, demo=demo, lang_given=run.lang is not None))


def main() -> None:
    """Run the command line."""
    cli(prog_name="rasd")


if __name__ == "__main__":
    main()
