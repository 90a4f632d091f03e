"""Runs the rules' tests against each mutant, in one process: the tests are collected once, a run ends at a failure."""

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pymysql
import pytest
from _pytest.runner import runtestprotocol

from tests.data import scripts
from tests.hand import Hand
from tests.mutation.mutants import Mutant
from tests.mutation.templates import MysqlTemplate, SqliteTemplate, Template, readers

TESTS = Path(__file__).parents[1] / "data"
SAME_RULE = 8
"""How many of the tests that killed mutants of a rule are tried first on the next one; then those that killed most."""


def rule_tests(word: str = "") -> list[str]:
    """Return the files of the tests that judge the rules in raw SQL, those whose name matches `word`."""
    found = (path for pattern in ("test_rules*.py", "test_attempt_rules.py") for path in TESTS.rglob(pattern))
    return sorted(str(path) for path in found if re.search(word, path.name))


@dataclass
class Outcome:
    """What became of the mutants of one engine.

    Attributes:
        killed: Each mutant that a test noticed, with that test's name.
        alive: Those that none noticed, with how many tests came by the rule.
        refused: Those that the engine does not take as SQL, with what it says: a fault of the generator.
        unsound: Tests that fail without any mutant, and are left out.
    """

    killed: dict[Mutant, str] = field(default_factory=dict)
    alive: dict[Mutant, int] = field(default_factory=dict)
    refused: dict[Mutant, str] = field(default_factory=dict)
    unsound: dict[str, str] = field(default_factory=dict)


