#!/bin/sh
# Textual 8.2.8.
#
# A class that adds a behaviour to widgets and is itself a Widget (so that its handlers and reactive attributes work)
# is written before what it adds to, as everywhere in Python. Textual looks for default styles and component classes
# along the first base alone: with the mixin first, the widget behind it loses its DEFAULT_CSS, and takes the room of a
# plain Widget, and its COMPONENT_CLASSES, so that an Input ends the program as soon as it draws. With the mixin second
# all is there. Nothing warns.
#
# Seen:
#> plain height auto
#> second height auto
#> first height None
#> Digits ['Digits', 'Widget', 'DOMNode']
#> Second ['Second', 'Digits', 'Widget', 'DOMNode']
#> First ['First', 'Says', 'Widget', 'DOMNode']
set -eu
before=$(sed -n 's/^#> //p' "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/pip" install -qq textual==8.2.8
"$place/env/bin/python" - > "$place/seen" <<'END'
import asyncio

from textual.app import App
from textual.widget import Widget
from textual.widgets import Digits


class Says(Widget):
    def told(self) -> str:
        return "told"


class First(Says, Digits):
    pass


class Second(Digits, Says):
    pass


class Sample(App):
    def compose(self):
        yield Digits("1", id="plain")
        yield Second("1", id="second")
        yield First("1", id="first")


async def main() -> None:
    async with Sample().run_test(size=(40, 20)) as pilot:
        for name in ("plain", "second", "first"):
            print(name, "height", pilot.app.query_one(f"#{name}").styles.height)


asyncio.run(main())
for kind in (Digits, Second, First):
    print(kind.__name__, [base.__name__ for base in kind._css_bases(kind)])
END
printf '%s\n' "$before" | diff - "$place/seen"
