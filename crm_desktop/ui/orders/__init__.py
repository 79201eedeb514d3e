"""Orders in the window: their totals above the list, and what belongs to one beside it."""
