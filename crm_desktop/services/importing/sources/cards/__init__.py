"""Address books: cards (vCard) and directory entries (LDIF) as rows of a table, a person each."""
