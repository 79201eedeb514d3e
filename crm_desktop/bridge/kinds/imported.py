"""The kinds that the import dialog offers: those with a page, and those of which only files are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from crm_desktop.bridge.kinds.view import KindView, KindViews
from crm_desktop.bridge.person.marked_words import marked
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP
from crm_desktop.frozen import frozen

_CONTEXT = "ImportedKinds"


@frozen
class ImportedKind:
    """What the dialog has to know of a kind."""

    kind: Kind
    #: so many records, in words; the number comes as words too
    counted: Callable[[int, str], str]
    #: words of file names that tell what is inside
    file_words: tuple[str, ...] = ()
    #: after which an import names records that have no name, where the kind needs one
    named_after: tuple[str, ...] = ()
    #: whether there is a page on which the records can be shown
    has_page: bool = True


def _counted(one: str, several: str) -> Callable[[int, str], str]:
    """So many of a kind without a page; the sources are marked for translation."""

    def words(count: int, count_text: str) -> str:
        return marked(_CONTEXT, one if count == 1 else several).format(count=count_text)

    return words


#: The kinds without a page, in the order in which they are offered.
_WITHOUT_PAGE = (
    ImportedKind(
        Kind.ACTIVITY,
        _counted(
            QT_TRANSLATE_NOOP("ImportedKinds", "1 activity"),
            QT_TRANSLATE_NOOP("ImportedKinds", "{count} activities"),
        ),
        (
            "activit",
            "task",
            "call",
            "meeting",
            "活動",
            "活动",
            "跟進",
            "跟进",
            "拜訪",
            "拜访",
            "待辦",
            "待办",
        ),
        has_page=False,
    ),
    ImportedKind(
        Kind.LINE,
        _counted(
            QT_TRANSLATE_NOOP("ImportedKinds", "1 line of a deal"),
            QT_TRANSLATE_NOOP("ImportedKinds", "{count} lines of deals"),
        ),
        ("line item", "lines", "明細", "明细"),
        has_page=False,
    ),
    ImportedKind(
        Kind.PRODUCT_PRICE,
        _counted(
            QT_TRANSLATE_NOOP("ImportedKinds", "1 price of a product"),
            QT_TRANSLATE_NOOP("ImportedKinds", "{count} prices of products"),
        ),
        ("price list", "pricelist", "價格表", "价格表", "價目表", "价目表"),
        has_page=False,
    ),
    ImportedKind(
        Kind.USER,
        _counted(
            QT_TRANSLATE_NOOP("ImportedKinds", "1 user"), QT_TRANSLATE_NOOP("ImportedKinds", "{count} users")
        ),
        ("user", "staff", "team", "使用者", "用戶", "用户", "員工", "员工"),
        has_page=False,
    ),
    ImportedKind(
        Kind.CHANNEL,
        _counted(
            QT_TRANSLATE_NOOP("ImportedKinds", "1 channel"),
            QT_TRANSLATE_NOOP("ImportedKinds", "{count} channels"),
        ),
        ("channel", "source", "渠道", "來源", "来源"),
        has_page=False,
    ),
    ImportedKind(
        Kind.CAMPAIGN,
        _counted(
            QT_TRANSLATE_NOOP("ImportedKinds", "1 campaign"),
            QT_TRANSLATE_NOOP("ImportedKinds", "{count} campaigns"),
        ),
        ("campaign", "行銷", "营销"),
        has_page=False,
    ),
    ImportedKind(
        Kind.SPEND,
        _counted(
            QT_TRANSLATE_NOOP("ImportedKinds", "1 spend entry"),
            QT_TRANSLATE_NOOP("ImportedKinds", "{count} spend entries"),
        ),
        ("spend", "cost", "投入", "費用", "费用", "花費", "花费"),
        has_page=False,
    ),
    ImportedKind(
        Kind.RATE,
        _counted(
            QT_TRANSLATE_NOOP("ImportedKinds", "1 rate"), QT_TRANSLATE_NOOP("ImportedKinds", "{count} rates")
        ),
        ("rate", "exchange", "匯率", "汇率"),
        has_page=False,
    ),
)


class ImportedKinds(Mapping[Kind, ImportedKind]):
    """The kinds in the order in which they are offered; any other kind is a KeyError."""

    def __init__(self, views: KindViews, catalogue: Catalogue) -> None:
        shown = [_of_view(view) for view in views if view.is_imported]
        known = {each.kind for each in shown}
        others = [
            each for each in _WITHOUT_PAGE if each.kind in catalogue.imported_kinds and each.kind not in known
        ]
        self._kinds = {each.kind: each for each in (*shown, *others)}

    def __getitem__(self, kind: Kind) -> ImportedKind:
        return self._kinds[kind]

    def __iter__(self) -> Iterator[Kind]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)


def _of_view(view: KindView) -> ImportedKind:
    def counted(count: int, count_text: str) -> str:
        return view.words().counted(count, count_text)

    return ImportedKind(view.kind, counted, view.file_words, view.named_after)
