"""Keeps the catalogues: `python -m tui.language.catalogue` compiles each language's `rasd.po` and says what it lacks.

Sentences are found in the code by Babel; `rasd.po` is written by hand, and `rasd.mo` is made from it where it is used.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tui.language.i18n import CONTEXT, DOMAIN, LANGUAGES, LOCALE

KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "NN_": (1, 2), "NC_": ((1, "c"), 2)}
CODE = Path(__file__).parents[1]
TRANSLATED = tuple(code for code in LANGUAGES if code != "en")

# Babel writes a day into what it compiles: the same sentences are to give the same file.
_ALWAYS = datetime(2026, 1, 1, tzinfo=UTC)
MessageId = str | tuple[str, str]


def source(language: str) -> Path:
    """Return where the sentences of a language are written."""
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """Return what is written for a language.

    Raises:
        babel.messages.pofile.PoFileError: for a line that means nothing.
    """
    with source(language).open("rb") as stream:
        return read_po(stream, locale=language, charset="utf-8", abort_invalid=True)


def spoken() -> dict[MessageId, str]:
    """Return every sentence of the code, with the file it stands in."""
    found = extract_from_dir(CODE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {_key(messages, context): file for file, _line, messages, _comments, context in found if messages}


def missing(language: str) -> list[tuple[MessageId, str]]:
    """Return the sentences of the code that a language lacks, each with its file."""
    translated = {_key(one.id, one.context) for one in read(language) if one.id and all(_forms(one.string))}
    return [(key, file) for key, file in spoken().items() if key not in translated]


def unsaid(language: str) -> list[MessageId]:
    """Return the sentences of a language that the code no longer says."""
    said = spoken()
    keys = [_key(message.id, message.context) for message in read(language) if message.id]
    return [key for key in keys if key not in said]


def compile_catalogues(*, stale_only: bool = False) -> None:
    """Write every `rasd.mo` beside its `rasd.po`; `stale_only`: where it is missing or older."""
    for language in TRANSLATED:
        text, binary = source(language), source(language).with_suffix(".mo")
        if not stale_only or not binary.exists() or binary.stat().st_mtime < text.stat().st_mtime:
            whole = read(language)
            whole.creation_date = whole.revision_date = _ALWAYS
            half = binary.with_suffix(f".{os.getpid()}.mo")
            with half.open("wb") as stream:
                write_mo(stream, whole)
            half.replace(binary)


def main() -> int:
    """Compile the catalogues; say what they lack or no longer need, and return 1 where they do."""
    compile_catalogues()
    wrong = []
    for language in TRANSLATED:
        wrong += [f"{language} lacks, in {file}: {key!r}" for key, file in missing(language)]
        wrong += [f"{language} says what the code does not: {key!r}" for key in unsaid(language)]
    sys.stderr.writelines(line + "\n" for line in wrong)
    return 1 if wrong else 0


def _forms(string: str | tuple[str, ...]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)


def _key(messages: str | tuple[str, ...], context: str | None) -> MessageId:
    if not isinstance(messages, str):
        return messages[0], messages[1]
    return f"{context}{CONTEXT}{messages}" if context else messages


if __name__ == "__main__":
    sys.exit(main())
