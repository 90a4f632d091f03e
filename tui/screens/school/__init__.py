"""F9 and the record of changes: the school itself."""
