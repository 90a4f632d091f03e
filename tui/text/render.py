"""Lines of logical text as they stand on the screen: the command `rasd render`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.text.layout import Base, visual


def render(lines: Iterable[str], base: Base = "auto") -> Iterator[str]:
    """Yield each line as the terminal is to print it, with the line end it had.

    Args:
        lines: logical text; bytes that are no UTF-8 may come as lone surrogates (`errors="surrogateescape"`).
        base: the direction of every line.
    """
    for line in lines:
        content = line.removesuffix("\n").removesuffix("\r")
        yield visual(content, base) + ("\n" if line.endswith("\n") else "")
