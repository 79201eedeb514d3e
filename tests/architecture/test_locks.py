"""The lock files hold exact versions with hashes, for all that pyproject.toml asks, and no address."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support import ROOT

RUNTIME = "requirements.lock"
DEVELOPMENT = "requirements-dev.lock"


def locked(name: str) -> dict[str, str]:
    """Version by package of one lock file, without what it includes and what other systems need."""
    text = (ROOT / name).read_text(encoding="utf-8")
    lines = re.findall(r"^[\w-]+==[^\\\n]+", text, flags=re.MULTILINE)
    entries = [Requirement(line.strip()) for line in lines]
    return {
        entry.name: str(entry.specifier).removeprefix("==")
        for entry in entries
        if entry.marker is None or entry.marker.evaluate()
    }


def held(name: str) -> str | None:
    """The version of a package in this environment; None where it is not there."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def asked() -> dict[str, list[str]]:
    """The requirements of pyproject.toml by lock file."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {RUNTIME: project["project"]["dependencies"], DEVELOPMENT: project["dependency-groups"]["dev"]}


@pytest.mark.parametrize("name", [RUNTIME, DEVELOPMENT])
def test_a_lock_holds_names_versions_and_hashes_only(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    title = r"#[^:]*: the wheels for [\w. ,]*"
    condition = r"( ; [\w '.<>=!]+)?"
    allowed = rf"{title}|-r requirements\.lock|[\w-]+==[\w.]+{condition} \\|    --hash=sha256:\w{{64}}( \\)?"
    assert [line for line in lines if not re.fullmatch(allowed, line)] == []
    assert "://" not in "\n".join(lines)


@pytest.mark.parametrize("name", [RUNTIME, DEVELOPMENT])
def test_every_locked_package_has_a_hash(name: str) -> None:
    entries = re.split(r"^(?=[\w-]+==)", (ROOT / name).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert entries
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_locked_versions_are_what_the_project_asks_for() -> None:
    versions = locked(RUNTIME) | locked(DEVELOPMENT)
    wrong = [
        text
        for requirements in asked().values()
        for text in requirements
        if not Requirement(text).specifier.contains(
            versions.get(canonicalize_name(Requirement(text).name), "0")
        )
    ]
    assert not wrong, "run `python3 dev.py lock`"


def test_this_environment_holds_the_locked_versions() -> None:
    differing = {
        name: (wanted, held(name))
        for name, wanted in (locked(RUNTIME) | locked(DEVELOPMENT)).items()
        if held(name) != wanted
    }
    assert not differing, "run `python3 dev.py setup`"


def test_compiled_packages_are_locked_for_every_platform() -> None:
    text = (ROOT / RUNTIME).read_text(encoding="utf-8")
    entry = re.search(r"^sqlcipher3==.*?(?=^\w)", text, flags=re.MULTILINE | re.DOTALL)
    assert entry is not None
    # One wheel for each of four Pythons on Linux (2), macOS (2) and Windows (2).
    assert entry.group().count("--hash") >= 24
