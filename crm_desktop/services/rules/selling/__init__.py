"""What holds for products, prices, lines, quotes and orders, by whatever way they come in."""
