"""Find a LibreOffice that shows what the Word files look like; with --install, fetch Debian's where there is none."""

import shutil
import sys
from pathlib import Path

from find_browser import install

PACKAGES = ("libreoffice-writer-nogui", "fonts-noto-cjk")
INSTALL = f"apt-get update && apt-get install -y {' '.join(PACKAGES)}"


def find_office() -> Path | None:
    """The program, from the PATH."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return Path(found) if found else None


def main() -> int:
    if find_office() is None and "--install" in sys.argv[1:]:
        install(PACKAGES)
    office = find_office()
    if office is None:
        print(f"没有找到 LibreOffice，Word 文件看不了样子。请安装：{INSTALL}", file=sys.stderr)
        return 1
    print(office)
    return 0


if __name__ == "__main__":
    sys.exit(main())
