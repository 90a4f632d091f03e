"""The names of the demonstration school, written as schools write them: with and without hamza, marks and blanks."""

from dataclasses import dataclass
from random import Random

BOYS = (
    "أحمد", "احمد", "محمد", "محمد", "مُحَمَّد", "محمود", "حامد", "حمد", "علي", "عليّ", "عمر", "عثمان", "حسن", "حسين",
    "خالد", "سعد", "سعيد", "سالم", "ناصر", "نصر", "يوسف", "يونس", "إبراهيم", "ابراهيم", "إسماعيل", "اسماعيل", "إسحاق",
    "أيوب", "آدم", "إلياس", "إياد", "أنس", "أسامة", "أسامه", "أُسَيد", "حمزة", "حمزه", "طلحة", "معاذ", "مصطفى", "مصطفي",
    "مرتضى", "يحيى", "يحيي", "عيسى", "موسى", "هادي", "رامي", "فادي", "سامي", "زياد", "زيد", "ريَّان", "حسّان", "غسّان",
    "مؤمن", "مؤيد", "رؤوف", "لؤي", "بهاء", "علاء", "ضياء", "رجاء", "ثائر", "وائل", "فائز", "رائد", "مهنّد", "قيس",
    "عبد الله", "عبدالله", "عبد الرحمن", "عبدالرحمن", "عبد العزيز", "عبدالعزيز", "عبد الكريم", "عبد الحي", "عبد القادر",
    "أبو بكر", "أبوبكر", "أبو القاسم", "محمد أمين", "محمد علي", "محمد الطيب", "نور الدين", "سيف الدين", "صلاح الدين",
    "بلال", "طارق", "كريم", "مروان", "ياسر", "ياسين", "طه", "شهاب", "جعفر", "باسل", "تميم", "ليث", "ماجد", "وليد",
)  # fmt: skip
GIRLS = (
    "فاطمة", "فاطمه", "فاطمة الزهراء", "عائشة", "عائشه", "خديجة", "مريم", "زينب", "رقية", "سمية", "أسماء", "اسماء",
    "آمنة", "آية", "ايه", "آلاء", "الاء", "إسراء", "اسراء", "إيمان", "ايمان", "أمل", "أماني", "أروى", "أريج", "إيناس",
    "هدى", "هدي", "نهى", "ندى", "سلمى", "لبنى", "بشرى", "ذكرى", "ليلى", "ليلي", "سارة", "ساره", "هاجر", "حفصة", "رحمة",
    "نور", "نور الهدى", "نورة", "شيماء", "دعاء", "هناء", "سناء", "ضحى", "رؤى", "لؤلؤة", "شذى", "يُسرى", "رُبى", "رنا",
    "ريم", "ريتاج", "جنى", "لمى", "لين", "ملاك", "تقوى", "مودّة", "حلا", "دانة", "غادة", "وفاء", "صفاء", "أم كلثوم",
    "أم الخير", "أمة الله", "ست البنات", "زهراء", "حوراء", "بتول", "ميساء", "هيا", "جود", "شهد", "رغد", "وعد", "مرام",
)  # fmt: skip
FAMILIES = (
    "القاسم", "الحسيني", "الخطيب", "النجار", "الحداد", "العمري", "الشامي", "المصري", "البغدادي", "الحلبي", "النابلسي",
    "المغربي", "اليماني", "الأنصاري", "الهاشمي", "القرشي", "التميمي", "الدوسري", "الزهراني", "الغامدي", "الشمري",
    "العتيبي", "المطيري", "الكعبي", "الجبوري", "الربيعي", "السامرائي", "التكريتي", "الموسوي", "العلي", "آل ياسين",
    "آل سعد", "بن صالح", "بن عمر", "ابن عيسى", "أبو زيد", "أبو شقرا", "أبو النجا", "أبوخليل", "بو حمد", "ولد أحمد",
    "باوزير", "باعشن", "بلخير", "بوعزة", "الطيّب", "الصدّيق", "الفضل", "النور", "الأمين", "الشيخ", "الحاج", "ميرغني",
    "قنديل", "شعبان", "رمضان", "بركات", "شحادة", "سلامة", "عوض", "درويش", "منصور", "البيطار", "القاضي", "الرفاعي",
)  # fmt: skip
LATIN_BOYS = ("Adam", "Daniel", "Elias", "Noah", "Yusuf", "Zakariya", "Léo", "Jürgen", "Sean")
LATIN_GIRLS = ("Sophie", "Maryam", "Hannah", "Zoë", "Nour", "Leila", "Amélie", "Grace")
LATIN_FAMILIES = ("Müller", "Al-Khatib", "O'Connor", "Martin", "Abd al-Rahman", "García", "Haddad-Smith", "Çelik")
NICKNAMES = ("حمّودي", "أبو حميد", "ميمي", "سوسو", "Mimo", "زيزو", "نونو", "الصغير", "ب")

