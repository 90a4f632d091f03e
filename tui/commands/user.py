"""Accounts: add, list, set a password, disable."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.base import Group, Run, acting, option
from tui.commands.passwords import new_password
from tui.commands.printing import say, say_rows
from tui.commands.saying import Failed
from tui.language.i18n import N_, _
from tui.language.refusals import ROLES

if TYPE_CHECKING:
    from data.db.engine import Actor, Database

PASSWORD_FILE = option(
    "--password-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=N_("A file whose first line is the password; else RASD_PASSWORD, else a prompt."),
)


@click.group("user", cls=Group, help=N_("Accounts: add, list, set a password, disable."))
def user() -> None:
    """Group the commands of accounts."""


@user.command("add", help=N_("Add an account."))
@click.argument("username")
@option("--role", type=click.Choice(list(ROLES)), required=True, help=N_("What the person may do."))
@option("--name", "full_name", help=N_("The person’s full name; without it, the user name."))
@option("--student", "student_id", metavar="ID", help=N_("For a student’s account: which student."))
@PASSWORD_FILE
@acting
@click.pass_obj
def add(run: Run, username: str, role: str, full_name: str | None, student_id: str | None, password_file: Path) -> None:
    """Add an account and tell its number."""
    from data.school.accounts import add_user

    with run.open() as (database, who):
        password = new_password(username, password_file, run.user)
        number = add_user(database, who, username, full_name or username, role, password, student_id)
    say(_("Account {number} for {name} is there.", number=number, name=username))


@user.command("list", help=N_("List the accounts."))
@acting
@click.pass_obj
def list_(run: Run) -> None:
    """Print one line for each account, its fields separated by tabs."""
    from data.school.accounts import list_users

    with run.open() as (database, who):
        people = list_users(database, who)
    states = {True: _("active"), False: _("disabled")}
    say_rows([(one.username, _(ROLES[one.role]), states[bool(one.is_active)], one.full_name) for one in people])


@user.command("password", help=N_("Set an account’s password."))
@click.argument("username")
@PASSWORD_FILE
@acting
@click.pass_obj
def password(run: Run, username: str, password_file: Path | None) -> None:
    """Set a new password."""
    from data.school.accounts import set_password

    with run.open() as (database, who):
        number = _find(database, who, username)
        set_password(database, who, number, new_password(username, password_file, run.user))
    say(_("The password of {name} is set.", name=username))


@user.command("disable", help=N_("Close an account; what the person did stays."))
@click.argument("username")
@acting
@click.pass_obj
def disable(run: Run, username: str) -> None:
    """Close an account."""
    from data.school.accounts import set_user_active

    with run.open() as (database, who):
        set_user_active(database, who, _find(database, who, username), False)
    say(_("The account {name} is closed.", name=username))


def _find(database: "Database", who: "Actor", username: str) -> int:
    from data.school.accounts import list_users, named

    person = named(list_users(database, who), username)
    if person is None:
        raise Failed(_("There is no account {name}.", name=username))
    return person.id
