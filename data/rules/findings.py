"""What verifying a database finds."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """Something `rasd db verify` found: a rule's object or a row that is not as it should be.

    `kind` is `missing`, `changed`, `foreign` (objects), `owner` (an account whose rules cannot work, `detail` says
    "gone" or "rights"), `closed` (a table that refuses writes since an upgrade was interrupted), `binlog`, `clock` (of
    a server where each session sets it), `table` (columns, keys), `row` or `sum` (a number that is not what its parts
    add up to); `code` is what a row breaks.
    """

    kind: str
    name: str
    code: str = ""
    detail: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
