"""The keys by which names are found and sorted, and the same folding for what is searched.

A key finds and sorts; it never decides that two people are one. The database makes the keys itself (generated
columns, see `data.db.column_types`), so rows written by hand have them too; `fold` gives the same for a search term.
"""

import unicodedata

_OTHERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "ø": "o",
    "ŧ": "t", "ə": "a",
}  # fmt: skip
"""Latin letters that are no letter with a mark, and what they fold to."""
_TRANSLITERATED = "ǧḍḏḡḥḫḳṣṭṯẓẕșț"
_SMALL = "".join(chr(code) for code in range(0xDF, 0x180) if chr(code).islower()) + _TRANSLITERATED + "ə"


def _plain(letter: str) -> str:
    return _OTHERS.get(letter) or unicodedata.normalize("NFD", letter)[0]


_ACCENTS = {letter: _plain(letter) for letter in _SMALL if _plain(letter).isascii()}
_GREAT = {letter.upper(): plain for letter, plain in _ACCENTS.items()}
_LATIN = _ACCENTS | {letter: plain for letter, plain in _GREAT.items() if len(letter) == 1 and not letter.isascii()}
_LATIN |= {"İ": "i", "ẞ": "ss"}
"""Latin letters with accents, great and small, and what they fold to."""
_APOSTROPHES = "'’‘`´ʼʻʾʿ′"

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ء": "",
    "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي", "ێ": "ي",
    "ۆ": "و", "ۇ": "و", "ۈ": "و", "ۋ": "و",
    "ة": "ه", "ہ": "ه", "ۀ": "ه", "ھ": "ه", "ۃ": "ه",
    "ک": "ك", "ڪ": "ك", "گ": "ك", "ڭ": "ك", "پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف", "ڨ": "ق",
    "ڕ": "ر", "ڑ": "ر", "ړ": "ر", "ڵ": "ل", "ں": "ن", "ڼ": "ن", "ٹ": "ت", "ټ": "ت", "ڈ": "د", "ډ": "د", "ښ": "ش",
}  # fmt: skip
PLACED = (
    (" ئ", " ا"), (" ؤ", " ا"), (" اا", " ا"), ("ئ", "ي"), ("ؤ", "و"),
    ("ە ", "ه "), ("ە", ""),
)  # fmt: skip
"""What folds by its place: hamza on a seat begins a word like alef; Kurdish writes short vowels out, except at the end
of a word, where Arabic writes them too."""
_DROPPED = (
    "ـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0656\u0657\u0670\u06e5\u06e6\u200c\u200d"
)
DIGITS = {chr(base + n): str(n) for base in (0x0660, 0x06F0) for n in range(10)}
"""Arabic-Indic digits, and the digits they fold to."""

BASE_FOLDS: dict[str, str] = dict.fromkeys(_DROPPED + _APOSTROPHES, "") | DIGITS | _LATIN
"""What folds for finding and for sorting alike, beside the case of A to Z: each character and what it becomes."""
FOLDS: dict[str, str] = _LETTERS
"""What folds for finding after that; no result is itself folded."""

_CAPITALS = {capital: capital.lower() for capital in "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝĞŞŒŠŽ"} | {"İ": "i"}
IDENTITY_FOLDS: dict[str, str] = DIGITS | _CAPITALS
"""The same for what tells two things apart, beside the case of A to Z: digits and case are one, no letters are."""

CODE_FOLDS: dict[str, str] = DIGITS | dict.fromkeys(" -()+", "")
"""The same for numbers and phones: they are found however they are grouped."""

