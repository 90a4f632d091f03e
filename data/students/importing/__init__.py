"""Taking students in from files: a plan first, then all of it or nothing."""
