"""Reading files of other programs: sources, encodings, mapping of columns, rows and their errors."""
