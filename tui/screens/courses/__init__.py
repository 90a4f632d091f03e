"""A student's courses, and many students into many courses."""
