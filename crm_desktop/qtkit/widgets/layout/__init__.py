"""Layouts, and the order in which Tab walks through them."""
