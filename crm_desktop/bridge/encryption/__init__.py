"""Passwords in the window: tried off the main thread, and ever more slowly where they are wrong."""
