"""The queries of the rules on courses are served by indexes: no plan reads a whole table."""

import itertools
import re

import pytest

from data.rules.files import rule_files
from tests.hand import Hand

_SELECT = re.compile(r"^\s*SELECT (?:[^;]|\n)*?LOCK IN SHARE MODE;", re.MULTILINE)
_INTO = re.compile(r"\s+INTO [\w, \n]+?(?=\s+FROM)")
_VALUES = {"day": "'Monday'", "start_time": "'09:00'", "end_time": "'10:00'", "unique_id": "'c7'", "course_id": "'c7'",
           "student_id": "'s7'", "college_id": "'C1'", "semester_id": "1", "capacity": "9", "name": "'م'",
           "course_code": "'7'", "is_active": "1", "classroom_id": "7", "room": "NULL", "id": "7",
           "unique_id_identity": "'c7'",
           "place": "7"}  # fmt: skip
_VARIABLES = {"own_semester": "1", "own_college": "'C1'", "in_course_id": "'c7'", "course_semester": "1",
              "course_college": "'C1'", "seats_free": "1"}  # fmt: skip


@pytest.fixture
def filled(hand: Hand) -> Hand:
    """A college of 60 courses at 30 hours, and 400 students with three courses each."""
    hand.run("INSERT INTO colleges (unique_id, name) VALUES ('C1', 'كلية')")
    hours = list(itertools.product(("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday"), range(8, 14)))
    many = {
        "students (unique_id, name, college_id)": [f"('s{n}', 'طالب', 'C1')" for n in range(400)],
        "courses (unique_id, name, course_code, college_id)": [f"('c{n}', 'م', '{n}', 'C1')" for n in range(60)],
        "course_timetables (unique_id, course_id, day, start_time, end_time)": [
            f"('t{n}', 'c{n}', '{hours[n % 30][0]}', '{hours[n % 30][1]:02}:00', '{hours[n % 30][1] + 1:02}:00')"
            for n in range(60)
        ],
        "student_course_mapping (unique_id, student_id, course_id)": [
            f"('m{n}.{k}', 's{n}', 'c{(n + 7 * k) % 60}')" for n, k in itertools.product(range(400), range(3))
        ],
    }
    for table, rows in many.items():
        hand.run(f"INSERT INTO {table} VALUES {', '.join(rows)}")
    if hand.engine == "mysql":
        hand.rows("ANALYZE TABLE students, courses, course_timetables, student_course_mapping, course_waiting")
    else:
        hand.run("ANALYZE")
    return hand


def _rules(engine: str) -> dict[str, str]:
    """Return the text of each rule on courses."""
    return {rule.name: rule.statement for rule in rule_files(engine) if rule.path.startswith("courses/")}


LARGE = {"students", "courses", "course_timetables", "student_course_mapping", "course_waiting", "v_course_offers_due"}


def _tables(text: str, alias: str) -> set[str]:
    """Return what a name of a statement may stand for."""
    return {found[1] for found in re.finditer(rf"(?:FROM|JOIN)\s+(\w+) {alias}\b", text)} | {alias}


def _literal(text: str) -> str:
    text = re.sub(r"\b(?:NEW|OLD)\.(\w+)", lambda found: _VALUES[found[1]], text)
    return re.sub(r"\b(" + "|".join(_VARIABLES) + r")\b", lambda found: _VARIABLES[found[1]], text)


@pytest.mark.parametrize("engine", ["mysql"], indirect=True)
def test_every_deciding_read_goes_by_an_index(filled: Hand):
    looked = 0
    for name, text in _rules("mysql").items():
        for found in _SELECT.findall(text):
            plan = filled.rows("EXPLAIN " + _literal(_INTO.sub("", found)).rstrip(";"))
            for row in plan:
                table, kind, key = row[2], row[3], row[5]
                assert kind not in ("ALL", "index"), (name, plan)
                assert table is None or key, (name, plan)
            looked += 1
    assert looked > 20


@pytest.mark.parametrize("engine", ["mysql"], indirect=True)
def test_the_named_indexes_serve_the_hot_queries(filled: Hand):
    def keys(name: str) -> dict[str, str]:
        found = max(_SELECT.findall(_rules("mysql")[name]), key=len)
        return {row[2]: row[5] for row in filled.rows("EXPLAIN " + _literal(_INTO.sub("", found)).rstrip(";"))}

    place = "uq_student_course_mapping_student_id_course_id"
    assert keys("trg_student_course_mapping_added") == {
        "m": place,
        "o": "idx_course_timetables_overlap_check",
        "n": "idx_course_timetables_overlap_check",
        "oc": "PRIMARY",
    }
    assert keys("trg_course_timetables_changed") == {
        "o": "idx_course_timetables_conflict_lookup",
        "oc": "PRIMARY",
        "om": "idx_student_course_conflict_check",
        "m": place,
    }


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_no_rule_scans_a_table_of_the_file(filled: Hand):
    looked = 0
    for name, rule in _rules("sqlite").items():
        if not name.startswith("trg_"):
            continue
        body = rule.partition("BEGIN\n")[2].rpartition("END")[0]
        for statement in re.split(r";\n", body):
            text = re.sub(r"--[^\n]*", "", statement).strip()
            if not text:
                continue
            text = re.sub(r"RAISE\(ABORT, ('[^']*')\)", r"\1", text).replace("NEW.rowid", "7").replace("OLD.rowid", "7")
            text = re.sub(r"\b(?:NEW|OLD)\.(?:offered_at|teacher_user_id|subject_id)\b", "NULL", text)
            for *_, step in filled.rows("EXPLAIN QUERY PLAN " + _literal(text)):
                if (scanned := re.match(r"SCAN (\w+)", step)) and (read := _tables(text, scanned[1]) & LARGE):
                    raise AssertionError((name, step, read, text))
            looked += 1
    assert looked > 20
