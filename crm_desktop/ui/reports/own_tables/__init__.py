"""Own tables: what one is made of, chosen on a line of chips, and the table with its chart below."""