class Mutation:
    """A plug-in for pytest that runs the collected tests once to see what they come by, then against each mutant.

    Args:
        engine: "sqlite" or "mysql".
        mutants: What to try.
        tell: Called after each mutant with how many are done, and the mutant if it lives.
        most: How many tests are tried on a mutant at most; None is all that come by.
    """

    def __init__(
        self, engine: str, mutants: Sequence[Mutant], tell: Callable[[int, Mutant | None], None], most: int | None
    ) -> None:
        self.engine, self.mutants, self.tell, self.most = engine, mutants, tell, most
        self.outcome = Outcome()
        self.template: Template | None = None
        self.watching = False
        self.session: Any = None
        self.hands: list[Hand] = []
        self.prepared: set[str] = set()
        self.statements = 0

    # --- what pytest calls

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        value = yield
        if fixturedef.argname == "engine" and value != self.engine:
            pytest.skip("the other engine")
        if fixturedef.argname == "sqlite_installed" and self.engine == "sqlite":
            self.template = SqliteTemplate(value)
        if fixturedef.argname == "mysql_installed" and self.engine == "mysql":
            self.template = MysqlTemplate(self.session.server)
        if fixturedef.argname == "mysql_server":
            self.session.server = value
        if self.template and fixturedef.argname in ("sqlite_installed", "mysql_installed"):
            self.template.watch()
        return value

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_call(self) -> None:
        """What a test came by until now, its fixtures did."""
        if self.watching and self.template:
            for hand in self.hands:
                self.template.ask(hand.connection)
            self.prepared = set(self.template.come_by)
            self.template.come_by.clear()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: Any) -> bool:
        self.session = session
        came_by = self._look(session.items)
        assert self.template, "no test has asked for a school"
        self.template.restore()
        self._try_all(came_by)
        return True

    # --- what it does

    def _look(self, items: Sequence[Any]) -> dict[str, list[Any]]:
        """Run every test once, on rules that only tell that they ran; return the tests that come by each rule.

        Those that come by the fewest rules come first. Of the tests whose fixtures alone come by a rule, one for each
        set of fixtures is enough.
        """
        self._watch_hands()
        reach: dict[Any, tuple[int, int]] = {}
        seen: dict[str, list[Any]] = defaultdict(list)
        by_fixtures: dict[tuple[str, Any], Any] = {}
        by_view = readers(self.engine)
        self.watching = True
        for item in items:
            self.prepared, self.hands, self.statements = set(), [], 0
            if self.template:
                self.template.come_by.clear()
            scripts.read.clear()
            passed, failure = self._run(item)
            if failure:
                self.outcome.unsound[item.nodeid] = failure
            if not passed or not self.template:
                continue
            names = set(self.template.come_by)
            reach[item] = len(names), self.statements
            for name in _with_views(names, by_view):
                seen[name].append(item)
            for name in _with_views(self.prepared, by_view) - names:
                by_fixtures.setdefault((name, _fixtures(item)), item)
        self.watching = False
        for (name, _), item in by_fixtures.items():
            seen[name].append(item)
        return {name: sorted(tests, key=reach.__getitem__) for name, tests in seen.items()}

    def _watch_hands(self) -> None:
        begin, end, execute = Hand.__init__, Hand.close, Hand._execute

        def opened(hand: Hand, engine: str, connection: Any) -> None:
            begin(hand, engine, connection)
            if self.watching and self.template and engine == self.engine:
                self.template.look_at(connection)
                self.hands.append(hand)

        def closed(hand: Hand) -> None:
            if self.watching and self.template and hand.engine == self.engine:
                self.template.ask(hand.connection)
                self.hands = [one for one in self.hands if one is not hand]
            end(hand)

        def executed(hand: Hand, sql: str, values: Any) -> Any:
            if self.watching and self.template:
                self.template.read(sql)
                self.statements += 1
            return execute(hand, sql, values)

        Hand.__init__, Hand.close, Hand._execute = opened, closed, executed  # type: ignore[method-assign]

    def _try_all(self, came_by: dict[str, list[Any]]) -> None:
        killers: dict[str, list[Any]] = defaultdict(list)
        kills: Counter[Any] = Counter()
        for count, mutant in enumerate(self.mutants, 1):
            tests, first = came_by.get(mutant.rule.name, []), killers[mutant.rule.path]
            tests = [*first, *sorted((test for test in tests if test not in first), key=lambda test: -kills[test])]
            if killer := self._try(mutant, tests[: self.most]):
                kills[killer] += 1
                first[:] = [killer, *(test for test in first if test is not killer)][:SAME_RULE]
            self.tell(count, mutant if mutant in self.outcome.alive else None)

    def _try(self, mutant: Mutant, tests: Sequence[Any]) -> Any:
        """Run the tests against a mutant until one fails; return that one."""
        assert self.template
        try:
            self.template.exchange(mutant.rule, mutant.statement)
        except (sqlite3.Error, pymysql.Error) as error:
            self.outcome.refused[mutant] = str(error)
            self.template.restore(mutant.rule)
            return None
        try:
            for test in tests:
                _, failure = self._run(test)
                if failure:
                    self.outcome.killed[mutant] = test.nodeid
                    return test
            self.outcome.alive[mutant] = len(tests)
            return None
        finally:
            self.template.restore(mutant.rule)

    def _run(self, item: Any) -> tuple[bool, str]:
        """Run a test; return whether it ran and passed, and what it said if it failed."""
        # Only the session outlives a test, so that any other may follow.
        nothing = SimpleNamespace(listchain=lambda: [self.session])
        reports = runtestprotocol(item, log=False, nextitem=nothing)  # type: ignore[arg-type]
        failed = next((report for report in reports if report.failed), None)
        return all(report.passed for report in reports), str(failed.longrepr) if failed else ""


def _with_views(names: set[str], by_view: dict[str, set[str]]) -> set[str]:
    return names | {view for view, rules in by_view.items() if rules & names}


def _fixtures(item: Any) -> tuple[Any, ...]:
    """What prepares a test: its fixtures, and the settings that they are made for."""
    settings = getattr(item, "callspec", None)
    given = tuple(sorted((name, str(value)) for name, value in settings.params.items())) if settings else ()
    indirect = tuple(
        pair for pair in given if pair[0] in item.fixturenames and item._fixtureinfo.name2fixturedefs.get(pair[0])
    )
    return (item.module.__name__, tuple(sorted(item.fixturenames)), indirect)


def run(
    engine: str,
    mutants: Sequence[Mutant],
    tell: Callable[[int, Mutant | None], None],
    tests: str = "",
    most: int | None = None,
) -> Outcome:
    """Try the mutants of one engine, against the files of tests whose name matches `tests`, `most` tests on each.

    Raises:
        RuntimeError: the tests could not be collected.
    """
    plugin = Mutation(engine, mutants, tell, most)
    ended = pytest.main(
        [*rule_tests(tests), "-qq", "--no-header", "--no-summary", "-p", "no:cacheprovider", "-p", "no:xdist"],
        plugins=[plugin],
    )
    if plugin.session is None:
        raise RuntimeError(f"pytest ended with {ended} before it ran a test")
    return plugin.outcome
