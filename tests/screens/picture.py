"""Write the README's picture of the mark sheet anew: `python -m tests.screens.picture`.

The cells of the picture are already in visual order, so the viewer's own bidi is switched off in it.
"""

import asyncio
import re
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import time_machine

from data.db.engine import Database
from data.demo import filling
from data.install import install
from tests.screens.conftest import MORNING, SEED, TODAY, Person, sign_in
from tui.app.app import RasdApp
from tui.config import Config, State
from tui.language.i18n import set_language

PICTURE = Path(__file__).parents[2] / "docs" / "mark-sheet.svg"
OVERRIDE = "text { unicode-bidi: bidi-override; direction: ltr; white-space: pre; }"


async def draw(folder: Path) -> str:
    """Return the mark sheet of a demonstration school on the day of the tests, one mark refused, as SVG."""
    url = f"sqlite:///{folder}/school.db"
    db = Database(url)
    install(db)
    filling.fill(db, 600, SEED, TODAY)
    db.close()
    set_language("ar")
    app = RasdApp(Config(url, "ar"), "grades", lang_given=True, state=State(folder / "state.json"))
    with time_machine.travel(datetime.combine(TODAY, MORNING), tick=True):
        return await _mark_sheet(app)


async def _mark_sheet(app: RasdApp) -> str:
    async with app.run_test(size=(100, 28)) as pilot:
        person = Person(app, pilot)
        await person.settle()
        await sign_in(person, "salma")
        await person.press("enter", "enter", "1", "7", ".", "5", "enter", "2", "1", "enter", "space", "down")
        return app.export_screenshot(title="Rasd")


def main() -> None:
    """Draw and write."""
    with TemporaryDirectory() as folder:
        svg = asyncio.run(draw(Path(folder)))
    # Fonts are the viewer's own: a picture fetches nothing.
    svg = re.sub(r"@font-face \{.*?\}\s*|<!--.*?-->", "", svg, flags=re.DOTALL).replace("Fira Code", "DejaVu Sans Mono")
    PICTURE.write_text(svg.replace("<style>", f"<style>\n    {OVERRIDE}", 1), encoding="utf-8")


if __name__ == "__main__":
    main()
