"""The list of survivors that cannot be told apart from the rule, each under its reason."""

from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from tests.mutation.mutants import Mutant

LIST = Path(__file__).with_name("accepted.txt")


@dataclass
class Accepted:
    """The entries of `accepted.txt`: `= reason`, and below it `path | kind | what`; `*` stands for anything.

    Attributes:
        entries: Each entry's line and its reason.
        used: Those that a mutant of this run has met alive.
        met: Those that a mutant of this run has met, alive or not.
    """

    entries: dict[str, str]
    used: set[str] = field(default_factory=set)
    met: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, path: Path = LIST) -> "Accepted":
        """Read the list.

        Raises:
            ValueError: an entry stands under no reason, or twice.
        """
        entries: dict[str, str] = {}
        reason = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("= "):
                reason = line[2:].strip()
            elif line.strip() and not line.startswith("#"):
                if not reason or line in entries:
                    raise ValueError(f"{path.name}: no reason, or there twice: {line}")
                entries[line] = reason
        return cls(entries)

    def meet(self, mutant: Mutant, alive: bool) -> bool:
        """Note how a mutant ended; return whether it is listed."""
        found = [line for line in self.entries if fnmatchcase(mutant.name, line)]
        self.met.update(found)
        if alive:
            self.used.update(found)
        return bool(found)

    def stale(self, everything: bool) -> list[str]:
        """Return the entries whose mutants are all killed; after a whole run also those that name no mutant.

        What an entry with `*` names is known after a whole run only.
        """
        known = self.entries if everything else [line for line in self.entries if line in self.met and "*" not in line]
        return [line for line in known if line not in self.used]
