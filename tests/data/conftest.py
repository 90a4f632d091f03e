"""The school that the tests of the rules start from."""

import pytest

from tests.data.school import School
from tests.hand import Hand


@pytest.fixture
def school(hand: Hand) -> School:
    """A year, a semester, a level with one section and a subject, typed by hand."""
    return School(hand)
