"""The lock: what is installed is the same on every machine and day, and within the bounds of `pyproject.toml`."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[3]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = PROJECT["dependency-groups"]
ASKED = {
    "requirements.txt": PROJECT["project"]["dependencies"] + GROUPS["build"],
    "requirements-dev.txt": PROJECT["project"]["dependencies"] + GROUPS["build"] + GROUPS["dev"],
}
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def locked(name: str, python: str) -> dict[str, str]:
    """The releases that a file names for Linux with this Python."""
    here = default_environment() | {"python_version": python, "python_full_version": f"{python}.0"}
    lines = [Requirement(line) for line in re.findall(r"^([a-z].*?) \\$", text(name), re.M)]
    return {
        canonicalize_name(line.name): str(line.specifier).removeprefix("==")
        for line in lines
        if line.marker is None or line.marker.evaluate(here)
    }


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("name", ASKED)
def test_the_lock_has_what_is_asked_for_within_its_bounds(name, python):
    releases = locked(name, python)
    asked = [Requirement(line) for line in ASKED[name]]
    wrong = [str(one) for one in asked if releases.get(canonicalize_name(one.name), "") not in one.specifier]
    assert wrong == [], "make lock"


@pytest.mark.parametrize("python", PYTHONS)
def test_development_has_the_releases_of_the_program(python):
    assert locked("requirements.txt", python).items() <= locked("requirements-dev.txt", python).items()


@pytest.mark.parametrize("name", ASKED)
def test_every_release_has_its_hashes_and_nothing_names_a_place(name):
    entries = re.split(r"^(?=[a-z])", text(name), flags=re.M)[1:]
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"://|^-|[ =]/\w+", text(name), re.M) == []


def test_a_wheel_is_built_by_what_the_lock_names():
    built = {Requirement(line).name: str(Requirement(line).specifier) for line in PROJECT["build-system"]["requires"]}
    assert built.items() == {name: f"=={locked('requirements.txt', '3.11')[name]}" for name in built}.items()
