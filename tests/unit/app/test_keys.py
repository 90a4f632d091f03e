"""The table of keys: one meaning each, a twin for each letter, and everything made from it."""

from collections import Counter
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

import tui
from tui import keys
from tui.app.palette import Palette
from tui.language.i18n import _, set_language
from tui.terminal.keyboard import KeyReader
from tui.text import width

SCOPES = sorted({key.scope for key in keys.KEYS})
HELP_ROWS = 17
"""Of 24 lines: not the border, the heading, two lines of a sentence and two of other screens."""
README = Path(__file__).parents[3] / "README.md"


def test_every_id_is_there_once():
    assert [id for id, count in Counter(key.id for key in keys.KEYS).items() if count > 1] == []


@pytest.mark.parametrize("scope", SCOPES)
def test_a_key_means_one_thing_on_a_screen(scope):
    used = Counter(name for key in [*keys.of(scope), *keys.of("app")] for name in key.keys if scope != "app")
    assert [name for name, count in used.items() if count > 1] == []


def test_a_function_key_means_the_same_everywhere():
    function_keys = {name for key in keys.KEYS if key.scope != "app" for name in key.keys if name[0] == "f"}
    assert {name for name in function_keys if name[1:].isdigit()} == set()


def test_every_scope_has_a_title():
    assert set(SCOPES) <= keys.SCREENS.keys()


@pytest.mark.parametrize("scope", SCOPES)
def test_every_letter_has_the_arabic_letter_of_its_physical_key(scope):
    for binding, key in zip(keys.bindings(scope), [k for k in keys.of(scope) if k.keys and k.bound], strict=True):
        for name in key.keys:
            last = name.rpartition("+")[2]
            if len(last) == 1 and last.isalpha():
                assert name[: -len(last)] + keys.TWINS[last] in binding.key.split(",")


def test_twins_are_those_of_the_arabic_keyboard():
    assert (keys.TWINS["q"], keys.TWINS["n"], keys.TWINS["l"], keys.TWINS["z"]) == ("ض", "ى", "م", "ئ")
    assert "b" not in keys.TWINS  # it types two letters


def test_the_other_layout_of_macos_has_its_own_letters_in_the_last_row():
    assert (
        dict(zip("qwertyuiopasdfghjklzxcvnm", "ضصثقفغعهخحشسيبلاتنمظطذدرة", strict=True))
        == keys.TWINS | keys.APPLE_TWINS
    )


@pytest.mark.parametrize("scope", SCOPES)
def test_no_two_actions_of_a_screen_have_a_key_in_common_under_any_layout(scope):
    bound = [binding for of in {scope, "app"} for binding in keys.bindings(of)]
    used = Counter(name for binding in bound for name in set(binding.key.split(",")))
    assert [name for name, count in used.items() if count > 1] == []


def test_no_bare_letter_or_digit_is_bound_anywhere():
    """Neither in the table nor by a widget or a screen; a digit is where it is what is asked for."""
    import_everything()
    bound = {
        (node.__name__, key)
        for node in every_node(DOMNode)
        for binding in Binding.make_bindings(node.__dict__.get("BINDINGS", ()))
        for key in binding.key.split(",")
        if len(key) == 1
    }
    assert {where for where in bound if not (where[0] == "TerminalTest" and where[1].isdecimal())} == set()
    assert not [key for key in keys.KEYS for name in key.keys if len(name) == 1]


