"""Records as the window shows and edits them, whatever their kind: values, editors, details, story."""
