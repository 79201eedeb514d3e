"""Copies of data files as facts: what one holds, why it was made, which are kept."""
