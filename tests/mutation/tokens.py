"""A rule's SQL as a tree: words and signs, with brackets and CASE … END as nodes of their own.

No parser of SQL reads the triggers of both engines (sqlglot 30.30 takes none of their bodies apart), and the mutants
need little: where a condition begins and ends, and which words stand at one level.
"""

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"(?P<lock>--[ \t]*:?lock:?[^\n]*)"
    r"|(?P<skip>\s+|--[^\n]*|/\*.*?\*/)"
    r"|(?P<text>'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`)"
    r"|(?P<word>[@:]*\w+(?:\.\w+)*(?:\.\*)?)"
    r"|(?P<sign><=>|<>|!=|<=|>=|==|\|\||->>|->|<<|>>|.)",
    re.DOTALL,
)


@dataclass(slots=True)
class Node:
    """A word, a sign, or a group of them.

    Attributes:
        kind: "word", "text" (quoted), "sign", "bracket" or "case".
        start: Where it begins in the statement.
        end: Where it ends.
        word: The word in capitals, or the sign; "" of a group.
        inside: What a group holds, without its brackets; of CASE, without CASE and END.
    """

    kind: str
    start: int
    end: int
    word: str = ""
    inside: list["Node"] = field(default_factory=list)


def tree(statement: str) -> list[Node]:
    """Return the nodes of a statement; what stands between `-- lock:` and `-- :lock` is left out.

    Raises:
        ValueError: a bracket, a CASE or a lock is not closed.
    """
    stack: list[list[Node]] = [[]]
    opened: list[Node] = []
    locking = False
    for found in _TOKEN.finditer(statement):
        kind = found.lastgroup or ""
        if kind == "lock":
            locking = ":lock" not in found[0]
        if locking or kind in ("skip", "lock"):
            continue
        node = Node(kind, found.start(), found.end(), found[0].upper() if kind == "word" else found[0])
        last = stack[-1][-1].word if stack[-1] else ""
        if node.word == "(" or node.word == "CASE" and last != "END":
            group = Node("bracket" if node.word == "(" else "case", node.start, node.end)
            stack[-1].append(group)
            opened.append(group)
            stack.append(group.inside)
        elif node.word == ")" or node.word == "END" and opened and opened[-1].kind == "case":
            if not opened or (opened[-1].kind == "case") != (node.word == "END"):
                raise ValueError(f"{statement[:60]}: {node.word} at {node.start} closes nothing")
            opened.pop().end = node.end
            stack.pop()
        else:
            stack[-1].append(node)
    if opened or locking:
        raise ValueError(f"{statement[:60]}: what is opened at {opened[-1].start if opened else 'lock'} is not closed")
    return stack[0]
