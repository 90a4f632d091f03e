"""What rules share is written once, and put into each before anything else is done with it."""

import os
import subprocess
import sys

import pytest

from data.install import ddl
from data.rules.files import ENGINES, includes, rule_files
from data.rules.generated import GENERATED
from data.rules.includes import Generated, Include, Site, expand, split

SITE = Site("x/t.mysql.sql", "mysql", "students", "BEFORE DELETE")


def _include(body: str, *places: str) -> Include:
    return Include(places, ("VALIDATION_ERROR",), "", body)


def test_a_line_is_replaced_and_keeps_its_place() -> None:
    sources = {"look": _include("IF NEW.{column} > {most} THEN\n\n  refuse '{table}';\nEND IF;", "column", "most")}
    whole = expand("BEGIN\n  -- include: look(score, least(1, 2))\nEND", SITE, sources)
    assert whole.text == ("BEGIN\n  IF NEW.score > least(1, 2) THEN\n\n    refuse 'students';\n  END IF;\nEND")
    assert (whole.names, whole.codes) == (("look",), ("VALIDATION_ERROR",))


def test_includes_include() -> None:
    sources = {"outer": _include("one\n-- include: inner({what})", "what"), "inner": _include("  {word};", "word")}
    assert expand(" -- include: outer(two)", SITE, sources).text == " one\n   two;"
    assert expand("-- include: outer(x)", SITE, sources).names == ("outer", "inner")


def test_what_depends_on_tables_is_made() -> None:
    def names(site: Site, arguments: list[str]) -> str:
        return f"{site.engine} {site.table} {site.event} {arguments}"

    whole = expand("-- include: names(a, 'b, c')\n-- include: names", SITE, {"names": Generated(names, "")})
    assert whole.text == ("mysql students BEFORE DELETE ['a', \"'b, c'\"]\nmysql students BEFORE DELETE []")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("-- include: nothing", "there is no include nothing for mysql"),
        ("-- include: two(a)", "include two takes these arguments: first, second"),
        ("-- include: two(a, b, c)", "include two takes these arguments: first, second"),
        ("-- include: two(a, )", "include two takes these arguments: first, second"),
        ("-- include: two", "include two takes these arguments: first, second"),
        ("-- include: none(a)", "include none takes these arguments: none"),
        ("-- include: two a", "not an include: two a"),
        ("-- include: circle", "include circle includes itself"),
        ("-- include: forgotten", r"include forgotten has no value for \{column\}"),
        ("-- include: kept(unique_id, score)", "include kept: stands in an AFTER UPDATE trigger"),
    ],
)
def test_a_wrong_include_is_an_error_that_names_the_file(line: str, why: str) -> None:
    sources = {
        "two": _include("{first} {second}", "first", "second"),
        "none": _include("x"),
        "circle": _include("-- include: circle"),
        "forgotten": _include("{column}"),
        **GENERATED,
    }
    with pytest.raises(ValueError, match=rf"^sql/x/t\.mysql\.sql: {why}"):
        expand(line, SITE, sources)


def test_an_include_for_a_trigger_alone_has_its_table() -> None:
    with pytest.raises(ValueError, match=r"has no value for \{table\}"):
        expand("-- include: on", Site("v.sqlite.sql", "sqlite"), {"on": _include("{table}")})


def test_a_column_that_is_not_there_is_refused() -> None:
    site = Site("x.mysql.sql", "mysql", "students", "AFTER UPDATE")
    with pytest.raises(ValueError, match="students has no column scroe"):
        expand("-- include: kept(unique_id, scroe)", site, GENERATED)


def test_arguments_stand_between_commas() -> None:
    assert split(" a, b(c, d), 'e, ''f', (g)") == ["a", "b(c, d)", "'e, ''f'", "(g)"]
    assert split("") == split(" ") == []


@pytest.mark.parametrize("engine", ENGINES)
def test_nothing_reaches_a_database_unexpanded(engine: str) -> None:
    assert [rule for rule in rule_files(engine) if rule.includes] or engine == "sqlite"
    for rule in rule_files(engine):
        assert "include:" not in rule.statement
    assert "include:" not in ddl(engine)


def test_a_name_of_its_own_for_an_engine_wins() -> None:
    assert "references_checked" in includes("mysql") and "references_checked" not in includes("sqlite")


def test_the_rules_are_the_same_in_every_process() -> None:
    """What verify compares must not follow the order of a set, which is another one in each process."""
    told = "from data.rules.files import *; print([[one.checksum for one in rule_files(e)] for e in ENGINES])"
    seeds = [os.environ | {"PYTHONHASHSEED": str(seed)} for seed in range(1, 6)]
    runs = {
        subprocess.run([sys.executable, "-c", told], env=env, capture_output=True, check=True).stdout for env in seeds
    }
    assert len(runs) == 1
