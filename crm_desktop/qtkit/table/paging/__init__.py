"""Rows of a big table by page: asked for, kept, forgotten."""
