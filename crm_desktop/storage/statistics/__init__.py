"""Counting in SQL over the whole file, for the board and the reports."""
