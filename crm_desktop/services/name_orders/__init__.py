"""The order of names in a file: brought to what the person's language or choice asks for."""
