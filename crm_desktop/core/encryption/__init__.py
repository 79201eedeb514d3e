"""Passwords of data files, the keys that come of them, and which of these the process holds."""
