"""Reports about what is sold: orders, what is paid of them, products."""
