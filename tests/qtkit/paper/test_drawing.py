"""Papers as PDFs: read back by a reader of PDFs, page by page."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from crm_desktop.command_line.showing.languages import translation
from crm_desktop.core.quotes.document import Party, QuoteDocument, QuoteLine, Sums, Tax, TextBlock
from crm_desktop.core.quotes.sheet import sheet_of
from crm_desktop.qtkit.paper.composing import compose
from crm_desktop.qtkit.paper.drawing import pdf_of, picture_of
from crm_desktop.qtkit.paper.pages import Box, Lines
from crm_desktop.qtkit.paper.style import LAYOUTS, PAGE_HEIGHT, PAGE_WIDTH
from tests.core.quotes.papers import QUOTE, of_lines

HOSTILE = ("<img src=x>", "=1+1", "</td><script>alert(1)</script>", "%s {page} {0}")


@pytest.fixture(autouse=True)
def with_fonts(qtbot: QtBot) -> None:
    """Fonts need an application."""


def pdf(document: QuoteDocument) -> PdfReader:
    sheet = sheet_of(document, translation(document.language))
    return PdfReader(io.BytesIO(pdf_of(compose(sheet), "Quote", "CRM Desktop")), strict=True)


def texts(document: QuoteDocument) -> list[str]:
    """The text of each page, without the gaps of its layout."""
    return ["".join(page.extract_text().split()) for page in pdf(document).pages]


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_text_of_the_pdf_is_the_quote_in_chinese() -> None:
    (text,) = texts(QUOTE)
    sheet = sheet_of(QUOTE, translation("zh_TW"))
    parties = [sheet.sender, sheet.receiver, sheet.in_charge]
    said = [
        sheet.title,
        sheet.intro,
        sheet.footer,
        *(part for fact in (*sheet.facts, *sheet.sums, sheet.total, *sheet.texts) for part in fact),
        *(part for party in parties for part in (party.label, party.name, *party.lines)),
        *(column.heading for column in sheet.columns),
        *(part for row in sheet.rows for part in (row.title, row.note, *row.cells)),
        *sheet.signatures,
    ]
    assert [each for each in said if squeezed(each) not in text] == []
    assert "第1頁，共1頁" in text
    assert "報價單" in text
    assert "含稅總計NT$1,158,927" in text


@pytest.mark.parametrize("language", ["zh_TW", "zh_CN", "en"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_says_the_same(layout: str, language: str) -> None:
    text = "".join(texts(replace(QUOTE, layout=layout, language=language)))
    for said in ("Q2026-0112", "宏遠精密股份有限公司", "A型精密加工機", "1,158,927", "工作天"):
        assert said in text


def test_fonts_are_embedded() -> None:
    for font in pdf(QUOTE).pages[0]["/Resources"]["/Font"].values():  # type: ignore[index]
        described = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "/FontFile2" in described or "/FontFile3" in described or "/FontFile" in described


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("count", [1, 2, *range(5, 17), 30, 31, 200])
def test_pages_break_well(count: int, layout: str) -> None:
    pages = texts(replace(of_lines(count), layout=layout))
    for number, page in enumerate(pages, 1):
        assert f"第{number}頁，共{len(pages)}頁" in page
        if "品項" in page:
            assert "品名／規格" in page, "each page of the table has its head"
    said = "".join(pages)
    assert [number for number in range(1, count + 1) if said.count(f"品項{number}號") != 1] == []
    (with_total,) = (page for page in pages if "含稅總計" in page)
    assert f"品項{count}號" in with_total, "the total is not alone"
    assert "未稅小計" in with_total
    assert "付款條件" in pages[-1] or "含稅總計" in pages[-1], "no page for the signatures alone"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_short_quote_with_usual_terms_stays_on_one_page(layout: str) -> None:
    usual = (*QUOTE.texts, TextBlock("保固", "驗收日起 24 個月"), TextBlock("運費", "含"))
    assert len(texts(replace(of_lines(6), texts=usual, layout=layout))) == 1


def test_figures_of_the_sums_do_not_reach_into_their_words() -> None:
    most = Decimal(2**63 - 1)
    taxes = (Tax(Decimal(5), most, "Goods and Services Tax of the province"),)
    document = replace(QUOTE, currency="BHD", language="en", sums=Sums(most, most, taxes))
    lines = [item for item in compose(sheet_of(document, str))[0].items if isinstance(item, Lines)]
    told = {item.paragraph.text: item for item in lines}
    sheet = sheet_of(document, str)
    for label, value in (*sheet.sums, sheet.total):
        start, end = told[label], told[value]
        assert start.paragraph.lines == 1, "the whole word"
        assert start.x + start.paragraph.used <= end.x + end.paragraph.width - end.paragraph.used


@pytest.mark.parametrize(("colour", "has_tile"), [("#ff0000", True), ("#0f5ea8", False)])
def test_a_logo_of_the_bands_colour_stands_on_white(colour: str, has_tile: bool) -> None:
    logo = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        b'<rect width="9" height="9" fill="%s"/></svg>' % (b"#ff0000" if has_tile else b"#ffffff")
    )
    page = compose(sheet_of(replace(QUOTE, layout="band", colour=colour, logo=logo), str))[0]
    tiles = [item for item in page.items if isinstance(item, Box) and item.radius]
    assert len(tiles) == has_tile


@pytest.mark.parametrize("signs", [4_000, 10_000])
@pytest.mark.parametrize("place", ["title", "note"])
@pytest.mark.parametrize("has_more", [False, True])
def test_a_long_line_goes_over_pages_and_loses_nothing(signs: int, place: str, has_more: bool) -> None:
    long = "".join(f"{number:05d}字" for number in range(signs // 6))
    line = QuoteLine(**{"title": "短", "amount": Decimal(1), place: long})  # type: ignore[arg-type]
    more = (QuoteLine("最後一項", Decimal(2)),) if has_more else ()
    pages = texts(replace(QUOTE, lines=(line, *more)))
    said = "".join(pages)
    assert len(pages) > 1
    assert said.count("字") == signs // 6
    parted = [number for number in range(signs // 6) if f"{number:05d}字" not in said]
    assert len(parted) < len(pages), "only what stands on two pages is not found as one word"
    (with_total,) = (page for page in pages if "含稅總計" in page)
    assert ("最後一項" if has_more else "字") in with_total


def test_long_terms_and_a_long_introduction_go_over_pages() -> None:
    terms = "\n".join(f"條款{number}完" for number in range(150))
    document = replace(QUOTE, intro=terms.replace("條款", "前言"), texts=(TextBlock("條件", terms),))
    said = "".join(texts(document))
    assert all(said.count(f"{word}{number}完") == 1 for word in ("條款", "前言") for number in range(150))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_text(hostile: str) -> None:
    document = replace(
        QUOTE, lines=(QuoteLine(hostile, Decimal(1), hostile),), customer=Party(hostile, (hostile,))
    )
    (text,) = texts(document)
    assert text.count(squeezed(hostile)) == 4


@pytest.mark.parametrize("name", ["שלום בעמ", "شركة السلام", "😀 GmbH", "a\u202eb", "\ud83d", "\x00"])
def test_odd_names_break_nothing(name: str) -> None:
    (text,) = texts(replace(QUOTE, customer=Party(name, (name,)), lines=(QuoteLine(name, Decimal(1)),)))
    assert "含稅總計NT$1,158,927" in text


def test_huge_amounts_stay_on_the_page() -> None:
    huge = Decimal(9007199254740992)
    line = QuoteLine("大", huge, "", huge, "單位" * 20, huge, None, huge)
    (text,) = texts(replace(QUOTE, lines=(line,)))
    assert text.count("9,007,199,254,740,992") >= 3


def test_pages_are_a4() -> None:
    box = pdf(QUOTE).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


def test_a_picture_shows_what_the_paper_does() -> None:
    pages = compose(sheet_of(replace(QUOTE, layout="clear", colour="#0f5ea8"), str))
    image = picture_of(pages[0], 400, 2.0)
    assert (image.width(), image.height()) == (800, round(800 * PAGE_HEIGHT / PAGE_WIDTH))
    colours = {image.pixelColor(x, y).name() for x in range(0, 800, 4) for y in range(0, image.height(), 4)}
    assert {"#ffffff", "#0f5ea8"} <= colours
