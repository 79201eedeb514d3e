"""The way to the data: opening files, threads, writes, reads, and what others wrote."""
