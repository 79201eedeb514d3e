"""Reports about deals: how they end, how long they stand, what they will bring, and against whom."""
