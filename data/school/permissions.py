"""Who may do what: one table, one refusal."""

from data.db.engine import Actor
from data.db.errors import NOT_ALLOWED, RuleError

_EVERYBODY = frozenset({"admin", "registrar", "teacher", "viewer"})
_OFFICE = frozenset({"admin", "registrar"})
_ADMIN = frozenset({"admin"})
_STUDENT = frozenset({"student"})

ACTIONS: dict[str, frozenset[str]] = {
    "periods.read": _EVERYBODY,
    "periods.write": _OFFICE,
    "periods.lock": _ADMIN,
    "schedules.read": _EVERYBODY,
    "schedules.write": _OFFICE,
    "marks.read": _EVERYBODY,
    "marks.write": _OFFICE | {"teacher"},
    "students.read": _EVERYBODY,
    "students.write": _OFFICE,
    "enrollment.write": _OFFICE,
    "courses.read": _EVERYBODY,
    "courses.write": _OFFICE,
    "structure.read": _EVERYBODY,
    "structure.write": _OFFICE,
    "users.read": _ADMIN,
    "users.write": _ADMIN,
    "results.read": _EVERYBODY,
    "grades.write": _OFFICE,
    "tests.read": _EVERYBODY,
    "tests.write": _OFFICE | {"teacher"},
    "tests.take": _STUDENT,
    "committees.read": _EVERYBODY,
    "committees.write": _OFFICE,
    "audit.read": _ADMIN,
    "import": _OFFICE,
}
"""Action -> the roles that may do it.

A teacher's marks are narrowed further, to what is taught (`data.marks.mark_sheets`).
"""


def may(who: Actor, action: str) -> bool:
    """Return whether `who` may do `action`, one of `ACTIONS`."""
    return who.role in ACTIONS[action]


def require(who: Actor, action: str) -> None:
    """Refuse `action`, one of `ACTIONS`, to whoever may not do it.

    Raises:
        RuleError: NOT_ALLOWED, with facts `action` and `role`.
    """
    if not may(who, action):
        raise refusal(who, action)


def refusal(who: Actor, action: str) -> RuleError:
    """Return the one refusal of `action` to `who`."""
    return RuleError(NOT_ALLOWED, "", {"action": action, "role": who.role})
