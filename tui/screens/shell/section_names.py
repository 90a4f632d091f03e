"""A section is called by its grade level first: its own name says nothing without it."""

from __future__ import annotations

import re

BETWEEN = " / "
_ARTICLE = re.compile(r"(?<!\S)ال(?=\S{3})")


def section_name(level: str | None, section: str | None) -> str:
    """The level before the section, or as much of it as is known."""
    return BETWEEN.join(part for part in (level, section) if part)


def shortened(name: str) -> str:
    """The name of a level or of a section for a narrow column: articles and blanks go, what tells two apart stays."""
    return _ARTICLE.sub("", name).replace(BETWEEN, BETWEEN.strip())
