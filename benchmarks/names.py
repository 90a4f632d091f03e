"""Drawing a name: ours, drawn before and not, against the libraries as every tutorial has them; hostile lengths."""

from collections.abc import Callable, Iterator
from pathlib import Path

from arabic_reshaper import ArabicReshaper
from bidi import get_display

from benchmarks.report import Row, alternate
from data.text.characters import clean
from tui.text import layout

NAMES = (Path(__file__).parent.parent / "tests/unit/text/samples/names.txt").read_text("utf-8").splitlines()
RUNS = {
    "marks in a row": "\u064b",
    "invisible letters in a row": "\u200c",
    "directions in a row": "\u202e",
    "NUL": "\x00",
}
AGAINST = "get_display(reshape(name)), not cached, without an index map"


def measure() -> Iterator[Row]:
    """Yield a name not drawn before and one that was; the sizes tell the absolute time."""
    reshape = ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False}).reshape
    libraries = _over_names(lambda name: get_display(reshape(name), base_dir="R"))
    first, reference = alternate(_over_names(lambda name: layout.__wrapped__(name, "rtl")), libraries, 20)
    yield _row("a name, not cached", first, reference, "≤ 60 µs")
    again, reference = alternate(_over_names(lambda name: layout(name, "rtl")), libraries, 20)
    yield _row("a name, cached", again, reference, "≤ 1 µs")
    for kind, char in RUNS.items():
        short, long = (_cleaned("ا" + char * count + "ا") for count in (10_000, 100_000))
        ours, reference = alternate(long, short, 5)
        yield Row(f"cleaning 100,000 {kind}", "100,000", ours, reference, "10,000 of them", "≤ 15")


def _over_names(draw: Callable[[str], object]) -> Callable[[], None]:
    def work() -> None:
        for name in NAMES:
            draw(name)

    return work


def _cleaned(text: str) -> Callable[[], object]:
    return lambda: clean(text)


def _row(work: str, ours: float, reference: float, goal: str) -> Row:
    ours, reference = ours / len(NAMES), reference / len(NAMES)
    return Row(work, f"{ours * 1e6:.2f} µs", ours, reference, f"{AGAINST} ({reference * 1e6:.0f} µs)", goal)
