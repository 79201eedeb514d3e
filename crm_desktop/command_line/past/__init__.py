"""What was deleted and what was ever done, printed and taken back."""
