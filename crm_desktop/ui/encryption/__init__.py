"""Passwords of data files in the window: asked for and changed; the locked window; the recovery sheet."""
