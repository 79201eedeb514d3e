"""How competitors are shown: their list, and each seen from the deals in which it was met."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.view import KindView, KindWords, ListView
from crm_desktop.core.queries import Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.services.reads.reader import ReferenceData

_BY_NAME = (SortKey("name"),)


def _words() -> KindWords:
    translate = QCoreApplication.translate
    return KindWords(
        page=translate("Menus", "Competitors"),
        new=translate("RecordWords", "New competitor"),
        nothing_yet=translate("RecordWords", "No competitors yet"),
        belongs_here=translate(
            "RecordWords",
            "Whom you meet in deals. Import a list or add the first one; a lost deal adds one too.",
        ),
        one=translate("RecordWords", "1 competitor"),
        several=translate("RecordWords", "{count} competitors"),
        shown_of=translate("RecordWords", "{shown} of {count} competitors"),
    )


def _views(_reference_data: ReferenceData, _me: int | None) -> list[ListView]:
    translate = QCoreApplication.translate
    active = ChosenFilter("active", Operator.ANY_OF, (1,))
    return [
        ListView("active", translate("ListViews", "Competitors"), (active,), _BY_NAME),
        ListView("all", translate("ListViews", "All competitors"), (), _BY_NAME),
    ]


COMPETITOR = KindView(
    kind=Kind.COMPETITOR,
    page="competitors",
    icon="target",
    words=_words,
    file_words=("competitor", "rival", "競爭", "竞争", "對手", "对手", "同業", "同业"),
    is_further=True,
    first_columns=("name", "website", "strengths", "weaknesses", "created_at"),
    title_width=200,
    views=_views,
    first_view="active",
    subtitle=("website",),
    main_fields=("website", "strengths", "weaknesses", "description"),
    name_fields=("name",),
    own_use=frozenset({"code", "position", "custom"}),
    is_competitor=True,
    parts=("rivalry",),
    aside=("website",),
    hit_fields=("website",),
    form_fields=("name", "website", "strengths", "weaknesses", "description"),
)
