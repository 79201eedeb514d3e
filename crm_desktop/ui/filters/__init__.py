"""The filter line and its forms."""
