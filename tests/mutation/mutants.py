"""What a rule would be with one of its conditions taken out or turned round, one of its statements taken out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from data.db.tables import metadata
from data.rules.files import RuleFile
from tests.mutation.tokens import Node, tree

_CLAUSES = frozenset(
    re.findall(
        r"\S+",
        """SELECT FROM WHERE ON SET VALUES GROUP ORDER BY LIMIT HAVING UNION JOIN LEFT CROSS INNER STRAIGHT_JOIN
        WHILE WHEN THEN ELSE ELSEIF IF BEGIN END DECLARE DEFAULT INTO LOCK FOR UPDATE INSERT DELETE DO SIGNAL LEAVE
        RESIGNAL AS USING WITH CALL RETURNING GET , ;""",
    )
)
"""Words and signs that end a condition and begin something else."""
_COMPARING = frozenset(re.findall(r"\S+", "= == <> != < <= > >= <=> IS IN BETWEEN LIKE EXISTS REGEXP GLOB"))
_EDGE = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
_TURNED = {"=": "<>", "==": "<>", "<>": "=", "!=": "=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
_NAMES = {*metadata.tables, *(column.name for table in metadata.tables.values() for column in table.c)}
_NAME = re.compile(rf"\b(?:{'|'.join(sorted(_NAMES))})\b")
"""A table's or a column's name."""
_WRITES = frozenset(("INSERT", "UPDATE", "DELETE", "SET", "CALL", "REPLACE", "SELECT"))


@dataclass(frozen=True, slots=True, eq=False)
class Mutant:
    """One change of one rule.

    Attributes:
        rule: The rule as it should be.
        kind: "never" and "always" (a condition), "out" (an operand, an element, a statement), "turned", "edge".
        what: The condition or statement that is changed, with single blanks and cut to a readable length.
        number: Which of those with the same words in the rule, from 1.
        statement: The changed statement.
        included: Whether the words stand in a text that several rules include, or that is made for several tables.
    """

    rule: RuleFile
    kind: str
    what: str
    number: int
    statement: str
    included: bool = False

    @property
    def name(self) -> str:
        """How it is called in the report and in the list of those accepted."""
        return f"{self.rule.path} | {self.kind} | {self.what}{f' #{self.number}' if self.number > 1 else ''}"

    @property
    def takes_guard(self) -> bool:
        """Whether a whole condition never holds any more, so that what it guards against passes."""
        gone = self.kind == "never" or self.kind == "out" and self.what.startswith(("SELECT RAISE", "SIGNAL"))
        return gone and self.rule.kind != "view"


@dataclass(frozen=True, slots=True)
class _Change:
    kind: str
    start: int
    end: int
    put: str
    shown: tuple[int, int]
    without: str = ""


def mutants(rule: RuleFile) -> list[Mutant]:
    """Return every mutant of a rule, in the order of its text."""
    text, own = rule.statement, _own_lines(rule)
    found: list[Mutant] = []
    seen: set[str] = set()
    count: Counter[tuple[str, str]] = Counter()
    for change in sorted(_Reader(rule).changes(), key=lambda one: (one.start, one.end, one.kind)):
        statement = text[: change.start] + change.put + text[change.end :]
        if statement in seen or statement == text:
            continue
        seen.add(statement)
        what = _shown(text[slice(*change.shown)]) + (f" without {change.without}" if change.without else "")
        count[change.kind, what] += 1
        first, last = text.rfind("\n", 0, change.start) + 1, text.find("\n", change.start)
        included = text[first : last if last > 0 else None].strip() not in own
        found.append(Mutant(rule, change.kind, what, count[change.kind, what], statement, included))
    return found


def once(found: Sequence[Mutant]) -> list[Mutant]:
    """Keep one of the mutants that change the same words of an included or made text, in whichever rule.

    It is one text, also where it names other tables and columns in each of them.
    """
    kept: dict[tuple[str, str, str, int], Mutant] = {}
    for mutant in found:
        key = (mutant.rule.engine, mutant.kind, _NAME.sub("…", mutant.what), mutant.number)
        if mutant.included and (key not in kept or _digest(mutant) < _digest(kept[key])):
            kept[key] = mutant
    return [mutant for mutant in found if not mutant.included or mutant in kept.values()]


def _digest(mutant: Mutant) -> bytes:
    return sha256(mutant.name.encode()).digest()


def _own_lines(rule: RuleFile) -> set[str]:
    """Return the lines of a rule's own file; none for one that is not of `sql/`."""
    file = files("sql") / rule.path
    return {line.strip() for line in file.read_text("utf-8").splitlines()} if file.is_file() else set()


def _shown(text: str) -> str:
    text = re.sub(r"--[^\n]*", "", text)
    text = " ".join(text.split())
    return text if len(text) <= 110 else f"{text[:70]} … {text[-37:]}"


