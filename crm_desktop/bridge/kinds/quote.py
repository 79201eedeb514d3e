"""How quotes are shown: their list, their record with its paper, and what is done with them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.common_views import mine
from crm_desktop.bridge.kinds.office.reference_lists import stage_kind
from crm_desktop.bridge.kinds.order import order_action, order_of
from crm_desktop.bridge.kinds.view import (
    MAIL_PAPER,
    PRINT_PAPER,
    SAVE_PAPER,
    WIN_DEAL,
    Deed,
    KindView,
    KindWords,
    ListView,
    RecordAction,
    RecordActions,
    Row,
)
from crm_desktop.bridge.papers.quotes import QUOTE_PAPERS
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.queries import Operator, SortKey
from crm_desktop.core.quotes.commands import AnswerQuote, IssueQuote, NewQuoteVersion
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.table.columns import CellStyle
from crm_desktop.services.reads.reader import ReferenceData, View

_LAST_ISSUED = (SortKey("issued_on", descending=True),)
_BY_END = (SortKey("valid_until"),)
#: Under which names is told what its actions go by besides.
_STAGE, _ORDER = "opportunity:stage", "order:id"


def _words() -> KindWords:
    translate = QCoreApplication.translate
    return KindWords(
        page=translate("Menus", "Quotes"),
        new=translate("RecordWords", "New quote"),
        nothing_yet=translate("RecordWords", "No quotes yet"),
        belongs_here=translate("RecordWords", "What you offer. A quote is made from the lines of a deal."),
        one=translate("RecordWords", "1 quote"),
        several=translate("RecordWords", "{count} quotes"),
        shown_of=translate("RecordWords", "{shown} of {count} quotes"),
    )


def _views(_reference_data: ReferenceData, me: int | None) -> list[ListView]:
    translate = QCoreApplication.translate

    def in_state(*statuses: str) -> tuple[ChosenFilter, ...]:
        return (ChosenFilter("status", Operator.ANY_OF, statuses),)

    return [
        ListView("all", translate("ListViews", "All quotes")),
        ListView("mine", translate("ListViews", "My quotes"), (mine(me),)),
        ListView("drafts", translate("ListViews", "Drafts"), in_state("draft")),
        ListView("waiting", translate("ListViews", "Waiting for an answer"), in_state("sent"), _BY_END),
        ListView("expired", translate("ListViews", "Expired quotes"), in_state("expired"), _BY_END),
        ListView("accepted", translate("ListViews", "Accepted quotes"), in_state("accepted"), _LAST_ISSUED),
        ListView("declined", translate("ListViews", "Declined quotes"), in_state("declined"), _LAST_ISSUED),
    ]


def _actions(values: Row, reference_data: ReferenceData) -> RecordActions:
    translate = QCoreApplication.translate
    id_, status = int(values["id"] or 0), values["status"]
    save = RecordAction(translate("RecordHead", "Save as PDF…"), deed=SAVE_PAPER)
    print_ = RecordAction(translate("RecordHead", "Print…"), deed=PRINT_PAPER)
    mail = RecordAction(translate("RecordHead", "E-mail draft…"), deed=MAIL_PAPER)
    version = RecordAction(translate("RecordHead", "New version"), command=NewQuoteVersion(id_))
    if status == "draft":
        issue = RecordAction(translate("RecordHead", "Issue"), command=IssueQuote(id_), is_main=True)
        return RecordActions(issue, save, (print_,))
    waits = status in ("sent", "expired")
    accepted = RecordAction(
        translate("RecordHead", "Accepted"), command=AnswerQuote(id_, accepted=True), is_main=True
    )
    declined = RecordAction(translate("RecordHead", "Declined"), command=AnswerQuote(id_, accepted=False))
    versions = (version,) if waits or status == "declined" else ()
    if waits:
        # Where "Issue" was stands what a second click may hit: the draft of an e-mail, and not the answer.
        return RecordActions(mail, accepted, (declined, *versions, save, print_))
    if status != "accepted":
        return RecordActions(mail, save, (*versions, print_))
    return RecordActions(_after_acceptance(values, reference_data), mail, (save, print_))


def _around(view: View, values: Row) -> Row:
    """Where its deal stands, and the order that came of it."""
    deal = values["opportunity"]
    if deal is None:
        return {}
    return {_STAGE: view.record(Kind.OPPORTUNITY, int(deal))["stage"], _ORDER: order_of(view, int(deal))}


def _after_acceptance(values: Row, reference_data: ReferenceData) -> RecordAction | None:
    """What a quote that was accepted leads on to: the win of its deal, then the order."""
    deal, stage = values["opportunity"], values.get(_STAGE)
    if deal is None or stage is None:
        return None
    kind = stage_kind(reference_data, int(stage))
    if kind is StageKind.WON:
        return order_action(int(deal), values.get(_ORDER))
    text = QCoreApplication.translate("RecordHead", "Won…")
    is_open = kind is StageKind.OPEN
    return RecordAction(text, deed=WIN_DEAL, is_possible=is_open, is_main=is_open)


def _save_text() -> str:
    return QCoreApplication.translate("RecordHead", "Save as PDF…")


def _print_text() -> str:
    return QCoreApplication.translate("RecordHead", "Print…")


def _mail_text() -> str:
    return QCoreApplication.translate("RecordHead", "E-mail draft…")


def new_quote(opportunity: int) -> RecordAction:
    """Make a draft of a deal's lines."""
    text = QCoreApplication.translate("RecordHead", "New quote")
    return RecordAction(text, command=CreateRecord(Kind.QUOTE, {"opportunity": opportunity}))


QUOTE = KindView(
    kind=Kind.QUOTE,
    page="quotes",
    is_further=True,
    icon="file-text",
    words=_words,
    is_imported=False,
    first_columns=(
        "number",
        "name",
        "account",
        "status",
        "amount",
        "issued_on",
        "valid_until",
        "owner",
    ),
    title_width=120,
    pills={
        ("status", "draft"): CellStyle.PILL_NEUTRAL,
        ("status", "sent"): CellStyle.PILL_ACCENT,
        ("status", "accepted"): CellStyle.PILL_GOOD,
        ("status", "declined"): CellStyle.PILL_BAD,
        ("status", "expired"): CellStyle.PILL_WARN,
        ("status", "replaced"): CellStyle.PILL_NEUTRAL,
        ("status", "void"): CellStyle.PILL_NEUTRAL,
    },
    summed="amount",
    views=_views,
    subtitle=("name", "account"),
    main_fields=(
        "edition",
        "status",
        "opportunity",
        "account",
        "contact",
        "amount",
        "issued_on",
        "valid_until",
        "language",
        "layout",
        "owner",
        "intro",
        "terms",
    ),
    name_fields=("number", "name"),
    said_elsewhere=frozenset({"currency"}),
    own_use=frozenset({"custom", "document", "lines", "logo"}),
    actions=_actions,
    around=_around,
    around_kinds=(Kind.OPPORTUNITY,),
    deeds=(Deed(SAVE_PAPER, _save_text), Deed(PRINT_PAPER, _print_text), Deed(MAIL_PAPER, _mail_text)),
    papers=QUOTE_PAPERS,
    related=((Kind.QUOTE, "replaces"), (Kind.ORDER, "quote")),
    aside=("status", "amount"),
    hit_fields=("name", "account:name"),
    form_fields=("opportunity", "name", "language", "layout", "valid_until", "description"),
)
