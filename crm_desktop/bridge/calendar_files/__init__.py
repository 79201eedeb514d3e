"""Calendar files in the window: looked through, imported, written."""
