"""Which policy judged something, and what its weights come to, as sentences; no Textual here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from data.marks import rounding
from data.marks.records import Judged
from tui.language.i18n import N_, _, as_percent, date_text, isolated, local_moment, number

WHOLE = 100
WEIGHTS = ("monthly_weight", "midterm_weight", "final_weight")

POLICIES = {
    "NONE": N_("no policy: the usual numbers"),
    "YEAR": N_("by the year’s policy"),
    "LEVEL": N_("by the grade level’s policy"),
    "SUBJECT": N_("by the subject’s policy"),
    "LEVEL_SUBJECT": N_("by the policy of the subject in this grade level"),
}
"""Which policy fits, as `data.db.tables.POLICY_SCOPES` names them -> how that is said (msgids)."""


def policy_text(policy: str, kept_at: datetime | None) -> str:
    """Which policy judged something; of what is closed, until when the policy said so."""
    told = _(POLICIES[policy])
    if kept_at is None:
        return told
    return _("{policy}, as it stood until {day}", policy=told, day=isolated(date_text(local_moment(kept_at).date())))


def judged_text(judged: Judged) -> tuple[str, str]:
    """From which mark on an exam is passed, and which policy says so."""
    least = as_percent(number(judged.pass_percentage))
    passes = _("passes at {least} ({score})", least=least, score=number(judged.pass_score))
    return passes, policy_text(judged.policy, judged.kept_at)


def weights_doubt(values: Mapping[str, Any]) -> list[str]:
    """What is said before weights are kept that do not come to a hundred: their sum, and what each will count."""
    weights = [values[name] for name in WEIGHTS]
    total = sum(weights, Decimal(0))
    if total == WHOLE:
        return []
    told = [_("The weights come to {sum}, not to {whole}.", sum=_percent(total), whole=_percent(Decimal(WHOLE)))]
    if not total:
        return [*told, _("Nothing counts: there will be no totals.")]
    monthly, midterm, final = (as_percent(number(rounding.share(weight, total), 2)) for weight in weights)
    each = {"monthly": monthly, "midterm": midterm, "final": final}
    return [*told, _("Monthly will count {monthly}, midterm {midterm}, final {final}.", **each)]


def _percent(value: Decimal) -> str:
    return as_percent(number(value))
