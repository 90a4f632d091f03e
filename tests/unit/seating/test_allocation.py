"""Spreading over committees, as a pure function: nobody moves, nobody sits twice, neighbours differ where they can."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.seating.allocation import spread_over
from data.seating.records import CommitteeSize, Placing, Seat, Sitter, SpreadRule

LEVELS = st.lists(st.integers(1, 4), max_size=40)
"""The grade level of each one who waits."""


def sitters(levels: list[int]) -> list[Sitter]:
    return [Sitter(n, f"S{n}", "", None, level, "", "") for n, level in enumerate(levels, 1)]


def held(number: int, committee: str, seat: str | None, level: int = 1, seating_number: str | None = None) -> Seat:
    return Seat(number, 1000 + number, "", "", None, level, "", "", committee, seat, seating_number)


def rule(*capacities: int, **given: object) -> SpreadRule:
    return SpreadRule(tuple(CommitteeSize(f"لجنة {n}", size) for n, size in enumerate(capacities, 1)), **given)


@st.composite
def halls(draw: st.DrawFn) -> tuple[SpreadRule, list[Seat]]:
    """A rule, and a hall in which some sit already: at numbered seats of their own, or somewhere."""
    sizes = draw(st.lists(st.integers(1, 12), min_size=1, max_size=5))
    made = rule(*sizes, mixed=draw(st.booleans()), first_number=draw(st.sampled_from([1, 7, 1001])))
    places = [(size.name, str(n)) for size in made.committees for n in range(1, size.capacity + 3)]
    taken = draw(st.lists(st.sampled_from(places), unique=True, max_size=15))
    free = draw(st.lists(st.sampled_from([size.name for size in made.committees]), max_size=3))
    numbers = draw(st.permutations(range(1, 40)))
    seats = [*taken, *((name, None) for name in free)]
    return made, [
        held(n, *place, level=draw(st.integers(1, 4)), seating_number=draw(st.sampled_from([str(numbers[n]), None])))
        for n, place in enumerate(seats)
    ]


@given(halls(), LEVELS)
def test_what_holds_of_every_spread(hall: tuple[SpreadRule, list[Seat]], levels: list[int]):
    given_rule, seated = hall
    waiting = sitters(levels)
    placed, left = spread_over(given_rule, seated, waiting)
    assert Counter(one.sitter for one in placed) + Counter(left) == Counter(waiting)
    places = [(one.committee, one.seat) for one in placed] + [(seat.committee, seat.seat) for seat in seated]
    assert not [place for place, count in Counter(places).items() if count > 1 and place[1] is not None]
    numbers = [one.seating_number for one in placed]
    assert len({*numbers, *(seat.seating_number for seat in seated)} - {None}) == len(numbers) + sum(
        seat.seating_number is not None for seat in seated
    )
    assert all(int(number) >= given_rule.first_number for number in numbers)
    for size in given_rule.committees:
        before = sum(seat.committee == size.name for seat in seated)
        now = sum(one.committee == size.name for one in placed)
        assert now <= max(0, size.capacity - before)
        if given_rule.mixed and left:
            free = {str(n) for n in range(1, size.capacity + 1)} - {s.seat for s in seated if s.committee == size.name}
            assert now == min(len(free), max(0, size.capacity - before))
    if given_rule.mixed or not seated:
        for level in set(levels):
            own = [one.sitter for one in placed if one.sitter.grade_level_id == level]
            own += [one for one in left if one.grade_level_id == level]
            assert own == [one for one in waiting if one.grade_level_id == level]


def neighbours(placed: tuple[Placing, ...]) -> list[tuple[int, int]]:
    at = {(one.committee, int(one.seat)): one.sitter.grade_level_id for one in placed}
    return [(level, at[room, seat + 1]) for (room, seat), level in at.items() if (room, seat + 1) in at]


@given(LEVELS, st.lists(st.integers(1, 12), min_size=1, max_size=6))
def test_neighbours_differ_wherever_a_mix_exists(levels: list[int], sizes: list[int]):
    placed, _left = spread_over(rule(*sizes, 40), [], sitters(levels))
    if len(levels) == len(placed) and 2 * max(Counter(levels).values(), default=0) <= len(levels) + 1:
        assert all(one != other for one, other in neighbours(placed))


@given(halls(), LEVELS)
def test_a_committee_of_one_level(hall: tuple[SpreadRule, list[Seat]], levels: list[int]):
    given_rule, seated = hall
    unmixed = SpreadRule(given_rule.committees, mixed=False)
    placed, _left = spread_over(unmixed, seated, sitters(levels))
    for size in given_rule.committees:
        new = {one.sitter.grade_level_id for one in placed if one.committee == size.name}
        old = {seat.grade_level_id for seat in seated if seat.committee == size.name}
        assert not new or len(new | old) == 1


@pytest.mark.parametrize("mixed", [True, False])
def test_spreading_again_goes_on_where_it_ended(mixed: bool):
    how, waiting = rule(3, 4, mixed=mixed), sitters([1, 1, 2])
    first, _none = spread_over(how, [], waiting)
    stays = [
        held(one.sitter.enrollment_id, one.committee, one.seat, one.sitter.grade_level_id, one.seating_number)
        for one in first
    ]
    more = [Sitter(50, "", "", None, 2, "", "")]
    (added,), none = spread_over(how, stays, more)
    assert (added.seating_number, none) == ("4", ())
    assert (added.committee, added.seat) == ("لجنة 2", "1" if mixed else "2")


def test_a_freed_seat_is_given_again_but_not_its_number():
    seated = [held(1, "لجنة 1", "1", 1, "101"), held(2, "لجنة ١ ", "3", 1, "١٠٧"), held(3, "أخرى", "2", 1, "أ")]
    placed, left = spread_over(rule(3, first_number=5), seated, sitters([1, 2]))
    assert [(one.sitter.grade_level_id, one.seat, one.seating_number) for one in placed] == [(2, "2", "108")]
    assert [one.grade_level_id for one in left] == [1]
