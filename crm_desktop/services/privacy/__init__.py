"""What is held on one person: found, written for them to read, and erased for good."""
