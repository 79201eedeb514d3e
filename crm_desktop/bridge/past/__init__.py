"""What was deleted and what was ever done, read for the window."""
