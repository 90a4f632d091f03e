"""Numbers, dates and times as people type them: three sets of digits, three decimal separators, two calendars.

hijridate is imported when a Hijri day is first typed.
"""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import Any

DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
SEPARATORS = "٫,."
THOUSANDS = "٬"
MINUS = "-−"
_ASCII = str.maketrans(DIGITS + SEPARATORS + MINUS, "0123456789" * 3 + "." * 3 + "-" * 2)
_NUMBER = re.compile(rf"-?(?:\d*|\d{{1,3}}(?:{THOUSANDS}\d{{3}})+)(?:\.\d*)?", re.ASCII)
_BEGINNING = re.compile(rf"[-.{THOUSANDS}\d]*", re.ASCII)
_PARTS = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})", re.ASCII)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?|(\d{2})(\d{2})", re.ASCII)
_SHOWN = str.maketrans("٠١٢٣٤٥٦٧٨٩٫٬٪", "0123456789.,%")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
FIRST_GREGORIAN_YEAR = 1700
EMPTY = 2


def plain(text: str) -> str:
    """`text` with ASCII digits, a point for every decimal separator and a hyphen for a minus, without blanks around."""
    return text.strip().translate(_ASCII)


def number_begins(text: str) -> bool:
    """Whether `text` has nothing but what numbers are written with, in any order.

    A sign or a second separator that makes it no number stays, to be refused: without it another number would stand.
    """
    return _BEGINNING.fullmatch(plain(text)) is not None


def number(text: str) -> Decimal | None:
    """The number typed, or None for nothing typed.

    Raises:
        ValueError: something else than a number was typed, or one with a minus.
    """
    text = plain(text)
    if not text:
        return None
    if not _NUMBER.fullmatch(text) or text.startswith("-"):
        raise ValueError(text)
    try:
        return Decimal(text.replace(THOUSANDS, ""))
    except InvalidOperation:
        raise ValueError(text) from None


def latin(text: str) -> str:
    """What Rasd shows, in Latin digits and with a point and commas, as it is copied."""
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


def day(text: str) -> date | None:
    """The day typed, year first or last; a year before 1700 is Hijri (Umm al-Qura). None for nothing typed.

    Raises:
        ValueError: no such day.
    """
    text = plain(text)
    if not text:
        return None
    match = _PARTS.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, of_month = match.groups()
    if len(of_month) > 2:
        year, of_month = of_month, year
    if len(year) != 4 or len(of_month) > 2:
        raise ValueError(text)
    if int(year) < FIRST_GREGORIAN_YEAR:
        return _from_hijri(int(year), int(month), int(of_month))
    return date(int(year), int(month), int(of_month))


def _from_hijri(year: int, month: int, of_month: int) -> date:
    from hijridate import Hijri

    try:
        return date.fromisoformat(Hijri(year, month, of_month).to_gregorian().isoformat())
    except OverflowError as error:
        raise ValueError(str(error)) from None


def clock(text: str) -> time | None:
    """The time typed: `9`, `9:30`, `9.30`, `0930`. None for nothing typed.

    Raises:
        ValueError: no such time.
    """
    text = plain(text)
    if not text:
        return None
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError(text)
    hour, minute, packed_hour, packed_minute = match.groups()
    return time(int(packed_hour or hour), int(packed_minute or minute or 0))


def is_hijri(text: str) -> bool:
    """Whether `text`, a day as `day` reads it, has a Hijri year."""
    years = [part for part in re.split(r"[-/.]", plain(text)) if len(part) == 4]
    return bool(years) and int(years[0]) < FIRST_GREGORIAN_YEAR
