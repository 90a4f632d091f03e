"""The terminals that are looked at, how each is started, and what Debian calls what they need."""

from __future__ import annotations

from dataclasses import dataclass

from tests.journeys.virtual_screen import COLUMNS, FONT, LINES, TERMINALS, Program

PACKAGES = (
    *("xvfb", "xdotool", "imagemagick", "fonts-dejavu-core", "dbus", "libgl1-mesa-dri"),
    *("xterm", "sakura", "konsole", "mlterm", "kitty", "tmux", "screen", "pterm", "qterminal"),
)
"""What Debian calls everything that is needed."""

QT = {"QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": "/tmp", "QT_LOGGING_RULES": "*=false"}
BUS = ("dbus-run-session", "--")

KITTY = {
    "font_family": FONT,
    "font_size": "12",
    "initial_window_width": f"{COLUMNS}c",
    "initial_window_height": f"{LINES}c",
    "remember_window_size": "no",
    "window_padding_width": "0",
    "hide_window_decorations": "yes",
    "update_check_interval": "0",
    "cursor_blink_interval": "0",
    "shell_integration": "disabled",
}


def kitty(**settings: str) -> Program:
    """kitty with settings as in kitty.conf."""
    told = [part for name, value in {**KITTY, **settings}.items() for part in ("-o", f"{name}={value}")]
    return Program(("kitty", "--config", "NONE", *told), "kitty", environ={"LIBGL_ALWAYS_SOFTWARE": "1"})


KONSOLE = Program(
    (
        *BUS,
        *("konsole", "--separate", "--hide-menubar", "--hide-tabbar", "--notransparency"),
        *(
            part
            for setting in (
                f"TerminalColumns={COLUMNS}",
                f"TerminalRows={LINES}",
                "TerminalMargin=0",
                "ScrollBarPosition=2",
                f"Font={FONT},12,-1,5,50,0,0,0,0,0",
                "BlinkingCursorEnabled=false",
            )
            for part in ("-p", setting)
        ),
        "-e",
    ),
    "konsole",
    environ=QT,
    inset=(4, 32, 6, 0),
    leading=2,
    files={
        "konsolerc": "[KonsoleWindow]\nRememberWindowSize=false\nShowWindowTitleOnTitleBar=false\n"
        "[MainWindow]\nMenuBar=Disabled\nToolBarsMovable=Disabled\nStatusBar=Disabled\n"
        "[MainWindow][Toolbar mainToolBar]\nHidden=true\n[MainWindow][Toolbar sessionToolbar]\nHidden=true\n"
    },
)
MLTERM = Program(
    ("mlterm", "-g", f"{COLUMNS}x{LINES}", "-e"),
    "mlterm",
    files={
        ".mlterm/main": "type_engine=xft\nfontsize=16\nscrollbar_mode=none\nuse_anti_alias=true\ninner_border=0\n"
        "use_variable_column_width=false\nblink_cursor=false\n",
        ".mlterm/aafont": f"DEFAULT={FONT}\nISO10646_UCS4_1={FONT}\n",
    },
)
PTERM = ("pterm", "-fn", f"client:{FONT} 12", "-geometry", f"{COLUMNS}x{LINES}", "+sb")


QTERMINAL = (806, 510)
"""Pixels of its window for 80 columns and 24 lines; it can only be told pixels."""


def qterminal(bidi: bool) -> Program:
    """QTerminal with its own bidi as its user may set it."""
    settings = (
        f"[General]\nenabledBidiSupport={str(bidi).lower()}\nfontFamily={FONT}\nfontSize=12\nMenuVisible=false\n"
        "ScrollbarPosition=0\nTerminalMargin=0\nHideTabBarWithOneTab=true\nTabBarless=true\nBorderless=false\n"
        "UseFontBoxDrawingChars=true\nKeyboardCursorShape=0\nguiStyle=Fusion\n"
    )
    return Program((*BUS, "qterminal", "-e"), "qterminal", one_word=True, environ=QT,
                   files={"qterminal.org/qterminal.ini": settings}, size=QTERMINAL,
        inset=(2, 2, 4, 4), leading=2)  # fmt: skip


def pterm(bidi: bool) -> Program:
    """PuTTY's own terminal, whose bidi and shaping are those of PuTTY."""
    settings = f"DisableBidi={int(not bidi)}\nDisableArabicShaping={int(not bidi)}\n"
    return Program((*PTERM, "-e"), "pterm", files={".putty/sessions/Default%20Settings": settings})


@dataclass(frozen=True)
class Case:
    """A terminal, and how Rasd runs in it.

    Attributes:
        name: short, for files.
        title: for people.
        package: what Debian calls it.
        same: whether it must show what the reference shows; otherwise it must show something else.
        inside: "screen", or "tmux" and what its setting `allow-passthrough` is.
        told: whether Rasd tells the terminal to leave the order alone, as it does.
    """

    name: str
    title: str
    package: str
    program: Program
    same: bool = True
    inside: str = ""
    told: bool = True


XTERM, VTE = TERMINALS["xterm"], TERMINALS["sakura"]
VTE_PACKAGE = "libvte-2.91-0"
REFERENCE = Case("xterm", "xterm, the reference", "xterm", XTERM)
CASES = (
    REFERENCE,
    Case("vte", "VTE (sakura)", VTE_PACKAGE, VTE),
    Case("konsole", "Konsole", "konsole", KONSOLE),
    Case("mlterm", "mlterm", "mlterm", MLTERM),
    Case("kitty", "kitty with `force_ltr yes`", "kitty", kitty(force_ltr="yes")),
    Case("tmux-xterm", "tmux in xterm", "tmux", XTERM, inside="tmux off"),
    Case("tmux-vte", "tmux in VTE, `allow-passthrough on`", "tmux", VTE, inside="tmux on"),
    Case("screen-vte", "GNU screen in VTE", "screen", VTE, inside="screen"),
    Case("putty", "PuTTY (pterm) with both ticks", "pterm", pterm(bidi=False)),
    Case("qterminal", "QTerminal, its bidi unticked", "qterminal", qterminal(bidi=False)),
    Case("kitty-default", "kitty as it comes", "kitty", kitty(), same=False),
    Case("tmux-vte-off", "tmux in VTE, `allow-passthrough off`", "tmux", VTE, same=False, inside="tmux off"),
    Case("putty-default", "PuTTY (pterm) as it comes", "pterm", pterm(bidi=True), same=False),
    Case("qterminal-default", "QTerminal as it comes", "qterminal", qterminal(bidi=True), same=False),
    Case("vte-untold", "VTE, told nothing", VTE_PACKAGE, VTE, same=False, told=False),
    Case("konsole-untold", "Konsole, told nothing", "konsole", KONSOLE, same=False, told=False),
    Case("mlterm-untold", "mlterm, told nothing", "mlterm", MLTERM, same=False, told=False),
)
"""The reference first; then what must read as it does, and for contrast what cannot."""
