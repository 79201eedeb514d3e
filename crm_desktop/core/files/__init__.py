"""Files that the program writes: private ones, whole ones, and never over what they must not touch."""
