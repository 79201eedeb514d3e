"""Names of companies and people: their cores, when two are one, how they are joined."""
