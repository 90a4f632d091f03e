"""Looks at what a workbook claims before it is read: the reader makes room for all of it at once.

A sheet of two cells may lie over seventeen billion, a short string stand in a million cells, and an archive unpack to a
thousand times its size. What a sheet's `dimension` says does not matter: no room is made for that. Only OOXML is let
through (ECMA-376, part 1, 18.3.1 and 18.4).
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

MAX_CELLS = 2_000_000
"""Of the rectangle from the first cell to the last, and of what stands in it."""
MAX_UNPACKED = 128 * 2**20
"""Bytes of all parts of a workbook together."""
MAX_TEXT = 128 * 2**20
"""Bytes of the text of all cells, each string counted wherever it stands."""

_TAG = re.compile(rb"""<(?:[\w.-]+:)?(row|c|v)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*)>""")
_PLACE = re.compile(rb"""(?<![\w:])r\s*=\s*["']([A-Za-z]*)(\d+)["']""")
_SHARED = re.compile(rb"""(?<![\w:])t\s*=\s*["']s["']""")
_STRING = re.compile(rb"<(?:[\w.-]+:)?si(?=[\s/>])")
_NUMBER = re.compile(rb"\s*(\d{1,9})\s*<")
_WORKBOOK, _STRINGS = "xl/workbook.xml", "xl/sharedstrings.xml"
_OTHERS = ("content.xml", "xl/workbook.bin")
"""Parts of OpenDocument and of binary workbooks, which the reader would take instead."""


class TooVast(Exception):
    """It holds or claims more than is read."""


class OtherFormat(Exception):
    """It is no workbook in XLSX."""


def check(raw: bytes) -> None:
    """Look at a workbook without making room for what it claims.

    Args:
        raw: The file.

    Raises:
        TooVast: it claims more than `MAX_CELLS`, `MAX_UNPACKED` or `MAX_TEXT`.
        OtherFormat: it is another kind of file.
        zipfile.BadZipFile, zlib.error, struct.error: it is broken.
    """
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        members = archive.infolist()
    names = [member.filename.replace("\\", "/").lower() for member in members]
    if len(set(names)) < len(names):
        raise zipfile.BadZipFile("a part stands there twice")
    if _WORKBOOK not in names or any(name in names for name in _OTHERS):
        raise OtherFormat
    room, lengths = MAX_UNPACKED, []
    # The shared strings first: the sheets name them by number.
    for name, member in sorted(zip(names, members, strict=True), key=lambda pair: pair[0] != _STRINGS):
        part = _unpacked(raw, member, room)
        room -= len(part)
        if name == _STRINGS:
            lengths = _lengths(part)
        else:
            _check_sheet(part, lengths)


def _unpacked(raw: bytes, member: zipfile.ZipInfo, room: int) -> bytes:
    """Return a part as the reader will see it: by the bytes that are there, whatever size is told of it."""
    name, extra = struct.unpack_from("<HH", raw, member.header_offset + 26)
    start = member.header_offset + 30 + name + extra
    packed = raw[start : start + member.compress_size]
    if member.compress_type == zipfile.ZIP_STORED:
        part = packed
    elif member.compress_type == zipfile.ZIP_DEFLATED:
        part = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, room + 1)
    else:
        raise zipfile.BadZipFile("a part is packed in a strange way")
    if len(part) > room:
        raise TooVast
    return part


def _lengths(part: bytes) -> list[int]:
    """The bytes from each shared string to the next: at least as many as it has."""
    starts = [found.start() for found in _STRING.finditer(part)]
    return [end - start for start, end in zip(starts, [*starts, len(part)][1:], strict=True)]


def _check_sheet(part: bytes, lengths: list[int]) -> None:
    rows = columns = cells = text = 0
    for row, column, string in _cells(part):
        rows, columns = max(rows, row), max(columns, column)
        if string < 0:
            cells += 1
        elif string < len(lengths):
            text += lengths[string]
        if rows * columns > MAX_CELLS or cells > MAX_CELLS or text > MAX_TEXT:
            raise TooVast


def _cells(part: bytes) -> Iterator[tuple[int, int, int]]:
    """Each cell's row and column, from 1, and again its value with the number of the shared string, -1 for none.

    A cell without a place stands beside the one before, a row below the one before.
    """
    row = column = 0
    shared = False
    for found in _TAG.finditer(part):
        kind, attributes = found[1], found[2]
        place = _PLACE.search(attributes) if kind != b"v" else None
        if kind == b"row":
            row, column = int(place[2][:9]) if place else row + 1, 0
        elif kind == b"c":
            column = _column(place[1]) if place and place[1] else column + 1
            shared = _SHARED.search(attributes) is not None
            yield int(place[2][:9]) if place else max(row, 1), column, -1
        elif shared and (number := _NUMBER.match(part, found.end())):
            yield row, column, int(number[1])


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[:6]:
        number = number * 26 + letter - 64
    return number
