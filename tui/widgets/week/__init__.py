"""A week as a table of days and times."""
