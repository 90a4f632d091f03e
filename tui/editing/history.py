"""What was done to a text, so that it can be undone and done again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Step:
    """One change, as people undo it.

    Attributes:
        at: where the text changed.
        old: what stood there.
        new: what stands there now.
        cursor, anchor: where both stood before.
    """

    at: int
    old: str
    new: str
    cursor: int
    anchor: int

    def undone(self, text: str) -> str:
        """`text` as it was before."""
        return text[: self.at] + self.old + text[self.at + len(self.new) :]

    def done(self, text: str) -> str:
        """`text` as it is afterwards."""
        return text[: self.at] + self.new + text[self.at + len(self.old) :]


@dataclass(slots=True)
class History:
    """Steps that were done and that were undone; a word typed without a pause between is one of them.

    Attributes:
        open: whether the next keystroke may join the last step.
    """

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)
    open: bool = False

    def add(self, step: Step, keystroke: bool) -> None:
        """Remember a step; `keystroke` says that it may be one step with those beside it."""
        self.undone.clear()
        joined = _joined(self.done[-1], step) if self.open and keystroke and self.done else None
        if joined is None:
            self.done.append(step)
        else:
            self.done[-1] = joined
        self.open = keystroke

    def back(self) -> Step | None:
        """Return the step to undo, if there is one."""
        return self._move(self.done, self.undone)

    def forth(self) -> Step | None:
        """Return the step to do again, if there is one."""
        return self._move(self.undone, self.done)

    def _move(self, source: list[Step], goal: list[Step]) -> Step | None:
        self.open = False
        if not source:
            return None
        goal.append(source.pop())
        return goal[-1]


def _joined(last: Step, step: Step) -> Step | None:
    """Both as one step: letters of one word with the blanks behind it, or deletions side by side."""
    if last.new and not step.old and step.at == last.at + len(last.new):
        begins_word = last.new[-1].isspace() and not step.new.isspace()
        return None if begins_word else replace(last, new=last.new + step.new)
    if last.new or step.new:
        return None
    if step.at + len(step.old) == last.at:
        return replace(last, at=step.at, old=step.old + last.old)
    return replace(last, old=last.old + step.old) if step.at == last.at else None
