"""Letters in the window: their pages, drafts and notes."""
