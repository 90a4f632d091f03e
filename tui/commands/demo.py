"""The demonstration school, into a database of one's choice."""

from datetime import date

import click

from tui.app.opening import DEMO_SEED, DEMO_STUDENTS
from tui.commands.base import Command, Day, Run, WholeNumber, option
from tui.commands.printing import progress, say, say_rows
from tui.language.i18n import N_, _
from tui.language.refusals import ROLES


@click.command("demo", cls=Command, help=N_("Fill an installed, empty database with a demonstration school."))
@option("--students", type=WholeNumber(1), default=DEMO_STUDENTS, show_default=True, help=N_("How many students."))
@option(
    "--seed",
    type=WholeNumber(),
    default=DEMO_SEED,
    show_default=True,
    help=N_("The same seed and date make the same school."),
)
@option("--today", type=Day(), help=N_("The day around which the exams lie; default: today."))
@click.pass_obj
def demo(run: Run, students: int, seed: int, today: date | None) -> None:
    """Fill the database of this run."""
    from data.demo.filling import accounts, fill
    from data.school.time_zones import school_day

    database = run.database()
    try:
        fill(database, students, seed, today or school_day(database), progress(_("Demonstration school")))
    finally:
        database.close()
    say(_("The demonstration school is there. Sign in with:"))
    say_rows([(username, password, _(ROLES[role])) for username, password, role in accounts()])
