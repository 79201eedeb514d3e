"""Competitors: in a deal, and each seen from the deals in which it was met."""
