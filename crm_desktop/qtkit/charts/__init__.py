"""Charts dressed in the theme."""
