"""The suite on other days and in other zones: `python -m tests.moved` moves the clock by libfaketime."""
