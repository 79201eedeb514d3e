"""What is held on a person, written as a zip by a reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.privacy.person_file import person_writing


def save_person(
    context: PageContext,
    kind: Kind,
    id_: int,
    path: Path,
    *,
    may_replace: bool,
    done: Callable[[int], None],
    failed: Callable[[UserError], None],
    owner: QObject,
) -> None:
    """Write it; tells how many records the person is."""
    gateway = context.gateway
    work = person_writing(
        path, kind, id_, context.words, gateway.path, may_replace=may_replace, today=context.today()
    )
    gateway.read(work, done, failed, owner=owner)
