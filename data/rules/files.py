"""The files of `sql/`: the triggers, views and procedures, as they should be."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from data.rules.change_record import record_triggers
from data.rules.generated import GENERATED
from data.rules.includes import Generated, Include, Site, expand, is_include
from data.rules.reference_triggers import reference_triggers

ENGINES = ("mysql", "sqlite")

_CREATE = re.compile(r"CREATE\s+(TRIGGER|VIEW|PROCEDURE)\s+(\w+)", re.IGNORECASE)
_ON = re.compile(r"CREATE\s+TRIGGER\s+\w+\s+(BEFORE|AFTER)\s+(INSERT|UPDATE|DELETE)\b.*?\sON\s+(\w+)", re.I | re.S)
_HEADER = re.compile(r"--\s*([A-Z][a-z]+):\s*(.*)")
# A quoted string or name, or a run of comments and blanks. On MySQL a backslash escapes, two dashes begin a comment
# only before a blank, and what stands in /*! … */ is run.
_NAMED = r"`[^`]*`"
_TOKEN = {
    "mysql": re.compile(
        rf"('(?:[^'\\]|\\.|'')*'|\"(?:[^\"\\]|\\.|\"\")*\"|{_NAMED})"
        r"|(?:--(?=\s|\Z)[^\n]*|#[^\n]*|/\*(?!M?!).*?\*/|\s)+",
        re.DOTALL,
    ),
    "sqlite": re.compile(rf"('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|{_NAMED})|(?:--[^\n]*|/\*.*?\*/|\s)+", re.DOTALL),
}


@dataclass(frozen=True, slots=True)
class RuleFile:
    """One object of the database, as its file has it.

    Attributes:
        path: The file below `sql/`, such as `marks/trg_x.mysql.sql`.
        name: The object's name.
        engine: "mysql" or "sqlite"; "sql" of a query that is for both.
        kind: "trigger", "view", "procedure", "script" (what SQLite has for a procedure), or "check" (a query that
            finds rows that break a rule).
        header: The lines that introduce it, by their first word ("Rule", "Codes", …).
        statement: The one CREATE statement, with what it includes; of a script, all its statements.
        table: The table that a trigger stands on, or "".
        event: When a trigger speaks, such as "BEFORE INSERT", or "".
        includes: The names of what it includes.
        maker: The module of `data` that made it from the tables, such as "rules/change_record"; there is no such file
        then.
    """

    path: str
    name: str
    engine: str
    kind: str
    header: dict[str, str]
    statement: str
    table: str = ""
    event: str = ""
    includes: tuple[str, ...] = ()
    maker: str = ""

    @property
    def is_made(self) -> bool:
        """Whether it is made from the tables."""
        return bool(self.maker)

    @property
    def checksum(self) -> str:
        """The statement's checksum, whatever its comments and blanks."""
        return checksum(self.statement, self.engine)

    @property
    def plain(self) -> str:
        """The statement without comments, with single blanks."""
        return plain(self.statement, self.engine)


@lru_cache(1024)
def plain(sql: str, engine: str = "sqlite") -> str:
    """Return `sql` without comments, with single blanks: clients drop comments on the way to the server."""
    return _TOKEN[engine if engine in _TOKEN else "sqlite"].sub(_one_blank, sql).strip().rstrip(";").rstrip()


@lru_cache(1024)
def checksum(sql: str, engine: str = "sqlite") -> str:
    """Return the checksum of a statement, in hexadecimal digits."""
    return sha256(plain(sql, engine).encode()).hexdigest()


def _one_blank(found: re.Match[str]) -> str:
    return found[1] or " "


@cache
def rule_files(engine: str) -> tuple[RuleFile, ...]:
    """Return every file of `engine`, in an order in which they can be installed: what others read comes first."""
    own = [(path, text) for path, text in _all() if path.endswith(f".{engine}.sql") and _area(path) not in _APART]
    found = [_parse(path, text, engine) for path, text in own]
    for area, maker, made in (
        ("audit", "rules/change_record", record_triggers(engine)),
        ("references", "rules/reference_triggers", reference_triggers(engine)),
    ):
        found += [replace(_parse(f"{area}/{name}.{engine}.sql", text, engine), maker=maker) for name, text in made]
    order = {"procedure": 0, "script": 0, "view": 1, "trigger": 2}
    found.sort(key=lambda rule: (order[rule.kind], rule.path))
    return tuple(_readers_last(found))


