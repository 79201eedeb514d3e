"""The probabilities of stages by own history, offered as new settings where enough deals have ended."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.core.commands import EditEach
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.rates import Share
from crm_desktop.frozen import frozen
from crm_desktop.services.reports.deals.forecasts import ENOUGH
from crm_desktop.services.reports.figures.sheet import Entry, Sheet


@frozen
class StageOdds:
    """A stage with its set probability in per cent (None: not set) and that of its own history."""

    stage: int
    now: int | None
    own: int
    share: Share


def offered(sheet: Sheet) -> list[StageOdds]:
    """The stages whose own history says something else than what is set, of at least `ENOUGH` ended deals."""
    found = []
    for line in sheet.lines:
        share, chance = line.figures.get("stage_odds"), line.figures.get("set_odds")
        if not isinstance(share, Share) or not isinstance(line.subject, Entry) or line.subject.id is None:
            continue
        if share.of < ENOUGH:
            continue
        now = round(chance * 100) if isinstance(chance, float) else None
        own = round(100 * share.reached / share.of)
        if own != now:
            found.append(StageOdds(line.subject.id, now, own, share))
    return found


def use_command(odds: Iterable[StageOdds]) -> EditEach:
    """The one step that sets them."""
    return EditEach(Kind.STAGE, tuple((each.stage, {"probability": each.own}) for each in odds))
