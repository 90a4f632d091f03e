"""Some rows of a longer list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows of a longer list: `rows` from `offset` on, of `total`; `more` where a search was cut at so many."""

    rows: Sequence[T]
    offset: int
    total: int
    more: bool = False