@cache
def checks(engine: str) -> tuple[RuleFile, ...]:
    """Return the queries of `sql/verify/` for `engine`; most are for both and bear no engine in their name."""
    return _queries("verify", engine)


@cache
def before(engine: str) -> tuple[RuleFile, ...]:
    """Return the queries of `sql/before/`: rows that a revision cannot take; their names begin with its number."""
    return _queries("before", engine)


@cache
def includes(engine: str) -> dict[str, Include | Generated]:
    """Return what a file for `engine` may include: the texts of `sql/includes/`, and what is made from the tables."""
    own = [(path, text) for path, text in _all() if _area(path) == "includes"]
    found: dict[str, Include | Generated] = dict(GENERATED)
    # A name's own file for the engine comes after the one for both.
    for path, text in sorted(own, key=lambda one: one[0].split(".")[1] != "sql"):
        name, written_for = path.rpartition("/")[2].split(".")[:2]
        if written_for in (engine, "sql"):
            header, body = _split(text)
            told = " ".join(f"{word}: {header[word]}" for word in ("Refuses", "Does") if word in header)
            found[name] = Include(_words(header.get("Arguments", "")), codes_in(header), told, body)
    return found


def codes_in(header: dict[str, str]) -> tuple[str, ...]:
    """Return the codes that a header tells."""
    return tuple(code for code in _words(header.get("Codes", "")) if code.isupper())


@cache
def _all() -> list[tuple[str, str]]:
    return _walk(files("sql"), "")


_QUERIES = ("verify", "before")
_APART = (*_QUERIES, "includes")


def _area(path: str) -> str:
    return path.partition("/")[0]


def _queries(area: str, engine: str) -> tuple[RuleFile, ...]:
    own = [(path, text) for path, text in _all() if _area(path) == area and path.split(".")[1] in (engine, "sql")]
    return tuple(_parse(path, text, engine) for path, text in own)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _walk(folder: Traversable, below: str) -> list[tuple[str, str]]:
    found = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _walk(entry, f"{below}{entry.name}/")
        elif entry.name.endswith(".sql"):
            found.append((below + entry.name, entry.read_text("utf-8")))
    return sorted(found)


def _parse(path: str, text: str, engine: str) -> RuleFile:
    header, body = _split(text)
    body = body.rstrip(";").rstrip()
    name, written_for = path.rpartition("/")[2].split(".")[:2]
    created = _CREATE.match(body)
    kind = created[1].lower() if created else "check" if _area(path) in _QUERIES else "script"
    on = _ON.match(body)
    table, event = (on[3], f"{on[1]} {on[2]}".upper()) if on else ("", "")
    whole = expand(body, Site(path, engine, table, event), includes(engine))
    if whole.codes:
        header = header | {"Codes": ", ".join(dict.fromkeys((*codes_in(header), *whole.codes)))}
    return RuleFile(path, name, written_for, kind, header, whole.text, table, event, whole.names)


def _split(text: str) -> tuple[dict[str, str], str]:
    lines = text.splitlines()
    count = next((n for n, line in enumerate(lines) if line.strip() and not _introduces(line)), len(lines))
    header: dict[str, str] = {}
    last = ""
    for line in lines[:count]:
        if found := _HEADER.match(line):
            last = found[1]
            header[last] = found[2].strip()
        elif last and line.startswith("--"):
            header[last] += " " + line[2:].strip()
    return header, "\n".join(lines[count:]).strip()


def _introduces(line: str) -> bool:
    return line.startswith("--") and not is_include(line)


def _readers_last(found: list[RuleFile]) -> list[RuleFile]:
    """Put each view behind those it reads."""
    views = {rule.name for rule in found if rule.kind == "view"}
    placed: list[RuleFile] = []
    waiting = list(found)
    while waiting:
        missing = {rule.name for rule in waiting} & views
        ready = next((rule for rule in waiting if rule.kind != "view" or not _reads(rule, missing)), None)
        if ready is None:
            raise ValueError(f"views read one another in a circle: {sorted(missing)}")
        waiting.remove(ready)
        placed.append(ready)
    return placed


def _reads(rule: RuleFile, views: set[str]) -> bool:
    return bool((views - {rule.name}) & set(re.findall(r"\w+", plain(rule.statement))))
