"""F4: mark sheets."""
