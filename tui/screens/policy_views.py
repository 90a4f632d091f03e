"""Which policy judged something, and what its weights come to, as sentences; no Textual here."""

from __future__ import annotations

from datetime import datetime

from tui.i18n import N_, _, date_text, isolated, local_moment

POLICIES = {
    "NONE": N_("no policy: the usual numbers"),
    "YEAR": N_("by the year’s policy"),
    "LEVEL": N_("by the grade level’s policy"),
    "SUBJECT": N_("by the subject’s policy"),
    "LEVEL_SUBJECT": N_("by the policy of the subject in this grade level"),
}
"""Which policy fits, as `data.tables.POLICY_SCOPES` names them -> how that is said (msgids)."""


def policy_text(policy: str, kept_at: datetime | None) -> str:
    """Which policy judged something; of what is closed, until when the policy said so."""
    told = _(POLICIES[policy])
    if kept_at is None:
        return told
    return _("{policy}, as it stood until {day}", policy=told, day=isolated(date_text(local_moment(kept_at).date())))
