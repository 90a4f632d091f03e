"""Running one of the procedures for somebody who may."""

from collections.abc import Sequence
from typing import Any

from data.db.engine import Actor, Database, Explain
from data.marks.grading import missing_marks
from data.rules.procedures import call_in, values_of
from data.school.permissions import require


def call(db: Database, who: Actor, name: str, args: Sequence[Any]) -> list[dict[str, Any]]:
    """Run a procedure in one transaction, on either engine.

    Args:
        who: An administrator or a registrar.
        args: In the order of `procedures()`; numbers may be text.

    Returns:
        The rows it answers with; none for most.

    Raises:
        RuleError: `NOT_ALLOWED`; `NOT_FOUND` for a name that is no procedure; `VALIDATION_ERROR` for the wrong number
            or kind of arguments; or what the procedure refuses.
    """
    require(who, "schedules.write")
    explain: Explain = {"MARKS_INCOMPLETE": lambda connection: missing_marks(connection, **values_of(name, args))}
    return db.write(who, lambda connection: call_in(connection, name, args), explain=explain)
