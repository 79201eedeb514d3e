"""Values of fields: their forms, how they are read from what people write, and folded for the search."""
