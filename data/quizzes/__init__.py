"""Online tests: writing them, taking them, what they came to, and their way to a mark sheet."""
