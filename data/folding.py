"""The two keys by which a name is found, and the same folding for what is searched.

A key finds and sorts; it never decides that two people are one. The database makes the keys itself (generated
columns, see `data.tables`), so rows written by hand have them too; `fold` gives the same for a search term.
"""

# Case is folded by the database's own lower(); for letters outside ASCII the engines differ, so they are listed.
_LATIN = {upper: upper.lower() for upper in "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝĞİŞŒŠŽ" if len(upper.lower()) == 1} | {
    "İ": "i"
}
_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "ؤ": "و", "ئ": "ي", "ء": "",
    "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي",
    "ة": "ه", "ہ": "ه", "ۀ": "ه", "ە": "ه", "ھ": "ه",
    "ک": "ك", "ڪ": "ك", "گ": "ك", "پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف",
}  # fmt: skip
_DROPPED = (
    "ـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0656\u0657\u0670\u06e5\u06e6\u200c\u200d"
)
DIGITS = {chr(base + n): str(n) for base in (0x0660, 0x06F0) for n in range(10)}
"""Arabic-Indic digits, and the digits they fold to."""

FOLDS: dict[str, str] = _LETTERS | dict.fromkeys(_DROPPED, "") | DIGITS | _LATIN
"""Each character that folds, and what it folds to; no result is itself folded."""

IDENTITY_FOLDS: dict[str, str] = DIGITS | _LATIN
"""The same for what tells two things apart, beside the case of A to Z: digits and case are one, no letters are."""

CODE_FOLDS: dict[str, str] = DIGITS | dict.fromkeys(" -()", "")
"""The same for numbers and phones: they are found however they are grouped."""

HEADS = ("عبد", "ابو", "ابي")
"""First parts of compound names, written with a blank behind them or without."""
MARKS = ("(", "-")
"""What a word may begin behind, besides a blank."""

_TABLE = str.maketrans(FOLDS)
_CODE_TABLE = str.maketrans(CODE_FOLDS)
_IDENTITY_TABLE = str.maketrans(IDENTITY_FOLDS)
_ASCII_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


def fold(text: str) -> str:
    """Return the key of `text`: letters, digits and case folded, marks and tatweel dropped, blanks kept."""
    return text.translate(_ASCII_LOWER).translate(_TABLE)


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
    """Return the words by which a name is found, from its folded key; `data.columns.spellings` says the same in SQL.

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


def replacements(expression: str, pairs: list[tuple[str, str]]) -> str:
    """Return an SQL expression that applies each of `pairs` to `expression`, by nested replace()."""
    for old, new in pairs:
        expression = f"replace({expression},'{old}','{new}')"
    return expression
