"""What a search compares: folded text, spellings, typing errors, and what is marked."""
