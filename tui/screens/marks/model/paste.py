"""A column copied from elsewhere: what each of its lines would become; nothing is entered yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from tui.screens.marks.model.draft import Refusal
from tui.screens.marks.model.parsing import score
from tui.screens.marks.model.sheet import SheetModel


@dataclass(frozen=True, slots=True)
class Pasted:
    """One line and the row that it falls on.

    Attributes:
        row_id: None where the sheet has no row left for it.
        text: the line as it was copied.
        score: the mark that it would become.
        refusal: why it becomes none; an empty line has neither a score nor a refusal, and changes nothing.
    """

    row_id: int | None
    text: str
    score: Decimal | None = None
    refusal: Refusal | None = None

    @property
    def enters(self) -> bool:
        """Whether a mark would be entered."""
        return self.score is not None and self.refusal is None


def pasted(sheet: SheetModel, row_ids: Sequence[int], text: str) -> list[Pasted]:
    """What each line of `text` would become.

    Args:
        row_ids: the rows from the cursor down, as they are seen.
        text: what was copied, a mark a line.
    """
    lines = [line.strip() for line in text.rstrip().splitlines()]
    return [_judged(sheet, row_ids[at] if at < len(row_ids) else None, line) for at, line in enumerate(lines)]


def _judged(sheet: SheetModel, row_id: int | None, text: str) -> Pasted:
    if row_id is None:
        return Pasted(None, text, refusal=Refusal("NO_ROW"))
    value, refusal = score(text, sheet.sheet.exam.max_score)
    if refusal is None and value is not None and not sheet.line(row_id).shown().is_present:
        refusal = Refusal("ABSENT")
    return Pasted(row_id, text, value, refusal)
