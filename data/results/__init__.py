"""What the marks come to: results of every kind, and semester grades."""
