"""The pages of records: table, inspector, record page, forms."""
