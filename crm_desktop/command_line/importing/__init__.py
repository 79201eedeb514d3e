"""The import command: its plan from the arguments and the file, and what it tells of the run."""
