"""What all tests share: where the project lies, how Python is run, and real builds of its site, one of each."""

import atexit
import fcntl
import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CACHED = {"WEIBAO_CACHE": str(ROOT / ".cache")}  # what is printed for one test is printed for all
EPOCH = "1793750400"  # 2026-11-04 08:00 in China
PARTS = ("docs", "hooks", "overrides", "scripts", "mkdocs.yml")
SITE_URL = "https://www.example.gov.cn/weibao/"

Shared = Callable[[str, Callable[[Path], None]], Path]
Done = subprocess.CompletedProcess[str]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all-pages", action="store_true", help="every page in every mode, in a real browser")


def _environment(more: dict[str, str]) -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, **CACHED, **more}


def run(*arguments: str, cwd: Path = ROOT, **environment: str) -> Done:
    """Run Python as a person at a terminal would; the caller looks at what came out."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=_environment(environment),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def run_warm(module: str, *arguments: str, cwd: Path, **environment: str) -> Done:
    """The same for `-m module`, in a process of its own too, but forked from one that has its imports behind it."""
    if any(name.startswith("PYTHON") for name in environment):  # read when Python starts
        return run("-m", module, *arguments, cwd=cwd, **environment)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("out", "err")]
        for file in files:
            file.touch()
        task = {"module": module, "arguments": arguments, "cwd": str(cwd), "files": list(map(str, files))}
        warm = _warm_python()
        print(json.dumps({**task, "environment": _environment(environment)}), file=warm.stdin, flush=True)
        code = warm.stdout.readline() if warm.stdout else ""
        assert code, "tests/warm.py has ended; what it said is in the captured stderr"
        return subprocess.CompletedProcess(arguments, int(code), *(file.read_text("utf-8") for file in files))


@functools.cache
def _warm_python() -> subprocess.Popen[str]:
    """Started where it is needed first, and ended with this process, one way or the other: its input ends."""
    pipe = subprocess.PIPE
    warm = subprocess.Popen(
        [sys.executable, str(ROOT / "tests/warm.py")], env=_environment({}), stdin=pipe, stdout=pipe, encoding="utf-8"
    )
    atexit.register(warm.__exit__, None, None, None)
    return warm


def copy_project(target: Path, *parts: str) -> Path:
    """Parts of the project in a folder of their own."""
    target.mkdir(exist_ok=True)
    for part in parts:
        if (ROOT / part).is_dir():
            unwanted = shutil.ignore_patterns("__pycache__", "*.egg-info")
            shutil.copytree(ROOT / part, target / part, ignore=unwanted)
        else:
            shutil.copy(ROOT / part, target / part)
    return target


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """What is made once for all workers of the tests, who only read it: one makes it, the others wait."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def make_once(name: str, make: Callable[[Path], None]) -> Path:
        made = base / f"shared-{name}"
        with (base / f"{made.name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # the system takes it back from whoever ends, however that ends
            if not made.exists():
                with tempfile.TemporaryDirectory(dir=base) as folder:
                    make(Path(folder, "made"))
                    Path(folder, "made").rename(made)  # so that half of one is never taken for it
        return made

    return make_once


@pytest.fixture(scope="session")
def site(shared: Shared) -> Path:
    """The real site, built strictly."""

    def build(target: Path) -> None:
        done = run("-m", "mkdocs", "build", "--strict", "--site-dir", str(target))
        assert done.returncode == 0, done.stderr

    return shared("site", build)


@pytest.fixture(scope="session")
def proved(shared: Shared) -> Path:
    """A copy of the project after `make site` in it. Python's sets have another order in it than they had before."""

    def build(target: Path) -> None:
        copy_project(target, *PARTS)
        done = run("scripts/build_site.py", cwd=target, PYTHONHASHSEED="1")
        assert done.returncode == 0, done.stderr

    return shared("proved", build)


@pytest.fixture(scope="session")
def addressed_site(shared: Shared) -> Path:
    """The real site built for an address of its own, `SITE_URL`, with a page more that has a way out: /way-out/."""

    def build(target: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            project = copy_project(Path(folder), "docs", "overrides", "hooks", "mkdocs.yml")
            words = "\n\n".join(f"## 第{n}段 {{ #part-{n} }}\n\n家里的事，[链接{n}](about.md)。" for n in range(30))
            page = f"---\ntitle: 家里\nexit: true\n---\n\n# 家里\n\n{words}\n"
            (project / "docs/way-out.md").write_text(page, encoding="utf-8")
            arguments = ("build", "--no-strict", "--site-dir", str(target))
            done = run("-m", "mkdocs", *arguments, cwd=project, SITE_URL=SITE_URL)
            assert done.returncode == 0, done.stderr

    return shared("addressed", build)
