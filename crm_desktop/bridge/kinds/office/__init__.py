"""What an office keeps itself: its data, lists, people, stages, rates, tags."""
