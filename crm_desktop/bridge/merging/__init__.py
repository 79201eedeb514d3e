"""Duplicates for the window: found in the background, compared field by field, made one, told apart."""
