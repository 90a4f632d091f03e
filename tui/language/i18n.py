"""The user's language and the school's customs: sentences, direction, dates, numbers, names of days.

Catalogues are gettext's; the English text is its own key. Babel and hijridate are imported when first needed.
"""

import gettext as _gettext
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from data.text.name_order import sort_names_in

Direction = Literal["ltr", "rtl"]

DOMAIN = "rasd"
LOCALE = Path(__file__).parents[1] / "locale"
LANGUAGES = {"en": "English", "ar": "العربية"}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_FIRST_HIJRI, _LAST_HIJRI = date(1924, 8, 1), date(2077, 11, 16)

_MONTHS = {"gulf": "ar_SA", "levant": "ar_SY", "tunisia": "ar_TN", "morocco": "ar_MA", "mauritania": "ar_MR"}
"""Whose names of the Gregorian months -> the locale that has them."""

CONTEXT = "\x04"
"""Between the context of a sentence and the sentence, as gettext keeps them."""

_RTL_MARK = "\u200f"
_LATIN, _ARABIC = "0123456789.,%", "٠١٢٣٤٥٦٧٨٩٫٬٪"
_NUMERALS = str.maketrans(_LATIN, _ARABIC)
_DIGITS = str.maketrans(_LATIN[:10], _ARABIC[:10])


@dataclass(frozen=True, slots=True)
class Customs:
    """How a school writes dates and numbers.

    Attributes:
        calendar: `gregorian`, `hijri` (Umm al-Qura) or `both`.
        months: whose Arabic names the Gregorian months have: `gulf`, `levant`, `tunisia`, `morocco`, `mauritania`.
        digits: those of Arabic sentences, `latin` or `arabic` (٠١٢); English ones have Latin digits.
        week_start: the English name of the day on which a week begins.
        zone: the name of the zone of its day; empty is the machine's.
    """

    calendar: str = "gregorian"
    months: str = "gulf"
    digits: str = "latin"
    week_start: str = "Saturday"
    zone: str = ""


_state: dict[str, object] = {
    "language": "en", "catalogue": _gettext.NullTranslations(), "customs": Customs(),
}  # fmt: skip


def set_language(code: str) -> None:
    """Speak this language from now on, and sort names as it does.

    Raises:
        KeyError: for a language that has no name in `LANGUAGES`.
    """
    LANGUAGES[code]
    _state["language"], _state["catalogue"] = code, catalogue(code)
    sort_names_in(code)


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


def follow(habits: Customs) -> None:
    """Write dates and numbers in this way from now on."""
    _state["customs"] = habits


def customs() -> Customs:
    """Return how dates and numbers are written now."""
    return _state["customs"]  # type: ignore[return-value]


def _(message: str, /, **values: object) -> str:
    """Return `message` in the user's language, its `{name}` places filled with `values`."""
    text = _state["catalogue"].gettext(message).rpartition(CONTEXT)[2]  # type: ignore[attr-defined]
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


def NC_(context: str, message: str) -> str:  # noqa: N802
    """Mark a sentence of a table that another language says differently elsewhere; gettext calls that its context."""
    return f"{context}{CONTEXT}{message}"


def N_(message: str) -> str:  # noqa: N802
    """Mark a sentence of a table for translation; `_` says it when it is shown."""
    return message


def arabic_digits() -> bool:
    """Return whether digits are shown as Arabic-Indic ones now."""
    return language() == "ar" and customs().digits == "arabic"


def number(value: int | Decimal | float, decimals: int | None = None) -> str:
    """Return a number with its thousands grouped, in the school's digits.

    Args:
        value: the number.
        decimals: exactly so many digits after the point; None: as many as it has.
    """
    if decimals is None and isinstance(value, Decimal):
        value = value.normalize()
        decimals = max(0, -int(value.as_tuple().exponent))
    return numeral(f"{value:,}" if decimals is None else f"{value:,.{decimals}f}")


def numeral(text: str) -> str:
    """Return a number written in Latin digits with a point, in the school's digits; nothing is grouped."""
    return text.translate(_NUMERALS) if arabic_digits() else text


def _figures(text: str) -> str:
    """Change the digits of a date or a time, and nothing else of it."""
    return text.translate(_DIGITS) if arabic_digits() else text


def percent(part: float, whole: float) -> str:
    """Return a share as whole percents, never 100 while something is missing; `–` of nothing."""
    return numeral(f"{int(part * 100 // whole)}%") if whole else "–"


def as_percent(text: str) -> str:
    """Return a number, as `number` writes it, with the sign that says it is percents."""
    return text + numeral("%")


def date_text(day: date | None) -> str:
    """Return a date as people write it, in the school's calendar; None gives an empty text."""
    return _in_calendar(gregorian_text(day), hijri_text(day)) if day else ""


def gregorian_text(day: date) -> str:
    """Return a Gregorian date as people write it."""
    return " ".join(_gregorian_words(day))


def hijri_text(day: date) -> str:
    """Return a date in the Umm al-Qura calendar, or nothing outside the years it is defined for."""
    return " ".join(_hijri_words(day))


def short_date(day: date | None) -> str:
    """Return day and month for columns of one year; of two calendars the second in figures."""
    if day is None:
        return ""
    parts, own = _hijri(day), " ".join(_gregorian_words(day)[:2])
    if customs().calendar == "hijri" and parts:
        return " ".join(_hijri_words(day)[:2])
    return _in_calendar(own, _figures(f"{parts[2]}/{parts[1]}") if parts else "")


