"""Calm dialogs: notices, errors, files, help."""