ORDER = "اٲٱٳبپتثٹټجچحخدذڈډرزڑړڕژسشښصضطظعغفڤقڨكڭگلڵمنںڼهۃەوۆۇۈۋيۍێېے"
"""The letters in their order, as CLDR's `ar` has it. There hamza in all its forms is as good as alef, آ as two of
them, ة stands with ت and ى with ي."""
OTHER_KEYBOARDS = {"ک": "ك", "ڪ": "ك", "ھ": "ه", "ہ": "ه"}
"""Letters that CLDR puts behind those which they are typed for: here they stand with them."""
_PLACE = 0xE000
ORDER_FOLDS: dict[str, str] = {letter: chr(_PLACE + place) for place, letter in enumerate(ORDER)}
"""Each letter, and a character that is sorted by its code alone."""
ORDER_FOLDS |= {
    "آ": ORDER_FOLDS["ا"] * 2,
    **dict.fromkeys("ءأؤإئ", ORDER_FOLDS["ا"]),
    "ة": ORDER_FOLDS["ت"], "ى": ORDER_FOLDS["ي"], "ی": ORDER_FOLDS["ي"], "ۀ": ORDER_FOLDS["ە"],
    **{letter: ORDER_FOLDS[same] for letter, same in OTHER_KEYBOARDS.items()},
}  # fmt: skip
FIRST_ARABIC = chr(_PLACE)

ENDINGS = 14
"""How many endings of a phone it is found by: from its first digit on, from its second, …"""
FEWEST_DIGITS = 3
"""Shorter endings find nobody in particular."""

HEADS = ("عبد", "ابو", "ابي")
"""First parts of compound names, written with a blank behind them or without."""
MARKS = ("(", "-")
"""What a word may begin behind, besides a blank."""

ORDERED_HEADS = tuple("".join(ORDER_FOLDS[letter] for letter in head) for head in HEADS)
"""The same as they stand in the key that sorts."""

_BASE_TABLE = str.maketrans(BASE_FOLDS)
_TABLE = str.maketrans(FOLDS)
_ORDER_TABLE = str.maketrans(ORDER_FOLDS)
_CODE_TABLE = str.maketrans(CODE_FOLDS)
_IDENTITY_TABLE = str.maketrans(IDENTITY_FOLDS)
_ASCII_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


def fold(text: str) -> str:
    """Return the key of `text`: letters, accents, digits and case folded, marks and tatweel dropped, blanks kept."""
    key = f" {_base(text).translate(_TABLE)} "
    for old, new in PLACED:
        key = key.replace(old, new)
    return key.strip(" ")


def order_key(text: str) -> str:
    """Return what sorts a name: letters that differ by hamza alone, accents and marks are one; عبد الله is عبدالله."""
    key = f" {_base(text).translate(_ORDER_TABLE)} "
    for head in ORDERED_HEADS:
        key = key.replace(f" {head} ", f" {head}")
    return key.strip(" ")


def _base(text: str) -> str:
    return text.translate(_ASCII_LOWER).translate(_BASE_TABLE)


def fold_joined(text: str) -> str:
    """Return the key of `text` without its blanks, so that عبد الله and عبدالله are found by one another."""
    return fold(text).replace(" ", "")


def fold_code(text: str) -> str:
    """Return the key of a number, a phone or an identifier: digits and case folded, its groups put together."""
    return text.translate(_ASCII_LOWER).translate(_CODE_TABLE)


def fold_identity(text: str) -> str:
    """Return what identifiers, codes or names share that count as one: case, digits, blanks at the ends are folded."""
    return text.translate(_ASCII_LOWER).translate(_IDENTITY_TABLE).strip(" ")


def name_words(key: str) -> set[str]:
    """Return the words by which a name is found, from its folded key; in SQL `data.db.column_types.spellings` does.

    عبد الله and عبدالله both give عبد, الله and عبدالله. A word in brackets or behind a hyphen counts without them too.
    """
    joined = split = f" {key}"
    for head in HEADS:
        joined = joined.replace(f" {head} ", f" {head}")
        split = split.replace(f" {head}", f" {head} ")
    apart = key
    for mark in MARKS:
        apart = apart.replace(mark, " ")
    return {word for spelling in (key, joined, split, apart) for word in spelling.split(" ") if word}


def code_endings(key: str) -> set[str]:
    """Return the endings by which a phone is found, from its folded key: from any digit on."""
    return {key[at:] for at in range(ENDINGS) if len(key) - at >= FEWEST_DIGITS}


def replacements(expression: str, pairs: list[tuple[str, str]]) -> str:
    """Return an SQL expression that applies each of `pairs` to `expression`, by nested replace()."""
    for old, new in pairs:
        quoted = old.replace("'", "''")
        expression = f"replace({expression},'{quoted}','{new}')"
    return expression
