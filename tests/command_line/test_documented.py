"""The page about the command line: every example on it is run as it stands, and prints what stands there."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest

from crm_desktop.command_line.arguments.parser import parse
from crm_desktop.command_line.run import VERBS, run
from tests.support import ROOT

PAGE = (ROOT / "docs" / "command-line.md").read_text("utf-8")
FILES = re.findall(r"`([a-z]+\.csv)`:\n\n```csv\n(.*?)```", PAGE, re.DOTALL)
BLOCKS = re.findall(r"```console\n(.*?)```", PAGE, re.DOTALL)
ENDS = re.compile(r"# ends with (\d)")


@dataclass(frozen=True)
class Example:
    """A command with what stands below it."""

    command: str
    printed: str
    code: int

    @property
    def arguments(self) -> list[str]:
        return shlex.split(self.command)

    @property
    def pattern(self) -> str:
        """What is printed; … stands for anything in its line, and alone on a line for any number of lines."""
        lines = [
            "(?:.*\n)*" if line == "…" else re.escape(line).replace("…", ".*") + "\n"
            for line in self.printed.splitlines()
        ]
        return "".join(lines)


def examples() -> list[Example]:
    found = []
    for block in BLOCKS:
        for each in block.removeprefix("$ crm ").split("\n$ crm "):
            command, _line, below = each.partition("\n")
            lines = below.splitlines()
            ends = [match for line in lines if (match := ENDS.fullmatch(line))]
            printed = "\n".join(line for line in lines if not ENDS.fullmatch(line))
            found.append(Example(command, printed, int(ends[0][1]) if ends else 0))
    return found


@pytest.mark.usefixtures("qapp")  # a paper is drawn: the tests of windows share this process
def test_every_example_does_what_stands_on_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert len(FILES) == 2
    for name, text in FILES:
        Path(name).write_text(text, "utf-8")
    told = examples()
    assert len(told) > 30
    for example in told:
        capsys.readouterr()
        code = run(parse(["--lang", "en", *example.arguments]))
        printed = capsys.readouterr()
        assert code == example.code, (example.command, printed)
        assert re.fullmatch(example.pattern, printed.out + printed.err), (example, printed)


def test_every_command_has_an_example_and_its_form_of_json() -> None:
    shown = {parse(each.arguments).verb for each in examples()} & set(VERBS)
    assert shown == set(VERBS)
    table = PAGE[PAGE.index("## What --json prints") :]
    printed = {verb for verb in VERBS if f"`{verb}`" in table}
    assert printed == set(VERBS) - {"undo", "redo", "check", "mend", "backup"}
