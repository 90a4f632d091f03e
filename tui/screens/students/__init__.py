"""F5: students and where they are enrolled."""
