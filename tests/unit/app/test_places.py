"""Places, as `--go` names them."""

import pytest

from tui.app import places
from tui.app.places import Place, parse


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("periods", Place("periods")),
        ("/schedules/3/", Place("schedules", ("3",))),
        ("grades/12", Place("grades", ("12",))),
        ("grades/12/4", Place("grades", ("12", "4"))),
        ("enrollment/2026/0412", Place("enrollment", ("2026/0412",))),
    ],
)
def test_a_place_and_its_arguments(text, place):
    assert parse(text) == place
    assert parse(str(place)) == place


@pytest.mark.parametrize("text", ["", "/", "nowhere", "periods/3", "sign_in"])
def test_what_is_no_place(text):
    assert parse(text) is None


def test_every_place_has_its_arguments_and_a_key():
    from tui import keys

    assert places.SCREENS.keys() == places.ARGUMENTS.keys() == {key.place for key in keys.KEYS if key.place}


@pytest.mark.parametrize("role", ["admin", "registrar", "teacher", "viewer"])
def test_everybody_begins_somewhere(role):
    assert places.home(role) in places.SCREENS
