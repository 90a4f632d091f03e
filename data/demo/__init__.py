"""The demonstration school."""
