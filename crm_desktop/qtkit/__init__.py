"""Qt parts that know nothing of customers or leads."""
