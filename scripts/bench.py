"""Measure speed: medians of repeated runs, and ratios against a baseline taken in the same run.

The baseline is bare mkdocs-material on the same pages: our generated pages written out as files, no
hooks, no templates of ours. Nothing here passes or fails; the figures are for people.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench_handouts import bench_handouts
from first_paint import first_paints
from first_visit import first_visit
from search_modal import bytes_fetched, times
from weibao.catalogue import load_catalogue
from weibao.generated import generated_pages
from weibao.layout import full_text
from weibao.pages import new_notes, write_page
from weibao.project import Project, load_project
from weibao.published import prove_site
from weibao.received import decode, parse_notice
from weibao.ring_numbers import find_ring_numbers

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
RUNS = 5
GENERATED = 300
MANY = 3000
MANY_RUNS = 2
VISITED = {"guides/bullying/": 68, "domains/school/": 64, "domains/government/": 64, "": 64}  # address → KB, at most
PAINTED = ("guides/bullying/", "domains/school/")
COPIES = 111  # of the numbered text: 100 times the whole
_PLAIN = re.compile(r"^/// plain .*?^///\n\n", re.M | re.S)  # stands on official pages only
BARE = """\
site_name: bare
theme:
  name: material
  language: zh
  font: false
  features: [navigation.indexes, navigation.path, navigation.footer, navigation.prune]
