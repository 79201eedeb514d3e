"""Lists of records for tables: rows, filters, views, and cells from the clipboard."""
