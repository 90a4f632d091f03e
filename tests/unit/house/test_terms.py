"""One word for one thing: the table of terms against the catalogue, the tables and the modules."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.pofile import read_po

from data.db.tables import metadata

ROOT = Path(__file__).parents[3]
_MARKS = re.compile("[\u064b-\u0652\u0670]")
_OTHER_SENSES = re.compile(r"quotation marks?|marks? (?:on|present|one)\b|the date, its year")
"""Where “mark” is no school's mark, and “year” a part of a date."""


class Term(NamedTuple):
    """One line of the table."""

    english: str
    arabic: str
    never: tuple[str, ...]
    table: str
    module: str


class Sentence(NamedTuple):
    """What is said in both languages; each may have several forms."""

    english: tuple[str, ...]
    arabic: tuple[str, ...]


def _terms() -> Iterator[Term]:
    for line in (ROOT / "docs/terms.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        if len(cells) == 5 and cells[0] not in ("English", "---"):
            english, arabic, never, table, module = cells
            yield Term(english, arabic, tuple(never.split(", ")), table, module)


def _sentences() -> Iterator[Sentence]:
    path = ROOT / "tui/locale/ar/LC_MESSAGES/rasd.po"
    for found in read_po(path.open("rb"), locale="ar"):
        if found.id:
            both = [(text,) if isinstance(text, str) else tuple(text) for text in (found.id, found.string)]
            yield Sentence(*both)


TERMS = list(_terms())
SENTENCES = list(_sentences())


def bare(text: str) -> str:
    """Arabic without its marks and without what braces name."""
    return _MARKS.sub("", re.sub(r"\{.*?\}", "", text))


def stem(word: str) -> str:
    """Words without their articles."""
    return re.sub(r"\bال", "", bare(word))


def says(text: str, word: str) -> bool:
    """Whether a text has a word, with or without its article and what is written in one with it."""
    return re.search(rf"(?<!\w)[وفبكل]?(?:ال|لل)?{stem(word)}(?:ة|ات|ان|ين|ها|ه)?(?!\w)", bare(text)) is not None


def speaking_of(english: str) -> list[Sentence]:
    """The sentences that speak of a thing."""
    word = re.compile(rf"\b{english}s?\b", re.IGNORECASE)
    return [one for one in SENTENCES if any(word.search(_OTHER_SENSES.sub("", text)) for text in one.english)]


def test_the_table_is_read() -> None:
    assert len(TERMS) > 30 and len({term.english for term in TERMS}) == len(TERMS)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.english)
def test_its_table_and_module_are_there(term: Term) -> None:
    assert not term.table or term.table in metadata.tables
    assert (ROOT / term.module).exists()


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.english)
def test_its_label_is_the_term(term: Term) -> None:
    labels = [one for one in SENTENCES if one.english[0].lower() == term.english]
    assert [one for one in labels if stem(term.arabic) not in stem(one.arabic[0])] == []


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.english)
def test_no_other_word_is_said_for_it(term: Term) -> None:
    never = [word for word in term.never if not word.isascii()]
    wrong = [one for one in speaking_of(term.english) for word in never if any(says(text, word) for text in one.arabic)]
    if term.english == "section":
        wrong = [one for one in wrong if not any("semester" in text.lower() for text in one.english)]
    assert wrong == []


def test_no_sentence_says_class_for_a_section() -> None:
    never = [word for term in TERMS for word in term.never if word.isascii()]
    assert never == ["class"]
    assert [one for one in SENTENCES if re.search(r"\bclass(?:es)?\b", " ".join(one.english), re.IGNORECASE)] == []


def test_a_row_of_a_file_or_table_is_never_called_a_level() -> None:
    rows = [one for one in SENTENCES if re.search(r"\brows?\b", " ".join(one.english)) and "{rows}" not in one.english]
    assert [one for one in rows if any(says(text, "صف") or says(text, "صفوف") for text in one.arabic)] == []
    assert len(rows) > 5


def test_marks_lessons_and_parts_are_called_so() -> None:
    """Each has a sentence without any word that a reader would take for something else."""
    marks, lessons = speaking_of("mark"), speaking_of("lesson")
    assert len(marks) > 40 and len(lessons) > 10
    assert not any(says(text, "علامات") or says(text, "دروس") for one in marks + lessons for text in one.arabic)
