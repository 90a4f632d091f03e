"""Exam sessions, committees and seats."""
