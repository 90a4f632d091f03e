"""Another password for the person signed in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tui.language.i18n import _, direction, number
from tui.widgets.dialogs import FormDialog
from tui.widgets.forms.form import FieldSpec

if TYPE_CHECKING:
    from tui.app.app import RasdApp

REFUSED_UNDER = {"SIGN_IN_FAILED": "old", "WEAK_PASSWORD": "new"}


async def change(app: RasdApp) -> None:
    """Ask for the old password and twice for the new one, and keep that."""
    from data.school import accounts

    async def save(values: dict[str, Any]) -> Mapping[str, str]:
        if values["new"] != values["again"]:
            return {"again": differ()}
        return await app.saved(accounts.change_own_password, values["old"], values["new"], fields=REFUSED_UNDER)

    fields = [
        FieldSpec("old", _("Password now"), "password", required=True),
        new_password("new", _("New password")),
        FieldSpec("again", _("New password again"), "password", required=True),
    ]
    dialog = FormDialog(_("Change my password"), fields, validate=save, direction=direction())
    if await app.push_screen_wait(dialog):
        app.seen.say(_("The new password counts from now on."))


def new_password(name: str, label: str) -> FieldSpec:
    """Describe the field of a password that is to count from now on; its help says how long it must be."""
    from data.school.accounts import SHORTEST_PASSWORD

    help = _("At least {n} characters.", n=number(SHORTEST_PASSWORD))
    return FieldSpec(name, label, "password", required=True, help=help)


def differ() -> str:
    """Say that a new password was typed in two ways."""
    return _("The two passwords differ. Type it once more.")
