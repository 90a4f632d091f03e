"""The one door from data to the screen: clean, shape, order, measure. Nothing else shapes, reorders or measures."""

from tui.text.layout import Base, Cell, Line, Mode, fit, layout, mode, set_mode, show_marks, visual, width, wrap
from tui.text.render import render

__all__ = [
    "Base", "Cell", "Line", "Mode", "fit", "layout", "mode", "render", "set_mode", "show_marks", "visual", "width",
    "wrap",
]  # fmt: skip
