"""F1: one page with the keys of a screen; Enter on one of them does it."""

from __future__ import annotations

from tui import keys
from tui.app.palette import ActionList, WhyNot
from tui.language.i18n import _, direction
from tui.widgets.frame import Panel, Said


class HelpDialog(ActionList):
    """The keys of a screen, then those of everywhere; what has no key is in the palette.

    The function keys that lead to other screens are told in a few lines below, so that all of it is one page.

    Args:
        scope: the screen's scope in the table of keys.
    """

    def __init__(self, scope: str, why_not: WhyNot) -> None:
        title = _("Help: {screen}", screen=_(keys.SCREENS.get(scope, "Rasd")))
        everywhere = [key for key in keys.of("app") if key.keys and not key.place and key.name != "help"]
        super().__init__(title, [*keys.of(scope), *everywhere], why_not)
        self.scope = scope

    def on_mount(self) -> None:
        """Tell the function keys of the screens that are for this person."""
        super().on_mount()
        elsewhere = [key for key in keys.of("app") if key.keys and key.place and key.name != self.scope]
        told = [f"{key.shown} {_(key.label)}" for key in elsewhere if self.app.offers(key)]
        self.query_one(Panel).mount(Said(" · ".join(told), base=direction(), id="screens"))
