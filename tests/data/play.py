"""Statements with what they must come to, one a line, as a hand would type them on either engine."""

import re
from textwrap import dedent

from data.rules.files import checks
from tests.data.quizzes.typed_quizzes import plain
from tests.data.typed_school import day
from tests.hand import Hand, Refused

_CODE = re.compile(r"[A-Z]+(_[A-Z]+)*|\d{4}")


def play(hand: Hand, script: str) -> None:
    """Run the lines of `script`; one that is indented belongs to the line before.

    `STATEMENT` must pass, `STATEMENT -> CODE` must be refused with that code (`SQLITE/MYSQL` where the engines' own
    differ), `QUERY -> 1, x; 2, NULL` must give these rows, `QUERY -> nothing` none. `mysql:` or `sqlite:` before a line
    keeps it to one engine. `{5}` stands for the date in five days.

    Raises:
        AssertionError: what a line came to is something else.
    """
    wrong = []
    for line in re.sub(r"\n[ \t]+", " ", dedent(script).strip()).splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        engine = re.match(r"(mysql|sqlite): ", line)
        if engine and engine[1] != hand.engine:
            continue
        statement, _, wanted = line[engine.end() if engine else 0 :].partition(" -> ")
        statement = re.sub(r"\{(-?\d+)\}", lambda found: day(int(found[1])), statement)
        wanted = re.sub(r"\{(-?\d+)\}", lambda found: day(int(found[1])), wanted).strip()
        if "/" in wanted and _CODE.fullmatch(wanted.partition("/")[0]):
            by_rule, by_server = wanted.split("/")
            # The server speaks of a value itself, by its number, where the session is strict.
            wanted = by_server if hand.engine == "mysql" and not (by_server.isdigit() and _is_lax(hand)) else by_rule
        got = _came_to(hand, statement, wanted)
        if got != wanted:
            wrong.append(f"{line}\n  came to: {got or 'done'}")
    assert not wrong, "\n".join(wrong)


def _is_lax(hand: Hand) -> bool:
    return "STRICT" not in hand.one("SELECT @@sql_mode")


def _came_to(hand: Hand, statement: str, wanted: str) -> str:
    try:
        if not wanted or _CODE.fullmatch(wanted) and wanted != "NULL":
            hand.run(statement)
            return ""
        rows = hand.rows(statement)
    except Refused as refused:
        return refused.code
    return "; ".join(", ".join(_told(value) for value in row) for row in rows) or "nothing"


def _told(value: object) -> str:
    return "NULL" if value is None else str(plain(value)) if not hasattr(value, "isoformat") else str(value)


def broken_rows(hand: Hand) -> list[tuple[str, tuple[object, ...]]]:
    """Return each row that a query of `sql/verify/` names, and that query."""
    return [(check.name, row) for check in checks(hand.engine) for row in hand.rows(check.statement)]