def import_everything():
    for module in walk_packages(tui.__path__, "tui."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


def every_node(kind):
    for below in kind.__subclasses__():
        if below.__module__.startswith("tui."):
            yield below
        yield from every_node(below)


SAFE = {"enter", "escape", "tab", "space", "up", "down", "left", "right", "delete", "insert", "backspace", "pageup",
        "pagedown", "home", "end", *(f"f{n}" for n in range(1, 13))}  # fmt: skip


@pytest.mark.parametrize("key", keys.KEYS, ids=lambda key: key.id)
def test_every_action_is_done_without_ctrl_and_letters(key):
    """By a key that every layout has, or by name in the palette, which F10 opens."""
    by_key = any(name.removeprefix("shift+") in SAFE for name in key.keys)
    by_name = key in Palette(key.scope, lambda _key: "").actions
    assert by_key or by_name
    assert "f10" in keys.find("app.palette").keys


def test_no_action_is_carried_by_ctrl_or_a_letter_alone():
    """What has no function key, arrow, Enter or the like is in the help and the palette."""
    alone = [key for key in keys.KEYS if key.keys and all("ctrl" in name for name in key.keys)]
    assert [key.id for key in alone if not key.runs] == []


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("\x13", ("ctrl+s", "\x13")),  # xterm, kitty, and all others where a Latin layout stands beside the Arabic one
        ("\x1b[1587;5u", ("ctrl+س", None)),  # kitty, asked to tell keys apart
        ("\x1b[1587::115;5u", ("ctrl+s", None)),  # with the key of a Latin keyboard
        ("\x1b[1587::115;5:1u", ("ctrl+s", None)),
        ("\x1b[1587;69u", ("ctrl+س", None)),  # Caps Lock
        ("\x1b[27;5;1587~", ("ctrl+س", None)),  # modifyOtherKeys of xterm and tmux
        ("\x1b[27;5;115~", ("ctrl+s", None)),
        ("\x1b[27;2;83~", ("S", "S")),
        ("\x1b[1587;;1587u", ("س", "س")),
        ("\x1b[1587;u", ("س", "س")),
        ("س", ("س", "س")),  # Konsole and mlterm, for Ctrl+S too
        ("\x1b[1641u", ("٩", "٩")),
        ("\x1b[13;5u", ("ctrl+enter", None)),
        ("\x1b[9;2u", ("shift+tab", None)),
        ("\x1b[27u", ("escape", None)),
        ("\x1b[20~", ("f9", None)),
        ("\x1b[1;2B", ("shift+down", None)),
    ],
)
def test_what_terminals_send_is_read(sent, read):
    """As xterm, kitty, Konsole, mlterm and tmux were seen to send it under the layout `ara`."""
    assert [(event.key, event.character) for event in KeyReader().feed(sent)] == [read]


def test_a_key_that_is_let_go_does_nothing():
    assert list(KeyReader().feed("\x1b[1587;5:3u")) == []


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("f1", "F1"),
        ("ctrl+p", "Ctrl+P"),
        ("insert", "Ins"),
        ("shift+up", "Shift+↑"),
        ("space", "Space"),
        ("f10", "F10"),
    ],
)
def test_keys_are_named_as_people_name_them(key, shown):
    assert keys.show_key(key) == shown


@pytest.mark.parametrize("scope", [scope for scope in SCOPES if scope not in ("app", "dialog")])
def test_the_foot_line_has_at_most_five_keys_and_help_last(scope):
    shown = keys.foot(scope)
    assert len(shown) <= 5
    assert shown[-1] == ("F1", "Help")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_foot_line_fits_in_80_columns(language):
    set_language(language)
    wide = {scope: sum(width(key) + width(label) + 4 for key, label in keys.foot(scope)) for scope in SCOPES}
    assert {scope: cells for scope, cells in wide.items() if scope not in ("app", "dialog") and cells > 82} == {}


def test_a_screen_without_keys_offers_language_and_leaving():
    assert [label for _key, label in keys.foot("sign_in")] == ["العربية / English", "Quit", "Help"]


def test_the_foot_line_follows_the_language():
    set_language("ar")
    assert keys.foot("periods")[0] == ("Ins", "فترة جديدة")
    assert keys.foot("periods")[-1] == ("F1", "مساعدة")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_help_fits_on_one_page_of_80_columns(language):
    set_language(language)
    wide = [key.id for key in keys.KEYS if width(_(key.label)) > 20]
    assert wide == []
    everywhere = [key for key in keys.of("app") if key.keys and not key.place and key.name != "help"]
    rows = {scope: len(keys.of(scope)) + len(everywhere) for scope in SCOPES if scope != "app"}
    assert {scope: count for scope, count in rows.items() if count > HELP_ROWS} == {}
    elsewhere = [f"{key.shown} {_(key.label)}" for key in keys.of("app") if key.keys and key.place]
    assert width(" · ".join(elsewhere)) < 2 * 70, "the other screens are told in two lines"


def test_an_unknown_id_is_refused():
    with pytest.raises(KeyError):
        keys.find("periods.fly")


def test_the_readme_has_the_table_as_it_is():
    """`python -m tui.keys` writes it."""
    assert keys.readme(README.read_text(encoding="utf-8")) == README.read_text(encoding="utf-8")


def test_a_stale_readme_is_written_anew():
    stale = "# Rasd\n<!-- keys -->\nold\n<!-- /keys -->\nend\n"
    fresh = keys.readme(stale)
    assert "| F2 | Everywhere | Exam periods:" in fresh
    assert "old" not in fresh
    assert fresh.startswith("# Rasd\n<!-- keys -->\n")
    assert fresh.endswith("<!-- /keys -->\nend\n")
