"""What the command line says, and the one funnel from an error to a line and an exit code."""

import gettext
import os
import sys
import traceback
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import click

from data.db.private_files import make_file, make_folder
from tui.commands.printing import say, say_page, switches
from tui.config import ConfigError, folder
from tui.language.i18n import DOMAIN, LOCALE, _, direction, set_language

_HEADINGS = 4
CANCELLED = 130
"""The exit code of a run that was stopped by Ctrl+C."""


class Failed(Exception):
    """A refused or failed action, with its sentence: one line on standard error and exit 1."""


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
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        say_page(error.message, err=True)
        return error.exit_code
    if isinstance(error, click.UsageError) and error.ctx:
        say_page(error.ctx.get_usage(), err=True)
    message = error.format_message() if isinstance(error, click.ClickException) else _sentence(error)
    say(f"rasd: {' '.join(message.split())}", err=True)
    return error.exit_code if isinstance(error, click.ClickException) else 1


def stopped() -> int:
    """Leave the terminal as it was after Ctrl+C, in the middle of a progress line perhaps; return the exit code."""
    click.echo(switches(sys.stderr)[1], err=True, nl=False)
    return CANCELLED


def _sentence(error: Exception) -> str:
    if isinstance(error, Failed | ConfigError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error)
    from data.db.errors import RuleError, Unavailable

    if isinstance(error, RuleError | Unavailable):
        return explained(error)
    name, path = type(error).__name__, _write_details(error)
    return _("something went wrong inside Rasd ({error}); the details are in {path}", error=name, path=path)


def explained(error: Any) -> str:
    """Return what a refusal or failure of the data layer means, in one sentence."""
    from tui.commands.reasons import FILES, REASONS, UNAVAILABLE
    from tui.language.refusals import UNKNOWN_END, explain

    code = getattr(error, "code", "")
    if code == "BAD_FILE":
        headings = error.facts.get("headings", {})
        columns = [_column(name, headings.get(name, ())) for name in error.facts.get("columns", ())]
        sentence = FILES[error.facts["reason"]]
        return _(sentence, **error.facts | {"columns": ", ".join(columns)})
    if code in REASONS:
        return _(REASONS[code], table=error.table, **error.facts)
    if (reason := getattr(error, "reason", "")) in UNAVAILABLE:
        return " ".join([_(UNAVAILABLE[reason], detail=error.detail), *([_(UNKNOWN_END)] if error.unknown else [])])
    return explain(error)


def _column(name: str, headings: Sequence[str]) -> str:
    """Return a column's name, and headings of the language spoken now that would do for it."""
    from tui.commands.reasons import COLUMNS

    own = [heading for heading in headings if heading.isascii() == (direction() == "ltr")][:_HEADINGS]
    column = _(COLUMNS.get(name, name))
    return _("{column} (headed: {headings})", column=column, headings=" / ".join(own)) if own else column


def _write_details(error: Exception) -> str:
    path = folder("state") / f"error-{datetime.now():%Y%m%d-%H%M%S}.txt"
    try:
        make_folder(path.parent)
        make_file(path)
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="replace")
    except OSError as trouble:
        return f"{path} ({trouble.strerror})"
    return str(path)
