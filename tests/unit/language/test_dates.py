"""Dates and numbers as a school writes them: calendars, names of months, digits, the first day of the week."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.text import numbers as typed
from tui.language import i18n
from tui.language.i18n import Customs, follow, set_language
from tui.text import visual
from tui.widgets.grid import numbers
from tui.widgets.text_cell import place_decimal

DAY = date(2026, 9, 15)
HIJRI_DAYS = st.dates(date(1924, 8, 1), date(2077, 11, 16))


def arabic(**customs: str) -> None:
    set_language("ar")
    follow(Customs(**customs))


@pytest.mark.parametrize(
    ("calendar", "english", "in_arabic"),
    [
        ("gregorian", "15 Sep 2026", "15 سبتمبر 2026"),
        ("hijri", "4 Rabi' al-Thani 1448", "4 ربيع الثاني 1448"),
        ("both", "15 Sep 2026 (4 Rabi' al-Thani 1448)", "15 سبتمبر 2026 (4 ربيع الثاني 1448)"),
    ],
)
def test_dates_follow_language_and_calendar(calendar, english, in_arabic):
    follow(Customs(calendar))
    assert i18n.date_text(DAY) == english
    set_language("ar")
    assert i18n.date_text(DAY) == in_arabic


@pytest.mark.parametrize(
    ("calendar", "short", "label", "figures"),
    [
        ("gregorian", "15 Sep", "Tue 15/9", "2026-09-15"),
        ("hijri", "4 Rabi' al-Thani", "Tue 4/4", "1448-04-04"),
        ("both", "15 Sep (4/4)", "Tue 15/9 (4/4)", "2026-09-15 (1448-04-04)"),
    ],
)
def test_columns_have_the_calendar_too(calendar, short, label, figures):
    follow(Customs(calendar))
    assert (i18n.short_date(DAY), i18n.day_label(DAY), i18n.figures_text(DAY)) == (short, label, figures)


def test_a_day_outside_umm_al_qura_is_gregorian():
    for calendar in ("both", "hijri"):
        follow(Customs(calendar))
        assert i18n.date_text(date(1900, 1, 1)) == "1 Jan 1900"
        assert i18n.short_date(date(2100, 1, 1)) == "1 Jan"
        assert i18n.figures_text(date(2100, 1, 1)) == i18n.typed_date(date(2100, 1, 1)) == "2100-01-01"
        assert i18n.range_text(date(2077, 11, 16), date(2077, 11, 17)) == "16–17 Nov 2077"


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


def test_a_range_in_both_calendars():
    follow(Customs("both"))
    assert i18n.range_text(DAY, date(2026, 9, 17)) == "15–17 Sep 2026 (4–6 Rabi' al-Thani 1448)"


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (date(2026, 1, 17), "15–17 كانون الثاني 2026"),
        (date(2026, 2, 2), "15 كانون الثاني – 2 شباط 2026"),
        (date(2026, 11, 2), "15 كانون الثاني – 2 تشرين الثاني 2026"),
    ],
)
def test_months_of_two_words_are_shared_whole(last, told):
    arabic(months="levant")
    assert i18n.range_text(date(2026, 1, 15), last) == told


@pytest.mark.parametrize(
    ("months", "january", "august"),
    [
        ("gulf", "يناير", "أغسطس"),
        ("levant", "كانون الثاني", "آب"),
        ("tunisia", "جانفي", "أوت"),
        ("morocco", "يناير", "غشت"),
        ("mauritania", "يناير", "أغشت"),
    ],
)
def test_months_have_the_names_of_the_region(months, january, august):
    follow(Customs(months=months))
    assert (i18n.month_name(1), i18n.month_name(8)) == ("Jan", "Aug")
    set_language("ar")
    assert (i18n.month_name(1), i18n.month_name(8)) == (january, august)
    assert i18n.date_text(date(2026, 8, 5)) == f"5 {august} 2026"


def test_every_choice_of_the_settings_can_be_followed():
    from data.school.settings import CHOICES, MACHINE_ZONE

    set_language("ar")
    for months in CHOICES["months"]:
        follow(Customs(months=months))
        assert len({i18n.month_name(month) for month in range(1, 13)}) == 12
    assert CHOICES["zone"][0] == MACHINE_ZONE, "which is kept by keeping none"
    first = {name: choices[0] for name, choices in CHOICES.items()} | {"zone": ""}
    assert Customs() == Customs(**first)


def test_arabic_indic_digits():
    arabic(calendar="both", digits="arabic")
    assert i18n.date_text(DAY) == "١٥ سبتمبر ٢٠٢٦ (٤ ربيع الثاني ١٤٤٨)"
    assert (i18n.short_date(DAY), i18n.day_label(DAY)) == ("١٥ سبتمبر (٤/٤)", "الثلاثاء ١٥/٩ (٤/٤)")
    assert i18n.figures_text(DAY) == "٢٠٢٦/٠٩/١٥ (١٤٤٨/٠٤/٠٤)"
    assert i18n.time_text(time(8, 5)) == "٠٨:٠٥"
    assert [i18n.number(1234567), i18n.number(Decimal("18.50")), i18n.number(13, 2)] == ["١٬٢٣٤٬٥٦٧", "١٨٫٥", "١٣٫٠٠"]
    assert i18n.percent(1, 2) == i18n.as_percent(i18n.number(50)) == "٥٠٪"
    assert i18n.ngettext("{n} exam", "{n} exams", 3) == "٣ امتحانات"
    moment = datetime(2026, 9, 15, 7, 5, tzinfo=UTC)
    assert i18n.moment_text(moment).endswith(i18n.time_text(moment.astimezone().time()))


def test_english_has_latin_digits_and_its_own_months():
    follow(Customs("gregorian", "levant", "arabic"))
    assert (i18n.date_text(DAY), i18n.number(1216), i18n.percent(1, 2)) == ("15 Sep 2026", "1,216", "50%")


def test_what_is_typed_is_latin_and_in_the_school_s_calendar():
    arabic(calendar="hijri", digits="arabic")
    assert i18n.typed_date(DAY) == "1448-04-04"
    follow(Customs("both", digits="arabic"))
    assert i18n.typed_date(DAY) == "2026-09-15"


@given(st.dates(date(1700, 1, 1)), st.sampled_from(["gregorian", "hijri"]), st.sampled_from(["latin", "arabic"]))
def test_a_date_in_figures_is_read_as_the_same_day(day, calendar, digits):
    arabic(calendar=calendar, digits=digits)
    assert typed.day(i18n.figures_text(day)) == typed.day(i18n.typed_date(day)) == day


@given(HIJRI_DAYS)
def test_both_calendars_in_figures_are_the_same_day(day):
    arabic(calendar="both", digits="arabic")
    own, _, hijri = i18n.figures_text(day).partition(" ")
    assert typed.day(own) == typed.day(hijri.strip("()")) == day


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["latin", "arabic"]))
def test_numbers_shown_sort_and_copy_as_what_they_are(value, digits):
    arabic(digits=digits)
    shown = i18n.number(value)
    assert numbers.sortable(shown) == (0, value)
    assert numbers.latin(shown) == f"{value.normalize():,f}"


def test_percents_sort_as_numbers_and_words_after_them():
    arabic(digits="arabic")
    shown = ["كلمة", i18n.percent(9, 100), "", i18n.percent(10, 100), i18n.percent(1, 1)]
    assert sorted(shown, key=numbers.sortable) == ["٩٪", "١٠٪", "١٠٠٪", "كلمة", ""]


def test_the_week_begins_where_the_school_says():
    assert i18n.week_days() == [5, 6, 0, 1, 2, 3, 4]
    follow(Customs(week_start="Sunday"))
    assert i18n.week_days() == [6, 0, 1, 2, 3, 4, 5]
    follow(Customs(week_start="Monday"))
    assert i18n.week_days() == [0, 1, 2, 3, 4, 5, 6]


def test_no_date_is_no_text():
    told = (i18n.date_text(None), i18n.short_date(None), i18n.moment_text(None), i18n.time_text(None))
    assert (*told, i18n.figures_text(None)) == ("",) * 5


def test_a_moment_is_told_as_local_time():
    moment = datetime(2026, 9, 15, 7, 5, tzinfo=UTC)
    assert i18n.moment_text(moment) == i18n.moment_text(moment.replace(tzinfo=None))
    assert i18n.moment_text(moment).endswith(f"{moment.astimezone():%H:%M}")


def test_points_stand_under_each_other_in_both_sets_of_digits():
    placed = [place_decimal(text, 6, 2) for text in ("18.50", "١٨٫٥٠", "9", "٩", "·")]
    assert placed == [" 18.50", " ١٨٫٥٠", "  9   ", "  ٩   ", "  ·   "]


@pytest.mark.parametrize("base", ["rtl", "ltr"])
def test_dates_marks_and_times_in_arabic_indic_digits_keep_their_order(base):
    arabic(digits="arabic")
    for text in (i18n.figures_text(DAY), i18n.time_text(time(8, 5)), i18n.number(Decimal("1218.5")), "٣/٢٠"):
        assert visual(text, base) == text
