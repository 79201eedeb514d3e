"""What pages show beside one record."""
