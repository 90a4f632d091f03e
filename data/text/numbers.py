"""Numbers, days and times as people write them: three sets of digits, four decimal separators, two calendars.

The one reader of every field, pasted cell, imported file and command. What it does not understand it refuses: no
character is left out to make another number of the rest. hijridate is imported when a Hijri day is first met.
"""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹−", "0123456789" * 2 + "-")
_POINT = str.maketrans("٫,،", "...")
_UNSEEN = (
    " \t\r\n\f\v\u00a0\u2007\u2009\u202f\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
"""Blanks and direction marks, which come along with what is copied."""
_NUMBER = re.compile(r"(?P<whole>\d{1,3}(?P<mark>[٬'’])\d{3}(?:(?P=mark)\d{3})*|\d*)(?:[.,،٫](?P<part>\d*))?", re.ASCII)
"""Thousands are grouped by one sign throughout, or not at all."""
_EITHER = re.compile(r"([1-9]\d{0,2})[,،](\d{3})", re.ASCII)
_PARTS = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})", re.ASCII)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?|(\d{2})(\d{2})", re.ASCII)
FIRST_GREGORIAN_YEAR = 1700


class Ambiguous(ValueError):
    """A comma with three digits behind it: thousands in one country, decimals in another.

    Attributes:
        thousands, decimals: the two numbers that it may be, as they can be written without doubt.
    """

    def __init__(self, whole: str, part: str) -> None:
        super().__init__(f"{whole},{part}")
        self.thousands, self.decimals = whole + part, f"{whole}.{part}"


def _latin(text: str) -> str:
    """`text` with ASCII digits, without what nobody sees around it."""
    return text.strip(_UNSEEN).translate(_DIGITS)


def _pointed(text: str) -> str:
    """`text` as `_latin` gives it, with a point for each decimal sign."""
    return _latin(text).translate(_POINT)


def signed(text: str) -> Decimal | None:
    """The number written, with its sign; None for nothing written.

    ٫ . , and ، are decimal signs; ٬ and ' group thousands.

    Raises:
        Ambiguous: for `1,000` and `١،٠٠٠`.
        ValueError: it is no number.
    """
    text = _latin(text)
    if not text:
        return None
    amount = text.removeprefix("-")
    if either := _EITHER.fullmatch(amount):
        raise Ambiguous(*either.groups())
    found = _NUMBER.fullmatch(amount)
    if found is None or not (found["whole"] or found["part"]):
        raise ValueError(text)
    whole = found["whole"].replace(found["mark"] or "", "")
    value = Decimal(f"{whole or 0}.{found['part']}" if found["part"] else whole)
    return value if amount == text else -value


def number(text: str) -> Decimal | None:
    """The number written, or None for nothing written.

    Raises:
        Ambiguous, ValueError: as `signed`; also for a number with a minus, which no field takes.
    """
    value = signed(text)
    if value is not None and "-" in _latin(text):
        raise ValueError(text)
    return value


def whole(text: str) -> int:
    """The whole number written, with its sign.

    Raises:
        Ambiguous, ValueError: as `signed`; also for nothing written and for decimals.
    """
    value = signed(text)
    if value is None or value != value.to_integral_value():
        raise ValueError(text)
    return int(value)


def day(text: str) -> date | None:
    """The day written, year first or last; a year before 1700 is Hijri (Umm al-Qura). None for nothing written.

    Raises:
        ValueError: no such day.
    """
    text = _pointed(text)
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


def is_hijri(text: str) -> bool:
    """Whether `text`, a day as `day` reads it, has a Hijri year."""
    years = [part for part in re.split(r"[-/.]", _pointed(text)) if len(part) == 4]
    return bool(years) and int(years[0]) < FIRST_GREGORIAN_YEAR


def clock(text: str) -> time | None:
    """The time written: `9`, `9:30`, `9.30`, `0930`. None for nothing written.

    Raises:
        ValueError: no such time.
    """
    text = _pointed(text)
    if not text:
        return None
    match = _TIME.fullmatch(text)
    if match is None:
        raise ValueError(text)
    hour, minute, packed_hour, packed_minute = match.groups()
    return time(int(packed_hour or hour), int(packed_minute or minute or 0))
