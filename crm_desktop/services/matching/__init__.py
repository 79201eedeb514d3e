"""Records that may be the same person or company as another one, found by index while somebody types."""
