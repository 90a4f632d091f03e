"""Rasd in real terminals under a virtual screen: `python -m tests.terminals`, outside the normal suite."""
