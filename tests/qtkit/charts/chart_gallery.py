"""Charts with figures, for tests and to look at: `python -m tests.qtkit.charts.chart_gallery FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from crm_desktop.qtkit.charts.data import AverageLine, Bar, FunnelStep
from crm_desktop.qtkit.charts.entrance import (
    BarChart,
    ChartPage,
    FunnelChart,
    chart_image,
    chart_svg,
    png_of,
)
from crm_desktop.qtkit.look.theme import Themes

RATES = [
    ("(not recorded)", "（未記錄）", 179, 1099, 0.1424, 0.1859),
    ("Paid search", "付費搜尋", 195, 1586, 0.1077, 0.1400),
    ("Organic search", "自然搜尋", 271, 2296, 0.1055, 0.1319),
    ("Direct traffic", "直接流量", 56, 499, 0.0875, 0.1430),
    ("Referral", "轉介", 24, 284, 0.0575, 0.1227),
    ("Social", "社群", 75, 1350, 0.0446, 0.0690),
    ("Display", "展示廣告", 6, 118, 0.0235, 0.1065),
    ("Other publicity", "其他宣傳", 3, 65, 0.0158, 0.1271),
    ("E-mail", "電子郵件", 15, 493, 0.0185, 0.0496),
    ("Trade fair", "商展", 3, 9, 0.1206, 0.6458),
]


def rate_bars(chinese: bool = False) -> list[Bar]:
    """Return bars as of a channel report: one grey, one hollow."""
    bars = []
    for english, han, won, leads, low, high in RATES:
        rate = won / leads
        text = f"{rate:.1%} · {leads:,} 中 {won:,}" if chinese else f"{rate:.1%} · {won:,} of {leads:,}"
        if leads < 10:
            text = f"{won}/{leads}"
        few = ("太少" if chinese else "too few to compare") if leads < 10 else ""
        label = han if chinese else english
        tooltip = f"{label}\n{text}\n95%: {low:.1%}–{high:.1%}"
        is_muted = english.startswith("(")
        bars.append(Bar(english, label, rate, low, high, text, is_muted, leads < 10, tooltip, few))
    return bars


def funnel_steps(chinese: bool = False) -> list[FunnelStep]:
    """Return the four steps of a funnel."""
    labels = (
        ("線索", "合格", "商機", "訂單") if chinese else ("Leads", "Qualified", "Opportunities", "Orders")
    )
    shares = ("", " · 39%", " · 53%", " · 51%")
    of_previous = " 的前一步" if chinese else " of previous"
    return [
        FunnelStep(label, label, count, f"{count:,}{share}{of_previous if share else ''}")
        for label, count, share in zip(labels, (8000, 3120, 1644, 842), shares, strict=True)
    ]


def make_bar_chart(themes: Themes, chinese: bool = False) -> BarChart:
    """Return a filled bar chart."""
    chart = BarChart(themes)
    chart.set_bars(rate_bars(chinese), AverageLine(0.105, "平均 10.5%" if chinese else "average 10.5%"))
    return chart


def main(folder: Path) -> None:
    """Write pictures of the charts and exported files."""
    application = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(application, QApplication)
    themes = Themes()
    themes.apply(application)
    for theme in ("light", "dark"):
        for chinese in (False, True):
            themes.set_choice(theme)
            themes.set_language("zh_TW" if chinese else "en")
            page = QWidget()
            row = QHBoxLayout(page)
            bars, funnel = make_bar_chart(themes, chinese), FunnelChart(themes)
            funnel.set_steps(funnel_steps(chinese))
            row.addWidget(bars, 5)
            row.addWidget(funnel, 4)
            page.resize(1320, 560)
            page.show()
            page.activateWindow()
            bars.setFocus()
            QTest.qWait(60)
            name = f"chart-{theme}-{'zh' if chinese else 'en'}"
            page.grab().save(str(folder / f"{name}.png"))
            about = ChartPage(
                "Conversion rate by channel",
                "share of leads won · bar = rate, whisker = 95% interval",
                ("Leads created in the last 12 months. 轉換率：90 天內成交。", "(not recorded) = 未記錄"),
            )
            (folder / f"{name}-export.png").write_bytes(png_of(chart_image(bars, about)))
            drawing = chart_svg(funnel if chinese else bars, about)
            (folder / f"{name}-export.svg").write_bytes(drawing)
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
