"""The main window with its shared parts, and what a page is."""
