"""A sheet of names and notes written straight to the terminal, ordered by us; with --terminal-bidi it is not told."""

import signal
import sys
from contextlib import nullcontext

from tui.terminal.modes import bidi_off
from tui.text import fit

ROWS = [
    ("محمد عبد الله العلي", "18.5", "حاضر (متأخر) 10 دقائق"),
    ("فاطمة الزهراء محمود", "9", "غائبة بعذر: تقرير 2024-01-15"),
    ("صَلَاح الدِّين الأيوبي", "20", "الهاتف 050-123-4567"),
    ("John سميث (A+)", "-5", "لغة C++ و[Excel] 95%"),
    ("لؤي رؤوف المؤيد", "١٧", "«ممتاز» ٩٥٪ نعم!"),
    ("Maria Khoury", "12", "English (عربي) English"),
]


def sheet() -> str:
    """The screen: each row as a table's, the columns from the right."""
    lines = [
        f"{number:>2} │ {fit(note, 32, 'rtl')} │ {fit(mark, 6, 'ltr', 'right')} │ {fit(name, 24, 'rtl')} │"
        for number, (name, mark, note) in enumerate(ROWS, 1)
    ]
    return "".join(f"\x1b[{2 * number + 2};3H{line}" for number, line in enumerate(lines, 1))


if __name__ == "__main__":
    with nullcontext() if "--terminal-bidi" in sys.argv else bidi_off():
        sys.stderr.write(f"\x1b[?25l\x1b[2J{sheet()}")
        sys.stderr.flush()
        signal.pause()
