"""Whom letters go to, what stands in them, and whom they leave out."""
