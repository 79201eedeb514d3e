"""A list of events along a line."""
