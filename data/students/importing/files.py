"""Reads a table out of a file as schools have them: CSV in three encodings, or a workbook."""

import csv
import io
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from data.db.errors import RuleError
from data.students.importing.workbook_bounds import MAX_CELLS, OtherFormat, TooVast, check

BAD_FILE = "BAD_FILE"
"""The code of a file that cannot be read as a table; fact `reason` says why, `line` where."""

MAX_BYTES = 64 * 1024 * 1024

_WORKBOOK, _OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream's name in the container of a protected workbook
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = ",;\t"
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\r\n\f\x1c\x1d\x1e\x1f") | {"\x7f"}


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a file: the line (or the row of the sheet) it begins on, from 1, and its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's table: its headers as written, the lines below that are not blank, and the line the headers are on."""

    headers: tuple[str, ...]
    rows: Sequence[Line]
    line: int = 1


def read_table(path: str | Path) -> Table:
    """Return the table in a CSV file (UTF-8, UTF-16 with its mark, or cp1256) or in a workbook's first sheet.

    Args:
        path: The file; what it is, is seen from its first bytes, never from its name.

    Raises:
        OSError: it cannot be opened.
        RuleError: `BAD_FILE`, with `reason` `EMPTY`, `TOO_LARGE`, `TOO_VAST` (it holds or claims too many cells),
            `NO_FILE` (a device or a pipe), `FORMAT` (another kind of workbook), `BINARY`, `BROKEN`, `PASSWORD` or
            `LONG_LINE`.
    """
    with open(path, "rb", opener=_at_once) as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise _bad("NO_FILE")
        raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise _bad("TOO_LARGE", megabytes=MAX_BYTES // 2**20)
    return _table(_workbook(raw) if raw.startswith((_WORKBOOK, _OLD_WORKBOOK)) else _csv(_text(raw)))


def parse_table(text: str) -> Table:
    """Return the table that a pasted text is.

    Raises:
        RuleError: `BAD_FILE`, with `reason` `EMPTY`, `TOO_VAST`, `BROKEN` or `LONG_LINE`.
    """
    return _table(_csv(text))


def _at_once(path: str, flags: int) -> int:
    """Open a file without waiting for somebody who writes into a pipe."""
    return os.open(path, flags | os.O_NONBLOCK)


def _table(lines: Iterator[Line]) -> Table:
    filled = [line for line in lines if any(cell.strip() for cell in line.cells)]
    if not filled:
        raise _bad("EMPTY")
    return Table(filled[0].cells, filled[1:], filled[0].line)


def _bad(reason: str, **facts: Any) -> RuleError:
    return RuleError(BAD_FILE, "", {"reason": reason} | facts)


def _text(raw: bytes) -> str:
    """Return the text; what is no UTF-8 is cp1256, which takes any byte, so what decodes to controls was no text."""
    try:
        text = raw.decode("utf-16" if raw.startswith(_UTF16) else "utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1256", errors="replace")
    if not _CONTROLS.isdisjoint(text):
        raise _bad("BINARY")
    return text


def _csv(text: str) -> Iterator[Line]:
    first = next((line for line in io.StringIO(text, newline=None) if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    if text.count(delimiter) + text.count("\n") + text.count("\r") > MAX_CELLS:
        raise _bad("TOO_VAST", cells=MAX_CELLS)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = 0
    try:
        for cells in reader:
            yield Line(before + 1, tuple(cells))
            before = reader.line_num
    except csv.Error as error:
        reason = "LONG_LINE" if "field limit" in str(error) else "BROKEN"
        raise _bad(reason, line=before + 1) from None


def _workbook(raw: bytes) -> Iterator[Line]:
    from python_calamine import CalamineError, CalamineWorkbook

    if raw.startswith(_OLD_WORKBOOK):
        raise _bad("PASSWORD" if _ENCRYPTED in raw else "FORMAT")
    try:
        check(raw)
    except TooVast:
        raise _bad("TOO_VAST", cells=MAX_CELLS) from None
    except OtherFormat:
        raise _bad("FORMAT") from None
    except (zipfile.BadZipFile, zlib.error, struct.error, ValueError, NotImplementedError):
        raise _bad("BROKEN", line=1) from None
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, IndexError):
        raise _bad("BROKEN", line=1) from None
    for number, cells in enumerate(rows, 1):
        yield Line(number, tuple(map(_cell, cells)))


def _cell(value: Any) -> str:
    """Return a cell as a person reads it: whole numbers without a point, dates as ISO dates."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return str(value)
