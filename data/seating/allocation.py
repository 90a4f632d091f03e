"""Spreading students over committees and seats: who is seated stays, the others get free seats by a rule."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from data.seating.records import CommitteeSize, Placing, Seat, Sitter, SpreadRule
from data.text.folding import fold_identity


@dataclass
class _Room:
    """A committee while it is filled: its free seats in order, and the level of whoever sits at a seat."""

    name: str
    free: list[int]
    held: set[int]
    beside: dict[int, int] = field(default_factory=dict)


_Queues = dict[int, deque[Sitter]]


def spread_over(
    rule: SpreadRule, seated: Sequence[Seat], sitters: Sequence[Sitter]
) -> tuple[tuple[Placing, ...], tuple[Sitter, ...]]:
    """Return the seats that students get, by committee and seat, and who finds no room.

    Args:
        rule: The committees and how they are filled.
        seated: The seats that are held already; nobody is moved.
        sitters: Who has no seat yet; within a grade level they are seated in this order, and levels of the same size
            come in the order in which they first appear.
    """
    rooms = [_room(size, seated) for size in rule.committees]
    queues: _Queues = {}
    for sitter in sitters:
        queues.setdefault(sitter.grade_level_id, deque()).append(sitter)
    found = list((_mixed if rule.mixed else _by_level)(rooms, queues))
    found.sort(key=lambda place: place[:2])
    first = max([rule.first_number, *(number + 1 for seat in seated if (number := _number(seat.seating_number)))])
    placed = tuple(
        Placing(sitter, rooms[room].name, str(seat), str(number))
        for number, (room, seat, sitter) in enumerate(found, first)
    )
    return placed, tuple(sitter for queue in queues.values() for sitter in queue)


def _room(size: CommitteeSize, seated: Sequence[Seat]) -> _Room:
    """A seat whose name is no number takes a place, too."""
    own = [seat for seat in seated if fold_identity(seat.committee) == fold_identity(size.name)]
    beside = {number: seat.grade_level_id for seat in own if (number := _number(seat.seat)) is not None}
    free = [number for number in range(1, size.capacity + 1) if number not in beside]
    held = {seat.grade_level_id for seat in own}
    return _Room(size.name.strip(), free[: max(0, size.capacity - len(own))], held, beside)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.strip().isdecimal() else None


def _mixed(rooms: Sequence[_Room], queues: _Queues) -> Iterator[tuple[int, int, Sitter]]:
    for index, room in enumerate(rooms):
        for seat in room.free:
            level = _other_level(queues, {room.beside.get(seat - 1), room.beside.get(seat + 1)})
            if level is None:
                return
            room.beside[seat] = level
            yield index, seat, queues[level].popleft()


def _other_level(queues: _Queues, neighbours: set[int | None]) -> int | None:
    """The level most of whose students wait, other than the neighbours' if there is one: so none is left alone."""
    waiting = [level for level, queue in queues.items() if queue]
    others = [level for level in waiting if level not in neighbours]
    return max(others or waiting, key=lambda level: len(queues[level]), default=None)


def _by_level(rooms: Sequence[_Room], queues: _Queues) -> Iterator[tuple[int, int, Sitter]]:
    """Committees of the level first, then empty ones."""
    for level, queue in queues.items():
        for index, room in sorted(enumerate(rooms), key=lambda place: level not in place[1].held):
            if room.held <= {level}:
                for seat in room.free[: len(queue)]:
                    room.held.add(level)
                    yield index, seat, queue.popleft()
