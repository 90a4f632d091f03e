"""How long the event loop was held up: for tests and measurements, never for the application itself."""

from __future__ import annotations

import asyncio
import time
from types import TracebackType


class Lag:
    """Measures the longest hold-up of the event loop inside the block: `async with Lag() as lag: …; lag.worst`.

    Attributes:
        worst: the longest hold-up in seconds of this thread's own work: what other programs take does not count.
    """

    STEP = 0.002

    def __init__(self) -> None:
        self.worst = 0.0
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Lag:
        self._task = asyncio.create_task(self._watch())
        await asyncio.sleep(0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._task:
            self._task.cancel()

    async def _watch(self) -> None:
        while True:
            before = time.thread_time()
            await asyncio.sleep(self.STEP)
            self.worst = max(self.worst, time.thread_time() - before)
