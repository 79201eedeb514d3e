"""The search over records of all kinds: which are found, which come first, and by what."""
