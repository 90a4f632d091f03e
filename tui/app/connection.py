"""The connection as the top line shows it: there, saving, or gone; and coming back by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.global_actions import Everywhere
from tui.app.places import Place
from tui.language.i18n import Customs, _, follow
from tui.language.refusals import ROLES
from tui.widgets.frame import Condition

if TYPE_CHECKING:
    from data.db.engine import Database
    from data.school.records import School

POLL_SECONDS = 2.0


class Connected(Everywhere):
    """The part of the application that watches its database.

    Attributes:
        db, school: the open database and the school's settings.
        connected: False from the first call that found nobody there until one is answered again.
    """

    db: Database
    school: School | None = None
    connected = True
    _trouble = ""

    @property
    def opened_db(self) -> Database | None:
        """The database, once it is open."""
        return getattr(self, "db", None)

    def go(self, place: Place) -> None:
        """Open a place, and look whether the school's settings are still the same."""
        super().go(place)
        from data.school import settings

        self.work(settings.school, self.db, tag="school", then=self._know_school)

    def follow_school(self, school: School | None) -> None:
        """Know a school's settings, and write dates and numbers as it does."""
        self.school = school
        own = school and Customs(school.calendar, school.months, school.digits, school.week_start, school.zone_name)
        follow(own or Customs())

    def lost(self) -> None:
        """The connection is gone: say so, and look again and again until it is back; where there was one."""
        if self.connected and self.opened_db is not None:
            self.connected = False
            self.seen.frame()
            self.set_timer(POLL_SECONDS, self._look_again)

    def watch_saving(self) -> None:
        """Show whether something can be saved, as the latest write has found."""
        trouble = self.opened_db.trouble if self.opened_db is not None else ""
        if trouble != self._trouble:
            self._trouble = trouble
            self.seen.frame()

    def read_school(self) -> None:
        """Read the school's settings anew, after they changed."""
        from data.school import settings

        self.work(settings.school, self.db, tag="school", then=self._know_school)

    def _know_school(self, school: School) -> None:
        if school != self.school:
            self.follow_school(school)
            for screen in self.screens():
                screen.retell()

    def _look_again(self) -> None:
        from data.school import settings

        self.work(settings.school, self.db, tag="poll", then=self._back, failed=self._still_lost)

    def _still_lost(self, error: Exception) -> None:
        self.set_timer(POLL_SECONDS, self._look_again)

    def _back(self, school: School) -> None:
        self.connected = True
        self._know_school(school)
        self.seen.frame()
        for screen in self.screens():
            screen.recovered()

    def top(self) -> tuple[list[str], str, Condition]:
        """Places, person and connection for the top line."""
        school = self.school
        names = [school.name or _("Rasd"), school.year_name, self.period] if school else [_("Rasd")]
        person = _("{name} ({role})", name=self.who.full_name, role=_(ROLES[self.who.role])) if self.who else ""
        return [name for name in names if name], person, self._condition()

    def _condition(self) -> Condition:
        if not self.connected:
            return Condition("✗", _("no connection"), "error")
        if self.opened_db is not None and self.opened_db.trouble:
            return Condition("✗", _("cannot save"), "error")
        return Condition("●", _("connected") if self.school else "", "success")
