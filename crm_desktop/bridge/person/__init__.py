"""What belongs to the person at this computer: language, formats, preferences."""
