"""Work that would keep the window waiting, done beside it: reading and writing workbooks.

A task is a plain function of values that gives a value; it never sees a session or a widget. Its news
comes back on the main thread. One executor for the whole program, shut down when the window closes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

Task = Callable[["Running"], Any]


class Running:
    """What a task is handed: a way to tell how far it has come, and to hear that it isn't wanted any more."""

    def __init__(self, report: Callable[[float], None]) -> None:
        self._cancelled = threading.Event()
        self._report = report

    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        self._cancelled.set()

    def tell(self, share: float) -> None:
        """How much is done, 0 to 1."""
        self._report(share)


class _Job(QObject):
    """One task under way. Its signals are emitted in the worker and arrive on the main thread."""

    progressed = Signal(float)
    ended = Signal(object, object, object)

    def __init__(
        self,
        parent: QObject,
        task: Task,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__(parent)
        self.running = Running(self.progressed.emit)
        self.done, self.failed = done, failed
        self._task = task

    def work(self) -> None:
        """In the worker."""
        result, error = None, None
        try:
            result = self._task(self.running)
        except Exception as problem:
            error = problem
        self.ended.emit(self, result, error)


class Tasks(QObject):
    """Runs one task at a time and tells the window about it."""

    began = Signal(str)
    """A task with these words has begun."""
    progressed = Signal(float)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor: ThreadPoolExecutor | None = None
        self._jobs: list[_Job] = []
        self._futures: dict[int, Future[None]] = {}

    @property
    def busy(self) -> bool:
        return bool(self._jobs)

    def run(
        self,
        words: str,
        task: Task,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `task` beside the window; then call `done(result)` or `failed(error)` on the main thread.

        `words` says in the status bar what is going on. A cancelled task calls neither.
        """
        if self._executor is None:
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="task")
        job = _Job(self, task, done, failed)
        job.progressed.connect(self.progressed)
        job.ended.connect(self._end)
        self._jobs.append(job)
        self.began.emit(words)
        self._futures[id(job)] = self._executor.submit(job.work)

    def cancel(self) -> None:
        """Give up all that is under way; what it has found is not used."""
        for job in self._jobs:
            job.running.cancel()

    def shut_down(self) -> None:
        """Give up and wait for the worker to stop. Nothing can be run afterwards."""
        self.cancel()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _end(self, job: _Job, result: Any, error: Exception | None) -> None:
        if job not in self._jobs:
            return
        self._jobs.remove(job)
        self._futures.pop(id(job), None)
        if not self._jobs:
            self.idle.emit()
        if not job.running.is_cancelled():
            if error is not None:
                job.failed(error)
            else:
                job.done(result)
        job.deleteLater()
