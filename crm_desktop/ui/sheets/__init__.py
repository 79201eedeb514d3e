"""Sheets: the lines of a deal, the prices of a product, edited in place beside their record."""
