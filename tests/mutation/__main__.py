"""Take out or turn round every condition of every rule in turn, and demand that a test of the rules notices."""

import argparse
import sys
from collections import Counter
from functools import partial
from hashlib import sha256
from pathlib import Path

from data.rules.files import rule_files
from tests.mutation.accepted import Accepted
from tests.mutation.mutants import Mutant, mutants, once
from tests.mutation.run import Outcome, run

ENGINES = ("sqlite", "mysql")


def main(arguments: list[str]) -> int:
    """Run what is asked for; return 1 where a mutant lives that is not listed, or the list is stale."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--engine", choices=ENGINES, help="one engine alone")
    parser.add_argument("--part", type=int, metavar="N", help="N mutants of each engine, others when a rule changes")
    parser.add_argument("--guards", action="store_true", help="only each whole guard gone")
    parser.add_argument("--list", action="store_true", help="only name the mutants")
    parser.add_argument("--show", action="store_true", help="with the survivors' SQL")
    parser.add_argument("--tests", default="", metavar="PATTERN", help="only files of tests whose name matches")
    parser.add_argument("--most", type=int, metavar="N", help="N tests on a mutant: quick, names more than are alive")
    parser.add_argument("--again", type=Path, metavar="FILE", help="only mutants that this report calls alive")
    parser.add_argument("only", nargs="*", help="only rules whose path holds one of these words")
    asked = parser.parse_args(arguments)
    accepted, failed = Accepted.read(), False
    for engine in [asked.engine] if asked.engine else ENGINES:
        chosen = _chosen(engine, asked.only, asked.part, guards=asked.guards)
        if asked.again:
            chosen = [mutant for mutant in chosen if f": {mutant.name}\n" in asked.again.read_text("utf-8")]
        if asked.list:
            print(*(mutant.name for mutant in chosen), sep="\n")
            continue
        outcome = run(engine, chosen, partial(_progress, len(chosen)), asked.tests, asked.most)
        failed |= _report(engine, outcome, accepted, asked.show)
    if asked.list:
        return 0
    stale = accepted.stale(everything=not (asked.engine or asked.part or asked.only or asked.again or asked.guards))
    for line in stale:
        print(f"listed, but killed or gone: {line}")
    return int(failed or bool(stale))


def _chosen(engine: str, only: list[str], part: int | None, *, guards: bool) -> list[Mutant]:
    rules = [rule for rule in rule_files(engine) if not only or any(word in rule.path for word in only)]
    found = once([mutant for rule in rules for mutant in mutants(rule) if mutant.takes_guard or not guards])
    if part is None or part >= len(found):
        return found
    # The same on every day and machine, and others as soon as a rule changes.
    seed = sha256("".join(rule.checksum for rule in rules).encode()).digest()
    drawn = sorted(found, key=lambda mutant: sha256(seed + mutant.name.encode()).digest())[:part]
    return [mutant for mutant in found if mutant in drawn]


def _progress(all_: int, done: int, alive: Mutant | None) -> None:
    if alive:
        print(f"\ralive: {alive.name}", file=sys.stderr)
    if sys.stderr.isatty() or done % 100 == 0:
        print(f"\r{done} of {all_}", end="" if sys.stderr.isatty() else "\n", file=sys.stderr)


def _report(engine: str, outcome: Outcome, accepted: Accepted, show: bool) -> bool:
    """Print the table of one engine and what is wrong; return whether anything is."""
    for name, failure in outcome.unsound.items():
        print(f"fails without any mutant: {name}\n{failure}\n")
    listed = [mutant for mutant in outcome.alive if accepted.meet(mutant, True)]
    for mutant in outcome.killed:
        accepted.meet(mutant, False)
    survivors = [mutant for mutant in outcome.alive if mutant not in listed]
    every = [*outcome.killed, *outcome.alive, *outcome.refused]
    sums = [Counter(_folder(one) for one in group) for group in (every, outcome.killed, listed, survivors)]
    print(f"\n| {engine} | rules | mutants | killed | listed | alive |\n|---|---|---|---|---|---|")
    for folder in sorted(sums[0]):
        print(f"| {folder} | {_rules(every, folder)} | {' | '.join(str(one[folder]) for one in sums)} |")
    print(f"| all | {_rules(every)} | {' | '.join(str(one.total()) for one in sums)} |\n")
    for mutant in survivors:
        print(f"alive ({outcome.alive[mutant]} tests came by): {mutant.name}")
        if show:
            print(f"{mutant.statement}\n")
    for mutant, said in outcome.refused.items():
        print(f"no SQL: {mutant.name}: {said}\n{mutant.statement if show else ''}")
    return bool(survivors or outcome.refused or outcome.unsound)


def _folder(mutant: Mutant) -> str:
    return mutant.rule.path.partition("/")[0]


def _rules(every: list[Mutant], folder: str = "") -> int:
    return len({mutant.rule.path for mutant in every if not folder or _folder(mutant) == folder})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
