"""The command line: the same commands and readers as the window, without Qt."""
