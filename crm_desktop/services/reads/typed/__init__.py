"""Filters and values from typed words."""
