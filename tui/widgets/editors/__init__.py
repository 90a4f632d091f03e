"""Editors of a line and of a note."""
