"""The rules as the files of `sql/` have them, what is made from the tables, and their page."""
