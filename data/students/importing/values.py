"""What the headers and values of an imported file mean, in Arabic and English."""

import re
from datetime import date

from data.text.characters import clean
from data.text.folding import DIGITS, fold
from data.text.numbers import day, is_hijri

FIELDS: dict[str, tuple[str, ...]] = {
    "unique_id": (
        "unique id", "id", "student id", "student code", "code", "رقم الطالب", "رقم الطالبة", "رقم القيد", "المعرف",
        "معرف الطالب", "الرقم الجامعي", "الرقم الموحد", "كود الطالب", "رمز الطالب",
    ),
    "name": (
        "name", "student", "student name", "full name", "الاسم", "اسم الطالب", "اسم الطالبة", "الطالب", "الاسم الكامل",
        "الاسم الرباعي", "اسم الطالب الرباعي",
    ),
    "college_id": ("college id", "college", "department", "الكلية", "القسم", "رمز الكلية", "رمز القسم"),
    "number": ("number", "no", "school number", "الرقم", "الرقم المدرسي", "م", "الرقم التسلسلي", "التسلسل"),
    "sex": ("sex", "gender", "الجنس", "النوع"),
    "birth_date": ("birth date", "birthdate", "date of birth", "dob", "birthday", "born", "تاريخ الميلاد",
                   "تاريخ الولادة", "الميلاد"),
    "guardian": ("guardian", "parent", "father", "guardian name", "ولي الأمر", "اسم ولي الأمر", "ولي أمر الطالب"),
    "phone": (
        "phone", "mobile", "telephone", "tel", "phone number", "guardian phone", "الهاتف", "هاتف", "رقم الهاتف",
        "الجوال", "رقم الجوال", "الموبايل", "هاتف ولي الأمر", "جوال ولي الأمر",
    ),
    "grade_level": ("grade level", "grade", "level", "الصف", "الصف الدراسي", "المستوى", "المرحلة"),
    "section": ("section", "classroom", "class", "الشعبة", "شعبة", "الفصل"),
}  # fmt: skip
"""Each field that a file may bring, and the headers that mean it."""

SEXES: dict[str, str] = {
    fold(word): sex
    for sex, words in {
        "M": ("m", "male", "boy", "ذكر", "ولد", "طالب", "ذ"),
        "F": ("f", "female", "girl", "أنثى", "بنت", "طالبة", "ث"),
    }.items()
    for word in words
}
"""What stands for a boy and a girl, folded."""

LATIN_DIGITS = str.maketrans(DIGITS)
"""Arabic-Indic digits as the digits that codes and phone numbers are stored in."""

_HEADERS = {fold(word): name for name, words in FIELDS.items() for word in words}
_FIRST_YEAR = 1900


def field_of(header: str) -> str | None:
    """Return the field that a header means, or None."""
    words = re.sub(r"[\s_\-.:*]+", " ", fold(clean(header).text)).strip()
    return _HEADERS.get(words)


def read_date(text: str) -> date | None:
    """Return the Gregorian date that `text` writes with its year or its day first, or None.

    Years before 1900 are none: they are Hijri, or a slip.
    """
    try:
        found = None if is_hijri(text) else day(text)
    except ValueError:
        return None
    return found if found and found.year >= _FIRST_YEAR else None
