"""Commands: one frozen value per thing a person can do to the data; all writing begins with one of these.

Field values are in Python form (see `core.values.stored`); references are record ids.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from pathlib import Path

from crm_desktop.core.queries import Target
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


@frozen
class Command:
    """Base of all commands."""

    @property
    def makes(self) -> Kind | None:
        """The kind of the one record that it makes and that a person would want to see next."""
        return None


@frozen
class CreateRecord(Command):
    """Make one record; the outcome's `ids` holds its id."""

    kind: Kind
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def makes(self) -> Kind:
        """The kind of the new record."""
        return self.kind


@frozen
class EditRecords(Command):
    """Give fields new values in one record or in many.

    `expected` (one record only) names the values that the person saw, in stored form; if one of them has
    changed since, the command is refused as a conflict. `where_empty` are values for fields that a record has
    nothing in yet: others keep what they have.
    """

    target: Target
    values: Mapping[str, object]
    expected: Mapping[str, object] | None = None
    where_empty: Mapping[str, object] | None = None


@frozen
class EditEach(Command):
    """Give several records new values, each its own: (id, values) pairs, as when cells are pasted."""

    kind: Kind
    edits: tuple[tuple[int, Mapping[str, object]], ...]


@frozen
class DeleteRecords(Command):
    """Delete records; links to them become empty, and undo brings everything back."""

    target: Target


@frozen
class MoveOpportunity(Command):
    """Move an opportunity to a place on the board: between `after` and `before` (ids of neighbours) in a
    stage.

    Refused as a conflict unless the opportunity still stands in `expected_stage`. Lost needs a reason, Won a
    date (now, when none is given).
    """

    opportunity: int
    expected_stage: int
    stage: int
    after: int | None = None
    before: int | None = None
    closed_at: datetime | None = None
    loss_reason: int | None = None
    lost_to: int | None = None
    #: what else is told with the move, such as fields that the stage asks for
    values: Mapping[str, object] = field(default_factory=dict)


@frozen
class CloneOpportunity(Command):
    """Make another opportunity like one that is known: the same people, amount and words, at the beginning of
    its pipeline, under a name of its own.
    """

    opportunity: int
    name: str

    @property
    def makes(self) -> Kind:
        """Another opportunity."""
        return Kind.OPPORTUNITY


@frozen
class WriteTogether(Command):
    """Make, change and delete records of one kind in one step, as a grid or a paste asks; all or nothing.

    `edits` are ids with their new values.
    """

    kind: Kind
    new: tuple[Mapping[str, object], ...] = ()
    edits: tuple[tuple[int, Mapping[str, object]], ...] = ()
    gone: tuple[int, ...] = ()


@frozen
class RemoveStage(Command):
    """Take a stage off its board; the opportunities that stand in it go to `into`, all in one step.

    A stage that the history of opportunities names is kept for it, archived; another one is deleted.
    """

    stage: int
    into: int | None = None


@frozen
class BeginPipeline(Command):
    """Make a pipeline with the stages of another one, to be changed from there."""

    name: str
    like: int


@frozen
class RemovePipeline(Command):
    """Take a pipeline out of use with all its stages; what stands in them goes to `into`.

    There each opportunity stands in the stage of the same name, else in the first that means the same.
    """

    pipeline: int
    into: int | None = None


@frozen
class PostponeActivities(Command):
    """Put open activities to another day: their hours, their lengths and what they remind of move along."""

    ids: tuple[int, ...]
    day: date


@frozen
class PlaceActivity(Command):
    """Put an activity to a moment, or to whole days where `begins` is a day, as in a calendar.

    Without `ends` it lasts as long as before, by the clock; with it, until then, that day included. Refused
    as a conflict where one of the values in `expected` (stored form) has changed since they were seen.
    """

    activity: int
    begins: datetime | date
    ends: datetime | date | None = None
    expected: Mapping[str, object] | None = None


@frozen
class StartPlaybook(Command):
    """Plan the steps of a playbook for each of some records, counted from a day.

    `names` says what built-in steps are called, by their codes, in the language of who starts it. Records for
    which it is under way already are left out.
    """

    target: Target
    playbook: int
    first_day: date
    names: Mapping[str, str] = field(default_factory=dict)


@frozen
class MoveRest(Command):
    """Move an activity of a playbook, where it is open, and the open ones that come after it by some days."""

    activity: int
    days: int


@frozen
class CompleteActivity(Command):
    """Mark an activity as done and plan what comes next, in one step.

    `following` are the values of the next activity; it is about the same records and of the same owner
    unless it says otherwise. Refused as a conflict where the activity is done already.
    """

    activity: int
    done_at: datetime
    following: Mapping[str, object]


@frozen
class KeepMail(Command):
    """Keep an e-mail as an activity of these values, of a new lead where `lead` has values, in one step.

    The files that came with it are kept with the activity, where `source` says which file holds the message.
    """

    activity: Mapping[str, object]
    lead: Mapping[str, object] | None = None
    source: Path | None = None


@frozen
class ClaimRecords(Command):
    """Take records out of the pool: `user`, or who works in the session, becomes their owner.

    Refused as a conflict, changing nothing, where somebody else owns one of them by now.
    """

    target: Target
    user: int | None = None


@frozen
class GiveBackRecords(Command):
    """Put records back into the pool: they have no owner any more."""

    target: Target


@frozen
class AssignRecords(Command):
    """Share records out evenly among `users`, whoever owned them before.

    Without users those that nobody owns go to whom the assignment rules of their channels name.
    """

    target: Target
    users: tuple[int, ...] = ()


@frozen
class MakePrimary(Command):
    """Make a further way to reach somebody (a `contact_point`) the first one of its sort, in one step."""

    point: int


@frozen
class MakeMainAccount(Command):
    """Make a further account of a contact (an `account_contact`) its main one, in one step."""

    link: int


@frozen
class SaveSetting(Command):
    """Keep a setting of the file, as JSON text.

    Where it may only be `expected` texts (None: no such setting), any other is a conflict: somebody else has
    changed it meanwhile. Nothing is checked where none is told.
    """

    name: str
    value: str
    expected: tuple[str | None, ...] = ()


@frozen
class Revert(Command):
    """Undo one journalled command; reverting a revert is redo.

    Refused as a conflict, changing nothing, where something was changed since in the same places.
    """

    journal_id: int


@frozen
class Undo(Command):
    """Undo the newest deed of the session's user that stands when the command's turn comes."""


@frozen
class Redo(Command):
    """Redo what the session's user undid last, as it stands when the command's turn comes."""
