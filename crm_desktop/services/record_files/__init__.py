"""Records as files for other programs: tables as CSV or as a workbook, people as vCards."""
