"""Duplicates: the page that finds them, the comparison beside each other, merges and the way back."""
