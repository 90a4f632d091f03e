"""Exam periods and the exams in them."""
