"""How the kinds of records appear: columns, details, editors, timelines."""
