"""The database: install, upgrade, verify, print its SQL, run its procedures."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from tui.commands.base import Group, Run, acting, option, whole_number
from tui.commands.printing import progress, say, say_rows
from tui.commands.saying import Failed
from tui.config import chosen_group, make_room
from tui.language.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from data.db.engine import Database
    from data.rules.findings import Finding

FOUND: dict[str, str] = {
    "missing": N_("missing: {name} ({detail})"),
    "changed": N_("changed by hand: {name} ({detail})"),
    "foreign": N_("not ours: {name} ({detail})"),
    "owner gone": N_("the owner of rules is gone, so writes are refused: {name} (run: rasd db upgrade)"),
    "owner rights": N_("the owner of rules lacks rights, so writes are refused: {name} (run: rasd db upgrade)"),
    "closed": N_("table {name} refuses every write since an upgrade was interrupted (run: rasd db upgrade)"),
    "binlog": N_("the server’s binary log refuses writes: {name} is {value}, and must be ROW or MIXED"),
    "clock": N_("any session sets the clock that the rules go by: start the server without {name}"),
    "table": N_("table {name} differs: {detail}"),
    "sum": N_("{column} of {name} {key} is {stands}, but adds up to {now}"),
    "row": N_("row {key} of {name} breaks {code} ({detail})"),
    "more": N_("more rows of {name} break {code} ({detail})"),
}


@click.group("db", cls=Group, help=N_("The database: install, upgrade, verify, print its SQL, run its procedures."))
def db() -> None:
    """Group the commands of the database."""


@db.command("install", help=N_("Create tables, indexes, triggers, views and procedures in an empty database."))
@click.pass_obj
def install(run: Run) -> None:
    """Install, or finish an installation that was interrupted."""
    from data.install import install

    make_room(run.config.url)
    _change(run, partial(install, group=chosen_group()), _("Installing"))


@db.command("upgrade", help=N_("Bring an older database up to date, and re-install rules whose SQL changed."))
@click.pass_obj
def upgrade(run: Run) -> None:
    """Run the migrations and re-apply the rules that differ, then look at the data; exit 1 when there is a finding."""
    from data.install import InTheWay, upgrade, verify

    try:
        _change(run, upgrade, _("Upgrading"))
    except InTheWay as refusal:
        for finding in refusal.findings:
            say(_line(finding))
        raise Failed(_("These rows stand in the way of the upgrade. Nothing was changed: mend them first.")) from None
    _tell(_told(run, verify))


@db.command("verify", help=N_("Compare the rules with what they should be, and check the data against every rule."))
@option("--statistics", is_flag=True, help=N_("Only add up scores, totals and statistics of tests anew, and compare."))
@click.pass_obj
def verify(run: Run, statistics: bool) -> None:
    """Print each finding; exit 1 when there is one."""
    from data.install import verify, verify_statistics

    _tell(_told(run, verify_statistics if statistics else verify))
    say(_("Everything is as it should be."))


@db.command("ddl", help=N_("Print all the SQL, for a database administrator to read or run."))
@option("--engine", type=click.Choice(("mysql", "sqlite")), help=N_("For which engine; default: that of the URL."))
@click.pass_obj
def ddl(run: Run, engine: str | None) -> None:
    """Print what the stock clients run as it is."""
    from data.install import ddl

    ours = "sqlite" if run.config.url.startswith("sqlite") else "mysql"
    click.echo(ddl(engine or ours), nl=False)


@db.command("call", help=N_("Run one of the procedures, on either engine."))
@click.argument("name")
@click.argument("args", nargs=-1)
@acting
@click.pass_obj
def call(run: Run, name: str, args: tuple[str, ...]) -> None:
    """Run a procedure and print its rows, fields separated by tabs."""
    from data.install import call

    _check_call(name, args)
    with run.open() as (database, who):
        rows = call(database, who, name, args)
    values = [["" if value is None else str(value) for value in row.values()] for row in rows]
    say_rows([*(list(row) for row in rows[:1]), *values])


def _change(run: Run, work: "Callable[..., list[str]]", label: str) -> None:
    from data.install import cluster

    done, servers = _told(run, lambda database: (work(database, progress(label)), cluster(database)))
    for what in done:
        say(what)
    if not done:
        say(_("Nothing to do: everything is as it should be."))
    if len(servers) > 1:
        told = N_(
            "This server belongs to a cluster. Run rasd db verify on each of its servers: {servers}. Where one lacks"
            " a rule, run rasd db upgrade there."
        )
        say(_(told, servers=", ".join(servers)))


def _told(run: Run, work: "Callable[[Database], Any]") -> Any:
    database = run.database()
    try:
        return work(database)
    finally:
        database.close()


def _tell(findings: "list[Finding]") -> None:
    for finding in findings:
        say(_line(finding))
    if findings:
        raise Failed(ngettext("{n} finding.", "{n} findings.", len(findings)))


def _line(finding: "Finding") -> str:
    kind = "more" if finding.facts.get("more") else finding.kind
    if kind == "owner":
        kind = f"owner {finding.detail}"
    detail = " ".join(part for part in (str(finding.facts.get("check", "")), finding.detail) if part)
    facts = {"key": ""} | finding.facts | {"name": finding.name, "detail": detail, "code": finding.code}
    facts["value"] = finding.detail
    return _(FOUND[kind], **facts)


def _check_call(name: str, args: tuple[str, ...]) -> None:
    """Refuse wrong usage before the database is asked.

    Raises:
        click.UsageError: there is no such procedure, or it takes other arguments.
    """
    from data.install import procedures

    known = procedures()
    if name not in known:
        told = ", ".join(known)
        raise click.UsageError(_("There is no procedure {name}. There are: {names}", name=name, names=told))
    wanted = known[name]
    if len(args) != len(wanted):
        names = " ".join(argument.name.upper() for argument in wanted)
        raise click.UsageError(_("It takes these arguments: {name} {names}", name=name, names=names))
    for argument, value in zip(wanted, args, strict=True):
        if "INT" in argument.type:
            whole_number(value, argument.name)
