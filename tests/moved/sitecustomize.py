"""Loaded by every Python under a moved clock: a sleep that libfaketime leaves alone.

With the monotonic clock left as it is, libfaketime 0.9.10 turns the deadline of Python's `time.sleep` into one that
the kernel refuses (EINVAL); with that clock moved too, waiting for a lock would never time out.
"""

import select
import time


def _sleep(seconds: float) -> None:
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        select.select([], [], [], left)


time.sleep = _sleep
