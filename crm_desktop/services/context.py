"""What a handler is given: the unit of work, the reference data, the rules of each kind, progress."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from crm_desktop.core.progress import Progress
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.search.folding import Folder
from crm_desktop.frozen import frozen
from crm_desktop.services.rules.rows import Edits, NewRows
from crm_desktop.storage.reference_data import ReferenceData, read_reference_data
from crm_desktop.storage.unit_of_work import UnitOfWork


@dataclass
class Context:
    """What one command works with; lives as long as its transaction."""

    work: UnitOfWork
    reference_data: ReferenceData
    progress: Progress
    folder: Callable[[], Folder]
    rules: Mapping[Kind, KindRules]
    #: data files that nothing is written over
    protected: tuple[Path, ...] = ()

    @property
    def catalogue(self) -> Catalogue:
        """The kinds of records that the file holds."""
        return self.work.catalogue

    def read_reference_data_again(self) -> None:
        """Take in what this command itself has changed in the reference data."""
        self.reference_data = read_reference_data(self.work.connection)


class KindRules(Protocol):
    """The rules of one kind, the same for every way in: by hand, paste, bulk, import, command line.

    A rule completes a block in place, or refuses records of it by their place; where deleting is refused it
    raises RuleBroken. `services.rules.writing` calls them, and nothing else writes records.
    """

    def before_create(self, context: Context, rows: NewRows) -> None:
        """Complete new records with what is not told."""

    def oddities(self, reference_data: ReferenceData, rows: NewRows, now: int) -> Counter[str]:
        """What will be kept and said of new records of a file, by message key; nothing else is looked at."""

    def after_create(self, context: Context, ids: Sequence[int], rows: NewRows) -> None:
        """Write what goes with new records."""

    def before_edit(self, context: Context, edits: Edits) -> None:
        """Complete what changes with what follows from it."""

    def after_edit(self, context: Context, edits: Edits) -> None:
        """Write what goes with the changes."""

    def before_delete(self, context: Context, ids: Sequence[int]) -> None:
        """Raise RuleBroken where these records have to stay."""

    def after_revert(self, context: Context, journal_id: int) -> None:
        """Raise RuleBroken where taking back that journal record has left things as no command would."""


@frozen
class Done:
    """What a handler reports: the journal's label with its parameters, and ids or a result for the caller."""

    label: str
    params: Mapping[str, object] = field(default_factory=dict)
    ids: tuple[int, ...] = ()
    result: object = None
    reverts: int | None = None
    #: whether nothing of what went may stay in free parts of the file either
    is_final: bool = False
