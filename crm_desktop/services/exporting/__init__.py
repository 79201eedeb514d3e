"""Tables for other programs: files that a spreadsheet opens safely."""
