"""The grid: a list or a sheet of any length."""
