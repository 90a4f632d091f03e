"""F7 and a student's own place: online tests."""
