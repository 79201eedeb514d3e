"""Files kept with records: taken in within bounds, listed, and written out again."""
