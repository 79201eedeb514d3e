"""Fixtures for flows: one virtual screen for the run, a clean desk for each test, pictures of failures."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests.flows.desk import Desk
from tests.flows.screen import Screen, virtual_screen

_FAILED = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """The virtual screen, started by the first flow that wants it."""
    with virtual_screen(tmp_path_factory.mktemp("screen")) as running:
        yield running


@pytest.fixture
def desk(screen: Screen, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A desk on the virtual screen; when the test fails, its picture and the programs' output stay behind."""
    home = tmp_path / "home"
    home.mkdir()
    own = Desk(screen.display, home)
    yield own
    if request.node.stash.get(_FAILED, False):
        picture = own.screenshot(tmp_path / "failure.png")
        print(f"screen at the failure: {picture}")
        for program in own.programs:
            print(f"--- {program.log.name}\n{program.output()}")
    own.clear()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember a failure, so that the desk can show what the screen looked like."""
    report = yield
    if report.when == "call" and report.failed:
        item.stash[_FAILED] = True
    return report
