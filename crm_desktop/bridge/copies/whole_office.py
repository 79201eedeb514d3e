"""A whole office written as one zip by a reader, and taken into an empty file by the writer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.access.running import Running
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import UserError
from crm_desktop.core.progress import Progress
from crm_desktop.services.workspace_files.command import ImportWorkspace
from crm_desktop.services.workspace_files.writing import workspace_writing

__all__ = ["ImportWorkspace", "save_office", "take_office"]


def save_office(
    context: PageContext,
    path: Path,
    progress: Progress,
    *,
    may_replace: bool,
    done: Callable[[int], None],
    failed: Callable[[UserError], None],
    owner: QObject,
) -> None:
    """Write everything that the file holds; tells how many records."""
    gateway = context.gateway
    work = workspace_writing(path, progress, may_replace=may_replace, protected=(gateway.path,))
    gateway.read(work, done, failed, owner=owner)


def take_office(
    context: PageContext,
    path: Path,
    *,
    done: Callable[[Outcome], None],
    failed: Callable[[UserError], None],
    owner: QObject,
) -> Running:
    """Take in everything of a zip, as one step that undo takes back."""
    return context.gateway.run(ImportWorkspace(path), done=done, failed=failed, owner=owner)
