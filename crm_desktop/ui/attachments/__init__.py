"""The files of records: their part of a record's page, and the way to one that was found."""
