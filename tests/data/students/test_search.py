"""Finding students: however a name is typed, as a plain search over folded words would, and by indexes alone."""

import re
import unicodedata
import warnings
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.db.engine import CONSOLE, Actor, Database
from data.db.tables import colleges, student_name_words, students
from data.demo.names import person, phone
from data.install import upgrade, verify
from data.students.enrollment import enroll, withdraw
from data.students.records import Student, StudentPlan
from data.students.search import MOST, find_students, similar_students
from data.text.folding import code_endings, fold, fold_code, fold_joined, name_words, order_key
from tests.data.staff import staff
from tests.data.typed_school import LONG, School, day
from tests.hand import Hand

HOSTILE = "a[/b] '\"; DROP TABLE users; -- \\ % _ \x1b]52;c;x\x07 \u202e 😀"

NAMES = {
    "S1": "عبد الله محمد",
    "S2": "عبدالله أحمد الصالح",
    "S3": "محمد عبد الله",
    "S4": "أحمد",
    "S5": "مُحَمَّد بن عليّ",
    "S6": "Ahmad O'Neil",
    "S7": "100% _x_ \\ end",
    "S8": "فاطمة الزهراء",
    "S9": "هدى (حمّودة) Haddad-Smith",
}
FOUND = [
    ("محمد", ["S1", "S3", "S5"]),
    ("محمد عبدالله", ["S1", "S3"]),
    ("عبد الله", ["S1", "S2", "S3"]),
    ("عبدالله", ["S1", "S2", "S3"]),
    ("الله عبد محمد", ["S1", "S3"]),
    ("الله", ["S1", "S2", "S3"]),
    ("محمدعب", ["S3"]),
    ("احمد", ["S4", "S2"]),
    ("أحمد", ["S4", "S2"]),
    ("  أَحْمَد\u0640 ", ["S4", "S2"]),
    ("فاطمه", ["S8"]),
    ("هدي", ["S9"]),
    ("حموده", ["S9"]),
    ("(حم", ["S9"]),
    ("smith هدى", ["S9"]),
    ("haddad-s", ["S9"]),
    ("الصا احم", ["S2"]),
    ("حمد", []),
    ("عبد احمد", ["S2"]),
    ("ابو", []),
    ("o'n ahm", ["S6"]),
    ("AHMAD", ["S6"]),
    ("100%", ["S7"]),
    ("%", []),
    ("_", ["S7"]),
    ("\\", ["S7"]),
    ("%m", []),
    ("' OR 1=1 --", []),
    ("[/b]", []),
    ("\x00", []),
    ("\U0010ffff", []),
    ("-", []),
    ("S3", ["S3"]),
    ("s3", ["S3"]),
    ("205", ["S5"]),
    ("ـ " + "كلمة " * 40, []),
]


@pytest.fixture
def listed(school: School) -> None:
    for key, name in NAMES.items():
        school.insert(
            "students", unique_id=key, name=name, college_id="C1", number=f"20{key[1:]}", phone=f"059{key[1:]}"
        )


def ids(database: Database, term: str) -> list[str]:
    return [row.unique_id for row in find_students(database, CONSOLE, term, MOST).rows]


def test_students_are_found_however_they_are_typed(database: Database, listed: None):
    assert [(term, sorted(ids(database, term))) for term, _found in FOUND] == [
        (term, sorted(found)) for term, found in FOUND
    ]


def test_exact_names_come_first_then_beginnings(database: Database, listed: None, school: School):
    school.insert("students", unique_id="T1", name="محمد", college_id="C1")
    school.insert("students", unique_id="T2", name="ابراهيم محمد", college_id="C1")
    assert ids(database, "محمد") == ["T1", "S5", "S3", "T2", "S1"]
    school.insert("students", unique_id="T3", name="٢٠٤ اسم", college_id="C1")
    assert ids(database, "204") == ["S4", "T3"]


