"""What fields, kinds and choices are called in the lists of other programs and offices."""
