"""Reports that are sheets of figures, for pages: read, said in the person's language, drawn and explained."""
