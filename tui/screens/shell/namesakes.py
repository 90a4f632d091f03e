"""A name with what tells it from a namesake's, in sentences; `data.school.namesakes` says which need it and by what."""

from __future__ import annotations

from tui.language.i18n import isolated


def named(name: str, apart: str) -> str:
    """A name, and beside it what tells it apart, if anything must."""
    return f"{isolated(name)} ({isolated(apart)})" if apart else isolated(name)
