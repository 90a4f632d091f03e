"""Help pages whose terms, such as `--url URL`, read from left to right within Arabic."""

from collections.abc import Iterable
from typing import Any

import click

from tui.language.i18n import _


class Formatter(click.HelpFormatter):
    """Isolates what is typed as it stands: terms of lists, and the usage."""

    def write_dl(self, rows: Iterable[tuple[str, str]], *settings: Any, **named: Any) -> None:
        """Write a list of terms and what they mean."""
        rows = list(rows)
        start = len(self.buffer)
        super().write_dl(rows, *settings, **named)
        indent = " " * self.current_indent
        terms = {indent + term: f"{indent}{_ltr(term)}" for term, _meaning in rows}
        self.buffer[start:] = [terms.get(piece, piece) for piece in self.buffer[start:]]

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is called."""
        prefix = _("Usage:") + " " if prefix is None else prefix
        start = len(self.buffer)
        super().write_usage(prog, args, prefix)
        written = "".join(self.buffer[start:]).removeprefix(prefix)
        told = "\n".join(line and _indented(line) for line in written.split("\n"))
        self.buffer[start:] = [prefix + told]


class Context(click.Context):
    """The context of a command whose help is such a page."""

    formatter_class = Formatter


def _indented(line: str) -> str:
    rest = line.lstrip(" ")
    return " " * (len(line) - len(rest)) + _ltr(rest)


def _ltr(text: str) -> str:
    return f"\u2066{text}\u2069"
