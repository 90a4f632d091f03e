"""What people see and touch: the screens and the command line."""

import os

# Under the Kitty protocol an Arabic layout sends Ctrl+S as Ctrl+س, and some keys not at all. Textual reads it once.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")

# A line that splits what a key sends leaves Esc alone for a while, and Esc leaves a screen. Textual waits a tenth of a
# second for the rest, which is too short far away.
if os.environ.get("SSH_CONNECTION") or os.environ.get("SSH_TTY"):
    os.environ.setdefault("ESCDELAY", "500")
