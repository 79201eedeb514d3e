"""Passwords of data files on the command line: asked for, set, removed, remembered."""
