"""The quick entry: one line that becomes an activity."""
