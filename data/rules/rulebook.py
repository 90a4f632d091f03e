"""The page `docs/rules.md`: every rule with its codes, what it refuses, and its files, from the headers of `sql/`.

Run it as `python -m data.rules.rulebook` after a file of `sql/` has changed; a test fails while the page is stale.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from data.rules.change_record import RECORDED
from data.rules.files import ENGINES, RuleFile, checks, codes_in, includes, rule_files

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"

_INTRODUCTION = """\
# The rules

Made from the headers of `sql/` by `python -m data.rules.rulebook`; do not edit it.

Each rule is one object of the database, in one file for each engine. A refusal begins with its code. On MariaDB and
MySQL it is SQLSTATE 45000, and an English sentence follows the code; SQLite gives the code alone. What SQLite has
for a procedure is a script that `rasd db call` runs.
"""
_TITLES = {
    "school": "The school: years, levels, sections, people, settings, the record of changes",
    "students": "Students and enrollment",
    "exams": "Exam periods and exams",
    "marks": "Marks",
    "results": "Results and semester grades",
    "courses": "Courses",
    "quizzes": "Online tests",
    "seating": "Committees and seats",
}
_LINES = ("Refuses", "Does", "Holds", "Only")
_NAMES = {"mysql": "MariaDB and MySQL", "sqlite": "SQLite"}


def page() -> str:
    """Return the text of the page."""
    rules = sorted((rule for engine in ENGINES for rule in rule_files(engine) if not rule.is_made), key=_place)
    parts = [_INTRODUCTION, _index(rules)]
    for area, group in groupby(rules, key=_area):
        parts.append(f"## {_TITLES.get(area, area.capitalize())}\n")
        parts += [_section(name, list(forms)) for name, forms in groupby(group, key=lambda rule: rule.name)]
    parts += [_recorded(), REFERRING, _included(rules), _verified()]
    return "\n".join(parts)


def codes(rule: RuleFile) -> list[str]:
    """Return the codes of a rule."""
    return list(codes_in(rule.header))


def _area(rule: RuleFile) -> str:
    return rule.path.partition("/")[0]


def _place(rule: RuleFile) -> tuple[int, str, str, str]:
    areas = list(_TITLES)
    area = _area(rule)
    return (areas.index(area) if area in areas else len(areas), area, rule.name, rule.engine)


def _index(rules: list[RuleFile]) -> str:
    """Return a table from code to rules."""
    found: dict[str, dict[str, None]] = {}
    for rule in rules:
        for code in codes(rule):
            found.setdefault(code, {})[rule.name] = None
    rows = "".join(f"| `{code}` | {', '.join(f'`{name}`' for name in found[code])} |\n" for code in sorted(found))
    return f"| code | refused by |\n|---|---|\n{rows}"


def _section(name: str, forms: list[RuleFile]) -> str:
    first = forms[0]
    told = ", ".join(f"`{code}`" for code in dict.fromkeys(code for rule in forms for code in codes(rule)))
    lines = [f"### `{name}`: {first.header.get('Rule', '')}\n", *_facts(forms)]
    if told:
        lines.append(f"- Codes: {told}")
    for word in _LINES:
        lines += _told(word, forms)
    if included := ", ".join(f"`{name}`" for name in dict.fromkeys(name for rule in forms for name in rule.includes)):
        lines.append(f"- Includes: {included}")
    lines.append("- Files: " + ", ".join(f"[`{rule.path}`](../sql/{rule.path})" for rule in forms))
    return "\n".join(lines) + "\n"


def _facts(forms: list[RuleFile]) -> Iterator[str]:
    first = forms[0]
    alone = f", {_NAMES[first.engine]} only" if len(forms) == 1 else ""
    if first.kind == "trigger":
        yield f"- {first.event} ON `{first.table}`{alone}"
    elif "Arguments" in first.header:
        yield f"- Procedure of `{first.header['Arguments']}`"
    elif first.kind == "view":
        yield f"- View{alone}"


def _told(word: str, forms: list[RuleFile]) -> list[str]:
    """Return what the forms say under `word`: once where they agree."""
    said = {rule.engine: rule.header[word] for rule in forms if word in rule.header}
    if len(set(said.values())) == 1 and len(said) == len(forms):
        return [f"- {word}: {next(iter(said.values()))}"]
    return [f"- {word} ({_NAMES[engine]}): {text}" for engine, text in said.items()]


def _included(rules: list[RuleFile]) -> str:
    """Return what rules share, and what each of it refuses or does."""
    rows = []
    for name in sorted({name for rule in rules for name in rule.includes}):
        forms = {engine: includes(engine)[name] for engine in ENGINES if name in includes(engine)}
        told = dict.fromkeys(form.told for form in forms.values())
        codes = dict.fromkeys(code for form in forms.values() for code in form.codes)
        used = sum(name in rule.includes for rule in rules)
        where = "" if len(forms) == len(ENGINES) else f" ({', '.join(_NAMES[engine] for engine in forms)})"
        rows.append(f"| `{name}`{where} | {' '.join(told)} | {', '.join(f'`{code}`' for code in codes)} | {used} |")
    head = "| include | what it does | code | files with it |\n|---|---|---|---|"
    return "\n".join(["## What rules share\n", head, *rows, ""])


REFERRING = """\
## References

On SQLite, whose foreign keys any session may switch off, triggers made from the declaration of the tables
(`data/rules/reference_triggers.py`) refuse a reference to nothing after the row is there, as a server's foreign keys
do.
"""


def _recorded() -> str:
    """Return what the triggers that are made from the tables record."""
    head = "| table | a new row is told by | changes are told of | only that they changed |\n|---|---|---|---|"
    rows = [
        f"| `{table}` | {_names([one.label] if one.label else [])} | {_names(one.columns)} | {_names(one.private)} |"
        for table, one in RECORDED.items()
    ]
    told = (
        "Made from the declaration of the tables (`data/rules/change_record.py`), three triggers a table, on SQLite\n"
    )
    told += "two more that note what REPLACE may take away. Of a row that goes every value is told."
    return "\n".join(["## What the record tells of the other tables\n", told, "", head, *rows, ""])


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _verified() -> str:
    found = {check.path: check for engine in ENGINES for check in checks(engine)}
    rows = [
        f"| {check.header.get('Rule', '')} | {check.header.get('Finds', '')} | "
        f"{', '.join(f'`{code}`' for code in codes(check))} | [`{path}`](../sql/{path}) |"
        for path, check in sorted(found.items())
    ]
    return "\n".join(
        [
            "## What `rasd db verify` looks for\n",
            "Beside the objects and tables themselves, values that no column takes and references to nothing:\n",
            "| rule | finds | code | file |\n|---|---|---|---|",
            *rows,
            "",
        ]
    )


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
