"""What is held on one person, for the window: written as a zip, and erased for good."""
