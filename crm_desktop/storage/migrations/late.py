"""The late import of the migrations: Alembic is heavy, and most starts find the file in its newest form."""

from __future__ import annotations

from sqlalchemy.engine import Connection


def migrate(connection: Connection) -> None:
    """Bring a file to the newest form in the connection's transaction; see `storage.migrations.run`."""
    from crm_desktop.storage.migrations.run import migrate as run_missing_revisions

    run_missing_revisions(connection)
