"""Build the site, prove it, and only then swap it in: a false site never lies in site/."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from weibao.problems import Refused
from weibao.project import load_project
from weibao.published import prove_site

SITE = Path("site")


def main() -> int:
    fresh = Path(tempfile.mkdtemp(prefix=".site-", dir="."))
    try:
        print("正在生成网站……")
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(fresh.resolve())]
        built = subprocess.run(command, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=False)
        if built.returncode:
            return _refuse("网站没有生成")
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
    sys.exit(main())
