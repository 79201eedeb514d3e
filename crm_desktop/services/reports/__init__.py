"""What reports count, and how."""
