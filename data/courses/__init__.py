"""Courses, their weeks, who takes them and who waits."""
