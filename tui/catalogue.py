"""Keeps the catalogues: `python -m tui.catalogue` merges the fragments into each language's `rasd.po` and `rasd.mo`.

Sentences are found in the code by Babel; each room of the code has its own fragment in `locale/LANG/fragments/`.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tui.i18n import DOMAIN, LANGUAGES, LOCALE

KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "NN_": (1, 2)}
CODE = Path(__file__).parent
TRANSLATED = tuple(code for code in LANGUAGES if code != "en")

PLURALS = {"ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"}
"""The order of a language's forms as translators know it; Babel's own puts the last two of Arabic the other way."""

# Dates in the header would make the same catalogue differ from day to day.
_ALWAYS = datetime(2026, 1, 1, tzinfo=UTC)
MessageId = str | tuple[str, str]


def spoken() -> dict[MessageId, str]:
    """Return every sentence of the code, with the file it stands in."""
    found = extract_from_dir(CODE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {_key(messages): file for file, _line, messages, _comments, _context in found if messages}


def fragments(language: str) -> list[tuple[str, Catalog]]:
    """Return a language's fragments by name."""
    folder = LOCALE / language / "fragments"
    return [(path.name, _read(path, language)) for path in sorted(folder.glob("*.po"))]


def merged(language: str) -> Catalog:
    """Return one catalogue of all fragments, without sentences that the code no longer says."""
    whole = Catalog(
        language, DOMAIN, project="Rasd", creation_date=_ALWAYS, revision_date=_ALWAYS, charset="utf-8", fuzzy=False
    )
    if language in PLURALS:
        whole.mime_headers = [("Plural-Forms", PLURALS[language])]
    said = spoken()
    for _name, fragment in fragments(language):
        for message in _translated(fragment):
            if message.id in said and message.id not in whole:
                whole.add(message.id, message.string)
    return whole


def missing(language: str) -> list[tuple[MessageId, str]]:
    """Return the sentences of the code that a language lacks, each with its file."""
    whole = merged(language)
    return [(key, file) for key, file in spoken().items() if key not in whole]


def differing(language: str) -> list[tuple[MessageId, str, str]]:
    """Return the sentences that two fragments translate differently, each with both translations."""
    first: dict[MessageId, object] = {}
    different = []
    for _name, fragment in fragments(language):
        for message in _translated(fragment):
            if first.setdefault(message.id, message.string) != message.string:
                different.append((message.id, str(first[message.id]), str(message.string)))
    return different


def compiled(language: str) -> tuple[bytes, bytes]:
    """Return what `rasd.po` and `rasd.mo` of a language should be."""
    whole, text, binary = merged(language), io.BytesIO(), io.BytesIO()
    write_po(text, whole, sort_output=True, no_location=True, width=110)
    write_mo(binary, whole)
    return text.getvalue(), binary.getvalue()


def files(language: str) -> tuple[Path, Path]:
    """Return where `rasd.po` and `rasd.mo` of a language stand."""
    folder = LOCALE / language / "LC_MESSAGES"
    return folder / f"{DOMAIN}.po", folder / f"{DOMAIN}.mo"


def main() -> int:
    """Write the catalogues; say what they lack, and return 1 where they do."""
    lacking = []
    for language in TRANSLATED:
        for path, content in zip(files(language), compiled(language), strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        lacking += [f"{language} {file}: {key!r}" for key, file in missing(language)]
        lacking += [f"{language} twice: {key!r}: {one} / {other}" for key, one, other in differing(language)]
    sys.stderr.writelines(line + "\n" for line in lacking)
    return 1 if lacking else 0


def _translated(fragment: Catalog) -> list[Message]:
    return [message for message in fragment if message.id and all(_forms(message.string))]


def _forms(string: str | tuple[str, ...]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)


def _read(path: Path, language: str) -> Catalog:
    with path.open("rb") as stream:
        return read_po(stream, locale=language, charset="utf-8")


def _key(messages: str | tuple[str, ...]) -> MessageId:
    return messages if isinstance(messages, str) else (messages[0], messages[1])


if __name__ == "__main__":
    sys.exit(main())
