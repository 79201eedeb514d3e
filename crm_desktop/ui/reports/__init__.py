"""The page of reports: its list, the filter line, the one in front and its files; what it shows is in the rooms."""
