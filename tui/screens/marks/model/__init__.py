"""The mark sheet without a screen and without a database."""
