"""From lead to account, contact and opportunity, and back: what is proposed, written, and taken back."""
