"""What the database runs: one rule, one file for each engine."""
