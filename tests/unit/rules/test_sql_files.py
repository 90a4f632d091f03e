"""The files of `sql/` keep the form that the installer, the page of rules and the clients rely on."""

import re
from collections import Counter
from pathlib import Path

import pytest

import sql
from data.install.schema import revisions
from data.rules.files import ENGINES, RuleFile, _readers_last, checks, checksum, plain, rule_files
from data.rules.generated import GENERATED
from data.rules.procedures import procedures, statements
from data.rules.rulebook import codes

CODES = frozenset(
    [
        "VALIDATION_ERROR",
        "TIMETABLE_CONFLICT",
        "ENROLLMENT_CONFLICT",
        "INVALID_STUDENT",
        "INVALID_COURSE",
        "COLLEGE_CONSTRAINT",
        "TIMETABLE_UPDATE_BLOCKED",
        "COURSE_FULL",
        "SCORE_OUT_OF_RANGE",
        "ABSENCE_TYPE_REQUIRED",
        "PERIOD_LOCKED",
        "EXAM_OUTSIDE_PERIOD",
        "EXAM_CONFLICT",
        "EXAM_HAS_MARKS",
        "MAX_SCORE_TOO_LOW",
        "MARKS_INCOMPLETE",
        "ATTEMPT_SUBMITTED",
        "AUDIT_CLOSED",
    ]
)
RULES = [rule for engine in ENGINES for rule in rule_files(engine)]
CHECKS = list({check.path: check for engine in ENGINES for check in checks(engine)}.values())


def _id(rule: RuleFile) -> str:
    return rule.path


def test_no_file_is_overlooked() -> None:
    folder = Path(sql.__file__).parent
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.sql")}
    shared = {path for path in there if path.startswith("includes/")}
    assert there - shared == {rule.path for rule in [*RULES, *CHECKS] if not rule.is_made}
    used = {name for rule in [*RULES, *CHECKS] for name in rule.includes}
    assert {path.removeprefix("includes/").split(".")[0] for path in shared} | GENERATED.keys() == used


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_a_file_holds_the_one_object_it_is_named_after(rule: RuleFile) -> None:
    assert rule.header.get("Rule"), "the header begins with -- Rule:"
    assert set(codes(rule)) <= CODES
    assert "DELIMITER" not in rule.statement.upper()
    if rule.kind == "script":
        assert rule.engine == "sqlite" and rule.name in procedures()
    else:
        assert re.match(rf"CREATE {rule.kind} {rule.name}\b", rule.statement, re.IGNORECASE)
        assert len(re.findall(r"^CREATE ", rule.statement, re.MULTILINE | re.IGNORECASE)) == 1
    if rule.kind == "trigger":
        assert rule.table and rule.event


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_every_code_that_is_raised_stands_in_the_header(rule: RuleFile) -> None:
    raised = set(re.findall(r"'([A-Z]+(?:_[A-Z]+)+)(?::|')", rule.statement)) & CODES
    assert raised <= set(codes(rule))


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.engine == "mysql"], ids=_id)
def test_no_query_follows_the_sessions_limit_on_rows(rule: RuleFile) -> None:
    """`sql_select_limit` reaches a SELECT … INTO without a LIMIT of its own: with 0 it finds nothing."""
    for query in re.findall(r"^\s*SELECT\s[^;]*\bINTO\b[^;]*;", rule.statement, re.MULTILINE):
        while "(" in query:
            query = re.sub(r"\([^()]*\)", "", query)
        assert re.search(r"\bLIMIT 1\b", query), query


def test_names_are_used_once_and_a_view_or_procedure_has_both_forms() -> None:
    """Both engines carry the same contract; only what triggers alone read may be of one, and its header says why."""
    for engine in ENGINES:
        assert max(Counter(rule.name for rule in rule_files(engine)).values()) == 1
    both = [{rule.name for rule in rule_files(engine) if rule.kind != "trigger"} for engine in ENGINES]
    alone = [rule for rule in RULES if rule.name in both[0] ^ both[1]]
    assert all(rule.kind == "view" and rule.header["Only"] for rule in alone)
    assert not [rule for rule in RULES if "Only" in rule.header and rule not in alone]


def test_a_table_has_one_trigger_for_each_event() -> None:
    """Triggers of one event run in the order of their making, which re-applying one would change.

    Beside it may stand one of the record of changes, which writes what it is told and nothing that others read, and one
    that looks at references and writes nothing.
    """
    for engine in ENGINES:
        triggers = [rule for rule in rule_files(engine) if rule.kind == "trigger"]
        events = Counter((rule.table, rule.event, rule.maker) for rule in triggers)
        assert max(events.values()) == 1
        written = {
            table
            for rule in triggers
            if rule.is_made
            for table in re.findall(r"(?:INSERT INTO|DELETE FROM|(?<!AFTER )(?<!BEFORE )UPDATE) (\w+)", rule.statement)
        }
        assert written <= {"audit_trail", "rule_noted"}


def test_a_script_takes_the_arguments_of_the_procedure() -> None:
    scripts = {rule.name: rule for rule in rule_files("sqlite") if rule.kind == "script"}
    assert scripts.keys() == procedures().keys()
    for name, arguments in procedures().items():
        names = [argument.name for argument in arguments]
        assert set(re.findall(r":(\w+)", plain(scripts[name].statement))) == set(names)
        assert scripts[name].header["Arguments"] == ", ".join(names)
        assert all(argument.type for argument in arguments)


@pytest.mark.parametrize("check", CHECKS, ids=_id)
def test_a_check_tells_table_key_and_the_code_of_its_header(check: RuleFile) -> None:
    assert check.header["Rule"] and check.header["Finds"]
    told = set(re.findall(r"SELECT (?:DISTINCT )?'\w+', [^,]+(?:, )'([A-Z_]+)'", check.statement))
    assert told == set(codes(check))


def test_a_view_comes_after_those_it_reads() -> None:
    def view(name: str, reads: str) -> RuleFile:
        return RuleFile(f"{name}.mysql.sql", name, "mysql", "view", {}, f"CREATE VIEW {name} AS SELECT * FROM {reads}")

    first, second, third = view("a", "b"), view("b", "c"), view("c", "students")
    assert [rule.name for rule in _readers_last([first, second, third])] == ["c", "b", "a"]
    with pytest.raises(ValueError, match="circle"):
        _readers_last([view("a", "b"), view("b", "a")])


def test_comments_and_blanks_do_not_count_but_strings_do() -> None:
    assert plain("SELECT  1 -- one\n  /* two */ ;\n") == "SELECT 1"
    assert checksum("SELECT 1 -- x") == checksum("SELECT\n1")
    for run in ("SELECT 1 --1", "SELECT 1 /*! + 1 */", "SELECT 1 /*M! + 1 */"):
        assert plain(run, "mysql") == run
    assert plain("SELECT 'it\\'s -- x' # y\n", "mysql") == "SELECT 'it\\'s -- x'"
    assert checksum("SELECT '-- x'") != checksum("SELECT '--  x'")


def test_a_script_is_taken_apart_at_its_statements() -> None:
    script = "INSERT INTO a VALUES ('x;y'); -- and; then\nSELECT 1;\nSELECT 2"
    assert statements(script) == ["INSERT INTO a VALUES ('x;y');", "-- and; then\nSELECT 1;", "SELECT 2"]


def test_revisions_are_those_of_alembic() -> None:
    from alembic.script import ScriptDirectory

    from data import migrations

    scripts = ScriptDirectory(Path(migrations.__file__).parent)
    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == revisions()
    assert scripts.get_heads() == [revisions()[-1]]
