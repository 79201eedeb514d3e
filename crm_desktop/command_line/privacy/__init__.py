"""What is held on one person, and its end."""
