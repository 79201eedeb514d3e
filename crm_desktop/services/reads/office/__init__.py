"""The lists and settings of an office."""
