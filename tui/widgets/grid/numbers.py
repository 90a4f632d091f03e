"""What Rasd shows for a number, as it is copied and sorted."""

from __future__ import annotations

import re
from typing import Any

from data.text.numbers import number

_SHOWN = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬٪", "0123456789.,%", "\u200f")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
EMPTY = 2


def latin(text: str) -> str:
    """What Rasd shows, in Latin digits, with a point and commas and without marks of direction, as it is copied."""
    return text.translate(_SHOWN)


def sortable(text: str) -> Any:
    """A key by which numbers sort as numbers, before words, before nothing (whose key begins with EMPTY).

    Thousands may be grouped, and percents have their sign, as Rasd shows them.
    """
    if not text:
        return (EMPTY, "")
    shown = latin(text).removesuffix("%")
    try:
        return (0, number(shown.replace(",", "") if _GROUPED.fullmatch(shown) else shown))
    except ValueError:
        return (1, text)
