"""Quotes: what stands on them as records say today, their numbers, and what was issued."""
