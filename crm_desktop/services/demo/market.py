"""The made-up office among others: competitors in its deals, how these ended, and a second pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from crm_desktop.core.records.competitor_records import STANDINGS, THREATS
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.stages import POSITION_GAP
from crm_desktop.services.context import Context
from crm_desktop.services.demo.names import Names
from crm_desktop.services.demo.own_fields import OwnFields
from crm_desktop.services.demo.rows import Cast, Values, iso, moment
from crm_desktop.services.demo.story import Opportunity
from crm_desktop.storage.journal import Row

_LINK: Sequence[str] = "opportunity competitor price currency standing threat state created_at".split()
_STAGE: Sequence[str] = "name pipeline kind probability stale_days colour position active".split()
_DEAL: Sequence[str] = (
    "name account stage position amount currency expected_close closed_at won_at stage_since loss_reason "
    "closing_notes owner created_at".split()
)
#: In how many of the deals a competitor was met, beside those that were lost to one.
_MET = 0.3
_SERVICE_DEALS = 16
#: Of how many ended deals somebody wrote down why, and whose notes these are.
_NOTED = 0.7
_NOTES = {StageKind.WON: "win", StageKind.LOST: "loss"}


class Market:
    """Writes it all behind the deals of the story; drawn apart, so that the story is told as before."""

    def __init__(self, context: Context, cast: Cast, names: Names, now: datetime) -> None:
        self._work = context.work
        self._cast = cast
        self._names = names
        self._now = now
        self._random = Random("the market")
        self._kinds = {
            item.id: StageKind(str(item.facts["kind"])) for item in cast.reference_data.of(Kind.STAGE)
        }

    def write_competitors(self) -> list[int]:
        """Write whom one meets, with what is known of them; returns their ids."""
        told = zip(self._names.parts["competitors"], self._names.parts["competitor_facts"], strict=True)
        at = moment(self._now)
        rows: list[Values] = [
            (name, place, 1, website, strengths, weaknesses, at)
            for place, (name, (website, strengths, weaknesses)) in enumerate(told, start=1)
        ]
        columns = ("name", "position", "active", "website", "strengths", "weaknesses", "created_at")
        first = self._work.insert_many(Kind.COMPETITOR, columns, rows)
        return list(range(first, first + len(rows)))

    def note(self, deal: Opportunity) -> str | None:
        """Somebody wrote down how it came for most of the deals that ended."""
        if deal.closed is None or self._random.random() >= _NOTED:
            return None
        return self._closing_note(StageKind.WON if deal.stage == "won" else StageKind.LOST)

    def _closing_note(self, kind: StageKind) -> str:
        return str(self._random.choice(self._names.parts[f"{_NOTES[kind]}_notes"]))

    def write(self, deals: Sequence[int], accounts: Sequence[int], own: OwnFields) -> None:
        """Write where competitors were met, and the service deals, with what fields of the office say."""
        self._meet(self._work.rows(Kind.OPPORTUNITY, deals))
        self._write_service(accounts, own)

    def _meet(self, rows: Sequence[Row]) -> None:
        links: list[Values] = []
        for row in rows:
            kind, lost_to = self._kinds[int(row["stage"] or 0)], row["lost_to"]
            met = [lost_to] if lost_to is not None else []
            if self._random.random() < _MET:
                others = [each for each in self._cast.competitors if each != lost_to]
                met.append(self._random.choice(others))
            links += [self._link(row, int(each or 0), kind) for each in met]
        self._work.insert_many(Kind.OPPORTUNITY_COMPETITOR, _LINK, links)

    def _link(self, row: Row, competitor: int, kind: StageKind) -> Values:
        random = self._random
        has_won = competitor == row["lost_to"]
        share = random.uniform(0.86, 0.97) if has_won else random.uniform(0.9, 1.15)
        price = None if row["amount"] is None else int(int(row["amount"]) * share) // 1000 * 1000
        state = "won" if has_won else "active" if kind is StageKind.OPEN else "lost"
        if state == "active" and random.random() < 0.15:
            state = "withdrawn"
        standing = "ahead" if has_won else random.choice(STANDINGS)
        return (
            row["id"],
            competitor,
            price if random.random() < 0.7 else None,
            row["currency"],
            standing,
            random.choice(THREATS),
            state,
            row["created_at"],
        )

    # A second pipeline ----------------------------------------------------------------------------------

    def _write_service(self, accounts: Sequence[int], own: OwnFields) -> None:
        name = self._names.parts["service_pipeline"]
        pipeline = self._work.insert(Kind.PIPELINE, {"name": name, "position": 2, "active": 1})
        told = self._names.parts["service_stages"]
        stages: list[Values] = [
            (name, pipeline, kind, probability, stale or None, colour, place, 1)
            for place, (name, kind, probability, stale, colour) in enumerate(told, start=1)
        ]
        first = self._work.insert_many(Kind.STAGE, _STAGE, stages)
        kinds = [StageKind(str(stage[2])) for stage in stages]
        deals = [
            self._service_deal(first, kinds, place, self._random.choice(accounts))
            for place in range(_SERVICE_DEALS)
        ]
        id_ = own.insert_many(Kind.OPPORTUNITY, _DEAL, deals)
        places = {name: place for place, name in enumerate(_DEAL)}
        history: list[Values] = []
        for deal, row in enumerate(deals, id_):
            begun, since = row[places["created_at"]], row[places["stage_since"]]
            stage = row[places["stage"]]
            history.append((deal, None, first, begun, None, self._cast.users[0]))
            if stage != first:
                seconds = (int(since or 0) - int(begun or 0)) // 1000
                history.append((deal, first, stage, since, seconds, self._cast.users[0]))
        columns = ("opportunity", "from_stage", "to_stage", "at", "seconds_before", "by")
        self._work.insert_many(Kind.STAGE_CHANGE, columns, history)

    def _service_deal(self, first: int, kinds: Sequence[StageKind], place: int, account: int) -> Values:
        random, now = self._random, self._now
        stage = random.choices(range(len(kinds)), (4, 4, 3, 4, 1))[0]
        kind = kinds[stage]
        created = now - timedelta(days=random.uniform(8, 120))
        since = created if stage == 0 else created + (now - created) * random.uniform(0.2, 0.9)
        closed = None if kind is StageKind.OPEN else since
        notes = None if kind is StageKind.OPEN else self._closing_note(kind)
        return (
            random.choice(self._names.parts["service_deals"]),
            account,
            first + stage,
            place * POSITION_GAP,
            self._cast.minor(10 ** random.uniform(3.9, 5.2), self._cast.currency),
            self._cast.currency,
            iso((closed or now + timedelta(days=random.uniform(3, 45))).date()),
            moment(closed),
            moment(closed) if kind is StageKind.WON else None,
            moment(since),
            self._cast.id_of(Kind.LOSS_REASON, "budget_cut") if kind is StageKind.LOST else None,
            notes,
            random.choice(self._cast.users),
            moment(created),
        )
