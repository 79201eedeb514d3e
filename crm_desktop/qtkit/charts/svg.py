"""Makes the texts of an SVG as Qt writes it keep their places on computers that lack the font.

Qt names the families of this computer alone and gives each text a left end and no width. With another font a
name that ends at its bar would run into it, so every text is told its width, and which faces may stand in.
"""

from __future__ import annotations

from xml.etree import ElementTree

from PySide6.QtGui import QFont, QFontMetricsF

from crm_desktop.qtkit.look.fonts import SIMPLIFIED, TRADITIONAL

_SVG = "http://www.w3.org/2000/svg"
_FAMILY, _SIZE, _WEIGHT = "font-family", "font-size", "font-weight"


def steady_svg(content: bytes) -> bytes:
    """Return the drawing with the width of each text and fonts to fall back on."""
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(content)
    for node in root.iter():
        families = node.get(_FAMILY)
        if families is None:
            continue
        names = [name.strip(" '") for name in families.split(",")]
        text = "".join(node.itertext())
        if node.tag == f"{{{_SVG}}}text" and text.strip():
            width = _width(text, names, node.get(_SIZE, "13"), node.get(_WEIGHT, "400"))
            node.set("textLength", f"{width:.2f}")
            node.set("lengthAdjust", "spacingAndGlyphs")
        node.set(_FAMILY, _with_fallbacks(names))
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _with_fallbacks(names: list[str]) -> str:
    """Families in CSS: those of this computer first; Han characters keep the shapes of the same region."""
    is_simplified = next((name in SIMPLIFIED for name in names if name in SIMPLIFIED + TRADITIONAL), False)
    order = SIMPLIFIED + TRADITIONAL if is_simplified else TRADITIONAL + SIMPLIFIED
    every = dict.fromkeys([*names, *order])
    return ", ".join([*(f"'{name}'" for name in every), "sans-serif"])


def _width(text: str, families: list[str], size: str, weight: str) -> float:
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(max(1, round(float(size))))
    font.setWeight(QFont.Weight(int(weight)))
    return QFontMetricsF(font).horizontalAdvance(text)
