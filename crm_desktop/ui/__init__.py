"""What a person sees: one file a page or dialog."""
