"""The late import of the migrations, and of the folding tables by them.

Alembic is heavy, and most starts find the file in its newest form; few migrations have words to fold.
"""

from __future__ import annotations

from sqlalchemy.engine import Connection

from crm_desktop.core.values.search.folding import Folder


def find_words_again(connection: Connection, former_version: int) -> None:
    """See `storage.migrations.words_again`."""
    from crm_desktop.storage.migrations.words_again import find_words_again as find

    find(connection, former_version)


def find_all_words(connection: Connection) -> None:
    """See `storage.migrations.words_again`."""
    from crm_desktop.storage.migrations.words_again import find_all_words as find

    find(connection)


def migrate(connection: Connection) -> None:
    """Bring a file to the newest form in the connection's transaction; see `storage.migrations.run`."""
    from crm_desktop.storage.migrations.run import migrate as run_missing_revisions

    run_missing_revisions(connection)


def folder() -> Folder:
    """The folder for search words; its character tables are read on the first call."""
    from crm_desktop.storage.character_tables import folder as loaded

    return loaded()
