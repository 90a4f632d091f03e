"""What is found by what is typed: the same folding as that of the database's keys."""

from __future__ import annotations

from data.text.folding import fold

__all__ = ["fold"]
