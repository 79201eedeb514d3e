"""The window in which a lead becomes an account, a contact and an opportunity."""