class _Reader:
    """Walks through a statement's tree and tells what may be changed in it."""

    def __init__(self, rule: RuleFile) -> None:
        self.text, self.mysql = rule.statement, rule.engine == "mysql"
        self.rule = rule
        self.nodes = tree(rule.statement)

    def changes(self) -> Iterator[_Change]:
        body = self._body()
        yield from self._level(self.nodes[body:] if self.rule.kind != "trigger" else self.nodes[self._head() :])
        if self.rule.kind in ("trigger", "procedure", "script"):
            yield from self._statements(self.nodes[body:])

    def _head(self) -> int:
        """Where a trigger's own WHEN or its BEGIN stands."""
        return next(n for n, node in enumerate(self.nodes) if node.word in ("WHEN", "BEGIN"))

    def _body(self) -> int:
        """The first node inside BEGIN; of a view or a script the first behind AS, or of all."""
        if self.rule.kind == "script":
            return 0
        mark = "AS" if self.rule.kind == "view" else "BEGIN"
        return 1 + next(n for n, node in enumerate(self.nodes) if node.word == mark)

    # --- statements

    def _statements(self, nodes: list[Node]) -> Iterator[_Change]:
        opener = "BEGIN"
        for at, node in enumerate(nodes):
            if opener and node.word in _WRITES or opener == "BEGIN" and node.word == "SIGNAL":
                end = next((n for n in range(at, len(nodes)) if nodes[n].word == ";"), len(nodes))
                following = nodes[end + 1].word if end + 1 < len(nodes) else "END"
                alone = opener in ("THEN", "ELSE") and following in ("END", "ELSE", "ELSEIF")
                if not alone and not self._only_tells(nodes[at:end]):
                    span = (node.start, nodes[end - 1].end)
                    yield _Change("out", *span, "DO 0" if self.mysql else "SELECT 1", span)
            opener = node.word if node.word in ("BEGIN", "THEN", "ELSE", ";") else ""

    def _only_tells(self, nodes: list[Node]) -> bool:
        """Whether a statement is a CASE of refusals or the message of one: its conditions are changed one by one."""
        told = nodes[0].word == "SET" and nodes[1].word in ("TOLD", "@RASD_TOLD")
        return told or nodes[0].word == "SELECT" and nodes[1].kind == "case" and "RAISE" in self._text(nodes)

    # --- conditions

    def _level(self, nodes: list[Node]) -> Iterator[_Change]:
        """Change what stands at one level, and in the groups below it."""
        if not nodes:
            return
        yield from self._arms(nodes)
        opener, run, assigning = self._opener(nodes, -1), [], False
        for at, node in enumerate([*nodes, Node("sign", nodes[-1].end, nodes[-1].end, ";")]):
            if node.kind in ("bracket", "case"):
                yield from self._level(node.inside)
            if not self._separates(nodes, at, node):
                run.append(node)
                continue
            yield from self._run(opener, run, assigning)
            if node.word in ("SET", "UPDATE", "GET"):
                assigning = True
            elif node.word != ",":
                assigning = False
            opener, run = self._opener(nodes, at), []

    def _separates(self, nodes: list[Node], at: int, node: Node) -> bool:
        if node.kind not in ("word", "sign") or node.word not in _CLAUSES:
            return False
        following = nodes[at + 1] if at + 1 < len(nodes) else None
        # ON DUPLICATE KEY UPDATE a = VALUES(a).
        if node.word == "VALUES" and at and nodes[at - 1].word == "=":
            return False
        # Functions of these names: IF(…), LEFT(…).
        function = node.word in ("IF", "LEFT") and following and following.kind == "bracket"
        return not function or node.word == "IF" and self._begins_statement(nodes, at)

    def _begins_statement(self, nodes: list[Node], at: int) -> bool:
        return at == 0 or nodes[at - 1].word in (";", "BEGIN", "THEN", "ELSE")

    def _opener(self, nodes: list[Node], at: int) -> str:
        """What opens the run behind `at`: the word, or "" where it opens no condition."""
        if at < 0 or at >= len(nodes):
            return ""
        word = nodes[at].word
        if word == "IF" and at and nodes[at - 1].word == "END":
            return ""
        following = nodes[at + 1].word if at + 1 < len(nodes) else ""
        no_join = following in ("DUPLICATE", "CONFLICT") or at and nodes[at - 1].word in ("INSERT", "UPDATE", "DELETE")
        return "" if word == "ON" and no_join else word

    def _run(self, opener: str, run: list[Node], assigning: bool) -> Iterator[_Change]:
        if not run or opener == "LOCK":
            return
        sign = next((n for n, node in enumerate(run) if node.word == "="), 0) if assigning else 0
        run = run[sign + 1 :] if sign else run
        # What a text that is included leaves open, such as COALESCE(FALSE, FALSE).
        if not run or not re.search(r"[a-z@.:]", self._text(run)):
            return
        whole = (run[0].start, run[-1].end)
        operands, joint = _operands(run)
        if opener in ("IF", "ELSEIF"):
            yield _Change("never", *whole, "FALSE" if self.mysql else "0", whole)
        if opener == "WHEN":
            yield _Change("never", *whole, "NULL", whole)
        if opener in ("IF", "ELSEIF", "WHERE", "ON", "HAVING") and (joint != "AND" or opener in ("IF", "ELSEIF")):
            yield _Change("always", *whole, "1 = 1", whole)
        if opener == "WHEN" and self.rule.kind == "trigger" and run[0].start < self._begin():
            yield _Change("always", *whole, "1 = 1", whole)
        if not joint:
            yield from self._condition(run, opener in ("WHERE", "ON", "HAVING", "IF", "ELSEIF", "WHEN"))
        for operand in operands if joint else []:
            span = (operand[0].start, operand[-1].end)
            yield _Change("out", *span, "1 = 1" if joint == "AND" else "1 = 0", span)
            parts, deeper = _operands(operand)
            if deeper:
                yield from self._run("", operand, False)
            else:
                yield from self._condition(parts[0], True)

    def _begin(self) -> int:
        return next(node.start for node in self.nodes if node.word == "BEGIN")

    def _condition(self, run: list[Node], taken_out: bool) -> Iterator[_Change]:
        """Change one comparison: its edge, its elements, and its sense unless it is taken out as a whole."""
        negated = bool(run) and run[0].word == "NOT"
        if negated and len(run) == 2 and run[1].kind == "bracket":
            return
        at = next((n for n, node in enumerate(run) if node.kind in ("word", "sign") and node.word in _COMPARING), None)
        if at is None:
            return
        sign, shown = run[at], (run[0].start, run[-1].end)
        if sign.word in _EDGE:
            yield _Change("edge", sign.start, sign.end, _EDGE[sign.word], shown)
        yield from self._elements(run, at, shown)
        if taken_out:
            return
        before = run[at - 1] if at else None
        after = run[at + 1] if at + 1 < len(run) else None
        if sign.word in _TURNED:
            yield _Change("turned", sign.start, sign.end, _TURNED[sign.word], shown)
        elif sign.word == "IS" and after and after.word == "NOT":
            yield _Change("turned", sign.start, after.end, "IS", shown)
        elif sign.word == "IS":
            yield _Change("turned", sign.start, sign.end, "IS NOT", shown)
        elif before and before.word == "NOT":
            yield _Change("turned", before.start, before.end, "", shown)
        elif sign.word == "<=>":
            yield _Change("turned", *shown, f"NOT ({self.text[slice(*shown)]})", shown)
        else:
            yield _Change("turned", sign.start, sign.start, "NOT ", shown)

    def _elements(self, run: list[Node], at: int, shown: tuple[int, int]) -> Iterator[_Change]:
        """Take one element out of a list, or one pair out of two rows that are compared."""
        brackets = [node for node in (run[at - 1] if at else None, run[-1]) if node and node.kind == "bracket"]
        lists = [_listed(node) for node in brackets]
        if run[at].word == "IN" and run[-1].kind == "bracket":
            parts = _listed(run[-1])
            if len(parts) > 1:
                for n, part in enumerate(parts):
                    kept = ", ".join(self._text(one) for m, one in enumerate(parts) if m != n)
                    yield _Change("out", run[-1].start, run[-1].end, f"({kept})", shown, self._text(part))
        elif len(lists) == 2 and len(lists[0]) == len(lists[1]) > 1:
            for n in range(len(lists[0])):
                rows = [", ".join(self._text(one) for m, one in enumerate(row) if m != n) for row in lists]
                between = self.text[brackets[0].end : brackets[1].start]
                rows = [f"({row})" if len(lists[0]) > 2 else row for row in rows]
                put = f"{rows[0]}{between}{rows[1]}"
                pair = (lists[0][n][0].start, lists[0][n][-1].end)
                yield _Change("out", brackets[0].start, brackets[1].end, put, pair)

    def _text(self, nodes: list[Node]) -> str:
        return self.text[nodes[0].start : nodes[-1].end]

    def _arms(self, nodes: list[Node]) -> Iterator[_Change]:
        """Take out one arm of a UNION."""
        marks = [n for n, node in enumerate(nodes) if node.word == "UNION"]
        for n in marks:
            end = next((m for m in range(n + 1, len(nodes)) if nodes[m].word in ("UNION", ";")), len(nodes))
            start, last = nodes[n].start, nodes[end - 1].end
            yield _Change("out", start, last, "", (start, last))


def _listed(node: Node) -> list[list[Node]]:
    """Return the elements of a bracket; [] of a query."""
    parts: list[list[Node]] = [[]]
    for one in node.inside:
        if one.word == "SELECT":
            return []
        if one.word == ",":
            parts.append([])
        else:
            parts[-1].append(one)
    return [part for part in parts if part]


def _operands(run: list[Node]) -> tuple[list[list[Node]], str]:
    """Return the operands of the weakest joint at this level, and that joint: "OR", "AND", or "" of one operand."""
    for joint in ("OR", "AND"):
        parts: list[list[Node]] = [[]]
        between = False
        for node in run:
            if node.word == "BETWEEN" and node.kind == "word":
                between = True
            if node.kind == "word" and node.word == joint and not (joint == "AND" and between):
                parts.append([])
                continue
            if node.kind == "word" and node.word in ("AND", "OR"):
                between = False
            parts[-1].append(node)
        if len(parts) > 1:
            return [part for part in parts if part], joint
    return [run], ""
