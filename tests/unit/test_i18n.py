"""Languages: sentences, forms of plurals, dates, numbers, and a catalogue that lacks nothing."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from tui import catalogue, i18n
from tui.i18n import _, ngettext, set_language

DAY = date(2026, 9, 15)


@pytest.fixture(autouse=True)
def _english():
    set_language("en")
    yield
    set_language("en")


def test_the_language_can_change_while_running():
    assert (_("Sign in"), i18n.direction()) == ("Sign in", "ltr")
    set_language("ar")
    assert (_("Sign in"), i18n.direction(), i18n.language()) == ("تسجيل الدخول", "rtl", "ar")


def test_an_unknown_language_is_refused():
    with pytest.raises(KeyError):
        set_language("fr")
    assert i18n.language() == "en"


def test_places_are_filled_and_braces_in_values_are_left_alone():
    assert _("Edit “{name}”", name="{0} {x}") == "Edit “{0} {x}”"


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (1, "امتحان واحد"),
        (2, "امتحانان"),
        (3, "3 امتحانات"),
        (11, "11 امتحانًا"),
        (100, "100 امتحان"),
        (103, "103 امتحانات"),
    ],
)
def test_arabic_has_six_forms_of_plural(n, said):
    set_language("ar")
    assert ngettext("{n} exam", "{n} exams", n) == said


def test_english_has_two_forms_of_plural():
    assert [ngettext("{n} mark", "{n} marks", n) for n in (0, 1, 1216)] == ["0 marks", "1 mark", "1,216 marks"]


@pytest.mark.parametrize(
    ("calendar", "english", "arabic"),
    [
        ("gregorian", "15 Sep 2026", "15 سبتمبر 2026"),
        ("hijri", "4 Rabi' al-Thani 1448", "4 ربيع الثاني 1448"),
        ("both", "15 Sep 2026 (4 Rabi' al-Thani 1448)", "15 سبتمبر 2026 (4 ربيع الثاني 1448)"),
    ],
)
def test_dates_follow_language_and_calendar(calendar, english, arabic):
    assert i18n.date_text(DAY, calendar) == english
    set_language("ar")
    assert i18n.date_text(DAY, calendar) == arabic


def test_a_day_outside_umm_al_qura_is_gregorian():
    assert i18n.date_text(date(1900, 1, 1), "both") == "1 Jan 1900"
    assert i18n.date_text(date(2100, 1, 1), "hijri") == "1 Jan 2100"


@pytest.mark.parametrize("day", [date(1924, 8, 1), date(2077, 11, 16)])
def test_the_first_and_the_last_day_of_umm_al_qura_have_a_hijri_date(day):
    assert i18n.hijri_text(day)


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (date(2026, 9, 17), "15–17 Sep 2026"),
        (date(2026, 10, 2), "15 Sep – 2 Oct 2026"),
        (date(2027, 1, 2), "15 Sep 2026 – 2 Jan 2027"),
        (DAY, "15 Sep 2026"),
    ],
)
def test_what_two_dates_share_is_told_once(last, told):
    assert i18n.range_text(DAY, last) == told


def test_days_in_both_calendars():
    last = date(2026, 9, 17)
    assert i18n.range_text(DAY, last, "both") == "15–17 Sep 2026 (4–6 Rabi' al-Thani 1448)"
    assert i18n.range_text(DAY, last, "hijri") == "4–6 Rabi' al-Thani 1448"
    assert i18n.short_date(DAY, "hijri") == "4 Rabi' al-Thani"
    assert [i18n.day_label(DAY, calendar) for calendar in ("both", "hijri")] == ["Tue 15/9", "Tue 4/4"]
    set_language("ar")
    assert i18n.day_label(DAY) == "الثلاثاء 15/9"


def test_no_date_is_no_text():
    assert (i18n.date_text(None), i18n.short_date(None), i18n.moment_text(None), i18n.time_text(None)) == ("",) * 4


def test_a_moment_is_told_as_local_time(monkeypatch):
    moment = datetime(2026, 9, 15, 7, 5, tzinfo=UTC)
    assert i18n.moment_text(moment) == i18n.moment_text(moment.replace(tzinfo=None))
    assert i18n.moment_text(moment).endswith(f"{moment.astimezone():%H:%M}")


def test_numbers_are_grouped_and_keep_their_decimals():
    told = [i18n.number(value) for value in (1216, Decimal("18.50"), Decimal("20"), Decimal("1E+2"), Decimal("0.05"))]
    assert told == ["1,216", "18.5", "20", "100", "0.05"]
    assert i18n.number(Decimal("13.6"), 2) == "13.60"


def test_a_share_is_whole_only_when_nothing_is_missing():
    assert [i18n.percent(*pair) for pair in ((1, 2), (999, 1000), (0, 0), (3, 3))] == ["50%", "99%", "–", "100%"]


def test_times_and_days_of_the_week():
    assert i18n.time_text(time(8, 5)) == "08:05"
    assert i18n.week_days("Saturday") == [5, 6, 0, 1, 2, 3, 4]
    assert (i18n.weekday_name(5), i18n.weekday_name(5, short=True)) == ("Saturday", "Sat")
    set_language("ar")
    assert (i18n.weekday_name(5), i18n.month_title(2026, 9)) == ("السبت", "سبتمبر 2026")


@pytest.mark.parametrize("language", catalogue.TRANSLATED)
def test_no_sentence_of_the_code_is_without_translation(language):
    assert catalogue.missing(language) == []


@pytest.mark.parametrize("language", catalogue.TRANSLATED)
def test_the_committed_catalogue_is_what_the_fragments_make(language):
    """`python -m tui.catalogue` writes it."""
    for path, content in zip(catalogue.files(language), catalogue.compiled(language), strict=True):
        assert path.read_bytes() == content, f"{path.name} is stale"


@pytest.mark.parametrize("language", catalogue.TRANSLATED)
def test_a_sentence_is_translated_one_way(language):
    assert catalogue.differing(language) == []


@pytest.mark.parametrize("language", catalogue.TRANSLATED)
def test_translations_have_the_places_of_their_sentence(language):
    """A place that a translation adds would raise where it is said; one may be left out in a form for 1 or 2."""
    from string import Formatter

    def names(text: str) -> set[str]:
        return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}

    for message in catalogue.merged(language):
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            known = set().union(*map(names, ids))
            for string in strings:
                assert names(string) <= known, message.id
                assert len(strings) > 1 or names(string) == known, message.id


def test_every_sentence_is_found_in_the_code():
    spoken = catalogue.spoken()
    assert "Sign in" in spoken
    assert ("{n} exam", "{n} exams") in spoken
