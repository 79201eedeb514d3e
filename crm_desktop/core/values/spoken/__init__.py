"""Days, hours and numbers as people say and write them in a sentence."""
