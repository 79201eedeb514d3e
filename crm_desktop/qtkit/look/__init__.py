"""Colours, fonts, icons: how everything looks."""
