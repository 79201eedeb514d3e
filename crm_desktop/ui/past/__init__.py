"""The past of a file: the recycle bin, and the history of everything that was done."""
