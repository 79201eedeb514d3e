"""Reports that are sheets of figures as pages: headline figures, charts, tables, and how all is computed."""
