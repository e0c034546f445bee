"""When the largest thing of a page is painted, on a weak phone in a weak network: a cold visit, as Chromium sees it."""

import statistics
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from find_browser import find_browser
from first_visit import Sent, serving

_RTT = 150  # ms
_DOWN = 1_600_000 / 8  # bytes a second
_SLOWER = 4  # times, of the processor
_SETTLE = 300  # ms after the network has gone quiet
_LARGEST = """() => new Promise(done => {
    new PerformanceObserver(list => done(list.getEntries().pop().startTime))
        .observe({ type: "largest-contentful-paint", buffered: true });
})"""


def first_paints(pages: tuple[tuple[Path, str], ...], runs: int) -> tuple[float, ...]:
    """Milliseconds to the largest paint of each (site, address), medians; the pages take turns in every run.

    Raises RuntimeError where there is no browser.
    """
    browser_path = find_browser()
    if browser_path is None:
        raise RuntimeError("没有找到 Chromium；运行 python scripts/find_browser.py --install")
    times: list[list[float]] = [[] for _ in pages]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for run in range(runs + 1):  # the first warms the machine up
            for n, (site, address) in enumerate(pages):
                paint = _paint(browser, site, address)
                if run:
                    times[n].append(paint)
        browser.close()
    return tuple(statistics.median(found) for found in times)


def _paint(browser: Browser, site: Path, address: str) -> float:
    sent: list[Sent] = []
    with serving(site, sent) as origin:
        context = browser.new_context(viewport={"width": 360, "height": 740})
        page = context.new_page()
        session = context.new_cdp_session(page)
        network = {"offline": False, "latency": _RTT, "downloadThroughput": _DOWN, "uploadThroughput": _DOWN}
        session.send("Network.emulateNetworkConditions", network)
        session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
        page.goto(f"{origin}/{address}", wait_until="networkidle")
        page.wait_for_timeout(_SETTLE)
        paint = float(page.evaluate(_LARGEST))
        context.close()
    return paint
