"""What stands in sheets: records listed with another one and edited like a spreadsheet."""