def day_label(day: date) -> str:
    """Return a day of the week with day and month in figures, for the narrow first column of a calendar."""
    parts = _hijri(day)
    told = _in_calendar(f"{day.day}/{day.month}", f"{parts[2]}/{parts[1]}" if parts else "")
    return f"{weekday_name(day.weekday(), short=True)} {_figures(told)}"


def figures_text(day: date | None) -> str:
    """Return a date in figures, year first; Arabic-Indic ones with slashes, which keep their order in every line."""
    if day is None:
        return ""
    told = _in_calendar(day.isoformat(), _iso(_hijri(day)))
    return _figures(told.replace("-", "/")) if arabic_digits() else told


def typed_date(day: date) -> str:
    """Return a date as it is typed, year first: a Hijri one where the school has no other calendar."""
    return (_iso(_hijri(day)) if customs().calendar == "hijri" else "") or day.isoformat()


def range_text(first: date, last: date) -> str:
    """Return some days as people write them, what both ends share told once."""
    own = _joined(_gregorian_words(first), _gregorian_words(last))
    return _in_calendar(own, _joined(_hijri_words(first), _hijri_words(last)))


def one_calendar(told: str) -> str:
    """Return a day, as told above, without what it is in the other calendar, for where there is no room."""
    return told.partition(" (")[0]


def span_text(first: str, last: str) -> str:
    """Return from what to what, in figures; it runs as the language does, wherever it stands."""
    return f"{_RTL_MARK if direction() == 'rtl' else ''}{first}–{last}"


def _in_calendar(gregorian: str, hijri: str) -> str:
    """Choose what the school's calendar says; a day without a Hijri date is told as Gregorian."""
    chosen = customs().calendar if hijri else "gregorian"
    return {"gregorian": gregorian, "hijri": hijri}.get(chosen) or f"{gregorian} ({hijri})"


def _hijri(day: date) -> tuple[int, int, int] | None:
    """Year, month and day of the Umm al-Qura calendar; None outside the years it is defined for."""
    if not _FIRST_HIJRI <= day <= _LAST_HIJRI:
        return None
    from hijridate import Gregorian

    return Gregorian.fromdate(day).to_hijri().datetuple()


def _gregorian_words(day: date) -> list[str]:
    """Day, month and year as people write them."""
    return [_figures(str(day.day)), month_name(day.month), _figures(str(day.year))]


def _hijri_words(day: date) -> list[str]:
    """The same in the Umm al-Qura calendar; nothing outside its years."""
    parts = _hijri(day)
    if parts is None:
        return []
    from hijridate import Hijri

    return [_figures(str(parts[2])), Hijri(*parts).month_name(language()), _figures(str(parts[0]))]


def _iso(parts: tuple[int, int, int] | None) -> str:
    return "{:04}-{:02}-{:02}".format(*parts) if parts else ""


def _joined(first: list[str], last: list[str]) -> str:
    """Join two dates given as day, month, year; without the first's end where the last has the same."""
    if not first or not last or first == last:
        return " ".join(first if last else last)
    if first[1:] == last[1:]:
        return f"{first[0]}–{' '.join(last)}"
    own = first[:2] if first[2] == last[2] else first
    return f"{' '.join(own)} – {' '.join(last)}"


def month_name(month: int) -> str:
    """Return the name of a Gregorian month, 1 to 12; in English its first three letters."""
    from babel.dates import get_month_names

    width, locale = ("abbreviated", "en") if language() == "en" else ("wide", _MONTHS[customs().months])
    return str(get_month_names(width, locale=locale)[month])


def weekday_name(weekday: int, *, short: bool = False) -> str:
    """Return the name of a day of the week, 0 is Monday."""
    from babel.dates import get_day_names

    width = "abbreviated" if short and language() == "en" else "wide"
    return str(get_day_names(width, locale=language())[weekday])


def week_days() -> list[int]:
    """Return the seven days (0 is Monday) in the order of the school's week."""
    first = DAYS.index(customs().week_start)
    return [(first + step) % 7 for step in range(7)]


def time_text(moment: time | None) -> str:
    """Return a time of day, hours and minutes."""
    return _figures(f"{moment:%H:%M}") if moment else ""


def moment_text(moment: datetime | None) -> str:
    """Return a moment (UTC where it names no zone) as local date and time."""
    if moment is None:
        return ""
    local = local_moment(moment)
    return f"{date_text(local.date())} {time_text(local.time())}"


def local_moment(moment: datetime) -> datetime:
    """Return a moment (UTC where it names no zone) in the school's time."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(_zone())


def school_moment(day: date) -> datetime:
    """Return the moment, in UTC, at which a day begins at the school."""
    midnight, zone = datetime.combine(day, time.min), _zone()
    return (midnight.replace(tzinfo=zone) if zone else midnight).astimezone(UTC).replace(tzinfo=None)


def today() -> date:
    """Return which day it is at the school."""
    return datetime.now(UTC).astimezone(_zone()).date()


def _zone() -> tzinfo | None:
    """The school's zone; None, the machine's, without a school, or where this machine does not know the zone."""
    name = customs().zone
    try:
        return datetime.strptime(name, "%z").tzinfo if name[:1] in ("+", "-") else ZoneInfo(name) if name else None
    except ZoneInfoNotFoundError:
        return None


def zone_text(name: str) -> str:
    """Return what the people of a zone call it: the country, and the city where there are several."""
    if name[:1] in ("+", "-", "U"):
        return isolated(name)
    from babel.dates import get_timezone_location

    return get_timezone_location(name, locale=language())
