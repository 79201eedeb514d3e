"""Duplicates: found in the background, made one record, and taken apart again."""
