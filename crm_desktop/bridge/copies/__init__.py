"""Copies of the open file, and the watch over it, for the window."""