plugins: [{search: {lang: zh}}]
markdown_extensions: [attr_list, tables, {toc: {toc_depth: 4}}]
"""


def main() -> int:
    project = load_project(DOCS)
    with tempfile.TemporaryDirectory() as folder:
        _bench_splitting(project)
        _bench_check()
        _bench_numbers(project)
        _bench_builds(Path(folder), project, 0, "站点")
        three_hundred = _bench_builds(Path(folder), project, GENERATED, f"另加{GENERATED}页")
        _bench_growth(Path(folder), three_hundred)
        _bench_first_visit(Path(folder))
        _bench_first_paint(Path(folder))
        _bench_search(Path(folder) / "ours-0/site")
        bench_handouts(ROOT, Path(folder) / "ours-0/site")
    return 0


def _bench_splitting(project: Project) -> None:
    text = decode(project.received, "received").text
    head, body = text.split("\n一、", 1)
    middle = body[: body.rindex("\n\n扫一扫")]
    large = head + "\n一、" + "\n".join(middle for _ in range(COPIES))
    once = _median(lambda: parse_notice(text, "received"))
    hundred = _median(lambda: parse_notice(large, "received"))
    size = len(large) / len(text)
    ratio, limit = hundred / once, size * 1.3
    print(f"拆分：{once * 1000:.1f} ms（上限 300）；{size:.0f} 倍文本：{ratio:.0f} 倍时间（上限 {limit:.0f}）")


def _bench_check() -> None:
    command = [sys.executable, "scripts/check_content.py"]
    seconds = _median(lambda: _run(command, ROOT))
    print(f"make check：{seconds:.2f} s（上限 2）")


def _bench_growth(folder: Path, three_hundred: float) -> None:
    """How the build grows from 300 to 3,000 pages in sections of at most 50."""
    print(f"正在生成{MANY}页的网站（约一分钟）……", flush=True)
    site = _our_site(folder / f"ours-{MANY}", MANY)
    seconds = statistics.median(_time_build(site, "--strict") for _ in range(MANY_RUNS))
    ratio = seconds / three_hundred
    print(f"{GENERATED}页到{MANY}页：{seconds:.1f} s，{ratio:.1f} 倍时间（上限 11）")


def _bench_first_visit(folder: Path) -> None:
    """Everything the server sends to a cold phone, under brotli; bare mkdocs-material in the same run."""
    for address, limit in VISITED.items():
        ours = sum(s.size for s in first_visit(folder / "ours-0/site", address)[0])
        bare = sum(s.size for s in first_visit(folder / "bare-0/site", address)[0])
        print(f"首次访问 /{address}：{ours / 1024:.1f} KB（上限 {limit}），裸 mkdocs-material {bare / 1024:.1f} KB")


def _bench_first_paint(folder: Path) -> None:
    """The largest paint on a weak phone, ours and bare in turn."""
    for address in PAINTED:
        ours, bare = first_paints(((folder / "ours-0/site", address), (folder / "bare-0/site", address)), RUNS)
        ratio = ours / bare
        print(f"最大绘制 /{address}：{ours:.0f} ms，裸 mkdocs-material {bare:.0f} ms，{ratio:.2f} 倍（上限 0.9）")


def _bench_search(site: Path) -> None:
    """The search in the dialog: what it fetches, when the first result comes, what a key costs."""
    queries = [variant for guide in load_catalogue(DOCS).guides for variant in guide.variants[:1]]
    first, whole = bytes_fetched(site, queries[0])
    print(f"搜索：第一个结果 {first / 1024:.1f} KB（上限 35），全部 {whole / 1024:.1f} KB（上限 90）")
    t = times(site, queries)
    print(f"搜索：第一个结果 {t.local:.0f} ms（上限 100），弱网 {t.weak:.0f} ms（上限 400）")
    print(f"搜索：一个键 p95 {t.key:.1f} ms（上限 20），处理器慢6倍 {t.key_slow:.1f} ms（上限 80）")


def _bench_numbers(project: Project) -> None:
    """Finding numbers to ring: in prose, and in a text that is nothing but numbers, where a slow reader would show."""
    prose = project.received.decode("utf-8") * 3
    numbers = "拨打110、119。" * (len(prose) // 10)
    for name, text in (("正文", prose), ("全是号码", numbers), ("十倍的号码", numbers * 10)):
        seconds = _median(partial(find_ring_numbers, text))
        print(f"找电话号码：{name}，{len(text) / 1000:.0f} 千字，{seconds * 1000:.0f} ms")


def _bench_builds(folder: Path, project: Project, extra: int, name: str) -> float:
    """Ours and bare in turn, so that a slow moment of the machine falls on both. Returns our median in seconds."""
    ours, bare = _our_site(folder / f"ours-{extra}", extra), _bare_site(folder / f"bare-{extra}", project, extra)
    pairs = [(_time_build(ours, "--strict"), _time_build(bare)) for _ in range(RUNS + 1)][1:]
    mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"{name}：{mine:.2f} s，裸 mkdocs-material {theirs:.2f} s，多 {mine - theirs:.2f} s，{ratio:.2f} 倍")
    proof = _median(lambda: prove_site(ours / "site", project))
    print(f"  逐字核对生成的网页：{proof:.2f} s")
    return float(mine)


def _our_site(folder: Path, extra: int) -> Path:
    folder.mkdir()
    for part in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    _add_pages(folder / "docs", extra)
    return folder


def _bare_site(folder: Path, project: Project, extra: int) -> Path:
    docs = folder / "docs"
    shutil.copytree(DOCS, docs, ignore=shutil.ignore_patterns("_data", "source", "assets"))
    full = full_text(project.edition, project.pages)
    pages = generated_pages(project, load_catalogue(DOCS), DOCS) | {full.path: write_page(full, new_notes(full))}
    for path, text in pages.items():
        (docs / path).parent.mkdir(exist_ok=True)
        (docs / path).write_text(text, encoding="utf-8")
    for page in docs.rglob("*.md"):  # templates of ours are not there
        page.write_text(page.read_text(encoding="utf-8").replace("\ntemplate: ", "\nomitted: "), encoding="utf-8")
    _add_pages(docs, extra)
    (folder / "mkdocs.yml").write_text(BARE, encoding="utf-8")
    return folder


def _add_pages(docs: Path, count: int) -> None:
    """Pages of real shape, in sections of at most 50: a measure's text, a note, links."""
    body = (docs / "domains/school.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    text = _PLAIN.sub("", body.replace("{ #m", "{ #x"))
    for i in range(count):
        folder = docs / f"guides-{i // 50}"
        folder.mkdir(exist_ok=True)
        (folder / "index.md").write_text(f"---\ntitle: 情形之{i // 50}\n---\n", encoding="utf-8")
        page = f"---\ntitle: 情形{i}\n---\n\n# 情形{i}\n\n[措施5](../domains/school.md#m5)\n\n{text}"
        (folder / f"page-{i}.md").write_text(page, encoding="utf-8")


def _time_build(folder: Path, *flags: str) -> float:
    command = [sys.executable, "-m", "mkdocs", "build", *flags]
    return _once(lambda: _run(command, folder))


def _run(command: list[str], folder: Path) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)


def _median(action: Callable[[], object]) -> float:
    action()
    return statistics.median(_once(action) for _ in range(RUNS))


def _once(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
