"""The window in which letters, e-mails and labels are made for chosen records."""
