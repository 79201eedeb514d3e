"""Fills a file with made-up data, so that a newcomer sees the program at work."""
