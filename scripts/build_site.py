"""Build the site, prove it, and only then swap it in: a false site never lies in site/."""

import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from weibao.build_date import build_date
from weibao.handouts.press import PRINTING
from weibao.offline import link_to_files
from weibao.problems import REMINDER, Refused
from weibao.project import load_project
from weibao.published import prove_site

SITE = Path("site")
_LONGEST_URL = 200  # characters: the code of a longer one is too fine for a card
_ENGLISH = re.compile(r"\s*$|Aborted with \d+ warnings? in strict mode")  # the last line of MkDocs; ours says it
_STEP = 20  # sheets and pictures between two lines of progress


def main() -> int:
    try:
        _check_environment()
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return _refuse("网站没有生成")
    fresh = Path(tempfile.mkdtemp(prefix=".site-", dir="."))
    try:
        print("正在生成网站……")
        if not _build(fresh):
            return _refuse("网站没有生成")
        if os.environ.get("OFFLINE"):
            link_to_files(fresh)
        problems = prove_site(fresh, load_project(Path("docs")))
        for problem in problems:
            print(problem, file=sys.stderr)
        if problems:
            return _refuse(f"生成的网页与通知不符（{len(problems)} 处）")
        _swap(fresh)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return _refuse("网站没有生成")
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    print(f"网页与通知逐字一致，已放入 {SITE}/。")
    return 0


def _check_environment() -> None:
    """Refuse what MkDocs would answer with a traceback."""
    build_date(os.environ, datetime.datetime.now(datetime.UTC))
    if os.environ.get("OFFLINE", "") not in ("", "1"):
        raise Refused("OFFLINE", 0, f"“{os.environ['OFFLINE']}”认不得", "写成 OFFLINE=1，或不设")
    url = os.environ.get("SITE_URL", "")
    if url and not re.fullmatch(r"https?://[^/\s]+(?:/\S*)?", url):
        raise Refused("SITE_URL", 0, f"“{url}”不是网址", "写成 https://域名/ 或不设")
    if len(url) > _LONGEST_URL:
        raise Refused("SITE_URL", 0, f"网址有{len(url)}个字符，二维码放不下", f"至多{_LONGEST_URL}个字符")


def _build(target: Path) -> bool:
    """Run MkDocs. Not with --quiet: it would silence the warnings that --strict counts."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target.resolve())]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, encoding="utf-8") as building:
        printed = 0
        for line in building.stderr or ():
            if REMINDER in line:
                print(line[line.index(REMINDER) :], end="", flush=True)
            elif not line.startswith("INFO") and not _ENGLISH.match(line):
                print(line, end="", file=sys.stderr)
            elif PRINTING in line:  # what is not in the cache takes a while
                printed += 1
                if printed % _STEP == 0:
                    print(f"正在排印单子和图片，已印{printed}份……", flush=True)
    return building.returncode == 0


def _swap(fresh: Path) -> None:
    """Two renames; the old site is deleted only when the new one is in place."""
    fresh.chmod(0o755)
    old = Path(tempfile.mkdtemp(prefix=".site-", dir="."))
    if SITE.exists():
        SITE.rename(old / "site")
    try:
        fresh.rename(SITE)
    except OSError:
        if (old / "site").exists():
            (old / "site").rename(SITE)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _refuse(why: str) -> int:
    kept = f"{SITE}/ 里仍是上一次核对过的网站。" if SITE.exists() else f"{SITE}/ 没有生成。"
    print(f"{why}。{kept}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(_refuse("已经停下"))
