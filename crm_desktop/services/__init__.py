"""Use cases: one handler per command, readers, import, reports."""
