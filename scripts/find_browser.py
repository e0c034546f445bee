"""Find a Chromium for the browser tests; with --install, fetch Debian's where there is none.

Prints the path. Playwright's own downloads are not used: the distribution's package is what runs.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-noto-cjk")
INSTALL = f"apt-get update && apt-get install -y {' '.join(PACKAGES)}"


def find_browser() -> Path | None:
    """The browser to test with: $CHROMIUM, else the first of the usual names on the PATH."""
    named = os.environ.get("CHROMIUM")
    if named:
        return Path(named) if Path(named).is_file() else None
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return Path(found) if found else None


def install(packages: tuple[str, ...]) -> None:
    """Ask Debian for packages, where there is a Debian; what comes of it is looked at by whoever asks."""
    if shutil.which("apt-get"):
        prefix = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *packages]):
            subprocess.run([*prefix, *command], check=False, stdout=subprocess.DEVNULL)


def main() -> int:
    if find_browser() is None and "--install" in sys.argv[1:]:
        install(PACKAGES)
    browser = find_browser()
    if browser is None:
        print(f"没有找到 Chromium，浏览器测试不能运行。请安装：{INSTALL}", file=sys.stderr)
        return 1
    print(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
