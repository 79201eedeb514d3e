"""Which rows of a file are records that are there, and what becomes of them."""
