"""One record: its page and the panel beside a list, and the parts that both are made of."""
