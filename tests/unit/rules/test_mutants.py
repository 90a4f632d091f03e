"""The mutants that `make mutate` makes of a rule, and the list of those that nothing can tell apart."""

from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from data.rules.files import RuleFile, rule_files
from tests.mutation.accepted import Accepted
from tests.mutation.mutants import mutants, once


def _made(statement: str, engine: str = "sqlite") -> list[tuple[str, str]]:
    rule = RuleFile("folder/trg.sql", "trg", engine, "trigger", {}, statement)
    return [(mutant.kind, " ".join(mutant.statement.partition("BEGIN ")[2].split())) for mutant in mutants(rule)]


def test_a_guard_of_sqlite():
    guard = "SELECT CASE WHEN NEW.a < 1 OR NEW.b IN (1, 2) THEN RAISE(ABORT, 'X') END"
    head = "CREATE TRIGGER trg BEFORE INSERT ON t BEGIN"
    assert _made(f"{head} {guard}; END") == [
        ("out", f"{guard.replace('NEW.a < 1', '1 = 0')}; END"),
        ("never", f"{guard.replace('NEW.a < 1 OR NEW.b IN (1, 2)', 'NULL')}; END"),
        ("edge", f"{guard.replace('<', '<=')}; END"),
        ("out", f"{guard.replace('NEW.b IN (1, 2)', '1 = 0')}; END"),
        ("out", f"{guard.replace('(1, 2)', '(2)')}; END"),
        ("out", f"{guard.replace('(1, 2)', '(1)')}; END"),
    ]


def test_a_guard_of_mysql():
    body = "IF NEW.a BETWEEN 1 AND 2 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'X'; END IF;"
    made = _made(f"CREATE TRIGGER trg BEFORE INSERT ON t FOR EACH ROW BEGIN {body} END", "mysql")
    between = "NEW.a BETWEEN 1 AND 2"
    assert made == [
        ("always", f"{body.replace(between, '1 = 1')} END"),
        ("never", f"{body.replace(between, 'FALSE')} END"),
    ]


def test_what_only_locks_is_left_to_the_races():
    body = (
        "-- lock:\n UPDATE locks SET version = version + 1 WHERE id = 1;\n -- :lock\n DELETE FROM x WHERE id = OLD.id;"
    )
    made = _made(f"CREATE TRIGGER trg BEFORE INSERT ON t FOR EACH ROW BEGIN {body} END", "mysql")
    assert [kind for kind, _ in made] == ["out", "always"] and all("UPDATE locks" in text for _, text in made)


def test_what_a_duplicate_is_set_to_is_no_condition():
    body = "INSERT INTO t (a, b) VALUES (1, 2) ON DUPLICATE KEY UPDATE a = VALUES(a), b = VALUES(b);"
    made = _made(f"CREATE TRIGGER trg BEFORE INSERT ON t FOR EACH ROW BEGIN {body} END", "mysql")
    assert made == [("out", "DO 0; END")]


def test_pairs_and_arms_are_taken_out_one_by_one():
    head = "CREATE TRIGGER trg AFTER UPDATE ON t WHEN (NEW.a, NEW.b) IS NOT (OLD.a, OLD.b) BEGIN"
    rule = RuleFile("p", "trg", "sqlite", "trigger", {}, f"{head} INSERT INTO x SELECT 1 UNION SELECT 2; END")
    made = {mutant.statement.replace(" ", "") for mutant in mutants(rule)}
    for changed in ("WHENNEW.bISNOTOLD.b", "WHENNEW.aISNOTOLD.a", "WHEN1=1", "SELECT1;"):
        assert any(changed in statement for statement in made), changed


@pytest.mark.parametrize("engine", ["sqlite", "mysql"])
def test_every_trigger_has_mutants_of_its_own_name(engine: str):
    for rule in rule_files(engine):
        names = [mutant.name for mutant in mutants(rule)]
        assert len(names) == len(set(names)) and (names or rule.kind != "trigger"), rule.path


def test_what_is_made_for_several_tables_is_tried_in_one_of_them():
    def made(table: str) -> RuleFile:
        text = f"CREATE TRIGGER t_{table} AFTER DELETE ON {table} WHEN OLD.name IS NOT NULL BEGIN DELETE FROM x; END"
        return RuleFile(f"made/t_{table}.sqlite.sql", f"t_{table}", "sqlite", "trigger", {}, text)

    rules = [made(table) for table in ("subjects", "colleges", "students")]
    found = [mutant for rule in rules for mutant in mutants(rule)]
    kept = once(found)
    assert len(found) == 3 * len(kept)
    assert {(one.kind, one.what) for one in kept} == {(one.kind, one.what) for one in found}


def test_the_list_tells_what_is_stale(tmp_path: Path):
    (tmp_path / "list").write_text("= why\nfolder/* | out | *\nfolder/gone.sql | never | x\n")
    listed = Accepted.read(tmp_path / "list")
    rule = RuleFile("folder/a.sql", "a", "mysql", "trigger", {}, "CREATE TRIGGER a BEGIN DELETE FROM t; END")
    (mutant,) = mutants(rule)
    assert listed.meet(mutant, alive=False) and listed.stale(everything=False) == []
    assert listed.stale(everything=True) == ["folder/* | out | *", "folder/gone.sql | never | x"]
    assert listed.meet(mutant, alive=True) and listed.stale(everything=True) == ["folder/gone.sql | never | x"]


def test_an_entry_needs_a_reason(tmp_path: Path):
    (tmp_path / "list").write_text("folder/a.sql | never | x\n")
    with pytest.raises(ValueError, match="no reason"):
        Accepted.read(tmp_path / "list")


def test_each_line_of_the_list_names_a_mutant_that_is_tried():
    """Of a text that several tables share one is tried, and the others' lines would be stale for ever."""
    made = (once([mutant for rule in rule_files(engine) for mutant in mutants(rule)]) for engine in ("sqlite", "mysql"))
    tried = [mutant.name for of_engine in made for mutant in of_engine]
    assert [line for line in Accepted.read().entries if not any(fnmatchcase(name, line) for name in tried)] == []
