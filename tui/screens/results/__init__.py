"""F8: results and semester grades."""
