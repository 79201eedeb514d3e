"""The handler that writes two made-up years into a file, as one change that undo takes back whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.services.context import Context, Done
from crm_desktop.services.conversion.ledger import Ledger
from crm_desktop.services.demo import money
from crm_desktop.services.demo.command import FillWithDemoData
from crm_desktop.services.demo.deal_lines import LINE, DealLines, of_deal, sum_of
from crm_desktop.services.demo.files import keep_files
from crm_desktop.services.demo.follow_ups import FollowUps
from crm_desktop.services.demo.lead_stories import LeadStories
from crm_desktop.services.demo.market import Market
from crm_desktop.services.demo.names import Names
from crm_desktop.services.demo.orders import DemoOrders
from crm_desktop.services.demo.own_fields import OwnFields
from crm_desktop.services.demo.products import PRICE, PRODUCT, prices, products
from crm_desktop.services.demo.quotes import DemoQuotes
from crm_desktop.services.demo.rows import (
    ACCOUNT,
    CONTACT,
    LEAD,
    OPPORTUNITY,
    Cast,
    PlacedOpportunity,
    Values,
    moment,
    shared_accounts,
)
from crm_desktop.services.demo.story import Lead, Opportunity, Step, Story
from crm_desktop.services.demo.tags import put_tags
from crm_desktop.services.demo.ties import write_deal_people, write_ties
from crm_desktop.services.demo.weeks import Weeks
from crm_desktop.services.deriving.keeping import fill_new
from crm_desktop.services.rules.rows import NewRows

#: Channels that have a campaign, in the order in which the texts name the campaigns.
_CAMPAIGN_CHANNELS = ("trade_fair", "marketing_campaign", "website", "referral")
#: What the conversion of a lead makes whose account is there.
_JOINED = (Kind.CONTACT, Kind.OPPORTUNITY)


def fill(context: Context, command: FillWithDemoData) -> Done:
    """Write the made-up years; they end now."""
    count = _Filling(context, command).write(command.leads)
    return Done("demo_filled", {"count": count})


class _Filling:
    """One filling, step by step; later steps refer to the ids of earlier ones."""

    def __init__(self, context: Context, command: FillWithDemoData) -> None:
        self._context = context
        self._work = context.work
        self._seed = command.seed
        self._language = command.language
        self._random = Random(command.seed)
        self._names = Names(command.language, self._random)
        self._now = from_milliseconds(context.work.at).astimezone()
        self._cast = Cast(context.reference_data, self._random)
        #: accounts with one of their contacts, the latest last
        self._people: list[tuple[int, int]] = []
        # Drawn apart, so that the rest is told as before.
        self._days = Random(f"{command.seed} weeks")
        self._texts = Names(command.language, self._days)
        self._money = Random(f"{command.seed} money")
        self._market = Market(context, self._cast, self._texts, self._now)

    def write(self, count: int) -> int:
        """Write everything; returns how many leads there are."""
        self._write_users()
        self._write_competitors_and_campaigns()
        self._write_products()
        told = self._names.parts["own_fields"]
        self._own = OwnFields(self._context, told, self._seed, self._now.date())
        story = Story(self._names, self._random, self._now, len(self._cast.users))
        leads = story.leads(count)
        LeadStories(self._texts, Random(f"{self._seed} lead stories"), self._now).tell(leads)
        first_lead = self._write_leads(leads)
        accounts = self._write_customers(story, max(1, count // 14))
        opportunities = self._convert(leads, first_lead)
        for account in self._random.sample(accounts, k=len(accounts) // 6):
            created = self._now - timedelta(days=self._random.uniform(1, 640))
            owner = self._random.randrange(len(self._cast.users))
            opportunities.append(PlacedOpportunity(story.opportunity(created), account, owner))
        deals = self._write_opportunities(opportunities)
        self._market.write(deals, accounts, self._own)
        tagged = (accounts, range(first_lead, first_lead + len(leads)), deals)
        put_tags(self._context, self._names.parts["tags"], tagged, f"{self._seed}")
        DemoQuotes(self._context, self._names, self._language, f"{self._seed}", self._now).write()
        DemoOrders(self._context, f"{self._seed}", self._now).write()
        steps = [(step, lead.owner, first_lead + n) for n, lead in enumerate(leads) for step in lead.steps]
        self._write_steps("lead", steps)
        self._write_weeks()
        self._write_money()
        FollowUps(self._context, self._language, self._now).write()
        keep_files(self._context, self._names.parts["files"])
        return len(leads)

    def _write_users(self) -> None:
        """The file's own user takes the first name, the others join."""
        own = [item.id for item in self._cast.reference_data.of(Kind.USER)][:1]
        names = self._names.users
        for id_ in own:
            self._work.update(Kind.USER, id_, {"name": names[0]})
        self._cast.users = own + self._write_named(Kind.USER, names[len(own) :])

    def _write_competitors_and_campaigns(self) -> None:
        self._cast.competitors = self._market.write_competitors()
        ids = self._write_named(Kind.CAMPAIGN, self._names.parts["campaigns"])
        for code, id_ in zip(_CAMPAIGN_CHANNELS, ids, strict=True):
            self._work.update(Kind.CAMPAIGN, id_, {"channel": self._cast.id_of(Kind.CHANNEL, code)})
        self._cast.campaigns = dict(zip(_CAMPAIGN_CHANNELS, ids, strict=True))

    def _write_products(self) -> None:
        """What the office sells; the same every time."""
        at = moment(self._now)
        rows = products(self._names, self._cast, at or 0)
        first = self._work.insert_many(Kind.PRODUCT, PRODUCT, rows)
        listed = prices(self._names, self._cast, first, rows, at or 0)
        self._work.insert_many(Kind.PRODUCT_PRICE, PRICE, listed)
        self._lines = DealLines(self._cast, self._names.parts, first)

    def _write_named(self, kind: Kind, names: Sequence[str]) -> list[int]:
        start = len(self._cast.reference_data.of(kind)) + 1
        rows: list[Values] = [(name, place, 1) for place, name in enumerate(names, start)]
        first = self._work.insert_many(kind, ("name", "position", "active"), rows)
        return list(range(first, first + len(rows)))

    def _write_customers(self, story: Story, count: int) -> list[int]:
        """Accounts from before these years with their people; returns the accounts' ids."""
        customers = story.customers(count)
        owners = [self._random.choice(self._cast.users) for _ in customers]
        created = [self._now - timedelta(days=self._random.uniform(40, 720)) for _ in customers]
        rows = [
            self._cast.account(company, people[0].phone, owner, at)
            for (company, people), owner, at in zip(customers, owners, created, strict=True)
        ]
        first = self._own.insert_many(Kind.ACCOUNT, ACCOUNT, rows)
        contacts = [
            self._cast.contact(person, first + n, owners[n], created[n])
            for n, (_, people) in enumerate(customers)
            for person in people
        ]
        contact = self._work.insert_many(Kind.CONTACT, CONTACT, contacts)
        accounts = [first + n for n, (_, people) in enumerate(customers) for _ in people]
        self._people += zip(accounts, range(contact, contact + len(contacts)), strict=True)
        return list(range(first, first + len(rows)))

    def _write_leads(self, leads: Sequence[Lead]) -> int:
        """Write the leads with their scores; returns the id of the first."""
        told = zip(*(self._cast.lead(lead) for lead in leads), strict=True)
        rows = NewRows({name: list(values) for name, values in zip(LEAD, told, strict=True)}, len(leads))
        rows.columns |= self._own.columns(Kind.LEAD, len(leads))
        fill_new(self._context, rows)
        tuples = list(zip(*rows.columns.values(), strict=True))
        return self._work.insert_many(Kind.LEAD, list(rows.columns), tuples)

    def _convert(self, leads: Sequence[Lead], first_lead: int) -> list[PlacedOpportunity]:
        """Accounts and contacts of the leads that became opportunities."""
        converted = sorted(
            ((first_lead + n, lead, lead.opportunity) for n, lead in enumerate(leads) if lead.opportunity),
            key=lambda each: each[2].created,
        )
        firsts = shared_accounts([lead.person.company for _, lead, _ in converted], self._days)
        founders = sorted(set(firsts))
        places = [founders.index(first) for first in firsts]
        deals = [opportunity for _, _, opportunity in converted]
        won = {place for place, deal in zip(places, deals, strict=True) if deal.stage == "won"}
        accounts = [
            self._cast.account(
                lead.person.company,
                lead.person.phone,
                self._cast.users[lead.owner],
                opportunity.created,
                status="customer" if place in won else "prospect",
                lead=id_,
                channel=lead.channel,
            )
            for place, (id_, lead, opportunity) in enumerate(converted[n] for n in founders)
        ]
        account = self._own.insert_many(Kind.ACCOUNT, ACCOUNT, accounts)
        contacts = [
            self._cast.contact(
                lead.person, account + place, self._cast.users[lead.owner], opportunity.created, lead=id_
            )
            for place, (id_, lead, opportunity) in zip(places, converted, strict=True)
        ]
        contact = self._work.insert_many(Kind.CONTACT, CONTACT, contacts)
        self._people += [(account + place, contact + n) for n, place in enumerate(places)]
        numbered = zip(firsts, places, converted, strict=True)
        return [
            PlacedOpportunity(deal, account + place, lead.owner, id_, contact + n, lead.channel, made)
            for n, (first, place, (id_, lead, deal)) in enumerate(numbered)
            for made in (BECOMES if first == n else _JOINED,)
        ]

    def _write_opportunities(self, opportunities: Sequence[PlacedOpportunity]) -> Sequence[int]:
        """Write the deals with what goes with them; returns their ids."""
        first = self._write_deals(opportunities)
        numbered = list(enumerate(opportunities, first))
        self._write_history([(id_, placed.opportunity) for id_, placed in numbered])
        became = {
            placed.lead: {"account": placed.account, "contact": placed.contact, "opportunity": id_}
            for id_, placed in numbered
            if placed.lead is not None
        }
        before = self._work.rows(Kind.LEAD, sorted(became))
        self._work.update_many(Kind.LEAD, ((row, became[id_of(row)]) for row in before))
        self._write_conversions(numbered)
        self._write_steps(
            "opportunity",
            [(step, placed.owner, id_) for id_, placed in numbered for step in placed.opportunity.steps],
        )
        return [id_ for id_, _ in numbered]

    def _write_deals(self, opportunities: Sequence[PlacedOpportunity]) -> int:
        """The opportunities with their lines, whose sum is their amount; returns the id of the first."""
        amount, currency = OPPORTUNITY.index("amount"), OPPORTUNITY.index("currency")
        deals: list[Values] = []
        lines: list[list[Values]] = []
        for placed in opportunities:
            row, told = self._cast.opportunity(placed), placed.opportunity
            money = str(row[currency])
            own = self._lines.lines(told.name, told.stage, money, moment(told.created))
            whole = sum_of(own) if own else self._lines.estimate(told.name, money)
            deals.append((*row[:amount], whole, *row[amount + 1 :], self._market.note(told)))
            lines.append(own)
        first = self._own.insert_many(Kind.OPPORTUNITY, (*OPPORTUNITY, "closing_notes"), deals)
        numbered = [line for id_, own in enumerate(lines, first) for line in of_deal(own, id_)]
        self._work.insert_many(Kind.LINE, LINE, numbered)
        return first

    def _write_conversions(self, numbered: Sequence[tuple[int, PlacedOpportunity]]) -> None:
        """Who takes part in the deals, and which came of a lead: such a conversion can be taken back."""
        write_deal_people(self._work, self._random, numbered, self._people)
        write_ties(self._work, self._people, self._names.parts["adviser"])
        ledger = Ledger(lead={"status": "qualified", "converted_at": None}).as_text()
        rows: list[Values] = [
            (
                placed.lead,
                placed.account,
                placed.contact,
                id_,
                moment(placed.opportunity.created),
                self._cast.users[placed.owner],
                ",".join(placed.made),
                ledger,
            )
            for id_, placed in numbered
            if placed.lead is not None
        ]
        written = ("lead", "account", "contact", "opportunity", "at", "by", "made", "changes")
        self._work.insert_many(Kind.CONVERSION, written, rows)

    def _write_history(self, opportunities: Sequence[tuple[int, Opportunity]]) -> None:
        rows: list[Values] = []
        for id_, opportunity in opportunities:
            before: tuple[int | None, datetime] | None = None
            for code, at in opportunity.stages:
                stage = self._cast.id_of(Kind.STAGE, code)
                origin, seconds = (
                    (None, None) if before is None else (before[0], int((at - before[1]).total_seconds()))
                )
                rows.append((id_, origin, stage, moment(at), seconds, self._cast.users[0]))
                before = (stage, at)
        columns = ("opportunity", "from_stage", "to_stage", "at", "seconds_before", "by")
        self._work.insert_many(Kind.STAGE_CHANGE, columns, rows)

    def _write_steps(self, link: str, steps: Sequence[tuple[Step, int, int]]) -> None:
        """Activities of leads or of opportunities: (step, owner's place, id of what it is about)."""
        rows: list[Values] = [
            (
                step.kind,
                step.subject,
                step.text or None,
                moment(step.due),
                moment(step.done),
                "normal",
                id_,
                self._cast.users[owner],
                moment(min(step.due, self._now)),
            )
            for step, owner, id_ in steps
        ]
        columns = ("kind", "subject", "text", "due_at", "done_at", "priority", link, "owner", "created_at")
        self._work.insert_many(Kind.ACTIVITY, columns, rows)

    def _write_weeks(self) -> None:
        """What stands in the calendar, and when the people in it were born."""
        weeks = Weeks(self._texts, self._days, self._now, self._people[-60:], self._cast.users)
        weeks.write(self._work)
        known = self._work.rows(Kind.CONTACT, sorted(contact for _, contact in self._people))
        born = weeks.birthdays(known)
        changes = [(row, {"birthday": born[id_of(row)]}) for row in known if id_of(row) in born]
        self._work.update_many(Kind.CONTACT, changes)

    def _write_money(self) -> None:
        """Spend and rates of two years, the plans of the campaigns, and what was spent on them."""
        today, at = self._now.date(), moment(self._now) or 0
        spent = money.spend_on_channels(self._cast, self._random, today)
        self._work.insert_many(Kind.SPEND, money.CHANNEL_SPEND, spent)
        self._work.insert_many(Kind.RATE, money.RATE, money.rates(self._cast, self._money, today, at))
        spends: list[Values] = []
        for code, campaign in self._cast.campaigns.items():
            planned = money.plan(self._cast, self._money, code, campaign, today)
            self._work.update(Kind.CAMPAIGN, campaign, planned.values)
            spends += planned.spends
        self._work.insert_many(Kind.SPEND, money.SPEND, spends)
