"""The reports page and the window of spend."""
