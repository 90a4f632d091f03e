"""Editors without a screen: the text with its cursor, and the cells that it stands on."""
