"""The real site in a real Chromium, served on 127.0.0.1 below a sub-folder, as a portal would."""

import functools
import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.conftest import ROOT, SITE_URL  # noqa: F401  the tests of the browser ask for it here

FOLDER = "some/sub"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the tests look at the pages, not at the requests."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        with suppress(ConnectionError):  # a page that is left stops listening
            super().copyfile(source, outputfile)


@contextmanager
def served(top: Path) -> Iterator[str]:
    """The address of a local server of a folder, without a slash at its end."""
    handler = functools.partial(_Quiet, directory=str(top))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site's home page, in a sub-folder of a local server."""
    top = tmp_path_factory.mktemp("server")
    (top / FOLDER).parent.mkdir()
    (top / FOLDER).symlink_to(site)
    with served(top) as server:
        yield f"{server}/{FOLDER}/"


@pytest.fixture(scope="session")
def top(site: Path) -> Iterator[str]:
    """The site at the top of its server: its 404 page has addresses from there."""
    with served(site) as server:
        yield f"{server}/"


@pytest.fixture(scope="session")
def addressed(addressed_site: Path) -> Iterator[str]:
    """The site that was built for an address of its own, at the top of its server."""
    with served(addressed_site) as server:
        yield f"{server}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Missing, the run fails and says how to install it."""
    found = subprocess.run(
        [sys.executable, str(ROOT / "scripts/find_browser.py")], capture_output=True, text=True, check=False
    )
    if found.returncode:
        pytest.fail(found.stderr)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found.stdout.strip(), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone of 360 px with scripts."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield context
    context.close()


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that runs no script at all."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    yield context
    context.close()
