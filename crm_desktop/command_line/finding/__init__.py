"""The commands that look through all records: the search."""
