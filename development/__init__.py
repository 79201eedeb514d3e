"""What stands behind dev.py: the standard library alone, and nothing of the program."""
