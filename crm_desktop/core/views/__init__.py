"""What a person chooses to list: filters with moving ranges of days, order, columns; views that are kept."""
