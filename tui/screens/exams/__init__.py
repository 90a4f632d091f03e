"""F2 and F3: exam periods and the exams in them."""
