"""The application: how it opens, its keys, its places, and the bridge to threads."""
