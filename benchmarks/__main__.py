"""Run the named benchmarks (all without a name) and print their tables."""

import importlib
import sys

from benchmarks.report import print_table

ROOMS = {
    "marks": "Marks on MariaDB: against the same statement without any rule",
    "courses": "Courses on MariaDB: against no rule, and against the usual form of the triggers",
    "answers": "Answers and statistics of tests on MariaDB: against no rule, a full recompute, and computing on read",
    "verdicts": "Verdicts and whom a slot hurts: against asking one by one",
    "start": "Open to first paint: against an empty Textual application",
    "lists": "First paint of a list: against Textual's DataTable",
    "sheet": "A key in the mark sheet",
    "names": "Drawing a name",
    "results": "Results and semester grades: against an ORM that adds up in Python",
    "finding": "Finding a student as one types: against a scan of every name",
}


def main(names: list[str]) -> int:
    """Run what is asked for; return 2 for a name that is not known."""
    unknown = [name for name in names if name not in ROOMS]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are {', '.join(ROOMS)}", file=sys.stderr)
        return 2
    for name in names or ROOMS:
        print_table(ROOMS[name], importlib.import_module(f"benchmarks.{name}").measure())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