@pytest.mark.parametrize("term", ["059", "٠٥٩", "۰۵۹", " 05-9 "])
def test_a_phone_in_any_digits(database: Database, listed: None, term: str):
    assert find_students(database, CONSOLE, term).total == len(NAMES)
    assert ids(database, f"{term.strip()}4") == ["S4"]


def test_a_code_in_any_grouping_digits_and_case(database: Database, school: School):
    school.insert("students", unique_id="AB-12", name="هدى", college_id="C1", number="٤٢", phone="(0599) 123-456")
    for term in ("ab12", "AB-1", "٤٢", "42", "0599123456", "٠٥٩٩ ١٢"):
        assert ids(database, term) == ["AB-12"], term


def test_pages_hold_everybody_once_in_the_order_of_names(database: Database, listed: None, school: School):
    for number in range(20):
        school.insert("students", unique_id=f"X{number}", name="سامر", college_id="C1")
    for term in ("", "سامر"):
        pages = [find_students(database, CONSOLE, term, 7, start) for start in range(0, 30, 7)]
        rows = [row for page in pages for row in page.rows]
        assert {page.total for page in pages if page.rows} == {len(rows)}
        assert len({row.unique_id for row in rows}) == len(rows) == (29 if not term else 20)
        assert rows == list(find_students(database, CONSOLE, term, 50).rows)


def test_where_a_student_is_now(database: Database, school: School):
    clerk = staff(school, "registrar")
    older = school.insert("academic_years", name="قديمة", start_date=day(-600), end_date=day(-300))
    was = school.section(year=older)
    school.insert("students", unique_id="S1", name=HOSTILE, college_id="C1")
    assert find_students(database, clerk, "S1").rows == [Student("S1", HOSTILE, None, "C1", None, None, None)]
    before = enroll(database, clerk, "S1", was)
    now = enroll(database, clerk, "S1", school.classroom)
    (row,) = find_students(database, clerk, "S1").rows
    assert (row.enrollment_id, row.section, row.grade_level) == (now, f"{LONG}1", LONG)
    withdraw(database, clerk, now)
    assert find_students(database, clerk, "S1").rows[0].enrollment_id == before


# --- The words are kept by the database itself


def words(hand: Hand) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for word, student in hand.rows("SELECT word, student_id FROM student_name_words"):
        found.setdefault(student, set()).add(word)
    return found


def should(hand: Hand) -> dict[str, set[str]]:
    rows = hand.rows("SELECT unique_id, name, phone FROM students")
    return {key: name_words(fold(name)) | code_endings(fold_code(phone or "")) for key, name, phone in rows}


ADD = "INSERT INTO students (unique_id, name, college_id) VALUES (?, ?, 'C1')"
BY_HAND: list[tuple[str, tuple[Any, ...]]] = [
    (
        "INSERT INTO students (unique_id, name, college_id) VALUES ('A', 'عبد الله', 'C1'), ('B', 'ابوبكر علي', 'C1')",
        (),
    ),
    (ADD, ("C", HOSTILE)),
    (ADD, ("D", "  مسافات   كثيرة\t(لقب) a-b ")),
    ("UPDATE students SET name = 'هدى عبد القادر' WHERE unique_id IN ('A', 'C')", ()),
    ("UPDATE students SET number = '7', name = name", ()),
    ("UPDATE students SET unique_id = 'E' WHERE unique_id = 'B'", ()),
    ("REPLACE INTO students (unique_id, name, college_id) VALUES ('E', 'سعاد', 'C1'), ('F', 'رنا', 'C1')", ()),
    ("INSERT {ignore} INTO students (unique_id, name, college_id) VALUES ('F', 'لا أحد', 'C1')", ()),
    ("INSERT INTO students (unique_id, name, college_id) VALUES ('F', 'x', 'C1') {upsert} name = 'مريم ابو زيد'", ()),
    ("DELETE FROM students WHERE unique_id IN ('A', 'D')", ()),
]


