"""Stored data: engine, tables, unit of work, journal, list queries, search index, migrations."""
