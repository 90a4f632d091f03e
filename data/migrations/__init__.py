"""What changed in the tables since the first release: Alembic revisions, only ever added to.

A fresh database is made from `data.db.tables` and stamped with the newest revision;
`tests/data/install/test_install.py` holds that an old one, upgraded, has the same tables. On MySQL each statement
commits by itself, so a revision can be run again after an interruption: it looks at what is there before it adds or
drops. On SQLite tables change by `op.batch_alter_table`.
"""
