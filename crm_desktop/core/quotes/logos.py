"""Which logos are taken in: pictures of a reasonable size, and SVG files that do nothing but draw."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from crm_desktop.core.errors import FileProblem, RuleBroken

#: More is a photograph, or a mistake; every quote bears the logo.
LARGEST_LOGO = 2 * 1024 * 1024

_DRAWING = frozenset(
    """
    svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc metadata
    linearGradient radialGradient stop clipPath mask pattern style image
    """.split()
)
_REMOTE = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(|javascript:", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:image/(png|jpeg);base64,", re.IGNORECASE)


def read_logo(path: Path) -> bytes:
    """The picture in a file, if it may be a logo; never reads more than a logo may have.

    Raises RuleBroken as `check_logo` does, and FileProblem where the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_LOGO + 1)
    except OSError as error:
        raise FileProblem("logo_unreadable", path=str(path), reason=error.strerror or "") from error
    check_logo(data)
    return data


def check_logo(data: bytes) -> None:
    """Raise RuleBroken where a logo is too large, no picture, or an SVG that runs or fetches something."""
    if len(data) > LARGEST_LOGO:
        raise RuleBroken("logo_too_large", field="logo", most=LARGEST_LOGO // 1024 // 1024)
    if data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return
    if b"<svg" not in data[:4096]:
        raise RuleBroken("logo_unknown", field="logo")
    _check_svg(data)


def _check_svg(data: bytes) -> None:
    # Entities may grow without end or read files; an SVG of today's programs declares none.
    if b"<!ENTITY" in data.upper():
        raise RuleBroken("logo_unsafe", field="logo")
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        raise RuleBroken("logo_unknown", field="logo") from None
    for element in root.iter():
        if not _is_harmless(element):
            raise RuleBroken("logo_unsafe", field="logo")


def _is_harmless(element: ElementTree.Element) -> bool:
    space, _, name = element.tag.rpartition("}")
    if space.endswith("/2000/svg") and name not in _DRAWING:
        return False
    if name.lower() in {"script", "foreignobject", "iframe", "object", "embed", "handler", "listener"}:
        return False
    if _REMOTE.search(element.text or "") and name == "style":
        return False
    return all(_is_harmless_attribute(key, value) for key, value in element.attrib.items())


def _is_harmless_attribute(key: str, value: str) -> bool:
    name = key.rpartition("}")[2].lower()
    if name.startswith("on") or _REMOTE.search(value):
        return False
    return (
        name not in {"href", "src"} or value.strip().startswith("#") or bool(_EMBEDDED.match(value.strip()))
    )
