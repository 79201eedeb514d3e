"""Own tables as the command line prints and keeps them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crm_desktop.command_line.arguments.parser import parse
from crm_desktop.command_line.run import run
from tests.new_files import put_new_file


def test_a_table_is_told_kept_and_printed_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    office = put_new_file(tmp_path / "office.crm", currency="TWD", user_name="Grace")

    def ends(*arguments: str) -> int:
        capsys.readouterr()
        return run(parse(["--db", str(office), "--lang", "en", *arguments]))

    for name, channel, amount in (("A", "Referral", "10"), ("B", "Referral", "30"), ("C", "", "5")):
        told = ["--set", f"name={name}", "--set", f"channel={channel}", "--set", f"estimated_amount={amount}"]
        assert ends("add", "lead", *told) == 0
    told = ["--kind", "leads", "--rows", "channel", "--value", "mean", "--field", "estimated_amount"]
    assert ends("report", "pivot", *told, "--save", "Means") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines] == [
        ["Channel", "All"],
        ["Referral", "20.00"],
        ["(not", "recorded)", "5.00"],
        ["All", "15.00"],
    ]
    assert ends("report", "pivot", "--saved", "Means", "--json") == 0
    found = json.loads(capsys.readouterr().out)["pivot"]
    assert [line["all_columns"] for line in found["lines"]] == ["20.00", "5.00"]
    assert ends("report", "pivot", *told[:4], "--columns", "status", "--json") == 0
    found = json.loads(capsys.readouterr().out)["pivot"]
    assert found["total"] == {"New": 3, "all_columns": 3}
    assert ends("report", "pivot", *told, "--filter", "channel=Referral", "--json") == 0
    assert json.loads(capsys.readouterr().out)["pivot"]["total"]["all_columns"] == "20.00"
    for wrong in (["--saved", "Nothing"], ["--kind", "leads"], ["--kind", "leads", "--rows", "nothing"]):
        assert ends("report", "pivot", *wrong) == 2
