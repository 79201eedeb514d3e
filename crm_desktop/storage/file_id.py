"""The number that a data file was given when it was made, and that its copies bear too."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.errors import DamagedFile
from crm_desktop.storage.schema import DATA_FILE


def read_file_id(connection: Connection) -> str:
    """The file's own id; raises DamagedFile where it is gone."""
    found = connection.execute(select(DATA_FILE.c.id)).scalar()
    if not found:
        raise DamagedFile("file_damaged", path=connection.engine.url.database, detail="its id is missing")
    return str(found)
