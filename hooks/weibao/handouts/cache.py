"""What was made once is not made again: files kept by the content they were made from, never by a date.

The folder can be deleted at any time. It is never committed.
"""

import hashlib
import os
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_KEPT = 30 * 24 * 3600  # seconds since last use
_DIGEST = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of finished files, each behind its own digest; `folder` need not be there."""

    folder: Path

    def get(self, made_from: tuple[bytes, ...], make: Callable[[], bytes]) -> bytes:
        """What was made from the same bytes before, else what `make` gives now. Nothing is kept where it raises.

        A file that cannot be read, or is not as it was written, is made anew.
        """
        digest = hashlib.sha256()
        for part in made_from:
            digest.update(len(part).to_bytes(8, "big") + part)
        file = self.folder / digest.hexdigest()
        with suppress(OSError):
            stored = file.read_bytes()
            if hashlib.sha256(stored[_DIGEST:]).digest() == stored[:_DIGEST]:
                with suppress(OSError):
                    os.utime(file)
                return stored[_DIGEST:]
        content = make()
        self._keep(file, hashlib.sha256(content).digest() + content)
        return content

    def forget_unused(self) -> None:
        """Delete what no build has asked for in a month; another build may be doing the same."""
        for file in self.folder.glob("*"):
            with suppress(OSError):
                if time.time() - file.stat().st_mtime > _KEPT:
                    file.unlink()

    def _keep(self, file: Path, content: bytes) -> None:
        """Written beside and renamed: two builds at once never read half a file. A full disk costs time, no more."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".", dir=self.folder)
            beside = Path(name)
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(content)
                beside.replace(file)
            finally:
                beside.unlink(missing_ok=True)
