"""Which domains tell a company."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.addresses.domains import domain_of_address, domain_of_website


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("bea@acme.com", "acme.com"),
        ("bea@Mail.ACME.com.tw", "acme.com.tw"),
        ("bea@sales.acme.co.uk", "acme.co.uk"),
        ("bea@acme.tw", "acme.tw"),
        ("bea@müller.de", "müller.de"),
        ("bea@gmail.com", ""),
        ("bea@yahoo.com.tw", ""),
        ("bea@ms1.hinet.net", ""),
        ("bea@vip.qq.com", ""),
        ("bea@163.com", ""),
        ("bea@outlook.de", ""),
        ("bea", ""),
        ("bea@", ""),
        ("bea@localhost", ""),
        ("bea@10.0.0.1", ""),
        ("bea@com.tw", ""),
    ],
)
def test_addresses_tell_a_company_by_its_own_domain(address: str, domain: str) -> None:
    assert domain_of_address(address) == domain


@pytest.mark.parametrize(
    ("website", "domain"),
    [
        ("acme.com", "acme.com"),
        ("HTTPS://www.Acme.com/tw/index.html?a=b#c", "acme.com"),
        ("http://shop.acme.com.tw:8080/", "acme.com.tw"),
        ("https://user@acme.com/", "acme.com"),
        ("https://www.facebook.com/acme", ""),
        ("https://acme.pixnet.net/blog", ""),
        ("not a website", ""),
        ("http://", ""),
        ("x" * 20_000, ""),
    ],
)
def test_websites_tell_a_company_unless_they_stand_in_a_house_of_many(website: str, domain: str) -> None:
    assert domain_of_website(website) == domain


@given(st.text(max_size=80))
def test_any_text_has_an_answer(text: str) -> None:
    for domain in (domain_of_address(text), domain_of_website(text)):
        assert domain == "" or ("." in domain and domain == domain.lower())
