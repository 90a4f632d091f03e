"""What people see and touch: the screens and the command line."""

import os

# Under the Kitty protocol an Arabic layout sends Ctrl+S as Ctrl+س, and some keys not at all. Textual reads it once.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
