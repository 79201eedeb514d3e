"""The search over every kind: its box and its results."""
