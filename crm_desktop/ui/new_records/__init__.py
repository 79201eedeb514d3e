"""The form of a new record, its draft, and what it looks like of what is there already."""