def typed(hand: Hand, statement: str) -> str:
    sqlite = hand.engine == "sqlite"
    upsert = "ON CONFLICT (unique_id) DO UPDATE SET" if sqlite else "ON DUPLICATE KEY UPDATE"
    return statement.format(ignore="OR IGNORE" if sqlite else "IGNORE", upsert=upsert)


@pytest.mark.parametrize("recursive", ["OFF", "ON"])
def test_whatever_is_typed_by_hand_the_words_are_right(school: School, hand: Hand, recursive: str):
    if hand.engine == "sqlite":
        hand.run(f"PRAGMA recursive_triggers = {recursive}")
    for statement, values in BY_HAND:
        hand.run(typed(hand, statement), *values)
        assert words(hand) == should(hand), statement
    assert set(words(hand)) == {"C", "E", "F"}
    if hand.engine == "sqlite":
        hand.run("UPDATE OR REPLACE students SET unique_id = 'F' WHERE unique_id = 'E'")
        assert words(hand) == should(hand) == {"C": {"هدي", "عبد", "القادر", "عبدالقادر"}, "F": {"سعاد"}}


def test_a_statement_that_is_refused_or_rolled_back_leaves_the_words(school: School, hand: Hand):
    enrolled = school.student()
    before = words(hand)
    assert hand.refused("DELETE FROM students") == "REFERENCE"
    assert hand.refused("UPDATE students SET name = 'x', college_id = 'none'") == "REFERENCE"
    for statement in ("DELETE FROM student_exam_scores", f"DELETE FROM enrollments WHERE id = {enrolled}"):
        hand.run("BEGIN")
        hand.run(statement)
        hand.run("DELETE FROM students" if "enrollments" in statement else "UPDATE students SET name = 'x'")
        hand.run("ROLLBACK")
    assert words(hand) == before == should(hand)


def test_students_from_before_are_given_their_words(database: Database, listed: None, hand: Hand):
    database.write(None, lambda connection: connection.execute(student_name_words.delete()))
    hand.run("INSERT INTO student_name_words (word, student_id) VALUES ('قديم', 'S4'), ('قديم', 'Z')")
    told = {(finding.name, finding.facts["key"]) for finding in verify(database)}
    assert told == {("students", key) for key in NAMES} | {("student_name_words", "S4"), ("student_name_words", "Z")}
    assert ids(database, "الزهراء") == []
    assert upgrade(database) == ["words of students"]
    assert (words(hand), verify(database), ids(database, "الزهراء")) == (should(hand), [], ["S8"])
    assert upgrade(database) == []


# --- As a plain search over folded words


LETTERS = st.sampled_from("اأعبدولهىةم ـَ-(a٣3%_é😀") | st.sampled_from(["\\", '"'])
PIECES = st.sampled_from(["عبد", "عبدالله", "الله", "ابو", "أبوبكر", "محمد", "احمد", "(م", "a-b", "3"]) | st.text(
    LETTERS, max_size=4
)
# Blanks at the end of a key, of which the engines think differently, are none of a name that may be stored.
A_NAME = st.lists(PIECES, min_size=1, max_size=4).map(lambda pieces: " ".join(" ".join(pieces).split()))
A_NAME = A_NAME.filter(lambda name: bool(name) and not fold(name).endswith(" "))
CODE = st.none() | st.text(st.sampled_from("ab1٢3- "), max_size=4)


def in_arabic(name: str) -> tuple[bool, str]:
    """What sorts a name as Arabic has it: those that begin with a Latin letter last."""
    key = order_key(name)
    return "a" <= key[:1] <= "z", key


