"""Records written as files for other programs."""
