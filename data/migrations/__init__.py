"""What changed in the tables since the first release: Alembic revisions, only ever added to.

A fresh database is made from `data.tables` and stamped with the newest revision; `tests/data/test_install.py` holds
that an old one, upgraded, has the same tables. On MySQL each statement of a change commits by itself, so a revision
holds one statement, or several that can be repeated.
"""