def oracle(rows: list[dict[str, Any]], term: str) -> list[str]:
    """Find as one would who reads every student."""
    key, code, joined = " ".join(fold(term).split()), fold_code(term), fold_joined(term)

    def rank(row: dict[str, Any]) -> int | None:
        name = fold(row["name"])
        codes = [fold_code(row[column]) for column in ("unique_id", "number", "phone") if row[column] is not None]
        if name == key or (code and code in codes):
            return 0
        if name.startswith(key):
            return 1
        words = name_words(name) | code_endings(fold_code(row["phone"] or ""))
        by_words = all(any(word.startswith(part) for word in words) for part in key.split())
        by_code = code and any(one.startswith(code) for one in codes)
        by_joined = joined and fold_joined(row["name"]).startswith(joined)
        return 2 if by_words or by_code or by_joined else None

    ranked = [(rank(row) if key else 0, in_arabic(row["name"]), row["unique_id"]) for row in rows]
    return [one[2] for one in sorted(one for one in ranked if one[0] is not None)]


@given(
    names=st.lists(st.tuples(A_NAME, CODE, CODE), min_size=1, max_size=12),
    terms=st.lists(st.lists(PIECES, max_size=3).map(" ".join) | CODE.map(lambda code: code or ""), max_size=8),
)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_as_one_would_who_reads_every_student(database: Database, school: School, names: list, terms: list[str]):
    rows = [
        {"unique_id": f"S{at:02}", "name": name, "college_id": "C1", "number": number, "phone": phone}
        for at, (name, number, phone) in enumerate(names)
    ]

    def work(connection: sa.Connection) -> None:
        connection.execute(students.delete())
        connection.execute(students.insert(), rows)

    database.write(None, work)
    phones = {row["unique_id"]: code_endings(fold_code(row["phone"] or "")) for row in rows}
    kept = {row["unique_id"]: name_words(fold(row["name"])) | phones[row["unique_id"]] for row in rows}
    assert words(school.hand) == {key: found for key, found in kept.items() if found}
    for term in terms:
        assert ids(database, term) == oracle(rows, term), term


# --- By indexes alone


MANY = 3000


@pytest.fixture
def crowd(database: Database) -> None:
    rng = Random(4)
    rows = [
        {
            "unique_id": f"2026-{at:05}",
            "name": person(rng).name,
            "college_id": "C",
            "number": f"{at}",
            "phone": phone(rng),
        }
        for at in range(MANY)
    ]

    def work(connection: sa.Connection) -> None:
        connection.execute(colleges.insert(), [{"unique_id": "C", "name": "كلية"}])
        connection.execute(students.insert(), rows)

    database.write(None, work)
    if database.name == "mysql":
        with database.engine.connect() as connection:
            connection.exec_driver_sql("ANALYZE TABLE students, student_name_words")


def plan(database: Database, hand: Hand, term: str) -> Iterator[str]:
    """Yield a line for each table that the search reads by scanning it."""
    sent: list[tuple[str, Any]] = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda *given: sent.append(given[2:4]))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        find_students(database, CONSOLE, term)
    (statement, values), *more = [(sql, values) for sql, values in sent if sql.startswith("SELECT")]
    assert not more, "more than one query a keystroke"
    if database.name == "sqlite":
        lines = [row[3] for row in hand.rows(f"EXPLAIN QUERY PLAN {statement}", *values)]
        yield from (line for line in lines if re.match(r"SCAN (students|student_name_words|also|enrollments)\b", line))
        return
    cursor = hand.connection.cursor()
    cursor.execute(f"EXPLAIN {statement}", values)
    for _id, _kind, table, how, *_keys, rows, extra in cursor.fetchall():
        if how in ("ALL", "index") and table and not table.startswith(("<", "classrooms", "grade_levels", "enroll")):
            yield f"{table} {how} {rows} {extra}"


@pytest.mark.parametrize("term", ["م", "ا", "محمد", "محمد احمد", "ا م ع", "عبد الله", "0599", "2026-00123", "xx"])
def test_one_query_that_scans_no_table(database: Database, crowd: None, hand: Hand, term: str):
    assert list(plan(database, hand, term)) == []


