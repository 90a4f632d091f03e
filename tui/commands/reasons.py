"""Refusals that only the command line meets, as sentences."""

from tui.language.i18n import N_, NN_

REASONS: dict[str, str] = {
    "NOT_EMPTY": N_("The database already holds a school ({table}: {rows}). A demonstration needs an empty one."),
    "IMPORT_REFUSED": N_("Refused rows: {refused}. Nothing is taken in."),
}
"""Code -> sentence (msgid); its places are the facts and `table`."""

UNAVAILABLE: dict[str, str] = {
    "GONE": N_("The database does not answer. See that its address is right and its server runs, then try again."),
    "HELD": N_("Another program holds the file {detail} and lets nobody read it. Close that program, then try again."),
    "CLUSTER": N_("This server has lost the others of its cluster and answers nothing until they are back. Tell whoever looks after the servers, or use another server’s address."),  # noqa: E501
    "UPGRADING": N_("The database is being upgraded and takes no changes until that ends. Try again then."),
    "NO_FILE": N_("No school’s file can be opened there: {detail}. See that the path is right; rasd db install makes a new one."),  # noqa: E501
}
"""Reason of `Unavailable` -> sentence (msgid), where nobody waits and nothing was typed."""

FILES: dict[str, str] = {
    "EMPTY": N_("The file is empty."),
    "TOO_LARGE": N_("The file is larger than {megabytes} MB. Split it."),
    "TOO_VAST": N_("The file holds or claims too many cells; {cells} are read at most. Delete what lies far below or beside the table, or split it."),  # noqa: E501
    "NO_FILE": N_("That is a device or a pipe. Only a file is read."),
    "FORMAT": N_("Only CSV and XLSX are read. Save it as one of them."),
    "BINARY": N_("The file is no table. Save it as CSV or XLSX."),
    "BROKEN": N_("The file cannot be read from line {line} on. Save it anew as CSV or XLSX."),
    "PASSWORD": N_("The workbook is protected by a password. Save it without one."),
    "LONG_LINE": N_("Line {line} holds a cell that is too long; a quotation mark may be missing."),
    "NO_HEADER": N_("The first line must name these columns too: {columns}."),
    "TWO_HEADERS": N_("Two columns mean the same: {columns}. Take one out."),
    "NO_YEAR": N_("The file names sections, but the school has no current year. Choose it in the settings first."),
}
"""Reason of `BAD_FILE` -> sentence (msgid)."""

COLUMNS: dict[str, str] = {
    "unique_id": N_("student ID"),
    "course": N_("course"),
    "name": N_("name"),
    "college_id": N_("college"),
    "number": N_("number"),
    "sex": N_("sex"),
    "birth_date": N_("birth date"),
    "guardian": N_("guardian"),
    "phone": N_("phone"),
    "grade_level": N_("grade level"),
    "section": N_("section"),
}
"""Field of an imported file -> its name (msgid)."""

ROWS: dict[str, str] = {
    "MISSING": N_("{column} is missing"),
    "TOO_LONG": N_("{column} is too long: {value}"),
    "BAD_DATE": N_("{column} is no date of a birth: {value} (write 2012-05-31 or 31/05/2012)"),
    "BAD_SEX": N_("{column} is neither boy nor girl: {value}"),
    "TWICE": N_("{column} {value} stands in this file already"),
    "EXISTS": N_("{column} {value} is in the school already"),
    "UNKNOWN_COLLEGE": N_("there is no college {value}"),
    "UNKNOWN_LEVEL": N_("there is no grade level {value}"),
    "UNKNOWN_SECTION": N_("this grade level has no section {value} this year"),
    "EXTRA_CELLS": N_("the row has more cells than the first line: {value}"),
    "DROPPED": N_("{column}: characters that cannot be stored were left out ({value})"),
    "SIMILAR": N_("same name and birth date as {value}; see that it is not the same person"),
    "NAMESAKE": N_("same name as {value}, and a birth date is not known; see that it is not the same person"),
}
"""What may be said of a row -> sentence (msgid)."""

CLICK: tuple[str | tuple[str, str], ...] = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("default: {default}"),
    N_("Show this message and exit."),
    N_("Repeat for confirmation"),
    N_("Error: The two entered values do not match."),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing command."),
    N_("No such option {name!r}."),
    N_("No such command {name!r}."),
    N_("Option {name!r} does not take a value."),
    NN_("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    NN_("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    NN_("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    NN_("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    N_("Invalid value for {param_hint}: {message}"),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
    N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a directory."),
    N_("{name} {filename!r} is not readable."),
)
"""What click says by itself (msgids): it looks them up in Rasd's catalogue."""
