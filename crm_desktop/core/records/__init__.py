"""What records there are, and what each field of theirs is."""
