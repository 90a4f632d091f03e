"""No screen knows left or right: layouts are written as in English, and turned round as a whole by `widgets.mirror`."""

import re
from pathlib import Path

import pytest

TUI = Path(__file__).parents[3] / "tui"
WHO_MAY = {"widgets/forms/choices.py": "text-align: right"}
"""File -> what may name a side in its style: text that Textual's own list of options draws."""

_STYLE = re.compile(r'\b(?:DEFAULT_)?CSS\b[^=\n]*=\s*(?:"""(.*?)"""|"(.*?)")', re.DOTALL)
_SIDE = re.compile(r"[^;{}\n]*\b(?:left|right)\b[^;{}\n]*")
_FOUR = re.compile(r"\b(?:padding|margin): *[^\s;}]+ ([^\s;}]+) [^\s;}]+ ([^\s;}]+) *[;}]")
_BY_HAND = re.compile(r"\.(?:move_child|sort_children)\(|\.styles\.(?:dock|text_align|align_horizontal|offset)\b")


def styles() -> dict[str, str]:
    """Every style of the application by file."""
    found = {str(path.relative_to(TUI)): path.read_text(encoding="utf-8") for path in TUI.rglob("*.tcss")}
    for path in TUI.rglob("*.py"):
        if parts := _STYLE.findall(path.read_text(encoding="utf-8")):
            found[str(path.relative_to(TUI))] = "\n".join(long or short for long, short in parts)
    return found


@pytest.mark.parametrize("file", sorted(styles()))
def test_a_style_names_no_side(file):
    style = styles()[file]
    named = [rule.strip() for rule in _SIDE.findall(style) if WHO_MAY.get(file, "\0") not in rule]
    uneven = [rule.group() for rule in _FOUR.finditer(style) if rule[1] != rule[2]]
    assert named + uneven == []


def test_no_screen_puts_its_widgets_in_another_order_by_itself():
    code = {path.name: path.read_text(encoding="utf-8") for path in TUI.rglob("*.py") if path.name != "bidi.py"}
    assert {name: found for name, text in code.items() if (found := _BY_HAND.findall(text))} == {}


def test_the_rules_would_be_seen():
    assert _SIDE.findall("Field { dock: left; }") and _FOUR.search("padding: 0 0 0 1;")
    assert "widgets/frame.py" in styles() and "app/app.tcss" in styles()
