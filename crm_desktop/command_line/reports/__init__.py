"""Reports for scripts: what can be chosen, and how they are printed."""
