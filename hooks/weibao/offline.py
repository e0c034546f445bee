"""A site that is opened from a disk: no server leads from a folder to its index.html, so links name the file."""

import re
from pathlib import Path

# href="../guides/bullying/#who" | href="." | href="?q=…"; not https:, tel:, /absolute or #here
_HREF = re.compile(r'(?<![\w-])href="(?P<path>(?![a-z][a-z0-9+.-]*:|/|#|\s)[^"?#]*)(?P<rest>[?#][^"]*)?"', re.I)


def link_to_files(site: Path) -> None:
    """Rewrite every page of a built site."""
    for file in sorted(site.rglob("*.html")):
        file.write_text(with_files(file.read_text(encoding="utf-8")), encoding="utf-8")


def with_files(source: str) -> str:
    """The page with each relative address of a folder leading to its index.html."""
    return _HREF.sub(_to_file, source)


def _to_file(match: re.Match[str]) -> str:
    path, rest = match["path"], match["rest"] or ""
    name = path.rpartition("/")[2]
    if name in (".", ".."):
        path += "/"
    elif name:
        return match[0]
    return f'href="{path}index.html{rest}"'
