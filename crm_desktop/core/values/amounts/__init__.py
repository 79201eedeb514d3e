"""Numbers, money and currencies, exactly."""
