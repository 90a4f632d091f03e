"""Exam sessions, their committees, and who sits where."""
