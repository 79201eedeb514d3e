"""A kind is a name: any name may be one, and there is one object for each."""

from __future__ import annotations

import json
import pickle

from crm_desktop.core.records.kinds import Kind


def test_a_kind_is_its_name() -> None:
    assert Kind.LEAD == "lead"
    assert f"{Kind.OPPORTUNITY_CONTACT}" == "opportunity_contact"
    assert json.dumps({"kind": Kind.LEAD}) == '{"kind": "lead"}'
    assert repr(Kind.LEAD) == "Kind('lead')"


def test_there_is_one_object_for_each_name() -> None:
    assert Kind("lead") is Kind.LEAD
    assert Kind(Kind.LEAD) is Kind.LEAD
    assert pickle.loads(pickle.dumps(Kind.LEAD)) is Kind.LEAD


def test_the_set_of_kinds_is_open() -> None:
    asset = Kind("asset")
    assert asset is Kind("asset")
    assert asset not in (Kind.LEAD, Kind.ACCOUNT)
