"""Activities wherever they are shown: their form, what can be done with them, the timeline of a record."""
