"""SQL for lists of records: columns, conditions, order, and the plan by which a list is read."""
