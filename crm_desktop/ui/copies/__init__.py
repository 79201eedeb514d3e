"""What a person sees of copies: what to do when the file is damaged or gone, and what can be taken back."""