TEACHERS = (
    ("salma", "سلمى"), ("yusuf", "يوسف"), ("amina", "أمينة"), ("tariq", "طارق"), ("maryam", "مريم"), ("omar", "عمر"),
    ("layla", "ليلى"), ("hasan", "حسن"), ("nura", "نورة"), ("bilal", "بلال"), ("asma", "أسماء"), ("ibrahim", "إبراهيم"),
    ("rania", "رانية"), ("mahmud", "محمود"), ("zaynab", "زينب"), ("walid", "وليد"), ("iman", "إيمان"),
    ("khadija", "خديجة"), ("samir", "سمير"), ("hanan", "حنان"), ("adil", "عادل"), ("sawsan", "سوسن"), ("fadi", "فادي"),
    ("abir", "عبير"), ("mustafa", "مصطفى"), ("dunya", "دنيا"), ("qays", "قيس"), ("shirin", "شيرين"), ("munir", "منير"),
)  # fmt: skip
"""The user names of teachers, and the given names they stand for."""

EXCUSES = (
    "تقرير طبي من المستشفى المركزي",
    "مرض، اتصل ولي الأمر صباحاً",
    "سفر مع الأسرة بموافقة الإدارة",
    "وفاة قريب (الجد)",
    "مراجعة عيادة الأسنان 10:30",
    "مشاركة في مسابقة القرآن الكريم",
    "حادث سير بسيط، التقرير رقم 2217/5",
    "إجازة مرضية من يومين (sick leave)",
)
NOTES = (
    "تحسّن ملحوظ عن الاختبار السابق",
    "لم يكمل السؤال الثالث",
    "يُعرف بين زملائه بـ(حمّودي)",
    "خطه غير واضح، روجعت الورقة مرتين",
    "طلب مراجعة الدرجة بتاريخ 10/5",
    "أجاب بالإنجليزية: good work!",
    "تأخر 15 دقيقة عن بداية الاختبار",
    "نسي الآلة الحاسبة؛ أُعير واحدة",
    "متفوق - يُرشَّح لمسابقة الرياضيات",
    "يحتاج إلى متابعة من ولي الأمر",
)

_LATIN_SHARE, _BRACKET_SHARE, _FOUR_PARTS = 0.02, 0.015, 0.55


@dataclass(frozen=True, slots=True)
class Person:
    """A student's name with who answers for the student."""

    name: str
    sex: str
    guardian: str


def person(rng: Random) -> Person:
    """Return one more student: three or four parts, the guardian is nearly always the father."""
    sex = rng.choice("MF")
    if rng.random() < _LATIN_SHARE:
        return _latin(rng, sex)
    given = rng.choice(BOYS if sex == "M" else GIRLS)
    forebears = [rng.choice(BOYS) for _ in range(2 if rng.random() < _FOUR_PARTS else 1)]
    family = rng.choice(FAMILIES)
    nickname = [f"({rng.choice(NICKNAMES)})"] if rng.random() < _BRACKET_SHARE else []
    guardian = " ".join([*forebears, family]) if rng.random() < 0.93 else f"{rng.choice(GIRLS)} {rng.choice(FAMILIES)}"
    return Person(" ".join([given, *nickname, *forebears, family]), sex, guardian)


def full_name(rng: Random, given: str) -> str:
    """Return the full name of a member of staff."""
    return f"{given} {rng.choice(BOYS)} {rng.choice(FAMILIES)}"


def _latin(rng: Random, sex: str) -> Person:
    family = rng.choice(LATIN_FAMILIES)
    given = rng.choice(LATIN_BOYS if sex == "M" else LATIN_GIRLS)
    return Person(f"{given} {family}", sex, f"{rng.choice(LATIN_BOYS)} {family}")


def phone(rng: Random) -> str:
    """Return a phone number in one of the ways people write one."""
    digits = "".join(rng.choice("0123456789") for _ in range(7))
    shapes = ("05{0}-{1}-{2}", "05{0}{1}{2}", "+970 5{0} {1} {2}", "(05{0}) {1} {2}")
    return rng.choice(shapes).format(rng.choice("0569"), digits[:3], digits[3:])
