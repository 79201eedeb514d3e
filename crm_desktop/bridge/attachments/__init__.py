"""Files kept with records, for the window: taken in, shown, opened as private copies, written out."""
