"""What is said of policies and their weights."""

from datetime import datetime
from decimal import Decimal

import pytest

from data.db.tables import POLICY_SCOPES
from tui.screens.exams.policy_views import POLICIES, WEIGHTS, policy_text, weights_doubt


def doubt(*weights: str) -> list[str]:
    return weights_doubt(dict(zip(WEIGHTS, map(Decimal, weights), strict=True)))


@pytest.mark.parametrize("weights", [("20", "30", "50"), ("33.33", "33.33", "33.34"), ("0", "0", "100")])
def test_nothing_is_said_of_weights_that_come_to_a_hundred(weights):
    assert doubt(*weights) == []


def test_each_part_is_told_by_what_it_will_count():
    assert doubt("1", "1", "1") == [
        "The weights come to 3%, not to 100%.", "Monthly will count 33.33%, midterm 33.33%, final 33.33%.",
    ]  # fmt: skip
    assert doubt("33.33", "33.33", "33.33")[0] == "The weights come to 99.99%, not to 100%."
    assert doubt("0", "0", "0") == ["The weights come to 0%, not to 100%.", "Nothing counts: there will be no totals."]


def test_every_policy_has_its_words():
    assert POLICIES.keys() == set(POLICY_SCOPES)
    assert policy_text("YEAR", None) == "by the year’s policy"
    told = policy_text("LEVEL", datetime(2026, 11, 12, 12))
    assert told == "by the grade level’s policy, as it stood until \u206812 Nov 2026\u2069"
