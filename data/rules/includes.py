"""What the files of `sql/` share: a line `-- include: NAME` or `-- include: NAME(argument, …)` in a rule's text.

It stands for the text of `sql/includes/NAME.ENGINE.sql` (`NAME.sql` where both engines write it alike), or for what a
function of `data/rules/generated.py` makes where it depends on the tables. Expanding is the first thing done with a
file, so what is installed, printed, compared and read by tests is the whole text.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_LINE = re.compile(r"^([ \t]*)--[ \t]*include:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_CALL = re.compile(r"(\w+)(?:\((.*)\))?", re.DOTALL)
_PLACE = re.compile(r"\{(\w+)\}")
# A quoted string, or one character.
_PIECE = re.compile(r"'(?:[^']|'')*'|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Site:
    """Where something is included.

    Attributes:
        path: The rule's file below `sql/`, for whoever reads an error.
        engine: "mysql" or "sqlite".
        table: The table that the rule's trigger stands on, or "".
        event: When it speaks, such as "BEFORE INSERT", or "".
    """

    path: str
    engine: str
    table: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class Include:
    """A text with named places.

    Attributes:
        places: The arguments it takes, in order. Every text may also name `{table}` and `{event}`.
        codes: The codes that it refuses with.
        told: What it refuses or does, for the page of rules.
        body: The text; a place is written `{name}`.
    """

    places: tuple[str, ...]
    codes: tuple[str, ...]
    told: str
    body: str


@dataclass(frozen=True, slots=True)
class Generated:
    """A text made by a function of the tables.

    Attributes:
        make: Called with where it is included and the arguments; raises `ValueError` for arguments it cannot use.
        told: What it refuses or does, for the page of rules.
        codes: The codes that it refuses with.
    """

    make: Callable[[Site, list[str]], str]
    told: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Expanded:
    """A rule's text with what it includes, the names of that in order, and the codes that came with it."""

    text: str
    names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def expand(text: str, site: Site, sources: Mapping[str, "Include | Generated"]) -> Expanded:
    """Return a rule's text with every include in its place, indented as its line was; includes may include.

    Args:
        text: The rule's text.
        site: Where it stands.
        sources: What may be included on this engine, by name.

    Raises:
        ValueError: an include that is not there, too few or too many arguments, or a circle; it names the file.
    """
    names: dict[str, None] = {}
    codes: dict[str, None] = {}

    def put(found: re.Match[str], inside: tuple[str, ...]) -> str:
        name, arguments = _called(found[2], site)
        if name in inside:
            raise ValueError(f"sql/{site.path}: include {name} includes itself")
        names[name] = None
        if (source := sources.get(name)) is None:
            raise ValueError(f"sql/{site.path}: there is no include {name} for {site.engine}")
        filled = _filled if isinstance(source, Include) else _made
        body = filled(name, source, arguments, site)
        codes.update(dict.fromkeys(source.codes))
        whole = _LINE.sub(lambda inner: put(inner, (*inside, name)), body)
        return "\n".join(found[1] + line if line else line for line in whole.split("\n"))

    expanded = _LINE.sub(lambda found: put(found, ()), text)
    return Expanded(expanded, tuple(names), tuple(codes))


def _called(call: str, site: Site) -> tuple[str, list[str]]:
    found = _CALL.fullmatch(call)
    if not found:
        raise ValueError(f"sql/{site.path}: not an include: {call}")
    return found[1], split(found[2]) if found[2] is not None else []


def split(arguments: str) -> list[str]:
    """Return arguments that stand between commas; a comma in quotes or brackets belongs to its argument."""
    parts, depth = [""], 0
    for piece in _PIECE.findall(arguments):
        depth += (piece == "(") - (piece == ")")
        if piece == "," and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    stripped = [part.strip() for part in parts]
    return stripped if any(stripped) else []


def is_include(line: str) -> bool:
    """Tell whether a line stands for something included."""
    return bool(_LINE.match(line))


def _filled(name: str, include: Include, arguments: list[str], site: Site) -> str:
    if len(arguments) != len(include.places) or not all(arguments):
        wanted = ", ".join(include.places) or "none"
        raise ValueError(f"sql/{site.path}: include {name} takes these arguments: {wanted}")
    values = {"table": site.table, "event": site.event} | dict(zip(include.places, arguments, strict=True))

    def value(place: re.Match[str]) -> str:
        if not values.get(place[1]):
            raise ValueError(f"sql/{site.path}: include {name} has no value for {{{place[1]}}}")
        return values[place[1]]

    return _PLACE.sub(value, include.body)


def _made(name: str, generated: Generated, arguments: list[str], site: Site) -> str:
    try:
        return generated.make(site, arguments)
    except ValueError as error:
        raise ValueError(f"sql/{site.path}: include {name}: {error}") from None
