"""The page of reports: its list, the filter line, the report in front, its files; rooms hold the reports."""
