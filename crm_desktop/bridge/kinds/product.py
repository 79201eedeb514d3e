"""How products are shown: their list, their record, and what is said of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.view import KindView, KindWords, ListView, Row
from crm_desktop.core.queries import Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.services.reads.reader import ReferenceData

_BY_CODE = (SortKey("code"),)
_BY_CATEGORY = (SortKey("category"), SortKey("code"))


def _words() -> KindWords:
    translate = QCoreApplication.translate
    return KindWords(
        page=translate("Menus", "Products"),
        new=translate("RecordWords", "New product"),
        nothing_yet=translate("RecordWords", "No products yet"),
        belongs_here=translate("RecordWords", "What you sell. Import a list or add the first one."),
        one=translate("RecordWords", "1 product"),
        several=translate("RecordWords", "{count} products"),
        shown_of=translate("RecordWords", "{shown} of {count} products"),
    )


def _views(_reference_data: ReferenceData, _me: int | None) -> list[ListView]:
    translate = QCoreApplication.translate
    sold = ChosenFilter("archived", Operator.ANY_OF, (0,))
    archived = ChosenFilter("archived", Operator.ANY_OF, (1,))
    return [
        ListView("sold", translate("ListViews", "Products on sale"), (sold,), _BY_CODE),
        ListView("by_category", translate("ListViews", "Products by category"), (sold,), _BY_CATEGORY),
        ListView("all", translate("ListViews", "All products"), (), _BY_CODE),
        ListView("archived", translate("ListViews", "Archived products"), (archived,), _BY_CODE),
    ]


def _form_start(reference_data: ReferenceData) -> Row:
    """The usual taxes of the office."""
    return {"taxes": reference_data.usual_taxes or None}


PRODUCT = KindView(
    kind=Kind.PRODUCT,
    page="products",
    is_further=True,
    icon="tag",
    words=_words,
    file_words=(
        "product",
        "price",
        "catalog",
        "item",
        "產品",
        "产品",
        "商品",
        "品項",
        "料號",
        "料号",
        "價目",
    ),
    first_columns=("name", "code", "category", "unit", "price", "cost", "taxes"),
    title_width=240,
    views=_views,
    first_view="sold",
    subtitle=("code", "category"),
    main_fields=("code", "category", "unit", "price", "cost", "taxes", "archived"),
    name_fields=("name", "code", "category"),
    said_elsewhere=frozenset({"currency"}),
    warnings=frozenset({"archived"}),
    aside=("code", "price"),
    hit_fields=("code", "category"),
    beside=("prices", "uses"),
    form_fields=("name", "code", "category", "unit", "price", "cost", "taxes", "description"),
    form_start=_form_start,
)
