"""E-mails that are dropped on the window: read, looked up, kept."""
