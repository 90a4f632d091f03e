"""Languages: sentences, forms of plurals, dates, numbers, and a catalogue that lacks nothing."""

import os
import re
from datetime import time
from decimal import Decimal
from itertools import pairwise

import pytest

from tui.language import catalogue, i18n
from tui.language.i18n import _, ngettext, set_language


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


def test_numbers_are_grouped_and_keep_their_decimals():
    told = [i18n.number(value) for value in (1216, Decimal("18.50"), Decimal("20"), Decimal("1E+2"), Decimal("0.05"))]
    assert told == ["1,216", "18.5", "20", "100", "0.05"]
    assert i18n.number(Decimal("13.6"), 2) == "13.60"


def test_a_share_is_whole_only_when_nothing_is_missing():
    assert [i18n.percent(*pair) for pair in ((1, 2), (999, 1000), (0, 0), (3, 3))] == ["50%", "99%", "–", "100%"]


def test_times_and_days_of_the_week():
    assert i18n.time_text(time(8, 5)) == "08:05"
    assert i18n.week_days() == [5, 6, 0, 1, 2, 3, 4]
    assert (i18n.weekday_name(5), i18n.weekday_name(5, short=True)) == ("Saturday", "Sat")
    set_language("ar")
    assert i18n.weekday_name(5) == "السبت"


def test_an_exam_has_one_name_in_arabic():
    """The other word is an online test's."""
    for message in catalogue.read("ar"):
        said = str(message.id), str(message.string)
        assert not ("exam" in said[0].casefold() and "اختبار" in said[1]), said


def source_text(language: str) -> str:
    return catalogue.source(language).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", catalogue.TRANSLATED)
def test_no_sentence_of_the_code_is_without_translation(language):
    assert catalogue.missing(language) == []


@pytest.mark.parametrize("language", catalogue.TRANSLATED)
def test_no_translation_is_of_a_sentence_that_the_code_no_longer_says(language):
    assert catalogue.unsaid(language) == []


@pytest.mark.parametrize("language", catalogue.TRANSLATED)
def test_sentences_stand_once_and_in_their_order(language):
    """So that two people who add one each change different places."""
    ids = [
        ("".join(re.findall(r'"(.*)"', entry)), context)
        for context, entry in re.findall(r'^(?:msgctxt "(.*)"\n)?msgid ((?:"[^\n]*"\n)+)', source_text(language), re.M)
    ]
    assert len(ids) == len(catalogue.read(language)) + 1 > 1000
    assert [(first, second) for first, second in pairwise(ids) if first >= second] == []


@pytest.mark.parametrize("language", catalogue.TRANSLATED)
def test_a_catalogue_holds_nothing_that_a_tool_or_a_day_changes(language):
    text = source_text(language)
    head = text.split("\n\n")[0]
    assert re.findall(r'^"([\w-]+):', head, re.M) == [
        "Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Plural-Forms",
    ]  # fmt: skip
    assert re.findall(r"^#.*", text.removeprefix(head), re.M) == []


def test_a_catalogue_is_compiled_alike_on_every_day_and_only_where_it_changed(tmp_path, monkeypatch):
    folder = tmp_path / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    monkeypatch.setattr(catalogue, "LOCALE", tmp_path)
    text, binary = folder / "rasd.po", folder / "rasd.mo"

    def said(translation: str, changed: int) -> bytes:
        text.write_text(f'msgid "Yes"\nmsgstr "{translation}"\n', encoding="utf-8")
        os.utime(text, (changed, changed))
        catalogue.compile_catalogues(stale_only=True)
        return binary.read_bytes()

    first = said("نعم", 100)
    assert "نعم".encode() in first
    assert said("لا", 100) == first, "not newer than what was made from it"
    later = said("بلى", 2**32)
    assert "بلى".encode() in later
    assert set(re.findall(rb"\d{4}-\d\d-\d\d", later)) <= {b"2026-01-01"}
    assert list(folder.iterdir()) in ([text, binary], [binary, text])


@pytest.mark.parametrize("language", catalogue.TRANSLATED)
def test_translations_have_the_places_of_their_sentence(language):
    """A place that a translation adds would raise where it is said; one may be left out in a form for 1 or 2."""
    from string import Formatter

    def names(text: str) -> set[str]:
        return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}

    for message in catalogue.read(language):
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


def test_no_sentence_stands_inside_another_string():
    """There it would not be found, and not be translated."""
    inside = re.compile(r"""\{(_|ngettext)\(["']""")
    files = [path for path in catalogue.CODE.rglob("*.py") if inside.search(path.read_text(encoding="utf-8"))]
    assert files == []
