"""Runs the command line: in this process for speed, or as a person's script does, in one of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.command_line.arguments.parser import parse
from crm_desktop.command_line.run import run
from tests.new_files import put_copy, put_new_file
from tests.support import PATIENCE

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.out, self.err
        return json.loads(self.out)


Crm = Callable[..., Ran]


@pytest.fixture
def crm_on_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Crm:
    """`crm("list", "leads", ...)` on one data file, in English unless told otherwise; an import makes it."""

    def call(*arguments: object, db: Path | None = None, lang: str = "en") -> Ran:
        options = ["--db", str(db or tmp_path / "office.crm"), "--lang", lang]
        capsys.readouterr()
        try:
            code = run(parse([*options, *map(str, arguments)]))
        except SystemExit as end:  # how argparse refuses
            code = int(end.code or 0)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return call


@pytest.fixture
def crm(crm_on_nothing: Crm, tmp_path: Path) -> Crm:
    """The same on a file that is there when it begins with an import: to make one takes half a second."""
    path = tmp_path / "office.crm"
    begun = False

    def call(*arguments: object, db: Path | None = None, lang: str = "en") -> Ran:
        nonlocal begun
        makes_one = arguments[0] == "import" and "--currency" not in arguments and lang == "en"
        if makes_one and db is None and not (begun or path.exists() or path.is_symlink()):
            _put_unused(path)
        begun = True
        return crm_on_nothing(*arguments, db=db, lang=lang)

    return call


def _put_unused(path: Path) -> None:
    """A new file with an id of its own: copies are kept by it, and tests share one home."""
    unused = path.with_name("unused.crm")
    put_copy(put_new_file(unused), path)
    unused.unlink()


@pytest.fixture
def script(tmp_path: Path) -> Crm:
    """The same through `main.py` in a process of its own, in a time zone."""

    def call(*arguments: object, zone: str = "UTC") -> Ran:
        options = ["--db", str(tmp_path / "office.crm"), "--lang", "en"]
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *options, *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            env={**os.environ, "TZ": zone, "PYTHONUTF8": "1"},
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return Ran(done.returncode, done.stdout, done.stderr)

    return call


LEADS = (
    "編號,姓名,公司,電子郵件,電話,來源,負責人,建立時間,預估金額\n"
    'A1,王小明,宏遠精密,ming@hongyuan.example,02-2345-6789,展會,佳穎,2026-03-01,"NT$ 480,000"\n'
    "A2,陳怡君,藍海資訊,,0912 345 678,老客戶轉介,Kevin,2026-03-02,\n"
    "A3,,,not an address,,展會,佳穎,2026-03-03,\n"
    "A4,Anna Müller,Nordlicht GmbH,anna@nordlicht.example,,,,2026-03-04,1200\n"
)


@pytest.fixture
def leads_file(tmp_path: Path) -> Path:
    """A reference data as a fair hands it out."""
    path = tmp_path / "fair.csv"
    path.write_text(LEADS, encoding="utf-8")
    return path


class Files:
    """Writes a file and imports it."""

    def __init__(self, crm: Crm, folder: Path) -> None:
        self.crm, self.folder = crm, folder

    def bring(self, kind: str, *lines: str, options: tuple[object, ...] = (), name: str = "rows.csv") -> Ran:
        path = self.folder / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return self.crm("import", kind, path, "--json", *options)

    def list(self, kind: str) -> dict[str, dict[str, Any]]:
        return {each["name"] or each["company"]: each for each in self.crm("list", kind, "--json").json}


@pytest.fixture
def files(crm: Crm, tmp_path: Path) -> Files:
    return Files(crm, tmp_path)


@pytest.fixture(scope="session")
def office_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with an account, two contacts and a deal, made once by the command line itself."""
    folder = tmp_path_factory.mktemp("office")
    leads, path = folder / "fair.csv", folder / "office.crm"
    leads.write_text(LEADS, encoding="utf-8")

    def crm(*arguments: str) -> int:
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            return run(parse(["--db", str(path), "--lang", "en", *arguments]))

    assert crm("import", "leads", str(leads)) == 1  # one row of it has an error
    assert crm("add", "account", "--set", "name=Nordlicht GmbH") == 0
    assert crm("add", "account", "--set", "name=永豐機械") == 0
    for account in ("Nordlicht GmbH", "永丰机械"):
        assert crm("add", "contact", "--set", "name=Anna Weiß", "--set", f"account={account}") == 0
    made = crm(
        *("add", "opportunity", "--set", "name=Presses", "--set", "account=nordlicht gmbh"),
        *("--set", "amount=480,000.50 EUR", "--set", "stage=報價", "--set", "expected_close=115/12/3"),
    )
    assert made == 0
    return path


@pytest.fixture
def office(crm: Crm, office_file: Path, tmp_path: Path) -> Crm:
    """The command line on a copy of that file."""
    put_copy(office_file, tmp_path / "office.crm")
    return crm
