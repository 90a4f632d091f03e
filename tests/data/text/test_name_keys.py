"""Names beyond Arabic, phones by any end, and the order of names, by the database's own keys."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from data.db.engine import CONSOLE, Database
from data.students.search import find_students, page_with
from data.text.folding import HEADS, ORDER_FOLDS, OTHER_KEYBOARDS, fold, fold_joined, order_key
from data.text.name_order import sort_names_in
from tests.data.typed_school import School
from tests.unit.text.icu import sorted_by_icu

SAMPLES = Path(__file__).parents[2] / "unit" / "text" / "samples" / "names.txt"
NAMES = [line for line in SAMPLES.read_text("utf-8").splitlines() if line]
FOUND = {
    "García": ("garcia", "GARCÍA", "garc"), "Müller": ("muller", "müller"), "Zoë": ("zoe",), "Çelik": ("celik",),
    "O’Connor": ("o'connor", "oconnor", "o’con"), "Strauß": ("strauss", "strauß"), "Łukasz Żółć": ("lukasz zolc",),
    "ʿAbd al-Raḥmān": ("abd al-rahman", "rahman"), "Dvořák": ("dvorak",), "Ægir": ("aegir",),
    "ڕێبوار": ("ريبوار", "ڕێبوار"), "هێمن": ("هيمن",), "پەروین": ("بروين", "پەر"), "گوڵاڵە": ("كولاله", "گوڵ"),
    "ئاراس": ("آراس", "اراس"), "ئەحمەد": ("احمد", "أحمد"), "عائشہ خان": ("عائشة", "خان عايشه"),
    "ٹیپو ڈار": ("تيبو", "دار"),
    "فاطمة": ("فاطمه", "فَاطِمَة"), "مؤمن": ("مومن",), "إيمان ٣": ("ايمان 3", "إيمان ۳"),
}  # fmt: skip
"""A name, and what finds it."""


@pytest.fixture
def listed(school: School) -> School:
    for at, name in enumerate(FOUND):
        school.insert("students", unique_id=f"N{at:02}", name=name, college_id="C1")
    return school


def names(database: Database, term: str) -> list[str]:
    return [student.name for student in find_students(database, CONSOLE, term).rows]


@pytest.mark.usefixtures("listed")
def test_names_are_found_without_accents_and_in_neighbouring_scripts(database: Database):
    missed = {(name, term) for name, terms in FOUND.items() for term in terms if name not in names(database, term)}
    assert missed == set()
    assert names(database, "connor") == names(database, "ياسر") == []


@pytest.mark.usefixtures("listed")
def test_the_database_folds_as_the_program_does(school: School):
    keys = ("name_key", "name_joined_key", "name_order")
    for at, name in enumerate([*NAMES, "  a  b ", "آ", "'", "\\", "ئ", "ێ ئە ؤ"]):
        school.insert("students", unique_id=f"M{at}", name=name, college_id="C1")
    for name, *stored in school.hand.rows(f"SELECT name, {', '.join(keys)} FROM students"):
        assert stored == [fold(name), fold_joined(name), order_key(name)], name


def test_a_phone_is_found_from_any_digit_on(database: Database, school: School):
    phones = {"A": "+967 (77) 123-4567", "B": "٠٥٥١٢٣٤٥٦٧", "C": "00967771234599"}
    for key, phone in phones.items():
        school.insert("students", unique_id=key, name=key, college_id="C1", phone=phone)

    def found(term: str) -> set[str]:
        return {student.unique_id for student in find_students(database, CONSOLE, term).rows}

    assert found("967771234567") == found("+967771234567") == {"A"}
    assert found("771234567") == found("77 123 4567") == found("٧٧١٢٣٤٥٦٧") == {"A"}
    assert found("1234567") == {"A", "B"} and found("34599") == {"C"} and found("77123") == {"A", "C"}
    school.hand.run("UPDATE students SET phone = '999' WHERE unique_id = 'A'")
    assert found("1234567") == {"B"} and found("999") == {"A"}
    school.hand.run("UPDATE students SET phone = NULL WHERE unique_id = 'A'")
    assert found("999") == set()


MIXED = ["Zed", "adam", "عبد الله", "عبدالعزيز", "عبدالله حسن", "عبد الرحمن", "أحمد", "احمد", "يوسف", "3", "Émile"]
IN_ARABIC = ["3", "أحمد", "احمد", "عبد الرحمن", "عبدالعزيز", "عبد الله", "عبدالله حسن", "يوسف", "adam", "Émile", "Zed"]


@pytest.fixture
def speaking() -> Iterator[None]:
    yield
    sort_names_in("ar")


@pytest.mark.usefixtures("speaking")
def test_names_in_arabic_letters_come_first_in_arabic_and_last_in_english(database: Database, school: School):
    for at, name in enumerate(MIXED):
        school.insert("students", unique_id=f"N{at:02}", name=name, college_id="C1")
    english = ["3", "adam", "Émile", "Zed", *(name for name in IN_ARABIC if name[0] > "\u0600")]
    for language, wanted in (("ar", IN_ARABIC), ("en", english)):
        sort_names_in(language)
        assert names(database, "") == wanted
        pages = [find_students(database, CONSOLE, "", 4, offset).rows for offset in range(0, len(MIXED), 4)]
        assert [one.name for page in pages for one in page] == wanted
        for page in pages:
            assert [one.name for one in page_with(database, CONSOLE, page[0].unique_id, 4).rows][0] == page[0].name


def test_names_stand_as_icu_has_them():
    """But for what differs in the second place, and for عبد الله, which stands with عبدالله."""
    arabic = [name for name in NAMES if not any(c in OTHER_KEYBOARDS or (c.isascii() and c.isalpha()) for c in name)]
    plain = [name for name in arabic if all(c in ORDER_FOLDS or c in " ـ" or not c.isalpha() for c in name)]
    compound = [name for name in plain if any(f" {head}" in f" {fold(name)}" for head in HEADS)]
    others = [name for name in plain if name not in compound]
    assert len(others) > 50 and len(compound) > 20
    ours = [order_key(name) for name in sorted_by_icu(others, "ar")]
    assert [pair for pair in pairwise(ours) if pair[0] > pair[1]] == []
    together = [name.replace("عبد ", "عبد").replace("أبو ", "أبو").replace("أبي ", "أبي") for name in compound]
    assert [order_key(name) for name in together] == [order_key(name) for name in compound]


def test_letters_stand_as_icu_has_them():
    letters = sorted_by_icu(sorted(ORDER_FOLDS.keys() - OTHER_KEYBOARDS.keys()), "ar")
    ours = [ORDER_FOLDS[letter] for letter in letters]
    assert [pair for pair in pairwise(ours) if pair[0] > pair[1]] == [] and len(letters) > 60
