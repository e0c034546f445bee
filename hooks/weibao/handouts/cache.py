"""What was made once is not made again: files kept by the content they were made from, never by a date.

The folder can be deleted at any time. It is never committed.
"""

import hashlib
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_KEPT = 30 * 24 * 3600  # seconds since last use


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of finished files; `folder` need not be there."""

    folder: Path

    def get(self, made_from: tuple[bytes, ...], make: Callable[[], bytes]) -> bytes:
        """What was made from the same bytes before, else what `make` gives now. Nothing is kept where it raises."""
        digest = hashlib.sha256()
        for part in made_from:
            digest.update(len(part).to_bytes(8, "big") + part)
        file = self.folder / digest.hexdigest()
        try:
            content = file.read_bytes()
            os.utime(file)
        except OSError:
            content = make()
            self._keep(file, content)
        return content

    def forget_unused(self) -> None:
        """Delete what no build has asked for in a month."""
        for file in self.folder.glob("*"):
            if time.time() - file.stat().st_mtime > _KEPT:
                file.unlink(missing_ok=True)

    def _keep(self, file: Path, content: bytes) -> None:
        """Written beside and renamed: two builds at once never read half a file. A full disk costs time, no more."""
        beside = file.with_name(f".{file.name}.{os.getpid()}")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                beside.write_bytes(content)
                beside.replace(file)
            finally:
                beside.unlink(missing_ok=True)
