"""Standard input as the screens would display it."""

import sys
from typing import Any

import click

from tui.commands.base import Command, option
from tui.commands.printing import switches
from tui.language.i18n import N_


@click.command("render", cls=Command, help=N_("Print standard input, line by line, as it would be displayed."))
@option(
    "--base",
    type=click.Choice(["auto", "rtl", "ltr"]),
    default="auto",
    show_default=True,
    help=N_("The direction of the lines; auto: each by its first letter."),
)
def render(base: Any) -> None:
    """Render each line as it comes; what is no UTF-8 shows as a replacement character."""
    from tui.text import render as rendered

    off, back = switches(sys.stdout)
    lines = (raw.decode(errors="surrogateescape") for raw in sys.stdin.buffer)
    for line in rendered(lines, base):
        sys.stdout.buffer.write(f"{off}{line}{back}".encode())
        sys.stdout.buffer.flush()
