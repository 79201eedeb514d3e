"""The person's preferences, and the looks in force."""
