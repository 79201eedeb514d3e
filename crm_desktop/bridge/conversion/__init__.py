"""Conversions as the window proposes and runs them."""
