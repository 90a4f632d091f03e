"""Taking files in: a dry run first, every refused row with its reason, all or nothing unless told otherwise."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands.base import Group, Run, acting, option
from tui.commands.printing import progress, say
from tui.commands.reasons import COLUMNS, ROWS
from tui.commands.saying import Failed
from tui.language.i18n import N_, _, number

if TYPE_CHECKING:
    from data.students.importing.plans import ImportPlan, RefusedRow


@click.group("import", cls=Group, help=N_("Take a file in: a dry run first, then --apply."))
def importing() -> None:
    """Group the commands that take files in."""


@importing.command("students", help=N_("Take students in from a CSV or XLSX file."))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@option("--apply/--dry-run", "apply", default=False, help=N_("Write, or (without it) only tell what would happen."))
@option("--partial", is_flag=True, help=N_("Leave refused rows out instead of refusing the whole file."))
@acting
@click.pass_obj
def students(run: Run, file: Path, apply: bool, partial: bool) -> None:
    """Plan the import, tell it, and write it when asked to."""
    from data.students.importing.plans import apply_students, plan_students, read_table

    table = read_table(file)
    with run.open() as (database, who):
        plan = plan_students(database, who, table)
        _tell(plan)
        if plan.refused and not partial:
            raise Failed(_("Refused rows: {count}. Nothing is taken in.", count=number(plan.refused_lines)))
        if not apply:
            say(_("This was a dry run; nothing was written. Repeat it with --apply."))
            return
        count = apply_students(database, who, plan, progress(_("Students")), partial)
    say(_("Students taken in: {count}.", count=number(count)))


def _tell(plan: "ImportPlan") -> None:
    for row in sorted([*plan.noted, *plan.refused], key=lambda row: row.line):
        say(_reason(row))
    if plan.ignored:
        say(_("These columns mean nothing here: {columns}", columns=", ".join(plan.ignored)))
    say(
        _(
            "Good rows: {accepted}, refused: {refused}.",
            accepted=number(len(plan.rows)),
            refused=number(plan.refused_lines),
        )
    )


def _reason(row: "RefusedRow") -> str:
    column = _(COLUMNS.get(row.column, row.column)) if row.column else ""
    told = _(ROWS[row.code], column=column, value=row.value)
    return _("line {line}: {reason}", line=row.line, reason=told)
