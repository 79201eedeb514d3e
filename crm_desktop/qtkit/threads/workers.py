"""Work off the main thread: a few threads with a resource each, answers delivered in the main thread."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Hashable
from typing import Any, Generic, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot


class Resource(Protocol):
    """What a thread works with, such as a database connection; made and closed in its thread."""

    def interrupt(self) -> None:
        """Stop the work that is running; called from another thread."""

    def close(self) -> None:
        """Give everything back."""


R = TypeVar("R", bound=Resource)


class Job:
    """A piece of work on its way; `cancel` makes sure that its answer is never delivered."""

    def __init__(
        self,
        work: Callable[[Any], object],
        done: Callable[[Any], None] | None,
        failed: Callable[[Exception], None],
        owner: QObject | None,
    ) -> None:
        self.work = work
        self.done = done
        self.failed = failed
        self.owner = owner
        self.cancelled = False
        self._lock = threading.Lock()
        self._running: Resource | None = None

    def cancel(self) -> None:
        """Forget the answer; interrupts the work when it runs already."""
        with self._lock:
            self.cancelled = True
            if self._running is not None:
                self._running.interrupt()

    def run(self, resource: Resource) -> tuple[bool, Any]:
        """On the worker's thread: (whether it went well, the answer or the exception)."""
        with self._lock:
            if self.cancelled:
                return False, None
            self._running = resource
        try:
            return True, self.work(resource)
        except Exception as error:  # every error travels to the main thread, where it is told or reported
            # Nobody waits for a cancelled job; its error would carry the frames, and with them the database
            # cursors of this thread, to another thread to be freed there.
            return False, None if self.cancelled else error
        finally:
            with self._lock:
                self._running = None

    @property
    def is_wanted(self) -> bool:
        """Whether anybody still waits for the answer."""
        return not self.cancelled and (self.owner is None or shiboken6.isValid(self.owner))


class Workers(QObject, Generic[R]):
    """`threads` threads, each with a resource from `make`; with one thread it is a queue in order."""

    _finished = Signal(object, bool, object)
    #: whether anything is waiting or running
    busy_changed = Signal(bool)

    def __init__(self, make: Callable[[], R], threads: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._queue: queue.SimpleQueue[Job | threading.Barrier | None] = queue.SimpleQueue()
        self._latest: dict[Hashable, Job] = {}
        self._open = 0
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._threads = [threading.Thread(target=self._loop, daemon=True) for _ in range(threads)]
        for thread in self._threads:
            thread.start()

    def submit(
        self,
        work: Callable[[R], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        owner: QObject | None = None,
        replaces: Hashable = None,
    ) -> Job:
        """Queue work; `done` or `failed` is called in the main thread.

        Work with the same `replaces` key makes earlier work of that key unwanted. Answers are dropped when
        `owner` is gone by then.
        """
        job = Job(work, done, failed or _raise, owner)
        if replaces is not None:
            earlier = self._latest.get(replaces)
            if earlier is not None:
                earlier.cancel()
            self._latest[replaces] = job
        self._open += 1
        if self._open == 1:
            self.busy_changed.emit(True)
        self._queue.put(job)
        return job

    @property
    def is_busy(self) -> bool:
        """Whether anything is waiting or running."""
        return self._open > 0

    def _loop(self) -> None:
        resource: R | None = None
        while (job := self._queue.get()) is not None:
            if isinstance(job, threading.Barrier):
                _meet(job, None)
                continue
            resource = self._work(job, resource)
            # The thread would keep the job while it waits for the next one, and with it what its functions
            # hold, such as a page, which would then be undone in this thread.
            del job
        if resource is not None:
            resource.close()

    def _work(self, job: Job, resource: R | None) -> R | None:
        """Do a job and hand its answer over; nothing of it stays in this thread."""
        try:
            if resource is None:
                resource = self._make()
            ok, answer = job.run(resource)
        except Exception as error:  # the resource could not be made; said like the work's own error
            ok, answer = False, error
        self._finished.emit(job, ok, answer)
        del answer  # an error's frames hold this one, which would hold the error
        return resource

    @Slot(object, bool, object)
    def _deliver(self, job: Job, ok: bool, answer: object) -> None:
        self._open -= 1
        for key in [key for key, latest in self._latest.items() if latest is job]:
            del self._latest[key]
        try:
            if job.is_wanted:
                if ok:
                    if job.done is not None:
                        job.done(answer)
                elif isinstance(answer, Exception):
                    job.failed(answer)
        finally:
            if self._open == 0:
                self.busy_changed.emit(False)

    def finish(self, timeout: float = 30.0) -> None:
        """Wait until what is queued is done, at most `timeout` s; the threads stay.

        What one thread has set in type another may be drawing: Qt takes the faces of a thread's fonts away
        when that thread ends, so none may end before all have finished.
        """
        if self._threads:
            meeting = threading.Barrier(len(self._threads) + 1)
            for _ in self._threads:
                self._queue.put(meeting)
            _meet(meeting, timeout)

    def stop(self, timeout: float = 30.0) -> None:
        """Finish what is queued, close the resources and end the threads; waits at most `timeout` s each."""
        self.finish(timeout)
        for _ in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join(timeout)
        self._threads = []


def stop_all(*workers: Workers[Any]) -> None:
    """Stop several that work for each other: all finish before any of their threads ends."""
    for each in workers:
        each.finish()
    for each in workers:
        each.stop()


def _meet(meeting: threading.Barrier, timeout: float | None) -> None:
    """Wait for all others; nobody waits on where one has not come in time."""
    try:
        meeting.wait(timeout)
    except threading.BrokenBarrierError:
        return


def _raise(error: Exception) -> None:
    raise error
