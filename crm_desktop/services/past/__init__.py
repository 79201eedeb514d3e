"""The past of a file, read from the journal: everything that was done, what was deleted, the ways back."""
