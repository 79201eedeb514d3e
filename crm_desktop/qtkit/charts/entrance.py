"""The door to the charts: import this module late, for pyqtgraph takes a third of a second to load.

`chart_data` is light and may be imported at any time.
"""

from __future__ import annotations

from crm_desktop.qtkit.charts.bars import BarChart
from crm_desktop.qtkit.charts.curves import CurveChart
from crm_desktop.qtkit.charts.export import (
    ChartPage,
    chart_image,
    chart_svg,
    png_of,
)
from crm_desktop.qtkit.charts.funnel import FunnelChart
from crm_desktop.qtkit.charts.heat import HeatChart
from crm_desktop.qtkit.charts.waterfall import WaterfallChart

__all__ = [
    "BarChart",
    "ChartPage",
    "CurveChart",
    "FunnelChart",
    "HeatChart",
    "WaterfallChart",
    "chart_image",
    "chart_svg",
    "png_of",
]
