"""Logos that are taken in, and those that are refused."""

from __future__ import annotations

import pytest

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.quotes.logos import LARGEST_LOGO, check_logo

PNG = b"\x89PNG\r\n\x1a\n"


def svg(inside: str, head: str = "") -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'{head}<svg {names} viewBox="0 0 10 10">{inside}</svg>'.encode()


@pytest.mark.parametrize(
    "data",
    [
        PNG + b"...",
        b"\xff\xd8\xff\xe0...",
        svg('<rect width="10" height="10" fill="#123456"/>'),
        svg('<defs><linearGradient id="g"/></defs><path d="M0 0" fill="url(#g)"/><use xlink:href="#g"/>'),
        svg('<image href="data:image/png;base64,AAAA"/>'),
        svg("<style>.a { fill: url(#g) }</style>"),
    ],
)
def test_pictures_and_drawings_are_taken(data: bytes) -> None:
    check_logo(data)


@pytest.mark.parametrize(
    "data",
    [
        svg("<script>alert(1)</script>"),
        svg('<rect onload="alert(1)"/>'),
        svg('<a href="javascript:alert(1)"><rect/></a>'),
        svg('<image xlink:href="https://example.com/a.png"/>'),
        svg('<image href="file:///etc/passwd"/>'),
        svg('<image href="logo.png"/>'),
        svg('<image href="data:image/svg+xml;base64,AAAA"/>'),
        svg("<style>@import 'https://example.com/a.css';</style>"),
        svg('<rect style="fill: url(https://example.com/a.svg#b)"/>'),
        svg("<foreignObject><body/></foreignObject>"),
        svg('<html:script xmlns:html="http://www.w3.org/1999/xhtml">1</html:script>'),
        svg('<animate attributeName="href" to="https://example.com"/>'),
        svg("&a;", '<!DOCTYPE svg [<!ENTITY a "b">]>'),
    ],
)
def test_an_svg_that_runs_or_fetches_something_is_refused(data: bytes) -> None:
    with pytest.raises(RuleBroken) as caught:
        check_logo(data)
    assert caught.value.key == "logo_unsafe"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"GIF89a", b"<svg", b"<svg xmlns='x'><g></svg>"])
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(RuleBroken) as caught:
        check_logo(data)
    assert caught.value.key == "logo_unknown"


@pytest.mark.parametrize("size", [LARGEST_LOGO + 1, 40_000_000])
def test_a_photograph_of_many_megabytes_is_refused(size: int) -> None:
    with pytest.raises(RuleBroken) as caught:
        check_logo(PNG.ljust(size, b"."))
    assert caught.value.key == "logo_too_large"


def test_the_largest_logo_is_taken() -> None:
    check_logo(PNG.ljust(LARGEST_LOGO, b"."))
