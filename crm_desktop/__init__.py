"""A customer relationship manager for small offices: offline, one file, nothing ever lost."""

__version__ = "0.1.0"
