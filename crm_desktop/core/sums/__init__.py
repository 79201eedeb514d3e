"""What lines of deals, quotes and orders come to: discounts, taxes, totals, exact to the smallest unit."""
