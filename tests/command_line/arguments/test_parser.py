"""Arguments that make no sense are refused in one line, in the language asked for, with exit code 2."""

from __future__ import annotations

import pytest

from crm_desktop.command_line.arguments.parser import parse

#: Arguments, and what is said about them in English and in Traditional Chinese.
CASES = {
    "kind": (("list", "things"), "“things” is not one of these: ", "「things」不在"),
    "command": (("frobnicate",), "“frobnicate” is not one of these: import, report", "「frobnicate」不在"),
    "pair": (("list", "leads", "--filter", "x"), "“x” is not of the form FIELD=VALUE.", "FIELD=VALUE 的格式"),
    "day": (("report", "channels", "--from", "soon"), "“soon” is not a date", "「soon」不是"),
    "number": (("list", "leads", "--limit", "0"), "“0” is not a whole number", "「0」不是"),
    "missing": (("restore",), "This is missing: COPY.", "缺少：COPY"),
    "strange": (("undo", "--loud"), "This was not understood: --loud.", "無法理解：--loud"),
    "no value": (("list", "leads", "--text"), "--text: a value has to follow.", "後面要有值"),
    "currency": (("import", "leads", "f", "--currency", "XX"), "“XX” is not a currency", "「XX」不是"),
}


@pytest.mark.parametrize("name", CASES)
def test_refusals_are_said_in_the_language_asked_for(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, english, chinese = CASES[name]
    for language, said in (("en", english), ("zh_TW", chinese)):
        with pytest.raises(SystemExit) as end:
            parse(["--lang", language, *arguments])
        printed = capsys.readouterr()
        assert (end.value.code, printed.out, len(printed.err.splitlines())) == (2, "", 1)
        assert printed.err.startswith("crm")
        assert said in printed.err
