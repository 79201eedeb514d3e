"""What may be opened to write to or to call somebody, and what is never opened whatever a field holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.addresses.reaching import call_address, mail_address, may_be_opened


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("anna@nord.example", "mailto:anna@nord.example"),
        (" Anna.Berg+x@mail.nord.example ", "mailto:Anna.Berg+x@mail.nord.example"),
        ("o'hara@nord.example", "mailto:o%27hara@nord.example"),
        ("a?cc=b&c@nord.example", "mailto:a%3Fcc%3Db%26c@nord.example"),
        ("王@公司.example", "mailto:%E7%8E%8B@%E5%85%AC%E5%8F%B8.example"),
        ("a@b.example?bcc=all@else.example", ""),
        ("a@b.example,c@d.example", ""),
        ("a@b.example\r\nBcc: c@d.example", ""),
        ("javascript:alert(1)@x.example", ""),
        ("file:///etc/passwd", ""),
        ("mailto:a@b.example", ""),
        ("a@localhost", ""),
        ("a b@c.example", ""),
        ("-" * 300 + "@x.example", ""),
        ("", ""),
    ],
)
def test_mail(text: str, address: str) -> None:
    assert mail_address(text) == address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("+886 2 2345-6789", "tel:+886223456789"),
        ("(02) 2345 6789 分機 123", "tel:0223456789;ext=123"),
        ("０２－２３４５６７８９", "tel:0223456789"),
        ("02 2345 6789 x12", "tel:0223456789;ext=12"),
        ("110", "tel:110"),
        ("*#06#", ""),
        ("*21*0912345678#", ""),
        ("tel:110", ""),
        ("0912345678;url=http://x.example", ""),
        ("+886 2 2345\n6789", ""),
        ("call me", ""),
        ("1" * 40, ""),
        ("٠١٢٣٤٥", ""),
        ("", ""),
    ],
)
def test_calls(text: str, address: str) -> None:
    assert call_address(text) == address


@given(st.text(max_size=80) | st.from_regex(r"[\w.?&;:,'\"<>%-]{0,20}@[\w.?&:-]{1,20}", fullmatch=True))
def test_whatever_stands_in_a_field_only_checked_addresses_are_opened(text: str) -> None:
    for address in filter(None, (mail_address(text), call_address(text))):
        assert may_be_opened(address)
        assert address.isascii()
        assert not set(address) & set(" \r\n\t\"'<>&?,|`$(){}\\")


@pytest.mark.parametrize(
    "address",
    [
        "http://x.example",
        "mailto:a@b.example?subject=x",
        "tel:*21*1#",
        "MAILTO:a@b.example",
        "mailto:",
        "file:/a",
    ],
)
def test_other_addresses_are_never_opened(address: str) -> None:
    assert not may_be_opened(address)
