"""What the file holds on one person: shown to them, and erased for good."""
