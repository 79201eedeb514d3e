"""Editors of values, in cells and in forms."""
