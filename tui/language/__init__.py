"""Sentences in the user's language, and the catalogues they come from."""
