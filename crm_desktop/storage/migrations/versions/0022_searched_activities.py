"""Activities are searched: their words are written where an older file is opened."""

from __future__ import annotations

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Nothing but the number of the form, by which `storage.migrations.words_again` knows what is missing."""
