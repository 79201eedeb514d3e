"""Data files with a password: opened, given one, given another, freed of it."""
