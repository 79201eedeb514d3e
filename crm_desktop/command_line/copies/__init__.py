"""Copies of the data file and its soundness on the command line."""
