"""Reports that are sheets of figures: what a column and a line are, and how any such sheet is written."""
