"""A week's blocks and its cursor, without a screen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.week.model import FIRST, HOUR, LAST, Block, Day, WeekModel, shown_days

DAYS = [Day(name, name, name[:2]) for name in ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday")]


def week(*blocks: Block) -> WeekModel:
    """A week that shows these blocks."""
    model = WeekModel()
    model.show(DAYS, blocks)
    return model


def block(key: str, day: str, start: int, end: int) -> Block:
    """A block between two times in minutes of the day."""
    return Block(key, day, start, end, key)


def test_an_empty_week_shows_the_hours_of_a_school() -> None:
    model = week()
    assert (model.first, model.last, model.lines, model.current) == (FIRST, LAST, 6, None)


def test_a_block_is_one_stop_of_the_cursor() -> None:
    model = week(block("a", "Sunday", 9 * HOUR, 11 * HOUR))
    model.fit(40)
    model.move_to("a")
    model.move(1)
    assert (model.minute, model.current) == (11 * HOUR, None)
    model.move(-1)
    assert model.current == model.block("a")
    model.move(-1)
    assert model.minute == 9 * HOUR - 30


def test_the_finest_lines_that_fit_are_taken() -> None:
    model = week(block("a", "Monday", 7 * HOUR, 16 * HOUR))
    model.fit(18)
    assert (model.step, model.lines) == (30, 18)
    model.fit(17)
    assert (model.step, model.lines) == (60, 9)


def test_the_cursor_stays_on_its_day_and_time() -> None:
    model = week(block("a", "Tuesday", 10 * HOUR, 11 * HOUR))
    model.move_to("a")
    model.show(DAYS, [block("b", "Tuesday", 10 * HOUR, 11 * HOUR)])
    assert model.current is not None and model.current.key == "b"
    model.show(DAYS[::-1], [block("b", "Tuesday", 10 * HOUR, 11 * HOUR)])
    assert model.current is not None and model.days[model.column].key == "Tuesday"


def test_days_of_the_weekend_are_shown_where_they_are_used() -> None:
    days = [*DAYS, Day("Friday", "Friday", "Fr"), Day("Saturday", "Saturday", "Sa")]
    assert [day.key for day in shown_days(days, ["Saturday"])] == [*(day.key for day in DAYS), "Saturday"]


times = st.integers(7 * 12, 17 * 12).map(lambda five: five * 5)
blocks = st.lists(st.tuples(st.sampled_from([day.key for day in DAYS]), times, st.integers(1, 30)), max_size=12).map(
    lambda found: [Block(n, day, start, start + 5 * long, str(n)) for n, (day, start, long) in enumerate(found)]
)


@given(blocks, st.integers(1, 50))
def test_every_block_stands_alone_on_its_cells(found: list[Block], lines: int) -> None:
    model = week(*found)
    model.fit(lines)
    seen = set()
    for column in range(len(DAYS)):
        for line in range(model.lines):
            standing = model.at(column, line)
            assert len({placed.lane for placed in standing}) == len(standing)
            assert len({placed.lanes for placed in standing}) <= 1
            assert all(placed.lane < placed.lanes for placed in standing)
            seen |= {placed.block.key for placed in standing}
    assert seen == {one.key for one in found}


@given(blocks)
def test_what_only_touches_stands_in_one_lane(found: list[Block]) -> None:
    """Blocks that follow one another share no line, at whatever times they begin."""
    follow, minute = [], 8 * HOUR
    for one in found:
        end = minute + max(45, one.end - one.start)
        follow.append(Block(one.key, "Monday", minute, end, one.label))
        minute = end
    model = week(*follow)
    model.fit(100)
    assert all(placed.lanes == 1 for line in range(model.lines) for placed in model.at(1, line))


@given(blocks, st.lists(st.sampled_from(["up", "down", "start", "end", "first", "last"]), max_size=40))
def test_the_cursor_never_leaves_the_week(found: list[Block], keys: list[str]) -> None:
    model = week(*found)
    ways = {
        "up": lambda: model.move(-1), "down": lambda: model.move(1), "start": lambda: model.across(-1),
        "end": lambda: model.across(1), "first": lambda: model.edge(-1), "last": lambda: model.edge(1),
    }  # fmt: skip
    for key in keys:
        ways[key]()
        assert 0 <= model.line < model.lines and 0 <= model.column < len(DAYS)


@given(blocks)
def test_down_and_down_reaches_every_block(found: list[Block]) -> None:
    model = week(*found)
    for one in found:
        assert model.move_to(one.key) and model.current is not None


def beside() -> WeekModel:
    """Three lessons at once on Monday, one of them longer, and one on Tuesday."""
    model = week(
        block("a", "Monday", 9 * HOUR, 10 * HOUR),
        block("b", "Monday", 9 * HOUR, 12 * HOUR),
        block("c", "Monday", 9 * HOUR, 10 * HOUR),
        block("d", "Tuesday", 9 * HOUR, 10 * HOUR),
    )
    model.go(0, 1)
    return model


def visited(model: WeekModel, by: int) -> list[object]:
    """The blocks that the cursor comes to on its way to one side."""
    found = []
    for _step in range(8):
        model.across(by)
        found.append(model.current.key if model.current else None)
    return found


def test_every_one_of_several_blocks_at_once_is_come_to_from_either_side() -> None:
    model = beside()
    onward = visited(model, 1)
    assert sorted(filter(None, onward[:3])) == ["a", "b", "c"] and onward[3:5] == ["d", None]
    model.go(4, 1)
    assert visited(model, -1)[1:5] == ["d", *onward[2::-1]]


def test_the_cursor_keeps_its_lane_on_its_way_down_and_its_block_when_others_come() -> None:
    model = beside()
    assert model.move_to("b") and model.current == model.block("b")
    model.move(1)
    assert model.minute == 12 * HOUR, "past the end of the long one"
    model.move(-1)
    assert model.current == model.block("b")
    model.move_to("c")
    model.show(DAYS, [block("0", "Monday", 9 * HOUR, 10 * HOUR), *model._blocks])
    assert model.current == model.block("c")
    model.go(1, 1)
    assert model.current is not None and model.standing is not None and model.standing.lane == 0
