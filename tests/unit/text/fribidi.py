"""FriBidi's command as the reference for order and shapes."""

import re
import subprocess
from collections.abc import Sequence

LRI, PDI = "\u2066", "\u2069"
_MARKS = "[\u064b-\u065f\u0670]"


def fribidi(lines: Sequence[str], base: str = "rtl") -> list[str]:
    """Return the visual text of each line, shaped, mirrored, marks behind their letters, without controls."""
    command = ["fribidi", "--nopad", "--nobreak", f"--{base}", "--reordernsm", "--clean", "--width", "10000"]
    done = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    found = done.stdout.split("\n")[:-1]
    assert len(found) == len(lines)
    return found


def reference(lines: Sequence[str], base: str) -> list[str]:
    """Return FriBidi's visual text of lines in which ⟦ and ⟧ mark the parts that are to be isolated.

    FriBidi makes no ligature of a lam and an alef with a mark between them, a font does: the marks follow the alef.
    """
    moved = (re.sub(f"ل({_MARKS}+)([اأإآ])", r"ل\2\1", line) for line in lines)
    return fribidi([line.replace("⟦", LRI).replace("⟧", PDI) for line in moved], base)


def unmarked(line: str) -> str:
    """Return the line as a school writes it."""
    return line.replace("⟦", "").replace("⟧", "")
