"""What a handler is given: the unit of work, the reference data, progress."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from crm_desktop.core.progress import Progress
from crm_desktop.core.values.folding import Folder
from crm_desktop.storage.reference_data import ReferenceData
from crm_desktop.storage.unit_of_work import UnitOfWork


@dataclass
class Context:
    """One command's page context; lives as long as its transaction."""

    work: UnitOfWork
    reference_data: ReferenceData
    progress: Progress
    folder: Callable[[], Folder]
    #: data files that nothing is written over
    protected: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What a handler reports: the journal's label with its parameters, and ids or a result for the caller."""

    label: str
    params: Mapping[str, object] = field(default_factory=dict)
    ids: tuple[int, ...] = ()
    result: object = None
    reverts: int | None = None
