"""The user's language: sentences, direction, dates, numbers, names of days.

Catalogues are gettext's; the English text is its own key. Babel and hijridate are imported when first needed.
"""

import gettext as _gettext
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Literal

Direction = Literal["ltr", "rtl"]

DOMAIN = "rasd"
LOCALE = Path(__file__).parent / "locale"
LANGUAGES = {"en": "English", "ar": "العربية"}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_FIRST_HIJRI, _LAST_HIJRI = date(1924, 8, 1), date(2077, 11, 16)

_state: dict[str, object] = {"language": "en", "catalogue": _gettext.NullTranslations()}


def set_language(code: str) -> None:
    """Speak this language from now on.

    Raises:
        KeyError: for a language that has no name in `LANGUAGES`.
    """
    LANGUAGES[code]
    _state["language"], _state["catalogue"] = code, catalogue(code)


def catalogue(code: str) -> _gettext.NullTranslations:
    """Return the catalogue of a language; English needs none."""
    if code == "en":
        return _gettext.NullTranslations()
    return _gettext.translation(DOMAIN, LOCALE, [code], fallback=True)


def language() -> str:
    """Return the language spoken now, `ar` or `en`."""
    return str(_state["language"])


def direction() -> Direction:
    """Return where lines of the language spoken now begin."""
    return "rtl" if language() == "ar" else "ltr"


def _(message: str, /, **values: object) -> str:
    """Return `message` in the user's language, its `{name}` places filled with `values`."""
    text = _state["catalogue"].gettext(message)  # type: ignore[attr-defined]
    return text.format(**values) if values else text


def ngettext(one: str, many: str, n: int, /, **values: object) -> str:
    """Return the form of a sentence that fits `n`; `{n}` and `values` are filled in."""
    text = _state["catalogue"].ngettext(one, many, n)  # type: ignore[attr-defined]
    return text.format(n=number(n), **values)


def isolated(text: str) -> str:
    """Return text that keeps its own direction within a sentence of the other one."""
    return f"\u2068{text}\u2069"


def NN_(one: str, many: str) -> tuple[str, str]:
    """Mark a sentence with a count for translation, where it is not said yet."""
    return one, many


def N_(message: str) -> str:  # noqa: N802
    """Mark a sentence of a table for translation; `_` says it when it is shown."""
    return message


def number(value: int | Decimal | float, decimals: int | None = None) -> str:
    """Return a number with its thousands grouped.

    Args:
        value: the number.
        decimals: exactly so many digits after the point; None: as many as it has.
    """
    if decimals is None and isinstance(value, Decimal):
        value = value.normalize()
        decimals = max(0, -int(value.as_tuple().exponent))
    return f"{value:,}" if decimals is None else f"{value:,.{decimals}f}"


def percent(part: float, whole: float) -> str:
    """Return a share as whole percents, never 100 while something is missing; `–` of nothing."""
    return f"{int(part * 100 // whole)}%" if whole else "–"


def date_text(day: date | None, calendar: str = "gregorian") -> str:
    """Return a date as people write it.

    Args:
        day: the date; None gives an empty text.
        calendar: `gregorian`, `hijri` (Umm al-Qura) or `both`.
    """
    if day is None:
        return ""
    hijri = hijri_text(day) if calendar != "gregorian" else ""
    if calendar == "hijri" and hijri:
        return hijri
    own = f"{day.day} {month_name(day.month)} {day.year}"
    return f"{own} ({hijri})" if hijri else own


def short_date(day: date | None, calendar: str = "gregorian") -> str:
    """Return day and month, for columns of one year; in the Hijri calendar where that alone is used."""
    if day is None:
        return ""
    hijri = hijri_text(day).rpartition(" ")[0] if calendar == "hijri" else ""
    return hijri or f"{day.day} {month_name(day.month)}"


def range_text(first: date, last: date, calendar: str = "gregorian") -> str:
    """Return some days as people write them, what both ends share told once."""
    hijri = _joined(hijri_text(first), hijri_text(last)) if calendar != "gregorian" else ""
    if calendar == "hijri" and hijri:
        return hijri
    own = _joined(date_text(first), date_text(last))
    return f"{own} ({hijri})" if hijri else own


def _joined(first: str, last: str) -> str:
    """Join two dates written as day, month, year."""
    one, other = first.split(" "), last.split(" ")
    if not first or not last or first == last:
        return first if last else ""
    while len(one) > 1 and one[-1] == other[-1]:
        one.pop()
        if len(one) == 1:
            return f"{one[0]}–{last}"
        other = other[: len(one)]
    return f"{' '.join(one)} – {last}"


def day_label(day: date, calendar: str = "gregorian") -> str:
    """Return a day of the week with day and month in figures, for the narrow first column of a calendar."""
    if calendar == "hijri" and hijri_text(day):
        from hijridate import Gregorian

        hijri = Gregorian.fromdate(day).to_hijri()
        return f"{weekday_name(day.weekday(), short=True)} {hijri.day}/{hijri.month}"
    return f"{weekday_name(day.weekday(), short=True)} {day.day}/{day.month}"


def hijri_text(day: date) -> str:
    """Return a date in the Umm al-Qura calendar, or nothing outside the years it is defined for."""
    if not _FIRST_HIJRI <= day <= _LAST_HIJRI:
        return ""
    from hijridate import Gregorian

    hijri = Gregorian.fromdate(day).to_hijri()
    return f"{hijri.day} {hijri.month_name(language())} {hijri.year}"


def month_name(month: int) -> str:
    """Return the name of a Gregorian month, 1 to 12; in English its first three letters."""
    from babel.dates import get_month_names

    return str(get_month_names("abbreviated", locale=language())[month])


def month_title(year: int, month: int) -> str:
    """Return a month as a calendar's heading."""
    from babel.dates import get_month_names

    return f"{get_month_names('wide', locale=language())[month]} {year}"


def weekday_name(weekday: int, *, short: bool = False) -> str:
    """Return the name of a day of the week, 0 is Monday."""
    from babel.dates import get_day_names

    width = "abbreviated" if short and language() == "en" else "wide"
    return str(get_day_names(width, locale=language())[weekday])


def week_days(start: str) -> list[int]:
    """Return the seven days (0 is Monday) in the order of a week that begins with `start`, an English name."""
    first = DAYS.index(start)
    return [(first + step) % 7 for step in range(7)]


def time_text(moment: time | None) -> str:
    """Return a time of day, hours and minutes."""
    return f"{moment:%H:%M}" if moment else ""


def moment_text(moment: datetime | None, calendar: str = "gregorian") -> str:
    """Return a moment (UTC where it names no zone) as local date and time."""
    if moment is None:
        return ""
    local = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone()
    return f"{date_text(local.date(), calendar)} {local:%H:%M}"
