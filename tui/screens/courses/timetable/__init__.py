"""F6: courses and their weeks."""
