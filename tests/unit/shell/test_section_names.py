"""Sections by their level, and the narrow form in which levels still differ."""

from __future__ import annotations

import pytest

from tui.language.i18n import _, set_language
from tui.language.refusals import ROLES
from tui.screens.shell.section_names import section_name, shortened


@pytest.mark.parametrize(
    ("level", "section", "called"),
    [
        ("الثاني المتوسط", "ب", "الثاني المتوسط / ب"),
        ("Grade 2", "A", "Grade 2 / A"),
        (None, "A", "A"),
        (None, None, ""),
    ],
)
def test_the_level_stands_before_the_section(level: str | None, section: str | None, called: str) -> None:
    assert section_name(level, section) == called


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("الثاني المتوسط / ب", "ثاني متوسط/ب"),
        ("الثاني الثانوي / ب", "ثاني ثانوي/ب"),
        ("الأول", "أول"),
        ("آل سعد", "آل سعد"),
        ("Grade 10 / A", "Grade 10/A"),
    ],
)
def test_levels_still_differ_where_they_are_shortened(whole: str, short: str) -> None:
    assert shortened(whole) == short


def test_a_role_is_any_student_and_a_heading_the_one_of_the_row() -> None:
    set_language("ar")
    assert (_(ROLES["student"]), _("Student")) == ("طالب", "الطالب")
    set_language("en")
    assert _(ROLES["student"]) == "Student"
