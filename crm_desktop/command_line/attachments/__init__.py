"""Files kept with records, from scripts."""
