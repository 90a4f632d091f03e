"""Taking students in from files: every kind of file, every reason for a refused row, all of it or nothing."""

import io
import os
import struct
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import sqlalchemy as sa

from data.db.engine import CONSOLE, Actor, Database
from data.db.errors import RuleError
from data.students.importing.plans import ImportPlan, apply_students, plan_students, read_table
from data.students.importing.values import FIELDS
from tests.hand import Hand

HEADER = "رقم الطالب,الاسم,الكلية,الجنس,تاريخ الميلاد,ولي الأمر,الهاتف"
ROW = "S1,أحمد عبد الرحمن القاسم,SCI,ذكر,2012-05-31,عبد الرحمن القاسم,050-123-4567"


@pytest.fixture
def school(hand: Hand) -> Hand:
    """A school with two colleges, two levels and a section of each in the current year."""
    for code, name in (("SCI", "القسم العلمي"), ("LIT", "القسم الأدبي")):
        hand.run("INSERT INTO colleges (unique_id, name) VALUES (?, ?)", code, name)
    hand.run(
        "INSERT INTO academic_years (id, name, start_date, end_date) VALUES (1, '2026/27', '2026-09-01', '2027-06-30')"
    )
    for number, name in ((1, "الأول"), (2, "الثاني")):
        hand.run("INSERT INTO grade_levels (id, name, sort_order) VALUES (?, ?, ?)", number, name, number)
        hand.run(
            "INSERT INTO classrooms (id, grade_level_id, academic_year_id, name) VALUES (?, ?, 1, ?)",
            number, number, "أ" if number == 1 else "ب",
        )  # fmt: skip
    hand.run("INSERT INTO settings (name, value) VALUES ('current_year_id', '1')")
    return hand


@pytest.fixture
def planned(school: Hand, database: Database, tmp_path: Path) -> Callable[[str], ImportPlan]:
    """Plan the import of a text."""

    def plan(text: str) -> ImportPlan:
        path = tmp_path / "students.csv"
        path.write_text(text, encoding="utf-8")
        return plan_students(database, CONSOLE, read_table(path))

    return plan


def reasons(plan: ImportPlan) -> list[tuple[int, str, str, str]]:
    return [(row.line, row.column, row.code, row.value) for row in plan.refused]


def written(tmp_path: Path, raw: bytes, name: str = "students.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(raw)
    return path


def workbook(*rows: tuple[Any, ...]) -> bytes:
    book, stream = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


# --- files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_is_read_as_it_comes(tmp_path: Path, encoding: str, delimiter: str, end: str) -> None:
    text = end.join([HEADER, ROW, ""]).replace(",", delimiter)
    table = read_table(written(tmp_path, text.encode(encoding)))
    assert table.headers == tuple(HEADER.split(","))
    assert [(row.line, row.cells) for row in table.rows] == [(2, tuple(ROW.split(",")))]


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    text = f'\n{HEADER}\n\n{ROW}\n"S2","a\nb",SCI,,,,\n,,,,,,\n"S3",c,SCI,,,,\n'
    table = read_table(written(tmp_path, text.encode()))
    assert [(row.line, row.cells[0]) for row in table.rows] == [(4, "S1"), (5, "S2"), (8, "S3")]


def test_a_workbook_is_read_with_its_types(tmp_path: Path) -> None:
    raw = workbook(
        ("id", "name", "dob", "phone"), (412, "أحمد", date(2012, 5, 31), 501234567), ("٠٤١٣", "سلمى", "", None)
    )
    table = read_table(written(tmp_path, raw, "students.xlsx"))
    assert table.headers == ("id", "name", "dob", "phone")
    assert [row.cells for row in table.rows] == [("412", "أحمد", "2012-05-31", "501234567"), ("٠٤١٣", "سلمى", "", "")]
    assert [row.line for row in table.rows] == [2, 3]


BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "EMPTY"),
    "blank": (b"\xef\xbb\xbf \n,,\n", "EMPTY"),
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "BINARY"),
    "program": (b"\x7fELF" + bytes(range(256)), "BINARY"),
    "zip": (b"PK\x03\x04" + b"\x00" * 40, "BROKEN"),
    "cut workbook": (workbook(("id", "name"), (1, "x"))[:900], "BROKEN"),
    "old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "FORMAT"),
    "huge cell": (b"id,name\n1," + b"x" * 200_000 + b"\n", "LONG_LINE"),
    "open quotation": (b'id,name\n1,"x\n2,y\n', "BROKEN"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, name: str) -> None:
    raw, reason = BAD[name]
    with pytest.raises(RuleError) as refused:
        read_table(written(tmp_path, raw))
    assert (refused.value.code, refused.value.facts["reason"]) == ("BAD_FILE", reason)


SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'


def with_parts(parts: dict[str, str]) -> bytes:
    """A workbook in which these parts stand instead."""
    made, stream = zipfile.ZipFile(io.BytesIO(workbook(("id", "name"), (1, "x")))), io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in dict.fromkeys([*made.namelist(), *parts]):
            archive.writestr(name, parts.get(name) or made.read(name))
    return stream.getvalue()


def sheet(cells: str) -> bytes:
    return with_parts({"xl/worksheets/sheet1.xml": SHEET.format(cells)})


def cell(place: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>x</t></is></c>' if place else "<c><v>1</v></c>"


# Over the bound by one row or one cell, and harmless: the bound is small in these tests.
VAST = {
    "far below": f'<row r="1">{cell("A1")}</row><row r="51">{cell("B51")}</row>',
    "far beside": f'<row r="1">{cell("CW1")}</row>',
    "its row says less": f'<row r="1">{cell("A1")}{cell("B51")}</row>',
    "another quote": f'<row r="1">{cell("A1")}</row><row r="51">{cell("B51")}</row>'.replace('"', "'"),
    "a bracket in between": f'<row r="1">{cell("A1")}</row><row x=">" r="51"><c x=">" r="B51"><v>1</v></c></row>',
    "without places": f'<row r="1">{cell("") * 2}</row>' + f"<row>{cell('')}</row>" * 50,
    "one wide row": f'<row r="1">{cell("") * 51}</row><row>{cell("")}</row>',
    "many in one place": f'<row r="1">{cell("A1") * 101}</row>',
}


@pytest.mark.parametrize("name", VAST)
def test_a_sheet_that_claims_too_much_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("python_calamine.CalamineWorkbook", None)
    monkeypatch.setattr("data.students.importing.workbook_bounds.MAX_CELLS", 100)
    with pytest.raises(RuleError) as refused:
        read_table(written(tmp_path, sheet(VAST[name])))
    assert refused.value.facts["reason"] == "TOO_VAST"


def test_a_sheet_at_the_bound_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.students.importing.workbook_bounds.MAX_CELLS", 100)
    cells = f'<row r="1">{cell("A1")}</row><row r="50">{cell("B50")}</row>'
    assert [line.line for line in read_table(written(tmp_path, sheet(cells))).rows] == [50]


@pytest.mark.parametrize(("bound", "room"), [("MAX_UNPACKED", 20_000), ("MAX_TEXT", 20_000)])
def test_a_workbook_that_unpacks_or_repeats_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str, room: int
) -> None:
    long = "<sst><si><t>" + "x" * 1000 + "</t></si></sst>"
    rows = "".join(f'<row r="{at}"><c r="A{at}" t="s"><v>0</v></c></row>' for at in range(1, 25))
    raw = with_parts({"xl/sharedStrings.xml": long, "xl/worksheets/sheet1.xml": SHEET.format(rows)})
    least = room + (0 if bound == "MAX_TEXT" else -12_000)
    monkeypatch.setattr(f"data.students.importing.workbook_bounds.{bound}", least)
    with pytest.raises(RuleError, match="TOO_VAST"):
        read_table(written(tmp_path, raw))


def test_the_size_that_an_archive_tells_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = bytearray(with_parts({"xl/more.xml": "x" * 50_000}))
    told, lie = struct.pack("<L", 50_000), struct.pack("<L", 5)
    assert raw.count(told) == 2
    monkeypatch.setattr("data.students.importing.workbook_bounds.MAX_UNPACKED", 40_000)
    with pytest.raises(RuleError, match="TOO_VAST"):
        read_table(written(tmp_path, bytes(raw.replace(told, lie))))


