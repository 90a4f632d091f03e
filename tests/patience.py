"""How long a test waits for what must come: long enough for a machine that is busy with other work."""

PATIENCE = 240.0
"""Seconds after which what a test waits for is held to be never coming; nothing is judged by how fast it comes."""
