"""What only SQLite understands: engine, opening, examination, backup, full text, deferred indexes."""
