"""E-mails kept as files (.eml, .msg): read within bounds, and whose they are."""
