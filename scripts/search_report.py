"""Report how well the search of the built site finds: search_report.py QUERIES [SITE]."""

import json
import sys
from pathlib import Path

from search_modal import bytes_fetched, find_all, times
from weibao.problems import Refused
from weibao.search.report import rank_of, read_queries, score, table
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
        guides = json.loads(read_text(site / "data/guides.json", f"{site}/data/guides.json"))
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    passages_of = {guide["id"]: guide["passages"] for guide in guides}
    ranked: list[tuple[str, int]] = []
    try:
        for n, results in enumerate(find_all(site, [q.text for q in queries])):
            ranked.append((queries[n].kind, rank_of(queries[n], results, passages_of)))
            if (n + 1) % _STEP == 0:
                print(f"已问{n + 1}/{len(queries)}", file=sys.stderr, flush=True)
        print(table(score(ranked)))
        texts = [q.text for q in queries[:_TIMED]]
        first, whole = bytes_fetched(site, texts[0])
        print(f"bytes       first {first / 1024:.1f} KB, whole {whole / 1024:.1f} KB (brotli)")
        t = times(site, texts)
        print(f"first result local {t.local:.0f} ms, weak network {t.weak:.0f} ms")
        print(f"key to DOM  p95 {t.key:.1f} ms, processor 6 times slower {t.key_slow:.1f} ms")
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
