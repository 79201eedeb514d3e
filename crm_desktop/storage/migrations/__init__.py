"""The file's form through time: one revision a change, run in one transaction by Alembic."""
