"""The tables as first published; never changed after that release.

`python -m tests.data.first_release` writes them, until there is a first release.
"""
