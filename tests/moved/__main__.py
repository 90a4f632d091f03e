"""`python -m tests.moved [-k DAY]… [-- PYTEST ARGUMENTS]`: run the tests on each of the days that are hard on dates.

The clock is moved for pytest and all that it starts (MariaDB, `rasd`, tmux): what the time of day and the date are
made from, and the times of files; not the monotonic clock, by which programs wait. Client and server stand in
different zones. Nothing is committed about the day on which it runs: the days are given, and offsets are counted from
now when they start.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
EVERYTHING = ["tests/unit", "tests/data", "tests/screens"]


@dataclass(frozen=True)
class Day:
    """When and where the tests run.

    Attributes:
        start: what the client's clock says at first.
        zone: the client's zone, a name of the system's zone tables.
        server: the zone of the servers that the tests start.
        midnight: let the clock pass midnight in every test, instead of once.
    """

    start: str
    zone: str
    server: str
    midnight: bool = False


DAYS = {
    "leap-day": Day("2028-02-29 10:00", "Pacific/Kiritimati", "Pacific/Pago_Pago"),
    "last-of-february": Day("2027-02-28 10:00", "Pacific/Pago_Pago", "Pacific/Kiritimati"),
    "new-year": Day("2027-12-31 23:59:50", "Asia/Riyadh", "UTC"),
    "cairo-forward": Day("2027-04-29 23:59:50", "Africa/Cairo", "UTC"),
    "cairo-back": Day("2027-10-28 23:59:50", "Africa/Cairo", "Africa/Cairo"),
    "beirut-forward": Day("2027-03-27 23:59:50", "Asia/Beirut", "Asia/Beirut"),
    "beirut-back": Day("2027-10-30 23:59:50", "Asia/Beirut", "Africa/Nouakchott"),
    "hijri-new-year": Day("2027-06-05 23:59:50", "Asia/Riyadh", "America/Los_Angeles"),
    "midnight": Day("2027-02-28 23:50", "Africa/Nouakchott", "Pacific/Kiritimati", midnight=True),
}
"""In Cairo and Beirut clocks go forward at midnight, so the day begins at 1:00, and back from midnight to 23:00."""


def library() -> Path:
    """Return libfaketime, for programs with threads.

    Raises:
        SystemExit: it is not installed.
    """
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
    if not found:
        raise SystemExit("libfaketime is not installed (package libfaketime)")
    return found[0]


def offset(day: Day) -> float:
    """Return by how many seconds the clock is to be moved from now."""
    start = datetime.fromisoformat(day.start).replace(tzinfo=ZoneInfo(day.zone))
    return start.timestamp() - datetime.now().timestamp()


def environment(day: Day) -> dict[str, str]:
    """Return the environment in which everything believes in a day."""
    path = os.pathsep.join(part for part in (str(HERE), os.environ.get("PYTHONPATH")) if part)
    moved = {"FAKETIME": f"{offset(day):+.3f}"}
    if day.midnight:
        file = Path(tempfile.mkdtemp(prefix="rasd-clock-")) / "offset"
        file.write_text(moved.pop("FAKETIME") + "\n")
        moved |= {
            "FAKETIME_TIMESTAMP_FILE": str(file),
            "FAKETIME_CACHE_DURATION": "1",
            "RASD_TEST_MIDNIGHT": f"{datetime.fromisoformat(day.start).date() + timedelta(1)}",
        }
    return (
        os.environ
        | moved
        | {
            "LD_PRELOAD": str(library()),
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "DONT_FAKE_MONOTONIC": "1",
            "PYTHONPATH": path,
            "TZ": day.zone,
            "RASD_TEST_SERVER_ZONE": day.server,
        }
    )


def run(name: str, arguments: list[str]) -> bool:
    """Run pytest on one of the days; return whether all was green."""
    day = DAYS[name]
    print(f"{name}: {day.start} in {day.zone}, servers in {day.server}", flush=True)
    plugin = ["-p", "tests.moved.midnight", "-n", "0"] if day.midnight else []
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments, *plugin]
    return subprocess.run(command, env=environment(day), check=False).returncode == 0


def main() -> int:
    """Run what the command line names; return 1 where a test failed on some day."""
    parser = argparse.ArgumentParser(prog="python -m tests.moved", description=__doc__)
    parser.add_argument("--day", action="append", choices=DAYS, help="only this one (may be said more than once)")
    parser.add_argument("pytest", nargs="*", default=EVERYTHING, help="what pytest is told, after --")
    told = parser.parse_args()
    failed = [name for name in told.day or DAYS if not run(name, told.pytest)]
    print(f"red: {', '.join(failed)}" if failed else "green on every day", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
