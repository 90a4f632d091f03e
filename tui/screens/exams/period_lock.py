"""Before locking a period: what is missing, what will be closed, and why it is locked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Button

from data.exams.records import LockPreview, MissingMarks
from tui.language.i18n import _, isolated, ngettext, number
from tui.screens.shell import cleaners
from tui.screens.shell.section_names import section_name
from tui.widgets.dialogs import Dialog, cancel_button, confirm_button
from tui.widgets.forms.fields import Field, TextField
from tui.widgets.frame import Said, drawn

SEEN = 8


@dataclass(frozen=True, slots=True)
class LockAnswer:
    """Lock for this reason, or go to the first sheet that lacks marks: (exam, classroom)."""

    reason: str = ""
    go_to: tuple[int, int] | None = None


class LockDialog(Dialog[LockAnswer]):
    """Says what is missing and what locking closes; Lock, Go to them, or Esc.

    Args:
        name: the period's name.
        preview: what locking would close.
    """

    def __init__(self, name: str, preview: LockPreview, **options: Any) -> None:
        super().__init__(_("Before locking “{name}”", name=isolated(name)), **options)
        self.preview = preview
        self.field = TextField(
            _("Reason (optional)"), base=self.base, direction=self.direction, cleaner=cleaners.line, id="reason"
        )

    def content(self) -> Sequence[Widget]:
        """What is missing, what closes, and the reason."""
        text = "\n".join([*missing_lines(self.preview.missing), closes(self.preview)])
        return [VerticalScroll(Said(text, base=self.base), classes="dialog--body", can_focus=False), self.field]

    def buttons(self) -> Sequence[Button]:
        """Lock, go to what is missing, or leave it."""
        go = [Button(drawn(_("Go to them")), id="go", compact=True)] if self.preview.missing else []
        return [confirm_button(_("Lock"), danger=bool(self.preview.missing)), *go, cancel_button()]

    def on_mount(self) -> None:
        """Where marks are missing, Enter at first goes to them; otherwise it leaves the period open."""
        self.query_one("#go" if self.preview.missing else "#cancel", Button).focus()

    def on_field_submitted(self, event: Field.Submitted) -> None:
        """Enter in the reason goes on to the button, which locks."""
        event.stop()
        self.query_one("#confirm", Button).focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go to them; the other two are every dialog's."""
        if event.button.id != "go":
            return
        event.stop()
        event.prevent_default()
        first = self.preview.missing[0]
        self.dismiss(LockAnswer(go_to=(first.exam_id, first.classroom_id)))

    def confirm(self) -> None:
        """Lock."""
        self.dismiss(LockAnswer(self.field.value or ""))


def missing_lines(missing: Sequence[MissingMarks]) -> list[str]:
    """Say how many marks are missing, then where."""
    if not missing:
        return [_("No mark is missing.")]
    total = sum(place.missing for place in missing)
    lines = [ngettext("{n} mark is missing:", "{n} marks are missing:", total)]
    lines += [
        _(
            "· {subject}, {section}: {count}",
            subject=isolated(place.subject),
            section=isolated(section_name(place.grade_level, place.section)),
            count=number(place.missing),
        )
        for place in missing[:SEEN]
    ]
    if more := len(missing) - SEEN:
        lines += [ngettext("… and {n} more sheet", "… and {n} more sheets", more)] if more > 0 else []
    return lines


def closes(preview: LockPreview) -> str:
    """Say what locking closes, in whole counts."""
    return _(
        "Locking closes {exams} and {marks}, in {sections}.",
        exams=ngettext("{n} exam", "{n} exams", preview.exams),
        marks=ngettext("{n} mark", "{n} marks", preview.marks),
        sections=ngettext("{n} section", "{n} sections", preview.sections),
    )
