"""Report how well the search of the built site finds: search_report.py QUERIES [SITE]."""

import json
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Error as BrowserError

from search_modal import bytes_fetched, find_all, times
from weibao.problems import Refused
from weibao.search.program import FIRST
from weibao.search.report import Query, check_relevant, rank_of, read_queries, score, table
from weibao.text_file import read_text

_TIMED = 40  # queries whose keys are timed
_STEP = 20  # queries between two lines of progress


def main(arguments: list[str]) -> int:
    if not 1 <= len(arguments) <= 2 or not arguments[0]:
        print("用法：make search-report QUERIES=文件", file=sys.stderr)
        return 2
    site = Path(arguments[1] if len(arguments) > 1 else "site")
    try:
        queries = read_queries(read_text(Path(arguments[0]), arguments[0]), arguments[0])
        notice, guides = _data(site, "data/notice.json"), _data(site, "data/guides.json")
        if not (site / FIRST).is_file():
            raise Refused(
                str(site), 0, "这个网站没有搜索", "在 mkdocs.yml 的 hooks 里留着 hooks/search.py，再运行 make site"
            )
        check_relevant(queries, (p["id"] for p in notice["passages"]), arguments[0])
        _report(site, queries, {guide["id"]: guide["passages"] for guide in guides})
    except (Refused, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    except (KeyError, TypeError):
        print(f"{site}/data/ 里的数据不是这个程序生成的。运行 make site。", file=sys.stderr)
        return 1
    except BrowserError as error:
        print(f"浏览器出了问题：{str(error).splitlines()[0]}", file=sys.stderr)
        return 1
    return 0


def _data(site: Path, name: str) -> Any:
    if not (site / name).is_file():
        raise Refused(str(site), 0, f"没有 {name}", "先运行 make site")
    try:
        return json.loads(read_text(site / name, f"{site}/{name}"))
    except json.JSONDecodeError:
        raise Refused(f"{site}/{name}", 0, "不是 JSON", "先运行 make site") from None


def _report(site: Path, queries: tuple[Query, ...], passages_of: dict[str, list[str]]) -> None:
    ranked: list[tuple[str, int]] = []
    finding: list[str] = []
    for n, results in enumerate(find_all(site, [q.text for q in queries])):
        ranked.append((queries[n].kind, rank_of(queries[n], results, passages_of)))
        finding += [queries[n].text] if results else []
        if (n + 1) % _STEP == 0:
            print(f"已问{n + 1}/{len(queries)}", file=sys.stderr, flush=True)
    print(table(score(ranked)))
    if not finding:
        print("没有一条有结果，不计字节和时间。")
        return
    first, whole = bytes_fetched(site, finding[0])
    print(f"bytes       first {first / 1024:.1f} KB, whole {whole / 1024:.1f} KB (brotli)")
    t = times(site, finding[:_TIMED])
    print(f"first result local {t.local:.0f} ms, weak network {t.weak:.0f} ms")
    print(f"key to DOM  p95 {t.key:.1f} ms, processor 6 times slower {t.key_slow:.1f} ms")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
