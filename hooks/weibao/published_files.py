"""The addresses in a built page: what it loads is ours, and what it links to is there."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from weibao.problems import Problem

_TAG = re.compile(r"<(?P<tag>script|link|img|iframe|source|video|audio|object|embed|a)\b(?P<rest>[^>]*)>", re.I)
_ADDRESS = re.compile(r"\b(?:src|href|data)\s*=\s*\"(?P<at>[^\"]*)\"", re.I)
_LOADS = re.compile(r"\brel\s*=\s*\"(?:stylesheet|icon|preload|preconnect|prefetch|modulepreload)", re.I)
_FOREIGN = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.I)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/|#|$", re.I)  # another host, an absolute path, this page
_REMEDY = "核对模板、mkdocs.yml 和 docs/assets/"


def site_files(site: Path) -> frozenset[str]:
    """Every file of a built site, relative to it."""
    return frozenset(p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file())


def check_addresses(source: str, path: str, files: frozenset[str]) -> Iterator[Problem]:
    """Anything loaded from a foreign host, and anything relative that is not among `files`.

    Anchors are MkDocs' matter.
    """
    seen: set[str] = set()
    for tag in _TAG.finditer(source):
        address = _ADDRESS.search(tag["rest"])
        if not address or address["at"] in seen:
            continue
        at = address["at"]
        seen.add(at)
        name = tag["tag"].lower()
        loads = name != "a" and (name != "link" or bool(_LOADS.search(tag["rest"])))
        if loads and _FOREIGN.match(at):
            yield Problem(path, _line(source, tag), f"从别的网站加载“{at[:60]}”", _REMEDY)
        elif not _ELSEWHERE.match(at) and not _exists(at, path, files):
            yield Problem(path, _line(source, tag), f"“{at[:60]}”指向的文件不存在", _REMEDY)


def _line(source: str, tag: re.Match[str]) -> int:
    return source.count("\n", 0, tag.start()) + 1


def _exists(at: str, path: str, files: frozenset[str]) -> bool:
    bare = unquote(at.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0])
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), bare))
    return target in files or posixpath.normpath(f"{target}/index.html") in files
