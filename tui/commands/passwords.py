"""Where passwords come from: a file, `RASD_PASSWORD` or a prompt; never an argument."""

import os
from pathlib import Path

import click

from tui.commands.printing import ask, say
from tui.language.i18n import _

VARIABLE = "RASD_PASSWORD"


def own_password(username: str) -> str:
    """Return the password of the person who acts."""
    return os.environ.get(VARIABLE) or _ask(_("Password of {name}", name=username))


def new_password(username: str, path: Path | None, acting: str | None) -> str:
    """Return a password to set: from the first line of the file `path`, from `RASD_PASSWORD`, or asked for twice.

    Args:
        username: Whose it is to be.
        path: The file, if any.
        acting: The person who sets it, if any; `RASD_PASSWORD` is then that person's own.

    Raises:
        OSError: the file cannot be read.
        click.UsageError: it is not text.
    """
    if path is None:
        told = None if acting else os.environ.get(VARIABLE)
        return told or _ask(_("New password of {name}", name=username), twice=True)
    try:
        return path.read_text(encoding="utf-8-sig").partition("\n")[0].rstrip("\r")
    except UnicodeDecodeError:
        raise click.UsageError(_("{path} is no text in UTF-8", path=path)) from None


def _ask(label: str, *, twice: bool = False) -> str:
    given = ask(label)
    while twice and ask(_("Once more")) != given:
        say(_("Error: The two entered values do not match."), err=True)
        given = ask(label)
    return given
