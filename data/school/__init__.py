"""The school itself: years, sections, subjects, people, what each may do, and what was changed."""
