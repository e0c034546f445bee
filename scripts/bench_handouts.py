"""Measure paper: one PDF in a batch, Chromium's print of the same page, what all sheets add to a build."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

from playwright.sync_api import sync_playwright

from find_browser import find_browser
from first_visit import Sent, serving
from weibao.build_date import today_or_say
from weibao.catalogue import load_catalogue
from weibao.handouts.cache import Cache
from weibao.handouts.content import sheet_of
from weibao.handouts.fitting import TEMPLATES
from weibao.handouts.handout import handouts_in
from weibao.handouts.material import gather_material
from weibao.handouts.press import press_of
from weibao.handouts.printing import SIZES
from weibao.project import load_project

_BATCH = 50
_RUNS = 5
_PAIRS = 12
_HOOKS = ("  - hooks/handouts.py\n", "  - hooks/share_pictures.py\n")
_URL = "https://www.example.gov.cn/weibao/"
_SAMPLE = "bullying"


def bench_handouts(root: Path, site: Path) -> None:
    """Print all figures; `site` is a built one, whose page Chromium prints."""
    with tempfile.TemporaryDirectory() as folder:
        ours, longest = _batch(root, Path(folder))
        theirs = _chromium(site)
        print(f"印一张 PDF：{ours:.0f} ms（{_BATCH}张里的中位数，上限 30），最大 {longest / 1024:.0f} KB（上限 200）")
        print(f"Chromium 印同一页：{theirs:.0f} ms，{theirs / ours:.0f} 倍（下限 10）")
        _builds(root, Path(folder) / "project")


def _batch(root: Path, cache: Path) -> tuple[float, int]:
    """Milliseconds of one PDF, and bytes of the largest: the real sheets in turn, each with a title of its own."""
    docs, today = root / "docs", today_or_say(print)
    project = load_project(docs)
    material = gather_material(project, load_catalogue(docs), docs, "未保", _URL, today) if today else None
    if material is None:
        raise RuntimeError("单子的内容读不出来，先运行 make check")
    press = replace(press_of(root / "overrides", root / "mkdocs.yml", lambda _: None), cache=Cache(cache / "batch"))
    pairs = handouts_in(docs)
    sheets = [sheet_of(*pairs[n % len(pairs)], material) for n in range(_BATCH + 1)]
    seconds, sizes = list[float](), list[int]()
    for n, sheet in enumerate(sheets):
        data = asdict(replace(sheet, title=f"{sheet.title}（{n}）"))
        start = time.perf_counter()
        printed = press.pdf(TEMPLATES[sheet.form], data, SIZES[0])
        seconds.append(time.perf_counter() - start)
        sizes.append(len(printed.content))
    return statistics.median(seconds[1:]) * 1000, max(sizes)


def _chromium(site: Path) -> float:
    """Milliseconds in which Chromium, running already, opens and prints the page of one of the sheets."""
    browser_path = find_browser()
    if browser_path is None:
        raise RuntimeError("没有找到 Chromium；运行 python scripts/find_browser.py --install")
    found, sent = list[float](), list[Sent]()
    with serving(site, sent) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for _ in range(_RUNS + 1):
            page = browser.new_page()
            start = time.perf_counter()
            page.goto(f"{origin}/handouts/{_SAMPLE}/")
            page.pdf(prefer_css_page_size=True)
            found.append((time.perf_counter() - start) * 1000)
            page.close()
        browser.close()
    return statistics.median(found[1:])


def _builds(root: Path, project: Path) -> None:
    """Seconds that sheets and pictures add: printed anew, and with nothing changed; each beside a build without."""
    for part in ("docs", "hooks", "overrides"):
        shutil.copytree(root / part, project / part)
    whole = (root / "mkdocs.yml").read_text(encoding="utf-8")
    without = whole
    for line in _HOOKS:
        if line not in without:
            raise RuntimeError(f"mkdocs.yml 里没有这一行：{line.strip()}")
        without = without.replace(line, "")
    configuration, cache = project / "mkdocs.yml", project / ".cache"

    def seconds(text: str) -> float:
        configuration.write_text(text, encoding="utf-8")
        return _once(lambda: _build(project))

    cold, warm = list[float](), list[float]()
    for _ in range(_RUNS):
        shutil.rmtree(cache, ignore_errors=True)
        cold.append(seconds(whole) - seconds(without))
    seconds(whole)
    for n in range(_PAIRS):  # a small difference of two long times: many pairs, each the other way round
        first, second = (seconds(text) for text in ((whole, without) if n % 2 else (without, whole)))
        warm.append((first - second) if n % 2 else (second - first))
    seconds(whole)
    size = (project / "site/downloads/handouts.zip").stat().st_size / 2**20
    print(f"全部单子和分享图：多 {statistics.median(cold):.1f} s（上限 8）")
    print(f"没有改动时：多 {statistics.median(warm):.2f} s（上限 0.5）；zip {size:.1f} MB（上限 12）")


def _build(project: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--no-strict"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": _URL}
    environment.pop("WEIBAO_CACHE", None)
    subprocess.run(command, cwd=project, env=environment, check=True, capture_output=True)


def _once(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
