"""Files and folders as Rasd makes them: for its user alone, or for a group that is named, whatever the umask."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

ALONE, TOGETHER = 0o600, 0o660
"""The rights of a file for its user alone, and for a group."""
_ALONE_FOLDER, _TOGETHER_FOLDER = 0o700, 0o2770


def make_file(path: Path, group: str | None = None) -> None:
    """Make an empty file; one that is there stays as it is.

    Args:
        path: The file.
        group: The group that shares it; without one it is its user's alone.

    Raises:
        OSError: it cannot be made, or given to that group.
        LookupError: there is no such group.
    """
    try:
        number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, ALONE)
    except FileExistsError:
        return
    try:
        if group:
            os.fchown(number, -1, _number(group))
            os.fchmod(number, TOGETHER)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    finally:
        os.close(number)


def make_folder(path: Path, group: str | None = None) -> None:
    """Make a folder and those above it that are missing.

    Args:
        path: The folder.
        group: As for `make_file`.

    Raises:
        OSError, LookupError: as `make_file`.
    """
    if path.is_dir():
        return
    make_folder(path.parent, group)
    try:
        path.mkdir(_ALONE_FOLDER)
    except FileExistsError:
        if path.is_dir():
            return
        raise
    if group:
        shutil.chown(path, group=group)
        path.chmod(_TOGETHER_FOLDER)


def open_to_others(path: Path, group: str | None = None) -> bool:
    """Tell whether somebody may look into a file or folder besides its user (and `group`)."""
    mode = path.stat().st_mode
    return bool(mode & 0o007 or (mode & 0o070 and not (group and path.stat().st_gid == _number(group))))


def _number(group: str) -> int:
    import grp

    try:
        return grp.getgrnam(group).gr_gid
    except KeyError:
        raise LookupError(f"could not find group: {group!r}") from None
