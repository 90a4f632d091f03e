"""The mirror: a screen is laid out as in English, and in a right-to-left language turned round as a whole.

So start and end are all that a screen knows: what stands at the left of its layout, docks, scroll bars and lists that
open included, stands at the right of the screen. What is written inside a widget follows its own `direction`.
"""

from __future__ import annotations

from typing import Any

from textual._compositor import Compositor, CompositorMap, MapGeometry
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.widget import Widget

from tui.widgets.grid.columns import Direction


def mirrored(region: Region, width: int) -> Region:
    """Return where a region stands in a screen of `width` columns that is turned round."""
    return Region(width - region.x - region.width, region.y, region.width, region.height)


class _Compositor(Compositor):
    """Textual's compositor, which finds the place of every widget; the places are turned round where asked."""

    def _arrange_root(self, root: Widget, size: Size, visible_only: bool = True) -> tuple[CompositorMap, set[Widget]]:
        places, widgets = super()._arrange_root(root, size, visible_only)
        if getattr(root, "direction", "ltr") == "rtl":
            places = {widget: _turned(widget, place, size.width) for widget, place in places.items()}
        return places, widgets


def _turned(widget: Widget, place: MapGeometry, width: int) -> MapGeometry:
    """The place of a widget turned round."""
    region, clip = mirrored(place.region, width), mirrored(place.clip, width)
    if isinstance(widget, ScrollView) and widget.show_vertical_scrollbar and not widget.styles.border:
        # It draws beside a bar at its right: what it draws moves over, for the bar is at its left.
        clip = clip.intersection(region)
        region = region.translate((widget.scrollbar_size_vertical, 0))
    return place._replace(region=region, clip=clip)


class Mirrored:
    """Makes of a Textual screen one that follows its `direction`: "rtl" turns the layout round.

    Attributes:
        direction: where lines begin.
    """

    direction: Direction

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._compositor = _Compositor()
