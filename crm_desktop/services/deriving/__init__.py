"""What is kept with leads though nobody tells it: brought up to date with each command."""
