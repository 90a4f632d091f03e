"""The terminal: which one it is, what it does with Arabic, its keys, its cursor, its end."""
