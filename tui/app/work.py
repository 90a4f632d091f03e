"""The one bridge to threads: a call, a worker, one message with its value or its error.

Nothing raised in a worker ends the app, and nothing but `post_message` is done from a thread.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from textual.message import Message

from tui.language.refusals import explain

if TYPE_CHECKING:
    from textual.app import App

Then = Callable[[Any], None]
Fail = Callable[[Exception], None]


class Cancelled(Exception):
    """A person stopped a job that reports its progress."""


@dataclass(eq=False)
class Job:
    """One call in a thread. `tag` names a read whose older answers are worthless once a newer one was asked for."""

    owner: Working
    call: Callable[[], Any]
    tag: str = ""
    generation: int = 0
    then: Then | None = None
    failed: Fail | None = None
    progress: Callable[[int, int], None] | None = None
    awaited: bool = False
    stop: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask a job that reports its progress to stop; it fails with `Cancelled`."""
        self.stop.set()

    def report(self, done: int, total: int) -> None:
        """Called from the thread: say how far it is, and stop there when that was asked for."""
        if self.stop.is_set():
            raise Cancelled
        self.owner.app.post_message(Progressed(self, done, total))


@dataclass
class Answer(Message):
    """How a job ended: with a value, or with an error."""

    job: Job
    value: Any = None
    error: Exception | None = None


@dataclass
class Progressed(Message):
    """How far a job is."""

    job: Job
    done: int
    total: int


class Working:
    """For screens, widgets and the app: calls that may take a while, off the event loop.

    The owner needs `refuse(error)`, which says what went wrong.
    """

    app: App[Any]
    answer: Any = None

    def work(
        self,
        function: Callable[..., Any],
        *args: Any,
        tag: str = "",
        then: Then | None = None,
        failed: Fail | None = None,
        progress: Callable[[int, int], None] | None = None,
        **kwargs: Any,
    ) -> Job:
        """Call `function(*args, **kwargs)` in a thread.

        Args:
            function: a plain blocking function.
            tag: names a read: only the answer to the newest call with this tag is delivered. Writes have none, so
                each of them is told.
            then: called on the event loop with what it returned.
            failed: called on the event loop with what it raised; otherwise `refuse`.
            progress: called on the event loop with (done, total); the function then gets `progress=` to report by.
        """
        job = Job(self, lambda: None, tag, self._next_generation(tag), then, failed, progress)
        if progress:
            kwargs["progress"] = job.report
        job.call = lambda: function(*args, **kwargs)
        start(self.app, job)
        return job

    def ask(self, function: Callable[..., Any], *args: Any, **options: Any) -> Job:
        """Call a function of the data layer in a thread, as `function(db, who, *args, …)`; options as in `work`."""
        return self.work(function, self.app.db, self.app.who, *args, **options)  # type: ignore[attr-defined]

    async def wait(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Return what a function of the data layer returns, called as `function(db, who, *args, …)` in a thread.

        For flows of questions and answers (`flow`), and for the `validate` of a form.

        Raises:
            Exception: what the function raised.
        """
        return await self.wait_work(function, self.app.db, self.app.who, *args, **kwargs)  # type: ignore[attr-defined]

    async def wait_work(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Return what `function(*args, **kwargs)` returns, called in a thread.

        Raises:
            Exception: what the function raised.
        """
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

        def told(settle: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda value: None if future.done() else settle(value)

        job = self.work(function, *args, then=told(future.set_result), failed=told(future.set_exception), **kwargs)
        job.awaited = True
        value = await future
        if not self.is_running:  # type: ignore[attr-defined]
            raise asyncio.CancelledError  # nobody is left to go on with it
        return value

    async def saved(
        self, function: Callable[..., Any], *args: Any, fields: Mapping[str, str] | None = None, **kwargs: Any
    ) -> dict[str, str]:
        """Save what a form holds by a function of the data layer; for the `validate` of a form dialog.

        Args:
            function: called as in `wait`.
            fields: code of a refusal -> the field it is said under, where the refusal itself names none.

        Returns:
            sentences by field name; none when it is saved. What it returned is then in `self.answer`.
        """
        try:
            self.answer = await self.wait(function, *args, **kwargs)
        except Exception as error:  # the funnel: said in the form, which keeps what was typed
            field = getattr(error, "facts", {}).get("field") or (fields or {}).get(getattr(error, "code", ""), "")
            return {field: explain(error)}
        return {}

    def flow(self, steps: Coroutine[Any, Any, None]) -> None:
        """Run steps that await dialogs and `wait`, after those before them; what they raise is refused."""

        async def run() -> None:
            try:
                async with self.app.talk:  # type: ignore[attr-defined]
                    await steps
            except Exception as error:  # the funnel
                (self if self.is_running else self.app).refuse(error)  # type: ignore[attr-defined]

        self.app.run_worker(run(), exit_on_error=False, group="flow")

    def awaits(self, job: Job) -> bool:
        """Tell whether an answer is still wanted."""
        return not job.tag or self._generations().get(job.tag) == job.generation

    def refuse(self, error: Exception) -> None:
        """Say what was refused or went wrong."""
        raise NotImplementedError

    def _next_generation(self, tag: str) -> int:
        generations = self._generations()
        generations[tag] = generations.get(tag, 0) + 1
        return generations[tag]

    def _generations(self) -> dict[str, int]:
        return self.__dict__.setdefault("_work_generations", {})


def start(app: App[Any], job: Job) -> None:
    """Run a job in a thread of the app, which outlives the screen that asked."""

    def run() -> None:
        answer = Answer(job)
        try:
            answer.value = job.call()
        except Exception as error:  # the funnel: whatever it is, somebody is told
            answer.error = error
        app.post_message(answer)

    app.jobs.add(job)  # type: ignore[attr-defined]
    app.run_worker(run, thread=True, exit_on_error=False, group="jobs")


def deliver(answer: Answer) -> None:
    """Hand an answer to whoever asked, on the event loop; late ones are dropped.

    Where a screen was closed meanwhile, its refusals are still told, by the app.
    """
    job, error = answer.job, answer.error
    if not job.owner.awaits(job):
        return
    here = job.awaited or job.owner.is_running  # type: ignore[attr-defined]
    if error is None:
        if job.then and here:
            job.then(answer.value)
    elif not here:
        job.owner.app.refuse(error)  # type: ignore[attr-defined]
    else:
        (job.failed or job.owner.refuse)(error)