def test_too_many_are_cut_and_told(database: Database, crowd: None):
    with database.engine.connect() as connection:
        keys = (students.c.name_key, students.c.name_order, students.c.unique_id)
        names = connection.execute(sa.select(*keys).order_by(students.c.name_key)).all()
    for term in ("م", "ال", "2026"):
        page = find_students(database, CONSOLE, term, MOST + 50)
        assert (page.total, page.more, len(page.rows)) == (MOST, True, MOST)
        begin = sorted([row[1:] for row in names if row.name_key.startswith(term)][:MOST])
        assert [row.unique_id for row in page.rows[: len(begin)]] == [key for _name, key in begin]
        assert page.rows[60:70] == find_students(database, CONSOLE, term, 10, 60).rows
        assert find_students(database, CONSOLE, term, 50, MOST).rows == []
    rare = find_students(database, CONSOLE, "بتول ال", MOST)
    assert 0 < rare.total == len(rare.rows) < MOST
    assert not rare.more
    everybody = find_students(database, CONSOLE, "", 5, MANY - 5)
    assert (everybody.total, everybody.more, len(everybody.rows)) == (MANY, False, 5)


def test_every_sign_of_a_code_folds_as_the_engine_folds_it(school: School, hand: Hand):
    points = map(chr, range(0x21, 0x2000))
    signs = "".join(sign for sign in points if unicodedata.category(sign) in ("Nd", "Ps", "Pe", "Pd"))
    for start in range(0, len(signs), 30):
        number = signs[start : start + 30]
        school.insert("students", unique_id=f"S{start}", name="x", college_id="C1", number=number)
    for number, key in hand.rows("SELECT number, number_key FROM students"):
        assert key == fold_code(number)


# --- Similar names


PLAN = StudentPlan("N", "عبد الرحمن محمّد", "C1", birth_date=date(2010, 2, 28))


def alike(database: Database, who: Actor, plan: StudentPlan) -> list[tuple[str, bool]]:
    return [(one.student.unique_id, one.same) for one in similar_students(database, who, plan)]


def test_the_same_name_and_birth_date_in_any_spelling(database: Database, school: School):
    born, other = date(2010, 2, 28), date(2011, 1, 1)
    for key, name, birth in (
        ("A", "عبدالرحمن محمد", born),
        ("B", "عبد الرحمن محمد", other),
        ("C", "عبد الرحمن محمد", None),
        ("D", "عبد الرحمن محمد علي", born),
        ("N", "عبد الرحمن محمد", born),
    ):
        school.insert("students", unique_id=key, name=name, college_id="C1", birth_date=birth)
    clerk = staff(school, "registrar")
    school.enroll("A")
    assert alike(database, clerk, PLAN) == [("A", True), ("C", False)]
    assert similar_students(database, clerk, PLAN)[0].student.grade_level == LONG
    unborn = alike(database, clerk, replace(PLAN, birth_date=None))
    assert sorted(unborn) == [("A", False), ("B", False), ("C", False)]
    assert alike(database, clerk, replace(PLAN, name="عبد الرحيم")) == []


def test_similar_names_are_looked_up_by_their_key(database: Database, crowd: None, hand: Hand):
    sent: list[tuple[str, Any]] = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda *given: sent.append(given[2:4]))
    similar_students(database, CONSOLE, PLAN)
    ((statement, values),) = [(sql, values) for sql, values in sent if sql.startswith("SELECT")]
    cursor = hand.connection.cursor()
    if database.name == "sqlite":
        lines = [row[3] for row in cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
        assert any("idx_students_name_joined_key" in line for line in lines)
        assert not [line for line in lines if line.startswith("SCAN students")]
    else:
        cursor.execute(f"EXPLAIN {statement}", values)
        assert ("students", "idx_students_name_joined_key") in [(row[2], row[5]) for row in cursor.fetchall()]
