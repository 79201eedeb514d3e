"""A customer relationship manager for small offices: offline, one file, nothing ever lost."""
