"""The windows in which spend is recorded: entry by entry, or a year month by month."""
