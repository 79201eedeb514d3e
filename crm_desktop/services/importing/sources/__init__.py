"""Where rows to import come from: text files and workbooks, read safely."""
