"""What every new file starts with: channels, a pipeline with its stages, reasons for losing, one user."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import insert, update
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.storage.schema import schema_of

CHANNELS = (
    "trade_fair",
    "marketing_campaign",
    "website",
    "phone_enquiry",
    "customer_interview",
    "referral",
    "paid_search",
    "organic_search",
    "social",
    "email",
    "direct",
    "other",
)
#: code, kind, probability in per cent, days after which a card counts as stale, colour among the series:
#: enquiries are grey, won is green, lost is red
STAGES: Sequence[tuple[str, StageKind, int, int | None, int]] = (
    ("enquiry", StageKind.OPEN, 10, 14, 7),
    ("quotation", StageKind.OPEN, 30, 21, 0),
    ("solution_review", StageKind.OPEN, 60, 30, 1),
    ("negotiation", StageKind.OPEN, 80, 30, 4),
    ("won", StageKind.WON, 100, None, 2),
    ("lost", StageKind.LOST, 0, None, 3),
)
#: What an office charges on nearly all that it sells, by its currency; elsewhere that differs too much.
USUAL_TAXES = {"TWD": "5%"}
LOSS_REASONS = (
    "price",
    "product_fit",
    "delivery_time",
    "competitor",
    "no_decision",
    "budget_cut",
    "no_contact",
    "other",
)


def seed(connection: Connection, *, at: int, user_name: str, currency: str) -> None:
    """Fill a new file inside its first transaction; `currency` is the office's own (ISO 4217)."""
    times: Mapping[str, Stored] = {"created_at": at, "updated_at": at}

    def add(kind: Kind, rows: list[dict[str, Stored]]) -> None:
        connection.execute(insert(schema_of(connection)[kind]), rows)

    def named(codes: Sequence[str]) -> list[dict[str, Stored]]:
        return [
            {"code": code, "position": place, "active": 1, **times}
            for place, code in enumerate(codes, start=1)
        ]

    add(Kind.USER, [{"name": user_name, "position": 1, "active": 1, **times}])
    add(Kind.CHANNEL, named(CHANNELS))
    add(Kind.LOSS_REASON, named(LOSS_REASONS))
    add(Kind.PIPELINE, named(["sales"]))
    add(
        Kind.STAGE,
        [
            {
                "code": code,
                "pipeline": 1,
                "kind": kind,
                "probability": probability,
                "stale_days": stale_days,
                "colour": colour,
                "position": place,
                "active": 1,
                **times,
            }
            for place, (code, kind, probability, stale_days, colour) in enumerate(STAGES, start=1)
        ],
    )
    add(Kind.SETTING, [{"name": "base_currency", "value": f'"{currency}"'}])


def settle_office(connection: Connection, currency: str) -> None:
    """Let the office of a new file begin with what is usual where its currency is."""
    office = schema_of(connection)[Kind.OFFICE]
    connection.execute(update(office).values(usual_taxes=USUAL_TAXES.get(currency)))
