"""Papers of records: what they say in the customer's language, as pictures, PDFs and e-mail drafts."""
