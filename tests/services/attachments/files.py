"""Files with records, for tests: kept, listed and read back by few words."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from crm_desktop.core.attachments import AttachFiles, GivenFile
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.attachments.reading import AttachedFiles, attached_file, content_of, files_of
from crm_desktop.services.workspace import Workspace
from tests.services.workspaces import Desk, query

#: Of several parts, none of them like another.
LONG = b"".join(number.to_bytes(4, "big") for number in range(200_000))


def attach(workspace: Workspace, kind: Kind, id_: int, *files: Path | tuple[str, bytes]) -> Outcome:
    """Keep files from the disk, or bytes under a name."""
    given = [
        GivenFile.at(each) if isinstance(each, Path) else GivenFile(each[0], None, each[1]) for each in files
    ]
    return workspace.run(AttachFiles(kind, id_, tuple(given)))


def refused_of(outcome: Outcome) -> list[tuple[str, UserError]]:
    """Which files could not be kept, with the reason of each."""
    assert isinstance(outcome.result, tuple)
    return list(outcome.result)


def listed(workspace: Workspace, kind: Kind, id_: int) -> AttachedFiles:
    """The files of a record."""
    with closing(workspace.reader()) as reader, reader.view() as view:
        return files_of(view, kind, id_)


def names(workspace: Workspace, kind: Kind, id_: int) -> list[str]:
    """The names of the files of a record, the newest first."""
    return [each.name for each in listed(workspace, kind, id_).files]


def content(workspace: Workspace, id_: int) -> bytes:
    """What a kept file holds."""
    with closing(workspace.reader()) as reader, reader.view() as view:
        return b"".join(content_of(view, attached_file(view, id_)))


def contents(desk: Desk) -> int:
    """How many contents the file holds; there are no parts without one."""
    (counted,) = query(
        desk.path, "SELECT count(*), (SELECT count(DISTINCT content) FROM content_part) FROM content"
    )
    lonely = query(
        desk.path, "SELECT count(*) FROM content_part WHERE content NOT IN (SELECT id FROM content)"
    )
    assert lonely == [(0,)]
    return int(counted[0])


def change(path: Path, statement: str) -> None:
    """Write to the file past the program, as damage does."""
    with closing(driver.connect(str(path))) as connection:
        connection.execute(statement)
        connection.commit()