@pytest.mark.parametrize("name", ["content.xml", "xl/workbook.bin"])
def test_other_kinds_of_workbooks_are_told_as_that(tmp_path: Path, name: str) -> None:
    with pytest.raises(RuleError, match="FORMAT"):
        read_table(written(tmp_path, with_parts({name: "x"})))


@pytest.mark.parametrize("raw", [b"," * 101, b"\n" * 101, b"\r" * 101, b"a\n" * 101])
def test_a_text_of_too_many_cells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr("data.students.importing.files.MAX_CELLS", 100)
    with pytest.raises(RuleError, match="TOO_VAST"):
        read_table(written(tmp_path, raw))


def test_a_text_without_an_end_of_line_is_bounded(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="LONG_LINE"):
        read_table(written(tmp_path, b"x" * 2_000_000))


def test_a_file_that_is_larger_than_what_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.students.importing.files.MAX_BYTES", 100)
    with pytest.raises(RuleError, match="TOO_LARGE"):
        read_table(written(tmp_path, b"x" * 101))


def test_devices_and_pipes_are_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", "/dev/zero", "/dev/null"):
        with pytest.raises(RuleError, match="NO_FILE"):
            read_table(path)


def test_a_workbook_without_a_sheet_is_refused(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(RuleError, match="FORMAT"):
        read_table(written(tmp_path, stream.getvalue()))


def test_a_protected_workbook_is_told_apart(tmp_path: Path) -> None:
    """A protected workbook is wrapped in an OLE file with a stream of this name."""
    raw = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 480
    with pytest.raises(RuleError, match="PASSWORD"):
        read_table(written(tmp_path, raw, "students.xlsx"))


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_table(tmp_path / "none.csv")
    with pytest.raises(IsADirectoryError):
        read_table(tmp_path)


# --- headers


@pytest.mark.parametrize("header", [
    HEADER, "id,name,college,gender,date of birth,guardian,mobile",
    "Student_ID,Full Name,COLLEGE,Sex,Birth-Date,Parent,Phone",
    "رقم الطالبة, اسم الطالبة ,القسم,النوع,تاريخ الميلاد:,اسم ولي الامر,رقم الجوال",
])  # fmt: skip
def test_headers_are_known_in_both_languages(planned: Callable[[str], ImportPlan], header: str) -> None:
    plan = planned(f"{header}\n{ROW}\n")
    [row] = plan.rows
    assert (plan.refused, plan.ignored) == ([], [])
    assert (row.plan.unique_id, row.plan.college_id, row.plan.sex) == ("S1", "SCI", "M")
    assert (row.plan.birth_date, row.plan.phone) == (date(2012, 5, 31), "050-123-4567")


def test_columns_come_in_any_order_and_strange_ones_are_told(planned: Callable[[str], ImportPlan]) -> None:
    plan = planned("ملاحظات,القسم,الاسم,,رقم القيد\nجيد,القسم العلمي,سلمى,,S9\nجيد,العلمي,نور,,S8\n")
    assert plan.ignored == ["ملاحظات"]
    assert [(row.plan.unique_id, row.plan.name, row.plan.college_id) for row in plan.rows] == [("S9", "سلمى", "SCI")]
    assert reasons(plan) == [(3, "college_id", "UNKNOWN_COLLEGE", "العلمي")]


@pytest.mark.parametrize(("header", "reason", "columns"), [
    ("id,college", "NO_HEADER", ["name"]), ("foo,bar,baz", "NO_HEADER", ["unique_id", "name"]),
    ("S1,أحمد,SCI", "NO_HEADER", ["unique_id", "name"]), ("id,name", "NO_HEADER", ["college_id"]),
    ("id,name,college,الاسم", "TWO_HEADERS", ["الاسم"]),
])  # fmt: skip
def test_headers_that_do_not_do_are_refused(
    planned: Callable[[str], ImportPlan], header: str, reason: str, columns: list[str]
) -> None:
    with pytest.raises(RuleError) as refused:
        planned(f"{header}\nx,y,z\n")
    assert refused.value.code == "BAD_FILE"
    headings = {"headings": {name: FIELDS[name] for name in columns}} if reason == "NO_HEADER" else {}
    assert refused.value.facts == {"reason": reason, "columns": columns} | headings


def test_one_college_needs_no_column(planned: Callable[[str], ImportPlan], school: Hand) -> None:
    school.run("DELETE FROM colleges WHERE unique_id = 'LIT'")
    assert planned("id,name\nS1,أحمد\n").rows[0].plan.college_id == "SCI"


def test_sections_need_a_current_year(planned: Callable[[str], ImportPlan], school: Hand) -> None:
    school.run("DELETE FROM settings")
    school.run("UPDATE academic_years SET is_active = 0")
    with pytest.raises(RuleError) as refused:
        planned("id,name,college,level,section\nS1,أحمد,SCI,الأول,أ\n")
    assert refused.value.facts == {"reason": "NO_YEAR"}


# --- rows

REFUSED: dict[str, tuple[str, str, str]] = {
    "S1,,SCI,,,,": ("name", "MISSING", ""),
    ",أحمد,SCI,,,,": ("unique_id", "MISSING", ""),
    "S1,أحمد,,,,,": ("college_id", "MISSING", ""),
    "S1,\u202e\u200f,SCI,,,,": ("name", "MISSING", ""),
    f"S1,{'م' * 151},SCI,,,,": ("name", "TOO_LONG", "م" * 151),
    f"{'9' * 65},أحمد,SCI,,,,": ("unique_id", "TOO_LONG", "9" * 65),
    "S1,أحمد,MED,,,,": ("college_id", "UNKNOWN_COLLEGE", "MED"),
    "S1,أحمد,SCI,x,,,": ("sex", "BAD_SEX", "x"),
    "S1,أحمد,SCI,,2012-02-30,,": ("birth_date", "BAD_DATE", "2012-02-30"),
    "S1,أحمد,SCI,,31/13/2012,,": ("birth_date", "BAD_DATE", "31/13/2012"),
    "S1,أحمد,SCI,,12/5/31,,": ("birth_date", "BAD_DATE", "12/5/31"),
    "S1,أحمد,SCI,,1433-07-10,,": ("birth_date", "BAD_DATE", "1433-07-10"),
    "S1,أحمد,SCI,,2099-01-01,,": ("birth_date", "BAD_DATE", "2099-01-01"),
    "S1,أحمد,SCI,,41060,,": ("birth_date", "BAD_DATE", "41060"),
    "S0,أحمد,SCI,,,,": ("unique_id", "EXISTS", "S0"),
    "s0,أحمد,SCI,,,,": ("unique_id", "EXISTS", "s0"),
    "S1,القاسم,SCI,,,,050,123": ("", "EXTRA_CELLS", "123"),
}


@pytest.mark.parametrize("row", REFUSED)
def test_a_refused_row_tells_its_reason(planned: Callable[[str], ImportPlan], school: Hand, row: str) -> None:
    school.run("INSERT INTO students (unique_id, name, college_id) VALUES ('S0', 'x', 'SCI')")
    plan = planned(f"{HEADER}\n{row}\nS7,سلمى,LIT,أنثى,٣١/٥/٢٠١٢,,\n")
    assert reasons(plan) == [(2, *REFUSED[row])] and plan.refused_lines == 1
    assert [(kept.line, kept.plan.birth_date) for kept in plan.rows] == [(3, date(2012, 5, 31))]


def test_a_row_tells_all_its_reasons(planned: Callable[[str], ImportPlan]) -> None:
    plan = planned(f"{HEADER}\n,,MED,x,yesterday,,\n")
    assert [(column, code) for _line, column, code, _value in reasons(plan)] == [
        ("unique_id", "MISSING"), ("name", "MISSING"), ("sex", "BAD_SEX"), ("birth_date", "BAD_DATE"),
        ("college_id", "UNKNOWN_COLLEGE"),
    ]  # fmt: skip
    assert plan.refused_lines == 1 and plan.rows == []


def test_an_id_stands_once_in_a_file(planned: Callable[[str], ImportPlan]) -> None:
    plan = planned("id,name,college\n0412,a,SCI\n٠٤١٢,b,SCI\n0413,c,SCI\n")
    assert reasons(plan) == [(3, "unique_id", "TWICE", "0412")]
    assert [row.plan.unique_id for row in plan.rows] == ["0412", "0413"]


def test_characters_that_cannot_be_stored_are_told_not_refused(planned: Callable[[str], ImportPlan]) -> None:
    plan = planned("id,name,college\nS1,\u202eأحمد\u200f \ufefbمي,SCI\n")
    assert plan.refused == [] and plan.rows[0].plan.name == "أحمد لامي"
    [note] = plan.noted
    assert (note.line, note.column, note.code) == (2, "name", "DROPPED")
    assert "U+202E" in note.value and "U+200F" in note.value


def test_who_may_be_somebody_else_is_told_not_refused(planned: Callable[[str], ImportPlan], school: Hand) -> None:
    known = "INSERT INTO students (unique_id, name, college_id, birth_date) VALUES (?, ?, 'SCI', ?)"
    for key, name, born in (("A", "عبد الله", "2012-05-31"), ("B", "هدى", None), ("C", "رنا", "2011-01-01")):
        school.run(known, key, name, born)
    plan = planned(
        "id,name,college,dob\nS1,عَبدالله,SCI,2012-05-31\nS2,هدي,SCI,2012-05-31\nS3,رنا,SCI,2012-05-31\nS4,رنا,SCI,\n"
        "S5,ليلى,SCI,2012-05-31\nS6,ليلي,SCI,2012-05-31\nA,عبد الله,SCI,2012-05-31\n"
    )
    assert [(row.line, row.code, row.value) for row in plan.noted] == [
        (2, "SIMILAR", "A"), (3, "NAMESAKE", "B"), (5, "NAMESAKE", "C"), (7, "SIMILAR", "S5"),
    ]  # fmt: skip
    assert len(plan.rows) == 6


@pytest.mark.parametrize(("level", "section", "column", "code"), [
    ("الثالث", "أ", "grade_level", "UNKNOWN_LEVEL"), ("الأول", "ب", "section", "UNKNOWN_SECTION"),
    ("الأول", "", "section", "MISSING"), ("", "أ", "grade_level", "MISSING"),
])  # fmt: skip
def test_a_section_must_be_there(
    planned: Callable[[str], ImportPlan], level: str, section: str, column: str, code: str
) -> None:
    plan = planned(f"id,name,college,الصف,الشعبة\nS1,أحمد,SCI,{level},{section}\n")
    assert [(row.column, row.code) for row in plan.refused] == [(column, code)]


# --- writing


def test_students_are_written_and_enrolled(
    planned: Callable[[str], ImportPlan], database: Database, school: Hand
) -> None:
    plan = planned("id,name,college,level,section\nS1,أحمد,SCI,الاول,أ\nS2,سلمى,LIT,الثاني,ب\nS3,نور,SCI,,\n")
    assert school.one("SELECT count(*) FROM students") == 0, "a plan writes nothing"
    told: list[tuple[int, int]] = []
    assert apply_students(database, CONSOLE, plan, lambda done, total: told.append((done, total))) == 3
    assert told == [(3, 3)]
    assert school.rows("SELECT unique_id, name, college_id, status FROM students ORDER BY unique_id") == [
        ("S1", "أحمد", "SCI", "ACTIVE"), ("S2", "سلمى", "LIT", "ACTIVE"), ("S3", "نور", "SCI", "ACTIVE"),
    ]  # fmt: skip
    assert school.rows("SELECT student_id, classroom_id, status FROM enrollments ORDER BY student_id") == [
        ("S1", 1, "ACTIVE"), ("S2", 2, "ACTIVE"),
    ]  # fmt: skip


def test_an_enrolled_student_stands_on_the_sheets_of_exams_to_come(
    planned: Callable[[str], ImportPlan], database: Database, school: Hand
) -> None:
    school.run("INSERT INTO subjects (id, name) VALUES (1, 'الرياضيات')")
    school.run(
        "INSERT INTO semesters (id, academic_year_id, name, start_date, end_date)"
        " VALUES (1, 1, 'الأول', '2026-09-01', '2027-06-30')"
    )
    school.run("UPDATE academic_years SET end_date = '2199-06-30'")
    school.run("UPDATE semesters SET end_date = '2199-06-30'")
    school.run(
        "INSERT INTO exam_periods (id, academic_year_id, semester_id, name, type, start_date, end_date)"
        " VALUES (1, 1, 1, 'نهائي', 'FINAL', '2199-01-01', '2199-01-31')"
    )
    school.run(
        "INSERT INTO exam_schedules (id, exam_period_id, subject_id, grade_level_id, exam_date, max_score)"
        " VALUES (1, 1, 1, 1, '2199-01-10', 20)"
    )
    apply_students(database, CONSOLE, planned("id,name,college,level,section\nS1,أحمد,SCI,الأول,أ\n"))
    assert school.one("SELECT count(*) FROM student_exam_scores WHERE exam_schedule_id = 1") == 1


def test_a_refused_row_refuses_all_unless_told_otherwise(
    planned: Callable[[str], ImportPlan], database: Database, school: Hand
) -> None:
    plan = planned("id,name,college\nS1,أحمد,SCI\nS2,,SCI\n")
    with pytest.raises(RuleError) as refused:
        apply_students(database, CONSOLE, plan)
    assert (refused.value.code, refused.value.facts) == ("IMPORT_REFUSED", {"refused": 1})
    assert school.one("SELECT count(*) FROM students") == 0
    assert apply_students(database, CONSOLE, plan, partial=True) == 1
    assert school.rows("SELECT unique_id FROM students") == [("S1",)]


def test_what_is_refused_while_writing_leaves_nothing(
    planned: Callable[[str], ImportPlan], database: Database, school: Hand
) -> None:
    plan = planned("id,name,college\n" + "".join(f"S{n},أحمد,SCI\n" for n in range(1200)))
    school.run("INSERT INTO students (unique_id, name, college_id) VALUES ('S1100', 'x', 'SCI')")
    with pytest.raises(RuleError, match="DUPLICATE"):
        apply_students(database, CONSOLE, plan)
    assert school.one("SELECT count(*) FROM students") == 1


def test_stopping_leaves_nothing(planned: Callable[[str], ImportPlan], database: Database, school: Hand) -> None:
    plan = planned("id,name,college\n" + "".join(f"S{n},أحمد,SCI\n" for n in range(1200)))

    def stop(done: int, total: int) -> None:
        if done > 600:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply_students(database, CONSOLE, plan, stop)
    assert school.one("SELECT count(*) FROM students") == 0


@pytest.mark.parametrize("role", ["teacher", "viewer", "student"])
def test_only_the_office_imports(database: Database, school: Hand, role: str) -> None:
    who = Actor(1, "x", "x", role)
    with pytest.raises(RuleError, match="NOT_ALLOWED"):
        plan_students(database, who, read_table_of(f"{HEADER}\n{ROW}\n"))
    with pytest.raises(RuleError, match="NOT_ALLOWED"):
        apply_students(database, who, ImportPlan([], []))


def read_table_of(text: str) -> Any:
    from data.students.importing.files import Line, Table

    header, *rows = text.splitlines()
    lines = [Line(number, tuple(row.split(","))) for number, row in enumerate(rows, 2)]
    return Table(tuple(header.split(",")), lines)


def test_ten_thousand_rows_take_few_statements(
    planned: Callable[[str], ImportPlan], database: Database, school: Hand
) -> None:
    rows = "".join(f"S{n},أحمد عبد الرحمن القاسم,SCI,ذكر,2012-05-31,عبد الرحمن,050-123-{n:04}\n" for n in range(10_000))
    sent: list[str] = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda *told: sent.append(told[2]))
    plan = planned(f"{HEADER}\n{rows}")
    assert apply_students(database, CONSOLE, plan) == 10_000
    assert len(sent) <= 40, sent
    assert school.one("SELECT count(*) FROM students") == 10_000
