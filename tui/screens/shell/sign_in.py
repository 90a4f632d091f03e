"""Sign in: name and password; in the demonstration also who can be tried."""

from __future__ import annotations

from collections.abc import Iterator

from textual.containers import Center
from textual.widget import Widget

from data.db.engine import Actor
from data.demo import filling
from data.school import accounts
from tui.language.i18n import _
from tui.language.refusals import ROLES
from tui.screens.shell.base import RasdScreen
from tui.widgets.dialogs import confirm_button
from tui.widgets.forms.fields import Field
from tui.widgets.forms.form import FieldSpec, Form
from tui.widgets.frame import Panel, Said


class SignInScreen(RasdScreen):
    """Lets a person in. A name that is wrong and a password that is wrong are refused alike."""

    SCOPE = "sign_in"
    CSS_PATH = "sign_in.tcss"

    def body(self) -> Iterator[Widget]:
        """A card in the middle."""
        yield Panel(id="card")

    def tell(self) -> None:
        """Write the card anew; what was typed stays."""
        typed = self.form.values() if self.query(Form) else {}
        card = self.query_one("#card", Panel)
        card.call_title(_("Sign in"))
        self.form = Form(self._fields(), typed, direction=self.direction)
        card.remove_children()
        card.mount(self.form, Center(confirm_button(_("Sign in"))))
        if self.app.demo:
            card.mount(Said(self._accounts(), base=self.direction, classes="accounts"))
        self.call_after_refresh(self.form.focus_first)

    def _fields(self) -> list[FieldSpec]:
        return [
            FieldSpec("username", _("User name"), required=True, base="ltr", max_length=150),
            FieldSpec("password", _("Password"), "password", required=True),
        ]

    def _accounts(self) -> str:
        told = [f"{_(ROLES[role])}: {name} / {password}" for name, password, role in filling.accounts()]
        return "\n".join([_("In the demonstration you may be:"), *told])

    def on_field_submitted(self, event: Field.Submitted) -> None:
        """Enter goes on to the password, then in."""
        password = self.form.fields["password"]
        if event.field is not password and not password.value:
            password.focus()
        else:
            self.on_button_pressed()

    def on_button_pressed(self) -> None:
        """Try to come in."""
        if self.form.check():
            typed = self.form.values()
            self.warn("")
            self.app.hold()  # what is typed from now on is for the screen behind
            words = (typed["username"], typed["password"])
            self.work(accounts.sign_in, self.app.db, *words, then=self._come_in, failed=self._stay_out)

    def _stay_out(self, error: Exception) -> None:
        self.app.release()
        self.refuse(error)

    def _come_in(self, who: Actor) -> None:
        """Leave nothing on the card for whoever sits here next."""
        for field in self.form.fields.values():
            field.value = ""
        self.app.signed_in(who)
