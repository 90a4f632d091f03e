"""SQLite's procedures: scripts whose statements a hand runs in one transaction."""

from data.rules.files import rule_files
from data.rules.procedures import statements

changed: dict[str, str] = {}
"""Scripts that the tests try instead of those of their files, by name."""
read: set[str] = set()
"""The names of those that were run."""


def script(name: str, **values: object) -> list[str]:
    """Return the statements of the script `name` with its parameters filled in."""
    read.add(name)
    text = changed.get(name) or next(rule.statement for rule in rule_files("sqlite") if rule.name == name)
    for parameter, value in values.items():
        text = text.replace(f":{parameter}", str(value))
    return statements(text)
