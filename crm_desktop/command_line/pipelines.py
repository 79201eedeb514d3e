"""What the command line does otherwise for stages and pipelines: where deals go, and which stage is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.core.commands import Command, CreateRecord, DeleteRecords
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Records, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.typed_kinds import typed
from crm_desktop.services.importing.finding import find_entries
from crm_desktop.services.reads.reader import View
from crm_desktop.services.rules.deals.stages import namesake_in
from crm_desktop.services.rules.standing_in import BEGUN_LIKE, REMOVALS


def made(view: View, kind: Kind, values: Mapping[str, object], like: str) -> Command:
    """The command that makes a record; a pipeline may begin with the stages of another one."""
    if not like:
        return CreateRecord(kind, values)
    begun = BEGUN_LIKE.get(kind)
    if begun is None:
        raise RuleBroken("only_for", value="--like", candidates=sorted(map(typed, BEGUN_LIKE)))
    return begun(str(values.get("name") or ""), _entry(view, kind, like))


def removed(view: View, kind: Kind, ids: Sequence[int], into: str) -> Command:
    """The command that deletes records; of a stage or a pipeline it may say where the deals go."""
    removal = REMOVALS.get(kind)
    if removal is None or len(ids) != 1:
        if into:
            raise RuleBroken("only_for", value="--into", candidates=sorted(map(typed, REMOVALS)))
        return DeleteRecords(Records(kind, tuple(ids)))
    if not into:
        return removal(ids[0], None)
    reference_data = view.reference_data()
    place = _entry(view, kind, into)
    # A stage is meant beside the one that goes, where several pipelines have one of that name.
    beside = namesake_in(reference_data, place, ids[0])
    return removal(ids[0], int(beside or place))


def stage_of_their_own(
    view: View,
    kind: Kind,
    ids: Sequence[int],
    values: dict[str, object],
    told: Sequence[tuple[str, str]],
) -> dict[str, object]:
    """The values of an edit: a stage named without its pipeline is that of the pipeline of the records."""
    text = next((text.strip() for name, text in told if name.strip().casefold() == "stage"), "")
    stage = values.get("stage")
    if not isinstance(stage, int) or " / " in text or text.removeprefix("#").isdecimal():
        return values
    reference_data = view.reference_data()
    place = view.catalogue.row_places(kind)["stage"]
    stand_in = {row[place] for row in view.rows(kind, ids).values()}
    meant: set[Stored] = {namesake_in(reference_data, stage, each) for each in stand_in}
    return {**values, "stage": meant.pop()} if len(meant) == 1 else values


def _entry(view: View, kind: Kind, text: str) -> int:
    reference_data = view.reference_data()
    number = text.removeprefix("#")
    found = find_entries(reference_data, kind, [text]).get(text)
    if found is None and number.isdecimal() and reference_data.get(kind, int(number)) is not None:
        return int(number)
    if found is None:
        raise RuleBroken("reference_unknown", field=str(kind), value=text)
    return found
