"""Links between pages, checked before any build: an editor gets file, line and remedy in Chinese.

MkDocs checks them once more when it builds, and stops a strict build, but it names no line. So that
both see the same links, pages write them one way only: [文字](文件.md#位置).
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urldefrag, urlsplit

from weibao.problems import Problem

# [措施10](../domains/society.md#m10) | ![图](assets/a.png "题注")
_LINK = re.compile(r"\]\((?P<target>[^()\s<>]+)(?: \"[^\"]*\")?\)")
# [文字](my page.md) | [文字]（about.md） | [文字][1] | [1]: about.md : links in any other way
_OTHER = re.compile(r"\]\((?!(?:[^()\s<>]+)(?: \"[^\"]*\")?\))|\]（|\]\[|^ {0,3}\[[^\]]+\]:")
_CODE = re.compile(r"(`+).+?\1")
# ## 隐私 { #privacy } | { #place } on a line of its own
_ANCHOR = re.compile(r"^(?:#.*)?\{[^}]*#(?P<id>[\w-]+)[^}]*\}\s*$", re.M)
_USAGE = "写成 [文字](文件.md) 或 [文字](文件.md#位置)，用半角括号"


def anchors_of(text: str) -> frozenset[str]:
    """The anchors a page of ours declares. Titles make none: they change, and Chinese ones come out as `_1`."""
    return frozenset(m["id"] for m in _ANCHOR.finditer(text))


def check_links(
    lines: tuple[str, ...], first_line: int, path: str, file: str, targets: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """The links of one page that lead nowhere.

    `path` is the page and `targets` what there is to link to, with anchors, both relative to docs/.
    """
    for number, line in enumerate(lines, start=first_line):
        words = _CODE.sub("", line.replace("\\[", "").replace("\\]", ""))
        if _OTHER.search(words):
            yield Problem(file, number, "链接的写法不对", _USAGE)
        for match in _LINK.finditer(words):
            problem = _check(match["target"], path, targets)
            if problem:
                yield Problem(file, number, *problem)


def _check(target: str, path: str, targets: Mapping[str, frozenset[str]]) -> tuple[str, str] | None:
    try:
        if urlsplit(target).scheme:
            return None
    except ValueError:
        return f"链接“{target}”不是网址", "核对网址的写法"
    if target.startswith("/"):
        return f"链接“{target}”以 / 开头", "从这一页写起，例如 ../domains/family.md"
    address, anchor = urldefrag(unquote(target))
    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) if address else path
    if found not in targets:
        return f"链接“{target}”指向的文件不存在", "核对文件名和路径（网页写 .md 文件名）"
    if anchor and anchor not in targets[found]:
        return f"链接“{target}”指向的位置不存在", f"核对 # 后面的名字，或在那一页的标题后面写 {{ #{anchor} }}"
    return None
