"""The self-test of the terminal: the three ways on the spot, and what is kept of the answer."""

import re
from collections.abc import Iterator

import pytest

from tests.screens.conftest import LANGUAGES, SMALL, Person
from tui import config
from tui.screens.shell.terminal_check import MARKS, NAME, TerminalTest, order_by
from tui.text import mode, set_mode, visual, width

PLAIN_NAME, ISOLATED_DATE = " ".join(NAME), "\u20662010-05-12\u2069"


@pytest.fixture(autouse=True)
def _own_order() -> Iterator[None]:
    yield
    set_mode("own")


def is_whole(person: Person) -> bool:
    """Whether every line is as wide as the screen."""
    strips = person.app.screen._compositor.render_strips()
    return {strip.cell_length for strip in strips} == {SMALL[0]} and len(strips) == SMALL[1]


def bars_of(line: str) -> list[int]:
    """The columns of a line's vertical bars."""
    return [width(line[:at]) for at, char in enumerate(line) if char == "│"]


async def test_yes_keeps_the_way_it_is(open_app):
    async with open_app(go="terminal") as person:
        assert isinstance(person.app.screen, TerminalTest)
        assert visual(PLAIN_NAME, "rtl") in person.text
        await person.press("1")
        assert not isinstance(person.app.screen, TerminalTest)
        assert (config.chosen_bidi(), mode(), person.app.current_mode) == ("own", "own", "sign_in")
        assert "Rasd orders the text itself" in person.said


async def test_no_tries_the_next_way_at_once_and_yes_keeps_that(open_app):
    async with open_app("huda") as person:
        path = config.config_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('# of our school\nlang = "en"\n')
        await person.app.run_action("do('app.terminal')")
        await person.press("2")
        assert mode() == "isolates" and ISOLATED_DATE in person.text and "Way 2 of 3" in person.text
        await person.press("right", "enter")
        assert mode() == "plain" and PLAIN_NAME in person.text and "\u2066" not in person.text
        await person.press("enter")
        assert path.read_text() == '# of our school\nlang = "en"\nbidi = "plain"\n'
        assert mode() == person.app.config.bidi == "plain"
        assert config.load().bidi == "plain"


async def test_where_no_way_reads_right_everything_stays_and_that_is_said(open_app):
    async with open_app(go="terminal") as person:
        await person.press("2", "2", "2")
        assert "None of the ways" in person.text and mode() == "own"
        await person.press("1", "2")
        assert isinstance(person.app.screen, TerminalTest), "there is nothing left to say yes or no to"
        await person.press("enter")
        assert (config.chosen_bidi(), person.app.current_mode) == (None, "sign_in")


async def test_leaving_changes_nothing(open_app):
    async with open_app(go="terminal") as person:
        await person.press("٢", "escape")
        assert (mode(), config.chosen_bidi()) == ("own", None)
        assert not isinstance(person.app.screen, TerminalTest)


async def test_a_file_that_cannot_be_written_is_told_and_the_way_counts_for_now(open_app):
    async with open_app(go="terminal", size=(100, 30)) as person:
        config.config_file().mkdir(parents=True)
        await person.press("2", "1")
        # A long path is broken where the line ends.
        assert "cannot be kept" in person.text and "rasd.toml" in re.sub(r"[\s│\u2066-\u2069]", "", person.text)
        await person.press("escape")
        assert mode() == "isolates"


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_samples_and_answers_have_room_in_every_way(open_app, lang):
    async with open_app(lang=lang, go="terminal") as person:
        for way in ("own", "isolates", "plain"):
            assert mode() == way and is_whole(person)
            for words in (NAME, MARKS):
                line = visual(f"│ {' '.join(words)} │", "rtl")
                at = next(at for at, seen in enumerate(person.lines) if line in seen)
                begin, end = (bars_of(person.lines[number]) for number in (at, at + 1))
                assert begin == end
            assert "10/5" in person.text and ("[ 1" in person.text or "1 ]" in person.text)
            await person.press("2")


async def test_every_screen_keeps_its_width_in_the_other_ways(open_app):
    async with open_app("huda", lang="ar") as person:
        for way, keys in (("isolates", ("f3", "f8", "f9")), ("plain", ("f2", "f4"))):
            order_by(person.app, way)
            for key in keys:
                await person.press(key)
                assert is_whole(person), (way, key)
        await person.press("f5", "insert")
        await person.type("أحمد لا (ب)")
        assert is_whole(person) and "لا" in person.text
