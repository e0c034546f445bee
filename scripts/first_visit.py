"""What a first visit costs: every file a page asks for, as a server would send it under brotli.

The server counts, not the browser: nothing is cached, and what is fetched later counts too.
"""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import brotli
from playwright.sync_api import sync_playwright

from find_browser import find_browser

_SETTLE = 500  # ms after the network has gone quiet


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer: its path, and its size in bytes under brotli (quality 11)."""

    path: str
    size: int


def first_visit(site: Path, address: str, touch: str | None = None) -> tuple[tuple[Sent, ...], tuple[str, ...]]:
    """What is sent for a cold visit of `address`, and the foreign addresses asked for. `touch`: a selector to click.

    Raises RuntimeError where there is no browser.
    """
    browser_path = find_browser()
    if browser_path is None:
        raise RuntimeError("没有找到 Chromium；运行 python scripts/find_browser.py --install")
    sent: list[Sent] = []
    asked: list[str] = []
    with serving(site, sent) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 800})
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{origin}/{address}", wait_until="networkidle")
        if touch:
            page.click(touch)
        page.wait_for_timeout(_SETTLE)
        page.wait_for_load_state("networkidle")
        browser.close()
    foreign = tuple(url for url in asked if urlsplit(url).netloc not in ("", urlsplit(origin).netloc))
    return tuple(sent), foreign


@lru_cache(maxsize=64)
def _compressed(file: Path, _changed: int) -> bytes:
    """Once for each file, as a server would keep it: what is timed is the network, not the packing."""
    return bytes(brotli.compress(file.read_bytes(), quality=11))


@contextmanager
def serving(site: Path, sent: list[Sent]) -> Iterator[str]:
    """Serve a site on 127.0.0.1 under brotli: the address of its root. What is sent is added to `sent`."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _handler(site, sent))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _handler(site: Path, sent: list[Sent]) -> type[http.server.BaseHTTPRequestHandler]:
    class Handler(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            file = site / path.lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file():
                self.send_error(404)
                return
            body = _compressed(file, file.stat().st_mtime_ns)
            sent.append(Sent(path, len(body)))
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(file)))
            self.send_header("Content-Encoding", "br")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(ConnectionError):  # a page that is left stops listening
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler
