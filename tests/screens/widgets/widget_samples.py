"""Small applications that show the widgets, in either language, with words that never change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from textual.app import App, ComposeResult

from tui.language import i18n
from tui.widgets.bars import Bars
from tui.widgets.dialogs import Dialog
from tui.widgets.forms.form import FieldSpec
from tui.widgets.frame import Condition, FootLine, Panel, Said, TopLine
from tui.widgets.grid.grid import Column, Grid, Row, State

HOSTILE = [
    "a[/b]z",
    "[@click=app.bell]x[/]",
    "\x1b]0;owned\x07\x1b]52;c;eA==\x07\x1b[31m",
    "\u202egnp.exe\u202c \u2066x",
    "\x9b31m\x85\u2028\u2029",
    "a\tb\nc\rd",
    "لا\u200dإله\u200c \ufeff\U000e0041",
    "\u0651\u0651\u0651\u0651\u0651\u0651\u0651",
    "漢字👩‍👩‍👧‍👦",
    "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace") + "\x00",
    "",
    "   ",
]
WORDS = {
    "en": {
        "number": "#",
        "name": "Student",
        "mark": "Mark",
        "presence": "Presence",
        "percent": "%",
        "present": "present",
        "excused": "excused",
        "refusal": "more than 20, the exam's maximum",
    },
    "ar": {
        "number": "#",
        "name": "الطالب",
        "mark": "الدرجة",
        "presence": "الحضور",
        "percent": "٪",
        "present": "حاضر",
        "excused": "غائب بعذر",
        "refusal": "أكثر من 20، وهي الدرجة العظمى للامتحان",
    },
}
NAMES = ["أحمد عبد الرحمن", "أسماء ناصر", "بلال (ب) قاسم", "هدى صالح", "يوسف عبد الله", "Zaynab Omar", "مُحَمَّد لافي"]
MARKS = ["18.50", "–", "7", "20", "12", "", "9.25"]


def columns(words: dict[str, str]) -> list[Column]:
    return [
        Column("number", words["number"], 4, align="end", base="ltr", priority=2),
        Column("name", words["name"], 18, weight=1),
        Column("mark", words["mark"], 10, align="decimal", decimals=2, base="ltr", editable=True),
        Column("presence", words["presence"], 12, editable=True, show=lambda code: words.get(code, code)),
        Column("percent", words["percent"], 5, align="end", base="ltr", priority=3),
    ]


def rows(count: int = 7) -> list[Row]:
    made = []
    for key in range(count):
        mark = MARKS[key % len(MARKS)]
        values = {
            "number": str(key + 1),
            "name": NAMES[key % len(NAMES)],
            "mark": mark or "·",
            "presence": "excused" if mark == "–" else "present",
            "percent": str(key * 7 % 101),
        }
        made.append(Row(key, values, styles={} if mark else {"mark": "muted"}))
    return made


class GridApp(App[None]):
    """The mark sheet's shape without a school."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, language: str = "en", count: int = 7, direction: str | None = None, **options: Any) -> None:
        super().__init__()
        i18n.set_language(language)
        self.words, self.count = WORDS[language], count
        self.grid = Grid(columns(self.words), direction=direction, **options)
        self.messages: list[Any] = []

    def compose(self) -> ComposeResult:
        yield TopLine(id="top")
        yield self.grid
        yield FootLine(id="foot")

    def on_mount(self) -> None:
        self.query_one(TopLine).tell(["Al-Noor مدرسة النور", "2026/27"], "Salma", Condition("●", "saved", "success"))
        self.query_one(FootLine).show_keys([("Enter", self.words["mark"]), ("F1", self.words["name"])])
        self.grid.show(rows(self.count))
        self.grid.focus()

    def refuse(self) -> None:
        """A refused mark, a waiting one, one being saved."""
        for key, state, note in (
            (3, State.REFUSED, self.words["refusal"]),
            (4, State.WAITING, ""),
            (6, State.SAVING, ""),
        ):
            self.grid.update_row(key, {"mark": "21"})
            self.grid.set_state(key, "mark", state, note)

    def on_grid_row_selected(self, message: Grid.RowSelected) -> None:
        self.messages.append(message)

    def on_grid_sorted(self, message: Grid.Sorted) -> None:
        self.messages.append(message)


FORM_WORDS = {
    "en": ("Exam period", "Name", "Marks out of", "From", "Kind", "Active", "Note", "monthly", "final", "Shown to all"),
    "ar": ("فترة الامتحان", "الاسم", "الدرجة من", "من يوم", "النوع", "نشطة", "ملاحظة", "شهري", "نهائي", "يراها الجميع"),
}


def specs(language: str) -> list[FieldSpec]:
    _title, name, out_of, start, kind, active, note, monthly, final, help_text = FORM_WORDS[language]
    base = "rtl" if language == "ar" else "auto"
    return [
        FieldSpec("name", name, required=True, base=base),
        FieldSpec("out_of", out_of, "number", most=100),
        FieldSpec("start", start, "date"),
        FieldSpec("kind", kind, "choice", choices=[(1, monthly), (2, final)], base=base),
        FieldSpec("active", active, "check"),
        FieldSpec("note", note, "note", base=base, help=help_text),
    ]


VALUES = {
    "name": "شهري المحرم (أ)",
    "out_of": "20",
    "start": date(2026, 9, 15),
    "kind": 1,
    "active": True,
    "note": "يُعاد الامتحان يوم 2026-09-17 لمن غاب بعذر طبي، والرقم 050-123-4567 للسؤال.",
}


class FrameApp(App[None]):
    """Frame, panels and bars; a dialog over them where one is given."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, language: str = "en", dialog: Callable[[], Dialog[Any]] | None = None) -> None:
        super().__init__()
        i18n.set_language(language)
        self.dialog = dialog
        self.said = "مُعدّل الشعبة 13.6 من 20 (أعلى درجة 19.50)" if language == "ar" else "The average is 13.6 of 20."
        self.answers: list[Any] = []

    def compose(self) -> ComposeResult:
        yield TopLine(id="top")
        panel = Panel(Said(self.said), Bars([("0–4", 1), ("5–9", 3), ("10–14", 12), ("15–20", 7)]), title=self.said)
        panel.direction = i18n.direction()
        yield panel
        yield FootLine(id="foot")

    def on_mount(self) -> None:
        self.query_one(TopLine).tell([self.said], "سلمى (معلمة)", Condition("⟳", "waiting", "warning"))
        if self.dialog is not None:
            self.push_screen(self.dialog(), self.answers.append)


def plain_text(app: App[Any]) -> list[str]:
    """What stands on the screen, line by line, as the terminal is to print it."""
    return ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]
