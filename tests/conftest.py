"""What all tests share: where the project lies, how Python is run, and one real build of its site."""

import atexit
import functools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CACHED = {"WEIBAO_CACHE": str(ROOT / ".cache")}  # what is printed for one test is printed for all
EPOCH = "1793750400"  # 2026-11-04 08:00 in China
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


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built strictly."""
    target = tmp_path_factory.mktemp("site")
    done = run("-m", "mkdocs", "build", "--strict", "--site-dir", str(target))
    assert done.returncode == 0, done.stderr
    return target
