"""Small widgets of the design."""
