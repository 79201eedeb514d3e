"""Copies of data files: made, kept, looked into, taken back; and whether the file itself is still sound."""
