"""Worker threads keep nothing of what they have done: neither the job, nor its answer, nor its error."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.threads.workers import Workers

#: Longest wait for a thread, in seconds.
PATIENCE = 60.0


class Plain:
    """A resource that can do nothing."""

    def interrupt(self) -> None:
        """Nothing runs for long."""

    def close(self) -> None:
        """Nothing is held."""


class Held:
    """What a job or an answer holds; tells in which thread it is undone."""

    def __init__(self, undone_in: list[threading.Thread]) -> None:
        weakref.finalize(self, lambda: undone_in.append(threading.current_thread()))

    def work(self, _resource: Plain) -> None:
        """Do nothing."""

    def fail(self, _resource: Plain) -> None:
        """Go wrong."""
        raise ValueError("as wanted")


@pytest.fixture
def without_collector() -> Iterator[None]:
    """What is freed here is freed because nobody holds it."""
    gc.collect()
    was_on = gc.isenabled()
    gc.disable()
    yield
    if was_on:
        gc.enable()


@pytest.fixture
def workers(qtbot: QtBot, without_collector: None) -> Iterator[Workers[Plain]]:
    made = Workers(Plain, 1)
    yield made
    made.stop()


def test_a_job_that_is_done_is_let_go(qtbot: QtBot, workers: Workers[Plain]) -> None:
    undone_in: list[threading.Thread] = []
    held = Held(undone_in)
    workers.submit(held.work)
    del held
    qtbot.waitUntil(lambda: len(undone_in) == 1)


def test_an_answer_is_undone_in_the_main_thread(qtbot: QtBot, workers: Workers[Plain]) -> None:
    undone_in: list[threading.Thread] = []
    answers: list[object] = []
    workers.submit(lambda _resource: Held(undone_in), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 1)
    qtbot.wait(50)  # until the thread waits for its next job
    assert undone_in == []
    answers.clear()
    assert undone_in == [threading.main_thread()]


def test_a_job_that_went_wrong_is_let_go(qtbot: QtBot, workers: Workers[Plain]) -> None:
    undone_in: list[threading.Thread] = []
    held, said = Held(undone_in), list[str]()
    workers.submit(held.fail, failed=lambda error: said.append(str(error)))
    del held
    qtbot.waitUntil(lambda: len(undone_in) == 1)
    assert said == ["as wanted"]


def test_a_job_without_its_resource_is_let_go(qtbot: QtBot, without_collector: None) -> None:
    def broken() -> Plain:
        raise OSError("no resource")

    workers = Workers(broken, 1)
    undone_in: list[threading.Thread] = []
    held, said = Held(undone_in), list[str]()
    workers.submit(held.work, failed=lambda error: said.append(str(error)))
    del held
    qtbot.waitUntil(lambda: len(undone_in) == 1)
    assert said == ["no resource"]
    workers.stop()


def test_no_thread_ends_before_all_have_finished(qtbot: QtBot) -> None:
    """Pages that one has set are drawn by another: Qt takes the fonts of a thread away with it."""
    workers = Workers(Plain, 2)
    others = list(workers._threads)
    begun = threading.Event()
    ended: list[bool] = []

    def work(_resource: Plain) -> None:
        others.remove(threading.current_thread())
        begun.set()
        others[0].join(0.3)
        ended.append(not others[0].is_alive())

    workers.submit(work)
    assert begun.wait(PATIENCE)
    workers.stop()
    assert ended == [False]
    assert not others[0].is_alive()


def test_one_that_does_not_come_to_an_end_holds_nobody_up(qtbot: QtBot) -> None:
    workers = Workers(Plain, 2)
    may_end, done = threading.Event(), threading.Event()
    workers.submit(lambda _resource: may_end.wait(PATIENCE))
    workers.finish(0.01)
    workers.submit(lambda _resource: done.set())
    assert done.wait(PATIENCE)
    may_end.set()
    workers.stop()
