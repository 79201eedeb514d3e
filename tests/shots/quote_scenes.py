"""Quotes and the office that makes them, photographed with the other scenes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.papers.drawing import Picture
from crm_desktop.core.commands import Command, CreateRecord, EditRecords
from crm_desktop.core.queries import Filter, ListQuery, Operator, Records
from crm_desktop.core.quotes.commands import AnswerQuote, IssueQuote, NewQuoteVersion, SetLogo
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import ShowRecord
from crm_desktop.ui.papers.preview import PaperPreview
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.settings.office_lists import OfficeListsDialog
from tests.shots.scenes import scene
from tests.shots.stage import Stage, pause

_LOGO = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44">
<rect width="44" height="44" rx="9" fill="#0f5ea8"/>
<g fill="none" stroke="#fff" stroke-width="3">
<path d="M11 13h22M8 20h28M18 20c0 8-3 12-9 14M26 20v11c0 2 1 3 3 3h6v-5"/></g>
</svg>"""
_OFFICE = {
    "zh_TW": {
        "name": "元泰機械股份有限公司",
        "address": "台中市西屯區工業路 12 號",
        "tax_number": "12345675",
        "phone": "04-2358-1234",
        "email": "sales@yuantai.example",
        "bank": "○○銀行 台中分行 (000) 000-00-000000-0\n戶名 元泰機械股份有限公司",
    },
    "zh_CN": {
        "name": "元泰机械有限公司",
        "address": "苏州市工业园区星湖街 12 号",
        "tax_number": "91320594MA00000000",
        "phone": "0512-6000-1234",
        "email": "sales@yuantai.example",
        "bank": "○○银行 苏州分行 0000 0000 0000\n户名 元泰机械有限公司",
    },
    "en": {
        "name": "Yuantai Machinery Ltd.",
        "address": "12 Industry Road, Taichung",
        "tax_number": "12345675",
        "phone": "+886 4 2358 1234",
        "email": "sales@yuantai.example",
        "bank": "Example Bank, Taichung Branch, 000-00-000000-0\nYuantai Machinery Ltd.",
    },
}
_LINES = {
    "zh_TW": (
        ("A 型精密加工機", "含基本刀具組、中文操作手冊", 2, "台", 480_000, "5%"),
        ("自動送料機構 F-20", None, 2, "組", 65_000, None),
        ("安裝、調校與教育訓練", "兩天，含交通", 1, "式", 36_000, None),
        ("備品組（一年份）", None, 1, "組", 28_600, "10%"),
    ),
    "zh_CN": (
        ("A 型精密加工机", "含基本刀具组、中文操作手册", 2, "台", 120_000, "5%"),
        ("自动送料机构 F-20", None, 2, "组", 16_500, None),
        ("安装、调试与培训", "两天，含交通", 1, "项", 9_000, None),
        ("备件包（一年份）", None, 1, "组", 7_150, "10%"),
    ),
    "en": (
        ("Precision machining centre A", "with basic tools and manual", 2, "pcs", 15_800, "5%"),
        ("Automatic feeder F-20", None, 2, "sets", 2_150, None),
        ("Installation, set-up and training", "two days, travel included", 1, "job", 1_200, None),
        ("Spare parts for one year", None, 1, "set", 940, "10%"),
    ),
}
_TERMS = {
    "zh_TW": (
        "付款條件\n訂金 30%，出貨前 60%，驗收後 30 天內 10%\n\n"
        "交期\n訂單確認後 45 個工作天\n\n保固\n驗收日起 24 個月"
    ),
    "zh_CN": (
        "付款条件\n预付 30%，发货前 60%，验收后 30 天内 10%\n\n"
        "交期\n订单确认后 45 个工作日\n\n质保\n验收之日起 24 个月"
    ),
    "en": (
        "Payment\n30 % with the order, 60 % before shipping, 10 % within 30 days\n\nDelivery\n"
        "45 working days after the order\n\nWarranty\n24 months from acceptance"
    ),
}


def _run(stage: Stage, command: Command) -> int:
    """Carry a command out; the id that it made."""
    ids: list[int] = []
    stage.document.gateway.run(command, done=lambda outcome: ids.append((*outcome.ids, 0)[0]))
    stage.until(lambda: bool(ids), "the command")
    return ids[0]


def _a_quote(stage: Stage, **more: object) -> int:
    """A draft of a deal with lines, from an office that has said who it is."""
    language = stage.appearance.look.language
    _run(stage, SetLogo(_LOGO))
    _run(stage, EditRecords(Records(Kind.OFFICE, (1,)), _OFFICE[language]))
    contact = stage.first(
        ListQuery(
            Kind.CONTACT, filters=(Filter("account", Operator.FILLED), Filter("email", Operator.FILLED))
        )
    )
    account = stage.record(Kind.CONTACT, contact)["account"]
    told = {"name": stage.record(Kind.ACCOUNT, int(account or 0))["name"], "account": account}
    deal = _run(stage, CreateRecord(Kind.OPPORTUNITY, {**told, "contact": contact}))
    for name, note, quantity, unit, price, discount in _LINES[language]:
        values = {
            "opportunity": deal,
            "name": name,
            "description": note,
            "quantity": quantity,
            "unit": unit,
            "unit_price": price,
            "discount": discount,
            "taxes": "5%",
        }
        _run(stage, CreateRecord(Kind.LINE, values))
    return _run(stage, CreateRecord(Kind.QUOTE, {"opportunity": deal, "terms": _TERMS[language], **more}))


def _show_quote(stage: Stage, quote: int) -> None:
    stage.show("quotes", ShowRecord(Kind.QUOTE, quote))
    preview = stage.part(PaperPreview)
    drawn: list[Picture] = []
    preview.drawn.connect(drawn.append)
    stage.until(lambda: not preview.sheet.image.isNull(), "the paper")
    stage.settle()
    pause(300)


@scene("quote-draft")
def quote_draft(stage: Stage) -> Iterator[None]:
    """A draft with its paper beside it."""
    _show_quote(stage, _a_quote(stage))
    yield


@scene("quote-sent")
def quote_sent(stage: Stage) -> Iterator[None]:
    """The second version of a quote, in the layout with a band, waiting for an answer."""
    first = _a_quote(stage, layout="band")
    _run(stage, IssueQuote(first))
    second = _run(stage, NewQuoteVersion(first))
    _run(stage, IssueQuote(second))
    _show_quote(stage, second)
    yield


@scene("quotes")
def quotes(stage: Stage) -> Iterator[None]:
    """The list of quotes in several states."""
    accepted = _a_quote(stage)
    _run(stage, IssueQuote(accepted))
    _run(stage, AnswerQuote(accepted, accepted=True))
    stage.show("quotes")
    for page in stage.page_widget().findChildren(RecordPage):
        page.closed.emit()
    stage.settle()
    yield


@scene("office")
def office(stage: Stage) -> Iterator[None]:
    """The data of the office, which stands on quotes."""
    _run(stage, SetLogo(_LOGO))
    _run(stage, EditRecords(Records(Kind.OFFICE, (1,)), _OFFICE[stage.appearance.look.language]))
    stage.show("leads")
    stage.window.menus.action("office_lists").trigger()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, OfficeListsDialog))
    stage.settle()
    pause(200)
    yield
    dialog.close()
