"""What the rows of a file mean: their shape, columns, readings and totals, before anything is looked for."""
