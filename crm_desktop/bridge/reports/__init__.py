"""Reports made ready to show and to export."""
