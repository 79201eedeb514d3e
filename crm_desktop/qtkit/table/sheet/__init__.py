"""A table edited like a spreadsheet."""
