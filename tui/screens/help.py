"""F1: one page with the keys of a screen; Enter on one of them does it."""

from __future__ import annotations

from tui import keys
from tui.i18n import _
from tui.palette import ActionList, WhyNot


class HelpDialog(ActionList):
    """The keys of a screen, then those of everywhere that lead elsewhere; what has no key is in the palette.

    Args:
        scope: the screen's scope in the table of keys.
    """

    def __init__(self, scope: str, why_not: WhyNot) -> None:
        title = _("Help: {screen}", screen=_(keys.SCREENS.get(scope, "Rasd")))
        everywhere = [key for key in keys.of("app") if key.keys and key.name not in ("help", scope)]
        super().__init__(title, [*keys.of(scope), *everywhere], why_not)
